"""Bytes of an .ics file -> the invitations in it: icalendar's one door for reading.

What programs put into an invitation beyond RFC 5545 (links of conferences, Windows' names for zones, rooms among the guests)
is known here, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from followup import zones
from followup.model import Mode
from followup.problems import Place, Problem
from followup.reading.cells import people
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.words import vocabulary


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who was invited, or who invited."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An appointment that somebody was invited to.

    `start` and `end` are aware where the invitation says the zone, and show it; naive on the reader's own clock where it
    does not; None for whole days. `zone` is the zone's IANA name, None where only an offset or UTC is known. `sequence`
    counts the organizer's corrections (RFC 5545, 3.8.7.4).
    """

    uid: str
    sequence: int
    title: str
    is_cancelled: bool
    day: dt.date
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    zone: str | None = None
    location: str | None = None
    link: str | None = None
    mode: Mode | None = None
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()


def invitations_from(data: bytes, file: str) -> tuple[tuple[Invitation, ...], tuple[Problem, ...]]:
    """The invitations of a file, the latest correction of each last; and what is wrong in it."""
    findings = Findings()
    found = list(_invitations(data, Place(file), findings))
    if not found and not findings.problems:
        hint = "save the invitation from the mail or the calendar as .ics"
        findings.error("no-invitation", "there is no appointment in this file", Place(file), hint)
    found.sort(key=lambda one: (one.uid, one.sequence))
    return tuple(found), tuple(findings.problems)


def _invitations(data: bytes, place: Place, findings: Findings) -> Iterator[Invitation]:
    from icalendar import Calendar  # 80 ms
    from icalendar.timezone import tzp

    tzp.use_default()  # else a VTIMEZONE of one file gives its clock to those of that name in the next

    wrong = "this is no calendar file that can be read"
    try:
        with warnings.catch_warnings(action="ignore"):  # it tells of zones that it guesses; they are read here
            calendars = Calendar.from_ical(data, multiple=True)
    except Exception:  # icalendar raises what its parsers raise
        findings.error("not-ics", wrong, place, "save the invitation again as .ics")
        return
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            try:
                found = _invitation(event, calendar, place, findings)
            except (ValueError, TypeError, AttributeError, OverflowError):
                findings.error(
                    "not-ics", f"{wrong}: an appointment in it is broken", place, "write it into the list by hand"
                )
                continue
            if found is not None:
                yield found


def _invitation(event: Any, calendar: Any, place: Place, findings: Findings) -> Invitation | None:
    title = _text(event.get("SUMMARY")) or ""
    start, zone = _moment(event.get("DTSTART"), calendar)
    if start is None:
        named = f": {title[:60]}" if title else ""
        findings.error("no-start", f"an appointment has no start{named}", place, "write it into the list by hand")
        return None
    if isinstance(start, dt.datetime) and start.tzinfo is None:
        message = f"{title[:60]} names no time zone that is known; it is read on your own clock"
        findings.warning("no-zone", message, place, "correct the time in the list if it is another one's")
    if event.get("RRULE") is not None:
        message = f"{title[:60]} is repeated; the first time is taken"
        findings.warning("repeated", message, place, "add the other times by hand")
    moment = start if isinstance(start, dt.datetime) else None
    location, link = _place(event.get("LOCATION")), _link(event)
    uid, again = _text(event.get("UID")) or "", event.get("RECURRENCE-ID")
    return Invitation(
        uid=f"{uid}/{again.dt:%Y%m%dT%H%M}" if again is not None else uid,
        sequence=_number(event.get("SEQUENCE")),
        title=title,
        is_cancelled=_is_cancelled(event, calendar),
        day=moment.date() if moment is not None else start,
        start=moment,
        end=_end(event, moment, calendar) if moment is not None else None,
        zone=zone,
        location=location,
        link=link,
        mode=_mode(title, location, link),
        organizer=next(_guests(event.get("ORGANIZER")), None),
        guests=tuple(dict.fromkeys(_guests(event.get("ATTENDEE")))),
    )


def _text(value: Any) -> str | None:
    """A text on one line; icalendar gives what stands there twice as a list, of which the first counts."""
    first = value[0] if isinstance(value, list) and value else value
    return " ".join(str(first).split()) or None if first is not None else None


def _number(value: Any) -> int:
    text = _text(value) or ""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _is_cancelled(event: Any, calendar: Any) -> bool:
    return (
        "CANCEL" in (_text(calendar.get("METHOD")) or "").upper()
        or (_text(event.get("STATUS")) or "").upper() == "CANCELLED"
    )


# --- when -----------------------------------------------------------------------------------------------------------


_FIRST_YEAR, _LAST_YEAR = 1970, 2100  # those of a list's dates; far from where zones overflow


def _moment(value: Any, calendar: Any) -> tuple[dt.date | None, str | None]:
    """A date, or a time with the name of its zone, as far as the file tells it."""
    moment = getattr(value, "dt", None)
    if isinstance(moment, dt.date) and not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError(moment.year)
    if not isinstance(moment, dt.datetime):
        return moment if isinstance(moment, dt.date) else None, None
    moment = moment.replace(second=0, microsecond=0)
    tzid = str(value.params.get("TZID", "")) if getattr(value, "params", None) else ""
    zone = _zone(tzid) if tzid else None
    if zone is not None:
        return zones.nearest_instant(moment.date(), moment.time(), zone), zone
    if moment.tzinfo is None:
        return moment, None
    return _on_its_clock(moment, calendar)


def _on_its_clock(moment: dt.datetime, calendar: Any) -> tuple[dt.datetime, str | None]:
    """An instant, on the clock of the calendar's own zone where it names one."""
    named = [_text(calendar.get("X-WR-TIMEZONE")), *(_text(one.get("TZID")) for one in calendar.walk("VTIMEZONE"))]
    zone = next((known for name in named if name and (known := _zone(name))), None)
    return zones.in_zone(moment, zone or "UTC"), zone


def _zone(tzid: str) -> str | None:
    """The IANA zone of a TZID: an IANA or Windows name, or one with a path before it (/example.org/Europe/Berlin)."""
    parts = tzid.strip("\"'/ ").split("/")
    for count in (len(parts), 3, 2, 1):
        reading = zones.zone_reading("/".join(parts[-count:]), None)
        if reading is not None and not zones.is_fixed(reading.zone):
            return reading.zone
    return None


def _end(event: Any, start: dt.datetime, calendar: Any) -> dt.datetime | None:
    end, _ = _moment(event.get("DTEND"), calendar)
    if end is None:
        length = getattr(event.get("DURATION"), "dt", None)
        end = start + length if isinstance(length, dt.timedelta) else None
    if not isinstance(end, dt.datetime) or (end.tzinfo is None) != (start.tzinfo is None):
        return None
    return end if start < end else None


# --- where ----------------------------------------------------------------------------------------------------------

_LINKS = (
    "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "CONFERENCE", "LOCATION", "DESCRIPTION", "URL",
)  # fmt: skip
"""Where a conference's link may stand; a name of one's own for it is older than RFC 7986's CONFERENCE."""
_MEETING = re.compile(
    r"https?://[^\s<>\"')\]]*(?:zoom\.|teams\.microsoft|teams\.live|meet\.google|webex\.|gotomeet|bluejeans|whereby\.|chime\.aws"
    r"|hangouts\.|skype\.|ringcentral|meet\.jit\.si|facetime\.apple|coderpad|hackerrank|karat\.)[^\s<>\"')\]]*",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:phone|telephone|call)\b|\+?\d[\d ()-]{7,}\d", re.IGNORECASE)


_STREET = re.compile(
    r"\d+\s+\w+.*,|\w{3,}\s+\d+\w?,|\b(?:room|floor|street|avenue|office|suite|building)\b", re.IGNORECASE
)


def _place(value: Any) -> str | None:
    """A place on one line, its lines with commas between."""
    first = value[0] if isinstance(value, list) and value else value
    lines = [" ".join(line.split()).strip(" ,") for line in str(first or "").splitlines()]
    return ", ".join(filter(None, lines)) or None


def _link(event: Any) -> str | None:
    for key in _LINKS:
        text = _text(event.get(key))
        is_its_own = key not in ("LOCATION", "DESCRIPTION", "URL")
        found = text and (_MEETING.search(text) or ((is_its_own or key == "LOCATION") and _URL.search(text)))
        if found:
            return found[0].rstrip(".,;")
    return None


def _mode(title: str, location: str | None, link: str | None) -> Mode | None:
    """How it is held: with a street or a room it is on site, even where a link is added for those elsewhere."""
    if location and _STREET.search(location):
        return Mode.VIDEO if _URL.search(location) else Mode.ONSITE
    if link:
        return Mode.VIDEO
    said = vocabulary.mode_in(title) or (vocabulary.mode_in(location) if location else None)
    return said or (Mode.PHONE if location and _PHONE.search(location) else None)


# --- who ------------------------------------------------------------------------------------------------------------

_NOBODY = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|calendar-notification|notifications?|invites?|calendar|scheduling|unknownorganizer)@"
    r"|@(?:group\.calendar\.google\.com|resource\.calendar\.google\.com|import\.calendar\.google\.com)$|@.*\bcalendly\.com$",
    re.IGNORECASE,
)


def _guests(value: Any) -> Iterator[Guest]:
    """The people of a property that may stand there several times; rooms, groups and machines are left out."""
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        params = getattr(one, "params", {})
        address = re.sub("^mailto:", "", str(one).strip(), flags=re.IGNORECASE)
        address = address if "@" in address else str(params.get("EMAIL", ""))
        if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE", "GROUP") or _NOBODY.search(address):
            continue
        yield from _guest(str(params.get("CN", "")), address)


def _guest(name: str, address: str) -> Iterable[Guest]:
    """A person by the name that stands beside their address, else by the one that the address gives away."""
    is_named = bool(name.strip()) and "@" not in name
    try:
        mail = people.email(address)
        written = people.interviewer(name).name if is_named else people.name_in(mail)
    except Unreadable:
        return ()
    return (Guest(written, mail),)

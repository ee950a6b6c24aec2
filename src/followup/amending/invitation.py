"""The text of a calendar -> the appointments in it: icalendar's one door for reading.

What programs put into an invitation beyond RFC 5545 (methods in the event, titles that say that it was cancelled, whole days
from midnight to midnight) is known here.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from followup import spoken, zones
from followup.amending import where
from followup.amending.description import description, event_name
from followup.amending.lines import mended
from followup.amending.occasion.title import says_cancelled
from followup.amending.people import Guest, guests_from
from followup.amending.recurring import other_times
from followup.model.interviews import Mode
from followup.problems import Place
from followup.reading.findings import Findings
from followup.reading.words.zone_names import zone_reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An appointment that somebody was invited to, or a message about it.

    `start` and `end` are aware where the invitation says the zone, and show it; naive on the reader's own clock where it
    does not; None for whole days, of which `last_day` is the last. `day` is None where a cancellation names no time. `zone`
    is the zone's IANA name, None where only an offset or UTC is known. `sequence` counts the organizer's corrections (RFC
    5545, 3.8.7.4), `stamp` orders those of one number. `method` is what kind of message it is (RFC 5546), "" where it does
    not say. `event_name` is what the program that booked it calls such appointments.
    `is_alone` tells that its file holds nothing else.
    """

    uid: str
    sequence: int
    title: str
    is_cancelled: bool
    is_cancelled_by_title: bool = False
    method: str = ""
    stamp: str = ""
    day: dt.date | None
    last_day: dt.date | None = None
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    zone: str | None = None
    location: str | None = None
    link: str | None = None
    mode: Mode | None = None
    text: str = dataclasses.field(default="", repr=False)
    event_name: str | None = None
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()
    is_alone: bool = True


def invitations_in(text: str, place: Place, findings: Findings) -> Iterator[Invitation]:
    """The appointments of a calendar, as they stand there; what is wrong goes to the findings."""
    from icalendar import Calendar  # 80 ms
    from icalendar.timezone import tzp

    tzp.use_default()  # else a VTIMEZONE of one file gives its clock to those of that name in the next
    wrong = "this is no calendar file that can be read"
    try:
        with warnings.catch_warnings(action="ignore"):  # it tells of zones that it guesses; they are read here
            calendars = Calendar.from_ical(mended(text), multiple=True)
    except Exception:  # icalendar raises what its parsers raise
        findings.error("not-ics", wrong, place, "save the invitation again as .ics")
        return
    count = sum(len(calendar.walk("VEVENT")) for calendar in calendars)
    seen: set[str] = set()
    for calendar in calendars:
        clocks = _Clocks(calendar)
        for event in calendar.walk("VEVENT"):
            try:
                found = _invitation(event, calendar, clocks, place, findings)
            except (ValueError, TypeError, AttributeError, OverflowError, KeyError, IndexError):
                findings.error(
                    "not-ics", f"{wrong}: an appointment in it is broken", place, "write it into the list by hand"
                )
                continue
            if found is not None:
                yield dataclasses.replace(_told_apart(found, seen), is_alone=count == 1)


def _told_apart(found: Invitation, seen: set[str]) -> Invitation:
    """An invitation whose UID another one of its file has is told from it by its time."""
    key = f"{found.uid}\0{found.method}"
    if found.uid and key in seen and found.day is not None and "/" not in found.uid:
        when = f"{found.start:%Y%m%dT%H%M}" if found.start else f"{found.day:%Y%m%d}T"
        return dataclasses.replace(found, uid=f"{found.uid}/{when}")
    seen.add(key)
    return found


def _invitation(event: Any, calendar: Any, clocks: _Clocks, place: Place, findings: Findings) -> Invitation | None:
    title = _text(event.get("SUMMARY")) or ""
    method = (_text(event.get("METHOD")) or _text(calendar.get("METHOD")) or "").upper()
    status = (_text(event.get("STATUS")) or "").upper()
    is_said = method.startswith("CANCEL") or status in ("CANCELLED", "CANCELED")
    by_title = not is_said and says_cancelled(title)
    uid = _text(event.get("UID")) or ""
    when = _when(event, clocks)
    if when is None and not (is_said or by_title) and method not in ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"):
        named = f": {title[:60]}" if title else ""
        findings.error("no-start", f"an appointment has no start{named}", place, "write it into the list by hand")
        return None
    start, end, day, last_day, zone = when or (None, None, None, None, None)
    if start is not None and start.tzinfo is None:
        message = f"{title[:60]} names no time zone that is known; it is read on your own clock"
        findings.warning("no-zone", message, place, "correct the time in the list if it is another one's")
    if event.get("RRULE") is not None:
        message = f"{title[:60]} is repeated; the first time is taken"
        others = ", ".join(_shown(one) for one in _other_times(event, clocks, start or day))
        hint = f"add the other times by hand: {others}" if others else "add the other times by hand"
        findings.warning("repeated", message, place, hint)
    again = event.get("RECURRENCE-ID")
    location, link = where.place(_first(event.get("LOCATION"))), where.link(lambda key: _text(event.get(key)))
    said = _lines(event.get("DESCRIPTION")) or _lines(event.get("X-ALT-DESC"))
    called, for_people = event_name(said), description(said)
    mode = where.mode(f"{title} {called or ''}", location, link)
    if mode is None and not location and where.says_that_one_is_rung(for_people):
        mode = Mode.PHONE
    return Invitation(
        uid=f"{uid}/{again.dt:%Y%m%dT%H%M}" if again is not None and again.dt is not None else uid,
        sequence=_number(event.get("SEQUENCE")),
        stamp=_stamp(event),
        title=title,
        is_cancelled=is_said or by_title,
        is_cancelled_by_title=by_title,
        method=method,
        day=day, last_day=last_day, start=start, end=end, zone=zone,
        location=location,
        link=link,
        mode=mode,
        text=for_people,
        event_name=called,
        organizer=next(guests_from(event.get("ORGANIZER")), None),
        guests=tuple(dict.fromkeys(guests_from(event.get("ATTENDEE")))),
    )  # fmt: skip


def _other_times(event: Any, clocks: _Clocks, first: dt.date | None) -> tuple[dt.date, ...]:
    """The other times of an appointment that is repeated, on the clock on which the first one is shown."""
    rule = _first(event.get("RRULE"))
    if first is None or rule is None:
        return ()
    dates = event.get("EXDATE")
    left_out = [
        clocks.moment(each)[0]
        for one in (dates if isinstance(dates, list) else [dates])
        for each in getattr(one, "dts", ())
    ]
    if isinstance(first, dt.datetime):
        return tuple(one for one in other_times(rule, first.replace(tzinfo=None), _walls(left_out)))
    return other_times(rule, first, [one for one in left_out if one is not None])


def _walls(moments: Iterable[dt.date | None]) -> list[dt.date]:
    return [one.replace(tzinfo=None) for one in moments if isinstance(one, dt.datetime)]


def _shown(moment: dt.date) -> str:
    return spoken.time(moment) if isinstance(moment, dt.datetime) else spoken.day(moment)


def _first(value: Any) -> Any:
    """Icalendar gives what stands there twice as a list, of which the first counts."""
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str | None:
    """A text on one line."""
    first = _first(value)
    return " ".join(str(first).split()) or None if first is not None else None


def _lines(value: Any) -> str:
    first = _first(value)
    return str(first) if first is not None else ""


def _number(value: Any) -> int:
    text = _text(value) or ""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _stamp(event: Any) -> str:
    """When the message was written, in a form that sorts."""
    stamp = getattr(_first(event.get("DTSTAMP")), "dt", None)
    return f"{stamp:%Y%m%dT%H%M%S}" if isinstance(stamp, dt.datetime) else ""


_FIRST_YEAR, _LAST_YEAR = 1970, 2100  # those of a list's dates; far from where zones overflow
_WHOLE_DAYS = ("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY")
_When = tuple[dt.datetime | None, dt.datetime | None, dt.date, dt.date | None, str | None]


def _when(event: Any, clocks: _Clocks) -> _When | None:
    """Start, end, day, last day and zone of an event; None where it has no start."""
    start, zone = clocks.moment(_first(event.get("DTSTART")))
    if start is None:
        return None
    end, _ = clocks.moment(_first(event.get("DTEND")))
    length = getattr(_first(event.get("DURATION")), "dt", None)
    if end is None and isinstance(length, dt.timedelta):
        end = start + length
    if not isinstance(start, dt.datetime):
        last = end - dt.timedelta(1) if isinstance(end, dt.date) and not isinstance(end, dt.datetime) else start
        return None, None, start, last if start < last else None, None
    if not isinstance(end, dt.datetime) or (end.tzinfo is None) != (start.tzinfo is None) or end <= start:
        return start, None, start.date(), None, zone
    if _is_whole_day(event, start, end):
        last = end.date() - dt.timedelta(1)
        return None, None, start.date(), last if start.date() < last else None, None
    return start, end, start.date(), None, zone


def _is_whole_day(event: Any, start: dt.datetime, end: dt.datetime) -> bool:
    """Whether an event goes from midnight to midnight, as Outlook writes whole days, which marks them besides."""
    midnight = dt.time(0)
    if start.time() != midnight or end.time() != midnight:
        return any((_text(event.get(key)) or "").upper() in ("TRUE", "1") for key in _WHOLE_DAYS[:2]) and (
            end - start
        ) % dt.timedelta(1) == dt.timedelta(0)
    return True


class _Clocks:
    """The zones of one calendar: what its own tables say, and what their names mean."""

    def __init__(self, calendar: Any) -> None:
        self._tables: dict[str, Any] = {}
        for one in calendar.walk("VTIMEZONE"):
            if _comes_to_an_end(one):
                self._tables.setdefault((_text(one.get("TZID")) or "").strip("\"' "), one)
        self._zones: dict[str, Any] = {}
        self._default = _zone(_text(calendar.get("X-WR-TIMEZONE")) or "")
        self.shown = self._default or next(filter(None, map(_zone, self._tables)), None)

    def moment(self, value: Any) -> tuple[dt.date | None, str | None]:
        """A date, or a time with the name of its zone, as far as the file tells it."""
        moment = getattr(value, "dt", None)
        if isinstance(moment, dt.date) and not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            raise ValueError(moment.year)
        if not isinstance(moment, dt.datetime):
            return moment if isinstance(moment, dt.date) else None, None
        moment = moment.replace(second=0, microsecond=0)
        tzid = str(value.params.get("TZID", "")).strip("\"' ") if getattr(value, "params", None) else ""
        if tzid and tzid.upper() not in ("UTC", "GMT", "Z"):
            return self._local(moment.replace(tzinfo=None), tzid)
        if moment.tzinfo is None:
            return (
                (zones.nearest_instant(moment.date(), moment.time(), self._default), self._default)
                if (self._default)
                else (moment, None)
            )
        return zones.in_zone(moment, self.shown or "UTC"), self.shown

    def _local(self, wall: dt.datetime, tzid: str) -> tuple[dt.datetime, str | None]:
        """A wall time: by the file's own table; its zone is what the table is called, where both say the same then."""
        named = _zone(tzid, may_be_fixed=True)
        offset = self._offset(wall, tzid)
        by_name = zones.nearest_instant(wall.date(), wall.time(), named) if named else None
        if by_name is not None and (offset is None or by_name.utcoffset() == offset):
            return by_name, named if named and not zones.is_fixed(named) else None
        if offset is None:
            return wall, None
        moment = wall.replace(tzinfo=dt.timezone(offset))
        reading = zone_reading(tzid, None)
        alike = (one for one in (reading.others if reading else ()) if zones.in_zone(moment, one).utcoffset() == offset)
        return moment, next(alike, None)

    def _offset(self, wall: dt.datetime, tzid: str) -> dt.timedelta | None:
        """What the file's own table says of a wall time."""
        if tzid not in self._tables:
            return None
        if tzid not in self._zones:
            with warnings.catch_warnings(action="ignore"):
                try:
                    self._zones[tzid] = self._tables[tzid].to_tz(lookup_tzid=False)
                except Exception:  # a table is text from anywhere, and dateutil raises what it likes
                    self._zones[tzid] = None
        table = self._zones[tzid]
        try:
            return wall.replace(tzinfo=table).utcoffset() if table is not None else None
        except (ValueError, TypeError, OverflowError, AttributeError):
            return None


def _comes_to_an_end(table: Any) -> bool:
    """Whether a VTIMEZONE's clocks change once in so many years, as every program writes it. A rule that goes on by no years, or
    by seconds, would be followed for ever.
    """
    rules = [each.get("RRULE") for each in table.subcomponents]
    each_rule = (rule for one in rules for rule in (one if isinstance(one, list) else [one]) if rule is not None)
    return all(
        [str(value).upper() for value in rule.get("FREQ", ())] == ["YEARLY"]
        and all(isinstance(years, int) and years > 0 for years in rule.get("INTERVAL", [1]))
        for rule in each_rule
    )


def _zone(tzid: str, *, may_be_fixed: bool = False) -> str | None:
    """The IANA zone of a TZID: an IANA or Windows name, or one with a path before it (/example.org/Europe/Berlin)."""
    parts = tzid.strip("\"'/ ").split("/")
    for count in (len(parts), 3, 2, 1):
        name = "/".join(parts[-count:])
        reading = zone_reading(name, None) if name and not name.isdecimal() else None
        if reading is not None and (may_be_fixed or not zones.is_fixed(reading.zone)):
            return reading.zone
    return None


def in_order(found: Iterable[Invitation]) -> list[Invitation]:
    """Messages in the order in which they were written, as far as they say; the same message once."""
    return sorted(dict.fromkeys(found), key=lambda one: (one.sequence, one.stamp, one.is_cancelled))

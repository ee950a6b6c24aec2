"""One cell of text -> one value. Each function returns the value, or raises Unreadable, which says what is wrong and what
to write instead.
"""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from followup import zones
from followup.identity import folded
from followup.model import Address, Hours, Interviewer, Mode, QuietDays, Reference, Span, Status, Unit, Wait
from followup.problems import NO_PLACE, Place

Word = TypeVar("Word", bound=StrEnum)


class Unreadable(Exception):
    """A text that is no value of its kind."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@functools.lru_cache(4096)
def nearest(text: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `text` may be a misspelling of."""
    by_folded = {folded(word): word for word in known}
    close = difflib.get_close_matches(folded(text)[:100], by_folded, 1, 0.75)
    return by_folded[close[0]] if close else None


# --- days and times -------------------------------------------------------------------------------------------------

_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIRST_YEAR, _LAST_YEAR = 1970, 2100  # far from where sums of dates overflow
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "next": 1,
    "two": 2,
    "a couple of": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "ninety": 90,
}


def date(text: str) -> dt.date:
    """A day written as 2026-12-02."""
    found = _ISO_DATE.fullmatch(text)
    if not found:
        raise Unreadable("not-a-date", f"{text} is not a date", "write it as 2026-12-02: year, month, day")
    year, month, day = map(int, found.groups())
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unreadable(
            "not-a-date",
            f"{text} is not a date of our time",
            f"check the year: {_FIRST_YEAR} to {_LAST_YEAR} are known",
        )
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Unreadable("not-a-date", f"{text} is not a date", _date_hint(year, month)) from None


def _date_hint(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        return "the month comes second, and is 1 to 12"
    return f"{calendar.month_name[month]} {year} has {calendar.monthrange(year, month)[1]} days"


@dataclass(frozen=True, slots=True)
class Clock:
    """A wall time, and the zone abbreviation written behind it (EST, or -03), which settles an hour that happens twice."""

    time: dt.time
    abbreviation: str | None = None


_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.](\d{2})(?::[0-5]\d)?)?\s*(?:([ap])\.?m\.?)?(?:\s*([a-z]{2,5})|\s+([+-]\d{2,4}))?", re.IGNORECASE
)


def clock(text: str) -> Clock:
    """A time of day: 14:30, 2:30 PM, 2pm, noon; `01:30 EST` names one of two."""
    if folded(text) in ("noon", "midday"):
        return Clock(dt.time(12))
    found = _CLOCK.fullmatch(text.strip())
    wrong = Unreadable("not-a-time", f"{text} is not a time of day", "write it as 14:30")
    if not found or (found[2] is None and found[3] is None):
        raise wrong
    hour, minute, half, zone = int(found[1]), int(found[2] or 0), (found[3] or "").lower(), found[4] or found[5]
    if half and not 1 <= hour <= 12:
        raise wrong
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return Clock(dt.time(hour, minute), zone.upper() if zone else None)
    except ValueError:
        raise wrong from None


def minutes(text: str) -> int:
    """A stretch of time in minutes: 90 minutes, 1.5 hours, 1h30, 45."""
    found = re.fullmatch(
        r"(?:(\d{1,4}(?:[.,]\d{1,4})?)\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?)?)?",
        text.strip(),
        re.IGNORECASE,
    )
    if not found or not (found[1] or found[2]):
        raise Unreadable("not-a-duration", f"{text} is not a duration", "write it as 90 minutes, or 1.5 hours")
    total = round(float((found[1] or "0").replace(",", ".")) * 60) + int(found[2] or 0)
    if not 0 < total <= 24 * 60:
        raise Unreadable(
            "not-a-duration", f"{text} is no length of an interview", "write it as 90 minutes, or 1.5 hours"
        )
    return total


def zone(text: str) -> str:
    """The IANA name of a time zone."""
    name = zones.zone_name(text)
    if name is None:
        close = zones.nearest_zone_names(text)
        hint = (
            f"did you mean {' or '.join(close)}?"
            if close
            else "write it as Continent/City: America/New_York, Europe/Berlin"
        )
        raise Unreadable("unknown-timezone", f"{text} is no time zone", hint)
    return name


def country(text: str) -> str:
    """An ISO 3166 code."""
    code = zones.country_code(text)
    if code is None:
        raise Unreadable("unknown-country", f"{text} is no country", "write its two letters: US, GB, DE")
    return code


def decision(text: str) -> Callable[[dt.date], dt.date]:
    """How to come from the day of the interview to the day by which they decide."""
    decision_day(text, dt.date(_FIRST_YEAR, 1, 1))
    return functools.partial(decision_day, text)


def decision_day(text: str, interview_day: dt.date) -> dt.date:
    """The day by which they decide: a date, or words counted from the interview: two weeks, end of next week, Friday."""
    if _ISO_DATE.fullmatch(text):
        return date(text)
    words = re.sub(r"^(in|within|by|about|around|before) (the )?", "", folded(text))
    monday = interview_day - dt.timedelta(interview_day.weekday())
    known = {
        "today": interview_day, "same day": interview_day, "tomorrow": interview_day + dt.timedelta(1),
        "end of week": monday + dt.timedelta(4), "end of the week": monday + dt.timedelta(4),
        "this week": monday + dt.timedelta(4),
        "next week": monday + dt.timedelta(11), "end of next week": monday + dt.timedelta(11),
        "end of month": _month_end(interview_day), "end of the month": _month_end(interview_day),
        "next month": _month_end(_month_end(interview_day) + dt.timedelta(1)),
    }  # fmt: skip
    if words in known:
        return known[words]
    weekday = words.removeprefix("next ").removeprefix("on ")
    if weekday in WEEKDAYS:
        return interview_day + dt.timedelta((WEEKDAYS.index(weekday) - interview_day.weekday() - 1) % 7 + 1)
    found = re.fullmatch(r"(.+?) (working |business |week)?(day|week|month)s?(?: or so| or two| later| time)?", words)
    count = _number(found[1]) if found else None
    if not found or count is None or count > 400:
        raise Unreadable(
            "not-a-decision-date",
            f"{text} is not a day",
            "write a date as 2026-12-02, or words: two weeks, end of next week",
        )
    if found[2]:
        return _weekdays_on(interview_day, count)
    return interview_day + dt.timedelta(count * {"day": 1, "week": 7, "month": 30}[found[3]])


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _weekdays_on(day: dt.date, count: int) -> dt.date:
    while count:
        day += dt.timedelta(1)
        count -= day.weekday() < 5
    return day


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 5 else _NUMBERS.get(text)


def wait(text: str) -> Wait:
    """A wait: 5 working days, next working day, 1 hour, -1 day."""
    found = re.fullmatch(
        r"(-?\d+|[a-z]+)\s+(minute|hour|day|working day|business day)s?", " ".join(text.lower().split())
    )
    amount = found and (
        int(found[1]) if found[1].lstrip("-").isdecimal() and len(found[1]) < 5 else _NUMBERS.get(found[1])
    )
    if not found or amount is None:
        raise Unreadable(
            "not-a-wait", f"{text} is no stretch of time", "write it as 5 working days, 2 hours, or next working day"
        )
    unit = {"minute": Unit.MINUTES, "hour": Unit.HOURS, "day": Unit.DAYS}.get(found[2], Unit.WORKING_DAYS)
    return Wait(amount, unit)


def time_of_day(text: str) -> dt.time:
    """A wall time without a zone."""
    return clock(text).time


def hours(text: str) -> Hours:
    """A part of a day: 08:00-20:00."""
    ends = re.split(r"\s*(?:-|–|—|\bto\b)\s*", text.strip())
    if len(ends) == 2:
        start, end = time_of_day(ends[0]), time_of_day(ends[1])
        if start < end:
            return Hours(start, end)
    raise Unreadable("not-hours", f"{text} is no part of a day", "write it as 08:00-20:00")


def reminder(text: str) -> int | None:
    """Minutes before the start; None is no reminder at all."""
    words = folded(text)
    if words in ("none", "off", "no"):
        return None
    if words in ("at start", "at the start", "start", "on", "yes", "0"):
        return 0
    try:
        return minutes(re.sub(r"\s*before$", "", text.strip()))
    except Unreadable:
        raise Unreadable("not-a-reminder", f"{text} is no reminder", "write at start, none, or 10 minutes") from None


def quiet(text: str) -> QuietDays:
    """Quiet days: one date, or a range 2026-12-23..2027-01-03, or the same days every year: 12-24..01-01."""
    ends = re.split(r"\s*\.\.\s*", text.strip())
    yearly = all(re.fullmatch(r"\d{2}-\d{2}", end) for end in ends)
    if len(ends) > 2:
        raise Unreadable("not-quiet-days", f"{text} is no range of days", "write it as 2026-12-23..2027-01-03")
    days = [date(f"2000-{end}" if yearly else end) for end in ends]
    if not yearly and days[-1] < days[0]:
        raise Unreadable("not-quiet-days", f"{text} ends before it begins", "write it as 2026-12-23..2027-01-03")
    return QuietDays(first=days[0], last=days[-1], yearly=yearly)


# --- words ----------------------------------------------------------------------------------------------------------

_YES = ("yes", "y", "true", "x", "1", "on", "done", "✓", "✔", "✅", "☑", "ja", "oui", "si", "sí")
_NO = ("no", "n", "false", "0", "off", "☐", "nein", "non")


def yes(text: str) -> bool:
    """A checkbox."""
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable("not-yes-or-no", f"{text} is neither yes nor no", "write yes or no")


def yes_or_date(text: str) -> bool:
    """A checkbox that may also hold the day when it was checked."""
    if _ISO_DATE.fullmatch(text.strip()):
        date(text.strip())
        return True
    return yes(text)


_MODES = {
    Mode.ONSITE: ("onsite", "on site", "in person", "office", "face to face", "f2f"),
    Mode.VIDEO: (
        "video",
        "video call",
        "remote",
        "online",
        "virtual",
        "zoom",
        "teams",
        "google meet",
        "webex",
        "skype",
    ),
    Mode.PHONE: ("phone", "phone call", "telephone", "call", "by phone"),
}
_STATUSES = {
    Status.SCHEDULED: ("scheduled", "upcoming", "booked", "confirmed", "planned"),
    Status.WAITING: (
        "waiting",
        "pending",
        "interviewed",
        "awaiting decision",
        "in progress",
        "done",
        "completed",
        "open",
    ),
    Status.OFFER: ("offer", "offered", "offer received"),
    Status.ACCEPTED: ("accepted", "offer accepted", "hired", "signed"),
    Status.REJECTED: ("rejected", "rejection", "declined by them", "turned down", "no offer", "unsuccessful"),
    Status.WITHDRAWN: ("withdrawn", "withdrew", "i withdrew", "declined", "offer declined", "no longer interested"),
    Status.CANCELLED: ("cancelled", "canceled", "called off"),
    Status.ON_HOLD: ("on hold", "hold", "paused", "frozen"),
    Status.GHOSTED: ("ghosted", "no answer", "no response", "silence"),
}


def _word(text: str, words: dict[Word, tuple[str, ...]], what: str) -> Word:
    for value, spellings in words.items():
        if folded(text) in spellings:
            return value
    hint = f"write one of: {', '.join(words)}"
    close = nearest(text, tuple(spelling for spellings in words.values() for spelling in spellings))
    raise Unreadable(
        f"unknown-{what.replace(' ', '-')}",
        f"{text} is no {what} that followup knows",
        f"did you mean {close}?" if close else hint,
    )


def mode(text: str) -> Mode:
    """How an interview is held."""
    return _word(text, _MODES, "mode")


_ONLINE = re.compile(r"https?://|\b(zoom|teams|webex|skype|meet\.google)\b", re.IGNORECASE)


def mode_of_round(text: str) -> Mode | None:
    """The mode that a round's name gives away: phone screen, video interview, on-site."""
    words = f" {folded(text)} "
    return next(
        (mode for mode, spellings in _MODES.items() for spelling in spellings if f" {spelling} " in words), None
    )


def mode_of_location(text: str) -> Mode | None:
    """The mode that a place gives away: a link, the name of a video service, or nothing but a mode."""
    if _ONLINE.search(text):
        return Mode.VIDEO
    return next((mode for mode, spellings in _MODES.items() if folded(text) in spellings), None)


def status(text: str) -> Status:
    """How an opening stands."""
    return _word(text, _STATUSES, "status")


def address(text: str) -> Address:
    """How people are greeted."""
    return _word(
        text,
        {Address.FIRST_NAME: ("first name", "first names", "informal"), Address.FORMAL: ("formal", "last name")},
        "form of address",
    )


def text(text: str) -> str:
    """Any text, as it stands."""
    return text


def number(text: str) -> int:
    """A whole number."""
    if not text.strip().isdecimal() or len(text.strip()) > 6:
        raise Unreadable("not-a-number", f"{text} is not a whole number", "write it in digits")
    return int(text)


def span(text: str) -> Span:
    """How long a text may be: 60-130, or 200 for at most 200."""
    found = re.fullmatch(r"(?:(\d{1,6})\s*[-–]\s*)?(\d{1,6})", text.strip())
    if not found or int(found[1] or 0) > int(found[2]):
        raise Unreadable("not-a-length", f"{text} is no length", "write it as 60-130, or 200")
    return Span(int(found[1] or 0), int(found[2]))


# --- people ---------------------------------------------------------------------------------------------------------

_ATOM = r"[^\s<>()\[\]@,;:\"]"
_EMAIL = re.compile(rf"(?<!{_ATOM}){_ATOM}+@{_ATOM}+\.[^\s<>()\[\]@,;:\".]+")
_IN_BRACKETS = re.compile(r"(\([^()]*\)|<[^<>]*>)")
_BETWEEN_PEOPLE = re.compile(r"[;,\n•]|\s(?:&|and)(?=\s)")


def email(text: str) -> str:
    """An email address."""
    found = text.strip().strip("<>").removeprefix("mailto:")
    if not _EMAIL.fullmatch(found):
        raise Unreadable("not-an-email", f"{text} is no email address", "write it as name@example.org")
    return found


def interviewer(text: str, place: Place = NO_PLACE) -> Interviewer:
    """A person written as: a name, "Name <mail>", "Name (Title)" or "Name <mail> (Title)"."""
    name, mail, title = _name_mail_title(text)
    return Interviewer(name=name, email=mail, title=title, place=place)


def reference(text: str, place: Place = NO_PLACE) -> Reference:
    """A reference written as a name, or "Name <mail> (how we know each other)"."""
    name, mail, relation = _name_mail_title(text)
    return Reference(name=name, email=mail, relation=relation, place=place)


def _name_mail_title(text: str) -> tuple[str, str | None, str | None]:
    rest, mail, title = text, None, None
    if found := re.search(rf"[<(\[]?\s*(?:mailto:)?({_EMAIL.pattern})\s*[>)\]]?", rest):
        mail, rest = found[1], rest[: found.start()] + rest[found.end() :]
    if found := re.search(r"\(([^()]+)\)", rest):
        title, rest = found[1].strip(), rest[: found.start()] + rest[found.end() :]
    name = " ".join(rest.split()).strip(' ,-–<>"') or name_in(mail or "")
    if not any(map(str.isalnum, name)):
        raise Unreadable("not-a-person", f"{text} names nobody", "write a name, or Name <mail> (Title)")
    return name, mail, title or None


def name_in(mail: str) -> str:
    """The name that an address gives away: ana.lima@x -> Ana Lima."""
    local = mail.split("@")[0]
    return " ".join(part.capitalize() for part in re.split(r"[._\-+\d]+", local) if part) or mail


def several(text: str) -> tuple[str, ...]:
    """The people of one cell, each as text; what stands in brackets is never taken apart."""
    people = [""]
    for index, part in enumerate(_IN_BRACKETS.split(text)):
        first, *others = [part] if index % 2 else _BETWEEN_PEOPLE.split(part)
        people[-1] += first
        people.extend(others)
    return tuple(person.strip() for person in people if person.strip())


def words(text: str) -> tuple[str, ...]:
    """The names of one cell, between commas, semicolons or line breaks."""
    return tuple(part.strip() for part in re.split(r"[,;\n]", text) if part.strip())


def texts(text: str) -> tuple[str, ...]:
    """The texts of one cell, between semicolons or line breaks."""
    return tuple(part.strip(" •\t") for part in re.split(r"[;\n]", text) if part.strip(" •\t"))


_NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "tbd", "tbc", "tba", "?", "??", "none", "null", "~", "unknown"))


def is_nothing(text: str) -> bool:
    """Whether a text is one of people's words for nothing."""
    return text.strip().casefold() in _NOTHING

"""One cell of text -> days, times of day, stretches of time, zones. Each function returns the value, or raises Unreadable."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model import Hours, QuietDays, Unit, Wait
from followup.reading.values import Unreadable, yes

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


def yes_or_date(text: str) -> bool:
    """A checkbox that may also hold the day when it was checked."""
    if _ISO_DATE.fullmatch(text.strip()):
        date(text.strip())
        return True
    return yes(text)

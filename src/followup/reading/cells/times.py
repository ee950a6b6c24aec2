"""One cell of text -> when something is: a day, a time of day, a stretch between two, and the zone that stands beside.

Each function returns the value, or raises Unreadable. What a text leaves open (the year, the order of day and month, the
zone) is settled by who knows the other cells.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from dataclasses import dataclass

from followup.reading.cells.clocks import Clock, Clocks, clocks_in
from followup.reading.cells.days import (
    WRITE_A_DATE,
    Day,
    Order,
    day_and_month,
    first_day,
    moment_of_a_program,
    moment_of_serial,
    plain,
    weekday_of,
)
from followup.reading.cells.spoken_clocks import in_digits
from followup.reading.cells.stretches import stretch_in
from followup.reading.cells.values import Unreadable, yes
from followup.reading.words.zone_names import is_zone, nearest_zone_names

WRITE_A_TIME = "write it as 14:30"
_LONGEST = 200
"""What no text of a day and time exceeds."""


@dataclass(frozen=True, slots=True)
class When:
    """What one cell says of when; each part None where it does not say it. `zone` is as it was written."""

    day: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    end_day: Day | None = None
    minutes: int | None = None
    zone: str | None = None


@functools.lru_cache(4096)
def dated(text: str) -> When:
    """What a cell says that should hold a day; a time, an end and a zone may stand beside it."""
    words = _bounded(text, "not-a-date", "a date", WRITE_A_DATE)
    if stretch_in(words) is not None:
        raise Unreadable("several-days", f"{text} is a stretch of days", _WHICH_OF_THEM)
    serial = _serial(words)
    if serial is not None:
        return serial
    alone = day_and_month(words)
    if alone is not None:
        return When(alone)
    if _CHOICE.search(words) and first_day(words) is not None:
        raise Unreadable("several-days", f"{text} leaves open which day it is", _WHICH_OF_THEM)
    when = _when(words, text)
    if when is not None and when.end_day is not None and when.end is None:
        raise Unreadable("several-days", f"{text} is a stretch of days", _WHICH_OF_THEM)
    if when is None and len(without_days(words)[1]) > 1:
        raise Unreadable("several-days", f"{text} names more than one day", _WHICH_OF_THEM)
    if when is None or (when.day is None and when.start is None):
        hint = WRITE_A_DATE if re.search(r"\d", words) else "write the day itself, as 2026-12-02"
        raise Unreadable("not-a-date", f"{text} is not a date", hint)
    return when


_WHICH_OF_THEM = (
    "write the day of the interview alone; for one on each of them, write them apart: 2026-12-02; 2026-12-03"
)
_CHOICE = re.compile(r"\d\D*\b(?:or|oder|ou|o|eller)\b(?: the)? ?\D*\d", re.IGNORECASE)
"""Two numbers between which one has to choose: 5/27 or 5/28, June 9 or 10."""


@functools.lru_cache(4096)
def timed(text: str) -> When:
    """What a cell says that should hold a time of day; a day, an end and a zone may stand beside it."""
    words = _bounded(text, "not-a-time", "a time of day", WRITE_A_TIME)
    bare = _bare_time(words)
    if bare is not None:
        return When(start=Clock(bare))
    if words.isdecimal() and len(words) < 3 and 1 <= int(words) <= 12:
        raise Unreadable(
            "not-a-time", f"{text} can be a time in the morning or in the evening", _written_out(int(words))
        )
    serial = _serial(words)
    if serial is not None:
        return serial
    if (hours := _bare_hours(words)) is not None:
        return hours
    when = _when(_DAY_ZERO.sub("", words), text)
    if when is None or when.start is None:
        raise Unreadable("not-a-time", f"{text} is not a time of day", WRITE_A_TIME)
    return when


def _written_out(hour: int) -> str:
    return f"write {hour:02}:00 or {(hour + 12) % 24:02}:00"


@functools.lru_cache(4096)
def day(text: str) -> Day:
    """The day of a cell that holds a day alone; a time beside it is read and says nothing."""
    when = dated(text)
    if when.day is None:
        raise Unreadable("not-a-date", f"{text} is not a date", WRITE_A_DATE)
    return when.day


def is_before(text: str, other: str) -> bool:
    """Whether the day of a text is before that of another, in whatever order of day and month they were written."""
    try:
        one, two = dated(text).day, dated(other).day
        if one is None or two is None or one.year is None or two.year is None:
            return False
        both = [
            (one.on(order), two.on(order))
            for order in Order
            if one.is_either or two.is_either or order is Order.DAY_FIRST
        ]
    except Unreadable:
        return False
    return all(earlier < later for earlier, later in both)


def whole_date(text: str) -> dt.date:
    """A date that leaves nothing open: 2026-12-02, 2 December 2026."""
    found = first_day(plain(text))
    if found is None or found[0].year is None or found[0].is_either or found[1:] != (0, len(plain(text))):
        raise Unreadable("not-a-date", f"{text} is not a date", WRITE_A_DATE)
    return found[0].on(None)


@functools.lru_cache(1024)
def time_of_day(text: str) -> dt.time:
    """A wall time alone: 14:30, 2:30 PM, 2pm, noon."""
    when = timed(text)
    if when.start is None or when != When(start=when.start):
        raise Unreadable("not-a-time", f"{text} is not a time of day", WRITE_A_TIME)
    return when.start.time


def yes_or_date(text: str) -> bool:
    """A checkbox that may also hold the day when it was checked."""
    words = plain(text)
    if len(words) < _LONGEST and (first_day(words) is not None or moment_of_serial(words) is not None):
        return True
    return yes(text)


@functools.lru_cache(1024)
def written_zone(text: str) -> str:
    """A time zone as it was written: a name, a city, an abbreviation, an offset."""
    if is_zone(text):
        return text
    close = nearest_zone_names(text)
    hint = (
        f"did you mean {' or '.join(close)}?"
        if close
        else "write it as Continent/City: America/New_York, Europe/Berlin"
    )
    raise Unreadable("unknown-timezone", f"{text} is no time zone", hint)


def _bounded(text: str, code: str, what: str, hint: str) -> str:
    if len(text) > _LONGEST:
        raise Unreadable(code, f"{text[:40]}… is not {what}", hint)
    return plain(text)


_DAY_ZERO = re.compile(r"^(?:1899-12-30|30[./]12[./]1899|12/30/1899|1900-01-0[01]|[01]/[01]/1900)[ T]+")
"""The day that spreadsheets put before a time that has none."""
_FRACTION = re.compile(r"0?[.,]\d{1,17}|0")
_DIGITS = re.compile(r"([01]?\d|2[0-3])([0-5]\d)|([01]\d|2[0-3]):([0-5]\d)")


def _serial(words: str) -> When | None:
    moment = moment_of_serial(words)
    if moment is None and (instant := moment_of_a_program(words)) is not None:
        day = Day(words, instant.year, instant.month, instant.day)
        return When(day) if instant.time() == dt.time(0) else When(day, Clock(instant.time()), zone="UTC")
    if moment is None:
        return None
    day = Day(words, moment.year, moment.month, moment.day)
    return When(day, Clock(moment.time()) if not words.isdecimal() else None)


def _bare_time(words: str) -> dt.time | None:
    """The time that a number alone is: 1430, or a spreadsheet's part of a day: 0.604; and the one that is 14:30."""
    if len(words) > 2 and _FRACTION.fullmatch(words):
        minutes = round(float(words.replace(",", ".")) * 24 * 60)
        return dt.time(*divmod(minutes, 60)) if minutes < 24 * 60 else None
    found = _DIGITS.fullmatch(words)
    return dt.time(int(found[1] or found[3]), int(found[2] or found[4])) if found else None


_HOURS = re.compile(r"(\d{1,2})(?: ?- ?| (?:to|till|until|bis|a|til|till|tot) )(\d{1,2})")
_FIRST_HOUR = 8
"""Earlier hours between which a meeting is are those of the afternoon: 2-3."""


def _bare_hours(words: str) -> When | None:
    """The times of a stretch between two hours in a cell for a time: 9-10, 11-1, 13-14. Seven may be in the evening as well."""
    found = _HOURS.fullmatch(words)
    first, last = (int(found[1]), int(found[2])) if found is not None else (0, 0)
    if not 0 < first < 24 or not 0 < last < 24 or first == last or 7 in (first, last):
        return None
    begins = first if first >= _FIRST_HOUR else first + 12
    ends = last if last > begins else last + 12
    return When(None, Clock(dt.time(begins)), Clock(dt.time(ends))) if begins < ends < 21 else None


def _when(words: str, text: str) -> When | None:
    """What plain words say; None where some of them are no part of a day, a time or a zone."""
    digits, half = in_digits(words)
    rest, days, weekday = without_days(digits)
    said = clocks_in(rest)
    if said is None:
        return None
    if digits != words:
        said = _heard(said, half, text)
    if said.is_impossible:
        raise Unreadable("not-a-time", f"{text} is not a time of day", WRITE_A_TIME)
    if said.zone is not None and not is_zone(said.zone):
        return None
    day = days[0] if days else None
    if day is not None and weekday is not None:
        day = dataclasses.replace(day, weekday=weekday)
    return When(day, said.start, said.end, days[1] if len(days) > 1 else None, said.minutes, said.zone)


def _heard(said: Clocks, half: str, text: str) -> Clocks:
    """Times that were written as people say them; they say no half of the day, and what is before seven is asked about."""
    if said.start is not None and not said.start.is_sure:
        if half:
            raise Unreadable("not-a-time", f"{text} can be several times of day", WRITE_A_TIME)
        hint = f"write {said.start.time:%H:%M} or {said.start.time.replace(hour=said.start.time.hour + 12):%H:%M}"
        raise Unreadable("not-a-time", f"{text} can be a time in the morning or in the afternoon", hint)
    start, end = (
        dataclasses.replace(clock, half=half) if clock is not None and clock.time.minute == 30 else clock
        for clock in (said.start, said.end)
    )
    return dataclasses.replace(said, start=start, end=end)


def without_days(words: str) -> tuple[str, list[Day], int | None]:
    """The words without the days in them, at most two, and the weekday that stands beside the first."""
    days: list[Day] = []
    weekday, done = None, ""
    while len(days) < 2 and (found := first_day(words)) is not None:
        day, start, end = found
        before, named_before = _without_weekday(words[:start], _WEEKDAY_BEFORE)
        after, named_after = _without_weekday(words[end:], _WEEKDAY_AFTER)
        if not days:
            weekday = named_before if named_before is not None else named_after
        days.append(day)
        done, words = f"{done}{before} ", after
    return f"{done}{words}", days, weekday


_WEEKDAY_BEFORE = re.compile(r"(?:^|(?<=[\s,;(|]))([^\W\d_][^\s\d,;()]*)[\s,.]*(?:(?:the|den|der|le|el|il|o) )?$")
_WEEKDAY_AFTER = re.compile(r"^[\s,.]*\(?([^\W\d_][^\s\d,;()]*)\)?")


def _without_weekday(words: str, beside: re.Pattern[str]) -> tuple[str, int | None]:
    found = beside.search(words)
    weekday = weekday_of(found[1]) if found else None
    if found is None or weekday is None:
        return words, None
    return words[: found.start()] + words[found.end() :], weekday

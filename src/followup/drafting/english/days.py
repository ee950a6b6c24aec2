"""How a day and a clock time are said, seen from the day on which the letter goes out."""

from __future__ import annotations

import datetime as dt

from followup.drafting.english.dialect import Dialect
from followup.drafting.english.words.calendar import MONTHS, WEEKDAYS

_NOON, _EVENING = dt.time(12), dt.time(18)
_FAR = 300  # days, from which on a date needs its year
_MONTH = 31


def day_name(day: dt.date, english: Dialect, near: dt.date, weekday: bool = False) -> str:
    """A date as `english` writes it, with its year where it is far from `near`.

    >>> from followup.drafting.english.dialect import AMERICAN
    >>> day_name(dt.date(2026, 12, 14), AMERICAN, dt.date(2026, 12, 1), weekday=True)
    'Monday, December 14'
    """
    month = MONTHS[day.month - 1]
    text = f"{day.day} {month}" if english.is_day_first else f"{month} {day.day}"
    if abs((day - near).days) > _FAR:
        text += f" {day.year}" if english.is_day_first else f", {day.year}"
    if not weekday:
        return text
    return f"{weekday_name(day)}{' ' if english.is_british else ', '}{text}"


def weekday_name(day: dt.date) -> str:
    return WEEKDAYS[day.weekday()]


def month_name(day: dt.date, near: dt.date) -> str:
    """The month of a day, with its year where it is far from `near`: "November", "November 2024"."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.year}" if abs((day - near).days) > _FAR else month


def in_month(day: dt.date, near: dt.date) -> str:
    """When a day was, by its month: "in November", "in November 2024"; "earlier this month" of a day in the month of `near`."""
    is_this = (day.year, day.month) == (near.year, near.month)
    return "earlier this month" if is_this else f"in {month_name(day, near)}"


def week_name(day: dt.date, today: dt.date) -> str | None:
    """The week of a day, Mondays first, as one says it today: "this week", "last week"; None for a week before that."""
    weeks = (today - dt.timedelta(today.weekday()) - (day - dt.timedelta(day.weekday()))).days // 7
    return {0: "this week", 1: "last week"}.get(weeks)


def clock(time: dt.time | dt.datetime, english: Dialect) -> str:
    """A time of day as it is said: "7 p.m.", "7:30 p.m."; British "7pm", "7.30pm"; "noon"."""
    if (time.hour, time.minute) == (12, 0):
        return "noon"
    half = "am" if time.hour < 12 else "pm"
    point = "." if english.is_british else ":"
    figures = str(time.hour % 12 or 12) + (f"{point}{time.minute:02}" if time.minute else "")
    return f"{figures}{half}" if english.is_british else f"{figures} {half[0]}.m."


def when(
    start: dt.datetime | None,
    day: dt.date,
    now: dt.datetime,
    english: Dialect,
    end: dt.datetime | None = None,
    until: dt.datetime | None = None,
) -> str | None:
    """When an interview was, as one says it at `now`: "this morning", "yesterday", "on Thursday", "last Thursday", "in May".

    `start` and `end` are on the interview's own clock, which is the reader's; `day` is its date there. None where no word is
    right for everyone who may read it: where writer and reader have different days, or where the letter may go out on either
    of two days (`now` is the first moment, `until` the last).

    >>> from followup.drafting.english.dialect import BRITISH
    >>> when(None, dt.date(2026, 11, 18), dt.datetime(2026, 11, 20, 9, tzinfo=dt.timezone.utc), BRITISH)
    'on Wednesday'
    """
    said = {_seen_from(moment, start, end, day, english) for moment in _clocks(start, now, until)}
    if len(said) == 1:
        return said.pop()
    if said <= _TODAY:
        return "today"
    return None


_TODAY = frozenset({"this morning", "this afternoon", "this evening", "today"})


def _clocks(start: dt.datetime | None, now: dt.datetime, until: dt.datetime | None) -> list[dt.datetime]:
    """Every moment and clock at which the word has to be right."""
    moments = [now] if until is None else [now, until]
    return moments + [moment.astimezone(start.tzinfo) for moment in moments if start is not None]


def _seen_from(
    now: dt.datetime, start: dt.datetime | None, end: dt.datetime | None, day: dt.date, english: Dialect
) -> str:
    if start is not None:
        start = start.astimezone(now.tzinfo)
        end = end.astimezone(now.tzinfo) if end is not None else None
        day = start.date()
    today = now.date()
    ago = (today - day).days
    if ago <= 0:
        return _part_of_today(start, end) if ago == 0 and start is not None else "today"
    if ago == 1:
        return "yesterday"
    if ago <= today.weekday() or ago <= 3:
        return f"on {weekday_name(day)}"
    if ago <= 7:  # further back "last Monday" may be heard as this week's
        return f"last {weekday_name(day)}"
    if ago <= _MONTH:
        return f"on {day_name(day, english, today)}"
    return f"in {month_name(day, today)}"


def _part_of_today(start: dt.datetime, end: dt.datetime | None) -> str:
    """Over by noon is this morning, from noon to six this afternoon, after six this evening; across noon or six, today."""
    end = max(start, end) if end is not None else start
    if start.time() >= _EVENING:
        return "this evening"
    if start.time() >= _NOON:
        return "this afternoon" if end.date() == start.date() and end.time() <= _EVENING else "today"
    is_over_by_noon = end.date() == start.date() and end.time() <= _NOON
    return "this morning" if is_over_by_noon else "today"

"""Days and clock times that the list does not give, or that were not then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from followup.drafting.checks.letter import Finding, Known, Letter, lower_words
from followup.drafting.english.words.calendar import MONTHS, WEEKDAYS

_MONTHS, _WEEKDAYS = tuple(map(str.lower, MONTHS)), tuple(map(str.lower, WEEKDAYS))
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|{'|'.join(month[:3] for month in _MONTHS)}|sept)"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?"
_DATES = (
    re.compile(rf"\b{_WEEKDAY}(?:the )?{_MONTH}\.? (?P<day>\d\d?)(?:st|nd|rd|th)?\b{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_WEEKDAY}(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH}\b{_YEAR}", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_A_MONTH = re.compile(rf"\b(?:in|of|since|until|by|last|next|early|late|mid) {_MONTH}\b(?!\.? \d)", re.IGNORECASE)
_A_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_TODAY = re.compile(r"\bthis (?:morning|afternoon|evening)\b|\btonight\b|\b(?:for|earlier) today\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
_CLOCKS = (
    re.compile(r"\b(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b", re.IGNORECASE),
    re.compile(r"\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?! ?[ap]\.?m\b)", re.IGNORECASE),
)
_NAMES_OF_MONTHS = frozenset((*_MONTHS, *(month[:3] for month in _MONTHS), "sept"))
_SAY_WHEN = _NAMES_OF_MONTHS.union(_WEEKDAYS, ("this", "tonight", "today", "yesterday"))
_BEFORE, _AFTER = dt.timedelta(days=13), dt.timedelta(days=21)  # as far as a weekday alone can point


def unknown_days(letter: Letter, known: Known) -> Iterator[Finding]:
    """Dates, months and weekdays on which nothing is, and "this morning" of another day."""
    for part in letter.parts:
        rest, words = part, lower_words(part)
        for pattern in _DATES if not words.isdisjoint(_NAMES_OF_MONTHS) or "-" in part else ():
            for found in pattern.finditer(rest):
                is_a_verb = found["month"].islower()  # "Division 1 may call you"
                if not is_a_verb and not known.says(found.group()) and not _is_known(found, known):
                    yield _no_day(found.group(), "no such day is in the list")
            rest = pattern.sub(" ", rest)
        if not words.isdisjoint(_SAY_WHEN):
            yield from _vague_days(rest, known)


def _is_known(found: re.Match[str], known: Known) -> bool:
    parts = found.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else _month(parts["month"])
    weekday = parts.get("weekday")
    return any(
        (day.month, day.day) == (month, int(parts["day"]))
        and (not parts["year"] or day.year == int(parts["year"]))
        and (not weekday or day.weekday() == _WEEKDAYS.index(weekday.lower()))
        for day in known.days | _days_typed(tuple(known.sources), known.today.year if known.today else None)
    )


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


@lru_cache(maxsize=1024)
def _days_typed(texts: tuple[str, ...], year: int | None) -> frozenset[dt.date]:
    """Days that stand in the candidate's own words."""
    days = set()
    for found in (found for text in texts for pattern in _DATES for found in pattern.finditer(text)):
        parts = found.groupdict()
        month = int(parts["month"]) if parts["month"].isdigit() else _month(parts["month"])
        try:
            days.add(dt.date(int(parts["year"] or year or 2000), month, int(parts["day"])))
        except ValueError:
            continue
    return frozenset(days)


def _vague_days(text: str, known: Known) -> Iterator[Finding]:
    today = known.today
    for found in _A_MONTH.finditer(text):
        month = _month(found["month"])
        if month not in {day.month for day in known.days} and not known.says(found["month"]):
            yield _no_day(found.group(), "nothing in the list is in that month")
    if today is None:
        return
    near = {day.weekday() for day in known.days if today - _BEFORE <= day <= today + _AFTER}
    for found in _A_WEEKDAY.finditer(text):
        if _WEEKDAYS.index(found["weekday"].lower()) not in near and not known.says(found["weekday"]):
            yield _no_day(found.group(), "nothing in the list is on that day")
    for pattern, day, fault in (
        (_TODAY, today, "the interview was not on that day"),
        (_YESTERDAY, today - dt.timedelta(days=1), "the interview was not on that day"),
    ):
        for found in pattern.finditer(text):
            if day not in known.talked and not known.says(found.group()):
                yield _no_day(found.group(), fault)


def _no_day(quoted: str, fault: str) -> Finding:
    return Finding("unknown-day", quoted, f"“{quoted}”: {fault}", "leave it out, or write the day down")


def unknown_clocks(letter: Letter, known: Known) -> Iterator[Finding]:
    """Clock times that stand nowhere in the list."""
    there = set(known.clocks)
    for text in known.sources:
        there |= {clock for _, clock in _clocks(text)}
    for part in letter.parts:
        for quoted, clock in _clocks(part):
            if clock not in there:
                fault = f"“{quoted}”: no such time is in the list"
                yield Finding("unknown-clock", quoted, fault, "leave it out, or write the time down")


@lru_cache(maxsize=4096)
def _clocks(text: str) -> tuple[tuple[str, dt.time], ...]:
    return tuple(_clocks_in(text))


def _clocks_in(text: str) -> Iterator[tuple[str, dt.time]]:
    for pattern in _CLOCKS:
        for found in pattern.finditer(text):
            hour, half = int(found["hour"]), found.groupdict().get("half")
            if half:
                hour = hour % 12 + (12 if half.lower() == "p" else 0)
            yield found.group(), dt.time(hour, int(found["minute"] or 0))

"""The cells of a column -> what it holds, whatever stands over it: days, clocks, marks, modes, addresses."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum, auto
from itertools import islice

from followup.reading.cells import several_days, times
from followup.reading.cells.values import Unreadable
from followup.reading.words import statuses, vocabulary

_ENOUGH = 60
"""How many filled cells tell what a column holds."""
_MOST = 0.6
"""The part of them that has to agree."""


class Holds(Enum):
    """What the cells of a column are."""

    NOTHING = auto()
    DAYS = auto()
    MOMENTS = auto()  # days with an hour
    CLOCKS = auto()
    MARKS = auto()
    MODES = auto()
    NUMBERS = auto()
    ADDRESSES = auto()
    LINKS = auto()
    RECORDS = auto()
    TEXT = auto()

    @property
    def are_days(self) -> bool:
        return self in (Holds.DAYS, Holds.MOMENTS)


def holds(cells: Iterable[str]) -> Holds:
    """What most of the filled cells are; TEXT where they do not agree."""
    filled = list(islice((cell for cell in cells if not vocabulary.is_nothing(cell)), _ENOUGH))
    if not filled:
        return Holds.NOTHING
    counts = Counter(map(_is, filled))
    if (counts[Holds.DAYS] + counts[Holds.MOMENTS]) >= _MOST * len(filled):
        return Holds.MOMENTS if counts[Holds.MOMENTS] else Holds.DAYS
    kind, count = counts.most_common(1)[0]
    return kind if count >= _MOST * len(filled) else Holds.TEXT


_NUMBER = re.compile(r"#?\d{1,4}\.?")
_RECORD = re.compile(r"\s*[\[{].*[\]}]\s*", re.DOTALL)
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_OK = frozenset(("ok", "okay", "✓", "held", "had"))


@functools.lru_cache(4096)
def _is(cell: str) -> Holds:
    text = cell.strip()
    if text.casefold() in _OK or (vocabulary.yes_or_no(text) is not None and statuses.status_in(text) is None):
        return Holds.MARKS
    if _RECORD.fullmatch(text) and is_record(text):
        return Holds.RECORDS
    if _NUMBER.fullmatch(text):
        return Holds.NUMBERS
    if text.startswith(("http://", "https://", "www.")):
        return Holds.LINKS
    if _MAIL.fullmatch(text):
        return Holds.ADDRESSES
    if any(map(str.isdigit, text)):
        if (moment := _moment(text)) is not None:
            return moment
        if _is_clock(text):
            return Holds.CLOCKS
    return Holds.MODES if vocabulary.mode_in(text) is not None else Holds.TEXT


def is_record(text: str) -> bool:
    """Whether a text that is in brackets is a record or a list of them, as programs write them."""
    try:
        json.loads(text)
    except ValueError:
        return bool(re.match(r"\s*[\[{]\s*[{'\"\[]", text))
    return True


def _moment(text: str) -> Holds | None:
    try:
        when = times.dated(several_days.first_of(text))
    except Unreadable:
        return None
    if when.day is None:
        return None
    return Holds.MOMENTS if when.start is not None and (when.start.time.hour or when.start.time.minute) else Holds.DAYS


@functools.lru_cache(4096)
def is_moment(text: str) -> bool:
    """Whether a cell is a day with an hour."""
    return any(map(str.isdigit, text)) and _moment(text) is Holds.MOMENTS


def is_day(text: str) -> bool:
    """Whether a cell is a day, with or without an hour, and nothing else."""
    try:
        return times.dated(text).day is not None
    except Unreadable:
        return False


def _is_clock(text: str) -> bool:
    try:
        times.timed(text)
    except Unreadable:
        return False
    return True

"""The cells of a column -> what it holds, whatever stands over it: days, clocks, marks, modes, addresses."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum, auto
from itertools import islice

from followup.model.status import Status
from followup.reading.cells import several_days, times
from followup.reading.cells.days import first_day, plain
from followup.reading.cells.stretches import stretch_in
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
    OPEN_DAYS = auto()  # days that leave open which of them is meant: June 9-10, 5/27 or 5/28, week of 6/9
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
        return self in (Holds.DAYS, Holds.MOMENTS, Holds.OPEN_DAYS)


def holds(cells: Iterable[str]) -> Holds:
    """What most of the filled cells are; TEXT where they do not agree."""
    filled = list(islice((cell for cell in cells if not vocabulary.is_nothing(cell)), _ENOUGH))
    if not filled:
        return Holds.NOTHING
    counts = Counter(map(_is, filled))
    sure = counts[Holds.DAYS] + counts[Holds.MOMENTS]
    if sure >= _MOST * len(filled):
        return Holds.MOMENTS if counts[Holds.MOMENTS] else Holds.DAYS
    if sure + counts[Holds.OPEN_DAYS] >= _MOST * len(filled):
        return Holds.OPEN_DAYS
    kind, count = counts.most_common(1)[0]
    return kind if count >= _MOST * len(filled) else Holds.TEXT


_NUMBER = re.compile(r"#?\d{1,4}\.?")
_HOUR_AND_MINUTE = re.compile(r"(?:0\d|1[0-8])[0-5][05]")
"""What may be 0900 or 1430; 1930 and 2025 are years."""
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
        return Holds.CLOCKS if _HOUR_AND_MINUTE.fullmatch(text) else Holds.NUMBERS
    if text.startswith(("http://", "https://", "www.")):
        return Holds.LINKS
    if _MAIL.fullmatch(text):
        return Holds.ADDRESSES
    if any(map(str.isdigit, text)):
        if (moment := _moment(text)) is not None:
            return moment
        if _is_clock(text):
            return Holds.CLOCKS
        if names_day(text) and not _is_an_outcome(text):
            return Holds.OPEN_DAYS
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


_LONGEST_OF_A_DAY = 60
"""What a cell that says when something is does not exceed; a longer one tells of it."""


def names_day(text: str) -> bool:
    """Whether a day stands in a cell, whatever stands beside it: passed 5/28, June 9-10, tbd (6/9?)."""
    if len(text) > _LONGEST_OF_A_DAY or not any(map(str.isdigit, text)):
        return False
    try:
        return stretch_in(text) is not None or first_day(plain(text)) is not None
    except Unreadable:
        return True


def _is_an_outcome(text: str) -> bool:
    """Whether the words beside a day say how something went, of which the day may be another: passed 5/28."""
    words = " ".join(part.words for part in several_days.one_part(text))
    said = statuses.status_in(words) if words else None
    return said not in (None, Status.SCHEDULED) or (bool(words) and vocabulary.yes_or_no(words) is not None)


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

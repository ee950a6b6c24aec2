"""The days that a status tells beside what it says: rejected 26 Nov, offer (answer by 14/12), waiting, they decide by Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.identity import folded
from followup.model.status import Status
from followup.reading.cells.days import WEEKDAY_OF, first_day, plain
from followup.reading.cells.deadlines import by_when, counted_words
from followup.reading.cells.values import Unreadable
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.reader import is_blank
from followup.reading.sources.nodes import Entries, Text
from followup.reading.words import statuses

_BY = re.compile(
    r"\b(?:by|until|till|before|deadline|due|expires?|latest|bis|spätestens|avant|jusqu|antes|entro|hasta)\b"
)
"""What stands before the last day of something."""
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:after|since|interview\w*|round|applied|met|start\w*|nach|seit|après|desde|dopo)\b"
)
"""What stands before a day on which something else was."""


_LAST_DAYS = {Status.OFFER: "answer_by", Status.WAITING: "decision_by", Status.SCHEDULED: "decision_by"}
"""What the day is by which somebody has to answer, while an opening stands so."""


def with_told_days(record: Entries) -> Entries:
    """A record with the days that its status tells under their own keys, where nothing else stands there."""
    filled, status = set(), None
    for key, node in record.entries:
        field = INTERVIEW.field(key.text)
        if field is not None and not is_blank(node):
            filled.add(field.key)
            status = node if field.key == "status" else status
    if not isinstance(status, Text):
        return record
    told = {key: day for key, day in days_told(status.text) if key not in filled}
    if not told:
        return record
    kept = tuple(
        (key, node)
        for key, node in record.entries
        if (field := INTERVIEW.field(key.text)) is None or field.key not in told
    )
    added = tuple((Text(key, status.place), Text(day, status.place)) for key, day in told.items())
    return Entries((*kept, *added), record.place, record.is_cut, record.problems)


def days_told(text: str) -> Iterator[tuple[str, str]]:
    """The keys of the days in a status, each with its day as it was written."""
    status = statuses.status_in(text)
    if status is None:
        return
    last_day = _LAST_DAYS.get(status)
    if last_day is not None and (by := _by_words(text)) is not None:
        yield last_day, by
    for before, day in _days(plain(text)):
        words = folded(before)
        if _is_by(words):
            if last_day is not None:
                yield last_day, day
        elif statuses.is_settled(text) and not _OF_SOMETHING_ELSE.search(words):
            yield "outcome_on", day


_BY_WORDS = re.compile(rf"{_BY.pattern}\s+([^,;:()|/\n–—]+)", re.IGNORECASE)
_BESIDE_A_DAY = frozenset(
    ("the", "on", "at", "is", "of", "end", "latest", "am", "zum", "den", "der", "le", "el", "il", "au", "al")
)


def _is_by(words: str) -> bool:
    """Whether words stand before a last day: answer by Friday the; not those of an offer by phone."""
    found = list(_BY.finditer(words))
    between = words[found[-1].end() :].split() if found else ()
    return bool(found) and all(word in _BESIDE_A_DAY or word in WEEKDAY_OF for word in between)


def _by_words(text: str) -> str | None:
    """The words for the day by which somebody has to answer: Friday, the end of the week; None where a date says it."""
    for found in _BY_WORDS.finditer(text):
        try:
            if counted_words(by_when(found[1].strip())) is not None:
                return found[1].strip()
        except Unreadable:
            pass
    return None


def _days(text: str) -> Iterator[tuple[str, str]]:
    """Each day in a text, with the words between the one before and it."""
    rest = text
    while rest:
        try:
            found = first_day(rest)
        except Unreadable:
            return
        if found is None:
            return
        _, start, end = found
        yield rest[:start], rest[start:end]
        rest = rest[end:]

"""The days that a status tells beside what it says: rejected 26 Nov, offer (answer by 14/12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.identity import folded
from followup.model import Status
from followup.reading.cells.days import first_day, plain
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
    told = {key: day for key, day in _told(status.text) if key not in filled}
    if not told:
        return record
    kept = tuple(
        (key, node)
        for key, node in record.entries
        if (field := INTERVIEW.field(key.text)) is None or field.key not in told
    )
    added = tuple((Text(key, status.place), Text(day, status.place)) for key, day in told.items())
    return Entries((*kept, *added), record.place, record.is_cut, record.problems)


def _told(text: str) -> Iterator[tuple[str, str]]:
    """The keys of the days in a status of an end or an offer, each with its day as it was written."""
    status = statuses.status_in(text)
    if status is None or not statuses.is_settled(text):
        return
    for before, day in _days(plain(text)):
        words = folded(before)
        if _BY.search(words):
            if status is Status.OFFER:
                yield "answer_by", day
        elif not _OF_SOMETHING_ELSE.search(words):
            yield "outcome_on", day


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

"""Which of several rounds of a row a column belongs to whose heading does not say it in the round's own words: Interviewer twice,
each behind a round's day; Phone Interviewer beside Phone Interview.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from followup.identity import folded
from followup.reading.form.columns import THANKED
from followup.reading.tables.columns import Column, Columns

_OF_A_ROUND = frozenset(("hiring_manager", "notes", "start", "end", "duration", "mode", "location", "link", THANKED))
"""Kinds of columns that tell of one round, beside those for people and for steps."""
_OF_ALL = frozenset((
    "interview", "interviews", "interviewer", "interviewers", "round", "rounds", "date", "day", "call", "meeting", "with", "s",
    "name", "names", "panel", "email", "title", "notes", "time", "stage",
))  # fmt: skip
"""Words that tell no round from another."""


def with_rounds_beside(columns: Columns) -> Columns:
    """The columns, each that belongs to one of several rounds with the place of the column that holds its day."""
    dates = sorted((column for column in columns.read if column.kind == "date"), key=lambda date: date.at)
    if len(dates) < 2:
        return columns
    told = {column.at: date for column in columns.read if (date := _named_by(column, dates)) is not None}
    repeated: dict[tuple[str, str], list[Column]] = {}
    for column in columns.read:
        if _is_of_a_round(column) and column.at not in told and column.number is None and column.round is None:
            repeated.setdefault((column.kind, folded(column.heading.text)), []).append(column)
    for alike in repeated.values():
        told |= _by_place(alike, dates)
    read = tuple(
        dataclasses.replace(column, beside=told[column.at].at, number=None, round=None) if column.at in told else column
        for column in columns.read
    )
    return dataclasses.replace(columns, read=read)


def _is_of_a_round(column: Column) -> bool:
    return column.kind in _OF_A_ROUND or column.kind.startswith(("interviewers", "done."))


def _named_by(column: Column, dates: Sequence[Column]) -> Column | None:
    """The day of the round that a heading names in part: Final Interviewer, for Final Round; None where it names one whole."""
    if not _is_of_a_round(column) or (column.number is None and column.round is None):
        return None
    if any(_is_named_whole(column, date) for date in dates):
        return None
    words = _telling_words(column)
    own = [date for date in dates if words & _telling_words(date)]
    return own[0] if len(own) == 1 else None


def _is_named_whole(column: Column, date: Column) -> bool:
    if column.round is not None:
        return date.round is not None and folded(column.round) == folded(date.round)
    return column.number == date.number


def _telling_words(column: Column) -> set[str]:
    return set(folded(column.heading.text).split()) - _OF_ALL


def _by_place(alike: Sequence[Column], dates: Sequence[Column]) -> dict[int, Column]:
    """The day that each of several columns with one heading stands behind or, where the first stands before all days, before;
    none where two stand beside one day.
    """
    is_before = alike[0].at < min(date.at for date in dates)
    found: dict[int, Column] = {}
    for column in alike:
        near = [date for date in dates if (column.at < date.at) is is_before]
        if near:
            found[column.at] = near[0] if is_before else near[-1]
    is_one_each = len(found) == len(alike) == len({date.at for date in found.values()})
    return found if is_one_each and len(alike) > 1 else {}

"""The headings of a table, and the cells below them -> what each of its columns holds.

What the candidate said comes first, then a heading that says it, then one that could say it, beside cells that do and
neighbours that leave no other reading. What is left is not read, and named.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.reading.cells import values
from followup.reading.findings import Findings, listed
from followup.reading.form.fields import INTERVIEW
from followup.reading.sources.nodes import Text
from followup.reading.tables.holdings import Holds, holds
from followup.reading.words.headings import (
    APPLIED,
    ENDED,
    MARK,
    NOT_USED,
    OTHERS,
    TRACKED,
    Meaning,
    ended_in,
    meaning,
    plain_round,
    round_of,
)

_SEVERAL = frozenset(
    ("interviewers", "references", "strengths", "notes", "link", "status", "outcome_on", ENDED, *OTHERS)
)
"""Kinds of which a table may have several columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, for which of several interviews of a row, and whether its heading leaves open of what its
    days are.
    """

    heading: Text
    kind: str
    number: int | None = None
    zone: str | None = None
    round: str | None = None
    is_bare: bool = False
    holds: Holds = Holds.TEXT

    @property
    def at(self) -> int:
        return self.heading.place.column


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table that are read; `others` are those that are known to be about something else, and `unread` the
    headings that nobody knows.
    """

    read: tuple[Column, ...]
    others: tuple[Column, ...]
    unread: tuple[Column, ...]

    def of(self, *kinds: str) -> list[Column]:
        return [column for column in (*self.read, *self.others) if column.kind in kinds]

    @property
    def is_tracker(self) -> bool:
        """Whether the table has columns that only a list of applications has."""
        return bool(self.of(APPLIED, TRACKED))


Wishes = Mapping[str, str]
"""What the candidate says of columns: the folded heading -> the kind."""


def columns_of(headings: Sequence[Text], cells: Mapping[int, Sequence[str]], wishes: Wishes) -> Columns:
    """What each column of a table holds. `cells` are those that are filled, by the place of their column."""
    each = [
        _read_by_itself(heading, cells.get(heading.place.column, ()), wishes) for heading in headings if heading.text
    ]
    filled = {column.at for column, _ in each if cells.get(column.at)}
    return _settled([(column, means) for column, means in each if column.at in filled or not filled or column.kind])


_Reading = tuple[Column, Meaning | None]


def _read_by_itself(heading: Text, cells: Sequence[str], wishes: Wishes) -> _Reading:
    """A column as its heading and its own cells have it."""
    wish = wishes.get(folded(heading.text))
    means = _wished(wish, heading.text) if wish is not None else meaning(heading.text)
    content = holds(cells)
    if wish is None:
        means = _by_its_cells(heading.text, means, content)
    if means is None:
        return Column(heading, "", holds=content), None
    return Column(heading, means.kind, means.number, means.zone, means.round, means.is_bare, content), means


def _wished(kind: str, heading: str) -> Meaning:
    """What the candidate says that a column holds; that of a round keeps its name."""
    round = round_of(heading) if kind == "date" else None
    known = meaning(heading)
    number = known.number if known is not None and known.kind == kind else None
    return Meaning(kind, number=number, round=plain_round(heading) if round is not None and not round[1] else None)


def _by_its_cells(heading: str, means: Meaning | None, content: Holds) -> Meaning | None:
    """What a heading means over such cells."""
    round = round_of(heading)
    kind = means.kind if means is not None else ""
    if (
        round is not None
        and not round[1]
        and content.are_days
        and (kind != "date" or means is None or not means.is_bare)
    ):
        return Meaning("date", zone=means.zone if means else None, round=plain_round(heading),
                       number=means.number if means and kind == "date" else None)  # fmt: skip
    if ended_in(heading) is not None and (content.are_days or content is Holds.MARKS):
        return Meaning(ENDED)
    is_inexact = means is None or not means.is_exact
    if (
        round is not None
        and not round[1]
        and is_inexact
        and kind not in ("date", "round", "interviewers", "hiring_manager")
    ):
        return means if content is Holds.NOTHING or kind in OTHERS else Meaning(NOT_USED)
    if means is None:
        return Meaning("round", is_weak=True) if content is Holds.RECORDS else None
    if kind == "date" and content is Holds.MARKS:
        return Meaning(MARK)
    if kind == MARK and content.are_days:
        return Meaning("date")
    if kind == "status" and content.are_days:
        return Meaning("outcome_on", is_weak=True)
    if kind in ("interviewers", "arranged_by", "hiring_manager") and content is Holds.MARKS:
        return Meaning(NOT_USED)
    if kind == "status" and means.is_weak and content is Holds.MARKS:
        return Meaning(NOT_USED)
    return means


# --- columns beside each other --------------------------------------------------------------------------------------


def _settled(each: Sequence[_Reading]) -> Columns:
    """The columns, those that could be two things settled by the others."""
    known = [(column, means) for column, means in each if means is not None]
    plain = {means.kind for _, means in known if means.is_exact and not means.is_weak and not means.is_bare}
    columns = [_yielding(column, means, plain) for column, means in known]
    columns = _modes_and_rounds(columns)
    kinds = {column.kind for column in columns}
    has_decision = any(one.kind == "status" and "decision" in folded(one.heading.text) for one in columns)
    columns = [_moved(column, kinds, has_decision) for column in columns]
    columns = _days(columns)
    return Columns(
        tuple(column for column in columns if column.kind not in OTHERS),
        tuple(column for column in columns if column.kind in OTHERS),
        tuple(column for column, means in each if means is None),
    )


def _yielding(column: Column, means: Meaning, plain: set[str]) -> Column:
    """A column that yields to a plainer one of its kind."""
    is_plain = means.is_exact and not means.is_weak and not means.is_bare
    if is_plain or means.kind not in plain or means.kind in _SEVERAL or column.round is not None:
        return column
    return dataclasses.replace(
        column, kind="interviewers.title" if folded(column.heading.text) == "title" else NOT_USED
    )


def _modes_and_rounds(columns: Sequence[Column]) -> list[Column]:
    """Of several columns for the round, those that hold modes are the mode (Interview Type beside Interview Round)."""
    rounds = [column for column in columns if column.kind == "round" and column.round is None]
    others = [column for column in rounds if column.holds is not Holds.MODES]
    has_stage = any(column.kind == "stage" for column in columns)
    if len(rounds) < 2 and not (rounds and has_stage):
        return list(columns)
    has_mode = any(column.kind == "mode" for column in columns)
    kind = NOT_USED if has_mode else "mode"
    return [
        dataclasses.replace(column, kind=kind)
        if column in rounds and column.holds is Holds.MODES and (others or has_stage)
        else column
        for column in columns
    ]


def _moved(column: Column, kinds: set[str], has_decision: bool) -> Column:
    """A column whose kind goes by which others there are."""
    kind, has_interviewers = column.kind, bool(kinds & {"interviewers", "hiring_manager", "interviewers.last_name"})
    if kind == "arranged_by.email" and "arranged_by" not in kinds:
        kind = "interviewers.email"
    elif kind in ("interviewers.email", "interviewers.phone") and "arranged_by" in kinds and not has_interviewers:
        kind = kind.replace("interviewers", "arranged_by")
    elif kind == "start" and column.holds.are_days and column.round is None:
        has_date = "date" in kinds
        return dataclasses.replace(column, kind="start" if has_date else "date", is_bare=not has_date)
    elif kind == "start" and "date" not in kinds:
        return dataclasses.replace(column, kind="date", is_bare=True)
    elif kind == "location" and folded(column.heading.text) in ("zoom", "link"):
        kind = "link"
    elif kind == "event" and "company" in kinds:
        kind = "notes"
    elif (
        kind == "decision_by"
        and column.holds.are_days
        and {"decision", "date"} <= set(folded(column.heading.text).split())
    ):
        kind = "outcome_on" if has_decision else kind  # Decision says how it ended, so its date says when
    return dataclasses.replace(column, kind=kind)


def _days(columns: Sequence[Column]) -> list[Column]:
    """The columns of days: a plain Date yields to one that says that it is the interview's, and to rounds with days."""
    dates = [column for column in columns if column.kind == "date"]
    named = [column for column in dates if not column.is_bare]
    has_rounds = any(column.kind in ("round", "rounds") and column.holds is Holds.RECORDS for column in columns)
    is_answered = any(column.kind == "event" for column in columns)
    start = {"start date", "start", "starts on"}
    is_of_a_job = any(
        column.kind in (APPLIED, TRACKED) or folded(column.heading.text) in ("application deadline", "deadline")
        for column in columns
    ) and not any(column.kind == "start" and column.holds is Holds.CLOCKS for column in columns)
    settled = []
    for column in columns:
        if column.kind == "date" and column.is_bare and not is_answered:
            is_the_jobs = folded(column.heading.text) in start and is_of_a_job and column.holds is not Holds.MOMENTS
            if named or has_rounds or is_the_jobs:
                column = dataclasses.replace(column, kind=NOT_USED)
        settled.append(column)
    bare = [column for column in settled if column.kind == "date" and column.is_bare]
    if len(bare) > 1:  # Date beside Start Date: the plainer one
        keep = next((column for column in bare if folded(column.heading.text) == "date"), None)
        starts = [column for column in bare if folded(column.heading.text) in start and column is not keep]
        settled = [dataclasses.replace(one, kind=NOT_USED) if keep and one in starts else one for one in settled]
    return settled


# --- what is said of the columns ------------------------------------------------------------------------------------


def tell_two_for_one(columns: Sequence[Column], rows: Iterable[Collection[int]], findings: Findings) -> bool:
    """Refuses two columns for one field that both are filled in one of `rows`, both named; whether there are none."""
    filled = tuple(rows)
    first: dict[tuple[str, int | None, str | None], Column] = {}
    is_clear = True
    for column in columns:
        before = first.setdefault((column.kind, column.number, column.round and folded(column.round)), column)
        if before is column or column.kind in _SEVERAL:
            continue
        if not filled or any(before.at in row and column.at in row for row in filled):
            is_clear = False
            findings.error(
                "duplicate-heading",
                f"two columns say {_said(column.kind)}: {before.heading.text} (column {before.at}) "
                f"and {column.heading.text} (column {column.at})",
                column.heading.place,
                "keep one of the two, or empty the heading of the other"
                if column.heading.text == before.heading.text
                else f'keep one of the two, or say which it is: --column {column.kind}="{column.heading.text}"',
            )
    return is_clear


def _said(kind: str) -> str:
    return (
        kind.replace("interviewers.", "the interviewer's ")
        .replace("arranged_by.", "the recruiter's ")
        .replace("_", " ")
    )


def missing(columns: Columns) -> list[str]:
    """The required fields for which there is no column."""
    kinds = {column.kind for column in columns.read} | ({"date"} if columns.of("rounds") else set())
    kinds |= {"date"} if any(one.holds is Holds.RECORDS for one in columns.of("round")) else set()
    given = kinds | ({"company"} if "event" in kinds else set())
    return [field.key for field in INTERVIEW if field.required and field.key not in given]


def tell_unread(columns: Columns, without: Sequence[str], findings: Findings) -> bool:
    """Names the headings that nobody knows, once; whether one of them may be a misspelt required one: that is an error."""
    ignored, is_misspelt = [], False
    for heading in (column.heading for column in columns.unread):
        close = values.nearest(heading.text, INTERVIEW.keys)
        if close in without:
            is_misspelt = True
            message = f"{heading.text} is no heading of a list"
            findings.error("unknown-heading", message, heading.place, f"did you mean {close}?")
        elif close:
            message = f"{heading.text} is no heading of a list, and is ignored"
            findings.warning("unknown-heading", message, heading.place, f"did you mean {close}?")
        else:
            ignored.append(heading)
    if ignored:
        names = listed([heading.text[:40] for heading in ignored[:8]] + (["others"] if len(ignored) > 8 else []))
        message = f"nothing is read from {'the column' if len(ignored) == 1 else 'the columns'} {names}"
        known = ", ".join(INTERVIEW.keys[:12])
        hint = f"known are {known} and others, in many words: followup init list.csv writes a list that has them"
        findings.warning("unknown-heading", message, ignored[0].place, hint)
    return is_misspelt


def tell_no_heading(headings: Sequence[Text], filled: set[int], findings: Findings) -> None:
    for heading in headings:
        if not heading.text and heading.place.column in filled:
            message = f"column {heading.place.column} has no heading, and is ignored"
            findings.warning("no-heading", message, heading.place, "name it in the row of the headings")

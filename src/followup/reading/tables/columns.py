"""The headings of a table, and the cells below them -> what each of its columns holds.

What the candidate said comes first, then a heading that says it, then one that could say it, beside cells that do and
neighbours that leave no other reading. What is left is not read, and named.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.reading.form.columns import APPLIED, ENDED, MARK, NOT_USED, OTHERS, THANKED, TRACKED
from followup.reading.form.meanings import Meaning, ended_in, meaning, plain_round, round_of
from followup.reading.sources.nodes import Text
from followup.reading.tables.holdings import Holds, holds
from followup.reading.words.thanks import says_card

SEVERAL = frozenset(
    (
        "interviewers",
        "references",
        "strengths",
        "notes",
        "link",
        "status",
        "outcome_on",
        "done.thank_you_email",
        "done.thank_you_note",
        THANKED,
        ENDED,
        *OTHERS,
    )
)
"""Kinds of which a table may have several columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, for which of several interviews of a row, and whether its heading leaves open of what its
    days are. `beside` is the place of the column of days to whose round it belongs, where no name or number says it.
    """

    heading: Text
    kind: str
    number: int | None = None
    zone: str | None = None
    round: str | None = None
    is_bare: bool = False
    holds: Holds = Holds.TEXT
    beside: int | None = None

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
    there = [(column, means) for column, means in each if column.at in filled or not filled or column.kind]
    return _settled(_as_wished(there, wishes))


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


def _as_wished(each: Sequence[_Reading], wishes: Wishes) -> list[_Reading]:
    """The columns, without those that would say what the candidate says that another one holds."""
    wished = {field_of(column): column for column, _ in each if folded(column.heading.text) in wishes}
    return [
        (dataclasses.replace(column, kind=NOT_USED), Meaning(NOT_USED))
        if column.kind not in SEVERAL and field_of(column) in wished and folded(column.heading.text) not in wishes
        else (column, means)
        for column, means in each
    ]


def field_of(column: Column) -> tuple[str, int | None, str | None, int | None]:
    """What a column says of a row that only one can say."""
    return column.kind, column.number, column.round and folded(column.round), column.beside


def _wished(kind: str, heading: str) -> Meaning:
    """What the candidate says that a column holds; that of a round keeps its name."""
    round = round_of(heading) if kind == "date" else None
    known = meaning(heading)
    number = known.number if known is not None and known.kind == kind else None
    return Meaning(kind, number=number, round=plain_round(heading) if round is not None and not round[1] else None)


def _by_its_cells(heading: str, means: Meaning | None, content: Holds) -> Meaning | None:
    """What a heading means over such cells."""
    found = round_of(heading)
    if found is not None and not found[1]:
        means = _of_a_round(heading, means, content)
    if ended_in(heading) is not None and (content.are_days or content is Holds.MARKS):
        return Meaning(ENDED)
    if means is None:
        return Meaning("round", is_weak=True) if content is Holds.RECORDS else None
    for kind, is_weak, contents, instead in _INSTEAD:
        if means.kind == kind and content in contents and (means.is_weak or not is_weak):
            return instead
    return means


def _of_a_round(heading: str, means: Meaning | None, content: Holds) -> Meaning | None:
    """What a column holds whose heading names a round and no more: its days, or marks of how it went."""
    kind = means.kind if means is not None else ""
    if content.are_days and not (means is not None and means.is_bare):
        zone, number = (means.zone, means.number if kind == "date" else None) if means is not None else (None, None)
        return Meaning("date", zone=zone, number=number, round=plain_round(heading))
    may_be_marks = means is None or not means.is_exact
    if may_be_marks and kind not in ("date", "round", "interviewers", "hiring_manager", *OTHERS):
        return means if content is Holds.NOTHING else Meaning(MARK)
    return means


_DAYS = (Holds.DAYS, Holds.MOMENTS)
_MARKS = (Holds.MARKS,)
_INSTEAD = (
    ("round", False, _DAYS, Meaning("date")),
    ("stage", False, _DAYS, None),  # the day on which a stage began, or of what was in it: nobody can tell
    ("date", False, _MARKS, Meaning(MARK)),
    (MARK, False, _DAYS, Meaning("date")),
    ("status", False, _DAYS, Meaning("outcome_on", is_weak=True)),
    ("status", True, _MARKS, Meaning(NOT_USED)),
    ("moved", False, _DAYS, Meaning("moved_to")),
    ("interviewers", False, (*_MARKS, *_DAYS), Meaning(NOT_USED)),
    ("arranged_by", False, (*_MARKS, *_DAYS), Meaning(NOT_USED)),
    ("hiring_manager", False, (*_MARKS, *_DAYS), Meaning(NOT_USED)),
)
"""What a kind of heading is over cells of another kind; True holds for headings alone that could be something else."""


def _settled(each: Sequence[_Reading]) -> Columns:
    """The columns, those that could be two things settled by the others."""
    known = [(column, means) for column, means in each if means is not None]
    plain = {
        means.kind
        for _, means in known
        if means.is_exact and not means.is_weak and not means.is_bare and means.round is None
    }
    columns = [_yielding(column, means, plain) for column, means in known]
    columns = _without_ones_own_address(columns)
    columns = _on_ones_own_clock(_modes_and_rounds(columns))
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
    if means.kind == "round" and column.holds is Holds.MODES:
        return column  # it may be the mode
    if is_plain or means.kind not in plain or means.kind in SEVERAL or column.round is not None:
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


_ASKED_OF_THE_CANDIDATE = frozenset(("your name", "my name"))


def _without_ones_own_address(columns: Sequence[Column]) -> list[Column]:
    """The columns, an address and a telephone number without a word of whose as the candidate's, where a form asks for their
    name as well.
    """
    if _ASKED_OF_THE_CANDIDATE.isdisjoint(folded(one.heading.text) for one in columns):
        return list(columns)
    return [
        dataclasses.replace(column, kind=NOT_USED)
        if column.kind in ("interviewers.email", "interviewers.phone")
        and "interviewer" not in folded(column.heading.text)
        else column
        for column in columns
    ]


_OWN = frozenset(("my", "mine", "own", "me", "mein", "meine", "mon", "ma", "mi", "mijn"))


def _on_ones_own_clock(columns: Sequence[Column]) -> list[Column]:
    """Of two columns of times, one on the candidate's clock and one on the company's, the candidate's; then a zone that stands
    beside them is that of the other.
    """
    own = [column for column in columns if column.kind in ("start", "end") and _is_ones_own(column)]
    doubled = {one.kind for one in own for column in columns if column.kind == one.kind and column not in own}
    if not doubled:
        return list(columns)
    return [
        dataclasses.replace(column, kind=NOT_USED)
        if column.kind in (*doubled, "timezone") and not _is_ones_own(column)
        else column
        for column in columns
    ]


def _is_ones_own(column: Column) -> bool:
    return not _OWN.isdisjoint(folded(column.heading.text).split())


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
    elif kind in ("start", "end") and "date" not in kinds and column.holds is Holds.TEXT:
        kind = NOT_USED  # June 2027, Summer: of a job
    elif kind == "start" and "date" not in kinds and column.holds is not Holds.CLOCKS:
        return dataclasses.replace(column, kind="date", is_bare=True)
    elif kind == "location" and folded(column.heading.text) in ("zoom", "link"):
        kind = "link"
    elif kind == "event" and "company" in kinds:
        is_a_kind = folded(column.heading.text) in _KINDS_OF_EVENTS and not kinds & {"round", "stage"}
        kind = "stage" if is_a_kind else "notes"
    elif kind == "done.thank_you_note" and "done.thank_you_email" not in kinds and not says_card(column.heading.text):
        kind = THANKED  # a note is written by mail more often than by post
    elif (
        kind == "decision_by"
        and column.holds.are_days
        and {"decision", "date"} <= set(folded(column.heading.text).split())
    ):
        kind = "outcome_on" if has_decision else kind  # Decision says how it ended, so its date says when
    return dataclasses.replace(column, kind=kind)


_KINDS_OF_EVENTS = frozenset(("event", "event type", "type of event", "kind of event"))
"""Headings under which stands what kind of meeting it was, where the company has a column of its own."""

_STARTS = frozenset(("start date", "start", "starts on"))
"""Headings that are the beginning of a job, where the list is one of applications and gives no hours."""


def _days(columns: Sequence[Column]) -> list[Column]:
    """The columns of days: a plain Date yields to one that says that it is the interview's, and to rounds with days; beside
    hours to the first alone, since a day that has an hour is no application's.
    """
    if any(column.kind == "event" for column in columns):
        return list(columns)
    named = [column for column in columns if column.kind == "date" and not column.is_bare]
    has_clocks = any(
        column.kind == "start" and column.holds is Holds.CLOCKS and column.round is None for column in columns
    )
    is_named = any(not has_clocks or column.round is None for column in named)
    has_rounds = any(column.kind in ("round", "rounds") and column.holds is Holds.RECORDS for column in columns)
    has_date = any(column.is_bare and folded(column.heading.text) == "date" for column in columns)
    is_of_a_job = _tells_when_jobs_start(columns)

    def yields(column: Column) -> bool:
        if column.kind != "date" or not column.is_bare:
            return False
        is_a_start = folded(column.heading.text) in _STARTS
        is_the_jobs = is_of_a_job and column.holds is not Holds.MOMENTS
        return is_named or has_rounds or (is_a_start and (has_date or is_the_jobs))

    return [dataclasses.replace(column, kind=NOT_USED) if yields(column) else column for column in columns]


def _tells_when_jobs_start(columns: Sequence[Column]) -> bool:
    """Whether a Start Date is that of a job: in a list of applications that has no hours."""
    has_hours = any(column.kind == "start" and column.holds is Holds.CLOCKS for column in columns)
    return not has_hours and any(
        column.kind in (APPLIED, TRACKED) or "deadline" in folded(column.heading.text).split() for column in columns
    )

"""Whether a plain Date is the day of an interview: what the rows say that have one, and nothing said by one row alone.

In a list of applications it is the day on which somebody applied, was told, or looked. Rows that are only applied have it as
well, and that gives it away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from followup.reading.cells import values
from followup.reading.form.columns import MARK
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Node, Text
from followup.reading.tables.columns import Column, Columns
from followup.reading.tables.holdings import Holds
from followup.reading.words import statuses, vocabulary

Cells = Sequence[tuple[Column, Node]]
"""The cells of one row, each with its column."""


class Day(Enum):
    """Of what a plain Date is the day."""

    OF_THE_INTERVIEW = auto()
    OF_SOMETHING_ELSE = auto()  # save where a row says more
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a plain Date is; `proof` are the numbers of the rows that give it away, `saying` the columns in which a row can
    say that its own day is an interview's all the same.
    """

    day: Day
    proof: tuple[int, ...] = ()
    saying: tuple[Column, ...] = ()

    def says_more(self, row: Cells) -> bool:
        """Whether a row says of its day that it is an interview's: an hour, people, a round."""
        return any(column in self.saying and _is_said(column, node) for column, node in row)


def verdict(rows: Sequence[Cells], columns: Columns) -> Verdict:
    """Of what the plain Date of a table is the day; that of an interview where it has none, or no reason to doubt it."""
    bare = [column for column in columns.read if column.kind == "date" and column.is_bare]
    if not bare or columns.of("event") or any(one.kind == "date" and not one.is_bare for one in columns.read):
        return Verdict(Day.OF_THE_INTERVIEW)
    dated = [(number, row) for number, row in enumerate(rows) if _has(row, "date")]
    open = Verdict(Day.OPEN, saying=_saying(rows, columns))
    proof = tuple(number for number, row in dated if not open.says_more(row) and _is_no_interview(row, columns))
    if proof:
        return Verdict(Day.OF_SOMETHING_ELSE, proof, open.saying)
    is_in_doubt = columns.is_tracker or columns.of(MARK)
    if is_in_doubt and columns.of("status", "stage", MARK) and not any(open.says_more(row) for _, row in dated):
        return open
    return Verdict(Day.OF_THE_INTERVIEW)


_MORE = (
    "start", "end", "duration", "interviewers", "hiring_manager", "interviewers.last_name", "mode", "link", "round", "stage",
)  # fmt: skip


def _saying(rows: Sequence[Cells], columns: Columns) -> tuple[Column, ...]:
    """The columns in which a row can say that its day is an interview's. A stage is none where some are at no interview yet."""
    of_statuses = {column for row in rows for column, node in row if column.kind == "stage" and _is_status(node)}
    return tuple(
        column
        for column in columns.read
        if (column.kind in _MORE and column not in of_statuses)
        or (column.kind == "date" and column.holds is Holds.MOMENTS)
    )


def _is_said(column: Column, node: Node) -> bool:
    if is_nothing(node):
        return False
    if not isinstance(node, Text):
        return True
    if column.kind == "date":
        return any(sign in node.text for sign in (":", "am", "pm", "AM", "PM", "h", "Uhr"))
    if column.kind == "link":
        return values.is_a_meeting(node.text)
    return vocabulary.yes_or_no(node.text) is None and not _is_status(node)


def _is_status(node: Node) -> bool:
    return isinstance(node, Text) and statuses.is_only_applied(node.text)


def _has(row: Cells, kind: str) -> bool:
    return any(column.kind == kind and not is_nothing(node) for column, node in row)


def _is_no_interview(row: Cells, columns: Columns) -> bool:
    """Whether a row says that it is an application without an interview."""
    said = [node.text for column, node in row if column.kind in ("status", "stage") and isinstance(node, Text)]
    if any(map(statuses.is_only_applied, said)):
        return True
    if columns.is_tracker and any(map(statuses.is_no_response, said)):
        return True
    return bool(columns.of(MARK)) and not any(
        column.kind == MARK
        and isinstance(node, Text)
        and vocabulary.yes_or_no(node.text) is not False
        and node.text.strip()
        for column, node in row
    )

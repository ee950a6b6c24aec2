"""Rows of cells, as a spreadsheet numbers them -> a table: its headings, and its records under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup.problems import Place, Problem
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text
from followup.reading.words.headings import recognised

ROWS_ABOVE = 30
"""How far down the headings may stand below titles and notes."""

Row = tuple[int, Sequence[str]]
"""The number of a row, and its cells."""


def table_from(rows: Iterable[Row], file: str, data: bytes | None = None, problems: Sequence[Problem] = ()) -> Source:
    """The rows of a table as Items of Entries: one entry a cell that is not blank, under its heading as it was written.

    The headings are the row, among the first, of which most is known. What stands above them is no row.
    """
    written = [(number, row) for number, row in rows if any(map(str.strip, row))]
    first = headings_at([row for _, row in written[:ROWS_ABOVE]])
    headings = tuple(_headings(*written[first], file)) if written else ()
    records = tuple(_record(headings, number, row, file) for number, row in written[first + 1 :])
    return Source(file, Items(records, Place(file)), data, tuple(problems), headings)


def headings_at(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows has the headings: the first with most that is known."""
    known = [recognised(list(row)) for row in rows]
    return known.index(max(known)) if known and max(known) > 1 else 0


def _headings(number: int, row: Sequence[str], file: str) -> Iterable[Text]:
    for column, cell in enumerate(row, 1):
        yield Text(cell.strip(), Place(file, number, column, max(len(cell), 1), " ".join(cell.split())))


def _record(headings: tuple[Text, ...], number: int, row: Sequence[str], file: str) -> Entries:
    """The cells of a row under their headings; those behind the last heading are a problem."""
    cells = ((column, cell.strip()) for column, cell in enumerate(row, 1) if cell.strip())
    entries: list[tuple[Text, Node]] = []
    for column, cell in cells:
        if column > len(headings):
            message = f"{cell[:40]} stands in column {column}, and the last heading in column {len(headings)}"
            hint = "put quotes around a cell that has a comma in it"
            problem = Problem("no-heading", message, Place(file, number, column), hint=hint)
            return Entries(tuple(entries), Place(file, number), problems=(problem,))
        heading = headings[column - 1]
        entries.append((heading, Text(cell, Place(file, number, column, len(cell), heading.place.heading))))
    return Entries(tuple(entries), Place(file, number))

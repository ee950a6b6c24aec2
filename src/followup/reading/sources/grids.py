"""Rows of cells, as a spreadsheet numbers them -> a table: its headings, and its records under them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from followup.identity import folded
from followup.problems import Place, Problem, Severity
from followup.reading.form.meanings import recognised
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text

ROWS_ABOVE = 30
"""How far down the headings may stand below titles and notes."""

Row = tuple[int, Sequence[str]]
"""The number of a row, and its cells."""


def table_from(rows: Iterable[Row], file: str, data: bytes | None = None, problems: Sequence[Problem] = ()) -> Source:
    """The rows of a table as Items of Entries: one entry a cell that is not blank, under its heading as it was written.

    The headings are the row, among the first, of which most is known. What stands above them is no row, and neither are sums.
    """
    written = [(number, row) for number, row in rows if any(map(str.strip, row))]
    first, row = _headings_in(written[:ROWS_ABOVE])
    headings = tuple(_headings(written[first][0], row, file)) if written else ()
    below, further = _until_another_table(written[first + 1 :], headings, file)
    records = tuple(_record(headings, number, row, file) for number, row in below if not _is_a_sum(row))
    return Source(file, Items(records, Place(file)), data, (*problems, *further), headings)


def _until_another_table(
    rows: Sequence[Row], headings: Sequence[Text], file: str
) -> tuple[Sequence[Row], tuple[Problem, ...]]:
    """The rows up to headings of another table, which is told of. The same headings once more are no row, as where pages were
    put together.
    """
    own = [folded(heading.text) for heading in headings]
    kept: list[Row] = []
    for number, row in rows:
        cells = [folded(cell) for cell in row if cell.strip()]
        if len(cells) < 3 or 2 * sum(cell in own for cell in cells) <= len(cells):
            kept.append((number, row))
        elif not set(cells) <= set(own) or len(cells) < len(set(own) - {""}):
            message = "another table begins here, with headings of its own, and is not read"
            hint = "give it a file or a sheet of its own, or delete its headings if it goes on as above"
            while kept and sum(map(bool, map(str.strip, kept[-1][1]))) == 1:
                kept.pop()  # its title
            return kept, (Problem("another-table", message, Place(file, number), Severity.WARNING, hint),)
    return kept, ()


def _headings_in(written: Sequence[Row]) -> tuple[int, Sequence[str]]:
    """Which of the first rows has the headings, and these: the first with most that is known.

    Two rows may have them together, the upper one those that stand over a group or over both.
    """
    known = [recognised(list(row)) for _, row in written]
    first = known.index(max(known)) if known and max(known) > 1 else 0
    found, most = (first, written[first][1] if written else ()), max(known, default=0)
    for index, ((above, upper), (number, lower)) in enumerate(pairwise(written), 1):
        if number == above + 1 and known[index] > 1 and known[index - 1] > 1 and _are_headings(lower):
            both = [low if low.strip() else up for up, low in zip_longest(upper, lower, fillvalue="")]
            if recognised(both) > most:
                found, most = (index, both), recognised(both)
    return found


def _are_headings(row: Sequence[str]) -> bool:
    return all(recognised([cell]) for cell in row if cell.strip())


_SUMS = frozenset(
    ("total", "totals", "sum", "subtotal", "count", "average", "summe", "gesamt", "anzahl", "suma", "somme", "totale")
)
_FIGURE = re.compile(r"[-+−]?[\d.,\s]+%?|[\d.,]+ ?[^\W\d_]{0,2}|\W[\d.,]+")


def _is_a_sum(row: Sequence[str]) -> bool:
    """Whether a row sums the others up: a word that says so, and figures alone beside it."""
    cells = [cell.strip() for cell in row if cell.strip()]
    words = [cell for cell in cells if not _FIGURE.fullmatch(cell)]
    return len(words) == 1 and len(words[0]) < 40 and not _SUMS.isdisjoint(folded(words[0]).split())


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

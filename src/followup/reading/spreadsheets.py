"""Bytes of CSV -> text cells, each with its place: the one door to csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from followup.problems import Place, Problem
from followup.reading.cells import LINE_BREAK, Entries, Items, Node, Source, Text, decoded

_FIELD_CHARACTERS = 16 * 1024 * 1024


def csv_source(data: bytes, file: str) -> Source:
    """The rows of a CSV as Items of Entries: one entry a cell that is not blank, under its heading.

    The headings are the first row that is not blank. A place's line is the row as a spreadsheet numbers it.
    """
    text, problems = decoded(data, file)
    if text is None:
        return Source(file, None, (), problems, headings=())
    rows, problems = _rows(text, file)
    written = [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    headings = tuple(_headings(*written[0], file)) if written else ()
    records = tuple(_record(headings, number, row, file) for number, row in written[1:])
    return Source(file, Items(records, Place(file)), tuple(LINE_BREAK.split(text)), problems, headings)


def _rows(text: str, file: str) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """All rows up to the first that csv cannot read; `strict`, since csv otherwise swallows rows after an open quote."""
    csv.field_size_limit(_FIELD_CHARACTERS)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows.extend(reader)
    except csv.Error as error:
        place = Place(file, len(rows) + 1)
        hint = "look for a quotation mark that is not closed; inside quotes, a quotation mark is written twice"
        return rows, (Problem("csv-syntax", f"the row that begins here cannot be read: {error}", place, hint=hint),)
    return rows, ()


def _headings(number: int, row: list[str], file: str) -> Iterator[Text]:
    for column, cell in enumerate(row, 1):
        yield Text(cell.strip(), Place(file, number, column, max(len(cell), 1), cell.strip()))


def _record(headings: tuple[Text, ...], number: int, row: list[str], file: str) -> Entries:
    """The cells of a row under their headings; those behind the last heading are a problem."""
    cells = ((column, cell.strip()) for column, cell in enumerate(row, 1) if cell.strip())
    entries: list[tuple[Text, Node]] = []
    for column, cell in cells:
        if column > len(headings):
            message = f"{cell[:40]} stands in column {column}, and the last heading in column {len(headings)}"
            problem = Problem(
                "no-heading",
                message,
                Place(file, number, column),
                hint="put quotes around a cell that has a comma in it",
            )
            return Entries(tuple(entries), Place(file, number), problems=(problem,))
        heading = headings[column - 1]
        entries.append((heading, Text(cell, Place(file, number, column, len(cell), heading.text))))
    return Entries(tuple(entries), Place(file, number))

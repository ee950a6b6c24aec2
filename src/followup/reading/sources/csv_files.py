"""Bytes of CSV, as spreadsheets and exports write it -> text cells, each with its place: the one door to csv.

Which separator and row of headings a file has is told by what it holds. A place's line is the row as a spreadsheet numbers
it.
"""

from __future__ import annotations

import csv
import io
import re

from followup.problems import Place, Problem
from followup.reading.form.meanings import recognised
from followup.reading.sources.encodings import kind_of_file, text_in
from followup.reading.sources.grids import ROWS_ABOVE, table_from
from followup.reading.sources.nodes import Source

_FIELD_CHARACTERS = 16 * 1024 * 1024
SEPARATORS = (",", ";", "\t", "|")
SEP_LINE = re.compile(r"\A\"?sep=(.)\"?\s*?(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
"""A first line that says what stands between two cells, and that a spreadsheet does not show."""
_LINE_OF_MARKDOWN = re.compile(r"\s*:?-*:?\s*")
"""A cell of the line between the headings and the rows of a table in Markdown."""


def csv_source(data: bytes, file: str) -> Source:
    """The table of a CSV, whose cells are parted by commas, semicolons, tabs or pipes."""
    other = kind_of_file(data)
    if other is not None:
        hint = "open it, and save it as “CSV UTF-8”"
        problem = Problem("not-csv", f"this is {other}, whatever its name says", Place(file), hint=hint)
        return Source(file, None, problems=(problem,), headings=())
    text, problems = text_in(data, file)
    if text is None:
        return Source(file, None, problems=problems, headings=())
    separator, text = _separator(text)
    rows, stopped = _rows(text, separator, file)
    numbered = ((number, row) for number, row in enumerate(rows, 1) if not _is_a_line_of_markdown(row, separator))
    return table_from(numbered, file, data, (*problems, *stopped))


def fit(text: str) -> int:
    """How many different kinds of columns the headings of a text would name, were it a table."""
    return max(_fit(text, separator)[0] for separator in SEPARATORS)


def _separator(text: str) -> tuple[str, str]:
    """What stands between two cells, and the text without a line `sep=;`, which a spreadsheet does not show."""
    if found := SEP_LINE.match(text):
        return found[1], text[found.end() :]
    return max(SEPARATORS, key=lambda separator: _fit(text, separator)), text


def _fit(text: str, separator: str) -> tuple[int, int]:
    """How well a separator explains the first rows: headings that it makes known, else cells in most rows."""
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = [row for row, _ in zip(reader, range(ROWS_ABOVE), strict=False)]
    except csv.Error:
        return 0, 0
    widths = sorted(len(row) for row in rows if any(map(str.strip, row)))
    return max(map(recognised, rows), default=0), widths[len(widths) // 2] if widths else 0


def _is_a_line_of_markdown(row: list[str], separator: str) -> bool:
    return separator == "|" and all(map(_LINE_OF_MARKDOWN.fullmatch, row))


def _rows(text: str, separator: str, file: str) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """All rows up to the first that csv cannot read; `strict`, since csv otherwise swallows rows after an open quote."""
    csv.field_size_limit(_FIELD_CHARACTERS)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    try:
        rows.extend(reader)
    except csv.Error as error:
        place = Place(file, len(rows) + 1)
        hint = "look for a quotation mark that is not closed; inside quotes, a quotation mark is written twice"
        return rows, (Problem("csv-syntax", f"the row that begins here cannot be read: {error}", place, hint=hint),)
    return rows, ()

"""Bytes of CSV, as spreadsheets and exports write it -> text cells, each with its place: the one door to csv.

Which encoding, separator and row of headings a file has is told by what it holds. A place's line is the row as a
spreadsheet numbers it.
"""

from __future__ import annotations

import csv
import io
import re

from followup.problems import Place, Problem, Severity
from followup.reading.sources.encodings import decoded, kind_of_file
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text
from followup.reading.words.meanings import recognised

_FIELD_CHARACTERS = 16 * 1024 * 1024
_SEPARATORS = (",", ";", "\t", "|")
_ROWS_ABOVE = 30
"""How far down the headings may stand below titles and notes."""
_SEP_LINE = re.compile(r"\A\"?sep=(.)\"?\s*?(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_YAML_BEGINNING = re.compile(
    r"\A(?:\s*(?:#.*)?[\r\n]+)*(?:---|-\s+\w+:|(?:candidate|settings|references|interviews):\s*(?:[#\r\n]|\Z))"
)


def csv_source(data: bytes, file: str) -> Source:
    """The rows of a CSV as Items of Entries: one entry a cell that is not blank, under its heading as it was written.

    The headings are the row, among the first, of which most is known. What stands above them is no row.
    """
    text, problems = _text(data, file)
    if text is None:
        return Source(file, None, problems=problems, headings=())
    if problems:  # it is read as another encoding than it is in
        data = text.encode()
    separator, text = _separator(text)
    rows, stopped = _rows(text, separator, file)
    written = [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    first = _headings_at(written)
    headings = tuple(_heading(*written[first], file)) if written else ()
    records = tuple(_record(headings, number, row, file) for number, row in written[first + 1 :])
    return Source(file, Items(records, Place(file)), data, (*problems, *stopped), headings)


# --- bytes ----------------------------------------------------------------------------------------------------------


def _text(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file. What is not UTF-8 was written by a spreadsheet in Windows-1252, and is told as such."""
    other = kind_of_file(data)
    if other is not None:
        hint = "open it, and save it as “CSV UTF-8”"
        return None, (Problem("not-csv", f"this is {other}, whatever its name says", Place(file), hint=hint),)
    text, problems = decoded(data, file)
    if text is not None and _YAML_BEGINNING.match(text):
        hint = "call the file .yaml, or say --format yaml"
        return None, (Problem("not-csv", "this is a list in YAML, whatever its name says", Place(file), hint=hint),)
    if text is None and problems[0].code == "not-utf-8" and b"\0" not in data:
        return data.decode("cp1252", "replace"), (_windows_1252(data, problems[0]),)
    return text, problems


def _windows_1252(data: bytes, first: Problem) -> Problem:
    """The warning that the file is not UTF-8, with the first word that shows it."""
    line = data.decode("cp1252", "replace")
    words = (word for word in re.split(r"[\s,;|]+", line) if not word.isascii())
    message = f"this file is not UTF-8; it is read as Windows-1252, where it says {next(words, '')[:40]}"
    hint = "if letters look wrong, save it again as “CSV UTF-8”"
    return Problem("windows-1252", message, Place(first.place.file, first.place.line), Severity.WARNING, hint)


# --- rows -----------------------------------------------------------------------------------------------------------


def _separator(text: str) -> tuple[str, str]:
    """What stands between two cells, and the text without a line `sep=;`, which a spreadsheet does not show."""
    if found := _SEP_LINE.match(text):
        return found[1], text[found.end() :]
    return max(_SEPARATORS, key=lambda separator: _fit(text, separator)), text


def _fit(text: str, separator: str) -> tuple[int, int]:
    """How well a separator explains the first rows: headings that it makes known, else cells in most rows."""
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = [row for row, _ in zip(reader, range(_ROWS_ABOVE), strict=False)]
    except csv.Error:
        return 0, 0
    widths = sorted(len(row) for row in rows if any(map(str.strip, row)))
    return max(map(recognised, rows), default=0), widths[len(widths) // 2] if widths else 0


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


def _headings_at(rows: list[tuple[int, list[str]]]) -> int:
    """Which of the rows that are not blank has the headings: the first with most that is known."""
    known = [recognised(row) for _, row in rows[:_ROWS_ABOVE]]
    return known.index(max(known)) if known and max(known) > 1 else 0


def _heading(number: int, row: list[str], file: str) -> list[Text]:
    return [
        Text(cell.strip(), Place(file, number, column, max(len(cell), 1), " ".join(cell.split())))
        for column, cell in enumerate(row, 1)
    ]


def _record(headings: tuple[Text, ...], number: int, row: list[str], file: str) -> Entries:
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

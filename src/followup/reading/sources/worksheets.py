"""The parts of a workbook's archive -> what its cells do not show: hidden rows, formulas without a value, how far it reaches.

Workbooks of today are zip archives of XML (ECMA-376 for .xlsx, OASIS OpenDocument for .ods); of older ones nothing is told.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

_MOST_BYTES = 256 * 1024 * 1024
"""What the parts of an archive may hold together; a list of 20,000 rows has a tenth."""
_MOST_CELLS = 20_000_000
"""Of the rectangle that a sheet's cells span, which is held whole."""
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"')
_THREE_LETTERS = re.compile(rb'\br="[A-Z]{3}\d')
_HELD = re.compile(rb'<(?:\w+:)?c\b[^>/]*?\br="([A-Z]{1,3})(\d{1,9})"[^>/]*>')
"""A cell that holds anything; one that is only coloured closes at once."""
_ODS = "{urn:oasis:names:tc:opendocument:xmlns:"
_MOST_REPEATED = 1000
"""How many rows or cells one element of OpenDocument may stand for; more are the empty rest of a sheet."""


_DAMAGES = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, ValueError, NotImplementedError, RuntimeError, OSError,
    EOFError,
)  # fmt: skip
"""What zipfile and ElementTree raise for an archive that is damaged, locked, or compressed by means of its own."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sheet does not show: the numbers of hidden rows, formulas that nobody worked out (each with its row), and, as
    calamine tells them of .xlsx and .xls alone, the cells of OpenDocument that are merged downwards (first row, last row,
    column, from 0).
    """

    hidden: tuple[int, ...] = ()
    without_value: tuple[tuple[int, str], ...] = ()
    merged: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True)
class Parts:
    """The XML of the sheets by their names; of OpenDocument, all stand in one."""

    sheets: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    content: bytes = field(default=b"", repr=False)

    def is_too_wide(self, name: str) -> bool:
        """Whether the cells of a sheet that hold anything span more than can be held."""
        sheet = self.sheets.get(name, b"")
        last_rows = (int(number) for number in _ROW.findall(sheet[-20_000:]))
        columns = 16_384 if _THREE_LETTERS.search(sheet) else 702
        if max(last_rows, default=0) * columns <= _MOST_CELLS:
            return False
        held = [(int(row), _number_of(letters)) for letters, row in _HELD.findall(sheet)]
        return max((row for row, _ in held), default=0) * max((column for _, column in held), default=0) > _MOST_CELLS

    def marks(self, name: str) -> Marks:
        """What a sheet does not show by itself."""
        try:
            if self.content:
                return _marks_of_ods(self.content, name)
            return _marks_of_xlsx(self.sheets.get(name, b""))
        except (ElementTree.ParseError, ValueError):
            return Marks()


def parts_of(data: bytes) -> Parts | None:
    """The parts of a workbook that hold its sheets, none of one that is no archive; None where they are too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                return None
            if "content.xml" in archive.namelist():
                return Parts(content=archive.read("content.xml"))
            return Parts(dict(_sheets(archive)))
    except _DAMAGES:
        return Parts()  # whatever is wrong with it, calamine says so


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The sheets of an .xlsx by name: the workbook names them, and its relationships say where they are."""
    relations = _tree(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for one in _tree(archive.read("xl/workbook.xml")).iter():
        if _local(one.tag) == "sheet":
            relation = next((value for key, value in one.attrib.items() if _local(key) == "id"), None)
            path = targets.get(relation, "")
            path = path.lstrip("/") if path.startswith("/") else f"xl/{path}"
            if path in archive.namelist():
                yield one.get("name", ""), archive.read(path)


def _tree(xml: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(xml)  # noqa: S314  # expat bounds what entities grow to, and loads none from elsewhere


def _local(name: str) -> str:
    return name.rpartition("}")[2]


_MAY_BE_MARKED = re.compile(rb"<(?:\w+:)?f\b|\bhidden=")


def _marks_of_xlsx(sheet: bytes) -> Marks:
    if not _MAY_BE_MARKED.search(sheet):
        return Marks()
    hidden: list[int] = []
    without: list[tuple[int, str]] = []
    for _, row in ElementTree.iterparse(io.BytesIO(sheet)):  # noqa: S314
        if _local(row.tag) != "row":
            continue
        number = int(row.get("r") or 1)
        if row.get("hidden") in ("1", "true") and len(row):
            hidden.append(number)
        without.extend((number, cell.get("r", "")) for cell in row if _is_formula_without_value(cell))
        row.clear()
    return Marks(tuple(hidden), tuple(without))


def _is_formula_without_value(cell: ElementTree.Element) -> bool:
    held = {_local(part.tag): part for part in cell}
    return "f" in held and not ("v" in held and held["v"].text) and cell.get("t") != "str"


def _marks_of_ods(content: bytes, name: str) -> Marks:
    hidden: list[int] = []
    without: list[tuple[int, str]] = []
    merged: list[tuple[int, int, int]] = []
    row_number = 0
    for row in _rows_of_ods(content, name):
        times = _times(row, "rows")
        column = 0
        has_text = False
        for cell in row:
            if _local(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            has_text = has_text or len(cell) > 0
            if cell.get(f"{_ODS}table:1.0}}formula") and not cell.get(f"{_ODS}office:1.0}}value-type"):
                without.append((row_number + 1, f"{_letters(column)}{row_number + 1}"))
            spanned = int(cell.get(f"{_ODS}table:1.0}}number-rows-spanned", "1"))
            if spanned > 1:
                merged.append((row_number, row_number + spanned - 1, column))
            column += _times(cell, "columns")
        if has_text and row.get(f"{_ODS}table:1.0}}visibility") in ("collapse", "filter"):
            hidden.extend(range(row_number + 1, row_number + 1 + min(times, _MOST_REPEATED)))
        row_number += times
    return Marks(tuple(hidden), tuple(without), tuple(merged))


def _rows_of_ods(content: bytes, name: str) -> Iterator[ElementTree.Element]:
    for table in _tree(content).iter(f"{_ODS}table:1.0}}table"):
        if table.get(f"{_ODS}table:1.0}}name") == name:
            yield from table.iter(f"{_ODS}table:1.0}}table-row")


def _times(element: ElementTree.Element, what: str) -> int:
    return int(element.get(f"{_ODS}table:1.0}}number-{what}-repeated", "1"))


def _number_of(letters: bytes) -> int:
    """The number of a column of such a name: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _letters(column: int) -> str:
    """A column as a spreadsheet names it: A is 0."""
    rest, letter = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + letter)

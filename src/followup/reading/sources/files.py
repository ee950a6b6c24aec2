"""The bytes of a list -> its records, by whatever format it is in: what a file is, its first bytes say.

Its name only breaks a tie: a spreadsheet's "Unicode Text" is called .txt, and people call a table list.yaml.
"""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum

from followup.problems import Place, Problem, Severity
from followup.reading.sources.encodings import text_in
from followup.reading.sources.nodes import OfRow, Source
from followup.reading.sources.yaml_files import yaml_source


class Format(StrEnum):
    """What the text of a list is; a workbook is told by its bytes, and JSON is YAML."""

    YAML = "yaml"
    CSV = "csv"


_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What a zip archive begins with (.xlsx, .ods), and a file of Microsoft's old programs (.xls)."""
_TABLE_NAMES = (".csv", ".tsv", ".tab")
_YAML_NAMES = (".yaml", ".yml", ".json")
_OF_YAML = re.compile(r"\A\s*(?:---|-\s+[\w{\"']|[{\[]|[\w <]{1,40}:[ \t]*(?:[#\r\n\[{&*]|\Z))")
"""What only YAML begins with: dashes, brackets, and a key with nothing or with a bracket behind it."""
_KEY = re.compile(r"^[\w ]{1,40}:\s", re.MULTILINE)
_REMARKS = re.compile(r"\A(?:\s*#.*(?:[\r\n]+|\Z))+")
_BEGINNING = 20_000
"""As many characters tell what a text is."""
_LEAST_KNOWN = 2


def source_from(
    data: bytes, file: str, *, of_row: OfRow | None = None, format: Format | None = None, sheet: str | None = None
) -> Source:
    """What a list's file holds. `format` is what the candidate says that it is, `sheet` the one of a workbook that they want;
    `of_row` reads a list in YAML row by row.
    """
    if data.startswith(_WORKBOOK):
        from followup.reading.sources.workbooks import workbook_source  # most lists are no workbooks

        return workbook_source(data, file, sheet)
    source = _source_of_text(data, file, of_row, format or format_of(data, file))
    if sheet is None:
        return source
    message, hint = f"this list has no sheets, so --sheet {sheet} says nothing of it", "leave it away"
    no_sheets = Problem("no-sheets", message, Place(file), Severity.WARNING, hint)
    return dataclasses.replace(source, problems=(no_sheets, *source.problems))


def _source_of_text(data: bytes, file: str, of_row: OfRow | None, format: Format) -> Source:
    if format is Format.YAML:
        return yaml_source(data, file, of_row)
    from followup.reading.sources.csv_files import csv_source  # 15 ms with what it needs, and most lists are YAML

    return csv_source(data, file)


def format_of(data: bytes, file: str) -> Format:
    """What the text of a list is, by how it begins, else by its name."""
    text, _ = text_in(data, file)
    beginning = (text or "")[:_BEGINNING]
    content = _REMARKS.sub("", beginning)
    if _OF_YAML.match(content):
        return Format.YAML
    name = file.lower()
    if name.endswith(_YAML_NAMES) and _KEY.search(content):
        return Format.YAML  # before a table is looked for: that takes 15 ms
    from followup.reading.sources.csv_files import fit

    known = fit(beginning)
    if known >= _LEAST_KNOWN or name.endswith(_TABLE_NAMES):
        return Format.CSV
    if name.endswith(_YAML_NAMES) or _KEY.search(content) or not known:
        return Format.YAML
    return Format.CSV

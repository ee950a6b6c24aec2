"""Rows below the first of cells that were merged: without company and role, they are further rounds of the opening above."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from followup.reading.findings import Findings, listed
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Text
from followup.reading.tables.columns import Columns

_NAMING = ("company", "role")


def with_openings_above(entries: Sequence[Entries], columns: Columns, findings: Findings) -> list[Entries]:
    """The rows, those that have a day and name neither company nor role with those of the row above, which is told. A row that
    names one of the two lacks the other, and keeps its own.
    """
    naming = {one.at: one.kind for one in columns.read if one.kind in _NAMING}
    days = {one.at for one in columns.read if one.kind == "date"}
    if set(naming.values()) != set(_NAMING):
        return list(entries)
    rows: list[Entries] = []
    filled: list[Entries] = []
    above: tuple[tuple[Text, Text], ...] = ()
    for row in entries:
        said = tuple((key, node) for key, node in row.entries
                     if key.place.column in naming and isinstance(node, Text) and not is_nothing(node))  # fmt: skip
        has_day = any(key.place.column in days and not is_nothing(node) for key, node in row.entries)
        if said or not has_day or not above or row.problems:
            rows.append(row)
            above = said or above
            continue
        kept = tuple(entry for entry in row.entries if entry[0].place.column not in naming)
        own = tuple((key, Text(node.text, row.place)) for key, node in above)
        rows.append(dataclasses.replace(row, entries=(*own, *kept)))
        filled.append(row)
    _tell(filled, findings)
    return rows


def _tell(filled: Sequence[Entries], findings: Findings) -> None:
    if filled:
        numbers = listed([str(row.place.line) for row in filled[:8]] + (["others"] if len(filled) > 8 else []))
        many = len(filled) > 1
        message = (
            f"row{'s' if many else ''} {numbers} name{'' if many else 's'} neither company nor role, and "
            f"{'are' if many else 'is'} read as further rounds of the opening above"
        )
        hint = "if they belong to others, write company and role into each row"
        findings.of("company").warning("opening-above", message, filled[0].place, hint)

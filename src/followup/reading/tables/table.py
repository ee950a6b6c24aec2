"""The rows of a table -> records, and which of them are interviews at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from followup.problems import Place
from followup.reading.findings import Findings, listed
from followup.reading.sources.nodes import Entries, Items, Source
from followup.reading.tables.columns import Column, columns_of
from followup.reading.tables.records import TableRow


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that are interviews, and the places of those that are none."""

    records: tuple[Entries, ...]
    left_out: tuple[Place, ...] = ()


def rows_of_table(source: Source, findings: Findings) -> Rows:
    """The records of a table. What is wrong with its headings is told once, here; then there are no records."""
    rows = source.node.items if isinstance(source.node, Items) else ()
    entries = [row for row in rows if isinstance(row, Entries)]
    filled = {key.place.column for row in entries for key, _ in row.entries}
    columns = columns_of(source.headings or (), filled, findings)
    if columns is None:
        return Rows(())
    rounds = tuple(_rounds(columns))
    records: list[Entries] = []
    left_out: list[Place] = []
    titled: dict[str, Place] = {}
    for row in entries:
        each = [TableRow(row, by_column, name, findings) for name, by_column in rounds]
        found = [record for one in each if (record := one.record()) is not None]
        records.extend(found)
        if not found:
            left_out.append(row.place)
        for one in each:
            titled |= one.said_by_a_title
    _tell_titled(titled, findings)
    return Rows(tuple(records), tuple(left_out))


def _rounds(columns: Sequence[Column]) -> Iterator[tuple[str, Mapping[int, Column]]]:
    """The columns of each round, by their place, and its name; a table with one date has one, which has no name.

    Where there are several dates (1st Interview, 2nd Interview), what has no number holds for every round.
    """
    dates = {column.number or 1: column for column in columns if column.kind == "date"}
    if len(dates) < 2:
        yield "", {column.heading.place.column: column for column in columns}
        return
    for number, date in sorted(dates.items()):
        own = (one for one in columns if one is date or (one.kind != "date" and one.number in (None, number)))
        name = re.sub(r"\s*\b(?:date|day|on|datum|fecha)\b\s*", " ", date.heading.text, flags=re.IGNORECASE)
        yield " ".join(name.split()), {column.heading.place.column: column for column in own}


def _tell_titled(titled: Mapping[str, Place], findings: Findings) -> None:
    """Names, once, the companies and roles that were read out of the titles of events."""
    if titled:
        names = listed([*titled][:6] + (["others"] if len(titled) > 6 else []))
        message = f"taken from the titles of events: {names}"
        hint = "if one is wrong, give the table columns for company and role"
        findings.warning("from-titles", message, next(iter(titled.values())), hint)

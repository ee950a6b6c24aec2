"""The rows of a table, or records whose keys are people's own words -> records with the keys of a list."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.problems import Place
from followup.reading.findings import Findings
from followup.reading.form.columns import NOT_USED
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Items, Source, Text
from followup.reading.tables import telling
from followup.reading.tables.beside import with_rounds_beside
from followup.reading.tables.columns import Column, Columns, Wishes, columns_of
from followup.reading.tables.log import without_messages
from followup.reading.tables.merged import with_openings_above
from followup.reading.tables.naming import with_naming
from followup.reading.tables.records import TableRow
from followup.reading.tables.rounds import name_of, rounds_of
from followup.reading.tables.standing import with_standing
from followup.reading.tables.telling import NONE_LEFT_OUT, LeftOut
from followup.reading.tables.which import Cells, Day, Verdict, verdict


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that are interviews, those that are none, and what the columns hold."""

    records: tuple[Entries, ...]
    left_out: LeftOut = NONE_LEFT_OUT
    columns: tuple[Column, ...] = ()


def rows_of_table(source: Source, wishes: Wishes, findings: Findings) -> Rows:
    """The records of a table. What is wrong with its headings is told once, here; then there are no records."""
    rows = source.node.items if isinstance(source.node, Items) else ()
    entries = [row for row in rows if isinstance(row, Entries)]
    return _rows(source.headings or (), entries, wishes, findings, "row")


def rows_of_records(records: Sequence[Entries], wishes: Wishes, findings: Findings) -> Rows:
    """Records of a list whose keys are words that tables know: position, interview_date, stage."""
    names: dict[str, Text] = {}
    for record in records:
        for key, _ in record.entries:
            place = key.place._replace(column=len(names) + 1)
            names.setdefault(folded(key.text), Text(key.text, place))
    entries = [
        dataclasses.replace(record, entries=tuple((names[folded(key.text)], node) for key, node in record.entries))
        for record in records
    ]
    return _rows(tuple(names.values()), entries, wishes, findings, "line")


def _rows(headings: Sequence[Text], entries: Sequence[Entries], wishes: Wishes, findings: Findings, unit: str) -> Rows:
    by_words = _without_row_numbers(columns_of(headings, _cells_of(entries), wishes), entries)
    columns = with_standing(with_naming(by_words, entries, findings), entries, findings)
    if columns is None:
        return Rows((), columns=by_words.read)
    columns = with_rounds_beside(columns)
    entries = with_openings_above(entries, columns, findings) if unit == "row" else entries
    by_column = {column.at: column for column in (*columns.read, *columns.others)}
    rows = [_cells(row, by_column) for row in entries]
    telling.tell_days_among_marks(rows, findings)
    is_clear = telling.tell_two_for_one(columns.read, _filled(entries), findings)
    without = telling.missing(columns)
    is_misspelt = telling.tell_unread(columns, without, "heading" if unit == "row" else "key", findings)
    telling.tell_no_heading(headings, {key.place.column for row in entries for key, _ in row.entries}, findings)
    if without == ["date"] and not is_misspelt:
        if telling.unknown_days(columns) and not columns.is_tracker:
            telling.ask_what_holds_the_day(columns, findings)
            return Rows((), columns=columns.read)
        if telling.is_a_tracker(columns):
            return Rows((), telling.without_days(entries, rows, columns, unit), columns.read)
    if without and headings:
        telling.tell_missing(without, columns, headings, unit, findings)
    found = verdict(rows, columns)
    if found.day is Day.OPEN and not without:
        telling.ask_of_the_day(columns, findings)
    if without or not is_clear or found.day is Day.OPEN:
        return Rows((), columns=columns.read)
    return _records(entries, rows, columns, found, findings, unit)


def _cells_of(entries: Iterable[Entries]) -> dict[int, list[str]]:
    cells: dict[int, list[str]] = {}
    for row in entries:
        for key, node in row.entries:
            cells.setdefault(key.place.column, []).append(node.text if isinstance(node, Text) else _nested(node))
    return cells


_RECORDS = '[{"date": ""}]'


def _nested(node: Items | Entries) -> str:
    """What stands for records below a key where the cells of a column are looked at."""
    has_records = isinstance(node, Entries) or any(isinstance(one, Entries) for one in node.items)
    return _RECORDS if has_records else ""


def _filled(entries: Iterable[Entries]) -> list[frozenset[int]]:
    return [frozenset(key.place.column for key, node in row.entries if not is_nothing(node)) for row in entries]


def _cells(row: Entries, by_column: Mapping[int, Column]) -> Cells:
    return tuple((column, node) for key, node in row.entries if (column := by_column.get(key.place.column)) is not None)


def _records(
    entries: Sequence[Entries], rows: Sequence[Cells], columns: Columns, day: Verdict, findings: Findings, unit: str
) -> Rows:
    records: list[Entries] = []
    left_out: list[Place] = []
    titled: dict[str, Place] = {}
    withheld: list[tuple[Column, Text]] = []
    kinds = {column.kind for column in columns.read}
    open_rounds: list[Text] = []
    for entry, row in zip(entries, without_messages(rows), strict=True):
        if row is None:
            left_out.append(entry.place)
            continue
        if day.day is Day.OF_SOMETHING_ELSE and not day.says_more(row):
            left_out.append(entry.place)
            continue
        rounds = rounds_of(row, columns.read)
        withheld.extend(one.withheld for one in rounds if one.withheld is not None)
        open_rounds.extend(name_of(one.cells, entry.place) for one in rounds if one.is_open)
        held = [one for one in rounds if not one.is_open]
        each = [TableRow(entry, one, kinds, findings, is_only=len(held) == 1) for one in held]
        found = [record for one in each if (record := one.record()) is not None]
        records.extend(found)
        if not found:
            left_out.append(entry.place)
        for one in each:
            titled |= one.said_by_a_title
    telling.tell_titled(titled, findings)
    telling.tell_withheld(withheld, findings)
    telling.tell_open_rounds(open_rounds, findings)
    told = LeftOut(tuple(left_out))
    if day.day is Day.OF_SOMETHING_ELSE:
        told = telling.by_the_plain_date(tuple(left_out), entries[day.proof[0]].place, columns, unit)
    return Rows(tuple(records), told, columns.read)


def _without_row_numbers(columns: Columns, entries: Sequence[Entries]) -> Columns:
    """The columns, without an id that numbers rows: it differs in rows of one company and role, or is a number or a
    program's own sign.
    """
    numbered = [column for column in columns.read if column.kind == "id" and _numbers_rows(column, columns, entries)]
    if not numbered:
        return columns
    read = tuple(column for column in columns.read if column not in numbered)
    others = tuple(dataclasses.replace(column, kind=NOT_USED) for column in numbered)
    return dataclasses.replace(columns, read=read, others=(*columns.others, *others))


def _numbers_rows(column: Column, columns: Columns, entries: Sequence[Entries]) -> bool:
    named = {one.at: one.kind for one in columns.read if one.kind in ("company", "role")}
    ids: dict[tuple[str, ...], set[str]] = {}
    openings: dict[str, set[tuple[str, ...]]] = {}
    for row in entries:
        said = {key.place.column: node.text for key, node in row.entries if isinstance(node, Text)}
        own = said.get(column.at, "")
        if own:
            opening = tuple(folded(said.get(at, "")) for at in named)
            ids.setdefault(opening, set()).add(own)
            openings.setdefault(own, set()).add(opening)
    is_shared = any(len(there) > 1 for there in openings.values())
    return any(len(there) > 1 for there in ids.values()) or (not is_shared and all(map(_is_a_programs_sign, openings)))


def _is_a_programs_sign(text: str) -> bool:
    return text.isdecimal() or (len(text) >= 16 and all(sign in "0123456789abcdefABCDEF-" for sign in text))

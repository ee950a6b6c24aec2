"""The rows of a table, or records whose keys are people's own words -> records with the keys of a list."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.problems import Place
from followup.reading.findings import Findings, listed
from followup.reading.form.fields import is_nothing
from followup.reading.sources.nodes import Entries, Items, Source, Text
from followup.reading.tables import columns as table_columns
from followup.reading.tables.columns import Column, Columns, Wishes, columns_of
from followup.reading.tables.records import TableRow
from followup.reading.tables.rounds import rounds_of
from followup.reading.tables.which import Cells, Day, Verdict, says_more, verdict
from followup.reading.words import statuses
from followup.reading.words.headings import NOT_USED


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that are no interview on a known day, why, and what could be done."""

    places: tuple[Place, ...]
    why: str = "with no interview on a known day"
    hint: str = "give the day once it is known"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that are interviews, those that are none, and what the columns hold."""

    records: tuple[Entries, ...]
    left_out: LeftOut = LeftOut(())
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
    columns = columns_of(headings, _cells_of(entries), wishes)
    columns = _without_row_numbers(columns, entries)
    filled = {key.place.column for row in entries for key, _ in row.entries}
    is_clear = table_columns.tell_two_for_one(columns.read, _filled(entries), findings)
    without = table_columns.missing(columns)
    is_misspelt = table_columns.tell_unread(columns, without, findings)
    table_columns.tell_no_heading(headings, filled, findings)
    by_column = {column.at: column for column in (*columns.read, *columns.others)}
    rows = [_cells(row, by_column) for row in entries]
    if without == ["date"] and not is_misspelt and _is_a_tracker(columns):
        return Rows((), _without_days(entries, rows, columns, unit), columns.read)
    if without and headings:
        message = f"no column is headed {listed(without)}"
        hint = "name the columns in their first row: company, role, date, start, …"
        findings.error("missing-heading", message, headings[0].place, hint)
    if without or not is_clear:
        return Rows((), columns=columns.read)
    found = verdict(rows, columns)
    if found.day is Day.OPEN:
        _ask_of_the_day(columns, findings)
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
    for entry, row in zip(entries, rows, strict=True):
        if day.day is Day.OF_SOMETHING_ELSE and not says_more(row, columns, rows):
            left_out.append(entry.place)
            continue
        each = [TableRow(entry, one, findings) for one in rounds_of(row, columns.read)]
        found = [record for one in each if (record := one.record()) is not None]
        records.extend(found)
        if not found:
            left_out.append(entry.place)
        for one in each:
            titled |= one.said_by_a_title
    _tell_titled(titled, findings)
    told = LeftOut(tuple(left_out))
    if day.day is Day.OF_SOMETHING_ELSE:
        told = _by_the_plain_date(tuple(left_out), entries[day.proof[0]].place, columns, unit)
    return Rows(tuple(records), told, columns.read)


# --- row numbers ----------------------------------------------------------------------------------------------------


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


# --- what is told ---------------------------------------------------------------------------------------------------


def _is_a_tracker(columns: Columns) -> bool:
    return columns.is_tracker or bool(columns.of("status", "stage", NOT_USED))


def _without_days(entries: Sequence[Entries], rows: Sequence[Cells], columns: Columns, unit: str) -> LeftOut:
    """The rows of a list of applications that has no column for the day of an interview."""
    under_way = [entry.place.line for entry, row in zip(entries, rows, strict=True) if _is_at_an_interview(row)]
    days = [column.heading.text for column in columns.others if column.holds.are_days][:3]
    has = f" ({listed(days)} {'says' if len(days) == 1 else 'say'} something else)" if days else ""
    lacking = ""
    if under_way:
        some = ", ".join(map(str, under_way[:8])) + (", …" if len(under_way) > 8 else "")
        lacking = (
            f"; {unit} {some} is at an interview" if len(under_way) == 1 else f"; {unit}s {some} are at an interview"
        )
    return LeftOut(
        tuple(entry.place for entry in entries),
        f"since no column holds the day of an interview{has}{lacking}",
        "add a column Interview Date, and fill it where there is one",
    )


def _is_at_an_interview(row: Cells) -> bool:
    return any(
        column.kind in ("status", "stage") and isinstance(node, Text) and statuses.is_at_an_interview(node.text)
        for column, node in row
    )


def _by_the_plain_date(places: tuple[Place, ...], proof: Place, columns: Columns, unit: str) -> LeftOut:
    (date, *_) = [column for column in columns.read if column.kind == "date"]
    heading = date.heading.text
    return LeftOut(
        places,
        f"since {heading} is the day of the application: rows that had no interview have one too, such as {unit} {proof.line}",
        f'add a column Interview Date; if {heading} is the day of the interview, say --column date="{heading}"',
    )


def _ask_of_the_day(columns: Columns, findings: Findings) -> None:
    (date, *_) = [column for column in columns.read if column.kind == "date"]
    heading = date.heading.text
    findings.error(
        "which-day",
        f"{heading} can be the day of the application or the day of the interview, and nothing here says which",
        date.heading.place,
        f'say --column date="{heading}" if it is the day of the interview, else --column applied="{heading}"',
    )


def _tell_titled(titled: Mapping[str, Place], findings: Findings) -> None:
    """Names, once, the companies and roles that were read out of the titles of events."""
    if titled:
        names = listed([*titled][:6] + (["others"] if len(titled) > 6 else []))
        message = f"taken from the titles of events: {names}"
        hint = "if one is wrong, give the table columns for company and role"
        findings.warning("from-titles", message, next(iter(titled.values())), hint)


def has_day(record: Entries) -> bool:
    """Whether a record says a day."""
    return any(key.text == "date" and not is_nothing(node) for key, node in record.entries)

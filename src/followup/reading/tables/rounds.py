"""One row -> its interviews, each with its own cells: rounds in columns, in one cell, several days in a cell, or nested."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.problems import Place, Problem
from followup.reading.cells import several_days, several_people
from followup.reading.cells.written_records import is_written_record, record_in
from followup.reading.form.reader import is_blank, is_nothing
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.tables import holdings
from followup.reading.tables.columns import Column, columns_of
from followup.reading.tables.parts import of_round
from followup.reading.tables.which import Cells
from followup.reading.words import rounds, vocabulary

_OF_THE_OPENING = frozenset((
    "company", "role", "id", "status", "references", "strengths", "arranged_by", "arranged_by.email", "arranged_by.phone",
    "decision_by", "outcome_on", "answer_by", "no_contact", "timezone", "address", "notes", "steps", "skip", "applied",
))  # fmt: skip
"""Kinds of cells that hold for every round of an opening."""
_ROUNDS = ("round", "rounds", "date")
"""Kinds of cells below which rounds may stand."""


@dataclass(frozen=True, slots=True)
class RoundCells:
    """The cells of one interview of a row, and the name that its column or its words give to the round; `withheld` is the
    row's time where that is another round's, and this one has none; `is_open` tells of a round that is listed without a day.
    """

    cells: Cells
    round: str = ""
    problems: tuple[Problem, ...] = ()
    withheld: tuple[Column, Text] | None = None
    is_open: bool = False


def rounds_of(row: Cells, columns: Sequence[Column]) -> tuple[RoundCells, ...]:
    """The interviews that one row may be; of a row with one day, or none, it is the row itself."""
    nested = next(((column, found) for column, node in row if (found := _nested(column, node)) is not None), None)
    if nested is not None:
        column, found = nested
        outer = tuple((other, node) for other, node in row if other.kind in _OF_THE_OPENING)
        each = [one if _has_day(one.cells) else dataclasses.replace(one, is_open=True) for one in _inner(found, outer)]
        rest = tuple((other, node) for other, node in row if other is not column)
        return tuple(each) if not all(one.is_open for one in each) else _by_columns(rest, columns)
    return tuple(dataclasses.replace(one, problems=_unreadable(one.cells)) for one in _by_columns(row, columns))


def name_of(cells: Cells, place: Place) -> Text:
    """What a round that is listed without a day is called: final at Acme."""
    said = {column.kind: node for column, node in reversed(cells) if isinstance(node, Text) and not is_nothing(node)}
    round, company = said.get("round"), said.get("company")
    name = round.text if round is not None else "a round"
    return Text(
        f"{name} at {company.text}" if company is not None else name, round.place if round is not None else place
    )


def _unreadable(cells: Cells) -> tuple[Problem, ...]:
    """The cells that a program wrote rounds into and that cannot be read; the days in them are named."""
    return tuple(
        Problem(
            "not-a-record",
            f"the rounds in this cell cannot be read: {node.text[:200]}",
            node.place,
            hint="correct its brackets and quotation marks, or give each round a row of its own",
            field=column.kind,
        )
        for column, node in cells
        if column.kind in _ROUNDS and isinstance(node, Text) and _is_spoiled(node)
    )


def _is_spoiled(cell: Text) -> bool:
    return is_written_record(cell.text) and record_in(cell.text, cell.place) is None


def _has_day(row: Cells) -> bool:
    return any(column.kind == "date" and not is_nothing(node) for column, node in row)


def _by_columns(row: Cells, columns: Sequence[Column]) -> tuple[RoundCells, ...]:
    return tuple(one for group in _groups(row, columns) for one in _by_days(group))


def _nested(column: Column, node: Node) -> tuple[Node, ...] | None:
    """The rounds that stand below a key or in a cell; None where it is one round's name."""
    if column.kind not in _ROUNDS:
        return None
    if isinstance(node, Text):
        if not is_written_record(node.text):
            return None
        read = record_in(node.text, node.place)
        return None if read is None else _nested(column, read)
    inner = node.items if isinstance(node, Items) else (node,)
    if all(isinstance(one, Entries) for one in inner):
        return inner
    texts = [one for one in inner if isinstance(one, Text) and not is_blank(one)]
    parts = [part for one in texts for part in (several_days.parts_of(one.text) or several_days.one_part(one.text))]
    if len(texts) != len(inner) or not parts:
        return None
    return tuple(_as_record(part, texts[0]) for part in parts)


def _as_record(part: several_days.Part, cell: Text) -> Entries:
    entries = [(Text("date", cell.place), Text(part.day, cell.place))]
    if part.words:
        entries.append((Text("round", cell.place), Text(part.words, cell.place)))
    return Entries(tuple(entries), cell.place)


def _inner(nested: Sequence[Node], outer: Cells) -> Iterator[RoundCells]:
    """The rounds of an opening, each with what the opening says; keys are read as headings are."""
    records = [one for one in nested if isinstance(one, Entries)]
    names: dict[str, Text] = {}
    for record in records:
        for key, _ in record.entries:
            if folded(key.text) not in names:
                place = key.place._replace(column=1000 + len(names))
                names[folded(key.text)] = Text(key.text, place)
    cells = {
        name.place.column: [node.text for one in records for key, node in one.entries
                            if folded(key.text) == folded(name.text) and isinstance(node, Text)]
        for name in names.values()
    }  # fmt: skip
    found = columns_of(tuple(names.values()), cells, {})
    by_name = {folded(column.heading.text): column for column in (*found.read, *found.others, *found.unread)}
    by_name = {name: _as_of_a_round(name, column, by_name) for name, column in by_name.items()}
    for record in records:
        own = tuple((by_name[folded(key.text)], node) for key, node in record.entries if folded(key.text) in by_name)
        kinds = {column.kind for column, node in own if not is_blank(node)}
        each = (*own, *((column, node) for column, node in outer if column.kind not in kinds))
        yield from _by_columns(each, [column for column, _ in own])


def _as_of_a_round(name: str, column: Column, others: dict[str, Column]) -> Column:
    """A column of a round: what is called name or title there is the round's, and its number no opening's."""
    kinds = {one.kind for one in others.values()}
    if name in ("name", "title", "label", "kind", "stage") and "round" not in kinds:
        return dataclasses.replace(column, kind="round")
    return dataclasses.replace(column, kind="not used") if column.kind == "id" else column


def _groups(row: Cells, columns: Sequence[Column]) -> Iterator[RoundCells]:
    """The cells of each round of a table with several columns of days; what belongs to none of them holds for all."""
    dates = [column for column in columns if column.kind == "date"]
    if len(dates) < 2:
        name = (dates[0].round or "") if dates else ""
        yield RoundCells(row, name)
        return
    filled = {column.at: node for column, node in row if column.kind == "date" and not is_nothing(node)}
    each = [one for one in dates if one.at in filled] if filled else dates[:1]
    timed = _timed_by_the_row(each, {column.at for column in each if _has_hour(filled.get(column.at))})
    for date in each:
        all_own = tuple(
            (column, node)
            for column, node in row
            if column is date or (column.kind != "date" and _belongs_to(column, date))
        )
        own = tuple(_with_own_people(of_round(_without_general(all_own, date), date, dates), date, dates))
        name = date.round or (_name_of(date) if date.number is not None else "")
        if date is timed or len(each) == 1:
            yield RoundCells(own, name)
            continue
        kept = tuple((column, node) for column, node in own if not _is_a_time_for_all(column))
        times = ((column, node) for column, node in own if _is_a_time_for_all(column) and column.kind == "start")
        lost = next(((column, node) for column, node in times if isinstance(node, Text) and not is_nothing(node)), None)
        yield RoundCells(kept, name, withheld=None if _has_hour(filled.get(date.at)) else lost)


def _without_general(cells: Cells, date: Column) -> Cells:
    """The cells of a round without those for all, where it has cells of their kind: the second interviewer for Interviewer."""
    if date.number is None:
        return cells
    special = {column.kind for column, node in cells if column.number == date.number and not is_nothing(node)}
    return tuple(
        cell
        for cell in cells
        if cell[0].number is not None or cell[0].beside is not None or cell[0].kind not in special
    )


def _with_own_people(cells: Cells, date: Column, dates: Sequence[Column]) -> Cells:
    """The cells of a round; of people whom labels tell apart by their rounds (HR: Marta Gil; Tech: Iván Peña), its own."""
    headings = [column.heading.text for column in dates]

    def own(column: Column, node: Node) -> Node:
        if column.kind != "interviewers" or not isinstance(node, Text) or ":" not in node.text:
            return node
        return Text(several_people.of_round(node.text, date.heading.text, headings), node.place)

    return tuple((column, own(column, node)) for column, node in cells)


def _timed_by_the_row(dates: Sequence[Column], with_hours: Collection[int]) -> Column | None:
    """The round whose time the one Time of a row is: the first, one that is called no round before
    others, or the only one whose own cell has no hour.
    """
    first = min(dates, key=lambda date: (date.number or 0, date.round is not None, date.at))
    without = [date for date in dates if date.at not in with_hours]
    return first if first in without else without[0] if len(without) == 1 else None


def _is_a_time_for_all(column: Column) -> bool:
    """Whether a column holds times and names no round."""
    return column.kind in ("start", "end") and column.number is None and column.round is None and column.beside is None


def _has_hour(node: Node | None) -> bool:
    return isinstance(node, Text) and holdings.is_moment(node.text)


def _belongs_to(column: Column, date: Column) -> bool:
    if column.beside is not None:
        return column.beside == date.at
    if column.round is not None:
        return date.round is not None and folded(column.round) == folded(date.round)
    return column.number in (None, date.number)


def _name_of(date: Column) -> str:
    """The name that a column of days gives to a round: 1st Interview."""
    return several_days.without_day_words(date.heading.text)


def _by_days(one: RoundCells) -> Iterator[RoundCells]:
    """A round for each day of its cell."""
    for index, (column, node) in enumerate(one.cells):
        parts = _parts(node.text) if column.kind == "date" and isinstance(node, Text) else ()
        if parts and isinstance(node, Text):
            for part in parts:
                cells = (*one.cells[:index], (column, Text(part.day, node.place)), *one.cells[index + 1 :])
                if holdings.is_moment(part.day):
                    cells = tuple(cell for cell in cells if not _is_a_time_for_all(cell[0]))
                yield _named_beside(dataclasses.replace(one, cells=cells), part.words, column, node)
            return
    yield one


def _named_beside(one: RoundCells, words: str, date: Column, cell: Text) -> RoundCells:
    """A round with the words beside its day: its name, or how it is held where its column names it: Teams under 1st stage."""
    if not one.round or vocabulary.mode_alone(words) is None:
        return dataclasses.replace(one, round=words or one.round)
    if any(column.kind == "mode" and not is_nothing(node) for column, node in one.cells):
        return one
    return dataclasses.replace(
        one, cells=(*one.cells, (dataclasses.replace(date, kind="mode"), Text(words, cell.place)))
    )


def _parts(text: str) -> tuple[several_days.Part, ...]:
    """The days of a cell, each with its words; of one day, where the words beside it name its round: 5/3 phone screen."""
    parts = several_days.parts_of(text)
    if parts or holdings.is_day(text):
        return parts
    alone = several_days.one_part(text)
    return tuple(part for part in alone if rounds.round_in(folded(part.words)) or vocabulary.mode_alone(part.words))

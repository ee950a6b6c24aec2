"""A mark -> the one cell of a table that sets it, and the text of a CSV with that cell.

The cells are found in the text by this program's own count of quotes and separators, which has to give what the reader read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from followup.amending.editing import CannotEdit, Edit
from followup.amending.marking.marks import Mark, Target, What, done_for
from followup.identity import folded
from followup.model.interviews import Interview
from followup.reading.sources.csv_files import SEP_LINE, SEPARATORS
from followup.reading.sources.nodes import Entries, Items, Source, Text

_HEADINGS = {
    What.STATUS: "Status", What.DECISION_BY: "Decision by", What.ANSWER_BY: "Answer by", What.TOPIC: "Topic",
    What.DONE: "Done", What.SKIP: "Skip",
}  # fmt: skip
"""What to call a column for it, in a table that has none."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, by its row and column from 1, and what is to stand there."""

    row: int
    column: int
    heading: str
    text: str


def cells_for(mark: Mark, target: Target, source: Source, columns: Sequence[tuple[str, str]]) -> list[Cell]:
    """The cells that may set a mark, the likeliest first; `columns` is what the headings were read as."""
    row = target.interview.place.line
    there = _texts_of(source, row)
    found = [
        Cell(row, heading.place.column, heading.text, text)
        for kind, text in _texts(mark, target, columns)
        for heading in source.headings or ()
        if (kind, heading.text) in columns
        for text in (_joined(there.get(heading.place.column, ""), text) if kind in ("done", "skip") else text,)
    ]
    return sorted(found, key=lambda cell: cell.column not in there)


def cells_beside(mark: Mark, target: Target, source: Source, columns: Sequence[tuple[str, str]]) -> list[Cell]:
    """The cell for the day of an answer, of the first column that holds such days; none where the mark has no day."""
    row = target.interview.place.line
    dated = [one for one in source.headings or () if ("outcome_on", one.text) in columns]
    if mark.outcome_on is None:
        return []
    return [Cell(row, one.place.column, one.text, str(mark.outcome_on)) for one in dated[:1]]


def _texts_of(source: Source, row: int) -> Mapping[int, str]:
    return {cell.place.column: cell.text for line, cell in _cells_of(source) if line == row}


def _cells_of(source: Source) -> Iterator[tuple[int, Text]]:
    """Every cell of a table, with the line on which its row begins."""
    for record in source.node.items if isinstance(source.node, Items) else ():
        if isinstance(record, Entries):
            yield from ((record.place.line, node) for _, node in record.entries if isinstance(node, Text))


def _texts(mark: Mark, target: Target, columns: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What to write, by the kind of the column that may hold it."""
    one = target.interview
    if mark.what is What.TOPIC:
        yield "interviewers.topic", _topics(one, target, mark.value)
        if len(one.interviewers) > 1:
            yield "interviewers.topic", mark.value
    elif mark.what is What.DONE:
        own = f"done.{mark.value}"
        if target.person is None:
            yield own, "yes"
        else:
            known = done_for(one).get(mark.value, frozenset())
            names = [name for done in one.done if done.step == mark.value for name in done.people]
            if folded(target.person.name) not in known:
                names.append(target.person.name)
            yield own, "; ".join(names)
        if target.person is None and own not in [kind for kind, _ in columns]:
            yield "done", mark.value
    else:
        yield mark.what, mark.value
        if mark.what is What.STATUS and mark.what not in [kind for kind, _ in columns]:
            yield "stage", mark.value


def _topics(one: Interview, target: Target, topic: str) -> str:
    """The cell for the topics of a row: with one interviewer as it is, else each behind a name."""
    if len(one.interviewers) == 1:
        return topic
    name = target.person.name if target.person else ""
    said = {each.name: each.topic for each in one.interviewers if each.topic} | {name: topic}
    return "; ".join(f"{each.name}: {said[each.name]}" for each in one.interviewers if each.name in said)


def _joined(before: str, step: str) -> str:
    return f"{before}{'; ' if ';' in before else ', '}{step}" if before else step


def heading_for(mark: Mark, target: Target) -> str:
    """What to call a new column that can hold a mark."""
    if mark.what is What.DONE and target.person is not None:
        return f"Done {mark.value.replace('_', ' ')}"
    return _HEADINGS[mark.what]


def text_for(mark: Mark, target: Target) -> str:
    """What to type into such a column."""
    return target.person.name if mark.what is What.DONE and target.person is not None else mark.value


Span = tuple[int, int]


def edits_for(cells: Iterable[Cell], text: str, source: Source) -> list[Edit]:
    """The edits that give cells their texts, in quotes where they need them. Raises CannotEdit."""
    separator, rows = _counted(text, source)
    return [_edit_for(cell, text, separator, rows[cell.row - 1]) for cell in cells]


def _edit_for(cell: Cell, text: str, separator: str, row: Sequence[Span]) -> Edit:
    written = cell.text
    if cell.column > len(row):
        end = row[-1][1]
        return Edit(end, end, separator * (cell.column - len(row)) + _quoted(written, separator))
    start, end = row[cell.column - 1]
    raw = text[start:end]
    if raw.startswith('"'):
        return Edit(start, end, _in_quotes(written))
    bare = raw.strip()
    if bare:
        start += raw.index(bare)
        return Edit(start, start + len(bare), _quoted(written, separator))
    return Edit(start + 1, end - 1, written) if len(raw) > 1 else Edit(start, end, _quoted(written, separator))


def _quoted(text: str, separator: str) -> str:
    needs_them = separator in text or any(sign in text for sign in '"\r\n') or text != text.strip()
    return _in_quotes(text) if needs_them else text


def _in_quotes(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _counted(text: str, source: Source) -> tuple[str, list[list[Span]]]:
    """The separator of a CSV, and where the cells of each row stand in its text."""
    found = SEP_LINE.match(text)
    start = found.end() if found else 0
    for separator in (found[1],) if found else SEPARATORS:
        rows = _rows(text, start, separator)
        if _are_those(rows, text, source):
            return separator, rows
    raise CannotEdit("this table is written in a way that followup does not change: write it there by hand")


def _are_those(rows: Sequence[Sequence[Span]], text: str, source: Source) -> bool:
    """Whether the cells stand where the reader found them."""
    for _, cell in _cells_of(source):
        line, column = cell.place.line, cell.place.column
        if line > len(rows) or column > len(rows[line - 1]):
            return False
        if _value(text, rows[line - 1][column - 1]).strip() != cell.text:
            return False
    return True


def _value(text: str, span: Span) -> str:
    raw = text[span[0] : span[1]]
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def _rows(text: str, at: int, separator: str) -> list[list[Span]]:
    """Where the cells of each row begin and end, quotes included; a blank line is a row as well."""
    rows: list[list[Span]] = []
    row: list[Span] = []
    while at < len(text):
        end = _end_of_cell(text, at, separator)
        row.append((at, end))
        if text.startswith(separator, end):
            at = end + 1
            if at == len(text):
                row.append((at, at))
                rows.append(row)
            continue
        rows.append(row)
        row = []
        at = end + (2 if text.startswith("\r\n", end) else 1)
        if at >= len(text):
            break
    return rows


def _end_of_cell(text: str, at: int, separator: str) -> int:
    if text.startswith('"', at):
        at += 1
        while at < len(text):
            if text[at] == '"':
                if not text.startswith('""', at):
                    at += 1
                    break
                at += 1
            at += 1
    while at < len(text) and text[at] != separator and text[at] not in "\r\n":
        at += 1
    return at

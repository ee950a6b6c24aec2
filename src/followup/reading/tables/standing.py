"""Which of the columns that no heading claims says how the openings stand, as their cells tell."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.model.status import Status
from followup.reading.findings import Findings, listed
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Text
from followup.reading.tables.columns import Column, Columns
from followup.reading.tables.holdings import Holds
from followup.reading.words import statuses, vocabulary

_NEARLY_ALL = 0.9
_MOST = 0.6
"""The part of the filled cells that has to be statuses, for a column to be the status, and to be asked about."""
_LONGEST = 6
"""Words of a status; what is longer is a note that speaks of one."""
_OF_AN_OPENING = frozenset((Status.OFFER, Status.REJECTED, Status.WITHDRAWN, Status.ON_HOLD, Status.GHOSTED))
"""What only an opening can be; a card can be sent, and an invitation accepted, declined or cancelled."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A column that may be the status, its statuses and its other cells."""

    column: Column
    said: tuple[Text, ...]
    odd: tuple[Text, ...]

    @property
    def is_sure(self) -> bool:
        return len(self.said) >= _NEARLY_ALL * (len(self.said) + len(self.odd))


def with_standing(columns: Columns, rows: Sequence[Entries], findings: Findings) -> Columns | None:
    """The columns, one that no heading claims as the status where no other is and its cells say so, which is told; None
    where that has to be asked first, which is told as well.
    """
    cells = _cells(rows, columns)
    if not columns.unread or _has_status(columns, cells):
        return columns
    found = [one for column in columns.unread if (one := _candidate(column, cells.get(column.at, ()))) is not None]
    if not found:
        return columns
    first, *others = found
    if others or not first.is_sure:
        _ask(found, findings)
        return None
    column = first.column
    words = listed([*dict.fromkeys(cell.text[:40] for cell in first.said)][:4])
    findings.warning(
        "status-by-cells",
        f"{column.heading.text} is read as the status, since its cells are such: {words}",
        column.heading.place,
        f'say so with --column status="{column.heading.text}"; if it is something else, {_not_it(column)}',
    )
    return dataclasses.replace(
        columns,
        read=tuple(sorted((*columns.read, dataclasses.replace(column, kind="status")), key=lambda one: one.at)),
        unread=tuple(one for one in columns.unread if one is not column),
    )


def _cells(rows: Iterable[Entries], columns: Columns) -> Mapping[int, Sequence[Text]]:
    """The filled cells of the rows that have a day: what the others say follows no interview."""
    days = {column.at for column in columns.of("date", "start", "rounds")}
    days |= {column.at for column in columns.of("round") if column.holds is Holds.RECORDS}
    cells: dict[int, list[Text]] = {}
    for row in rows:
        if not any(key.place.column in days and not is_nothing(node) for key, node in row.entries):
            continue
        for key, node in row.entries:
            if isinstance(node, Text) and not is_nothing(node):
                cells.setdefault(key.place.column, []).append(node)
    return cells


def _has_status(columns: Columns, cells: Mapping[int, Sequence[Text]]) -> bool:
    """Whether some column says how the openings stand: a filled status, or a stage or a round in which some have ended."""
    if any(column.kind == "status" and cells.get(column.at) for column in columns.read):
        return True
    return any(
        statuses.is_settled(cell.text) for column in columns.of("stage", "round") for cell in cells.get(column.at, ())
    )


def _candidate(column: Column, cells: Sequence[Text]) -> _Candidate | None:
    """The column, if most of its cells are statuses, and one of them such as only an opening has."""
    if column.holds not in (Holds.TEXT, Holds.MODES, Holds.MARKS):
        return None
    cells = [cell for cell in cells if not is_whether_heard(column.heading.text, cell.text)]
    said = tuple(cell for cell in cells if _is_status(cell.text))
    if not said or len(said) < _MOST * len(cells):
        return None
    if not any(statuses.status_in(cell.text) in _OF_AN_OPENING for cell in said):
        return None
    return _Candidate(column, said, tuple(cell for cell in cells if cell not in said))


_HEARD = re.compile(
    r"\b(?:heard|hear|replied|responded|received|rückmeldung|erhalten|tilbagemelding|modtaget|retour|reçue|recibida)\b"
)
"""What a heading says under which a no means nothing yet; under Answer it may be the answer."""


def is_whether_heard(heading: str, text: str) -> bool:
    """Whether a cell says that something was heard, or nothing yet, and not what: Heard back? no."""
    is_mark = vocabulary.yes_or_no(text) is not None and statuses.status_in(text) is None
    return is_mark and _HEARD.search(folded(heading)) is not None


def _is_status(text: str) -> bool:
    """Whether a text is a status, and no deed of a diary: thank-you sent."""
    words = folded(text)
    return len(words.split()) <= _LONGEST and statuses.status_in(text) is not None and not statuses.is_of_thanks(words)


def _ask(found: Sequence[_Candidate], findings: Findings) -> None:
    headings = [one.column.heading for one in found]
    first = headings[0]
    names = listed([one.text for one in headings])
    odd = listed([f"{cell.text[:40]} (row {cell.place.line})" for cell in found[0].odd[:4]])
    but = f", but for {odd}" if odd and len(found) == 1 else ""
    findings.error(
        "which-column",
        f"{names} {'holds' if len(found) == 1 else 'hold'} statuses{but}, and no heading says which column is the status",
        first.place,
        f'say --column status="{first.text}" if it is; if not, {_not_it(found[0].column)}',
    )


def _not_it(column: Column) -> str:
    return f'say --column ignore="{column.heading.text}"'

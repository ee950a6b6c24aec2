"""Rows of a log that tell of a message, or of how it ended, and of no meeting: Thank you email sent, Rejection email.

They are no interviews; what they tell belongs to the last interview of their opening before them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from followup.identity import folded
from followup.reading.cells import deeds
from followup.reading.cells.times import is_before
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Text
from followup.reading.tables.which import Cells
from followup.reading.words import rounds, statuses

_MESSAGE = re.compile(
    r"\b(?:e ?mails?|e?mailed|mails?|letters?|notes?|messages?|cards?|follow(?:ed)? up|\w*mail|\w*brev|\w*brief|courriel"
    r"|correo)\b"
)
_MEETING = re.compile(r"interview|entretien|entrevista|gespräch|samtale|\bcall\b|screen|meeting")


def without_messages(rows: Sequence[Cells]) -> list[Cells | None]:
    """The rows of a table, None for each that tells of no meeting; the interview before it says that thanks were sent, or how
    it ended.
    """
    kept: list[Cells | None] = [None if _message(row) is not None else row for row in rows]
    openings: dict[tuple[str, str], list[int]] = {}
    for at, row in enumerate(rows):
        openings.setdefault(_opening(row), []).append(at)
    for at, row in enumerate(rows):
        beside = openings[_opening(row)]
        _end(at, row, kept, beside)
        message = _message(row)
        step = deeds.step_told(message.text) if message is not None else None
        thanked = _last_before(row, kept, beside) if step is not None else None
        before = kept[thanked] if thanked is not None else None
        if thanked is not None and before is not None and message is not None:
            column = next(column for column, node in row if node is message)
            told = _cell(row, "interviewers") or _cell(row, "date") or message
            kept[thanked] = (*before, (dataclasses.replace(column, kind=f"done.{step}"), told))
    return kept


def _end(at: int, row: Cells, kept: list[Cells | None], beside: Sequence[int]) -> None:
    """Moves an end, or an offer, that a row tells without people or an hour to the interview before it, with its day."""
    stage = _cell(row, "stage")
    date = next((column for column, _ in row if column.kind == "date"), None)
    is_met = any(_cell(row, kind) is not None for kind in ("interviewers", "hiring_manager", "start"))
    if stage is None or date is None or not date.is_bare or is_met or not statuses.is_settled(stage.text):
        return
    ended, day = _last_before(row, kept, beside), _cell(row, "date")
    before = kept[ended] if ended is not None and ended != at else None
    if ended is None or before is None or day is None:
        return
    column = next(column for column, node in row if node is stage)
    said = (dataclasses.replace(column, kind="status"), stage), (dataclasses.replace(date, kind="outcome_on"), day)
    kept[ended], kept[at] = (*before, *said), None


def _message(row: Cells) -> Text | None:
    """What a row tells of a message under its stage; None where it tells of a meeting, or how the opening stands."""
    cell = _cell(row, "stage")
    if cell is None or statuses.is_settled(cell.text) or statuses.is_only_applied(cell.text):
        return None
    words = folded(cell.text)
    is_meeting = _MEETING.search(words) is not None or rounds.round_in(words) is not None
    return cell if _MESSAGE.search(words) and not is_meeting else _thanks(cell)


def _thanks(cell: Text) -> Text | None:
    return cell if deeds.step_told(cell.text) is not None else None


def _last_before(row: Cells, rows: Sequence[Cells | None], beside: Sequence[int]) -> int | None:
    """The place of the last row that is not after a row, of those of its opening, that may be an interview."""
    day, last = _cell(row, "date"), None
    for at in beside:
        other = rows[at]
        date = _cell(other, "date") if other is not None else None
        if other is None or day is None or date is None or is_before(day.text, date.text):
            continue
        stage = _cell(other, "stage")
        if stage is not None and (statuses.is_only_applied(stage.text) or statuses.is_settled(stage.text)):
            continue
        before = _cell(rows[last] or (), "date") if last is not None else None
        if before is None or not is_before(date.text, before.text):
            last = at
    return last


def _opening(row: Cells) -> tuple[str, str]:
    company, role = _cell(row, "company"), _cell(row, "role")
    return folded(company.text) if company else "", folded(role.text) if role else ""


def _cell(row: Cells, kind: str) -> Text | None:
    """The first text of a kind in a row that says something."""
    nodes = (node for column, node in row if column.kind == kind)
    return next((node for node in nodes if isinstance(node, Text) and not is_nothing(node)), None)

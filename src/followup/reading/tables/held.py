"""What columns of their own say of whether an interview was held on its day: Rescheduled? and New Date, Attended?.

Nobody is thanked for a talk that was not held: where it was not, or the day to which it was moved is not known, it is called off
until the list says more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from followup.identity import folded
from followup.model.status import Status
from followup.reading.findings import Findings
from followup.reading.form.contents.standing import RESCHEDULED
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Node, Text
from followup.reading.tables.columns import Column
from followup.reading.tables.holdings import is_day
from followup.reading.words import statuses, vocabulary

Cells = Mapping[str, Sequence[tuple[Column, Text]]]


def whether_held(
    cells: Cells, kinds: Set[str], entries: Mapping[str, Node | None], findings: Findings
) -> dict[str, Node]:
    """The entries that such columns change: the day, or how it stands; none where they say nothing, or it is over anyhow.

    `kinds` are those of the table's columns, filled in this row or not.
    """
    day = _new_day(cells)
    status = entries.get("status")
    if isinstance(status, Text) and statuses.is_settled(status.text):
        if day is not None and statuses.status_in(status.text) is Status.CANCELLED:
            message = f"this interview is {status.text}, and has a new day, {day.text}: nothing is planned for it"
            hint = "if it is held on that day, clear what says that it is cancelled"
            findings.of("date").warning("cancelled-or-moved", message, day.place, hint)
        return {"date": day} if day is not None else {}
    if day is not None:
        return {"date": day}
    return _moved(cells, kinds, entries, findings) or _missed(cells, findings)


def _new_day(cells: Cells) -> Text | None:
    given = [cell for _, cell in cells.get("moved_to", ()) if not is_nothing(cell)]
    marks = [cell for _, cell in cells.get("moved", ()) if is_day(cell.text)]
    return next(iter((*given, *marks)), None)


def _moved(cells: Cells, kinds: Set[str], entries: Mapping[str, Node | None], findings: Findings) -> dict[str, Node]:
    mark = next((cell for _, cell in cells.get("moved", ()) if vocabulary.yes_or_no(cell.text)), None)
    if mark is None:
        return {}
    if "moved_to" not in kinds:
        return {"status": Text(RESCHEDULED, mark.place)}
    day = entries.get("date")
    on = f" of {day.text}" if isinstance(day, Text) else ""
    message = f"the interview{on} was moved, and its new day is not given: nothing is planned for it"
    findings.of("date").warning("moved-to-no-day", message, mark.place, "write the new day, or clear the mark")
    return {"status": Text(Status.CANCELLED, mark.place)}


def _missed(cells: Cells, findings: Findings) -> dict[str, Node]:
    for column, cell in cells.get("attended", ()):
        if not is_nothing(cell) and _says_no(cell.text):
            message = (
                f"{column.heading.text} says {cell.text}: nobody was met, and nothing is planned for this interview"
            )
            hint = "leave the cell empty while the interview is still to come"
            findings.of("status").warning("not-attended", message, cell.place, hint)
            return {"status": Text(Status.CANCELLED, cell.place)}
    return {}


_STILL_TO_COME = frozenset(("not yet", "pending", "todo"))


def _says_no(text: str) -> bool:
    """Whether a mark is a no, with or without its reason: no - sick."""
    first = re.split(r"[^\w☐□✗✘❌]+", text.strip(), maxsplit=1)[0]
    if folded(text) in _STILL_TO_COME:
        return False
    return vocabulary.yes_or_no(first or text) is False or statuses.status_in(text) is Status.CANCELLED

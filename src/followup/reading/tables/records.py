"""One row of a table -> a record with the keys of a list: its cells by what they hold, and people put together from several.

So a spreadsheet and YAML become the same thing, and everything behind reads records alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from followup.identity import folded
from followup.model.status import Status
from followup.problems import Place, Problem
from followup.reading.cells import deeds, values
from followup.reading.cells.times import is_before
from followup.reading.cells.titles import title_of
from followup.reading.findings import Findings
from followup.reading.form.columns import APPLIED, ENDED, MARK, NOT_USED, THANKED
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.meanings import ended_in
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.tables.columns import Column
from followup.reading.tables.held import whether_held
from followup.reading.tables.people import RowPeople, first_of
from followup.reading.tables.rounds import RoundCells
from followup.reading.tables.standing import is_whether_heard
from followup.reading.words import rounds, statuses, vocabulary


class TableRow:
    """One interview of a row on its way to being a record: its cells by what they hold, and the kinds of columns of its table."""

    def __init__(self, row: Entries, cells: RoundCells, kinds: Set[str], findings: Findings, *, is_only: bool) -> None:
        self._row, self._round, self._kinds, self._findings = row, cells.round, kinds, findings
        self._is_only = is_only
        self._problems = (*row.problems, *cells.problems)
        self._lacks_rounds = bool(cells.problems)
        self.said_by_a_title: dict[str, Place] = {}
        self._cells: dict[str, list[tuple[Column, Text]]] = {}
        self._nested: dict[str, Node] = {}
        for column, node in cells.cells:
            if isinstance(node, Text):
                self._cells.setdefault(column.kind, []).append((column, node))
            elif column.kind in ("company", "role") and (name := _name_in(node)) is not None:
                self._cells.setdefault(column.kind, []).append((column, name))
            else:
                self._nested[column.kind] = node

    def record(self) -> Entries | None:
        """The row as a record; None for a row that is no interview: a sum, a plain application, another appointment."""
        entries = {key: self._node(key) for key in INTERVIEW.keys if key in self._cells}
        if not self._is_interview(entries) or self._is_for_many():
            return None
        if self._row.problems:  # its cells have moved, and any may be wrong: only that is told
            return Entries((), self._row.place, True, self._row.problems)
        self._tell_before_application(entries.get("date"))
        entries["status"] = self._status()
        self._stage(entries)
        self._ended(entries)
        self._decision(entries)
        if self._round and entries.get("date") is not None and not is_said(entries.get("round")):
            entries["round"] = Text(self._round, entries["date"].place)  # type: ignore[union-attr]
        self._cancelled(entries)
        self._held(entries)
        if "location" not in entries:
            entries["location"] = self._link()
        if len(self._cells.get("outcome_on", ())) > 1:
            entries["outcome_on"] = self._cells["outcome_on"][-1][1]
        self._zone(entries)
        self._event(entries)
        people = RowPeople(self._cells, self._findings)
        entries |= {"interviewers": people.interviewers(), "arranged_by": people.arranged_by(), "done": self._done()}
        entries |= {key: node for key, node in self._nested.items() if INTERVIEW.field(key) is not None}
        written = tuple((Text(key, node.place), node) for key, node in entries.items() if node is not None)
        return Entries(written, self._row.place, self._row.is_cut or self._lacks_rounds, self._problems)

    def _link(self) -> Text | None:
        """The address of a meeting; what is headed Link alone may be that of a job's posting."""
        links = ((column.heading.text, cell) for column, cell in self._cells.get("link", ()))
        return next((cell for heading, cell in links if is_of_a_meeting(heading, cell.text)), None)

    def _node(self, kind: str) -> Node | None:
        cells = [cell for _, cell in self._cells[kind]]
        return cells[0] if len(cells) == 1 else Items(tuple(cells), cells[0].place)

    def _is_interview(self, entries: dict[str, Node | None]) -> bool:
        """Whether there is a day, or a time that lacks one; in an export of a calendar, whether its title says so."""
        if "event" in self._cells:
            event = first_of(self._cells, "event")
            return event is not None and title_of(event.text) is not None
        date = entries.get("date")
        if isinstance(date, Text) and statuses.says_no_day(date.text):
            entries["date"] = None
        when = [entries.get(key) for key in ("date", "start")]
        return self._problems != () or any(node is not None and not is_nothing(node) for node in when)

    def _is_for_many(self) -> bool:
        """Whether the row is an event for many at which nobody is named, which is told: nobody would know of whom a letter is."""
        kinds = [cell for kind in ("round", "stage") if (cell := first_of(self._cells, kind)) is not None]
        event = next((cell for cell in kinds if rounds.is_for_many(folded(cell.text))), None)
        people = (cell for kind in _PEOPLE for _, cell in self._cells.get(kind, ()))
        if event is None or self._problems or not all(map(is_nothing, people)):
            return False
        message = f"{event.text} may be no interview, and nobody is named there: it gets no follow-ups"
        hint = "name whom you talked to; or, if it was an interview, write that"
        self._findings.of("round").warning("no-interview", message, event.place, hint)
        return True

    def _tell_before_application(self, date: Node | None) -> None:
        """Warns of an interview before the application to it: one of the years is wrong."""
        applied = first_of(self._cells, APPLIED)
        if applied is None or not isinstance(date, Text) or not is_before(date.text, applied.text):
            return
        message = f"the interview is on {date.text}, and the application is of {applied.text}, after it"
        self._findings.of("date").warning("before-application", message, date.place, "check the year of both")

    def _status(self) -> Node | None:
        """How the opening stands: of several columns (Status, Decision) the one that says an end or an offer, else the first."""
        said = [
            cell
            for column, cell in self._cells.get("status", ())
            if not is_nothing(cell) and not is_whether_heard(column.heading.text, cell.text)
        ]
        said += [cell for _, cell in self._cells.get(MARK, ()) if statuses.is_settled(cell.text)]
        ended = (cell for cell in said if statuses.is_settled(cell.text))
        return next(ended, said[0] if said else None)

    def _stage(self, entries: dict[str, Node | None]) -> None:
        """A stage, or a round, is how the opening stands where it is no round: an application, an end, an offer."""
        for kind in ("round", "stage"):
            cell = first_of(self._cells, kind)
            if cell is None or is_nothing(cell):
                continue
            if statuses.is_only_applied(cell.text) or (kind == "stage" and statuses.is_settled(cell.text)):
                entries["status"] = entries.get("status") or cell
                if entries.get("round") is cell:
                    entries["round"] = None
            elif not is_said(entries.get("round")) and not (kind == "stage" and self._round):
                entries["round"] = cell  # a round that has a column of its own is called so, whatever stage is reached

    def _decision(self, entries: dict[str, Node | None]) -> None:
        """What a column Decision says that holds days, or words for one: when it came, or when it is to come."""
        status = entries.get("status")
        if isinstance(status, Text) and statuses.status_in(status.text) is None and _is_decided(status):
            entries["status"], entries["decision_by"] = None, entries.get("decision_by") or status
        is_settled = isinstance(status, Text) and statuses.is_settled(status.text)
        for column, cell in self._cells.get("outcome_on", ()):
            if "decision" in folded(column.heading.text).split() and not is_settled:
                entries["outcome_on"], entries["decision_by"] = None, entries.get("decision_by") or cell

    def _ended(self, entries: dict[str, Node | None]) -> None:
        """What columns named after an end say (Rejected, Date Offer): that it came, and the day; the last one counts."""
        for column, cell in self._cells.get(ENDED, ()):
            end = ended_in(column.heading.text)
            if end is None or is_nothing(cell) or vocabulary.yes_or_no(cell.text) is False:
                continue
            status = entries.get("status")
            if not isinstance(status, Text) or statuses.status_in(status.text) in (
                None,
                Status.WAITING,
                Status.SCHEDULED,
                Status.OFFER,
            ):
                entries["status"] = Text(end, cell.place)
            if vocabulary.yes_or_no(cell.text) is None:
                entries["outcome_on"] = cell

    def _cancelled(self, entries: dict[str, Node | None]) -> None:
        cell = first_of(self._cells, "cancelled")
        if cell is not None and vocabulary.yes_or_no(cell.text):
            entries["status"] = Text(Status.CANCELLED, cell.place)

    def _held(self, entries: dict[str, Node | None]) -> None:
        """Whether it was held on its day; asked where the row has several interviews, and says it of one."""
        changed = whether_held(self._cells, self._kinds, entries, self._findings)
        if changed and not self._is_only:
            said = next(iter(changed.values()))
            message = "this row has several interviews, and says that one was moved, or was not held: which of them?"
            hint = "give each interview a row of its own"
            self._problems += (Problem("which-was-moved", message, said.place, hint=hint, field="date"),)
        entries |= changed

    def _zone(self, entries: dict[str, Node | None]) -> None:
        """The zone that stands in a heading holds for a row that names none."""
        if "timezone" in entries:
            return
        for kind in ("start", "date", "end"):
            for column, cell in self._cells.get(kind, ()):
                if column.zone is not None:
                    entries.setdefault("timezone", Text(column.zone, cell.place))

    def _event(self, entries: dict[str, Node | None]) -> None:
        """What the title of a calendar's event says of company, role and round."""
        event = first_of(self._cells, "event")
        title = title_of(event.text) if event is not None else None
        if event is None or title is None:
            return
        for key, said in (("company", title.company), ("role", title.role), ("round", title.round)):
            if said:
                entries.setdefault(key, Text(said, event.place))
        if title.company:
            self.said_by_a_title[f"{title.company} ({title.role})" if title.role else title.company] = event.place

    def _done(self) -> Node | None:
        """Steps whose own columns say that they are done, beside those of a column `done`, and those that a column for what is
        to follow, or for how it stands, tells of: thank you sent.
        """
        taken: dict[str, Text] = {}
        for kind, cells in self._cells.items():
            if kind.startswith("done."):
                cell = _most_telling(cell for _, cell in cells if not is_nothing(cell) and not self._is_before_it(cell))
                for step in _STEPS_OF.get(kind, (kind.removeprefix("done."),)) if cell is not None else ():
                    taken.setdefault(step, cell)  # type: ignore[arg-type]
        for column, cell in self._cells.get(NOT_USED, ()):
            told = deeds.step_told(cell.text) if "follow" in folded(column.heading.text) else None
            if told is not None and not self._is_before_it(cell):
                taken.setdefault(told, cell)
        for _, cell in self._cells.get("status", ()) if self._is_only else ():
            if (told := deeds.step_told(cell.text)) is not None and not self._is_before_it(cell):
                taken.setdefault(told, cell)
        if not taken:
            return self._node("done") if "done" in self._cells else None
        named = tuple((Text(word, cell.place), Text("yes", cell.place))
                      for _, cell in self._cells.get("done", ()) for word in values.words(cell.text))  # fmt: skip
        own = tuple((Text(step, cell.place), cell) for step, cell in sorted(taken.items()))
        return Entries((*named, *own), own[0][1].place)

    def _is_before_it(self, cell: Text) -> bool:
        """Whether a cell tells of something on a day before that of the interview, for which it cannot have been."""
        date = first_of(self._cells, "date")
        return date is not None and is_before(cell.text, date.text)


_PEOPLE = (
    "interviewers", "interviewers.email", "interviewers.first_name", "interviewers.last_name", "hiring_manager", "arranged_by",
)  # fmt: skip
"""Kinds of cells that name somebody who was met."""
_STEPS_OF = {THANKED: ("thank_you_email", "thank_you_note")}
"""The steps that one column tells of."""


def _most_telling(cells: Iterable[Text]) -> Text | None:
    """Of several cells for one step the one that names people, else the first."""
    each = list(cells)
    return next((cell for cell in each if deeds.deed(cell.text).people), each[0] if each else None)


def is_of_a_meeting(heading: str, text: str) -> bool:
    """Whether a link is that of a meeting, by its heading or its host."""
    return folded(heading) not in ("link", "lien", "enlace") or values.is_a_meeting(text)


def _is_decided(cell: Text) -> bool:
    field = INTERVIEW.field("decision_by")
    return field is not None and field.parse(cell, Findings()) is not None


def _name_in(node: Node) -> Text | None:
    """The name of a company or a job that a program wrote as keys and values."""
    entries = node.entries if isinstance(node, Entries) else ()
    return next((one for key, one in entries if folded(key.text) in ("name", "title") and isinstance(one, Text)), None)


def is_said(node: Node | None) -> bool:
    return node is not None and not is_nothing(node)

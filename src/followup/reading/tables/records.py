"""One row of a table -> a record with the keys of a list: its cells by what they hold, and people put together from several.

So a spreadsheet and YAML become the same thing, and everything behind reads records alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from followup.identity import folded
from followup.model import Status
from followup.problems import Place
from followup.reading.cells import people, values
from followup.reading.cells.titles import title_of
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.form.fields import INTERVIEW, is_nothing
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.tables.columns import Column
from followup.reading.tables.rounds import RoundCells
from followup.reading.words import statuses, vocabulary
from followup.reading.words.headings import ENDED, MARK, ended_in


class TableRow:
    """One interview of a row on its way to being a record: its cells by what they hold."""

    def __init__(self, row: Entries, cells: RoundCells, findings: Findings) -> None:
        self._row, self._round, self._findings = row, cells.round, findings
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
        if not self._is_interview(entries):
            return None
        if self._row.problems:  # its cells have moved, and any may be wrong: only that is told
            return Entries((), self._row.place, True, self._row.problems)
        entries["status"] = self._status()
        self._stage(entries)
        self._ended(entries)
        if self._round and entries.get("date") is not None and not is_said(entries.get("round")):
            entries["round"] = Text(self._round, entries["date"].place)  # type: ignore[union-attr]
        self._cancelled(entries)
        if "location" not in entries:
            entries["location"] = self._link()
        if len(self._cells.get("outcome_on", ())) > 1:
            entries["outcome_on"] = self._cells["outcome_on"][-1][1]
        self._zone(entries)
        self._event(entries)
        entries |= {"interviewers": self._interviewers(), "arranged_by": self._arranged_by(), "done": self._done()}
        entries |= {key: node for key, node in self._nested.items() if INTERVIEW.field(key) is not None}
        written = tuple((Text(key, node.place), node) for key, node in entries.items() if node is not None)
        return Entries(written, self._row.place, self._row.is_cut or self._lacks_rounds, self._problems)

    def _link(self) -> Text | None:
        """The address of a meeting; what is headed Link alone may be that of a job's posting."""
        links = ((column.heading.text, cell) for column, cell in self._cells.get("link", ()))
        return next((cell for heading, cell in links if is_of_a_meeting(heading, cell.text)), None)

    def _text(self, kind: str) -> Text | None:
        cells = self._cells.get(kind)
        return cells[0][1] if cells else None

    def _node(self, kind: str) -> Node | None:
        cells = [cell for _, cell in self._cells[kind]]
        return cells[0] if len(cells) == 1 else Items(tuple(cells), cells[0].place)

    def _is_interview(self, entries: dict[str, Node | None]) -> bool:
        """Whether there is a day, or a time that lacks one; in an export of a calendar, whether its title says so."""
        if "event" in self._cells:
            event = self._text("event")
            return event is not None and title_of(event.text) is not None
        date = entries.get("date")
        if isinstance(date, Text) and statuses.says_no_day(date.text):
            entries["date"] = None
        when = [entries.get(key) for key in ("date", "start")]
        return self._problems != () or any(node is not None and not is_nothing(node) for node in when)

    def _status(self) -> Node | None:
        """How the opening stands: of several columns (Status, Decision) the one that says an end or an offer, else the first."""
        said = [cell for _, cell in self._cells.get("status", ()) if not is_nothing(cell)]
        said += [cell for _, cell in self._cells.get(MARK, ()) if statuses.is_settled(cell.text)]
        ended = (cell for cell in said if statuses.is_settled(cell.text))
        return next(ended, said[0] if said else None)

    def _stage(self, entries: dict[str, Node | None]) -> None:
        """A stage, or a round, is how the opening stands where it is no round: an application, an end, an offer."""
        for kind in ("round", "stage"):
            cell = self._text(kind)
            if cell is None or is_nothing(cell):
                continue
            if statuses.is_only_applied(cell.text) or (kind == "stage" and statuses.is_settled(cell.text)):
                entries["status"] = entries.get("status") or cell
                if entries.get("round") is cell:
                    entries["round"] = None
            elif not is_said(entries.get("round")):
                entries["round"] = cell

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
        cell = self._text("cancelled")
        if cell is not None and vocabulary.yes_or_no(cell.text):
            entries["status"] = Text(Status.CANCELLED, cell.place)

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
        event = self._text("event")
        title = title_of(event.text) if event is not None else None
        if event is None or title is None:
            return
        for key, said in (("company", title.company), ("role", title.role), ("round", title.round)):
            if said:
                entries.setdefault(key, Text(said, event.place))
        if title.company:
            self.said_by_a_title[f"{title.company} ({title.role})" if title.role else title.company] = event.place

    def _done(self) -> Node | None:
        """Steps whose own columns say that they are done, beside those of a column `done`."""
        taken = tuple(
            (Text(kind.removeprefix("done."), cell.place), cell)
            for kind, cells in self._cells.items()
            for _, cell in cells
            if kind.startswith("done.") and not is_nothing(cell)
        )
        if not taken:
            return self._node("done") if "done" in self._cells else None
        named = tuple((Text(word, cell.place), Text("yes", cell.place))
                      for _, cell in self._cells.get("done", ()) for word in values.words(cell.text))  # fmt: skip
        return Entries((*named, *taken), taken[0][1].place)

    # --- people

    def _arranged_by(self) -> Node | None:
        name, email, phone = (self._text(kind) for kind in ("arranged_by", "arranged_by.email", "arranged_by.phone"))
        if email is None and phone is None:
            return name
        return _Person(name).with_parts(email=email, phone=phone).node()

    def _interviewers(self) -> Node | None:
        """The people of a row: those of one cell, of several columns, or with their parts in columns of their own."""
        named = self._named()
        parts = {
            kind.removeprefix("interviewers."): cells
            for kind, cells in self._cells.items()
            if kind.startswith("interviewers.") and not kind.endswith("_name")
        }
        if not parts and "hiring_manager" not in self._cells:
            texts = [cell for _, cell in named]
            self._tell_in_doubt(texts)
            return texts[0] if len(texts) == 1 else Items(tuple(texts), texts[0].place) if texts else None
        is_one = _tells_one(parts)
        persons = [_Person(one, number) for number, cell in named for one in ([cell] if is_one(cell) else _each(cell))]
        self._lead(persons)
        for kind, cells in parts.items():
            for column, cell in cells:
                if not is_nothing(cell):
                    self._spread(kind, column.number, cell, persons)
        nodes = [person.node() for person in persons]
        return Items(tuple(nodes), nodes[0].place) if nodes else None

    def _tell_in_doubt(self, cells: Iterable[Text]) -> None:
        for cell in cells:
            if people.may_be_one(cell.text) and len(_each(cell)) == 2:
                one, _, other = (part.strip() for part in cell.text.partition(","))
                message = f"{cell.text} is read as two people, {one} and {other}"
                hint = f"if it is one, write {other} {one}"
                self._findings.of("interviewers").warning("one-or-two", message, cell.place, hint)

    def _named(self) -> list[tuple[int | None, Text]]:
        """The cells that name people, each with the number of its column."""
        named = [(column.number, cell) for column, cell in self._cells.get("interviewers", ()) if not is_nothing(cell)]
        firsts = {column.number: cell for column, cell in self._cells.get("interviewers.first_name", ())}
        lasts = {column.number: cell for column, cell in self._cells.get("interviewers.last_name", ())}
        for number in dict.fromkeys((*firsts, *lasts)):
            both = [
                cell for cell in (firsts.get(number), lasts.get(number)) if cell is not None and not is_nothing(cell)
            ]
            if both:
                named.append((number, Text(" ".join(cell.text for cell in both), both[0].place)))
        return named

    def _lead(self, persons: list[_Person]) -> None:
        """Marks the hiring manager, who may be one of those named already."""
        for column, cell in self._cells.get("hiring_manager", ()):
            for one in [] if is_nothing(cell) or vocabulary.yes_or_no(cell.text) is not None else _each(cell)[:1]:
                known = [person for person in persons if person.is_called(one.text)]
                person = known[0] if known else _Person(one, column.number)
                person.parts.setdefault("lead", Text("yes", cell.place))
                if not known:
                    persons.insert(0, person)

    def _spread(self, kind: str, number: int | None, cell: Text, persons: list[_Person]) -> None:
        """Gives what one cell says of the people to those it is about."""
        own = [person for person in persons if number is None or person.number == number] or persons
        if kind == "topic":
            _give_topics(cell, own)
            return
        if kind == "connected" or (not own and kind != "email"):
            for person in own:
                person.parts.setdefault(kind, cell)
            return
        if not own:
            persons.extend(_Person(None).with_parts(email=one) for one in _each(cell))
            return
        if len(own) == 1:
            own[0].parts.setdefault(kind, cell)
            return
        pairs = _pairs(kind, cell, own)
        if pairs is None:
            message = f"{cell.text[:60]} does not say whose it is: {len(own)} people are named in this row"
            hint = "write the people as Name <address> (Title); Name <address> (Title)"
            self._findings.of(kind).error("whose-is-it", message, cell.place, hint)
            return
        for person, text in pairs:
            person.parts.setdefault(kind, Text(text, cell.place))
        return


def is_of_a_meeting(heading: str, text: str) -> bool:
    """Whether a link is that of a meeting, by its heading or its host."""
    return folded(heading) not in ("link", "lien", "enlace") or values.is_a_meeting(text)


def _name_in(node: Node) -> Text | None:
    """The name of a company or a job that a program wrote as keys and values."""
    entries = node.entries if isinstance(node, Entries) else ()
    return next((one for key, one in entries if folded(key.text) in ("name", "title") and isinstance(one, Text)), None)


def is_said(node: Node | None) -> bool:
    return node is not None and not is_nothing(node)


class _Person:
    """A person of a row, put together from several cells."""

    def __init__(self, name: Text | None, number: int | None = None) -> None:
        self.name, self.number = name, number
        self.parts: dict[str, Text] = {}

    def with_parts(self, **parts: Text | None) -> _Person:
        self.parts |= {key: cell for key, cell in parts.items() if cell is not None and not is_nothing(cell)}
        return self

    def is_called(self, text: str) -> bool:
        words, own = folded(text).split(), folded(self.name.text if self.name else "").split()
        return bool(words) and set(words) <= set(own)

    def node(self) -> Entries:
        cells = {"name": self.name, **self.parts}
        written = tuple((Text(key, cell.place), cell) for key, cell in cells.items() if cell is not None)
        return Entries(written, written[0][1].place)


def _each(cell: Text) -> list[Text]:
    try:
        return [Text(one, cell.place) for one in people.several(cell.text)]
    except Unreadable:
        return [cell]


def _tells_one(parts: Mapping[str, Sequence[tuple[Column, Text]]]) -> Callable[[Text], bool]:
    """Whether a cell like `Okafor, Chidi` names one person, as the row's one address has that surname in it."""
    addresses = [cell.text for _, cell in parts.get("email", ())]

    def tells_one(cell: Text) -> bool:
        surname, comma, first = cell.text.partition(",")
        is_pair = bool(comma) and len(surname.split()) == 1 and 1 <= len(first.split()) <= 2 and "," not in first
        own = [one for one in addresses if one.count("@") == 1]
        return is_pair and len(own) == 1 == len(addresses) and ("@" not in cell.text)

    return tells_one


def _give_topics(cell: Text, persons: Sequence[_Person]) -> None:
    """Topics by name to those named; one without a name to the lead, else to the first."""
    named = [(name, topic) for name, topic in people.topics(cell.text) if name]
    found = [(person, topic) for name, topic in named for person in persons if person.is_called(name)]
    if named and len(found) == len(named):
        for person, topic in found:
            person.parts.setdefault("topic", Text(topic, cell.place))
    elif persons:
        lead = next((person for person in persons if "lead" in person.parts), persons[0])
        lead.parts.setdefault("topic", cell)


def _pairs(kind: str, cell: Text, persons: Sequence[_Person]) -> Iterable[tuple[_Person, str]] | None:
    """Whose the parts of a cell are: as many as there are people, in their order, or addresses that tell; else None."""
    parts = [part.strip() for part in re.split(r"[;\n|]" if kind == "title" else r"[;,\n|]", cell.text) if part.strip()]
    if kind == "email":
        told = [(person, part) for part in parts for person in persons if _is_address_of(part, person)]
        if len(told) == len(parts) == len({id(person) for person, _ in told}):
            return told
    return list(zip(persons, parts, strict=True)) if len(parts) == len(persons) else None


def _is_address_of(address: str, person: _Person) -> bool:
    """Whether an address has a name of that person in it: ana.lima@, alima@."""
    local = folded(address.split("@")[0]).replace(" ", "")
    words = folded(person.name.text if person.name else "").split()
    return any(len(word) > 2 and word in local for word in words)

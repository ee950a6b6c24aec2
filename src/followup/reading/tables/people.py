"""The people of one row, put together from several cells: names, titles, addresses, topics, each in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from followup.identity import folded
from followup.reading.cells import several_people
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.tables.columns import Column
from followup.reading.words import vocabulary

Cells = Mapping[str, Sequence[tuple[Column, Text]]]
"""The cells of a row, by what they hold; several where several columns hold it."""


def first_of(cells: Cells, kind: str) -> Text | None:
    """The first cell of a row that holds such a thing."""
    there = cells.get(kind)
    return there[0][1] if there else None


class RowPeople:
    """The people whom the cells of a row name, by what the cells hold."""

    def __init__(self, cells: Cells, findings: Findings) -> None:
        self._cells, self._findings = cells, findings

    def arranged_by(self) -> Node | None:
        name, email, phone = (
            first_of(self._cells, kind) for kind in ("arranged_by", "arranged_by.email", "arranged_by.phone")
        )
        if email is None and phone is None:
            return name
        return _Person(name).with_parts(email=email, phone=phone).node()

    def interviewers(self) -> Node | None:
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
            if several_people.may_be_one(cell.text) and len(_each(cell)) == 2:
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
        if kind in _BY_NAME:
            _give_by_name(kind, cell, own)
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
        return [Text(one, cell.place) for one in several_people.several(cell.text)]
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


_BY_NAME = ("topic", "say")
"""What one cell says of several people behind their names: Ana: the release train; Ben: on-call nights."""


def _give_by_name(kind: str, cell: Text, persons: Sequence[_Person]) -> None:
    """What stands behind people's names to those named; what has no name to the lead, else to the first."""
    named = [(name, said) for name, said in several_people.by_name(cell.text) if name]
    found = [(person, said) for name, said in named for person in persons if person.is_called(name)]
    if named and len(found) == len(named):
        for person, said in found:
            person.parts.setdefault(kind, Text(said, cell.place))
    elif persons:
        lead = next((person for person in persons if "lead" in person.parts), persons[0])
        lead.parts.setdefault(kind, cell)


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

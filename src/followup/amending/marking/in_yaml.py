"""A mark -> the edits that set it in a list in YAML or JSON, in the form in which its neighbours stand there."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from followup.amending.editing import CannotEdit, Edit, Page, Raw, changes_of, closing, is_in_braces
from followup.amending.listed import value_of
from followup.amending.marking.marks import Mark, Target, What
from followup.amending.writing import scalar
from followup.identity import folded
from followup.reading.cells import people, several_people, times, values
from followup.reading.cells.values import Unreadable
from followup.reading.etiquette.words import step_name
from followup.reading.form.reader import is_nothing
from followup.reading.sources.json_files import NotJson, json_node
from followup.reading.sources.nodes import Entries, Items, Node, Text

_BY_HAND = "this list is written in a way that followup does not change: write it there by hand"


@dataclass(frozen=True, slots=True)
class Pen:
    """How texts are written in a list: as YAML has them, or in quotes where it is JSON."""

    is_json: bool

    def text(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=False) if self.is_json else scalar(text, in_brackets=True)

    def texts(self, texts: Sequence[str]) -> Raw:
        return Raw(f"[{', '.join(map(self.text, texts))}]")

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> Raw:
        """Keys, each with what is written behind it."""
        return Raw("{" + ", ".join(f"{self.text(key)}: {written}" for key, written in pairs) + "}")


def pen_for(text: str) -> Pen:
    if not text.lstrip().startswith(("{", "[")):
        return Pen(is_json=False)
    try:
        json_node(text, "")
    except NotJson:
        return Pen(is_json=False)
    return Pen(is_json=True)


def edits_for(mark: Mark, target: Target, page: Page, entry: Entries, key: str, day_key: str, pen: Pen) -> list[Edit]:
    """The edits that set a mark in the entry of its interview. `key` is the entry's own word for what it is about, `day_key`
    that for the day of an answer.

    Raises CannotEdit.
    """
    # What an entry has from an anchor stands above it, and stays as it is there: a key of its own counts over it.
    entry = dataclasses.replace(entry, entries=tuple(one for one in entry.entries if one[0].place >= entry.place))
    if mark.what is What.TOPIC:
        return _topic(page, entry, target, mark.value, pen)
    if not mark.names_a_step:
        return [*_set(page, entry, key, mark.value, pen), *_day_beside(mark, page, entry, key, day_key, pen)]
    node = value_of(entry, key)
    name = target.person.name if target.person is not None else None
    if node is None or is_nothing(node):
        new = pen.texts([mark.value]) if name is None else pen.pairs([(mark.value, pen.texts([name]))])
        return _set(page, entry, key, new, pen)
    if isinstance(node, Text):
        steps = values.words(node.text)
        new = pen.texts([*steps, mark.value]) if name is None else pen.pairs(_with_person(steps, mark, name, pen))
        return _set(page, entry, key, new, pen)
    if isinstance(node, Items):
        return _into_items(page, node, mark, name, pen)
    return _into_entries(page, node, mark, name, pen)


def _with_person(steps: Sequence[str], mark: Mark, name: str, pen: Pen) -> list[tuple[str, str]]:
    return [*((step, pen.text("yes")) for step in steps), (mark.value, pen.texts([name]))]


def _day_beside(mark: Mark, page: Page, entry: Entries, key: str, day_key: str, pen: Pen) -> list[Edit]:
    """The edits that write the day of an answer beside it; none where the mark has no day."""
    return [] if mark.outcome_on is None else _set(page, entry, day_key, str(mark.outcome_on), pen, beside=key)


def _set(page: Page, entry: Entries, key: str, value: str, pen: Pen, beside: str = "") -> list[Edit]:
    """The edits that give a key a value, a new key beside another one, or else among the others."""
    if not is_in_braces(page, entry):
        return changes_of(page, entry, {key: value}, behind=[beside.casefold()])
    written = value if isinstance(value, Raw) else pen.text(value)
    known = next((each for each in entry.entries if folded(each[0].text) == folded(key)), None)
    if known is not None:
        return [_instead(page, known[1], written)]
    first = page.at(entry.entries[0][0].place)
    opened = page.at(entry.place) + 1
    glue = page.text[opened:first] if pen.is_json and page.text[opened:first].isspace() else " "
    at = next((page.at(one.place) for one, _ in entry.entries if folded(one.text) == folded(beside)), first)
    return [Edit(at, at, f"{pen.text(key)}: {written},{glue}")]


def _instead(page: Page, node: Node, written: str) -> Edit:
    """Another value for one that stands on one line, or in brackets."""
    start = page.at(node.place)
    if isinstance(node, Text):
        raw = page.text[start : start + node.place.width]
        if not raw.strip() or raw.endswith(("\n", "\r")) or raw[0] in ",}]":
            raise CannotEdit(_BY_HAND)
        return Edit(start, start + node.place.width, written)
    if page.text[start] not in "[{":
        raise CannotEdit(_BY_HAND)
    return Edit(start, closing(page.text, start) + 1, written)


def _into_items(page: Page, node: Items, mark: Mark, name: str | None, pen: Pen) -> list[Edit]:
    """One more step; where it is one person's, the others become keys of their own."""
    start = page.at(node.place)
    texts = [one for one in node.items if isinstance(one, Text)]
    if len(texts) < len(node.items):
        raise CannotEdit(_BY_HAND)
    is_flow = page.text.startswith("[", start)
    if not texts:
        new = pen.texts([mark.value]) if name is None else pen.pairs([(mark.value, pen.texts([name]))])
        return [Edit(start, closing(page.text, start) + 1, new)]
    if name is None:
        return [_after_last(page, texts[-1], pen.text(mark.value), is_flow=is_flow)]
    behind = f"{pen.text(mark.value)}: {pen.texts([name])}"
    edits = [_behind(page, one, f": {pen.text('yes')}") for one in texts]
    if is_flow:
        end = closing(page.text, start)
        edits[-1] = edits[-1]._replace(text=f"{edits[-1].text}, {behind}")
        return [Edit(start, start + 1, "{"), *edits, Edit(end, end + 1, "}")]
    dashes = [page.starts[one.place.line - 1] + _indent_of_dash(page, one) for one in texts]
    indent = " " * (texts[-1].place.column - 1)
    without = [Edit(at, at + 1, " ") for at in dashes]
    return [*without, *edits, page.added_behind(texts[-1].place.line, [f"{indent}{behind}"])]


def _into_entries(page: Page, node: Entries, mark: Mark, name: str | None, pen: Pen) -> list[Edit]:
    """One more step among keys, or one more person for a step that is there."""
    known = next(((key.text, one) for key, one in node.entries if step_name(key.text) == mark.value), None)
    if known is None:
        written = Raw(pen.text("yes")) if name is None else pen.texts([name])
        return _set(page, node, mark.value, written, pen)
    key, there = known
    if name is None:
        return _set(page, node, key, Raw(pen.text("yes")), pen)
    if isinstance(there, Items) and there.items and isinstance(there.items[-1], Text):
        is_flow = page.text.startswith("[", page.at(there.place))
        return [_after_last(page, there.items[-1], pen.text(name), is_flow=is_flow)]
    names = _names_in(there)
    return _set(page, node, key, pen.texts([*names, name]), pen)


def _names_in(node: Node) -> tuple[str, ...]:
    """The people whom a text names; none where it says yes or no."""
    if not isinstance(node, Text) or is_nothing(node):
        return ()
    try:
        times.yes_or_date(node.text)
    except Unreadable:
        return several_people.several(node.text)
    return ()


def _after_last(page: Page, last: Text, written: str, *, is_flow: bool) -> Edit:
    """One more item behind the last one, in brackets or on a line of its own."""
    if is_flow:
        return _behind(page, last, f", {written}")
    line = page.line(last.place.line)
    return page.added_behind(last.place.line, [f"{line[: _indent_of_dash(page, last)]}- {written}"])


def _behind(page: Page, one: Text, text: str) -> Edit:
    at = page.at(one.place) + one.place.width
    return Edit(at, at, text)


def _indent_of_dash(page: Page, one: Text) -> int:
    before = page.line(one.place.line)[: one.place.column - 1]
    if before.strip() != "-":
        raise CannotEdit(_BY_HAND)
    return before.index("-")


def _topic(page: Page, entry: Entries, target: Target, topic: str, pen: Pen) -> list[Edit]:
    """The edits that give a person a topic; who stands there as a text becomes a record with their text as the name."""
    person = target.person
    node = next((one for one in people_in(entry) if person is not None and one.place == person.place), None)
    if node is None:
        raise CannotEdit(_BY_HAND)
    if isinstance(node, Entries):
        return _set(page, node, "topic", topic, pen)
    if not isinstance(node, Text):
        raise CannotEdit(_BY_HAND)
    line = page.line(node.place.line)
    if line[: node.place.column - 1].strip() == "-" and not pen.is_json:
        at = page.at(node.place)
        behind = page.added_behind(node.place.line, [f"{' ' * (node.place.column - 1)}topic: {scalar(topic)}"])
        return [Edit(at, at, "name: "), behind]
    texts = several_people.several(node.text)
    written = [_with_topic(one, one_is(person.name), topic, pen) for one in texts] if person else []
    new = Raw(f"[{', '.join(written)}]") if len(written) > 1 else Raw("".join(written))
    if value_of(entry, "interviewers") is node and not is_in_braces(page, entry):
        return changes_of(page, entry, {"interviewers": new})
    return [_instead(page, node, new)]


def one_is(name: str) -> Callable[[str], bool]:
    """Whether a text is that of a person of this name."""

    def is_theirs(text: str) -> bool:
        try:
            return folded(str(people.interviewer_said(text)["name"])) == folded(name)
        except Unreadable:
            return False

    return is_theirs


def _with_topic(text: str, is_theirs: Callable[[str], bool], topic: str, pen: Pen) -> str:
    if not is_theirs(text):
        return pen.text(text)
    return pen.pairs([("name", pen.text(text)), ("topic", pen.text(topic))])


def people_in(entry: Entries) -> Iterator[Node]:
    """The nodes of the people under `interviewers`, or under another word for them."""
    for _, node in entry.entries:
        if isinstance(node, Items):
            yield from node.items
        yield node

"""The people of an entry, changed in its text: those who stay keep what was written of them, letter by letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.amending.editing import CannotEdit, Edit, Page, closing, is_in_braces
from followup.amending.people import Guest
from followup.amending.writing import flow_item, item, scalar
from followup.identity import folded, mailbox
from followup.reading.cells import people, several_people
from followup.reading.cells.values import Unreadable
from followup.reading.sources.nodes import Entries, Items, Node, Text

_KEY = "interviewers"
_OUR_OWN = ("name", "email", "title")


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who stands in an entry. `has_own_words` tells that the candidate wrote more of them than an invitation says."""

    name: str
    email: str
    has_own_words: bool
    node: Node

    def is_same(self, guest: Guest) -> bool:
        if self.email and guest.email:
            return mailbox(self.email) == mailbox(guest.email)
        return folded(self.name) == folded(guest.name)


def present_in(node: Node | None) -> tuple[Present, ...]:
    """Who stands under `interviewers`, each with the node; a cell with several names is nobody that can be told apart."""
    if isinstance(node, Text):
        texts = several_people.several(node.text)
        return (_of_text(node),) if len(texts) == 1 and node.text.strip() else ()
    if not isinstance(node, Items):
        return ()
    return tuple(
        _of_text(one) if isinstance(one, Text) else _of_entries(one) for one in node.items if not isinstance(one, Items)
    )


def _of_text(node: Text) -> Present:
    try:
        said = people.interviewer_said(node.text)
    except Unreadable:
        return Present(node.text, "", True, node)
    return Present(str(said["name"]), str(said.get("email") or ""), False, node)


def _of_entries(node: Entries) -> Present:
    said = {folded(key.text): one.text for key, one in node.entries if isinstance(one, Text)}
    has_more = any(folded(key.text) not in _OUR_OWN for key, _ in node.entries)
    return Present(said.get("name", ""), said.get("email", ""), has_more, node)


def with_people(page: Page, entry: Entries, after: Sequence[Present | Mapping[str, str]]) -> list[Edit]:
    """The edits that put people under the key in an order. Raises CannotEdit where the text does not show how."""
    index = next((i for i, (key, _) in enumerate(entry.entries) if folded(key.text) == _KEY), None)
    new = [one for one in after if not isinstance(one, Present)]
    if index is None:
        return _begun(page, entry, new)
    key, node = entry.entries[index]
    start = page.at(node.place)
    if isinstance(node, Text) and not node.text.strip():
        if is_in_braces(page, entry):
            raise CannotEdit("write the interviewers by hand")
        lines = [f"{' ' * (key.place.column - 1)}  {line}" for one in new for line in item(one)]
        return [page.added_behind(key.place.line, lines)]
    if isinstance(node, Text):
        raw = [_raw(page, one.node) if isinstance(one, Present) else flow_item(one) for one in after]
        return [Edit(start, start + node.place.width, f"[{', '.join(raw)}]")]
    if not isinstance(node, Items):
        raise CannotEdit("write the interviewers by hand")
    if page.text.startswith("[", start):
        end = closing(page.text, start) + 1
        raw = [_raw(page, one.node) if isinstance(one, Present) else flow_item(one) for one in after]
        return [Edit(start, end, f"[{', '.join(raw)}]")]
    return [_in_block(page, node, after)]


def _begun(page: Page, entry: Entries, new: Sequence[Mapping[str, str]]) -> list[Edit]:
    """The key and its people, in an entry that has none."""
    last = entry.entries[-1][0].place
    if is_in_braces(page, entry):
        at = page.at(entry.entries[0][0].place)
        return [Edit(at, at, f"{_KEY}: [{', '.join(map(flow_item, new))}], ")]
    before = next((key.place for key, node in entry.entries if key.text.casefold() == "invitation"), None)
    indent = " " * (last.column - 1)
    lines = [f"{indent}{_KEY}:", *(f"{indent}  {line}" for one in new for line in item(one))]
    if before is not None and not page.line(before.line)[: before.column - 1].strip():
        return [page.added_behind(before.line - 1, lines)]
    return [page.added_behind(_end(page, entry), lines)]


def _end(page: Page, entry: Entries) -> int:
    key, node = entry.entries[-1]
    if not isinstance(node, Text) or node.place.line != key.place.line:
        raise CannotEdit("write the interviewers by hand")
    return key.place.line


def _in_block(page: Page, node: Items, after: Sequence[Present | Mapping[str, str]]) -> Edit:
    """People one below the other: the lines of those who stay as they are."""
    dashes = [_dash(page, one) for one in node.items]
    column = dashes[0][1]
    if any(dash[1] != column for dash in dashes):
        raise CannotEdit("write the interviewers by hand")
    bounds = [line for line, _ in dashes]
    ends = [*(line - 1 for line in bounds[1:]), _end_of(page, bounds[-1], column)]
    lines_of = {
        id(one): [page.line(number) for number in range(begin, end + 1)]
        for one, begin, end in zip(node.items, bounds, ends, strict=True)
    }
    lines: list[str] = []
    for one in after:
        if isinstance(one, Present):
            lines += lines_of[id(one.node)]
        else:
            lines += [f"{' ' * column}{line}" for line in item(one)]
    start, end = page.starts[bounds[0] - 1], page.behind_line(ends[-1])
    text = page.line_end.join(lines)
    return Edit(start, end, text + (page.line_end if end > start and page.text[end - 1 : end] in "\r\n" else ""))


def _dash(page: Page, node: Node) -> tuple[int, int]:
    """The line, from 1, and the column, from 0, of the dash before a person."""
    line = page.line(node.place.line)
    column = len(line) - len(line.lstrip(" "))
    if line[column : column + 2] != "- " or line[column + 1 : node.place.column - 1].strip():
        raise CannotEdit("write the interviewers by hand")
    return node.place.line, column


def _end_of(page: Page, number: int, column: int) -> int:
    """The last line of the last person: what follows stands no further in than the dash."""
    end = number
    for later in range(number + 1, len(page.starts) + 1):
        line = page.line(later)
        if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
            break
        if line.strip():
            end = later
    return end


def _raw(page: Page, node: Node) -> str:
    """A person of a list in brackets, as they stand there."""
    start = page.at(node.place)
    if isinstance(node, Entries) and page.text.startswith("{", start):
        return page.text[start : closing(page.text, start) + 1]
    if isinstance(node, Text):
        return scalar(node.text, in_brackets=True)
    raise CannotEdit("write the interviewers by hand")

"""More interviews at the end of a list's text, in the form in which its other ones stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from followup.amending.editing import CannotEdit, closing, line_end_of, offset_of
from followup.amending.writing import Line, block, flow
from followup.problems import Place
from followup.reading.sources.encodings import LINE_BREAK, line_starts
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.words import vocabulary


def with_entries(text: str, root: Node | None, entries: Sequence[Sequence[Line]]) -> str:
    """A list with more interviews, behind the others.

    Raises CannotEdit for a list whose text does not show where.
    """
    if root is None or (isinstance(root, Text) and not root.text.strip()):
        return _appended(text, ["interviews:", *_blocks(entries, 2)])
    if isinstance(root, Items):
        return _with_item(text, root, 0, entries)
    if not isinstance(root, Entries) or not root.entries or text.startswith("{", offset_of(text, root.place)):
        raise CannotEdit("write interviews: into it first, on a line of its own")
    for key, node in root.entries:
        if key.text.casefold() == "interviews":
            indent = key.place.column + 1
            return (
                _with_item(text, node, indent, entries) if isinstance(node, Items) else _begun(text, key, node, entries)
            )
    indent = root.place.column - 1
    return _appended(text, [f"{' ' * indent}interviews:", *_blocks(entries, indent + 2)])


def with_remarks(text: str, remarks: Iterable[str]) -> str:
    """A list with remarks at its end."""
    return _appended(text, remarks)


def _appended(text: str, lines: Iterable[str]) -> str:
    """The text with lines at its end, before the sign that ends a document."""
    line_end = line_end_of(text)
    found = re.search(r"^\.\.\.[ \t]*$", text, re.MULTILINE)
    before, after = (text[: found.start()], text[found.start() :]) if found else (text, "")
    glue = "" if not before or LINE_BREAK.search(before[-1]) else line_end
    return f"{before}{glue}{''.join(f'{line}{line_end}' for line in lines)}{after}"


def _begun(text: str, key: Text, node: Node, entries: Sequence[Sequence[Line]]) -> str:
    """The first interview of a list that has the key, and nothing or a word for nothing behind it."""
    if not isinstance(node, Text) or not vocabulary.is_nothing(node.text):
        raise CannotEdit("write the interviews one below the other, each with a dash")
    if node.text.strip():
        start = offset_of(text, node.place)
        text = text[:start].rstrip(" ") + text[start + node.place.width :]
    return _behind_line(text, key.place.line, _blocks(entries, key.place.column + 1))


def _with_item(text: str, items: Items, indent: int, entries: Sequence[Sequence[Line]]) -> str:
    start = offset_of(text, items.place)
    if text.startswith("[", start):
        end = closing(text, start)
        if items.items:
            before = text[:end].rstrip()
            comma = "" if before.endswith(",") else ","
            return f"{before}{comma} {', '.join(map(flow, entries))}{text[len(before) :]}"
        end += 1
        emptied = text[:start].rstrip(" ") + text[end:]
        return _behind_line(emptied, items.place.line, _blocks(entries, indent))
    lines = LINE_BREAK.split(text)
    number, dash, width = _dash(lines, items.items[-1].place)
    return _behind_line(text, _end_of_item(lines, number, dash) + 1, _blocks(entries, dash, width))


_DASH = re.compile(r"( *)(-(?: +|$))((?:[&!]\S* +)*)(?:#.*)?")


def _dash(lines: Sequence[str], place: Place) -> tuple[int, int, int]:
    """The line and the column, from 0, of the dash before an item, and how wide it is with the blanks behind it."""
    found = _DASH.fullmatch(lines[place.line - 1][: place.column - 1])
    if found is not None:
        return place.line - 1, len(found[1]), len(found[2]) if not found[3] else 2
    for number in range(place.line - 2, -1, -1):
        found = _DASH.fullmatch(lines[number])
        if found is not None:
            return number, len(found[1]), 2
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            break
    raise CannotEdit("write the interviews one below the other, each with a dash")


def _end_of_item(lines: Sequence[str], number: int, dash: int) -> int:
    """The last line of an item, from 0: what follows is blank, or stands no further in than its dash."""
    end = number
    for later in range(number + 1, len(lines)):
        line = lines[later]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= dash:
            break
        if line.strip():
            end = later
    return end


def _behind_line(text: str, line: int, lines: Iterable[str]) -> str:
    """The text with lines behind its `line`th."""
    starts, line_end = line_starts(text), line_end_of(text)
    added = "".join(f"{one}{line_end}" for one in lines)
    if line < len(starts):
        return text[: starts[line]] + added + text[starts[line] :]
    return text + line_end + added.removesuffix(line_end)


def _blocks(entries: Sequence[Sequence[Line]], dash: int, width: int = 2) -> list[str]:
    return [line for entry in entries for line in block(entry, dash, width)]

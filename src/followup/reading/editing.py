"""The text of a YAML list, changed at the places that its reader gave, and nowhere else.

Who edits reads the result again and compares: these functions know the usual ways to write a list, and YAML has more.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.problems import Place
from followup.reading.sources.encodings import LINE_BREAK, encoding_of
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.words import vocabulary

Value = str | Sequence["str | Mapping[str, str]"]
"""A text, or people: names, or keys and values."""


class CannotEdit(Exception):
    """The list is written in a way that this program does not change; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an entry: a key and its value, or a remark of what is still to be said."""

    key: str
    value: Value = ""
    is_remark: bool = False
    remark: str = ""


# --- bytes and places -----------------------------------------------------------------------------------------------


def text_of(data: bytes) -> str:
    """The text of a list that can be read, without its byte-order mark."""
    return data[len(_mark(data)) :].decode(_plain_encoding(data))


def bytes_of(text: str, before: bytes) -> bytes:
    """A text in the encoding of the file that it comes from, with its byte-order mark."""
    return _mark(before) + text.encode(_plain_encoding(before))


def _mark(data: bytes) -> bytes:
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return next((mark for mark in marks if data.startswith(mark)), b"")


def _plain_encoding(data: bytes) -> str:
    """The encoding without a mark of its own."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else encoding_of(data)


def _starts(text: str) -> list[int]:
    """Where each line begins."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def _offset(text: str, place: Place) -> int:
    return _starts(text)[place.line - 1] + place.column - 1


def _line_end(text: str) -> str:
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


# --- one more entry -------------------------------------------------------------------------------------------------


def with_entry(text: str, root: Node | None, entry: Sequence[Line]) -> str:
    """A list with one more interview: behind the others, or before them in a list in brackets.

    Raises CannotEdit for a list whose text does not show where.
    """
    if root is None or (isinstance(root, Text) and not root.text.strip()):
        return _appended(text, ["interviews:", *_block(entry, 2)])
    if isinstance(root, Items):
        return _with_item(text, root, 0, entry)
    if not isinstance(root, Entries) or not root.entries or text.startswith("{", _offset(text, root.place)):
        raise CannotEdit("write interviews: into it first, on a line of its own")
    for key, node in root.entries:
        if key.text.casefold() == "interviews":
            indent = key.place.column + 1
            return _with_item(text, node, indent, entry) if isinstance(node, Items) else _begun(text, key, node, entry)
    indent = root.place.column - 1
    return _appended(text, [f"{' ' * indent}interviews:", *_block(entry, indent + 2)])


def _appended(text: str, lines: Iterable[str]) -> str:
    """The text with lines at its end, before the sign that ends a document."""
    line_end = _line_end(text)
    found = re.search(r"^\.\.\.[ \t]*$", text, re.MULTILINE)
    before, after = (text[: found.start()], text[found.start() :]) if found else (text, "")
    glue = "" if not before or LINE_BREAK.search(before[-1]) else line_end
    return f"{before}{glue}{''.join(f'{line}{line_end}' for line in lines)}{after}"


def _begun(text: str, key: Text, node: Node, entry: Sequence[Line]) -> str:
    """The first interview of a list that has the key, and nothing or a word for nothing behind it."""
    if not isinstance(node, Text) or not vocabulary.is_nothing(node.text):
        raise CannotEdit("write the interviews one below the other, each with a dash")
    if node.text.strip():
        start = _offset(text, node.place)
        text = text[:start].rstrip(" ") + text[start + node.place.width :]
    return _behind_line(text, key.place.line, _block(entry, key.place.column + 1))


def _with_item(text: str, items: Items, indent: int, entry: Sequence[Line]) -> str:
    start = _offset(text, items.place)
    if text.startswith("[", start):
        if items.items:
            return f"{text[: start + 1]}{_flow(entry)}, {text[start + 1 :].lstrip(' ')}"
        end = text.index("]", start) + 1
        emptied = text[:start].rstrip(" ") + text[end:]
        return _behind_line(emptied, items.place.line, _block(entry, indent))
    lines = LINE_BREAK.split(text)
    number, dash, width = _dash(lines, items.items[-1].place)
    return _behind_line(text, _end_of_item(lines, number, dash) + 1, _block(entry, dash, width))


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
    starts, line_end = _starts(text), _line_end(text)
    added = "".join(f"{one}{line_end}" for one in lines)
    if line < len(starts):
        return text[: starts[line]] + added + text[starts[line] :]
    return text + line_end + added.removesuffix(line_end)


# --- one entry changed ----------------------------------------------------------------------------------------------


def with_value(text: str, place: Place, value: str) -> str:
    """The text with another value at a place, which holds one line of a text."""
    start = _offset(text, place)
    return text[:start] + scalar(value, in_brackets=True) + text[start + place.width :]


_WHEN = ("date", "start", "end", "duration", "timezone")


def with_key(text: str, entry: Entries, key: str, value: str) -> str:
    """The text with one more key in an entry, among those that say when it is. Raises CannotEdit where there is no room."""
    if text.startswith("{", _offset(text, entry.place)):
        start = _offset(text, entry.entries[0][0].place)
        return f"{text[:start]}{key}: {scalar(value, in_brackets=True)}, {text[start:]}"
    before = ("date",) if key in _WHEN else _WHEN
    places = [(one.place, node) for one, node in entry.entries if one.text.casefold() in before]
    place, node = places[-1] if places else (entry.place, entry)
    if not isinstance(node, Text) or node.place.line != place.line:
        raise CannotEdit(f"add {key}: {value} by hand")
    return _behind_line(text, place.line, [f"{' ' * (place.column - 1)}{key}: {scalar(value)}"])


# --- how an entry is written ----------------------------------------------------------------------------------------


def _block(entry: Sequence[Line], dash: int, width: int = 2) -> list[str]:
    """The lines of an entry, each key on its own. `dash` is the dash's column, `width` that of it and its blanks."""
    lines = [f"{' ' * (dash + width)}{written}" for line in entry for written in _written(line)]
    return [f"{' ' * dash}-{' ' * (width - 1)}{lines[0].lstrip(' ')}", *lines[1:]]


def _written(line: Line) -> list[str]:
    remark = f"  # {line.remark}" if line.remark else ""
    if line.is_remark:
        return [f"# {line.key}:{remark.replace('  # ', ' ')}"]
    if isinstance(line.value, str):
        return [f"{line.key}: {scalar(line.value)}{remark}"]
    lines = [f"{line.key}:"]
    for one in line.value:
        pairs = [*({"name": one} if isinstance(one, str) else one).items()]
        lines.append(f"  - {pairs[0][0]}: {scalar(pairs[0][1])}")
        lines.extend(
            f"    # {key[1:]}: {value}" if key.startswith("#") else f"    {key}: {scalar(value)}"
            for key, value in pairs[1:]
        )
    return lines


def _flow(entry: Sequence[Line]) -> str:
    """An entry on one line, in braces; there is no place for remarks."""
    pairs = []
    for line in entry:
        if line.is_remark:
            continue
        if isinstance(line.value, str):
            pairs.append(f"{line.key}: {scalar(line.value, in_brackets=True)}")
            continue
        each = [
            "{"
            + ", ".join(f"{key}: {scalar(value, in_brackets=True)}" for key, value in one.items() if key[0] != "#")
            + "}"
            for one in line.value
            if not isinstance(one, str)
        ]
        pairs.append(f"{line.key}: [{', '.join(each)}]")
    return "{" + ", ".join(pairs) + "}"


_PLAIN = re.compile(r"[^\W_][^\n]*")
_NEEDS_QUOTES = re.compile(r":(?=\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]|[\s:]$")
_NEEDS_QUOTES_IN_BRACKETS = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_NOT_PRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text as YAML has it: as it stands where that is safe, else in quotes."""
    is_plain = _PLAIN.fullmatch(text) and not _NEEDS_QUOTES.search(text) and text.casefold() not in ("null", "~")
    if is_plain and not (in_brackets and _NEEDS_QUOTES_IN_BRACKETS.search(text)):
        return text
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))

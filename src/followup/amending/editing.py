"""The text of a YAML list, changed at the places that its reader gave, and nowhere else.

A change is computed as edits of one text, applied together. Who edits reads the result again and compares: these functions
know the usual ways to write a list, and YAML has more.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from followup.amending.writing import literal, scalar
from followup.identity import folded
from followup.problems import Place
from followup.reading.sources.encodings import LINE_BREAK, encoding_of, line_starts
from followup.reading.sources.nodes import Entries, Text


class CannotEdit(Exception):
    """The list is written in a way that this program does not change; the message says what to do."""


class Raw(str):
    """A value as it is to be written: a list in brackets, and not the text of one."""

    __slots__ = ()


class Edit(NamedTuple):
    """Another text for what stands between two offsets."""

    start: int
    end: int
    text: str


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


def offset_of(text: str, place: Place) -> int:
    return line_starts(text)[place.line - 1] + place.column - 1


def line_end_of(text: str) -> str:
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


class Page:
    """A text and where its lines begin, for many edits of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = line_starts(text)
        self.line_end = line_end_of(text)

    def at(self, place: Place) -> int:
        return self.starts[place.line - 1] + place.column - 1

    def behind_line(self, line: int) -> int:
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def line(self, number: int) -> str:
        """A line by its number, from 1, without its end."""
        return self.text[self.starts[number - 1] : self.behind_line(number)].rstrip("\r\n\x85\u2028\u2029")

    def added_behind(self, line: int, lines: Sequence[str]) -> Edit:
        """New lines behind a line, also where nothing ends that line."""
        at = self.behind_line(line)
        added = "".join(f"{one}{self.line_end}" for one in lines)
        if at == len(self.text) and not (at and LINE_BREAK.search(self.text[at - 1])):
            return Edit(at, at, self.line_end + added.removesuffix(self.line_end))
        return Edit(at, at, added)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap; of those at one place, the first stands first."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start < at:
            raise CannotEdit("two changes of one place: correct it by hand")
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*pieces, text[at:]))


_WHEN = ("date", "start", "end", "duration", "timezone")
_PLACES = ((("date",), ("start", "timezone")), (("date", "start"), ("end", "duration")), (_WHEN, ()))
"""Behind which keys new ones are put: those that say when it is behind the date, all others behind those."""


def changes_of(
    page: Page, entry: Entries, values: Mapping[str, str | None], *, behind: Sequence[str] = _WHEN
) -> list[Edit]:
    """The edits that give an entry other values or new keys, and take away those that are None. New keys stand among those
    that say when it is, or behind others; at the entry's end where it has none of these.
    """
    edits: list[Edit] = []
    new: dict[str, str] = {}
    for key, value in values.items():
        index = next((i for i, (one, _) in enumerate(entry.entries) if folded(one.text) == folded(key)), None)
        if value is None:
            if index is not None:
                edits.append(_without_key(page, entry, index))
        elif index is None:
            new[key] = value
        elif (edit := _with_value(page, entry, index, value)) is not None:
            edits.append(edit)
    removed = {folded(key) for key, value in values.items() if value is None}
    return [*edits, *_with_keys(page, entry, new, removed, behind)]


def is_in_braces(page: Page, entry: Entries) -> bool:
    return page.text.startswith("{", page.at(entry.place))


def _with_value(page: Page, entry: Entries, index: int, value: str) -> Edit | None:
    key, node = entry.entries[index]
    if isinstance(node, Text) and node.text == value and not isinstance(value, Raw):
        return None
    if isinstance(node, Text) and not node.text.strip() and node.place.width <= 1:
        return _empty_filled(page, entry, key, value)
    if isinstance(node, Text) and _is_on_one_line(page, node):
        start = page.at(node.place)
        return Edit(start, start + node.place.width, _in_brackets(value))
    if is_in_braces(page, entry):
        raise CannotEdit(f"write {key.text}: {value} by hand")
    last = _last_line(page, entry, index)
    lines = _key_lines(key.text, value, key.place.column - 1)
    start = page.at(key.place)
    return Edit(start, page.behind_line(last), page.line_end.join(lines).lstrip(" ") + page.line_end)


def _empty_filled(page: Page, entry: Entries, key: Text, value: str) -> Edit:
    """A key that stands there with nothing behind it gets its value."""
    start = page.at(key.place) + key.place.width
    rest = page.text[start : page.behind_line(key.place.line)]
    found = re.match(r"\s*:", rest)
    if found is None or is_in_braces(page, entry):
        raise CannotEdit(f"write {key.text}: {value} by hand")
    at = start + found.end()
    return Edit(at, at, f" {_in_brackets(value)}")


def _is_on_one_line(page: Page, node: Text) -> bool:
    """Whether a text stands on one line, as it is or in quotes."""
    start = page.at(node.place)
    raw = page.text[start : start + node.place.width]
    return not LINE_BREAK.search(raw) and raw[:1] not in ("|", ">") and bool(raw.strip())


def _last_line(page: Page, entry: Entries, index: int) -> int:
    """The last line, from 1, of what stands under a key: what follows stands no further in than the key."""
    key = entry.entries[index][0]
    later = [one.place.line for one, _ in entry.entries if one.place.line > key.place.line]
    stop = min(later, default=len(page.starts) + 1)
    last = key.place.line
    for number in range(key.place.line + 1, stop):
        line = page.line(number)
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        if indent < key.place.column - 1 or (indent == key.place.column - 1 and not line.lstrip().startswith("- ")):
            break
        last = number
    return last


def _without_key(page: Page, entry: Entries, index: int) -> Edit:
    key, node = entry.entries[index]
    if is_in_braces(page, entry):
        if index + 1 < len(entry.entries):
            return Edit(page.at(key.place), page.at(entry.entries[index + 1][0].place), "")
        if index and isinstance(node, Text):
            before = page.text.rindex(",", 0, page.at(key.place))
            return Edit(before, page.at(node.place) + node.place.width, "")
    elif not page.line(key.place.line)[: key.place.column - 1].strip():
        return Edit(page.starts[key.place.line - 1], page.behind_line(_last_line(page, entry, index)), "")
    raise CannotEdit(f"take {key.text} out by hand")


def _with_keys(
    page: Page, entry: Entries, new: Mapping[str, str], removed: set[str], others_behind: Sequence[str]
) -> list[Edit]:
    """New keys, those that say when it is behind the date, the others behind some keys or at the end."""
    if not new:
        return []
    if is_in_braces(page, entry):
        start = page.at(entry.entries[0][0].place)
        pairs = "".join(f"{key}: {_in_brackets(value)}, " for key, value in new.items())
        return [Edit(start, start, pairs)]
    edits = []
    for before, keys in _PLACES:
        chosen = {key: value for key, value in new.items() if (key in keys if keys else key not in _WHEN)}
        if not chosen:
            continue
        index = _anchor(page, entry, before if keys else others_behind, removed)
        place = entry.entries[index][0].place
        lines = [line for key, value in chosen.items() for line in _key_lines(key, value, place.column - 1)]
        edits.append(page.added_behind(_last_line(page, entry, index), lines))
    return edits


def _anchor(page: Page, entry: Entries, before: Sequence[str], removed: set[str]) -> int:
    """The key behind which new ones are put: the last of those named, else the last of all."""
    chosen = [
        index
        for index, (key, node) in enumerate(entry.entries)
        if key.text.casefold() in before and isinstance(node, Text) and folded(key.text) not in removed
    ]
    if not chosen:
        chosen = [index for index, (key, _) in enumerate(entry.entries) if folded(key.text) not in removed]
    if not chosen or page.line(entry.entries[chosen[-1]][0].place.line).lstrip().startswith(("?", "{")):
        raise CannotEdit("correct it by hand")
    return chosen[-1]


def _key_lines(key: str, value: str, indent: int) -> list[str]:
    if isinstance(value, Raw):
        return [f"{' ' * indent}{key}: {value}"]
    lines = literal(key, value) or [f"{key}: {scalar(value)}"]
    return [f"{' ' * indent}{line}" for line in lines]


def _in_brackets(value: str) -> str:
    return value if isinstance(value, Raw) else scalar(value, in_brackets=True)


def closing(text: str, start: int) -> int:
    """Where the bracket that opens at `start` is closed; what stands in quotes is passed over."""
    depth, quote, at = 0, "", start
    while at < len(text):
        sign = text[at]
        if quote:
            if sign == "\\" and quote == '"':
                at += 1
            elif sign == quote:
                quote = ""
        elif sign in "\"'" and text[at - 1] in " [{,:":
            quote = sign
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise CannotEdit("write the interviewers by hand")

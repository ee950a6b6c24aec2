"""How an entry of a list is written: its lines in YAML, in block form or on one line, and texts as YAML has them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Value = str | Sequence["str | Mapping[str, str]"]
"""A text, or people: names, or keys and values."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an entry: a key and its value, or a remark of what is still to be said."""

    key: str
    value: Value = ""
    is_remark: bool = False
    remark: str = ""


def block(entry: Sequence[Line], dash: int, width: int = 2) -> list[str]:
    """The lines of an entry, each key on its own. `dash` is the dash's column, `width` that of it and its blanks."""
    lines = [f"{' ' * (dash + width)}{text}" for line in entry for text in written(line)]
    return [f"{' ' * dash}-{' ' * (width - 1)}{lines[0].lstrip(' ')}", *lines[1:]]


def written(line: Line) -> list[str]:
    remark = f"  # {line.remark}" if line.remark else ""
    if line.is_remark:
        return [f"# {line.key}:{remark.replace('  # ', ' ')}"]
    if isinstance(line.value, str):
        return literal(line.key, line.value) or [f"{line.key}: {scalar(line.value)}{remark}"]
    return [f"{line.key}:", *(f"  {text}" for one in line.value for text in item(one))]


def item(person: str | Mapping[str, str]) -> list[str]:
    """The lines of one person, behind a dash."""
    pairs = [*({"name": person} if isinstance(person, str) else person).items()]
    return [
        f"- {pairs[0][0]}: {scalar(pairs[0][1])}",
        *(
            f"  # {key[1:]}: {value}" if key.startswith("#") else f"  {key}: {scalar(value)}"
            for key, value in pairs[1:]
        ),
    ]


def flow_item(person: Mapping[str, str]) -> str:
    """One person in braces."""
    pairs = (f"{key}: {scalar(value, in_brackets=True)}" for key, value in person.items() if key[0] != "#")
    return "{" + ", ".join(pairs) + "}"


def literal(key: str, text: str) -> list[str] | None:
    """The lines of a text of several lines as they stand; None for one that is better in quotes."""
    lines = text.split("\n")
    if len(lines) < 2 or not all(line and line.isprintable() and line == line.strip() for line in lines):
        return None
    return [f"{key}: |-", *(f"  {line}" for line in lines)]


def flow(entry: Sequence[Line]) -> str:
    """An entry on one line, in braces; there is no place for remarks."""
    pairs = []
    for line in entry:
        if line.is_remark:
            continue
        if isinstance(line.value, str):
            pairs.append(f"{line.key}: {scalar(line.value, in_brackets=True)}")
            continue
        each = [flow_item(one) for one in line.value if not isinstance(one, str)]
        pairs.append(f"{line.key}: [{', '.join(each)}]")
    return "{" + ", ".join(pairs) + "}"


_PLAIN = re.compile(r"[^\W_][^\n]*")
_NEEDS_QUOTES = re.compile(r":(?=\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]|[\s:,]$")
_NEEDS_QUOTES_IN_BRACKETS = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_NOT_PRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text as YAML has it: as it stands where that is safe, else in quotes."""
    is_plain = _PLAIN.fullmatch(text) and not _NEEDS_QUOTES.search(text) and text.casefold() not in ("null", "~")
    if is_plain and not (in_brackets and _NEEDS_QUOTES_IN_BRACKETS.search(text)):
        return text
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))

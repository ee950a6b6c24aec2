"""A record as it was written, and the table of what it may contain -> its values, each with its place; every problem told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from followup.problems import Place
from followup.reading.cells.values import likely
from followup.reading.findings import Findings
from followup.reading.form.fields import Field, Table, once_folded
from followup.reading.sources.nodes import Entries, Node, Text
from followup.reading.words import vocabulary


@dataclass(slots=True)
class Read:
    """The values of one record by key, each with its place; `unread` are the keys about which a problem was told."""

    place: Place
    is_cut: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def get(self, key: str) -> Any:
        return self.values.get(key)

    def at(self, key: str) -> Place:
        """Where the value of `key` stands, else where the record begins."""
        return self.places.get(key, self.place)


def entries_of(node: Entries, findings: Findings) -> Iterator[tuple[Text, Node]]:
    """Its keys with their values. What is wrong with the keys is told; of a key written twice, the first counts."""
    findings.extend(node.problems)
    first: dict[str, Text] = {}
    for key, value in node.entries:
        before = first.setdefault(once_folded(key.text), key)
        if before is key:
            yield key, value
        else:
            message = f"{key.text} stands here a second time (first on line {before.place.line})"
            begins_anew = once_folded(key.text) == once_folded(node.entries[0][0].text)
            hint = "put a dash before it if another begins here, else keep one of the two"
            findings.error("duplicate-key", message, key.place, hint if begins_anew else "keep one of the two")


def read(node: Node, table: Table, findings: Findings) -> Read | None:
    """The values of a record. A key near a known one is an error, one near none a warning; a missing one, an error."""
    if not isinstance(node, Entries):
        if not is_nothing(node):
            findings.error(
                "not-keys",
                f"{table.what} needs keys and values here{_quoted(node)}",
                node.place,
                f"write {table.keys[0]}: … on a line of its own",
            )
        return None
    found = Read(node.place, node.is_cut)
    for key, value in entries_of(node, findings):
        one = table.meant(key.text)
        if one is None:
            _tell_unknown(key, table, found, findings)
        elif one.key not in found.values:
            _read_value(one, value, found, findings.of(one.key))
        elif not is_nothing(value):
            message = f"{key.text} says the {one.key}, which stands here already"
            findings.of(one.key).error("duplicate-key", message, key.place, "keep one of the two")
    for one in table:
        if one.required and one.key not in found.values and one.key not in found.unread and not found.is_cut:
            findings.of(one.key).error(
                f"missing-{one.key}",
                f"{table.what} has no {one.key}",
                found.at(one.key),
                f"add {one.key}: {one.meaning}",
            )
    return found


def _read_value(one: Field, value: Node, found: Read, findings: Findings) -> None:
    found.places[one.key] = value.place
    before = len(findings.problems)
    result = None if is_blank(value) else one.parse(value, findings)
    if result is not None:
        found.values[one.key] = result
    if findings.errors_since(before):
        found.unread |= {one.key}


def is_blank(node: Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, Text) and (
        not node.text.strip() or (node.is_plain and node.text in ("~", "null", "Null", "NULL"))
    )


def is_nothing(node: Node) -> bool:
    """Whether nothing is written there, or one of people's words for it: N/A, TBD, -."""
    return is_blank(node) or (isinstance(node, Text) and vocabulary.is_nothing(node.text))


def _quoted(node: Node) -> str:
    return f", not {node.text[:40]}" if isinstance(node, Text) else ""


def _tell_unknown(key: Text, table: Table, found: Read, findings: Findings) -> None:
    close = likely(key.text, table.keys)
    if close:
        findings.of(close).error(
            "unknown-key", f"{key.text} is no key of {table.what}", key.place, f"did you mean {close}?"
        )
        found.unread |= {close}
    else:
        findings.warning(
            "ignored-key",
            f"{key.text} is no key of {table.what}, and is ignored",
            key.place,
            f"known are: {', '.join(table.keys)}",
        )

"""Changes and additions -> a list's bytes that hold them, and nothing else that is new.

All are written at once and the result is read: the reader has to find what was meant. Where it does not, half of them are
tried, until those are found that this program had better leave to the candidate.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from followup.amending.appending import with_entries, with_remarks
from followup.amending.editing import (
    CannotEdit,
    Edit,
    Page,
    applied,
    bytes_of,
    changes_of,
    text_of,
)
from followup.amending.guest_list import Present, present_in, with_people
from followup.amending.listed import entries_of, listed_in, mistakes_of, others_of, plain, reminder_of, value_of
from followup.amending.writing import Line
from followup.identity import folded
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Entries, Node, Source
from followup.reading.sources.yaml_files import yaml_source

Reader = Callable[[Source], Listing]
"""Reads a list as the other commands do, with the candidate's own files."""


@dataclass(frozen=True, slots=True)
class Change:
    """Other values for an entry, by its number; `people` are those under `interviewers` afterwards. `start` is when it has
    to begin once it is changed, where that matters.
    """

    number: int
    values: Mapping[str, str | None]
    people: tuple[Present | Mapping[str, str], ...] | None = None
    start: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Addition:
    """A new entry: its lines, and what the reader must find there."""

    lines: tuple[Line, ...]
    record: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Reminder:
    """That an appointment was called off which the list does not have; a remark keeps it until its invitation comes."""

    uid: str
    sequence: int


Write = Change | Addition | Reminder
_BY_HAND = "this list is written in a way that followup does not change: add it by hand"


@dataclass(slots=True)
class _Written:
    data: bytes = field(repr=False)
    refused: dict[int, str] = field(default_factory=dict)


def written(
    data: bytes, file: str, writes: Sequence[Write], read: Reader
) -> tuple[bytes, dict[int, str], dict[int, int]]:
    """A list after all that can be written; why something cannot, and the lines of the entries, both by `id` of the write."""
    state = _Written(data)
    changes = [one for one in writes if isinstance(one, Change)]
    additions = [one for one in writes if isinstance(one, Addition)]
    _tried(state, file, changes, read)
    _tried(state, file, additions, read)
    _remembered(state, file, [one for one in writes if isinstance(one, Reminder)])
    return state.data, state.refused, _lines(state, file, writes)


def _tried(state: _Written, file: str, writes: Sequence[Write], read: Reader) -> None:
    """Writes all, else each half."""
    if not writes:
        return
    try:
        state.data = _all_at_once(state.data, file, writes, read)
    except CannotEdit as refusal:
        if len(writes) == 1:
            state.refused[id(writes[0])] = str(refusal)
            return
        half = len(writes) // 2
        _tried(state, file, writes[:half], read)
        _tried(state, file, writes[half:], read)


def _remembered(state: _Written, file: str, reminders: Sequence[Reminder]) -> None:
    """Puts remarks at the end of a list that has something in it, where they change nothing that is read."""
    lines = [reminder_of(one.uid, one.sequence) for one in reminders if one.uid.isprintable()]
    if not lines or not state.data.strip():
        return
    data = bytes_of(with_remarks(text_of(state.data), lines), state.data)
    before, after = yaml_source(state.data, file), yaml_source(data, file)
    if not after.problems and _read(after.node) == _read(before.node):
        state.data = data


def _read(root: Node | None) -> Any:
    return plain(root) if root is not None else None


def _lines(state: _Written, file: str, writes: Sequence[Write]) -> dict[int, int]:
    if not writes:
        return {}
    entries = entries_of(yaml_source(state.data, file).node)
    by_record: dict[str, list[int]] = {}
    for entry in entries:
        by_record.setdefault(repr(plain(entry)), []).append(entry.place.line)
    lines: dict[int, int] = {}
    for one in writes:
        if id(one) in state.refused or isinstance(one, Reminder):
            continue
        if isinstance(one, Change):
            lines[id(one)] = entries[one.number].place.line
        elif found := by_record.get(repr([*one.record])):
            lines[id(one)] = found.pop(0) if len(found) > 1 else found[0]
    return lines


def _all_at_once(data: bytes, file: str, writes: Sequence[Write], read: Reader) -> bytes:
    """The bytes with all writes in them. Raises CannotEdit where the reader finds anything else."""
    source = yaml_source(data, file)
    before = read(source)
    nodes = entries_of(source.node)
    records = [plain(one) for one in nodes]
    text = text_of(data)
    page = Page(text)
    edits: list[Edit] = []
    added: list[Addition] = []
    for one in writes:
        if isinstance(one, Change):
            edits += _edits(page, nodes[one.number], one)
            records[one.number] = _after(nodes[one.number], records[one.number], one)
        elif isinstance(one, Addition):
            added.append(one)
    text = applied(text, edits)
    if added:
        text = with_entries(text, source.node, [one.lines for one in added])
    result = bytes_of(text, data)
    after = yaml_source(result, file)
    if after.problems:
        raise CannotEdit(_BY_HAND)
    listing = read(after)
    new_records = [[*one.record] for one in added]
    found = [plain(one) for one in entries_of(after.node)]
    is_kept = _same(found, [*records, *new_records]) or _same(found, [*new_records, *records])
    if not is_kept or others_of(after.node) != others_of(source.node) or mistakes_of(listing) - mistakes_of(before):
        raise CannotEdit(_why(writes, nodes))
    _refuse_other_times(writes, after, listing, nodes)
    return result


def _why(writes: Sequence[Write], nodes: Sequence[Entries]) -> str:
    first = writes[0]
    return (
        f"correct the entry on line {nodes[first.number].place.line} by hand" if isinstance(first, Change) else _BY_HAND
    )


def _refuse_other_times(writes: Sequence[Write], after: Source, listing: Listing, nodes: Sequence[Entries]) -> None:
    """Raises CannotEdit where a corrected entry does not begin when it should."""
    entries = listed_in(after, listing)
    for one in writes:
        if isinstance(one, Change) and one.start is not None:
            interview = entries[one.number].interview
            if interview is None or interview.start != one.start:
                line = nodes[one.number].place.line
                raise CannotEdit(f"it was moved; correct the entry on line {line} by hand")


def _edits(page: Page, entry: Entries, change: Change) -> list[Edit]:
    edits = changes_of(page, entry, change.values)
    return [*edits, *with_people(page, entry, _of(entry, change.people))] if change.people is not None else edits


def _of(entry: Entries, people: Sequence[Present | Mapping[str, str]]) -> list[Present | Mapping[str, str]]:
    """Those who stay, by the nodes of this reading of the text."""
    there = present_in(value_of(entry, "interviewers"))
    found: list[Present | Mapping[str, str]] = []
    for one in people:
        if isinstance(one, Present):
            same = next((each for each in there if (each.name, each.email) == (one.name, one.email)), None)
            if same is None:
                raise CannotEdit(f"correct the entry on line {entry.place.line} by hand")
            found.append(same)
        else:
            found.append(one)
    return found


def _after(entry: Entries, record: Any, change: Change) -> Any:
    """What the reader must find in an entry once it is changed."""
    after = dict(record)
    names = {folded(key): key for key in after}
    for key, value in change.values.items():
        name = names.get(folded(key), key)
        if value is None:
            after.pop(name, None)
        else:
            after[name] = value
    if change.people is not None:
        people = _of(entry, change.people)
        after[names.get("interviewers", "interviewers")] = [
            plain(one.node) if isinstance(one, Present) else [(k, v) for k, v in one.items() if k[0] != "#"]
            for one in people
        ]
    return sorted(after.items(), key=lambda pair: pair[0])


def _same(found: Sequence[Any], wanted: Sequence[Any]) -> bool:
    """Whether entries say the same; the order of keys in one that was changed does not matter."""
    return len(found) == len(wanted) and all(
        one == other or sorted(one, key=lambda pair: pair[0]) == other for one, other in zip(found, wanted, strict=True)
    )

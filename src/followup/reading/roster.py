"""A table of candidates: a roster that names each one's list, or a list with a column that names whose row it is."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from followup.identity import folded
from followup.problems import NotDone
from followup.reading.candidate import Given
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.sources.files import Format, source_from
from followup.reading.sources.nodes import Entries, Items, Source, Text

_SAID_OF_THEM = ("name", "email", "phone", "timezone", "country")
_LIST = frozenset(("list", "lists", "file", "path", "folder", "interviews"))
_NAME = frozenset(("name", "candidate", "client", "student", "who"))


class WrongRoster(NotDone):
    """A table that does not say of whom, or of which lists."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A candidate of a roster: the path of their list, and what is said of them."""

    list: str
    given: Given


def roster_from(data: bytes, file: str) -> tuple[RosterRow, ...]:
    """The rows of a roster, those without a list left out. Raises WrongRoster."""
    source = _table(data, file)
    columns = {_column(heading.text): heading.text for heading in reversed(source.headings or ())}
    if "list" not in columns:
        raise WrongRoster(f"{file} has no column of lists; head one with: list")
    return tuple(_rows(source, columns))


def _rows(source: Source, columns: Mapping[str | None, str]) -> Iterator[RosterRow]:
    for record in _records(source):
        cells = {key.text: node.text.strip() for key, node in record.entries if isinstance(node, Text)}
        said: dict[str, Any] = {what: cells.get(columns[what]) or None for what in _SAID_OF_THEM if what in columns}
        if path := cells.get(columns["list"]):
            yield RosterRow(path, Given(**said))


def _column(heading: str) -> str | None:
    """What a column of a roster holds."""
    words = folded(heading)
    known = CANDIDATE.field(words)
    return "list" if words in _LIST else "name" if words in _NAME else known.key if known else None


def candidates_in(data: bytes, file: str, heading: str) -> tuple[str, ...]:
    """The candidates whom a column names, as each is written first. Raises WrongRoster."""
    whole = _by_candidate(data, file, None, None, heading)
    if not whole.rows:
        raise WrongRoster(f"{file} has no rows below {heading}")
    return tuple(whole.names.values())


@dataclass(frozen=True, slots=True)
class _Whole:
    """A table without the column of its candidates; their names, and their rows, by folded name."""

    source: Source
    names: Mapping[str, str]
    rows: Mapping[str, tuple[Entries, ...]]


def source_of(data: bytes, file: str, format: Format | None, sheet: str | None, heading: str, candidate: str) -> Source:
    """A table with one candidate's rows. Raises WrongRoster."""
    whole = _by_candidate(data, file, format, sheet, heading)
    rows = whole.rows.get(folded(candidate), ())
    node = Items(rows, whole.source.node.place) if whole.source.node is not None else None
    return dataclasses.replace(whole.source, node=node)


@functools.lru_cache(maxsize=2)
def _by_candidate(data: bytes, file: str, format: Format | None, sheet: str | None, heading: str) -> _Whole:
    """The rows of a table by the candidate whom they name: read once for all whom a process plans for."""
    source = _table(data, file, format, sheet)
    wanted = next((one.text for one in source.headings or () if folded(one.text) == folded(heading)), None)
    if wanted is None:
        there = ", ".join(one.text for one in (source.headings or ())[:12])
        raise WrongRoster(f"no column of {file} is headed {heading}; the columns are: {there}")
    names: dict[str, str] = {}
    rows: dict[str, list[Entries]] = {}
    for record in _records(source):
        cell = next((node.text for key, node in record.entries if key.text == wanted and isinstance(node, Text)), "")
        others = tuple(entry for entry in record.entries if entry[0].text != wanted)
        if name := " ".join(cell.split()):
            names.setdefault(folded(name), name)
            rows.setdefault(folded(name), []).append(dataclasses.replace(record, entries=others))
    headings = tuple(one for one in source.headings or () if one.text != wanted)
    return _Whole(
        dataclasses.replace(source, headings=headings), names, {name: tuple(each) for name, each in rows.items()}
    )


def _table(data: bytes, file: str, format: Format | None = None, sheet: str | None = None) -> Source:
    source = source_from(data, file, format=format, sheet=sheet)
    if not source.is_table:
        raise WrongRoster(f"{file} is no table with a heading over each column")
    return source


def _records(source: Source) -> tuple[Entries, ...]:
    return tuple(row for row in source.node.items if isinstance(row, Entries)) if isinstance(source.node, Items) else ()

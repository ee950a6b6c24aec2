"""Lists, folders, a roster, a workbook of several candidates -> the clients of a cohort, each with a folder name of its own."""

from __future__ import annotations

import dataclasses
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from followup import disk
from followup.publishing.names import folder_name
from followup.reading.listing import Given
from followup.reading.roster import candidates_in, roster_from

_LISTS = (".yaml", ".yml", ".json", ".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods")
_CANDIDATE = "candidate.yaml"
_NAMED_BY_ITS_FOLDER = "interviews"
"""What `init` calls a list: it says nothing of whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One candidate of a cohort: the name of their folder and of their row, their lists, and what is said of them elsewhere.

    `candidate_file` says who they are; `rows_of` is the heading of a column and the cell that tells their rows from others'.
    `why_not` is why they cannot be planned at all.
    """

    name: str
    lists: tuple[Path, ...]
    candidate_file: Path | None = None
    given: Given = field(default_factory=Given)
    rows_of: tuple[str, str] | None = None
    why_not: str | None = None


def clients_from(
    paths: Sequence[Path], *, roster: Path | None = None, by: str | None = None, output: Path
) -> tuple[Client, ...]:
    """The clients, by name. A folder holds one list a client, or a folder a client; one with a candidate.yaml is a client's
    own. `by` is the heading of the column that names the candidates of a table. What lies in `output` is ours, and is passed
    over. Raises CannotRead, and WrongRoster where a roster or a table says nothing of its candidates.
    """
    found = [client for path in paths for client in _at(path, by, output)]
    if roster is not None:
        found += _of_roster(roster, output)
    return tuple(sorted(_each_once(found), key=lambda one: (one.name, one.lists)))


def _at(path: Path, by: str | None, output: Path) -> Iterator[Client]:
    if path.is_dir():
        yield from _in_folder(path, output)
    elif by is not None:
        for name in candidates_in(disk.read_bytes(path), str(path), by):
            yield Client(name=folder_name(name), lists=(path,), given=Given(name=name), rows_of=(by, name))
    else:
        yield Client(name=_name_of(path), lists=(path,))


def _in_folder(folder: Path, output: Path) -> Iterator[Client]:
    if (folder / _CANDIDATE).is_file():
        yield from _whole(folder)
        return
    for path in _listed(folder):
        if path.is_dir() and path.name != "letters" and not _is_same(path, output):
            yield from _whole(path)
        elif _is_list(path):
            yield Client(name=_name_of(path), lists=(path,))


def _whole(folder: Path) -> Iterator[Client]:
    """The client whose folder it is, if there are lists in it."""
    lists = tuple(path for path in _listed(folder) if _is_list(path))
    who = folder / _CANDIDATE
    if lists:
        name = folder_name(folder.resolve().name)
        yield Client(name=name, lists=lists, candidate_file=who if who.is_file() else None)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise disk.CannotRead(folder, disk.reason(error)) from error


def _is_list(path: Path) -> bool:
    return path.suffix.lower() in _LISTS and path.name != _CANDIDATE and path.is_file()


def _is_same(path: Path, output: Path) -> bool:
    return os.path.realpath(path) == os.path.realpath(output)


def _name_of(path: Path) -> str:
    is_general = path.stem.lower() == _NAMED_BY_ITS_FOLDER and path.resolve().parent.name
    return folder_name(path.resolve().parent.name if is_general else path.stem)


def _of_roster(roster: Path, output: Path) -> Iterator[Client]:
    for row in roster_from(disk.read_bytes(roster), str(roster)):
        path = roster.parent / row.list
        there = [*_whole(path)] if path.is_dir() else [Client(name=_name_of(path), lists=(path,))]
        for client in there or [Client(name=folder_name(path.name), lists=(path,))]:
            name = folder_name(row.given.name) if row.given.name else client.name
            yield dataclasses.replace(client, name=name, given=row.given)


def _each_once(found: Iterable[Client]) -> Iterator[Client]:
    """The clients; those that would write into one folder are not planned, whichever of them comes first."""
    each = [*dict.fromkeys(found)]
    count = Counter(one.name for one in each)
    for one in each:
        yield one if count[one.name] == 1 else _told_apart(one, [other for other in each if other.name == one.name])


def _told_apart(one: Client, alike: Collection[Client]) -> Client:
    others = ", ".join(str(path) for other in alike if other is not one for path in other.lists[:1])
    why = f"{others} would be called {one.name} too; name their folders instead, or both in a --roster"
    own = re.sub(r"\W+", "-", str(one.lists[0])).strip("-")
    return dataclasses.replace(one, name=f"{one.name} ({own})", why_not=why)

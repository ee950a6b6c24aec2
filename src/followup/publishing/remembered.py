"""The warnings that the last export into a folder told, kept there as hashes: what has not changed is counted the next time.

A file that is lost, or cannot be read, means no more than that all is told once again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from followup import disk
from followup.identity import short_hash
from followup.problems import Problem

NAME = ".followup.told"
_LINE = re.compile(r"([0-9a-f]{12}) ([0-9a-f]{12})")


def told_before(folder: Path, problems: Iterable[Problem]) -> frozenset[Problem]:
    """Those of the warnings that the last export into the folder told."""
    known = _kept(folder)
    return frozenset(one for one in problems if not (one.is_error or one.is_told_every_run) and _hashes(one) in known)


def remember(folder: Path, problems: Iterable[Problem], lists: Collection[str]) -> None:
    """Keeps the warnings of a run over these lists; what other lists' runs told stays. Hold the lock. Raises CannotWrite."""
    before = _kept(folder)
    own = {short_hash(name) for name in lists}
    now = {_hashes(one) for one in problems if not one.is_error} | {one for one in before if one[0] not in own}
    if now != before:
        text = "".join(f"{file} {warning}\n" for file, warning in sorted(now))
        changes: Mapping[Path, bytes] = {folder / NAME: text.encode()}
        disk.replace_all(changes)


def _kept(folder: Path) -> frozenset[tuple[str, str]]:
    try:
        text = disk.read_ordinary(folder / NAME).decode("ascii", "replace")
    except disk.CannotRead:
        return frozenset()
    return frozenset((found[1], found[2]) for line in text.splitlines() if (found := _LINE.fullmatch(line)))


def _hashes(one: Problem) -> tuple[str, str]:
    """What a warning says, wherever in its file: a list grows from above as well."""
    return short_hash(one.place.file), short_hash(one.code, one.field, one.place.heading, one.message)

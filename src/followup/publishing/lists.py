"""The lists that published events came from: how an event names one, and which of them are not there any more."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from followup import disk
from followup.model.published import Published
from followup.problems import Place, Problem, Severity


def list_identity(name: str, output: Path) -> str:
    """How an event names the list that it came from: its path from the output folder, the same from wherever one runs."""
    if name == "-":
        return name
    try:
        return Path(os.path.relpath(os.path.realpath(name), os.path.realpath(output))).as_posix()
    except ValueError:  # another drive
        return Path(os.path.realpath(name)).as_posix()


def moved_away(published: Iterable[Published], read: Collection[str], output: Path) -> frozenset[str]:
    """The lists that events came from, as events name them, that were moved, renamed or deleted since, and were not read."""
    sources = {one.source for one in published} - {"", "-", *read}
    return frozenset(source for source in sources if _is_gone(Path(os.path.realpath(output), source)))


def _is_gone(path: Path) -> bool:
    try:
        return not disk.is_there(path)
    except disk.CannotRead:  # it may be there
        return False


def left_behind(
    published: Sequence[Published],
    gone: Collection[str],
    kept: Collection[str],
    output: Path,
    now: dt.datetime,
    command: str,
) -> Iterator[Problem]:
    """A warning for each list that is gone and whose events stay, with the command that withdraws them.

    `kept` are the UIDs of the follow-ups that this run wants: those have come over to the list that has them now.
    """
    for source in sorted(gone):
        there = [one for one in published if one.source == source and one.uid not in kept]
        events = sum(one.start >= now and not one.is_withdrawn for one in there)
        if events:
            are, stay, they, them = (
                ("are", "stay", "they are", "them") if events > 1 else ("is", "stays", "it is", "it")
            )
            path = os.path.normpath(os.path.join(output, source))  # noqa: PTH118, as one would write it, not resolved
            yield Problem(
                "list-gone",
                f"{events} follow-up{'s' * (events > 1)} still to come {are} of this list, which is not there any more, "
                f"and {stay} in the calendar",
                Place(path),
                Severity.WARNING,
                f"if {they} not needed any more, this withdraws {them}: {command}",
            )

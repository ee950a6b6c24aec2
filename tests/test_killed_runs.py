"""Whoever imports `new.ics` after runs that were killed, in whatever order, has what the files say: nothing that a killed run
put in place, or told, is forgotten by the next ones.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_events import NOW, a_follow_up, an_opening
from test_folder import DAY, run, uid

from followup.disk import replacing
from followup.publishing.events.blocks import parts_of, seen_by_a_reader
from followup.publishing.published import read

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a run is killed in a child of its own")

_COMPANIES = ("Acme", "Globex", "Initech")


@dataclass(frozen=True, slots=True)
class Morning:
    """What is said of each opening (None: it is withdrawn), where the run is killed, whether `new.ics` is imported then."""

    said: tuple[str | None, ...]
    killed: tuple[str, int] | None = None
    is_imported: bool = False


def _of(said: str, killed: tuple[str, int] | None = None) -> Morning:
    return Morning((said,) * len(_COMPANIES), killed)


_KILLED = st.none() | st.tuples(st.sampled_from(["_staged", "_rename"]), st.integers(0, 4))
_SAID = st.tuples(*(st.sampled_from(["A", "B", None]) for _ in _COMPANIES))
_MORNINGS = st.lists(st.builds(Morning, _SAID, _KILLED, st.booleans()), max_size=6)


@given(_MORNINGS)
@example([_of("B", ("_rename", 2)), _of("A", ("_staged", 2)), _of("B")])
@example([_of("B", ("_rename", 2)), _of("B", ("_staged", 1)), _of("B")])
@settings(max_examples=60, deadline=None)
def test_what_killed_runs_told_or_put_in_place_is_told_by_those_that_follow(mornings: list[Morning]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        calendar: dict[str, Any] = {}
        for number, morning in enumerate([_of("A"), *mornings, _of("A")]):
            _export(folder, morning, number)
            if morning.is_imported or not [*folder.glob(".followup-*.tmp")]:
                _import(folder / "new.ics", calendar)
        held = {uid: found for uid, found in calendar.items() if uid in read(folder).kept}
        assert held == {uid: _seen(kept.block) for uid, kept in read(folder).kept.items()}


def _export(folder: Path, morning: Morning, number: int) -> None:
    now = NOW + number * DAY / 24
    spoken = [*zip(map(an_opening, _COMPANIES), map(uid, range(len(_COMPANIES))), morning.said, strict=True)]
    wanted = [a_follow_up(one, opening, why=said) for opening, one, said in spoken if said is not None]
    withdrawn = {one: "Not needed." for _, one, said in spoken if said is None}

    def export() -> None:
        run(folder, wanted, withdrawn, now=now, kept=[])

    if morning.killed is None:
        export()
    else:
        _in_a_child(export, *morning.killed)


def _in_a_child(export: Callable[[], None], at: str, after: int) -> None:
    """The run is killed when it has done so many files of what it does `at` that moment."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    work, done = getattr(replacing, at), []

    def killed(*args: object) -> object:
        if len(done) == after:
            os._exit(9)
        done.append(args)
        return work(*args)

    try:
        setattr(replacing, at, killed)
        export()
    finally:
        os._exit(0)


def _import(news: Path, calendar: dict[str, Any]) -> None:
    """A calendar takes what is not older than what it has."""
    for block in parts_of(news.read_bytes()).blocks if news.exists() else ():
        if block.uid not in calendar or block.sequence >= calendar[block.uid][0]:
            calendar[block.uid] = _seen(block)


def _seen(block: Any) -> tuple[int, list[bytes]]:
    return block.sequence, seen_by_a_reader(block)

"""What is raised in one process can be told in another: an exception that cannot be unpickled breaks the pool that brings it."""

from __future__ import annotations

import datetime as dt
import importlib
import pickle
import pkgutil
from pathlib import Path

import pytest

import followup
from followup import disk, pipeline, zones
from followup.amending.marking import marks
from followup.problems import DraftingError, Place, Problem
from followup.publishing import owner, published
from followup.reading.cells import values
from followup.reading.sources import yaml_files

_HERE = Path("somewhere")
_PROBLEM = Problem("not-a-date", "2026-02-30 is not a date", Place("list.yaml", 14, 11))
_NOON = dt.datetime(2026, 11, 1, 12, tzinfo=dt.UTC)
MADE = {
    disk.CannotRead: disk.CannotRead(_HERE, "it is a folder"),
    disk.CannotWrite: disk.CannotWrite(_HERE, "no space left on device"),
    disk.Locked: disk.Locked(_HERE, 4711),
    pipeline.Refused: pipeline.Refused("interviews.yaml", 33),
    published.ForeignFile: published.ForeignFile(_HERE),
    published.WrittenAnew: published.WrittenAnew(_HERE),
    owner.AnotherCandidate: owner.AnotherCandidate(_HERE),
    DraftingError: DraftingError(_PROBLEM),
    yaml_files._Stop: yaml_files._Stop(_PROBLEM),
    values.Unreadable: values.Unreadable("not-a-date", "x is not a date", "write a date", is_harmless=True),
    marks.Several: marks.Several(()),
    zones.Unresolved: zones.Unresolved((_NOON, _NOON)),
    zones.DoesNotExist: zones.DoesNotExist((_NOON, _NOON)),
    zones.HappensTwice: zones.HappensTwice((_NOON, _NOON)),
}
"""One of each that is made of more than a sentence."""


def classes() -> list[type[Exception]]:
    """The exceptions that this package defines."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(followup.__path__, "followup.")]
    there = [(one, module.__name__) for module in modules for one in vars(module).values() if isinstance(one, type)]
    return [one for one, module in there if issubclass(one, Exception) and one.__module__ == module]


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
def test_an_exception_says_the_same_in_another_process(kind: type[Exception]) -> None:
    raised = MADE[kind] if kind in MADE else kind("a sentence")
    there = pickle.loads(pickle.dumps(raised))
    assert type(there) is kind
    assert str(there) == str(raised)
    assert vars(there) == vars(raised)

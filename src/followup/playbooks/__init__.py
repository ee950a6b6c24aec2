"""Playbooks as their files, by their paths in a folder: those that come along, and any other."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from followup import disk
from followup.problems import NotDone

NAMES = ("graceful", "light")


class NoPlaybook(NotDone):
    """What was named as a playbook is neither a folder nor one of those that come along."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"--playbook takes a folder, and {self.folder} is none"


def graceful() -> Mapping[str, bytes]:
    """The house's own etiquette: what is used unless somebody chooses another."""
    return files_of("graceful")


def that_come_along() -> dict[str, Mapping[str, bytes]]:
    """The files of each, by its name: on them another playbook may build, and a list may choose one."""
    return {name: files_of(name) for name in NAMES}


@functools.cache
def files_of(name: str) -> Mapping[str, bytes]:
    """The files of one of `NAMES`."""
    root = Path(__file__).parent / name  # importlib.resources would take 10 ms to load
    paths = [*root.iterdir(), *(root / "templates").glob("*")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def playbook_files(folder: Path | None) -> tuple[Mapping[str, bytes], str]:
    """The files of a playbook, and how messages name its folder: a folder, the name of one that comes along, or the
    house's own. Raises CannotRead and NoPlaybook.
    """
    if folder is None:
        return graceful(), "graceful"
    if not disk.is_there(folder) and str(folder) in NAMES:
        return files_of(str(folder)), str(folder)
    if not folder.is_dir():
        raise NoPlaybook(folder)
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".txt")]
    inside = folder.resolve()
    for path in paths:
        if not path.resolve().is_relative_to(inside):
            raise disk.CannotRead(path, "it is a link that leads out of the playbook's folder")
    return {path.relative_to(folder).as_posix(): disk.read_bytes(path) for path in paths}, str(folder)

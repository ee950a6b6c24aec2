"""The playbooks that come along: each as its files, by their paths in its folder."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

NAMES = ("graceful", "light")


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

"""Paths -> what a run is asked for, with the files of a candidate and of a playbook read: for the command line, and in Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from followup import disk, playbooks
from followup.pipeline import File, Request
from followup.problems import NotDone
from followup.reading.listing import Format


class NoPlaybook(NotDone):
    """What was named as a playbook is neither a folder nor one of those that come along."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"--playbook takes a folder, and {self.folder} is none"


def request_for(
    lists: Iterable[Path | str],
    now: dt.datetime,
    *,
    playbook: Path | None = None,
    candidate: Path | None = None,
    **more: Any,
) -> Request:
    """What a run over these files is asked for. `playbook` is a folder, or the name of one that comes along; `more` are other
    fields of Request, as they are. Raises CannotRead and NoPlaybook.
    """
    files, folder = playbook_files(playbook)
    return Request(
        lists=tuple(file_at(one) for one in lists),
        now=now,
        playbook=files,
        playbook_folder=folder,
        playbooks=playbooks.that_come_along(),
        playbook_is_ours=playbook is None,
        candidate_file=file_at(candidate, Format.YAML) if candidate else None,
        **more,
    )


def file_at(path: Path | str, format: Format | None = None, sheet: str | None = None) -> File:
    """A file of the candidate's, read. Raises CannotRead."""
    return File(str(path), disk.read_bytes(Path(path)), format, sheet)


def playbook_files(folder: Path | None) -> tuple[Mapping[str, bytes], str]:
    """The files of a playbook by their path in it, and how messages name its folder. Raises CannotRead and NoPlaybook."""
    if folder is None:
        return playbooks.graceful(), "graceful"
    if not disk.is_there(folder) and str(folder) in playbooks.NAMES:
        return playbooks.files_of(str(folder)), str(folder)
    if not folder.is_dir():
        raise NoPlaybook(folder)
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".txt")]
    inside = folder.resolve()
    for path in paths:
        if not path.resolve().is_relative_to(inside):
            raise disk.CannotRead(path, "it is a link that leads out of the playbook's folder")
    return {path.relative_to(folder).as_posix(): disk.read_bytes(path) for path in paths}, str(folder)

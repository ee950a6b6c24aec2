"""Paths -> what a run is asked for, with the files of a candidate and of a playbook read: for the command line, and in Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from followup import disk, playbooks
from followup.pipeline import File, Request
from followup.playbooks import NoPlaybook as NoPlaybook
from followup.playbooks import playbook_files as playbook_files
from followup.reading.listing import Format


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

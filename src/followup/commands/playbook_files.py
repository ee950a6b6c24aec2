"""The files of the playbook that was asked for: one that comes along, or a folder of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from followup import disk, playbooks
from followup.commands.guard import Usage


def playbook_files(folder: Path | None) -> tuple[Mapping[str, bytes], str]:
    """The files of a playbook by their path in it, and how messages name its folder. Raises Usage and CannotRead."""
    if folder is None:
        return playbooks.graceful(), "graceful"
    if not disk.is_there(folder) and str(folder) in playbooks.NAMES:
        return playbooks.files_of(str(folder)), str(folder)
    if not folder.is_dir():
        raise Usage(f"--playbook takes a folder, and {folder} is none")
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".txt")]
    inside = folder.resolve()
    for path in paths:
        if not path.resolve().is_relative_to(inside):
            raise disk.CannotRead(path, "it is a link that leads out of the playbook's folder")
    return {path.relative_to(folder).as_posix(): disk.read_bytes(path) for path in paths}, str(folder)

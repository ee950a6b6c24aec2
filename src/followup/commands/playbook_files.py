"""The files of the playbook that was asked for: one that comes along, or a folder of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from followup import playbooks
from followup.commands.guard import Usage


def playbook_files(folder: Path | None) -> tuple[Mapping[str, bytes], str]:
    """The files of a playbook by their path in it, and how messages name its folder. Raises Usage and CannotRead."""
    try:
        return playbooks.playbook_files(folder)
    except playbooks.NoPlaybook as why:
        raise Usage(str(why)) from None

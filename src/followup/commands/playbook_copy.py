"""`followup playbook copy`: the etiquette, to change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup import disk
from followup.commands import environment, terminal
from followup.commands.options import CommandOptions
from followup.commands.playbook_files import playbook_files
from followup.telling.beginning import playbook_copied
from followup.telling.exits import Exit


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    folder: Path
    playbook: Path | None


def run(options: Options) -> Exit:
    """Copies the files of a playbook into a folder that is new, or empty."""
    files, _ = playbook_files(options.playbook)
    disk.create_folder(options.folder, files)
    terminal.say(playbook_copied(options.folder, environment.program()))
    return Exit.DONE

"""`followup playbook show`: the etiquette, to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup import playbooks
from followup.commands import environment, terminal
from followup.commands.options import CommandOptions
from followup.commands.playbook_files import playbook_files
from followup.pipeline.etiquette import explained_playbook
from followup.telling.etiquette import etiquette
from followup.telling.exits import Exit
from followup.telling.problems import problems_of_playbook

_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    playbook: Path | None


def run(options: Options) -> Exit:
    """Says what happens when, to whom, and why; and what is wrong in the playbook."""
    files, folder = playbook_files(options.playbook)
    playbook, reasons, problems = explained_playbook(
        files, folder, playbooks.that_come_along(), is_ours=options.playbook is None
    )
    terminal.say_beside(problems_of_playbook(problems, environment.program()))
    terminal.say(etiquette(playbook, reasons, min(terminal.columns(in_a_pipe=_MOST_COLUMNS), _MOST_COLUMNS)))
    return Exit.PROBLEMS if any(one.is_error for one in problems) else Exit.DONE

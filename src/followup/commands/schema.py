"""`followup schema`: with which editors complete and check a list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from followup import playbooks
from followup.commands import terminal
from followup.commands.options import CommandOptions
from followup.commands.playbook_files import playbook_files
from followup.reading.form.schema import schema
from followup.reading.playbook import playbook_from
from followup.telling.exits import Exit


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    playbook: Path | None


def run(options: Options) -> Exit:
    """Prints the schema of a list, for the steps of a playbook."""
    terminal.say_json(schema_text(options.playbook))
    return Exit.DONE


def schema_text(playbook_folder: Path | None) -> str:
    """The JSON Schema as text. Raises Usage and CannotRead."""
    playbook, _ = playbook_from(*playbook_files(playbook_folder), playbooks.that_come_along())
    return json.dumps(schema(step.name for step in playbook.steps), ensure_ascii=False, indent=2)

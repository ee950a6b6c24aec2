"""`followup --where`: the places outside of the candidate's own folders that a run reads and writes."""

from __future__ import annotations

from dataclasses import dataclass

from followup import disk
from followup.commands import environment, terminal
from followup.commands.options import CommandOptions
from followup.telling.exits import Exit
from followup.telling.places import places


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    pass


def run(options: Options) -> Exit:
    """Names the program, the candidate's own file, and the cache."""
    file = environment.configuration_file()
    there = file if file and disk.is_there(file) else None
    terminal.say(places(environment.whole_path(), there, file, environment.cache_folder()))
    return Exit.DONE

"""`followup --where`: the places outside of the candidate's own folders that a run reads and writes."""

from __future__ import annotations

from dataclasses import dataclass

from followup.commands import environment, terminal
from followup.commands.options import CommandOptions
from followup.commands.requests import CANDIDATE, configured
from followup.telling.exits import Exit
from followup.telling.places import places


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    pass


def run(options: Options) -> Exit:
    """Names the program, the candidate's own file, and the cache."""
    candidate, folders = configured(), environment.configuration_folders()
    usual = folders[0] / CANDIDATE if folders else None
    terminal.say(places(environment.whole_path(), candidate, usual, environment.cache_folder()))
    return Exit.DONE

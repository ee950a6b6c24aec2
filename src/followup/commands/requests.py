"""What was typed -> what a run is asked for: files read, words understood."""

from __future__ import annotations

import datetime as dt
import sys
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from followup import disk, playbooks, zones
from followup.commands import environment
from followup.commands.guard import Usage
from followup.commands.options import ListOptions
from followup.commands.playbook_files import playbook_files
from followup.pipeline import File, Request
from followup.publishing.filing import Layout
from followup.reading.listing import Format, Given

_FIRST_YEAR, _LAST_YEAR = 1970, 2100
Word = TypeVar("Word", bound=StrEnum)


def request(options: ListOptions, *, draft_everything: bool = False) -> Request:
    """What a run is asked for. Raises Usage and CannotRead."""
    playbook, playbook_folder = playbook_files(options.playbook)
    cache = environment.cache_folder()
    return Request(
        lists=tuple(file(name, options.format, options.sheet) for name in options.lists),
        now=moment(options.now),
        playbook=playbook,
        playbook_folder=playbook_folder,
        playbooks=playbooks.that_come_along(),
        candidate_file=file(str(options.candidate), "yaml") if options.candidate else None,
        configured=_configured(),
        given=Given(
            name=options.name,
            email=options.email,
            phone=options.phone,
            timezone=options.timezone,
            country=options.country,
            columns=tuple(options.column or ()),
            system_zone=zones.system_zone,
        ),
        output=options.output,
        layout=choice(Layout, options.layout, "--layout"),
        include_past=options.include_past,
        keep_going=options.keep_going,
        draft_everything=draft_everything,
        playbook_is_ours=options.playbook is None,
        shelf=disk.Shelf(cache) if cache else None,
        program=environment.program(),
    )


def file(name: str, format_name: str | None = None, sheet: str | None = None) -> File:
    """A file of the candidate's by its name, or standard input by `-`. Raises Usage and CannotRead."""
    if name == "-" and sys.stdin is None:
        raise Usage("- reads standard input, and there is none")
    data = sys.stdin.buffer.read() if name == "-" else disk.read_bytes(Path(name))
    format = None if format_name is None else choice(Format, format_name, "--format")
    return File(name, data, format, sheet)


def _configured() -> File | None:
    """The candidate's own file in the user's configuration folder, if there is one. Raises CannotRead."""
    path = environment.configuration_file()
    return file(str(path), "yaml") if path is not None and disk.is_there(path) and path.is_file() else None


def moment(text: str | None) -> dt.datetime:
    """The time that was typed, else the clock's. Raises Usage."""
    if text is None:
        return environment.now()
    wrong = Usage(f"--now takes a time such as 2026-11-22T09:00, not {text}")
    try:
        now = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        raise wrong from None
    if not _FIRST_YEAR <= now.year < _LAST_YEAR:
        raise wrong
    return now


def choice(words: type[Word], text: str, option: str) -> Word:
    """The word of a few that was typed. Raises Usage."""
    try:
        return words(text)
    except ValueError:
        raise Usage(f"{option} takes {', '.join(words)}, not {text}") from None

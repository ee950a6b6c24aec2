"""`followup drafts`: what is due as .eml files, which a mail program opens as drafts."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from followup import correspondence, disk, pipeline
from followup.commands import terminal
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.pipeline.letters import letters_beside
from followup.publishing.eml import OUR_BEGINNING
from followup.telling import mails
from followup.telling.exits import Exit, exit_code
from followup.telling.problems import problems, what_to_do


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    folder: Path


def run(options: Options) -> Exit:
    """Writes the mails of today and the six days after it; what is due besides is told."""
    asked = request(options, draft_everything=True)
    result = pipeline.preview(dataclasses.replace(asked, letters=letters_beside(options.lists)))
    terminal.say_beside(problems(result, errors_only=True))
    if last := what_to_do(result):
        terminal.say_beside([last])
    if result.planned is None:
        return Exit.PROBLEMS
    due = correspondence.mails_of(result)
    before = {name: disk.read_ordinary(options.folder / name) for name in _mails_in(options.folder)}
    wanted = {each.name: each.content for each in due if each.name is not None and each.content is not None}
    for name in wanted.keys() & before.keys():
        if not before[name].startswith(OUR_BEGINNING):
            raise disk.CannotWrite(options.folder / name, "it is there already, and no draft of followup's")
    changes = {options.folder / name: content for name, content in wanted.items() if before.get(name) != content}
    if changes:
        disk.make_folder(options.folder)
        disk.replace_all(changes)
    older = sorted(name for name, content in before.items() if name not in wanted and content.startswith(OUR_BEGINNING))
    if not options.quiet:
        terminal.say(mails.written(due, frozenset(path.name for path in changes), options.folder, older, result))
    return exit_code(result)


def _mails_in(folder: Path) -> list[str]:
    return sorted(name for name in disk.names_in(folder) if name.lower().endswith(".eml"))

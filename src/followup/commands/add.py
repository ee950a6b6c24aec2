"""`followup add`: invitations into the candidate's own list."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from followup import disk
from followup.amending.understanding import Said
from followup.commands import environment, terminal
from followup.commands.guard import Usage
from followup.commands.options import ListOptions
from followup.commands.requests import file, request
from followup.pipeline import File, amending
from followup.telling import adding
from followup.telling.exits import Exit, exit_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    invitations: Sequence[str]
    to: Path
    company: str | None
    role: str | None
    dry_run: bool

    def not_done(self, message: str) -> str | None:
        from followup.telling.json import not_added

        return not_added(message, str(self.to)) if self.json else None


def run(options: Options) -> Exit:
    """Puts invitations into the list, unless somebody else has changed it meanwhile, and says what was done with each."""
    to = options.to
    if to.suffix.lower() not in (".yaml", ".yml"):
        raise Usage(
            f"add writes into lists in YAML, and {to} is none\n"
            f"  hint: begin one with {environment.program()} init interviews.yaml; export reads both lists together"
        )
    is_new = not disk.is_there(to)
    before = b"" if is_new else disk.read_ordinary(to)
    invitations = tuple(file(one, "yaml") for one in options.invitations)
    asked = dataclasses.replace(request(options), lists=(File(str(to), before),))
    added = amending.add(asked, invitations, Said(options.company, options.role))
    if added.content != before and not options.dry_run:
        _write(to, added.content, before, is_new=is_new)
    if options.json:
        from followup.telling.json import added_as_json

        terminal.say_json(added_as_json(added, str(to), dry_run=options.dry_run))
    else:
        terminal.say_beside(adding.problems_of_adding(added, asked.program))
        terminal.say(adding.added(added, str(to), dry_run=options.dry_run, program=asked.program))
    return exit_code(added)


def _write(to: Path, content: bytes, before: bytes, *, is_new: bool) -> None:
    if is_new:
        disk.create(to, content)
    else:
        disk.refuse_if_changed(to, before)
        disk.replace_all({to: content})

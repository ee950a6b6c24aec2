"""`followup mark`: what happened, in the candidate's own list."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from followup import disk
from followup.amending.marking import journal
from followup.commands import terminal
from followup.commands.guard import Usage
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.pipeline import amending
from followup.pipeline.amending import Marked
from followup.telling.exits import Exit, exit_code_of_marking
from followup.telling.marking import marked, not_marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    file: str
    whom: Sequence[str]
    done: Sequence[str] | None
    skip: Sequence[str] | None
    status: str | None
    topic: str | None
    decision_by: str | None
    answer_by: str | None
    undo: bool

    def said(self) -> Iterator[tuple[str, str]]:
        """What is to be marked, each as a key of the list and its words."""
        for key, several in (("done", self.done), ("skip", self.skip)):
            yield from ((key, words) for words in several or ())
        for key, words in (
            ("status", self.status),
            ("topic", self.topic),
            ("decision_by", self.decision_by),
            ("answer_by", self.answer_by),
        ):
            if words is not None:
                yield key, words


def run(options: Options) -> Exit:
    """Sets marks in the list or takes them back, and says what it changed; where several fit, it lists them and changes
    nothing.
    """
    said, whom = list(options.said()), options.whom
    if options.file == "-":
        raise Usage("mark changes a file, and - is none")
    if not any(word.strip() for word in whom):
        raise Usage("say whom it is about: any words of a company's or a person's name")
    if not said:
        raise Usage("say what happened: --done STEP, --skip STEP, --status WORD, --topic TEXT, --decision-by DAY …")
    if disk.is_there(Path(options.file)):
        disk.read_ordinary(Path(options.file))  # what is to be replaced is an ordinary file: a pipe would be waited for
    asked = request(dataclasses.replace(options, lists=[options.file]))
    kept_in = journal.path_for(Path(os.path.realpath(options.file)))
    kept = disk.read_ordinary(kept_in) if disk.is_there(kept_in) else None
    result = amending.mark(asked, whom, said, kept, undo=options.undo)
    if result.why_not is not None:
        terminal.say_beside(not_marked(result, asked, whom, said, undo=options.undo))
        return exit_code_of_marking(result)
    before = asked.lists[0].data
    if result.content != before:
        _write(Path(options.file), kept_in, result, before)
    terminal.say(marked(result, asked, whom, said, undo=options.undo))
    return Exit.DONE


def _write(path: Path, kept_in: Path, result: Marked, before: bytes) -> None:
    disk.refuse_if_changed(path, before)
    changes = {path: result.content} | ({kept_in: result.journal} if result.journal is not None else {})
    disk.replace_all(changes, [kept_in] if result.journal is None else [])

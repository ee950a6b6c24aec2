"""`followup write`: letters in the candidate's own words, or by a program of theirs, into letters/ beside the list."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shlex
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from followup import correspondence, disk, pipeline
from followup.commands import terminal
from followup.commands.guard import Usage
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.correspondence import Letter, NoAnswer, Writer
from followup.pipeline import Request, Result
from followup.pipeline.letters import LETTERS, letters_beside
from followup.programs import Failed, Programs, is_there
from followup.reading.etiquette.words import step_name
from followup.telling import writing
from followup.telling.exits import Exit
from followup.telling.problems import problem_lines, problems, what_to_do


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    file: str
    whom: Sequence[str] | None
    step: str | None
    again: bool
    program: str | None
    by_hand: bool
    print_prompt: bool


def run(options: Options) -> Exit:
    """Puts letters beside the list, ours or by a program; none that is there is touched, unless it is to be written again."""
    if options.file == "-":
        raise Usage("write puts letters beside a list, and - is no file")
    if options.again and not (options.whom or options.step):
        raise Usage("--again writes over what you have written: say whose letters, or which --step")
    if options.by_hand and options.program is not None:
        raise Usage("--by-hand runs no program, and --with names one")
    asked = request(dataclasses.replace(options, lists=[options.file]), draft_everything=True)
    asked = dataclasses.replace(asked, letters=letters_beside([options.file]))
    writer = None if options.by_hand else _writer(options, asked)
    result = pipeline.preview(asked)
    terminal.say_beside(problems(result, errors_only=True))
    if last := what_to_do(result):
        terminal.say_beside([last])
    if result.planned is None:
        return Exit.PROBLEMS
    letters = _letters(result)
    chosen = correspondence.matching(letters, options.whom or (), _step(options.step, result))
    if not chosen:
        terminal.say_beside([writing.nobody(letters, options.whom or (), options.step)])
        return Exit.PROBLEMS
    to_write = chosen if options.again else tuple(each for each in chosen if not each.is_there)
    there = len(chosen) - len(to_write)
    if options.print_prompt:
        return _print_prompts(to_write, there)
    if writer is not None and not is_there(writer.command[0]):
        raise Usage(f"{writer.command[0]} cannot be found; --by-hand puts letters there to edit")
    if writer is None:
        return _write_by_hand(to_write, there, result)
    return _write_by_program(to_write, there, writer, asked)


def _letters(result: Result) -> tuple[Letter, ...]:
    folders = {Path(file.name).parent / LETTERS for file in result.request.lists}
    return correspondence.letters_of(result, {folder: disk.names_in(folder) for folder in folders})


def _step(name: str | None, result: Result) -> str | None:
    """The step that is meant. Raises Usage where the playbook has none of that name."""
    if name is None:
        return None
    wanted = step_name(name)
    names = [step.name for step in result.playbook.steps]
    if wanted not in names:
        raise Usage(f"--step takes {', '.join(names)}, not {name}")
    return wanted


def _print_prompts(letters: Sequence[Letter], there: int) -> Exit:
    """Prints what would be sent; which letter each is for goes to standard error, so that a program can be given the rest."""
    for number, (letter, prompt) in enumerate(correspondence.prompts_of(letters)):
        if number:
            terminal.say([""])
        terminal.say_beside([f"━━━━ {letter.about} ━━━━"])
        terminal.say(prompt.rstrip("\n").split("\n"))
    if there:
        terminal.say_beside([writing.there_already(there)])
    return Exit.DONE


def _write_by_hand(letters: Sequence[Letter], there: int, result: Result) -> Exit:
    for letter in letters:
        _put(letter, letter.file(), result.request)
        terminal.say([writing.put(letter)])
    terminal.say(writing.by_hand(len(letters), there))
    return Exit.DONE


def _put(letter: Letter, content: bytes, asked: Request) -> None:
    """Writes a letter's file: a new one, or the same as it was read. Raises CannotWrite."""
    if not letter.is_there:
        disk.make_folder(letter.path.parent)
        disk.create(letter.path, content)
        return
    read = next(each.data for folder in asked.letters for each in folder.texts if each.path == letter.path)
    disk.refuse_if_changed(letter.path, read)
    disk.replace_all({letter.path: content})


def _writer(options: Options, asked: Request) -> Writer | None:
    """The program that is to write: the one that was named, else the configuration's. Raises Usage."""
    configured, wrong = correspondence.writer_of(asked)
    if options.program is None:
        if wrong:
            terminal.say_beside("\n".join(problem_lines(each, {}, asked.program)) for each in wrong)
            raise Usage("the writer of your configuration cannot be run; --by-hand does without")
        return configured
    try:
        words = shlex.split(options.program, posix=os.name != "nt")
    except ValueError as error:
        raise Usage(f"--with takes a program and its words, not {options.program} ({str(error).lower()})") from None
    if not words:
        raise Usage('--with takes a program and its words: --with "llm -n"')
    return Writer(tuple(words), configured.timeout_seconds) if configured else Writer(tuple(words))


def _write_by_program(letters: Sequence[Letter], there: int, writer: Writer, asked: Request) -> Exit:
    """Has each letter written, and keeps it as soon as it is there."""
    programs, put, left = Programs(), 0, 0

    def ask(prompt: str) -> str:
        try:
            return programs.answer(writer.command, prompt, writer.timeout_seconds)
        except Failed as why:
            raise NoAnswer(str(why)) from None

    try:
        with _ended_like_an_interrupt():
            terminal.say_progress(writing.progress(0, len(letters)), is_last=False)
            for letter, outcome in correspondence.written_by(letters, ask):
                terminal.say_progress("", is_last=True)
                why_not = outcome.why_not
                if outcome.body is not None:
                    try:
                        _put(letter, letter.file(outcome.body), asked)
                    except disk.CannotWrite as error:
                        why_not = str(error)
                if why_not:
                    left += 1
                    terminal.say_beside([writing.left(letter, why_not, Path(writer.command[0]).name)])
                else:
                    put += 1
                    terminal.say([writing.put(letter)])
                terminal.say_progress(writing.progress(put + left, len(letters)), is_last=False)
    except KeyboardInterrupt:
        terminal.say_progress("", is_last=True)
        terminal.say_beside([writing.stopped(put, len(letters))])
        return Exit.STOPPED
    finally:
        programs.stop()
        terminal.say_progress("", is_last=True)
    terminal.say(writing.by_program(put, left, there))
    return Exit.PROBLEMS if left and not put else Exit.DONE


@contextlib.contextmanager
def _ended_like_an_interrupt() -> Iterator[None]:
    """Lets a request to end (SIGTERM) be heard as a Ctrl-C is: the programs end with us, and what is done is told."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

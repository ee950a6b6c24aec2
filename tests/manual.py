"""The man page, out of the signatures of the commands: `make man` writes it anew, and a test holds it to them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from followup import __version__
from followup.cli import app

_EXITS = (
    ("0", "done, or nothing to do"),
    ("1", "problems in the list or the playbook"),
    ("2", "wrong usage"),
    ("3", "something could not be read or written, or the run was refused to be safe"),
)
_PLACES = (
    ("candidate.yaml", "Who you are, for every list that does not say it itself. followup --where names its folder."),
    (
        "followups/",
        "The calendar files, and all that is remembered from one run to the next; new.ics is the one to import.",
    ),
)
_ENVIRONMENT = (("NO_COLOR", "If it is not empty, nothing is coloured."),)


def main(path: Path) -> None:
    """Writes the page to `path`."""
    path.write_text(page(), encoding="utf-8")
    print(f"wrote {path}")


def page() -> str:
    """The page in the language of man (man(7))."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    program: Any = typer.main.get_command(app)
    summary, *paragraphs = _paragraphs(program.help)
    yield f'.TH FOLLOWUP 1 "" "followup {__version__}" "User commands"'
    yield ".SH NAME"
    yield rf"followup \- {_text(summary[:1].lower() + summary[1:].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    for name, command in _commands(program):
        yield rf".B {_text(name)}"
        yield _text(" ".join(["[OPTIONS]", *(one.metavar for one in _arguments(command))]))
        yield ".br"
    yield ".SH DESCRIPTION"
    yield from _in_paragraphs(paragraphs)
    yield ".SH OPTIONS"
    yield from _options(program)
    yield ".SH COMMANDS"
    for name, command in _commands(program):
        yield f".SS {_text(name)}"
        yield from _in_paragraphs(_paragraphs(command.help))
        for one in _arguments(command):
            yield from _item(one.metavar, one.help)
        yield from _options(command)
    for title, items in (("EXIT STATUS", _EXITS), ("FILES", _PLACES), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {title}"
        for what, said in items:
            yield from _item(what, said)


def _commands(group: Any, before: str = "followup") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if getattr(command, "commands", None):
            yield from _commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def _arguments(command: Any) -> list[Any]:
    return [one for one in command.params if one.param_type_name == "argument"]


def _options(command: Any) -> Iterator[str]:
    for one in command.params:
        if one.param_type_name == "option" and not one.hidden:
            value = "" if one.is_flag else f" {one.metavar or 'TEXT'}"
            yield from _item(", ".join(f"{each}{value}" for each in one.opts), one.help)


def _item(what: str, said: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_text(what)}"
    yield _text(said)


def _in_paragraphs(paragraphs: list[str]) -> Iterator[str]:
    for number, each in enumerate(paragraphs):
        if number:
            yield ".PP"
        yield _text(each)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(each.split()) for each in re.split(r"\n\s*\n", text.strip())]


def _text(text: str) -> str:
    """Text that is no request, and whose hyphens can be copied (man-pages(7))."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped


if __name__ == "__main__":
    main(Path(sys.argv[1]))

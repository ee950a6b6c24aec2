"""Where a person reads: nothing that a list, a mail or a playbook says reaches a terminal as a command."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterable

import typer

from followup.commands import environment
from followup.telling.printed import visible, visible_json

_PIPE_COLUMNS = 200


def say(lines: Iterable[str]) -> None:
    """Prints results."""
    for line in lines:
        typer.echo(visible(line))


def say_styled(lines: Iterable[str]) -> None:
    """Prints lines with a terminal's own commands in them; whoever made them has made visible what they quote."""
    for line in lines:
        typer.echo(line)


def say_beside(lines: Iterable[str]) -> None:
    """Prints what is no result, to standard error."""
    for line in lines:
        typer.echo(visible(line), err=True)


def say_json(text: str) -> None:
    """JSON is UTF-8 wherever it goes (RFC 8259, 8.1), whatever the terminal's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    typer.echo(visible_json(text))


def say_progress(text: str, *, is_last: bool) -> None:
    """Says how far long work is, over what it said before; to a person only."""
    if sys.stderr.isatty():
        typer.echo("\r\x1b[K" + ("" if is_last else visible(text)), nl=False, err=True)


def is_terminal() -> bool:
    """Whether results go to a person rather than into a file or a pipe."""
    return sys.stdout.isatty()


def has_style() -> bool:
    """Whether results are styled: a person looks, who has not asked for none."""
    return is_terminal() and environment.wants_colour()


def columns(in_a_pipe: int = _PIPE_COLUMNS) -> int:
    """How wide results may be."""
    return shutil.get_terminal_size().columns if is_terminal() else in_a_pipe

"""What a command is asked for, as it was typed: texts and paths, of which nothing has been read yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from followup.commands import OUTPUT


class CommandOptions:
    """What every command's options can tell."""

    __slots__ = ()

    def not_done(self, message: str) -> str | None:
        """The JSON that says why a command was not done; None where words are wanted."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True, init=False, repr=False, eq=False)  # each of them costs 0.3 ms a run
class ListOptions(CommandOptions):
    """The fields that commands over lists share; what one of them has no option for is as it is here."""

    lists: Sequence[str] = ()
    output: Path = OUTPUT
    layout: str = "opening"
    format: str | None = None
    sheet: str | None = None
    candidate: Path | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    timezone: str | None = None
    country: str | None = None
    column: Sequence[str] | None = None
    playbook: Path | None = None
    now: str | None = None
    include_past: bool = False
    keep_going: bool = False
    json: bool = False
    quiet: bool = False

    def not_done(self, message: str) -> str | None:
        from followup.telling.json import not_done

        return not_done(message) if self.json else None

"""What YAML's parser noticed of a mistake, with the lines around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.problems import Place, Problem

_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Notice:
    """What the parser noticed: in its own words, where, and where what it was reading began."""

    what: str
    at: Place
    began: Place
    lines: Sequence[str]

    @property
    def line(self) -> str:
        return self.lines[self.at.line - 1]

    @property
    def sign(self) -> str:
        """The letter that the parser stumbled over, empty at the end of a line."""
        return self.line[self.at.column - 1 : self.at.column]

    @property
    def before(self) -> str:
        """The line up to there."""
        return self.line[: self.at.column - 1]

    def above(self) -> Iterable[int]:
        """The numbers of the lines above that say something, the nearest first."""
        for number in range(self.at.line - 1, 0, -1):
            text = self.lines[number - 1].strip()
            if text and not text.startswith("#"):
                yield number

    def on(self, line: int, column: int = 1, width: int = 1) -> Place:
        return self.at._replace(line=line, column=column, width=width)


def told(place: Place, message: str, hint: str) -> Problem:
    """The problem of a mistake."""
    return Problem("yaml-syntax", message, place, hint=hint)


def short(text: str) -> str:
    """A text, cut to what a message holds."""
    text = text.strip()
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"

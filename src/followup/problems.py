"""What is wrong in the candidate's files, as values: where it stands, what it is, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Place(NamedTuple):  # each cell has one, and a tuple is made in less than half of a frozen dataclass's time
    """Where something was written: `line` and `column` count from 1, in characters.

    In a CSV, `line` is the row as a spreadsheet numbers it and `heading` names the column; `column` is its number.
    `width` is how many characters the text takes there, for the mark under it.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    heading: str = ""


NO_PLACE = Place(file="")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `code` is a stable kebab-case word; `message` quotes the offending text; `hint` says what to write."""

    code: str
    message: str
    place: Place
    severity: Severity = Severity.ERROR
    hint: str = ""
    field: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class DraftingError(Exception):
    """A template that failed while it ran, in spite of all checks; `problem` has its line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, errors before warnings at one place, each said once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.severity, p.code, p.message)))

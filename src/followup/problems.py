"""What is wrong in the candidate's files, as values: where it stands, what it is, what to write instead."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
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
    is_told_every_run: bool = False  # until it is settled, though nothing has changed

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class NotDone(Exception):
    """What cannot go on, or was refused to be safe; the message is a plain sentence that says why."""


class DraftingError(Exception):
    """A template that failed while it ran, in spite of all checks; `problem` has its line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.message


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, errors before warnings at one place, each said once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.severity, p.code, p.message)))


_OF_ANY_ROW = {
    "no-end": "no end is given: taken to last as long as such interviews do, and what comes after counts from there",
    "no-role": "no role is given",
    "no-outcome-day": "the day of the answer is not given, so it is taken to be news",
}
"""What is said of several rows where each row's own sentence has something of that row in it."""
_ROWS_NAMED = 8


def once_a_kind(problems: Iterable[Problem], tables: Container[str]) -> list[Problem]:
    """The problems; of warnings that say the same of several rows, the first, with the numbers of all.

    `tables` are the files that are tables, whose places are rows and not lines.
    """
    kinds: dict[object, list[Problem]] = {}
    for number, one in enumerate(problems):
        said = _OF_ANY_ROW.get(one.code, one.message)
        kind = number if one.is_error else (one.place.file, one.code, said, one.hint)
        kinds.setdefault(kind, []).append(one)
    return [_of_all(each, tables) for each in kinds.values()]


def _of_all(problems: list[Problem], tables: Container[str]) -> Problem:
    first = problems[0]
    lines = list(dict.fromkeys(one.place.line for one in problems))
    if len(lines) < 2:
        return first
    unit = "rows" if first.place.file in tables else "lines"
    more = f" and {len(lines) - _ROWS_NAMED} more" if len(lines) > _ROWS_NAMED else ""
    named = ", ".join(map(str, lines[:_ROWS_NAMED])) + more
    return replace(first, message=f"{_OF_ANY_ROW.get(first.code, first.message)} ({unit} {named})")

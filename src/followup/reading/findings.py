"""What is found while files are read: problems collected, never raised."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.problems import Place, Problem, Severity


@dataclass(slots=True)
class Findings:
    """The problems found so far. `field` is the key that is being read, with those around it: interviewers.email."""

    problems: list[Problem] = dataclasses.field(default_factory=list)
    field: str = ""

    def of(self, key: str) -> Findings:
        """The same findings, for what is read under `key`."""
        return Findings(self.problems, f"{self.field}.{key}" if self.field else key)

    def error(self, code: str, message: str, place: Place, hint: str = "") -> None:
        self.problems.append(Problem(code, message, place, Severity.ERROR, hint, self.field))

    def warning(self, code: str, message: str, place: Place, hint: str = "") -> None:
        self.problems.append(Problem(code, message, place, Severity.WARNING, hint, self.field))

    def extend(self, problems: Iterable[Problem]) -> None:
        self.problems.extend(problems)

    def errors_since(self, count: int) -> bool:
        """Whether an error came after the first `count` problems."""
        return len(self.problems) > count and any(problem.is_error for problem in self.problems[count:])


class Once:
    """What is told of a file once, and not of each of its rows."""

    def __init__(self) -> None:
        self._told: set[tuple[str, ...]] = set()

    def is_first(self, file: str, *what: str) -> bool:
        """Whether this was not asked before."""
        is_first = (file, *what) not in self._told
        self._told.add((file, *what))
        return is_first


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: a, b and c."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

"""What is found while files are read: problems collected, never raised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from followup.problems import Place, Problem, Severity


@dataclass(slots=True)
class Findings:
    """The problems found so far."""

    problems: list[Problem] = field(default_factory=list)

    def error(self, code: str, message: str, place: Place, hint: str = "", *, field: str = "") -> None:
        self.problems.append(Problem(code, message, place, Severity.ERROR, hint, field))

    def warning(self, code: str, message: str, place: Place, hint: str = "", *, field: str = "") -> None:
        self.problems.append(Problem(code, message, place, Severity.WARNING, hint, field))

    def extend(self, problems: Iterable[Problem]) -> None:
        self.problems.extend(problems)

    def errors_since(self, count: int) -> bool:
        """Whether an error came after the first `count` problems."""
        return any(problem.is_error for problem in self.problems[count:])


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: a, b and c."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

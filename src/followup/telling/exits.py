"""The exit codes, and which of them a run ends with."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.pipeline import Result
    from followup.pipeline.amending import Added, Marked


class Exit(IntEnum):
    """Done, or nothing to do; problems in the list or playbook; wrong usage; not safe, or output that cannot be written."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    NOT_SAFE = 3
    STOPPED = 130  # by the user, as shells tell it


def exit_code(result: Result | Added) -> Exit:
    """That of a run that came to an end, with errors or without."""
    return Exit.PROBLEMS if result.has_errors else Exit.DONE


def exit_code_of_marking(result: Marked) -> Exit:
    """That of marks: what cannot be a mark is wrong usage, what fits nobody or several a problem."""
    from followup.amending.marking.marks import WrongMark

    return Exit.USAGE if isinstance(result.why_not, WrongMark) else Exit.PROBLEMS

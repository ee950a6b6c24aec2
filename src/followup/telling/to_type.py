"""The lines that a person can type next: they mark a follow-up as sent, or settle a warning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from followup.amending.marking.shell import word as word
from followup.identity import folded, is_same_person
from followup.model.etiquette import OnceA, Recipients

if TYPE_CHECKING:
    from followup.model.follow_ups import FollowUp
    from followup.model.interviews import Interview
    from followup.model.people import Person
    from followup.pipeline import Request, Result
    from followup.problems import Problem


def as_typed(hint: str, program: str) -> str:
    """A hint with each command in it as the user has to type it."""
    return re.sub(r"\bfollowup (?=(?:init|playbook) )", f"{word(program)} ".replace("\\", r"\\"), hint)


def lines_that_mark(one: FollowUp, result: Result) -> tuple[str, ...]:
    """The lines that say that a follow-up was sent, one for each of its openings and, where others are not sent theirs yet, for
    each of its people; none where nothing can be typed.
    """
    visits = {opening.key: [each for each in one.visit if each.opening == opening.key] for opening in one.openings}
    last = [(visits[opening.key] or opening.interviews)[-1] for opening in one.openings]
    people = one.people if one.step.one_event_for_person or _has_others(one) else ()
    said = ("done", one.step.name)
    lines = [_line_that_marks(each, person, said, result) for each in last for person in people or (None,)]
    return tuple(line for line in lines if line is not None)


def _has_others(one: FollowUp) -> bool:
    """Whether a step that is everybody's at a visit is still to be taken for others than those of one event."""
    if one.step.recipients is not Recipients.INTERVIEWERS or one.step.once_a is not OnceA.VISIT:
        return False
    done = {
        folded(name) for each in one.visit for done in each.done if done.step == one.step.name for name in done.people
    }
    others = (person for each in one.visit for person in each.interviewers)
    return any(
        folded(other.name) not in done and not any(is_same_person(other, person) for person in one.people)
        for other in others
    )


def _line_that_marks(one: Interview, person: Person | None, said: tuple[str, str], result: Result) -> str | None:
    from followup.amending.marking.marks import What, mark_of  # only where there is something to mark
    from followup.amending.marking.typed import whom

    if one.place.file in ("", "-"):
        return None
    mark = mark_of(What(said[0]), said[1], result.playbook)
    interviews = [each for each in result.listing.interviews if each.place.file == one.place.file]
    names = whom(mark, one, person, interviews, result.playbook, result.now)
    option = f"--{said[0].replace('_', '-')} {word(said[1])}"
    return names and f"{word(result.request.program)} mark {word(one.place.file)} {names} {option}"


_SETTLED_BY = {
    "offer-unanswered": (("status", "accepted"), ("status", "declined")),
    "still-waiting": (("status", "withdrawn"),),
    "end-in-notes": (("status", "rejected"),),
}
"""What settles a warning, by its code; an offer that is open elsewhere is declined."""
_DONE = re.compile(r"\bdone: \[(\w+)\]")
"""In a hint: the step of which the list should say that it is done."""


def lines_that_settle(problem: Problem, result: Result) -> Iterator[str]:
    """The lines to type that settle a problem."""
    is_done = (("done", name) for name in _DONE.findall(problem.hint))
    for key, value in (*_SETTLED_BY.get(problem.code, ()), *is_done):
        there = [*_above(problem, result)]
        if there:
            said = "declined" if value == "withdrawn" and "status: declined" in problem.hint else value
            line = _line_that_marks(there[-1], None, (key, said), result)
            if line is not None:
                yield line


_OF_NO_ROW = ("", "candidate", "interviews", "playbook", "references", "settings", "steps", "timezone", "writer")
"""Where a problem of the whole list is, by the beginning of its field."""


def opening_of(problem: Problem, result: Result) -> str:
    """The company whose row a problem is in; "" where it is in none, and where its message names the company."""
    if problem.field.partition(".")[0] in _OF_NO_ROW:
        return ""
    there = [*_above(problem, result)]
    company = " ".join(there[-1].company.split()) if there else ""
    return "" if company.casefold() in problem.message.casefold() else company


def _above(problem: Problem, result: Result) -> Iterator[Interview]:
    """The interviews of a list that begin above a problem, the nearest last."""
    for each in sorted(result.listing.interviews, key=lambda one: one.place):
        if each.place.file == problem.place.file and each.place.line <= problem.place.line:
            yield each


def line_of_marks(
    request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, are_typed: bool = False
) -> str:
    """The line of a mark; `are_typed` tells that the words for whom are quoted where they have to be."""
    names = whom if are_typed else [word(one) for one in whom]
    options = (f"--{key.replace('_', '-')} {word(value)}" for key, value in said)
    return " ".join((word(request.program), "mark", word(request.lists[0].name), *names, *options))

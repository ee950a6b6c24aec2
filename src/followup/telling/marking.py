"""What `mark` did to the list, or why it did nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from followup import spoken
from followup.telling.problems import problem_lines
from followup.telling.to_type import line_of_marks, word

if TYPE_CHECKING:
    from followup.amending.marking.marking import Step
    from followup.pipeline import Request
    from followup.pipeline.amending import Marked


def marked(
    result: Marked, request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, undo: bool
) -> Iterator[str]:
    """What was changed in the list, and where; how to take it back, and how to go on."""
    file = request.lists[0].name
    told = ""
    for one in result.steps:
        whose = _interview(one)
        if whose != told:
            told = whose
            yield f"{'taken back' if undo else 'marked'}: {whose}"
        yield f"  {_change(one)} ({file}, {'row' if one.is_row else 'line'} {one.line})"
        if one.outcome_on is not None:
            yield f"  outcome on: {spoken.day(one.outcome_on)}, today; correct it there if you heard earlier"
    if all(one.before == one.after for one in result.steps) and not undo:
        return
    if not undo:
        yield f"To take it back: {line_of_marks(request, whom, said)} --undo"
        yield from _newest_letters(result, request)
    yield f"Next: {word(request.program)} export {word(file)}"


def _newest_letters(result: Marked, request: Request) -> Iterator[str]:
    """Where letters with a new topic are: what has passed in the calendar keeps its text."""
    topics = (one for one in result.steps if one.mark.what == "topic" and one.is_over and one.person is not None)
    for one in topics:
        line = f"{word(request.program)} plan {word(request.lists[0].name)} --show {word(one.person or '')}"
        yield f"The letter with it, also where its event is past: {line}"


def _interview(one: Step) -> str:
    interview = one.interview
    opening = " ".join(interview.company.split()) + (f" ({interview.role})" if interview.role else "")
    person = f"{one.person}, " if one.person else ""
    round = f"{interview.round}, " if interview.round else ""
    return f"{person}{opening}, {round}{spoken.day(interview.day)}"


def _change(one: Step) -> str:
    key = one.mark.what.replace("_", " ")
    if one.before == one.after:
        return f"{key}: {one.after}, as the list says already"
    return f"{key}: {one.before} -> {one.after or 'nothing'}" if one.before else f"{key}: {one.after}"


def not_marked(
    result: Marked, request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, undo: bool
) -> Iterator[str]:
    """Why no mark was set; where several fit, what to type for each."""
    from followup.amending.marking.marks import Several
    from followup.amending.marking.typed import of_fit

    for one in result.problems:
        yield "\n".join(problem_lines(one, result.sources, request.program))
    if not isinstance(result.why_not, Several):
        yield f"followup: {result.why_not}. Nothing was changed."
        return
    fits = result.why_not.fits
    yield f"followup: {' '.join(whom)} fits {len(fits)}, so nothing was changed. Type one of these:"
    end = " --undo" if undo else ""
    for fit in fits:
        yield f"  {line_of_marks(request, [of_fit(fit, fits)], said, are_typed=True)}{end}"

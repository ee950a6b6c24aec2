"""What `add` did with each invitation, and what is still to be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from followup import spoken
from followup.telling.counts import counted
from followup.telling.problems import problem_lines
from followup.telling.to_type import word

if TYPE_CHECKING:
    from followup.amending.answers.answer import Answer
    from followup.amending.correcting import Changed
    from followup.amending.deciding import Step
    from followup.pipeline.amending import Added


def problems_of_adding(added: Added, program: str) -> Iterator[str]:
    """The problems of invitations, and of the list that they were to be added to."""
    for one in added.problems:
        yield "\n".join(problem_lines(one, added.sources, program))


def added(result: Added, file: str, *, dry_run: bool, program: str = "followup") -> Iterator[str]:
    """What was done with each invitation, where its entry is, what changed in it line by line, what is still to be said, and
    how to go on.
    """
    from followup.amending.deciding import Outcome  # 30 ms with what it needs, and no other command does

    sentences = {
        Outcome.ADDED: "added {what}, {when}",
        Outcome.CHANGED: "changed {what}, now {when}",
        Outcome.CANCELLED: "cancelled {what}, {when}",
        Outcome.KNOWN: "{what}, {when}, is in the list already",
        Outcome.OLD: "{what}: the list has a later invitation than this one",
        Outcome.NOT_LISTED: "{what}, {when}, was cancelled, and is not in the list",
        Outcome.NOT_TAKEN: "not taken: {what}, {when}",
        Outcome.ASKED: "was {what}, {when}, called off?",
        Outcome.REFUSED: "not added: {what}",
    }
    written = (Outcome.ADDED, Outcome.CHANGED, Outcome.CANCELLED)
    for one in result.steps:
        what = one.company or one.title or "an appointment"
        would = "would be " if dry_run and one.outcome in written else ""
        where = f" ({file}, line {one.line})" if one.line else ""
        yield would + sentences[one.outcome].format(what=what, when=_time_of(one)) + where
        yield from (f"  {_change(change)}" for change in one.changed)
        yield from (f"  {note}" for note in one.notes)
        if one.outcome is Outcome.ASKED:
            yield f"  if it was: {word(program)} mark {word(file)} {word(what)} --status cancelled"
        if one.still_to_say:
            yield f"  still to say: {', '.join(one.still_to_say)}"
    yield from _passed_over(result.passed_over)
    for answer in result.answers:
        yield from _answer(answer, file, program)
    if dry_run:
        yield f"Nothing was written to {file}."
        return
    if any(one.outcome is Outcome.ADDED for one in result.steps):
        yield "After each interview, write the topic there: one thing you talked about, with each of them."
    if any(one.outcome in written for one in result.steps):
        yield f"Next: {word(program)} export {word(file)}"


def _time_of(one: Step) -> str:
    if one.start is not None:
        return f"{spoken.time(one.start)} {one.start:%Z}"
    return spoken.day(one.day) if one.day is not None else "at a time that it does not say"


def _change(change: Changed) -> str:
    """One change as a line tells it; of a text of several lines the first that is otherwise."""
    before, after = _otherwise(change.before, change.after)
    if not after:
        return f"{change.key}: no longer {before}" if before else f"{change.key}: taken out"
    return f"{change.key}: {before} -> {after}" if before else f"{change.key}: {after}, new"


def _otherwise(before: str, after: str) -> tuple[str, str]:
    """The first lines of two texts that the other has not; "" where one has no such line."""
    old, new = before.split("\n"), after.split("\n")
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    if not gone and not come:  # the same lines in another order, or fewer times
        return old[0], new[0]
    return next(iter(gone), ""), next(iter(come), "")


def _passed_over(titles: Sequence[str]) -> Iterator[str]:
    if titles:
        named = ", ".join(title or "no title" for title in titles[:3]) + (", …" if len(titles) > 3 else "")
        them = "its title does" if len(titles) == 1 else "their titles do"
        yield f"{counted(len(titles), 'other appointment')} left out: {them} not say that it is an interview ({named})"


_KINDS = {
    "rejected": "a no",
    "offer": "an offer",
    "cancelled": "an interview that is called off,",
    "moved": "an interview that is moved,",
    "on hold": "an opening that is on hold,",
    "later": "the day of a decision,",
}


def _answer(answer: Answer, file: str, program: str) -> Iterator[str]:
    """The sentence that a mail says, and the line that writes it down, where the list has the opening."""
    who = answer.company or answer.sender or "somebody"
    yield f"this mail holds no calendar; it reads like {_KINDS[answer.reading]} from {who}:"
    yield f"  “{answer.sentence}”"
    when = answer.when
    if answer.whom is None and answer.line is None:
        yield f"  {file} has no opening that is surely meant: nothing in the mail names a company of it"
    elif answer.reading.value == "moved":
        yield f"  if it is: {_moved(answer, file)}"
        if when is None and answer.whom is not None:
            yield f"  until then: {word(program)} mark {word(file)} {answer.whom} --status cancelled"
    elif answer.whom is not None:
        status = f" --status {word(answer.reading.status)}" if answer.reading.status is not None else ""
        option = "--answer-by" if status else "--decision-by"
        day = f" {option} {when.day}" if when is not None else ""
        yield f"  if it is: {word(program)} mark {word(file)} {answer.whom}{status}{day}"


def _moved(answer: Answer, file: str) -> str:
    """What to write into the list for an interview that is moved; no mark moves one."""
    when = answer.when
    if when is None:
        return f"write its new day and time into {file}, line {answer.line}, once you have it"
    start = f", start: {when.start}" if when.start else ""
    end = f", end: {when.end}" if when.end else f", duration: {when.minutes} minutes" if when.minutes else ""
    return f"write date: {when.day}{start}{end} into {file}, line {answer.line}"

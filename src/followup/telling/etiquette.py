"""A playbook as a person reads it: what happens when, to whom, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from followup.model.etiquette import Anchor, Channel, OnceA, Playbook, Recipients, Step
from followup.model.status import Status
from followup.model.stretches import Wait

_LABEL = 10  # columns that the label of a line takes

_CHANNELS = {
    Channel.EMAIL: "an email",
    Channel.CARD: "a card by post",
    Channel.CALL: "a call",
    Channel.TEXT: "a text",
    Channel.LINKEDIN: "a LinkedIn note",
    Channel.NOTE: "a note",
}

_ANCHORS: Mapping[str, str] = {
    Anchor.ANSWER_BY: "the day by which to answer an offer",
    Anchor.OFFER_ELSEWHERE: "an offer elsewhere that has to be answered first",
    Anchor.ACCEPTED_ELSEWHERE: "an acceptance elsewhere",
}

_ONCE = {
    OnceA.DAY: "once a day",
    OnceA.VISIT: "once a visit (a day there, or days in a row)",
    OnceA.OPENING: "once an opening",
    OnceA.PERSON: "once a person",
}


def etiquette(playbook: Playbook, reasons: Mapping[str, str], width: int) -> Iterator[str]:
    """The steps in the playbook's order, then its limits, as lines of at most `width` columns (but never a word cut).

    `reasons` says by a step's name why it is so; a step without one has no line for it.
    """
    for step in playbook.steps:
        yield _heading(step)
        yield from _line("when", _when(step), width)
        yield from _line("while", ", ".join(step.statuses) if len(step.statuses) < len(Status) else "", width)
        yield from _line("unless", _unless(step), width)
        yield from _line("text", _text(step), width)
        yield from _line("why", reasons.get(step.name, ""), width)
        yield ""
    yield "limits"
    yield from _line("are", _limits(playbook), width)


def _line(label: str, text: str, width: int) -> Iterator[str]:
    if text:
        yield from textwrap.wrap(
            text,
            max(width, 40),
            initial_indent=f"  {label:<{_LABEL - 2}}",
            subsequent_indent=" " * _LABEL,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _heading(step: Step) -> str:
    to = "you" if step.recipients is Recipients.CANDIDATE else f"the {step.recipients}"
    to = "who made the offer" if step.recipients is Recipients.WHO_MADE_THE_OFFER else to
    to = "who arranged it, else the lead" if step.recipients is Recipients.WHO_ARRANGED_IT else to
    off = " (off)" if step.off else ""
    return f"{step.name}{off}: {_CHANNELS[step.channel]} to {to}, {_ONCE[step.once_a]}"


def _when(step: Step) -> str:
    """Its time as words: what it is counted from, the hour, and how long it is worth doing."""
    counted = ", else ".join(_counted(anchor, wait) for anchor, wait in step.counted_from)
    hours = [f"{step.hours} on your clock"] if step.hours else []
    hours += [f"{step.their_hours} on theirs"] if step.their_hours else []
    parts = [counted, " and ".join(hours)]
    if step.at:
        parts.append(f"else the next working day at {step.at:%H:%M}" if hours else f"at {step.at:%H:%M}")
    if step.urgent_until:
        parts.append(f"to {step.urgent_until:%H:%M} when they decide by the next working day")
    if step.at_most_a_day:
        parts.append(f"at most {step.at_most_a_day} people a day")
    if step.at_most_an_opening:
        parts.append(f"at most {step.at_most_an_opening} people of an opening, those with a topic first")
    parts.append(_useful_for(step))
    if step.useful_after_short:
        parts.append(f"{step.useful_after_short} after a talk of less than half an hour")
    return "; ".join(part for part in parts if part)


def _useful_for(step: Step) -> str:
    if step.useful_for is not None:
        return f"worth doing for {step.useful_for}"
    is_of_the_interview = step.counted_from[0][0] == Anchor.INTERVIEW_START
    return "until the interview begins" if is_of_the_interview else "until the offer has to be answered"


def _counted(anchor: str, wait: Wait) -> str:
    if wait.amount == 0:
        return f"at once after {_the(anchor)}"
    before_or_after = "before" if wait.amount < 0 else "after"
    return f"{Wait(abs(wait.amount), wait.unit)} {before_or_after} {_the(anchor)}"


def _the(anchor: str) -> str:
    if "_" in anchor:
        return anchor
    return _ANCHORS.get(anchor, f"the {anchor}")


def _unless(step: Step) -> str:
    """What keeps it from being done, or makes it wait."""
    parts = []
    if step.arrives_before_decision:
        parts.append(
            f"it cannot arrive {step.arrives_before_decision} before the decision ({step.post or 'no time'} in the post)"
        )
    if step.never_on_interview_date:
        parts.append("it is the interview's date, on your calendar or on theirs")
    if step.before:
        parts.append(f"it would come later than the working day before {_listed_or(step.before)}")
    for first, days in step.not_before:
        parts.append(f"{first} {f'was less than {days} working days ago' if days else 'has not come first'}")
    return "; ".join(parts)


def _listed_or(anchors: tuple[str, ...]) -> str:
    return " or ".join(_the(anchor) for anchor in anchors)


def _text(step: Step) -> str:
    limits = [f"{step.words.least} to {step.words.most} words"] if step.words else []
    limits += [f"at most {step.characters.most} characters"] if step.characters else []
    return ", ".join([f"templates/{step.template}.txt", *limits])


def _limits(playbook: Playbook) -> str:
    return (
        f"{playbook.most_people_thanked} people thanked one by one (more: the lead, who is asked to pass it on); "
        f"{playbook.most_references} references an opening; {playbook.subject_characters} characters a subject; "
        f"{playbook.first_draft_minutes} minutes for a draft, {playbook.further_draft_minutes} for each further one, "
        f"{playbook.most_minutes} in all"
    )

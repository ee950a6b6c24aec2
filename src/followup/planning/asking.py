"""What every step of the playbook asks for, opening by opening, and what is left out of it and why; no time is placed yet."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from followup.identity import folded, is_same_person
from followup.model.etiquette import Anchor, OnceA, Recipients, Step
from followup.model.follow_ups import DONE_ALREADY, LeftOut, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person
from followup.model.status import Status
from followup.planning import contact
from followup.planning.anchors import Counted, first_anchor, visit_of, visit_with
from followup.planning.bounds import anchored, bounds_of, changed, hastened, what_is_open
from followup.planning.offers import (
    why_no_hurry,
)
from followup.planning.openings import days_of, visits_of
from followup.planning.recipients import not_done, recipients, whom
from followup.planning.roles import is_a_colleague
from followup.planning.situation import Situation
from followup.planning.wanted import Wanted, is_of_visits, length_of
from followup.planning.why_not import (
    is_done,
    why_known_already,
    why_not,
    why_not_again,
    why_not_asked,
    why_not_by_post,
    why_not_told,
)

_HALF_AN_HOUR = dt.timedelta(minutes=30)
Decided = Iterator[Wanted | LeftOut]
"""What a step comes to: follow-ups, and what is left out."""


def wanted(openings: Iterable[Opening], situation: Situation) -> tuple[list[Wanted], list[LeftOut]]:
    """Every follow-up that is wanted, opening by opening; what is not, and why."""
    steps = situation.playbook.steps
    decided = [one for opening in openings for step in steps for one in _of(opening, step, situation)]
    return [one for one in decided if isinstance(one, Wanted)], [one for one in decided if isinstance(one, LeftOut)]


def as_if_taken(opening: Opening, name: str, situation: Situation) -> Wanted | None:
    """The step as it would be if nothing spoke against it, for steps that are counted from it."""
    step = situation.playbook.step(name)
    if step is None or not opening.interviews:
        return None
    its = changed(step, opening.interviews)
    counted = first_anchor(opening, its, visits_of(opening)[-1], opening.people, situation)
    return _one(opening, its, visit_of(opening, counted), (), (), counted, "", situation) if counted else None


def _of(opening: Opening, step: Step, situation: Situation) -> Decided:
    if is_of_visits(step):
        for number, visit in enumerate(_visits(opening, step), 1):
            its = changed(step, visit)
            taken = _once_a_visit(opening, its, visit, number, situation)
            yield from _if_it_applies(opening, its, visit, taken, situation)
        if opening.interviews:
            return
    its = changed(step, opening.interviews)
    yield from _if_it_applies(opening, its, opening.interviews, _once(opening, its, situation), situation)


def _once(opening: Opening, step: Step, situation: Situation) -> Decided:
    if contact.is_for_references(step):
        yield from _to_references(opening, step, situation)
    elif step.once_a is OnceA.PERSON:
        yield from _once_a_person(opening, step, situation)
    else:
        yield from _once_an_opening(opening, step, situation)


def _if_it_applies(
    opening: Opening, step: Step, visit: Sequence[Interview], taken: Decided, situation: Situation
) -> Decided:
    """What a step comes to where it is taken, else why not; what was sent of it before is told as sent elsewhere."""
    why = why_not(opening, step, visit, situation)
    anchor = visit[-1].end if is_of_visits(step) and visit else None
    if why is None:
        yield from taken
    elif why and not (opening.interviews and situation.told.has_sent(opening, step, anchor)):
        yield _left_out(step, opening, why, visit)


def _visits(opening: Opening, step: Step) -> tuple[tuple[Interview, ...], ...]:
    return days_of(opening) if step.once_a is OnceA.DAY else visits_of(opening)


def _left_out(
    step: Step, opening: Opening, why: str, visit: Sequence[Interview] = (), person: Person | None = None
) -> LeftOut:
    interview = visit[-1].identity if visit and is_of_visits(step) else None
    return LeftOut(step.name, opening.key, why, interview, person.name if person else None)


def _once_a_visit(
    opening: Opening, step: Step, visit: tuple[Interview, ...], number: int, situation: Situation
) -> Decided:
    if step.useful_after_short is not None and _is_short(visit):
        step = dataclasses.replace(step, useful_for=step.useful_after_short)
    people, messages = recipients(opening, step, visit, situation.playbook)
    counted = first_anchor(opening, step, visit, whom(opening, step, visit), situation)
    if counted is not None:
        yield from _wanted(opening, step, visit, people, messages, counted, f"visit {number}", situation)


def _is_short(visit: Sequence[Interview]) -> bool:
    """Whether all that was said in a visit took less than half an hour."""
    if any(one.start is None for one in visit):
        return False
    return sum((one.end - one.start for one in visit if one.start is not None), dt.timedelta()) < _HALF_AN_HOUR


def _once_an_opening(opening: Opening, step: Step, situation: Situation) -> Decided:
    counted = first_anchor(opening, step, visits_of(opening)[-1], opening.people, situation)
    if counted is None:
        if step.post is not None:
            yield _left_out(step, opening, "only after an on-site interview")
        if opening.status is Status.OFFER and any(anchor == Anchor.ANSWER_BY for anchor, _ in step.counted_from):
            yield _left_out(step, opening, "no day is given by which to answer: add answer_by:")
        if any(anchor == Anchor.OFFER_ELSEWHERE for anchor, _ in step.counted_from):
            yield from (_left_out(step, opening, why) for why in why_no_hurry(opening, situation))
        return
    if why := why_known_already(opening, step, counted, situation):
        yield _left_out(step, opening, why)
        return
    counted = hastened(opening, counted, situation)
    visit = visit_of(opening, counted)
    people, messages = recipients(opening, step, visit, situation.playbook)
    if step.post is not None and (why := why_not_by_post(opening, people)):
        yield _left_out(step, opening, why)
        return
    discriminator = str(opening.status) if counted.anchor == Anchor.OUTCOME else ""
    yield from _wanted(opening, step, visit, people, messages, counted, discriminator, situation)


def _once_a_person(opening: Opening, step: Step, situation: Situation) -> Decided:
    """So many people a day. Who belongs to which day goes by their place in the list, so that it stays when one of
    them is dealt with.
    """
    people = whom(opening, step, visits_of(opening)[-1])
    not_met = _not_met(people, opening, step, situation)
    yield from (_left_out(step, opening, "you have not met", person=person) for person in not_met)
    everyone, too_many = _chosen(tuple(each for each in people if each not in not_met), opening, step, situation)
    for person in too_many:
        yield _left_out(step, opening, f"at most {step.at_most_an_opening} people of one opening", person=person)
    if not everyone and step.recipients is Recipients.LEAD:
        yield _left_out(step, opening, "nobody is named")
    size = step.at_most_a_day or max(len(everyone), 1)
    for number, chunk in enumerate(everyone[index : index + size] for index in range(0, len(everyone), size)):
        whys = [(person, why_not_again(opening, step, person, situation)) for person in chunk]
        to_hear = tuple(person for person, why in whys if why is None)
        left = not_done(to_hear, step, opening.interviews)
        yield from (_left_out(step, opening, why, person=person) for person, why in whys if why)
        if left:
            yield from (
                _left_out(step, opening, DONE_ALREADY, person=person) for person in to_hear if person not in left
            )
        people = left or to_hear  # where all of it is done, those for whom it is
        counted = first_anchor(opening, step, visits_of(opening)[-1], chunk, situation) if people else None
        if counted is not None:
            visit = visit_with(opening, chunk)
            messages = contact.to_each(opening, visit, people, step)
            yield from _wanted(
                opening, step, visit, people, messages, counted, str(number or ""), situation, extra_days=number
            )


def _not_met(
    people: tuple[Interviewer, ...], opening: Opening, step: Step, situation: Situation
) -> tuple[Interviewer, ...]:
    """Those who were to be met only after the day from which a step is counted, on which the opening came to its end."""
    counted = first_anchor(opening, step, visits_of(opening)[-1], people, situation)
    if counted is None or counted.anchor != Anchor.OUTCOME or opening.outcome_on is None:
        return ()
    held = [one for one in opening.interviews if one.day <= opening.outcome_on]
    return tuple(
        person for person in people
        if not any(is_same_person(person, other) for one in held for other in one.interviewers)
    )  # fmt: skip


def _chosen(
    people: tuple[Interviewer, ...], opening: Opening, step: Step, situation: Situation
) -> tuple[tuple[Interviewer, ...], tuple[Interviewer, ...]]:
    """Those who hear of a step, in the list's order, and those who are too many: who talked of something comes first, who
    arranges or assists last. Who needs it no more, though this step did not reach them, takes no place of another.
    """
    if step.at_most_an_opening is None:
        return people, ()
    takes_none = [
        person for person in people
        if why_not_again(opening, step, person, situation) and not situation.told.has_reached(opening, step, person)
    ]  # fmt: skip
    ranked = sorted(people, key=lambda person: (person.topic is None, not is_a_colleague(person, opening.role)))
    chosen = [person for person in ranked if person not in takes_none][: step.at_most_an_opening] + takes_none
    return tuple(each for each in people if each in chosen), tuple(each for each in people if each not in chosen)


def _to_references(opening: Opening, step: Step, situation: Situation) -> Decided:
    counted = first_anchor(opening, step, visits_of(opening)[-1], (), situation)
    if counted is None:
        if step.recipients is Recipients.REFERENCES:
            yield _left_out(step, opening, "only after an on-site or final round")
        return
    visit = visit_of(opening, counted)
    most = situation.playbook.most_references
    for reference in opening.references[most:]:
        yield _left_out(step, opening, f"at most {most} references for one opening", person=reference)
    if not opening.references and step.recipients is Recipients.REFERENCES:
        yield _left_out(step, opening, "no references are named")
    status = f"{opening.status}/" if counted.anchor == Anchor.OUTCOME else ""
    for reference in opening.references[:most]:
        is_news = step.recipients is Recipients.ASKED_REFERENCES
        why = why_not_told(opening, reference, situation) if is_news else why_not_asked(opening, reference)
        if why is not None:
            yield _left_out(step, opening, why, person=reference)
            continue
        message = contact.to_reference(opening, visit, reference, step)
        own = status + folded(reference.name)
        yield _one(opening, step, visit, (reference,), (message,), counted, own, situation)


def _wanted(
    opening: Opening, step: Step, visit: tuple[Interview, ...], people: tuple[Person, ...],
    messages: tuple[Message, ...], counted: Counted, discriminator: str, situation: Situation, *, extra_days: int = 0,
) -> Iterator[Wanted]:  # fmt: skip
    """One follow-up for all of them or, where the step says so, one for each person who is written to."""
    if not step.one_event_for_person or len(messages) < 2:
        yield _one(opening, step, visit, people, messages, counted, discriminator, situation, extra_days)
        return
    for message in messages:
        reader = message.to
        concerned = tuple(person for person in people if reader is person or person in message.passes_on)
        own = f"{discriminator}/{folded(reader.name) if reader else ''}"
        yield _one(opening, step, visit, concerned or people, (message,), counted, own, situation, extra_days)


def _one(
    opening: Opening, step: Step, visit: tuple[Interview, ...], people: tuple[Person, ...],
    messages: tuple[Message, ...], counted: Counted, discriminator: str, situation: Situation, extra_days: int = 0,
) -> Wanted:  # fmt: skip
    bounds = bounds_of(opening, step, visit, counted, situation)
    return Wanted(
        step=step,
        openings=(opening,),
        visit=visit,
        messages=messages,
        people=people,
        key=(opening.key, step.name, discriminator),
        counted=counted.value,
        wait=counted.wait,
        extra_days=extra_days,
        because=f"{bounds.because}, at most {step.at_most_a_day} people a day" if extra_days else bounds.because,
        says_when=f"{counted.says_when} {counted.wait} {extra_days}{bounds.says_when}",
        anchor=anchored(visit[-1], counted, situation),
        length=length_of(messages, situation.playbook),
        base=counted.anchor if counted.value is None else None,
        not_after=bounds.last,
        not_before=bounds.first,
        until=bounds.until,
        elsewhere=what_is_open(opening, counted, situation),
        is_urgent=bounds.is_urgent,
        is_short=step.useful_after_short is not None and step.useful_for == step.useful_after_short,
        is_done=is_done(opening, step, visit, people) and not _thanks_before(step, visit, situation),
    )


def _thanks_before(step: Step, visit: Sequence[Interview], situation: Situation) -> bool:
    """Whether a step is for people whom the candidate is still to meet: nobody is thanked before, whatever a list marks."""
    is_for_those_met = is_of_visits(step) and step.recipients in (
        Recipients.INTERVIEWERS,
        Recipients.OTHER_INTERVIEWERS,
    )
    return is_for_those_met and (visit[0].start or visit[0].end) > situation.now

"""Whom a step concerns, and the messages that come of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from followup.identity import folded, is_same_person
from followup.model.etiquette import OnceA, Playbook, Recipients, Step
from followup.model.follow_ups import Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person
from followup.model.status import Status
from followup.planning import contact
from followup.planning.openings import people_of
from followup.planning.roles import lead_of


def whom(opening: Opening, step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
    """The people of an opening, or of a visit, whom a step concerns; nobody for one that is the candidate's alone."""
    if step.recipients is Recipients.INTERVIEWERS:
        return _known_better(people_of(visit), opening) if step.once_a is not OnceA.PERSON else opening.people
    if step.recipients in (Recipients.WHO_ARRANGED_IT, Recipients.WHO_MADE_THE_OFFER):
        return tuple(filter(None, (contact.who_arranged_it(opening),)))
    if step.recipients is Recipients.LEAD:
        return tuple(filter(None, (_lead(opening, step, visit),)))
    if step.recipients is Recipients.OTHER_INTERVIEWERS and opening.status is Status.ACCEPTED:
        return opening.people  # colleagues to be, the lead among them
    if step.recipients is Recipients.OTHER_INTERVIEWERS:
        return tuple(
            person for person in opening.people if opening.lead is None or not is_same_person(person, opening.lead)
        )
    return ()


def _lead(opening: Opening, step: Step, visit: Sequence[Interview]) -> Interviewer | None:
    """Who leads: whoever the list says, in whichever round; else, of a visit, the lead of those who were there."""
    if step.once_a is OnceA.PERSON or (opening.lead is not None and opening.lead.lead):
        return opening.lead
    return lead_of(_known_better(people_of(visit), opening), opening.role)


def recipients(
    opening: Opening, step: Step, visit: tuple[Interview, ...], playbook: Playbook
) -> tuple[tuple[Person, ...], tuple[Message, ...]]:
    """Whom a step concerns, and what each of them is sent; those to whom it was done are left out, unless all were."""
    people = whom(opening, step, visit)
    if step.recipients is Recipients.CANDIDATE:
        return (), (Message(to=None, channel=step.channel, met=visit),)
    if step.recipients not in (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS):
        return people, contact.to_lead(opening, visit, next(iter(people), None), step)
    left = not_done(people, step, visit)
    messages = contact.thank_yous(opening, visit, left or people, step, playbook.most_people_thanked)
    readers = tuple(message.to for message in messages if message.to is not None)
    return left or people or readers, messages


def not_done(people: tuple[Interviewer, ...], step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
    """Those to whom the candidate has not marked the step as done."""
    done = {folded(name) for one in visit for done in one.done if done.step == step.name for name in done.people}
    return tuple(person for person in people if folded(person.name) not in done)


def _known_better(people: tuple[Interviewer, ...], opening: Opening) -> tuple[Interviewer, ...]:
    """The visit's people with the address that another round gives; what was talked about stays the visit's."""
    better = []
    for person in people:
        known = next((other for other in opening.people if is_same_person(person, other)), person)
        if known is not person:
            known = dataclasses.replace(known, name=person.name, topic=person.topic, place=person.place)
        better.append(known)
    return tuple(better)

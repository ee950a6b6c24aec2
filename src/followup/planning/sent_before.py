"""What was sent of steps that are taken no longer, and whether a message whose time has passed is still asked after."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from followup import zones
from followup.identity import is_same_person, person_hashes, uid_of
from followup.model.etiquette import Channel, Step
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Reference
from followup.model.published import Published
from followup.planning import contact
from followup.planning.calendar.days import Days
from followup.planning.situation import Situation
from followup.planning.wanted import is_of_visits
from followup.planning.why_not import is_done

_ASKED_WORKING_DAYS = 3
"""How long it is asked whether a message whose time has passed was sent."""


def is_due(sent: FollowUp, situation: Situation) -> bool:
    """Whether a message passed within three working days, and nobody has said that it went out, or is not wanted."""
    today = situation.today
    last = situation.workdays.after(sent.start.date(), _ASKED_WORKING_DAYS)
    concerned = sent.visit if is_of_visits(sent.step) else [one for each in sent.openings for one in each.interviews]
    is_settled = sent.is_done or any(sent.step.name in one.skip for one in concerned)
    return sent.step.channel is not Channel.NOTE and not is_settled and today <= last


def sent_before(
    staying: Iterable[Published], openings: Iterable[Opening], days: Days, situation: Situation
) -> list[FollowUp]:
    """What was sent of steps that are taken no longer, for openings that are still in the list, with the people and the
    interview: it landed all the same.
    """
    by_hash = {contact.opening_hash(opening): opening for opening in openings if opening.interviews}
    told = []
    for one in staying:
        opening, step = by_hash.get(one.opening), situation.playbook.step(one.step)
        is_ours = situation.scope.may_rename(one)
        if opening is None or step is None or not is_ours or one.start >= situation.now_in_utc:
            continue
        is_known = bool(_reached(one, opening)) or not one.people
        if is_known and (not is_of_visits(step) or one.anchor in [each.end for each in opening.interviews]):
            told.append(_as_it_was_sent(one, _as_it_was(opening, step, one), step, days, situation))
    return told


def _as_it_was(opening: Opening, step: Step, one: Published) -> Opening:
    """The opening with the status that it had when a step was taken that belongs to a status."""
    if opening.status in step.statuses or not step.statuses:
        return opening
    then = (status for status in step.statuses if uid_of(opening.key, step.name, str(status)) == one.uid)
    return dataclasses.replace(opening, status=next(then, step.statuses[0]))


def _as_it_was_sent(one: Published, opening: Opening, step: Step, days: Days, situation: Situation) -> FollowUp:
    visit = tuple(each for each in opening.interviews if each.end == one.anchor) or opening.interviews[-1:]
    reached = _reached(one, opening)
    open_ones = tuple(person for person in reached if not _is_settled(opening, step, visit, person))
    people = open_ones or reached
    start, end = (zones.in_zone(time, situation.timezone) for time in (one.start, one.end))
    messages = tuple(Message(to=person, channel=step.channel, met=visit) for person in people)
    sent = FollowUp(
        uid=one.uid,
        step=step,
        openings=(opening,),
        visit=visit,
        messages=messages or (Message(to=None, channel=step.channel, met=visit),),
        people=people,
        start=start,
        end=end,
        why="Sent at its time.",
        counted_from="",
        anchor=one.anchor or visit[-1].end,
        arrives=days.arrival(step, start.date()) if step.channel is Channel.CARD else None,
        is_sent=True,
        is_wanted=False,
        is_done=not open_ones if reached else is_done(opening, step, visit, ()),
    )
    return dataclasses.replace(sent, is_due=is_due(sent, situation))


def _is_settled(opening: Opening, step: Step, visit: Sequence[Interview], person: Interviewer | Reference) -> bool:
    """Whether the list says of a person that a step was taken, or that the two are connected without it."""
    is_connected = isinstance(person, Interviewer) and person.connected and step.channel is Channel.LINKEDIN
    return is_connected or is_done(opening, step, visit, (person,))


def _reached(one: Published, opening: Opening) -> tuple[Interviewer | Reference, ...]:
    """The people of an opening whom a published message reached, each once."""
    known: list[Interviewer | Reference] = [
        *opening.people, *filter(None, (opening.arranged_by,)), *opening.references
    ]  # fmt: skip
    people: list[Interviewer | Reference] = []
    for person in known:
        is_among = contact.share_a_person(one.people, [person_hashes(person)])
        if is_among and not any(is_same_person(person, other) for other in people):
            people.append(person)
    return tuple(people)

"""Why a step is not taken where it might be: each reason in words, None where nothing speaks against it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from followup import zones
from followup.identity import folded, is_same_person
from followup.model.etiquette import Anchor, Channel, OnceA, Recipients, Step
from followup.model.follow_ups import DONE_ALREADY
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person, Reference
from followup.model.status import Status
from followup.planning import contact
from followup.planning.anchors import Counted
from followup.planning.offers import accepted_elsewhere, accepted_since, is_one_company, outcome_day
from followup.planning.recipients import not_done, whom
from followup.planning.roles import works_there
from followup.planning.situation import Situation
from followup.planning.wanted import is_of_visits

_ONE_SEARCH = dt.timedelta(days=60)
"""Who was asked longer before an acceptance was asked for another search."""


def why_not(opening: Opening, step: Step, visit: Sequence[Interview], situation: Situation) -> str | None:
    """Why the step is not taken at all here; an empty text where nobody would ask, None where it is taken."""
    if _is_about_the_end(step) and opening.status not in step.statuses:
        return ""
    if step.off:
        return "switched off"
    if any(step.name in one.skip for one in visit):
        return "to be skipped"
    if not opening.interviews:
        return "the interview was cancelled"
    if opening.status is Status.WITHDRAWN:
        return "you withdrew"
    if opening.no_contact and step.recipients is not Recipients.CANDIDATE:
        return "they asked for no messages"
    if step.channel in (Channel.CARD, Channel.LINKEDIN) and is_at(situation.candidate.email, opening):
        return "you work there"
    accepted = accepted_elsewhere(opening, situation)
    if accepted is not None and Anchor.ACCEPTED_ELSEWHERE not in [anchor for anchor, _ in step.counted_from]:
        return f"you have accepted at {accepted.company}"
    if opening.status in step.statuses:
        return None
    if is_done(opening, step, visit, ()):
        return DONE_ALREADY
    return ended(opening.status)


def is_at(address: str | None, opening: Opening) -> bool:
    """Whether an address is at the company that an opening is with."""
    return works_there(address, opening.company, (*opening.people, *filter(None, (opening.arranged_by,))))


_OF_THE_END = (Anchor.OUTCOME, Anchor.ANSWER_BY, Anchor.OFFER_ELSEWHERE, Anchor.ACCEPTED_ELSEWHERE)


def _is_about_the_end(step: Step) -> bool:
    """Whether nobody expects a step before an opening, or another, has come to its end."""
    return all(anchor in _OF_THE_END for anchor, _ in step.counted_from)


def why_known_already(opening: Opening, step: Step, counted: Counted, situation: Situation) -> str | None:
    """Why nobody has to be told of an acceptance elsewhere (it is their own, or whoever would be told arranged it), or of a no
    after they were told of that.
    """
    if opening.status is Status.DECLINED and step.recipients is Recipients.WHO_MADE_THE_OFFER:
        return "they know: you told them of the other job" if _knows_of_another_job(opening, situation) else None
    accepted = accepted_elsewhere(opening, situation) if counted.anchor == Anchor.ACCEPTED_ELSEWHERE else None
    if accepted is None:
        return None
    readers = [contact.who_arranged_it(one) for one in (accepted, opening)]
    if is_one_company(accepted, opening):
        return "they know: it is the same company"
    same = readers[0] is not None and readers[1] is not None and is_same_person(readers[0], readers[1])
    return f"{readers[0].name} knows: they arranged both" if same and readers[0] is not None else None


def _knows_of_another_job(opening: Opening, situation: Situation) -> bool:
    steps = (
        step for step in situation.playbook.steps
        if any(anchor == Anchor.ACCEPTED_ELSEWHERE for anchor, _ in step.counted_from)
    )  # fmt: skip
    return any(
        situation.told.has_sent(opening, step, None) or is_done(opening, step, opening.interviews, ()) for step in steps
    )


def why_not_by_post(opening: Opening, people: tuple[Person, ...]) -> str | None:
    if not people:
        return "nobody is named to whom a card could go"
    return "there is no street to post it to: add address:" if opening.address is None else None


def why_not_again(opening: Opening, step: Step, person: Interviewer, situation: Situation) -> str | None:
    """Why somebody whom a step reaches once does not hear of it any more."""
    if person.connected and step.characters is not None:
        return "connected already"
    if _is_done_by_another_step(opening, step, person, situation):
        return DONE_ALREADY
    return "sent already" if situation.told.has_heard_elsewhere(opening, step, person) else None


def _is_done_by_another_step(opening: Opening, step: Step, person: Interviewer, situation: Situation) -> bool:
    """Whether a person is marked as reached by another step of this kind: by name or, where nobody is named, as one of those
    whom that step concerns.
    """
    return any(
        is_done(opening, other, opening.interviews, (person,))
        and (
            not not_done((person,), other, opening.interviews)
            or any(is_same_person(person, one) for one in whom(opening, other, ()))
        )
        for other in situation.playbook.steps
        if other.name != step.name and other.once_a is OnceA.PERSON and other.channel is step.channel
    )


def why_not_asked(opening: Opening, reference: Reference) -> str | None:
    """Why a reference is not told to expect a call: they are there, and would wonder at it."""
    return "works there: have a word with them yourself" if is_at(reference.email, opening) else None


def why_not_told(opening: Opening, reference: Reference, situation: Situation) -> str | None:
    """Why a reference is not told how it ended: they were not asked, or hear of the acceptance of which this comes. Of an
    acceptance whoever was asked hears, for whichever opening: it was the one search that they spoke for.
    """
    taken = accepted_since(opening, situation) if opening.status is Status.DECLINED else None
    told_there = taken.references[: situation.playbook.most_references] if taken is not None else ()
    if taken is not None and any(is_same_person(reference, other) for other in told_there):
        return f"hears of the acceptance at {taken.company}"
    if situation.told.was_asked(opening, reference):
        return None
    since = zones.nearest_instant(outcome_day(opening, situation) - _ONE_SEARCH, dt.time(0), situation.timezone)
    if opening.status is Status.ACCEPTED and any(one.start >= since for one in situation.told.asked(reference)):
        return None
    return "was not asked about this opening"


def is_done(opening: Opening, step: Step, visit: Sequence[Interview], people: tuple[Person, ...]) -> bool:
    among = visit if is_of_visits(step) else opening.interviews
    marks = [one for interview in among for one in interview.done if one.step == step.name]
    if any(not one.people for one in marks):
        return True
    done = {folded(name) for one in marks for name in one.people}
    return bool(people) and all(folded(person.name) in done for person in people)


def ended(status: Status) -> str:
    return {
        Status.REJECTED: "they have decided: a rejection",
        Status.ACCEPTED: "you have accepted",
        Status.DECLINED: "you have declined",
        Status.WITHDRAWN: "you withdrew",
        Status.OFFER: "they have made an offer",
        Status.ON_HOLD: "the process is on hold",
        Status.GHOSTED: "they never answered",
    }.get(status, f"the status is {status}")

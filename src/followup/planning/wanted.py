"""What every step of the playbook asks for, opening by opening: for whom, counted from what, and why; no time is placed yet."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded, is_same_person
from followup.model import (
    Anchor,
    Interview,
    Interviewer,
    LeftOut,
    Message,
    OnceA,
    Opening,
    Person,
    Playbook,
    Recipients,
    Status,
    Step,
    Unit,
    Wait,
)
from followup.planning import contact
from followup.planning.anchors import Anchors, Counted, visit_of, visit_with
from followup.planning.openings import lead_of, people_of, visits_of
from followup.planning.told import Told
from followup.planning.workdays import Workdays

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A follow-up that a step asks for, before it has a time.

    `counted` is the instant or the day that its time is counted from, and None while the step `base` that it is counted
    from has no time itself. `says_when` changes exactly when that changes. `key` is what its UID is made of, `length` how
    long the sitting takes.
    """

    step: Step
    openings: tuple[Opening, ...]
    visit: tuple[Interview, ...]
    messages: tuple[Message, ...]
    people: tuple[Person, ...]
    key: tuple[str, ...]
    counted: dt.datetime | dt.date | None
    wait: Wait
    extra_days: int
    because: str
    says_when: str
    anchor: dt.datetime
    length: dt.timedelta
    base: str | None = None
    not_after: dt.date | None = None
    is_urgent: bool = False
    is_done: bool = False

    @property
    def opening(self) -> Opening:
        return self.openings[0]

    @property
    def is_of_visits(self) -> bool:
        return is_of_visits(self.step)


def is_of_visits(step: Step) -> bool:
    """Whether a step is taken for visits, rather than for an opening or its people."""
    return step.once_a in (OnceA.DAY, OnceA.VISIT)


class Wants:
    """Asks every step of a playbook of every opening."""

    def __init__(
        self, openings: Sequence[Opening], playbook: Playbook, workdays: Workdays, anchors: Anchors, told: Told
    ) -> None:
        self._openings, self._playbook, self._workdays = openings, playbook, workdays
        self._anchors, self._told = anchors, told
        self.left_out: list[LeftOut] = []

    def all(self) -> list[Wanted]:
        """Every follow-up that is wanted; what is not, and why, is in `left_out` afterwards."""
        return [one for opening in self._openings for step in self._playbook.steps for one in self._of(opening, step)]

    def as_if_taken(self, opening: Opening, name: str) -> Wanted | None:
        """The step as it would be if nothing spoke against it, for steps that are counted from it."""
        step = self._playbook.step(name)
        if step is None or not opening.interviews:
            return None
        changed = _changed(step, opening.interviews)
        counted = self._anchors.first(opening, changed, visits_of(opening)[-1], opening.people)
        return self._one(opening, changed, visit_of(opening, counted), (), (), counted, "") if counted else None

    # --- one step of one opening ---

    def _of(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        if is_of_visits(step):
            for number, visit in enumerate(visits_of(opening), 1):
                changed = _changed(step, visit)
                if self._applies(opening, changed, visit):
                    yield from self._once_a_visit(opening, changed, visit, number)
            if opening.interviews:
                return
        changed = _changed(step, opening.interviews)
        if not self._applies(opening, changed, opening.interviews):
            return
        if contact.is_for_references(step):
            yield from self._to_references(opening, changed)
        elif step.once_a is OnceA.PERSON:
            yield from self._once_a_person(opening, changed)
        else:
            yield from self._once_an_opening(opening, changed)

    def _applies(self, opening: Opening, step: Step, visit: Sequence[Interview]) -> bool:
        """Whether the step is taken at all here; where it is not, and a person would ask why, the reason is kept."""
        why = self._why_not(opening, step, visit)
        if why and self._told.has_sent(opening, step, visit[-1].end if is_of_visits(step) and visit else None):
            why = "sent already"
        if why:
            self._leave_out(step, opening, why, visit)
        return why is None

    def _why_not(self, opening: Opening, step: Step, visit: Sequence[Interview]) -> str | None:
        """Why the step is not taken; an empty text where nobody would ask."""
        if step.off:
            return "switched off"
        if any(step.name in one.skip for one in visit):
            return "to be skipped"
        if not opening.interviews:
            return "the interview was cancelled"
        if opening.status is Status.WITHDRAWN:
            return "you withdrew"
        if opening.no_contact:
            return "they asked for no messages"
        if opening.status in step.statuses:
            return None
        if _is_done(opening, step, visit, ()):
            return "done already"
        is_about_the_end = all(anchor == Anchor.OUTCOME for anchor, _ in step.counted_from)
        return "" if is_about_the_end else _ended(opening.status)

    def _leave_out(
        self, step: Step, opening: Opening, why: str, visit: Sequence[Interview] = (), person: Person | None = None
    ) -> None:
        interview = visit[-1].identity if visit and is_of_visits(step) else None
        self.left_out.append(LeftOut(step.name, opening.key, why, interview, person.name if person else None))

    def _once_a_visit(
        self, opening: Opening, step: Step, visit: tuple[Interview, ...], number: int
    ) -> Iterator[Wanted]:
        people, messages = self._recipients(opening, step, visit)
        counted = self._anchors.first(opening, step, visit, self._whom(opening, step, visit))
        if counted is not None:
            yield from self._wanted(opening, step, visit, people, messages, counted, f"visit {number}")

    def _once_an_opening(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        counted = self._anchors.first(opening, step, visits_of(opening)[-1], opening.people)
        if counted is None:
            if step.post is not None:
                self._leave_out(step, opening, "only after an on-site interview")
            return
        visit = visit_of(opening, counted)
        people, messages = self._recipients(opening, step, visit)
        if step.post is not None and not self._can_be_posted(opening, step, people):
            return
        discriminator = str(opening.status) if counted.anchor == Anchor.OUTCOME else ""
        yield from self._wanted(opening, step, visit, people, messages, counted, discriminator)

    def _can_be_posted(self, opening: Opening, step: Step, people: tuple[Person, ...]) -> bool:
        if not people:
            self._leave_out(step, opening, "nobody is named to whom a card could go")
        elif opening.address is None:
            self._leave_out(step, opening, "there is no street to post it to: add address:")
        return bool(people) and opening.address is not None

    def _once_a_person(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        """So many people a day. Who belongs to which day goes by their place in the list, so that it stays when one of
        them is dealt with.
        """
        everyone = self._whom(opening, step, visits_of(opening)[-1])
        if not everyone and step.recipients is Recipients.LEAD:
            self._leave_out(step, opening, "nobody is named")
        size = step.at_most_a_day or max(len(everyone), 1)
        for number, chunk in enumerate(everyone[index : index + size] for index in range(0, len(everyone), size)):
            people = self._not_done_once(opening, step, chunk)
            counted = self._anchors.first(opening, step, visits_of(opening)[-1], chunk) if people else None
            if counted is not None:
                visit = visit_with(opening, chunk)
                messages = contact.to_each(opening, visit, people, step)
                yield from self._wanted(
                    opening, step, visit, people, messages, counted, str(number or ""), extra_days=number
                )

    def _not_done_once(self, opening: Opening, step: Step, chunk: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
        """Those who are to hear; where none is left because all of it is done, those for whom it is."""
        people = tuple(person for person in chunk if self._is_to_hear_once(opening, step, person))
        left = _not_done(people, step, opening.interviews)
        for person in people:
            if left and person not in left:
                self._leave_out(step, opening, "done already", person=person)
        return left or people

    def _is_to_hear_once(self, opening: Opening, step: Step, person: Interviewer) -> bool:
        why = None
        if person.connected and step.characters is not None:
            why = "connected already"
        elif self._told.has_heard_elsewhere(opening, step, person):
            why = "sent already"
        if why:
            self._leave_out(step, opening, why, person=person)
        return why is None

    def _to_references(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        counted = self._anchors.first(opening, step, visits_of(opening)[-1])
        if counted is None:
            if step.recipients is Recipients.REFERENCES:
                self._leave_out(step, opening, "only after an on-site or final round")
            return
        visit = visit_of(opening, counted)
        most = self._playbook.most_references
        for reference in opening.references[most:]:
            self._leave_out(step, opening, f"at most {most} references for one opening", person=reference)
        if not opening.references and step.recipients is Recipients.REFERENCES:
            self._leave_out(step, opening, "no references are named")
        status = f"{opening.status}/" if counted.anchor == Anchor.OUTCOME else ""
        for reference in opening.references[:most]:
            if step.recipients is Recipients.ASKED_REFERENCES and not self._told.was_asked(opening, reference):
                self._leave_out(step, opening, "was not asked about this opening", person=reference)
                continue
            message = contact.to_reference(opening, visit, reference, step)
            yield self._one(opening, step, visit, (reference,), (message,), counted, status + folded(reference.name))

    # --- whom it concerns ---

    def _whom(self, opening: Opening, step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
        if step.recipients is Recipients.INTERVIEWERS:
            return _known_better(people_of(visit), opening) if step.once_a is not OnceA.PERSON else opening.people
        if step.recipients is Recipients.WHO_ARRANGED_IT:
            return tuple(filter(None, (contact.who_arranged_it(opening),)))
        if step.recipients is Recipients.LEAD:
            lead = opening.lead if step.once_a is OnceA.PERSON else lead_of(_known_better(people_of(visit), opening))
            return tuple(filter(None, (lead,)))
        if step.recipients is Recipients.OTHER_INTERVIEWERS:
            return tuple(
                person for person in opening.people if opening.lead is None or not is_same_person(person, opening.lead)
            )
        return ()

    def _recipients(
        self, opening: Opening, step: Step, visit: tuple[Interview, ...]
    ) -> tuple[tuple[Person, ...], tuple[Message, ...]]:
        people = self._whom(opening, step, visit)
        if step.recipients is Recipients.CANDIDATE:
            return (), (Message(to=None, channel=step.channel, met=visit),)
        if step.recipients not in (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS):
            return people, contact.to_lead(opening, visit, next(iter(people), None), step)
        left = _not_done(people, step, visit)
        messages = contact.thank_yous(opening, visit, left or people, step, self._playbook.most_people_thanked)
        readers = tuple(message.to for message in messages if message.to is not None)
        return left or people or readers, messages

    # --- the wanted follow-up ---

    def _wanted(
        self, opening: Opening, step: Step, visit: tuple[Interview, ...], people: tuple[Person, ...],
        messages: tuple[Message, ...], counted: Counted, discriminator: str, *, extra_days: int = 0,
    ) -> Iterator[Wanted]:  # fmt: skip
        """One follow-up for all of them or, where the step says so, one for each person who is written to."""
        if not step.one_event_for_person or len(messages) < 2:
            yield self._one(opening, step, visit, people, messages, counted, discriminator, extra_days)
            return
        for message in messages:
            reader = message.to
            concerned = tuple(person for person in people if reader is person or person in message.passes_on)
            own = f"{discriminator}/{folded(reader.name) if reader else ''}"
            yield self._one(opening, step, visit, concerned or people, (message,), counted, own, extra_days)

    def _one(
        self, opening: Opening, step: Step, visit: tuple[Interview, ...], people: tuple[Person, ...],
        messages: tuple[Message, ...], counted: Counted, discriminator: str, extra_days: int = 0,
    ) -> Wanted:  # fmt: skip
        is_urgent = self._is_urgent(opening, step, visit)
        because = f"{_in_words(counted.wait)} {counted.words}"
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
            because=f"{because}, at most {step.at_most_a_day} people a day" if extra_days else because,
            says_when=f"{counted.says_when} {counted.wait} {extra_days}{' urgent' if is_urgent else ''}",
            anchor=visit[-1].end,
            length=length_of(messages, self._playbook),
            base=counted.anchor if counted.value is None else None,
            not_after=self._not_after(opening, step),
            is_urgent=is_urgent,
            is_done=_is_done(opening, step, visit, people),
        )

    def _not_after(self, opening: Opening, step: Step) -> dt.date | None:
        """The last day to post what has to arrive some working days before the decision."""
        if step.post is None or step.arrives_before_decision is None or opening.decision_by is None:
            return None
        before = dataclasses.replace(step.arrives_before_decision, amount=-step.arrives_before_decision.amount)
        arrives_by = day = self._workdays.on(opening.decision_by, before)
        while self._workdays.on(day, step.post) > arrives_by:
            day -= _ONE_DAY
        return day

    def _is_urgent(self, opening: Opening, step: Step, visit: tuple[Interview, ...]) -> bool:
        """Whether they decide by the working day after the visit, so that the same evening counts."""
        if step.urgent_until is None:
            return False
        day = zones.in_zone(visit[-1].end, self._anchors.timezone).date()
        decisions = (one.decision_by for one in opening.interviews if one.decision_by is not None)
        return any(day <= decision <= self._workdays.after(day, 1) for decision in decisions)


def for_people(one: Wanted, people: Sequence[Person], playbook: Playbook) -> Wanted:
    """The same follow-up for some of its people only."""
    if one.step.recipients is Recipients.INTERVIEWERS and one.is_of_visits:
        interviewers = tuple(person for person in people if isinstance(person, Interviewer))
        messages = contact.thank_yous(one.opening, one.visit, interviewers, one.step, playbook.most_people_thanked)
    else:
        messages = tuple(message for message in one.messages if message.to in people)
    return dataclasses.replace(one, people=tuple(people), messages=messages, length=length_of(messages, playbook))


def length_of(messages: Sequence[Message], playbook: Playbook) -> dt.timedelta:
    """How long a sitting takes: so much for the first draft, more for each further, up to a limit."""
    more = playbook.further_draft_minutes * max(len(messages) - 1, 0)
    return dt.timedelta(minutes=min(playbook.first_draft_minutes + more, playbook.most_minutes))


def _changed(step: Step, visit: Sequence[Interview]) -> Step:
    for change in (change for one in visit for change in one.changes if change.step == step.name):
        step = step.changed_by(change)
    return step


def _known_better(people: tuple[Interviewer, ...], opening: Opening) -> tuple[Interviewer, ...]:
    """The visit's people with the address that another round gives; what was talked about stays the visit's."""
    better = []
    for person in people:
        known = next((other for other in opening.people if is_same_person(person, other)), person)
        if known is not person:
            known = dataclasses.replace(
                known, name=person.name, topic=person.topic, lead=person.lead, place=person.place
            )
        better.append(known)
    return tuple(better)


def _not_done(people: tuple[Interviewer, ...], step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
    done = {folded(name) for one in visit for done in one.done if done.step == step.name for name in done.people}
    return tuple(person for person in people if folded(person.name) not in done)


def _is_done(opening: Opening, step: Step, visit: Sequence[Interview], people: tuple[Person, ...]) -> bool:
    among = visit if is_of_visits(step) else opening.interviews
    marks = [one for interview in among for one in interview.done if one.step == step.name]
    if any(not one.people for one in marks):
        return True
    done = {folded(name) for one in marks for name in one.people}
    return bool(people) and all(folded(person.name) in done for person in people)


def _ended(status: Status) -> str:
    return {
        Status.REJECTED: "they have decided: a rejection",
        Status.ACCEPTED: "you have accepted",
        Status.OFFER: "they have made an offer",
        Status.ON_HOLD: "the process is on hold",
        Status.GHOSTED: "they never answered",
    }.get(status, f"the status is {status}")


def _in_words(wait: Wait) -> str:
    if wait.amount < 0:
        return "the day before" if wait == Wait(-1, Unit.DAYS) else f"{Wait(-wait.amount, wait.unit)} before"
    return "the next working day after" if wait == Wait(1, Unit.WORKING_DAYS) else f"{wait} after"

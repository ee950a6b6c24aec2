"""What every step of the playbook asks for, opening by opening: for whom, counted from what, and why; no time is placed yet."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded, person_hashes
from followup.model import (
    Anchor,
    Interview,
    Interviewer,
    LeftOut,
    Message,
    Mode,
    OnceA,
    Opening,
    Person,
    Playbook,
    Published,
    Recipients,
    Reference,
    Status,
    Step,
    Unit,
    Wait,
)
from followup.planning import contact
from followup.planning.openings import is_same, lead_of, people_of, visits_of
from followup.planning.workdays import Workdays

_ROUNDS = {
    Anchor.LAST_ONSITE_VISIT: "the on-site interview",
    Anchor.ONSITE_OR_FINAL_ROUND: "the interview",
    Anchor.LAST_ROUND_WITH_THEM: "your last interview with them",
    Anchor.LAST_ROUND: "the last interview",
}
_KNOWN_OUTCOME = (Status.REJECTED, Status.ACCEPTED, Status.OFFER)
_RECENT_DAYS = 30
"""How long after the last round an outcome without a date is taken to be today's news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A follow-up that a step asks for, before it has a time.

    `counted` is the instant or the day that its time is counted from, and None while the step `base` that it is counted
    from has no time itself. `says_when` changes exactly when that changes. `key` is what its UID is made of.
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
    minutes: int
    base: tuple[str, str] | None = None
    not_after: dt.date | None = None
    is_urgent: bool = False
    is_done: bool = False

    @property
    def opening(self) -> Opening:
        return self.openings[0]


@dataclass(frozen=True, slots=True)
class _Counted:
    """The anchor of a step, found: what it is counted from, how long after, and how that reads."""

    value: dt.datetime | dt.date | None
    wait: Wait
    words: str
    anchor: str
    says_when: str = ""


class Wants:
    """Asks every step of a playbook of every opening."""

    def __init__(
        self, openings: Sequence[Opening], playbook: Playbook, workdays: Workdays, timezone: str, now: dt.datetime,
        published: Iterable[Published], *, include_past: bool,
    ) -> None:  # fmt: skip
        self._openings, self._playbook, self._workdays = openings, playbook, workdays
        self._timezone, self._now, self._include_past = timezone, now, include_past
        self._asked = {
            (one.opening, hashes[0]) for one in published if _asks(one, playbook) and one.start <= now and not one.is_withdrawn
            for hashes in one.people
        }  # fmt: skip
        self.left_out: list[LeftOut] = []

    def all(self) -> list[Wanted]:
        """Every follow-up that is wanted; what is not, and why, is in `left_out` afterwards."""
        wanted = [one for opening in self._openings for step in self._playbook.steps for one in self._of(opening, step)]
        return _once_a_day(self._thanked_once(wanted), self._timezone)

    def as_if_taken(self, opening: Opening, name: str) -> Wanted | None:
        """The step as it would be if nothing spoke against it, for steps that are counted from it."""
        step = self._playbook.step(name)
        if step is None or not opening.interviews:
            return None
        changed = _changed(step, opening.interviews)
        counted = self._counted(opening, changed, opening.interviews, opening.people)
        if counted is None:
            return None
        return next(self._wanted(opening, changed, self._visit_of(opening, counted), (), (), counted, ""))

    # --- one step of one opening ---

    def _of(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        if step.once_a in (OnceA.DAY, OnceA.VISIT):
            for number, visit in enumerate(visits_of(opening), 1):
                changed = _changed(step, visit)
                if self._applies(opening, changed, visit):
                    yield from self._once_a_visit(opening, changed, visit, number)
            return
        changed = _changed(step, opening.interviews)
        if not self._applies(opening, changed, opening.interviews):
            return
        if step.recipients in (Recipients.REFERENCES, Recipients.ASKED_REFERENCES):
            yield from self._to_references(opening, changed)
        elif step.once_a is OnceA.PERSON:
            yield from self._once_a_person(opening, changed)
        else:
            yield from self._once_an_opening(opening, changed)

    def _applies(self, opening: Opening, step: Step, visit: Sequence[Interview]) -> bool:
        """Whether the step is taken at all here; where it is not, and a person would ask why, the reason is kept."""
        why = self._why_not(opening, step, visit)
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
        if opening.status not in step.statuses and _is_done(opening, step, tuple(visit), ()):
            return "done already"
        if opening.status not in step.statuses:
            is_about_the_end = all(anchor == Anchor.OUTCOME for anchor, _ in step.counted_from)
            return "" if is_about_the_end else _ended(opening.status)
        return None

    def _leave_out(self, step: Step, opening: Opening, why: str, visit: Sequence[Interview] = (), person: Person | None = None) -> None:
        if why:
            interview = visit[-1].identity if visit and step.once_a in (OnceA.DAY, OnceA.VISIT) else None
            self.left_out.append(LeftOut(step.name, opening.key, why, interview, person.name if person else None))

    def _once_a_visit(self, opening: Opening, step: Step, visit: tuple[Interview, ...], number: int) -> Iterator[Wanted]:
        counted = self._counted(opening, step, visit, None)
        if counted is None:
            return
        people, messages = self._recipients(opening, step, visit)
        yield from self._wanted(opening, step, visit, people, messages, counted, f"visit {number}")

    def _once_an_opening(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        counted = self._counted(opening, step, opening.interviews, None)
        if counted is None:
            if step.post is not None:
                self._leave_out(step, opening, "only after an on-site interview")
            return
        visit = self._visit_of(opening, counted)
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
        people = self._unconnected(opening, step)
        size = step.at_most_a_day or max(len(people), 1)
        for number, chunk in enumerate(people[index : index + size] for index in range(0, len(people), size)):
            counted = self._counted(opening, step, opening.interviews, chunk)
            if counted is not None:
                visit = self._visit_with(opening, chunk)
                messages = contact.to_each(opening, visit, chunk, step)
                yield from self._wanted(opening, step, visit, chunk, messages, counted, str(number or ""), extra_days=number)

    def _unconnected(self, opening: Opening, step: Step) -> tuple[Interviewer, ...]:
        everyone = self._whom(opening, step, opening.interviews)
        if not everyone and step.recipients is Recipients.LEAD:
            self._leave_out(step, opening, "nobody is named")
        for person in everyone:
            if person.connected and step.characters is not None:
                self._leave_out(step, opening, "connected already", person=person)
        return tuple(person for person in everyone if not (person.connected and step.characters is not None))

    def _to_references(self, opening: Opening, step: Step) -> Iterator[Wanted]:
        counted = self._counted(opening, step, opening.interviews, None)
        if counted is None:
            if counted_from_rounds(step):
                self._leave_out(step, opening, "only after an on-site or final round")
            return
        visit = self._visit_of(opening, counted)
        most = self._playbook.most_references
        for reference in opening.references[most:]:
            self._leave_out(step, opening, f"at most {most} references for one opening", person=reference)
        if not opening.references and step.recipients is Recipients.REFERENCES:
            self._leave_out(step, opening, "no references are named")
        for reference in opening.references[:most]:
            if step.recipients is Recipients.ASKED_REFERENCES and not self._was_asked(opening, reference):
                self._leave_out(step, opening, "was not asked about this opening", person=reference)
                continue
            message = contact.to_reference(opening, visit, reference, step)
            key = f"{opening.status}/{folded(reference.name)}" if counted.anchor == Anchor.OUTCOME else folded(reference.name)
            yield from self._wanted(opening, step, visit, (reference,), (message,), counted, key)

    def _was_asked(self, opening: Opening, reference: Reference) -> bool:
        """Whether the reference was asked: a published message has gone out, it is marked done, or the company called."""
        asking = {step.name for step in self._playbook.steps if step.recipients is Recipients.REFERENCES}
        done = any(
            one.step in asking and (not one.people or folded(reference.name) in map(folded, one.people))
            for interview in opening.interviews for one in interview.done
        )  # fmt: skip
        return done or reference.contacted or (contact.opening_hash(opening), person_hashes(reference)[0]) in self._asked

    # --- whom it concerns ---

    def _whom(self, opening: Opening, step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
        if step.recipients is Recipients.INTERVIEWERS:
            return _known_better(people_of(visit), opening)
        if step.recipients is Recipients.WHO_ARRANGED_IT:
            return tuple(filter(None, (contact.who_arranged_it(opening),)))
        lead = opening.lead
        if step.recipients is Recipients.LEAD:
            if step.once_a is not OnceA.PERSON:
                lead = next(iter(_known_better(tuple(filter(None, (lead_of(people_of(visit)),))), opening)), None)
            return tuple(filter(None, (lead,)))
        if step.recipients is Recipients.OTHER_INTERVIEWERS:
            return tuple(person for person in opening.people if lead is None or not is_same(person, lead))
        return ()

    def _recipients(self, opening: Opening, step: Step, visit: tuple[Interview, ...]) -> tuple[tuple[Person, ...], tuple[Message, ...]]:
        people = self._whom(opening, step, visit)
        if step.recipients is Recipients.INTERVIEWERS:
            left = _not_done(people, step, visit)
            most = self._playbook.most_people_thanked
            messages = contact.thank_yous(opening, visit, left or people, step, most)
            readers: tuple[Person, ...] = tuple(message.to for message in messages if message.to is not None)
            return left or people or readers, messages
        if step.recipients is Recipients.CANDIDATE:
            return (), (Message(to=None, channel=step.channel, met=visit),)
        return people, contact.to_lead(opening, visit, next(iter(people), None), step)

    # --- what it is counted from ---

    def _counted(
        self, opening: Opening, step: Step, visit: Sequence[Interview], people: Sequence[Interviewer] | None
    ) -> _Counted | None:
        """The first anchor that the opening has."""
        for anchor, wait in step.counted_from:
            found = self._anchor(opening, anchor, visit, people)
            if found is not None:
                value, words, says_when = found
                return _Counted(value, wait, words, anchor, says_when)
        return None

    def _anchor(
        self, opening: Opening, anchor: str, visit: Sequence[Interview], people: Sequence[Interviewer] | None
    ) -> tuple[dt.datetime | dt.date | None, str, str] | None:
        """What an anchor is for this opening, in words for a person and in words that change when it does."""
        if anchor == Anchor.INTERVIEW_START:
            first = min(one.start or one.end for one in visit)
            return first, "the interview", first.isoformat()
        if anchor == Anchor.INTERVIEW_END:
            return visit[-1].end, "the interview", visit[-1].end.isoformat()
        if anchor == Anchor.DECISION_DATE:
            day = opening.decision_by
            return (day, f"the day by which they decide, {zones.day_in_words(day)}", day.isoformat()) if day else None
        if anchor == Anchor.OUTCOME:
            return self._outcome(opening)
        if anchor in _ROUNDS:
            chosen = self._rounds(opening, anchor, people or ())
            return (chosen[-1].end, _ROUNDS[Anchor(anchor)], chosen[-1].end.isoformat()) if chosen else None
        return None, f"“{anchor.replace('_', ' ')}”", ""

    def _rounds(self, opening: Opening, anchor: str, people: Sequence[Interviewer]) -> Sequence[Interview]:
        if anchor == Anchor.LAST_ROUND_WITH_THEM:
            return self._visit_with(opening, people)
        if anchor == Anchor.LAST_ROUND:
            return opening.interviews
        is_final_too = anchor == Anchor.ONSITE_OR_FINAL_ROUND
        return [one for one in opening.interviews if one.mode is Mode.ONSITE or (is_final_too and one.is_final)]

    def _outcome(self, opening: Opening) -> tuple[dt.date, str, str] | None:
        """The day of the outcome; today where nobody wrote it and the last round is recent, else that round's day."""
        if opening.status not in _KNOWN_OUTCOME:
            return None
        if opening.outcome_on is not None:
            return opening.outcome_on, f"their answer of {zones.day_in_words(opening.outcome_on)}", opening.outcome_on.isoformat()
        today = zones.in_zone(self._now, self._timezone).date()
        last = zones.in_zone(opening.interviews[-1].end, self._timezone).date()
        expected = max(last, opening.decision_by or last)
        is_news = not self._include_past and dt.timedelta(0) <= today - expected <= dt.timedelta(_RECENT_DAYS)
        return today if is_news or today < last else expected, "their answer", f"unknown day {opening.status}"

    def _visit_of(self, opening: Opening, counted: _Counted) -> tuple[Interview, ...]:
        """The interviews that a step of the whole opening is about: the visit it is counted from, else the last."""
        visits = visits_of(opening)
        return next((visit for visit in visits if any(one.end == counted.value for one in visit)), visits[-1])

    def _visit_with(self, opening: Opening, people: Sequence[Interviewer]) -> tuple[Interview, ...]:
        with_them = [
            visit for visit in visits_of(opening)
            if any(is_same(person, other) for one in visit for other in one.interviewers for person in people)
        ]  # fmt: skip
        return with_them[-1] if with_them else opening.interviews[-1:]

    # --- the wanted follow-up ---

    def _wanted(
        self, opening: Opening, step: Step, visit: tuple[Interview, ...], people: tuple[Person, ...],
        messages: tuple[Message, ...], counted: _Counted, discriminator: str, *, extra_days: int = 0,
    ) -> Iterator[Wanted]:  # fmt: skip
        yield Wanted(
            step=step,
            openings=(opening,),
            visit=visit,
            messages=messages,
            people=people,
            key=(opening.key, step.name, discriminator),
            counted=counted.value,
            wait=counted.wait,
            extra_days=extra_days,
            because=f"{_in_words(counted.wait)} {counted.words}",
            says_when=f"{counted.says_when} {counted.wait} {extra_days}",
            anchor=visit[-1].end,
            minutes=minutes_for(messages, self._playbook),
            base=(opening.key, counted.anchor) if counted.value is None else None,
            not_after=self._not_after(opening, step),
            is_urgent=self._is_urgent(opening, step, visit),
            is_done=_is_done(opening, step, visit, people),
        )

    def _not_after(self, opening: Opening, step: Step) -> dt.date | None:
        """The last day to post what has to arrive some working days before the decision."""
        if step.post is None or step.arrives_before_decision is None or opening.decision_by is None:
            return None
        arrives = self._workdays.after(opening.decision_by, -step.arrives_before_decision.amount)
        return self._workdays.after(arrives, -step.post.amount) if self._workdays.is_working_day(arrives) else arrives

    def _is_urgent(self, opening: Opening, step: Step, visit: tuple[Interview, ...]) -> bool:
        """Whether they decide by the working day after the visit, so that the same evening counts."""
        if step.urgent_until is None or opening.decision_by is None:
            return False
        day = zones.in_zone(visit[-1].end, self._timezone).date()
        return day <= opening.decision_by <= self._workdays.after(day, 1)

    # --- over all openings ---

    def _thanked_once(self, wanted: list[Wanted]) -> list[Wanted]:
        """Two interviews with one person on one day, for two openings: one thank-you, after the last."""
        last: dict[tuple[str, dt.date], Wanted] = {}
        visits = [one for one in wanted if one.step.recipients is Recipients.INTERVIEWERS and one.step.once_a is OnceA.VISIT]
        for one in sorted(visits, key=lambda one: (one.anchor, one.key)):
            for person in one.people:
                if person.email:
                    last[person.email.casefold(), self._day(one)] = one
        return [one for each in wanted for one in (self._without(each, last) if each in visits else [each])]

    def _day(self, one: Wanted) -> dt.date:
        return zones.in_zone(one.anchor, self._timezone).date()

    def _without(self, one: Wanted, last: dict[tuple[str, dt.date], Wanted]) -> list[Wanted]:
        def is_thanked_later(person: Person) -> bool:
            return bool(person.email) and last[(person.email or "").casefold(), self._day(one)] is not one

        later = [person for person in one.people if is_thanked_later(person)]
        if not later:
            return [one]
        for person in later:
            self._leave_out(one.step, one.opening, "thanked that day after a later interview", one.visit, person)
        people = tuple(person for person in one.people if not is_thanked_later(person))
        return [for_people(one, people, self._playbook)] if people else []


def counted_from_rounds(step: Step) -> bool:
    return any(anchor == Anchor.ONSITE_OR_FINAL_ROUND for anchor, _ in step.counted_from)


def for_people(one: Wanted, people: tuple[Person, ...], playbook: Playbook) -> Wanted:
    """The same follow-up for some of its people only."""
    if one.step.recipients is Recipients.INTERVIEWERS:
        interviewers = tuple(person for person in people if isinstance(person, Interviewer))
        messages = contact.thank_yous(one.opening, one.visit, interviewers, one.step, playbook.most_people_thanked)
    else:
        messages = tuple(message for message in one.messages if message.to in people)
    return dataclasses.replace(one, people=people, messages=messages, minutes=minutes_for(messages, playbook))


def minutes_for(messages: Sequence[Message], playbook: Playbook) -> int:
    """How long a sitting takes: so much for the first draft, more for each further, up to a limit."""
    more = playbook.further_draft_minutes * max(len(messages) - 1, 0)
    return min(playbook.first_draft_minutes + more, playbook.most_minutes)


def _once_a_day(wanted: list[Wanted], timezone: str) -> list[Wanted]:
    """Steps that are taken once a day are shared by all visits of that day; they carry the identity of the first."""
    days: dict[tuple[str, dt.date], list[Wanted]] = {}
    others = []
    for one in wanted:
        if one.step.once_a is OnceA.DAY:
            days.setdefault((one.step.name, zones.in_zone(one.anchor, timezone).date()), []).append(one)
        else:
            others.append(one)
    return [*map(_shared, days.values()), *others]


def _shared(same_day: list[Wanted]) -> Wanted:
    ordered = sorted(same_day, key=lambda one: (one.visit[0].start or one.visit[0].end, one.key))
    first = ordered[0]
    visit = tuple(interview for one in ordered for interview in one.visit)
    return dataclasses.replace(
        first,
        openings=tuple(one.opening for one in ordered),
        visit=visit,
        messages=tuple(dataclasses.replace(message, met=visit) for message in first.messages),
        is_done=all(one.is_done for one in ordered),
    )


def _changed(step: Step, visit: Sequence[Interview]) -> Step:
    for change in (change for one in visit for change in one.changes if change.step == step.name):
        step = step.changed_by(change)
    return step


def _asks(one: Published, playbook: Playbook) -> bool:
    step = playbook.step(one.step)
    return step is not None and step.recipients is Recipients.REFERENCES


def _known_better(people: tuple[Interviewer, ...], opening: Opening) -> tuple[Interviewer, ...]:
    """The visit's people with the address that another round gives; what was talked about stays the visit's."""
    better = []
    for person in people:
        known = next(other for other in opening.people if is_same(person, other))
        better.append(dataclasses.replace(known, name=person.name, topic=person.topic, lead=person.lead, place=person.place))
    return tuple(better)


def _not_done(people: tuple[Interviewer, ...], step: Step, visit: Sequence[Interview]) -> tuple[Interviewer, ...]:
    done = {folded(name) for one in visit for done in one.done if done.step == step.name for name in done.people}
    return tuple(person for person in people if folded(person.name) not in done)


def _is_done(opening: Opening, step: Step, visit: Sequence[Interview], people: tuple[Person, ...]) -> bool:
    among = visit if step.once_a in (OnceA.DAY, OnceA.VISIT) else opening.interviews
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


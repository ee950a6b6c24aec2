"""A follow-up that a step asks for, before it has a time: for whom, counted from what, and why."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from followup.model.etiquette import Anchor, OnceA, Playbook, Recipients, Step
from followup.model.follow_ups import Elsewhere, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person
from followup.model.stretches import Wait
from followup.planning import contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A follow-up that a step asks for, before it has a time.

    `not_before` and `not_after` are the first and last day of its proper time, `until` is the day with which it is useful no
    longer.

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
    not_before: dt.date | None = None
    until: dt.date | None = None
    elsewhere: Elsewhere | None = None
    is_urgent: bool = False
    is_short: bool = False
    is_done: bool = False

    @property
    def opening(self) -> Opening:
        return self.openings[0]

    @property
    def is_of_visits(self) -> bool:
        return is_of_visits(self.step)

    @property
    def is_an_answer(self) -> bool:
        """Whether it answers what they decided or offered: they wait for it, so it waits for nothing that they heard that day."""
        is_of_the_outcome = all(anchor == Anchor.OUTCOME for anchor, _ in self.step.counted_from)
        return is_of_the_outcome and self.step.recipients in (Recipients.WHO_ARRANGED_IT, Recipients.WHO_MADE_THE_OFFER)


def is_of_visits(step: Step) -> bool:
    """Whether a step is taken for visits, rather than for an opening or its people."""
    return step.once_a in (OnceA.DAY, OnceA.VISIT)


def for_people(one: Wanted, people: Sequence[Person], playbook: Playbook) -> Wanted:
    """The same follow-up for some of its people only; for nobody by name where it reached nobody of them."""
    if one.step.recipients is Recipients.INTERVIEWERS and one.is_of_visits:
        interviewers = tuple(person for person in people if isinstance(person, Interviewer))
        messages = contact.thank_yous(one.opening, one.visit, interviewers, one.step, playbook.most_people_thanked)
    else:
        to_nobody = Message(to=None, channel=one.step.channel, met=one.visit)
        messages = tuple(message for message in one.messages if message.to in people) or (to_nobody,)
    return dataclasses.replace(one, people=tuple(people), messages=messages, length=length_of(messages, playbook))


def length_of(messages: Sequence[Message], playbook: Playbook) -> dt.timedelta:
    """How long a sitting takes: so much for the first draft, more for each further, up to a limit."""
    more = playbook.further_draft_minutes * max(len(messages) - 1, 0)
    return dt.timedelta(minutes=min(playbook.first_draft_minutes + more, playbook.most_minutes))

"""What a playbook says: the steps, how each draft travels, the templates, and what would sound wrong."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from followup.model.status import Status
from followup.model.stretches import Hours, QuietDays, Wait
from followup.problems import NO_PLACE, Place


class Channel(StrEnum):
    """How a draft travels; a note is for the candidate alone and travels nowhere."""

    EMAIL = "email"
    CARD = "card"
    CALL = "call"
    TEXT = "text"  # to a telephone, to send or to say
    LINKEDIN = "linkedin"
    NOTE = "note"


class Recipients(StrEnum):
    """Whom a step concerns."""

    CANDIDATE = "candidate"
    INTERVIEWERS = "interviewers"
    LEAD = "lead"
    OTHER_INTERVIEWERS = "other interviewers"
    WHO_ARRANGED_IT = "who arranged it"  # else the lead
    WHO_MADE_THE_OFFER = "who made the offer"  # who arranged the latest round, else the lead
    REFERENCES = "references"
    ASKED_REFERENCES = "references who were asked"


class OnceA(StrEnum):
    """How often a step is taken."""

    DAY = "day"
    VISIT = "visit"
    OPENING = "opening"
    PERSON = "person"


class Anchor(StrEnum):
    """What a step's time is counted from; the name of another step counts from that step."""

    INTERVIEW_START = "interview start"
    INTERVIEW_END = "interview end"  # the visit's last
    LAST_ONSITE_VISIT = "last on-site visit"
    ONSITE_OR_FINAL_ROUND = "on-site or final round"  # the last of them
    LAST_ROUND_WITH_THEM = "last round with them"
    LAST_ROUND = "last round"
    DECISION_DATE = "decision date"
    OUTCOME = "outcome"
    ANSWER_BY = "answer by"  # when an offer has to be answered
    OFFER_ELSEWHERE = "offer elsewhere"  # that has to be answered before this opening decides
    ACCEPTED_ELSEWHERE = "accepted elsewhere"


@dataclass(frozen=True, slots=True)
class Span:
    """How long a text may be, both ends included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A line of the playbook: what to do, for whom, how often, and when.

    `counted_from` lists anchors with their waits; the first that the opening has is used. An anchor is an `Anchor` or
    the name of another step. `at` and `hours` are on the candidate's clock, `their_hours` on the recipient's.
    `useful_for` is counted from the proper time; None means until what it is counted from: until the interview begins, until
    an offer has to be answered. `before` are anchors, or steps, than which it is never later than the working day before.
    """

    name: str
    recipients: Recipients
    once_a: OnceA
    counted_from: tuple[tuple[str, Wait], ...]
    template: str
    channel: Channel = Channel.EMAIL
    at: dt.time | None = None
    hours: Hours | None = None
    their_hours: Hours | None = None
    urgent_until: dt.time | None = None  # the evening's end when they decide by the next working day
    useful_for: Wait | None = None
    useful_after_short: Wait | None = None  # instead, after talks of less than half an hour
    before: tuple[str, ...] = ()
    post: Wait | None = None  # how long it is in the post
    arrives_before_decision: Wait | None = None
    statuses: tuple[Status, ...] = ()
    one_event_for_person: bool = False
    at_most_a_day: int | None = None  # people of one opening; the rest follow on the next working days
    at_most_an_opening: int | None = None  # people, those with a topic first; the rest do not hear of it
    on_quiet_days: bool = False
    on_interview_days: bool = False
    never_on_interview_date: bool = False
    not_before: tuple[tuple[str, int], ...] = ()  # steps to come first for the same person, and working days between
    alarm: bool = True
    is_busy: bool = False  # its time is taken: the interviews themselves
    words: Span | None = None
    characters: Span | None = None
    off: bool = False
    place: Place = field(default=NO_PLACE, repr=False, compare=False)

    def changed_by(self, change: StepChange) -> Step:
        """The step with the values that `change` gives; a single wait holds for every anchor."""
        values = dict(change.values)
        waits: tuple[Wait, ...] = values.pop("waits", tuple(wait for _, wait in self.counted_from))
        anchors: tuple[str, ...] = values.pop("anchors", tuple(anchor for anchor, _ in self.counted_from))
        return dataclasses.replace(self, counted_from=with_waits(anchors, waits), **values)


def with_waits(anchors: Sequence[str], waits: Sequence[Wait]) -> tuple[tuple[str, Wait], ...]:
    """Each anchor with its wait; the last wait holds for all anchors that have none of their own."""
    return tuple((anchor, waits[min(index, len(waits) - 1)]) for index, anchor in enumerate(anchors))


@dataclass(frozen=True, slots=True)
class StepChange:
    """Single values of a step, changed for everybody, for one opening or for one interview.

    `values` pairs attributes of Step with new values; "anchors" and "waits" stand for the two halves of `counted_from`.
    """

    step: str
    values: tuple[tuple[str, Any], ...]
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Template:
    """A draft's wording as Jinja2 source, and where it was read."""

    name: str
    source: str
    file: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class TactRule:
    """Something that would sound wrong, the fault it is, and what to say instead.

    `words` are literal texts (compared without case) of which one has to occur before `pattern` is tried; `steps` limits
    the rule to some steps.
    """

    fault: str
    words: tuple[str, ...]
    pattern: str | None
    better: str
    steps: tuple[str, ...] = ()
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """The etiquette: steps in the order in which they are told, limits, templates, and what would be tactless."""

    steps: tuple[Step, ...]
    templates: Mapping[str, Template]
    tact: tuple[TactRule, ...] = ()
    quiet_days: tuple[QuietDays, ...] = ()
    first_draft_minutes: int = 10
    further_draft_minutes: int = 5
    most_minutes: int = 30
    most_people_thanked: int = 7
    most_references: int = 2
    subject_characters: int = 60
    place: Place = field(default=NO_PLACE, repr=False, compare=False)

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

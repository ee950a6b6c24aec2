"""The frozen values that every room shares: what a list says, what a playbook says, and what comes of the two.

Words are those of the design's glossary: an *opening* is one job at one company, a *visit* is the interviews of one
opening on one day, a *follow-up* is one sitting of the candidate. Every time is aware; a `date` is a calendar day in
the zone that its docstring names. What is absent is None, never an empty text. Places stay out of `repr`, so that the
hash of a value does not change because a row moved.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from followup.problems import NO_PLACE, Place


class Mode(StrEnum):
    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"


class Status(StrEnum):
    SCHEDULED = "scheduled"
    WAITING = "waiting"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"  # an offer that the candidate did not take
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    ON_HOLD = "on hold"
    GHOSTED = "ghosted"


class Channel(StrEnum):
    """How a draft travels; a note is for the candidate alone and travels nowhere."""

    EMAIL = "email"
    CARD = "card"
    CALL = "call"
    TEXT = "text"  # to a telephone, to send or to say
    LINKEDIN = "linkedin"
    NOTE = "note"


class Address(StrEnum):
    """How people are greeted."""

    FIRST_NAME = "first name"
    FORMAL = "formal"


class English(StrEnum):
    """Whose spelling and phrases a letter uses; without a wish, the candidate's country decides."""

    AMERICAN = "American"
    BRITISH = "British"


# --- people ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the candidate writes to or speaks with; `name` is as it was typed."""

    name: str
    email: str | None = None
    phone: str | None = None
    linkedin: str | None = None
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer(Person):
    """A person met at an interview, or who arranged it. `say` is a sentence of the candidate's own that they should read."""

    title: str | None = None
    topic: str | None = None
    say: str | None = None
    lead: bool = False
    connected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Person):
    """A person who speaks for the candidate. `timezone` is an IANA name; None means the candidate's own zone."""

    relation: str | None = None
    attributes: tuple[str, ...] = ()
    timezone: str | None = None
    contacted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The user. `timezone` is an IANA name, `country` an ISO 3166 code; `source` names where this was read. `also` are other
    addresses and spellings of theirs: nobody of these is an interviewer.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    timezone: str = "UTC"
    country: str | None = None
    subdivision: str | None = None
    linkedin: str | None = None
    also: tuple[str, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False, compare=False)
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


# --- the etiquette --------------------------------------------------------------------------------------------------


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


class Unit(StrEnum):
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"


@dataclass(frozen=True, slots=True)
class Wait:
    """A stretch of time; working days are the candidate's, and are counted on dates."""

    amount: int
    unit: Unit

    @property
    def is_on_the_clock(self) -> bool:
        """Whether it is added to an instant, rather than counted in days that then begin at the step's own hour."""
        return self.unit in (Unit.MINUTES, Unit.HOURS)

    def __str__(self) -> str:
        return f"{self.amount} {self.unit if abs(self.amount) != 1 else str(self.unit)[:-1]}"


@dataclass(frozen=True, slots=True)
class Hours:
    """The part of a day from `start` to `end`, wall times on a clock that the user of this value names."""

    start: dt.time
    end: dt.time

    def __str__(self) -> str:
        return f"{self.start.isoformat('minutes')}-{self.end.isoformat('minutes')}"


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
        counted_from = tuple((anchor, waits[min(index, len(waits) - 1)]) for index, anchor in enumerate(anchors))
        return dataclasses.replace(self, counted_from=counted_from, **values)


@dataclass(frozen=True, slots=True)
class StepChange:
    """Single values of a step, changed for everybody, for one opening or for one interview.

    `values` pairs attributes of Step with new values; "anchors" and "waits" stand for the two halves of `counted_from`.
    """

    step: str
    values: tuple[tuple[str, Any], ...]
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class QuietDays:
    """Days for thank-yous and replies alone. Either dates, or the same days every year.

    `first` and `last` are included. With `yearly`, only their month and day count. With `nth`, the days are counted from
    the nth weekday of a month (Monday is 0). `country` limits them to candidates there.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    yearly: bool = False
    nth: tuple[int, int, int] | None = None  # which, weekday, month
    days_after: int = 0
    country: str | None = None


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


# --- the list -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Done:
    """A step that the candidate has taken already; no people means for everyone it concerns."""

    step: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One meeting.

    `day` is the date in the interview's own zone (`timezone`, an IANA name), and `end` is in that zone: the end that
    was given, else an estimate; 17:00 where no time is known, and then `start` is None. `opening` is the identity of
    its opening, `listed` its number among all interviews read.
    """

    opening: str
    company: str
    role: str | None
    day: dt.date
    start: dt.datetime | None
    end: dt.datetime
    timezone: str
    mode: Mode | None  # None where nothing says it
    round: str | None = None
    is_final: bool = False
    is_phone_screen: bool = False
    location: str | None = None
    address: str | None = None  # where a card can be posted
    interviewers: tuple[Interviewer, ...] = ()
    arranged_by: Interviewer | None = None
    references: tuple[Reference, ...] = ()
    strengths: tuple[str, ...] = ()
    decision_by: dt.date | None = None
    status: Status | None = None
    outcome_on: dt.date | None = None
    answer_by: dt.date | None = None
    no_contact: bool = False
    notes: str | None = None  # the candidate's own, and what an invitation said; never in a letter
    done: tuple[Done, ...] = ()
    skip: tuple[str, ...] = ()
    changes: tuple[StepChange, ...] = ()
    playbook: str | None = None  # the playbook that its opening goes by, where it is not the list's
    end_is_given: bool = field(default=True, repr=False)  # else it is an estimate
    source: str = field(default="", repr=False)  # the list that it came from
    place: Place = field(default=NO_PLACE, repr=False, compare=False)

    @property
    def identity(self) -> str:
        """Names this interview in the report: its opening, and its day and time there."""
        when = f"{self.day:%Y-%m-%d}" + (f"T{self.start:%H:%M}" if self.start else "")
        return f"{self.opening}@{when}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the candidate wants for every opening. `reminder_minutes` is before the start; None is no reminder."""

    reminder_minutes: int | None = 0
    hours: Hours | None = None
    quiet: tuple[QuietDays, ...] = ()
    private: bool = False
    address: Address = Address.FIRST_NAME
    linkedin_characters: int = 200
    english: English | None = None
    playbook: str | None = None
    interviews: bool = False  # whether the interviews themselves are events as well
    changes: tuple[StepChange, ...] = ()


# --- what comes of it -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One job at one company: its interviews by time, cancelled ones left out, and what they say together.

    `outcome_on` is None where nobody wrote when the status changed. `people` are all interviewers, each once, in the
    order in which they were first listed, with what the latest interview says of them.
    """

    key: str
    company: str
    role: str | None
    interviews: tuple[Interview, ...]
    status: Status
    people: tuple[Interviewer, ...]
    lead: Interviewer | None
    arranged_by: Interviewer | None
    references: tuple[Reference, ...]
    strengths: tuple[str, ...]
    decision_by: dt.date | None
    outcome_on: dt.date | None
    answer_by: dt.date | None
    address: str | None
    no_contact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """A letter that the candidate wrote, or the program that they chose: it is sent instead of ours.

    `to` is the address that they typed instead of the list's, `subject` None where they left it to us. `place` is where
    its body begins.
    """

    body: str
    subject: str | None = None
    to: str | None = None
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text to write: to whom, how, and on whose behalf.

    `to` is None for a note to the candidate, and where nobody was named. `passes_on` are the people to whom the reader is
    asked to pass thanks on. `met` are the opening's interviews with the reader (else the follow-up's), by time.
    `variant` is the reader's place among the opening's people, `earlier` how many visits with them came before. `is_asked_again`
    says that a reference was asked for another opening already.
    `send_at` says when to send where no hour suits both sides. `own` is what the candidate wrote themselves.
    """

    to: Interviewer | Reference | None
    channel: Channel
    passes_on: tuple[Interviewer, ...] = ()
    met: tuple[Interview, ...] = ()
    variant: int = 0
    earlier: int = 0
    is_asked_again: bool = False
    send_at: dt.datetime | None = None
    own: OwnWords | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What else is open while an offer waits for an answer. `answer_by` is that offer's; `decides_before` and `decides_after`
    are other openings under way by their decision dates, after it those that named none; `offers` are other offers. `ask_until`
    is the day to ask for where more time is wanted.
    """

    answer_by: dt.date | None
    ask_until: dt.date | None = None
    decides_before: tuple[Opening, ...] = ()
    decides_after: tuple[Opening, ...] = ()
    offers: tuple[Opening, ...] = ()


class State(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SENT = "sent"
    DUE = "due"  # it counts as sent, and the candidate has not said so
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One sitting of the candidate: a step of one opening at one time, for the people it concerns.

    `start` and `end` are in the candidate's zone. `openings` begins with the one whose identity the follow-up carries;
    more than one where it is shared. `visit` holds the interviews that it answers or prepares. `counted_from` is a short
    text that changes exactly when what its time was counted from changes; `anchor` is the end of the interview concerned.
    `asked` are the opening's references who have been asked by then. `is_due` tells of a message that counts as sent that it
    passed a short while ago, so that nobody knows yet.

    `late_since` is the day on which it should have been, where that day passed before it could be planned.

    `arrives` is the day a card arrives. `elsewhere` is given where an offer waits for an answer, here or elsewhere. `why` says
    in a sentence why it is then.
    """

    uid: str
    step: Step
    openings: tuple[Opening, ...]
    visit: tuple[Interview, ...]
    messages: tuple[Message, ...]
    people: tuple[Person, ...]
    start: dt.datetime
    end: dt.datetime
    why: str
    counted_from: str
    anchor: dt.datetime
    arrives: dt.date | None = None
    elsewhere: Elsewhere | None = None
    asked: tuple[Reference, ...] = ()
    is_sent: bool = False
    is_due: bool = False
    is_done: bool = False
    is_late: bool = False
    late_since: dt.date | None = field(default=None, repr=False)  # no text of an event uses it

    @property
    def opening(self) -> Opening:
        return self.openings[0]


DONE_ALREADY = "done already"
"""Why a step is left out that the list says is done: nobody has to be told."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step that was not planned, and why not. `too_late` marks what the report tells in one line."""

    step: str
    opening: str
    why: str
    interview: str | None = None
    person: str | None = None
    too_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The text for one person. `heading` names the reader; `to` is None where there is nobody to name."""

    to: Person | None
    channel: Channel
    subject: str | None
    body: str
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a follow-up's event says: its title, one line that says what to do, the drafts, and at most three notes."""

    title: str
    instruction: str
    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A follow-up that an earlier run wrote. `people` are short hashes of the people it was for, two each (by name, by
    address), in the list's order; `opening` is the short hash of its opening's identity. Without a step, another program has
    written the calendar anew, and its UID and times are all that is left (`is_bare`).
    """

    uid: str
    step: str
    opening: str
    source: str
    start: dt.datetime
    end: dt.datetime
    anchor: dt.datetime | None
    counted_from: str
    people: tuple[tuple[str, str], ...]
    is_withdrawn: bool = False

    @property
    def is_bare(self) -> bool:
        return not self.step

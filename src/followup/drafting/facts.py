"""The facts that a template may use: one table of their names, and what each record holds.

Every value is text on one line, a number, a truth, a record, or a list of records; what the list does not give is None.
So a template tests what may be absent with `{% if topic.noun %}`, and can never reach past this table.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType
from typing import get_args, get_type_hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the talk with the reader was about, in each form that is sure; `about` is the noun, the wh-clause or the doing, and
    `noun_words` is 0 without a noun.
    """

    about: str | None = None
    noun: str | None = None
    noun_words: int = 0
    is_plural: bool = False
    that: str | None = None
    wh: str | None = None
    asked: str | None = None
    showed: str | None = None
    doing: str | None = None
    said: str | None = None
    quote: str | None = None
    promise: str | None = None
    head: str | None = None
    brief: str | None = None  # what it is about in a few words, for the one who spoke of it: a short why or how as well
    is_trouble: bool = False
    is_there: bool = False  # whether any of these forms is


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """What they need and the candidate has, as a whole clause without a full stop: "I cut a deploy from 40 minutes to 6"."""

    sentence: str | None = None
    clause: str | None = None  # the same behind other words: "in eight months our …"
    kind: str | None = None
    document: str | None = None  # what of it can be copied: "license", "certificate"
    has_figure: bool = False
    tells_how: bool = False  # a piece of work of which one can say how it was done
    answers: bool = False  # the reader's topic, or without one the job
    suits: bool = False  # it is of the job's field
    is_habit: bool = False  # what one does, which goes on to nothing: "I ask before I pour"
    is_ours: bool = False  # the work of more than one: "our turnover went from 38 to 24 percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job as one says it, at a company as one says it."""

    company: str
    title: str | None  # as in a subject: "Charge Nurse, Cardiac Step-Down"
    name: str | None  # as in a sentence: "charge nurse"
    the_job: str  # "the charge nurse job in cardiac step-down"
    short: str  # "the charge nurse job"
    again: str  # "the job"
    as_one: str | None  # "as a charge nurse"
    your: str | None  # "your charge nurse"
    decides_by: str | None = None  # where an offer waits: "Thursday, December 24"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer of another company that waits for an answer as well."""

    company: str
    title: str | None
    answer_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What the meeting with the reader was, as both would call it."""

    kind: str  # "call", "video", "visit", "panel", "trial shift", "campus visit", "chat" …
    thanked: str  # after "Thank you for": "the call", "having me in"
    talked: str  # after "Thank you for": "talking with me", "letting me work with you"
    name: str  # "our call", "our conversation"
    short: str  # the same for a subject: "our conversation", else "the interview"
    mine: str  # the same from outside: "my interview", "the trial shift"
    did: str  # after "I", before the company: "interviewed at", "interviewed with", "did a trial shift at"
    is_in_person: bool
    is_short: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One of the interviews that a follow-up prepares; `clock` is the candidate's, `clock_there` theirs. `notes` are for the
    candidate's own eyes.
    """

    company: str
    title: str | None
    round: str | None
    mode: str | None
    clock: str | None
    clock_there: str | None
    place: str | None
    people: str | None
    notes: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Somebody to whom thanks are passed on; `topic` stands after "about", `showed` after "thank … for", `say` is a word of
    the candidate's own.
    """

    name: str
    called: str
    topic: str | None
    showed: str | None
    say: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referee:
    """A reference as a company is told of them: "Sam Okafor, my manager at Initech"."""

    name: str
    who: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name that a template may use: what it means, whether it may be absent, and the record that it, or each of a list,
    is.
    """

    meaning: str
    may_be_absent: bool = False
    record: type | None = None
    is_list: bool = False


_ABSENT = True

TABLE: Mapping[str, Fact] = {
    # the opening
    "company": Fact("the company as one says it, without GmbH or Ltd"),
    "companys": Fact('the same with what belongs to it: "Norrvärme\'s"'),
    "job": Fact("the job of this opening as one says it", record=Job),
    "jobs": Fact("the openings that this is about: more than one where a message is shared", record=Job, is_list=True),
    "status": Fact('what has become of the opening: "waiting", "rejected", "offer" …'),
    "decision_by": Fact('the day they decide: "December 16"', _ABSENT),
    "answer_by": Fact('the day an offer has to be answered: "Monday, December 14"', _ABSENT),
    "address": Fact("where a card is posted", _ABSENT),
    "arrives": Fact("the day a card arrives", _ABSENT),
    "referee": Fact("the opening's first reference, if the company may know who that is", _ABSENT, Referee),
    "open_offers": Fact("the offers of others that wait for an answer as well", record=Offer, is_list=True),
    "decides_before": Fact("the openings that decide before an offer has to be answered", record=Job, is_list=True),
    "decides_after": Fact("the openings that decide after it", record=Job, is_list=True),
    "offer_answer_by": Fact("the day an offer of another company has to be answered", _ABSENT),
    "missed_day": Fact("the same day, where it is past when this is sent", _ABSENT),
    "ask_until": Fact('the day to ask for, where an offer needs more time: "Thursday, December 17"', _ABSENT),
    "offer_reader": Fact("who made the offer", _ABSENT),
    "offer_greeting": Fact('how an email to whoever made the offer begins: "Hi Ana,"'),
    # the interview
    "when": Fact('when it was, as one says it on the day of sending: "this morning", "on Tuesday"'),
    "date": Fact('the day it was, for what is read later: "November 24"'),
    "month": Fact('the month it was in: "November"'),
    "in_month": Fact('the same behind a verb: "in November", "earlier this month"'),
    "occasion": Fact("what it was, as both would call it", record=Occasion),
    "is_final": Fact("whether it was the final round"),
    "is_panel": Fact("whether three or more people are written to"),
    "is_again": Fact("whether the reader has met the candidate at an earlier interview"),
    "is_seen_again": Fact("whether they were in one room at an earlier interview, and at this one as well"),
    "last_when": Fact("when the opening's latest interview was, at which the reader may not have been"),
    "last_occasion": Fact("what that was", record=Occasion),
    "meetings": Fact("the interviews that this prepares", record=Meeting, is_list=True),
    # the reader
    "reader": Fact("the reader's name", _ABSENT),
    "called": Fact('how the reader is called: "Ana", "Dr. Lima"', _ABSENT),
    "greeting": Fact('how an email begins: "Hi Ana,"'),
    "dear": Fact('how a card begins: "Dear Ana,"'),
    "hello": Fact('how a call begins: "Hi Sam"'),
    "is_formal": Fact("whether the reader is addressed by title or in full"),
    "channel": Fact('"email", "card", "call", "text", "linkedin" or "note"'),
    "met_reader": Fact("whether the reader was at the interview, rather than somebody who arranged it"),
    "met_last": Fact("whether the reader was at the opening's latest interview"),
    "has_arranged": Fact("whether the reader arranged the interviews"),
    "met_anybody": Fact("whether the candidate has met anybody there by then"),
    "is_lead": Fact("whether the reader leads the hiring"),
    "is_outside": Fact("whether the reader arranges interviews for the company from outside: an agency"),
    "phone_of_reader": Fact("the reader's telephone number", _ABSENT),
    "topic": Fact("what the talk with the reader was about", record=Topic),
    "say": Fact("a sentence of the candidate's own that the reader should read", _ABSENT),
    "strength": Fact("what of the candidate's is told to this reader", record=Strength),
    "passes_on": Fact("the people to whom the reader is asked to pass thanks on", record=Other, is_list=True),
    "passes_on_names": Fact('their names: "Ben Ruiz and Chen Wei"; of more than four, "everyone I met"'),
    "have_no_address": Fact("whether none of them has an email address in the list"),
    "people": Fact("how many people are written to"),
    "thanked": Fact("how many people it is for, those to whom thanks are passed on among them"),
    # a reference
    "contacted": Fact("whether the company has called the reference already"),
    "relation": Fact('who the reference is: "my manager at Initech"', _ABSENT),
    "place_known": Fact('where the reference knows the candidate from: "Initech"', _ABSENT),
    "seen": Fact('what the reference knows of the candidate: "You know I ask before I pour"', _ABSENT),
    "may_ask": Fact('what the reference may be asked, where only they can judge it: "whether I\'m reliable"', _ABSENT),
    "came_up": Fact('what was talked about there, for who was not: "rosters and the audit"', _ABSENT),
    "is_asked_again": Fact("whether the reference was asked before, for another opening"),
    # the candidate, and the language
    "name": Fact("the candidate's name", _ABSENT),
    "first_name": Fact("the candidate's first name", _ABSENT),
    "phone": Fact("the candidate's telephone number", _ABSENT),
    "is_british": Fact("whether the letter uses British words"),
    "is_brief": Fact("whether there is room for the least alone, since longer letters did not fit"),
    "characters": Fact("how long a LinkedIn note may be"),
}

FUNCTIONS: Mapping[str, str] = {
    "sign": 'sign("Best"): the sign-off with the candidate\'s name and telephone number; with `first=true` the first name, '
    "with `phone=false` no number",
    "subject": "subject(one, another): the first of several subjects that a telephone shows whole; those that are none are "
    "passed over",
}


def attributes_of(record: type) -> Mapping[str, bool]:
    """The attributes of a record, and whether each may be absent."""
    hints = get_type_hints(record)
    return {each.name: NoneType in get_args(hints[each.name]) for each in dataclasses.fields(record)}

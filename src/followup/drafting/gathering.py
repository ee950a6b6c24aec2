"""The values of the facts that a template may use, for each message of a follow-up."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from followup.drafting import choosing, facts
from followup.drafting.english import companies, days
from followup.drafting.english.dialect import dialect
from followup.drafting.english.jobs import titles
from followup.drafting.english.people import names
from followup.drafting.english.text.contractions import without_contractions
from followup.drafting.english.text.plain import listed, plain
from followup.drafting.english.topics.understanding import topic
from followup.drafting.marks import Typed
from followup.drafting.records import (
    LEVELS,
    at_level,
    job_record,
    meeting_record,
    occasion_record,
    own_sentence,
    topic_record,
    typed,
)
from followup.drafting.referees import facts_of_reference, referee_to_offer
from followup.drafting.signing import signature, subject
from followup.identity import is_same_person
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Candidate, Interviewer, Person
from followup.model.settings import Address, Settings

_MOST_NAMES = 4  # in one sentence
_SHORT_FORM = 8  # words of a topic that even a short letter has room for


class Gathered:
    """The facts of one follow-up; what its messages share is computed once."""

    def __init__(self, follow_up: FollowUp, candidate: Candidate, settings: Settings, subject_characters: int) -> None:
        self.follow_up = follow_up
        self._opening = follow_up.opening
        self._candidate = candidate
        self._settings = settings
        self.english = dialect(settings.english, candidate.country)
        self._wants_formal = settings.address is Address.FORMAL
        self._subject_characters = subject_characters
        self._first_day = follow_up.visit[0].day if follow_up.visit else follow_up.start.date()
        self._shared = self._facts_of_all()
        self._gathered: dict[tuple[int, int], Mapping[str, Any]] = {}

    def of(self, place: int, level: int = 0) -> Mapping[str, Any]:
        """Every name of the table with its value for the message at `place`; the higher the level, the less is told. Title,
        instruction and letter ask for the same.
        """
        if (place, level) not in self._gathered:
            self._gathered[place, level] = self._of(place, level)
        return self._gathered[place, level]

    def _of(self, place: int, level: int) -> Mapping[str, Any]:
        message = self.follow_up.messages[place]
        return {
            **self._shared,
            **self._facts_of_reader(message),
            **self._facts_of_interview(message),
            **self._facts_of_others(message),
            **facts_of_reference(self.follow_up, message, self._settings, self.english, level),
            "topic": at_level(self._answered(place), level),
            "say": self._said_to(message),
            "is_brief": level == LEVELS - 1,
            "strength": self._strength_of(place) if level == 0 else facts.Strength(),
        }

    def _facts_of_all(self) -> dict[str, Any]:
        follow_up, opening, candidate = self.follow_up, self._opening, self._candidate
        is_missed = opening.answer_by is not None and opening.answer_by < follow_up.start.date()
        name = names.signed_name(candidate.name) if candidate.name else None
        return {
            "company": Typed(companies.company(opening.company)),
            "companys": Typed(companies.possessive(opening.company)),
            "job": self._job(opening),
            "jobs": self._jobs(follow_up.openings),
            "status": str(opening.status),
            "decision_by": self._day(opening.decision_by),
            "answer_by": self._day(opening.answer_by, weekday=True),
            "missed_day": self._day(opening.answer_by, weekday=True) if is_missed else None,
            "address": typed(opening.address),
            "arrives": self._day(follow_up.arrives, weekday=True),
            "referee": referee_to_offer(follow_up.asked, self.english),
            **self._facts_of_offer(),
            "meetings": tuple(
                meeting_record(interview, follow_up.start.tzinfo, self.english) for interview in follow_up.visit
            )
            if follow_up.step.channel is Channel.NOTE
            else (),
            "people": len(follow_up.messages),
            "thanked": len(follow_up.people),
            "is_panel": len(follow_up.messages) >= 3,
            "name": typed(name),
            "first_name": Typed(names.first_name(name) or name) if name else None,
            "phone": typed(candidate.phone),
            "characters": self._settings.linkedin_characters,
            "is_british": self.english.is_british,
            "subject": functools.partial(subject, self._subject_characters),
        }

    def _facts_of_offer(self) -> dict[str, Any]:
        """Who made the offer (who arranged it, else the lead), and what else is open."""
        opening = self._opening
        maker = opening.arranged_by or opening.lead
        name = plain(maker.name) if maker else None
        elsewhere = self.follow_up.elsewhere
        return {
            "offer_reader": typed(names.full_name(name, self.english) or name) if name else None,
            "offer_greeting": Typed(names.greeting(name, self._wants_formal, self.english)),
            "offer_answer_by": self._day(elsewhere.answer_by, weekday=True) if elsewhere else None,
            "ask_until": self._day(elsewhere.ask_until, weekday=True) if elsewhere else None,
            "open_offers": tuple(self._offer(each) for each in elsewhere.offers) if elsewhere else (),
            "decides_before": self._deciding(elsewhere.decides_before) if elsewhere else (),
            "decides_after": self._deciding(elsewhere.decides_after) if elsewhere else (),
        }

    def _offer(self, opening: Opening) -> facts.Offer:
        return facts.Offer(
            company=Typed(companies.company(opening.company)),
            title=typed(titles.job(opening.role, self.english).title),
            answer_by=self._day(opening.answer_by, weekday=True),
        )

    def _job(self, opening: Opening) -> facts.Job:
        return job_record(opening, self.english, self._wants_formal)

    def _jobs(self, openings: Iterable[Opening]) -> tuple[facts.Job, ...]:
        return tuple(self._job(each) for each in openings)

    def _deciding(self, openings: Iterable[Opening]) -> tuple[facts.Job, ...]:
        """The jobs of others, each with the day on which they decide."""
        return tuple(
            dataclasses.replace(self._job(each), decides_by=self._day(each.decision_by, weekday=True))
            for each in openings
        )

    def _day(self, day: dt.date | None, *, weekday: bool = False) -> Typed | None:
        """A day as one says it on the day of sending; None where there is none."""
        return Typed(days.day_name(day, self.english, self.follow_up.start.date(), weekday)) if day else None

    def _facts_of_reader(self, message: Message) -> dict[str, Any]:
        reader, opening, english, wants_formal = message.to, self._opening, self.english, self._wants_formal
        name = self._name_of(reader) if reader else None
        is_formal = self._is_formal(reader)
        return {
            "reader": typed(names.full_name(name, english) or name) if name else None,
            "called": typed(names.called(name, wants_formal, english)) if name else None,
            "greeting": Typed(names.greeting(name, wants_formal, english)),
            "dear": Typed(names.dear(name, wants_formal, english)),
            "hello": Typed(names.hello(name, wants_formal, english)),
            "is_formal": is_formal,
            "sign": signature(self._candidate, is_formal, message.channel),
            "channel": str(message.channel),
            "is_lead": bool(reader and opening.lead and is_same_person(reader, opening.lead)),
            "is_outside": _is_outside(reader, opening),
            "has_arranged": bool(reader and opening.arranged_by and is_same_person(reader, opening.arranged_by)),
            "phone_of_reader": typed(reader.phone) if reader else None,
        }

    def _is_formal(self, reader: Person | None) -> bool:
        """Whether a letter to the reader, or to nobody by name, is a formal one."""
        return self._wants_formal or (reader is not None and names.is_formal(self._name_of(reader), formal=False))

    def _name_of(self, person: Person) -> str:
        """A person's name in the spelling that says most: a title that one row has is theirs in all."""
        opening = self._opening
        met = [*(each for one in opening.interviews for each in one.interviewers), *opening.people]
        arranged = [opening.arranged_by] if opening.arranged_by else []
        spellings = [each.name for each in (person, *met, *arranged) if each is person or is_same_person(each, person)]
        return plain(names.fullest(spellings))

    def _topic_of(self, message: Message) -> facts.Topic:
        """What the talk with the reader was about, unless an earlier letter to them has said it."""
        reader = message.to if isinstance(message.to, Interviewer) else None
        if reader is None or not reader.topic or (message.earlier and self._is_told(reader)):
            return facts.Topic()
        if choosing.names_somebody_else(reader, self._opening):
            return facts.Topic()
        return topic_record(topic(reader.topic))

    def _answered(self, place: int) -> facts.Topic:
        """The topic; of their questions those that one can be thanked for, or has an answer to."""
        message = self.follow_up.messages[place]
        said = self._topic_of(message)
        if not said.asked or (isinstance(message.to, Interviewer) and message.to.say):
            return said
        told = self._strengths.get(place)
        return said if choosing.is_a_pleasure_to_be_asked(said.asked) or (told and told.answers) else facts.Topic()

    def _said_to(self, message: Message) -> Typed | None:
        """A sentence of the candidate's own for the reader, unless an earlier letter had it."""
        reader = message.to
        if not isinstance(reader, Interviewer) or not reader.say:
            return None
        return None if message.earlier and self._had(reader, lambda each: each.say) else own_sentence(reader)

    def _is_told(self, reader: Interviewer) -> bool:
        return self._had(reader, lambda each: each.topic)

    def _had(self, reader: Interviewer, what: Callable[[Interviewer], str | None]) -> bool:
        """Whether the same of the reader stood beside them at an interview before this visit."""
        return any(
            what(each) == what(reader)
            for interview in self._opening.interviews
            if interview.day < self._first_day
            for each in interview.interviewers
            if is_same_person(each, reader)
        )

    @functools.cached_property
    def _strengths(self) -> Mapping[int, choosing.Told]:
        return choosing.strengths_by_place(self._opening, self.follow_up.messages, self.english.is_british)

    def _strength_of(self, place: int) -> facts.Strength:
        told = self._strengths.get(place)
        if told is None:
            return facts.Strength()
        sentence = told.strength.sentence
        if self._is_formal(self.follow_up.messages[place].to):
            sentence = without_contractions(sentence)
        return facts.Strength(
            sentence=Typed(sentence),
            clause=Typed(sentence if re.match(r"I\b", sentence) else sentence[0].lower() + sentence[1:]),
            document=told.strength.document,
            kind=told.strength.kind.value,
            has_figure=told.strength.has_figure,
            tells_how=told.strength.tells_how,
            answers=told.answers,
            suits=told.suits,
            is_habit=told.strength.is_habit,
            is_ours=not told.strength.sentence.startswith(("I ", "I'")),
        )

    def _facts_of_interview(self, message: Message) -> dict[str, Any]:
        interview, english, now = self._interview_with(message), self.english, self.follow_up.start
        if interview is None:
            return {**_NO_INTERVIEW, "is_again": message.earlier > 0}
        was_seen = message.earlier > 0 and self._was_seen_before(message.to)
        occasion = occasion_record(interview, english, was_seen)
        held = self._held(self._opening.interviews)
        latest = (held or self._opening.interviews)[-1]
        return {
            "when": self._when(interview, message),
            "date": Typed(days.day_name(interview.day, english, now.date())),
            "month": Typed(days.month_name(interview.day, now.date())),
            "in_month": Typed(days.in_month(interview.day, now.date())),
            "occasion": occasion,
            "is_final": interview.is_final,
            "is_again": message.earlier > 0,
            "is_seen_again": was_seen and occasion.is_in_person,
            "met_reader": _was_there(message.to, interview) and bool(self._held([interview])),
            "met_anybody": bool(held),
            "last_when": self._when(latest, message),
            "last_occasion": occasion_record(latest, english, False),
            "met_last": _was_there(message.to, latest),
        }

    def _when(self, interview: Interview, message: Message) -> Typed:
        """When an interview was, as one says it on the day of sending."""
        now = self.follow_up.start
        end = interview.end if interview.start else None
        when = days.when(interview.start, interview.day, now, self.english, end, until=message.send_at)
        if len({each.day for each in self.follow_up.visit}) > 1 and interview in self.follow_up.visit:
            when = days.week_name(interview.day, (message.send_at or now).astimezone(now.tzinfo).date())
            when = when or f"in {days.month_name(interview.day, now.date())}"
        return Typed(when or f"on {days.day_name(interview.day, self.english, now.date())}")

    def _was_seen_before(self, reader: Person | None) -> bool:
        """Whether the reader and the candidate were in one room on a day before this visit."""
        return any(
            each.day < self._first_day
            and _was_there(reader, each)
            and occasion_record(each, self.english, False).is_in_person
            for each in self._opening.interviews
        )

    def _interview_with(self, message: Message) -> Interview | None:
        """The visit's last interview with the reader, else the last that they met at, else the visit's last: of those that are
        over when it is read or, where they are still to be met, of all. Who is asked to pass thanks on reads of this visit, even
        if they were at an earlier one.
        """
        followed = self.follow_up.visit
        for interviews in (self._held, tuple):
            visit = interviews(followed)
            with_them = [
                each for each in visit
                if message.to and any(is_same_person(message.to, person) for person in each.interviewers)
            ]  # fmt: skip
            met = () if message.passes_on else interviews(message.met)
            found = with_them or met or (visit if interviews is tuple or not message.met else ())
            if found:
                return found[-1]
        return self._opening.interviews[-1] if self._opening.interviews else None

    def _held(self, interviews: Sequence[Interview]) -> Sequence[Interview]:
        """Those that are over by then; a note to the candidate speaks of those to come."""
        if self.follow_up.step.channel is Channel.NOTE:
            return interviews
        return [one for one in interviews if one.end <= self.follow_up.start]

    def _facts_of_others(self, message: Message) -> dict[str, Any]:
        reader = message.to
        others = tuple(self._other(each) for each in message.passes_on if not (reader and is_same_person(each, reader)))
        return {
            "passes_on": others,
            "passes_on_names": self._names_of(others, message),
            "have_no_address": not any(person.email for person in message.passes_on),
        }

    def _names_of(self, others: tuple[facts.Other, ...], message: Message) -> Typed:
        """The others by name or, where their names would fill the text, together."""
        if len(others) <= _MOST_NAMES:
            return Typed(listed([other.name for other in others]))
        interview = self._interview_with(message)
        is_there = interview is None or _was_there(message.to, interview)
        return Typed("all the others I met" if is_there else "everyone I met")

    def _other(self, person: Interviewer) -> facts.Other:
        name = names.full_name(person.name, self.english) or plain(person.name)
        said = topic_record(topic(person.topic, to_owner=False)) if person.topic else facts.Topic()
        is_sayable = not said.is_trouble and (said.noun_words <= _SHORT_FORM or said.head is not None)
        about = said.noun if said.noun_words <= _SHORT_FORM else said.head
        return facts.Other(
            name=Typed(name),
            called=Typed(names.called(person.name, self._wants_formal, self.english) or name),
            say=own_sentence(person),
            topic=about if is_sayable else None,
            showed=said.showed,
        )


def _was_there(reader: Person | None, interview: Interview) -> bool:
    """Whether the reader was at an interview; a letter to nobody by name is read by whoever was."""
    return reader is None or any(is_same_person(reader, each) for each in interview.interviewers)


def _is_outside(reader: Person | None, opening: Opening) -> bool:
    """Whether the reader writes from another domain than those whom the candidate met: an agency's."""
    if reader is None or not reader.email:
        return False
    mine = _domain(reader.email)
    theirs = {_domain(each.email) for each in opening.people if each.email and not is_same_person(each, reader)}
    return bool(theirs) and mine not in theirs


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


_A_TALK = facts.Occasion(
    kind="talk",
    thanked="the conversation",
    talked="talking with me",
    name="our conversation",
    short="our conversation",
    mine="my interview",
    did="interviewed with",
    is_in_person=False,
    is_short=False,
)
_NO_INTERVIEW: dict[str, Any] = {
    "when": Typed("lately"),
    "date": Typed("that day"),
    "month": Typed("that month"),
    "in_month": Typed("that month"),
    "occasion": _A_TALK,
    "is_final": False,
    "is_seen_again": False,
    "met_reader": False,
    "met_anybody": False,
    "last_when": Typed("lately"),
    "last_occasion": _A_TALK,
    "met_last": False,
}

"""The facts that a template may use: one table of their names, and their values for one message.

Every value is text on one line, a number, a truth, or a list of records; what the list does not give is None. So a
template tests what may be absent with `{% if topic %}`, and can never reach past this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from followup.drafting import names, phrases, weaving
from followup.drafting.phrases import plain
from followup.drafting.weaving import Form, Phrase
from followup.identity import is_same_person
from followup.model import (
    Address,
    Candidate,
    Channel,
    FollowUp,
    Interview,
    Interviewer,
    Message,
    Mode,
    Opening,
    Person,
    Recipients,
    Reference,
    Settings,
)

_MOST_NAMES = 4  # in one sentence


@dataclass(frozen=True, slots=True)
class Job:
    """One of the openings that a follow-up is about."""

    company: str
    role: str | None
    the_role: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One of the interviews that a follow-up answers or prepares; `clock` is the candidate's, `clock_there` theirs. `notes` are
    for the candidate's own eyes: None in whatever another person reads.
    """

    company: str
    role: str | None
    the_role: str
    round: str | None
    mode: str
    clock: str | None
    clock_there: str | None
    place: str | None
    people: str | None
    notes: str | None


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody to whom the reader is asked to pass thanks on; `topic` stands after "about"."""

    name: str
    called: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name that a template may use: what it means, whether it may be absent, and what a list of it holds."""

    meaning: str
    may_be_absent: bool = False
    record: type | None = None


_ABSENT = True

TABLE: Mapping[str, Fact] = {
    # the opening
    "company": Fact("the company, as it was typed"),
    "role": Fact("the role, as it was typed, without (m/f/d)", _ABSENT),
    "short_role": Fact("the role by its head, where it is long", _ABSENT),
    "the_role": Fact('the role in a sentence: "the Staff Engineer role", or "the role"'),
    "status": Fact('what has become of the opening: "waiting", "rejected", "offer" …'),
    "decision_by": Fact('the day they decide: "16 December"', _ABSENT),
    "answer_by": Fact('the day an offer has to be answered: "Monday, 14 December"', _ABSENT),
    "address": Fact("where a card is posted", _ABSENT),
    "arrives": Fact("the day a card arrives", _ABSENT),
    "jobs": Fact("the openings that this is about: more than one where a message is shared", record=Job),
    "reference": Fact("the name of the opening's first reference", _ABSENT),
    # the interview
    "when": Fact('when it was, as one says it on that day: "this morning", "on Tuesday"'),
    "talk": Fact('what it was: "call" or "conversation"'),
    "mode": Fact('"onsite", "video" or "phone"; empty where nothing says it'),
    "is_phone_screen": Fact("whether it was a first call"),
    "is_final": Fact("whether it was the final round"),
    "is_panel": Fact("whether three or more people are written to"),
    "is_again": Fact("whether the reader has met the candidate before"),
    "meetings": Fact("the interviews that this answers or prepares", record=Meeting),
    # the reader
    "reader": Fact("the reader's name", _ABSENT),
    "called": Fact('how the reader is called: "Ana", "Dr Lima"', _ABSENT),
    "greeting": Fact('how an email begins: "Hi Ana,"'),
    "dear": Fact('how a card begins: "Dear Ana,"'),
    "hello": Fact('how a call begins: "Hello Sam"'),
    "channel": Fact('"email", "card", "call", "linkedin" or "note"'),
    "met_reader": Fact("whether the reader was at the interview, rather than somebody who arranged it"),
    "is_lead": Fact("whether the reader leads the hiring"),
    "phone_of_reader": Fact("the reader's telephone number", _ABSENT),
    "topic": Fact('what the talk with the reader was about, after "about" where `topic_is_woven`', _ABSENT),
    "topic_is_woven": Fact("whether the topic can stand inside a sentence, rather than after a colon"),
    "strength": Fact("what they need and the candidate has", _ABSENT),
    "strength_form": Fact(
        '"woven" (a noun), "skill" (a bare noun), "doing" ("cutting …"), "clause" ("I cut …") or "apart" (after a colon)',
        _ABSENT,
    ),
    "passes_on": Fact("the people to whom the reader is asked to pass thanks on", record=Other),
    "passes_on_names": Fact('their names: "Ben Ruiz and Chen Wei"; of more than four, "all the others I met"'),
    "passes_on_topics": Fact('their topics: "with Ben about the pager rota and with Chen about hiring"', _ABSENT),
    "have_no_address": Fact("whether none of them has an email address in the list"),
    "people": Fact("how many people are written to"),
    "thanked": Fact("how many people it is for, those to whom thanks are passed on among them"),
    # a reference
    "contacted": Fact("whether the company has called the reference already"),
    "relation": Fact('what the reference is to the candidate: "my manager at Initech"', _ABSENT),
    "attributes": Fact("what the reference has seen of the candidate", _ABSENT),
    # the candidate, and the limits
    "name": Fact("the candidate's name", _ABSENT),
    "phone": Fact("the candidate's telephone number", _ABSENT),
    "brevity": Fact("0 says everything; a text that came out too long is written again with 1, then with 2"),
    "characters": Fact("how long a LinkedIn note may be"),
}

FUNCTIONS: Mapping[str, str] = {
    "signed": 'signed("Kind regards"): the sign-off with the candidate\'s name, telephone number and address',
}


def attributes_of(record: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(record))


@dataclass(frozen=True, slots=True)
class Own:
    """The candidate's own words in a message: what no rule about repeated wording counts."""

    topic: Phrase | None
    strength: Phrase | None


def own_words(opening: Opening, message: Message) -> Own:
    """The reader's topic and the strength that suits the reader best."""
    reader = message.to if isinstance(message.to, Interviewer) else None
    topic = weaving.topic(reader.topic) if reader and reader.topic else None
    return Own(topic, _strength_for(opening.strengths, reader, message))


def _strength_for(strengths: tuple[str, ...], reader: Interviewer | None, message: Message) -> Phrase | None:
    """The strength that shares most words with the reader's title and topic; where none does, the reader's turn."""
    sayable = [phrase for phrase in map(weaving.strength, strengths) if phrase]
    if not sayable:
        return None
    start = (message.variant + message.earlier) % len(sayable)
    in_turn = sayable[start:] + sayable[:start]
    topic, title = (reader.topic or "", reader.title or "") if reader else ("", "")
    return max(
        in_turn,
        key=lambda phrase: (weaving.shared_words(topic, phrase.words), weaving.shared_words(title, phrase.words)),
    )


class Facts:
    """The facts of one follow-up: those that its messages share, computed once."""

    def __init__(
        self, follow_up: FollowUp, candidate: Candidate, settings: Settings, greets_whole: frozenset[str]
    ) -> None:
        self._follow_up = follow_up
        self._candidate = candidate
        self._settings = settings
        self._greets_whole = greets_whole
        self._shared = self._facts_of_all()

    def of(self, message: Message) -> dict[str, Any]:
        """Every name of the table with its value for one message, beside the brevity, which is the drafter's."""
        return {**self._shared, **self._facts_of_reader(message), **self._facts_of_interview(message)}

    def _facts_of_all(self) -> dict[str, Any]:
        follow_up, opening, candidate = self._follow_up, self._follow_up.opening, self._candidate
        today = follow_up.start.date()

        def day(date: Any, weekday: bool = False) -> str | None:
            return phrases.day_name(date, candidate.country, today, weekday) if date else None

        return {
            "company": plain(opening.company),
            "role": phrases.role_name(opening.role),
            "short_role": phrases.short_role(opening.role),
            "the_role": phrases.the_role(opening.role),
            "status": str(opening.status),
            "decision_by": day(opening.decision_by),
            "answer_by": day(opening.answer_by, weekday=True),
            "address": plain(opening.address) if opening.address else None,
            "arrives": day(follow_up.arrives, weekday=True),
            "jobs": tuple(
                Job(
                    plain(each.company),
                    phrases.role_name(each.role),
                    phrases.the_role(each.role),
                )
                for each in follow_up.openings
            ),
            "reference": plain(opening.references[0].name) if opening.references else None,
            "meetings": tuple(self._meeting(interview) for interview in follow_up.visit)
            if follow_up.step.channel is Channel.NOTE
            else (),
            "people": len(follow_up.messages),
            "thanked": len(follow_up.people),
            "is_panel": len(follow_up.messages) >= 3,
            "name": names.signed_name(candidate.name) if candidate.name else None,
            "phone": plain(candidate.phone) if candidate.phone else None,
            "characters": self._settings.linkedin_characters,
            "brevity": 0,
            "signed": self._signature(),
        }

    def _signature(self) -> Callable[..., str]:
        """The sign-off; its lines are parted by a character that no list can contain, and so are never joined."""
        candidate = self._candidate
        name = names.signed_name(candidate.name) if candidate.name else None
        contacts = [plain(each) for each in (candidate.phone, candidate.email) if each]

        def signed(phrase: str, contact: bool = True) -> str:
            first = f"{phrase}," if name else phrase
            return "\x1f".join([first, *([name] if name else []), *(contacts if contact else [])])

        return signed

    def _facts_of_reader(self, message: Message) -> dict[str, Any]:
        reader, opening = message.to, self._follow_up.opening
        own = own_words(opening, message)
        return {
            **self._greetings(reader),
            "channel": str(message.channel),
            "is_lead": bool(reader and opening.lead and is_same_person(reader, opening.lead)),
            "phone_of_reader": plain(reader.phone) if reader and reader.phone else None,
            "topic": own.topic.words if own.topic else None,
            "topic_is_woven": bool(own.topic and own.topic.form is Form.WOVEN),
            "strength": own.strength.words if own.strength else None,
            "strength_form": str(own.strength.form) if own.strength else None,
            **self._facts_of_others(message),
            **_facts_of_reference(reader),
        }

    def _greetings(self, reader: Person | None) -> dict[str, Any]:
        if reader is None:
            return {"reader": None, "called": None, "greeting": "Hello,", "dear": "Hello,", "hello": "Hello"}
        address = self._settings.address
        called = self._called(reader)
        is_formal = address is Address.FORMAL or names.has_title(reader.name)
        return {
            "reader": plain(reader.name),
            "called": called,
            "greeting": f"Dear {called}," if is_formal else f"Hi {called},",
            "dear": f"Dear {called},",
            "hello": f"Hello {called}",
        }

    def _called(self, person: Person) -> str:
        return names.called(person.name, self._settings.address, plain(person.name) in self._greets_whole)

    def _facts_of_others(self, message: Message) -> dict[str, Any]:
        others = tuple(self._other(person) for person in message.passes_on)
        topics = [f"with {other.called} about {other.topic}" for other in others if other.topic]
        has_commas = any("," in topic for topic in topics)
        return {
            "passes_on": others,
            "passes_on_names": self._names_of(others, message),
            "passes_on_topics": ("; ".join(topics) if has_commas else phrases.listed(topics)) or None,
            "have_no_address": not any(person.email for person in message.passes_on),
        }

    def _names_of(self, others: tuple[Other, ...], message: Message) -> str:
        """The others by name or, where their names would fill the text, together."""
        if len(others) <= _MOST_NAMES:
            return phrases.listed([other.name for other in others])
        interview = self._interview_with(message)
        return "all the others I met" if interview is None or _was_there(message.to, interview) else "everyone I met"

    def _other(self, person: Interviewer) -> Other:
        topic = weaving.topic(person.topic, to_its_owner=False) if person.topic else None
        words = None
        if topic:
            words = topic.words if topic.form is Form.WOVEN else f"“{topic.words.rstrip('.')}”"
        return Other(plain(person.name), self._called(person), words)

    def _facts_of_interview(self, message: Message) -> dict[str, Any]:
        interview = self._interview_with(message)
        if interview is None:
            return {**_NO_INTERVIEW, "is_again": message.earlier > 0}
        start = self._follow_up.start
        return {
            "when": phrases.when(interview.start, interview.day, start, self._candidate.country),
            "talk": "call" if interview.mode is Mode.PHONE else "conversation",
            "mode": str(interview.mode or ""),
            "is_phone_screen": interview.is_phone_screen,
            "is_final": interview.is_final,
            "is_again": message.earlier > 0,
            "met_reader": _was_there(message.to, interview),
        }

    def _interview_with(self, message: Message) -> Interview | None:
        """The visit's last interview with the reader, else the last that they met at, else the visit's last. Who is asked to
        pass thanks on reads of this visit, even if they were at an earlier one.
        """
        visit = self._follow_up.visit
        with_them = [
            each
            for each in visit
            if message.to and any(is_same_person(message.to, person) for person in each.interviewers)
        ]
        met = () if message.passes_on else message.met
        found = with_them or list(met) or list(visit) or list(self._follow_up.opening.interviews)
        return found[-1] if found else None

    def _meeting(self, interview: Interview) -> Meeting:
        here = interview.start.astimezone(self._follow_up.start.tzinfo) if interview.start else None
        there = interview.start
        differs = here and there and here.utcoffset() != there.utcoffset()
        city = interview.timezone.rsplit("/", 1)[-1].replace("_", " ")
        people = [
            f"{plain(each.name)} ({plain(each.title)})" if each.title else plain(each.name)
            for each in interview.interviewers
        ]
        where = plain(interview.location) if interview.location else None
        return Meeting(
            company=plain(interview.company),
            role=phrases.role_name(interview.role),
            the_role=phrases.the_role(interview.role),
            round=plain(interview.round) if interview.round else None,
            mode=_HELD[interview.mode] if interview.mode else "",
            clock=f"{here:%H:%M}" if here else None,
            clock_there=f"{there:%H:%M} in {city}" if differs and there else None,
            place=None if where and "://" in where else where,  # a link is in the invitation, and unreadable here
            people=phrases.listed(people) or None,
            notes=_noted(interview) if self._follow_up.step.recipients is Recipients.CANDIDATE else None,
        )


_HELD = {Mode.ONSITE: "on-site", Mode.VIDEO: "by video", Mode.PHONE: "by phone"}


_MOST_NOTED = 600


def _noted(interview: Interview) -> str | None:
    """What the list has in `notes`, for the candidate's own eyes: one line a line, and no longer than a phone shows."""
    lines = [plain(line).lstrip("-•* ") for line in (interview.notes or "").splitlines() if line.strip()]
    text = "\n- ".join(filter(None, lines))  # as items, which a template keeps on lines of their own
    return (text if len(text) <= _MOST_NOTED else f"{text[:_MOST_NOTED].rsplit(' ', 1)[0]} …") or None


def _was_there(reader: Person | None, interview: Interview) -> bool:
    """Whether the reader was at an interview; a letter to nobody by name is read by whoever was."""
    return reader is None or any(is_same_person(reader, each) for each in interview.interviewers)


_NO_INTERVIEW: dict[str, Any] = {
    "when": "lately",
    "talk": "conversation",
    "mode": "",
    "is_phone_screen": False,
    "is_final": False,
    "met_reader": True,
}


def _facts_of_reference(reader: Person | None) -> dict[str, Any]:
    if not isinstance(reader, Reference):
        return {"contacted": False, "relation": None, "attributes": None}
    return {
        "contacted": reader.contacted,
        "relation": weaving.relation(reader.relation) if reader.relation else None,
        "attributes": weaving.seen(reader.attributes[:2]),
    }

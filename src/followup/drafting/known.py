"""A follow-up -> what each of its letters may say, and what kind of letter it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache

from followup.drafting.checks.letter import Known, Typed
from followup.drafting.choosing import names_somebody_else
from followup.drafting.drafts import characters_of, words_of
from followup.drafting.english import companies
from followup.drafting.english.attested.attributes import both, seen
from followup.drafting.english.dialect import Dialect, dialect
from followup.drafting.english.jobs import titles
from followup.drafting.english.people import names
from followup.drafting.english.people.relations import relation
from followup.drafting.english.strengths.sentences import Strength, strength, strengths
from followup.drafting.english.text.contractions import without_contractions
from followup.drafting.english.text.plain import plain
from followup.drafting.english.topics.understanding import topic
from followup.drafting.tact import Rules
from followup.identity import is_same_person
from followup.model.etiquette import Channel, Playbook, Recipients
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Candidate, Interviewer, Person, Reference
from followup.model.settings import Address, English, Settings
from followup.problems import NO_PLACE, Place

_MOST_QUESTIONS = {"thank_you_email": 1, "thank_you_note": 0, "linkedin": 0, "linkedin_others": 0, "check_in": 1,
                   "reply": 1, "accept": 1, "decline": 0, "withdraw": 0, "hurry": 1, "outcome": 0}  # fmt: skip
_NAMES_THE_JOB = ("thank_you_email", "check_in", "reference", "accept", "decline", "withdraw", "hurry")
_STRENGTHS_ARE_SAID = (Channel.EMAIL, Channel.CALL)


def known_of(
    follow_up: FollowUp,
    message: Message,
    candidate: Candidate,
    settings: Settings,
    playbook: Playbook,
    rules: Rules,
) -> Known:
    """What one letter of a follow-up may say. Of the list, only what this reader may read: no other company, no notes, and
    nobody else's topic.
    """
    opening, step, reader = follow_up.opening, follow_up.step, message.to
    interviews = _interviews(follow_up, message)
    english = dialect(settings.english, candidate.country)
    typed = tuple(typed_of(follow_up, message))
    return Known(
        texts=_texts(follow_up, message, candidate, english),
        typed=typed,
        others=tuple(_topics_of_others(opening, message)),
        days=frozenset(_days(follow_up, interviews)),
        talked=frozenset(_local(each, follow_up).date() for each in interviews),
        today=follow_up.start.date(),
        clocks=frozenset(clock for each in interviews for clock in _clocks(each, follow_up)),
        counts=frozenset(_counts(follow_up, interviews)),
        addresses=frozenset(each for each in (candidate.email, *candidate.also) if each),
        links=frozenset([candidate.linkedin] if candidate.linkedin else []),
        phones=frozenset([candidate.phone] if candidate.phone else []),
        modes=frozenset(each.mode for each in message.met or interviews if each.mode),
        status=opening.status,
        step=step.name,
        channel=message.channel,
        reader=plain(reader.name) if reader else None,
        candidate=names.signed_name(candidate.name) if candidate.name else None,
        role=" ".join((plain(opening.role), *_job_forms(opening.role, english, False)))
        if opening.role and _names_the_job(follow_up, message)
        else None,
        topic=_topic_to_be_said(follow_up, message),
        words=words_of(follow_up, message),
        characters=characters_of(follow_up, message, settings.linkedin_characters),
        subject_characters=playbook.subject_characters,
        most_questions=_MOST_QUESTIONS.get(step.name),
        is_formal=settings.address is Address.FORMAL or bool(reader and names.is_formal(reader.name, formal=False)),
        english=english_of(english),
        rules=rules,
    )


def english_of(said: Dialect) -> English | None:
    """Whose words and spelling a letter has to keep to; None where the words are American and the spelling British."""
    return said.words if said.has_british_spelling is said.is_british else None


def _interviews(follow_up: FollowUp, message: Message) -> tuple[Interview, ...]:
    every = [*follow_up.visit, *message.met, *(each for job in follow_up.openings for each in job.interviews)]
    return tuple(dict.fromkeys(every))


def _names_the_job(follow_up: FollowUp, message: Message) -> bool:
    return message.channel is Channel.EMAIL and follow_up.step.name in _NAMES_THE_JOB


def _texts(follow_up: FollowUp, message: Message, candidate: Candidate, english: Dialect) -> tuple[str, ...]:
    people: list[Person] = [*message.passes_on, *([message.to] if message.to else [])]
    texts = [candidate.name or "", *candidate.also, *(each for person in people for each in _texts_of(person))]
    for opening in follow_up.openings:
        texts += [opening.company, companies.company(opening.company), opening.role or ""]
        for is_formal in (False, True):
            texts += _job_forms(opening.role, english, is_formal)
        others = [*opening.people, *([opening.arranged_by] if opening.arranged_by else []), *opening.references]
        texts += [each for person in others for each in _texts_of(person)]
        for interview in opening.interviews:
            texts += [interview.round or "", interview.location or "", interview.address or ""]
            texts += [interview.company, interview.role or ""]
    return tuple(dict.fromkeys(text for each in texts if (text := plain(each))))


@lru_cache(maxsize=1024)
def _job_forms(role: str | None, english: Dialect, is_formal: bool) -> list[str]:
    """A job in every form in which a letter may name it."""
    said = titles.job(role, english, is_formal)
    forms = (said.title, said.the_job, said.short, said.again, said.name, said.as_one, said.your)
    return [form for form in forms if form]


@lru_cache(maxsize=1024)
def topic_forms(typed: str) -> tuple[str, ...]:
    """A topic in every form in which a letter may have it; none where nothing of it can be said."""
    found = (topic(typed), topic(typed, to_owner=False))
    return tuple(dict.fromkeys(form for said in found if said for form in said.texts))


@lru_cache(maxsize=1024)
def _strength_forms(typed: str) -> tuple[str, ...]:
    found = [said for british in (False, True) if (said := strength(typed, british))]
    return tuple(dict.fromkeys(form for said in found for form in _said_of(said)))


def _said_of(known: Strength) -> tuple[str, str]:
    """A strength as it is said, and as a formal letter says it."""
    return known.sentence, without_contractions(known.sentence)


@lru_cache(maxsize=1024)
def _attribute_forms(attributes: tuple[str, ...]) -> tuple[str, ...]:
    """What a reference saw, one thing and two at once."""
    forms: list[str] = []
    for british in (False, True):
        known = [said for typed in attributes if (said := seen(typed, british))]
        forms += [said.said for said in known]
        pairs = [both(one, other) for one in known for other in known if one is not other]
        forms += [pair.said for pair in pairs if pair]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=1024)
def _texts_of(person: Person) -> tuple[str, ...]:
    title = person.title if isinstance(person, Interviewer) else None
    typed = person.relation if isinstance(person, Reference) else None
    return tuple(each for each in (person.name, title, typed, relation(typed) if typed else None) if each)


def typed_of(follow_up: FollowUp, message: Message) -> Iterator[Typed]:
    """The candidate's own words for this reader, each with its place."""
    reader, opening = message.to, follow_up.opening
    for person in (reader, *message.passes_on):
        if isinstance(person, Interviewer):
            if person.say:
                yield Typed(plain(person.say), "say", person.place)
            if person.topic:
                yield from _in_every_form(person.topic, topic_forms(person.topic), "topic", person.place)
    if isinstance(reader, Reference):
        yield from (Typed(plain(each), "attribute", reader.place) for each in reader.attributes)
        yield from (Typed(form, "attribute", reader.place) for form in _attribute_forms(reader.attributes))
        held = [interview for job in follow_up.openings for interview in job.interviews]
        for person in (each for interview in held for each in interview.interviewers):
            if person.topic:  # what came up there
                yield from _in_every_form(person.topic, topic_forms(person.topic), "topic", person.place)
    elif message.channel in _STRENGTHS_ARE_SAID:
        for told in (one for british in (False, True) for one in strengths(opening.strengths, british)):
            if told.typed not in opening.strengths:  # two that belong together
                place = _place_of_strength(opening, opening.strengths[0])
                yield from (Typed(form, "strength", place) for form in (told.typed, *_said_of(told)))
        for each in opening.strengths:
            yield from _in_every_form(each, _strength_forms(each), "strength", _place_of_strength(opening, each))


def _in_every_form(typed: str, forms: Iterable[str], what: str, place: Place) -> Iterator[Typed]:
    """Words as they were typed, and as a letter says them."""
    for text in dict.fromkeys((plain(typed), *forms)):
        yield Typed(text, what, place)


def _place_of_strength(opening: Opening, strength: str) -> Place:
    found = (each.place for each in opening.interviews if strength in each.strengths)
    return next(found, opening.interviews[-1].place if opening.interviews else NO_PLACE)


def _topics_of_others(opening: Opening, message: Message) -> Iterator[Typed]:
    if isinstance(message.to, Reference):
        return  # who was not there hears what came up, and not from whom
    spared = [each for each in (message.to, *message.passes_on) if each]
    for person in opening.people:
        if person.topic and not any(is_same_person(person, each) for each in spared):
            for text in (plain(person.topic), *topic_forms(person.topic)):
                yield Typed(text, plain(person.name), person.place)


def _topic_to_be_said(follow_up: FollowUp, message: Message) -> str | None:
    """The words of the reader's topic, where a thank-you can say something of it."""
    reader = message.to
    is_thanks = follow_up.step.recipients is Recipients.INTERVIEWERS and message.channel is Channel.EMAIL
    if not is_thanks or not isinstance(reader, Interviewer) or not reader.topic:
        return None
    was_there = any(is_same_person(reader, each) for interview in follow_up.visit for each in interview.interviewers)
    said = topic(reader.topic) if was_there and not message.earlier and not reader.say else None
    is_said = said is not None and not said.asked and not names_somebody_else(reader, follow_up.opening)
    return " ".join(topic_forms(reader.topic)) or None if is_said else None


def _local(interview: Interview, follow_up: FollowUp) -> dt.datetime:
    return (interview.start or interview.end).astimezone(follow_up.start.tzinfo)


def _days(follow_up: FollowUp, interviews: Iterable[Interview]) -> Iterator[dt.date]:
    for interview in interviews:
        yield interview.day
        yield _local(interview, follow_up).date()
        yield from (day for day in (interview.decision_by, interview.answer_by, interview.outcome_on) if day)
    for opening in follow_up.openings:
        yield from (day for day in (opening.decision_by, opening.answer_by, opening.outcome_on) if day)
    if follow_up.arrives:
        yield follow_up.arrives
    if follow_up.elsewhere:
        yield from (day for day in (follow_up.elsewhere.answer_by, follow_up.elsewhere.ask_until) if day)


def _clocks(interview: Interview, follow_up: FollowUp) -> Iterator[dt.time]:
    for moment in (interview.start, interview.end):
        if moment is not None:
            yield from (moment.time(), moment.astimezone(follow_up.start.tzinfo).time())


def _counts(follow_up: FollowUp, interviews: Iterable[Interview]) -> Iterator[int]:
    """How many they were, with and without the reader, and how long it took in minutes and hours."""
    for people in (
        len(follow_up.opening.people),
        len(follow_up.messages),
        *(len(each.interviewers) for each in interviews),
    ):
        yield from (people, people - 1)
    yield len(follow_up.openings)
    yield len(follow_up.visit)
    for interview in interviews:
        if interview.start is not None:
            minutes = int((interview.end - interview.start).total_seconds()) // 60
            yield from (minutes, minutes // 60)  # "seven and a half hours" too

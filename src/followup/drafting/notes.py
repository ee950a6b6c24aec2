"""The lines below an event's letters: why now, what to know, and what one more fact would make better; three at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.drafting.english import days
from followup.drafting.english.dialect import Dialect, dialect
from followup.drafting.english.people import names
from followup.drafting.english.text.plain import listed, plain
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.topics.understanding import topic
from followup.drafting.left_out import is_left_out, why_left_out
from followup.identity import is_same_person
from followup.model.etiquette import Channel, Recipients
from followup.model.follow_ups import FollowUp, Message
from followup.model.people import Candidate, Interviewer
from followup.model.settings import Settings

_MOST_NOTES = 3


def notes_of(follow_up: FollowUp, candidate: Candidate, settings: Settings) -> tuple[str, ...]:
    """Why now, and then what to know or to add: three lines at most."""
    english = dialect(settings.english, candidate.country)
    wanted = [
        plain(follow_up.why),
        *_to_know(follow_up, candidate, settings),
        *_to_add(follow_up, english),
    ]
    return tuple(dict.fromkeys(note for note in wanted if note))[:_MOST_NOTES]


def _to_know(follow_up: FollowUp, candidate: Candidate, settings: Settings) -> Iterator[str]:
    for message in follow_up.messages:
        yield from _to_attach(message)
    for message in follow_up.messages:
        if message.send_at:
            english = dialect(settings.english, candidate.country)
            here = message.send_at.astimezone(follow_up.start.tzinfo)
            day = days.day_name(here.date(), english, follow_up.start.date(), weekday=True)
            theirs = f", {message.send_at:%H:%M} for {plain(message.to.name)}" if message.to else ""
            yield f"Write it now, and schedule it for {day}, {here:%H:%M} your time{theirs}."
        if message.channel is Channel.CARD:
            address = follow_up.opening.address
            yield f"Check the address: {plain(address)}" if address else "No street yet: add `address:` and run again."
    nameless = [
        plain(message.to.name)
        for message in follow_up.messages
        if message.channel is Channel.EMAIL
        and message.to
        and not message.to.email
        and not (message.own and message.own.to)
    ]
    if nameless:
        is_for_references = follow_up.step.recipients in (Recipients.REFERENCES, Recipients.ASKED_REFERENCES)
        or_ask = "" if is_for_references else ", or ask who arranged it"
        yield f"No email address for {_few(nameless)}: add `email:`{or_ask}."


def _to_attach(message: Message) -> Iterator[str]:
    """What was promised has to go with the letter that says so."""
    said = _topic_of(message)
    is_thanked = message.channel is Channel.EMAIL and message.to is not None
    if is_thanked and said is not None and said.promise_attach:
        first = names.first_name(message.to.name) if message.to else None
        yield f"Before you send it{f' to {first}' if first else ''}, {said.promise_attach}."


def _to_add(follow_up: FollowUp, english: Dialect) -> Iterator[str]:
    """What one more fact would make better: for what is written to the people of the opening."""
    if follow_up.step.recipients not in (Recipients.INTERVIEWERS, Recipients.LEAD, Recipients.OTHER_INTERVIEWERS):
        return
    written = [
        message.to
        for message in follow_up.messages
        if isinstance(message.to, Interviewer)
        and message.own is None
        and any(is_same_person(message.to, each) for each in follow_up.opening.people)
    ]
    opening = follow_up.opening
    unsaid = [each for each in written if is_left_out(each, opening)]
    is_thanked = follow_up.step.recipients is Recipients.INTERVIEWERS and follow_up.step.channel is Channel.EMAIL
    if reason := why_left_out(written, opening, follow_up.messages, english.is_british, is_thanked and bool(written)):
        yield reason
    without = [plain(each.name) for each in written if not each.topic and not each.say]
    if without:
        yield f"A topic for {_few(without)} would make this more personal: add `topic:` and run again."
    if follow_up.step.recipients is not Recipients.INTERVIEWERS:
        return
    if not follow_up.opening.strengths and written:
        yield "One of your strengths that this role needs would help: add `strengths:` and run again."
    unspoken = [plain(each.name) for each in written if each.topic and not each.say and each not in unsaid]
    if unspoken:
        yield f"One sentence of yours for {_few(unspoken)} would make this better still: add `say:`."


def _topic_of(message: Message) -> Topic | None:
    reader = message.to if isinstance(message.to, Interviewer) else None
    return topic(reader.topic) if reader and reader.topic else None


def _few(people: Sequence[str]) -> str:
    return listed(people if len(people) < 4 else [*people[:2], f"{len(people) - 2} others"])

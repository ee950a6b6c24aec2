"""The facts that a letter was written from, and which of them have changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from followup.drafting.english.text.plain import listed, plain
from followup.drafting.own.texts import Of, Written, where_of
from followup.identity import opening_hash, person_hashes, short_hash
from followup.model.drafts import Draft
from followup.model.follow_ups import FollowUp, Message
from followup.model.people import Candidate, Interviewer, Reference

_NAMES = {
    "to": "where it goes",
    "name": "the reader's name",
    "title": "the reader's title",
    "company": "the company",
    "role": "the job",
    "day": "the day of the interview",
    "mode": "how the interview was held",
    "topic": "the topic",
    "say": "what you want to say",
    "strengths": "your strengths",
    "seen": "what the reader knows of you",
    "decides": "the day they decide",
    "answer": "the day of the answer",
    "status": "the status",
    "others": "the people to whom it passes thanks on",
    "jobs": "the openings that it is about",
    "you": "your name",
    "phone": "your telephone number",
}
_SEVERAL = ("strengths", "others", "jobs")
_NOTHING = "-"
_DIGITS = 4
_MOST_SHOWN = 60  # characters of a fact in a message


def facts_of(follow_up: FollowUp, message: Message, candidate: Candidate) -> Mapping[str, str]:
    """Every fact that a letter of its kind may use, in words, by its key; empty where the list does not give it."""
    opening, reader = follow_up.opening, message.to
    met = message.met or follow_up.visit
    interviewer = reader if isinstance(reader, Interviewer) else None
    draft = Draft(to=reader, channel=message.channel, subject=None, body="")
    found = {
        "to": where_of(draft),
        "name": reader.name if reader else None,
        "title": interviewer.title if interviewer else None,
        "company": opening.company,
        "role": opening.role,
        "day": listed([each.day.isoformat() for each in follow_up.visit or met]),
        "mode": listed(list(dict.fromkeys(str(each.mode) for each in follow_up.visit or met if each.mode))),
        "topic": interviewer.topic if interviewer else None,
        "say": interviewer.say if interviewer else None,
        "strengths": "; ".join(opening.strengths),
        "seen": "; ".join((*reader.attributes, reader.relation or "")) if isinstance(reader, Reference) else None,
        "decides": _day(opening.decision_by),
        "answer": _day(follow_up.elsewhere.answer_by if follow_up.elsewhere else opening.answer_by),
        "status": None if opening.status.is_under_way else str(opening.status),  # says no more than the time
        "others": listed([each.name for each in message.passes_on]),
        "jobs": "; ".join(f"{each.company}, {each.role or ''}" for each in follow_up.openings[1:]),
        "you": candidate.name,
        "phone": candidate.phone,
    }
    return {key: plain(value or "").strip("; ") for key, value in found.items()}


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def of(follow_up: FollowUp, message: Message, candidate: Candidate, list_name: str) -> Of:
    """What a letter's file says of whose it is, today."""
    facts = facts_of(follow_up, message, candidate)
    return Of(
        step=follow_up.step.name,
        uid=follow_up.uid,
        opening=opening_hash(follow_up.opening.key),
        reader=person_hashes(message.to) if message.to else (_NOTHING, _NOTHING),
        day=day_of(follow_up),
        facts={key: fact_hash(value) for key, value in facts.items()},
        list=list_name,
    )


def day_of(follow_up: FollowUp) -> str:
    """The day of the interview that a follow-up answers."""
    interview = next(iter(follow_up.visit or follow_up.opening.interviews[-1:]), None)
    return interview.day.isoformat() if interview else _NOTHING


def fact_hash(value: str) -> str:
    return short_hash(value)[:_DIGITS] if value else _NOTHING


def changed(letter: Written, facts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What has changed since a letter was written: what is said of it now, and how its line names it. Facts of which the
    line says nothing are not compared.
    """
    for key, value in facts.items():
        before = letter.of.facts.get(key)
        if before is None or before == fact_hash(value):
            continue
        shown = value if len(value) <= _MOST_SHOWN else f"{value[: _MOST_SHOWN - 1]}…"
        is_ = "are" if key in _SEVERAL else "is"
        if not value:
            said = f"{_NAMES[key]} {is_} no longer in the list"
        elif before == _NOTHING:
            said = f"the list now gives {_NAMES[key]}, “{shown}”"
        else:
            said = f"{_NAMES[key]} {is_} now “{shown}”"
        yield said, f"{key}:{before}"

"""What lands with each person on the other side, and when: their inbox, not the candidate's."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from followup.identity import folded
from followup.model.etiquette import Channel
from followup.model.interviews import Opening
from followup.model.people import Interviewer, Person
from followup.telling.story import Entry, Story


@dataclass(frozen=True, slots=True)
class Landing:
    """One thing that reaches a person: the day, and what it is."""

    day: dt.date
    what: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Inbox:
    """All that one person at a company gets from the candidate, by day."""

    person: Person
    landings: tuple[Landing, ...]

    @property
    def days_between(self) -> int | None:
        """The fewest days from one of them to the next; None where there are not two."""
        days = [landing.day for landing in self.landings]
        return min(((later - day).days for day, later in itertools.pairwise(days)), default=None)


_WHAT = {
    Channel.EMAIL: "email",
    Channel.CARD: "card arrives",
    Channel.CALL: "call",
    Channel.TEXT: "text message",
    Channel.LINKEDIN: "LinkedIn invitation",
}


@dataclass(frozen=True, slots=True)
class Side:
    """A company's people, with what each of them gets."""

    company: str
    inboxes: tuple[Inbox, ...]


def sides(story: Story) -> tuple[Side, ...]:
    """What lands with each person at each company, over all of its openings; companies that name nobody are left out.

    A card counts on the day it arrives, and thanks that somebody passes on with the one who is thanked (etiquette: how
    often does this person hear from you?).
    """
    names: dict[str, str] = {}
    people: dict[str, dict[str, Person]] = {}
    for opening in story.openings:
        company = folded(opening.company)
        names.setdefault(company, opening.company)
        people.setdefault(company, {}).update({_identity(one): one for one in _people(opening)})
    found: dict[tuple[str, str], list[Landing]] = {}
    for entry in story.entries:
        company = folded(entry.follow_up.opening.company)
        for person, landing in _landings(entry, story.now):
            found.setdefault((company, _identity(person)), []).append(landing)
    return tuple(
        Side(
            names[company],
            tuple(
                Inbox(person, tuple(sorted(found.get((company, identity), ()), key=lambda one: one.day)))
                for identity, person in there.items()
            ),
        )
        for company, there in people.items()
        if there
    )


def _people(opening: Opening) -> Iterator[Interviewer]:
    yield from opening.people
    if opening.arranged_by:
        yield opening.arranged_by


def _landings(entry: Entry, now: dt.datetime) -> Iterator[tuple[Person, Landing]]:
    follow_up = entry.follow_up
    for message in follow_up.messages:
        if message.to is None or message.channel is Channel.NOTE:
            continue
        sent = (message.send_at or follow_up.start).astimezone(follow_up.start.tzinfo)
        day = follow_up.arrives if message.channel is Channel.CARD and follow_up.arrives else sent.date()
        is_past = day < now.astimezone(follow_up.start.tzinfo).date()
        what = _WHAT[message.channel]
        if message.channel is Channel.EMAIL:
            what += f": {follow_up.step.name.replace('_', ' ').removesuffix(' email')}"
        yield message.to, Landing(day, what, is_past)
        for person in message.passes_on:
            yield person, Landing(day, f"thanks, passed on by {message.to.name}", is_past)


def _identity(person: Person) -> str:
    return person.email.casefold() if person.email else folded(person.name)

"""A plan put together for looking at: the days, each opening's thread, and what lands with whom on the other side."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model import Candidate, Channel, FollowUp, Interview, Interviewer, Opening, Person, State, Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """A follow-up with its title in a calendar, what became of it, what it says, and the lines that say that it was sent."""

    follow_up: FollowUp
    title: str
    state: State
    wording: Wording
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOutStep:
    """Steps of one opening that are not planned, and why not."""

    company: str
    steps: str
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem in the candidate's files, or words that would sound wrong: where, what, what to write instead, and the lines
    that do it.
    """

    severity: str
    place: str
    message: str
    hint: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What there is to look at. Openings are in the order of the list, entries by time."""

    candidate: Candidate
    now: dt.datetime
    openings: tuple[Opening, ...]
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOutStep, ...] = ()
    remarks: tuple[Remark, ...] = ()


# --- days and threads -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """An interview or a follow-up on the candidate's clock; `clock` is None for an interview whose hour is not known."""

    day: dt.date
    clock: dt.time | None
    what: Interview | Entry

    @property
    def order(self) -> tuple[dt.date, dt.time]:
        return self.day, self.clock or dt.time.min


def moments(story: Story) -> tuple[Moment, ...]:
    """Every interview and follow-up, by time."""
    return _by_time(story, story.openings, story.entries)


def _by_time(story: Story, openings: Iterable[Opening], entries: Iterable[Entry]) -> tuple[Moment, ...]:
    interviews = (_of_interview(one, story.candidate.timezone) for opening in openings for one in opening.interviews)
    follow_ups = (Moment(each.follow_up.start.date(), each.follow_up.start.time(), each) for each in entries)
    return tuple(sorted((*interviews, *follow_ups), key=lambda one: one.order))


def _of_interview(interview: Interview, timezone: str) -> Moment:
    if interview.start is None:
        return Moment(interview.day, None, interview)
    here = zones.in_zone(interview.start, timezone)
    return Moment(here.date(), here.time(), interview)


@dataclass(frozen=True, slots=True)
class Thread:
    """An opening over time; `shared` are the follow-ups that another opening carries for it too."""

    opening: Opening
    moments: tuple[Moment, ...]
    shared: tuple[Entry, ...]


def threads(story: Story) -> tuple[Thread, ...]:
    """Each opening with its interviews and follow-ups."""
    own: dict[str, list[Entry]] = {}
    shared: dict[str, list[Entry]] = {}
    for entry in story.entries:
        first, *others = entry.follow_up.openings
        own.setdefault(first.key, []).append(entry)
        for other in others:
            shared.setdefault(other.key, []).append(entry)
    return tuple(
        Thread(one, _by_time(story, (one,), own.get(one.key, ())), tuple(shared.get(one.key, ())))
        for one in story.openings
    )


@dataclass(frozen=True, slots=True)
class Day:
    """A day on the candidate's calendar."""

    date: dt.date
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday, and the days before it, both included, that were passed over with nothing in them."""

    days: tuple[Day, ...]
    nothing_since: dt.date | None = None
    nothing_until: dt.date | None = None


def weeks(told: Sequence[Moment], first: dt.date) -> Iterator[Week]:
    """The weeks that have something to tell, from the one of `first` on."""
    monday = first - dt.timedelta(days=first.weekday())
    by_day = {day: tuple(group) for day, group in itertools.groupby(told, key=lambda one: one.day)}
    mondays = {day - dt.timedelta(days=day.weekday()) for day in by_day}
    expected = monday
    for start in sorted({monday, *(each for each in mondays if each > monday)}):
        days = tuple(
            Day(day, by_day.get(day, ())) for day in (start + dt.timedelta(days=number) for number in range(7))
        )
        is_next = start == expected
        yield Week(days, None if is_next else expected, None if is_next else start - dt.timedelta(days=1))
        expected = start + dt.timedelta(days=7)


# --- their side -----------------------------------------------------------------------------------------------------


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

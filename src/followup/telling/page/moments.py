"""Interviews and follow-ups on the candidate's clock: by day, by week, by opening."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.model.interviews import Interview, Opening
from followup.telling.openings import held_or_ahead
from followup.telling.story import Entry, Story


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
    """Every interview that was held or will be, and every follow-up, by time."""
    return _by_time(story, story.openings, story.entries)


def _by_time(story: Story, openings: Iterable[Opening], entries: Iterable[Entry]) -> tuple[Moment, ...]:
    told = (one for opening in openings for one in held_or_ahead(opening, story.now))
    interviews = (_of_interview(one, story.candidate.timezone) for one in told)
    follow_ups = (Moment(each.follow_up.start.date(), each.follow_up.start.time(), each) for each in entries)
    return tuple(sorted((*interviews, *follow_ups), key=lambda one: one.order))


def _of_interview(interview: Interview, timezone: str) -> Moment:
    if interview.start is None:
        return Moment(interview.day, None, interview)
    here = zones.in_zone(interview.start, timezone)
    return Moment(here.date(), here.time(), interview)


@dataclass(frozen=True, slots=True)
class Thread:
    """An opening over time, with the follow-ups that it shares with others."""

    opening: Opening
    moments: tuple[Moment, ...]

    @property
    def steps(self) -> tuple[Entry, ...]:
        """Its follow-ups, without the interviews."""
        return tuple(moment.what for moment in self.moments if isinstance(moment.what, Entry))


def threads(story: Story) -> tuple[Thread, ...]:
    """Each opening with its interviews and follow-ups."""
    entries: dict[str, list[Entry]] = {}
    for entry in story.entries:
        for opening in entry.follow_up.openings:
            entries.setdefault(opening.key, []).append(entry)
    return tuple(Thread(one, _by_time(story, (one,), entries.get(one.key, ()))) for one in story.openings)


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
    monday = monday_of(first)
    by_day = {day: tuple(group) for day, group in itertools.groupby(told, key=lambda one: one.day)}
    mondays = {monday_of(day) for day in by_day}
    expected = monday
    for start in sorted({monday, *(each for each in mondays if each > monday)}):
        days = tuple(
            Day(day, by_day.get(day, ())) for day in (start + dt.timedelta(days=number) for number in range(7))
        )
        is_next = start == expected
        yield Week(days, None if is_next else expected, None if is_next else start - dt.timedelta(days=1))
        expected = start + dt.timedelta(days=7)


def monday_of(day: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return day - dt.timedelta(days=day.weekday())

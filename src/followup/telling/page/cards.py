"""Each opening as a card: where it stands, what stands on its line of time, and all of its steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.model.etiquette import Channel
from followup.model.interviews import Interview, Opening
from followup.model.published import State
from followup.telling.openings import Deciding, Move, Standing, by_move, standings
from followup.telling.page.line import Kind, Mark, Scale, Spot, scale, spots
from followup.telling.page.moments import Thread, threads
from followup.telling.page.words import how_held, without
from followup.telling.story import Entry, Story


@dataclass(frozen=True, slots=True)
class Card:
    """An opening: where it stands, what stands on its line, its next step, and its interviews and follow-ups over time."""

    standing: Standing
    spots: tuple[Spot, ...]
    next: Entry | None
    thread: Thread

    @property
    def letters(self) -> int:
        """How many letters its follow-ups hold."""
        steps = (moment.what for moment in self.thread.moments if isinstance(moment.what, Entry))
        return sum(len(step.wording.drafts) for step in steps)


@dataclass(frozen=True, slots=True)
class Cards:
    """All openings by whose move it is, over one line of time."""

    groups: tuple[tuple[Move, tuple[Card, ...]], ...]
    scale: Scale


def cards(story: Story, today: dt.date) -> Cards:
    """The openings of a plan. `today` is the candidate's day."""
    timezone = story.candidate.timezone
    of_uid = {entry.follow_up.uid: entry for entry in story.entries}
    thread_of = {one.opening.key: one for one in threads(story)}
    found = standings(story.openings, [entry.follow_up for entry in story.entries], story.now, timezone)
    marks = {one.opening.key: _marks(one, thread_of[one.opening.key], timezone) for one in found}
    shown = scale((mark.day for each in marks.values() for mark in each), today)

    def card(one: Standing) -> Card:
        following = of_uid.get(one.next.uid) if one.next else None
        return Card(one, spots(marks[one.opening.key], shown), following, thread_of[one.opening.key])

    return Cards(tuple((move, tuple(map(card, there))) for move, there in by_move(found)), shown)


def _marks(standing: Standing, thread: Thread, timezone: str) -> tuple[Mark, ...]:
    steps = [moment.what for moment in thread.moments if isinstance(moment.what, Entry)]
    return (
        *_interviews(standing.opening, standing.ahead, timezone),
        *_messages(standing.opening, [*steps, *thread.shared]),
        *_deadline(standing),
    )


def _interviews(opening: Opening, ahead: Interview | None, timezone: str) -> Iterator[Mark]:
    for one in opening.interviews:
        day = zones.in_zone(one.start, timezone).date() if one.start else one.day
        is_ahead = ahead is not None and one.end >= ahead.end
        yield Mark(Kind.MEETING if is_ahead else Kind.MET, day, how_held(one) or "interview")


def _messages(opening: Opening, steps: Sequence[Entry]) -> Iterator[Mark]:
    """What goes to others; notes to oneself are no part of the story that they see."""
    for one in steps:
        if one.follow_up.step.channel is not Channel.NOTE:
            kind = Kind.SENT if one.state in (State.SENT, State.DUE, State.DONE) else Kind.PLANNED
            yield Mark(kind, one.follow_up.start.date(), without(one.title, opening), one.follow_up.uid)


def _deadline(standing: Standing) -> Iterator[Mark]:
    if standing.deadline:
        is_answer = standing.deadline.what is Deciding.ANSWER
        text = "your answer is due" if is_answer else "they decide by this day"
        yield Mark(Kind.ANSWER if is_answer else Kind.DECISION, standing.deadline.day, text)

"""Each opening as a card: where it stands, what stands on its line of time, and all of its steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup.model.etiquette import Channel
from followup.model.interviews import Interview, Opening
from followup.model.published import State
from followup.telling.openings import Deciding, Move, Standing, by_move, standings
from followup.telling.page.line import Kind, Mark, Scale, Sign, Spot, legend, scale, spots
from followup.telling.page.moments import Moment, Thread, threads
from followup.telling.page.words import how_held, on_its_card
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
        """How many letters its follow-ups hold; those that it shares stand with the first of their openings."""
        return sum(len(step.wording.drafts) for step in self.thread.steps if self.holds(step))

    def holds(self, step: Entry) -> bool:
        """Whether a follow-up's letters are told here, or with another opening that shares it."""
        return step.follow_up.opening.key == self.standing.opening.key


@dataclass(frozen=True, slots=True)
class Cards:
    """All openings by whose move it is, over one line of time."""

    groups: tuple[tuple[Move, tuple[Card, ...]], ...]
    scale: Scale
    legend: tuple[Sign, ...]


def cards(story: Story, today: dt.date) -> Cards:
    """The openings of a plan. `today` is the candidate's day."""
    timezone = story.candidate.timezone
    of_uid = {entry.follow_up.uid: entry for entry in story.entries}
    thread_of = {one.opening.key: one for one in threads(story)}
    found = standings(story.openings, [entry.follow_up for entry in story.entries], story.now, timezone)
    marks = {one.opening.key: _marks(one, thread_of[one.opening.key], story) for one in found}
    shown = scale((mark.day for each in marks.values() for mark in each), today)

    def card(one: Standing) -> Card:
        following = of_uid.get(one.next.uid) if one.next else None
        return Card(one, spots(marks[one.opening.key], shown), following, thread_of[one.opening.key])

    groups = tuple((move, tuple(map(card, there))) for move, there in by_move(found))
    return Cards(groups, shown, legend(spot for _, there in groups for each in there for spot in each.spots))


def _marks(standing: Standing, thread: Thread, story: Story) -> tuple[Mark, ...]:
    return (
        *_interviews(thread.moments, story.now),
        *_messages(standing.opening, thread.steps),
        *_deadline(standing),
    )


def _interviews(there: Iterable[Moment], now: dt.datetime) -> Iterator[Mark]:
    for one in there:
        if isinstance(one.what, Interview):
            yield Mark(Kind.INTERVIEW, one.day, how_held(one.what) or "interview", is_over=one.what.end <= now)


def _messages(opening: Opening, steps: Sequence[Entry]) -> Iterator[Mark]:
    """What goes to others; notes to oneself are no part of the story that they see."""
    for one in steps:
        if one.follow_up.step.channel is not Channel.NOTE:
            became = _BECAME.get(one.state)
            text = on_its_card(one.title, opening) + (f" – {became}" if became else "")
            day, uid = one.follow_up.start.date(), one.follow_up.uid
            yield Mark(Kind.MESSAGE, day, text, uid, is_over=became is not None)


_BECAME = {State.SENT: "sent", State.DONE: "done", State.DUE: "sent?"}


def _deadline(standing: Standing) -> Iterator[Mark]:
    if standing.deadline:
        is_answer = standing.deadline.what is Deciding.ANSWER
        kind, text = (Kind.ANSWER, "your answer is due") if is_answer else (Kind.DECISION, "they decide by this day")
        yield Mark(kind, standing.deadline.day, text, is_over=standing.deadline.is_past)

"""What the morning asks: what is to be done today, what passed and may not have gone out, and what comes next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup.model import Channel, Interview, State
from followup.telling.openings import is_to_come
from followup.telling.page.moments import Moment, moments
from followup.telling.page.words import first_up, several
from followup.telling.story import Entry, Story

_COMING = 6


@dataclass(frozen=True, slots=True)
class Today:
    """Interviews and open follow-ups of this day by time; what passed a short while ago, of which nobody has said that it went
    out; the first of what comes after this day, and how many follow-ups are still to come in all.
    """

    date: dt.date
    now: dt.datetime
    moments: tuple[Moment, ...]
    due: tuple[Entry, ...]
    coming: tuple[Moment, ...]
    to_come: int

    @property
    def here(self) -> frozenset[str]:
        """The UIDs of the follow-ups whose letters are told here, and nowhere else on the page."""
        steps = [moment.what for moment in self.moments if isinstance(moment.what, Entry)]
        return frozenset(one.follow_up.uid for one in (*steps, *self.due))

    def is_open(self, entry: Entry) -> bool:
        """Whether a follow-up's texts are unfolded: letters are, and notes where there are no letters."""
        steps = [moment.what for moment in self.moments if isinstance(moment.what, Entry)]
        return is_letter_to_others(entry) or not any(map(is_letter_to_others, steps))

    @property
    def headline(self) -> str:
        """The day in one sentence."""
        steps = [moment.what for moment in self.moments if isinstance(moment.what, Entry)]
        channels = [draft.channel for one in steps for draft in one.wording.drafts if is_letter_to_others(one)]
        meetings = [moment.what for moment in self.moments if isinstance(moment.what, Interview)]
        calls = channels.count(Channel.CALL)
        parts = [
            ("interview", sum(one.end > self.now for one in meetings)), ("call", calls), ("letter", len(channels) - calls),
        ]  # fmt: skip
        said = [several(count, noun) for noun, count in parts if count]
        if not said:
            return first_up(f"{several(len(steps), 'thing')} to look at today.") if steps else "Nothing to send today."
        return first_up(", ".join(said[:-1]) + (" and " if said[1:] else "") + said[-1] + " today.")


def is_letter_to_others(entry: Entry) -> bool:
    """Whether a follow-up's texts are for somebody else; its opposite is a note to oneself."""
    return entry.follow_up.step.channel is not Channel.NOTE


def today_of(story: Story, today: dt.date) -> Today:
    """What the morning of `today`, the candidate's day, asks."""
    there = moments(story)
    return Today(
        today,
        story.now,
        tuple(one for one in there if one.day == today and _is_open(one, story.now)),
        tuple(entry for entry in story.entries if entry.state is State.DUE),
        tuple(one for one in there if one.day > today and _is_open(one, story.now))[:_COMING],
        sum(is_to_come(entry.follow_up, story.now) for entry in story.entries),
    )


def _is_open(moment: Moment, now: dt.datetime) -> bool:
    """Whether it is still to be done; an interview of today stays, so that the evening knows of it."""
    return isinstance(moment.what, Interview) or is_to_come(moment.what.follow_up, now)

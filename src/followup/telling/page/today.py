"""What the morning asks: what is to be done today, what passed and may not have gone out, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followup import spoken
from followup.identity import folded
from followup.model.etiquette import Anchor, Channel, Recipients
from followup.model.interviews import Interview
from followup.model.published import State
from followup.model.status import Status
from followup.telling.counts import counted
from followup.telling.openings import is_owed, is_to_come
from followup.telling.page.moments import Moment, moments
from followup.telling.page.words import first_up, several, without
from followup.telling.story import Entry, LeftOutStep, Story

_COMING = 6
_SOON = dt.timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview of today, and the note that prepares for it, where no earlier interview of the day has it; why there is
    none where the interview is ahead and it came too late.
    """

    moment: Moment
    interview: Interview
    note: Entry | None
    why_unprepared: str | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """Interviews and open follow-ups of this day by time; what passed a short while ago, of which nobody has said that it went
    out; the first of what comes after this day, on each day what is owed already before the rest; and how many follow-ups are
    still to come in all. `owed_next` are the thanks that are owed already, of the first later day that has any;
    `offers_without_a_day` are the companies whose offer has no day to answer by.
    """

    date: dt.date
    now: dt.datetime
    moments: tuple[Moment, ...]
    due: tuple[Entry, ...]
    coming: tuple[Moment, ...]
    to_come: int

    meetings: tuple[Meeting, ...]
    owed_next: tuple[Entry, ...]
    offers_without_a_day: tuple[str, ...]

    @property
    def steps(self) -> tuple[Entry, ...]:
        """The follow-ups of this day by time, without the notes that stand beside its interviews."""
        beside = {one.note.follow_up.uid for one in self.meetings if one.note}
        there = [moment.what for moment in self.moments if isinstance(moment.what, Entry)]
        return tuple(one for one in there if one.follow_up.uid not in beside)

    @property
    def here(self) -> frozenset[str]:
        """The UIDs of the follow-ups whose letters are told here, and nowhere else on the page."""
        notes = [one.note for one in self.meetings if one.note]
        return frozenset(one.follow_up.uid for one in (*self.steps, *notes, *self.due))

    def is_open(self, entry: Entry) -> bool:
        """Whether a follow-up's texts are unfolded: those of the first one to take up, and the others' are one line each."""
        return entry is self._first

    @property
    def _first(self) -> Entry | None:
        """The note of an interview that is close, else what is next; a rejection is answered after what else is to be sent."""
        soon = [one.note for one in self.meetings if one.note and _is_soon(one.interview, self.now)]
        there = (*self.steps, *self.due)
        others = [one for one in there if is_letter_to_others(one) and not _is_after_a_rejection(one)]
        if soon or not there:
            return next(iter(soon), None)
        return next(iter(others), there[0]) if _is_after_a_rejection(there[0]) else there[0]

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
            return first_up(f"{several(len(steps), 'thing')} to look at today.") if steps else self._nothing
        return first_up(", ".join(said[:-1]) + (" and " if said[1:] else "") + said[-1] + " today.")

    @property
    def _nothing(self) -> str:
        if not self.owed_next:
            return "Nothing to send today."
        day = self.owed_next[0].follow_up.start.date()
        is_near = day - self.date < dt.timedelta(days=7)
        return f"Nothing to send before {f'{day:%A}' if is_near else spoken.day(day)}."


def _is_soon(interview: Interview, now: dt.datetime) -> bool:
    return interview.start is not None and now < interview.start <= now + _SOON


def _is_after_a_rejection(entry: Entry) -> bool:
    is_of_the_outcome = all(anchor == Anchor.OUTCOME for anchor, _ in entry.follow_up.step.counted_from)
    return is_of_the_outcome and entry.follow_up.opening.status is Status.REJECTED


def is_letter_to_others(entry: Entry) -> bool:
    """Whether a follow-up's texts are for somebody else; its opposite is a note to oneself."""
    return entry.follow_up.step.channel is not Channel.NOTE


def today_of(story: Story, today: dt.date) -> Today:
    """What the morning of `today`, the candidate's day, asks."""
    there = moments(story)
    to_come = [one for one in there if one.day > today and _is_open(one, story.now)]
    offers = (one for one in story.openings if one.status is Status.OFFER and one.answer_by is None)
    of_today = tuple(one for one in there if one.day == today and _is_open(one, story.now))
    return Today(
        today,
        story.now,
        of_today,
        tuple(entry for entry in story.entries if entry.state is State.DUE),
        tuple(sorted(to_come, key=lambda one: _owed_first(one, story.now)))[:_COMING],
        sum(is_to_come(entry.follow_up, story.now) for entry in story.entries),
        tuple(_meetings(of_today, story)),
        tuple(
            _of_the_first_day(
                one.what for one in to_come if isinstance(one.what, Entry) and is_owed(one.what.follow_up, story.now)
            )
        ),
        tuple(" ".join(one.company.split()) for one in offers),
    )


def _of_the_first_day(entries: Iterable[Entry]) -> Iterator[Entry]:
    first = None
    for one in entries:
        first = first or one.follow_up.start.date()
        if one.follow_up.start.date() == first:
            yield one


def _owed_first(one: Moment, now: dt.datetime) -> tuple[dt.date, bool, dt.time]:
    day, clock = one.order
    return day, not (isinstance(one.what, Entry) and is_owed(one.what.follow_up, now)), clock


def _meetings(of_today: Iterable[Moment], story: Story) -> Iterator[Meeting]:
    """The interviews of the day, those that are over last."""
    own = [
        one
        for one in story.entries
        if one.follow_up.step.recipients is Recipients.CANDIDATE and not one.follow_up.is_due
    ]
    told: set[str] = set()
    found = [(one, one.what) for one in of_today if isinstance(one.what, Interview)]
    for moment, interview in sorted(found, key=lambda one: one[1].end <= story.now):
        notes = (one for one in own if interview in one.follow_up.visit and one.follow_up.start <= interview.end)
        note = next((one for one in notes if one.follow_up.uid not in told), None)
        told |= {note.follow_up.uid} if note else set()
        is_ahead = note is None and interview.end > story.now
        yield Meeting(moment, interview, note, _why_unprepared(interview, story.left_out) if is_ahead else None)


def _why_unprepared(interview: Interview, left_out: Iterable[LeftOutStep]) -> str | None:
    company = folded(interview.company)
    notes = (one for one in left_out if one.is_too_late and not one.is_letter and folded(one.company) == company)
    return next((one.why for one in notes), None)


def days_late(entry: Entry) -> str:
    """By how many days a follow-up is later than it should have been."""
    since = entry.follow_up.late_since
    days = (entry.follow_up.start.date() - since).days if since else 0
    return counted(days, "day")


def who(entry: Entry) -> str:
    """Whom a follow-up concerns, as far as its title does not say so, and its company."""
    follow_up = entry.follow_up
    title = without(entry.title, follow_up.opening)
    through = {to.name: one.to.name for one in follow_up.messages if one.to for to in one.passes_on}
    names = [one.name for one in follow_up.people if one.name not in title] if is_letter_to_others(entry) else []
    people = [f"{one} (through {through[one]})" if one in through else one for one in names]
    company = follow_up.opening.company
    is_named = title == entry.title and company in title
    return " \u00b7 ".join(filter(None, (", ".join(people), "" if is_named else company)))


def _is_open(moment: Moment, now: dt.datetime) -> bool:
    """Whether it is still to be done; an interview of today stays, so that the evening knows of it."""
    return isinstance(moment.what, Interview) or is_to_come(moment.what.follow_up, now)

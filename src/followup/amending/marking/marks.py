"""What a mark is, what it changes in an interview, and why one cannot be set."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup import spoken
from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Done, Interview
from followup.model.people import Person
from followup.model.status import Status
from followup.problems import NO_PLACE
from followup.reading.cells import values
from followup.reading.cells.days import Day
from followup.reading.cells.deadlines import by_when
from followup.reading.cells.values import Unreadable
from followup.reading.etiquette.words import step_name
from followup.reading.rows.told_days import days_told
from followup.reading.words import vocabulary


class What(StrEnum):
    """What a mark is about: the key of an interview under which it stands; a topic stands under that of a person."""

    DONE = "done"
    SKIP = "skip"
    STATUS = "status"
    TOPIC = "topic"
    DECISION_BY = "decision_by"
    ANSWER_BY = "answer_by"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that the candidate says: a step by its name in the playbook, else a text as it was typed. `outcome_on` is the
    day that is written beside a status.
    """

    what: What
    value: str
    status: Status | None = None
    outcome_on: dt.date | None = None

    @property
    def names_a_step(self) -> bool:
        return self.what in (What.DONE, What.SKIP)


@dataclass(frozen=True, slots=True)
class Fit:
    """What some words may mean: one opening's interviews, by time, and one of their people where the words name one."""

    interviews: tuple[Interview, ...]
    person: Person | None = None

    @property
    def opening(self) -> str:
        return self.interviews[0].opening


@dataclass(frozen=True, slots=True)
class Target:
    """Where a mark is set: one interview, and one of its people where it is about one."""

    interview: Interview
    person: Person | None = None

    @property
    def key(self) -> str:
        """By what a mark is found again: opening and person, whatever the list's order is by then."""
        return f"{self.interview.opening}/{folded(self.person.name) if self.person else ''}"


class NotMarked(Exception):
    """The list stays as it is; the message says why, and what to do instead."""


class WrongMark(NotMarked):
    """What was typed is no such value: no step, no status, no day."""


class Several(NotMarked):
    """The words fit several openings or people."""

    def __init__(self, fits: Sequence[Fit]) -> None:
        super().__init__(fits)
        self.fits = tuple(fits)

    def __str__(self) -> str:
        return f"that fits {len(self.fits)}"


def mark_of(what: What, text: str, playbook: Playbook) -> Mark:
    """What was typed, as a mark. Raises WrongMark for what is no step, or no status."""
    value = " ".join(text.split())
    if not value:
        raise WrongMark(f"--{what.replace('_', '-')} takes a word, and none is there")
    if vocabulary.is_nothing(value):
        raise WrongMark(f"{value} is a word for nothing; --undo takes a mark back")
    if what in (What.DONE, What.SKIP):
        return Mark(what, _step(value, playbook))
    if what is not What.STATUS:
        return Mark(what, value)
    try:
        return Mark(what, value, values.status(value))
    except Unreadable as wrong:
        raise WrongMark(f"{wrong.message} ({wrong.hint})") from None


def _step(text: str, playbook: Playbook) -> str:
    name = step_name(text)
    names = tuple(step.name for step in playbook.steps)
    if name in names:
        return name
    words = set(name.split("_"))
    meant = [each for each in names if words <= set(each.split("_"))]
    steps = f"steps are: {', '.join(names)}"
    hint = f"did you mean {' or '.join(meant)}?" if meant else values.did_you_mean(text, names, steps)
    raise WrongMark(f"{text} is no step of the playbook ({hint})")


_ANSWERS = (Status.OFFER, Status.REJECTED, Status.ACCEPTED, Status.DECLINED)
_AT_REST = (Status.ON_HOLD, Status.GHOSTED, Status.REJECTED, Status.DECLINED, Status.WITHDRAWN)
"""Where an opening that goes on was taken up again: since when, its list has to say."""


def with_day(mark: Mark, target: Target, interviews: Iterable[Interview], today: dt.date) -> Mark:
    """A status with the day on which it came, today, where it is an answer, goes on after a pause or an end, or where the list
    has the day of another status; without one where its own words tell the day, where the list has it, and where there was no
    interview yet.

    A day is that of the status beside it: an offer's is not that of the answer to it.
    """
    rounds = [each for each in interviews if each.opening == target.interview.opening]
    if mark.status in (None, Status.CANCELLED) or "outcome_on" in _days_told(mark):
        return mark
    if all(each.day > today for each in rounds):
        return mark
    has_day = any(each.outcome_on is not None for each in rounds)
    before = [each.status for each in rounds if each.status not in (None, Status.CANCELLED)]
    is_of_another = has_day and bool(before) and mark.status not in before[-1:]
    goes_on = mark.status.is_under_way and any(one in _AT_REST for one in before[-1:])
    if not is_of_another and (has_day or not (goes_on or mark.status in _ANSWERS)):
        return mark
    return dataclasses.replace(mark, outcome_on=today)


def as_written(mark: Mark, target: Target, today: dt.date) -> Mark:
    """A mark as it is written down: a day as its date, whatever words it was said in.

    Words ("next Friday") count from the day on which they are said: from today, or from an interview that is still to come;
    a day to answer by from the day of the offer, where the list has it. A day without a year is the nearest one. Raises
    WrongMark for such a day that is past; with its year it is taken.
    """
    if mark.what not in (What.DECISION_BY, What.ANSWER_BY):
        return mark
    one = target.interview
    said_on = (one.outcome_on or today) if mark.what is What.ANSWER_BY else max(today, one.day)
    try:
        day = by_when(mark.value)
        date = nearest_date(day, today) if isinstance(day, Day) else day(said_on)
    except Unreadable:
        return mark  # the reader says what is wrong with it
    if date is None:
        return mark
    if date < today:
        since = f", counted from the offer on {spoken.day(said_on)}" if not isinstance(day, Day) else ""
        raise WrongMark(
            f"{mark.value} is {spoken.day(date)}{since}, and that is past (if it is meant, write it with its year: {date})"
        )
    return dataclasses.replace(mark, value=str(date))


def nearest_date(day: Day, today: dt.date) -> dt.date | None:
    """The date nearest to today that a day without a year can be; None where the list has to settle which day it is."""
    if day.year is not None or day.is_either:
        return None
    dates = []
    for year in (today.year - 1, today.year, today.year + 1):
        with contextlib.suppress(Unreadable):  # 29 February
            dates.append(day.on(day.order, year))
    fitting = [date for date in dates if day.weekday in (None, date.weekday())]
    return min(fitting, key=lambda date: abs(date - today), default=None)


def is_said(mark: Mark, target: Target) -> bool:
    """Whether an interview says already what a mark would say."""
    one = target.interview
    if mark.what is What.DONE:
        people = done_for(one).get(mark.value)
        if people is None or not people:
            return people is not None
        return target.person is not None and folded(target.person.name) in people
    if mark.what is What.SKIP:
        return mark.value in one.skip
    if mark.what is What.TOPIC:
        return _topic(one, target.person) == mark.value
    return mark.what is What.STATUS and one.status is mark.status


def done_for(one: Interview) -> dict[str, frozenset[str]]:
    """The steps that are done, each with the folded names of those for whom; none of them is everyone."""
    steps: dict[str, frozenset[str]] = {}
    for done in one.done:
        names = frozenset(map(folded, done.people))
        before = steps.get(done.step)
        steps[done.step] = names if before is None else before | names if before and names else frozenset()
    return steps


def is_now_said(mark: Mark, target: Target, after: Interview) -> bool:
    """Whether `after` is the target's interview with the mark, and nothing else that is new."""
    before = target.interview
    if mark.what in (What.DECISION_BY, What.ANSWER_BY):
        said = getattr(after, mark.what)
        return said is not None and _plain(dataclasses.replace(before, **{mark.what: said})) == _plain(after)
    told = {key: getattr(after, key) for key in _days_told(mark)}
    if mark.what is What.STATUS:  # a day that the former status told is gone with its words
        told |= {key: None for key in _DAYS if getattr(after, key) is None and not getattr(mark, key, None)}
    return _plain(dataclasses.replace(_with(mark, target), **told)) == _plain(after)


_DAYS = ("outcome_on", "answer_by", "decision_by")


def _days_told(mark: Mark) -> tuple[str, ...]:
    """The keys of the days that a status tells beside what it says: rejected 26 Nov."""
    return tuple(key for key, _ in days_told(mark.value)) if mark.what is What.STATUS else ()


def is_unchanged(before: Interview, after: Interview) -> bool:
    return _plain(before) == _plain(after)


def _with(mark: Mark, target: Target) -> Interview:
    one, person = target.interview, target.person
    if mark.what is What.DONE:
        return dataclasses.replace(one, done=(*one.done, Done(mark.value, (person.name,) if person else ())))
    if mark.what is What.SKIP:
        return dataclasses.replace(one, skip=(*one.skip, mark.value))
    if mark.what is What.STATUS:
        return dataclasses.replace(one, status=mark.status, outcome_on=mark.outcome_on or one.outcome_on)
    people = tuple(
        dataclasses.replace(each, topic=mark.value) if person and each.name == person.name else each
        for each in one.interviewers
    )
    return dataclasses.replace(one, interviewers=people)


def _plain(one: Interview) -> tuple[Interview, object, frozenset[str]]:
    """An interview without its place, and without what the order of its marks or a round beside it makes of it."""
    bare = dataclasses.replace(one, place=NO_PLACE, done=(), skip=(), is_phone_screen=False)
    return bare, done_for(one), frozenset(one.skip)


def _topic(one: Interview, person: Person | None) -> str | None:
    return next((each.topic for each in one.interviewers if person and each.name == person.name), None)


def in_words(what: What, value: str, target: Target) -> str:
    """What an interview says of it, as a message tells it; "" for nothing. `value` names the step."""
    one = target.interview
    if what is What.DONE:
        people = done_for(one).get(value)
        if people is None:
            return ""
        names = [name for done in one.done if done.step == value for name in done.people]
        return f"{value} for {', '.join(names)}" if people else value
    if what is What.SKIP:
        return value if value in one.skip else ""
    if what is What.TOPIC:
        return _topic(one, target.person) or ""
    said = getattr(one, what)
    return "" if said is None else str(said) if what is What.STATUS else spoken.day(said)

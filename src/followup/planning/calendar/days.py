"""Which days and hours suit a follow-up, whatever else is planned: days off, days with interviews, hours here and there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followup import spoken, zones
from followup.model.etiquette import Step
from followup.model.interviews import Interview
from followup.model.stretches import Hours, Unit, Wait
from followup.planning.calendar.workdays import Workdays
from followup.planning.wanted import Wanted

USUAL_HOURS = Hours(dt.time(8), dt.time(20))
_ONE_DAY = dt.timedelta(days=1)
_SATURDAY = 5
_GRID_MINUTES = 5
"""A follow-up that is late begins on a round time."""


@dataclass(frozen=True, slots=True)
class Aim:
    """When a wanted follow-up should be, and until when it makes sense; both in the candidate's zone."""

    proper: dt.datetime
    latest: dt.datetime


@dataclass(frozen=True, slots=True)
class Window:
    start: dt.datetime
    end: dt.datetime


class Days:
    """The candidate's days as they are before anything is planned."""

    def __init__(self, workdays: Workdays, timezone: str, hours: Hours | None, interviews: Iterable[Interview]) -> None:
        self._workdays, self._timezone, self._hours = workdays, timezone, hours
        self._interview_days: set[dt.date] = set()
        self._meetings: dict[tuple[object, ...], bool] = {}
        self._their_windows: dict[tuple[Hours, str, dt.date], Window] = {}
        for one in interviews:
            self._interview_days.add(self.local(one.start or one.end).date())
            self._interview_days.add(self.local(one.end).date())

    def aim(self, one: Wanted, counted: dt.datetime | dt.date) -> Aim:
        """The proper time of a follow-up, and the last moment at which it is useful."""
        proper = self._proper(one, counted)
        return Aim(proper, self._latest(one, proper, counted))

    def _proper(self, one: Wanted, counted: dt.datetime | dt.date) -> dt.datetime:
        if one.wait.is_on_the_clock:
            return self.local(self._as_time(counted) + _on_the_clock(one.wait))
        day = self._workdays.on(self.local(self._as_time(counted)).date(), one.wait)
        if one.extra_days:
            day = self._workdays.after(day, one.extra_days)
        while one.wait.amount < 0 and self.why_not_on(one, day):
            day -= _ONE_DAY
        day = max(day, one.not_before or day)
        if (one.step.before or one.is_urgent) and one.not_after is not None:
            day = min(day, one.not_after)
        window = next(self.windows(one, day), None) or self._candidates_window(one, day)
        begin = self._begin(one.step, window, day)
        return max(begin, self.local(self._as_time(counted))) if one.step.before else begin

    def _latest(self, one: Wanted, proper: dt.datetime, counted: dt.datetime | dt.date) -> dt.datetime:
        useful_for = one.step.useful_for
        if useful_for is None:
            return self.local(self._as_time(one.until or counted))
        if useful_for.is_on_the_clock:
            return proper + _on_the_clock(useful_for)
        day = self._workdays.on(proper.date(), useful_for)
        return self.beginning_of((min(day, one.not_after) if one.not_after else day) + _ONE_DAY)

    def _as_time(self, counted: dt.datetime | dt.date) -> dt.datetime:
        if isinstance(counted, dt.datetime):
            return counted
        return self.beginning_of(counted)

    def local(self, moment: dt.datetime) -> dt.datetime:
        return zones.in_zone(moment, self._timezone)

    def beginning_of(self, day: dt.date) -> dt.datetime:
        return self._at(day, dt.time(0))

    def next_round_time(self, moment: dt.datetime) -> dt.datetime:
        """`moment`, or the next full five minutes after it."""
        rest = dt.timedelta(
            minutes=moment.minute % _GRID_MINUTES, seconds=moment.second, microseconds=moment.microsecond
        )
        return moment if not rest else moment - rest + dt.timedelta(minutes=_GRID_MINUTES)

    def next_midnight(self, one: Wanted, start: dt.datetime) -> dt.datetime:
        """When the date changes next, for the candidate or where an interview of the opening is."""
        clocks = {self._timezone, *(interview.timezone for interview in one.opening.interviews)}
        tomorrows = ((clock, zones.in_zone(start, clock).date() + _ONE_DAY) for clock in clocks)
        return self.local(min(zones.nearest_instant(day, dt.time(0), clock) for clock, day in tomorrows))

    def begin_from(self, one: Wanted, window: Window, day: dt.date, earliest: dt.datetime) -> dt.datetime:
        """Where to begin to look on a day: an hour counted on the clock is its own beginning; else the step's hour."""
        if one.wait.is_on_the_clock and window.start <= earliest < window.end:
            return earliest
        return max(self._begin(one.step, window, day), earliest)

    def _begin(self, step: Step, window: Window, day: dt.date) -> dt.datetime:
        """The step's own hour on a day, moved into the hours that it may take."""
        if step.at is None:
            return window.start
        at = self._at(day, step.at)
        return self.local(max(min(at, window.end - dt.timedelta(minutes=30)), window.start))

    def why_not_on(self, one: Wanted, day: dt.date) -> str | None:
        """What makes a day unfit for a step; None where nothing does."""
        if one.not_after is not None and day > one.not_after:
            return "too late to arrive before they decide" if one.step.post else "too late"
        if one.is_urgent:
            return None
        if off := self._workdays.why_off(day):
            return off
        if self._workdays.is_quiet(day) and not one.step.on_quiet_days:
            return "quiet day"
        is_last = one.not_after == day and one.step.before  # it cannot give way to what is on that day
        if day in self._interview_days and not one.step.on_interview_days and not is_last:
            return "day with an interview"
        return None

    def why_not_at(self, one: Wanted, start: dt.datetime) -> str | None:
        """What speaks against a proper time whatever else is planned: its day, or its hour."""
        if reason := self.why_not_on(one, start.date()):
            return f"{spoken.day(start.date())} is a {reason}" if not reason.startswith("too") else reason
        mine = self._candidates_window(one, start.date())
        if start < mine.start or start + one.length > mine.end:
            return f"{start:%H:%M} is outside {mine.start:%H:%M}-{mine.end:%H:%M}"
        return None

    def is_interview_date(self, one: Wanted, start: dt.datetime) -> bool:
        """Whether `start` is on the date of an interview of the opening, on the candidate's calendar or on the one there."""
        if not one.step.never_on_interview_date:
            return False
        return any(
            zones.in_zone(start, interview.timezone).date() == interview.day
            or start.date() in (self.local(interview.start or interview.end).date(), self.local(interview.end).date())
            for interview in one.opening.interviews
        )

    def arrival(self, step: Step, day: dt.date) -> dt.date | None:
        """The day on which what is posted on `day` arrives; None for what is not posted."""
        return self._workdays.on(day, step.post) if step.post is not None else None

    def contact_day(self, step: Step, day: dt.date) -> dt.date:
        return self.arrival(step, day) or day

    def windows(self, one: Wanted, day: dt.date) -> Iterator[Window]:
        """The parts of a day in which a step may lie: the candidate's hours and, where they can be met, the reader's."""
        if self._their_hours(one) is None or not self._hours_meet(one):
            yield self._candidates_window(one, day)
        else:
            yield from self._overlaps(one, day)

    def _candidates_window(self, one: Wanted, day: dt.date) -> Window:
        hours = one.step.hours or USUAL_HOURS
        start, end = hours.start, max(hours.end, one.step.urgent_until or hours.end) if one.is_urgent else hours.end
        if self._hours is not None:
            start, end = max(start, self._hours.start), min(end, self._hours.end)
            if dt.datetime.combine(day, end) - dt.datetime.combine(day, start) < dt.timedelta(minutes=30):
                start, end = self._hours.start, self._hours.end
        return Window(self._at(day, start), self._at(day, end))

    def _at(self, day: dt.date, clock: dt.time) -> dt.datetime:
        return zones.nearest_instant(day, clock, self._timezone)

    def _their_hours(self, one: Wanted) -> tuple[Hours, str] | None:
        """The hours of the reader's day that suit, and the reader's zone."""
        reader = one.messages[0].to if one.messages else None
        zone = getattr(reader, "timezone", None) or self._timezone
        return (one.step.their_hours, zone) if one.step.their_hours is not None else None

    def _overlaps(self, one: Wanted, day: dt.date) -> Iterator[Window]:
        """Where on a day the candidate's hours and the reader's overlap long enough."""
        theirs = self._their_hours(one)
        if theirs is None:
            return
        mine = self._candidates_window(one, day)
        for window in filter(None, (self._their_window(*theirs, other) for other in _around(day))):
            start, end = max(mine.start, window.start), min(mine.end, window.end)
            if end - start >= one.length:
                yield Window(start, end)

    def _their_window(self, hours: Hours, zone: str, day: dt.date) -> Window | None:
        """A reader's hours on a day of theirs; nobody elsewhere is asked for anything on a Saturday or Sunday."""
        if day.weekday() >= _SATURDAY and zone != self._timezone:
            return None
        key = (hours, zone, day)
        if key not in self._their_windows:
            start, end = (self.local(zones.nearest_instant(day, clock, zone)) for clock in (hours.start, hours.end))
            self._their_windows[key] = Window(start, end)
        return self._their_windows[key]

    def _hours_meet(self, one: Wanted) -> bool:
        """Whether on some working day after the interview the reader's hours and the candidate's overlap long enough."""
        first = self.local(one.anchor).date()
        monday = first - first.weekday() * _ONE_DAY
        key = (self._their_hours(one), one.step.hours, one.is_urgent, one.length, monday)
        if key not in self._meetings:
            days = (monday + count * _ONE_DAY for count in range(14))
            self._meetings[key] = any(
                self._workdays.is_working_day(day) and any(self._overlaps(one, day)) for day in days
            )
        return self._meetings[key]

    def send_at(self, one: Wanted, start: dt.datetime) -> dt.datetime | None:
        """The first good hour of the reader's day after `start`, on their clock, where no hour suits both sides."""
        theirs = self._their_hours(one)
        if theirs is None or self._hours_meet(one):
            return None
        day = zones.in_zone(start, theirs[1]).date()
        windows = filter(None, (self._their_window(*theirs, day + count * _ONE_DAY) for count in range(8)))
        return next((zones.in_zone(window.start, theirs[1]) for window in windows if window.start >= start), None)


def _around(day: dt.date) -> tuple[dt.date, ...]:
    """The dates that a reader elsewhere may have during a date here."""
    return day - _ONE_DAY, day, day + _ONE_DAY


def _on_the_clock(wait: Wait) -> dt.timedelta:
    return wait.amount * (dt.timedelta(hours=1) if wait.unit is Unit.HOURS else dt.timedelta(minutes=1))

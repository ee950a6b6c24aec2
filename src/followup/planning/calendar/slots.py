"""What fills up as a plan is made: the hours that are taken, and who has heard enough on which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from followup import spoken, zones
from followup.identity import Hashes
from followup.model.etiquette import Step
from followup.model.interviews import Interview
from followup.model.published import Published
from followup.planning import contact
from followup.planning.calendar.days import Aim, Days
from followup.planning.wanted import Wanted

_ONE_DAY = dt.timedelta(days=1)
_MOST_DAYS = 400
_DAY_SECONDS = 24 * 60 * 60


class Slots:
    """The candidate's days, as they fill."""

    def __init__(self, days: Days, interviews: Iterable[Interview]) -> None:
        self._days = days
        self._busy: dict[int, list[tuple[float, float]]] = {}
        self._ledger = contact.Ledger()
        self._crowded: set[tuple[str, str, dt.date]] = set()
        for one in interviews:
            if one.start is not None:
                self._occupy(one.start, one.end)

    def first(self, one: Wanted, aim: Aim, earliest: dt.datetime) -> dt.datetime | None:
        """The first start from `earliest` on at which nothing speaks against the follow-up; None where there is none."""
        earliest = self._days.local(max(earliest, aim.proper))
        readers = contact.readers(one.messages)
        day, last = earliest.date(), min(aim.latest.date(), earliest.date() + _MOST_DAYS * _ONE_DAY)
        while day <= last:
            if not self._days.why_not_on(one, day) and not self._hears_enough(one, readers, day):
                start = self._first_on(one, day, earliest, aim.latest)
                if start is not None:
                    return start
            day += _ONE_DAY
        return None

    def _first_on(self, one: Wanted, day: dt.date, earliest: dt.datetime, latest: dt.datetime) -> dt.datetime | None:
        for window in self._days.windows(one, day):
            end = min(window.end, latest)
            begin = max(self._days.begin_from(one, window, day, earliest), window.start)
            if begin + one.length > end:  # too late at its own hour: at any hour, then
                begin = max(earliest, window.start)
            start = self._free(begin, end, one.length)
            while start is not None and self._days.is_interview_date(one, start):
                start = self._free(self._days.next_midnight(one, start), end, one.length)
            if start is not None:
                return start
        return None

    def fits(self, one: Wanted, start: dt.datetime, earliest: dt.datetime) -> bool:
        """Whether a follow-up may begin at `start`, where an earlier run put it counting from the same."""
        start = self._days.local(start)
        end = start + one.length
        day = start.date()
        if start < earliest or self._days.why_not_on(one, day) or self._days.is_interview_date(one, start):
            return False
        if self._hears_enough(one, contact.readers(one.messages), day):
            return False
        inside = any(window.start <= start and end <= window.end for window in self._days.windows(one, day))
        return inside and self._free(start, end, one.length) == start

    def why_not_at(self, one: Wanted, start: dt.datetime) -> str | None:
        """What else is planned that speaks against a time; None where nothing does."""
        day = self._days.local(start).date()
        if self._hears_enough(one, contact.readers(one.messages), day):
            return f"on {spoken.day(day)} they hear something else"
        if self._free(start, start + one.length, one.length) is None:
            return f"something else is on {spoken.time(start)}"
        return None

    def take(self, one: Wanted, start: dt.datetime) -> None:
        """From now on the follow-up is there."""
        self._occupy(start, start + one.length)
        self._note(contact.opening_hash(one.opening), contact.readers(one.messages), one.step, start)

    def take_published(self, one: Published, step: Step | None) -> None:
        """What an earlier run published, and this one leaves alone, is there."""
        self._occupy(one.start, one.end)
        if step is not None:
            self._note(one.opening, one.people, step, one.start)

    def _note(self, opening: str, people: Iterable[Hashes], step: Step, start: dt.datetime) -> None:
        day = self._days.contact_day(step, self._days.local(start).date())
        self._ledger.note(contact.circle_of(step, opening), people, day)
        if step.at_most_a_day is not None:
            self._crowded.add((opening, step.name, day))

    def _hears_enough(self, one: Wanted, readers: Sequence[Hashes], day: dt.date) -> bool:
        if (contact.opening_hash(one.opening), one.step.name, day) in self._crowded:
            return True
        if not readers or one.is_an_answer:
            return False
        circles = {contact.circle_of(one.step, contact.opening_hash(opening)) for opening in one.openings}
        contact_day = self._days.contact_day(one.step, day)
        return any(self._ledger.hears(circle, readers, contact_day) for circle in circles)

    def _occupy(self, start: dt.datetime, end: dt.datetime) -> None:
        stretch = start.timestamp(), end.timestamp()
        for day in _days(*stretch):
            self._busy.setdefault(day, []).append(stretch)

    def _free(self, start: dt.datetime, end: dt.datetime, needed: dt.timedelta) -> dt.datetime | None:
        """The first free stretch of that length between `start` and `end`."""
        while start + needed <= end:
            taken_until = self._taken_until(start.timestamp(), (start + needed).timestamp())
            if taken_until is None:
                return start
            start = self._days.local(dt.datetime.fromtimestamp(taken_until, zones.UTC))
        return None

    def _taken_until(self, start: float, end: float) -> float | None:
        """When something that lies between two timestamps ends; None where nothing does."""
        stretches = (stretch for day in _days(start, end) for stretch in self._busy.get(day, ()))
        return next((until for since, until in stretches if since < end and start < until), None)


def _days(start: float, end: float) -> range:
    """The days that a stretch of time touches, counted in UTC as timestamps count their seconds."""
    return range(int(start // _DAY_SECONDS), int(end // _DAY_SECONDS) + 1)

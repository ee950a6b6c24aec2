"""Working days and quiet days of the candidate."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable

from followup.model.stretches import QuietDays, Unit, Wait
from followup.planning.calendar.days_off import DaysOff, days_off

_ANY_YEAR = 2026
_ONE_DAY = dt.timedelta(days=1)


class Workdays:
    """The calendar of one candidate. Days are dates on the candidate's clock."""

    def __init__(
        self,
        country: str | None,
        subdivision: str | None,
        quiet_days: Iterable[QuietDays],
        known: DaysOff | None = None,
    ) -> None:
        """`known` are the days off of some years in that country; those of other years are looked up."""
        self._of_a_year = dict.fromkeys(known.years, known) if known else {}
        self._look_up_year = functools.partial(_days_off_of, country, subdivision)
        self._quiet_days = tuple(one for one in quiet_days if one.country in (None, country))
        self._is_quiet: dict[dt.date, bool] = {}
        self._after: dict[tuple[dt.date, int], dt.date] = {}

    @property
    def unknown(self) -> str | None:
        """A country or subdivision whose holidays nobody knows."""
        return self._days_off(next(iter(self._of_a_year), _ANY_YEAR)).unknown

    def why_off(self, day: dt.date) -> str | None:
        """Why nobody works on `day`: a public holiday by its name, or the weekend; None on a working day."""
        return self._days_off(day.year).why.get(day)

    def _days_off(self, year: int) -> DaysOff:
        if year not in self._of_a_year:
            self._of_a_year[year] = self._look_up_year(year)
        return self._of_a_year[year]

    def is_working_day(self, day: dt.date) -> bool:
        return self.why_off(day) is None

    def is_quiet(self, day: dt.date) -> bool:
        """Whether `day` is for thank-yous and replies alone."""
        if day not in self._is_quiet:
            self._is_quiet[day] = any(_covers(one, day) for one in self._quiet_days)
        return self._is_quiet[day]

    def after(self, day: dt.date, count: int) -> dt.date:
        """The working day that comes `count` working days after `day`; before it, for a negative count."""
        if (day, count) not in self._after:
            self._after[day, count] = self._counted_off(day, count)
        return self._after[day, count]

    def _counted_off(self, day: dt.date, count: int) -> dt.date:
        direction = _ONE_DAY if count > 0 else -_ONE_DAY
        left = abs(count)
        while left:
            day += direction
            left -= self.is_working_day(day)
        return day

    def on(self, day: dt.date, wait: Wait) -> dt.date:
        """The date a wait of days or working days after `day`."""
        return self.after(day, wait.amount) if wait.unit is Unit.WORKING_DAYS else day + wait.amount * _ONE_DAY


@functools.lru_cache(maxsize=256)
def _days_off_of(country: str | None, subdivision: str | None, year: int) -> DaysOff:
    return days_off(country, subdivision, (year,))


def _covers(quiet: QuietDays, day: dt.date) -> bool:
    if quiet.nth is not None:
        return day == _nth_weekday(day.year, *quiet.nth) + quiet.days_after * _ONE_DAY
    if quiet.first is None or quiet.last is None:
        return False
    if not quiet.yearly:
        return quiet.first <= day <= quiet.last
    first, last, this = ((one.month, one.day) for one in (quiet.first, quiet.last, day))
    return first <= this <= last if first <= last else this >= first or this <= last


def _nth_weekday(year: int, nth: int, weekday: int, month: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))

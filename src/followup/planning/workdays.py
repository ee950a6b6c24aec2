"""Working days, public holidays, weekends and quiet days of the candidate: the one door to holidays."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable
from typing import Any

from followup.model import QuietDays, Unit, Wait

_SATURDAY = 5
_ONE_DAY = dt.timedelta(days=1)


class Workdays:
    """The calendar of one candidate. Days are dates on the candidate's clock."""

    def __init__(self, country: str | None, subdivision: str | None, quiet_days: Iterable[QuietDays]) -> None:
        self._holidays, self.unknown = _public_holidays(country, subdivision)
        self._quiet_days = tuple(one for one in quiet_days if one.country in (None, country))
        self._why_off: dict[dt.date, str | None] = {}
        self._is_quiet: dict[dt.date, bool] = {}

    def why_off(self, day: dt.date) -> str | None:
        """Why nobody works on `day`: a public holiday by its name, or the weekend; None on a working day."""
        if day not in self._why_off:
            self._why_off[day] = self._look_up(day)
        return self._why_off[day]

    def _look_up(self, day: dt.date) -> str | None:
        if self._holidays is None:
            return "weekend" if day.weekday() >= _SATURDAY else None
        if self._holidays.is_working_day(day):
            return None
        name = self._holidays.get(day)
        return f"public holiday: {name}" if name and not self._holidays.is_weekend(day) else "weekend"

    def is_working_day(self, day: dt.date) -> bool:
        return self.why_off(day) is None

    def is_quiet(self, day: dt.date) -> bool:
        """Whether `day` is for thank-yous and replies alone."""
        if day not in self._is_quiet:
            self._is_quiet[day] = any(_covers(one, day) for one in self._quiet_days)
        return self._is_quiet[day]

    def after(self, day: dt.date, count: int) -> dt.date:
        """The working day that comes `count` working days after `day`; before it, for a negative count."""
        direction = _ONE_DAY if count > 0 else -_ONE_DAY
        left = abs(count)
        while left:
            day += direction
            left -= self.is_working_day(day)
        return day

    def on(self, day: dt.date, wait: Wait) -> dt.date:
        """The date a wait of days or working days after `day`."""
        return self.after(day, wait.amount) if wait.unit is Unit.WORKING_DAYS else day + wait.amount * _ONE_DAY


@functools.lru_cache(maxsize=16)
def _public_holidays(country: str | None, subdivision: str | None) -> tuple[Any, str | None]:
    """The holidays of a country, None where none are known; and what was not known: the country or the subdivision."""
    if country is None:
        return None, None
    import holidays  # 100 ms, and 140 ms more for the first country

    try:
        return holidays.country_holidays(country, subdiv=subdivision), None
    except NotImplementedError:
        pass
    try:
        return holidays.country_holidays(country), subdivision
    except NotImplementedError:
        return None, country


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

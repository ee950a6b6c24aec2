"""Stretches of time as people give them: a wait, the hours of a day, quiet days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"


@dataclass(frozen=True, slots=True)
class Wait:
    """A stretch of time; working days are the candidate's, and are counted on dates."""

    amount: int
    unit: Unit

    @property
    def is_on_the_clock(self) -> bool:
        """Whether it is added to an instant, rather than counted in days that then begin at the step's own hour."""
        return self.unit in (Unit.MINUTES, Unit.HOURS)

    def __str__(self) -> str:
        return f"{self.amount} {self.unit if abs(self.amount) != 1 else str(self.unit)[:-1]}"


@dataclass(frozen=True, slots=True)
class Hours:
    """The part of a day from `start` to `end`, wall times on a clock that the user of this value names."""

    start: dt.time
    end: dt.time

    def __str__(self) -> str:
        return f"{self.start.isoformat('minutes')}-{self.end.isoformat('minutes')}"


@dataclass(frozen=True, slots=True)
class QuietDays:
    """Days for thank-yous and replies alone. Either dates, or the same days every year.

    `first` and `last` are included. With `yearly`, only their month and day count. With `nth`, the days are counted from
    the nth weekday of a month (Monday is 0). `country` limits them to candidates there.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    yearly: bool = False
    nth: tuple[int, int, int] | None = None  # which, weekday, month
    days_after: int = 0
    country: str | None = None

"""The line of time that every opening is shown on: the same days for all, so that one look compares them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_BEFORE, _AFTER = dt.timedelta(14), dt.timedelta(35)
_LEAST_WEEKS = 4


class Kind(StrEnum):
    """What a mark stands for; its shape on the line."""

    INTERVIEW = "interview"
    MESSAGE = "message"
    DECISION = "decision"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Mark:
    """What happens on one day: filled where it is over, hollow where it is to come. `entry` is the UID of the follow-up that it
    leads to.
    """

    kind: Kind
    day: dt.date
    text: str
    entry: str | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The days of the line: whole weeks from a Monday on."""

    first: dt.date
    days: int

    @property
    def last(self) -> dt.date:
        return self.first + dt.timedelta(self.days - 1)

    @property
    def mondays(self) -> tuple[dt.date, ...]:
        return tuple(self.first + dt.timedelta(number) for number in range(0, self.days, 7))

    @property
    def middle(self) -> int:
        return self.days // 2

    def place(self, day: dt.date) -> int:
        """The number of a day on the line; what is outside stands at its end."""
        return min(max((day - self.first).days, 0), self.days - 1)

    def is_outside(self, day: dt.date) -> bool:
        return not self.first <= day <= self.last

    def share(self, number: int) -> float:
        """Where the middle of a day is, in hundredths of the line."""
        return round((number + 0.5) / self.days * 100, 2)


def scale(days: Iterable[dt.date], today: dt.date) -> Scale:
    """The weeks around today that have something to show, no more than two before it and five after it."""
    shown = [min(max(day, today - _BEFORE), today + _AFTER) for day in (*days, today)]
    first = min(shown) - dt.timedelta(min(shown).weekday())
    weeks = max(((max(shown) - first).days + 7) // 7, _LEAST_WEEKS)
    return Scale(first, weeks * 7)


@dataclass(frozen=True, slots=True)
class Spot:
    """The marks of one look that stand at one place of the line, by day; `is_outside` tells of days beyond its ends."""

    kind: Kind
    is_over: bool
    place: int
    is_outside: bool
    marks: tuple[Mark, ...]

    @property
    def entry(self) -> str | None:
        return self.marks[0].entry


def spots(marks: Iterable[Mark], shown: Scale) -> tuple[Spot, ...]:
    """Where marks stand on a line, from its beginning on."""
    there: dict[tuple[Kind, bool, int, bool], list[Mark]] = {}
    for one in sorted(marks, key=lambda one: one.day):
        look = (one.kind, one.is_over, shown.place(one.day), shown.is_outside(one.day))
        there.setdefault(look, []).append(one)
    return tuple(sorted((Spot(*look, tuple(each)) for look, each in there.items()), key=lambda one: one.place))


@dataclass(frozen=True, slots=True)
class Sign:
    """A look that marks have on a page, and what it says."""

    kind: Kind
    is_over: bool
    words: str


_SIGNS = tuple(
    Sign(kind, is_over, words)
    for kind, over, to_come in (
        (Kind.INTERVIEW, "interview", "interview to come"),
        (Kind.MESSAGE, "sent", "to send"),
        (Kind.DECISION, "their day to decide has passed", "they decide"),
        (Kind.ANSWER, "your answer was due", "your answer is due"),
    )
    for is_over, words in ((True, over), (False, to_come))
)


def legend(shown: Iterable[Spot]) -> tuple[Sign, ...]:
    """What the marks that are there say, and no others."""
    looks = {(one.kind, one.is_over) for one in shown}
    return tuple(sign for sign in _SIGNS if (sign.kind, sign.is_over) in looks)

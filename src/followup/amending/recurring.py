"""The other times of an appointment that is repeated, as its rule tells them (RFC 5545, 3.3.10)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = {"DAILY": 1, "WEEKLY": 7}
_READ = {"FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "WKST"}
_MOST = 10
_MOST_WEEKS = 520


def other_times(
    rule: Mapping[str, Sequence[Any]], first: dt.date, left_out: Collection[dt.date] = ()
) -> tuple[dt.date, ...]:
    """The times behind the first one, without those that are left out, at most ten; none for a rule that is not read here.

    Times are on the clock on which the first one stands. A time that is left out counts, as COUNT has it.

    >>> other_times({"FREQ": ["WEEKLY"], "COUNT": [3]}, dt.date(2026, 12, 1), [dt.date(2026, 12, 8)])
    (datetime.date(2026, 12, 15),)
    """
    found: list[dt.date] = []
    for moment in _times(rule, first):
        if moment > first and moment not in left_out:
            found.append(moment)
        if len(found) == _MOST:
            break
    return tuple(found)


def _times(rule: Mapping[str, Sequence[Any]], first: dt.date) -> Iterator[dt.date]:
    """All times of a rule, the first among them."""
    step = _STEPS.get(str(_one(rule, "FREQ")).upper())
    weekdays = [str(day).upper() for day in rule.get("BYDAY", ())]
    if step is None or set(rule) - _READ or not set(weekdays) <= set(_DAYS) or (step == 1 and weekdays):
        return
    interval, count, until = _one(rule, "INTERVAL", 1), _one(rule, "COUNT"), _one(rule, "UNTIL")
    if not isinstance(interval, int) or interval < 1:
        return
    week = first - dt.timedelta(first.weekday())
    chosen = sorted(map(_DAYS.index, weekdays)) or [first.weekday()]
    number = 0
    for turn in range(_MOST_WEEKS):
        ahead = turn * interval * step
        days = [first + dt.timedelta(ahead)] if step == 1 else [week + dt.timedelta(ahead + day) for day in chosen]
        for day in days:
            if day < first:
                continue
            number += 1
            if (count is not None and number > count) or (until is not None and _date(day) > _date(until)):
                return
            yield day


def _one(rule: Mapping[str, Sequence[Any]], key: str, default: Any = None) -> Any:
    values = rule.get(key)
    return values[0] if isinstance(values, (list, tuple)) and values else default


def _date(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment

"""The clients in the order in which somebody has to see to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from followup import spoken
from followup.telling.reports import Item, Report


def in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """First whose list needs to be corrected, then who has something to do today, the longest due first, then the others by
    what comes next; the same whatever the order before.
    """
    return tuple(sorted(reports, key=_urgency))


def _urgency(one: Report) -> tuple[bool, bool, tuple[dt.date, dt.time], str]:
    to_come = (*one.due, *one.to_do) or (*one.deadlines, *one.interviews)
    first = min((item.order for item in to_come), default=_NEVER)
    return one.is_in_order, not (one.due or one.to_do), first, one.client


_NEVER = (dt.date.max, dt.time.max)


def in_words(item: Item, *, names_day: bool = True) -> str:
    """What there is to do, with its day and hour."""
    return f"{when(item, names_day)} {item.what}".lstrip()


def when(item: Item, names_day: bool = True) -> str:
    """The day and hour of something."""
    parts = [spoken.day(item.day)] if names_day else []
    parts += [f"{item.clock:%H:%M}"] if item.clock else []
    return " ".join(parts)


def what_is_wrong(one: Report) -> Iterator[str]:
    """Why a client was not planned, and the first mistakes in their list."""
    if one.why_not:
        yield one.why_not
    yield from one.errors
    if one.error_count > len(one.errors):
        yield f"and {one.error_count - len(one.errors)} more"

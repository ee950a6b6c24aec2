"""Days and times as a person is told them."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable


@functools.lru_cache(maxsize=1 << 12)
def day(date: dt.date) -> str:
    """A day as the report tells it: Tue 24 Nov."""
    return f"{date:%a} {date.day} {date:%b}"


def time(moment: dt.datetime) -> str:
    """A time as the report tells it, on the clock of its own zone: Tue 24 Nov 16:30."""
    return f"{day(moment.date())} {moment:%H:%M}"


def several(names: Iterable[str]) -> str:
    """Names as a person tells them: Ana Lima, Ben Osei and Cy Dunn."""
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last

"""Public holidays and weekends by country, and as text to keep: the one door to holidays.

The library takes 250 ms to load and to answer first, more than all else that a run over a short list does, and what it
says of a country and a year changes only with its version. So a run may be given what an earlier one was told.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from typing import Any

from followup.identity import short_hash

_SATURDAY = 5
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaysOff:
    """On which days of some years nobody works in a country, and why; `unknown` names a country or subdivision that is
    not known, and whose weekends, or whose country's holidays, stand here instead.
    """

    years: frozenset[int]
    why: Mapping[dt.date, str]
    unknown: str | None = None


def days_off(country: str | None, subdivision: str | None, years: Collection[int]) -> DaysOff:
    """The days off of whole years. A public holiday is told by its name, and a working Saturday is none of them."""
    found, unknown = _public_holidays(country, subdivision)
    why: dict[dt.date, str] = {}
    for year in years:
        day = dt.date(year, 1, 1)
        while day.year == year:
            reason = _reason(found, day)
            if reason is not None:
                why[day] = reason
            if day == dt.date.max:
                break
            day += _ONE_DAY
    return DaysOff(frozenset(years), why, unknown)


def _reason(found: Any, day: dt.date) -> str | None:
    if found is None:
        return "weekend" if day.weekday() >= _SATURDAY else None
    if found.is_working_day(day):
        return None
    name = found.get(day)
    return f"public holiday: {name}" if name and not found.is_weekend(day) else "weekend"


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


def as_text(days: DaysOff) -> str:
    """What `from_text` reads again, as long as the same version of the library is there."""
    why = {day.isoformat(): reason for day, reason in days.why.items()}
    return json.dumps({"library": _library(), "years": sorted(days.years), "why": why, "unknown": days.unknown})


def from_text(text: str | bytes) -> DaysOff | None:
    """Days off as they were kept; None where another version of the library said so, or where the text is damaged."""
    try:
        kept = json.loads(text)
        if kept["library"] != _library():
            return None
        why = {dt.date.fromisoformat(day): str(reason) for day, reason in kept["why"].items()}
        return DaysOff(frozenset(map(int, kept["years"])), why, kept["unknown"])
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


@functools.cache
def _library() -> str:
    """What tells one version of the library from another, found without loading it."""
    found = util.find_spec("holidays")
    if found is None or found.origin is None:
        return ""
    version = Path(found.origin).with_name("version.py").stat()
    return short_hash(found.origin, str(version.st_size), str(version.st_mtime_ns))

"""Wall time and instants: pytz's one door.

Days are counted on dates, the wall time is attached, and the zone comes last. A wall time that does not exist, or that
happens twice, is told as such and never guessed (pytz `localize(is_dst=None)`).
"""

from __future__ import annotations

import datetime as dt
import difflib
import functools

import pytz
from pytz.exceptions import AmbiguousTimeError, NonExistentTimeError

UTC = dt.UTC


class Unresolved(Exception):
    """A wall time that is no single instant; `readings` are the two instants that it could mean."""

    def __init__(self, readings: tuple[dt.datetime, dt.datetime]) -> None:
        super().__init__("a wall time that is no single instant")
        self.readings = readings


class DoesNotExist(Unresolved):
    """The clock was put forward over this time."""


class HappensTwice(Unresolved):
    """The clock was put back over this time."""


@functools.lru_cache(maxsize=256)
def _zone(name: str) -> pytz.BaseTzInfo:
    return pytz.timezone(name)


@functools.cache
def _names() -> dict[str, str]:
    """Every IANA name by its lower case."""
    return {name.lower(): name for name in pytz.all_timezones}


def zone_name(text: str) -> str | None:
    """The IANA name that `text` means, whatever its case and spaces; None where it means none."""
    key = text.strip().replace(" ", "_").lower()
    if key in ("z", "utc", "gmt"):
        return "UTC"
    return _names().get(key)


@functools.lru_cache(256)
def nearest_zone_names(text: str) -> tuple[str, ...]:
    """Up to three IANA names that `text` may have been meant for: close spellings, and places of that name."""
    key = text.strip().replace(" ", "_").lower()[:100]
    by_place = {name.rsplit("/", 1)[-1]: name for name in _names()}
    close = (
        difflib.get_close_matches(key, _names(), 3, 0.9)
        or [by_place[place] for place in difflib.get_close_matches(key.rsplit("/", 1)[-1], by_place, 2, 0.75)]
        or difflib.get_close_matches(key, _names(), 3, 0.75)
    )
    return tuple(_names()[name] for name in dict.fromkeys(close))


def system_zone() -> str | None:
    """The IANA name of this system's zone; None where it cannot be told."""
    import tzlocal  # 15 ms, and only for a candidate who names no zone

    try:
        return zone_name(tzlocal.get_localzone_name())
    except (LookupError, OSError, ValueError):
        return None


def country_of(zone: str) -> str | None:
    """The ISO 3166 code of the one country that uses a zone; None for zones of none or several."""
    return _countries().get(zone)


@functools.cache
def _countries() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for code, names in pytz.country_timezones.items():
        for name in names:
            found.setdefault(name, set()).add(code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


def country_code(text: str) -> str | None:
    """The ISO 3166 code that a code or an English country name means; None where it means none."""
    key = text.strip().casefold()
    common = {
        "usa": "US",
        "u.s.": "US",
        "u.s.a.": "US",
        "united states of america": "US",
        "uk": "GB",
        "england": "GB",
        "united kingdom": "GB",
        "great britain": "GB",
        "south korea": "KR",
        "czechia": "CZ",
    }
    if key in common:
        return common[key]
    for code, name in pytz.country_names.items():
        if key in (code.casefold(), name.casefold()):
            return str(code)
    return None


def instant(day: dt.date, clock: dt.time, zone: str) -> dt.datetime:
    """The aware time, in `zone`, of a wall time there.

    Raises DoesNotExist or HappensTwice, each with the two readings.
    """
    naive = dt.datetime.combine(day, clock)
    tz = _zone(zone)
    try:
        return tz.localize(naive, is_dst=None)
    except NonExistentTimeError:
        raise DoesNotExist(_both_readings(naive, zone)) from None
    except AmbiguousTimeError:
        raise HappensTwice(_both_readings(naive, zone)) from None


def _both_readings(naive: dt.datetime, zone: str) -> tuple[dt.datetime, dt.datetime]:
    """The instants that the clock before the change and the one after it give for a wall time, earlier first."""
    tz = _zone(zone)
    readings = sorted(tz.normalize(tz.localize(naive, is_dst=is_dst)) for is_dst in (True, False))
    return readings[0], readings[1]


def nearest_instant(day: dt.date, clock: dt.time, zone: str) -> dt.datetime:
    """Like `instant`, for times that this program chooses itself: a time that does not exist moves an hour on with the
    clock, and of one that happens twice the first is taken.
    """
    try:
        return instant(day, clock, zone)
    except HappensTwice as twice:
        return twice.readings[0]
    except DoesNotExist as gap:
        return gap.readings[1]


def abbreviations(zone: str, year: int) -> frozenset[str]:
    """What the clock of `zone` is called in a year: EST, EDT."""
    tz = _zone(zone)
    seasons = (tz.localize(dt.datetime(year, month, 1, 12)).tzname() for month in (1, 7))  # noqa: DTZ001
    return frozenset(name for name in seasons if name)


def in_zone(moment: dt.datetime, zone: str) -> dt.datetime:
    """The same instant on the clock of `zone`."""
    return moment.astimezone(_zone(zone))


def day_in_words(day: dt.date) -> str:
    """A day as the report tells it: Tue 24 Nov."""
    return f"{day:%a} {day.day} {day:%b}"


def time_in_words(moment: dt.datetime) -> str:
    """A time as the report tells it, on the clock of its own zone: Tue 24 Nov 16:30."""
    return f"{day_in_words(moment.date())} {moment:%H:%M}"

"""Wall time and instants: the one door to pytz and tzlocal.

Days are counted on dates, the wall time is attached, and the zone comes last. A wall time that does not exist, or that
happens twice, is told as such and never guessed (pytz `localize(is_dst=None)`).
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence

import pytz
from pytz.exceptions import AmbiguousTimeError, NonExistentTimeError

UTC = dt.UTC


class Unresolved(Exception):
    """A wall time that is no single instant; `readings` are the two instants that it could mean."""

    def __init__(self, readings: tuple[dt.datetime, dt.datetime]) -> None:
        super().__init__(readings)
        self.readings = readings


class DoesNotExist(Unresolved):
    """The clock was put forward over this time."""


class HappensTwice(Unresolved):
    """The clock was put back over this time."""


@functools.lru_cache(maxsize=256)
def _zone(name: str) -> pytz.BaseTzInfo | pytz._FixedOffset:
    found = _FIXED_NAME.fullmatch(name)
    if found is None:
        return pytz.timezone(name)
    minutes = int(found[2]) * 60 + int(found[3])
    return pytz.FixedOffset(-minutes if found[1] == "-" else minutes)


_FIXED_NAME = re.compile(r"UTC([+-])(\d{2}):(\d{2})")
"""What this program calls an offset for which there is no IANA name."""


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
    if (offset := offset_all_day(day, zone)) is not None:
        return dt.datetime.combine(day, clock, offset)
    try:
        return instant(day, clock, zone)
    except HappensTwice as twice:
        return twice.readings[0]
    except DoesNotExist as gap:
        return gap.readings[1]


@functools.lru_cache(maxsize=1 << 14)
def offset_all_day(day: dt.date, zone: str) -> dt.tzinfo | None:
    """What pytz attaches to every wall time of a day; None for a day on which the clock may change. To ask pytz for each
    time would be much of what planning costs.
    """
    try:
        first, last = instant(day, dt.time.min, zone), instant(day + dt.timedelta(1), dt.time.min, zone)
    except (Unresolved, OverflowError):
        return None
    return first.tzinfo if first.tzinfo is last.tzinfo else None


def abbreviations(zone: str, year: int) -> frozenset[str]:
    """What the clock of `zone` is called in a year: EST, EDT."""
    tz = _zone(zone)
    seasons = (tz.localize(dt.datetime(year, month, 1, 12)).tzname() for month in (1, 7))  # noqa: DTZ001
    return frozenset(name for name in seasons if name)


def in_zone(moment: dt.datetime, zone: str) -> dt.datetime:
    """The same instant on the clock of `zone`."""
    if getattr(moment.tzinfo, "zone", None) == zone and moment.tzinfo is offset_all_day(moment.date(), zone):
        return moment
    return _turned(moment, zone)


@functools.lru_cache(maxsize=1 << 12)
def _turned(moment: dt.datetime, zone: str) -> dt.datetime:
    return moment.astimezone(_zone(zone))


def is_fixed(zone: str) -> bool:
    """Whether a zone is an offset, which says when but not where: UTC, Etc/GMT-2, UTC+05:30."""
    return zone == "UTC" or zone.startswith("Etc/") or _FIXED_NAME.fullmatch(zone) is not None


@functools.cache
def names() -> Mapping[str, str]:
    """Every IANA name by its lower case."""
    return {name.lower(): name for name in pytz.all_timezones}


def names_in_use() -> Sequence[str]:
    """The IANA names that are current, without those kept for old files."""
    return pytz.common_timezones


@functools.cache
def by_country() -> Mapping[str, Sequence[str]]:
    """The zones of each country, by its ISO 3166 code."""
    return dict(pytz.country_timezones.items())


@functools.cache
def countries() -> Mapping[str, str]:
    """The English name of each country, by its ISO 3166 code."""
    return dict(pytz.country_names.items())


def by_windows_name() -> Mapping[str, str]:
    """The IANA zones by the names that Windows and Outlook give them."""
    from tzlocal.windows_tz import win_tz  # for lists that name no IANA zone

    return win_tz


def system_zone() -> str | None:
    """The IANA name of this system's zone; None where it cannot be told."""
    import tzlocal  # 15 ms, and only for a candidate who names no zone

    try:
        name = tzlocal.get_localzone_name()
    except (LookupError, OSError, ValueError):
        return None
    return "UTC" if name == "GMT" else names().get(name.lower())

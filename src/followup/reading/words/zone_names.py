"""A text -> the time zone that it means, in whatever words: a name, a city, an abbreviation, an offset, two of them together."""

from __future__ import annotations

import difflib
import functools
import re
from dataclasses import dataclass, replace

from followup import zones
from followup.reading.words.spelling import without_accents
from followup.reading.words.zone_words import CITIES, MEANINGS, MODERN, NO_PLACES


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """The zone that a text means: an IANA name, or UTC+05:30 for an offset that has none.

    `is_daylight` is what an abbreviation says of the season (EST False, EDT True; ET and cities say nothing). `others` are
    the zones that the text means in other countries, where it had to be guessed.
    """

    zone: str
    is_daylight: bool | None = None
    others: tuple[str, ...] = ()


@functools.lru_cache(256)
def nearest_zone_names(text: str) -> tuple[str, ...]:
    """Up to three IANA names that `text` may have been meant for: close spellings, and places of that name."""
    key = text.strip().replace(" ", "_").lower()[:100]
    by_place = {name.rsplit("/", 1)[-1]: name for name in zones.names()}
    close = (
        difflib.get_close_matches(key, zones.names(), 3, 0.9)
        or [by_place[place] for place in difflib.get_close_matches(key.rsplit("/", 1)[-1], by_place, 2, 0.75)]
        or difflib.get_close_matches(key, zones.names(), 3, 0.75)
    )
    return tuple(zones.names()[name] for name in dict.fromkeys(close))


_OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?")
_WINDOWS_DISPLAY = re.compile(r"\((utc ?(?:[+-]\d{2}:\d{2})?)\) ?(.+)")
_TIME = re.compile(r" ?\b(?:local |standard |daylight |summer |winter )?(?:time|zeit)(?: zone)?(?= |$)")
_OF_AMERICA = re.compile(
    r"^(?:us|u\.s\.|canada)[ /]|[ ,-]*\(?\b(?:us (?:&|and) canada|us/canada|north america|us|usa)\)?$"
)
_LONGEST_NAME = 100


def is_zone(text: str) -> bool:
    """Whether a text means a zone, in whatever country."""
    return zone_reading(text, None) is not None


@functools.lru_cache(4096)
def zone_reading(text: str, country: str | None) -> ZoneReading | None:
    """What `text` means as a zone to somebody of a country (an ISO 3166 code): an IANA name or a city, an abbreviation,
    an offset, a name that Windows gives; None where it means none.

    Two ways of saying one zone may stand together: ET (New York), EST/EDT, (UTC-05:00) Eastern Time (US & Canada).
    """
    if len(text) > _LONGEST_NAME:
        return None
    words = without_accents(text)
    display = _WINDOWS_DISPLAY.fullmatch(words)
    if display is not None:
        cities = [*display[2].split(", "), display[1]]
        named = (_one_reading(way, country) for way in (display[2], *cities))
        return next(filter(None, named), None)
    return _one_reading(words, country) or _joint_reading(words, country)


def _joint_reading(words: str, country: str | None) -> ZoneReading | None:
    """What two ways of saying one zone mean together: the place of the one, and the season of the other."""
    for found in re.finditer(r" ?[(/,\[] ?| - | ", words):
        one = _one_reading(words[: found.start()], country)
        other = one and _one_reading(words[found.end() :].rstrip(")]"), country)
        if one and other:
            return _together(one, other)
    return None


def _together(one: ZoneReading, other: ZoneReading) -> ZoneReading | None:
    if zones.is_fixed(one.zone) or zones.is_fixed(other.zone):
        return one if zones.is_fixed(other.zone) else other
    if one.zone == other.zone and {one.is_daylight, other.is_daylight} == {True, False}:
        return replace(one, is_daylight=None)  # EST/EDT
    place, clock = (other, one) if one.is_daylight is not None or one.others else (one, other)
    return replace(place, is_daylight=clock.is_daylight if place.is_daylight is None else place.is_daylight, others=())


def _one_reading(words: str, country: str | None) -> ZoneReading | None:
    words = words.strip("()[] ") if words.count("(") != words.count(")") or words.startswith(("(", "[")) else words
    if words in MEANINGS:
        return _meant(words, country)
    if words.endswith("standard time") and country == "AU" and words.removesuffix(" standard time") in MEANINGS:
        return _meant(words.removesuffix(" standard time"), country)
    name = zones.names().get(words.replace(" ", "_")) or _windows_names().get(words) or _places().get(words)
    if name is not None:
        return ZoneReading(MODERN.get(name, name))
    if (offset := _offset(words)) is not None:
        return ZoneReading(offset)
    return _reading_without_time(words, country)


def _reading_without_time(words: str, country: str | None) -> ZoneReading | None:
    """The reading of Eastern Daylight Time, Pacific Time (US & Canada), London time, Berliner Zeit."""
    bare = _OF_AMERICA.sub("", _TIME.sub("", words)).strip()
    if bare == words or not bare:
        return None
    found = _meant(bare, country) if bare in MEANINGS else _one_reading(bare, country)
    if found is None or found.is_daylight is not None or zones.is_fixed(found.zone):
        return found
    season = True if re.search("daylight|summer", words) else False if "winter" in words else None
    return replace(found, is_daylight=season)


def _meant(word: str, country: str | None) -> ZoneReading:
    meanings = MEANINGS[word]
    own = next((one for one in meanings if country is not None and country in one.countries.split()), None)
    if word == "pst" and country == "PH":
        return ZoneReading(
            meanings[0].zone, False, (meanings[1].zone,)
        )  # who works for an American company means theirs
    if own is not None:
        return ZoneReading(own.zone, own.is_daylight)
    others = tuple(one.zone for one in meanings[1:] if not one.is_local)
    return ZoneReading(meanings[0].zone, meanings[0].is_daylight, others)


def _offset(words: str) -> str | None:
    """The zone of an offset from UTC between -12:00 and +14:00; Etc/GMT-2 is two hours ahead (POSIX turns the sign)."""
    found = _OFFSET.fullmatch(words)
    if found is None or int(found[3] or 0) % 15:
        return None
    sign, hours, minutes = found[1], int(found[2]), int(found[3] or 0)
    if minutes >= 60 or hours * 60 + minutes > (14 if sign == "+" else 12) * 60:
        return None
    if minutes:
        return f"UTC{sign}{hours:02}:{minutes:02}"
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"


@functools.cache
def _windows_names() -> dict[str, str]:
    return {without_accents(name): zone for name, zone in zones.by_windows_name().items()}


@functools.cache
def _places() -> dict[str, str]:
    """IANA zones by their city, and by other cities and countries where one clock serves all."""
    found: dict[str, str] = {}
    for name in (*zones.names().values(), *zones.names_in_use()):
        region, _, place = name.rpartition("/")
        if region and region not in ("Etc", "US", "Canada", "Brazil", "Chile", "Mexico"):
            found[without_accents(place)] = name
    for code, names in zones.by_country().items():
        if len(names) == 1:
            found.setdefault(without_accents(zones.countries()[code]), names[0])
    for name, cities in CITIES.items():
        found.update(dict.fromkeys(cities.split(", "), name))
    return {place: name for place, name in found.items() if place not in NO_PLACES}

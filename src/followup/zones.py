"""Wall time and instants: pytz's one door.

Days are counted on dates, the wall time is attached, and the zone comes last. A wall time that does not exist, or that
happens twice, is told as such and never guessed (pytz `localize(is_dst=None)`).
"""

from __future__ import annotations

import datetime as dt
import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

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


@functools.lru_cache(maxsize=1 << 12)
def day_in_words(day: dt.date) -> str:
    """A day as the report tells it: Tue 24 Nov."""
    return f"{day:%a} {day.day} {day:%b}"


def time_in_words(moment: dt.datetime) -> str:
    """A time as the report tells it, on the clock of its own zone: Tue 24 Nov 16:30."""
    return f"{day_in_words(moment.date())} {moment:%H:%M}"


def is_fixed(zone: str) -> bool:
    """Whether a zone is an offset, which says when but not where: UTC, Etc/GMT-2, UTC+05:30."""
    return zone == "UTC" or zone.startswith("Etc/") or _FIXED_NAME.fullmatch(zone) is not None


# --- zones as people write them -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """The zone that a text means: an IANA name, or UTC+05:30 for an offset that has none.

    `is_daylight` is what an abbreviation says of the season (EST False, EDT True; ET and cities say nothing). `others` are
    the zones that the text means in other countries, where it had to be guessed.
    """

    zone: str
    is_daylight: bool | None = None
    others: tuple[str, ...] = ()


class _Meaning(NamedTuple):
    """What a word means in some countries. An `is_local` meaning is none where the country is another one."""

    zone: str
    countries: str
    is_daylight: bool | None = None
    is_local: bool = False


_NEW_YORK, _CHICAGO, _DENVER, _LOS_ANGELES, _HALIFAX = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Halifax",
)  # fmt: skip
_SYDNEY, _ADELAIDE, _PERTH, _AUCKLAND = "Australia/Sydney", "Australia/Adelaide", "Australia/Perth", "Pacific/Auckland"
_LONDON, _LISBON, _BERLIN, _ATHENS = "Europe/London", "Europe/Lisbon", "Europe/Berlin", "Europe/Athens"
_MOSCOW, _KOLKATA, _SHANGHAI, _MANILA = "Europe/Moscow", "Asia/Kolkata", "Asia/Shanghai", "Asia/Manila"

_MEANINGS: dict[str, tuple[_Meaning, ...]] = {
    # Canada and the United States; Australians have an Eastern and a Central time as well
    "et": (_Meaning(_NEW_YORK, "US CA"), _Meaning(_SYDNEY, "AU", is_local=True)),
    "eastern": (_Meaning(_NEW_YORK, "US CA"), _Meaning(_SYDNEY, "AU", is_local=True)),
    "est": (
        _Meaning(_NEW_YORK, "US CA", False),
        _Meaning("America/Jamaica", "JM", is_local=True),
        _Meaning("America/Panama", "PA", is_local=True),
        _Meaning("America/Cancun", "MX", is_local=True),
        _Meaning(_SYDNEY, "AU", False, is_local=True),
    ),
    "edt": (_Meaning(_NEW_YORK, "US CA", True), _Meaning(_SYDNEY, "AU", True, is_local=True)),
    "ct": (_Meaning(_CHICAGO, "US CA"),),
    "central": (_Meaning(_CHICAGO, "US CA"), _Meaning(_ADELAIDE, "AU", is_local=True)),
    # China and Taiwan, Cuba, Mexico and Central America all have a CST
    "cst": (
        _Meaning(_CHICAGO, "US CA", False),
        _Meaning(_SHANGHAI, "CN"),
        _Meaning("America/Havana", "CU", False),
        _Meaning("Asia/Taipei", "TW", is_local=True),
        _Meaning("America/Mexico_City", "MX", is_local=True),
        _Meaning("America/Costa_Rica", "CR", is_local=True),
        _Meaning("America/Guatemala", "GT", is_local=True),
        _Meaning("America/El_Salvador", "SV", is_local=True),
        _Meaning("America/Tegucigalpa", "HN", is_local=True),
        _Meaning("America/Managua", "NI", is_local=True),
        _Meaning("America/Belize", "BZ", is_local=True),
        _Meaning(_ADELAIDE, "AU", False, is_local=True),
    ),
    "cdt": (_Meaning(_CHICAGO, "US CA", True), _Meaning("America/Havana", "CU", True, is_local=True)),
    "mt": (_Meaning(_DENVER, "US CA"),),
    "mountain": (_Meaning(_DENVER, "US CA"),),
    "mst": (
        _Meaning(_DENVER, "US CA", False),
        _Meaning("America/Hermosillo", "MX", is_local=True),
        _Meaning("Asia/Kuala_Lumpur", "MY", is_local=True),
        _Meaning("Asia/Yangon", "MM", is_local=True),
    ),
    "mdt": (_Meaning(_DENVER, "US CA", True),),
    "pt": (_Meaning(_LOS_ANGELES, "US CA"),),
    "pacific": (_Meaning(_LOS_ANGELES, "US CA"),),
    "pst": (_Meaning(_LOS_ANGELES, "US CA MX", False), _Meaning(_MANILA, "PH", is_local=True)),
    "pdt": (_Meaning(_LOS_ANGELES, "US CA MX", True),),
    "akt": (_Meaning("America/Anchorage", "US"),),
    "alaska": (_Meaning("America/Anchorage", "US"),),
    "akst": (_Meaning("America/Anchorage", "US", False),),
    "akdt": (_Meaning("America/Anchorage", "US", True),),
    "hst": (_Meaning("Pacific/Honolulu", "US"),),
    "hawaii": (_Meaning("Pacific/Honolulu", "US"),),
    "nst": (_Meaning("America/St_Johns", "CA", False),),
    "ndt": (_Meaning("America/St_Johns", "CA", True),),
    "newfoundland": (_Meaning("America/St_Johns", "CA"),),
    "atlantic": (_Meaning(_HALIFAX, "CA"),),
    "adt": (_Meaning(_HALIFAX, "CA", True),),
    # Arabia's standard time shares its letters with the Atlantic's
    "ast": (
        _Meaning(_HALIFAX, "CA", False),
        _Meaning("Asia/Riyadh", "SA KW BH QA IQ YE"),
        _Meaning("America/Puerto_Rico", "PR VI DO BB TT", is_local=True),
    ),
    # South America: Amazonas and Armenia, Ecuador and the eastern Caribbean
    "art": (_Meaning("America/Argentina/Buenos_Aires", "AR"),),
    "brt": (_Meaning("America/Sao_Paulo", "BR"),),
    "brst": (_Meaning("America/Sao_Paulo", "BR", True),),
    "brasilia": (_Meaning("America/Sao_Paulo", "BR"),),
    "amt": (_Meaning("America/Manaus", "BR"), _Meaning("Asia/Yerevan", "AM")),
    "clt": (_Meaning("America/Santiago", "CL", False),),
    "clst": (_Meaning("America/Santiago", "CL", True),),
    "cot": (_Meaning("America/Bogota", "CO"),),
    "ect": (_Meaning("America/Guayaquil", "EC"), _Meaning("America/St_Lucia", "LC")),
    "pet": (_Meaning("America/Lima", "PE"),),
    "uyt": (_Meaning("America/Montevideo", "UY"),),
    "vet": (_Meaning("America/Caracas", "VE"),),
    # Europe; in Britain, GMT is what the clock in London is called in winter
    "z": (_Meaning("UTC", ""),),
    "zulu": (_Meaning("UTC", ""),),
    "utc": (_Meaning("UTC", ""),),
    "gmt": (_Meaning("UTC", ""), _Meaning(_LONDON, "GB", False, is_local=True), _Meaning("Europe/Dublin", "IE", is_local=True)),
    "greenwich mean": (_Meaning("UTC", ""), _Meaning(_LONDON, "GB", False, is_local=True)),
    "bst": (_Meaning(_LONDON, "GB", True), _Meaning("Asia/Dhaka", "BD"), _Meaning("Pacific/Bougainville", "PG", is_local=True)),
    "british": (_Meaning(_LONDON, "GB"),),
    "uk": (_Meaning(_LONDON, "GB"),),
    "wet": (_Meaning(_LISBON, "PT", False),),
    "west": (_Meaning(_LISBON, "PT", True),),
    "western european": (_Meaning(_LISBON, "PT"),),
    "cet": (_Meaning(_BERLIN, "", False),),
    "cest": (_Meaning(_BERLIN, "", True),),
    "mez": (_Meaning(_BERLIN, "", False),),
    "mesz": (_Meaning(_BERLIN, "", True),),
    "hnec": (_Meaning("Europe/Paris", "FR", False),),
    "heec": (_Meaning("Europe/Paris", "FR", True),),
    "central european": (_Meaning(_BERLIN, ""),),
    "mitteleuropaische": (_Meaning(_BERLIN, ""),),
    "eet": (_Meaning(_ATHENS, "", False),),
    "eest": (_Meaning(_ATHENS, "", True),),
    "oez": (_Meaning(_ATHENS, "", False),),
    "oesz": (_Meaning(_ATHENS, "", True),),
    "eastern european": (_Meaning(_ATHENS, ""),),
    "msk": (_Meaning(_MOSCOW, "RU"),),
    "moscow": (_Meaning(_MOSCOW, "RU"),),
    "trt": (_Meaning("Europe/Istanbul", "TR"),),
    # Ireland and Israel have an IST of their own; India's is by far the most written
    "ist": (
        _Meaning(_KOLKATA, "IN"),
        _Meaning("Europe/Dublin", "IE"),  # no season: pytz counts Ireland's winter as the exception
        _Meaning("Asia/Jerusalem", "IL", False),
    ),
    "idt": (_Meaning("Asia/Jerusalem", "IL", True),),
    "indian": (_Meaning(_KOLKATA, "IN"),),
    # Africa and Asia: the Gulf and South Georgia, Singapore and Samoa
    "cat": (_Meaning("Africa/Maputo", ""),),
    "eat": (_Meaning("Africa/Nairobi", ""),),
    "wat": (_Meaning("Africa/Lagos", ""),),
    "sast": (_Meaning("Africa/Johannesburg", "ZA"),),
    "gst": (_Meaning("Asia/Dubai", "AE OM"), _Meaning("Atlantic/South_Georgia", "GS", is_local=True)),
    "gulf": (_Meaning("Asia/Dubai", "AE OM"),),
    "irst": (_Meaning("Asia/Tehran", "IR"),),
    "pkt": (_Meaning("Asia/Karachi", "PK"),),
    "npt": (_Meaning("Asia/Kathmandu", "NP"),),
    "ict": (_Meaning("Asia/Bangkok", "TH VN KH LA"),),
    "wib": (_Meaning("Asia/Jakarta", "ID"),),
    "wita": (_Meaning("Asia/Makassar", "ID"),),
    "myt": (_Meaning("Asia/Kuala_Lumpur", "MY"),),
    "sgt": (_Meaning("Asia/Singapore", "SG"),),
    "sst": (_Meaning("Pacific/Pago_Pago", "AS US"), _Meaning("Asia/Singapore", "SG")),
    "hkt": (_Meaning("Asia/Hong_Kong", "HK"),),
    "pht": (_Meaning(_MANILA, "PH"),),
    "phst": (_Meaning(_MANILA, "PH"),),
    "jst": (_Meaning("Asia/Tokyo", "JP"),),
    "kst": (_Meaning("Asia/Seoul", "KR"),),
    # Australia and New Zealand; western Samoa has the other WST
    "aet": (_Meaning(_SYDNEY, "AU"),),
    "aest": (_Meaning(_SYDNEY, "AU", False),),
    "aedt": (_Meaning(_SYDNEY, "AU", True),),
    "australian eastern": (_Meaning(_SYDNEY, "AU"),),
    "acst": (_Meaning(_ADELAIDE, "AU", False),),
    "acdt": (_Meaning(_ADELAIDE, "AU", True),),
    "australian central": (_Meaning(_ADELAIDE, "AU"),),
    "awst": (_Meaning(_PERTH, "AU"),),
    "australian western": (_Meaning(_PERTH, "AU"),),
    "wst": (_Meaning(_PERTH, "AU"), _Meaning("Pacific/Apia", "WS")),
    "nzt": (_Meaning(_AUCKLAND, "NZ"),),
    "nzst": (_Meaning(_AUCKLAND, "NZ", False),),
    "nzdt": (_Meaning(_AUCKLAND, "NZ", True),),
}  # fmt: skip
"""What words for zones mean, and in which countries. The first meaning counts where no country settles it."""

_CITIES = {
    _NEW_YORK: "nyc, ny, boston, washington, washington dc, dc, philadelphia, atlanta, miami, pittsburgh, charlotte, orlando",
    _CHICAGO: "austin, dallas, houston, minneapolis, nashville, new orleans, st louis, san antonio, kansas city, milwaukee",
    _DENVER: "salt lake city, boulder, albuquerque",
    _LOS_ANGELES: "la, sf, san francisco, seattle, san diego, san jose, silicon valley, palo alto, las vegas, sacramento",
    "America/Toronto": "montreal, ottawa, quebec",
    "America/Edmonton": "calgary",
    "America/Sao_Paulo": "rio, rio de janeiro, belo horizonte, florianopolis, curitiba",
    "America/Bogota": "medellin",
    "America/Monterrey": "monterrey",
    "America/Mexico_City": "guadalajara, ciudad de mexico, cdmx",
    _LONDON: "manchester, edinburgh, glasgow, bristol, birmingham, leeds, oxford, cardiff, londres",
    _LISBON: "porto, lisboa",
    _BERLIN: "germany, munich, munchen, hamburg, frankfurt, cologne, koln, stuttgart, dusseldorf, leipzig, bonn, hannover",
    "Europe/Paris": "lyon, marseille, toulouse, nantes, lille, bordeaux, grenoble, strasbourg",
    "Europe/Zurich": "geneva, geneve, genf, basel, bern, lausanne",
    "Europe/Vienna": "wien, graz, linz, salzburg",
    "Europe/Rome": "roma, milan, milano, turin, torino, bologna, napoli, firenze",
    "Europe/Madrid": "barcelona, valencia, sevilla, malaga, bilbao",
    "Europe/Amsterdam": "rotterdam, the hague, den haag, utrecht, eindhoven",
    "Europe/Brussels": "bruxelles, antwerp, ghent",
    "Europe/Copenhagen": "kobenhavn",
    "Europe/Stockholm": "gothenburg, malmo",
    "Europe/Prague": "praha, brno",
    "Europe/Warsaw": "warszawa, krakow, wroclaw, gdansk",
    _MOSCOW: "saint petersburg, st petersburg",
    "Asia/Jerusalem": "haifa",
    "Asia/Dubai": "abu dhabi",
    _KOLKATA: "bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, chennai, pune, gurgaon, gurugram, noida",
    _SHANGHAI: "beijing, shenzhen, guangzhou, hangzhou, 北京, 上海, 深圳",
    "Asia/Tokyo": "osaka, kyoto, 東京",
    "Asia/Ho_Chi_Minh": "hanoi",
    _AUCKLAND: "wellington, christchurch",
    "Africa/Johannesburg": "cape town, durban",
}
"""The cities that are written most and that no IANA name has."""

_NO_PLACES = frozenset(
    ("center", "north", "south", "west", "east", "central", "eastern", "mountain", "pacific", "general")
)
"""Ends of IANA names that are no cities (Australia/North, America/North_Dakota/Center)."""

_MODERN = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "Asia/Calcutta": _KOLKATA,
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Etc/UTC": "UTC",
    "Europe/Kiev": "Europe/Kyiv",
}
"""Names that Windows' table still has, and what they are called now."""

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
    words = _plain(text)
    display = _WINDOWS_DISPLAY.fullmatch(words)
    if display is not None:
        cities = [*display[2].split(", "), display[1]]
        named = (_one_reading(way, country) for way in (display[2], *cities))
        return next(filter(None, named), None)
    return _one_reading(words, country) or _joint_reading(words, country)


def _plain(text: str) -> str:
    """`text` without case, accents and doubled spaces, and with plain minus signs."""
    letters = unicodedata.normalize("NFKD", text.replace("_", " ")).casefold()
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub("[−–—‐‑]", "-", letters).split())


def _joint_reading(words: str, country: str | None) -> ZoneReading | None:
    """What two ways of saying one zone mean together: the place of the one, and the season of the other."""
    for found in re.finditer(r" ?[(/,\[] ?| - | ", words):
        one = _one_reading(words[: found.start()], country)
        other = one and _one_reading(words[found.end() :].rstrip(")]"), country)
        if one and other:
            return _together(one, other)
    return None


def _together(one: ZoneReading, other: ZoneReading) -> ZoneReading | None:
    if is_fixed(one.zone) or is_fixed(other.zone):
        return one if is_fixed(other.zone) else other
    if one.zone == other.zone and {one.is_daylight, other.is_daylight} == {True, False}:
        return replace(one, is_daylight=None)  # EST/EDT
    place, clock = (other, one) if one.is_daylight is not None or one.others else (one, other)
    return replace(place, is_daylight=clock.is_daylight if place.is_daylight is None else place.is_daylight, others=())


def _one_reading(words: str, country: str | None) -> ZoneReading | None:
    words = words.strip("()[] ") if words.count("(") != words.count(")") or words.startswith(("(", "[")) else words
    if words in _MEANINGS:
        return _meant(words, country)
    if words.endswith("standard time") and country == "AU" and words.removesuffix(" standard time") in _MEANINGS:
        return _meant(words.removesuffix(" standard time"), country)
    name = _names().get(words.replace(" ", "_")) or _windows_names().get(words) or _places().get(words)
    if name is not None:
        return ZoneReading(_MODERN.get(name, name))
    if (offset := _offset(words)) is not None:
        return ZoneReading(offset)
    return _reading_without_time(words, country)


def _reading_without_time(words: str, country: str | None) -> ZoneReading | None:
    """The reading of Eastern Daylight Time, Pacific Time (US & Canada), London time, Berliner Zeit."""
    bare = _OF_AMERICA.sub("", _TIME.sub("", words)).strip()
    if bare == words or not bare:
        return None
    found = _meant(bare, country) if bare in _MEANINGS else _one_reading(bare, country)
    if found is None or found.is_daylight is not None or is_fixed(found.zone):
        return found
    season = True if re.search("daylight|summer", words) else False if "winter" in words else None
    return replace(found, is_daylight=season)


def _meant(word: str, country: str | None) -> ZoneReading:
    meanings = _MEANINGS[word]
    own = next((one for one in meanings if country is not None and country in one.countries.split()), None)
    if word == "pst" and country == "PH":
        return ZoneReading(_LOS_ANGELES, False, (_MANILA,))  # who works for an American company means theirs
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
    """The IANA zones by the names that Windows and Outlook give them."""
    from tzlocal.windows_tz import win_tz  # for lists that name no IANA zone

    return {_plain(name): zone for name, zone in win_tz.items()}


@functools.cache
def _places() -> dict[str, str]:
    """IANA zones by their city, and by other cities and countries where one clock serves all."""
    found: dict[str, str] = {}
    for name in (*pytz.all_timezones, *pytz.common_timezones):
        region, _, place = name.rpartition("/")
        if region and region not in ("Etc", "US", "Canada", "Brazil", "Chile", "Mexico"):
            found[_plain(place)] = name
    for code, names in pytz.country_timezones.items():
        if len(names) == 1:
            found.setdefault(_plain(pytz.country_names[code]), names[0])
    for name, cities in _CITIES.items():
        found.update(dict.fromkeys(cities.split(", "), name))
    return {place: name for place, name in found.items() if place not in _NO_PLACES}


# --- countries ------------------------------------------------------------------------------------------------------

_COUNTRIES = {
    "AE": "uae, emirates", "AR": "republica argentina", "AT": "osterreich, oesterreich, autriche", "AU": "aussie",
    "BA": "bosnia", "BE": "belgie, belgique, belgien, belgica", "BR": "brasil, bresil, brasilien",
    "CA": "kanada", "CH": "schweiz, suisse, svizzera, suiza, svizra", "CI": "ivory coast, cote d'ivoire",
    "CN": "中国, 中國, people's republic of china, prc, kina", "CZ": "czechia, cesko, ceska republika, tschechien",
    "DE": "deutschland, allemagne, alemania, germania, alemanha, duitsland", "DK": "danmark, danemark",
    "ES": "espana, espagne, spanien, spagna, espanha, spanje", "FI": "suomi, finnland", "FR": "frankreich, francia, franca",
    "GB": "uk, england, scotland, wales, northern ireland, united kingdom, great britain, britain, gb, "
          "vereinigtes konigreich, grossbritannien, royaume-uni, reino unido, regno unito",
    "GR": "hellas, ellada, griechenland", "HK": "香港, hong kong sar", "HR": "hrvatska, kroatien",
    "HU": "magyarorszag, ungarn", "IE": "eire, republic of ireland, irland", "IL": "ישראל", "IN": "bharat, भारत, indien",
    "IT": "italia, italien, italie", "JP": "日本, nippon, japon", "KP": "north korea",
    "KR": "south korea, korea, republic of korea, 대한민국, 한국", "LU": "luxemburg",
    "MM": "myanmar, burma", "MX": "mexiko, mexique", "NL": "holland, nederland, niederlande, pays-bas, paises bajos",
    "NO": "norge, norwegen", "NZ": "aotearoa", "PL": "polska, polen", "PT": "portugal",
    "RO": "rumanien", "RU": "russian federation, россия", "SA": "saudi, ksa, السعودية", "SE": "sverige, schweden",
    "SK": "slovensko", "TR": "turkiye, turkei", "TW": "台湾, 台灣, 臺灣", "UA": "україна, ukraina",
    "US": "usa, u.s., u.s.a., united states of america, the states, america, estados unidos, etats-unis, "
          "vereinigte staaten, stati uniti, 美国, 美國",
    "VN": "viet nam", "ZA": "rsa, sudafrika",
}  # fmt: skip
"""What people call countries beside the English name that the IANA database has."""

_MONTH_FIRST = frozenset(["AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"])
_BOTH_ORDERS = frozenset(["BZ", "CA", "KY", "PA"])
_YEAR_FIRST = frozenset(["BT", "CN", "HU", "JP", "KP", "KR", "LT", "MN", "SE", "TW"])
"""Where the year leads, and a day that ends with it follows the writer's English."""


@functools.lru_cache(4096)
def country_code(text: str) -> str | None:
    """The ISO 3166 code that a code or a country's name means; None where it means none."""
    key = _plain(text).removeprefix("the ")
    return _country_names().get(key) or _country_names().get(key.replace(".", ""))


@functools.cache
def _country_names() -> dict[str, str]:
    def names() -> Iterable[tuple[str, str]]:
        for code, name in pytz.country_names.items():
            yield _plain(name), code
            yield _plain(name).replace("&", "and").replace("’", "'"), code
            yield code.casefold(), code
        for code, words in _COUNTRIES.items():
            yield from ((_plain(word), code) for word in words.split(", "))

    return dict(names())


def month_first(country: str | None) -> bool | None:
    """Whether people of a country (an ISO 3166 code) write 12/31/2026; None where both orders are in use (Unicode's CLDR
    has the short dates of every country), or the country is unknown.
    """
    if country is None or country not in pytz.country_names or country in _BOTH_ORDERS | _YEAR_FIRST:
        return None
    return country in _MONTH_FIRST

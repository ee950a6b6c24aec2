"""A text -> the country that it names, and what is known of each: its one zone, and how its people write a day."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from followup import zones
from followup.reading.words.spelling import without_accents

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


_HALF_PAST = frozenset((
    "AU", "GB", "GG", "GH", "GI", "HK", "IE", "IM", "IN", "JE", "KE", "LK", "MT", "MY", "NG", "NZ", "PK", "SG", "ZA",
))  # fmt: skip
"""Where half eleven is half past eleven."""


def says_half_past(country: str | None) -> bool:
    """Whether people of a country mean 11:30 by half eleven; elsewhere it may be 10:30."""
    return country in _HALF_PAST


@functools.lru_cache(4096)
def country_code(text: str) -> str | None:
    """The ISO 3166 code that a code or a country's name means; None where it means none."""
    key = without_accents(text).removeprefix("the ")
    return _country_names().get(key) or _country_names().get(key.replace(".", ""))


@functools.cache
def _country_names() -> dict[str, str]:
    def names() -> Iterable[tuple[str, str]]:
        for code, name in zones.countries().items():
            yield without_accents(name), code
            yield without_accents(name).replace("&", "and").replace("’", "'"), code
            yield code.casefold(), code
        for code, words in _COUNTRIES.items():
            yield from ((without_accents(word), code) for word in words.split(", "))

    return dict(names())


def month_first(country: str | None) -> bool | None:
    """Whether people of a country (an ISO 3166 code) write 12/31/2026; None where both orders are in use (Unicode's CLDR
    has the short dates of every country), or the country is unknown.
    """
    if country is None or country not in zones.countries() or country in _BOTH_ORDERS | _YEAR_FIRST:
        return None
    return country in _MONTH_FIRST


def country_of(zone: str) -> str | None:
    """The ISO 3166 code of the one country that uses a zone; None for zones of none or several."""
    return _sole_countries().get(zone)


@functools.cache
def _sole_countries() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for code, names in zones.by_country().items():
        for name in names:
            found.setdefault(name, set()).add(code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}

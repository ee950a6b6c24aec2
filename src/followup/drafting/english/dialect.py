"""Whose English a letter is in, and the words that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english.text.plain import capitalized
from followup.drafting.english.words.word_sets import word_set
from followup.model.settings import English


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way to write English: whose words, whose spelling, and how dates and titles are written.

    `has_british_spelling` is about -our and -re ("honour", "centre"); `is_day_first` means "18 November"; `has_stops` means
    "Ms." and "Dr."; in British English a company is many ("Pennard were").
    """

    words: English
    has_british_spelling: bool
    is_day_first: bool
    has_stops: bool

    @property
    def is_british(self) -> bool:
        return self.words is English.BRITISH


AMERICAN = Dialect(English.AMERICAN, has_british_spelling=False, is_day_first=False, has_stops=True)
BRITISH = Dialect(English.BRITISH, has_british_spelling=True, is_day_first=True, has_stops=False)
CANADIAN = Dialect(English.AMERICAN, has_british_spelling=True, is_day_first=False, has_stops=True)
COMMONWEALTH = Dialect(English.AMERICAN, has_british_spelling=True, is_day_first=True, has_stops=False)
SOUTH_ASIAN = Dialect(English.AMERICAN, has_british_spelling=True, is_day_first=True, has_stops=True)
INTERNATIONAL = Dialect(English.AMERICAN, has_british_spelling=False, is_day_first=True, has_stops=True)

_BRITISH = word_set("GB UK IE AU NZ")
_COMMONWEALTH = word_set("ZA NG GH KE UG TZ ZM ZW BW NA SG MY HK JM TT BB MT CY FJ")
_SOUTH_ASIAN = word_set("IN PK BD LK NP")
_AMERICAN = word_set("US PH PR GU VI AS MP UM")


def dialect(wish: English | None, country: str | None) -> Dialect:
    """The English of a candidate: what `settings.english` says, else by the country (ISO 3166); without one, American.

    Where English came from Britain and is its own today, the spelling is British and the words are those understood everywhere.
    Where no English-speaking country rules, the words and the spelling are American and dates begin with the day.
    """
    if wish is not None:
        return BRITISH if wish is English.BRITISH else AMERICAN
    country = (country or "US").upper()
    if country in _BRITISH:
        return BRITISH
    if country == "CA":
        return CANADIAN
    if country in _COMMONWEALTH:
        return COMMONWEALTH
    if country in _SOUTH_ASIAN:
        return SOUTH_ASIAN
    return AMERICAN if country in _AMERICAN else INTERNATIONAL


# American, British, and whether Canada spells as Britain does.
_SPELLINGS = {
    "percent": ("per cent", False),
    "honor": ("honour", True),
    "honored": ("honoured", True),
    "favor": ("favour", True),
    "favorite": ("favourite", True),
    "labor": ("labour", True),
    "color": ("colour", True),
    "neighbor": ("neighbour", True),
    "neighborhood": ("neighbourhood", True),
    "center": ("centre", True),
    "theater": ("theatre", True),
    "canceled": ("cancelled", True),
    "traveled": ("travelled", True),
    "license": ("licence", True),
    "licenses": ("licences", True),
    "catalog": ("catalogue", True),
    "program": ("programme", False),
    "programs": ("programmes", False),
    "realize": ("realise", False),
    "realized": ("realised", False),
    "recognize": ("recognise", False),
    "organize": ("organise", False),
    "organized": ("organised", False),
    "organization": ("organisation", False),
    "apologize": ("apologise", False),
    "judgment": ("judgement", False),
    "fulfill": ("fulfil", True),
    "enroll": ("enrol", True),
}


_TO_SOMEBODY = re.compile(r"\b([Tt]alk(?:s|ed|ing)?|[Ss](?:peak|peaks|poke|peaking)) with\b")
_SPELT = re.compile(rf"\b(?:{'|'.join(sorted(_SPELLINGS, key=len, reverse=True))})\b", re.IGNORECASE)


def respelled(text: str, english: Dialect) -> str:
    """An American text as `english` spells it, and with "talking to" for "talking with"; nothing else changes.

    >>> respelled("I'd be honored to go on talking with you.", BRITISH)
    "I'd be honoured to go on talking to you."
    """
    if english.is_british:
        text = _TO_SOMEBODY.sub(r"\1 to", text)
    if not english.has_british_spelling:
        return text
    return _SPELT.sub(lambda found: _respelled(found.group(), english), text)


def _respelled(american: str, english: Dialect) -> str:
    british, is_canadian = _SPELLINGS[american.lower()]
    if not (english.is_british or is_canadian):
        return american
    return capitalized(british) if american[:1].isupper() else british

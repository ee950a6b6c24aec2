"""Whether a place is one to which a card can be posted: a street, in the words that addresses have for it."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d+\w?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
INSIDE = (
    r"\b(?:room|floor|fl|building|bldg|suite|ste|level|unit|office|gate|hall|block|lobby|reception|campus|hq|headquarters"
    r"|raum|etage|stock)\b"
)
_PART_OF_A_HOUSE = re.compile(rf"{INSIDE}\.?\s+\w+|\b\w+\s+floor\b", re.IGNORECASE)
# A number beside a word; "4 West" alone is a unit, not a street.
_NUMBERED = re.compile(
    r"(^|[\s,])\d+\w?\s+(?:[NSEW]{1,2}\.?\s+)?(?!(?:north|south|east|west)\s*(?:[,\n]|$))\w{2,}|\w{3}\s+\d+\w?\b",
    re.IGNORECASE,
)
# What streets are called where a number is missing or is a word; a park or a building alone is no street.
_THOROUGHFARE = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|plaza|square|sq|court|ct|way|terrace|place|pl|row|quay"
    r"|wharf|highway|hwy|parkway|pkwy|close|crescent|mews|alley|walk|circle|\w*(?:stra(?:ß|ss)e|gasse|platz|gatan|straat))"
)
_NUMBER_IN_WORDS = re.compile(
    rf"(?:^|[,\n])[^\S\n]*{_NUMBER}\s+(?:\w+\s+){{0,3}}{_THOROUGHFARE}\b\.?\s*(?:[,\n]|$)", re.IGNORECASE
)
_NAMED = re.compile(rf"(?:^|[,\n])[^\S\n]*(?:[\w'’.-]+\s+){{1,3}}{_THOROUGHFARE}\b\.?\s*(?:[,\n]|$)", re.IGNORECASE)
# British, Canadian, American, and those of four or five digits: where a street has no number, the post code finds it.
_POST_CODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{4}\s?[A-Z]{2})\b"
)


def has_street(text: str) -> bool:
    """Whether a place has a street in it: a number beside a word that is no part of a house, a street's name with a number in
    words, or one with a post code.

    >>> has_street("One Stamford Plaza, Stamford, CT"), has_street("Unit 7, Airegate Park, Leeds")
    (True, False)
    """
    outside = _PART_OF_A_HOUSE.sub("", text)
    if _NUMBERED.search(_POST_CODE.sub("", outside)) or _NUMBER_IN_WORDS.search(outside):
        return True
    return bool(_NAMED.search(outside) and _POST_CODE.search(text))

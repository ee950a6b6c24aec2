"""What a person is called: the given name, where one can tell which it is, and what stands behind an honorific."""

from __future__ import annotations

import re

from followup.drafting.english.people.honorifics import ALSO_FIRST_NAMES, BEFORE_FIRST_NAME
from followup.drafting.english.people.words import (
    EAST_ASIAN_SURNAMES,
    FAMILY,
    HUNGARIAN_SURNAMES,
    JAPANESE_SURNAMES,
    PAIRED,
    PARTICLES,
    SERVANTS,
    is_given_pair,
)
from followup.drafting.english.text.plain import is_latin, without_accents
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import word_set

# One syllable of pinyin, of romanised Korean, or of Vietnamese without its accents.
_SYLLABLE = (
    r"(?:zh|ch|sh|ngh?|nh|th|tr|kh|ph|gi|gh|qu|ts|hs|[bpmfdtnlgkhjqxrzcsywv])?"
    r"(?:[iu]?(?:ae|eo|eu|ai|ei|ao|ou|ui|oi|uo|ie|oe|ue|uy|ua|ia|oo|ee|uong|ieu|[aeiouy])o?)(?:ng|nh|ch|[nmlkpt])?"
)
_ONE_OR_TWO_SYLLABLES = Pattern(rf"(?:{_SYLLABLE}){{1,2}}")
_ONE_SYLLABLE = Pattern(_SYLLABLE)
_JAPANESE = Pattern(r"(?:(?:kk?|ss?h?|tt?s?|ch|n|h|m|y|r|w|g|z|j|d|b|pp?|f|[knhmrgbp]y)?[aeiou]++|n(?![aeiou]))+")
_JAPANESE_SURNAME = Pattern(
    r".*(?:moto|mura|yama|[kg]awa|guchi|[sj]hima|jima|[sz]aki|hara|[hb]ashi|[sz]awa|zuki|nishi|uchi)"
)
# With two given names, as in Singapore and Hong Kong, the spelling is English: "Siew", "Kow".
_SPELT_FREELY = Pattern(rf"{_SYLLABLE}[wh]?")


def is_initial(word: str) -> bool:
    return "." in word or len(word) == 1


def first_name_of(words: list[str], given: int, honorific: str | None) -> str | None:
    """The given name; None where it cannot be told: an initial, another script, a surname that may stand first."""
    if not is_latin(" ".join(words)):
        return None
    if words[0].lower() in FAMILY:
        return " ".join(words[:2])
    if len(words) == 1:
        is_unsure = len(words[0].strip(".")) == 1 or (honorific and honorific.lower() not in BEFORE_FIRST_NAME)
        return None if is_unsure else words[0]
    if is_initial(words[0]):
        has_middle_name = len(words) > 2 and len(words[1].rstrip(".")) > 1 and words[1].lower() not in PARTICLES
        return words[1] if has_middle_name and "." not in words[1] else None
    if _begins_with_particle(words) or words[0].lower() in ALSO_FIRST_NAMES | _NO_FIRST_NAME:
        return None
    if given:
        return " ".join(words[:given]) if _is_pair(words) or _is_east_asian(words[given:]) else words[0]
    if _may_begin_with_surname(words):
        return None
    return " ".join(words[: 2 if _is_pair(words) else 1])


_NO_FIRST_NAME = frozenset({"nurse", "head", "page", "store", "plant", "big", "little", "old"})


def _begins_with_particle(words: list[str]) -> bool:
    """Whether a surname stands alone: "de la Cruz", "De Vries", but not "Van Morrison" and "Al Green"."""
    small = words[0].lower()
    is_small = words[0].islower() and small in PARTICLES
    return is_small or small in _SURE_PARTICLES or (small == "van" and words[1].lower() in PARTICLES)


_SURE_PARTICLES = frozenset({"de", "del", "della", "di", "du", "des", "dos", "von", "la", "le", "el"})


def _looked_up(word: str) -> str:
    return re.sub(r"[-'’]", "", without_accents(word))


def _is_east_asian(surname: list[str]) -> bool:
    return len(surname) == 1 and _looked_up(surname[0]) in EAST_ASIAN_SURNAMES


def _may_begin_with_surname(words: list[str]) -> bool:
    """Whether the surname may stand first: Chinese, Korean, Vietnamese, Japanese or Hungarian by its form, where the rest could
    be given names of that kind.
    """
    looked_up = [_looked_up(word) for word in words]
    if len(words) == 2 and all(map(_JAPANESE.fullmatch, looked_up)) and _is_japanese_surname(looked_up[0]):
        return not _is_japanese_surname(looked_up[1])
    if any(part in HUNGARIAN_SURNAMES for part in without_accents(words[0]).split("-")):
        return looked_up[-1] not in HUNGARIAN_SURNAMES
    if not _is_east_asian(words[:1]):
        return False
    if len(words) == 2 and looked_up[0] in _ENGLISH_AS_WELL and looked_up[1] in _NEVER_GIVEN:
        return False  # "Kim Tran", who is Kim
    is_spelt_freely = len(words) == 3 and all(map(_SPELT_FREELY.fullmatch, looked_up[1:]))
    return is_spelt_freely or all(map(_ONE_OR_TWO_SYLLABLES.fullmatch, looked_up[1:]))


_ENGLISH_AS_WELL = frozenset({"kim", "lee", "dan", "may", "ray"})
_NEVER_GIVEN = word_set(
    "tran nguyen pham huynh phan ngo duong bui chan wong cheung leung kwok chow zhang zhao zhou xu hsu tsai kwon hwang"
)


def _is_japanese_surname(looked_up: str) -> bool:
    return looked_up in JAPANESE_SURNAMES or _JAPANESE_SURNAME.fullmatch(looked_up) is not None


def _is_pair(words: list[str]) -> bool:
    """Whether the first two words are one given name: "Luz Marina", "Jean Luc", "Mary Ann", "Abdul Rahman", "Ka Ming"."""
    first, second = without_accents(words[0]), without_accents(words[1])
    if first in SERVANTS:
        return True
    if len(words) < 3 or second in PARTICLES:
        return False
    return is_given_pair(words[:2]) or (
        _is_east_asian(words[2:]) and bool(_ONE_SYLLABLE.fullmatch(first) and _ONE_SYLLABLE.fullmatch(second))
    )


def formal_name_of(words: list[str], honorific: str | None) -> str:
    """What stands behind an honorific: the surname with its particles, of two Spanish ones both; "Ian" of "Sir Ian"."""
    if len(words) == 1 or not is_latin(" ".join(words)) or honorific == "":
        return " ".join(words)
    if (honorific or "").lower() in BEFORE_FIRST_NAME:
        return words[0]
    if _may_begin_with_surname(words):
        return " ".join(words) if _is_east_asian(words[-1:]) else words[0]
    starts = [place for place, word in enumerate(words[:-1]) if word.lower() in PARTICLES]
    if starts:
        return " ".join(words[starts[0] :])
    start = 2 if _is_pair(words) else 1
    has_two_surnames = len(words) > start + 1 and _looks_spanish(words)
    return " ".join(words[start:]) if has_two_surnames else words[-1]


def _looks_spanish(words: list[str]) -> bool:
    return without_accents(words[0]) in PAIRED and any(re.search(r"[áéíóúñ]|ez$", word) for word in words[1:])

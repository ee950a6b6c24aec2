"""How people are called, and how the candidate signs: names as they were typed, in any script."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.drafting.phrases import is_latin, plain, word_set
from followup.model import Address

_HONORIFIC = re.compile(
    r"^((?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|rev|sir|dame|frau|herr|hr|fr|sra|sr|señora|señor|doña|dña|don|mme|madame|"
    r"mdm|monsieur|judge|capt|captain|col|doctor|lady|lord)\.?\s+)+)(?=\S)",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"(?:,?\s+(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|rn|esq|cpa|pe|dds|mph|msc|bsc)\.?)+$", re.IGNORECASE
)
_PARTICLES = word_set("van von de da di del della der den dos du la le ter ten bin ibn al el st. y zu zum af av")
_NO_FIRST_NAME = _PARTICLES | word_set(
    "his her their my our the nurse chef coach captain pastor officer sister brother"
)


@lru_cache(maxsize=4096)
def called(name: str, address: Address, whole: bool = False) -> str:
    """How a person is called after "Dear": by first name, by title and surname, or by the whole name as it was typed.

    A title that was typed is always kept; `whole` is for two people who share a first name. One word, a name that
    begins with an initial and a name in another script stay whole, since which part is which cannot be told.

    >>> called("Dr. Ana van der Berg", Address.FIRST_NAME)
    'Dr. van der Berg'
    """
    name = plain(name)
    if re.search(r"\s(?:and|&)\s", name):  # a couple
        return name
    honorific = _HONORIFIC.match(name)
    bare = _AFTER_NAME.sub("", name[honorific.end() :] if honorific else name) or name
    words = bare.split()
    if honorific and is_latin(bare):
        return f"{honorific.group(1).strip()} {bare if whole else _surname(words)}"
    if honorific or whole or address is Address.FORMAL:
        return bare if not honorific else name
    is_initial = not words or len(words[0].rstrip(".")) < 2
    if is_initial or not is_latin(bare) or words[0].lower() in _NO_FIRST_NAME or any("." in word for word in words[:2]):
        return bare
    first = words[0].rstrip(",")
    return "-".join(part.capitalize() for part in first.split("-")) if bare.islower() else first


@lru_cache(maxsize=64)
def signed_name(name: str) -> str:
    """A name as one signs it, where a list has it as a register does.

    >>> signed_name("O'Brien, Máire")
    "Máire O'Brien"
    """
    surname, comma, first = (part.strip() for part in plain(name).partition(","))
    is_register = bool(comma and first and "," not in first and not _AFTER_NAME.search(plain(name)))
    return f"{first} {surname}" if is_register else plain(name)


def _surname(words: list[str]) -> str:
    starts = [place for place, word in enumerate(words) if word.lower() in _PARTICLES and 0 < place < len(words) - 1]
    return " ".join(words[starts[0] :]) if starts else words[-1]


def has_title(name: str) -> bool:
    """Whether a name was typed with Dr, Prof, Mrs or the like."""
    return _HONORIFIC.match(plain(name)) is not None

"""Typed text on one line, without shouting; and what script it is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import word_set

_INVISIBLE = Pattern(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]+"
)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` on one line: every line break, tab, control character and run of spaces is one space."""
    return " ".join(_INVISIBLE.sub(" ", text).split())


def is_latin(text: str) -> bool:
    """Whether all letters of `text` are Latin ones."""
    return text.isascii() or all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


def without_accents(text: str) -> str:
    """`text` in small letters without accents, to look a name up.

    >>> without_accents("Nguyễn")
    'nguyen'
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("đ", "d")


def capitalized(text: str) -> str:
    """`text` with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


_VOWEL_SOUND = Pattern(
    r"(?!(?:uni(?!n|m)|use|usu|uti|ute|ura|eu|one\b|once|ewe|ubi|uk))[aeiou]|hour|hono|heir|honest", re.IGNORECASE
)
_SPELT_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
_ACRONYM = Pattern(r"[A-Z][A-Z0-9&/]*\b(?!-?[a-z])")


def with_article(words: str) -> str:
    """`words` behind "a" or "an", by the sound of the first.

    >>> [with_article("apprentice"), with_article("ICU nurse"), with_article("university lecturer")]
    ['an apprentice', 'an ICU nurse', 'a university lecturer']
    """
    acronym = _ACRONYM.match(words)
    if acronym and _is_spelt(acronym.group()):
        return f"{'an' if words[0] in _SPELT_WITH_A_VOWEL else 'a'} {words}"
    return f"{'an' if _VOWEL_SOUND.match(words) else 'a'} {words}"


def _is_spelt(acronym: str) -> bool:
    """Whether it is said letter by letter: up to three letters, or more that make no word: "HVAC", but not "NICU"."""
    if len(acronym) <= 3 or not acronym.isalpha() or not set(acronym[1:]) & set("AEIOU"):
        return True
    return acronym[:2] not in _BEGIN_WORDS and not set(acronym[:2]) & set("AEIOU")


_BEGIN_WORDS = word_set("BL BR CH CL CR DR FL FR GL GR PL PR SC SH SK SL SM SN SP ST SW TH TR TW WH")


def has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def as_sentence(text: str) -> str:
    """`text` on one line as a sentence: its first letter large, a stop at its end, and nothing else changed.

    >>> as_sentence("i'd ring them on the Friday"), as_sentence("iPads are what I know!")
    ("I'd ring them on the Friday.", 'iPads are what I know!')
    """
    line = plain(text)
    first = line.split(" ", 1)[0]
    begun = capitalized(line) if first.islower() else line
    return begun if not begun or begun[-1] in '.!?…"”’)' else f"{begun}."


def listed(words: Sequence[str]) -> str:
    """Several words as a person lists them.

    >>> listed(["Ana", "Ben", "Chen"])
    'Ana, Ben and Chen'
    """
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)

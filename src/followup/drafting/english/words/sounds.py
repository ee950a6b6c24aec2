"""Whether "a" or "an" goes before words, by how they sound."""

from __future__ import annotations

import unicodedata

from followup.drafting.english.words.patterns import Pattern

_SPELT_WITH_A_VOWEL = frozenset("aefhilmnorsx")
_ABBREVIATION = Pattern(r"[A-Z](?:[A-Z\d]|\b)|[A-Za-z](?:-|$)")  # "ICU", "H2S", "L&D", "x-ray"
_SAID_AS_A_WORD = Pattern(r"(?:[FHLMNRS][AEIOU][A-Z]|S[CKLMNPTW][AEIOU])[A-Z]+s?\b")  # "NEBOSH", "HACCP", "SCADA"
_VOWEL = Pattern(
    r"8|(?:11|18)(?!\d)|hour|hono|honest|heir|(?!uni(?!n|m(?!o)|de|ss)|unani|us[aeu]|using|ut[eio]|ur[aeio]|ubi|uk|eu|ewe|one\b|once)"
    r"[aeiou]"
)


def article_for(words: str) -> str:
    """The "a" or "an" that goes before `words`.

    >>> [article_for(each) for each in ("apprentice", "ICU nurse", "university", "18-month plan", "NEBOSH card", "U-turn")]
    ['an', 'an', 'a', 'an', 'a', 'a']
    """
    first = words.lstrip("\"'“‘($€£").split(" ", 1)[0]
    if _SAID_AS_A_WORD.match(first):
        return "a"
    low = unicodedata.normalize("NFD", first.lower())
    is_spelt = _ABBREVIATION.match(first) is not None
    return "an" if (low[:1] in _SPELT_WITH_A_VOWEL if is_spelt else _VOWEL.match(low)) else "a"


def with_article(words: str) -> str:
    """`words` behind the article that goes before them: "an apprentice"."""
    return f"{article_for(words)} {words}"

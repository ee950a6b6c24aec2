"""Which words two texts share."""

from __future__ import annotations

from functools import lru_cache

from followup.drafting.english.words import lexicon
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import CLOSED
from followup.drafting.english.words.word_sets import word_set

_WORD = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# Words that every job has: to share them says nothing.
_EVERY_JOB = word_set(
    "work job role team company business people person year month week day hour time new good well make take "
    "get give have do go use need help keep senior junior lead head manager manage management officer "
    "specialist assistant associate experience year percent first one two three"
)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, by their dictionary forms."""
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        word = word.removesuffix("'s")
        if word in CLOSED or len(word) < 3:
            continue
        lemmas = lexicon.lemmas(word)
        if not _EVERY_JOB.intersection((word, *lemmas)):
            found.update(lemmas if lexicon.readings(word) else (word,))
    return frozenset(found)


def shared(one: str, other: str) -> int:
    """How many words two texts share by their dictionary forms, without those that every text or every job has."""
    return len(stems(one) & stems(other))

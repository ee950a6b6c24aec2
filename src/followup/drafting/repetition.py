"""What two letters share: the same six words in a row, which colleagues who compare would see, and a reader who remembers.

The candidate's own words, names and facts break a run, and a sign-off may be the same in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from followup.drafting.checks.letter import Known, Letter, folded, vocabulary
from followup.drafting.english.words.calendar import DAYS_AND_MONTHS
from followup.drafting.english.words.word_sets import word_set

_RUN = 6  # this many words in a row, twice, are a sentence that two people could compare
_SIGN_OFF = re.compile(r"\n\n[^\n.?!]{1,40}(?:,\n[^\n]+(?:\n[^\n]+){0,2})?$")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_ENDS = re.compile(r"(?<=[.?!])\s+")
_THANKS = re.compile(r"(?:many |with )?thank", re.IGNORECASE)
_WRITTEN_OUT = re.compile(r"\b(I|[Yy]ou|[Ww]e|[Tt]hey|[Ii]t) (am|are|is|would|will|have)\b")
"""What is one word where it is contracted: a formal letter says no more for writing it out."""
_NOBODYS = word_set("a an and as at by for from i in is it me my of on or our the this to was we were with you your")

Run = tuple[str, ...]


def runs(letter: Letter, known: Known, *, thanks: bool = True) -> frozenset[Run]:
    """Every six words in a row that are not the candidate's own, the sentences that begin with thanks among them or not:
    colleagues may well be thanked alike.
    """
    found: set[Run] = set()
    for paragraph in (letter.subject or "", *_SIGN_OFF.sub("", letter.body).split("\n\n")):
        said = paragraph if thanks else " / ".join(each for each in _ENDS.split(paragraph) if not _THANKS.match(each))
        for words in _ours(said, known):
            found.update(zip(*(words[first:] for first in range(_RUN)), strict=False))
    return frozenset(found)


def shared(one: Iterable[Run], other: Iterable[Run]) -> str | None:
    """The first of the runs that both have, to be quoted; None where they share none."""
    both = frozenset(one) & frozenset(other)
    return f"“{' '.join(min(both))} …”" if both else None


def _ours(text: str, known: Known) -> Iterator[list[str]]:
    """The words between names and the candidate's own, stretch by stretch."""
    own = _own(tuple(known.sources))
    stretch: list[str] = []
    for word in map(folded, _WORD.findall(_WRITTEN_OUT.sub(r"\1\2", text))):
        if word in own or word in DAYS_AND_MONTHS or word[0].isdigit():
            yield stretch
            stretch = []
        else:
            stretch.append(word)
    yield stretch


@lru_cache(maxsize=512)
def _own(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(vocabulary, texts)) - _NOBODYS


def twice(letters: Sequence[frozenset[Run]]) -> Iterator[tuple[int, int, str]]:
    """The places of every two letters that share a run, and the run."""
    for later, second in enumerate(letters):
        for earlier in range(later):
            found = shared(letters[earlier], second)
            if found:
                yield earlier, later, found

"""What two letters share: the same six words in a row, which colleagues who compare would see, and a reader who remembers.

The candidate's own words, names and facts break a run, and a sign-off may be the same in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from followup.drafting.checks.letter import Known, Letter, folded, folded_words
from followup.drafting.english.text import word_set

_RUN = 6  # this many words in a row, twice, are a sentence that two people could compare
_PHRASE = 3  # so many of the candidate's own words in a row are theirs, however a sentence goes on before and after
_SIGN_OFF = re.compile(r"\n\n[^\n.?!]{1,40}(?:,\n[^\n]+(?:\n[^\n]+){0,2})?$")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_NOBODYS = word_set("a an and as at by for from i in is it me my of on or our the this to was we were with you your")

Run = tuple[str, ...]


def runs(letter: Letter, known: Known) -> frozenset[Run]:
    """Every six words in a row that are not the candidate's own."""
    found: set[Run] = set()
    for paragraph in (letter.subject or "", *_SIGN_OFF.sub("", letter.body).split("\n\n")):
        for words in _ours(paragraph, known):
            found.update(zip(*(words[first:] for first in range(_RUN)), strict=False))
    return frozenset(found)


def shared(one: Iterable[Run], other: Iterable[Run]) -> str | None:
    """The first of the runs that both have, to be quoted; None where they share none."""
    both = frozenset(one) & frozenset(other)
    return f"“{' '.join(min(both))} …”" if both else None


def _ours(text: str, known: Known) -> Iterator[list[str]]:
    """The words between names and the candidate's own, stretch by stretch."""
    words = [folded(each) for each in _WORD.findall(text)]
    own = _names(known.texts)
    theirs = [word in own for word in words]
    phrases = _phrases(tuple(each.text for each in known.typed))
    for length in (_PHRASE, 2):
        for place in range(len(words) - length + 1):
            if tuple(words[place : place + length]) in phrases:
                theirs[place : place + length] = [True] * length
    stretch: list[str] = []
    for word, is_theirs in zip(words, theirs, strict=True):
        if is_theirs:
            yield stretch
            stretch = []
        else:
            stretch.append(word)
    yield stretch


@lru_cache(maxsize=512)
def _names(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in texts for word in folded_words(text)) - _NOBODYS


@lru_cache(maxsize=1024)
def _phrases(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every three words in a row of the candidate's own, and their shorter texts whole."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        words = folded_words(text)
        found.update(zip(*(words[first:] for first in range(_PHRASE)), strict=False))
        if len(words) == 2:
            found.add(words)
    return frozenset(found)


def twice(letters: Sequence[frozenset[Run]]) -> Iterator[tuple[int, int, str]]:
    """The places of every two letters that share a run, and the run."""
    for later, second in enumerate(letters):
        for earlier in range(later):
            found = shared(letters[earlier], second)
            if found:
                yield earlier, later, found

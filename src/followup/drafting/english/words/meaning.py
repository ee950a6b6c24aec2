"""How near two texts are in meaning, by their words: "brides" and "weddings" share none.

What each word is near to was asked of a language model once (`make meanings`); a text is the sum of its words, of which the rarer
say more (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
"""

from __future__ import annotations

import base64
import math
from array import array
from collections.abc import Sequence
from functools import lru_cache

from followup.drafting.english.words.matching import stems
from followup.drafting.english.words.sorted_lines import SortedLines

NEAR = 0.5
"""Of pairs of texts that share no word, those that are nearer answer each other, but for one in ten."""
_LINES = SortedLines("meanings.txt")


@lru_cache(maxsize=4096)
def _word(word: str) -> Sequence[int]:
    """The numbers of a word in its dictionary form; none where it is not known."""
    line = _LINES.beginning_with(f"{word} ")
    return array("b", base64.b85decode(line.partition(" ")[2])) if line else array("b")


@lru_cache(maxsize=1024)
def _text(text: str) -> Sequence[float]:
    """The direction of a text's words together; none where no word is known."""
    known = [numbers for word in sorted(stems(text)) if (numbers := _word(word))]
    summed = [sum(column) for column in zip(*known, strict=True)]
    length = math.hypot(*summed)
    return [each / length for each in summed] if length else []


def nearness(one: str, other: str) -> float:
    """How near two texts are: 1 for the same words, about 0 for words of other fields, or where none is known.

    >>> nearness("brides with forty pictures", "weddings") > nearness("brides with forty pictures", "invoices")
    True
    """
    first, second = _text(one), _text(other)
    return sum(a * b for a, b in zip(first, second, strict=True)) if first and second else 0.0

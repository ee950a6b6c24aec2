"""A heading or a key -> its words: camelCase apart, Chinese and Japanese apart, signs and case away."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

from followup.identity import folded

_HUMP = re.compile(r"(?<=[a-zà-ÿ\d])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")
_SIGNS_OF_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


def apart(text: str) -> str:
    """A name with a space where its humps are: interviewDate is interview Date, jobURL is job URL."""
    return text if " " in text.strip() else _HUMP.sub(" ", text)


def signs_apart(text: str, lexicon: Iterable[str]) -> str:
    """A text whose Chinese and Japanese stretches are taken apart at the longest words of `lexicon`.

    >>> signs_apart("公司名称", ("公司", "名称"))
    '公司 名称'
    """
    known = _longest_first(tuple(lexicon))

    def taken_apart(found: re.Match[str]) -> str:
        words, rest = [], found[0]
        while rest:
            word = next((one for one in known if rest.startswith(one)), rest[0])
            words.append(word)
            rest = rest[len(word) :]
        return f" {' '.join(words)} "

    return " ".join(_SIGNS_OF_WORDS.sub(taken_apart, text).split())


@functools.lru_cache(8)
def _longest_first(lexicon: tuple[str, ...]) -> tuple[str, ...]:
    signs = (one for one in lexicon if _SIGNS_OF_WORDS.fullmatch(one))
    return tuple(sorted(signs, key=len, reverse=True))


@functools.lru_cache(4096)
def words_of(text: str) -> str:
    """The folded words of a heading.

    >>> words_of("companyName"), words_of("Interview_Date:")
    ('company name', 'interview date')
    """
    return folded(apart(text))


def without_accents(text: str) -> str:
    """`text` without case, accents and doubled spaces, and with plain minus signs."""
    letters = unicodedata.normalize("NFKD", text.replace("_", " ")).casefold()
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub("[−–—‐‑]", "-", letters).split())

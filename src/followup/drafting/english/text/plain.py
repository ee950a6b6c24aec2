"""Typed text on one line, without shouting; and what script it is in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from followup.drafting.english.words.patterns import Pattern

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

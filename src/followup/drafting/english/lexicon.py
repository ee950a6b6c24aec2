"""English word forms, looked up in a lexicon that `make lexicon` wrote out of public ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Verb:
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    doing: str


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for looking one up."""
    return frozenset(words.split())


@cache
def _lexicon() -> str:
    """The lexicon's text, sorted by line; read at the first look-up."""
    text = (Path(__file__).parent / "lexicon.txt").read_text(encoding="ascii")
    return text[text.index("\n", text.rindex("\n#") + 1) :]


def _line(start: str) -> str | None:
    """The line that begins with `start`: looked for by halves, so that nothing has to be split."""
    text = _lexicon()
    low, high = 0, len(text)
    while low < high:
        middle = text.rfind("\n", low, (low + high) // 2 + 1)
        if middle < 0:
            middle = low
        end = text.find("\n", middle + 1)
        if end < 0:
            return None
        line = text[middle + 1 : end]
        if line.startswith(start):
            return line
        if line < start:
            low = end
        else:
            high = middle
    return None


@lru_cache(maxsize=16384)
def readings(word: str) -> str:
    """What a form in small letters can be, the usual reading first; empty where it is not known.

    n singular noun, u noun without a plural, s plural noun, b base of a verb, z third person, p past, l past participle,
    g -ing form, j adjective, c comparative, k superlative, r adverb.
    """
    line = _line(f"{word} ")
    return line.split(" ", 2)[1] if line else ""


@lru_cache(maxsize=16384)
def lemmas(word: str) -> tuple[str, ...]:
    """The words that `word`, in small letters, can be a form of; itself where none is known."""
    line = _line(f"{word} ")
    return tuple(line.split(" ")[2:]) or (word,) if line else (word,)


@lru_cache(maxsize=4096)
def verb(form: str) -> Verb | None:
    """The verb that `form`, in small letters, is a form of; None where there is none.

    >>> verb("took").participle
    'taken'
    """
    for base in (form, *lemmas(form)):
        line = _line(f"~{base} ")
        if line:
            forms = Verb(*line[1:].split(" "))
            if form in (forms.base, forms.third, forms.past, forms.participle, forms.doing) or form not in readings(
                base
            ):
                return forms
    return None


@lru_cache(maxsize=4096)
def verb_in_past(form: str) -> Verb | None:
    """The verb that `form`, in small letters, is the past of where that is its usual reading, before the one that is spelled so.

    >>> verb_in_past("found").base
    'find'
    """
    for base in lemmas(form) if readings(form)[:1] == "p" else ():
        line = _line(f"~{base} ")
        forms = Verb(*line[1:].split(" ")) if line else None
        if forms and form in (forms.past, forms.participle):
            return forms
    return verb(form)


@lru_cache(maxsize=1024)
def language(name: str) -> str | None:
    """The language called `name`, as it is written; None where there is none, as for "polish", which is a word.

    >>> language("kiswahili")
    'Kiswahili'
    """
    line = None if name.islower() and readings(name) else _line(f"={name.lower().replace(' ', '-')} ")
    return line.partition(" ")[2] if line else None

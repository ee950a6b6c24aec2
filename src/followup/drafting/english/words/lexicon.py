"""English word forms, looked up in a lexicon that `make lexicon` wrote out of public ones."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from functools import lru_cache

from followup.drafting.english.words.sorted_lines import SortedLines


@dataclass(frozen=True, slots=True)
class Verb:
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    doing: str


_LINES = SortedLines("lexicon.txt")
_AGAIN = re.compile("re-?")
_TOO_SHORT_TO_BE_DONE_AGAIN = 3  # "reply", "refit"


@lru_cache(maxsize=16384)
def readings(word: str) -> str:
    """What a form in small letters can be, the usual reading first; empty where it is not known. A verb with "re-" is one.

    n singular noun, u noun without a plural, s plural noun, b base of a verb, z third person, p past, l past participle,
    g -ing form, j adjective, c comparative, k superlative, r adverb.
    """
    line = _LINES.beginning_with(f"{word} ")
    if not line and (again := _AGAIN.match(word)) and len(word) > again.end() + _TOO_SHORT_TO_BE_DONE_AGAIN:
        once = readings(word[again.end() :])
        if "p" in once:
            return once  # "re-measured"
        if "b" in once and again[0] == "re":
            return "".join(sorted(once, key="b".find, reverse=True))  # "rebook"
    return line.split(" ", 2)[1] if line else ""


@lru_cache(maxsize=16384)
def lemmas(word: str) -> tuple[str, ...]:
    """The words that `word`, in small letters, can be a form of; itself where none is known."""
    line = _LINES.beginning_with(f"{word} ")
    return tuple(line.split(" ")[2:]) or (word,) if line else (word,)


@lru_cache(maxsize=4096)
def verb(form: str) -> Verb | None:
    """The verb that `form`, in small letters, is a form of; None where there is none.

    >>> verb("took").participle
    'taken'
    """
    for base in (form, *lemmas(form)):
        line = _LINES.beginning_with(f"~{base} ")
        if line:
            forms = Verb(*line[1:].split(" "))
            if form in (forms.base, forms.third, forms.past, forms.participle, forms.doing) or form not in readings(
                base
            ):
                return forms
    again = None if _LINES.beginning_with(f"{form} ") else _AGAIN.match(form)  # "really" is no verb
    once = verb(form[again.end() :]) if again else None
    return Verb(*(f"{again[0]}{each}" for each in astuple(once))) if again and once else None


@lru_cache(maxsize=4096)
def verb_in_past(form: str) -> Verb | None:
    """The verb that `form`, in small letters, is the past of where that is its usual reading, before the one that is spelled so.

    >>> verb_in_past("found").base
    'find'
    """
    for base in lemmas(form) if readings(form)[:1] == "p" else ():
        line = _LINES.beginning_with(f"~{base} ")
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
    line = None if name.islower() and readings(name) else _LINES.beginning_with(f"={name.lower().replace(' ', '-')} ")
    return line.partition(" ")[2] if line else None

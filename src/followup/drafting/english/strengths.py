"""A strength as its owner says it: a whole clause in the first person."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.phrases import Kind, understood, verb_of


class Strong(enum.Enum):
    """What kind of strength it is, which says how a letter may go on after it."""

    DEED = "deed"
    RESULT = "result"
    RECORD = "record"
    YEARS = "years"
    SKILL = "skill"
    TRAIT = "trait"
    PAPER = "paper"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Strength:
    """A strength in the forms that are sure.

    sentence is a clause without a full stop that begins with I, My, Our, Of, In, With or After; formal is the same
    without contractions; as_doing stands after "I have experience of", as_noun after "about".
    """

    typed: str
    kind: Strong
    sentence: str
    formal: str
    has_figure: bool
    as_doing: str | None = None
    as_noun: str | None = None


_LONG = (
    ("I've ", "I have "),
    ("I'm ", "I am "),
    ("I'd ", "I would "),
    ("haven't", "have not"),
    ("hasn't", "has not"),
    ("didn't", "did not"),
    ("don't", "do not"),
)


def formal(sentence: str) -> str:
    """`sentence` without contractions."""
    for short, long in _LONG:
        sentence = sentence.replace(short, long)
    return sentence


@lru_cache(maxsize=8192)
def strength(text: str, british: bool = False) -> Strength | None:
    """The forms of a typed strength; None where no sentence is sure, and for boasts."""
    phrase = understood(text, british)
    words = phrase.words
    if phrase.kind is Kind.PAST:
        verb = verb_of(words[0].low)
        if verb:
            rest = phrase.line[len(words[0].text) :]
            sentence = f"I've {verb.participle}{rest}"
            return Strength(
                text,
                Strong.DEED,
                sentence,
                formal(sentence),
                any(letter.isdigit() for letter in rest),
                as_doing=verb.doing + rest,
            )
    if phrase.kind is Kind.FIRST_PERSON and phrase.line.startswith("I "):
        return Strength(
            text, Strong.DEED, phrase.line, formal(phrase.line), any(letter.isdigit() for letter in phrase.line)
        )
    return None

"""Noun phrases up to their head: "the north bay", "early warning scores", "pier 6"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english.words.tagging import Token, Tokens
from followup.drafting.english.words.word_sets import word_set

SINGULAR = "singular"
PLURAL = "plural"

_BEFORE_NOUN = "numsgjcklC^"
_ONE = word_set("a an this that each every another one either neither")
_SEVERAL = word_set("these those both many few several all")
_ABOUT = word_set("about over under nearly almost some only around just more less at up")
# What is told apart by a number behind its name: "ward 7 patients" are the patients of ward 7.
_NUMBERED = word_set(
    "article bay bed berth block building chapter clause district dock exhibit flight floor form gate grade hall lane level line "
    "lot page paragraph part phase pier platform plot ride room route schedule section stage step table terminal tier track "
    "type unit ward well zone"
)
_SO_MANY = word_set("many much few little")
_UNITS = word_set("percent per km kg mm cm kw kwh mph tonnes litres metres miles")  # what is measured with a number
_ONLY_TELLS = word_set("seemed became appeared remained belonged happened existed")  # none of them describes a noun
_MEASURES = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks month months year years percent people"
)


def is_measure(word: Token) -> bool:
    """Whether a word is a unit that a number counts time or people with."""
    return word.low in _MEASURES


def is_unit(word: str) -> bool:
    """Whether a word in small letters is a unit of time, or "percent", so that no "they" means it."""
    return word in _MEASURES and word != "people"


_LIKE_THE = word_set("the my your his our their its her these those this that")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase: how many words its core has (up to its head noun), its number, and how unlikely it is."""

    core: int
    number: str
    doubt: int = 0


def is_verbal_first(token: Token) -> bool:
    """Whether a word's usual reading is a verb's own form."""
    return token.classes[0] in "bzp"


def is_plural(word: Token) -> bool:
    """Whether a word can be nothing but a plural noun, or a verb."""
    return word.classes == "^s" or (word.can_be("s") and not word.can_be("num^jC"))


def core_phrase(words: Tokens) -> NounPhrase | None:
    """All of `words` as a noun phrase that ends with its head: "the north bay", "early warning scores", "pier 6"."""
    if not words:
        return None
    if len(words) == 1 and words[0].can_be("O"):
        low = words[0].low
        return NounPhrase(1, PLURAL if low in ("we", "they", "you", "i") else SINGULAR)
    place, number, doubt, has_determiner = 0, "", 0, False
    if len(words) > 1 and words[0].low == "so" and words[1].low in _SO_MANY:
        place = 1
    while place < len(words) and (words[place].low in _ABOUT or words[place].classes == "R") and len(words) > place + 1:
        if words[place].can_be("D"):
            break
        if not (words[place + 1].can_be("CjkcD") or words[place + 1].low in _ABOUT):
            return None
        place += 1
    while place < len(words) and words[place].can_be("D"):
        low = words[place].low
        if has_determiner and low in _LIKE_THE and words[place - 1].low not in ("all", "both", "half"):
            return None
        if has_determiner and low in ("a", "an") and words[place - 1].low.endswith(("'s", "s'")):
            return None  # "everybody's an expert"
        number = SINGULAR if low in _ONE else PLURAL if low in _SEVERAL else number
        has_determiner = True
        place += 1
    rest = words[place:]
    if not rest:
        return None
    if place and words[place - 1].low.endswith("'s"):
        is_state = len(rest) == 1 and rest[0].classes[0] in "jrl"
        if is_state or (rest[0].classes == "g" and len(rest) > 1):
            return None  # "the freezer's full", "the fleet's getting old"
    head = rest[-1]
    for at, word in enumerate(rest[:-1]):
        after = rest[at + 1]
        if word.classes == "D" and word.low.endswith(("'s", "s'")):
            continue
        is_count = after.can_be("s") or word.text.isalpha() or after.low in _UNITS
        is_numbered = at > 0 and rest[at - 1].low in _NUMBERED and not is_measure(after)
        if (
            word.can_be("C")
            and at
            and is_count
            and rest[at - 1].text.islower()
            and not rest[at - 1].can_be("CjckR")
            and not is_numbered
        ):
            return None  # "handover 45 minutes", but "clause 20 notices"
        if (at and word.low in ("last", "next")) or word.low in _ONLY_TELLS:
            return None
        if is_plural(word) and after.classes[0] == "j" and not after.can_be("nums"):
            return None  # "two nurses last month"
        if is_plural(word) and after.classes[0] == "g" and at + 2 < len(rest):
            return None  # "nurses doing healthcare work"
        if is_plural(word) and after.can_be("b") and at + 2 < len(rest):
            return None  # "discounts need approval"
        if word.can_be(_BEFORE_NOUN):
            doubt += is_plural(word) and not head.can_be("C")
            continue
        if word.low == "not" and not (at == 0 and has_determiner):
            return None  # "lights not working"
        if word.can_be("rR") and after.can_be("jlgckr") and not word.can_be("I"):
            continue
        return None
    if head.can_be("C"):
        is_numbered = len(rest) < 2 or rest[-2].low in _NUMBERED
        is_amount = re.match(r"\d{3}|\d+[:/]" if is_numbered else r"\d{2}|\d+[:/]", head.text)
        if is_amount and len(rest) > 1 and rest[-2].text.islower():
            return None  # "backlog 400"
        counted = len(rest) > 1 and rest[-2].can_be("num^")
        if head.low == "one" and has_determiner and len(rest) == 1:
            return NounPhrase(len(words), SINGULAR)  # "each one"
        return NounPhrase(len(words), SINGULAR if counted else PLURAL, doubt + (not counted and not has_determiner))
    nouns = [letter for letter in head.classes if letter in "numsg"]
    if not nouns:
        is_described = all(word.can_be("j") for word in rest[:-1])
        is_one = words[0].low in ("a", "an") and is_described and (head.can_be("b") or head.low == "one")
        if "^" not in head.classes and not is_one:
            return None  # behind "a", what is else a verb is a thing: "a good pour"
        nouns = ["n"]
    found = PLURAL if nouns[0] == "s" else SINGULAR
    if number and found != number:
        other = "s" if number == PLURAL else "num"
        if not any(letter in other for letter in nouns):
            return None
        found = number
    counts = any(word.can_be("C") and word.low not in ("one", "1") for word in rest[:-1])
    if counts and found == SINGULAR and not rest[0].text[0].isupper():
        doubt += not any(word.low in ("percent", "cent") for word in rest)
    doubt += is_verbal_first(head) and not has_determiner
    if "j" in head.classes and head.classes[0] in "jcklr":
        doubt += 1
    return NounPhrase(len(words), found, doubt)


def core_end(words: Tokens, start: int = 0) -> int:
    """Where the longest core phrase that begins at `start` ends; `start` where there is none."""
    stop = start
    while (
        stop < len(words)
        and not words[stop].can_be("QTKMXHF,.;:()")
        and not (words[stop].can_be("IW") and not words[stop].can_be("numsj") and words[stop].low not in _ABOUT)
    ):
        stop += 1
    for end in range(stop, start, -1):
        if core_phrase(words[start:end]):
            return end
    return start

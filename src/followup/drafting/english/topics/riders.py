"""What a second note says of the thing that the first one names: "new LIS in January, nobody trained yet"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.compounds import is_when
from followup.drafting.english.grammar.cores import is_measure
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_JOINT = Pattern(r",\s+|\s+[-–—]+\s+|[:;]\s+|(?<=[a-z])\. (?=\w)|\.{2,} |\s+(?=\()")
_OPEN = Pattern(r"[?\"“”/+=>]|\b(?:I|I'\w+|me|my|he|she|him|her|his|you|your)\b|\.\.", re.IGNORECASE)
_MOST_WORDS = 9


def two_notes(line: str) -> tuple[str, str] | None:
    """The first note and the second, where a line is two of a few words.

    >>> two_notes("food cost - creeps up every summer"), two_notes("device lab (64 phones)")
    (('food cost', 'creeps up every summer'), ('device lab', '64 phones'))
    """
    joint = _JOINT.search(line)
    first, second = (line[: joint.start()], line[joint.end() :].strip(" ().!")) if joint else (line, "")
    return (
        (first, second)
        if first and second and len(second.split()) <= _MOST_WORDS and not _OPEN.search(second)
        else None
    )


def rider(second: str, is_plural: bool, told: str | None) -> str | None:
    """The second note as it goes on behind the noun that the first one is, and a comma; None where that is not sure.
    is_plural is the noun's number, told the second note as a clause that is sure.

    >>> rider("nobody trained yet", False, None), rider("keeps freezing", False, None)
    ('with nobody trained yet', 'and how it keeps freezing')
    """
    words = tokens(second)
    if not all(word.is_known or word.can_be("C,") or word.text[0].isupper() for word in words):
        return None  # "7 years of txn data"
    if amount := _amount(second, words):
        return amount
    rest = words[1:]
    if rest and words[0].low in _MOSTLY:
        noun = noun_phrase(rest)
        is_where = rest[0].can_be("I") and is_whole(rest)
        return second if (noun and not noun.doubt) or is_when(rest) or is_where else None
    if told and told.startswith("there ") and words[0].low in ("no", "too"):
        return f"with {second}"
    if words[0].classes[0] == "z" or not told:
        return _done(second, words, is_plural)
    if words[0].can_be("C") and not any(word.can_be("MX") for word in words):
        return None  # "2 cancelled every Monday"
    return f"and that {told}"


_MOSTLY = word_set("mostly mainly especially particularly usually")
_NOBODY = word_set("nobody none")


def _amount(second: str, words: Tokens) -> str | None:
    """How many there are, or that there are none: "140 covers and three on the line", "nobody trained yet"."""
    first = words[0]
    if first.low in _NOBODY or second.startswith("no one "):
        rest = words[2 if first.low == "no" else 1 :]
        is_state = bool(rest) and rest[0].can_be("lgjI") and not any(word.can_be("DO") for word in rest[:2])
        return f"with {second}" if is_state and is_whole(rest) and not rest[-1].can_be("I") else None
    if not first.can_be("C") or not words[1:2] or not words[1].can_be("nsmuI"):
        return None
    things, joint, more = second.partition(" with ")
    if joint and not tokens(more)[0].can_be("C"):
        return None
    counted = noun_phrase(tokens(things))
    if counted is None or clause(words) is not None or not is_whole(words):
        return None
    if any(is_measure(word) for word in words[1:3]):
        return None if joint else second
    return f"with {things} and {more}" if joint else f"with {things}"


_UP = word_set("up down off back")
_IS = {True: word_set("are were have keep"), False: word_set("is was has")}


def _done(second: str, words: Tokens, is_plural: bool) -> str | None:
    """What the thing does: "slips at weekends", "crept up since the summer"."""
    first, rest = words[0], words[1:]
    if not rest or not is_whole(rest) or "," in second:
        return None
    it = "they" if is_plural else "it"
    if first.low in _IS[is_plural] or (first.classes[0] == "z" and not is_plural):
        return f"and how {it} {second}"
    if first.can_be("l") and not first.can_be("b") and rest[0].low in _UP and any(word.low == "since" for word in rest):
        return f"and how {it} {'have' if is_plural else 'has'} {second}"
    return None

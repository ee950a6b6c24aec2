"""Compounds that were typed without their hyphen: "storm call outs", "trauma informed practice", "day to day running"."""

from __future__ import annotations

import re

from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import CLOSED, classes_of

_PARTICLE = "up|out|off|down|over|in|back|through"
_SEVERAL = Pattern(rf"\b(?P<verb>[a-z]{{3,}}) (?P<particle>{_PARTICLE})s(?![\w'-])", re.IGNORECASE)
_ONE = Pattern(
    r"\b(?P<the>(?:the|an?|our|your|their|no|new|each|every) )(?P<verb>[a-z]{3,}) (?P<particle>up|out|off|down) "
    r"(?=(?P<of>[a-z]{3,}))"
)
_FIRST = Pattern(
    r"^(?P<the>)(?P<verb>[a-z]{3,}) (?P<particle>up|out|off|down) (?=(?P<of>is|was|isn't|wasn't|takes|took|costs|has|starts)\b)"
)
_OF = Pattern(r"(?P<the>)\b(?P<verb>[a-z]{3,}) (?P<particle>up|down) (?=(?P<of>of) (?!late\b))")
_BEHIND_A_NOUN = Pattern(
    r"(?P<before>^|\b[a-z]+ )(?P<noun>[a-z]{3,}) (?P<done>informed|based|related|centred|centered|driven|friendly|specific) "
    r"(?=(?P<of>[a-z]{3,}))"
)
_ONE_BY_ONE = Pattern(r"(?<!from )\b(?P<one>[a-z]{3,}) (?P<by>to|by|for|on|over) (?P=one) (?=(?P<of>[a-z]{3,}))")


_YEARS_OLD = Pattern(r"\b(\w+)[- ]year[- ]old(s?)\b")


def hyphened(line: str) -> str:
    """`line` with the hyphens that it wants for sure.

    >>> hyphened("storm call outs at night"), hyphened("the drop off times"), hyphened("the call back log")
    ('storm call-outs at night', 'the drop-off times', 'the call back log')
    """
    line = _YEARS_OLD.sub(r"\1-year-old\2", line)
    line = _ONE.sub(_done_once, _FIRST.sub(_done_once, _OF.sub(_done_once, _SEVERAL.sub(_done_often, line))))
    return _ONE_BY_ONE.sub(_in_turn, _BEHIND_A_NOUN.sub(_described, line))


def _is_named(word: str) -> bool:
    """Whether a word is a noun before it is anything else, or nothing that the lexicon knows."""
    return word not in CLOSED and readings(word)[:1] in ("n", "u", "m", "s", "g", "")


def _as_spelt(verb: str, particle: str) -> str | None:
    """A verb and its particle as the lexicon spells the noun, "breakdown", "drop-off"; None where it has none."""
    spellings = (f"{verb}{particle}", f"{verb}-{particle}")
    return next((noun for noun in spellings if set(readings(noun.lower())) & set("numsj")), None)


def _done_often(found: re.Match[str]) -> str:
    """The plural of what is called as it is done: "call-outs", "breakdowns". A particle alone has none."""
    if "b" not in readings(found["verb"].lower()):
        return found[0]
    return f"{_as_spelt(found['verb'], found['particle']) or '-'.join((found['verb'], found['particle']))}s"


def _done_once(found: re.Match[str]) -> str:
    """The same before another noun or its own verb, where the lexicon knows it: "the drop-off times", "turnout is low"."""
    noun = (
        _as_spelt(found["verb"], found["particle"])
        if "b" in readings(found["verb"]) and (not found["the"] or _is_named(found["of"]))
        else None
    )
    return f"{found['the']}{noun} " if noun else found[0]


def _described(found: re.Match[str]) -> str:
    """What describes a noun: "trauma-informed " for the "trauma informed " of "trauma informed practice"."""
    is_noun = classes_of(found["noun"])[0] in "num"
    has_done_it = found["done"] == "informed" and "D" in CLOSED.get(
        found["before"].strip(), ""
    )  # "the board informed staff"
    is_joined = is_noun and _is_named(found["of"]) and not has_done_it
    return f"{found['before']}{found['noun']}-{found['done']} " if is_joined else found[0]


def _in_turn(found: re.Match[str]) -> str:
    """One thing by another before a noun: "day-to-day running"."""
    return f"{found[1]}-{found[2]}-{found[1]} " if _is_named(found["of"]) else found[0]

"""What somebody is, holds, has done a spell of or is published in, typed as a bare noun phrase, as they say it themselves."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import COUNT, SEASONS, has_digit, in_words, lack_of, one_of
from followup.drafting.english.grammar.objects import is_only_when
from followup.drafting.english.strengths.held.papers import paper
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

PRIVATE = word_set("mother father parent mum mom dad wife husband widow smoker grandmother grandfather")
"""Persons whom no letter speaks of."""

_DATED = Pattern(r"^(?P<what>[\w' -]+?),? \(?(?:19|20)\d\d\)?$")


_PRINTED = Pattern(
    r"^(?P<done>published|quoted|cited|profiled|broadcast|reviewed|printed) (?P<where>(?:in|on|by) (?:the )?[A-Z][\w' -]+)$"
)


def published(line: str) -> str | None:
    """For "published in Aperture": "I've been published in Aperture"."""
    found = _PRINTED.match(line)
    is_named = found is not None and not is_only_when(found["where"])
    return f"I've been {line}" if is_named else None


_NOW_AND_THEN = Pattern(
    r"^(?P<who>[\w -]+?)(?P<when>,? (?:(?:once|twice|(?:\w+) times) (?:an?|every) \w+|at (?:the )?weekends|every \w+"
    r"|on (?:weekends|\w+days)|in the (?:summer|winter|holidays|evenings)))$"
)


_NO_OFFICE = word_set("customer client patient member visitor guest passenger manager tenant resident user")


def at_times(line: str) -> str | None:
    """For "BRM course instructor twice a year": "I'm a BRM course instructor twice a year"."""
    found = _NOW_AND_THEN.match(line)
    words = tokens(found["who"]) if found else ()
    if not found or not is_person(words[-1].low) or words[0].can_be("DOC") or words[-1].low in _NO_OFFICE:
        return None
    core = core_phrase(words)
    who = one_of(found["who"]) if core and core.number != PLURAL else None
    return f"I'm {who}{found['when'].removeprefix(',')}" if who else None


_NONE = r"(?:,| and| with|;| -)? (?:no|zero|0|without(?: an?)?|not (?:one|a single)) (?P<things>[\w -]+)"
_SPELL = Pattern(
    rf"^(?P<n>{COUNT}) (?P<unit>{SEASONS}),? (?P<where>(?:in|on|at|with|as|behind) [\w' -]+?)(?:{_NONE})?$"
)


def spell(line: str) -> str | None:
    """For "two winters in a freezer, no accident": "I've done two winters in a freezer without an accident"."""
    found = _SPELL.match(line)
    if not found or not is_whole(tokens(found["where"])):
        return None
    done = f"I've done {in_words(found['n'])} {found['unit']} {found['where']}"
    if found["things"] is None:
        return done
    missing = lack_of(found["things"])
    return f"{done} without {missing}" if missing else None


def holding(line: str) -> str | None:
    """For "reach truck licence 2024": "I hold a reach truck licence"; whether it is from then or until then nobody says."""
    found = _DATED.match(line) if has_digit(line) and " since " not in line else None
    held = paper(found["what"]) if found else None
    if not found or not held or not held.startswith("I have "):
        return None
    alone = one_of(found["what"]) if held.startswith("I have my ") else None
    return f"I hold {alone}" if alone and " " in found["what"] else held

"""Notes of what was shown or taught, as it is thanked for: "showed me round the bays" is "showing me round the bays"."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.noun_phrases import can_be_finite, noun_phrase
from followup.drafting.english.topics.splices import NEXT_NOTE, before_a_mark, thing_before_a_clause, unspliced
from followup.drafting.english.topics.talk import WHO
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_SHOWED = Pattern(
    rf"^{WHO}(?P<did>showed|walked|took|gave|taught|introduced|let|drove|led|invited) me\b"
    r"(?P<way> through| (?:round|around|over)(?=\s*[-–—:/]))?(?P<mark>\s*[-–—:/]+)?\s+(?P<what>\S.*)$"
)
_NOTHING = word_set("no not none nothing nobody")
_DO_IT = word_set("let")
_TO_DO_IT = word_set("invited taught")
_HOW_TO_DO_IT = word_set("showed taught")
_A_THING = word_set("showed gave taught")
_WHITHER = word_set("back away along")


def shown(line: str) -> str | None:
    """What a note says was shown, as it stands after "Thank you for"; None where what follows "me" cannot stand there.

    >>> shown("showed me the cellar, 12 degrees all year")
    'showing me the cellar'
    >>> shown("showed me - check the wind first, then tracks")
    'showing me how to check the wind first'
    >>> shown("gave me - never lift alone")
    """
    found = _SHOWED.match(line)
    forms = verb(found["did"].lower()) if found else None
    if found is None or forms is None:
        return None
    what = unspliced(before_a_mark(found["what"], NEXT_NOTE))
    what = thing_before_a_clause(what) or what
    said = _behind_me(found["did"].lower(), found["way"] or "", what)
    return f"{forms.doing} me{found['way'] or ''} {said}" if said else None


def _behind_me(did: str, way: str, what: str) -> str | None:
    """What stands behind "showing me": a thing, a place, how or what one does; None where grammar has no room for it."""
    words = tokens(what)
    if not way and did in _HOW_TO_DO_IT and (done := _told_to_do(what)):
        return f"how to {done}"
    if not words or not is_whole(words) or words[0].low in _NOTHING:
        return None
    if did in _DO_IT:
        return what if words[0].can_be("b") and noun_phrase(words) is None else None
    if words[0].low == "to" and did in _TO_DO_IT:
        return what if words[1:] and words[1].can_be("b") else None
    if words[0].low == "how" and words[1:] and words[1].low == "to":
        return what if words[2:] and words[2].can_be("b") else None
    if words[0].can_be("W"):
        return what if any(can_be_finite(word) for word in words[2:]) else None
    is_thing = bool(way) or did in _A_THING
    is_place = (words[0].can_be("IT") or words[0].low in _WHITHER) and not way
    if is_place and words[1:]:
        return what if _are_things(" ".join(what.split(" ")[1:])) or _is_place(words[1:]) else None
    return what if is_thing and not clause(words) and _are_things(what) else None


def _is_place(words: Tokens) -> bool:
    """Whether a preposition and what it governs follow another: "(out) to the quarry"."""
    return words[0].can_be("IT") and len(words) > 1 and noun_phrase(words[1:]) is not None


def _are_things(what: str) -> bool:
    """Whether each of the items of a list is a noun phrase."""
    items = [item.removeprefix("and ").removeprefix("then ") for item in what.split(", ")]
    return noun_phrase(tokens(what)) is not None or (
        len(items) > 1 and all(noun_phrase(tokens(item)) is not None for item in items)
    )


def _told_to_do(what: str) -> str | None:
    """The first of the things that somebody is told to do, "check the wind first" of "check the wind first, then tracks"; None
    where the words could be anything else.
    """
    first = what.split(", ")[0]
    words = tokens(first)
    is_order = (
        len(words) > 1
        and words[0].text.islower()
        and words[0].can_be("b")
        and words[1].can_be("D")
        and noun_phrase(words) is None
    )
    if not is_order or clause(words):
        return None
    end = len(words) - 1 if words[-1].low == "first" else len(words)
    return first if noun_phrase(words[1:end]) is not None and is_whole(words[1:]) else None

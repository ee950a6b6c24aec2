"""What a comma splices on to a note, and where a clause ends before it: "how you do dentals, 1 machine, booked out"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import Token, Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_YET = word_set("still yet now then already")
_ITS_OWN = word_set("no all only just mostly still about each not never")


def unspliced(line: str) -> str:
    """`line` up to the first comma behind which no list and no clause goes on.

    >>> unspliced("how they price a job, 3 sheets, all by hand")
    'how they price a job'
    >>> unspliced("how they keep bees, hens and goats on one field")
    'how they keep bees, hens and goats on one field'
    """
    pieces = line.split(", ")
    for place in range(1, len(pieces)):
        if not _goes_on(pieces[place - 1], pieces[place:]):
            return ", ".join(pieces[:place])
    return line


_JOINT = Pattern(r"\s*\.{2,}\s*|\s*…\s*|(?<=[\w)%])[.!] (?=\w)|\s=\s")
_WHAT_THEN = Pattern(r",? (?:(?:and|but|or|so)(?: then| now| next)?|then|now) what$")


def first_note(line: str) -> str | None:
    """What a note says first, up to a stop, dots, "=" or "and then what"; None where it says only one thing.

    >>> first_note("reports that say nothing. wants a heat map"), first_note("selling the farm and then what")
    ('reports that say nothing', 'selling the farm')
    >>> first_note("the merger with St. Luke's")
    """
    for joint in _JOINT.finditer(line):
        first, rest = line[: joint.start()], line[joint.end() :]
        if first and rest and not _goes_over(first) and not (joint[0] == ". " and _is_shortened(first, rest)):
            return first
    shorter = _WHAT_THEN.sub("", line)
    return shorter if shorter and shorter != line else None


DASH = Pattern(r"\s[-–—]+\s")
DASH_OR_COLON = Pattern(r"\s[-–—]+\s|:\s")
NEXT_NOTE = Pattern(r"\s[-–—/]+\s|[:;]\s")


def before_a_mark(line: str, marks: Pattern) -> str:
    """`line` up to the first of some marks; all of it where a phrase goes over the mark: "two nights out of - five".

    >>> before_a_mark("the rota - 3 weeks", DASH), before_a_mark("two nights out of - five", DASH)
    ('the rota', 'two nights out of - five')
    """
    first = marks.split(line)[0]
    return line if _goes_over(first) else first


def _goes_over(first: str) -> bool:
    """Whether a phrase is not at its end: "two nights out of", "the"."""
    return tokens(first)[-1].can_be("ID") and not tokens(first)[-1].can_be("R") if first else True


_LONGEST_SHORT = 3


def _is_shortened(first: str, rest: str) -> bool:
    """Whether a stop between words only shortens the one before it: "St. Luke's", "approx. ten"."""
    last = tokens(first)[-1]
    is_short = len(last.text) <= _LONGEST_SHORT and last.text.istitle()
    is_open = not last.is_known or last.classes[0] in "DIK" or len(last.text) == 1
    return is_short or (not rest[0].isupper() and is_open)


def thing_before_a_clause(line: str, verb: int | None = None) -> str | None:
    """The noun phrase that a line begins with, where a whole clause is joined to it: no sentence has room for both as they stand.
    verb is where the line's own verb is, if it has one: "the boiler leaks and nobody comes" is told as a whole.

    >>> thing_before_a_clause("rusty racks in the cold room and we slip on the floor")
    'rusty racks in the cold room'
    >>> thing_before_a_clause("clients in Leeds and drivers who live in Hull")
    """
    for joint in re.finditer(r",? and ", line) if " and " in line else ():
        before, after = tokens(line[: joint.start()]), tokens(line[joint.end() :])
        after = after[1:] if after and after[0].low in _YET else after
        own = clause(after) if after and not after[0].can_be("W") else None
        if own is None or not own.is_sure:
            continue
        if verb is not None and (verb < len(before) or _are_one_subject(before, own.subject, after[own.verb])):
            return None
        if own.verb == len(after) - 1 and any(word.low in ("that", "which") for word in before[1:]):
            return None  # "plans that one office approves and the other refuses": both tell of the plans
        is_thing = len(before) > 1 and noun_phrase(before) is not None and clause(before) is None
        return line[: joint.start()] if is_thing else None
    return None


def _are_one_subject(one: Tokens, other: Tokens, verb: Token) -> bool:
    """Whether two things are and do the same: "bus numbers and card data don't agree"."""
    return not (verb.can_be("z") or any(word.can_be("DOIW") for word in (*one, *other)))


def _goes_on(before: str, after: list[str]) -> bool:
    """Whether what a comma begins belongs to what stands before it."""
    first = tokens(after[0])[0]
    if first.can_be("KWA") or first.low == "then" or (first.can_be("I") and not first.can_be("D")):
        return True
    if first.low in _ITS_OWN or (first.can_be("C") and not tokens(before)[-1].can_be("C")):
        return False
    if first.classes[0] in "pl" and not first.can_be("nums"):
        return False  # "booked three weeks out"
    return any(word.low in ("and", "or") for piece in after for word in tokens(piece))


def are_states(before: str, after: str) -> bool:
    """Whether a comma joins states of one kind: "late" and "cold and dehydrated", "booked early" and "late or never"."""
    last, *_ = reversed(tokens(before))
    return last.can_be("jlr") and all(
        word.can_be("jlr,") or word.low in ("and", "or", "but", "never", "often") for word in tokens(after)
    )

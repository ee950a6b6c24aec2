"""Years in a line of work and a part of them, or what came before, as their owner tells them."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import core_phrase
from followup.drafting.english.grammar.figures import COUNT, as_one, in_words
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.strengths.held.service import years
from followup.drafting.english.words.numerals import is_part
from followup.drafting.english.words.occupations import LEADERS
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.tagging import tokens

_PART = Pattern(
    rf"^(?P<all>(?:over |about |more than |nearly )?(?P<n>{COUNT})\+? years) (?P<what>[\w][\w -]*?), (?P<k>{COUNT}) (?:years )?"
    r"(?P<of>of (?:them|those|which|that) )?(?:(?P<how>as|in|on|with|at|under|behind) )?(?P<part>[\w][\w -]*)$"
)
_BEFORE = Pattern(
    rf"^(?P<who>[a-z][\w -]*?),? (?:for )?(?P<n>{COUNT}) years(?:, (?:and )?(?P<earlier>[a-z][\w -]*?) (?:for )?(?P<m>{COUNT})"
    r"(?: years)? before(?: that)?)?$"
)


def with_part(line: str) -> str | None:
    """For "20 years retail, 8 of them management": "I have 20 years of retail experience behind me, eight of them in
    management".
    """
    found = _PART.match(line) if " years" in line else None
    if not found or not is_part(found["k"], found["n"]):
        return None
    told = years(f"{found['all']} {found['what']}") or _of_a_field(found["all"], found["what"])
    if told is None:
        return None
    part = _part(found["how"], found["part"], bool(found["of"]))
    return f"{told}, {in_words(found['k'])} of them {part}" if part else None


def _of_a_field(amount: str, what: str) -> str | None:
    """Years of what is a field because a part of them was spent in another."""
    words = tokens(what)
    is_field = len(words) == 1 and words[0].can_be("u") and core_phrase(words) is not None
    return f"I have {in_words(amount.partition(' ')[0])} years of {what} experience behind me" if is_field else None


def _part(how: str | None, part: str, is_of_them: bool) -> str | None:
    """Where or as what a part of the years was spent."""
    words = tokens(part)
    noun = noun_phrase(words)
    if noun is None or noun.doubt or words[0].can_be("CO"):
        return None
    if how == "as":
        return f"as {as_one(part)}" if is_person(words[noun.core - 1].low) or words[-1].low in LEADERS else None
    if how:
        return f"{how} {part}" if is_whole(tokens(f"{how} {part}")) else None
    return f"in {part}" if is_of_them and (words[-1].can_be("u") or words[-1].can_be("g")) else None


def and_before(line: str) -> str | None:
    """For "head of school 4 years, deputy for 6 before that": "I've been head of school for four years, and was deputy for six
    before that".
    """
    found = _BEFORE.match(line) if " years" in line else None
    told = years(f"{found['who']}, {found['n']} years") if found else None
    if not found or not told or not told.startswith("I've been "):
        return None
    if not found["earlier"]:
        return told
    last = tokens(found["earlier"])[-1].low
    if not (is_person(last) or last in LEADERS):
        return None
    return f"{told}, and was {as_one(found['earlier'])} for {in_words(found['m'])} before that"

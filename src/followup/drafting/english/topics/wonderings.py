"""Topics that ask: a clause that begins with why, how or what, and a question."""

from __future__ import annotations

import re
from dataclasses import replace

from followup.drafting.english.grammar import asking
from followup.drafting.english.grammar.articles import is_whole, wants_the
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.nouns import named
from followup.drafting.english.grammar.phrases import Kind, Phrase, understood
from followup.drafting.english.text.unsaid import for_anyone
from followup.drafting.english.topics import talk
from followup.drafting.english.topics.forms import Topic, is_trouble
from followup.drafting.english.topics.splices import unspliced
from followup.drafting.english.topics.tellings import head_of
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set


def of_question(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a question: what the candidate was asked, or what was talked about."""
    if asked := talk.asked_question(phrase.line):
        return replace(blank, asked=asked)
    if len(phrase.words) > 1 and phrase.words[1].low.startswith("'"):
        return None  # "what's the budget"
    told = asking.as_told(phrase.line) or phrase.line
    own = understood(told)
    found = (
        replace(blank, wh=told) if told.startswith("whether ") else of_wh(blank, own) if own.kind is Kind.WH else None
    )
    if found and found.wh and phrase.is_question and not is_of_them(phrase.line):
        return replace(blank, asked=found.wh)
    return found


def is_of_them(line: str) -> bool:
    """Whether a question is about those who were talked to: the candidate has asked it, or they have asked it of themselves."""
    return bool(_OF_THEM.search(line))


_OF_THEM = Pattern(r"\b(?:they|their|them|you|your|we|us|our)\b", re.IGNORECASE)


def of_wh(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause that begins with why, how, what."""
    if (whole := unspliced(phrase.line)) != phrase.line:
        return of_wh(blank, understood(whole))
    line, rest = phrase.line, phrase.words[1:]
    opening = phrase.words[0].low
    if any(word.low in ("he", "she", "him") for word in tokens(for_anyone(line))):
        return None
    if not rest or not is_whole(phrase.words) or re.search(r"[/+;:]", line):
        return None
    if re.match(r"(?:how|what|when|where|which|who|whether) to \w", line):
        return replace(blank, wh=line) if rest[1].can_be("b") else None
    is_subject = opening in ("what", "who", "which") and rest and rest[0].can_be("zpXHM") and len(rest) > 1
    is_how_often = opening == "how" and rest[0].can_be("jrR") and len(rest) > 1
    if is_how_often and (rest[1].can_be("DO") or not clause(rest, behind_wh=True)):
        rest = rest[1:]
    if (
        opening in ("what", "which", "whose", "how")
        and not is_subject
        and not clause(rest, behind_wh=True)
        and len(rest) > 2
    ):
        rest = rest[next((place for place, word in enumerate(rest) if word.can_be("O")), 1) :]
    if not (is_subject or clause(rest, behind_wh=True)):
        return None
    own = clause(rest, behind_wh=True)
    if opening == "what" and own and not is_subject and _has_object(rest[own.verb].low, rest[own.verb + 1 :]):
        return None
    if own and (bare := noun_phrase(own.subject)) and wants_the(own.subject, bare) and bare.number != PLURAL:
        line = line.replace(own.subject[0].text, f"the {own.subject[0].text}", 1)
    if talk.is_about_me(line):
        return replace(blank, asked=line)
    subject = named(" ".join(word.text for word in own.subject[: own.core])) if own else None
    head = head_of(subject) if subject and own and own.subject[0].low in ("the", "their", "your") else None
    is_asked = bool(re.search(r"\b(?:would|could|should|might)\b", line))
    return replace(blank, wh=line, head=head, is_trouble=is_trouble(phrase.words) and not is_asked)


_WITH_TWO_OBJECTS = word_set("give teach tell show cost offer send owe pay lend bring buy save do")


def _has_object(verb: str, after: Tokens) -> bool:
    """Whether a verb has an object of its own already, so that "what" can be none: "what parents want a second opinion". Who is
    given something has a place beside it: "what a club gives a child".
    """
    forms = lexicon.verb(verb)
    if forms and forms.base in _WITH_TWO_OBJECTS:
        return False
    return (
        bool(after)
        and after[0].can_be("DC")
        and not after[-1].can_be("I")
        and not any(word.low == "to" for word in after)
    )

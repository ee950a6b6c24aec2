"""Topics that tell something: a clause with its own verb, and what it is about in a few words."""

from __future__ import annotations

import re
from dataclasses import replace

from followup.drafting.english.grammar.articles import is_whole, wants_the
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.nouns import Named, named
from followup.drafting.english.grammar.phrases import Kind, Phrase, understood
from followup.drafting.english.topics.forms import Topic, is_trouble
from followup.drafting.english.topics.splices import are_states, unspliced
from followup.drafting.english.topics.things import is_sayable_head, of_thing
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_CLOCK = Pattern(r"\d{1,2}[:.]\d\d$|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m")  # "the load finishes 9:40"


def of_clause(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause with its own verb; of one without its articles, the subject alone."""
    first_part, comma, second = phrase.line.partition(", ")
    if (
        comma
        and re.match(
            r"(?!and|but|or|so|because|which|who|where|when|while|if|after|before|with|without|until|since|even)[\w$€£]",
            second,
        )
        and clause(tokens(first_part))
        and not are_states(first_part, second)
    ):
        if both := _both_told(first_part, second):
            return of_clause(blank, understood(both))
        told = understood(first_part)  # what a comma splices on goes
        blank = replace(blank, kind=told.kind)
        return of_clause(blank, told) if told.kind is Kind.CLAUSE else of_thing(blank, told.line)
    is_more = comma and not tokens(second)[0].can_be("D")  # but "…, some of them torn" goes on
    if is_more and clause(tokens(second)) is None and unspliced(phrase.line) == first_part:
        return of_thing(blank, first_part)  # "the dishwasher broke, paper plates since Easter"
    own = phrase.clause
    if own is None or " " not in phrase.line:
        return None
    if any(map(_CLOCK.match, (word.low for word in phrase.words[own.verb + 1 :][:1]))):
        words = [word.text for word in phrase.words]
        return of_clause(blank, understood(" ".join([*words[: own.verb + 1], "at", *words[own.verb + 1 :]])))
    first = own.subject[0].low
    if phrase.words[own.verb].low in ("promised", "said", "asked", "told", "mentioned", "wondered"):
        return None
    if first in ("we", "i", "he", "she", "you") or (first == "it" and not _IT_TAKES.match(phrase.line)):
        return None
    is_joined = any(word.low == "and" for word in own.subject)
    is_of = any(word.low == "of" for word in own.subject[own.core : own.core + 1])  # "the average age of the pilots"
    subject = None if is_joined else named(" ".join(word.text for word in own.subject[: None if is_of else own.core]))
    trouble = is_trouble(phrase.words)
    is_helped = phrase.words[own.verb].can_be("M") and any(
        word.can_be("b") for word in phrase.words[own.verb + 1 :][:1]
    )
    verb_and_rest = phrase.words[own.verb + (2 if is_helped else 1) :]
    bare = noun_phrase(own.subject)
    is_one_thing = len(own.subject) == 1 and own.subject[0].classes[0] == "b" and "n" in own.subject[0].classes
    article = "the " if bare and (is_one_thing or wants_the(own.subject, bare)) and bare.number != PLURAL else ""
    if not is_whole(verb_and_rest) or _TO_ME.search(phrase.line) or re.search(r"[/+;]| [-–—] ", phrase.line):
        if subject is None or first in _PRONOUNS or is_people(own.subject[own.core - 1].low):
            return None  # nobody talks about "your people"
        return of_thing(blank, " ".join(word.text for word in own.subject[: own.core]))
    is_rule = re.search(r"\b(?:needs?|must|has to|have to|should|may not|cannot|can't|requires?)\b", phrase.line)
    return replace(blank, that=article + phrase.line, head=None if is_rule else head_of(subject), is_trouble=trouble)


def _both_told(first: str, second: str) -> str | None:
    """Two clauses that a comma joins as one that "and" joins; None where the second is none that can be told, or goes on."""
    own = clause(tokens(second))
    is_told = (
        own is not None and own.is_sure and own.subject[0].low not in ("i", "he", "she", "it", "this", "that", "there")
    )
    words = tokens(second)
    if not own or not is_told or "," in second or " and " in first or not is_whole(words[own.verb + 1 :]):
        return None
    bare = noun_phrase(own.subject)
    article = "the " if bare and wants_the(own.subject, bare) and bare.number != PLURAL else ""
    return f"{first} and {article}{second}"


_TO_ME = Pattern(r"\b(?:I|me)\b")
_IT_TAKES = Pattern(r"it(?:'s| is| takes| took) .*\b(?:to|for) \w", re.IGNORECASE)
_PRONOUNS = word_set("they you it there nobody everybody someone everyone nothing")


# "Your chef quit": what is told of one person is no subject for a card.
def _is_somebody(core: str) -> bool:
    last = core.rsplit(" ", 1)[-1]
    return is_person(last) or last in ("boss", "matron") or bool(re.search(r"[A-Z]{3}$", last))


def head_of(subject: Named | None) -> str | None:
    """What a clause is about in a few words: its subject. What else it names was not spoken of."""
    if subject and not subject.is_plural and _is_somebody(subject.core):
        return None
    if subject and 2 <= len(subject.core.split()) <= 6 and is_sayable_head(subject.core):
        return subject.core
    return None

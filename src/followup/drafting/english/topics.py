"""What a letter can say of a topic that was typed beside a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.drafting.english import lexicon
from followup.drafting.english.lexicon import word_set
from followup.drafting.english.parsing import PLURAL, NounPhrase, Tokens, clause, noun_phrase
from followup.drafting.english.phrases import Kind, Phrase, understood
from followup.drafting.english.tagging import tokens


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in the forms that are sure; a form is None where it is not.

    noun stands after "talking through", that after "You mentioned that", wh after "Thank you for explaining", asked after
    "Thank you for asking", showed after "Thank you for", doing after "Thank you for taking me through", promise after
    "Here is"; said is a sentence of the candidate's own, head the short noun.
    """

    typed: str
    kind: Kind
    noun: str | None = None
    noun_words: int = 0
    is_plural: bool = False
    that: str | None = None
    wh: str | None = None
    asked: str | None = None
    showed: str | None = None
    doing: str | None = None
    said: str | None = None
    promise: str | None = None
    promise_attach: str | None = None
    head: str | None = None
    is_trouble: bool = False

    @property
    def has_form(self) -> bool:
        """Whether anything can be said of it."""
        return any((self.noun, self.that, self.wh, self.asked, self.showed, self.doing, self.said, self.promise))


_TROUBLE = word_set(
    "nobody nothing never full leave lose lost late error errors fail failure failing broken break delay slip "
    "miss missed wrong bad worse worst complain complaint lack shortage short stop trouble problem issue "
    "crisis waste stuck slow bin alarm turnover churn quit resign empty overload overrun backlog accident "
    "near-miss incident cavity leak damage reject return drop fall down understaffed overbooked overdue "
    "unpaid noise theft scrap defect outage burnout dispute mistake confusion mess gap hard difficult "
    "struggle"
)


def _is_trouble(words: Tokens) -> bool:
    """Whether the words tell of a failing."""
    return any(word.low in _TROUBLE or bool(_TROUBLE & set(lexicon.lemmas(word.low))) for word in words)


@lru_cache(maxsize=8192)
def topic(text: str, to_owner: bool = True) -> Topic | None:
    """The forms of a typed topic; None where nothing of it can be said.

    to_owner: the letter goes to the one who spoke of it, so that "their migration" is "your migration".
    """
    phrase = understood(text)
    found = _topic(text, phrase)
    if found is None or not found.has_form:
        return None
    return _to_owner(found) if to_owner else _to_others(found)


def _topic(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person."""
    words, line = phrase.words, phrase.line
    blank = Topic(text, phrase.kind)
    match phrase.kind:
        case Kind.NOUN if phrase.noun:
            return _noun_topic(blank, line, words, phrase.noun)
        case Kind.CLAUSE if phrase.clause:
            return _clause_topic(blank, phrase)
        case Kind.WH:
            return _wh_topic(blank, line, words)
        case Kind.DOING:
            return replace(blank, doing=line, is_trouble=_is_trouble(words))
        case Kind.PROMISE:
            return _promise_topic(blank, line)
    return None


def needs_the(words: Tokens, noun: NounPhrase) -> bool:
    """Whether a noun phrase wants an article: "month-end report", but not "pricing", "pier 6", "early warning scores"."""
    core = words[: noun.core]
    head, first = core[-1], core[0]
    if any(word.can_be("D") for word in core[:1]) or first.can_be("CO") or head.can_be("C"):
        return False
    if first.low in ("first", "last", "next", "same", "biggest", "main", "only", "latest"):
        return True
    if noun.number == PLURAL:
        return False
    if head.classes[0] == "^" or head.text[0].isupper():
        return False
    if head.classes[0] == "g" and len(core) >= 1:
        return len(words) > noun.core and words[noun.core].low == "of"
    if any(letter in head.classes for letter in "u"):
        return len(words) > noun.core and words[noun.core].low == "of"
    if "m" in head.classes:
        return len(core) > 1 or len(words) > noun.core
    return "n" in head.classes


def _noun_topic(blank: Topic, line: str, words: Tokens, noun: NounPhrase) -> Topic | None:
    """The forms of a noun phrase."""
    article = "the " if needs_the(words, noun) else ""
    text = article + line
    head = article + " ".join(word.text for word in words[: noun.core])
    return replace(
        blank,
        noun=text,
        noun_words=len(text.split()),
        is_plural=noun.number == PLURAL,
        head=head if len(head.split()) <= 6 else None,
        is_trouble=_is_trouble(words),
    )


def _clause_topic(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause with its own verb."""
    own = phrase.clause
    assert own is not None  # noqa: S101 - asked for by the caller
    subject = " ".join(word.text for word in own.subject[: own.core])
    head = subject if len(subject.split()) > 1 else None
    return replace(blank, that=phrase.line, head=head, is_trouble=_is_trouble(phrase.words))


def _wh_topic(blank: Topic, line: str, words: Tokens) -> Topic | None:
    """The forms of a clause that begins with why, how, what."""
    rest = words[1:]
    if not rest or clause(rest) is None:
        return None
    if any(word.low in ("i", "i'd", "my", "me", "i'm") for word in rest):
        return replace(blank, asked=line)
    return replace(blank, wh=line, is_trouble=_is_trouble(words))


def _promise_topic(blank: Topic, line: str) -> Topic | None:
    """What was promised, where it can be sent."""
    thing = re.sub(
        r"^.*?\b(?:send|email|e-mail|mail|forward|share)\s+(?:(?:her|him|them|over|you|along)\s+)*",
        "",
        line,
        flags=re.IGNORECASE,
    )
    thing = re.sub(r"\s+(?:to (?:her|him|them|you)|over|along|by \w+|on \w+day|tomorrow|tonight|today)$", "", thing)
    words = tokens(thing)
    noun = noun_phrase(words)
    if not noun:
        return None
    thing = ("the " if needs_the(words, noun) else "") + thing
    return replace(blank, promise=thing, promise_attach=f"attach {thing}")


_TO_YOU = {
    "their": "your",
    "they": "you",
    "them": "you",
    "theirs": "yours",
    "themselves": "yourselves",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}


def _said_to_you(text: str | None) -> str | None:
    """`text` with "you" for "they", unless a plural of its own is meant by it."""
    if text is None:
        return None
    words = text.split(" ")
    has_plural = False
    for place, word in enumerate(words):
        low = word.strip(",;").lower()
        if low in _TO_YOU and not has_plural:
            words[place] = word.replace(word.strip(",;"), _TO_YOU[low])
        elif "s" in lexicon.readings(low):
            has_plural = True
    return " ".join(words)


def _to_owner(found: Topic) -> Topic:
    """The topic as it is said to those whose it is."""
    return replace(
        found,
        noun=_said_to_you(found.noun),
        that=_said_to_you(found.that),
        wh=_said_to_you(found.wh),
        doing=_said_to_you(found.doing),
        head=_said_to_you(found.head),
    )


def _to_others(found: Topic) -> Topic | None:
    """The topic as it is said to somebody else; None where it spoke to its owner."""
    if re.search(r"\b(?:you|your|yours|yourself)\b", found.typed, re.IGNORECASE):
        return None
    return found

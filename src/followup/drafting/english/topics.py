"""What a letter can say of a topic that was typed beside a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.drafting.english import lexicon, talk
from followup.drafting.english.lexicon import word_set
from followup.drafting.english.nouns import Named, named
from followup.drafting.english.parsing import Tokens, clause, is_whole
from followup.drafting.english.phrases import Kind, Phrase, understood
from followup.drafting.english.tagging import tokens
from followup.drafting.english.unsaid import is_private, is_promise


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
    "crisis waste stuck slow turnover churn quit resign empty overload overrun backlog accident "
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
    line = phrase.line
    blank = Topic(text, phrase.kind)
    if is_private(line):
        return None
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.PROMISE):
        return _promised(blank, line) if phrase.kind is Kind.PROMISE else None
    if with_promise := _beside_a_promise(text, line):
        return with_promise
    if (shown := talk.showed(line)) and _is_whole(shown.partition(" me ")[2]):
        return replace(blank, showed=shown)
    if asked := talk.asked(line):
        return replace(blank, asked=asked)
    if phrase.kind is Kind.QUESTION:
        return replace(blank, asked=talk.asked_question(line))
    if re.match(r"(?:i )?said yes to \w+ing\b", line):
        said = line if line.startswith("I ") else f"I {line}"
        return replace(blank, said=said)
    for shorter in (talk.told(line), talk.spoken_of(line)):
        if shorter and (found := _topic(text, understood(shorter))):
            return found
    return _of_kind(blank, phrase)


def _of_kind(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a phrase by its kind."""
    match phrase.kind:
        case Kind.CLAUSE:
            return _clause_topic(blank, phrase)
        case Kind.WH:
            return _wh_topic(blank, phrase)
        case Kind.DOING:
            return (
                replace(blank, doing=phrase.line, is_trouble=_is_trouble(phrase.words))
                if is_whole(phrase.words)
                else None
            )
        case Kind.NOUN | Kind.UNSURE:
            return _noun_topic(blank, phrase.line)
    return None


def _is_whole(line: str) -> bool:
    """Whether no article is missing in a line."""
    return bool(line) and is_whole(tokens(line))


def _beside_a_promise(text: str, line: str) -> Topic | None:
    """A promise beside another topic: the promise leads, the other is the topic."""
    items = [item.strip() for item in re.split(r"\s+/\s+|;\s+|,\s+", line)]
    promises = [item for item in items if is_promise(item)]
    if len(items) != 2 or len(promises) != 1:
        return None
    other = _topic(text, understood(next(item for item in items if item not in promises)))
    led = _promised(other or Topic(text, Kind.PROMISE), promises[0])
    return led or other


def _noun_topic(blank: Topic, line: str) -> Topic | None:
    """The forms of a noun phrase, or of the one before a colon or a dash."""
    line = re.split(r":\s|\s[-–—]+\s|(?<!\b[ap]\.m)\.\s", line)[0].strip()
    if mine := re.match(r"(my .+?),? and why it (was|is) (.+)$", line):
        return replace(blank, wh=f"why {mine[1]} {mine[2]} {mine[3]}")
    name = named(line)
    if name is None:
        return None
    words = tokens(name.text)
    is_short = len(name.core.split()) <= 6
    return replace(
        blank,
        kind=Kind.NOUN,
        noun=name.text,
        noun_words=len(name.text.split()),
        is_plural=name.is_plural,
        head=name.core if is_short and not _is_trouble(tokens(name.core)) else None,
        is_trouble=_is_trouble(words),
    )


def _clause_topic(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause with its own verb; of one without its articles, the subject alone."""
    own = phrase.clause
    if own is None:
        return None
    first = own.subject[0].low
    if first in ("we", "i", "he", "she") or (first == "it" and not re.match(r"it (?:takes|took)\b", phrase.line)):
        return None
    subject = named(" ".join(word.text for word in own.subject[: own.core]))
    trouble = _is_trouble(phrase.words)
    if not is_whole(phrase.words) or re.search(r"[/+;]", phrase.line):
        if subject is None or first in _PRONOUNS:
            return None
        return _noun_topic(blank, " ".join(word.text for word in own.subject[: own.core]))
    is_rule = re.search(r"\b(?:needs?|must|has to|have to|should|may not|cannot|can't|requires?)\b", phrase.line)
    return replace(blank, that=phrase.line, head=None if is_rule else _head(subject, phrase.line), is_trouble=trouble)


_PRONOUNS = lexicon.word_set("they you it there nobody everybody someone everyone nothing")


def _head(subject: Named | None, line: str) -> str | None:
    """What a clause is about in a few words: its subject, or the last thing it names with "the"."""
    if subject and 2 <= len(subject.core.split()) <= 6 and not _is_trouble(tokens(subject.core)):
        return subject.core
    last = re.search(r"\b(the (?:[\w-]+ )?[\w-]+)$", line)
    if last and (name := named(last[1])) and not _is_trouble(tokens(name.core)):
        return name.core
    return None


def _wh_topic(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause that begins with why, how, what."""
    line, rest = phrase.line, phrase.words[1:]
    opening = phrase.words[0].low
    if not rest or not is_whole(phrase.words) or re.search(r"[/+;:]", line):
        return None
    if re.match(r"(?:how|what|when|where|which|who|whether) to \w", line):
        return replace(blank, wh=line) if rest[1].can_be("b") else None
    if opening == "how" and rest[0].can_be("jr") and not clause(rest):
        rest = rest[1:]
    if opening in ("what", "which", "whose", "how") and not clause(rest) and len(rest) > 2:
        rest = rest[next((place for place, word in enumerate(rest) if word.can_be("O")), 1) :]
    is_subject = opening in ("what", "who", "which") and rest and rest[0].can_be("zpXHM") and len(rest) > 1
    if not (is_subject or clause(rest)):
        return None
    if talk.is_about_me(line):
        return replace(blank, asked=line)
    own = clause(rest)
    subject = named(" ".join(word.text for word in own.subject[: own.core])) if own else None
    head = _head(subject, "") if subject and own and own.subject[0].low in ("the", "their", "your") else None
    return replace(blank, wh=line, head=head, is_trouble=_is_trouble(phrase.words))


_EMPLOYERS = re.compile(
    r"\b(?:offer|contract|feedback|decision|answer|rota|schedule|invite|invitation|dates|paperwork|details)\b"
)
_SENDING = re.compile(
    r"^.*?\b(?:(?:send|e-?mail|mail|forward|share)|promised|owe)\s+(?:(?:to|her|him|them|over|you|along|on|send|e-?mail)\s+)*",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\s+(?:to (?:her|him|them|you)|over|along|(?:by|on|before|after|within|this|next)\s+.*|tomorrow|tonight|today|asap|soon)$",
    re.IGNORECASE,
)


def _promised(blank: Topic, line: str) -> Topic | None:
    """What the candidate promised, where it is a thing that can be sent."""
    thing = _WHEN.sub("", _SENDING.sub("", line))
    thing = re.sub(r"^(?:an?|some)\s+", "", thing)
    is_mine = line.startswith(("I ", "I'"))
    name = named(thing)
    if (
        name is None
        or (_EMPLOYERS.search(thing) and not is_mine)
        or (re.search(r"\b(?:will|would)\b", line) and not is_mine)
    ):
        return None
    has_article = re.match(r"(?:the|my|our|both|all|two|three)\b", name.text)
    thing = name.text if has_article else f"the {name.text}"
    return replace(blank, promise=thing, promise_attach=f"attach {thing}", is_plural=name.is_plural)


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

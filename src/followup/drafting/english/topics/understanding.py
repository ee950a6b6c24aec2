"""What a letter can say of a topic that was typed beside a person."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from followup.drafting.english.grammar.figures import sums_said
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.phrases import Kind, Phrase, understood
from followup.drafting.english.text.numbers import small_numbers_said
from followup.drafting.english.text.unsaid import is_about_hiring, is_private
from followup.drafting.english.topics.addressed import said_back, said_of_them, said_to_asker, said_to_you
from followup.drafting.english.topics.forms import FORMS, Topic
from followup.drafting.english.topics.heard import IN_QUOTES, is_heard, of_heard
from followup.drafting.english.topics.notes import OF_TWO, told
from followup.drafting.english.topics.riders import rider, two_notes
from followup.drafting.english.words.patterns import Pattern

_SHE_ASKS = Pattern(
    r",? and (?:he|she) (?:would like|'d like|wants|wanted|asked|wonders|wondered) (?:to know|me|why|how|what)\b.*$"
)
# Whose fault it is, said back to them, is no thanks: "clients who wait in the car because we never went back to the desk".
_BLAME = Pattern(
    r",? because (?:we|they|he|she) (?:never|still|always|do(?:n't| not)|did(?:n't| not)|can(?:'t|not)|could(?:n't| not)"
    r"|have(?:n't| not)|had(?:n't| not)|wo(?:n't|uld not)|stopped|forgot|keep|kept|lost)\b.*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def topic(text: str, to_owner: bool = True, british: bool = False) -> Topic | None:
    """The forms of a typed topic; None where nothing of it can be said.

    to_owner: the letter goes to the one who spoke of it, so that "their migration" is "your migration".
    """
    phrase = understood(_SHE_ASKS.sub("", _BLAME.sub("", text)))
    found = _found(text, phrase)
    if found is None:
        return None
    addressed = _to_owner(found) if to_owner else _to_others(found)
    finished = _finished(addressed, british) if addressed else None
    return finished if finished and finished.has_form else None


def _found(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person; of what the reader said in these very words, their turn or their quotation."""
    typed = " ".join(text.split())
    if is_heard(typed, phrase):
        return of_heard(text, phrase)
    is_question = phrase.kind is Kind.QUESTION or phrase.is_question
    if IN_QUOTES.match(typed) and OF_TWO.search(phrase.line) and not is_question:
        return _quoted(text, phrase)  # "my door is always open": whose it is, only the quotation says
    topic = told(text, phrase)
    return _with_rider(topic, phrase.line) if topic else _quoted(text, phrase)


def _with_rider(found: Topic, line: str) -> Topic:
    """The topic with what a second note says of the thing that the first one names."""
    notes = two_notes(line) if found.noun and not found.promise else None
    first = told(notes[0], understood(notes[0])) if notes else None
    if notes is None or first is None or first.noun != found.noun:
        return found
    second = understood(notes[1])
    if is_for_oneself(notes[1]) and second.kind is not Kind.PAST:
        return found
    more = told(notes[1], second)
    asked = more.wh if more and second.kind is Kind.WH else None
    return replace(
        found, rider=f"and {asked}" if asked else rider(notes[1], found.is_plural, more.that if more else None)
    )


def is_for_oneself(text: str) -> bool:
    """Whether a typed topic is none for others to read: of pay, the hiring or one's own part, a judgement, a reminder."""
    phrase = understood(text)
    return phrase.kind in _FOR_ONESELF or is_private(phrase.line) or is_about_hiring(phrase.line)


_FOR_ONESELF = (Kind.GOSSIP, Kind.NOTE, Kind.PROMISE, Kind.FIRST_PERSON, Kind.PAST)
_FEWEST_WORDS_OF_A_QUOTE, _MOST_WORDS_OF_A_QUOTE = 3, 14


def _quoted(text: str, phrase: Phrase) -> Topic | None:
    """What was typed in quotation marks as what somebody said; they are said to have said no more than that."""
    found = IN_QUOTES.match(" ".join(text.split()))
    is_told = phrase.kind not in (Kind.FOREIGN, Kind.GOSSIP, Kind.PLACEHOLDER, Kind.PROMISE)
    if found is None or not is_told or is_private(phrase.line) or is_about_hiring(phrase.line):
        return None
    said = (found[1] or found[2]).strip(" .,;:!")
    is_fit = _FEWEST_WORDS_OF_A_QUOTE <= len(said.split()) <= _MOST_WORDS_OF_A_QUOTE and is_finished(said)
    return Topic(text, phrase.kind, quote=f"“{said}”") if is_fit else None


_FINISHED = tuple(name for name in FORMS if name != "quote")  # somebody's words stay as they are


def _finished(found: Topic, british: bool) -> Topic:
    """The topic with those forms alone that can stand in a letter."""

    def sure(form: str) -> str | None:
        said = sums_said(small_numbers_said(form))
        if british:
            said = re.sub(r"\bpercent\b", "per cent", said)
        return said if is_finished(said) else None

    return found.mapped(sure, _FINISHED)


_TOLD, _ADDRESSED = ("noun", "rider", "that", "wh", "doing", "head"), ("asked", "showed")


def _to_owner(found: Topic) -> Topic:
    """The topic as it is said to those whose it is."""
    return found.mapped(_said_to, _TOLD).mapped(lambda form: said_to_asker(said_back(form)), _ADDRESSED)


_LAST_HIM = Pattern(
    r"^((?:[a-z0-9 ,'-]+ )?(?:nobody|no one|nothing|someone|somebody|anyone|anybody|everyone|everybody) [a-z ]+ "
    r"(?:behind|after|to|for|with|from|about|under|before|without) )(?:him|her)$"
)


def _said_to(form: str) -> str | None:
    """A form with "you" for whoever said it, "we" or "they"; where it has both, "they" are others: "a mast they promised us". A
    last "him" of whom nobody is named before is the reader as well: "nobody coming up behind him".
    """
    if last := _LAST_HIM.match(form):
        form = f"{last[1]}you"
    back = said_back(form)
    return back if back != form else said_to_you(back)


def _to_others(found: Topic) -> Topic | None:
    """The topic as it is said to somebody else; None where it spoke to its owner."""
    if re.search(r"\b(?:you|your|yours|yourself)\b", found.typed, re.IGNORECASE):
        return None
    return replace(found, rider=None).mapped(said_of_them, (*_TOLD, *_ADDRESSED))

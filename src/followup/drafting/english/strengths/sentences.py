"""A strength as its owner says it: a whole clause in the first person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.figures import EACH_TIME, in_full, in_words, sums_said
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.phrases import Kind, understood
from followup.drafting.english.strengths.meant import meant
from followup.drafting.english.strengths.measured.contradictions import contradicts_itself
from followup.drafting.english.strengths.telling import Strong, told
from followup.drafting.english.text.boasts import is_boast
from followup.drafting.english.text.numbers import small_numbers_said
from followup.drafting.english.text.typed import tidy
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens


@dataclass(frozen=True, slots=True)
class Strength:
    """A strength in the forms that are sure.

    sentence is a clause without a full stop that begins with I, My, Our, Of, In, With, After, On or At.
    """

    typed: str
    kind: Strong
    sentence: str
    has_figure: bool

    @property
    def document(self) -> str | None:
        """What of it can be copied and sent: "license", "certificate"; None where it is nothing on paper."""
        found = _DOCUMENT.search(self.sentence) if self.kind is Strong.PAPER else None
        return ("license" if found[1] else found[2]) if found else None

    @property
    def is_habit(self) -> bool:
        """Whether it says what one does, rather than how one is: "I ask before I pour"."""
        return self.kind is Strong.TRAIT and not self.sentence.startswith(("I'm ", "I've "))

    @property
    def tells_how(self) -> bool:
        """Whether it is a piece of work of which one can say how it was done, and not what is done every day or was for years."""
        is_one = not (_EVERY_DAY.search(self.sentence) or _FOR_YEARS.search(self.sentence))
        return self.kind in (Strong.DEED, Strong.RESULT) and is_one


_EVERY_DAY = Pattern(rf"\b{EACH_TIME}$")
_FOR_YEARS = Pattern(
    r"\bfor (?:the )?(?:(?:about|over|nearly|more than|almost|last|past) )?(?:\w+ )?(?:years|seasons|decades?)\b"
)
_FIGURE = Pattern(rf"\b\d|\b(?:{FROM_TWO}|every|none|never|all)\b")
_STARTS = ("I ", "I've ", "I'm ", "I'd ", "I'll ", "My ", "Our ", "Of ", "In ", "With ", "After ", "On ", "At ")


@lru_cache(maxsize=8192)
def strength(text: str, british: bool = False) -> Strength | None:
    """The forms of a typed strength; None where no sentence is sure, and for boasts."""
    if has_false_figures(text):
        return None
    if (whole := _of_them(text, british)) is not None:
        return whole
    both = _AND_NEVER.match(tidy(text))
    if both and (whole := strength(f"{both['did']} and never {both['never']}", british)):
        return replace(whole, typed=text)
    _, dash, behind = text.partition(" - ")
    if dash and (own := strength(behind, british)) and own.kind is Strong.DEED and own.has_figure:
        return replace(own, typed=text)
    phrase = understood(meant(_AFTERTHOUGHT.sub("", _BY_THE_WAY.sub("", text))), british)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.QUESTION, Kind.WH, Kind.PROMISE) or is_boast(phrase.line):
        return None
    said = None if _FAMILY.search(phrase.line) else told(phrase)
    if said is None:
        return None
    kind, clause = said
    sentence = sums_said(small_numbers_said(clause))
    if re.search(r"\b(?:he|she|him|her|his|hers)\b", sentence):
        return None
    if _DANGLES.search(sentence):
        return None
    if not sentence.startswith(_STARTS) or not is_finished(sentence) or len(sentence.split()) > 34:
        return None
    return Strength(text, kind, sentence, bool(_FIGURE.search(sentence)))


def has_false_figures(text: str) -> bool:
    """Whether the figures of a typed strength contradict each other, so that nobody knows which are meant."""
    return bool(_COMPARES.search(text)) and contradicts_itself(in_full(understood(text).line))


_COMPARES = Pattern(r" of | to |from|up|down|[>→⇒]")  # looked for first, since it costs less than to understand a text
_AND_NEVER = Pattern(r"^(?P<did>[a-z]+ed [^,]*\d[^,]*), (?:and )?never (?P<never>[a-z]+ed [^,]+)$", re.IGNORECASE)
_DANGLES = Pattern(
    r"^I'm (?:comfortable|happy|familiar|good|at home|confident) .*\b(?:all \d|all three|both|them|it|these|those)$"
)
_OF_THEM = Pattern(r"^(?P<did>[^,]+), (?P<some>\d+|[a-z]+) of (?P<of>them|whom) (?P<more>[^,]+)$")


def _of_them(text: str, british: bool) -> Strength | None:
    """What one did, with what has become of some of them: "I've trained six cooks, and four of them are chefs now"."""
    found = _OF_THEM.match(tidy(text).rstrip("."))
    alone = strength(found["did"], british) if found else None
    if found is None or alone is None or alone.kind is not Strong.DEED or not is_finished(found["more"]):
        return None
    words = tokens(found["more"])
    is_told = words[0].can_be("XHp") or (words[0].can_be("rR") and words[1:2] and words[1].can_be("b"))
    joint = "and " if is_told and found["of"] == "them" else ""
    if not is_whole(words) or any(word.can_be("O") for word in words) or not (is_told or words[0].can_be("I")):
        return None
    sentence = f"{alone.sentence}, {joint}{in_words(found['some'])} of {found['of']} {found['more']}"
    return Strength(text, Strong.DEED, sentence, has_figure=True)


_BY_THE_WAY = Pattern(r"^\s*(?:honestly|basically|really|tbh)?,?\s*(?:just )?(?=\S)", re.IGNORECASE)
_AFTERTHOUGHT = Pattern(r",? so I(?:'m)? (?:\w+ )?(?:get|know|understand|see|used|aware|familiar)\b.*$")
_DOCUMENT = Pattern(r"\b(?:(licen[cs]e)d?|(certificate|card|permit|diploma|badge))\b")


_REST = Pattern(
    r"^\W*(?:no|not|zero|0|without|never|none|nobody|nothing|all|every|each|both|most|of which|of whom"
    r"|\d+\+? (?:years|yrs|months)$)\b",
    re.IGNORECASE,
)


def strengths(lines: Sequence[str], british: bool = False) -> list[Strength]:
    """What of `lines` can be said, in their order. What says nothing by itself, begins as a rest does, and says something behind
    the line before, is the rest of that: a comma parts the items of a list, as it does "two winters in a freezer, no accident".
    """
    found: list[Strength] = []
    before: str | None = None
    for line in lines:
        alone = strength(line, british)
        is_rest = before is not None and alone is None and bool(_REST.match(line))
        whole = strength(f"{before}, {line}", british) if is_rest else None
        if whole and _says_last_word_of(line, whole):
            if found and found[-1].typed == before:
                found.pop()
            alone = whole
        if alone:
            found.append(alone)
        before = line
    return found


def _says_last_word_of(line: str, whole: Strength) -> bool:
    last = re.findall(r"[^\W\d_]+", line)[-1:]
    is_time = bool(re.match(r"\W*\d+\+? \w+$", line))
    return is_time or (bool(last) and last[0].lower().removesuffix("s") in whole.sentence.lower())


_FAMILY = Pattern(
    r"\bmy (?:mum|mom|mother|dad|father|parents|kids|son|daughter|baby|children)\b"
    r"|\bat home with (?:the |my )?\w+|\b(?:raised|have) (?:\w+ )?(?:kids|children)\b"
)

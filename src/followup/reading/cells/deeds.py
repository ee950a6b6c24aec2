"""One cell of text -> whether a step was taken, and for whom: yes, 6/2, sent to Ana, Max only, drafted."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from followup.identity import folded
from followup.reading.cells import several_people
from followup.reading.cells.days import first_day, moment_of_serial, plain
from followup.reading.cells.values import Unreadable
from followup.reading.words import vocabulary
from followup.reading.words.statuses import NOT
from followup.reading.words.thanks import THANKS, says_card


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAKEN = _words(
    """sent emailed mailed messaged texted posted written wrote thanked delivered done gesendet versendet verschickt
    abgeschickt geschickt geschrieben erledigt gemailt sendt skrevet skickat skickad verzonden verstuurd gestuurd envoyé
    envoyée envoyés envoyées fait enviado enviada enviados mandado mandada inviato inviata wysłano wysłane"""
)
"""Participles that say that something went out."""
_TO_COME = _words(
    """draft drafted drafting will send write need needs must should todo do tonight tomorrow later soon plan planned
    planning due pending maybe remind next but except entwurf noch senden morgen später muss außer brouillon demain envoyer
    sauf udkast mangler skal borrador mañana enviar excepto unsent unwritten queued started"""
)
"""Words that say that it is still to come, may be, or is not so for all."""
_DENIAL = frozenset((*NOT, *_TAKEN, "yet", "noch", "encore", "endnu", "todavía"))
"""What a plain denial is made of: not sent yet."""
_EVERYBODY = _words(
    """all both everyone everybody each alle beide allen beiden tous toutes todos todas ambos tutti begge båda"""
)
_ONLY = r"only|just|alone|nur|seulement|solo|kun|bara"
_TO = re.compile(r"\b(?:to|an|à|a|al|til|till|aan|do)\s+(.+)$", re.IGNORECASE)
_ALONE = re.compile(rf"\b(?:{_ONLY})\b", re.IGNORECASE)
_HOW = re.compile(
    r"\b(?:(?:via|by|per|par|por|mit|in|over|on|with|through) +)?"
    r"(?:e-?mail|mail|linkedin|text|sms|phone|card|post|person)\b",
    re.IGNORECASE,
)
"""How something was sent."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a cell says of a step: for whom it was taken, none for everyone; `is_taken` is None where that stays open."""

    is_taken: bool | None
    people: tuple[str, ...] = ()


@functools.lru_cache(4096)
def deed(text: str) -> Deed:
    """Whether a step was taken, as a cell of its column says.

    >>> deed("sent 6/2"), deed("Max only"), deed("drafted")
    (Deed(is_taken=True, people=()), Deed(is_taken=True, people=('Max',)), Deed(is_taken=None, people=()))
    """
    said = vocabulary.yes_or_no(text)
    if said is not None:
        return Deed(said)
    words, has_day = _without_day(text)
    each = folded(words).split()
    if set(each) & frozenset(NOT) and set(each) <= _DENIAL:
        return Deed(False)
    if set(each) & (_TO_COME | frozenset(NOT)) or "?" in text:
        return Deed(None)
    if not any(map(str.isalpha, words)) or set(each) & _EVERYBODY:
        return Deed(True)
    named = _named(words)
    is_told = has_day or bool(set(each) & _TAKEN) or vocabulary.yes_or_no(each[0]) is True
    if named:
        return Deed(True, named)
    return Deed(True if is_told and len(each) < _MOST_WORDS else None)


_MOST_WORDS = 8
"""A longer text tells a story, and may tell the opposite."""


def _without_day(text: str) -> tuple[str, bool]:
    words = plain(text)
    if moment_of_serial(words) is not None:
        return "", True
    try:
        found = first_day(words)
    except Unreadable:
        return words, True
    return (text, False) if found is None else (f"{words[: found[1]]} {words[found[2] :]}", True)


def _named(words: str) -> tuple[str, ...]:
    """The people whom a cell names: behind a `to`, beside an `only`, or alone."""
    behind = _TO.search(words)
    names = re.sub(r"[()\[\]]", " ", _HOW.sub(" ", _ALONE.sub(" ", behind[1] if behind is not None else words)))
    kept = [one for one in names.split() if folded(one) not in _TAKEN and vocabulary.yes_or_no(one) is None]
    return several_people.several(" ".join(kept)) if kept and _is_named(behind, words, kept) else ()


def _is_named(behind: re.Match[str] | None, words: str, kept: list[str]) -> bool:
    """Whether the words that are kept are names: behind a `to`, beside an `only`, or written large."""
    is_beside = behind is not None or _ALONE.search(words) is not None
    return is_beside or all(one[:1].isupper() or not one[:1].isalpha() for one in kept)


def step_told(text: str) -> str | None:
    """The step that a text says was taken, in a column that says of no step: thank you sent 6/2; None for any other text."""
    said, words = deed(text), folded(text)
    if said.is_taken is not True or not set(words.split()) & _TAKEN or not THANKS.search(words):
        return None
    return "thank_you_note" if says_card(text) else "thank_you_email"

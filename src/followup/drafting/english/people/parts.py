"""A name as it was typed -> its parts: honorific, given name, surname; or that it is nobody's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.people.calling import first_name_of, formal_name_of, is_initial
from followup.drafting.english.people.credentials import is_credential, without_credentials
from followup.drafting.english.people.edges import bare_name
from followup.drafting.english.people.honorifics import (
    HONORIFICS,
    honorific_of,
)
from followup.drafting.english.people.offices import is_apposition, is_nobody, without_job
from followup.drafting.english.people.words import EAST_ASIAN_SURNAMES, PARTICLES
from followup.drafting.english.text.plain import is_latin, listed, without_accents
from followup.drafting.english.words.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in its parts; a part is None where it is not sure.

    honorific  as it is written with stops: "Prof.", "Ms.", "Judge"; empty where the name has a polite ending ("Tanaka-san")
    first      what the person is called among colleagues: "Ana", "Luz Marina", "Bob"
    formal     what stands behind the honorific: "van der Berg", "Ian" of "Sir Ian"
    whole      the name alone, in the order in which one says it, without honorific and credentials
    is_couple  two or more people in one name: "Mr. and Mrs. Holt"
    """

    honorific: str | None
    first: str | None
    formal: str
    whole: str
    is_couple: bool = False


@lru_cache(maxsize=4096)
def parts(typed: str) -> Name | None:
    """The parts of a name; None where it names nobody: an office, a group, a mailbox, a job, no letters at all.

    >>> parts("Holt, Karen, RN").first
    'Karen'
    """
    bare = bare_name(typed)
    if bare is None:
        return None
    if bare.text.lower() in _CALLED_BY_TITLE:
        return Name(honorific=bare.text.capitalize(), first=None, formal="", whole=bare.text.capitalize())
    return _several(bare.text) or _one(bare.text, bare.nickname)


_CALLED_BY_TITLE = frozenset({"chef", "coach"})  # in a kitchen and on a field that is what everybody says


def _one(text: str, nickname: str | None) -> Name | None:
    honorific, words = honorific_of(text)
    pieces = [piece.strip() for piece in " ".join(words).split(",") if piece.strip()]
    if not pieces or (honorific and words[0].lower() == "of"):
        return None
    given = next((piece for piece in pieces[1:] if not is_apposition(piece, pieces[0])), None)
    if given:
        inner, given_words = honorific_of(given)
        given_words = without_credentials(given_words)
        honorific, words, count = honorific or inner, [*given_words, *pieces[0].split()], len(given_words)
    else:
        words, count = _turned(without_job(without_credentials(pieces[0].split())))
    if not words or (not honorific and is_nobody(words)):
        return None
    if len(words) > 1 and all(map(is_credential, words)) and not text.isupper():
        return None
    words = _calmed(words)
    return Name(
        honorific=honorific,
        first=nickname or first_name_of(words, count, honorific),
        formal=formal_name_of(words, honorific),
        whole=" ".join(words),
    )


def _turned(words: list[str]) -> tuple[list[str], int]:
    """First name before a surname in capitals ("O'BRIEN Máire"), and how many words are surely given names."""
    if len(words) < 2 or not words[0].isupper() or words[-1].isupper():
        return words, 0
    start = next(place for place, word in enumerate(words) if not word.isupper())
    is_surname = max(map(len, words[:start])) > 2 or without_accents(words[0]) in EAST_ASIAN_SURNAMES
    if not is_surname or "." in "".join(words[:start]):
        return words, 0
    return words[start:] + words[:start], len(words) - start


def _calmed(words: list[str]) -> list[str]:
    """The words of a name with one large letter each, where all are small or large, or the surname is large."""
    is_flat = all(word.islower() for word in words) or (len(words) > 1 and all(word.isupper() for word in words))
    return [_calm(word, is_flat) if is_flat or _is_shouted(word, place) else word for place, word in enumerate(words)]


def _is_shouted(word: str, place: int) -> bool:
    """Whether a word of a name is in capitals that are not its own: "DUPONT", "McDONALD", "ANA", but "JP"."""
    if is_initial(word):
        return False
    is_large = word.isupper() or re.fullmatch(r"(?:Mc|Mac|[OD]['’])[A-Z]{3,}", word) is not None
    return is_large and (place > 0 or (len(word) > 2 and re.search(r"[AEIOUY]", word) is not None))


def _calm(word: str, is_flat: bool) -> str:
    """A word of a name with one large letter in each of its parts: "O'BRIEN" is "O'Brien"."""
    if is_initial(word):
        return word.upper()
    if is_flat and word.lower() in PARTICLES:
        return word.lower()
    if is_latin(word) and (gaelic := re.fullmatch(r"(Mc|Mac)([A-Z]+)", word)):
        return f"{gaelic.group(1)}{gaelic.group(2).capitalize()}"
    calm = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    calm = re.sub(r"(?<=\w['’])([A-Z])\b", lambda part: part.group().lower(), calm)
    return re.sub(r"^Mc([a-z])", lambda part: f"Mc{part.group(1).upper()}", calm)


_AND = Pattern(r"\s+(?:and|&|\+|und|et|och|y)\s+", re.IGNORECASE)


def _several(text: str) -> Name | None:
    """Two or more people in one name: all by first name, or with their honorifics; None where it is one person."""
    typed = _divided(text)
    if not typed or (is_nobody(typed[0].split()) and not _honorific_alone(typed[0])):
        return None
    people = [person for each in typed if (person := _honorific_alone(each) or parts(each)) is not None]
    if len(people) < 2 or not people[-1].whole:
        return next((each for each in people if each.whole), None)
    if not people[0].whole and all(each.honorific for each in people):
        return _married(people)
    named = [each for each in people if each.whole]
    return _listed(named) if len(named) > 1 else named[0]


def _divided(text: str) -> list[str]:
    """The names that "and" or commas join; empty where it is one: "José Ortega y Gasset", "Holt, Karen"."""
    pieces = [piece.strip() for piece in text.split(",")]
    sides = _AND.split(text)
    if len(sides) == 2 and not (re.search(r"\sy\s", text) and " " in sides[0]):
        return [*filter(None, map(str.strip, sides[0].split(","))), sides[1].strip()]
    is_list = len(pieces) > 2 and all(_ONE_NAME.fullmatch(piece) and not is_apposition(piece, text) for piece in pieces)
    return pieces if is_list else []


_ONE_NAME = Pattern(r"[^\W\d_]['’\w-]+")


def _honorific_alone(text: str) -> Name | None:
    key = text.lower().replace(".", "")
    return Name(honorific=HONORIFICS[key], first=None, formal="", whole="") if key in HONORIFICS else None


def _married(people: list[Name]) -> Name:
    """Two honorifics before one surname: "Mr. and Mrs. Holt"."""
    last = people[-1]
    honorifics = " and ".join(each.honorific or "" for each in people)
    return Name(honorific=honorifics, first=None, formal=last.formal, whole=last.whole, is_couple=True)


def _listed(people: list[Name]) -> Name:
    whole = listed([each.whole for each in people])
    if all(each.honorific for each in people):
        formal = listed([f"{each.honorific} {each.formal}" for each in people])
        return Name(honorific="", first=None, formal=formal, whole=formal, is_couple=True)
    firsts = [each.first for each in people]
    first = listed([each for each in firsts if each]) if all(firsts) else None
    return Name(honorific=None, first=first, formal=whole, whole=whole, is_couple=True)

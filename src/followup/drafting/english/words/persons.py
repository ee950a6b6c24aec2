"""Who is a person, by the word: one who works or does something, and people."""

from __future__ import annotations

from followup.drafting.english.words import occupations
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.tagging import Token
from followup.drafting.english.words.word_sets import word_set

_FOLK = word_set(
    "people staff crew children men women kids babies boys girls pupils nurses midwives temps juniors seniors families couples "
    "guests hosts tenants interns apprentices graduates grads chefs cooks recruits cadets adults infants toddlers teens siblings "
    "scholars volunteers engineers partners doctors tutors mentors butchers tailors soldiers pensioners buyers officers rangers"
)
_NO_FOLK = word_set(
    "accidents incidents events talents cents continents components ingredients restaurants croissants variants errors doors "
    "mirrors sensors sectors vectors trees fees degrees committees computers containers printers servers boilers trailers "
    "chambers characters chapters papers newsletters disasters cancers posters meters centers theaters minors majors"
)
_OF_PEOPLE = ("ers", "ors", "ees", "ists", "ants", "ents", "ians", "people", "men", "women")
_EITHER = word_set("server printer")  # more of them are machines
_NO_PERSON = frozenset(plural.removesuffix("s") for plural in _NO_FOLK) - _EITHER


def is_person(word: str) -> bool:
    """Whether a word in small letters is that of one who works: "driver", "midwife"; not of a thing that ends like one.

    >>> [is_person(word) for word in ("driver", "midwife", "water", "sensor")]
    [True, True, False, False]
    """
    return word not in _NO_PERSON and occupations.is_person(word)


def names_somebody(word: Token) -> bool:
    """Whether a word is one person's, or a name."""
    return word.text[0].isupper() or is_person(word.low)


def is_people(words: str) -> bool:
    """Whether a plural in small letters names by its last word people, who do things: "drivers", "new students", "children".

    What ends like them and is a verb as well is none: "orders", "tenders", "grants".
    """
    last = words.rsplit(" ", 1)[-1]
    if last in _FOLK:
        return True
    return last.endswith(_OF_PEOPLE) and not (last.endswith("ments") or last in _NO_FOLK or "z" in readings(last))

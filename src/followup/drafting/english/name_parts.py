"""A name as it was typed -> its parts: honorific, given name, surname; or that it is nobody's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.name_marks import (
    bare_name,
    honorific_of,
    is_apposition,
    is_credential,
    is_given_pair,
    is_nobody,
    without_credentials,
    without_job_before,
)
from followup.drafting.english.name_words import (
    ALSO_FIRST_NAMES,
    BEFORE_FIRST_NAME,
    EAST_ASIAN_SURNAMES,
    FAMILY,
    HONORIFICS,
    PAIRED,
    PARTICLES,
    SERVANTS,
)
from followup.drafting.english.text import is_latin, listed, without_accents


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
        words, count = _turned(without_job_before(without_credentials(pieces[0].split())))
    if (not honorific and is_nobody(words)) or (
        len(words) > 1 and all(map(is_credential, words)) and not text.isupper()
    ):
        return None
    words = _calmed(words)
    return Name(
        honorific=honorific,
        first=nickname or _first(words, count, honorific),
        formal=_formal(words, honorific),
        whole=" ".join(words),
    )


# --- the order of a name, and its letters ---------------------------------------------------------------------------


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
    return [
        word if not (is_flat or (word.isupper() and place > 0)) or _is_initials(word) else _calm(word, is_flat)
        for place, word in enumerate(words)
    ]


def _is_initials(word: str) -> bool:
    return "." in word or len(word) == 1


def _calm(word: str, is_flat: bool) -> str:
    """A word of a name with one large letter in each of its parts: "O'BRIEN" is "O'Brien"."""
    if is_flat and word.lower() in PARTICLES:
        return word.lower()
    calm = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    calm = re.sub(r"(?<=\w['’])([A-Z])\b", lambda part: part.group().lower(), calm)
    return re.sub(r"^Mc([a-z])", lambda part: f"Mc{part.group(1).upper()}", calm)


# --- what one is called ---------------------------------------------------------------------------------------------

# One syllable of pinyin, of romanised Korean, or of Vietnamese without its accents.
_SYLLABLE = (
    r"(?:zh|ch|sh|ngh?|nh|th|tr|kh|ph|gi|gh|qu|ts|hs|[bpmfdtnlgkhjqxrzcsywv])?"
    r"(?:[iu]?(?:ae|eo|eu|ai|ei|ao|ou|ui|oi|uo|ie|oe|ue|uy|ua|ia|oo|ee|uong|ieu|[aeiouy])o?)(?:ng|nh|ch|[nmlkpt])?"
)
_ONE_OR_TWO_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
_ONE_SYLLABLE = re.compile(_SYLLABLE)
_JAPANESE = re.compile(r"(?:(?:kk?|ss?h?|tt?s?|ch|n|h|m|y|r|w|g|z|j|d|b|pp?|f|[knhmrgbp]y)?[aeiou]+|n(?![aeiou]))+")
_JAPANESE_SURNAME = re.compile(
    r"(?:moto|mura|yama|[kg]awa|naka|guchi|[sj]hima|jima|[sz]aki|[hwb]ara|[hb]ashi|[sz]awa|zuki|shita|nishi|uchi)$"
    r"|^(?:sato|ito|kato|saito|kondo|endo|goto|kudo|ando|abe|ono|ueda|maeda|yoshida|ikeda|okada|honda|matsuda|harada)$"
)


def _first(words: list[str], given: int, honorific: str | None) -> str | None:
    """The given name; None where it cannot be told: an initial, another script, a surname that may stand first."""
    if not is_latin(" ".join(words)):
        return None
    if words[0].lower() in FAMILY:
        return " ".join(words[:2])
    if len(words) == 1:
        return None if honorific and honorific.lower() not in BEFORE_FIRST_NAME else words[0]
    if _is_initials(words[0]):
        has_middle_name = len(words) > 2 and len(words[1].rstrip(".")) > 1 and words[1].lower() not in PARTICLES
        return words[1] if has_middle_name and "." not in words[1] else None
    if _begins_with_particle(words) or words[0].lower() in ALSO_FIRST_NAMES | _NO_FIRST_NAME:
        return None
    if given:
        return " ".join(words[:given]) if _is_pair(words) or _is_east_asian(words[given:]) else words[0]
    if _may_begin_with_surname(words):
        return None
    return " ".join(words[: 2 if _is_pair(words) else 1])


_NO_FIRST_NAME = frozenset({"nurse", "head", "page", "store", "plant"})


def _begins_with_particle(words: list[str]) -> bool:
    """Whether a surname stands alone: "de la Cruz", "De Vries", but not "Van Morrison" and "Al Green"."""
    small = words[0].lower()
    is_small = words[0].islower() and small in PARTICLES
    return is_small or small in _SURE_PARTICLES or (small == "van" and words[1].lower() in PARTICLES)


_SURE_PARTICLES = frozenset({"de", "del", "della", "di", "du", "des", "dos", "von", "la", "le", "el"})


def _looked_up(word: str) -> str:
    return re.sub(r"[-'’]", "", without_accents(word))


def _is_east_asian(surname: list[str]) -> bool:
    return len(surname) == 1 and _looked_up(surname[0]) in EAST_ASIAN_SURNAMES


def _may_begin_with_surname(words: list[str]) -> bool:
    """Whether the first word is a Chinese, Korean or Vietnamese surname, and the others could be given names of that kind;
    or the first ends as Japanese surnames do ("Tanaka Yuki"), and the last does not.
    """
    if len(words) == 2 and all(_JAPANESE.fullmatch(_looked_up(word)) for word in words):
        begins, ends = (_JAPANESE_SURNAME.search(_looked_up(word)) for word in words)
        if begins and not ends:
            return True
    return _is_east_asian(words[:1]) and all(_ONE_OR_TWO_SYLLABLES.fullmatch(_looked_up(word)) for word in words[1:])


def _is_pair(words: list[str]) -> bool:
    """Whether the first two words are one given name: "Luz Marina", "Jean Luc", "Mary Ann", "Abdul Rahman", "Ka Ming"."""
    first, second = without_accents(words[0]), without_accents(words[1])
    if first in SERVANTS:
        return True
    if len(words) < 3 or second in PARTICLES:
        return False
    return is_given_pair(words[:2]) or (
        _is_east_asian(words[2:]) and bool(_ONE_SYLLABLE.fullmatch(first) and _ONE_SYLLABLE.fullmatch(second))
    )


def _formal(words: list[str], honorific: str | None) -> str:
    """What stands behind an honorific: the surname with its particles, of two Spanish ones both; "Ian" of "Sir Ian"."""
    if len(words) == 1 or not is_latin(" ".join(words)) or honorific == "":
        return " ".join(words)
    if (honorific or "").lower() in BEFORE_FIRST_NAME:
        return words[0]
    if _may_begin_with_surname(words):
        return " ".join(words) if _is_east_asian(words[-1:]) else words[0]
    starts = [place for place, word in enumerate(words[:-1]) if word.lower() in PARTICLES]
    if starts:
        return " ".join(words[starts[0] :])
    start = 2 if _is_pair(words) else 1
    has_two_surnames = len(words) > start + 1 and _looks_spanish(words)
    return " ".join(words[start:]) if has_two_surnames else words[-1]


def _looks_spanish(words: list[str]) -> bool:
    return without_accents(words[0]) in PAIRED and any(re.search(r"[áéíóúñ]|ez$", word) for word in words[1:])


# --- several people in one name -------------------------------------------------------------------------------------

_AND = re.compile(r"\s+(?:and|&|\+|und|et|och|y)\s+", re.IGNORECASE)


def _several(text: str) -> Name | None:
    """Two or more people in one name: all by first name, or with their honorifics; None where it is one person."""
    sides = _AND.split(text)
    if len(sides) != 2 or (re.search(r"\sy\s", text) and " " in sides[0]):
        return None
    typed = [piece.strip() for piece in re.split(r"\s*,\s*", sides[0]) if piece.strip()]
    people = [person for each in (*typed, sides[1]) if (person := _honorific_alone(each) or parts(each)) is not None]
    if len(people) < 2 or not people[-1].whole:
        return next((each for each in people if each.whole), None)
    if not people[0].whole:
        return _married(people)
    return _listed(people)


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

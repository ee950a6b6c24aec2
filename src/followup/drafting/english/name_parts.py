"""A name as it was typed -> its parts: honorific, given name, surname; or that it is nobody's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.name_words import (
    AFTER_NAME,
    ALSO_NAMES,
    BEFORE_FIRST_NAME,
    CREDENTIALS,
    EAST_ASIAN_SURNAMES,
    ENGLISH_PAIRED,
    FAMILY,
    FRENCH_PAIRED,
    GROUPS,
    HONORIFICS,
    JOBS,
    NO_HONORIFIC,
    PAIRED,
    PARTICLES,
    SERVANTS,
    SYLLABLES,
)
from followup.drafting.english.text import is_latin, plain, without_accents


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in its parts; a part is None where it is not sure.

    honorific  as it is written with stops: "Prof.", "Ms.", "Judge"; of several the first that is said
    first      what the person is called among colleagues: "Ana", "Luz Marina", "Bob"
    surname    with its particles: "van der Berg"
    whole      the name alone, in the order in which one says it, without honorific and credentials
    called     the form after an honorific where it is not the surname: "Ian" of "Sir Ian"
    is_couple  two people in one name: "Mr. and Mrs. Holt"
    """

    honorific: str | None
    first: str | None
    surname: str | None
    whole: str
    is_couple: bool = False
    honours_first: bool = False


@lru_cache(maxsize=4096)
def parts(typed: str) -> Name | None:
    """The parts of a name; None where it names nobody: an office, a group, a mailbox, a job, no letters at all.

    >>> parts("Holt, Karen, RN").first
    'Karen'
    """
    outer = _outer(typed)
    if outer is None:
        return None
    text, nickname = outer
    couple = _COUPLE.split(text)
    if len(couple) == 2 and not _is_register(text):
        return _couple(couple[0], couple[1], text)
    honorific, bare = _honorific(text)
    bare = _in_said_order(bare)
    if not bare or _is_nobody(bare, honorific):
        return None
    return _name(honorific, bare.split(), nickname)


# --- what is around a name ------------------------------------------------------------------------------------------

_ADDRESS = re.compile(r"<[^<>]*>|\b(?:https?|mailto):\S*|www\.\S+|\S*@\S+\.\S+|\S+@(?=\s|$)")
_BRACKETED = re.compile(r"[(\[{（【]([^()\[\]{}（）【】]*)[)\]}）】]")
_QUOTED = re.compile(r"(?<!\w)[\"“„«'‘’]([^\"“”„«»]{1,30}?)[\"”“»'’](?!\w)")
_LEFTOVER = re.compile(r"[()\[\]{}（）【】<>\"“”„«»*_#=+~^|\\/!?:;…•]+")
_PRONOUNS = re.compile(r"[,\s–—-]*\b(?:she|he|they|ze|xe)\s*/\s*\w+(?:\s*/\s*\w+)?", re.IGNORECASE)
_WHAT_ELSE = re.compile(
    r"\s+[–—|/·•-]+\s.*$|\s*[|/;•·]\s*.*$|\s+(?:from|at|of|with|via|@)\s.*$|\s*:\s.*$|\s+c/o\s.*$", re.IGNORECASE
)
_COUPLE = re.compile(r"\s+(?:and|&|\+|und|et|y)\s+", re.IGNORECASE)
_NO_PART = re.compile(r"[\d@]")


def _outer(typed: str) -> tuple[str, str | None] | None:
    """The name without addresses, brackets, pronouns and what follows a dash, and its nickname; None without letters."""
    had_address = "@" in typed
    text = _PRONOUNS.sub("", _ADDRESS.sub(" ", plain(typed)))
    nickname = None
    for found in _QUOTED.finditer(text):
        if text[: found.start()].strip():
            nickname = found.group(1).strip()
    text = _QUOTED.sub(" ", text)
    for found in _BRACKETED.finditer(text):
        is_inside = bool(text[: found.start()].strip() and text[found.end() :].strip())
        if is_inside and re.fullmatch(r"[^\W\d_][\w'’-]*", found.group(1).strip()):
            nickname = nickname or found.group(1).strip()
    outside = plain(_BRACKETED.sub(" ", text))
    outside = _latin_part(_WHAT_ELSE.sub("", outside), _BRACKETED.findall(text))
    outside = plain(_LEFTOVER.sub(" ", outside)).strip(" ,-–—.&'’")
    if not any(letter.isalpha() for letter in outside) or _NO_PART.search(outside):
        return None
    if had_address and " " not in outside and not typed.strip().startswith(outside):
        return None
    if nickname and (not is_latin(nickname) or without_accents(nickname) in GROUPS | JOBS or not nickname[0].isupper()):
        nickname = None
    return outside, nickname


def _latin_part(outside: str, inside: list[str]) -> str:
    """Of a name given in two scripts the Latin one, wherever it stands."""
    if is_latin(outside):
        return outside
    latin = " ".join(word for word in outside.split() if is_latin(word) and any(map(str.isalpha, word)))
    if latin:
        return latin
    return next((each for each in inside if is_latin(each) and any(map(str.isalpha, each))), outside)


# --- honorifics and credentials -------------------------------------------------------------------------------------


def _honorific(text: str) -> tuple[str | None, str]:
    """The honorific that was typed before a name, and the name."""
    found: list[str] = []
    words = text.split()
    while len(words) > 1:
        key = words[0].lower().replace(".", "").strip(",")
        if key in ALSO_NAMES and not found and len(words) < 3 and not _is_always_title(key):
            break
        if key in HONORIFICS or (key == "dean" and len(words) > 2):
            found.append(HONORIFICS.get(key, key.capitalize()))
        elif not NO_HONORIFIC.fullmatch(words[0]) or (len(words) < 3 and not words[0].endswith(".")):
            break
        words = words[1:]
    bare = " ".join(words)
    if len(words) == 1 and words[0].lower().endswith(tuple(f"-{each}" for each in AFTER_NAME)):
        return "", bare
    return _first_said(found), bare


def _is_always_title(key: str) -> bool:
    return key in ("judge", "chef", "coach", "pastor", "sir", "canon")


def _first_said(found: list[str]) -> str | None:
    """Of several honorifics the one that is said: "Prof." of "Prof. Dr.", "Dr." of "Frau Dr."."""
    for each in ("Prof.", "Dr."):
        if each in found:
            return each
    return found[0] if found else None


def is_credential(word: str) -> bool:
    """Whether a word is one by its form: few letters, most of them capitals, with or without stops: "MSN", "Ph.D.", "RN-BC".

    >>> [is_credential(word) for word in ("BSN", "PharmD", "RN-BC", "Holt", "McGee", "KIM")]
    [True, True, True, False, False, True]
    """
    letters = re.sub(r"[.\-®™()/]", "", word)
    if letters.lower() in CREDENTIALS or word.lower().strip(".") in CREDENTIALS:
        return True
    if not letters.isascii() or not letters.isalpha() or len(letters) < 2:
        return False
    capitals = sum(letter.isupper() for letter in letters)
    if letters.isupper():
        return len(letters) <= 6
    return len(letters) <= 6 and capitals >= 2 and letters[-1].isupper()


def _without_credentials(words: list[str]) -> list[str]:
    """A name without the credentials after it; a surname in capitals is none."""
    is_shouted = all(word.isupper() for word in words)
    while len(words) > 1:
        last = words[-1]
        letters = re.sub(r"[^A-Za-z]", "", last)
        is_known = letters.lower() in CREDENTIALS and not (is_shouted and len(words) == 2)
        is_unsayable = is_credential(last) and not re.search(r"[AEIOUY]", letters.upper())
        if not (
            is_known or (not is_shouted and len(words) > 2 and is_credential(last)) or (not is_shouted and is_unsayable)
        ):
            break
        if not is_known and len(words) == 2 and len(letters) > 2 and not is_unsayable:
            break
        words = words[:-1]
    return words


# --- the order of a name --------------------------------------------------------------------------------------------


def _in_said_order(bare: str) -> str:
    """First name before surname, whatever a register has; credentials and titles after commas left out."""
    pieces = [piece.strip() for piece in bare.split(",") if piece.strip()]
    if not pieces:
        return ""
    name, after = pieces[0], pieces[1:]
    after = [piece for piece in after if not _is_apposition(piece, name)]
    if after:
        given = " ".join(_without_credentials(after[0].split()))
        _, given = _honorific_inside(given)
        return f"{given} {name}"
    words = _without_credentials(name.split())
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
        start = next(place for place, word in enumerate(words) if not word.isupper() or len(word) < 2)
        words = words[start:] + [_calm(word) for word in words[:start]]
    return " ".join(words)


def _honorific_inside(given: str) -> tuple[str | None, str]:
    return _honorific(given) if " " in given else (None, given)


def _is_apposition(piece: str, name: str) -> bool:
    """Whether what stands after a comma tells of the person instead of naming them: credentials, a title, a department."""
    words = piece.split()
    is_shouted = name.isupper()
    if all(is_credential(word) and not (is_shouted and word.lower() not in CREDENTIALS) for word in words):
        return True
    if any(word.lower().strip(".") in GROUPS | JOBS for word in words):
        return True
    return len(words) > 3 or not piece[0].isupper()


def _is_register(text: str) -> bool:
    return "," in text and not _is_apposition(text.split(",", 1)[1].strip() or "x", text.split(",")[0])


# --- who is nobody --------------------------------------------------------------------------------------------------


def _is_nobody(bare: str, honorific: str | None) -> bool:
    words = [word.lower().strip(".'’") for word in bare.replace("-", " ").split()]
    if any(word in GROUPS for word in words) or words[0] in ("the", "a", "an", "my", "our", "their"):
        return True
    if words[0] in ("yes", "no", "y", "n", "x", "ja", "nein", "true", "false"):
        return len(words) == 1
    return honorific is None and all(word in JOBS for word in words)


# --- first name and surname -----------------------------------------------------------------------------------------


def _name(honorific: str | None, words: list[str], nickname: str | None) -> Name:
    if all(word.islower() for word in words) or (len(words) > 1 and all(word.isupper() for word in words)):
        words = [word if word.lower() in PARTICLES and word.islower() else _calm(word) for word in words]
    else:
        words = [words[0], *(_calm(word) if word.isupper() and len(word) > 3 else word for word in words[1:])]
    whole = " ".join(words)
    first = nickname or _first(words)
    honours_first = (honorific or "").lower() in BEFORE_FIRST_NAME
    return Name(
        honorific=honorific,
        first=first,
        surname=_surname(words),
        whole=whole,
        honours_first=honours_first,
    )


def _calm(word: str) -> str:
    """A word of a name with one large letter in each of its parts: "O'BRIEN" is "O'Brien"."""
    calm = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    calm = re.sub(r"(?<=['’])([A-Z])(?=\b)", lambda part: part.group().lower(), calm)
    return re.sub(r"^Mc([a-z])", lambda part: "Mc" + part.group(1).upper(), calm)


def _first(words: list[str]) -> str | None:
    """The given name; None where it cannot be told: an initial, another script, a surname that may stand first."""
    if not is_latin(" ".join(words)):
        return None
    if words[0].lower() in FAMILY:
        return " ".join(words[:2])
    if len(words[0].rstrip(".")) < 2 or "." in words[0]:
        is_middle_name = len(words) > 2 and len(words[1].rstrip(".")) > 1 and words[1].lower() not in PARTICLES
        return words[1] if is_middle_name and "." not in words[1] else None
    if words[0].lower() in PARTICLES or (words[0].lower() == "dean" and len(words) > 1):
        return None
    if len(words) == 1:
        return words[0]
    if _may_be_surname_first(words):
        return None
    return " ".join(words[: 2 if _is_pair(words) else 1])


def _may_be_surname_first(words: list[str]) -> bool:
    looked_up = [without_accents(word).replace("-", "").replace("'", "") for word in words]
    return (
        looked_up[0] in EAST_ASIAN_SURNAMES
        and "-" not in words[0]
        and all(SYLLABLES.fullmatch(word) for word in looked_up[1:])
    )


def _is_pair(words: list[str]) -> bool:
    if len(words) < 3 or words[1].lower() in PARTICLES:
        return words[0].lower() in SERVANTS
    first, second = without_accents(words[0]), without_accents(words[1])
    return (
        (first in PAIRED and second in PAIRED and without_accents(words[2]) not in PAIRED)
        or (first in FRENCH_PAIRED and second in FRENCH_PAIRED)
        or second in ENGLISH_PAIRED.get(first, ())
        or first in SERVANTS
    )


def _surname(words: list[str]) -> str:
    starts = [place for place, word in enumerate(words) if word.lower() in PARTICLES and place < len(words) - 1]
    if starts and (starts[0] > 0 or len(words) > 1):
        return " ".join(words[starts[0] :])
    return words[-1]


def _couple(one: str, other: str, text: str) -> Name | None:
    """Two people in one name: both by first name, or both with their honorifics and the surname that they share."""
    honorific, first = _honorific(one) if " " in one else (HONORIFICS.get(one.lower().strip(".")), "")
    second_honorific, rest = _honorific(other)
    if honorific and not first and second_honorific:
        return Name(
            honorific=f"{honorific} and {second_honorific}",
            first=None,
            surname=_surname(rest.split()),
            whole=rest,
            is_couple=True,
        )
    left, right = parts(one), parts(other)
    if left is None or right is None:
        return left or right
    if left.honorific and right.honorific:
        both = f"{left.honorific} {left.surname} and {right.honorific} {right.surname}"
        return Name(honorific="", first=None, surname=both, whole=both, is_couple=True)
    if left.first is None or right.first is None:
        whole = f"{left.whole} and {right.whole}"
        return Name(honorific=None, first=None, surname=None, whole=whole, is_couple=True)
    return Name(
        honorific=None,
        first=f"{left.first} and {right.first}",
        surname=None,
        whole=f"{left.whole} and {right.whole}",
        is_couple=True,
    )

"""What is typed around a name and is not it: addresses, brackets, nicknames, pronouns, titles after a dash, credentials."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english.lexicon import readings
from followup.drafting.english.name_words import (
    AFTER_NAME,
    ALSO_FIRST_NAMES,
    ALSO_SURNAMES,
    ALWAYS_WITH_STOP,
    CREDENTIALS,
    ENGLISH_PAIRED,
    FRENCH_PAIRED,
    GROUPS,
    HONORIFICS,
    JOBS,
    PAIRED,
    PAIRED_IN_ENGLISH_TOO,
    UNSAID,
)
from followup.drafting.english.text import has_letters, is_latin, plain, without_accents


@dataclass(frozen=True, slots=True)
class Bare:
    """A name with nothing around it, and the nickname that was typed beside it."""

    text: str
    nickname: str | None


_ADDRESS = re.compile(r"<[^<>]*>|\b(?:https?|mailto):\S*|\bwww\.\S+|\S*@\S+\.\S+|\S+@(?=\s|$)")
_BRACKETED = re.compile(r"[(\[{（【]([^()\[\]{}（）【】]*)[)\]}）】]")
_QUOTED = re.compile(r"(?<!\w)[\"“„«'‘’`]([^\"“”„«»`]{1,30}?)[\"”“»'’`](?!\w)")
_SIGNS = re.compile(r"[()\[\]{}（）【】<>\"“”„«»*_#=+~^|\\/!?:;…•`$%@]+")
_PRONOUNS = re.compile(r"[,\s–—-]*\b(?:she|he|they|ze|xe)\s*/\s*\w+(?:\s*/\s*\w+)?", re.IGNORECASE)
_REST = re.compile(
    r"\s+[–—|/·•-]+\s.*$|\s*[–—|/;•·].*$|\s+(?:from|at|with|via|c/o|@)\s.*$|:\s.*$|\s@.*$|,\s*(?:the|our)\s.*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(?:2nd|3rd|4th|5th)\b", re.IGNORECASE)
_EDGES = " ,-–—.&'’"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def bare_name(typed: str) -> Bare | None:
    """The name alone, of two scripts the Latin one; None where nothing is left that could be a name.

    >>> bare_name("박지훈 (Jihoon Park) <jp@example.com>").text
    'Jihoon Park'
    """
    text = _ORDINAL.sub("", _PRONOUNS.sub("", _ADDRESS.sub(" ", plain(typed))))
    nickname = next((each.group(1) for each in _QUOTED.finditer(text) if text[: each.start()].strip()), None)
    text = _QUOTED.sub(" ", text)
    inside = []
    for found in _BRACKETED.finditer(text):
        inside.append(found.group(1).strip())
        if text[: found.start()].strip() and text[found.end() :].strip(_EDGES) and not nickname:
            nickname = found.group(1)
    outside = _latin_part(_REST.sub("", plain(_BRACKETED.sub(" ", text))), inside)
    outside = plain(_SIGNS.sub(" ", outside)).lstrip(_EDGES).rstrip(_EDGES.replace(".", ""))
    outside = re.sub(r"(?<=[^\W\d_]{3})\.$", "", outside)
    if not has_letters(outside) or re.search(r"\d", outside):
        return None
    return Bare(outside, _said_nickname(nickname))


def _said_nickname(nickname: str | None) -> str | None:
    nickname = (nickname or "").strip(" .,")
    is_name = _WORD.fullmatch(nickname) and nickname[0].isupper() and is_latin(nickname) and not is_credential(nickname)
    return nickname if is_name and nickname.lower() not in GROUPS | JOBS else None


def _latin_part(outside: str, inside: list[str]) -> str:
    """Of a name given in two scripts the Latin one, wherever it stands."""
    if is_latin(outside):
        return outside
    latin = [word for word in outside.split() if is_latin(word) and has_letters(word)]
    return next((each for each in (" ".join(latin), *inside) if _is_latin_name(each)), outside)


def _is_latin_name(text: str) -> bool:
    words = text.split()
    return bool(words) and all(
        is_latin(word) and word[0].isupper() and not is_credential(word) and word.lower() not in GROUPS | JOBS
        for word in words
    )


# --- honorifics -----------------------------------------------------------------------------------------------------


def honorific_of(text: str) -> tuple[str | None, list[str]]:
    """The honorific typed before a name, as it is written with a stop, and the words of the name.

    Of several it is the one that is said: "Prof." of "Prof. Dr.", "Dr." of "Frau Dr.". An empty one stands for a polite ending
    ("Tanaka-san"). What is no honorific and never said ("Eng.", "RN") is left out.
    """
    found: list[str] = []
    words = text.split()
    while len(words) > 1 and (titled := _titled(words, bool(found))) is not None:
        found.extend(titled)
        words = words[1:]
    if not found and words[-1].lower().rsplit("-", 1)[-1] in AFTER_NAME and (len(words) == 2 or "-" in words[-1]):
        return "", words
    return _first_said(found), words


def _titled(words: list[str], has_one: bool) -> list[str] | None:
    """The honorific that the first word is; empty where it is merely not said; None where it belongs to the name."""
    typed, key = words[0], words[0].lower().replace(".", "").strip(",")
    if key in ALSO_FIRST_NAMES:
        return [HONORIFICS.get(key, key.capitalize())] if has_one or len(words) > 2 else None
    if (key == "hr" and typed.isupper()) or (key in ALWAYS_WITH_STOP and not typed.endswith(".")):
        return None
    if (key == "don" and without_accents(words[1]) not in PAIRED) or (key == "pan" and words[1].islower()):
        return None
    if key in HONORIFICS:
        return [HONORIFICS[key]]
    if key in UNSAID:
        return [] if typed.endswith(".") or len(words) > 2 or key in _ABBREVIATED else None
    is_credential = typed.isupper() and "." not in typed and key in CREDENTIALS and not words[1].isupper()
    return [] if is_credential and len(words) > 2 else None


_ABBREVIATED = frozenset({"md", "mohd"})  # Mohammed


def _first_said(found: list[str]) -> str | None:
    return next((each for each in ("Prof.", "Dr.", *found) if each in found), None)


# --- credentials and jobs -------------------------------------------------------------------------------------------


def is_credential(word: str) -> bool:
    """Whether a word is one by its form: few letters, most of them capitals, known or not: "MSN", "Ph.D.", "RN-BC", "PharmD".

    >>> [is_credential(word) for word in ("BSN", "PharmD", "RN-BC", "Holt", "McGee", "Msn")]
    [True, True, True, False, False, True]
    """
    letters = _letters(word)
    if _is_known(word):
        return True
    if not letters.isascii() or not letters.isalpha() or not 2 <= len(letters) <= 6 or word.lower() in GROUPS | JOBS:
        return False
    return letters.isupper() or (sum(map(str.isupper, letters)) >= 2 and letters[-1].isupper())


def _letters(word: str) -> str:
    return re.sub(r"[.\-–®™()/&']", "", word)


def _is_known(word: str) -> bool:
    """Whether it is a credential that many have; "Ma" and "Do" are names, "MA" and "DO" are not."""
    letters = _letters(word)
    is_known = letters.lower() in CREDENTIALS or word.lower().strip(".,") in CREDENTIALS
    return is_known and not (
        len(letters) == 2 and letters.istitle() and "." not in word and letters not in ("Jr", "Sr", "Rn")
    )


def without_credentials(words: list[str]) -> list[str]:
    """A name without the credentials and the job after it; a surname in capitals is neither."""
    is_shouted = all(word.isupper() for word in words)
    while len(words) > 1 and _stands_after(words[-1], words[:-1], is_shouted):
        words = words[:-1]
    tails = (place for place in range(2, len(words)) if _names_job(words[place:]))
    start = next(tails, None)
    return words if start is None or _is_all_vocabulary(words) else words[:start]


def _is_all_vocabulary(words: list[str]) -> bool:
    """Whether every word is one of the language, so that "Customer Success Manager" is not somebody called Customer."""
    return all(readings(word.lower()) for word in words)


def _stands_after(word: str, name: list[str], is_shouted: bool) -> bool:
    if _is_known(word) and not (is_shouted and len(name) == 1 and len(word) > 3):
        return not (word.islower() and len(name) == 1)
    if is_shouted or not is_credential(word):
        return False
    can_be_said = re.search(r"[AEIOUY]", _letters(word).upper()) is not None
    is_surname = len(name) < 2 or len(_letters(word)) > 4 or is_given_pair(name)
    return not can_be_said or not is_surname or any(map(str.islower, word))


def is_given_pair(words: list[str]) -> bool:
    """Whether two words are given names that go together: "Jean Claude", "Luz Marina"."""
    if len(words) != 2:
        return False
    first, second = map(without_accents, words)
    return (
        (first in PAIRED and second in PAIRED | PAIRED_IN_ENGLISH_TOO)
        or (first in PAIRED_IN_ENGLISH_TOO and second in PAIRED)
        or (first in FRENCH_PAIRED and second in FRENCH_PAIRED)
        or second in ENGLISH_PAIRED.get(first, ())
    )


def _names_job(words: list[str]) -> bool:
    """Whether the words are a job from the first on: "Recruiter", "Head of Sales", "HR Manager"."""
    small = [word.lower().strip(".") for word in words]
    if len(small) > 1 and small[1] == "of":
        return small[0] in JOBS or small[0] in HONORIFICS
    is_sure = small[0] not in ALSO_SURNAMES or len(small) > 1
    return is_sure and all(word in JOBS | GROUPS for word in small)


def without_job_before(words: list[str]) -> list[str]:
    """A name without the job before it: "Recruiter Sarah Miller"."""
    while len(words) > 1 and words[0].lower().strip(".") in JOBS - ALSO_SURNAMES and words[1].lower() not in JOBS:
        words = words[1:]
    return words


def is_nobody(words: list[str]) -> bool:
    """Whether the words name an office, a group or a job instead of a person."""
    small = [word.lower().strip(".'’") for word in " ".join(words).replace("-", " ").split()]
    if any(word in GROUPS for word in small) or words[0] in _DETERMINERS or _names_job(words):
        return True
    if len(small) == 1:
        return small[0] in _ANSWERS | JOBS | HONORIFICS.keys() - _NAMES_ALONE
    return small[0] == "the" or "of" in small or small[-1] in JOBS - ALSO_SURNAMES


_DETERMINERS = frozenset(
    {"a", "an", "my", "our", "their", "his", "her", "some", "two", "three", "several", "no", "not"}
)
_ANSWERS = frozenset({"yes", "no", "y", "n", "x", "ja", "nein", "true", "false", "me", "self", "zoom", "na", "dean"})
_NAMES_ALONE = frozenset({"don", "pan", "sri", "hon"})


def is_apposition(piece: str, name: str) -> bool:
    """Whether what stands after a comma tells of the person instead of naming them: credentials, a title, a department."""
    words = piece.split()
    is_shouted = name.isupper()
    if all(_is_known(word) if is_shouted else is_credential(word) for word in words):
        return True
    if any(word.lower().strip(".") in GROUPS | JOBS - ALSO_SURNAMES for word in words):
        return True
    return len(words) > 3 or not piece[0].isupper()

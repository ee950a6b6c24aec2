"""Credentials behind a name: known by their form, since nobody knows them all."""

from __future__ import annotations

import re

from followup.drafting.english.people.words import EAST_ASIAN_SURNAMES, is_given_pair
from followup.drafting.english.text.plain import without_accents
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import word_set

# Those that many have, in any letters. By form alone they could be a surname in capitals, a word or a name.
CREDENTIALS = word_set(
    "rn lpn lvn np pa md do dds dmd dvm pt ot mph mba msn bsn dnp aprn phd edd psyd jd llm llb esq cpa cfa cma cia pe pmp sphr "
    "phr shrm-cp shrm-scp csm mbe obe cbe kbe ma ba bs ms msc bsc meng beng ceng ieng mphil dphil rd rdn lcsw lmsw msw ccc-slp "
    "ccrn faan fache qc facs frcs frcp mrcp mcips fcca aca acca cips gphr mfa mlis med bed aia riba leed jr sr ii iii iv "
    "esquire pharmd hons fcipd mcipd cipd mice qts"
)
_INITIALS_TO_CALL_BY = ("JD", "JR")
_NO_WORDS = Pattern(r"GROUP|TEAM|DEPT|HR(?:BP)?|TALENT|STAFF|PANEL")
_ALL_CAPITALS = Pattern(r"[A-Z]{2,6}")
_MIXED = Pattern(r"[A-Z]{2,}[a-z]{1,4}[A-Z]?|[A-Z][a-z]{1,4}[A-Z]{1,2}")  # CEng, MSc, PGCert; PhD, PharmD


def is_credential(word: str) -> bool:
    """Whether a word is one by its form: few letters, most of them capitals, known or not: "MSN", "Ph.D.", "RN-BC", "PharmD".

    >>> [is_credential(word) for word in ("BSN", "PharmD", "RN-BC", "Holt", "McGee", "Msn")]
    [True, True, True, False, False, True]
    """
    letters = _letters(word)
    if is_known(word):
        return True
    return (
        len(letters) <= 7
        and bool(_ALL_CAPITALS.fullmatch(letters) or _MIXED.fullmatch(letters))
        and not _NO_WORDS.fullmatch(letters)
    )


def _letters(word: str) -> str:
    return re.sub(r"[.\-–®™()/&']", "", word)


def is_known(word: str) -> bool:
    """Whether it is a credential that many have; "Ma" and "Do" are names, "MA" and "DO" are not."""
    letters = _letters(word)
    if letters.lower() not in CREDENTIALS and word.lower().strip(".,") not in CREDENTIALS:
        return False
    is_name = len(letters) == 2 and letters.istitle() and "." not in word
    return not is_name or letters in ("Jr", "Sr", "Rn")


def without_credentials(words: list[str]) -> list[str]:
    """A name without the credentials in it and after it; a surname in capitals is none.

    >>> without_credentials(["Karen", "HOLT", "MSN", "RN"])
    ['Karen', 'HOLT']
    """
    is_shouted = len(words) > 1 and all(word.isupper() for word in words)
    if not is_shouted:
        words = [word for place, word in enumerate(words) if not _is_out_of_place(word, place)]
    while len(words) > 1 and _stands_after(words[-1], words[:-1], is_shouted):
        words = words[:-1]
    return words


def _is_out_of_place(word: str, place: int) -> bool:
    is_surname = place == 0 and without_accents(word) in EAST_ASIAN_SURNAMES  # "MA Long"
    is_name = is_surname or (place == 0 and _letters(word) in _INITIALS_TO_CALL_BY)
    return word.isupper() and is_known(word) and not is_name


def _stands_after(word: str, name: list[str], is_shouted: bool) -> bool:
    if is_known(word) and not (is_shouted and len(name) == 1 and len(word) > 3):
        return not (word.islower() and len(name) == 1)
    if is_shouted or not is_credential(word):
        return False
    can_be_said = re.search(r"[AEIOUY]", _letters(word).upper()) is not None
    is_surname = len(name) < 2 or len(_letters(word)) > 4 or is_given_pair(name)
    return not can_be_said or not is_surname or any(map(str.islower, word))

"""Names that the list does not give: capitals that neither begin a sentence nor are everybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafting.checks.letter import Finding, Known, Letter, folded, vocabulary
from followup.drafting.english.words.calendar import DAYS_AND_MONTHS
from followup.drafting.english.words.word_sets import word_set

_WORD = re.compile(r"(?<![\w'’-])[^\W\d_a-z][\w'’-]*")
_OPENING_MARKS = " \t\"'“”‘’«»()[]–—-•*"
_RUN = re.compile(r"\S+")
_FAR_ENOUGH = 100  # characters before a word, of which marks and spaces are few
_ENDS = ".!?…:;\n।。！？"
_ABBREVIATIONS = word_set("dr mr mrs ms mx prof st rev sr jr no vs eng capt col hon")
_ORDINARY = word_set(
    "i christmas thanksgiving easter hanukkah diwali eid ramadan new year eve halloween midsummer passover holi lunar "
    "linkedin english dr mr mrs ms mx prof professor chef sir madam madame dame judge rev cv pdf ok ps re "
    "thank thanks you your yours for from to today best kind warm regards hi hello dear the a an and of on in with my "
    "ve m d ll re s t"
).union(DAYS_AND_MONTHS)
_OF_A_COUNTRY = ("ian", "ean", "ish", "ese", "ic", "an", "i", "ch")


def unknown_names(letter: Letter, known: Known) -> Iterator[Finding]:
    """Capitalised words that are not in the list, and words of scripts without capitals."""
    there = _ORDINARY.union(*map(vocabulary, known.sources))
    for part in letter.parts:
        for name in names_of(part, tuple(known.sources)):
            if not _is_known(name, there):
                yield Finding(
                    "unknown-name", name, f"the name {name} is not in the list", "leave it out, or write it down"
                )


def names_of(text: str, texts: tuple[str, ...] = ()) -> Iterator[str]:
    """The words of a text that can only be names: with a capital where no sentence begins, or without any case.

    The stop of "S.A." is no initial's where `texts` have it: a sentence may begin after a company.
    """
    ends = tuple(f"{each.rstrip('.')}." for each in texts)
    if "@" in text or "/" in text or "www." in text:
        text = _RUN.sub(lambda run: "," if _is_address(run.group()) else run.group(), text)
    for found in _WORD.finditer(text):
        word = found.group()
        is_caseless = word[0].lower() == word[0].upper()
        if is_caseless or (not word[0].islower() and not _begins_a_sentence(text, found.start(), ends)):
            yield word.rstrip("'’-")


def _is_address(run: str) -> bool:
    return "@" in run or "://" in run or "www." in run or ".com/" in run


def _begins_a_sentence(text: str, start: int, ends: tuple[str, ...]) -> bool:
    before = text[max(0, start - _FAR_ENOUGH) : start].rstrip(_OPENING_MARKS)
    if not before or before[-1] not in _ENDS:
        return not before
    if before[-1] != "." or before.endswith(ends):
        return True
    last = re.search(r"[^\W\d_]*$", before[-12:-1])
    word = last.group() if last else ""
    is_initial = len(word) == 1 and word.isupper()  # "J. Smith", but not "at 3 a.m. We met"
    return not is_initial and word.lower() not in _ABBREVIATIONS


def _is_known(name: str, there: frozenset[str]) -> bool:
    bare = folded(name)
    if bare in there or all(part in there for part in re.split(r"['-]", bare) if part):
        return True
    for plural in ("s", "es"):
        if bare.removesuffix(plural) in there:
            return True
    is_of_a_country = len(bare) > 5 and bare.endswith(_OF_A_COUNTRY)
    return is_of_a_country and any(word.startswith(bare[:4]) for word in there)

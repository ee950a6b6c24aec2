"""Small numbers, as words."""

from __future__ import annotations

import re

from followup.drafting.english.words import lexicon
from followup.drafting.english.words.numerals import UNITS
from followup.drafting.english.words.tagging import CLOSED
from followup.drafting.english.words.word_sets import word_set


def _readings_of(word: str) -> str:
    """What a word in small letters can be, by the part before its hyphen: "full-time", unless it is a plural: "pop-ups"."""
    first, hyphen, last = word.partition("-")
    if hyphen and last.endswith("s") and not last.endswith("ss"):
        return "s"
    if word in ("staff", "people", "police", "cattle"):
        return "s"
    return lexicon.readings(first) or ("s" if word.endswith("s") and not word.endswith(("ss", "us", "is")) else "")


# Counted, they are one measure: "a 5 star hotel", "3 phase circuits".
_MEASURES = word_set(
    "year month week day night hour minute second bed man phase star door storey story point page ton tonne pound lane way part "
    "course piece axle wheel litre liter metre meter foot mile acre seat seater figure bedroom"
)


def _describes(word: str, can_be: str) -> bool:
    """Whether a word between a number and a plural says which they are: "new", "payroll", "HRIS"; not "5 star hotels"."""
    is_short_form = len(word) > 1 and any(letter.isupper() for letter in word) and not re.match(r"[A-Z][a-z]+$", word)
    return is_short_form or (can_be[:1] in ("j", "u", "m", "n") and word not in _MEASURES)


_OF_A_WORD = re.compile(
    rf"(?<![\w.,])[1-9](?= (?:of (?:the |my |our )?|in )(?:{'|'.join(UNITS[:10])}) )"
)  # "six of eight pitches", "one in three"


def small_numbers_said(line: str) -> str:
    """`line` with whole numbers below ten in words, where they count something.

    >>> small_numbers_said("from 3 days to 4 hours on Line 3")
    'from three days to four hours on Line 3'
    """
    words = line.split(" ")
    for place, word in enumerate(words):
        core = word.rstrip(",;")
        if core not in "123456789" or len(core) != 1:
            continue
        before = words[place - 1] if place else ""
        following = [_readings_of(later.strip(",;").lower()) for later in words[place + 1 : place + 4]]
        can_be = "" if before in CLOSED else lexicon.readings(before)
        is_label = can_be[:1] in ("n", "u", "m") and not ("p" in can_be or "l" in can_be)  # "level 3 courses"
        if before.istitle() or before.isupper() or not following or is_label:
            continue
        told_apart = [_describes(word, can_be) for word, can_be in zip(words[place + 1 :], following, strict=False)]
        is_described = any(
            "s" in can_be and at and all(told_apart[:at]) for at, can_be in enumerate(following)
        )  # "3 new sites", "2 other sensor brands"
        if "s" in following[0] or is_described:
            words[place] = UNITS[int(core)] + word[1:]
    if (
        len(words) > 2
        and words[-2] == "to"
        and re.fullmatch(r"[1-9]", words[-1])
        and not re.fullmatch(r"\d[\d.,]*", words[-3])
    ):
        words[-1] = UNITS[int(words[-1])]
    return _OF_A_WORD.sub(lambda found: UNITS[int(found[0])], " ".join(words))

"""Words of the other side of the Atlantic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from followup.drafting.checks.letter import Finding, Known, Letter, lower_words
from followup.model.settings import English

# Only what is foreign beyond doubt: "realize", "ring", "position" and "CV" are good English on both sides.
_IN_BRITISH = {
    "percent": "per cent",
    "honored": "honoured",
    "honor": "honour",
    "neighbor": "neighbour",
    "color": "colour",
    "favor": "favour",
    "candor": "candour",
    "labor": "labour",
    "behavior": "behaviour",
    "canceled": "cancelled",
    "traveled": "travelled",
    "center": "centre",
    "gotten": "got",
}
_IN_AMERICAN = {british: american for american, british in _IN_BRITISH.items() if british != "got"} | {
    "programme": "program",
    "organisation": "organization",
    "organise": "organize",
    "organising": "organizing",
    "realise": "realize",
    "recognise": "recognize",
    "apologise": "apologize",
    "whilst": "while",
    "fortnight": "two weeks",
    "rota": "schedule",
    "cheers": "thanks",
    "at the weekend": "on the weekend",
    "straight away": "right away",
}


def _any_of(words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)


def _first_words(words: Mapping[str, str]) -> frozenset[str]:
    return frozenset(each.split()[0] for each in words)


_FOREIGN = {
    English.AMERICAN: (_any_of(_IN_AMERICAN), _first_words(_IN_AMERICAN), _IN_AMERICAN),
    English.BRITISH: (_any_of(_IN_BRITISH), _first_words(_IN_BRITISH), _IN_BRITISH),
}


def dialect(letter: Letter, known: Known) -> Iterator[Finding]:
    """Spellings and words that the candidate's English does not have; those of the list stay as they are.

    Where either may be written, one letter does not mix the two.
    """
    if known.english is not None:
        yield from _foreign(letter, known, known.english)
    elif any(_foreign(letter, known, English.BRITISH)):
        yield from _foreign(letter, known, English.AMERICAN)


def _foreign(letter: Letter, known: Known, english: English) -> Iterator[Finding]:
    pattern, first, ours = _FOREIGN[english]
    for part in letter.parts:
        for found in pattern.finditer(part) if not first.isdisjoint(lower_words(part)) else ():
            if not known.says(found.group()):
                fault = f"“{found.group()}” is not {english} English"
                yield Finding("foreign-word", found.group(), fault, ours[found.group().lower()])

"""Numbers that the list does not give, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followup.drafting.checks.letter import Finding, Known, Letter
from followup.drafting.english.words.numerals import SCALES, SHORT_SCALES, VALUES

_SPACED_GROUPS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")

_FREE = {"zero", "one"}  # "one of the things", "no one"
# What one asks for or offers is no fact: "Got two minutes?", "I can send two pages".
_ASKED_OR_OFFERED = {"minute", "minutes", "page", "pages", "line", "lines", "word", "words", "sentence", "sentences"}
_MOST_ASKED = 5


def unknown_figures(letter: Letter, known: Known) -> Iterator[Finding]:
    """Numbers that are nowhere in the list."""
    there = _figures_of(known)
    for part in letter.parts:
        for quoted, values in figures(part):
            if there.isdisjoint(values):
                yield Finding(
                    "unknown-number",
                    quoted,
                    f"the number {quoted} is not in the list",
                    "leave it out, or write it down",
                )


def _figures_of(known: Known) -> frozenset[float]:
    days = {figure for day in known.days for figure in (day.day, day.year)}
    clocks = {figure for each in known.clocks for figure in (each.hour, (each.hour - 1) % 12 + 1, each.minute)}
    return frozenset(days | clocks | known.counts).union(
        *map(_figures_in_list, known.sources), *map(_figures_in_list, known.phones)
    )


@lru_cache(maxsize=4096)
def _figures_in_list(text: str) -> frozenset[float]:
    """Every number that somebody could read in a text of the list, single groups of digits among them."""
    groups = {float(each) for each in re.findall(r"\d+", text)}
    return frozenset(groups).union(*(values for _, values in figures(text)), *_spoken_alone(text))


def _spoken_alone(text: str) -> Iterator[frozenset[float]]:
    """Each number that is one word in a text, "one" and "zero" among them: no letter is asked about these, which may stand for
    "1" and "0".
    """
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if word in VALUES:
            yield frozenset({float(VALUES[word])})


def figures(text: str) -> Iterator[tuple[str, frozenset[float]]]:
    """The numbers of a text, each as it is written and with every value that it may have.

    >>> [(each, sorted(values)) for each, values in figures("Of the 60,000 emails fourteen stayed")]
    [('60,000', [60.0, 60000.0]), ('fourteen', [14.0])]
    """
    words = _WORD.findall(_SPACED_GROUPS.sub(",", text))
    lower = [word.lower() for word in words]
    place = 0
    while place < len(words):
        word = words[place]
        following = lower[place + 1] if place + 1 < len(words) else ""
        if word[0].isdecimal():
            values = _values_of_digits(word)
            scale = SCALES.get(following) or SHORT_SCALES.get(following)
            yield word.rstrip(".,"), values | {value * scale for value in values} if scale else values
            place += 1
        elif lower[place] in VALUES or lower[place] in SCALES:
            spoken, place = _spoken_number(lower, place)
            if spoken is not None:
                yield spoken
        else:
            place += 1


def _values_of_digits(word: str) -> frozenset[float]:
    bare = word.rstrip(".,")
    values = set()
    grouped = re.sub(r"[.,]", "", bare)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", bare):
        values.add(float(grouped))
    decimal = bare.replace(",", ".")
    if decimal.count(".") <= 1:
        values.add(float(decimal))
    else:
        values.add(float(grouped))
    return frozenset(values)


def _spoken_number(words: list[str], place: int) -> tuple[tuple[str, frozenset[float]] | None, int]:
    """The number in words that begins at `place`, None where it says nothing, and the place after it.

    "one hundred and forty" is one number, "four five" are two.
    """
    first, total, current, last = place, 0, 0, 0
    while place < len(words):
        word = words[place]
        scale = SCALES.get(word)
        if scale is not None and current < scale and not 0 < total <= scale:
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0
            last = 0
        elif word in VALUES and (place == first or _goes_on(last, VALUES[word], words[place - 1])):
            last = VALUES[word]
            current += last
        elif not (
            word == "and" and words[place - 1] in SCALES and place + 1 < len(words) and words[place + 1] in VALUES
        ):
            break
        place += 1
    said = " ".join(words[first:place])
    following = words[place] if place < len(words) else ""
    value = total + current
    is_free = said in _FREE or (value <= _MOST_ASKED and following in _ASKED_OR_OFFERED) or said in SCALES
    return (None if is_free else (said, frozenset({float(value)}))), place


def _goes_on(last: int, value: int, before: str) -> bool:
    """Whether a word of this value continues a number: a unit after tens, anything after a scale."""
    return before in SCALES or before == "and" or (last >= 20 and last % 10 == 0 and 0 < value < 10)

"""Numbers, in words and in figures, and what they amount to."""

from __future__ import annotations

import re

from followup.drafting.english.words.patterns import Pattern

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
SHORT_SCALES = {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000}
VALUES = (
    {word: value for value, word in enumerate(UNITS)}
    | {word: 10 * value for value, word in enumerate(TENS, 2)}
    | {"dozen": 12}
)
"""What each word amounts to that is a number by itself."""

FROM_TWO_TO_NINE = "|".join(UNITS[2:10])
FROM_TWO = rf"(?:{'|'.join(TENS)})(?:-(?:one|{FROM_TWO_TO_NINE}))?|{'|'.join(UNITS[2:])}"
"""Patterns of the numbers in words from two on, where "one" would rather be somebody or something."""

_HEDGE = Pattern(
    r"(?:(?:about|around|some|over|under|nearly|almost|more than|less than|just|only|at least|up to|all) )+"
)
_FIGURE = Pattern(r"[$€£]?(?P<figure>\d[\d.,]*)(?: ?(?P<scale>k|m|bn|hundred|thousand|million|billion))?\+?")
_GROUPED = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL = Pattern(r"\d+(?:\.\d{1,2}|\.\d{4,}|,\d{1,2})?|0\.\d+")


def value_of(number: str) -> float | None:
    """What a number amounts to, without its currency; None where that is not sure: "1.200" is so much in one country and a
    thousand times that in another.

    >>> [value_of(each) for each in ("£1.2m", "1,200", "900 thousand", "twenty-five", "two dozen", "1.200", "a few")]
    [1200000.0, 1200.0, 900000.0, 25.0, 24.0, None, None]
    """
    bare = number.strip().lower()
    if hedge := _HEDGE.match(bare):
        bare = bare[hedge.end() :]
    if found := _FIGURE.fullmatch(bare):
        scale = found["scale"]
        value = _value_of_figure(found["figure"].rstrip(".,"))
        return None if value is None else value * (SCALES.get(scale) or SHORT_SCALES[scale] if scale else 1)
    return _value_in_words(re.split(r"[ -]", bare))


def _value_of_figure(figure: str) -> float | None:
    if _GROUPED.fullmatch(figure):
        return float(figure.replace(",", "") if "," in figure else figure.replace(".", ""))
    return float(figure.replace(",", ".")) if _DECIMAL.fullmatch(figure) else None


def _value_in_words(words: list[str]) -> float | None:
    """What a number in words amounts to: "a hundred and forty" is 140, "four five" none."""
    total, current = 0, 0
    last: int | None = None
    for place, word in enumerate(words):
        if word in ("a", "an") and not place and len(words) > 1:
            current = 1
        elif word == "dozen" and place and last is not None:
            current, last = current * VALUES[word], VALUES[word]
        elif scale := SCALES.get(word):
            current = max(current, 1) * scale
            total, current = (total + current, 0) if scale > SCALES["hundred"] else (total, current)
            last = scale
        elif word == "and" and last in SCALES.values() and place + 1 < len(words):
            continue
        elif (value := VALUES.get(word)) is not None and _goes_on(last, value):
            current = (current or 1) * value if word == "dozen" else current + value
            last = value
        else:
            return None
    return float(total + current)


def _goes_on(last: int | None, value: int) -> bool:
    """Whether a word of this value may stand behind one of the value `last`: nothing, a scale, or tens before units."""
    return last is None or last in SCALES.values() or (last in range(20, 100, 10) and 0 < value < len(UNITS[:10]))


def is_part(part: str, whole: str) -> bool:
    """Whether a part is not more than the whole; False where one of them is a number whose value is not sure.

    Words that are no number (all, both, most, none) are a part of anything.
    """
    if part.lower() in _PARTS:
        return True
    of, all_ = value_of(part), value_of(whole)
    return of is not None and all_ is not None and of <= all_


_PARTS = frozenset(("all", "both", "most", "none", "not one", "every one", "half"))

"""One cell of text -> stretches of time: how long, how soon, how far apart, which part of a day or year.

Each function returns the value, or raises Unreadable.
"""

from __future__ import annotations

import functools
import re

from followup.identity import folded
from followup.model.stretches import Hours, QuietDays, Unit, Wait
from followup.reading.cells.times import time_of_day, whole_date
from followup.reading.cells.values import Unreadable

NUMBERS = {
    word: number
    for number, words in {
        1: "a an one next ein eine einer einem un une uno una um uma",
        2: "two couple zwei deux dos dois duas due",
        3: "three few drei trois tres três tre",
        4: "four vier quatre cuatro quatro quattro",
        5: "five fünf cinq cinco cinque",
        6: "six sechs seis sei",
        7: "seven sieben sept siete sete sette",
        8: "eight acht huit ocho oito otto",
        9: "nine", 10: "ten zehn dix diez dez dieci",
        14: "fourteen vierzehn quatorze catorce", 15: "fifteen quinze quince",
        20: "twenty", 30: "thirty", 45: "forty-five", 60: "sixty", 90: "ninety",
    }.items()
    for word in words.split()
}  # fmt: skip


def number_in(text: str) -> int | None:
    """A number in digits or words: 10, two, a couple of."""
    words = text.removeprefix("a ").removesuffix(" of") if text.startswith(("a c", "a f")) else text
    return int(words) if words.isdecimal() and len(words) < 5 else NUMBERS.get(words)


_A_HOUR = r"h(?:ours?|rs?)?\.?|std\.?|stunden?|heures?|horas?|ore|ora|uur|uren"
_A_MINUTE = r"m(?:in(?:ute[ns]?|utos?|uti|s)?)?\.?|'|’"
_HOURS_AND_MINUTES = re.compile(
    rf"(?:(\d{{1,4}}(?:[.,]\d{{1,4}})?) ?(?:{_A_HOUR}))?,? ?(?:(?:and |und |et |y )?(\d{{1,4}}) ?(?:{_A_MINUTE})?)?",
    re.IGNORECASE,
)
_ON_A_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::00)?")
_BETWEEN_TWO = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?) ?(?:-|to|bis|à|a) ?(\d{1,3}(?:[.,]\d{1,2})? ?\D+|\d{1,3})")
_FRACTIONS = str.maketrans({"½": ".5", "¼": ".25", "¾": ".75"})
_IN_WORDS = {
    "half an hour": 30, "half hour": 30, "a half hour": 30, "eine halbe stunde": 30, "halbe stunde": 30,
    "une demi heure": 30, "media hora": 30, "an hour and a half": 90, "one and a half hours": 90, "anderthalb stunden": 90,
    "quarter of an hour": 15, "a quarter of an hour": 15, "three quarters of an hour": 45,
    "half day": 240, "half a day": 240, "all day": 480, "full day": 480, "a full day": 480,
}  # fmt: skip


@functools.lru_cache(1024)
def minutes(text: str) -> int:
    """A stretch of time in minutes: 90 minutes, 1.5 hours, 1h30, 1:30, 45; of a range, the longer."""
    words = " ".join(re.sub("[‐‑‒–—]", "-", text.translate(_FRACTIONS)).split()).strip("~ ")
    words = re.sub(r"^(?:about|approx\.?|ca\.?|circa|around|up to|etwa) ", "", words, flags=re.IGNORECASE)
    hint = "write it as 90 minutes, or 1.5 hours"
    total = _minutes(words)
    if total is None:
        raise Unreadable("not-a-duration", f"{text} is not a duration", hint)
    if not 0 < total <= 24 * 60:
        raise Unreadable("not-a-duration", f"{text} is no length of an interview", hint)
    return total


def _minutes(words: str) -> int | None:
    if len(words) > 40:
        return None
    if (known := _IN_WORDS.get(folded(words))) is not None:
        return known
    if words.startswith("."):
        words = f"0{words}"
    if found := _ON_A_CLOCK.fullmatch(words):
        return int(found[1]) * 60 + int(found[2])
    if found := _BETWEEN_TWO.fullmatch(words):
        return _minutes(found[2])
    first, _, rest = words.partition(" ")
    if first.casefold() in NUMBERS and rest:
        words = f"{NUMBERS[first.casefold()]} {rest}"
    found = _HOURS_AND_MINUTES.fullmatch(words)
    if not found or not (found[1] or found[2]):
        return None
    return round(float((found[1] or "0").replace(",", ".")) * 60) + int(found[2] or 0)


def wait(text: str) -> Wait:
    """A wait: 5 working days, next working day, 1 hour, -1 day."""
    found = re.fullmatch(
        r"(-?\d+|[a-z]+)\s+(minute|hour|day|working day|business day)s?", " ".join(text.lower().split())
    )
    amount = found and (-1 if found[1].startswith("-") else 1, number_in(found[1].lstrip("-")))
    if not found or amount is None or amount[1] is None:
        raise Unreadable(
            "not-a-wait", f"{text} is no stretch of time", "write it as 5 working days, 2 hours, or next working day"
        )
    unit = {"minute": Unit.MINUTES, "hour": Unit.HOURS, "day": Unit.DAYS}.get(found[2], Unit.WORKING_DAYS)
    return Wait(amount[0] * amount[1], unit)


def hours(text: str) -> Hours:
    """A part of a day: 08:00-20:00."""
    ends = re.split(r"\s*(?:-|–|—|\bto\b)\s*", text.strip())
    if len(ends) == 2:
        start, end = time_of_day(ends[0]), time_of_day(ends[1])
        if start < end:
            return Hours(start, end)
    raise Unreadable("not-hours", f"{text} is no part of a day", "write it as 08:00-20:00")


def reminder(text: str) -> int | None:
    """Minutes before the start; None is no reminder at all."""
    words = folded(text)
    if words in ("none", "off", "no"):
        return None
    if words in ("at start", "at the start", "start", "on", "yes", "0"):
        return 0
    try:
        return minutes(re.sub(r"\s*before$", "", text.strip()))
    except Unreadable:
        raise Unreadable("not-a-reminder", f"{text} is no reminder", "write at start, none, or 10 minutes") from None


def quiet(text: str) -> QuietDays:
    """Quiet days: one date, or a range 2026-12-23..2027-01-03, or the same days every year: 12-24..01-01."""
    ends = re.split(r"\s*\.\.\s*", text.strip())
    yearly = all(re.fullmatch(r"\d{2}-\d{2}", end) for end in ends)
    if len(ends) > 2:
        raise Unreadable("not-quiet-days", f"{text} is no range of days", "write it as 2026-12-23..2027-01-03")
    days = [whole_date(f"2000-{end}" if yearly else end) for end in ends]
    if not yearly and days[-1] < days[0]:
        raise Unreadable("not-quiet-days", f"{text} ends before it begins", "write it as 2026-12-23..2027-01-03")
    return QuietDays(first=days[0], last=days[-1], yearly=yearly)

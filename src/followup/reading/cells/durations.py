"""One cell of text -> stretches of time: how long, how soon, how far apart, which part of a day or year.

Each function returns the value, or raises Unreadable.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Callable

from followup.identity import folded
from followup.model import Hours, QuietDays, Unit, Wait
from followup.reading.cells.days import MONTH_OF, WEEKDAY_OF, Day, first_day, plain
from followup.reading.cells.times import time_of_day, whole_date
from followup.reading.cells.values import Unreadable

_NUMBERS = {
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


def _number(text: str) -> int | None:
    """A number in digits or words: 10, two, a couple of."""
    words = text.removeprefix("a ").removesuffix(" of") if text.startswith(("a c", "a f")) else text
    return int(words) if words.isdecimal() and len(words) < 5 else _NUMBERS.get(words)


# --- how long -------------------------------------------------------------------------------------------------------

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
    if first.casefold() in _NUMBERS and rest:
        words = f"{_NUMBERS[first.casefold()]} {rest}"
    found = _HOURS_AND_MINUTES.fullmatch(words)
    if not found or not (found[1] or found[2]):
        return None
    return round(float((found[1] or "0").replace(",", ".")) * 60) + int(found[2] or 0)


# --- by when they decide --------------------------------------------------------------------------------------------


@functools.lru_cache(1024)
def decided(text: str) -> Day | Callable[[dt.date], dt.date]:
    """The day by which they decide, or how to come to it from the day of the interview: two weeks, end of next week."""
    found = first_day(plain(text))
    if found is not None:
        return found[0]
    _decision_day(text, dt.date(2000, 1, 1))
    return functools.partial(_decision_day, text)


_UNIT_DAYS = {
    "day": 1, "tag": 1, "jour": 1, "dia": 1, "día": 1, "giorno": 1, "giorni": 1,
    "week": 7, "woche": 7, "wochen": 7, "semaine": 7, "semana": 7, "settimana": 7, "settimane": 7, "wk": 7,
    "month": 30, "monat": 30, "mois": 30, "mes": 30, "mese": 30, "fortnight": 14,
}  # fmt: skip
_COUNTED = re.compile(
    r"(?:\d{1,3} (?=\d)|\w+ (?:to|or|bis|à) )?(?P<count>.+?) ?(?P<working>working |business |week)?"
    r"(?P<unit>days?|tage?n?|jours?|d[ií]as?|giorn[oi]|weeks?|wks?|wochen?|semaines?|semanas?|settiman[ae]|fortnights?"
    r"|months?|monate?n?|mois|mes(?:es)?|mes[ei]|hours?|hrs)"
    r"(?: or so| or two| later| time| from now| after| afterwards| at most| max)?"
)
_BEFORE_A_TIME = re.compile(
    r"^(?:(?:sometime|decision|answer|reply|hear back|response|hopefully|in|within|by|about|around|before|at|on|the|bis"
    r"|innerhalb|von|ca|etwa|dans|d ici|en|dentro de|antes de|pour|eod|cob|close of business|end of day) )+"
)


def _decision_day(text: str, interview_day: dt.date) -> dt.date:
    """The day that words mean when they are counted from the interview."""
    words = _BEFORE_A_TIME.sub("", f"{folded(text)} ").strip()
    known = _named_day(words, interview_day) or _in_a_month(words, interview_day)
    if known is not None:
        return known
    weekday = WEEKDAY_OF.get(re.sub(r"^(?:next|this|nächsten|kommenden) ", "", words))
    if weekday is not None:
        return interview_day + dt.timedelta((weekday - interview_day.weekday() - 1) % 7 + 1)
    found = _COUNTED.fullmatch(words) if len(words) < 60 else None
    count = _number(found["count"]) if found else None
    if not found or count is None or count > 400:
        hint = "write a date as 2026-12-02, or words: two weeks, end of next week"
        raise Unreadable("not-a-decision-date", f"{text} is not a day", hint)
    if found["working"]:
        return _weekdays_on(interview_day, count)
    unit = found["unit"]
    if unit.startswith("h"):
        return interview_day + dt.timedelta(-(-count // 24))
    days = _UNIT_DAYS.get(unit) or _UNIT_DAYS.get(unit.rstrip("s")) or _UNIT_DAYS.get(unit.rstrip("ens")) or 30
    return interview_day + dt.timedelta(count * days)


_NAMES = {
    "today": "same day|heute|aujourd hui|hoy",
    "tomorrow": "next day|morgen|demain|mañana",
    "this week": "end of week|end of this week|eow|week s end|later this week|ende der woche|diese woche|fin de semana"
    "|fin de semaine|cette semaine|esta semana|fin de la semana",
    "next week": "end of next week|late next week|later next week|nächste woche|ende nächster woche|semaine prochaine"
    "|la semaine prochaine|próxima semana|la próxima semana",
    "mid next week": "middle of next week|mitte nächster woche",
    "early next week": "beginning of next week|start of next week|anfang nächster woche",
    "week after next": "übernächste woche",
    "this month": "end of month|eom|month end|end of this month|ende des monats|monatsende|fin du mois|fin de mes",
    "next month": "end of next month|nächsten monat|le mois prochain|mois prochain|próximo mes",
}
"""Other words for the days that have a name."""


def _named_day(words: str, interview_day: dt.date) -> dt.date | None:
    """The day that has a name of its own: tomorrow, the end of next week, early next month."""
    friday = interview_day - dt.timedelta(interview_day.weekday() - 4)
    month_end = _month_end(interview_day)
    named = {
        "today": interview_day,
        "tomorrow": interview_day + dt.timedelta(1),
        "this week": friday,
        "next week": friday + dt.timedelta(7),
        "mid next week": friday + dt.timedelta(5),
        "early next week": friday + dt.timedelta(4),
        "week after next": friday + dt.timedelta(14),
        "this month": month_end,
        "next month": _month_end(month_end + dt.timedelta(1)),
    }
    plain_words = re.sub(r"\bof the\b", "of", words.removeprefix("the "))
    return next((named[name] for name, others in _NAMES.items() if plain_words in (name, *others.split("|"))), None)


def _in_a_month(words: str, interview_day: dt.date) -> dt.date | None:
    """The last day that a part of a month can mean: early January, mid December, end of March."""
    part, _, name = words.replace(" of ", " ").partition(" ")
    month = MONTH_OF.get(name)
    last = {"early": 10, "beginning": 10, "start": 10, "anfang": 10, "mid": 20, "middle": 20, "mitte": 20, "late": 31,
            "end": 31, "ende": 31, "fin": 31}.get(part)  # fmt: skip
    if month is None or last is None:
        return None
    days = (dt.date(year, month, min(last, calendar.monthrange(year, month)[1]))
            for year in (interview_day.year, interview_day.year + 1))  # fmt: skip
    return next(day for day in days if day >= interview_day)


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _weekdays_on(day: dt.date, count: int) -> dt.date:
    while count:
        day += dt.timedelta(1)
        count -= day.weekday() < 5
    return day


# --- waits, parts of a day and of a year ----------------------------------------------------------------------------


def wait(text: str) -> Wait:
    """A wait: 5 working days, next working day, 1 hour, -1 day."""
    found = re.fullmatch(
        r"(-?\d+|[a-z]+)\s+(minute|hour|day|working day|business day)s?", " ".join(text.lower().split())
    )
    amount = found and (-1 if found[1].startswith("-") else 1, _number(found[1].lstrip("-")))
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

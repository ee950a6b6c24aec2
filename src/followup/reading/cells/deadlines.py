"""One cell of text -> the day by which somebody has to answer: a date, or words that are counted from a day."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Callable

from followup.identity import folded
from followup.reading.cells.days import MONTH_OF, WEEKDAY_OF, Day, day_and_month, first_day, moment_of_serial, plain
from followup.reading.cells.durations import number_in
from followup.reading.cells.values import Unreadable

Deadline = Day | Callable[[dt.date], dt.date]
"""A day as it was written, or how to come to it from the day on which the words were said."""

_LONGEST = 60


def counted_words(deadline: Deadline) -> str | None:
    """The words of a deadline that is counted from the day on which they were said; None for a date."""
    return deadline.args[0] if isinstance(deadline, functools.partial) else None


@functools.lru_cache(1024)
def by_when(text: str) -> Deadline:
    """The day by which they decide, or an offer has to be answered: 2026-12-04, two weeks, Tuesday, before Christmas."""
    words = plain(text)
    moment = moment_of_serial(words)
    if moment is not None:
        return Day(words, moment.year, moment.month, moment.day)
    written = day_and_month(words)
    found = (written, 0, 0) if written is not None else first_day(words)
    if found is not None:
        return found[0]
    _counted_from(text, dt.date(2000, 1, 1))
    return functools.partial(_counted_from, text)


def _counted_from(text: str, said_on: dt.date) -> dt.date:
    """The day that words mean when they were said on a day; of two, the later. Raises Unreadable."""
    words = _HOURS_BEHIND.sub("", folded(text))
    if len(words) <= _LONGEST:
        words = words.removeprefix("between ")
        parts = (
            [part for part in re.split(r" (?:or|and|oder|und|ou|o|y) ", words) if part] if " so" not in words else []
        )
        each = [_day(part, said_on) for part in parts or [words]]
        known = [day for day in each if day is not None]
        if known and len(known) == len(each):
            return max(known)
        whole = _day(words, said_on)
        if whole is not None:
            return whole
    hint = "write a date as 2026-12-02, or words: two weeks, end of next week"
    raise Unreadable("not-a-decision-date", f"{text} is not a day", hint)


_HOURS_BEHIND = re.compile(
    r"(?: (?:at|by|before|the|in|latest|am|um|\d{1,2}(?: \d\d)?(?: ?[ap] ?m)?|noon|midnight|morning|afternoon|evening"
    r"|eod|eob|cob|close of business|end of (?:the )?day|uhr|h))++$"
)
"""Hours say nothing about the day: Friday 5pm, Tuesday at noon, Monday EOD. Possessive: "20 20 20 …" fits in very many ways."""
_IN_FRONT = re.compile(
    r"^(?:(?:sometime|right|shortly|decision|answer|reply|hear back|response|hopefully|in|within|by|about|around|at|on|the|until"
    r"|latest|no later than|not later than|before|bis|spätestens|vor|innerhalb|von|ca|etwa|avant|d ici|dans|en|dentro de"
    r"|antes del?|pour|eod|eob|cob|close of business|end of business|close of play|end of (?:the )?day) )+"
)
_BEFORE = re.compile(r"(?:^| )(?:before|vor|avant|antes del?) ")


def _day(words: str, said_on: dt.date) -> dt.date | None:
    """The day of words that name one. Before a day is the day before it; before the end of a week is that end."""
    bare = _IN_FRONT.sub("", f"{words} ").strip()
    day = _feast(words, said_on) or _weekday(bare, said_on) or _of_the_month(bare, said_on)
    if day is not None:
        is_before = _BEFORE.search(words.removesuffix(bare)) is not None
        return day - dt.timedelta(1) if is_before and day > said_on else day
    return _named(bare, said_on) or _in_a_month(bare, said_on) or _counted(bare, said_on)


_FEASTS = {
    "christmas eve": "heiligabend|réveillon|nochebuena",
    "christmas": "xmas|christmas day|the holidays|holidays|christmas break|the break|weihnachten|noël|navidad|natal|natale",
    "new year s eve": "new years eve|nye|silvester|nochevieja",
    "new year": "new years|new year s|new years day|new year s day|neujahr|nouvel an|año nuevo|neuen jahr|nouvelle année",
    "thanksgiving": "thanksgiving day|turkey day",
    "easter": "easter sunday|ostern|pâques|pascua|pasqua|páscoa",
}
_FEAST_OF = {folded(word): folded(name) for name, others in _FEASTS.items() for word in (name, *others.split("|"))}
_WITHIN_A_WEEK = re.compile(
    r"(?:^| )(?:after|nach|après|después del?|in|im|dans|early|start of|beginning of)(?: the)? "
)
"""What is said to come after a feast comes within a week, and so does what comes in the new year."""


def _feast(words: str, said_on: dt.date) -> dt.date | None:
    """The next feast of a name, or the week that it begins."""
    bare = _IN_FRONT.sub("", _WITHIN_A_WEEK.sub(" ", f"{words} ").lstrip()).strip()
    if bare not in _FEAST_OF:
        return None
    feast = _next_feast(_FEAST_OF[bare], said_on)
    return feast + dt.timedelta(7) if _WITHIN_A_WEEK.search(words) else feast


def _next_feast(name: str, said_on: dt.date) -> dt.date:
    return next(day for year in (0, 1) if (day := _feast_in(said_on.year + year, name)) >= said_on)


def _feast_in(year: int, name: str) -> dt.date:
    if name == "thanksgiving":  # the fourth Thursday of November
        first = dt.date(year, 11, 1)
        return first + dt.timedelta((3 - first.weekday()) % 7 + 21)
    if name == "easter":
        return _easter(year)
    month, day = {"christmas eve": (12, 24), "christmas": (12, 25), "new year s eve": (12, 31)}.get(name, (1, 1))
    return dt.date(year, month, day)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, after Gauss; right from 1900 to 2099."""
    moon = (19 * (year % 19) + 24) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    if (moon, sunday) == (29, 6) or (moon == 28 and sunday == 6 and year % 19 > 10):
        sunday = -1
    return dt.date(year, 3, 22) + dt.timedelta(moon + sunday)


def _weekday(words: str, said_on: dt.date) -> dt.date | None:
    """The next weekday of that name; "Friday week" and "a week on Friday" are a week further."""
    bare = re.sub(r"^(?:next|this|coming|nächsten|kommenden) ", "", words)
    further = re.sub(r"^a week (?:on|from) | week$", "", bare)
    weekday = WEEKDAY_OF.get(further)
    if weekday is None:
        return None
    weeks = 7 if further != bare else 0
    return said_on + dt.timedelta((weekday - said_on.weekday() - 1) % 7 + 1 + weeks)


_ORDINAL = re.compile(r"(?:\w+day (?:the )?)?(\d{1,2})(?:st|nd|rd|th)(?: of (?:the|this) month)?")


def _of_the_month(words: str, said_on: dt.date) -> dt.date | None:
    """The next day of that number: the 15th."""
    found = _ORDINAL.fullmatch(words)
    number = int(found[1]) if found else 0
    if not 1 <= number <= 31:
        return None
    days = (said_on + dt.timedelta(ahead) for ahead in range(1, 63))
    return next(day for day in days if day.day == number)


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
    "this month": "end of month|eom|month end|end of this month|later this month|ende des monats|monatsende|fin du mois"
    "|fin de mes",
    "next month": "end of next month|late next month|later next month|nächsten monat|le mois prochain|mois prochain|próximo mes",
    "early next month": "beginning of next month|start of next month|anfang nächsten monats",
    "mid next month": "middle of next month",
    "this year": "end of year|end of this year|year end|year s end|eoy|later this year|jahresende|ende des jahres"
    "|fin de l année|fin d année|fin de año",
}
"""Other words for the ends of weeks, months and years."""
_NAME_OF = {folded(word): name for name, others in _NAMES.items() for word in (name, *others.split("|"))}


def _named(words: str, said_on: dt.date) -> dt.date | None:
    """The day that has a name: tomorrow, the end of next week, early next month."""
    name = _NAME_OF.get(re.sub(r"\bof the\b", "of", words.removeprefix("the ")))
    if name is None:
        return None
    friday = said_on - dt.timedelta(said_on.weekday() - 4)
    month_end = _month_end(said_on)
    next_month = month_end + dt.timedelta(1)
    return {
        "today": said_on,
        "tomorrow": said_on + dt.timedelta(1),
        "this week": friday if friday >= said_on else friday + dt.timedelta(7),
        "next week": friday + dt.timedelta(7),
        "mid next week": friday + dt.timedelta(5),
        "early next week": friday + dt.timedelta(4),
        "week after next": friday + dt.timedelta(14),
        "this month": month_end,
        "next month": _month_end(next_month),
        "early next month": next_month.replace(day=10),
        "mid next month": next_month.replace(day=20),
        "this year": said_on.replace(month=12, day=31),
    }[name]


_LAST_DAY_OF = {
    "early": 10, "beginning": 10, "start": 10, "anfang": 10, "mid": 20, "middle": 20, "mitte": 20, "late": 31, "end": 31,
    "ende": 31, "fin": 31, "first week": 7, "second week": 14, "third week": 21, "fourth week": 28, "last week": 31,
    "1st week": 7, "2nd week": 14, "3rd week": 21, "4th week": 28,
}  # fmt: skip


def _in_a_month(words: str, said_on: dt.date) -> dt.date | None:
    """The last day that a part of a month can mean: early January, mid December, the second week of March, March."""
    part, _, name = words.removeprefix("the ").replace(" of ", " ").replace(" in ", " ").rpartition(" ")
    month, last = MONTH_OF.get(name), _LAST_DAY_OF.get(part or "end")
    if month is None or last is None or len(name) < 3:
        return None
    days = (dt.date(year, month, min(last, calendar.monthrange(year, month)[1]))
            for year in (said_on.year, said_on.year + 1))  # fmt: skip
    return next(day for day in days if day >= said_on)


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


_UNIT_DAYS = {
    "day": 1, "tag": 1, "jour": 1, "dia": 1, "día": 1, "giorno": 1, "giorni": 1,
    "week": 7, "woche": 7, "wochen": 7, "semaine": 7, "semana": 7, "settimana": 7, "settimane": 7, "wk": 7,
    "month": 30, "monat": 30, "mois": 30, "mes": 30, "mese": 30, "fortnight": 14,
}  # fmt: skip
_COUNTED = re.compile(
    r"(?:\d{1,3} (?=\d)|\w+ (?:to|or|bis|à) )?(?P<count>.+?) ?(?P<working>working |business |week)?"
    r"(?P<unit>days?|tage?n?|jours?|d[ií]as?|giorn[oi]|weeks?|wks?|wochen?|semaines?|semanas?|settiman[ae]|fortnights?"
    r"|months?|monate?n?|mois|mes(?:es)?|mes[ei]|hours?|hrs?|h)"
    r"(?: s)?(?: or so| or two| later| time| from now| after| afterwards| at most| max)?"
)
_MOST = 400
"""Nobody is told to wait longer; what says so is no count."""


def _counted(words: str, said_on: dt.date) -> dt.date | None:
    """The day that is so many days, working days, weeks or months away."""
    found = _COUNTED.fullmatch(words) if len(words) < _LONGEST else None
    count = number_in(found["count"]) if found else None
    if not found or count is None or count > _MOST:
        return None
    if found["working"]:
        return _weekdays_on(said_on, count)
    unit = found["unit"]
    if unit.startswith("h"):
        return said_on + dt.timedelta(-(-count // 24))
    days = _UNIT_DAYS.get(unit) or _UNIT_DAYS.get(unit.rstrip("s")) or _UNIT_DAYS.get(unit.rstrip("ens")) or 30
    return said_on + dt.timedelta(count * days)


def _weekdays_on(day: dt.date, count: int) -> dt.date:
    while count:
        day += dt.timedelta(1)
        count -= day.weekday() < 5
    return day

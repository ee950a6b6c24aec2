"""The days that a sentence of a mail names: by when, and to when; counted from the day on which it was written."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Iterator

from followup.amending.answers.answer import When
from followup.amending.marking.marks import nearest_date
from followup.reading.cells.clocks import clocks_in
from followup.reading.cells.days import Day, first_day, plain, weekday_of
from followup.reading.cells.deadlines import by_when
from followup.reading.cells.values import Unreadable

_BY = re.compile(
    r"\b(?:by|until|before|no later than|not later than|bis(?: zum| spätestens)?|spätestens(?: am| bis)?|avant(?: le)?"
    r"|d['’]ici(?: au| le)?|au plus tard le|antes del?|a más tardar el|hasta el|senest(?: den)?|inden(?: den)?)\s+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:know|respon\w+|answer|accept\w*|decision|decide|reply|return|sign\w*|confirm\w*|valid|open|expires?|hear from you"
    r"|antwort\w*|rückmeld\w*|bescheid|zusage|gültig|réponse|répondre|retour|valable|respuesta|responder|válida|svar\w*"
    r"|besked)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 8
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\b\.?|uhr|h\b)?(?:\s*\(?(?-i:[ECMP]T|[A-Z]{2,4}T|UTC)\)?(?!\w)|\s+(?:Eastern|Central|Mountain|Pacific)"
    r"(?:\s+(?:Standard\s+|Daylight\s+)?Time)?)?|\bnoon\b",
    re.IGNORECASE,
)


def day_of(words: str, said_on: dt.date) -> dt.date | None:
    """The day that words begin with, when they were said on a day: Friday, December 18 at 5 PM; None for what is none."""
    split = words.split()[:_MOST_WORDS]
    for count in range(len(split), 0, -1):
        try:
            day = by_when(" ".join(split[:count]).strip(" .,;:!?"))
            date = _date(day, said_on) if isinstance(day, Day) else day(said_on)
        except (Unreadable, ValueError, OverflowError):
            continue
        if date is not None:
            return date
    return None


def answer_by(text: str, said_on: dt.date) -> When | None:
    """The day by which a text asks for an answer."""
    for sentence in re.split(r"(?<=[.!?])\s+(?=[^\d\s])", text):
        if _ASKS.search(sentence):
            for found in _BY.finditer(sentence):
                if (day := day_of(sentence[found.end() :], said_on)) is not None:
                    return When(day)
    return None


def decided_by(text: str, beginning: str, said_on: dt.date) -> When | None:
    """The day of a decision: what stands behind the word with which a beginning of the text ends; of a day past, none."""
    before = re.search(r"\w+$", beginning)
    word = before[0].casefold() if before is not None else ""
    behind = text[len(beginning) :].strip()
    words = (
        f"{word} {behind}"
        if word in ("in", "before", "vor", "avant", "antes", "inden", "før", "end", "ende")
        else behind
    )
    day = day_of(words, said_on)
    return When(day) if day is not None and day > said_on else None


_TO = re.compile(
    r"\b(?:to|till|until|for|auf(?: den)?|au|à|al|para(?: el)?|til(?: den)?|(?:be|held|place|start) on)"
    r"\s+(?:[^\W\d_]+,?\s+){0,2}$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:{_CLOCK.pattern})\s*(?:-|\bto\b|\buntil\b|\btill\b|\bbis\b|\bhasta\b|\ba\b|\btil\b)\s*(?:{_CLOCK.pattern})",
    re.IGNORECASE,
)
_IS_TIME = re.compile(r"[:.h]\d|[ap]\.?m|uhr|noon|h$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|um|a|a las|kl\.?)\s*$", re.IGNORECASE)
_LONGEST = 600


def moved_to(sentence: str, said_on: dt.date) -> When | None:
    """The day to which a sentence says that something is moved, with its times: the last that stands behind "to".

    >>> moved_to("Could we move it from Friday to Monday, December 14 at 2 PM CST?", dt.date(2026, 12, 10))
    When(day=datetime.date(2026, 12, 14), start='14:00 CST', end=None, minutes=None)
    """
    text = plain(sentence[:_LONGEST])
    for date, start, end in reversed([*_days_in(text, said_on)]):
        if _TO.search(text[:start]):
            return When(date, *_times(text[end : end + 60]))
    return None


def names_day(sentence: str, date: dt.date, said_on: dt.date) -> bool:
    """Whether a sentence names a day, by its date or its weekday."""
    text = plain(re.sub(r"['’]s\b", "", sentence[:_LONGEST]))
    words = [word.strip(".,;:!?()").casefold() for word in text.split()]
    near = {0: {"today", "heute", "hoy"}, 1: {"tomorrow", "demain"}}
    is_near = not near.get((date - said_on).days, set()).isdisjoint(words)
    return (
        is_near or date.weekday() in map(weekday_of, words) or any(day == date for day, _, _ in _days_in(text, said_on))
    )


def _days_in(text: str, said_on: dt.date) -> Iterator[tuple[dt.date, int, int]]:
    """The days of a plain text and where they stand; a weekday alone is the next one of that name."""
    position = 0
    while position < len(text):
        try:
            found = first_day(text[position:])
        except Unreadable:
            found = None
        before = text[position : position + found[1]] if found else text[position:]
        for word in re.finditer(r"[^\W\d_]+", before):
            weekday = weekday_of(word[0].casefold()) if len(word[0]) > 2 else None
            is_beside = found is not None and not before[word.end() :].strip(" ,.(")
            if weekday is not None and not is_beside:
                ahead = (weekday - said_on.weekday() - 1) % 7 + 1
                yield said_on + dt.timedelta(ahead), position + word.start(), position + word.end()
        if found is None:
            return
        date = _date(found[0], said_on)
        if date is not None:
            yield date, position + found[1], position + found[2]
        position += max(found[2], 1)


def _date(day: Day, said_on: dt.date) -> dt.date | None:
    """The date of a day: in the year that stands there, else the nearest; None for one that two dates can be."""
    if day.year is None or day.is_either:
        return nearest_date(day, said_on)
    with contextlib.suppress(Unreadable):
        return day.on(day.order)
    return None


def _times(behind: str) -> tuple[str | None, str | None]:
    """The start, with the zone that is written there, and the end that stand behind a day, as a list has them."""
    found = _CLOCK.search(behind[:40])
    if found is None:
        return None, None
    both = _RANGE.match(behind, found.start())
    if both is not None and _IS_TIME.search(both[0]):
        said = clocks_in(both[0])
        if said is not None and said.start is not None and said.end is not None:
            return _as_listed(said.start.time, said.zone), f"{said.end.time:%H:%M}"
    is_whole = bool(_IS_TIME.search(found[0]))
    said = clocks_in(found[0] if is_whole else re.sub(r"^(\d+)", r"\1:00", found[0]))
    if said is None or said.start is None:
        return None, None
    if not is_whole and not (_AT.search(behind[: found.start()]) and said.start.is_sure):
        return None, None
    return _as_listed(said.start.time, said.zone), None


def _as_listed(time: dt.time, zone: str | None) -> str:
    return f"{time:%H:%M}" + (f" {zone.strip('()')}" if zone else "")

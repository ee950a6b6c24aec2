"""One cell of text that names more than one day -> each of them, with the words beside it.

Between commas, semicolons, line breaks and words for `and`, days are several: 6/2 & 6/9, June 2 and 9. Joined by a dash or
a word for `to` they are a stretch of days, which nobody can take apart: Feb 10-12.
"""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass

from followup.reading.cells import times
from followup.reading.cells.days import MONTH_NAME, first_day, plain
from followup.reading.cells.stretches import stretch_in
from followup.reading.cells.values import Unreadable

_LONGEST = 400
_AND = r"[;,&+\n|/、，；]|\b(?:and|und|et|y|e|en|og|och|then|dann|puis|luego)\b|和|及"
_BETWEEN = re.compile(rf"\s*(?:(?:{_AND})\s*)+", re.IGNORECASE)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|\.)?)"
_OR = r" ?(?:,|&|\+|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b) ?"
_LATER_DAYS = rf"\b((?:{MONTH_NAME})\b\.? ?{_DAY})((?:{_OR}{_DAY}(?![\d:/.]| ?[ap]m))+)(?=$|[ ,])(,? \d{{4}})?"
"""June 2 and 9, 2026."""
_EARLIER_DAYS = rf"(?<![\d:/.])((?:{_DAY}{_OR})+)({_DAY}) ?((?:of |de )?(?:{MONTH_NAME})\b\.?(?:,? \d{{4}})?)"
"""2 and 9 June 2026."""


@dataclass(frozen=True, slots=True)
class Part:
    """One day of a cell, as it may stand in a cell of its own, and the words that stand with it."""

    day: str
    words: str = ""


def first_of(text: str) -> str:
    """The first day of a cell, as it may stand alone; the cell where it names one day, or none."""
    parts = parts_of(text)
    return parts[0].day if parts else text


@functools.lru_cache(4096)
def parts_of(text: str) -> tuple[Part, ...]:
    """The days of a cell that names several, each with its words; empty for any other cell."""
    if len(text) > _LONGEST or sum(map(str.isdigit, text)) < 2 or not _BETWEEN.search(text) or stretch_in(text):
        return ()
    lines = [_written_out(" ".join(line.split())) for line in text.splitlines() if line.strip()]
    parts: list[Part] = []
    for piece in _pieces("; ".join(lines)):
        found = _day_in(piece)
        if found is None:
            if not parts:
                return ()
            parts[-1] = Part(f"{parts[-1].day}, {piece}" if _is_of_a_day(piece) else parts[-1].day, parts[-1].words)
            continue
        parts.append(found)
    return tuple(parts) if len(parts) > 1 else ()


def _written_out(line: str) -> str:
    """A line in which each day has its month: June 2 and 9, 2026 becomes June 2, 2026; June 9, 2026."""

    def later(found: re.Match[str]) -> str:
        first, others, year = found[1], re.findall(_DAY, found[2]), found[3] or ""
        month = re.sub(rf" ?{_DAY}$", "", first)
        return "; ".join(f"{day}{year}" for day in (first, *(f"{month} {other}" for other in others)))

    def earlier(found: re.Match[str]) -> str:
        days = [*re.findall(_DAY, found[1]), found[2]]
        return "; ".join(f"{day} {found[3]}" for day in days)

    return re.sub(_EARLIER_DAYS, earlier, re.sub(_LATER_DAYS, later, line, flags=re.IGNORECASE), flags=re.IGNORECASE)


def _pieces(line: str) -> list[str]:
    """A line cut where a sign or word for `and` parts two stretches that each have a day."""
    pieces: list[str] = []
    begun = 0
    for found in _BETWEEN.finditer(line):
        before, behind = line[begun : found.start()], line[found.end() :]
        if "/" in found[0] and not found[0].startswith(" "):
            continue
        if _CLOCK.match(behind) and not _has_day(_BETWEEN.split(behind)[0]):
            continue  # the time of the day before
        if _has_day(before) and _has_day(behind) and not _is_cut_in_a_day(line, found):
            pieces.append(before.strip())
            begun = found.end()
    return [*pieces, line[begun:].strip()]


def _is_cut_in_a_day(line: str, found: re.Match[str]) -> bool:
    """Whether a cut would part a day from its year: Dec 2, 2026."""
    try:
        day = first_day(plain(line[max(0, found.start() - 30) :]))
    except Unreadable:
        return False
    return bool(re.match(r"\d{4}\b(?![-/.])", line[found.end() :])) and day is not None


def _has_day(text: str) -> bool:
    try:
        return first_day(plain(text)) is not None
    except Unreadable:
        return False


_CLOCK = re.compile(r"\d{1,2}(?::\d\d| ?[ap]\.?m\b|h\d\d)|\b(?:noon|midday)\b", re.IGNORECASE)


def _is_of_a_day(piece: str) -> bool:
    return bool(_CLOCK.search(piece))


def _day_in(piece: str) -> Part | None:
    """A piece with its words apart, where they are more than a time and its zone."""
    try:
        found = first_day(plain(piece))
    except Unreadable:
        return Part(piece)
    if found is None:
        return None
    try:
        times.dated(piece)
    except Unreadable:
        rest, _, weekday = times.without_days(plain(piece))
        day = found[0].written if weekday is None else f"{calendar.day_name[weekday]} {found[0].written}"
        clock = re.search(
            r"(?:\bat |@ ?)?\d{1,2}(?::\d\d)(?: ?[ap]\.?m\b\.?)?|(?:\bat |@ ?)?\d{1,2} ?[ap]\.?m\b\.?",
            rest,
            re.IGNORECASE,
        )
        if clock is not None:
            rest = f"{rest[: clock.start()]} {rest[clock.end() :]}"
        name = re.sub(
            r"^\s*(?:\d+(?:[.):]|st\b|nd\b|rd\b|th\b)\s*|[#:-]\s*)*|[\s:@(),.–-]+$", "", " ".join(rest.split())
        )
        name = re.sub(r"[\s:,@(–-]+(?:on|am|le|el|at)?$", "", name)
        return Part(f"{day}{' ' + clock[0] if clock else ''}", name.strip(" :-–,()"))
    return Part(piece)


def one_part(text: str) -> tuple[Part, ...]:
    """The day of a cell that names one, with the words beside it."""
    found = _day_in(" ".join(text.split()))
    return (found,) if found is not None else ()


def without_day_words(heading: str) -> str:
    """A heading without its words for a day: Date of 1st Interview is 1st Interview."""
    name = re.sub(r"\s*\b(?:date|day|on|datum|fecha|of)\b\s*", " ", heading, flags=re.IGNORECASE)
    return " ".join(name.split())

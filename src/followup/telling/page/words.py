"""How the page says days, numbers and rounds."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from followup import spoken, zones
from followup.model.interviews import Interview, Mode, Opening
from followup.telling.openings import Move, Standing

if TYPE_CHECKING:
    from markupsafe import Markup

_MODES = {None: "", Mode.ONSITE: "on-site", Mode.VIDEO: "by video", Mode.PHONE: "by phone"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def how_held(interview: Interview) -> str:
    """The round and how it is held; the round alone where it says so itself ("phone screen", "final, on-site")."""
    mode = _MODES[interview.mode]
    round = " ".join((interview.round or "").split())
    if round.casefold() in ("", "interview"):
        return mode
    plain = re.sub(r"[\s-]", "", round.casefold())
    is_said = re.sub(r"[\s-]", "", mode.removeprefix("by ")) in plain
    return round if is_said else f"{round}, {mode}"


def near(day: dt.date, today: dt.date) -> str:
    """A day as one says it from today: today, tomorrow, yesterday, Tue 24 Nov, Mon 4 Jan 2027."""
    said = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return said or spoken.day(day) + (f" {day.year}" if day.year != today.year else "")


def number(count: int) -> str:
    """A small number as a word."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def several(count: int, noun: str) -> str:
    """A number of things: one letter, 13 letters."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


_MOVES = {
    Move.YOURS: ("opening waits for you", "openings wait for you"),
    Move.MEETING: ("opening with an interview ahead", "openings with interviews ahead"),
    Move.THEIRS: ("opening waits for them", "openings wait for them"),
    Move.SETTLED: ("opening settled", "openings settled"),
}


def openings_of(move: Move, count: int) -> str:
    """What is counted where openings are counted by whose move it is."""
    one, several_of_them = _MOVES[move]
    return one if count == 1 else several_of_them


def first_up(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def without(title: str, opening: Opening) -> str:
    """A title where its opening is named already: Thank Ana Lima (Acme) is Thank Ana Lima on Acme's own card."""
    job = f"{opening.company}, {opening.role}" if opening.role else opening.company
    for said in (f" ({opening.company})", f" for {job}", f" of {job}"):
        title = title.removesuffix(said)
    return title


def meeting_time(interview: Interview, today: dt.date, timezone: str) -> str:
    """When an interview is, on the candidate's clock, as one says it from today."""
    if interview.start is None:
        return near(interview.day, today)
    here = zones.in_zone(interview.start, timezone)
    return f"{near(here.date(), today)}, {here:%H:%M}"


def stage_day(standing: Standing, today: dt.date, timezone: str) -> str:
    """The day of a stage: of the news where it is a status, else of its round; with the hour where that is to come."""
    if standing.stage_is_status:
        return near(standing.opening.outcome_on, today) if standing.opening.outcome_on else ""
    if standing.held is not None:
        return near(zones.in_zone(standing.held.end, timezone).date(), today)
    return meeting_time(standing.ahead, today, timezone) if standing.ahead else ""


def with_code(note: str) -> Markup:
    """A note with what stands in backticks as code."""
    from markupsafe import Markup, escape  # with Jinja2, which only a page loads

    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(note))))  # noqa: S704 - escaped right here

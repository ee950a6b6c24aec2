"""How the page says days, numbers and rounds."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import TYPE_CHECKING

from followup import spoken, zones
from followup.identity import folded
from followup.model.interviews import Interview, Mode, Opening
from followup.telling.openings import Move, Standing
from followup.telling.steps import listed

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
    """A title where its opening is named already: Thank Ana Lima (Acme) is Thank Ana Lima. One that names others too stays."""
    bare, others = _parted(title, opening)
    return title if others else bare


def on_its_card(title: str, opening: Opening) -> str:
    """A title on its opening's own card, which names what else it is for: Write to Sam (also Beta)."""
    bare, others = _parted(title, opening)
    if not others:
        return bare
    return f"{bare} (also {listed(others) if len(others) <= _MOST_NAMED else several(len(others), 'other')})"


_MOST_NAMED = 2
_COMPANIES = re.compile(r" \(([^()]+)\)$")
_JOB = re.compile(r" (?:for|of) (.+)$")


def _parted(title: str, opening: Opening) -> tuple[str, tuple[str, ...]]:
    """A title without the opening's company, and the other companies that it names beside it. A title says a company as one
    does: with an article, and without "Inc.".
    """
    own = {"the", *folded(f"{opening.company} {opening.role or ''}").split()}

    def is_own(name: str) -> bool:
        return own.issuperset(folded(name).split())

    companies = _COMPANIES.search(title)
    if companies:
        names = companies[1].split(", ")
        others = tuple(name for name in names if not is_own(name))
        return (title[: companies.start()], others) if len(others) < len(names) else (title, ())
    job = _JOB.search(title)
    return (title[: job.start()], ()) if job and is_own(job[1].partition(",")[0]) else (title, ())


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


def zone_in_words(timezone: str) -> str:
    """A zone as one says it: New York time."""
    return f"{timezone.rpartition('/')[2].replace('_', ' ')} time"


def unbroken(line: str) -> Markup:
    """A line to type, in which no option is parted from its value, nor within itself."""
    from markupsafe import Markup, escape

    return Markup(_OPTION.sub(r"<span>\g<0></span>", str(escape(line))))  # noqa: S704 - escaped


_OPTION = re.compile(r"(?<=\s)--[a-z-]+(?: \S+)?")
_TYPED = re.compile(r"`([^`]+)`|(?<![\w-])(--[a-z]+(?:-[a-z]+)*)")


def with_code(note: str) -> Markup:
    """A note with what is to be typed as code: what stands in backticks, and options, which no line may break."""
    from markupsafe import Markup, escape  # with Jinja2, which only a page loads

    return Markup(_TYPED.sub(lambda one: f"<code>{one[1] or one[2]}</code>", str(escape(note))))  # noqa: S704 - escaped


def as_note(body: str) -> Markup:
    """A note to oneself with its lists as lists and its code as code. What a browser calls its text, and copies, is the body."""
    from markupsafe import Markup, escape

    def shown(line: str) -> str:
        return _CODE.sub(r"<code><i hidden>`</i>\1<i hidden>`</i></code>", str(escape(line)))

    runs = itertools.groupby(body.splitlines(keepends=True), key=lambda line: line.startswith(_ITEM))
    html = (
        f"<ul>{''.join(f'<li><i hidden>{_ITEM}</i>{shown(line.removeprefix(_ITEM))}' for line in lines)}</ul>"
        if are_items
        else "".join(map(shown, lines))
        for are_items, lines in runs
    )
    return Markup("".join(html))  # noqa: S704 - escaped


_ITEM = "- "
_CODE = re.compile(r"`([^`\n]+)`")

"""One cell of text -> one value. Each function returns the value, or raises Unreadable, which says what is wrong and what
to write instead.
"""

from __future__ import annotations

import difflib
import functools
import re
from enum import StrEnum
from typing import TypeVar

from followup import zones
from followup.identity import folded
from followup.model import Address, Mode, Span, Status

Word = TypeVar("Word", bound=StrEnum)


class Unreadable(Exception):
    """A text that is no value of its kind."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@functools.lru_cache(4096)
def nearest(text: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `text` may be a misspelling of."""
    by_folded = {folded(word): word for word in known}
    close = difflib.get_close_matches(folded(text)[:100], by_folded, 1, 0.75)
    return by_folded[close[0]] if close else None


_YES = ("yes", "y", "true", "x", "1", "on", "done", "✓", "✔", "✅", "☑", "ja", "oui", "si", "sí")
_NO = ("no", "n", "false", "0", "off", "☐", "nein", "non")


def yes(text: str) -> bool:
    """A checkbox."""
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable("not-yes-or-no", f"{text} is neither yes nor no", "write yes or no")


_MODES = {
    Mode.ONSITE: ("onsite", "on site", "in person", "office", "face to face", "f2f"),
    Mode.VIDEO: (
        "video",
        "video call",
        "remote",
        "online",
        "virtual",
        "zoom",
        "teams",
        "google meet",
        "webex",
        "skype",
    ),
    Mode.PHONE: ("phone", "phone call", "telephone", "call", "by phone"),
}
_STATUSES = {
    Status.SCHEDULED: ("scheduled", "upcoming", "booked", "confirmed", "planned"),
    Status.WAITING: (
        "waiting",
        "pending",
        "interviewed",
        "awaiting decision",
        "in progress",
        "done",
        "completed",
        "open",
    ),
    Status.OFFER: ("offer", "offered", "offer received"),
    Status.ACCEPTED: ("accepted", "offer accepted", "hired", "signed"),
    Status.REJECTED: ("rejected", "rejection", "declined by them", "turned down", "no offer", "unsuccessful"),
    Status.WITHDRAWN: ("withdrawn", "withdrew", "i withdrew", "declined", "offer declined", "no longer interested"),
    Status.CANCELLED: ("cancelled", "canceled", "called off"),
    Status.ON_HOLD: ("on hold", "hold", "paused", "frozen"),
    Status.GHOSTED: ("ghosted", "no answer", "no response", "silence"),
}


def _word(text: str, words: dict[Word, tuple[str, ...]], what: str) -> Word:
    for value, spellings in words.items():
        if folded(text) in spellings:
            return value
    hint = f"write one of: {', '.join(words)}"
    close = nearest(text, tuple(spelling for spellings in words.values() for spelling in spellings))
    raise Unreadable(
        f"unknown-{what.replace(' ', '-')}",
        f"{text} is no {what} that followup knows",
        f"did you mean {close}?" if close else hint,
    )


def mode(text: str) -> Mode:
    """How an interview is held."""
    return _word(text, _MODES, "mode")


_ONLINE = re.compile(r"https?://|\b(zoom|teams|webex|skype|meet\.google)\b", re.IGNORECASE)


def mode_of_round(text: str) -> Mode | None:
    """The mode that a round's name gives away: phone screen, video interview, on-site."""
    words = f" {folded(text)} "
    return next(
        (mode for mode, spellings in _MODES.items() for spelling in spellings if f" {spelling} " in words), None
    )


def mode_of_location(text: str) -> Mode | None:
    """The mode that a place gives away: a link, the name of a video service, or nothing but a mode."""
    if _ONLINE.search(text):
        return Mode.VIDEO
    return next((mode for mode, spellings in _MODES.items() if folded(text) in spellings), None)


def status(text: str) -> Status:
    """How an opening stands."""
    return _word(text, _STATUSES, "status")


def address(text: str) -> Address:
    """How people are greeted."""
    return _word(
        text,
        {Address.FIRST_NAME: ("first name", "first names", "informal"), Address.FORMAL: ("formal", "last name")},
        "form of address",
    )


def text(text: str) -> str:
    """Any text, as it stands."""
    return text


def number(text: str) -> int:
    """A whole number."""
    if not text.strip().isdecimal() or len(text.strip()) > 6:
        raise Unreadable("not-a-number", f"{text} is not a whole number", "write it in digits")
    return int(text)


def span(text: str) -> Span:
    """How long a text may be: 60-130, or 200 for at most 200."""
    found = re.fullmatch(r"(?:(\d{1,6})\s*[-–]\s*)?(\d{1,6})", text.strip())
    if not found or int(found[1] or 0) > int(found[2]):
        raise Unreadable("not-a-length", f"{text} is no length", "write it as 60-130, or 200")
    return Span(int(found[1] or 0), int(found[2]))


def country(text: str) -> str:
    """An ISO 3166 code."""
    code = zones.country_code(text)
    if code is None:
        raise Unreadable("unknown-country", f"{text} is no country", "write its two letters: US, GB, DE")
    return code


def words(text: str) -> tuple[str, ...]:
    """The names of one cell, between commas, semicolons or line breaks."""
    return tuple(part.strip() for part in re.split(r"[,;\n]", text) if part.strip())


def texts(text: str) -> tuple[str, ...]:
    """The texts of one cell, between semicolons or line breaks."""
    return tuple(part.strip(" •\t") for part in re.split(r"[;\n]", text) if part.strip(" •\t"))


_NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "tbd", "tbc", "tba", "?", "??", "none", "null", "~", "unknown"))


def is_nothing(text: str) -> bool:
    """Whether a text is one of people's words for nothing."""
    return text.strip().casefold() in _NOTHING

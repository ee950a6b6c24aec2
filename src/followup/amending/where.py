"""Where an appointment is, and how it is held: places, links of conferences, modes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from followup.model.interviews import Mode
from followup.reading.words import vocabulary

LINKS = (
    "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "CONFERENCE", "LOCATION", "DESCRIPTION", "URL",
)  # fmt: skip
"""Where a conference's link may stand; a name of one's own for it is older than RFC 7986's CONFERENCE."""
_OF_A_MEETING = re.compile(
    r"(?:zoom\.|teams\.microsoft|teams\.live|meet\.google|webex\.|gotomeet|bluejeans|whereby\.|chime\.aws"
    r"|hangouts\.|skype\.|ringcentral|meet\.jit\.si|facetime\.apple|coderpad|hackerrank|karat\.)",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:phone|telephone|call)\b|\+?\d[\d ()-]{7,}\d", re.IGNORECASE)
_NUMBERED = re.compile(r"\d\s+\w")
_STREET = re.compile(r"\w{3}\s+\d+\w?,|\b(?:room|floor|street|avenue|office|suite|building)\b", re.IGNORECASE)
_GLUED = ((Mode.PHONE, re.compile(r"telefon|téléphon|telefón|电话|電話")), (Mode.VIDEO, re.compile(r"video|visio")))
"""Words for a mode of which others are made: Telefoninterview, videogesprek."""

_RINGS = re.compile(
    r"\b(?:will|['’]ll|going to|be) (?:call|ring|phone|telephone|calling|ringing|phoning) you\b"
    r"|\bexpect (?:my|our|a) (?:phone )?call\b"
    r"|\brufen? (?:ich |wir )?(?:sie|dich)\b[^.!?\n]{0,40}\ban\b|\b(?:vous|te|t['’])\s?appeller\w+"
    r"|\b(?:le|te|la|lo) llamar(?:é|emos|á)\b|\bringer (?:jeg |vi )?til dig\b|\bringer dig op\b",
    re.IGNORECASE,
)
_FOR_SOMETHING_ELSE = re.compile(
    r"\b(?:if|once|after(?:wards)?|before(?:hand)?|to (?:confirm|arrange|schedule|let)|back|result|decision|unless|in case"
    r"|when you arrive|falls|wenn|nach|vorher|zurück|si|après|avant|después|antes|hvis|efter)\b",
    re.IGNORECASE,
)
"""What makes of a call one beside the interview."""


def says_that_one_is_rung(text: str) -> bool:
    """Whether a text says that the interview is a call to the candidate's telephone: I will call you on your cell."""
    return any(
        _RINGS.search(sentence) and not _FOR_SOMETHING_ELSE.search(sentence)
        for sentence in re.split(r"[.!?](?=\s|$)|\n", text[:5000])
    )


def place(value: Any) -> str | None:
    """A place on one line, its lines with commas between."""
    lines = [" ".join(line.split()).strip(" ,") for line in str(value or "").splitlines()]
    return ", ".join(filter(None, lines)) or None


def link(text_of: Callable[[str], str | None]) -> str | None:
    """The link of a conference; `text_of` gives a property's text."""
    for key in LINKS:
        text = text_of(key)
        is_its_own = key not in ("LOCATION", "DESCRIPTION", "URL")
        urls: list[str] = _URL.findall(text) if text else []
        meeting = next(filter(_OF_A_MEETING.search, urls), None)
        if found := meeting or (urls[0] if urls and (is_its_own or key == "LOCATION") else None):
            return found.rstrip(".,;")
    return None


def mode(title: str, location: str | None, conference: str | None) -> Mode | None:
    """How it is held: with a street or a room it is on site, even where a link is added for those elsewhere."""
    if location and _has_street(location):
        return Mode.VIDEO if _URL.search(location) else Mode.ONSITE
    if conference:
        return Mode.VIDEO
    said = vocabulary.mode_in(title) or (vocabulary.mode_in(location) if location else None)
    if said is None:
        said = next((meant for meant, word in _GLUED if word.search(title.casefold())), None)
    return said or (Mode.PHONE if location and _PHONE.search(location) else None)


def _has_street(location: str) -> bool:
    """Whether a place on one line has a room or a street: a number beside a word, with a comma behind them."""
    return bool(_STREET.search(location) or _NUMBERED.search(location[: max(location.rfind(","), 0)]))

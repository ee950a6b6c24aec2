"""What a meeting was, as both sides would call it, and what may be said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from followup.drafting.english.dialect import Dialect, word
from followup.drafting.english.text import plain
from followup.model import Interview, Mode

_SHORT_MINUTES = 20
_PANEL = 3  # people
_LONG_MINUTES = 240


class Kind(StrEnum):
    CALL = "call"
    CHAT = "chat"  # a short one, however it was held
    VIDEO = "video"
    VISIT = "visit"
    PANEL = "panel"
    TRIAL_SHIFT = "trial shift"
    CAMPUS_VISIT = "campus visit"
    LOOP = "loop"
    BY_NAME = "by name"  # a teaching demo, a research talk, an assessment drive
    TALK = "talk"  # how it was held is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One meeting in words. Every text is true of what the list says of it, and claims no more.

    kind         what both would call it
    thanked      after "Thank you for", before the day: "the call", "having me in", "letting me work with you"
    talked       after "Thank you for", before the day and "about …": "talking with me"; British "talking to me"
    sat          after "Thank you for", to somebody on a panel: "sitting on the panel"; else None
    name         "our call", "our conversation", "my visit", "the trial shift": after "I enjoyed", "at", "since"
    the_name     the same from outside, to a reference or the one who arranged it: "my interview", "the trial shift"
    good_to      after "It was good to": "meet you", in person alone; else "talk with you"
    is_in_person whether they were in one room; None where the list does not say
    is_short     whether it was a chat of some minutes
    is_panel     whether three or more people asked the questions
    """

    kind: Kind
    thanked: str
    talked: str
    sat: str | None
    name: str
    the_name: str
    good_to: str
    is_in_person: bool | None
    is_short: bool
    is_panel: bool


def occasion(
    interview: Interview, people: int, english: Dialect, mode: Mode | None = None, again: bool = False
) -> Occasion:
    """What an interview was. `people` is how many were there for the company; `again` says that the reader met the candidate
    before; `mode` None means that the list does not say how it was held.
    """
    minutes = round((interview.end - interview.start).total_seconds() / 60) if interview.start else None
    return occasion_of(mode, interview.round, minutes, people, english, again)


@lru_cache(maxsize=1024)
def occasion_of(
    mode: Mode | None, round_name: str | None, minutes: int | None, people: int, english: Dialect, again: bool = False
) -> Occasion:
    """What a meeting was, from how it was held, the name of its round and its length (None: not known)."""
    named = plain(round_name or "").lower()
    kind = _kind(mode, named, minutes, people)
    is_in_person = _is_in_person(mode, kind)
    name = _name_of_round(named) if kind is Kind.BY_NAME else None
    with_you = word("talk with", english)
    talked = f"{word('talking with', english)} me"
    is_panel = people >= _PANEL
    return Occasion(
        kind=kind,
        thanked=_back(_thanked(kind, name, talked, mode), again and bool(is_in_person)),
        talked=talked,
        sat="sitting on the panel" if is_panel and kind not in _NO_PANEL else None,
        name=_name(kind, name),
        the_name=_the_name(kind, name),
        good_to="meet you" if is_in_person and not again else "see you again" if is_in_person else f"{with_you} you",
        is_in_person=is_in_person,
        is_short=kind is Kind.CHAT or (minutes is not None and minutes <= _SHORT_MINUTES),
        is_panel=is_panel,
    )


# --- which kind -----------------------------------------------------------------------------------------------------

_TRIAL = re.compile(
    r"\b(?:trial|working interview|stage|staging|shadow(?:ing)?(?: shift| day)?|probe(?:arbeiten|tag)|essai|try-?out)\b"
)
_CAMPUS = re.compile(r"\bcampus\b")
_LOOP = re.compile(r"\b(?:loop|superday|super day|full day|assessment (?:day|cent(?:er|re)))\b")
_CALL = re.compile(r"\b(?:phone|call|telephone|telefon\w*)\b")
_ACTS = re.compile(
    r"\b(?:(?:[a-z]+ ){0,2}(?:demo|demonstration|talk|lecture|seminar|presentation|audition|drive|lesson|workshop|tasting"
    r"|tour|lunch|coffee|dinner|breakfast|walk|rehearsal|sermon|recital|pitch))\b"
)
_NO_PANEL = frozenset({Kind.TRIAL_SHIFT, Kind.CHAT, Kind.BY_NAME, Kind.LOOP, Kind.CAMPUS_VISIT})
_ON_SITE_KINDS = frozenset({Kind.TRIAL_SHIFT, Kind.CAMPUS_VISIT})
_NUMBERED = re.compile(r"^(?:the )?(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|final|last|round \d+|r\d+)[ :,-]+")


def _kind(mode: Mode | None, named: str, minutes: int | None, people: int) -> Kind:
    is_remote = mode in (Mode.PHONE, Mode.VIDEO)
    if not is_remote and _TRIAL.search(named):
        return Kind.TRIAL_SHIFT
    if not is_remote and _CAMPUS.search(named):
        return Kind.CAMPUS_VISIT
    if _name_of_round(named):
        return Kind.BY_NAME
    is_long = minutes is not None and minutes >= _LONG_MINUTES
    if mode is Mode.ONSITE and (_LOOP.search(named) or is_long):
        return Kind.LOOP
    if minutes is not None and minutes <= _SHORT_MINUTES and mode is not Mode.PHONE:
        return Kind.CHAT
    if mode is Mode.PHONE:
        return Kind.CALL
    if people >= _PANEL and mode is not None:
        return Kind.PANEL
    return {Mode.VIDEO: Kind.VIDEO, Mode.ONSITE: Kind.VISIT, None: Kind.TALK}[mode]


def _name_of_round(named: str) -> str | None:
    """The round by its own name, where that says what was done: "teaching demo"; None for "2nd round", "screen"."""
    found = _ACTS.search(_NUMBERED.sub("", named))
    return found.group().strip() if found else None


def _is_in_person(mode: Mode | None, kind: Kind) -> bool | None:
    if kind in _ON_SITE_KINDS and mode is None:
        return True
    return None if mode is None else mode is Mode.ONSITE


# --- what is said of it ---------------------------------------------------------------------------------------------


def _thanked(kind: Kind, name: str | None, talked: str, mode: Mode | None) -> str:
    of_panel = {Mode.ONSITE: "having me in", Mode.VIDEO: "the conversation", Mode.PHONE: "the call"}
    return {
        Kind.CALL: "the call",
        Kind.CHAT: "the quick chat",
        Kind.VIDEO: "the conversation",
        Kind.VISIT: "having me in",
        Kind.PANEL: of_panel[mode] if mode else talked,
        Kind.TRIAL_SHIFT: "letting me work with you",
        Kind.CAMPUS_VISIT: "having me on campus",
        Kind.LOOP: "having me in",
        Kind.BY_NAME: _thanked_by_name(name or ""),
        Kind.TALK: talked,
    }[kind]


_THEIRS = re.compile(r"(?:tour|lunch|coffee|dinner|breakfast|walk|tasting|workshop)$")


def _thanked_by_name(name: str) -> str:
    """Of what they gave, the thing; of what the candidate did, that they were there."""
    return f"the {name}" if _THEIRS.search(name) else f"sitting in on my {name}"


def _back(thanked: str, again: bool) -> str:
    return (
        thanked.replace("having me in", "having me back").replace("me on campus", "me back on campus")
        if again
        else thanked
    )


def _name(kind: Kind, name: str | None) -> str:
    return {
        Kind.CALL: "our call",
        Kind.CHAT: "our chat",
        Kind.VIDEO: "our video call",
        Kind.VISIT: "our conversation",
        Kind.PANEL: "our conversation",
        Kind.TRIAL_SHIFT: "the trial shift",
        Kind.CAMPUS_VISIT: "my campus visit",
        Kind.LOOP: "my visit",
        Kind.BY_NAME: f"the {name}",
        Kind.TALK: "our conversation",
    }[kind]


def _the_name(kind: Kind, name: str | None) -> str:
    return {
        Kind.CALL: "my call",
        Kind.TRIAL_SHIFT: "the trial shift",
        Kind.CAMPUS_VISIT: "my campus visit",
        Kind.BY_NAME: f"the {name}",
    }.get(kind, "my interview")

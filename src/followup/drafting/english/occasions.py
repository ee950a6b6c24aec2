"""What a meeting was, as both sides would call it, and what may be said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from followup.drafting.english.dialect import Dialect, respelled
from followup.drafting.english.text.plain import plain
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.sounds import with_article
from followup.drafting.english.words.word_sets import word_set
from followup.model.interviews import Interview, Mode

_QUICK_MINUTES = 15
_LONG_MINUTES, _WHOLE_DAY_MINUTES = 240, 300
_LONGEST_PANEL_MINUTES = 150
_PANEL = 3  # people


class Kind(StrEnum):
    CALL = "call"
    CHAT = "chat"  # of some minutes, however it was held
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

    kind          what both would call it
    thanked       after "Thank you for", before the day: "the call", "having me in", "letting me work with you"
    talked        after "Thank you for", before the day and "about …": "talking with me"; British "talking to me"
    name          after "I enjoyed" and "since": "our call", "our conversation", "the trial shift"
    the_name      the same, told to a reference or to who arranged it: "my interview", "the trial shift"
    did           after "I", before the company: "interviewed at", "did a practical at", "gave a teaching demo at"
    is_in_person  whether they were in one room; None where the list does not say
    is_short      whether it was a chat of some minutes
    """

    kind: Kind
    thanked: str
    talked: str
    name: str
    the_name: str
    did: str
    is_in_person: bool | None
    is_short: bool


def occasion(
    interview: Interview, people: int, english: Dialect, mode: Mode | None = None, again: bool = False
) -> Occasion:
    """What an interview was. `people` is how many were there for the company; `mode` None says that the list does not tell how
    it was held; `again`, that the reader had met the candidate before.
    """
    minutes = round((interview.end - interview.start).total_seconds() / 60) if interview.start else None
    return occasion_of(mode, interview.round, minutes, people, english, again)


@lru_cache(maxsize=1024)
def occasion_of(
    mode: Mode | None, round_name: str | None, minutes: int | None, people: int, english: Dialect, again: bool = False
) -> Occasion:
    """What a meeting was, from how it was held, the name of its round and its length (None: not known).

    >>> from followup.drafting.english.dialect import AMERICAN
    >>> occasion_of(Mode.ONSITE, "trial shift", 450, 2, AMERICAN).thanked
    'letting me work with you'
    """
    named = plain(round_name or "").lower()
    event = _event(named, mode)
    kind = _kind(mode, named, minutes, people, event)
    is_in_person = (
        True if kind in (Kind.TRIAL_SHIFT, Kind.CAMPUS_VISIT) else None if mode is None else mode is Mode.ONSITE
    )
    return Occasion(
        kind=kind,
        thanked=_thanked(kind, event, is_in_person, minutes or 0, english, again),
        talked=_talked(english),
        name=_name(kind, event, named),
        the_name=_the_name(kind, event, named),
        did=_did(kind, event, named, is_in_person),
        is_in_person=is_in_person,
        is_short=minutes is not None and minutes <= _QUICK_MINUTES,
    )


_TRIAL_ROUND = Pattern(
    r"\b(?:(?:trial|shadow|try-?out|working) (?:shift|day|evening|morning|afternoon|service|interview)"
    r"|trial|try-?out|staging|shadowing|probearbeit\w*|probetag|provarbete)\b|^(?:kitchen )?stage$|\bjournée d.essai\b"
)
_CAMPUS_ROUND = Pattern(r"\bcampus\b")
_LOOP_ROUND = Pattern(r"\b(?:loop|super ?day|full day|assessment (?:day|cent(?:er|re)))\b")
# What the candidate gave, to people who sat in on it; and what both did, or they gave.
_GIVEN = word_set("demo demonstration talk lecture seminar presentation lesson class recital sermon pitch rehearsal")
_SHARED = word_set(
    "drive test audition practical tour session workshop exercise assessment tasting walk lunch dinner breakfast coffee "
    "chat fair ride-along"
)
_DONE = word_set("drive test audition practical workshop exercise assessment tasting")
_SAYS_ENOUGH = word_set(
    "audition presentation tour workshop practical tasting ride-along lunch dinner breakfast coffee"
)  # without a word before it
_IN_PERSON = word_set("lunch dinner breakfast coffee tour walk tasting drive")
_BETWEEN_US = word_set("lunch dinner breakfast coffee chat")
_ROUND_WORD = Pattern(
    r"^(?:(?:the|\d+(?:st|nd|rd|th)?|first|second|third|fourth|final|last|initial|short|quick|brief|round|stage|video|virtual"
    r"|phone|zoom|teams|online|remote|on-?site|in-?person|intro(?:ductory)?|screening|\d+[ -]?min(?:ute)?s?)\b[ :-]*)+"
)


def _event(named: str, mode: Mode | None) -> str | None:
    """The round by its own name, where that says what was done: "teaching demo"; None for "2nd round" and "short talk"."""
    has_interview = "interview" in named
    for part in re.split(r"[^\w\s'’-]+|\band\b|\bthen\b", named):
        words = re.sub(r"\s(?:with|of|at)\s.*", "", _ROUND_WORD.sub("", part.strip())).split()
        if not 1 <= len(words) <= 3 or words[-1] not in (_GIVEN if has_interview else _GIVEN | _SHARED):
            continue
        says_enough = len(words) > 1 or words[-1] in _SAYS_ENOUGH
        if not says_enough or (words[-1] == "chat" and words != ["coffee", "chat"]):
            continue
        if words[-1] not in _IN_PERSON or mode is Mode.ONSITE:
            return " ".join(words)
    return None


def _kind(mode: Mode | None, named: str, minutes: int | None, people: int, event: str | None) -> Kind:
    is_remote = mode in (Mode.PHONE, Mode.VIDEO)
    if event and event.split()[-1] in _GIVEN:
        return Kind.BY_NAME
    if not is_remote and _TRIAL_ROUND.search(named):
        return Kind.TRIAL_SHIFT
    if not is_remote and _CAMPUS_ROUND.search(named):
        return Kind.CAMPUS_VISIT
    if event:
        return Kind.BY_NAME
    if mode is Mode.ONSITE and (_LOOP_ROUND.search(named) or (minutes or 0) >= _LONG_MINUTES):
        return Kind.LOOP
    if mode is Mode.PHONE:
        return Kind.CALL
    if minutes is not None and minutes <= _QUICK_MINUTES:
        return Kind.CHAT
    if mode is not None and _is_panel(Kind.PANEL, named, minutes, people):
        return Kind.PANEL
    return Kind.TALK if mode is None else Kind.VIDEO if mode is Mode.VIDEO else Kind.VISIT


def _is_panel(kind: Kind, named: str, minutes: int | None, people: int) -> bool:
    """Whether several people asked together: three or more in a time too short for one after the other, or a panel by name."""
    if kind not in (Kind.PANEL, Kind.CALL, Kind.TALK):
        return False
    is_named = re.search(r"\bpanel\b", named) is not None
    if kind is Kind.PANEL:
        return people >= _PANEL and (is_named or minutes is None or minutes <= _LONGEST_PANEL_MINUTES)
    return people >= _PANEL and is_named


def _talked(english: Dialect) -> str:
    return respelled("talking with me", english)


def _thanked(
    kind: Kind, event: str | None, is_in_person: bool | None, minutes: int, english: Dialect, again: bool
) -> str:
    if event and kind is Kind.BY_NAME:
        return _thanked_by_name(event)
    having = "having me back" if again else "having me in"
    if kind is Kind.CAMPUS_VISIT:
        return "having me back on campus" if again else "having me on campus"
    if kind is Kind.LOOP:
        return f"{having} for the day" if minutes >= _WHOLE_DAY_MINUTES else having
    if kind in (Kind.PANEL, Kind.VISIT):
        return having if is_in_person else "the conversation"
    fixed = {
        Kind.CALL: "the call",
        Kind.CHAT: "the quick chat",
        Kind.VIDEO: "the conversation",
        Kind.TRIAL_SHIFT: "letting me work with you",
    }
    return fixed.get(kind, _talked(english))


def _thanked_by_name(event: str) -> str:
    last = event.split()[-1]
    if last in _GIVEN:
        return f"sitting in on my {event}"
    return event if event in ("lunch", "dinner", "breakfast") else f"the {event}"


def _name(kind: Kind, event: str | None, named: str) -> str:
    if kind is Kind.BY_NAME and event:
        return _with_owner(event)
    fixed = {
        Kind.CALL: "our call",
        Kind.CHAT: "our chat",
        Kind.VIDEO: "our video call",
        Kind.TRIAL_SHIFT: f"the {_trial(named)}",
        Kind.CAMPUS_VISIT: "my campus visit",
        Kind.LOOP: "my visit",
    }
    return fixed.get(kind, "our conversation")


def _the_name(kind: Kind, event: str | None, named: str) -> str:
    if kind is Kind.BY_NAME and event and event.split()[-1] not in _BETWEEN_US:
        return _with_owner(event)
    fixed = {
        Kind.CALL: "my call",
        Kind.TRIAL_SHIFT: f"the {_trial(named)}",
        Kind.CAMPUS_VISIT: "my campus visit",
    }
    return fixed.get(kind, "my interview")


def _did(kind: Kind, event: str | None, named: str, is_in_person: bool | None) -> str:
    if kind is Kind.TRIAL_SHIFT:
        return f"did a {_trial(named)} at"
    if kind is Kind.CAMPUS_VISIT:
        return "had a campus visit at"
    last = event.split()[-1] if event and kind is Kind.BY_NAME else ""
    if event and last in _GIVEN:
        return f"gave {with_article(event)} {'at' if is_in_person else 'for'}"
    if event and last in _DONE:
        return f"did {with_article(event)} {'at' if is_in_person else 'for'}"
    return "interviewed at" if is_in_person else "interviewed with"


def _with_owner(event: str) -> str:
    last = event.split()[-1]
    return f"{'my' if last in _GIVEN else 'our' if last in _BETWEEN_US else 'the'} {event}"


def _trial(named: str) -> str:
    """The trial under the name that it was given, where that is English: "working interview", else "trial shift"."""
    found = re.search(
        r"\b(?:trial|shadow|tryout|working) (?:shift|day|evening|morning|afternoon|service|interview)\b", named
    )
    return found.group() if found else "trial shift"

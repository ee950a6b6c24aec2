"""A plan put together for looking at: what the page shows and what letters are taken from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup.model import Candidate, FollowUp, Opening, State, Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """A follow-up with its title in a calendar, what became of it, what it says, and the lines that say that it was sent."""

    follow_up: FollowUp
    title: str
    state: State
    wording: Wording
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOutStep:
    """Steps of one opening that are not planned, and why not."""

    company: str
    steps: str
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem in the candidate's files, or words that would sound wrong: where, what, what to write instead, and the lines
    that do it.
    """

    severity: str
    place: str
    message: str
    hint: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What there is to look at. Openings are in the order of the list, entries by time."""

    candidate: Candidate
    now: dt.datetime
    openings: tuple[Opening, ...]
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOutStep, ...] = ()
    remarks: tuple[Remark, ...] = ()

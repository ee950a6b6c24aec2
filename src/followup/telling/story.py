"""A plan put together for looking at: what the page shows and what letters are taken from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Opening
from followup.model.people import Candidate
from followup.model.published import State


@dataclass(frozen=True, slots=True)
class Entry:
    """A follow-up with its title in a calendar, what became of it, what it says, and the lines that say that it was sent."""

    follow_up: FollowUp
    title: str
    state: State
    wording: Wording
    marks: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands under its letters; why it is then only as long as it is to come."""
        is_over = self.state in (State.SENT, State.DUE, State.DONE)
        return tuple(note for note in self.wording.notes if not is_over or note != self.follow_up.why)


@dataclass(frozen=True, slots=True)
class LeftOutStep:
    """A step of one opening that is not planned, and why not; `person` is named where it is about one of several, and
    `is_letter` tells of what others would have got.
    """

    company: str
    step: str
    why: str
    person: str | None = None
    is_too_late: bool = False
    is_letter: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem in the candidate's files, or words that would sound wrong: where, what, what to write instead, and the lines
    that do it. `company` is whose opening it is about, where the message does not name it.
    """

    severity: str
    place: str
    message: str
    hint: str
    lines: tuple[str, ...] = ()
    company: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What there is to look at. Openings are in the order of the list, entries by time. `program` is how the lines to type
    begin.
    """

    candidate: Candidate
    now: dt.datetime
    openings: tuple[Opening, ...]
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOutStep, ...] = ()
    remarks: tuple[Remark, ...] = ()
    program: str = "followup"

    def shown(self, line: str) -> str:
        """A line to type as it is shown: the program by its name, without the way to it."""
        return f"followup{line.removeprefix(self.program)}" if line.startswith(f"{self.program} ") else line

    prompts: Mapping[tuple[str, int], tuple[str, ...]] = field(default_factory=dict, repr=False)
    """What a program would get for a letter, in pieces, by the follow-up's UID and the letter's place there."""

"""What was, or is to come: the meetings, and the openings that they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from followup.model.etiquette import StepChange
from followup.model.people import Interviewer, Reference
from followup.model.status import Status
from followup.problems import NO_PLACE, Place


class Mode(StrEnum):
    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Done:
    """A step that the candidate has taken already; no people means for everyone it concerns."""

    step: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One meeting.

    `day` is the date in the interview's own zone (`timezone`, an IANA name), and `end` is in that zone: the end that
    was given, else an estimate; 17:00 where no time is known, and then `start` is None. `opening` is the identity of
    its opening, `listed` its number among all interviews read.
    """

    opening: str
    company: str
    role: str | None
    day: dt.date
    start: dt.datetime | None
    end: dt.datetime
    timezone: str
    mode: Mode | None  # None where nothing says it
    round: str | None = None
    is_final: bool = False
    is_phone_screen: bool = False
    location: str | None = None
    address: str | None = None  # where a card can be posted
    interviewers: tuple[Interviewer, ...] = ()
    arranged_by: Interviewer | None = None
    references: tuple[Reference, ...] = ()
    strengths: tuple[str, ...] = ()
    decision_by: dt.date | None = None
    status: Status | None = None
    outcome_on: dt.date | None = None
    answer_by: dt.date | None = None
    no_contact: bool = False
    notes: str | None = None  # the candidate's own, and what an invitation said; never in a letter
    done: tuple[Done, ...] = ()
    skip: tuple[str, ...] = ()
    changes: tuple[StepChange, ...] = ()
    playbook: str | None = None  # the playbook that its opening goes by, where it is not the list's
    end_is_given: bool = field(default=True, repr=False)  # else it is an estimate
    source: str = field(default="", repr=False)  # the list that it came from
    place: Place = field(default=NO_PLACE, repr=False, compare=False)

    @property
    def identity(self) -> str:
        """Names this interview in the report: its opening, and its day and time there."""
        when = f"{self.day:%Y-%m-%d}" + (f"T{self.start:%H:%M}" if self.start else "")
        return f"{self.opening}@{when}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One job at one company: its interviews by time, cancelled ones left out, and what they say together.

    `outcome_on` is None where nobody wrote when the status changed. `people` are all interviewers, each once, in the
    order in which they were first listed, with what the latest interview says of them.
    """

    key: str
    company: str
    role: str | None
    interviews: tuple[Interview, ...]
    status: Status
    people: tuple[Interviewer, ...]
    lead: Interviewer | None
    arranged_by: Interviewer | None
    references: tuple[Reference, ...]
    strengths: tuple[str, ...]
    decision_by: dt.date | None
    outcome_on: dt.date | None
    answer_by: dt.date | None
    address: str | None
    no_contact: bool

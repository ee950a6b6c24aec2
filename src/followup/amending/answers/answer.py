"""What a mail seems to say of an opening, with the sentence that says it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from followup.model.status import Status


class Reading(StrEnum):
    """What a mail reads like."""

    REFUSAL = "rejected"
    OFFER = "offer"
    CALLED_OFF = "cancelled"
    MOVED = "moved"
    ON_HOLD = "on hold"
    LATER = "later"

    @property
    def status(self) -> Status | None:
        """The status that it would be; None for what changes none."""
        return None if self in (Reading.MOVED, Reading.LATER) else Status(self.value)


@dataclass(frozen=True, slots=True)
class When:
    """A day that a mail names, with its start and end as they are written in a list; None where it names none.

    `minutes` is how long it lasts then, where the list says the duration and no end.
    """

    day: dt.date
    start: str | None = None
    end: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a mail seems to say: the sentence, what it reads like, who wrote it, and of which company.

    `when` is the day that it names for it: by which an offer is answered, or they decide; to which an interview is moved.
    `about` is the day of the interview that it is about. `whom` is what to type so that its opening in the list is meant, and
    `line` where its interview stands there; both None where the list has none that is surely meant.
    """

    reading: Reading
    sentence: str
    sender: str
    company: str | None
    named: tuple[str, ...] = ()
    when: When | None = None
    about: dt.date | None = None
    whom: str | None = None
    line: int | None = None

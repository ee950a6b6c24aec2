"""What an earlier run left in the output folder, and how a follow-up stands beside it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SENT = "sent"
    DUE = "due"  # it counts as sent, and the candidate has not said so
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A follow-up that an earlier run wrote. `people` are short hashes of the people it was for, two each (by name, by
    address), in the list's order; `opening` is the short hash of its opening's identity. Without a step, another program has
    written the calendar anew, and its UID and times are all that is left (`is_bare`).
    """

    uid: str
    step: str
    opening: str
    source: str
    start: dt.datetime
    end: dt.datetime
    anchor: dt.datetime | None
    counted_from: str
    people: tuple[tuple[str, str], ...]
    is_withdrawn: bool = False

    @property
    def is_bare(self) -> bool:
        return not self.step

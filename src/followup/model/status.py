"""How an opening stands."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    SCHEDULED = "scheduled"
    WAITING = "waiting"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"  # an offer that the candidate did not take
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    ON_HOLD = "on hold"
    GHOSTED = "ghosted"

    @property
    def is_under_way(self) -> bool:
        """Whether it goes on and nothing is decided: interviews are to come, or an answer is."""
        return self in (Status.SCHEDULED, Status.WAITING)

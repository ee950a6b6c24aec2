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

"""How an opening may stand after a text that tells of it: as one status says, or as one of several."""

from __future__ import annotations

from dataclasses import dataclass

from followup.model.status import Status


@dataclass(frozen=True, slots=True)
class Doubt:
    """The statuses that a text may mean."""

    meanings: tuple[Status, ...]


Outcome = Status | Doubt | None

WHOSE_END = Doubt((Status.REJECTED, Status.WITHDRAWN))
OWN_END = Doubt((Status.WITHDRAWN, Status.DECLINED))
"""The candidate's own no, of which nothing says whether there was an offer."""
WHETHER_OFFERED = Doubt((Status.OFFER, Status.WAITING))
WHETHER_ACCEPTED = Doubt((Status.ACCEPTED, Status.OFFER, Status.WAITING))
BESIDE_THE_MATTER = Doubt(())
"""What says nothing of how the opening stands, though its words do elsewhere: declined to comment, signed an NDA."""

"""Openings that were on hold, or seemed to be over, and go on: since when they do."""

from __future__ import annotations

import datetime as dt

from followup.model.etiquette import Anchor, Step
from followup.model.interviews import Opening
from followup.planning.situation import Situation

_ASKED_AFTER = (Anchor.DECISION_DATE, Anchor.LAST_ROUND)


def taken_up_on(opening: Opening) -> dt.date | None:
    """The day since which an opening goes on, where its status changed after the last round."""
    day = opening.outcome_on
    if day is None or not opening.status.is_under_way or not opening.interviews:
        return None
    return day if day > opening.interviews[-1].day else None


def goes_on_since_nobody_knows(opening: Opening, situation: Situation) -> bool:
    """Whether a question about an opening was withdrawn, and its time has passed, though the opening goes on: it was taken up
    again, and nobody says when.
    """
    withdrawn = situation.told.withdrawn(opening)
    if not withdrawn or not opening.status.is_under_way or not opening.interviews or taken_up_on(opening) is not None:
        return False
    asking = {step.name for step in situation.playbook.steps if asks(step, opening)}
    last = opening.interviews[-1].end
    return any(one.step in asking and one.anchor == last for one in withdrawn)


def asks(step: Step, opening: Opening) -> bool:
    """Whether a step is a question about the decision that is asked here."""
    is_left_out = step.off or any(step.name in one.skip for one in opening.interviews)
    return not is_left_out and any(anchor in _ASKED_AFTER for anchor, _ in step.counted_from)

"""What follows from ends that nobody wrote: when a message comes that is counted from an assumed end, as it was placed."""

from __future__ import annotations

from collections.abc import Sequence

from followup.model.etiquette import Anchor
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Interview
from followup.problems import Place, Problem, Severity


def assumed_ends(follow_ups: Sequence[FollowUp]) -> list[Problem]:
    """A warning for each interview from whose assumed end a message still to come is counted; the earliest such message."""
    told: dict[Place, tuple[Interview, FollowUp]] = {}
    for one in sorted(follow_ups, key=lambda each: each.start):
        if one.is_sent or one.is_done or not one.visit or not one.step.counted_from:
            continue
        if one.step.counted_from[0][0] == Anchor.INTERVIEW_END and not one.visit[-1].end_is_given:
            told.setdefault(one.visit[-1].place, (one.visit[-1], one))
    return [_warning(interview, follow_up) for interview, follow_up in told.values()]


def _warning(interview: Interview, follow_up: FollowUp) -> Problem:
    what = "thank-you" if "thank" in follow_up.step.name else "message"
    start = follow_up.start
    when = f"{start:%H:%M}" if start.date() == interview.day else f"{start:%a} {start.day} {start:%b %H:%M}"
    is_elsewhere = start.utcoffset() != interview.end.utcoffset()
    message = f"no end is given: taken to end at {interview.end:%H:%M}, so the {what} comes at {when}"
    return Problem(
        "no-end", f"{message}{' on your clock' if is_elsewhere else ''}", interview.place, Severity.WARNING,
        "add end: 15:30, or duration: 90 minutes", "end",
    )  # fmt: skip

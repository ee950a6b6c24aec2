"""What a step's time is counted from: the first of its anchors that an opening has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import is_same_person
from followup.model import Anchor, Interview, Interviewer, Mode, Opening, Status, Step, Wait
from followup.planning.openings import visits_of

_ROUNDS = {
    Anchor.LAST_ONSITE_VISIT: "the on-site interview",
    Anchor.ONSITE_OR_FINAL_ROUND: "the interview",
    Anchor.LAST_ROUND_WITH_THEM: "your last interview with them",
    Anchor.LAST_ROUND: "the last interview",
}
_KNOWN_OUTCOME = (Status.REJECTED, Status.ACCEPTED, Status.OFFER)
_RECENT = dt.timedelta(30)
"""How long after an answer was expected an outcome without a date is taken to be today's news."""

UNKNOWN_DAY = "unknown day"


@dataclass(frozen=True, slots=True)
class Counted:
    """An anchor that was found. `value` is None for another step, which has no time yet.

    `words` are for a person; `says_when` changes exactly when the value does, save that it stays where a day is taken
    to be today for want of a better one.
    """

    value: dt.datetime | dt.date | None
    wait: Wait
    words: str
    anchor: str
    says_when: str


@dataclass(frozen=True, slots=True)
class Anchors:
    """Finds anchors, for a candidate in `timezone` at the time `now`."""

    timezone: str
    now: dt.datetime
    include_past: bool

    def first(
        self, opening: Opening, step: Step, visit: Sequence[Interview], people: Sequence[Interviewer] = ()
    ) -> Counted | None:
        """The first anchor of a step that the opening has; `people` are those whom the step concerns."""
        found = (self._counted(opening, anchor, wait, visit, people) for anchor, wait in step.counted_from)
        return next((one for one in found if one is not None), None)

    def _counted(
        self, opening: Opening, anchor: str, wait: Wait, visit: Sequence[Interview], people: Sequence[Interviewer]
    ) -> Counted | None:
        if anchor == Anchor.INTERVIEW_START:
            start = min(one.start or one.end for one in visit)
            return Counted(start, wait, "the interview", anchor, start.isoformat())
        if anchor == Anchor.INTERVIEW_END:
            return Counted(visit[-1].end, wait, "the interview", anchor, visit[-1].end.isoformat())
        if anchor == Anchor.DECISION_DATE:
            day = opening.decision_by
            words = f"the day by which they decide, {zones.day_in_words(day)}" if day else ""
            return Counted(day, wait, words, anchor, day.isoformat()) if day else None
        if anchor == Anchor.OUTCOME:
            return self._outcome(opening, wait)
        if anchor in _ROUNDS:
            rounds = _rounds(opening, anchor, people)
            return (
                Counted(rounds[-1].end, wait, _ROUNDS[Anchor(anchor)], anchor, rounds[-1].end.isoformat())
                if rounds
                else None
            )
        return Counted(None, wait, f"“{anchor.replace('_', ' ')}”", anchor, "")

    def _outcome(self, opening: Opening, wait: Wait) -> Counted | None:
        """The day of the outcome. Where nobody wrote it, it is news of today, unless it was expected long ago."""
        if opening.status not in _KNOWN_OUTCOME:
            return None
        if opening.outcome_on is not None:
            words = f"their answer of {zones.day_in_words(opening.outcome_on)}"
            return Counted(opening.outcome_on, wait, words, Anchor.OUTCOME, opening.outcome_on.isoformat())
        today = zones.in_zone(self.now, self.timezone).date()
        last = zones.in_zone(opening.interviews[-1].end, self.timezone).date()
        expected = max(last, opening.decision_by or last)
        is_news = not self.include_past and today - expected <= _RECENT
        day = today if is_news else min(today, expected)
        return Counted(day, wait, "their answer", Anchor.OUTCOME, f"{UNKNOWN_DAY} {opening.status}")


def _rounds(opening: Opening, anchor: str, people: Sequence[Interviewer]) -> Sequence[Interview]:
    if anchor == Anchor.LAST_ROUND_WITH_THEM:
        return visit_with(opening, people)
    if anchor == Anchor.LAST_ROUND:
        return opening.interviews
    is_final_too = anchor == Anchor.ONSITE_OR_FINAL_ROUND
    return [one for one in opening.interviews if one.mode is Mode.ONSITE or (is_final_too and one.is_final)]


def visit_of(opening: Opening, counted: Counted) -> tuple[Interview, ...]:
    """The interviews that a step of the whole opening is about: the visit it is counted from, else the last."""
    visits = visits_of(opening)
    return next((visit for visit in visits if any(one.end == counted.value for one in visit)), visits[-1])


def visit_with(opening: Opening, people: Sequence[Interviewer]) -> tuple[Interview, ...]:
    """The last visit with one of `people`; the last interview where there is none."""
    with_them = [
        visit for visit in visits_of(opening)
        if any(is_same_person(person, other) for one in visit for other in one.interviewers for person in people)
    ]  # fmt: skip
    return with_them[-1] if with_them else opening.interviews[-1:]

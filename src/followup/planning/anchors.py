"""What a step's time is counted from: the first of its anchors that an opening has."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from followup import spoken
from followup.identity import is_same_person
from followup.model.etiquette import Anchor, Step
from followup.model.interviews import Interview, Mode, Opening
from followup.model.people import Interviewer
from followup.model.status import Status
from followup.model.stretches import Wait
from followup.planning.offers import KNOWN_OUTCOME, accepted_elsewhere, offer_elsewhere, outcome_day
from followup.planning.openings import visits_of
from followup.planning.situation import Situation
from followup.planning.taken_up import taken_up_on

_ROUNDS = {
    Anchor.LAST_ONSITE_VISIT: "the on-site interview",
    Anchor.ONSITE_OR_FINAL_ROUND: "the interview",
    Anchor.LAST_ROUND_WITH_THEM: "your last interview with them",
    Anchor.LAST_ROUND: "the last interview",
}
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


def first_anchor(
    opening: Opening, step: Step, visit: Sequence[Interview], people: Sequence[Interviewer], situation: Situation
) -> Counted | None:
    """The first anchor of a step that the opening has; `people` are those whom the step concerns."""
    found = (_counted(opening, anchor, wait, visit, people, situation) for anchor, wait in step.counted_from)
    return next((one for one in found if one is not None), None)


def _counted(
    opening: Opening, anchor: str, wait: Wait, visit: Sequence[Interview], people: Sequence[Interviewer],
    situation: Situation,
) -> Counted | None:  # fmt: skip
    if anchor == Anchor.INTERVIEW_START:
        start = min(one.start or one.end for one in visit)
        return Counted(start, wait, "the interview", anchor, start.isoformat())
    if anchor == Anchor.INTERVIEW_END:
        return Counted(visit[-1].end, wait, "the interview", anchor, visit[-1].end.isoformat())
    again = taken_up_on(opening)
    if anchor == Anchor.DECISION_DATE:
        day = (
            opening.decision_by if again is None or (opening.decision_by or again) >= again else None
        )  # said before the pause
        words = f"the day by which they decide, {spoken.day(day)}" if day else ""
        return Counted(day, wait, words, anchor, day.isoformat()) if day else None
    if anchor == Anchor.OUTCOME:
        return _outcome(opening, wait, situation)
    if anchor == Anchor.ANSWER_BY:
        return _answer_by(opening, wait)
    if anchor in (Anchor.OFFER_ELSEWHERE, Anchor.ACCEPTED_ELSEWHERE):
        return _elsewhere(opening, Anchor(anchor), wait, situation)
    if anchor == Anchor.LAST_ROUND and again is not None:
        words = f"the day it was taken up again, {spoken.day(again)}"
        return Counted(again, wait, words, anchor, again.isoformat())
    if anchor in _ROUNDS:
        rounds = _rounds(opening, anchor, people)
        return (
            Counted(rounds[-1].end, wait, _ROUNDS[Anchor(anchor)], anchor, rounds[-1].end.isoformat())
            if rounds
            else None
        )
    return Counted(None, wait, f"“{anchor.replace('_', ' ')}”", anchor, "")


def _outcome(opening: Opening, wait: Wait, situation: Situation) -> Counted | None:
    if opening.status not in KNOWN_OUTCOME:
        return None
    whose = "your answer" if opening.status in (Status.ACCEPTED, Status.DECLINED) else "their answer"
    return _on_the_day_of(opening, wait, whose, Anchor.OUTCOME, str(opening.status), situation)


def _on_the_day_of(
    opening: Opening, wait: Wait, what: str, anchor: Anchor, status: str, situation: Situation
) -> Counted:
    """Counted from an opening's outcome, whose day may not be known."""
    day = outcome_day(opening, situation)
    if opening.outcome_on is None:
        return Counted(day, wait, what, anchor, f"{UNKNOWN_DAY} {status}")
    return Counted(day, wait, f"{what} of {spoken.day(day)}", anchor, day.isoformat())


def _answer_by(opening: Opening, wait: Wait) -> Counted | None:
    day = opening.answer_by
    if day is None:
        return None
    return Counted(day, wait, f"{spoken.day(day)}, by which to answer", Anchor.ANSWER_BY, day.isoformat())


def _elsewhere(opening: Opening, anchor: Anchor, wait: Wait, situation: Situation) -> Counted | None:
    """Counted from an offer, or an acceptance, at another company."""
    is_accepted = anchor is Anchor.ACCEPTED_ELSEWHERE
    other = (accepted_elsewhere if is_accepted else offer_elsewhere)(opening, situation)
    if other is None:
        return None
    what = f"{'the acceptance at' if is_accepted else 'the offer from'} {other.company}"
    counted = _on_the_day_of(other, wait, what, anchor, str(other.status), situation)
    says_when = f"{other.key} {counted.says_when}{'' if is_accepted else f' {other.answer_by}'}"
    return dataclasses.replace(counted, says_when=says_when)


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

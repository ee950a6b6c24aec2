"""Between which days a step of an opening has its place, and why it is not simply its wait after what it is counted from."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from followup import spoken, zones
from followup.model.etiquette import Anchor, Step
from followup.model.follow_ups import Elsewhere
from followup.model.interviews import Interview, Opening
from followup.model.status import Status
from followup.model.stretches import Unit, Wait
from followup.planning.anchors import Counted, first_anchor
from followup.planning.calendar.workdays import Workdays
from followup.planning.offers import KNOWN_OUTCOME, elsewhere, offer_elsewhere, outcome_day
from followup.planning.openings import visits_of
from followup.planning.situation import Situation

_ONE_DAY = dt.timedelta(days=1)
AT_ONCE = Wait(0, Unit.DAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The first and the last day of a step's proper time, and the day with which it is useful no longer, where there are such;
    `because` says why it is then, and `says_when` differs exactly where they bind it. What is urgent may come on any day.
    """

    first: dt.date | None
    last: dt.date | None
    until: dt.date | None
    is_urgent: bool
    because: str
    says_when: str


def bounds_of(
    opening: Opening, step: Step, visit: tuple[Interview, ...], counted: Counted, situation: Situation
) -> Bounds:
    """What bounds a step that is counted from something, for the visit that it is about."""
    first, last = _not_before(opening, counted, situation), _not_after(opening, step, visit, situation)
    bound = _bound(opening, step, visit, counted, first, last, situation)
    is_urgent = _is_urgent(opening, step, visit, counted, situation)
    is_open_until = opening.answer_by if opening.status is Status.OFFER else None
    if is_urgent and counted.anchor == Anchor.ACCEPTED_ELSEWHERE and is_open_until is not None:
        last = is_open_until
        bound = f"while {opening.company} waits for an answer, {spoken.day(last)}"
    binds = f" before {last}" if bound is not None and step.before else ""
    return Bounds(
        first=first,
        last=last,
        until=_until(opening, counted, situation),
        is_urgent=is_urgent,
        because=f"{_in_words(counted.wait)} {counted.words}" if bound is None else bound,
        says_when=f"{' urgent' if is_urgent else ''}{binds}",
    )


def hastened(opening: Opening, counted: Counted, situation: Situation) -> Counted:
    """News of an acceptance as it is counted: at once where the candidate would meet them on the next working day, or before."""
    day = counted.value
    if counted.anchor != Anchor.ACCEPTED_ELSEWHERE or not isinstance(day, dt.date):
        return counted
    next_day = situation.workdays.after(day, 1)
    meeting = next((one.day for one in opening.interviews if day < one.day <= next_day), None)
    if meeting is None:
        return counted
    words = f"{counted.words}, since you would meet on {spoken.day(meeting)}"
    return dataclasses.replace(counted, wait=AT_ONCE, words=words)


def changed(step: Step, visit: Sequence[Interview]) -> Step:
    """A step with what its interviews change."""
    for change in (change for one in visit for change in one.changes if change.step == step.name):
        step = step.changed_by(change)
    return step


def _bound(
    opening: Opening, step: Step, visit: Sequence[Interview], counted: Counted, first: dt.date | None, last: dt.date | None,
    situation: Situation,
) -> str | None:  # fmt: skip
    """Why a step comes on its first or last day rather than after its wait; None where the wait decides."""
    if counted.value is None:
        return None
    day = situation.workdays.on(_day_of(counted.value, situation), counted.wait)
    if step.before and last is not None and day > last:
        what = next(each for each in step.before if _before(opening, each, visit, situation) == last)
        return f"in time before {'they decide' if what == Anchor.DECISION_DATE else what.replace('_', ' ')}"
    if first is not None and day < first:
        return f"the next working day after the offer, which has to be answered by {counted.words.partition(',')[0]}"
    return None


def _day_of(value: dt.datetime | dt.date, situation: Situation) -> dt.date:
    return zones.in_zone(value, situation.timezone).date() if isinstance(value, dt.datetime) else value


def _not_after(opening: Opening, step: Step, visit: Sequence[Interview], situation: Situation) -> dt.date | None:
    """The last day for what has to arrive, or to be heard, before something else."""
    days = [
        _posted_by(opening, step, situation.workdays),
        *(_before(opening, each, visit, situation) for each in step.before),
    ]
    return min(filter(None, days), default=None)


def _posted_by(opening: Opening, step: Step, workdays: Workdays) -> dt.date | None:
    """The last day to post what has to arrive some working days before the decision."""
    if step.post is None or step.arrives_before_decision is None or opening.decision_by is None:
        return None
    before = dataclasses.replace(step.arrives_before_decision, amount=-step.arrives_before_decision.amount)
    arrives_by = day = workdays.on(opening.decision_by, before)
    while workdays.on(day, step.post) > arrives_by:
        day -= _ONE_DAY
    return day


def _before(opening: Opening, anchor: str, visit: Sequence[Interview], situation: Situation) -> dt.date | None:
    """The working day before something, or its own day where the visit leaves none between."""
    day = opening.decision_by if anchor == Anchor.DECISION_DATE else _due_day(opening, anchor, situation)
    if day is None:
        return None
    before = situation.workdays.after(day, -1)
    return before if before > zones.in_zone(visit[-1].end, situation.timezone).date() else day


def _due_day(opening: Opening, step: str, situation: Situation) -> dt.date | None:
    """The day on which another step would be taken by itself."""
    found = situation.playbook.step(step)
    if found is None or not opening.interviews:
        return None
    one = changed(found, opening.interviews)
    counted = None if one.off else first_anchor(opening, one, visits_of(opening)[-1], opening.people, situation)
    if counted is None or counted.value is None:
        return None
    return situation.workdays.on(_day_of(counted.value, situation), counted.wait)


def anchored(last: Interview, counted: Counted, situation: Situation) -> dt.datetime:
    """The end of the interview concerned; of what is counted from a deadline, that hour of its day."""
    if counted.anchor != Anchor.ANSWER_BY or not isinstance(counted.value, dt.date):
        return last.end
    clock = zones.in_zone(last.end, situation.timezone).time()
    return zones.nearest_instant(counted.value, clock, situation.timezone)


def _not_before(opening: Opening, counted: Counted, situation: Situation) -> dt.date | None:
    """An answer is thought of on the working day after the offer, but not after the day by which to answer."""
    if counted.anchor != Anchor.ANSWER_BY or opening.answer_by is None:
        return None
    return min(situation.workdays.after(outcome_day(opening, situation), 1), opening.answer_by)


def _until(opening: Opening, counted: Counted, situation: Situation) -> dt.date | None:
    """The day with which something about an offer is of use no longer."""
    if counted.anchor == Anchor.ANSWER_BY and opening.answer_by is not None:
        return opening.answer_by + _ONE_DAY  # on the day itself it is of most use
    offer = offer_elsewhere(opening, situation) if counted.anchor == Anchor.OFFER_ELSEWHERE else None
    return offer.answer_by if offer is not None else None


def what_is_open(opening: Opening, counted: Counted, situation: Situation) -> Elsewhere | None:
    """What an offer here waits for, or by when one elsewhere has to be answered."""
    if counted.anchor == Anchor.ANSWER_BY:
        return elsewhere(opening, situation)
    offer = offer_elsewhere(opening, situation) if counted.anchor == Anchor.OFFER_ELSEWHERE else None
    return Elsewhere(answer_by=offer.answer_by) if offer is not None else None


def _is_urgent(
    opening: Opening, step: Step, visit: tuple[Interview, ...], counted: Counted, situation: Situation
) -> bool:
    """Whether they decide by the working day after the visit, or an answer is due before the next, so that the same evening
    counts.
    """
    if step.urgent_until is None:
        return False
    if counted.anchor in (Anchor.OUTCOME, Anchor.ACCEPTED_ELSEWHERE):
        if counted.anchor == Anchor.ACCEPTED_ELSEWHERE and counted.wait == AT_ONCE:
            return True
        day, due = counted.value, opening.answer_by if opening.status in KNOWN_OUTCOME else None
        return isinstance(day, dt.date) and due is not None and day <= due < situation.workdays.after(day, 1)
    day = zones.in_zone(visit[-1].end, situation.timezone).date()
    decisions = (one.decision_by for one in opening.interviews if one.decision_by is not None)
    return any(day <= decision <= situation.workdays.after(day, 1) for decision in decisions)


def _in_words(wait: Wait) -> str:
    if wait.amount == 0:
        return "at once after"
    if wait.amount < 0:
        return "the day before" if wait == Wait(-1, Unit.DAYS) else f"{Wait(-wait.amount, wait.unit)} before"
    return "the next working day after" if wait == Wait(1, Unit.WORKING_DAYS) else f"{wait} after"

"""Where each opening stands, as its candidate asks in the morning: whose move it is, for how long it has been quiet, what
comes next and when, and by which day something is decided.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup import zones
from followup.model.etiquette import Anchor, Recipients
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Interview, Opening
from followup.model.status import Status


class Move(StrEnum):
    """Whose move it is; an interview that is arranged waits for its day and for nobody."""

    YOURS = "your move"
    MEETING = "interview ahead"
    THEIRS = "their move"
    SETTLED = "settled"


class Deciding(StrEnum):
    """What a deadline is for."""

    ANSWER = "answer by"  # an offer, by the candidate
    DECISION = "they decide by"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day by which something is decided, that day included."""

    day: dt.date
    what: Deciding
    is_past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one opening stands. Days are those of the candidate's calendar.

    `stage` is the round that was held last, else the one to come, as the list calls it ("final, on-site"); the status where
    that says more (offer, rejected, on hold). `held` and `ahead` are the interviews on both sides of now. `due` are messages
    that passed a short while ago, of which nobody has said that they went out; `next` is what the candidate does first from
    now on. `quiet_days` is how long they have said nothing; None where nothing is expected of them. `sent` is the day of the
    latest message to them that went out, or counts as sent.
    """

    opening: Opening
    move: Move
    stage: str
    stage_is_status: bool
    held: Interview | None
    ahead: Interview | None
    due: tuple[FollowUp, ...]
    next: FollowUp | None
    quiet_days: int | None
    sent: dt.date | None
    deadline: Deadline | None


OVER = (
    Status.ACCEPTED, Status.DECLINED, Status.REJECTED, Status.WITHDRAWN, Status.CANCELLED, Status.GHOSTED,
)  # fmt: skip
_SAYS_MORE = (*OVER, Status.OFFER, Status.ON_HOLD)


def standings(
    openings: Iterable[Opening], follow_ups: Iterable[FollowUp], now: dt.datetime, timezone: str
) -> tuple[Standing, ...]:
    """Where the openings stand, in their order. `now` is aware; `timezone` is the candidate's, an IANA name. A follow-up of
    several openings counts for each of them; the interviews as events of their own count for none.
    """
    of_opening: dict[str, list[FollowUp]] = {}
    for one in sorted(follow_ups, key=lambda one: one.start):
        if not one.step.is_busy:
            for opening in one.openings:
                of_opening.setdefault(opening.key, []).append(one)
    return tuple(_standing(opening, of_opening.get(opening.key, ()), now, timezone) for opening in openings)


def held_or_ahead(opening: Opening, now: dt.datetime) -> tuple[Interview, ...]:
    """The interviews that were held or will be: none comes after the end of an opening."""
    return tuple(one for one in opening.interviews if one.end <= now or opening.status not in OVER)


def by_move(found: Iterable[Standing]) -> tuple[tuple[Move, tuple[Standing, ...]], ...]:
    """The openings by whose move it is, the candidate's first; within each by the day that comes next. No group is empty."""
    groups: dict[Move, list[Standing]] = {move: [] for move in Move}
    for one in found:
        groups[one.move].append(one)
    return tuple((move, tuple(sorted(there, key=_urgency))) for move, there in groups.items() if there)


def _urgency(one: Standing) -> tuple[dt.datetime, str]:
    moments = [one.next.start] if one.next else []
    moments += [one.ahead.end] if one.ahead else []
    return min(moments, default=dt.datetime.max.replace(tzinfo=dt.UTC)), one.opening.key


def _standing(opening: Opening, follow_ups: Sequence[FollowUp], now: dt.datetime, timezone: str) -> Standing:
    today = zones.in_zone(now, timezone).date()
    held = next((one for one in reversed(opening.interviews) if one.end <= now), None)
    is_over = opening.status in OVER
    ahead = None if is_over else next((one for one in opening.interviews if one.end > now), None)
    to_come = [one for one in follow_ups if is_to_come(one, now)]
    due = tuple(one for one in follow_ups if one.is_due)
    return Standing(
        opening=opening,
        move=_move(opening, ahead, due, to_come, now, today),
        stage=_stage(opening, held or ahead),
        stage_is_status=opening.status in _SAYS_MORE or not (held or ahead),
        held=held,
        ahead=ahead,
        due=due,
        next=to_come[0] if to_come else None,
        quiet_days=None
        if is_over or ahead or held is None or opening.status is Status.OFFER
        else _quiet_days(opening, held, today, timezone),
        sent=max((one.start.date() for one in follow_ups if _went_out(one, now)), default=None),
        deadline=_deadline(opening, today),
    )


def is_to_come(one: FollowUp, now: dt.datetime) -> bool:
    """Whether a follow-up is still to be done."""
    return one.end > now and not one.is_done and not one.is_sent


def _went_out(one: FollowUp, now: dt.datetime) -> bool:
    is_to_them = one.step.recipients not in (Recipients.CANDIDATE, Recipients.REFERENCES, Recipients.ASKED_REFERENCES)
    return is_to_them and (one.is_sent or one.is_done) and one.start <= now


def _move(
    opening: Opening, ahead: Interview | None, due: Sequence[FollowUp], to_come: Sequence[FollowUp], now: dt.datetime,
    today: dt.date,
) -> Move:  # fmt: skip
    """The candidate's where something is due or to be done today, where thanks for a meeting that is over are still owed, and
    where an offer waits for its answer.
    """
    if due or opening.status is Status.OFFER or any(one.start.date() <= today or is_owed(one, now) for one in to_come):
        return Move.YOURS
    if opening.status in OVER:
        return Move.SETTLED
    return Move.MEETING if ahead else Move.THEIRS


def is_owed(one: FollowUp, now: dt.datetime) -> bool:
    """Whether a follow-up is about a meeting that is over already: thanks, whenever they are planned."""
    counts_from_the_end = any(anchor == Anchor.INTERVIEW_END for anchor, _ in one.step.counted_from)
    return counts_from_the_end and one.step.recipients is not Recipients.CANDIDATE and one.anchor <= now


def _stage(opening: Opening, interview: Interview | None) -> str:
    if opening.status in _SAYS_MORE or interview is None:
        return "no answer" if opening.status is Status.GHOSTED else str(opening.status)
    return " ".join((interview.round or "interview").split())


def _quiet_days(opening: Opening, held: Interview, today: dt.date, timezone: str) -> int:
    """Days since they were last heard of: at an interview, or with the news of a status."""
    met = zones.in_zone(held.end, timezone).date()
    said = opening.outcome_on if opening.outcome_on and opening.outcome_on <= today else met
    return (today - max(met, said)).days


def _deadline(opening: Opening, today: dt.date) -> Deadline | None:
    if opening.status in OVER:
        return None
    if opening.status is Status.OFFER:
        day, what = opening.answer_by, Deciding.ANSWER
    else:
        day, what = opening.decision_by, Deciding.DECISION
    return Deadline(day, what, day < today) if day else None

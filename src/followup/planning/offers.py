"""Offers, here and elsewhere: what has to be answered by when, what else is open then, and what an acceptance ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from followup import zones
from followup.identity import folded
from followup.model.follow_ups import Elsewhere
from followup.model.interviews import Opening
from followup.model.status import Status
from followup.planning.situation import Situation

UNDERWAY = (Status.SCHEDULED, Status.WAITING, Status.ON_HOLD, Status.OFFER)
KNOWN_OUTCOME = (Status.REJECTED, Status.ACCEPTED, Status.DECLINED, Status.OFFER)
_RECENT = dt.timedelta(30)
"""How long after an answer was expected an outcome without a date is taken to be today's news; and what begins longer after
an acceptance belongs to another search.
"""


def outcome_day(opening: Opening, situation: Situation) -> dt.date:
    """The day of the outcome. Where nobody wrote it, it is news of today, unless it was expected long ago."""
    if opening.outcome_on is not None:
        return opening.outcome_on
    today = situation.today
    last = zones.in_zone(opening.interviews[-1].end, situation.timezone).date()
    expected = max(last, opening.decision_by or last)
    is_news = not situation.include_past and today - expected <= _RECENT
    return today if is_news else min(today, expected)


def accepted_elsewhere(opening: Opening, situation: Situation) -> Opening | None:
    """The other opening that the candidate has accepted while this one is under way."""
    if opening.status not in UNDERWAY or not opening.interviews:
        return None
    first = opening.interviews[0].day
    others = (one for one in situation.accepted if one.key != opening.key)
    return next((one for one in others if first <= outcome_day(one, situation) + _RECENT), None)


def accepted_since(opening: Opening, situation: Situation) -> Opening | None:
    """The other opening whose acceptance an end here comes of: one that was accepted shortly before."""
    day = outcome_day(opening, situation)
    others = (one for one in situation.accepted if one.key != opening.key)
    return next((one for one in others if dt.timedelta() <= day - outcome_day(one, situation) <= _RECENT), None)


def offer_elsewhere(opening: Opening, situation: Situation) -> Opening | None:
    """The other offer that has to be answered first, where this opening decides only after that: later, or on a day that
    nobody has named, and no interview is left before it at which to ask.
    """
    offers = _offers_beside(opening, situation)
    if not offers:
        return None
    first = min(offers, key=lambda one: (one.answer_by or dt.date.max, one.key))
    answer_by = first.answer_by or dt.date.max
    last = opening.interviews[-1]
    if opening.decision_by is not None:
        return first if opening.decision_by > answer_by else None
    return first if last.end <= situation.now or last.day > answer_by else None


def why_no_hurry(opening: Opening, situation: Situation) -> list[str]:
    """Why nobody here is asked to say before an offer elsewhere has to be answered; nothing where there is no such offer."""
    offers = _offers_beside(opening, situation)
    if not offers or offer_elsewhere(opening, situation) is not None:
        return []
    if opening.decision_by is not None:
        return ["they decide before the offer has to be answered"]
    return ["there is an interview before the offer has to be answered: ask there"]


def _offers_beside(opening: Opening, situation: Situation) -> list[Opening]:
    """Other offers with a day by which to answer, for an opening that is under way and has made none."""
    if opening.status not in UNDERWAY or opening.status is Status.OFFER:
        return []
    return [one for one in situation.offers if one.answer_by is not None and not is_one_company(one, opening)]


def is_one_company(one: Opening, other: Opening) -> bool:
    """Whether two openings are at one company, which knows of its own offers."""
    return folded(one.company) == folded(other.company)


def elsewhere(offer: Opening, situation: Situation) -> Elsewhere:
    """What else is open while an offer waits."""
    others = [one for one in situation.underway if one.key != offer.key]
    answer_by = offer.answer_by or dt.date.max
    waiting = sorted(
        (one for one in others if one.status is not Status.OFFER),
        key=lambda one: (one.decision_by or dt.date.max, one.key),
    )
    return Elsewhere(
        answer_by=offer.answer_by,
        ask_until=_day_to_ask_for(offer.answer_by, waiting, situation) if offer.answer_by else None,
        decides_before=tuple(one for one in waiting if _decides_by(one, answer_by)),
        decides_after=tuple(one for one in waiting if not _decides_by(one, answer_by)),
        offers=tuple(one for one in situation.offers if one.key != offer.key),
    )


_A_WEEK, _TO_THINK = 5, 3
_TWO_WEEKS = dt.timedelta(14)


def _day_to_ask_for(answer_by: dt.date, waiting: Sequence[Opening], situation: Situation) -> dt.date:
    """The day to ask for where an offer needs more time: the one after another opening decides, within two weeks; else a week,
    where another may still decide, and some days to think where none does. Nobody is asked to wait for a quiet day: for the one
    on which the other decides rather, or for the next one after it, unless that would be for more than two weeks.
    """
    workdays, latest = situation.workdays, answer_by + _TWO_WEEKS
    decides = next(
        (one.decision_by for one in waiting if one.decision_by is not None and one.decision_by > answer_by), None
    )
    day = workdays.after(answer_by, _A_WEEK if waiting else _TO_THINK)
    if decides is not None and workdays.after(decides, 1) <= latest:
        day = workdays.after(decides, 1)
    after_quiet_days = day
    while workdays.is_quiet(after_quiet_days):
        after_quiet_days = workdays.after(after_quiet_days, 1)
    if after_quiet_days <= latest:
        return after_quiet_days
    is_on_the_day = decides is not None and decides < day and workdays.is_working_day(decides)
    return decides if decides is not None and is_on_the_day and not workdays.is_quiet(decides) else day


def _decides_by(opening: Opening, day: dt.date) -> bool:
    return opening.decision_by is not None and opening.decision_by <= day


def answer_in_words(opening: Opening) -> str:
    """What an offer was answered with."""
    return f"the {'yes' if opening.status is Status.ACCEPTED else 'no'} to {opening.company}"


def is_of_this_search(opening: Opening, situation: Situation) -> bool:
    """Whether an answer to an offer is so new, or was due so lately, that it may still have to be given."""
    days = [outcome_day(opening, situation), *filter(None, (opening.answer_by,))]
    return situation.today - max(days) <= _RECENT


def unanswered(openings: Iterable[Opening], situation: Situation) -> list[tuple[Opening, dt.date]]:
    """Offers whose day has come without an answer, each with that day."""
    today = situation.today
    offers = [(one, one.answer_by) for one in openings if one.status is Status.OFFER]
    return [(one, day) for one, day in offers if day is not None and day <= today]

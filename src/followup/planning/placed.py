"""When everything is: what is published and still right stays, and the rest finds the first slot from its proper time on."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from followup import spoken
from followup.identity import short_hash
from followup.model.follow_ups import FollowUp, LeftOut
from followup.model.published import Published
from followup.model.stretches import Unit, Wait
from followup.planning.anchors import UNKNOWN_DAY
from followup.planning.calendar.days import Aim, Days
from followup.planning.calendar.slots import Slots
from followup.planning.joining import left_out_of
from followup.planning.offers import answer_in_words
from followup.planning.placing import LONG_AGO, Links, Placing, Span, linked
from followup.planning.settling import follow_up_of
from followup.planning.situation import Situation
from followup.planning.taken_up import goes_on_since_nobody_knows
from followup.planning.wanted import Wanted

_LATE_WORKING_DAYS = 1
_ONE_DAY = dt.timedelta(days=1)
_TIME_TO_IMPORT = dt.timedelta(minutes=30)
"""What is late already waits so long: an event that has passed before it is imported would count as sent."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What came of placings: follow-ups; what is left out; what was published and is not needed any more, and why."""

    follow_ups: tuple[FollowUp, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    given_up: tuple[tuple[Published, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Aimed:
    """A placing of which everything that has to come first has its time: when it should be, and from when on it may."""

    placing: Placing
    aim: Aim
    says_when: str
    not_before: dt.datetime
    comes_first: str
    """What it waits for, in words."""
    is_unchanged: bool
    """Whether it was published, is to come, and is counted from the same as then."""


def placed(placings: Sequence[Placing], days: Days, slots: Slots, situation: Situation) -> Placed:
    """Published slots whose reasons have not changed first, by start and UID; then the rest by proper time, step and UID.
    What is counted from another, or has to come after it, waits for that.
    """
    links = linked(placings, situation)
    waiting = _in_order_of_need(links)
    spans: dict[Placing, Span] = {}
    results: list[Placed] = []
    queue: list[tuple[_Turn, _Aimed]] = []
    while True:
        ready = waiting.get_ready()
        for one in ready:
            if one.wanted.step.is_busy and one.span is None:
                spans[one], result = _at_its_own_time(one, days, situation)
                results.append(result)
                waiting.done(one)
                continue
            not_given = next((answer for answer in links.news_of.get(one, ()) if spans[answer].end is None), None)
            if not_given is not None and one.span is None:
                spans[one] = Span()
                results.append(_left_out(one, _why_no_news(not_given.wanted)))
                waiting.done(one)
                continue
            aimed = _aimed(one, links, spans, days, situation) if one.span is None else None
            if aimed is not None and not one.is_only_a_time:
                heapq.heappush(queue, (_turn(aimed, situation), aimed))
                continue
            spans[one] = one.span or (_unplaced(aimed, situation) if aimed else Span())
            if one.span is None and not one.is_only_a_time:
                results.append(_left_out(one, _why_not_counted(one.wanted, situation)))
            waiting.done(one)
        if ready:
            continue
        if not queue:
            break
        turn, aimed = heapq.heappop(queue)
        start = _kept(aimed, slots) if turn.is_published else _found(aimed, slots, days, situation)
        if start is None and turn.is_published:
            heapq.heappush(queue, (_turn(aimed, situation, stays=False), aimed))
            continue
        spans[aimed.placing], result = _put(aimed, start, days, slots, situation)
        results.append(result)
        waiting.done(aimed.placing)
    circle = (one for one in placings if one not in spans)
    results += [_left_out(one, "it waits for a step that waits for it") for one in circle]
    return Placed(
        tuple(follow_up for one in results for follow_up in one.follow_ups),
        tuple(left_out for one in results for left_out in one.left_out),
        tuple(given_up for one in results for given_up in one.given_up),
    )


def _in_order_of_need(links: Links) -> TopologicalSorter[Placing]:
    waiting: TopologicalSorter[Placing] = TopologicalSorter()
    for one in links.placings:
        waiting.add(one, *links.before(one))
    with contextlib.suppress(CycleError):  # those that wait for one another are left over
        waiting.prepare()
    return waiting


class _Turn(NamedTuple):
    """What is published and to stay comes first, by start; then what has a deadline or answers them, and the rest, by proper
    time and the playbook's order: a question that cannot wait gives no way to an invitation that can, and who made an offer is
    thanked before it is thought over.
    """

    is_new: bool
    is_patient: bool
    time: float
    step: int
    uid: str

    @property
    def is_published(self) -> bool:
        return not self.is_new


def _turn(aimed: _Aimed, situation: Situation, *, stays: bool = True) -> _Turn:
    one = aimed.placing
    there = one.match.to_come
    if stays and there is not None and situation.is_to_come(there) and (aimed.is_unchanged or one.wanted.is_done):
        return _Turn(False, False, there.start.timestamp(), 0, there.uid)
    steps = [step.name for step in situation.playbook.steps]
    is_patient = one.wanted.until is None and not one.wanted.is_an_answer
    return _Turn(True, is_patient, aimed.aim.proper.timestamp(), steps.index(one.wanted.step.name), one.match.uid)


def _aimed(
    one: Placing, links: Links, spans: Mapping[Placing, Span], days: Days, situation: Situation
) -> _Aimed | None:
    """A placing with its proper time; None where what it is counted from has none."""
    wanted, counted, since = one.wanted, one.wanted.counted, ""
    base = links.base.get(one)
    if base is not None and (start := spans[base].start) is not None:
        counted, since = start, f"{start.isoformat()} "
    if counted is None:
        return None
    says_when = f"{since}{wanted.says_when} {wanted.step.at} {wanted.step.hours} {wanted.step.their_hours}"
    behind = links.behind.get(one, ())
    waits = [
        (_earliest_after(other, spans[other], between, days, situation), _comes_first(other, between))
        for other, between in behind
    ]
    published = one.match.to_come
    is_unchanged = (
        published is not None
        and situation.is_to_come(published)
        and (published.is_bare or published.counted_from == short_hash(says_when))
    )
    not_before, comes_first = max([(one.not_before, "something else has to come first"), *waits])
    if (wanted.step.before or wanted.is_urgent) and wanted.not_after is not None:
        # It is better heard soon after another than too late.
        not_before = min(not_before, days.beginning_of(wanted.not_after))
    return _Aimed(one, days.aim(wanted, counted), says_when, not_before, comes_first, is_unchanged)


def _earliest_after(other: Placing, span: Span, working_days: int, days: Days, situation: Situation) -> dt.datetime:
    """When something may follow another so many working days later; a card is there on the day it arrives."""
    if span.end is None or span.start is None:
        return LONG_AGO
    there = days.contact_day(other.wanted.step, span.start.date())
    return days.beginning_of(situation.workdays.after(there, working_days)) if working_days else span.end


def _kept(aimed: _Aimed, slots: Slots) -> dt.datetime | None:
    """Where a published follow-up stays; None where it would break a rule there."""
    one, published = aimed.placing, aimed.placing.match.to_come
    if published is None:
        return None
    is_right = aimed.is_unchanged and slots.fits(one.wanted, published.start, aimed.not_before)
    return published.start if is_right or one.wanted.is_done else None


def _found(aimed: _Aimed, slots: Slots, days: Days, situation: Situation) -> dt.datetime | None:
    """The first slot that suits: none before the one that was published, unless there is none behind it."""
    wanted, published = aimed.placing.wanted, aimed.placing.match.to_come
    later = None
    if published is not None and aimed.is_unchanged:
        later = slots.first(wanted, aimed.aim, max(aimed.aim.proper, aimed.not_before, published.start))
    return later or slots.first(wanted, aimed.aim, _earliest(aimed, days, situation))


def _earliest(aimed: _Aimed, days: Days, situation: Situation) -> dt.datetime:
    earliest = max(aimed.aim.proper, aimed.not_before)
    if not situation.include_past and earliest < situation.now:
        earliest = days.next_round_time(situation.now + _TIME_TO_IMPORT)
    return earliest


def _put(
    aimed: _Aimed, start: dt.datetime | None, days: Days, slots: Slots, situation: Situation
) -> tuple[Span, Placed]:
    """The follow-up at its time, which is taken from now on; where there is none, that it is left out."""
    one = aimed.placing
    if start is None:
        why, is_too_late = _why_none(aimed, days, situation)
        return _unplaced(aimed, situation), _left_out(one, why, too_late=is_too_late)
    start, wanted = days.local(start), one.wanted
    late_since = _late_since(aimed, start, slots, situation)
    if send_at := days.send_at(wanted, start):
        messages = tuple(dataclasses.replace(message, send_at=send_at) for message in wanted.messages)
        wanted = dataclasses.replace(wanted, messages=messages)
    slots.take(wanted, start)
    on_time = situation.workdays.after(aimed.aim.proper.date(), _LATE_WORKING_DAYS)
    is_late = start.date() > on_time and UNKNOWN_DAY not in aimed.says_when
    why = _why(aimed, start, days, slots)
    follow_up = follow_up_of(
        wanted, one.match.uid, start, why, days, aimed.says_when, is_late=is_late, late_since=late_since
    )
    return Span(start, start + wanted.length), Placed((follow_up,))


def _unplaced(aimed: _Aimed, situation: Situation) -> Span:
    """What others count from where this has no slot: its proper time, unless its opening goes on since nobody knows when."""
    is_unknown = goes_on_since_nobody_knows(aimed.placing.wanted.opening, situation)
    return Span() if is_unknown else Span(aimed.aim.proper)


def _late_since(aimed: _Aimed, start: dt.datetime, slots: Slots, situation: Situation) -> dt.date | None:
    """The day on which it would have been, had it been planned in time; None where it is not later than that."""
    in_time = max(aimed.aim.proper, aimed.not_before)
    if situation.include_past or in_time >= situation.now or UNKNOWN_DAY in aimed.says_when:
        return None
    there = slots.first(aimed.placing.wanted, aimed.aim, in_time)
    day = (there or in_time).astimezone(start.tzinfo).date()
    return day if day < start.date() else None


def _at_its_own_time(one: Placing, days: Days, situation: Situation) -> tuple[Span, Placed]:
    """An interview as an event: it takes no slot, and has its place in the calendar of slots already."""
    counted, wanted = one.wanted.counted, one.wanted
    if not isinstance(counted, dt.datetime) or (counted < situation.now and not situation.include_past):
        return Span(), _left_out(one, "the interview is over", too_late=True)
    start = days.local(counted)
    follow_up = follow_up_of(wanted, one.match.uid, start, _because(wanted, start) + ".", days, wanted.says_when)
    return Span(start, start + wanted.length), Placed((follow_up,))


def _left_out(one: Placing, why: str, *, too_late: bool = False) -> Placed:
    published = one.match.to_come
    return Placed(
        left_out=tuple(left_out_of(one.wanted, opening, why, too_late=too_late) for opening in one.wanted.openings),
        given_up=((published, why),) if published is not None else (),
    )


def _why_not_counted(wanted: Wanted, situation: Situation) -> str:
    """Why there is no time for what another step has none to count from."""
    if goes_on_since_nobody_knows(wanted.opening, situation):
        return "nobody says since when it goes on again: add outcome_on:"
    return f"“{(wanted.base or '').replace('_', ' ')}” is not taken here"


def _why_no_news(answer: Wanted) -> str:
    """Why nobody else hears of an answer to an offer that is not planned, and may not have been given."""
    return f"nothing says that {answer_in_words(answer.opening)} went out: mark {answer.step.name} as done once it has"


def _why_none(aimed: _Aimed, days: Days, situation: Situation) -> tuple[str, bool]:
    """Why no slot suits, and whether it is because it is too late."""
    wanted, aim = aimed.placing.wanted, aimed.aim
    if wanted.step.post and wanted.not_after is not None and aim.proper.date() > wanted.not_after:
        return "a card could not arrive before they decide", False
    if wanted.until is not None and aim.proper >= aim.latest:
        return "no working day is left before the offer has to be answered", False
    if situation.now >= aim.latest:
        if wanted.step.useful_for is None:
            is_an_answer = wanted.until is not None
            return "the day by which to answer is past" if is_an_answer else _why_too_late(wanted, situation.now), True
        since = spoken.day((aim.latest - dt.timedelta(seconds=1)).date())
        return f"too late since {since}{' for so short a talk' if wanted.is_short else ''}", True
    earliest = days.local(_earliest(aimed, days, situation))
    return f"no good time between {spoken.time(earliest)} and {spoken.time(aim.latest)}", False


def _why_too_late(wanted: Wanted, now: dt.datetime) -> str:
    """Why what is useful until an interview is planned no more: a day is prepared before its first one."""
    if all(interview.end <= now for interview in wanted.visit):
        return "the interview is over"
    return "the day's first interview has begun" if wanted.visit[1:] else "the interview has begun"


def _comes_first(other: Placing, working_days: int) -> str:
    between = Wait(working_days, Unit.WORKING_DAYS)
    return (
        f"“{other.wanted.step.name.replace('_', ' ')}” comes first{f', with {between} between' if working_days else ''}"
    )


def _because(wanted: Wanted, proper: dt.datetime) -> str:
    """What its time was counted from; the evening before a Monday's interview is no evening before a working day."""
    because = wanted.because
    if wanted.wait == Wait(-1, Unit.DAYS) and isinstance(wanted.counted, dt.datetime):
        is_the_day_before = wanted.counted.astimezone(proper.tzinfo).date() - proper.date() == _ONE_DAY
        because = (
            because if is_the_day_before else because.replace("the day before", "the last working evening before", 1)
        )
    return because[0].upper() + because[1:]


def _why(aimed: _Aimed, start: dt.datetime, days: Days, slots: Slots) -> str:
    """Why it is then: what it was counted from and, where it is not at its proper time, what spoke against that."""
    wanted, proper = aimed.placing.wanted, aimed.aim.proper
    because = _because(wanted, proper)
    if start.date() == proper.date() or UNKNOWN_DAY in aimed.says_when:
        return f"{because}."
    reason = days.why_not_at(wanted, proper)
    if reason is None and start >= aimed.not_before > proper:
        reason = aimed.comes_first
    # Of what was late, or gave way to what is there no more, a later run knows only that.
    reason = (
        reason
        or slots.why_not_at(wanted, proper)
        or f"{spoken.time(proper)} was past or not free when this was planned"
    )
    return f"{because}; {reason}, so this is the next good time."

"""Interviews, playbook, the time now and what was published -> follow-ups, and what was left out, each with its reason.

The whole list at once, in steps that pass values: each says what it decided, and what it left out and why. Only the
calendar of slots fills up on the way.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.model.etiquette import Playbook
from followup.model.follow_ups import FollowUp, LeftOut
from followup.model.interviews import Interview, Opening
from followup.model.people import Candidate
from followup.model.published import Published
from followup.model.settings import Settings
from followup.model.status import Status
from followup.planning.asking import wanted
from followup.planning.calendar.days import Days
from followup.planning.calendar.days_off import DaysOff
from followup.planning.calendar.slots import Slots
from followup.planning.calendar.workdays import Workdays
from followup.planning.history import by_their_uids, matched
from followup.planning.joining import joined, left_out_of
from followup.planning.light_work import would_do_with_less
from followup.planning.meetings import meetings
from followup.planning.offers import UNDERWAY
from followup.planning.openings import openings_from
from followup.planning.placed import placed
from followup.planning.references import told_once, with_referees
from followup.planning.sent_before import sent_before
from followup.planning.settling import may_give_up, parted, settled, take_what_stays, withdrawn
from followup.planning.situation import Scope, Situation
from followup.planning.told import Told
from followup.planning.wanted import Wanted, is_of_visits
from followup.planning.warnings import warnings
from followup.problems import Problem

__all__ = ["Plan", "Scope", "plan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do, by time; what not, and why; what was published and is wanted no longer (UID -> why)."""

    openings: tuple[Opening, ...]
    follow_ups: tuple[FollowUp, ...]
    left_out: tuple[LeftOut, ...]
    withdrawn: dict[str, str]
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...] = ()
    """What would suit better, for somebody who asks."""


def plan(
    interviews: Sequence[Interview], playbook: Playbook, candidate: Candidate, settings: Settings, now: dt.datetime,
    published: Sequence[Published] = (), scope: Scope | None = None, *, include_past: bool = False,
    known_days_off: DaysOff | None = None,
) -> Plan:  # fmt: skip
    """The follow-ups of all interviews. `now` is aware; with `include_past`, steps whose time is over are planned too.
    `known_days_off` are those of the candidate's country in some years, which then need not be looked up.
    """
    quiet_days = (*playbook.quiet_days, *settings.quiet)
    openings = openings_from(interviews)
    situation = Situation(
        playbook=playbook, candidate=candidate, settings=settings, now=now, now_in_utc=now.astimezone(dt.UTC),
        published=tuple(published), scope=scope or Scope(), include_past=include_past,
        workdays=Workdays(candidate.country, candidate.subdivision, quiet_days, known_days_off),
        told=Told(published, playbook, openings, now),
        underway=tuple(one for one in openings if one.status in UNDERWAY and one.interviews),
        offers=tuple(one for one in openings if one.status is Status.OFFER and one.interviews),
        accepted=tuple(one for one in openings if one.status is Status.ACCEPTED and one.interviews),
    )  # fmt: skip
    held = [interview for opening in openings for interview in opening.interviews]
    days = Days(situation.workdays, candidate.timezone, settings.hours, held)
    slots = Slots(days, held)

    asked_for = _asked_for(openings, situation)
    while (known := by_their_uids(situation.published, asked_for.wanted)) != situation.published:
        situation = dataclasses.replace(situation, published=known, told=Told(known, playbook, openings, now))
        asked_for = _asked_for(openings, situation)
    matches, unwanted = matched(asked_for.wanted, openings, days, situation)
    there = settled(matches, days, situation)
    to_place, covered = told_once(there.placings, days, situation)
    going, staying = parted(unwanted, matches, situation)
    take_what_stays(matches, staying, slots, situation)
    found = placed(to_place, days, slots, situation)

    not_needed = [left_out_of(one.wanted, opening, why) for one, why in covered for opening in one.wanted.openings]
    before_placing = [
        *asked_for.left_out, *_cancelled(interviews, openings, playbook),
        *there.left_out, *not_needed,
    ]  # fmt: skip
    carried = {one.match.uid for one in to_place}
    given_up = [
        *there.given_up,
        *((to_come, why) for one, why in covered if (to_come := one.match.to_come) and to_come.uid not in carried),
        *found.given_up,
    ]
    besides = {match.to_come.uid: match for match in matches if match.to_come is not None}
    not_needed_any_more = [
        (one, why) for to_come, why in given_up for one in (to_come, *besides[to_come.uid].surplus)
        if may_give_up(one, besides[to_come.uid].wanted, situation)
    ]  # fmt: skip
    before = sent_before(staying, openings, days, situation)
    left_out = [*before_placing, *found.left_out]
    follow_ups = with_referees((*there.sent, *before, *found.follow_ups), situation)
    return Plan(
        openings=openings,
        follow_ups=tuple(sorted(follow_ups, key=lambda one: (one.start.timestamp(), one.uid))),
        left_out=tuple(sorted(left_out, key=_by_opening)),
        withdrawn=withdrawn(going, not_needed_any_more, before_placing, openings, interviews),
        problems=warnings(openings, follow_ups, left_out, situation),
        hints=tuple(would_do_with_less(openings, follow_ups)),
    )


@dataclass(frozen=True, slots=True)
class _AskedFor:
    """What is wanted, with what one has to be ready for, and what is not."""

    wanted: Sequence[Wanted]
    left_out: Sequence[LeftOut]


def _asked_for(openings: Sequence[Opening], situation: Situation) -> _AskedFor:
    asked_for, never_wanted = wanted(openings, situation)
    said_once, said_elsewhere = joined(asked_for, situation.playbook, situation.candidate.timezone)
    themselves, without_an_hour = meetings(openings, situation)
    return _AskedFor([*said_once, *themselves], [*never_wanted, *said_elsewhere, *without_an_hour])


def _cancelled(interviews: Iterable[Interview], openings: Iterable[Opening], playbook: Playbook) -> Iterable[LeftOut]:
    """Cancelled interviews of openings that go on: their visits have no follow-ups."""
    alive = {opening.key for opening in openings if opening.interviews}
    for one in interviews:
        if one.status is Status.CANCELLED and one.opening in alive:
            for step in playbook.steps:
                if is_of_visits(step):
                    yield LeftOut(step.name, one.opening, "the interview was cancelled", one.identity)


def _by_opening(one: LeftOut) -> tuple[str, str, str, str, str]:
    return one.opening, one.step, one.interview or "", one.person or "", one.why

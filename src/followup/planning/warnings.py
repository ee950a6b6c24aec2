"""What the candidate should know about the plan as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from followup import spoken
from followup.model.etiquette import Anchor, Recipients
from followup.model.follow_ups import DONE_BEFORE, FollowUp, LeftOut
from followup.model.interviews import Opening
from followup.model.status import Status
from followup.planning.anchors import UNKNOWN_DAY
from followup.planning.clashes import clashes
from followup.planning.offers import (
    accepted_elsewhere,
    answer_in_words,
    is_of_this_search,
    offer_elsewhere,
    outcome_day,
    unanswered,
)
from followup.planning.situation import Situation
from followup.planning.taken_up import asks, goes_on_since_nobody_knows
from followup.problems import Problem, Severity


def warnings(
    openings: Sequence[Opening], follow_ups: Collection[FollowUp], left_out: Sequence[LeftOut], situation: Situation
) -> tuple[Problem, ...]:
    """What the list as a whole lacks, or says against itself."""
    return (
        *_unknown_holidays(situation),
        *_accepted_elsewhere(openings, situation),
        *_unanswered(openings, situation),
        *clashes(openings, situation),
        *_answers_not_planned(openings, left_out, situation),
        *_done_before(openings, left_out),
        *_taken_up_again(openings, follow_ups, situation),
        *_outcomes_without_a_day(follow_ups, situation),
    )


def _unknown_holidays(situation: Situation) -> Iterator[Problem]:
    unknown, candidate = situation.workdays.unknown, situation.candidate
    if unknown is not None:
        what = "country" if unknown == candidate.country else "subdivision"
        yield Problem(
            "unknown-holidays", f"no public holidays are known for {unknown}: weekends only", candidate.place,
            Severity.WARNING, "country: takes two letters, subdivision: those of a state or region", what,
        )  # fmt: skip


def _accepted_elsewhere(openings: Sequence[Opening], situation: Situation) -> Iterator[Problem]:
    for one in openings:
        accepted = accepted_elsewhere(one, situation)
        if accepted is not None:
            has_offered = one.status is Status.OFFER
            waits = f"the offer from {one.company} is open" if has_offered else f"{one.company} is still waiting"
            status = "declined" if has_offered else "withdrawn"
            yield Problem(
                "still-waiting", f"you have accepted at {accepted.company}, and {waits}", one.interviews[-1].place,
                Severity.WARNING, f"once your yes is confirmed in writing, tell them kindly, and set status: {status}", "status",
            )  # fmt: skip


def _unanswered(openings: Sequence[Opening], situation: Situation) -> Iterator[Problem]:
    """Told every run, until it is settled."""
    today = situation.today
    for one, day in unanswered(openings, situation):
        if accepted_elsewhere(one, situation) is None:
            is_past = f"was to be answered by {spoken.day(day)}, and nothing says that it was"
            yield Problem(
                "offer-unanswered", f"the offer from {one.company} {is_past if day < today else 'has to be answered today'}",
                one.interviews[-1].place, Severity.WARNING,
                "write to them today; then set status: accepted, or declined, and outcome_on: to that day, or answer_by: to a"
                " later day if they gave one",
                "answer_by", is_told_every_run=True,
            )  # fmt: skip


def _answers_not_planned(
    openings: Iterable[Opening], left_out: Iterable[LeftOut], situation: Situation
) -> Iterator[Problem]:
    """An answer to an offer that found no time and may not have been given; told every run, until it is settled."""
    answers = {one.name for one in situation.playbook.steps if one.recipients is Recipients.WHO_MADE_THE_OFFER}
    late = {one.opening: one.step for one in left_out if one.step in answers and one.too_late}
    for one in openings:
        step = late.get(one.key)
        if step is not None and is_of_this_search(one, situation):
            yield Problem(
                "answer-not-planned",
                f"{answer_in_words(one)} is not planned: it would have gone out at once after"
                f" {spoken.day(outcome_day(one, situation))}",
                one.interviews[-1].place, Severity.WARNING,
                f"if it is still to be sent, set outcome_on: to the day on which you decided; if it went out, done: [{step}]",
                "outcome_on", is_told_every_run=True,
            )  # fmt: skip


def _done_before(openings: Iterable[Opening], left_out: Iterable[LeftOut]) -> Iterator[Problem]:
    """People who came into the list after a step had been taken for all the others."""
    added: dict[tuple[str, str, str | None], list[str]] = {}
    for one in left_out:
        if one.why == DONE_BEFORE and one.person is not None:
            added.setdefault((one.opening, one.step, one.interview), []).append(one.person)
    by_key = {one.key: one for one in openings}
    for (opening, step, identity), names in added.items():
        there = by_key[opening].interviews
        last = next((one for one in reversed(there) if one.identity == identity), there[-1])
        met = (person.name for each in there if each.day == last.day for person in each.interviewers)
        before = [name for name in dict.fromkeys(met) if name not in names]
        told = spoken.several(names)
        others = f" to {spoken.several(before)}" if before else ""
        yield Problem(
            "done-before", f"“{step.replace('_', ' ')}” is done, and {told} came into the list after it went out{others}",
            last.place, Severity.WARNING,
            f"if it is still to be done for {told}, write done: {{{step}: [{', '.join(before)}]}}", "done",
        )  # fmt: skip


def _taken_up_again(
    openings: Sequence[Opening], follow_ups: Iterable[FollowUp], situation: Situation
) -> Iterator[Problem]:
    to_come = [one for one in follow_ups if not one.is_sent]
    asked_after = {opening.key for one in to_come for opening in one.openings if asks(one.step, opening)}
    for one in openings:
        if one.key not in asked_after and goes_on_since_nobody_knows(one, situation):
            yield Problem(
                "taken-up-again", f"{one.company} goes on, and the day of your check-in passed meanwhile",
                one.interviews[-1].place, Severity.WARNING,
                f"add outcome_on: with the day on which {one.company} took it up again", "outcome_on",
            )  # fmt: skip


def _ended_of(one: FollowUp, situation: Situation) -> Opening:
    """The opening whose outcome a follow-up is counted from: its own, or another of which it brings news."""
    anchors = {anchor for anchor, _ in one.step.counted_from}
    elsewhere = None
    if Anchor.ACCEPTED_ELSEWHERE in anchors:
        elsewhere = accepted_elsewhere(one.opening, situation)
    elif Anchor.OFFER_ELSEWHERE in anchors:
        elsewhere = offer_elsewhere(one.opening, situation)
    return elsewhere or one.opening


def _outcomes_without_a_day(follow_ups: Iterable[FollowUp], situation: Situation) -> Iterator[Problem]:
    undated = (_ended_of(one, situation) for one in follow_ups if UNKNOWN_DAY in one.counted_from)
    for one in {opening.key: opening for opening in undated}.values():
        yield Problem(
            "no-outcome-day", f"the day of the answer from {one.company} is not given, so it is taken to be news",
            one.interviews[-1].place, Severity.WARNING,
            "add the day on which it came: outcome_on: 2026-12-09", "outcome_on",
        )  # fmt: skip

"""What the candidate should know about the plan as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from followup import zones
from followup.model import FollowUp, Opening
from followup.planning.anchors import UNKNOWN_DAY
from followup.planning.offers import accepted_elsewhere, unanswered
from followup.planning.situation import Situation
from followup.problems import Problem, Severity


def warnings(openings: Sequence[Opening], follow_ups: Iterable[FollowUp], situation: Situation) -> tuple[Problem, ...]:
    """What the list as a whole lacks, or says against itself."""
    return (
        *_unknown_holidays(situation),
        *_accepted_elsewhere(openings, situation),
        *_unanswered(openings, situation),
        *_outcomes_without_a_day(follow_ups),
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
            yield Problem(
                "still-waiting", f"you have accepted at {accepted.company}, and {one.company} is still waiting",
                one.interviews[-1].place, Severity.WARNING, "tell them kindly, and set status: withdrawn", "status",
            )  # fmt: skip


def _unanswered(openings: Sequence[Opening], situation: Situation) -> Iterator[Problem]:
    """Told every run, until it is settled."""
    for one in unanswered(openings, situation):
        if accepted_elsewhere(one, situation) is None and one.answer_by is not None:
            day = zones.day_in_words(one.answer_by)
            yield Problem(
                "offer-unanswered", f"the offer from {one.company} was to be answered by {day}, and nothing says that it was",
                one.interviews[-1].place, Severity.WARNING,
                "write to them today; then set status: accepted, or declined, or answer_by: to a later day if they gave one",
                "answer_by",
            )  # fmt: skip


def _outcomes_without_a_day(follow_ups: Iterable[FollowUp]) -> Iterator[Problem]:
    undated = {one.opening.key: one.opening for one in follow_ups if UNKNOWN_DAY in one.counted_from}
    for one in undated.values():
        yield Problem(
            "no-outcome-day", f"the day of the answer from {one.company} is not given, so it is taken to be news",
            one.interviews[-1].place, Severity.WARNING, "add outcome_on: 2026-12-09", "outcome_on",
        )  # fmt: skip


_TEN_MINUTES = dt.timedelta(minutes=15)
"""What is called ten minutes takes up to a quarter of an hour."""


def would_do_with_less(openings: Sequence[Opening], situation: Situation) -> Iterator[Problem]:
    """For openings of which there was no more than a talk of ten minutes, the playbook that suits that."""
    if situation.settings.playbook is not None:
        return
    for one in openings:
        talks = [each for each in one.interviews if each.start is not None and each.end_is_given]
        is_short = all(each.end - each.start <= _TEN_MINUTES for each in talks if each.start is not None)
        is_chosen = any(each.playbook is not None for each in one.interviews)
        if talks and len(talks) == len(one.interviews) and is_short and not is_chosen:
            yield Problem(
                "light-would-do", f"ten minutes with {one.company} want a thank-you and one check-in, and no more",
                one.interviews[-1].place, Severity.WARNING,
                "write playbook: light here, or under settings for every interview", "playbook",
            )  # fmt: skip

"""Where each opening stands in the morning: whose move, the stage, days quiet, what comes next, the deadline."""

from __future__ import annotations

import datetime as dt

import pytest
from lists import instant_of, one_of, plan_of, published_by

from followup.planning.plan import Plan
from followup.telling.openings import Deciding, Move, Standing, by_move, standings

NEW_YORK = "America/New_York"
ANA = "interviewers: [{name: Ana Lima, email: ana@acme.example}]"


def row(date: str, more: str = "", company: str = "Acme") -> str:
    return f"  - {{company: {company}, role: Engineer, date: {date}, start: 14:00, end: 15:00, mode: video, {ANA}{more}}}\n"


def standing_of(planned: Plan, now: str) -> list[Standing]:
    return list(standings(planned.openings, planned.follow_ups, instant_of(now, NEW_YORK), NEW_YORK))


def standing(rows: str, now: str) -> Standing:
    """Where a list's only opening stands when nothing was published."""
    (found,) = standing_of(plan_of("interviews:\n" + rows, now), now)
    return found


def published_at(rows: str, before: str, now: str) -> Standing:
    """The same a while after an export."""
    text = "interviews:\n" + rows
    (found,) = standing_of(plan_of(text, now, published_by(plan_of(text, before))), now)
    return found


@pytest.mark.parametrize(
    ("now", "move", "next_step"),
    [
        ("2026-11-20T09:00", Move.MEETING, "prepare"),  # the interview is on Tuesday the 24th
        ("2026-11-23T09:00", Move.YOURS, "prepare"),  # this evening
        ("2026-11-24T15:10", Move.YOURS, "thank_you_email"),
        ("2026-11-24T23:00", Move.YOURS, "thank_you_email"),  # tomorrow at nine: it is owed since this afternoon
    ],
)
def test_an_interview_is_nobodys_move_until_there_is_something_to_do(now: str, move: Move, next_step: str) -> None:
    found = standing(row("2026-11-24"), now)
    assert (found.move, found.next and found.next.step.name) == (move, next_step)


def test_once_thanks_are_out_it_is_their_move_and_on_the_day_of_the_next_step_the_candidates() -> None:
    rows = row("2026-11-24", ", done: [thank_you_email]")
    assert standing(rows, "2026-11-25T09:00").move is Move.THEIRS
    found = standing(rows, "2026-11-30T08:00")
    assert found.move is Move.YOURS
    assert found.next
    assert found.next.step.name == "linkedin"


def test_what_passed_without_a_word_is_the_candidates_move_until_it_is_marked() -> None:
    found = published_at(row("2026-11-24"), "2026-11-24T12:00", "2026-11-25T09:00")
    assert (found.move, [one.step.name for one in found.due]) == (Move.YOURS, ["thank_you_email"])
    assert found.sent == dt.date(2026, 11, 24)
    marked = row("2026-11-24", ", done: [thank_you_email]")
    text = "interviews:\n" + row("2026-11-24")
    before = published_by(plan_of(text, "2026-11-24T12:00"))
    (found,) = standing_of(plan_of("interviews:\n" + marked, "2026-11-25T09:00", before), "2026-11-25T09:00")
    assert (found.move, found.due) == (Move.THEIRS, ())


def test_an_offer_is_the_candidates_move_until_it_is_answered() -> None:
    rows = row("2026-11-24", ", status: offer, outcome_on: 2026-12-01, answer_by: 2026-12-14, done: [reply]")
    found = standing(rows, "2026-12-03T09:00")
    assert (found.move, found.stage) == (Move.YOURS, "offer")
    assert found.deadline
    assert (found.deadline.day, found.deadline.what) == (dt.date(2026, 12, 14), Deciding.ANSWER)


@pytest.mark.parametrize(
    ("status", "stage"),
    [("rejected", "rejected"), ("accepted", "accepted"), ("declined", "declined"), ("withdrawn", "withdrawn"),
     ("ghosted", "no answer")],
)  # fmt: skip
def test_what_has_ended_is_settled_and_expects_nothing_of_them(status: str, stage: str) -> None:
    found = standing(row("2026-10-20", f", status: {status}, decision_by: 2026-11-02"), "2026-12-20T09:00")
    assert (found.move, found.stage, found.quiet_days, found.deadline) == (Move.SETTLED, stage, None, None)


def test_an_opening_whose_interviews_were_all_cancelled_is_settled() -> None:
    found = standing(row("2026-11-24", ", status: cancelled"), "2026-11-20T09:00")
    assert (found.move, found.stage, found.held, found.ahead) == (Move.SETTLED, "cancelled", None, None)


def test_the_answer_to_a_rejection_is_the_candidates_move_on_its_day() -> None:
    rows = row("2026-11-12", ", status: rejected, outcome_on: 2026-11-20")
    found = standing(rows, "2026-11-23T08:00")
    assert (found.move, found.stage) == (Move.YOURS, "rejected")
    assert found.next
    assert found.next.step.name == "reply"


def test_an_interview_today_for_which_everything_is_done_is_nobodys_move_before_it_begins() -> None:
    rows = row("2026-11-24", ", done: [prepare], steps: {thank_you_email: {wait: next working day, at: '09:00'}}")
    assert standing(rows, "2026-11-24T12:00").move is Move.MEETING


def test_the_stage_is_the_round_held_last_and_before_any_the_one_to_come() -> None:
    rows = row("2026-11-10", ", round: phone screen") + row("2026-11-24", ", round: 'final,  on-site'")
    assert standing(rows, "2026-11-09T09:00").stage == "phone screen"
    assert standing(rows, "2026-11-20T09:00").stage == "phone screen"
    assert standing(rows, "2026-11-25T09:00").stage == "final, on-site"
    assert standing(row("2026-11-24"), "2026-11-25T09:00").stage == "interview"


def test_the_interview_ahead_is_the_next_and_the_one_held_the_latest() -> None:
    found = standing(row("2026-11-10") + row("2026-11-24") + row("2026-12-01"), "2026-11-20T09:00")
    assert found.held
    assert found.held.day == dt.date(2026, 11, 10)
    assert found.ahead
    assert found.ahead.day == dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("rows", "now", "days"),
    [
        (row("2026-11-10"), "2026-11-10T20:00", 0),
        (row("2026-11-10"), "2026-11-23T01:00", 13),
        (row("2026-11-10", ", status: on hold, outcome_on: 2026-11-20"), "2026-11-23T09:00", 3),
        (row("2026-11-10") + row("2026-11-24"), "2026-11-23T09:00", None),  # they meet tomorrow
        (row("2026-11-24"), "2026-11-23T09:00", None),
    ],
)
def test_quiet_days_count_from_when_they_were_last_heard_of(rows: str, now: str, days: int | None) -> None:
    assert standing(rows, now).quiet_days == days


def test_nobody_is_quiet_who_has_made_an_offer() -> None:
    assert standing(row("2026-11-24", ", status: offer, outcome_on: 2026-12-01"), "2026-12-07T09:00").quiet_days is None


def test_days_are_those_of_the_candidates_calendar() -> None:
    tokyo = row("2026-11-24", ", timezone: Asia/Tokyo")  # one in the morning in New York
    assert standing(tokyo, "2026-11-25T00:30").quiet_days == 1
    assert standing(tokyo, "2026-11-24T23:30").quiet_days == 0


def test_a_deadline_holds_for_the_whole_of_its_day() -> None:
    rows = row("2026-11-10", ", decision_by: 2026-11-20")
    assert [
        (found.deadline.what, found.deadline.is_past)
        for now in ("2026-11-20T23:00", "2026-11-21T01:00")
        if (found := standing(rows, now)).deadline
    ] == [(Deciding.DECISION, False), (Deciding.DECISION, True)]
    assert standing(row("2026-11-10"), "2026-11-20T09:00").deadline is None


def test_a_message_for_two_openings_counts_for_both() -> None:
    text = "references: [{name: Sam Okafor, email: sam@example.com}]\ninterviews:\n"
    rows = [
        row("2026-11-24", ", round: final, done: [thank_you_email, linkedin]", company=name)
        for name in ("Acme", "Beta")
    ]
    planned = plan_of(text + "".join(rows), "2026-11-24T20:00")
    shared = one_of(planned, "reference")
    assert len(shared.openings) == 2
    found = standing_of(planned, f"{shared.start.date()}T07:00")
    assert {one.opening.company for one in found if one.next == shared} == {"Acme", "Beta"}


def test_the_openings_are_told_by_whose_move_it_is_and_then_by_what_comes_first() -> None:
    rows = "".join((
        row("2026-12-08", company="Tern"),
        row("2026-12-01", company="Harbor"),
        row("2026-10-20", ", status: rejected", company="Bluewater"),
        row("2026-11-23", company="Lakeshore"),
        row("2026-11-16", ", done: [thank_you_email, linkedin]", company="Acme"),
    ))  # fmt: skip
    now = "2026-11-23T15:30"
    groups = by_move(standing_of(plan_of("interviews:\n" + rows, now), now))
    assert [(move, [one.opening.company for one in there]) for move, there in groups] == [
        (Move.YOURS, ["Lakeshore"]),
        (Move.MEETING, ["Harbor", "Tern"]),
        (Move.THEIRS, ["Acme"]),
        (Move.SETTLED, ["Bluewater"]),
    ]


def test_a_list_of_nothing_has_no_groups() -> None:
    assert by_move(standings((), (), instant_of("2026-11-23T09:00", NEW_YORK), NEW_YORK)) == ()

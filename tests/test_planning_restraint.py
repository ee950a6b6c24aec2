"""What is left out because it comes too late, references before a decision, and what a message that passed is asked."""

from __future__ import annotations

import dataclasses

import pytest
from lists import NOW, graceful, listing_of, one_of, plan_of, plan_of_listing, published_by, told, whys

from followup.model.etiquette import StepChange
from followup.reading.etiquette.changes import playbook_changes, with_changes

ANA = "interviewers: [{name: Ana Lima, email: ana@acme.example}]"
SAM = "references: [{name: Sam Okafor, email: sam@y.example, relation: my manager at Initech}]"


def interview(more: str, *, date: str = "2026-12-01", company: str = "Acme") -> str:
    return f"  - {{company: {company}, role: Engineer, date: {date}, {more}}}\n"


def rows(*each: str) -> str:
    return "interviews:\n" + "".join(each)


@pytest.mark.parametrize(
    ("time", "thanked"),
    [("start: 14:00, end: 14:20", False), ("start: 14:00, end: 14:30", True), ("start: 14:00", True)],
)
def test_thanks_for_a_short_talk_are_left_out_after_three_working_days(time: str, thanked: bool) -> None:
    listed = rows(interview(f"mode: phone, {time}, {ANA}"))
    assert len(told(plan_of(listed, "2026-12-04T12:00"), "thank_you_email")) == 1
    planned = plan_of(listed, "2026-12-07T12:00")
    assert bool(told(planned, "thank_you_email")) is thanked
    if not thanked:
        assert whys(planned, "thank_you_email") == ["too late since Fri 4 Dec for so short a talk"]


def test_linkedin_weeks_late_is_left_out() -> None:
    listed = rows(interview(f"mode: video, start: 14:00, {ANA}"))
    assert len(told(plan_of(listed, "2026-12-18T09:00"), "linkedin")) == 1
    assert whys(plan_of(listed, "2026-12-19T09:00"), "linkedin") == ["too late since Fri 18 Dec"]


def test_the_evening_before_a_monday_is_told_as_what_it_is() -> None:
    assert one_of(plan_of(rows(interview(ANA, date="2026-12-07"))), "prepare").why == (
        "The last working evening before the interview."
    )
    assert one_of(plan_of(rows(interview(ANA))), "prepare").why == "The day before the interview."


@pytest.mark.parametrize(
    ("decision_by", "when"),
    [
        ("2026-12-01", ["Tue 1 Dec 15:30"]),  # the same day, once it is over
        ("2026-12-02", ["Wed 2 Dec 10:00"]),  # no working day between
        ("2026-12-03", ["Wed 2 Dec 10:00"]),
        ("2026-12-04", ["Thu 3 Dec 10:00"]),
        ("2026-12-18", ["Thu 3 Dec 10:00"]),
    ],
)
def test_references_hear_before_the_decision(decision_by: str, when: list[str]) -> None:
    listed = rows(interview(f"mode: onsite, start: 14:00, end: 15:30, decision_by: {decision_by}, {ANA}, {SAM}"))
    assert told(plan_of(listed), "reference") == [f"{each} reference: Sam Okafor" for each in when]


def test_references_are_not_told_of_an_interview_whose_decision_is_past() -> None:
    listed = rows(interview(f"mode: onsite, start: 14:00, end: 15:30, decision_by: 2026-12-04, {ANA}, {SAM}"))
    assert whys(plan_of(listed, "2026-12-07T09:00"), "reference") == ["too late since Thu 3 Dec"]


def test_a_reference_is_never_called_after_the_check_in_though_another_opening_was_told_days_before() -> None:
    listed = rows(
        interview(f"mode: onsite, start: 14:00, end: 15:30, {ANA}, {SAM}"),
        interview(
            f"mode: onsite, start: 14:00, end: 15:30, {SAM}, decision_by: 2026-12-10", date="2026-12-07", company="Beta"
        ),
    )
    planned = plan_of(listed)
    assert told(planned, "reference") == [
        "Thu 3 Dec 10:00 reference: Sam Okafor",
        "Wed 9 Dec 10:00 reference: Sam Okafor",
    ]
    again = planned.follow_ups[[one.step.name for one in planned.follow_ups].index("reference") :]
    second = next(one for one in again if one.opening.company == "Beta" and one.step.name == "reference")
    assert second.messages[0].is_asked_again
    for opening in ("acme", "beta"):
        start = {one.step.name: one.start for one in planned.follow_ups if one.opening.key.startswith(opening)}
        assert start["reference"] < start["check_in"]


def test_a_referee_is_known_to_the_check_in_once_asked_and_to_no_message_before() -> None:
    planned = plan_of(rows(interview(f"mode: onsite, start: 14:00, end: 15:30, {ANA}, {SAM}")))
    assert [one.name for one in one_of(planned, "check_in").asked] == ["Sam Okafor"]
    assert one_of(planned, "thank_you_email").asked == ()
    phone = plan_of(rows(interview(f"mode: phone, start: 14:00, {ANA}, {SAM}")))
    assert one_of(phone, "check_in").asked == ()


HELD = rows(
    interview(f"mode: onsite, start: 14:00, end: 15:30, decision_by: 2026-12-10, status: waiting, {ANA}, {SAM}")
)
ON_HOLD = HELD.replace("status: waiting", "status: on hold")


def test_references_are_not_told_to_expect_a_call_from_where_all_is_on_hold() -> None:
    there = published_by(plan_of(HELD))
    planned = plan_of(ON_HOLD, "2026-12-02T12:00", there)
    assert told(planned, "reference", "linkedin", "check_in") == ["Fri 4 Dec 09:00 linkedin: Ana Lima"]
    assert whys(planned, "reference") == ["the process is on hold"]


def test_what_is_taken_up_again_is_asked_after_from_that_day() -> None:
    there = published_by(plan_of(HELD))
    there = published_by(plan_of(ON_HOLD, "2026-12-02T12:00", there), there)
    again = HELD.replace("status: waiting", "status: waiting, outcome_on: 2027-01-11")
    planned = plan_of(again, "2027-01-11T08:00", there)
    assert told(planned, "check_in", "let_go") == ["Thu 21 Jan 10:00 check_in: Ana Lima", "Thu 4 Feb 10:00 let_go"]
    assert one_of(planned, "check_in").why == "7 working days after the day it was taken up again, Mon 11 Jan."
    later = plan_of(again.replace("2026-12-10", "2027-01-15"), "2027-01-11T08:00", there)
    assert told(later, "check_in") == ["Thu 21 Jan 10:00 check_in: Ana Lima"]  # they named a new day


def test_a_question_that_can_still_be_put_says_when_to_let_go() -> None:
    """On hold over the day of the check-in, and back soon after: one run planned it, and only the next one what follows it."""
    there = published_by(plan_of(HELD))
    there = published_by(plan_of(ON_HOLD, "2026-12-02T12:00", there), there)
    again = plan_of(HELD, "2026-12-16T08:00", there)
    assert told(again, "check_in", "let_go") == ["Wed 16 Dec 10:00 check_in: Ana Lima", "Mon 4 Jan 10:00 let_go"]
    assert again.problems == ()
    later = plan_of(HELD, "2026-12-16T08:00", published_by(again, there))
    assert told(later) == told(again)


def test_whoever_does_not_say_since_when_is_asked() -> None:
    there = published_by(plan_of(HELD))
    there = published_by(plan_of(ON_HOLD, "2026-12-02T12:00", there), there)
    planned = plan_of(HELD, "2027-01-11T08:00", there)
    assert [(one.code, one.hint) for one in planned.problems] == [
        ("taken-up-again", "add outcome_on: with the day on which Acme took it up again")
    ]
    assert told(planned, "let_go") == []
    assert plan_of(HELD, "2026-12-03T08:00", there).problems == ()


def test_who_has_just_been_invited_or_has_a_card_is_not_asked_the_day_after() -> None:
    onsite = f"mode: onsite, start: 14:00, end: 15:30, address: '1 Main Street, Boston', {ANA}"
    planned = plan_of(rows(interview(f"{onsite}, decision_by: 2026-12-02")))
    assert told(planned, "linkedin", "check_in") == [
        "Fri 4 Dec 09:00 linkedin: Ana Lima",
        "Wed 9 Dec 10:00 check_in: Ana Lima",
    ]
    assert one_of(planned, "check_in").why == (
        "3 working days after the day by which they decide, Wed 2 Dec; “linkedin” comes first, with 3 working days between, "
        "so this is the next good time."
    )
    late = plan_of(rows(interview(f"{onsite}, steps: {{linkedin: off}}")), "2026-12-07T09:00")
    assert [str(one.arrives) for one in late.follow_ups if one.arrives] == ["2026-12-10"]
    assert told(late, "thank_you_note", "check_in") == [
        "Mon 7 Dec 09:40 thank_you_note: Ana Lima",
        "Tue 15 Dec 10:00 check_in: Ana Lima",
    ]


def due(now: str, more: str = "") -> list[str]:
    listed = rows(interview(f"mode: video, start: 14:00, end: 15:00, {ANA}"))
    there = published_by(plan_of(listed))
    marked = rows(interview(f"mode: video, start: 14:00, end: 15:00, {ANA}{more}"))
    return [one.step.name for one in plan_of(marked, now, there).follow_ups if one.is_due]


def test_what_passed_is_asked_after_for_three_working_days_or_until_it_is_marked() -> None:
    assert due("2026-12-01T15:30") == []
    assert due("2026-12-01T16:30") == ["thank_you_email"]
    assert due("2026-12-04T08:00") == ["thank_you_email"]
    assert due("2026-12-05T08:00") == ["linkedin"]
    assert due("2026-12-01T16:30", ", done: thank_you_email") == []
    assert due("2026-12-01T16:30", ", skip: thank_you_email") == []
    assert due("2026-12-01T10:00") == []  # prepare was yesterday, and is no message


def test_an_interview_with_the_light_playbook_has_a_thank_you_and_one_check_in_beside_others_that_have_more() -> None:
    listing = listing_of(
        rows(
            interview(f"mode: onsite, start: 14:00, end: 14:30, {ANA}, {SAM}, address: '1 Main Street, Boston'"),
            interview("mode: onsite, start: 16:00, end: 16:10, interviewers: [Bo Fry]", company="Pallet Co"),
        )
    )
    light = playbook_changes(graceful(), with_changes(graceful(), LIGHT))
    interviews = tuple(
        dataclasses.replace(one, changes=light) if one.company == "Pallet Co" else one for one in listing.interviews
    )
    planned = plan_of_listing(dataclasses.replace(listing, interviews=interviews), NOW)
    assert [one.step.name for one in planned.follow_ups if "Pallet Co" in [each.company for each in one.openings]] == [
        "thank_you_email", "check_in",
    ]  # fmt: skip
    assert {"prepare", "thank_you_note", "reference", "linkedin"} <= {
        one.step.name for one in planned.follow_ups if one.opening.company == "Acme"
    }


LIGHT = tuple(
    StepChange(step.name, (("off", True),))
    for step in graceful().steps
    if step.name not in ("thank_you_email", "check_in")
)


@pytest.mark.parametrize(
    ("more", "is_offered"),
    [("start: 14:00, end: 14:10", True), ("start: 14:00, end: 14:45", False), ("start: 14:00", False)],
)
def test_after_a_talk_of_ten_minutes_the_light_playbook_is_offered(more: str, is_offered: bool) -> None:
    hints = plan_of(rows(interview(f"mode: onsite, {more}, {ANA}"))).hints
    assert [one.code for one in hints] == ["light-would-do"] * is_offered
    whole_day = interview(f"mode: onsite, start: 9:00, end: 16:00, {ANA}", date="2026-12-03")
    assert plan_of(rows(interview(f"mode: onsite, {more}, {ANA}"), whole_day)).hints == ()


SHIFT = "mode: onsite, start: 14:00, end: 15:00"


@pytest.mark.parametrize(
    ("role", "more", "message"),
    [
        ("Barista", "round: trial shift", "“trial shift” at Acme wants"),
        ("Barista", "round: Walk-in", "“Walk-in” at Acme wants"),
        ("Packer", "round: job fair", "“job fair” at Acme wants"),
        ("Barista ($17.50/hr)", "round: interview", "work by the hour at Acme wants"),
        ("Porter £12.60 per hour", "round: interview", "work by the hour at Acme wants"),
        ("Aushilfe 14 €/Std.", "round: interview", "work by the hour at Acme wants"),
        ("Hourly associate", "round: interview", "work by the hour at Acme wants"),
        ("Picker, night shift", "round: interview", "shift work at Acme wants"),
        ("Picker, night shift", "round: final", None),
        ("Engineer", "round: interview", None),
        ("Engineer, Makeshift", "round: interview", None),
        ("Host/HR assistant", "round: interview", None),
        ("Engineer 24/7 hotline", "round: interview", None),
    ],
)
def test_for_hourly_work_and_shifts_the_light_playbook_is_offered_and_never_chosen(
    role: str, more: str, message: str | None
) -> None:
    planned = plan_of(rows(f"  - {{company: Acme, role: '{role}', date: 2026-12-01, {SHIFT}, {more}, {ANA}}}\n"))
    assert [one.message for one in planned.hints] == (
        [f"{message} a thank-you and one check-in, and no more"] if message else []
    )
    assert told(planned, "linkedin") == ["Fri 4 Dec 09:00 linkedin: Ana Lima"]


def test_where_several_have_asked_such_work_is_no_small_matter() -> None:
    people = f"interviewers: [{ANA.partition('[')[2].rstrip(']')}, Ben Osei, Cy Dunn]"
    nurse = f"  - {{company: Mercy, role: 'RN, night shift', date: 2026-12-01, {SHIFT}, {people}}}\n"
    assert plan_of(rows(nurse)).hints == ()


def test_where_a_thank_you_and_a_check_in_are_all_nothing_is_offered() -> None:
    less = "steps: {thank_you_note: off, linkedin: off, linkedin_others: off, reference: off}"
    assert plan_of(rows(interview(f"round: trial shift, {SHIFT}, {less}, {ANA}"))).hints == ()


def test_a_reference_moves_with_a_decision_that_is_brought_forward() -> None:
    listed = rows(interview(f"mode: onsite, start: 14:00, end: 15:30, decision_by: 2026-12-18, {ANA}, {SAM}"))
    there = published_by(plan_of(listed))
    planned = plan_of(listed.replace("2026-12-18", "2026-12-03"), "2026-11-30T09:00", there)
    (one,) = (one for one in planned.follow_ups if one.step.name == "reference")
    assert (str(one.start.date()), one.uid) == (
        "2026-12-02",
        next(each.uid for each in there if each.step == "reference"),
    )
    assert one.why == "In time before they decide."


@pytest.mark.parametrize(
    ("first", "second", "when"),
    [
        ("company: Zed, role: Guard", "company: Zed, role: Porter", ["Tue 15 Dec 10:00", "Fri 18 Dec 10:00"]),
        ("company: Zed, role: Guard", "company: Yew, role: Porter", ["Tue 15 Dec 10:00", "Fri 18 Dec 10:00"]),
        ("company: Zed, role: Guard, decision_by: 2026-12-11", "company: Zed, role: Porter",
         ["Tue 15 Dec 10:00", "Fri 18 Dec 10:00"]),
        ("company: Zed, role: Guard, decision_by: 2026-12-10", "company: Zed, role: Porter, decision_by: 2026-12-21",
         ["Tue 15 Dec 10:00", "Mon 4 Jan 10:00"]),
    ],
)  # fmt: skip
def test_one_person_is_asked_about_two_jobs_some_days_apart(first: str, second: str, when: list[str]) -> None:
    rows = "interviews:\n" + "".join(
        f"  - {{{each}, date: 2026-12-04, start: {start}, duration: 60 minutes, "
        "interviewers: [{name: Cy Dee, email: cy@zed.example}]}\n"
        for each, start in ((first, "10:00"), (second, "11:00"))
    )
    asked = told(plan_of(rows), "check_in")
    assert asked == [f"{each} check_in: Cy Dee" for each in when]
    there = published_by(plan_of(rows))
    assert told(plan_of(rows, "2026-12-10T09:00", there), "check_in") == asked
    sent_one = told(plan_of(rows, "2026-12-16T09:00", there), "check_in")
    assert sent_one == [f"{asked[0]} (sent)", asked[1]]


def test_who_was_asked_yesterday_is_not_asked_about_a_job_that_is_added_today() -> None:
    row = "  - {company: Zed, role: ROLE, date: 2026-12-DAY, interviewers: [{name: Cy Dee, email: cy@zed.example}]}\n"
    guard = "interviews:\n" + row.replace("ROLE", "Guard").replace("DAY", "07")
    there = published_by(plan_of(guard))
    both = guard + row.replace("ROLE", "Porter").replace("DAY", "04")
    assert told(plan_of(both, "2026-12-16T10:30", there), "check_in") == [
        "Wed 16 Dec 10:00 check_in: Cy Dee (sent)", "Mon 21 Dec 10:00 check_in: Cy Dee",
    ]  # fmt: skip

"""Lists as people write them beside the plan that they make: when, to whom, and why then."""

from __future__ import annotations

import dataclasses

import pytest
from lists import graceful, instant_of, line, one_of, plan_of, published_by, told, whys

from followup.identity import short_hash
from followup.model.follow_ups import FollowUp
from followup.model.published import Published
from followup.model.stretches import Unit, Wait
from followup.planning.plan import Plan, Scope

ANA = "{name: Ana Lima, title: VP Engineering, email: ana@acme.example}"
BEN = "{name: Ben Osei, email: ben@acme.example}"
SAM = "{name: Sam Okafor, email: sam@y.example}"
ONSITE = f"""
interviews:
  - {{company: Acme, role: Engineer, date: 2026-12-01, start: 14:00, end: 15:30, mode: onsite,
     address: "1 Main Street, Boston", interviewers: [{ANA}, {BEN}]}}
"""
LONG_AGO = "2026-06-01T12:00"


def interview(date: str, more: str = "", *, company: str = "Acme", start: str = "14:00", end: str = "15:30") -> str:
    rest = f", {more}" if more else ""
    return f"  - {{company: {company}, role: Engineer, date: {date}, start: '{start}', end: '{end}'{rest}}}\n"


def interviews(*rows: str) -> str:
    return "interviews:\n" + "".join(rows)


def test_an_on_site_interview_is_followed_up_step_by_step() -> None:
    planned = plan_of(f"references: [{SAM}]" + ONSITE)
    assert told(planned) == [
        "Mon 30 Nov 18:00 prepare",
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei",
        "Wed 2 Dec 08:30 thank_you_note: Ana Lima",
        "Thu 3 Dec 10:00 reference: Sam Okafor",
        "Fri 4 Dec 09:00 linkedin: Ana Lima",
        "Thu 10 Dec 10:00 check_in: Ana Lima",
        "Mon 4 Jan 10:00 let_go",
        "Tue 5 Jan 09:00 linkedin_others: Ben Osei",
    ]
    assert [one.why for one in planned.follow_ups] == [
        "The day before the interview.",
        "1 hour after the interview.",
        "The next working day after the on-site interview.",
        "2 working days after the interview.",
        "3 working days after your last interview with them.",
        "7 working days after the last interview.",
        "10 working days after “check in”; Thu 24 Dec is a quiet day, so this is the next good time.",
        "The next working day after “let go”.",
    ]
    assert planned.left_out == ()
    assert one_of(planned, "thank_you_note").arrives is not None


def test_a_video_interview_has_no_card_and_no_reference() -> None:
    planned = plan_of(
        f"references: [{SAM}]\n" + interviews(interview("2026-12-01", f"mode: video, interviewers: [{ANA}]"))
    )
    assert told(planned, "thank_you_note", "reference") == []
    assert whys(planned, "thank_you_note") == ["only after an on-site interview"]
    assert whys(planned, "reference") == ["only after an on-site or final round"]


def test_a_final_round_by_video_is_for_references_too() -> None:
    planned = plan_of(f"references: [{SAM}]\n" + interviews(interview("2026-12-01", "round: final, mode: video")))
    assert told(planned, "reference") == ["Thu 3 Dec 10:00 reference: Sam Okafor"]


def thanks(rows: str, now: str = "2026-11-22T12:00") -> list[str]:
    return told(plan_of(rows, now), "thank_you_email")


def test_two_interviews_of_a_day_are_one_visit_thanked_after_the_last() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]", start="09:00", end="10:00"),
        interview("2026-12-01", f"interviewers: [{BEN}, {ANA}]"),
    )
    planned = plan_of(rows)
    assert told(planned, "thank_you_email") == ["Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei"]
    assert [message.to.name for message in one_of(planned, "thank_you_email").messages if message.to] == [
        "Ana Lima",
        "Ben Osei",
    ]


@pytest.mark.parametrize(("end", "time"), [
    ("18:30", "Tue 1 Dec 19:30"),
    ("18:50", "Tue 1 Dec 19:50"),
    ("18:55", "Wed 2 Dec 09:00"),
    ("22:00", "Wed 2 Dec 09:00"),
])  # fmt: skip
def test_after_eight_in_the_evening_a_thank_you_waits_for_the_morning(end: str, time: str) -> None:
    rows = interviews(interview("2026-12-01", f"interviewers: [{BEN}]", start="17:00", end=end))
    assert thanks(rows) == [f"{time} thank_you_email: Ben Osei"]


@pytest.mark.parametrize(("date", "decision", "time"), [
    ("2026-12-01", "2026-12-02", "Tue 1 Dec 21:00"),
    ("2026-12-01", "2026-12-03", "Wed 2 Dec 09:00"),
    ("2026-12-04", "2026-12-07", "Fri 4 Dec 21:00"),
    ("2026-12-04", "2026-12-08", "Mon 7 Dec 09:00"),
    ("2026-12-05", "2026-12-07", "Sat 5 Dec 21:00"),
    ("2026-11-25", "2026-11-27", "Wed 25 Nov 21:00"),
])  # fmt: skip
def test_who_decides_by_the_next_working_day_is_thanked_the_same_evening(date: str, decision: str, time: str) -> None:
    rows = interviews(interview(date, f"interviewers: [{BEN}], decision_by: {decision}", start="19:00", end="20:00"))
    assert thanks(rows) == [f"{time} thank_you_email: Ben Osei"]


def test_even_then_not_after_ten() -> None:
    rows = interviews(
        interview("2026-12-04", f"interviewers: [{BEN}], decision_by: 2026-12-07", start="19:00", end="21:30")
    )
    assert thanks(rows) == ["Sat 5 Dec 09:00 thank_you_email: Ben Osei"]


@pytest.mark.parametrize(("candidate", "date", "time"), [
    ("timezone: America/New_York, country: US", "2026-11-26", "Fri 27 Nov 09:00"),
    ("timezone: America/New_York, country: US", "2026-12-24", "Thu 24 Dec 16:30"),
    ("timezone: Europe/London, country: GB", "2026-12-25", "Tue 29 Dec 09:00"),
    ("timezone: Europe/London, country: GB", "2026-11-26", "Thu 26 Nov 16:30"),
    ("timezone: Asia/Riyadh, country: SA", "2026-11-27", "Sun 29 Nov 09:00"),
    ("timezone: Asia/Riyadh, country: SA", "2026-11-29", "Sun 29 Nov 16:30"),
])  # fmt: skip
def test_thank_yous_keep_the_candidates_weekends_and_holidays_but_not_quiet_days(
    candidate: str, date: str, time: str
) -> None:
    rows = f"candidate: {{name: Priya, {candidate}}}\n" + interviews(interview(date, f"interviewers: [{BEN}]"))
    assert thanks(rows) == [f"{time} thank_you_email: Ben Osei"]


def test_quiet_days_are_for_thank_yous_and_replies_alone() -> None:
    rows = interviews(
        interview("2026-12-17", f"mode: onsite, interviewers: [{ANA}]"),
        interview("2026-12-21", "status: rejected, outcome_on: 2026-12-23", company="Beta"),
    )
    planned = plan_of(rows, "2026-12-01T12:00")
    assert told(planned, "reply", "linkedin") == ["Thu 24 Dec 09:00 reply", "Tue 22 Dec 09:00 linkedin: Ana Lima"][::-1]
    moved = plan_of(interviews(interview("2026-12-21", f"interviewers: [{ANA}]")), "2026-12-01T12:00")
    assert told(moved, "linkedin") == ["Mon 4 Jan 09:00 linkedin: Ana Lima"]
    assert one_of(moved, "linkedin").why == (
        "3 working days after your last interview with them; Thu 24 Dec is a quiet day, so this is the next good time."
    )


def test_settings_name_quiet_days_and_hours_of_ones_own() -> None:
    rows = "settings: {hours: 12:00-18:00, quiet: [2026-12-02..2026-12-07]}\n" + ONSITE.lstrip()
    assert told(plan_of(rows), "prepare", "thank_you_email", "linkedin") == [
        "Mon 30 Nov 17:30 prepare", "Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei", "Tue 8 Dec 12:00 linkedin: Ana Lima",
    ]  # fmt: skip


def test_who_has_no_address_is_thanked_through_whoever_arranged_it() -> None:
    rows = interviews(
        interview(
            "2026-12-01", f"interviewers: [{ANA}, Ben Osei], arranged_by: {{name: Mike Tran, email: mike@acme.example}}"
        )
    )
    messages = one_of(plan_of(rows), "thank_you_email").messages
    assert [(one.to and one.to.name, [person.name for person in one.passes_on]) for one in messages] == [
        ("Ana Lima", []),
        ("Mike Tran", ["Ben Osei"]),
    ]


def test_else_through_a_colleague_in_one_message() -> None:
    messages = one_of(
        plan_of(interviews(interview("2026-12-01", f"interviewers: [Ben Osei, {ANA}]"))), "thank_you_email"
    ).messages
    assert [(one.to and one.to.name, [person.name for person in one.passes_on]) for one in messages] == [
        ("Ana Lima", ["Ben Osei"])
    ]


def test_an_interviewer_who_arranged_it_is_not_asked_to_thank_themselves() -> None:
    rows = interviews(interview("2026-12-01", f"interviewers: [Ana Lima, {BEN}], arranged_by: {ANA}"))
    messages = one_of(plan_of(rows), "thank_you_email").messages
    assert [(one.to and one.to.name, one.passes_on) for one in messages] == [("Ana Lima", ()), ("Ben Osei", ())]


def test_of_more_than_seven_the_lead_is_asked_to_pass_thanks_on() -> None:
    people = ", ".join(f"{{name: Person {letter}, email: {letter}@acme.example}}" for letter in "ABCDEFG")
    rows = interviews(interview("2026-12-01", f"interviewers: [{people}, {ANA[:-1]}, lead: yes}}]"))
    follow_up = one_of(plan_of(rows), "thank_you_email")
    (message,) = follow_up.messages
    assert message.to is not None
    assert message.to.name == "Ana Lima"
    assert len(message.passes_on) == 7
    assert len(follow_up.people) == 8


@pytest.mark.parametrize(("more", "reader"), [
    ("arranged_by: {name: Mike Tran, email: mike@acme.example}", "Mike Tran"),
    ("", None),
])  # fmt: skip
def test_where_nobody_is_named_one_message_goes_to_whoever_arranged_it_else_to_nobody_by_name(
    more: str, reader: str | None
) -> None:
    (message,) = one_of(plan_of(interviews(interview("2026-12-01", more))), "thank_you_email").messages
    assert (message.to and message.to.name) == reader


def test_one_person_in_two_openings_of_a_day_is_thanked_once_after_the_last() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}, {BEN}]", start="09:00", end="10:00"),
        interview("2026-12-01", f"interviewers: [{ANA}]", company="Acme Labs"),
    )
    planned = plan_of(rows)
    assert told(planned, "thank_you_email") == [
        "Tue 1 Dec 11:00 thank_you_email: Ben Osei",
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima",
    ]
    assert [(one.person, one.why) for one in planned.left_out if one.step == "thank_you_email"] == [
        ("Ana Lima", "thanked that day after a later interview"),
    ]


def test_a_panel_takes_longer_than_one_draft_and_half_an_hour_at_most() -> None:
    people = [f"{{name: Person {letter}, email: {letter}@acme.example}}" for letter in "ABCDEFG"]
    minutes = [
        (one.end - one.start).seconds // 60
        for count in (1, 2, 5, 7)
        for one in [
            one_of(
                plan_of(interviews(interview("2026-12-01", f"interviewers: [{', '.join(people[:count])}]"))),
                "thank_you_email",
            )
        ]
    ]
    assert minutes == [10, 15, 30, 30]


def test_one_evening_prepares_all_interviews_of_the_next_day() -> None:
    rows = interviews(interview("2026-12-01", company="Beta", start="09:00", end="10:00"), interview("2026-12-01"))
    follow_up = one_of(plan_of(rows), "prepare")
    assert line(follow_up) == "Mon 30 Nov 18:00 prepare"
    assert [opening.company for opening in follow_up.openings] == ["Beta", "Acme"]
    assert len(follow_up.visit) == 2


def test_a_monday_is_prepared_on_friday_and_late_is_better_than_never() -> None:
    rows = interviews(interview("2026-12-07"))
    assert told(plan_of(rows), "prepare") == ["Fri 4 Dec 18:00 prepare"]
    assert told(plan_of(rows, "2026-12-06T12:00"), "prepare") == ["Mon 7 Dec 08:00 prepare"]


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ("2026-12-01T12:00", "the day's first interview has begun"),  # 9:00 to 10:00, and another from 14:00 on
        ("2026-12-01T14:30", "the day's first interview has begun"),
        ("2026-12-01T18:00", "the interview is over"),
    ],
)
def test_a_note_to_prepare_that_comes_too_late_says_truly_why(now: str, why: str) -> None:
    alone = interviews(interview("2026-12-01"))
    both = interviews(interview("2026-12-01", company="Beta", start="09:00", end="10:00"), interview("2026-12-01"))
    assert whys(plan_of(both, now), "prepare") == [why, why]
    assert whys(plan_of(alone, "2026-12-01T14:00"), "prepare") == ["the interview has begun"]
    assert whys(plan_of(alone, "2026-12-01T18:00"), "prepare") == ["the interview is over"]


@pytest.mark.parametrize(("decision", "card"), [
    ("2026-12-09", ["Wed 2 Dec 08:30 thank_you_note: Ana Lima"]),
    ("2026-12-08", ["Wed 2 Dec 08:30 thank_you_note: Ana Lima"]),
    ("2026-12-07", []),
])  # fmt: skip
def test_a_card_is_posted_only_if_it_arrives_a_working_day_before_they_decide(decision: str, card: list[str]) -> None:
    planned = plan_of(ONSITE.replace("interviewers:", f"decision_by: {decision}, interviewers:"))
    assert told(planned, "thank_you_note") == card
    assert whys(planned, "thank_you_note") == ([] if card else ["a card could not arrive before they decide"])


def test_the_day_of_arrival_counts_as_the_message() -> None:
    card = one_of(plan_of(ONSITE), "thank_you_note")
    assert str(card.arrives) == "2026-12-07"
    planned = plan_of(ONSITE.replace("interviewers:", "steps: {linkedin: {wait: 4 working days}}, interviewers:"))
    assert told(planned, "linkedin") == ["Tue 8 Dec 09:00 linkedin: Ana Lima"]


def test_a_card_needs_a_street_and_a_name() -> None:
    assert whys(
        plan_of(interviews(interview("2026-12-01", f"mode: onsite, interviewers: [{ANA}]"))), "thank_you_note"
    ) == [
        "there is no street to post it to: add address:",
    ]
    assert whys(
        plan_of(interviews(interview("2026-12-01", "mode: onsite, address: '1 Main Street, X'"))), "thank_you_note"
    ) == [
        "nobody is named to whom a card could go",
    ]


def test_one_card_an_opening_after_the_last_on_site() -> None:
    more = f"mode: onsite, address: '1 Main Street, X', interviewers: [{ANA}]"
    rows = interviews(
        interview("2026-12-01", more),
        interview("2026-12-03", more),
        interview("2026-12-10", f"mode: video, interviewers: [{BEN}]"),
    )
    assert told(plan_of(rows), "thank_you_note") == ["Fri 4 Dec 08:30 thank_you_note: Ana Lima"]


def references(
    reference: str,
    candidate: str = "timezone: America/New_York, country: US",
    more: str = "mode: onsite",
    now: str = "2026-11-22T12:00",
) -> list[FollowUp]:
    rows = f"candidate: {{name: Priya, {candidate}}}\nreferences: [{reference}]\n" + interviews(
        interview("2026-12-01", more)
    )
    return [one for one in plan_of(rows, now).follow_ups if one.step.name == "reference"]


@pytest.mark.parametrize(("zone", "time"), [
    ("America/Los_Angeles", "Thu 3 Dec 13:00"),
    ("Europe/London", "Thu 3 Dec 08:00"),
    ("Asia/Tokyo", "Thu 3 Dec 20:00"),
    ("Australia/Sydney", "Thu 3 Dec 18:00"),
])  # fmt: skip
def test_a_reference_hears_when_it_suits_both_clocks(zone: str, time: str) -> None:
    (one,) = references(f"{SAM[:-1]}, timezone: {zone}}}")
    assert line(one) == f"{time} reference: Sam Okafor"
    assert one.messages[0].send_at is None


def test_where_no_hour_suits_both_the_draft_says_when_to_send() -> None:
    (one,) = references(f"{SAM[:-1]}, timezone: Asia/Kolkata}}")
    assert line(one) == "Thu 3 Dec 08:00 reference: Sam Okafor"
    assert str(one.messages[0].send_at) == "2026-12-04 10:00:00+05:30"


def test_nobody_elsewhere_is_asked_on_their_weekend() -> None:
    (one,) = references(
        f"{SAM[:-1]}, timezone: Europe/London}}", "timezone: Asia/Riyadh, country: SA", now="2026-11-22T12:00"
    )
    assert line(one) == "Thu 3 Dec 13:00 reference: Sam Okafor"
    rows = interviews(interview("2026-12-03", "mode: onsite"))
    people = (
        "candidate: {timezone: Asia/Riyadh, country: SA}\nreferences: [{name: Sam Okafor, timezone: Europe/London}]\n"
    )
    assert told(plan_of(people + rows), "reference") == ["Mon 7 Dec 13:00 reference: Sam Okafor"]


def test_at_most_two_references_an_opening_and_a_call_where_there_is_only_a_telephone() -> None:
    people = f"{SAM}, {{name: Gail Grant, phone: '+1 555 0100'}}, {{name: Ike Dale, email: ike@y.example}}"
    more = f"mode: onsite, references: [{people}]"
    planned = plan_of(interviews(interview("2026-12-01", more)))
    assert told(planned, "reference") == [
        "Thu 3 Dec 10:00 reference: Gail Grant",
        "Thu 3 Dec 10:10 reference: Sam Okafor",
    ]
    assert [one.messages[0].channel for one in planned.follow_ups if one.step.name == "reference"] == ["call", "email"]
    assert "at most 2 references for one opening" in whys(planned, "reference")


def two_openings(second: str, first: str = "2026-12-01") -> str:
    return f"references: [{SAM}]\n" + interviews(
        interview(first, "mode: onsite"), interview(second, "mode: onsite", company="Beta")
    )


@pytest.mark.parametrize(("second", "plan"), [
    ("2026-12-01", ["Thu 3 Dec 10:00 reference: Sam Okafor"]),
    ("2026-12-03", ["Mon 7 Dec 10:00 reference: Sam Okafor"]),
    ("2026-12-04", ["Tue 8 Dec 10:00 reference: Sam Okafor"]),
    ("2026-12-07", ["Thu 3 Dec 10:00 reference: Sam Okafor", "Thu 10 Dec 10:00 reference: Sam Okafor"]),
    ("2026-12-10", ["Thu 3 Dec 10:00 reference: Sam Okafor", "Mon 14 Dec 10:00 reference: Sam Okafor"]),
])  # fmt: skip
def test_a_reference_hears_of_openings_close_together_at_once_and_of_others_days_apart(
    second: str, plan: list[str]
) -> None:
    planned = plan_of(two_openings(second))
    assert told(planned, "reference") == plan
    first = next(one for one in planned.follow_ups if one.step.name == "reference")
    assert [opening.company for opening in first.openings] == (["Acme", "Beta"] if len(plan) == 1 else ["Acme"])
    assert whys(planned, "reference") == (["told together with Acme"] if len(plan) == 1 else [])
    assert (
        first.uid
        == next(one for one in plan_of(two_openings("2027-03-01")).follow_ups if one.step.name == "reference").uid
    )


def test_what_a_reference_has_been_sent_is_not_joined_and_a_second_opening_waits() -> None:
    before = published_by(plan_of(f"references: [{SAM}]\n" + interviews(interview("2026-12-01", "mode: onsite"))))
    planned = plan_of(two_openings("2026-12-03"), "2026-12-04T12:00", before)
    assert told(planned, "reference") == [
        "Thu 3 Dec 10:00 reference: Sam Okafor (sent)",
        "Thu 10 Dec 10:10 reference: Sam Okafor",
    ]


def test_a_message_for_two_openings_covers_both_once_it_is_sent() -> None:
    before = published_by(plan_of(two_openings("2026-12-03")))
    later = plan_of(two_openings("2026-12-03"), "2026-12-08T12:00", before)
    assert told(later, "reference") == ["Mon 7 Dec 10:00 reference: Sam Okafor (sent)"]
    assert whys(later, "reference") == ["told already, together with another opening"]
    corrected = plan_of(two_openings("2026-12-03").replace("'15:30'", "'15:45'", 1), "2026-12-08T12:00", before)
    assert told(corrected, "reference") == ["Mon 7 Dec 10:00 reference: Sam Okafor (sent)"]
    rejected = two_openings("2026-12-03").replace(
        "company: Beta,", "company: Beta, status: rejected, outcome_on: 2026-12-10,"
    )
    assert told(plan_of(rejected, "2026-12-10T12:00", before), "outcome") == ["Fri 11 Dec 10:00 outcome: Sam Okafor"]


def test_the_outcome_is_told_to_references_who_were_asked_alone() -> None:
    rows = f"references: [{SAM}, {{name: Ike Dale, email: ike@y.example}}]\n" + interviews(
        interview("2026-12-01", "mode: onsite, done: {reference: [Ike Dale]}, status: rejected, outcome_on: 2026-12-08")
    )
    planned = plan_of(rows)
    assert told(planned, "outcome") == ["Wed 9 Dec 10:00 outcome: Ike Dale"]
    assert [(one.person, one.why) for one in planned.left_out if one.step == "outcome"] == [
        ("Sam Okafor", "was not asked about this opening")
    ]


def test_an_invitation_never_falls_on_the_date_of_the_interview_on_either_clock() -> None:
    rows = (
        "candidate: {name: Priya, timezone: America/Los_Angeles, country: US}\n"
        "settings: {steps: {linkedin: {wait: 1 hour, hours: 00:00-23:50}}}\n"
        + interviews(
            interview("2026-12-02", f"timezone: Asia/Tokyo, interviewers: [{ANA}]", start="09:00", end="10:00")
        )
    )  # in Los Angeles this is Tuesday evening, 1 December
    planned = plan_of(rows)
    assert told(planned, "thank_you_email", "linkedin") == [
        "Tue 1 Dec 18:00 thank_you_email: Ana Lima",
        "Wed 2 Dec 07:00 linkedin: Ana Lima",
    ]


def test_an_invitation_never_comes_before_the_thank_you() -> None:
    rows = "settings: {steps: {linkedin: {wait: 1 day}, thank_you_email: {wait: 3 working days}}}\n" + interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]")
    )
    assert told(plan_of(rows), "thank_you_email", "linkedin") == [
        "Fri 4 Dec 09:00 thank_you_email: Ana Lima",
        "Mon 7 Dec 09:00 linkedin: Ana Lima",
    ]


@pytest.mark.parametrize("said", ["connected: yes", "linkedin: yes", "linkedin: connected"])
def test_who_is_connected_is_not_invited(said: str) -> None:
    planned = plan_of(ONSITE.replace("title: VP Engineering", said))
    assert told(planned, "linkedin") == []
    assert [(one.person, one.why) for one in planned.left_out if one.step == "linkedin"] == [
        ("Ana Lima", "connected already")
    ]


OTHERS = ", ".join(f"{{name: Person {letter}, email: {letter}@acme.example}}" for letter in "ABCDE")


TWO_A_DAY = graceful((("at_most: 3 an opening", "at_most: 2 a day"),))


def test_three_of_the_others_are_invited_when_it_is_decided_those_with_a_topic_first() -> None:
    others = OTHERS.replace("name: Person D,", "name: Person D, topic: the night shift,")
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}, {others}], status: rejected, outcome_on: 2026-12-07")
    )
    planned = plan_of(rows)
    assert told(planned, "linkedin_others") == ["Thu 10 Dec 09:00 linkedin_others: Person A, Person B, Person D"]
    assert [one.person for one in planned.left_out if one.why == "at most 3 people of one opening"] == [
        "Person C",
        "Person E",
    ]


@pytest.mark.parametrize(
    "settled", ["connected: yes, ", "done: {linkedin: [Ana Lima]}", "done: {linkedin: [Ana Lima, Person D]}", "sent"]
)
def test_who_is_invited_already_takes_no_place_of_the_three(settled: str) -> None:
    ana, more = (ANA.replace("{", f"{{{settled}"), "") if "connected" in settled else (ANA, f"{settled}, ")
    before = interviews(interview("2026-12-01", f"interviewers: [{ANA}, {OTHERS}]"))
    there = published_by(plan_of(before)) if settled == "sent" else []
    listed = interview("2026-12-01", f"interviewers: [{ana}, {OTHERS}], status: accepted, outcome_on: 2026-12-07")
    listed = listed.replace("interviewers:", f"{'' if settled == 'sent' else more}interviewers:", 1)
    planned = plan_of(interviews(listed), "2026-12-07T12:00", there)
    assert told(planned, "linkedin_others") == ["Thu 10 Dec 09:00 linkedin_others: Person A, Person B, Person C"]
    later = listed.replace("name: Person B,", "name: Person B, connected: yes,")
    again = plan_of(interviews(later), "2026-12-11T12:00", published_by(planned, there))
    assert "Person D" not in "".join(told(again, "linkedin_others")), "three have heard"


def test_a_playbook_may_invite_the_others_so_many_a_day() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}, {OTHERS}], status: rejected, outcome_on: 2026-12-07")
    )
    planned = plan_of(rows, playbook=TWO_A_DAY)
    assert told(planned, "linkedin_others") == [
        "Thu 10 Dec 09:00 linkedin_others: Person A, Person B",
        "Fri 11 Dec 09:00 linkedin_others: Person C, Person D",
        "Mon 14 Dec 09:00 linkedin_others: Person E",
    ]
    assert whys(planned, "linkedin") == ["they have decided: a rejection"]


def test_or_when_it_is_let_go() -> None:
    planned = plan_of(interviews(interview("2026-12-01", f"interviewers: [{ANA}, {BEN}], status: ghosted")))
    assert told(planned, "let_go", "linkedin_others", "check_in") == [
        "Mon 4 Jan 10:00 let_go",
        "Tue 5 Jan 09:00 linkedin_others: Ben Osei",
    ]


def test_at_most_two_of_one_opening_are_invited_a_day_though_quiet_days_push_them_together() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}, {OTHERS}], status: rejected, outcome_on: 2026-12-18")
    )
    assert told(plan_of(rows, playbook=TWO_A_DAY), "linkedin_others") == [
        "Wed 23 Dec 09:00 linkedin_others: Person A, Person B",
        "Mon 4 Jan 09:00 linkedin_others: Person C, Person D",
        "Tue 5 Jan 09:00 linkedin_others: Person E",
    ]


def test_a_note_to_oneself_comes_on_a_quiet_day_too() -> None:
    rows = interviews(interview("2026-11-30", f"interviewers: [{ANA}]"))
    assert told(plan_of(rows), "prepare") == ["Fri 27 Nov 18:00 prepare"]


def test_who_is_connected_meanwhile_moves_nobody_else() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}, {OTHERS}], status: rejected, outcome_on: 2026-12-07")
    )
    first = plan_of(rows, playbook=TWO_A_DAY)
    connected = rows.replace("name: Person A,", "name: Person A, connected: yes,")
    again = plan_of(connected, "2026-12-08T12:00", published_by(first), playbook=TWO_A_DAY)
    assert told(again, "linkedin_others")[-2:] == told(first, "linkedin_others")[-2:]
    assert not again.withdrawn


def test_a_person_is_invited_once_though_they_lead_only_later() -> None:
    rows = interviews(interview("2026-12-01", f"interviewers: [{ANA}, {BEN}]"))
    before = published_by(plan_of(rows))
    now_leads = rows.replace("name: Ben Osei,", "name: Ben Osei, lead: yes,").replace(
        "interviewers:", "status: rejected, outcome_on: 2026-12-10, interviewers:"
    )
    planned = plan_of(now_leads, "2026-12-10T12:00", before)
    assert ("Ana Lima", "sent already") in [
        (one.person, one.why) for one in planned.left_out if one.step == "linkedin_others"
    ]


def test_a_person_met_for_two_openings_is_invited_once_after_the_later() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]"),
        interview("2026-12-08", f"interviewers: [{ANA}]", company="Acme Labs"),
    )
    assert told(plan_of(rows), "linkedin") == ["Fri 11 Dec 09:00 linkedin: Ana Lima"]


@pytest.mark.parametrize(("more", "time"), [
    ("", "Thu 10 Dec 10:00 check_in: Ana Lima"),
    ("decision_by: 2026-12-11", "Wed 16 Dec 10:00 check_in: Ana Lima"),
    ("arranged_by: {name: Mike Tran, email: mike@acme.example}", "Thu 10 Dec 10:00 check_in: Mike Tran"),
    ("arranged_by: Mike Tran", "Thu 10 Dec 10:00 check_in: Ana Lima"),
    ("steps: {check_in: {wait: 9 working days}}", "Mon 14 Dec 10:00 check_in: Ana Lima"),
])  # fmt: skip
def test_one_check_in_after_they_should_have_decided(more: str, time: str) -> None:
    planned = plan_of(interviews(interview("2026-12-01", f"interviewers: [{ANA}]{', ' if more else ''}{more}")))
    assert told(planned, "check_in") == [time]


def test_rounds_share_one_check_in_after_the_last() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]"), interview("2026-12-09", f"interviewers: [{BEN}]")
    )
    assert told(plan_of(rows), "check_in") == ["Fri 18 Dec 10:00 check_in: Ben Osei"]


def test_a_decision_day_before_the_last_round_was_about_that_round() -> None:
    rows = interviews(
        interview("2026-12-01", "decision_by: 2026-12-04, mode: video"),
        interview("2026-12-09", f"interviewers: [{BEN}]"),
    )
    assert told(plan_of(rows), "check_in") == ["Fri 18 Dec 10:00 check_in: Ben Osei"]


@pytest.mark.parametrize(("status", "steps"), [
    ("rejected", {"reply"}),
    ("offer", {"reply"}),
    ("accepted", {"accept", "linkedin_others"}),
    ("declined", {"decline"}),
    ("withdrawn", set()),
    ("on hold", {"prepare", "thank_you_email", "thank_you_note", "linkedin"}),
    ("waiting", {"prepare", "thank_you_email", "thank_you_note", "linkedin", "check_in", "let_go"}),
    ("scheduled", {"prepare", "thank_you_email", "thank_you_note", "linkedin", "check_in", "let_go"}),
    ("ghosted", {"let_go"}),
    ("cancelled", set()),
])  # fmt: skip
def test_each_status_has_its_steps(status: str, steps: set[str]) -> None:
    rows = ONSITE.replace(f", {BEN}", "").replace("mode: onsite", f"status: {status}, mode: onsite")
    assert {one.step.name for one in plan_of(rows).follow_ups} == steps


def test_where_they_asked_for_no_messages_there_are_notes_to_oneself_alone() -> None:
    planned = plan_of(ONSITE.replace("mode: onsite", "no_contact: yes, mode: onsite"))
    assert told(planned) == ["Mon 30 Nov 18:00 prepare", "Mon 4 Jan 10:00 let_go"]
    assert set(whys(planned, "thank_you_email")) == {"they asked for no messages"}


def test_a_cancelled_interview_leaves_the_rest_of_its_opening_alone() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]"),
        interview("2026-12-08", f"status: cancelled, interviewers: [{BEN}]"),
    )
    planned = plan_of(rows)
    assert told(planned, "thank_you_email", "check_in") == [
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima",
        "Thu 10 Dec 10:00 check_in: Ana Lima",
    ]
    assert whys(planned, "thank_you_email") == ["the interview was cancelled"]


@pytest.mark.parametrize(("outcome_on", "now", "time"), [
    ("outcome_on: 2026-12-09", "2026-12-09T18:00", "Thu 10 Dec 09:00 reply: Ana Lima"),
    ("outcome_on: 2026-12-11", "2026-12-11T18:00", "Mon 14 Dec 09:00 reply: Ana Lima"),
    ("", "2026-12-02T18:00", "Thu 3 Dec 09:00 reply: Ana Lima"),
    ("", "2026-12-20T18:00", "Mon 21 Dec 09:00 reply: Ana Lima"),
])  # fmt: skip
def test_a_reply_comes_the_morning_after_the_answer(outcome_on: str, now: str, time: str) -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}], decision_by: 2026-12-11, status: rejected, {outcome_on}")
    )
    planned = plan_of(rows, now)
    assert told(planned, "reply") == [time]
    assert [problem.code for problem in planned.problems] == ([] if outcome_on else ["no-outcome-day"])


def test_an_answer_of_an_unknown_day_stays_where_it_was_put() -> None:
    rows = interviews(interview("2026-12-01", f"interviewers: [{ANA}, {OTHERS}], status: rejected"))
    there = published_by(plan_of(rows, "2026-12-08T07:00"))
    for now in ("2026-12-09T07:00", "2026-12-10T07:00", "2026-12-11T07:00"):
        planned = plan_of(rows, now, there)
        there = published_by(planned, there)
        assert [text.removesuffix(" (sent)") for text in told(planned, "reply", "linkedin_others")] == [
            "Wed 9 Dec 09:00 reply: Ana Lima",
            "Fri 11 Dec 09:00 linkedin_others: Person A, Person B, Person C",
        ]


def test_an_old_answer_of_an_unknown_day_is_too_old_to_reply_to() -> None:
    planned = plan_of(interviews(interview("2026-12-01", "status: rejected")), "2027-03-01T12:00")
    assert planned.follow_ups == ()
    assert whys(planned, "reply") == ["too late since Wed 16 Dec"]


def test_who_accepts_is_reminded_of_the_others() -> None:
    rows = interviews(
        interview("2026-12-01", "status: accepted, outcome_on: 2026-12-03"), interview("2026-12-02", company="Beta")
    )
    assert [(one.code, one.message) for one in plan_of(rows).problems] == [
        ("still-waiting", "you have accepted at Acme, and Beta is still waiting")
    ]


def test_on_a_day_with_an_interview_what_can_wait_waits() -> None:
    rows = ONSITE + interview("2026-12-04", company="Beta")
    planned = plan_of(rows)
    assert told(planned, "linkedin") == ["Tue 8 Dec 09:00 linkedin: Ana Lima"]  # on Monday the card arrives
    assert "Fri 4 Dec is a day with an interview" in one_of(planned, "linkedin").why


def test_two_messages_to_one_person_never_fall_on_one_day() -> None:
    rows = interviews(
        interview(
            "2026-12-01", f"interviewers: [{ANA}], steps: {{check_in: {{wait: 3 working days, not_before: hurry}}}}"
        )
    )
    assert told(plan_of(rows), "linkedin", "check_in") == [
        "Fri 4 Dec 09:00 linkedin: Ana Lima",
        "Mon 7 Dec 10:00 check_in: Ana Lima",
    ]


def test_a_follow_up_gives_way_to_an_interview_and_to_another_follow_up() -> None:
    rows = interviews(
        interview("2026-12-01", f"interviewers: [{ANA}]"),
        interview("2026-12-01", f"interviewers: [{BEN}]", company="Beta"),
        interview(
            "2026-12-01", "interviewers: [{name: Cy, email: c@z.example}]", company="Cobalt", start="16:20", end="17:00"
        ),
    )
    times = [
        line(one).partition(" thank_you")[0] for one in plan_of(rows).follow_ups if one.step.name == "thank_you_email"
    ]
    assert times == ["Tue 1 Dec 17:00", "Tue 1 Dec 17:10", "Tue 1 Dec 18:00"]


@pytest.mark.parametrize("rows", [
    ONSITE.replace("mode: onsite", "skip: [thank_you_note], mode: onsite"),
    ONSITE.replace("mode: onsite", "steps: {thank_you_note: off}, mode: onsite"),
    "settings: {steps: {thank_you_note: off}}" + ONSITE,
    ONSITE.replace("mode: onsite", "done: [thank_you_note], mode: onsite"),
])  # fmt: skip
def test_a_step_can_be_skipped_switched_off_or_done(rows: str) -> None:
    planned = plan_of(rows)
    assert told(planned, "thank_you_note") == []
    assert len(whys(planned, "thank_you_note")) == 1
    assert set(whys(planned, "thank_you_note")) <= {"to be skipped", "switched off", "done already"}


def test_a_step_done_for_one_person_is_left_for_the_other() -> None:
    planned = plan_of(ONSITE.replace("mode: onsite", "done: {thank_you_email: [Ana Lima]}, mode: onsite"))
    assert told(planned, "thank_you_email") == ["Tue 1 Dec 16:30 thank_you_email: Ben Osei"]


def test_done_on_an_event_still_to_come_stays_where_it_is() -> None:
    before = published_by(plan_of(ONSITE))
    planned = plan_of(ONSITE.replace("mode: onsite", "done: [thank_you_note], mode: onsite"), published=before)
    assert told(planned, "thank_you_note") == ["Wed 2 Dec 08:30 thank_you_note: Ana Lima (done)"]
    assert not planned.withdrawn


def test_let_go_is_counted_from_a_check_in_that_was_done_or_skipped() -> None:
    for word in ("done", "skip"):
        planned = plan_of(ONSITE.replace("mode: onsite", f"{word}: [check_in], mode: onsite"))
        assert told(planned, "check_in", "let_go") == ["Mon 4 Jan 10:00 let_go"]


@pytest.mark.parametrize(
    ("later", "now", "let_go"),
    [
        (
            interview("2026-12-15", f"round: final, interviewers: [{ANA}]"),
            "2026-12-12T12:00",
            "Mon 11 Jan 10:00 let_go",
        ),
        (interview("2026-12-10", f"round: final, interviewers: [{ANA}]"), "2026-12-12T12:00", "Wed 6 Jan 10:00 let_go"),
    ],
)
def test_a_check_in_before_another_round_is_not_what_letting_go_is_counted_from(
    later: str, now: str, let_go: str
) -> None:
    first = interview("2026-12-01", f"interviewers: [{ANA}]")
    before = plan_of(interviews(first), "2026-11-30T12:00")
    assert told(before, "check_in", "let_go") == ["Thu 10 Dec 10:00 check_in: Ana Lima", "Mon 4 Jan 10:00 let_go"]
    planned = plan_of(interviews(first, later), now, published_by(before))
    assert told(planned, "check_in", "let_go") == ["Thu 10 Dec 10:00 check_in: Ana Lima (sent)", let_go]
    assert whys(planned, "check_in") == ["it comes once, and was there on Thu 10 Dec, before the last interview"]


def test_a_step_of_ones_own_may_have_one_event_for_each_person() -> None:
    playbook = graceful((("    for: interviewers\n", "    for: interviewers\n    one_event_for: person\n"),))
    planned = plan_of(ONSITE, playbook=playbook)
    assert told(planned, "thank_you_email") == [
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima",
        "Tue 1 Dec 16:40 thank_you_email: Ben Osei",
    ]
    assert plan_of(ONSITE, published=published_by(planned), playbook=playbook).follow_ups == planned.follow_ups


def test_steps_that_wait_for_each_other_are_left_out() -> None:
    waits_for_itself = (("let_go", Wait(1, Unit.WORKING_DAYS)),)
    steps = tuple(
        dataclasses.replace(step, counted_from=waits_for_itself) if step.name == "let_go" else step
        for step in graceful().steps
    )
    planned = plan_of(ONSITE, playbook=dataclasses.replace(graceful(), steps=steps))
    assert told(planned, "let_go", "linkedin_others") == []
    assert whys(planned, "let_go") == ["it waits for a step that waits for it"]


def test_a_step_counted_from_one_that_is_not_possible_here_is_left_out() -> None:
    playbook = graceful((("    from: check_in\n", "    from: thank_you_note\n"),))
    planned = plan_of(
        interviews(interview("2026-12-01", f"mode: video, interviewers: [{ANA}, {BEN}]")), playbook=playbook
    )
    assert whys(planned, "let_go") == ["“thank you note” is not taken here"]
    assert whys(planned, "linkedin_others") == ["“let go” is not taken here"]


def test_what_is_late_goes_to_the_next_slot_while_it_is_useful() -> None:
    late = plan_of(ONSITE, "2026-12-03T14:03")
    assert told(late, "thank_you_email", "prepare") == ["Thu 3 Dec 14:35 thank_you_email: Ana Lima, Ben Osei"]
    assert one_of(late, "thank_you_email").is_late
    assert str(one_of(late, "thank_you_email").late_since) == "2026-12-01"
    assert {one.late_since for one in plan_of(ONSITE).follow_ups} == {None}
    too_late = plan_of(ONSITE, "2026-12-10T08:00")
    assert told(too_late, "thank_you_email", "thank_you_note") == []
    assert whys(too_late, "thank_you_email") == ["too late since Tue 8 Dec"]
    assert all(one.too_late for one in too_late.left_out if one.step == "thank_you_email")


def test_the_past_can_be_planned_at_its_proper_time() -> None:
    assert told(plan_of(ONSITE, "2027-06-01T12:00", include_past=True)) == told(plan_of(ONSITE))


def by_step(planned: Plan) -> dict[str, str]:
    return {one.step.name: one.uid for one in planned.follow_ups}


def test_what_was_sent_is_neither_changed_nor_planned_again() -> None:
    before = published_by(plan_of(ONSITE))
    planned = plan_of(ONSITE.replace("end: 15:30", "end: 15:45"), "2026-12-02T12:00", before)
    assert told(planned)[:4] == [
        "Mon 30 Nov 18:00 prepare (sent)",
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei (sent)",
        "Wed 2 Dec 08:30 thank_you_note: Ana Lima (sent)",
        "Fri 4 Dec 09:00 linkedin: Ana Lima",
    ]
    assert not planned.withdrawn


def test_references_are_not_kept_waiting_past_a_decision() -> None:
    shared = f"mode: onsite, references: [{SAM}]"
    rows = interviews(
        interview("2026-12-01", shared + ", decision_by: 2026-12-04"), interview("2026-12-04", shared, company="Tern")
    )
    assert told(plan_of(rows), "reference") == [
        "Thu 3 Dec 10:00 reference: Sam Okafor",
        "Thu 10 Dec 10:00 reference: Sam Okafor",
    ]


def test_people_added_since_get_a_further_event() -> None:
    before = published_by(plan_of(ONSITE))
    added = ONSITE.replace(BEN, BEN + ", {name: Cleo Park, email: cleo@acme.example}")
    planned = plan_of(added, "2026-12-01T18:00", before)
    assert told(planned, "thank_you_email") == [
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei (sent)", "Tue 1 Dec 18:30 thank_you_email: Cleo Park",
    ]  # fmt: skip
    again = plan_of(added, "2026-12-02T12:00", published_by(planned, before))
    assert told(again, "thank_you_email") == [
        text.replace("Cleo Park", "Cleo Park (sent)") for text in told(planned, "thank_you_email")
    ]


def test_whoever_is_added_after_a_step_was_done_for_everyone_is_asked_about() -> None:
    before = published_by(plan_of(ONSITE))
    done = ONSITE.replace("mode: onsite", "mode: onsite, done: [thank_you_email]")
    added = done.replace(BEN, BEN + ", {name: Cleo Park, email: cleo@acme.example}")
    for now in ("2026-12-01T18:00", "2026-12-02T12:00"):
        assert plan_of(done, now, before).problems == ()
        (problem,) = plan_of(added, now, before).problems
        assert (problem.code, problem.message) == (
            "done-before",
            "“thank you email” is done, and Cleo Park came into the list after it went out to Ana Lima and Ben Osei",
        )
        assert (
            problem.hint
            == "if it is still to be done for Cleo Park, write done: {thank_you_email: [Ana Lima, Ben Osei]}"
        )
    named = added.replace("[thank_you_email]", "{thank_you_email: [Ana Lima, Ben Osei]}")
    planned = plan_of(named, "2026-12-01T18:00", before)
    assert planned.problems == ()
    assert told(planned, "thank_you_email")[-1] == "Tue 1 Dec 18:30 thank_you_email: Cleo Park"
    for settled in ("{thank_you_email: [Ana Lima, Ben Osei, Cleo Park]}", "[thank_you_email, linkedin]"):
        after = plan_of(added.replace("[thank_you_email]", settled), "2026-12-10T18:00", before)
        assert after.problems == ()


def test_what_was_sent_before_the_answer_is_told_so() -> None:
    rejected = ONSITE.replace("mode: onsite", "status: rejected, outcome_on: 2026-12-08, mode: onsite")
    planned = plan_of(rejected, "2026-12-08T12:00", published_by(plan_of(ONSITE)))
    assert told(planned, "thank_you_email") == ["Tue 1 Dec 16:30 thank_you_email: Ana Lima, Ben Osei (sent)"]
    assert whys(planned, "thank_you_email") == []
    assert told(planned, "linkedin_others") == ["Fri 11 Dec 09:00 linkedin_others: Ben Osei"]


@pytest.mark.parametrize("status", ["offer, answer_by: 2026-12-15", "rejected", "accepted"])
@pytest.mark.parametrize("settled", ["done: [linkedin]", "skip: [linkedin]", "done: {linkedin: [Ana Lima]}"])
def test_what_is_settled_is_not_asked_after_when_the_status_has_moved_on(status: str, settled: str) -> None:
    there = published_by(plan_of(ONSITE))
    moved_on = ONSITE.replace("mode: onsite", f"status: {status}, outcome_on: 2026-12-04, mode: onsite")
    asked = due(plan_of(moved_on, "2026-12-04T16:00", there))
    both = moved_on.replace("mode: onsite", f"{settled}, mode: onsite")
    assert asked == ["linkedin: Ana Lima", *due(plan_of(both, "2026-12-04T16:00", there))]


def test_what_is_settled_beside_an_earlier_round_is_not_asked_after_when_the_status_has_moved_on() -> None:
    rounds = interviews(
        interview("2026-11-24", f"interviewers: [{BEN}], skip: [linkedin]"),
        interview("2026-12-01", f"interviewers: [{ANA}]"),
    )
    there = published_by(plan_of(rounds.replace(", skip: [linkedin]", "")))
    moved_on = rounds.replace("2026-12-01", "2026-12-01, status: rejected, outcome_on: 2026-12-04")
    planned = plan_of(moved_on, "2026-12-04T16:00", there)
    assert [one for one in due(planned) if "linkedin" in one] == []


def test_who_is_connected_is_not_asked_after_when_the_status_has_moved_on() -> None:
    there = published_by(plan_of(ONSITE))
    moved_on = ONSITE.replace("mode: onsite", "status: rejected, outcome_on: 2026-12-04, mode: onsite")
    connected = moved_on.replace("{name: Ana Lima,", "{name: Ana Lima, connected: yes,")
    asked = due(plan_of(moved_on, "2026-12-04T16:00", there))
    assert asked == ["linkedin: Ana Lima", *due(plan_of(connected, "2026-12-04T16:00", there))]


def test_a_reference_who_was_written_to_is_not_asked_after_when_there_is_an_offer() -> None:
    there = published_by(plan_of(f"references: [{SAM}]" + ONSITE))
    offered = ONSITE.replace("mode: onsite", "status: offer, outcome_on: 2026-12-04, mode: onsite")
    settled = offered.replace("mode: onsite", "done: [reference], mode: onsite")
    now = "2026-12-04T08:00"
    assert "reference: Sam Okafor" in due(plan_of(f"references: [{SAM}]" + offered, now, there))
    assert "reference: Sam Okafor" not in due(plan_of(f"references: [{SAM}]" + settled, now, there))


def test_thanks_for_an_offer_that_went_out_are_not_asked_after_once_it_is_accepted() -> None:
    offered = ONSITE.replace("mode: onsite", "status: offer, outcome_on: 2026-12-03, mode: onsite")
    there = published_by(plan_of(offered, "2026-12-03T12:00"))
    accepted = offered.replace("status: offer, outcome_on: 2026-12-03", "status: accepted, outcome_on: 2026-12-04")
    assert "reply: Ana Lima" in due(plan_of(accepted, "2026-12-04T16:00", there))
    settled = accepted.replace("mode: onsite", "done: [reply], mode: onsite")
    assert "reply: Ana Lima" not in due(plan_of(settled, "2026-12-04T16:00", there))


def test_of_several_who_were_thanked_those_who_were_not_settled_are_asked_after_when_the_status_has_moved_on() -> None:
    there = published_by(plan_of(ONSITE))
    moved_on = ONSITE.replace("mode: onsite", "status: rejected, outcome_on: 2026-12-02, mode: onsite")
    settled = moved_on.replace("mode: onsite", "done: {thank_you_email: [Ana Lima]}, mode: onsite")
    assert "thank_you_email: Ben Osei" in due(plan_of(settled, "2026-12-02T16:00", there))


def due(planned: Plan) -> list[str]:
    """What is asked after, and of whom, without its time."""
    asked = (one for one in planned.follow_ups if one.is_due)
    return sorted(f"{one.step.name}: {', '.join(person.name for person in one.people)}" for one in asked)


@pytest.mark.parametrize("settled", ["done: [linkedin]", "done: {linkedin: [Ana Lima]}"])
@pytest.mark.parametrize("status", ["accepted", "rejected"])
def test_who_was_invited_alone_is_not_invited_with_the_others(status: str, settled: str) -> None:
    over = ONSITE.replace("mode: onsite", f"status: {status}, outcome_on: 2026-12-08, {settled}, mode: onsite")
    planned = plan_of(over, "2026-12-08T12:00")
    assert told(planned, "linkedin_others") == ["Fri 11 Dec 09:00 linkedin_others: Ben Osei"]


def test_who_was_invited_by_name_is_invited_by_no_other_step() -> None:
    over = ONSITE.replace("mode: onsite", "status: rejected, outcome_on: 2026-12-08, mode: onsite")
    settled = over.replace("mode: onsite", "done: {linkedin: [Ben Osei]}, mode: onsite")
    assert told(plan_of(settled, "2026-12-08T12:00"), "linkedin_others") == []
    assert whys(plan_of(settled, "2026-12-08T12:00"), "linkedin_others") == ["done already"]


def test_who_is_connected_is_no_one_of_the_others_to_invite() -> None:
    over = ONSITE.replace("mode: onsite", "status: accepted, outcome_on: 2026-12-08, mode: onsite")
    planned = plan_of(over.replace("{name: Ana Lima,", "{name: Ana Lima, connected: yes,"), "2026-12-08T12:00")
    assert told(planned, "linkedin_others") == ["Fri 11 Dec 09:00 linkedin_others: Ben Osei"]


def test_a_name_where_there_was_none_is_thanked_too() -> None:
    rows = interviews(interview("2026-12-01", "arranged_by: {name: Mike Tran, email: mike@acme.example}"))
    named = rows.replace("arranged_by:", f"interviewers: [{ANA}], arranged_by:")
    planned = plan_of(named, "2026-12-01T18:00", published_by(plan_of(rows)))
    assert told(planned, "thank_you_email")[-1] == "Tue 1 Dec 18:30 thank_you_email: Ana Lima"


@pytest.mark.parametrize(("before", "after"), [
    ("name: Ben Osei", "name: Ben Ossei"),
    ("{name: Ben Osei, email: ben@acme.example}", "{name: Ben Osei, email: ben.osei@acme.example}"),
    ("{name: Ben Osei, email: ben@acme.example}", "Bennet Osei"),
])  # fmt: skip
def test_a_corrected_spelling_of_a_person_is_no_new_person(before: str, after: str) -> None:
    there = published_by(plan_of(ONSITE))
    planned = plan_of(ONSITE.replace(before, after), "2026-12-01T18:00", there)
    assert len(told(planned, "thank_you_email")) == 1


def test_another_reference_is_asked_though_the_first_one_was() -> None:
    before = published_by(plan_of(f"references: [{SAM}]" + ONSITE))
    planned = plan_of("references: [{name: Ike Dale, email: ike@y.example}]" + ONSITE, "2026-12-04T08:00", before)
    assert told(planned, "reference") == ["Fri 4 Dec 10:00 reference: Ike Dale"]


def test_a_postponed_interview_is_planned_anew_under_the_same_uids() -> None:
    first = plan_of(ONSITE)
    planned = plan_of(ONSITE.replace("2026-12-01", "2026-12-15"), "2026-12-02T12:00", published_by(first))
    assert told(planned)[:3] == [
        "Mon 14 Dec 18:00 prepare",
        "Tue 15 Dec 16:30 thank_you_email: Ana Lima, Ben Osei",
        "Wed 16 Dec 08:30 thank_you_note: Ana Lima",
    ]  # fmt: skip
    assert by_step(planned) == by_step(first)
    assert not planned.withdrawn


@pytest.mark.parametrize(("before", "after"), [
    ("company: Acme", "company: Acme Robotics"),
    ("role: Engineer", "role: Staff Engineer"),
    ("name: Ana Lima", "name: Anna Lima"),
    ("date: 2026-12-01", "date: 2026-12-02"),
    ("company: Acme", "id: mine, company: Acme"),
])  # fmt: skip
def test_a_correction_keeps_the_uids(before: str, after: str) -> None:
    references = f"references: [{SAM}, {{name: Ike Dale, email: ike@y.example}}]"
    first = plan_of(references + ONSITE)
    again = plan_of(references + ONSITE.replace(before, after), published=published_by(first))
    assert {one.uid for one in again.follow_ups} == {one.uid for one in first.follow_ups}
    assert by_step(again) == by_step(first)
    assert not again.withdrawn


def test_a_renamed_opening_with_a_further_event_is_not_thanked_again() -> None:
    there = published_by(plan_of(ONSITE))
    added = ONSITE.replace(BEN, BEN + ", {name: Cleo Park, email: cleo@acme.example}")
    there = published_by(plan_of(added, "2026-12-01T18:00", there), there)
    planned = plan_of(added.replace("company: Acme", "company: Acme Robotics"), "2026-12-02T12:00", there)
    assert [text.endswith("(sent)") for text in told(planned, "thank_you_email")] == [True, True]


TWO_CLOSE = f"references: [{SAM}]\n" + interviews(
    interview("2026-12-01", "mode: onsite"), interview("2026-12-02", "mode: onsite", company="Beta")
)


@pytest.mark.parametrize("company", ["Acme", "Beta"])
def test_a_message_about_two_openings_is_the_same_when_one_is_renamed(company: str) -> None:
    first = plan_of(TWO_CLOSE)
    renamed = TWO_CLOSE.replace(company, f"{company} Robotics")
    again = plan_of(renamed, published=published_by(first))
    assert one_of(again, "reference").uid == one_of(first, "reference").uid
    assert not again.withdrawn
    sent = plan_of(renamed, "2026-12-10T12:00", published_by(first))
    assert [text.endswith("(sent)") for text in told(sent, "reference")] == [True]


def test_an_opening_under_the_old_name_of_another_takes_none_of_its_messages() -> None:
    """Whoever corrects a name may type the old one again in the next row."""
    there = published_by(plan_of(ONSITE))
    renamed = ONSITE.replace("company: Acme", "company: Acme Robotics")
    there = published_by(plan_of(renamed, "2026-12-30T12:00", there), there)
    sent = {one.uid for one in there if one.start < instant_of("2026-12-30T12:00", "America/New_York")}
    new = interview("2027-01-05", f"interviewers: [{ANA}, {BEN}]")
    planned = plan_of(renamed + interviews(new).partition("interviews:")[2], "2026-12-30T12:00", there)
    once_a_visit_or_opening = [one for one in planned.follow_ups if one.step.name in ("thank_you_email", "check_in")]
    assert [(one.opening.company, one.uid in sent) for one in once_a_visit_or_opening] == [
        ("Acme Robotics", True), ("Acme Robotics", True), ("Acme", False), ("Acme", False),
    ]  # fmt: skip
    assert [one.is_sent for one in planned.follow_ups if one.step.name == "linkedin"] == [True]
    assert not planned.withdrawn


def test_a_forgotten_visit_before_the_first_takes_nobodys_uid() -> None:
    later = interview("2026-12-08", f"interviewers: [{ANA}]")
    first = plan_of(interviews(later))
    planned = plan_of(
        interviews(interview("2026-12-01", f"interviewers: [{BEN}]"), later), published=published_by(first)
    )
    thank_yous = [one for one in planned.follow_ups if one.step.name == "thank_you_email"]
    assert thank_yous[1].uid == by_step(first)["thank_you_email"]
    assert thank_yous[0].uid != thank_yous[1].uid
    assert not planned.withdrawn


def test_a_deleted_visit_leaves_the_next_ones_message_alone() -> None:
    rows = (interview("2026-12-01", f"interviewers: [{BEN}]"), interview("2026-12-08", f"interviewers: [{ANA}]"))
    first = plan_of(interviews(*rows))
    kept = [one.uid for one in first.follow_ups if one.step.name == "thank_you_email"][1]
    for now in ("2026-11-22T12:00", "2026-12-02T12:00"):
        planned = plan_of(interviews(rows[1]), now, published_by(first))
        assert told(planned, "thank_you_email") == ["Tue 8 Dec 16:30 thank_you_email: Ana Lima"]
        assert one_of(planned, "thank_you_email").uid == kept


def test_a_published_slot_stays_when_others_come() -> None:
    later = interview("2026-12-01", f"interviewers: [{ANA}]", company="Zebra")
    first = plan_of(interviews(later))
    planned = plan_of(
        interviews(interview("2026-12-01", f"interviewers: [{BEN}]"), later), published=published_by(first)
    )
    assert told(planned, "thank_you_email") == [
        "Tue 1 Dec 16:30 thank_you_email: Ana Lima",
        "Tue 1 Dec 16:40 thank_you_email: Ben Osei",
    ]


def test_a_published_slot_moves_by_the_least_when_it_would_break_a_rule() -> None:
    first = plan_of(ONSITE)
    planned = plan_of(
        ONSITE + interview("2026-12-10", company="Beta", start="09:00", end="10:30"), published=published_by(first)
    )
    assert told(planned, "check_in")[0] == "Fri 11 Dec 10:00 check_in: Ana Lima"
    assert told(planned, "thank_you_note") == told(first, "thank_you_note")


def withdrawn(planned: Plan, before: list[Published]) -> dict[str, str]:
    return {one.step: planned.withdrawn[one.uid] for one in before if one.uid in planned.withdrawn}


@pytest.mark.parametrize(("before", "after", "expected"), [
    ("mode: onsite", "skip: [check_in], mode: onsite", {"check_in": "to be skipped"}),
    ("mode: onsite", "steps: {linkedin: off}, mode: onsite", {"linkedin": "switched off"}),
    ("title: VP Engineering", "connected: yes", {"linkedin": "connected already"}),
    ("mode: onsite", "status: rejected, outcome_on: 2026-12-08, mode: onsite", dict.fromkeys(
        ("thank_you_note", "linkedin", "check_in", "let_go"), "they have decided: a rejection")),
    ("mode: onsite", "status: cancelled, mode: onsite", dict.fromkeys(
        ("thank_you_note", "linkedin", "check_in", "let_go", "linkedin_others"), "the interview was cancelled")),
])  # fmt: skip
def test_what_is_wanted_no_longer_is_withdrawn_and_told_why(before: str, after: str, expected: dict[str, str]) -> None:
    there = published_by(plan_of(ONSITE))
    planned = plan_of(ONSITE.replace(before, after), "2026-12-01T18:00", there)
    assert withdrawn(planned, there) == expected


def test_an_interview_that_is_gone_withdraws_its_own() -> None:
    rows = (interview("2026-12-01", f"interviewers: [{ANA}]"), interview("2026-12-01", company="Beta"))
    there = published_by(plan_of(interviews(*rows)))
    planned = plan_of(interviews(rows[0]), published=there)
    assert set(planned.withdrawn) == {
        one.uid for one in there if one.opening == short_hash("beta/engineer") and one.step != "prepare"
    }
    assert set(planned.withdrawn.values()) == {"the interview is no longer in the list"}


def test_what_became_unwanted_comes_back_under_its_uid() -> None:
    first = plan_of(ONSITE)
    there = published_by(first)
    there = published_by(
        plan_of(ONSITE.replace("mode: onsite", "skip: [check_in], mode: onsite"), published=there), there
    )
    assert by_step(plan_of(ONSITE, published=there)) == by_step(first)


def test_lists_that_were_not_read_keep_their_events_and_their_time() -> None:
    elsewhere = [
        dataclasses.replace(one, source="other.yaml")
        for one in published_by(plan_of(interviews(interview("2026-12-01", f"interviewers: [{BEN}]", company="Beta"))))
    ]
    planned = plan_of(interviews(interview("2026-12-01", f"interviewers: [{ANA}]")), published=elsewhere)
    assert not planned.withdrawn
    assert told(planned, "thank_you_email", "prepare") == [
        "Mon 30 Nov 18:10 prepare",
        "Tue 1 Dec 16:40 thank_you_email: Ana Lima",
    ]
    assert not {one.uid for one in planned.follow_ups} & {one.uid for one in elsewhere}


def test_what_was_published_for_an_opening_with_a_refused_row_stays_as_it_is() -> None:
    second = interview("2026-12-08", f"interviewers: [{BEN}]")
    first = plan_of(interviews(interview("2026-12-01", f"interviewers: [{ANA}]"), second))
    scope = Scope(sources={"interviews.yaml"}, frozen={short_hash("acme/engineer")})
    planned = plan_of(
        interviews(interview("2026-12-01", f"interviewers: [{ANA}]")), published=published_by(first), scope=scope
    )
    assert not planned.withdrawn
    assert planned.follow_ups == ()
    assert told(plan_of(interviews(second), scope=scope)) == told(plan_of(interviews(second)))


def test_what_damage_mixed_up_is_withdrawn_in_the_same_run_as_the_other() -> None:
    """A fuzzer's find: of a list that is not there, it stayed until the other was withdrawn, and then had its place for a run."""
    (prepare,) = (one for one in published_by(plan_of(ONSITE)) if one.step == "prepare")
    start, end = (instant_of(f"2026-12-01T13:{minutes}", "America/New_York") for minutes in (50, 55))
    other = dataclasses.replace(prepare, uid="other", start=start, end=end, counted_from="")
    mixed = dataclasses.replace(other, uid=prepare.uid, step="outcome", opening="0" * 12, source="gone.yaml")
    assert plan_of(ONSITE, "2026-12-01T13:40", [mixed, other]).withdrawn.keys() == {mixed.uid, other.uid}


@pytest.mark.parametrize(
    ("other", "told_as"),
    [
        ("start: 15:00, end: 16:00", "Beta (Tue 1 Dec 15:00–16:00) begins before Acme (Tue 1 Dec 14:00–15:30) is over"),
        ("start: 13:00, end: 14:05", "Acme (Tue 1 Dec 14:00–15:30) begins before Beta (Tue 1 Dec 13:00–14:05) is over"),
        ("start: 15:00", "Beta (Tue 1 Dec 15:00) begins before Acme (Tue 1 Dec 14:00–15:30) is over"),
        ("start: 14:00", "Beta (Tue 1 Dec 14:00) begins before Acme (Tue 1 Dec 14:00–15:30) is over"),
        ("start: 12:30, end: 13:30, timezone: America/Chicago",
         "Acme (Tue 1 Dec 14:00–15:30) begins before Beta (Tue 1 Dec 13:30–14:30) is over"),
        ("start: 15:30, end: 16:00", None),
        ("start: 13:30", None),  # nobody knows how long it takes
        ("", None),
        ("start: 15:00, end: 16:00, status: cancelled", None),
        ("start: 15:00, end: 16:00, status: rejected", None),
        (f"start: 15:00, end: 16:00, interviewers: [{ANA}]", None),  # a recruiter about two jobs
    ],
)  # fmt: skip
def test_interviews_elsewhere_that_lie_on_one_another_are_told(other: str, told_as: str | None) -> None:
    rows = f"{ONSITE}  - {{company: Beta, role: Clerk, date: 2026-12-01, {other}}}\n"
    problems = [one for one in plan_of(rows).problems if one.code == "interviews-overlap"]
    assert [one.message for one in problems] == ([told_as] if told_as else [])
    assert [one for one in plan_of(rows, "2026-12-03T09:00").problems if one.code == "interviews-overlap"] == []


def test_rounds_of_one_opening_may_lie_within_one_another() -> None:
    rows = interviews(
        interview("2026-12-01", "round: loop"), interview("2026-12-01", "round: lunch").replace("15:00", "14:30")
    )
    assert plan_of(rows).problems == ()


LOU = "{name: Lou Reyes, email: lou@acme.example}"


def of_lou(role: str, date: str, more: str = "") -> str:
    when = f"date: {date}, start: '14:00', end: '15:00', mode: video"
    return f"  - {{company: Acme, role: {role}, {when}, arranged_by: {LOU}{more}}}\n"


def test_what_stays_though_its_reason_is_gone_says_nothing_untrue_and_is_no_change() -> None:
    first, second = of_lou("Data Analyst", "2026-12-01"), of_lou("Engineer", "2026-12-03")
    before = plan_of(interviews(first, second))
    assert told(before, "check_in") == [
        "Thu 10 Dec 10:00 check_in: Lou Reyes",
        "Tue 15 Dec 10:00 check_in: Lou Reyes",
    ]
    rejected = of_lou("Data Analyst", "2026-12-01", ", status: rejected, outcome_on: 2026-12-08")
    planned = plan_of(interviews(rejected, second), "2026-12-08T12:00", published_by(before))
    there, stays = (
        next(one for one in each.follow_ups if str(one.start.date()) == "2026-12-15") for each in (before, planned)
    )
    assert stays.why == (
        "7 working days after the last interview; Mon 14 Dec 10:00 was past or not free when this was planned, "
        "so this is the next good time."
    )
    assert repr(dataclasses.replace(stays, openings=there.openings)) == repr(there)


def test_what_is_late_says_that_its_time_was_past() -> None:
    declined = interview("2026-12-01", f"interviewers: [{ANA}], status: declined, outcome_on: 2026-12-08")
    (late,) = [
        one for one in plan_of(interviews(declined), "2026-12-10T12:00").follow_ups if one.step.name == "decline"
    ]
    assert late.why == (
        "At once after your answer of Tue 8 Dec; Tue 8 Dec 09:00 was past or not free when this was planned, "
        "so this is the next good time."
    )


def test_nobody_is_thanked_before_the_interview_whatever_is_marked() -> None:
    rows = interviews(interview("2026-12-01", "done: [thank_you_email]"))
    assert "done already" not in whys(plan_of(rows, "2026-11-30T09:00"), "thank_you_email")
    assert whys(plan_of(rows, "2026-12-01T20:00"), "thank_you_email") == ["done already"]

"""Offers: what is planned from the offer to the answer, here and at the other openings under way."""

from __future__ import annotations

import re

import pytest
from lists import graceful, listing_of, one_of, plan_of, published_by, told, whys

from followup.drafting.drafts import Drafter
from followup.planning.plan import Plan, Scope

ANA = "interviewers: [{name: Ana Lima, email: ana@acme.example}]"
BEN = "interviewers: [{name: Ben Osei, email: ben@beta.example}]"
CLEO = "interviewers: [{name: Cleo Park, email: cleo@cobalt.example}]"
OFFER = "status: offer, outcome_on: 2026-12-08"


def row(company: str, more: str, date: str = "2026-12-01") -> str:
    return f"  - {{company: {company}, role: Engineer, date: {date}, start: 14:00, end: 15:00, mode: video, {more}}}\n"


def rows(*each: str) -> str:
    return "interviews:\n" + "".join(each)


def after_the_offer(more: str, *others: str, now: str = "2026-12-08T12:00") -> Plan:
    return plan_of(rows(row("Acme", f"{ANA}, {OFFER}{more}"), *others), now)


def test_an_offer_is_thanked_for_and_its_answer_thought_of_two_working_days_before() -> None:
    planned = after_the_offer(", answer_by: 2026-12-14")
    assert told(planned) == ["Wed 9 Dec 09:00 reply: Ana Lima", "Thu 10 Dec 09:00 answer"]
    assert one_of(planned, "answer").why == "2 working days before Mon 14 Dec, by which to answer."


@pytest.mark.parametrize(
    ("answer_by", "when"),
    [
        ("2026-12-09", "Wed 9 Dec 09:10 answer"),  # the working day after the offer, and on the last day itself
        ("2026-12-10", "Wed 9 Dec 09:10 answer"),
        ("2026-12-08", "Tue 8 Dec 12:30 answer"),  # at once, where it is due today
        ("2026-12-13", "Thu 10 Dec 09:00 answer"),  # a Sunday
    ],
)
def test_the_answer_is_not_thought_of_before_the_working_day_after_the_offer_nor_after_its_day(
    answer_by: str, when: str
) -> None:
    assert told(after_the_offer(f", answer_by: {answer_by}"), "answer") == [when]


@pytest.mark.parametrize("answer_by", ["2026-12-09", "2026-12-10", "2026-12-11"])
def test_they_are_thanked_for_an_offer_before_its_answer_is_thought_of(answer_by: str) -> None:
    assert told(after_the_offer(f", answer_by: {answer_by}"))[:2] == [
        "Wed 9 Dec 09:00 reply: Ana Lima",
        "Wed 9 Dec 09:10 answer",
    ]


def test_without_a_day_to_answer_by_there_is_nothing_to_count_from() -> None:
    assert whys(after_the_offer(""), "answer") == ["no day is given by which to answer: add answer_by:"]


def test_the_answer_names_who_decides_before_and_who_after() -> None:
    planned = after_the_offer(
        ", answer_by: 2026-12-14",
        row("Beta", f"{BEN}, decision_by: 2026-12-11"),
        row("Cobalt", f"{CLEO}, decision_by: 2026-12-18"),
        row("Delta", "status: rejected"),
        row("Etna", "status: waiting"),
        row("Fjord", "status: offer, outcome_on: 2026-12-07, answer_by: 2026-12-16"),
    )
    open_ones = next(
        one for one in planned.follow_ups if one.step.name == "answer" and one.opening.company == "Acme"
    ).elsewhere
    assert open_ones is not None
    assert [one.company for one in open_ones.decides_before] == ["Beta"]
    assert [one.company for one in open_ones.decides_after] == ["Cobalt", "Etna"]
    assert [one.company for one in open_ones.offers] == ["Fjord"]


@pytest.mark.parametrize(
    ("answer_by", "others", "day"),
    [
        (
            "2026-12-14",
            [("Beta", "2026-12-16"), ("Cobalt", "2026-12-18")],
            "2026-12-17",
        ),  # the day after the first of them
        ("2026-12-14", [("Beta", "2026-12-18")], "2026-12-21"),  # a Monday
        ("2026-12-14", [("Beta", "2026-12-11"), ("Cobalt", "2026-12-18")], "2026-12-21"),
        ("2026-12-14", [("Beta", "2027-01-29")], "2026-12-21"),  # too long to ask for: a week
        ("2026-12-14", [("Beta", "")], "2026-12-21"),
        ("2026-12-14", [], "2026-12-17"),  # nobody else: three working days to think
        ("2026-12-22", [], "2027-01-04"),  # not between the years
        ("2026-12-18", [("Beta", "2026-12-24")], "2026-12-28"),  # unless that is more than two weeks
        ("2026-12-18", [("Beta", "")], "2026-12-28"),
        ("2026-12-18", [("Beta", "2026-12-23")], "2026-12-23"),  # they decide before those days
        ("2026-12-11", [("Beta", "2026-12-23")], "2026-12-23"),
        ("2026-12-14", [("Beta", "2026-12-29")], "2026-12-21"),  # fifteen days: a week
        (
            "2026-12-28",
            [("Beta", "2027-01-12")],
            "2027-01-05",
        ),  # ten working days and a holiday are more than two weeks
        ("2026-12-30", [("Beta", "2027-01-12")], "2027-01-13"),
    ],
)
def test_more_time_is_asked_for_to_a_day(answer_by: str, others: list[tuple[str, str]], day: str) -> None:
    others_rows = [
        row(company, f"decision_by: {decides}" if decides else "status: waiting") for company, decides in others
    ]
    planned = after_the_offer(f", answer_by: {answer_by}", *others_rows)
    elsewhere = one_of(planned, "answer").elsewhere
    assert elsewhere is not None
    assert str(elsewhere.ask_until) == day


def test_the_answer_says_by_when_the_others_decide() -> None:
    others = row("Beta", "decision_by: 2026-12-11"), row("Cobalt", "decision_by: 2026-12-24"), row("Etna", CLEO)
    listed = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"), *others)
    listing = listing_of(listed)
    answer = one_of(plan_of(listed, "2026-12-08T12:00"), "answer")
    (draft,) = Drafter(graceful(), listing.candidate, listing.settings).wording(answer).drafts
    assert [line for line in draft.body.splitlines() if line.startswith("- ")] == [
        "- Beta, Engineer: they mean to decide before then, by Friday, December 11",
        "- Cobalt, Engineer: they mean to decide later, by Thursday, December 24",
        "- Etna, Engineer: they have named no day",
    ]


def test_the_letter_asks_for_that_day_and_keeps_to_theirs() -> None:
    listed = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"), row("Beta", "decision_by: 2026-12-16"))
    listing = listing_of(listed)
    answer = one_of(plan_of(listed, "2026-12-08T12:00"), "answer")
    (draft,) = Drafter(graceful(), listing.candidate, listing.settings).wording(answer).drafts
    assert "may I have until Thursday, December 17? If that doesn't work" in draft.body
    assert "you'll have my answer by Monday, December 14 as agreed" in draft.body


def test_more_time_moves_the_answer_even_where_its_event_has_passed() -> None:
    offer = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"))
    there = published_by(plan_of(offer, "2026-12-08T12:00"))
    (before,) = (one for one in there if one.step == "answer")
    longer = offer.replace("12-14", "12-18")
    planned = plan_of(longer, "2026-12-11T09:30", there)
    assert told(planned, "answer") == ["Wed 16 Dec 09:00 answer"]
    assert one_of(planned, "answer").uid == before.uid
    a_little = plan_of(offer.replace("12-14", "12-15"), "2026-12-11T12:00", there)
    assert told(a_little, "answer") == ["Fri 11 Dec 12:30 answer"]


@pytest.mark.parametrize("day", ["2026-12-15T08:00", "2026-12-16T08:00", "2027-02-01T08:00"])
def test_a_deadline_that_is_past_and_unanswered_is_told_every_run_until_it_is_settled(day: str) -> None:
    offer = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"))
    there = published_by(plan_of(offer, "2026-12-08T12:00"))
    assert "offer-unanswered" in [one.code for one in plan_of(offer, day, there).problems]
    for settled in ("status: accepted", "status: declined", "status: withdrawn"):
        answered = offer.replace("status: offer", settled)
        assert "offer-unanswered" not in [one.code for one in plan_of(answered, day, there).problems]


def test_on_its_own_day_a_deadline_is_told_as_what_it_is() -> None:
    offer = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"))
    assert [one.message for one in plan_of(offer, "2026-12-14T08:00").problems] == [
        "the offer from Acme has to be answered today"
    ]
    assert plan_of(offer, "2026-12-13T20:00").problems == ()


@pytest.mark.parametrize(("status", "step"), [("accepted", "accept"), ("declined", "decline")])
def test_whoever_answers_after_the_day_says_so(status: str, step: str) -> None:
    for now, is_late in (("2026-12-14T11:00", False), ("2026-12-18T11:00", True)):
        listed = rows(row("Acme", f"{ANA}, status: {status}, outcome_on: {now[:10]}, answer_by: 2026-12-14"))
        listing = listing_of(listed)
        drafter = Drafter(graceful(), listing.candidate, listing.settings)
        (draft,) = drafter.wording(one_of(plan_of(listed, now), step)).drafts
        assert ("sorry to answer after Monday, December 14" in draft.body) is is_late
        assert ("hope it's still open" in draft.body) is (is_late and step == "accept")


@pytest.mark.parametrize(("status", "step"), [("accepted", "accept"), ("declined", "decline")])
def test_what_is_decided_is_told_at_once_in_their_hours(status: str, step: str) -> None:
    def at(now: str, more: str = "") -> list[str]:
        decided = f"{ANA}, status: {status}, outcome_on: {now[:10]}{more}"
        return told(plan_of(rows(row("Acme", decided)), now), step)

    assert at("2026-12-10T11:00") == [f"Thu 10 Dec 11:30 {step}: Ana Lima"]
    assert at("2026-12-10T19:00") == [f"Fri 11 Dec 09:00 {step}: Ana Lima"]
    assert at("2026-12-12T11:00") == [f"Mon 14 Dec 09:00 {step}: Ana Lima"]
    assert at("2026-12-12T11:00", ", answer_by: 2026-12-13") == [f"Sat 12 Dec 11:30 {step}: Ana Lima"]  # before Monday


def test_an_acceptance_is_told_to_references_who_were_asked_and_to_the_other_openings() -> None:
    final = row("Acme", f"{ANA}, round: final, references: [{{name: Sam Okafor, email: sam@y.example}}]")
    others = row("Beta", f"{BEN}, arranged_by: {{name: Mike Tran, email: mike@beta.example}}"), row("Cobalt", CLEO)
    there = published_by(plan_of(rows(final, *others)))
    accepted = final.replace("round: final", "round: final, status: accepted, outcome_on: 2026-12-09")
    planned = plan_of(rows(accepted, *others), "2026-12-09T11:00", there)
    assert [line for line in told(planned) if "sent" not in line] == [
        "Wed 9 Dec 11:30 accept: Ana Lima",
        "Thu 10 Dec 09:00 withdraw: Cleo Park",
        "Thu 10 Dec 09:10 withdraw: Mike Tran",
        "Thu 10 Dec 10:00 outcome: Sam Okafor",
    ]
    assert {one.why for one in planned.left_out if one.step == "check_in" and one.opening != "acme/engineer"} == {
        "you have accepted at Acme"
    }


@pytest.mark.parametrize(("status", "step"), [("accepted", "accept"), ("declined", "decline")])
def test_an_answer_does_not_wait_because_they_were_thanked_that_morning(status: str, step: str) -> None:
    offer = rows(row("Acme", f"{ANA}, status: offer, outcome_on: 2026-12-09, answer_by: 2026-12-14"))
    there = published_by(plan_of(offer, "2026-12-09T12:00"))
    answered = offer.replace("status: offer, outcome_on: 2026-12-09", f"status: {status}, outcome_on: 2026-12-10")
    assert told(plan_of(answered, "2026-12-10T11:00", there), "reply", step) == [
        "Thu 10 Dec 09:00 reply: Ana Lima (sent)",
        f"Thu 10 Dec 11:30 {step}: Ana Lima",
    ]


def test_thanks_for_an_offer_do_not_wait_because_they_were_asked_that_morning() -> None:
    waiting = rows(row("Acme", ANA))
    there = published_by(plan_of(waiting))
    offer = waiting.replace(ANA, f"{ANA}, status: offer, outcome_on: 2026-12-09")
    assert told(plan_of(offer, "2026-12-10T12:00", there), "check_in", "reply") == [
        "Thu 10 Dec 10:00 check_in: Ana Lima (sent)",
        "Thu 10 Dec 12:30 reply: Ana Lima",
    ]


def test_who_was_told_of_another_job_is_not_told_no_once_more() -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-10")
    offer = row("Beta", f"{BEN}, status: offer, outcome_on: 2026-12-09, answer_by: 2026-12-17")
    there = published_by(plan_of(rows(accepted, offer), "2026-12-10T11:00"))
    declined = offer.replace("status: offer, outcome_on: 2026-12-09", "status: declined, outcome_on: 2026-12-14")
    planned = plan_of(rows(accepted, declined), "2026-12-14T08:00", there)
    assert told(planned, "withdraw", "decline") == ["Fri 11 Dec 09:00 withdraw: Ben Osei (sent)"]
    assert whys(planned, "decline") == ["they know: you told them of the other job"]
    early = plan_of(rows(accepted, declined.replace("12-14", "12-10")), "2026-12-10T18:30", there)
    assert told(early, "withdraw", "decline") == ["Fri 11 Dec 09:00 decline: Ben Osei"]


def test_nobody_hears_of_an_answer_before_the_working_day_after_those_to_whom_it_is_given() -> None:
    final = row(
        "Acme",
        "interviewers: [{name: Ana Lima, email: ana@acme.example}, {name: Cy Dunn, email: cy@acme.example}], "
        "round: final, references: [{name: Sam Okafor, email: sam@y.example}]",
    )
    there = published_by(plan_of(rows(final, row("Beta", BEN))))
    accepted = rows(final.replace("final", "final, status: accepted, outcome_on: 2026-12-11"), row("Beta", BEN))
    planned = plan_of(accepted, "2026-12-11T19:00", there)
    assert [line for line in told(planned) if "sent" not in line] == [
        "Mon 14 Dec 09:00 accept: Ana Lima",
        "Tue 15 Dec 09:00 withdraw: Ben Osei",
        "Tue 15 Dec 10:00 outcome: Sam Okafor",
        "Thu 17 Dec 09:00 linkedin_others: Cy Dunn",
    ]
    later = plan_of(accepted, "2026-12-14T12:00", published_by(planned, there))
    assert told(later, "withdraw") == ["Tue 15 Dec 09:00 withdraw: Ben Osei"]
    in_hand = accepted.replace("round: final", "round: final, done: [accept]")  # she told them herself
    assert told(plan_of(in_hand, "2026-12-11T19:00", there), "withdraw") == ["Mon 14 Dec 09:00 withdraw: Ben Osei"]


@pytest.mark.parametrize(("status", "news"), [("accepted", "withdraw"), ("offer, answer_by: 2026-12-20", "hurry")])
def test_the_day_of_an_answer_is_asked_for_where_the_answer_is_and_not_of_those_who_hear_of_it(
    status: str, news: str
) -> None:
    planned = plan_of(rows(row("Acme", f"{ANA}, status: {status}"), row("Beta", BEN)), "2026-12-08T09:00")
    assert news in [one.step.name for one in planned.follow_ups if one.opening.company == "Beta"]
    undated = [one.message for one in planned.problems if one.code == "no-outcome-day"]
    assert undated == ["the day of the answer from Acme is not given, so it is taken to be news"]


LATE_ANSWERS = [("accepted", "accept", "the yes to Acme"), ("declined", "decline", "the no to Acme")]


@pytest.mark.parametrize(("status", "step", "what"), LATE_ANSWERS)
def test_an_answer_that_would_be_too_late_is_asked_about_and_nobody_hears_of_it_before(
    status: str, step: str, what: str
) -> None:
    final = row("Acme", f"{ANA}, round: final, references: [{{name: Sam Okafor, email: sam@y.example}}]", "2026-11-23")
    there = published_by(plan_of(rows(final, row("Beta", BEN))))
    decided = final.replace("final", f"final, status: {status}, outcome_on: 2026-12-01, answer_by: 2026-12-14")
    planned = plan_of(rows(decided, row("Beta", BEN)), "2026-12-09T11:00", there)
    assert told(planned, step, "withdraw", "outcome", "linkedin_others") == []
    (problem,) = (one for one in planned.problems if one.code == "answer-not-planned")
    assert problem.message == f"{what} is not planned: it would have gone out at once after Tue 1 Dec"
    assert problem.hint == (
        f"if it is still to be sent, set outcome_on: to the day on which you decided; if it went out, done: [{step}]"
    )
    assert problem.is_told_every_run
    assert set(whys(planned, "outcome")) == {f"nothing says that {what} went out: mark {step} as done once it has"}
    for settled in (f"done: [{step}]", f"skip: [{step}]"):
        after = plan_of(
            rows(decided.replace("final,", f"final, {settled},"), row("Beta", BEN)), "2026-12-09T11:00", there
        )
        assert "answer-not-planned" not in [one.code for one in after.problems]
        news = [line.partition(":")[2][3:] for line in told(after, "withdraw", "outcome")]
        assert news == ["withdraw: Ben Osei", "outcome: Sam Okafor"][status == "declined" :]


@pytest.mark.parametrize("now", ["2027-02-01T09:00", "2026-12-09T11:00"])
def test_an_answer_of_another_search_is_not_asked_about(now: str) -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-01", "2026-11-23")
    codes = [one.code for one in plan_of(rows(accepted), now).problems]
    assert ("answer-not-planned" in codes) is now.startswith("2026")


def test_who_is_still_waiting_is_told_once_the_yes_is_confirmed() -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-10")
    (problem,) = plan_of(rows(accepted, row("Beta", BEN)), "2026-12-10T11:00").problems
    assert problem.hint == "once your yes is confirmed in writing, tell them kindly, and set status: withdrawn"


@pytest.mark.parametrize(
    ("now", "met_on", "when"),
    [
        ("2026-12-09T11:00", "2026-12-10", "Wed 9 Dec 11:40"),  # after the yes, and before they sit there
        ("2026-12-09T19:00", "2026-12-10", "Thu 10 Dec 09:10"),  # the yes goes out that morning
        ("2026-12-11T11:00", "2026-12-14", "Fri 11 Dec 11:40"),
        ("2026-12-09T11:00", "2026-12-11", "Thu 10 Dec 09:00"),
        ("2026-12-09T11:00", "2026-12-08", "Thu 10 Dec 09:00"),
    ],
)
def test_who_would_meet_the_candidate_the_next_working_day_hears_the_same_day(now: str, met_on: str, when: str) -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: {now[:10]}")
    third = row(
        "Cobalt", "status: on hold, no_contact: yes", "2026-12-10"
    )  # an interview elsewhere is no reason to wait
    planned = plan_of(rows(accepted, row("Beta", BEN, met_on), third), now)
    assert f"{when} withdraw: Ben Osei" in told(planned, "withdraw")


def test_whoever_was_to_be_met_after_the_acceptance_is_not_invited_as_if_they_had_been() -> None:
    first = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-10")
    later = row("Acme", "interviewers: [{name: Cy Dunn, email: cy@acme.example}]", "2026-12-17")
    planned = plan_of(rows(first, later), "2026-12-10T11:00")
    assert told(planned, "linkedin_others") == ["Tue 15 Dec 09:00 linkedin_others: Ana Lima"]
    assert "you have not met" in whys(planned, "linkedin_others")


@pytest.mark.parametrize(
    ("beta", "says", "says_not"),
    [
        (row("Beta", BEN, "2026-12-18"), r"inviting me|considering me", r"call|your time|arranging|I met"),
        (row("Beta", BEN) + row("Beta", BEN, "2026-12-18"), r"our video call|your time", r"I met"),
        (
            row("Beta", f"{BEN}, status: offer, outcome_on: 2026-12-08"),
            r"Thank you for (making it|the offer)",
            r"I met",
        ),
    ],
)
def test_whoever_withdraws_thanks_for_what_has_been(beta: str, says: str, says_not: str) -> None:
    listed = rows(row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-09"), beta)
    listing = listing_of(listed)
    drafter = Drafter(graceful(), listing.candidate, listing.settings)
    (draft,) = drafter.wording(one_of(plan_of(listed, "2026-12-09T11:00"), "withdraw")).drafts
    assert re.search(says, draft.body)
    assert not re.search(says_not, draft.body)


def test_a_reference_who_was_asked_elsewhere_hears_of_the_acceptance_and_not_of_the_no_that_came_of_it() -> None:
    sam = "references: [{name: Sam Okafor, email: sam@y.example}]"
    acme, beta = row("Acme", f"{ANA}, {sam}"), row("Beta", f"{BEN}, round: final, {sam}")
    there = published_by(plan_of(rows(acme, beta)))
    assert [one.step for one in there].count("reference") == 1
    accepted = acme.replace(ANA, f"{ANA}, status: accepted, outcome_on: 2026-12-09, done: [accept]")
    planned = plan_of(rows(accepted, beta), "2026-12-09T11:00", there)
    (outcome,) = (one for one in planned.follow_ups if one.step.name == "outcome")
    assert (outcome.opening.company, [one.name for one in outcome.people]) == ("Acme", ["Sam Okafor"])
    there = published_by(planned, there)
    declined = beta.replace("round: final", "round: final, status: declined, outcome_on: 2026-12-10")
    after = plan_of(rows(accepted, declined), "2026-12-10T12:00", there)
    assert [one.is_sent for one in after.follow_ups if one.step.name == "outcome"] == [True]
    assert whys(after, "outcome") == ["hears of the acceptance at Acme"]
    only_beta = plan_of(rows(declined), "2026-12-10T12:00", there, scope=Scope())
    assert told(only_beta, "outcome") == ["Fri 11 Dec 10:00 outcome: Sam Okafor"]


def test_who_knows_of_an_acceptance_is_not_told_of_it() -> None:
    accepted = row(
        "Acme", "status: accepted, outcome_on: 2026-12-09, arranged_by: {name: Vera Stone, email: vera@stone.example}"
    )
    same_company = row("Acme", BEN).replace("Engineer", "Architect")
    same_recruiter = row("Cobalt", f"{CLEO}, arranged_by: {{name: Vera Stone, email: vera@stone.example}}")
    planned = plan_of(rows(accepted, same_company, same_recruiter), "2026-12-09T11:00")
    assert told(planned, "withdraw", "check_in") == []
    assert sorted(whys(planned, "withdraw")) == [
        "Vera Stone knows: they arranged both",
        "they know: it is the same company",
    ]


def test_an_offer_is_no_lever_within_its_own_company() -> None:
    other = row("Acme", BEN).replace("Engineer", "Architect")
    assert told(after_the_offer(", answer_by: 2026-12-14", other), "hurry") == []


@pytest.mark.parametrize(
    ("answer_by", "when"),
    [("2026-12-12", "Sat 12 Dec 09:00"), ("2026-12-11", "Fri 11 Dec 11:30"), ("2026-12-14", "Mon 14 Dec 09:00")],
)
def test_an_open_offer_elsewhere_hears_before_its_day_is_past(answer_by: str, when: str) -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-11, done: [accept]")
    offer = row("Beta", f"{BEN}, status: offer, outcome_on: 2026-12-08, answer_by: {answer_by}")
    assert told(plan_of(rows(accepted, offer), "2026-12-11T11:00"), "withdraw") == [f"{when} withdraw: Ben Osei"]


def test_whoever_has_withdrawn_writes_no_more() -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-12-10")
    planned = plan_of(rows(accepted, row("Beta", f"{BEN}, status: withdrawn")), "2026-12-10T11:00")
    assert told(planned, "withdraw") == []
    assert planned.problems == ()


def test_a_search_that_begins_long_after_an_acceptance_is_another_search() -> None:
    accepted = row("Acme", f"{ANA}, status: accepted, outcome_on: 2026-02-10", "2026-02-01")
    planned = plan_of(rows(accepted, row("Beta", BEN)))
    assert told(planned, "withdraw") == []
    assert told(planned, "thank_you_email") == ["Tue 1 Dec 16:00 thank_you_email: Ben Osei"]


def test_what_was_sent_before_an_acceptance_on_the_day_of_the_interview_is_told_as_sent() -> None:
    waiting = rows(row("Acme", ANA))
    there = published_by(plan_of(waiting))
    accepted = waiting.replace(ANA, f"{ANA}, status: accepted, outcome_on: 2026-12-01")
    planned = plan_of(accepted, "2026-12-01T17:00", there)
    assert "Tue 1 Dec 16:00 thank_you_email: Ana Lima (sent)" in told(planned)
    assert whys(planned, "thank_you_email") == []


def hurried(more: str, *, now: str = "2026-12-08T12:00", date: str = "2026-12-01") -> list[str]:
    beta = row("Beta", f"{BEN}{more}", date)
    there = published_by(plan_of(rows(row("Acme", ANA), beta)))
    return told(plan_of(rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"), beta), now, there), "hurry")


def test_whoever_decides_after_the_offer_must_be_answered_is_asked_once() -> None:
    asked = ["Wed 9 Dec 10:00 hurry: Ben Osei"]
    assert hurried(", decision_by: 2026-12-18") == asked
    assert hurried("") == asked  # nobody has named a day
    assert hurried(", decision_by: 2026-12-14") == []
    assert hurried(", decision_by: 2026-12-18, status: rejected") == []
    assert hurried(", decision_by: 2026-12-18, no_contact: yes") == []
    assert hurried(", decision_by: 2026-12-18", now="2026-12-15T12:00") == []


@pytest.mark.parametrize(
    "beta",
    [
        row("Beta", BEN) + row("Beta", f"{BEN}, round: final", "2026-12-17"),  # one round more
        row("Beta", BEN, "2026-12-17"),  # put off
    ],
)
@pytest.mark.parametrize(
    ("answer", "later", "asked"),
    [
        (
            f"{OFFER}, answer_by: 2026-12-11",
            f"{OFFER}, answer_by: 2026-12-16",
            "Wed 9 Dec 10:00 hurry: Ben Osei (sent)",
        ),
        ("status: accepted, outcome_on: 2026-12-08",) * 2 + ("Wed 9 Dec 09:00 withdraw: Ben Osei (sent)",),
    ],
)
def test_news_that_was_sent_is_not_sent_again_when_a_round_is_added_or_put_off(
    beta: str, answer: str, later: str, asked: str
) -> None:
    listed = rows(row("Acme", f"{ANA}, {answer}"), row("Beta", BEN))
    there = published_by(plan_of(listed, "2026-12-08T12:00"))
    longer = rows(row("Acme", f"{ANA}, {later}"), row("Beta", BEN))
    there = published_by(plan_of(longer, "2026-12-10T09:00", there), there)
    planned = plan_of(rows(row("Acme", f"{ANA}, {later}"), beta), "2026-12-11T08:00", there)
    assert told(planned, "hurry", "withdraw") == [asked]


def test_a_question_that_cannot_wait_gives_no_way_to_an_invitation_that_can() -> None:
    offer = row("Acme", f"{ANA}, status: offer, outcome_on: 2026-12-22, answer_by: 2026-12-29", "2026-12-15")
    planned = plan_of(rows(offer, row("Beta", f"{BEN}, decision_by: 2027-01-08", "2026-12-17")), "2026-12-22T13:00")
    assert told(planned, "hurry", "linkedin") == [
        "Wed 23 Dec 10:00 hurry: Ben Osei",
        "Mon 4 Jan 09:00 linkedin: Ben Osei",
    ]


def test_who_is_met_before_the_answer_is_due_can_be_asked_there() -> None:
    assert hurried("", date="2026-12-11") == []
    assert hurried("", date="2026-12-16") == ["Wed 9 Dec 10:00 hurry: Ben Osei"]


def test_a_hurry_knows_by_when_and_that_alone() -> None:
    planned = after_the_offer(", answer_by: 2026-12-14", row("Beta", f"{BEN}, decision_by: 2026-12-18"))
    elsewhere = one_of(planned, "hurry").elsewhere
    assert elsewhere is not None
    assert (str(elsewhere.answer_by), elsewhere.offers, elsewhere.decides_after) == ("2026-12-14", (), ())


def test_who_was_asked_to_hurry_is_not_checked_in_with_for_two_weeks() -> None:
    beta = row("Beta", BEN, "2026-12-02")
    there = published_by(plan_of(rows(row("Acme", ANA), beta)))
    offer = rows(row("Acme", f"{ANA}, {OFFER}, answer_by: 2026-12-14"), beta)
    planned = plan_of(offer, "2026-12-08T12:00", there)
    assert told(planned, "hurry", "check_in")[-2:] == [
        "Wed 9 Dec 10:00 hurry: Ben Osei",
        "Wed 23 Dec 10:00 check_in: Ben Osei",
    ]
    again = plan_of(offer, "2026-12-10T12:00", published_by(planned, there))
    assert told(again, "check_in")[-1:] == ["Wed 23 Dec 10:00 check_in: Ben Osei"]


def test_who_was_asked_to_hurry_is_not_invited_in_the_same_days() -> None:
    listed = rows(row("Acme", ANA, "2026-12-01"), row("Beta", BEN, "2026-12-03"))
    there = published_by(plan_of(listed))
    offer = listed.replace(
        "Lima, email: ana@acme.example}]", f"Lima, email: ana@acme.example}}], {OFFER}, answer_by: 2026-12-14"
    )
    offer = offer.replace("outcome_on: 2026-12-08", "outcome_on: 2026-12-04")
    assert told(plan_of(offer, "2026-12-04T12:00", there), "hurry", "linkedin", "check_in")[1:] == [
        "Mon 7 Dec 10:00 hurry: Ben Osei",
        "Mon 14 Dec 09:00 linkedin: Ben Osei",
        "Mon 21 Dec 10:00 check_in: Ben Osei",
    ]


def test_of_two_offers_neither_is_hurried_and_each_has_its_answer() -> None:
    planned = after_the_offer(
        ", answer_by: 2026-12-14", row("Beta", f"{BEN}, status: offer, outcome_on: 2026-12-08, answer_by: 2026-12-16")
    )
    assert told(planned, "answer", "hurry") == ["Thu 10 Dec 09:00 answer", "Mon 14 Dec 09:00 answer"]


def test_the_list_may_say_declined() -> None:
    (one,) = listing_of(rows(row("Acme", "status: declined"))).interviews
    assert one.status == "declined"

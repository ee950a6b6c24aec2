"""Whom a step concerns, by what people are: who arranges, who leads, who can be reached, and visits of several days."""

from __future__ import annotations

import pytest
from lists import listing_of, one_of, plan_of, published_by, told, whys

from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp
from followup.model.people import Interviewer
from followup.planning.openings import openings_from
from followup.planning.roles import arranges, lead_of

LONG_AGO = "2026-06-01T12:00"


def opening_of(text: str):  # type: ignore[no-untyped-def]
    (opening,) = openings_from(listing_of(text).interviews)
    return opening


def readers(one: FollowUp) -> list[str]:
    return [f"{message.channel}: {message.to.name if message.to else '-'}" for message in one.messages]


@pytest.mark.parametrize(
    ("title", "role", "does"),
    [
        ("Technical Recruiter", "Engineer", True),
        ("Senior Talent Acquisition Partner", "Engineer", True),
        ("Recruiting Coordinator", "Engineer", True),
        ("HR coordinator", "Welder", True),
        ("Interview Scheduler", "Nurse", True),
        ("Coordinator", "Nurse", True),
        ("Care Coordinator", "Nurse", False),
        ("Project Coordinator", "Site Manager", False),
        ("Engineering Manager", "Engineer", False),
        ("Senior Recruiter", "Recruiter", False),  # colleagues to be
        (None, "Engineer", False),
    ],
)
def test_a_title_says_who_arranges(title: str | None, role: str, does: bool) -> None:
    assert arranges(Interviewer(name="Mia Ward", title=title), role) is does


def test_a_recruiter_who_interviews_is_asked_about_the_decision_unless_somebody_else_is_named_for_it() -> None:
    rows = """
    interviews:
      - {company: Acme, role: Engineer, date: 2026-11-30, mode: phone,
         interviewers: [{name: Rita Ray, title: Technical Recruiter, email: rita@acme.example}]%s}
      - {company: Acme, role: Engineer, date: 2026-12-01, mode: onsite,
         interviewers: [{name: Ana Lima, title: VP Engineering, email: ana@acme.example}]}
    """
    assert readers(one_of(plan_of(rows % ""), "check_in")) == ["email: Rita Ray"]
    named = ", arranged_by: {name: Mike Tran, email: mike@acme.example}"
    assert readers(one_of(plan_of(rows % named), "check_in")) == ["email: Mike Tran"]


def test_a_check_in_goes_to_whoever_arranged_the_latest_round_with_the_address_that_any_round_gives() -> None:
    planned = plan_of("""
    interviews:
      - {company: Acme, role: Engineer, date: 2026-11-24, mode: phone, arranged_by: {name: Mike Tran, email: mike@acme.example},
         interviewers: [{name: Ana Lima, email: ana@acme.example}]}
      - {company: Acme, role: Engineer, date: 2026-11-27, mode: video, arranged_by: {name: Joy Oke},
         interviewers: [{name: Ana Lima, email: ana@acme.example}]}
      - {company: Acme, role: Engineer, date: 2026-12-01, mode: video, arranged_by: Mike Tran,
         interviewers: [{name: Ana Lima, email: ana@acme.example}]}
    """)
    (message,) = one_of(planned, "check_in").messages
    assert message.to is not None
    assert (message.to.name, message.to.email) == ("Mike Tran", "mike@acme.example")


@pytest.mark.parametrize(
    ("titles", "leads"),
    [
        (["Technical Recruiter", "Staff Engineer"], 1),
        (["Dean", "Department Chair"], 1),
        (["Committee Administrator", "Professor"], 1),
        (["Executive Assistant", "Chief Operating Officer"], 1),
        (["Database Administrator", "Analyst"], 0),
        (["Recruiter"], 0),
        (["Professor", "Hiring Manager"], 1),
    ],
)
def test_whoever_arranges_or_assists_does_not_lead_where_somebody_else_is_there(titles: list[str], leads: int) -> None:
    people = [Interviewer(name=f"Person {number}", title=title) for number, title in enumerate(titles)]
    assert lead_of(people, "Analyst") is people[leads]


def test_the_card_goes_to_the_chair_whom_the_list_calls_the_lead_in_another_round() -> None:
    planned = plan_of("""
    interviews:
      - {company: Tarn College, role: Lecturer, round: first talk, date: 2026-11-24, mode: video,
         interviewers: [{name: Bo Chair, email: bo@tarn.example, lead: yes}]}
      - {company: Tarn College, role: Lecturer, round: campus visit, date: 2026-12-01, mode: onsite,
         address: "1 Main Street, Boston",
         interviewers: [{name: Di Dean, title: Dean, email: di@tarn.example}, {name: Bo Chair, email: bo@tarn.example}]}
    """)
    assert told(planned, "thank_you_note") == ["Wed 2 Dec 08:30 thank_you_note: Bo Chair"]


def test_a_unit_without_addresses_gets_one_message_and_never_several_that_cannot_be_sent() -> None:
    rows = """
    interviews:
      - {company: Mercy, role: RN, date: 2026-12-01, mode: onsite, interviewers: [Ann Gray, Bea Holt, Cy Dunn]%s}
    """
    (message,) = one_of(plan_of(rows % ""), "thank_you_email").messages
    assert message.to is not None
    assert (message.to.name, [one.name for one in message.passes_on]) == ("Ann Gray", ["Bea Holt", "Cy Dunn"])
    reached = rows % ", arranged_by: {name: Lou Pike, phone: '+1 617 555 0100'}"
    (message,) = one_of(plan_of(reached), "thank_you_email").messages
    assert message.to is not None
    assert (message.to.name, message.channel, len(message.passes_on)) == ("Lou Pike", Channel.TEXT, 3)


def test_nobodys_own_telephone_carries_the_thanks_for_whoever_leads_them_nor_asks_what_was_decided() -> None:
    planned = plan_of("""
    interviews:
      - {company: Mercy, role: RN, date: 2026-12-01, mode: onsite, interviewers: [{name: Ann Gray, title: Nurse Manager},
         {name: Bea Holt, title: Charge Nurse, phone: "+1 617 555 0177"}, {name: Cy Dunn, title: RN}]}
    """)
    assert carried(one_of(planned, "thank_you_email")) == ["email: Ann Gray (Cy Dunn)", "text: Bea Holt ()"]
    assert readers(one_of(planned, "check_in")) == ["email: Ann Gray"]


@pytest.mark.parametrize(
    ("lead", "more", "messages"),
    [
        ("phone: '+1 617 555 0100'", "", ["text: Ann Gray (Cy Dunn)", "text: Bea Holt ()"]),
        ("topic: nights", "arranged_by: {name: Lou Pike, phone: '+1 617 555 0111'}",
         ["text: Bea Holt ()", "text: Lou Pike (Ann Gray, Cy Dunn)"]),
        ("topic: nights", "arranged_by: {name: Lou Pike}", ["email: Ann Gray (Cy Dunn)", "text: Bea Holt ()"]),
    ],
)  # fmt: skip
def test_whoever_leads_or_arranged_it_is_asked_by_text_to_pass_thanks_on(
    lead: str, more: str, messages: list[str]
) -> None:
    planned = plan_of(f"""
    interviews:
      - {{company: Mercy, role: RN, date: 2026-12-01, mode: onsite, interviewers: [{{name: Ann Gray, {lead}}},
         {{name: Bea Holt, phone: "+1 617 555 0177"}}, Cy Dunn], {more}}}
    """)
    assert carried(one_of(planned, "thank_you_email")) == messages


def carried(one: FollowUp) -> list[str]:
    return [
        f"{each.channel}: {each.to.name if each.to else ''} ({', '.join(other.name for other in each.passes_on)})"
        for each in one.messages
    ]


def test_who_has_only_a_telephone_gets_a_text() -> None:
    planned = plan_of("""
    interviews:
      - {company: Acme, role: Driver, date: 2026-12-01, mode: onsite,
         interviewers: [{name: Ana Lima, phone: "+1 617 555 0100"}, {name: Ben Osei, email: ben@acme.example}]}
    """)
    assert readers(one_of(planned, "thank_you_email")) == ["text: Ana Lima", "email: Ben Osei"]
    assert readers(one_of(planned, "check_in")) == ["text: Ana Lima"]


@pytest.mark.parametrize(
    ("candidate", "company", "does"),
    [
        ("priya@initech.example", "Initech", True),
        ("priya@eu.initech.co.uk", "Initech GmbH", True),
        ("priya@initechlabs.example", "Initech Labs", True),
        ("priya@initech.example", "Hollis & Wren", False),  # a domain of the name of nobody there
        ("priya@gmail.com", "Bistro Nord", False),  # both have their mail with the same provider
        ("priya@example.org", "Initech", False),
    ],
)
def test_whoever_works_there_sends_no_card_by_post_and_no_invitation(candidate: str, company: str, does: bool) -> None:
    domain = candidate.partition("@")[2] if does or "gmail" in candidate else "initech.example"
    planned = plan_of(f"""
    candidate: {{name: Priya Raman, email: {candidate}, timezone: America/New_York, country: US}}
    references:
      - {{name: Sam Okafor, email: sam@{domain}, relation: my manager}}
      - {{name: Gail Grant, email: gail@harbor.example}}
    interviews:
      - {{company: "{company}", role: Team Lead, date: 2026-12-01, start: 14:00, end: 15:00, mode: onsite,
         address: "1 Main Street, Boston", interviewers: [{{name: Ana Lima, email: ana@{domain}}}]}}
    """)
    assert bool(told(planned, "thank_you_note", "linkedin")) is not does
    asked = {one.people[0].name for one in planned.follow_ups if one.step.name == "reference"}
    assert asked == ({"Gail Grant"} if does or company == "Initech" else {"Sam Okafor", "Gail Grant"})
    if does:
        assert whys(planned, "thank_you_note") == whys(planned, "linkedin") == ["you work there"]
        assert whys(planned, "reference") == ["works there: have a word with them yourself"]


CAMPUS = """
interviews:
  - {company: Tarn College, role: Lecturer, round: campus visit, date: 2026-12-01, start: 9:00, end: 17:00, mode: onsite,
     interviewers: [{name: Ana Lima, email: ana@tarn.example}, {name: Ben Osei, email: ben@tarn.example}]}
  - {company: Tarn College, role: Lecturer, round: Campus Visit, date: 2026-12-02, start: 9:00, end: 15:00, mode: onsite,
     interviewers: [{name: Ana Lima, email: ana@tarn.example}, {name: Cleo Park, email: cleo@tarn.example}]}
"""


def test_days_in_a_row_under_one_name_are_one_visit_and_everyone_is_thanked_once_after_the_last() -> None:
    planned = plan_of(CAMPUS)
    assert told(planned, "prepare", "thank_you_email") == [
        "Mon 30 Nov 18:00 prepare",
        "Tue 1 Dec 18:00 prepare",
        "Wed 2 Dec 16:00 thank_you_email: Ana Lima, Ben Osei, Cleo Park",
    ]


def test_such_a_visit_is_not_taken_for_an_interview_that_was_moved() -> None:
    assert [one.code for one in listing_of(CAMPUS).problems] == []
    same_people = CAMPUS.replace("Cleo Park", "Ben Osei").replace("cleo@", "ben@")
    assert [one.code for one in listing_of(same_people).problems] == ["one-round-on-two-days"]


def test_who_was_thanked_after_the_first_day_is_not_thanked_again_when_a_second_is_added() -> None:
    first, second = CAMPUS.rstrip().split("\n  - ")[1:]
    one_day = f"\ninterviews:\n  - {first}\n"
    there = published_by(plan_of(one_day))
    planned = plan_of(f"{one_day}  - {second}\n", "2026-12-01T20:00", there)
    assert told(planned, "thank_you_email") == [
        "Tue 1 Dec 18:00 thank_you_email: Ana Lima, Ben Osei (sent)",
        "Wed 2 Dec 16:00 thank_you_email: Cleo Park",
    ]


@pytest.mark.parametrize("change", [("Campus Visit", "second round"), ("2026-12-02", "2026-12-03")])
def test_other_names_or_days_between_are_visits_of_their_own(change: tuple[str, str]) -> None:
    assert len(told(plan_of(CAMPUS.replace(*change)), "thank_you_email")) == 2

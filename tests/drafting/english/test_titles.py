"""How jobs are said: titles as postings and spreadsheets have them beside what a person would say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import HERE

from followup.drafting.english.dialect import AMERICAN, BRITISH, INTERNATIONAL, Dialect
from followup.drafting.english.jobs.titles import Job, job

BRITISH_TITLES = """
Physics Teacher (Leaving Cert) | the physics teaching post | the post
Clerical Officer (Grade III, 0.8 WTE) Ref. 4521/26 | the clerical officer post | the post
Deputy Headteacher | the deputy headteacher post | the post
Postdoctoral Research Associate – Machine Learning | the postdoctoral research associate post | the post
Social Worker – Children & Families | the social worker post | the post
Staff Nurse – Band 5 – A&E | the A&E staff nurse job | the job
Warehouse Operative - Nights - £12.50/hr | the night warehouse operative job | the job
Data Analyst | the data analyst role | the role
Curator of Prints | the post | the post
Probation Officer | the probation officer post | the post
Chief Operating Officer | the chief operating officer role | the role
Event Planner | the event planner job | the job
Postdoc | the postdoc post | the post
Headteacher | the headteacher post | the post
Head Teacher, from Easter | the head teacher post | the post
Deputy Head Teacher | the deputy head teacher post | the post
Head Teacher - Starting September | the head teacher post | the post
Head of Maths, from January | the Head of Maths role | the role
Music Teacher, from Easter | the music teaching post | the post
"""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


@pytest.mark.parametrize(
    ("typed", "title", "the_job", "as_one"), rows((HERE / "titles.txt").read_text(encoding="utf-8"))
)
def test_a_title_is_said_as_people_say_it(typed: str, title: str, the_job: str, as_one: str) -> None:
    """As it was typed, as a subject has it ("=": as typed), in full in a sentence, and as who one works."""
    said = job(typed, AMERICAN)
    assert (said.title, said.the_job, str(said.as_one)) == (typed if title == "=" else title, the_job, as_one)
    assert said.the_job.startswith(said.short)


@pytest.mark.parametrize(
    ("typed", "title", "the_job"),
    [
        (
            "Sr. SWE II – Payments (Remote, US)",
            "Sr. SWE, Payments",
            "the senior software engineer role in payments",
        ),
        (
            "Assistant Professor of Freshwater Ecology",
            "Assistant Professor of Freshwater Ecology",
            "the assistant professorship in freshwater ecology",
        ),
        (
            "Site Civil Engineer, Wadi Sidr Viaduct",
            "Site Civil Engineer, Wadi Sidr Viaduct",
            "the site civil engineer job on the Wadi Sidr viaduct",
        ),
        (
            "Certified Nursing Assistant (CNA) $19/hr + sign-on bonus",
            "Certified Nursing Assistant (CNA)",
            "the certified nursing assistant job",
        ),
    ],
)
def test_a_long_title_too(typed: str, title: str, the_job: str) -> None:
    assert (job(typed, AMERICAN).title, job(typed, AMERICAN).the_job) == (title, the_job)


def test_a_title_that_nobody_says_in_a_breath_stands_in_the_subject_alone() -> None:
    said = job("Senior Manager Global Supply Chain Planning and Logistics Optimization", AMERICAN)
    assert (said.the_job, said.again, said.as_one, said.your) == ("the position", "the position", None, None)
    assert said.title == "Senior Manager Global Supply Chain Planning and Logistics Optimization"


@pytest.mark.parametrize(("typed", "the_job", "again"), rows(BRITISH_TITLES))
def test_british_schools_and_public_bodies_have_posts(typed: str, the_job: str, again: str) -> None:
    said = job(typed, BRITISH)
    assert (said.the_job, said.again) == (the_job, again)


@pytest.mark.parametrize(
    ("typed", "the_job"),
    [
        ("Senior Litigation Paralegal", "the senior litigation paralegal position"),
        ("Paralegal Supervisor", "the paralegal supervisor position"),
        ("Data Analyst, Claims", "the data analyst position in claims"),
        ("Marketing Intern", "the marketing internship"),
        (None, "the position"),
    ],
)
def test_a_formal_american_letter_speaks_of_a_position(typed: str | None, the_job: str) -> None:
    assert job(typed, AMERICAN, formal=True).the_job == the_job


@pytest.mark.parametrize(
    "typed",
    [
        None,
        "",
        "?",
        "-",
        "n/a",
        "TBD",
        "Position TBD",
        "TBA",
        "Various roles",
        "Open application",
        "not sure yet",
        "12345",
    ],
)
def test_without_a_title_it_is_the_job_and_nothing_else_is_said(typed: str | None) -> None:
    assert job(typed, AMERICAN) == Job(None, "the job", "the job", "the job", None, None, None)


def test_of_a_title_on_several_lines_the_first_is_said() -> None:
    typed = "\nStore Manager\nFull time, Leeds\n£32,000\nReq 4521\nApply by Friday"
    assert job(typed, BRITISH).the_job == "the store manager job"


@pytest.mark.parametrize(
    ("typed", "your"),
    [
        ("Charge Nurse, ICU", "your ICU charge nurse"),
        ("Head of Sales, Nordics", "your Head of Sales"),
        ("Data Entry", None),
    ],
)
def test_only_a_person_is_theirs(typed: str, your: str | None) -> None:
    assert job(typed, AMERICAN).your == your


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "Nurse",
            "ICU",
            "(Nights)",
            "–",
            "/",
            "or",
            "of",
            "Head",
            "Manager",
            "Req 4521/26",
            "80-100 %",
            "(m/w/d)",
            "II",
            "in",
            "$18/hr",
            ",",
        ]
    ),
)


@given(st.lists(PIECES, max_size=7).map(" ".join), st.sampled_from([AMERICAN, BRITISH, INTERNATIONAL]), st.booleans())
def test_no_text_puts_blanks_brackets_or_pay_into_a_sentence(typed: str, english: Dialect, formal: bool) -> None:
    said = job(typed, english, formal)
    for text in (said.title, said.the_job, said.short, said.again, said.name, said.as_one, said.your):
        if text is not None:
            assert text == " ".join(text.split())
            assert text
            assert not re.search(r"[\[\]{}<>@$!?]|\b(?:None|the the|a an)\b", text)
    for text in (said.the_job, said.as_one):
        assert text is None or not re.search(r"[()/]|4521", text) or "/" in typed.replace("Req 4521/26", "")
    assert said.the_job.startswith("the ")
    assert said.as_one is None or said.as_one.startswith("as ")

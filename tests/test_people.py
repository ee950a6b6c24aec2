"""One cell of text -> people, as they are typed into lists."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_cases import graceful

from followup.model.people import Interviewer
from followup.reading.cells import people, several_people
from followup.reading.cells.values import Unreadable
from followup.reading.listing import Given, listing_from
from followup.reading.sources.yaml_files import yaml_source

PEOPLE = [
    ("Ana Lima", ("Ana Lima", None, None)),
    ("Ana Lima <ana@acme.example>", ("Ana Lima", "ana@acme.example", None)),
    ("Ana Lima (VP, Engineering)", ("Ana Lima", None, "VP, Engineering")),
    ("Ana Lima <ana@acme.example> (VP)", ("Ana Lima", "ana@acme.example", "VP")),
    ("Ana Lima (ana@acme.example)", ("Ana Lima", "ana@acme.example", None)),
    ('"Ana Lima" <ana@acme.example>', ("Ana Lima", "ana@acme.example", None)),
    ("ana.lima@acme.example", ("Ana Lima", "ana.lima@acme.example", None)),
    ("Ana Lima - VP Engineering", ("Ana Lima", None, "VP Engineering")),
    ("Ana Lima – VP – Platform", ("Ana Lima", None, "VP – Platform")),
    ("Ana Lima, VP Engineering, Acme", ("Ana Lima", None, "VP Engineering, Acme")),
    ("Hiring manager: Ana Lima", ("Ana Lima", None, "Hiring manager")),
    ("Lima, Ana", ("Ana Lima", None, None)),
    ("'Lima, Ana' <ana@acme.example>".replace("'", '"'), ("Ana Lima", "ana@acme.example", None)),
    ("van der Berg, Ben", ("Ben van der Berg", None, None)),
    ("Ana Lima (she/her)", ("Ana Lima", None, None)),
    ("Ana Lima [they/them] (CTO)", ("Ana Lima", None, "CTO")),
    ("ANA LIMA", ("Ana Lima", None, None)),
    ("ana lima", ("Ana Lima", None, None)),
    ("LIMA, Ana", ("Ana Lima", None, None)),
    ("JEAN-PIERRE DE LA CRUZ", ("Jean-Pierre de la Cruz", None, None)),
    ("JR Ewing", ("JR Ewing", None, None)),
    ("A. B. Lima", ("A. B. Lima", None, None)),
    ("Cher", ("Cher", None, None)),
    ("Sam Reed CTO", ("Sam Reed", None, "CTO")),
    ("Sarah HR", ("Sarah", None, "HR")),
    ("Li PM", ("Li", None, "PM")),
    ("Yo VP Engineering", ("Yo VP Engineering", None, None)),
    ("Dr. Kai Moto", ("Dr. Kai Moto", None, None)),
    ("Frau Dr. Jäger", ("Frau Dr. Jäger", None, None)),
    ("Mr. O'Neill, Jr.", ("Mr. O'Neill, Jr.", None, None)),
    ("Kai Moto, PhD, CTO", ("Kai Moto", None, "CTO")),
    ("李明", ("李明", None, None)),
    ("سامي حداد", ("سامي حداد", None, None)),
    ("Nguyễn Thị Minh Khai", ("Nguyễn Thị Minh Khai", None, None)),
    ("Person A", ("Person A", None, None)),
]

SEVERAL = [
    ("Ana; Bo", ("Ana", "Bo")),
    ("Ana, Bo & Cy and Di", ("Ana", "Bo", "Cy", "Di")),
    ("Ana (VP, R&D; a and b) <a@x.y>, Bo", ("Ana (VP, R&D; a and b) <a@x.y>", "Bo")),
    ("Ana\n• Bo", ("Ana", "Bo")),
    ("- Ana Lima\n- Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Sandy Anderson", ("Sandy Anderson",)),
    ("Ana Lima/Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Ana Lima + Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Ana Lima | Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Ana Lima | VP Engineering; Bo Chen | CTO", ("Ana Lima, VP Engineering", "Bo Chen, CTO")),
    ("Ana Lima - VP Engineering / Bo Chen - CTO", ("Ana Lima - VP Engineering", "Bo Chen - CTO")),
    ("Ana Lima, VP Engineering; Bo Chen, CTO", ("Ana Lima, VP Engineering", "Bo Chen, CTO")),
    ("Ana Lima, VP Engineering, Bo Chen, CTO", ("Ana Lima, VP Engineering", "Bo Chen, CTO")),
    ("Lima, Ana; Chen, Bo", ("Lima, Ana", "Chen, Bo")),
    ("Lima, Ana <ana.lima@x.y>, Chen, Bo <bo.chen@x.y>", ("Lima, Ana <ana.lima@x.y>", "Chen, Bo <bo.chen@x.y>")),
    ('"Lima, Ana" <a@x.y>, "Chen, Bo" <b@x.y>', ('"Lima, Ana" <a@x.y>', '"Chen, Bo" <b@x.y>')),
    ("Kai Moto, PhD, Ana Lima", ("Kai Moto, PhD", "Ana Lima")),
    ("Frau Jäger und Herr Groß", ("Frau Jäger", "Herr Groß")),
    ("Mme Petit et M. Roy", ("Mme Petit", "M. Roy")),
    ("Inés y Marta", ("Inés", "Marta")),
    ("李明、王芳，陈静", ("李明", "王芳", "陈静")),
    ("سامي حداد، ليلى منصور", ("سامي حداد", "ليلى منصور")),
    ("Ana Lima (she/her), Bo (they/them)", ("Ana Lima", "Bo")),
    ("", ()),
    (" ; , ", ()),
]

NOBODY = [
    "Panel of 4",
    "HR",
    "the team",
    "Hiring Manager",
    "3 engineers",
    "hiring team",
    "2 people from product",
    "Recruiter",
    "Board",
    "the Board of Trustees",
    "Headteacher",
    "the panel",
    "Chair of Governors",
    "Ward Manager",
    "Head Nurse",
    "Store owner",
    "Search committee",
    "CFO + CEO",
    "the Dean",
    "my future boss",
    "Kitchen crew",
    "someone from HR",
    "Schulleitung",
    "Bereichsleiterin",
    "Geschäftsführung",
    "La directrice",
    "El equipo",
    "Customer Success",
]
NAMES = [
    "Dean",
    "Tim Cook",
    "Dean Cook",
    "Mark Board",
    "Grace Chair",
    "Sheila Head",
    "Ana Panelo",
    "Max Führer",
    "Person A",
    "Jon Provost",
]


@pytest.mark.parametrize(("text", "person"), PEOPLE)
def test_a_text_names_a_person(text: str, person: tuple[str, str | None, str | None]) -> None:
    found = people.interviewer(text)
    assert (found.name, found.email, found.title) == person


def test_a_person_has_a_telephone_and_a_profile() -> None:
    found = people.interviewer("Ana Lima, +1 (617) 555-0123, https://www.linkedin.com/in/ana-lima")
    assert (found.name, found.phone, found.linkedin) == (
        "Ana Lima", "+1 (617) 555-0123", "https://www.linkedin.com/in/ana-lima",
    )  # fmt: skip


@pytest.mark.parametrize(("text", "each"), SEVERAL)
def test_the_people_of_a_cell_are_told_apart(text: str, each: tuple[str, ...]) -> None:
    assert several_people.several(text) == each


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_not_named_is_nobody_and_that_is_harmless(text: str) -> None:
    with pytest.raises(Unreadable) as wrong:
        people.interviewer(text)
    assert (wrong.value.code, wrong.value.is_harmless) == ("not-a-person", True)


@pytest.mark.parametrize("text", NAMES)
def test_what_may_be_a_name_is_one(text: str) -> None:
    assert people.interviewer(text).name == text


def test_a_name_that_ends_in_a_job_is_kept_and_asked_about() -> None:
    text = "- {company: Acme, role: Engineer, date: 2026-11-24, start: 10:00, end: 11:00, interviewers: [Hatchery Manager]}"
    listing = listing_from([yaml_source(text.encode(), "list.yaml")], None, None, Given(name="Priya Raman"), graceful())
    assert [one.name for one in listing.interviews[0].interviewers] == ["Hatchery Manager"]
    assert "may-be-a-job" in [one.code for one in listing.problems]


@pytest.mark.parametrize("text", ["()", "<>", "- ; -"])
def test_signs_alone_are_nobody(text: str) -> None:
    with pytest.raises(Unreadable) as wrong:
        people.interviewer(text)
    assert not wrong.value.is_harmless


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("the release train", (("", "the release train"),)),
        (
            "Ana: the release train; Bo Chen: on-call nights",
            (("Ana", "the release train"), ("Bo Chen", "on-call nights")),
        ),
        ("Ana: trains; and buses", (("Ana", "trains; and buses"),)),
        ("CI/CD: what to cut first", (("", "CI/CD: what to cut first"),)),
        ("the plan: slow and sure", (("", "the plan: slow and sure"),)),
        ("", ()),
    ],
)
def test_a_cell_of_topics_says_whose_each_is(text: str, topics: tuple[tuple[str, str], ...]) -> None:
    assert several_people.by_name(text) == topics


@given(st.text(alphabet="Ana Bo,;&()<>@.x/-\n•'\"أ李", max_size=80))
def test_whatever_is_typed_names_somebody_or_is_refused(text: str) -> None:
    for one in several_people.several(text):
        try:
            found = people.interviewer(one)
        except Unreadable:
            continue
        assert any(map(str.isalnum, found.name))


@given(st.from_regex(r"[^\W\d_]{1,6}( [^\W_]{1,5}){0,5}", fullmatch=True))
@example("Ana Lima R0")
@example("ana lima")
@example("Ana 12 34 56")
@example("Ana 1 2 3 4 5")
@example("HR Team")
@example("X")
def test_a_name_alone_is_read_as_it_is_among_other_things(text: str) -> None:
    def said(written: str) -> Interviewer | str:
        try:
            return people.interviewer(written)
        except Unreadable as wrong:
            return wrong.code

    assert said(text) == said(f"{text} ()")

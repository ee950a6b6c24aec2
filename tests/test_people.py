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
from followup.reading.sources.csv_files import csv_source
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
    ("HR: Marta Gil", ("Marta Gil", None, "HR")),
    ("Tech: Ivan Pena", ("Ivan Pena", None, "Tech")),
    ("técnica: Iván Peña", ("Iván Peña", None, "técnica")),
    ("HM: Ana Lima", ("Ana Lima", None, "hiring manager")),
    ("Responsable RH: Marie Dupont", ("Marie Dupont", None, "Responsable RH")),
    ("Ana Lima: VP of Engineering", ("Ana Lima", None, "VP of Engineering")),
    ("Ana Lima: great talk", ("Ana Lima", None, "great talk")),
    ("Hiring manager - Ana Lima", ("Ana Lima", None, "Hiring manager")),
    ("HR (Marta Gil)", ("Marta Gil", None, "HR")),
    ("R1 - Ana Lima", ("Ana Lima", None, None)),
    ("CTO Ana Lima", ("Ana Lima", None, "CTO")),
    ("VP Eng Ana Lima", ("Ana Lima", None, "VP Eng")),
    ("Personalleiterin Frau Müller", ("Frau Müller", None, "Personalleiterin")),
    ("Inhaber Hr. Weiß", ("Hr. Weiß", None, "Inhaber")),
    ("Butikschef Mette Holm", ("Mette Holm", None, "Butikschef")),
    ("my future boss Ana Lima", ("Ana Lima", None, "my future boss")),
    ("the CTO Ana Lima", ("Ana Lima", None, "the CTO")),
    ("Ms. Smith's assistant Joe", ("Joe", None, "Ms. Smith's assistant")),
    ("Joe, Ms. Smith's assistant", ("Joe", None, "Ms. Smith's assistant")),
    ("some guy named Joe", ("Joe", None, None)),
    ("ex-Google Ana Lima", ("Ana Lima", None, "ex-Google")),
    ("Ana Lima, ex-Google", ("Ana Lima", None, "ex-Google")),
    ("Cal Dorn c/o Robert Half", ("Cal Dorn", None, "c/o Robert Half")),
    ("Ana Lima via Hays", ("Ana Lima", None, "via Hays")),
    ("Fay @ HR", ("Fay", None, "@ HR")),
    ("Ana from HR", ("Ana", None, "from HR")),
    ("Joe something", ("Joe", None, None)),
    ("Cy Ames, foreman", ("Cy Ames", None, "foreman")),
    ("Dorn, C.", ("C. Dorn", None, None)),
    ("M. Roy, DRH", ("M. Roy", None, "DRH")),
    ("w/ Ana Lima", ("Ana Lima", None, None)),
    ("Phone screen with Ana Lima", ("Ana Lima", None, None)),
    ("call with ana", ("Ana", None, None)),
    ("Spoke to Ana Lima", ("Ana Lima", None, None)),
    ("1) Ana Lima", ("Ana Lima", None, None)),
    ("10:00 - Ana Lima", ("Ana Lima", None, None)),
    ("@ana.lima", ("Ana Lima", None, None)),
    ("[Ana Lima](https://www.notion.so/Ana-1a2b?pvs=21)", ("Ana Lima", None, None)),
    ("Ana Lima (https://www.notion.so/Ana-1a2b?pvs=21)", ("Ana Lima", None, None)),
    ("Mr. and Mrs. Holt", ("Mr. and Mrs. Holt", None, None)),
    ("jefe de planta Juan Gil", ("Juan Gil", None, "jefe de planta")),
    ("Juan Gil jefe de planta", ("Juan Gil", None, "jefe de planta")),
    ("M. le directeur Roy", ("M. Roy", None, "le directeur")),
    ("Marta de RRHH", ("Marta", None, "de RRHH")),
    ("Anna von der HR", ("Anna", None, "von der HR")),
    ("1st round Lia Wu", ("Lia Wu", None, None)),
    ("Recruiter=Lia Wu", ("Lia Wu", None, "Recruiter")),
    ("HM - Sarah K.", ("Sarah K.", None, "hiring manager")),
    ("Lia, Design", ("Lia", None, "Design")),
    ("Lia Wu, Acme GmbH", ("Lia Wu", None, "Acme GmbH")),
    ("Lia Wu née Reed", ("Lia Wu", None, None)),
    ("Lia Wu 👍", ("Lia Wu", None, None)),
    ("a@x.example", ("A", "a@x.example", None)),
    ("Dev Lima", ("Dev Lima", None, None)),
    ("Em Lima", ("Em Lima", None, None)),
    ("EM Ana Lima", ("Ana Lima", None, "EM")),
    ("Eng. Salma Haddad", ("Eng. Salma Haddad", None, None)),
    ("Ana Lima Head of Sales", ("Ana Lima", None, "Head of Sales")),
    ("Dean Martin Smith", ("Dean Martin Smith", None, None)),
    ("Chef Marco Bianchi", ("Chef Marco Bianchi", None, None)),
    ("José Ortega y Gasset", ("José Ortega y Gasset", None, None)),
    ("le minh", ("Le Minh", None, None)),
    ("will an", ("Will An", None, None)),
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
    ("Cal Dorn c/o Robert Half", ("Cal Dorn c/o Robert Half",)),
    ("Dorn, C.", ("Dorn, C.",)),
    ("Lima, A., Chen, B.", ("Lima, A.", "Chen, B.")),
    ("cal (he/him), Dee Egan [CTO], Fay @ HR", ("cal", "Dee Egan [CTO]", "Fay @ HR")),
    ("Ana Lima - VP Engineering, Bo Chen - CTO", ("Ana Lima - VP Engineering", "Bo Chen - CTO")),
    ("Ana Lima, Bo Chen; Cy Dee", ("Ana Lima", "Bo Chen", "Cy Dee")),
    ("García Márquez, Gabriel; Chen, Bo", ("García Márquez, Gabriel", "Chen, Bo")),
    ("Stella Voe, stella@nye.example", ("Stella Voe stella@nye.example",)),
    ("Ana, Ben, ben@x.example, ana@x.example", ("Ana ana@x.example", "Ben ben@x.example")),
    ("Ana Lima, ben@x.example", ("Ana Lima", "ben@x.example")),
    ("Ana Lima\n+1 617 555 0123\n(CTO)", ("Ana Lima +1 617 555 0123 (CTO)",)),
    ("1) Ana Lima 2) Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Ana Lima with Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Mette og Søren", ("Mette", "Søren")),
    ("Fr. Krüger, Hr. Götz", ("Fr. Krüger", "Hr. Götz")),
    ("Tom Reed (EM)/Lia Wu (PM)", ("Tom Reed (EM)", "Lia Wu (PM)")),
    ("Lia, Design; Tom, Eng", ("Lia, Design", "Tom, Eng")),
    ("Lia Wu, Acme GmbH", ("Lia Wu, Acme GmbH",)),
    ("Name: Lia Wu\nTitle: CTO\nEmail: lia@x.example", ("Lia Wu (CTO) lia@x.example",)),
    ("Lia<br>Tom", ("Lia", "Tom")),
    ("Fr. Krüger u. Hr. Weiß", ("Fr. Krüger", "Hr. Weiß")),
    ("Ana Lima et al.", ("Ana Lima",)),
    ("Ana Lima, and Bo Chen", ("Ana Lima", "Bo Chen")),
    ("Ana Lima, CEO/CTO", ("Ana Lima, CEO/CTO",)),
    ("Ana Lima, VP of Sales and Marketing", ("Ana Lima, VP of Sales and Marketing",)),
    ("Ana Lima https://www.linkedin.com/in/ana-lima", ("Ana Lima (https://www.linkedin.com/in/ana-lima)",)),
    ("Onsite: Bo Chen, Cy Dee; Phone: Ana Lima", ("Onsite: Bo Chen", "Cy Dee", "Phone: Ana Lima")),
    ("HR: Marta Gil, Tech: Ivan Pena", ("HR: Marta Gil", "Tech: Ivan Pena")),
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
    "Inhaberin",
    "Küchenchef",
    "Personalreferentin",
    "mein Chef",
    "Kollegin",
    "la patronne",
    "Directeur des ressources humaines",
    "son équipe",
    "la dueña",
    "Recursos Humanos",
    "RR.HH.",
    "equipo técnico",
    "ejeren",
    "butiksleder",
    "Ana's boss",
    "Ms. Smith's assistant",
    "Tech",
    "Técnica",
    "Phone",
    "Google Meet",
    "Final",
    "Panel interview",
    "Tech Ivan",
    "two women",
    "a nice lady",
    "the guy with the beard",
    "don't know",
    "see email",
    "someone I forgot",
    "cc Bo Chen",
    "cc: Bo Chen",
    "C.",
    "Recruiter - Hays",
    "Ana Lima: Bo Chen",
    "Ana Lima → Bo Chen",
    "Ana (not sure)",
    "https://www.linkedin.com/in/ana-lima",
    "Onsite (New York)",
    "Remote - United States",
    "Technical Lead - Payment Infrastructure",
    "Recruiter - Bo",
    "Acme GmbH",
    "Robert Half International",
    "Replacement for Lia Wu",
    "Der Chef selbst",
    "Madame la directrice",
    "alguien de RRHH",
    "noch jemand",
    "Software Engineer II",
    "same as before",
    "ditto",
    "maybe Lia",
    "unsure",
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
    "Severin",
    "Peer",
    "Dev",
    "Niedermeier",
    "Hans Leiter",
    "An Le",
    "Su Min",
    "Mi Su",
    "Ana lima",
    "Vincent van Gogh",
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


def test_a_text_of_a_sequence_may_name_several_and_is_rather_one() -> None:
    people = '["Cy Ames, foreman", "Lima, Ana", "Bo Chen & Di Roe", "Bea Holt (R&D and sales)", "Eve Fox, Gil Hay"]'
    text = f"- {{company: Acme, role: Engineer, date: 2026-11-24, start: 10:00, end: 11:00, interviewers: {people}}}"
    listing = listing_from([yaml_source(text.encode(), "list.yaml")], None, None, Given(name="Priya Raman"), graceful())
    assert [(one.name, one.title) for one in listing.interviews[0].interviewers] == [
        ("Cy Ames", "foreman"), ("Ana Lima", None), ("Bo Chen", None), ("Di Roe", None), ("Bea Holt", "R&D and sales"),
        ("Eve Fox", None), ("Gil Hay", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("HR: Marta Gil; Tech: Ivan Pena", "HR: Marta Gil", "Tech: Ivan Pena"),
        ("HR: Marta Gil, Tech: Ivan Pena", "HR: Marta Gil", "Tech: Ivan Pena"),
        ("Technical: Ivan Pena, Bo Chen; HR: Marta Gil", "HR: Marta Gil", "Technical: Ivan Pena; Bo Chen"),
        (
            "HR: Marta Gil; Tech: Ivan Pena; Lead: Cy Dee",
            "HR: Marta Gil; Lead: Cy Dee",
            "Tech: Ivan Pena; Lead: Cy Dee",
        ),
        ("Cy Dee; HR: Marta Gil", "Cy Dee; HR: Marta Gil", "Cy Dee"),
        (
            "Recruiter: Marta Gil; CTO: Ivan Pena",
            "Recruiter: Marta Gil; CTO: Ivan Pena",
            "Recruiter: Marta Gil; CTO: Ivan Pena",
        ),
        ("Marta Gil, Ivan Pena", "Marta Gil, Ivan Pena", "Marta Gil, Ivan Pena"),
    ],
)
def test_labels_say_in_which_round_people_were_met(text: str, first: str, second: str) -> None:
    names = ["HR screen", "Technical interview"]
    assert [several_people.of_round(text, name, names) for name in names] == [first, second]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("HM", "Hiring manager interview"),
        ("Round 2", "2nd interview"),
        ("R2", "Interview 2"),
        ("técnica", "Entrevista técnica"),
    ],
)
def test_a_label_is_short_for_the_name_of_a_round(label: str, name: str) -> None:
    assert several_people.of_round(f"{label}: Ana; x: Bo", "Phone screen", [name, "Phone screen"]) == "x: Bo"


def test_people_over_columns_of_rounds_are_met_in_their_own() -> None:
    table = (
        "Empresa,Puesto,Entrevista RRHH,Entrevista técnica,Entrevistadores\n"
        "Sol,Dev,2026-11-12 10:00,2026-11-29 16:30,RRHH: Marta Gil; técnica: Iván Peña\n"
    )
    listing = listing_from([csv_source(table.encode(), "list.csv")], None, None, Given(name="Priya Raman"), graceful())
    assert [[person.name for person in one.interviewers] for one in listing.interviews] == [
        ["Marta Gil"],
        ["Iván Peña"],
    ]


def test_the_company_of_a_row_is_nobody_of_its_people() -> None:
    text = (
        "- {company: Acme, role: Engineer, date: 2026-11-24, start: 10:00, end: 11:00, interviewers: [Ana Lima / Acme]}"
    )
    listing = listing_from([yaml_source(text.encode(), "list.yaml")], None, None, Given(name="Priya Raman"), graceful())
    assert [one.name for one in listing.interviews[0].interviewers] == ["Ana Lima"]
    assert "Acme is the company" in [one.message for one in listing.problems]


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

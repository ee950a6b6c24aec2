"""What is understood of invitations. A folder below invitations/ is a test: messages (`1.ics`, `2.eml`, …) are added one by
one to `list.yaml`; `after.yaml` is the list then, and `told.txt` why it is there and what the command said.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import icalendar
import pytest
from commands import SAMPLE, SAMPLE_CANDIDATE, followup
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import graceful

from followup.amending.adding import Result, add
from followup.amending.deciding import Outcome
from followup.amending.files import messages_from
from followup.amending.listed import entries_of, plain
from followup.amending.understanding import Said
from followup.amending.whom_one_meets import whom_one_meets
from followup.model.status import Status
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source

INVITATIONS = Path(__file__).parent / "invitations"
CASES = sorted(path for path in INVITATIONS.iterdir() if path.is_dir())
PLAYBOOK = graceful()
LIST = b"candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}\ninterviews: []\n"


EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:order-1
SEQUENCE:{sequence}
DTSTAMP:2026112{sequence}T120000Z
DTSTART:202612{day:02}T{hour:02}0000Z
DTEND:202612{day:02}T{hour:02}4500Z
SUMMARY:{round} - Ramparts - Data Analyst
LOCATION:{place}
ORGANIZER;CN=Dana Ruiz:mailto:dana.ruiz@ramparts.example
{people}ATTENDEE;CN=Priya Raman:mailto:priya@example.org
END:VEVENT
END:VCALENDAR
"""


def read(source: Source) -> Listing:
    return listing_from([source], None, None, Given(), PLAYBOOK)


def listing_of(data: bytes) -> Listing:
    return read(yaml_source(data, "list.yaml"))


def taken(data: bytes, *messages: bytes, company: str | None = None) -> Result:
    """A list after messages that come in one run."""
    found = [one for message in messages for one in messages_from(message, "x").invitations]
    return add(data, "list.yaml", found, read, Said(company))


def messages_of(case: Path) -> list[Path]:
    return sorted(path for path in case.iterdir() if path.stem.isdecimal())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_ends_in_the_list_and_the_words_beside_it(case: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    shutil.copyfile(case / "list.yaml", listed)
    told = []
    for message in messages_of(case):
        ran = followup("add", message, "--to", listed)
        told.append(f"$ followup add {message.name} --to list.yaml  # {ran.code}\n{ran.err}{ran.out}")
    why, _, words = (case / "told.txt").read_text("utf-8").partition("\n")
    assert why.startswith("# ")
    assert "".join(told).replace(f"{tmp_path}/", "").replace(f"{case}/", "") == words
    assert listed.read_text("utf-8") == (case / "after.yaml").read_text("utf-8")
    ran = followup("check", listed)
    assert "error" not in ran.err, "the list is in order afterwards"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100


TITLES = {
    "Invitation: Job interview at Kestrel Bay Foods Ltd - Line Cook": ("Kestrel Bay Foods Ltd", "Line Cook", None),
    "2nd round: Product Manager Interview | Marisol": ("Marisol", "Product Manager", "2nd round"),
    "Your upcoming interview with New Relic is confirmed!": ("New Relic", None, None),
    "Interview with Dr. Jane Smith": ("Northwind", None, None),
    "Process Engineer Interview (Teams)": ("Northwind", "Process Engineer", None),
    "Einladung zum Vorstellungsgespräch – Pflegefachkraft (m/w/d) – Klinikum Nord": ("Klinikum Nord", "Pflegefachkraft", None),
    "WG: Zweitgespräch bei der Stadtwerke Ulm AG als Sachbearbeiterin": (
        "Stadtwerke Ulm AG", "Sachbearbeiterin", "Zweitgespräch",
    ),
    "Rappel : entretien téléphonique - Assistante de direction chez Atelier Rouge": (
        "Atelier Rouge", "Assistante de direction", "entretien téléphonique",
    ),
    "Segunda entrevista: Analista de datos - Banco Sol": ("Banco Sol", "Analista de datos", "Segunda entrevista"),
    "Colloquio di lavoro presso Officine Verdi per Impiegata": ("Officine Verdi", "Impiegata", None),
    "Sollicitatiegesprek bij Van Dijk voor Boekhouder": ("Van Dijk", "Boekhouder", None),
    "面试 - 蓝海科技 - 数据分析师": ("蓝海科技", "数据分析师", None),
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_says_whose_interview_it_is(title: str) -> None:
    event = EVENT.replace("SUMMARY:{round} - Ramparts - Data Analyst", f"SUMMARY:{title}").format(
        method="REQUEST", sequence=0, day=3, hour=15, place="", people="", round=""
    )
    (step,) = taken(LIST, event.replace("dana.ruiz@ramparts.example", "dana.ruiz@northwind.example").encode()).steps
    assert (step.company, step.role, step.round) == TITLES[title]


def test_a_call_with_a_nickname_is_asked_about() -> None:
    event = EVENT.replace("SUMMARY:{round} - Ramparts - Data Analyst", "SUMMARY:Call with MinnaK").format(
        method="REQUEST", sequence=0, day=3, hour=15, place="", people="", round=""
    )
    result = taken(LIST, event.replace("dana.ruiz@ramparts.example", "dana@gmail.com").encode())
    assert (result.data, result.steps[0].outcome) == (LIST, Outcome.REFUSED)
    assert any("--company" in note for note in result.steps[0].notes)


def appointment(title: str, *, organizer: str = "dana.ruiz@northwind.example", more: str = "") -> bytes:
    """An invitation with a title, from Dana Ruiz."""
    event = EVENT.format(method="REQUEST", sequence=0, day=3, hour=15, place="", people=more, round="")
    event = event.replace("SUMMARY: - Ramparts - Data Analyst", f"SUMMARY:{title}")
    return event.replace("dana.ruiz@ramparts.example", organizer).encode()


INSTEAD = {
    "Welcome! Orientation - Day 1 at Northwind": "a beginning at work",
    "Northwind Onboarding": "a beginning at work",
    "Your first day with us": "a beginning at work",
    "New hire orientation (I-9)": "a beginning at work",
    "Willkommen bei Northwind: Dein erster Arbeitstag": "a beginning at work",
    "Bienvenue chez Northwind - premier jour": "a beginning at work",
    "Bienvenida: tu primer día en Northwind": "a beginning at work",
    "Velkommen til Northwind - første arbejdsdag": "a beginning at work",
    "Deadline: HackerRank take-home for Northwind": "a deadline",
    "Take-home due - Northwind": "a deadline",
    "Submit your video interview for Northwind": "a deadline",
    "Application deadline": "a deadline",
    "Abgabe Case Study Northwind": "a deadline",
    "Date limite : test technique Northwind": "a deadline",
    "Fecha límite: prueba técnica": "a deadline",
    "Prep call for your Northwind interview": "a preparation",
    "Interview prep - Data Analyst - Northwind": "a preparation",
    "Mock interview with Dana": "a preparation",
    "Practice interview": "a preparation",
    "Interviewvorbereitung Northwind": "a preparation",
    "Préparation de votre entretien chez Northwind": "a preparation",
    "Preparación de la entrevista con Northwind": "a preparation",
    "Debrief: Northwind onsite": "a preparation",
    "Drug screen appointment - Northwind": "a check before the work begins",
    "Background check with Northwind": "a check before the work begins",
    "Interview skills workshop": "a course",
    "Northwind Interview - Prep session": "a preparation",
}


@pytest.mark.parametrize("title", INSTEAD)
def test_what_is_no_interview_is_asked_about_and_not_added(title: str) -> None:
    result = taken(LIST, appointment(title))
    (step,) = result.steps
    why = f"it reads like {INSTEAD[title]}, and no interview: if it is one, add it with --company NAME"
    assert (result.data, step.outcome, step.notes) == (LIST, Outcome.REFUSED, (why,))
    (step,) = taken(LIST, appointment(title), company="Northwind").steps
    assert step.outcome is Outcome.ADDED


def test_what_begins_in_the_last_minute_of_a_day_is_a_deadline() -> None:
    event = (
        appointment("Northwind case study").replace(b"T150000Z", b"T045900Z").replace(b"DTEND:20261203T154500Z\n", b"")
    )
    (step,) = taken(LIST, event).steps
    assert (step.outcome, "a deadline" in step.notes[0]) == (Outcome.REFUSED, True)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Prep Cook interview - Northwind", "Prep Cook"),
        ("Interview: Training Manager", "Training Manager"),
        ("Interview for Head of Onboarding at Northwind", "Head of Onboarding"),
        ("Onboarding Specialist - Interview", "Onboarding Specialist"),
        ("Interview: Practice Nurse", "Practice Nurse"),
        ("Interview - Food Preparation Assistant", "Food Preparation Assistant"),
        ("Podcast Producer Interview", "Podcast Producer"),
        ("Background Check Specialist - Phone Interview", "Background Check Specialist"),
        ("Welcome! Your interview for Line Cook is confirmed", "Line Cook"),
        ("Interview with Northwind Due Diligence team", None),
        ("Interview with Welcome", None),
        ("Director, Training & Onboarding - Final interview", "Director"),
        ("Final interview (please prepare a case study)", None),
        ("Interview - Sales Assistant - case due Friday", "Sales Assistant"),
    ],
)
def test_a_word_for_something_else_in_a_job_or_a_name_is_none(title: str, role: str | None) -> None:
    (step,) = taken(LIST, appointment(title)).steps
    assert (step.outcome, step.role) == (Outcome.ADDED, role)
    assert not any("does not say that it is an interview" in note for note in step.notes)


def test_what_does_not_say_that_it_is_an_interview_names_no_job_but_by_a_word_for_one() -> None:
    (step,) = taken(LIST, appointment("Coffee - Northwind - Looking ahead")).steps
    assert step.role is None
    (step,) = taken(LIST, appointment("Coffee about Kestrel - Northwind")).steps
    assert step.role is None


# --- what a title says of people and jobs ------------------------------------------------------------------------------

SHARED = {
    "Priya Raman x Kay Lin / Abe Roy - Final Interview": ("Northwind", None, "Final Interview"),
    "Priya Raman <> Kay Lin - Technical interview": ("Northwind", None, "Technical interview"),
    "Kay Lin / Priya Raman - Final Interview": ("Northwind", None, "Final Interview"),
    "Kay Lin & Abe Roy meet Priya Raman": ("Northwind", None, None),
    "Priya Raman / Copy Editor at Quill Corp": ("Quill Corp", "Copy Editor", None),
    "Interview: Priya Raman / Line Cook": ("Northwind", "Line Cook", None),
    "Priya Raman x Northwind": ("Northwind", None, None),
    "Zweitgespräch Konstrukteurin (w/m/d)": ("Northwind", "Konstrukteurin", "Zweitgespräch"),
    "Zweitgespräch Zerspanung (m/w/d)": ("Northwind", "Zerspanung", "Zweitgespräch"),
    "Interview - Fluggastbetreuung (all genders)": ("Northwind", "Fluggastbetreuung", None),
    "Entretien - Vendeur (H/F)": ("Northwind", "Vendeur", None),
    "Zweitgespräch Konstrukteurin": ("Northwind", "Konstrukteurin", "Zweitgespräch"),
    "L2 Technical Discussion_Priya Raman_Java Developer_Northwind": (
        "Northwind", "Java Developer", "L2 Technical Discussion",
    ),
    "Northwind_L1 Interview_Priya Raman": ("Northwind", None, "L1 Interview"),
    "R2 - Java Developer - Northwind": ("Northwind", "Java Developer", "R2"),
    "L2 Support Engineer interview - Northwind": ("Northwind", "L2 Support Engineer", None),
    "Level Designer interview - Northwind": ("Northwind", "Level Designer", None),
    "Round 2_Priya Raman": ("Northwind", None, "Round 2"),
}  # fmt: skip


@pytest.mark.parametrize("title", SHARED)
def test_a_title_that_names_people_and_jobs_says_of_whom_and_for_what(title: str) -> None:
    (step,) = taken(LIST, appointment(title, organizer="talent@northwind.example")).steps
    assert (step.company, step.role, step.round) == SHARED[title]


def test_people_whom_the_title_alone_names_are_told() -> None:
    several = taken(LIST, appointment(next(iter(SHARED)), organizer="talent@northwind.example"))
    note = "Kay Lin and Abe Roy are taken from the title: take them out of interviewers if you do not meet"
    assert note in several.steps[0].notes
    assert b"- name: Kay Lin\n" in several.data
    one = taken(LIST, appointment("Priya Raman <> Blue Harbor - Interview", organizer="talent@northwind.example"))
    assert "the title names Blue Harbor: add them to interviewers if you meet" in one.steps[0].notes
    assert b"name: Blue Harbor" not in one.data


def test_a_role_that_only_its_place_in_the_title_makes_one_is_told() -> None:
    (step,) = taken(LIST, appointment("Interview - Northwind - Brand and Growth")).steps
    assert (step.role, "the role is taken from the title alone: Brand and Growth" in step.notes) == (
        "Brand and Growth",
        True,
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dr. Ritter, Uwe | Stahlbau Ritter GmbH", "Dr. Uwe Ritter"),
        ("Prof. Dr. Ritter, Uwe", "Prof. Dr. Uwe Ritter"),
        ("Ritter, Dr. Uwe", "Dr. Uwe Ritter"),
        ("Frau Keller, Anja", "Frau Anja Keller"),
        ("Dr Cho, Mina", "Dr Mina Cho"),
        ("Drew, Ada", "Ada Drew"),
    ],
)
def test_what_stands_before_a_surname_stays_before_the_name(written: str, name: str) -> None:
    people = f'ATTENDEE;CN="{written}":mailto:u.ritter@ritter.example\n'
    assert f"- name: {name}\n" in taken(LIST, appointment("Interview", more=people)).data.decode()


SPELLED = {
    ("lakesidefoods", "LOCATION:Lakeside Foods 2nd floor\\, Harbor Way\n"): "Lakeside Foods",
    ("lakesidefoods", "DESCRIPTION:Grace Holt\\nHR Manager\\, Lakeside Foods\\nT: 617 555 0199\n"): "Lakeside Foods",
    ("lakesidefoods", "DESCRIPTION:WELCOME TO LAKESIDE FOODS\\nGrace\\, Lakeside Foods\n"): "Lakeside Foods",
    ("blueheron", "DESCRIPTION:Eva Lind\\nBlue Heron Software\\, Inc.\n"): "Blue Heron",
    ("hubline", "DESCRIPTION:See you at HubLine.\n"): "HubLine",
    ("ibx", "DESCRIPTION:The IBX team\n"): "IBX",
    ("stonemarsh", "DESCRIPTION:Ruth\\nStone & Marsh LLP\n"): "Stone & Marsh",
    ("muellerbau", "DESCRIPTION:Anja Keller\\nMüller Bau\n"): "Müller Bau",
    ("lakesidefoods", "ATTENDEE;CN=Lakeside Foods Recruiting:mailto:hr@lakesidefoods.example\n"): "Lakeside Foods",
    ("lakesidefoods", "DESCRIPTION:https://LakesideFoods.example and grace@LakesideFoods.example\n"): "Lakesidefoods",
    ("lakesidefoods", "DESCRIPTION:by the lakeside\\, foods are served\n"): "Lakesidefoods",
    ("lakesidefoods", "DESCRIPTION:Lakeside\\nFoods\n"): "Lakesidefoods",
}
"""The label of a domain, what else an invitation says, and the company."""


@pytest.mark.parametrize(("label", "more"), SPELLED)
def test_a_company_that_the_address_alone_names_is_spelled_as_the_invitation_spells_it(label: str, more: str) -> None:
    event = appointment("Interview", organizer=f"grace.holt@{label}.example", more=more).replace(b"LOCATION:\n", b"")
    (step,) = taken(LIST, event).steps
    assert step.company == SPELLED[label, more]


def test_a_company_that_stands_beside_names_is_called_as_it_stands_there() -> None:
    people = 'ATTENDEE;CN="Ritter, Uwe | Stahlbau Ritter GmbH":mailto:u.ritter@stahlbau-ritter.example\n'
    event = appointment("Zweitgespräch", organizer="k.vogel@stahlbau-ritter.example", more=people)
    (step,) = taken(LIST, event).steps
    assert step.company == "Stahlbau Ritter GmbH"


# --- what the text says beside ---------------------------------------------------------------------------------------

SAYS_ANOTHER = {
    "Looking forward to our call on Thursday at 2:00 PM Central.": "2:00 PM Central",
    "Our interview is on Thursday at 3 PM.": "3 PM",
    "When: Thursday, December 3, 11:30am EST": "11:30am EST",
    "Wir freuen uns auf das Gespräch um 14.30 Uhr.": "14.30 Uhr",
    "Nous confirmons votre entretien à 16h30.": "16h30",
    "La entrevista es a las 16:00.": "16:00",
    "We will talk on Friday at 10:00.": "Friday",
    "Looking forward to our call on Thursday at 10 AM Eastern.": None,
    "Our call is at 9 AM Central.": None,
    "Our call is at 15:00 GMT.": None,
    "Your interview: 10:00 - 10:45 AM with Greg, then lunch at 1 PM.": None,
    "Please confirm the interview by 5 PM.": None,
    "Please arrive at 9:30 AM for your interview.": None,
    "If you cannot make the call, write before 4 PM.": None,
    "Call (312) 555-0100, meeting ID 945 102 1130.": None,
    "The interview takes 45 minutes.": None,
    "Your interview is at 10.": None,
    "The office is at 12:15 Mill Road.": None,
}
"""Texts of an invitation for Thursday, 3 December, 10:00 to 10:45 in New York, and what they say that is not so."""


@pytest.mark.parametrize("text", SAYS_ANOTHER)
def test_a_text_that_names_another_time_is_told(text: str) -> None:
    escaped = text.replace(",", "\\,").replace(";", "\\;")
    (step,) = taken(LIST, appointment("Phone interview", more=f"DESCRIPTION:Hi Priya\\,\\n{escaped}\n")).steps
    said = SAYS_ANOTHER[text]
    told = [note for note in step.notes if note.startswith("its text says ")]
    when = "its calendar Thu 3 Dec 10:00 EST: ask which it is, and correct the list"
    assert told == ([f"its text says {said}, {when}"] if said else [])


def test_a_role_that_is_one_of_several_in_the_list_is_told() -> None:
    there = LIST.replace(
        b"[]",
        b"[{company: Northwind, role: Nurse, date: 2026-11-20, interviewers: [Kay Lin <kay@northwind.example>]}, "
        b"{company: Northwind, role: Clerk, date: 2026-11-21, interviewers: [Dana Ruiz <dana.ruiz@northwind.example>]}]",
    )
    (step,) = taken(there, appointment("Interview - Northwind")).steps
    several = "the list has Nurse and Clerk at Northwind, and the title does not say which"
    assert (step.role, step.notes) == ("Clerk", (f"{several}: Clerk is taken, for those who are met there",))
    (step,) = taken(there, appointment("Interview - Northwind", organizer="talent@northwind.example")).steps
    assert (step.role, step.notes) == (None, (f"{several}: write which it is",))
    (step,) = taken(there, appointment("Interview - Northwind - Nurse")).steps
    assert (step.role, step.notes) == ("Nurse", ())


REPEATED = {
    "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20261210T150000Z\n": ": Thu 17 Dec 10:00",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T235959Z\n": ": Thu 17 Dec 10:00, Thu 31 Dec 10:00",
    "RRULE:FREQ=WEEKLY;BYDAY=TH,FR;COUNT=3\n": ": Fri 4 Dec 10:00, Thu 10 Dec 10:00",
    "RRULE:FREQ=DAILY;COUNT=3\n": ": Fri 4 Dec 10:00, Sat 5 Dec 10:00",
    "RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=2\n": "",
    "RRULE:FREQ=SECONDLY;COUNT=5\n": "",
    "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5\n": "",
}


@pytest.mark.parametrize("rule", REPEATED)
def test_the_other_times_of_what_is_repeated_are_told(rule: str) -> None:
    event = appointment("Interview - Northwind", more=rule).replace(
        b"METHOD", b"X-WR-TIMEZONE:America/New_York\nMETHOD"
    )
    (warning,) = messages_from(event, "1.ics").problems
    assert (warning.code, warning.hint) == ("repeated", f"add the other times by hand{REPEATED[rule]}")


ROLES_IN_TEXT = {
    "I look forward to our conversation about the Product Designer position.": "Product Designer",
    "Looking forward to chatting about the Sales Lead role! I will call you on your cell.": "Sales Lead",
    "I applied for the Platform Engineer job": "Platform Engineer",
    "Thank you for your interest in the Senior Data Engineer (Remote) role.": "Senior Data Engineer",
    "We would like to talk about the position of Head of Growth at Northwind.": "Head of Growth",
    "Let us talk about the product designer position.": "product designer",
    "We are hiring for the Northwind Finance Analyst role.": "Finance Analyst",
    "Gespräch über die Stelle als Sachbearbeiterin im Einkauf.": "Sachbearbeiterin",
    "Entretien pour le poste de Chef de projet chez nous.": "Chef de projet",
    "Entrevista para el puesto de Analista de datos en Madrid.": "Analista de datos",
    "Samtale om stillingen som Projektleder hos os.": "Projektleder",
    "We will cover your current role and the Data Analyst role.": "Data Analyst",
    "It is about the Data Analyst role or the Data Engineer role.": None,
    "The hiring manager will discuss the role. It is a great opportunity.": None,
    "You did a good job in your role as a manager.": None,
    "We saw your last position.": None,
}


@pytest.mark.parametrize("text", ROLES_IN_TEXT)
def test_a_text_names_the_job_where_the_title_does_not(text: str) -> None:
    (step,) = taken(LIST, appointment("Interview - Northwind", more=f"DESCRIPTION:{text}\n")).steps
    assert step.role == ROLES_IN_TEXT[text]


@pytest.mark.parametrize(
    ("text", "is_phone"),
    [
        ("I will call you on your cell.", True),
        ("Ada will be calling you at +1 617 555 0142.", True),
        ("Ich rufe Sie auf dem Handy an.", True),
        ("Je vous appellerai sur votre portable.", True),
        ("Te llamaré al móvil.", True),
        ("Jeg ringer til dig på mobilen.", True),
        ("I will call you afterwards.", False),
        ("We will call you to confirm.", False),
        ("Call me if you are late.", False),
        ("If the link fails\\, I will call you.", False),
    ],
)
def test_a_text_that_says_that_one_is_rung_makes_a_call_of_it(text: str, is_phone: bool) -> None:
    event = appointment("Interview - Northwind", more=f"DESCRIPTION:{text}\n").replace(b"LOCATION:\n", b"")
    assert ("    mode: phone\n" in taken(LIST, event).data.decode()) is is_phone


def test_the_name_that_a_booking_program_gives_says_the_round() -> None:
    text = "Event Name: 30 Minute Phone Screen - Northwind\\n\\nI applied for the Platform Engineer job"
    result = taken(LIST, appointment("Dana Ruiz and Priya Raman", more=f"DESCRIPTION:{text}\n"))
    (step,) = result.steps
    assert (step.company, step.role, step.round, step.notes) == ("Northwind", "Platform Engineer", "Phone Screen", ())
    assert b"    mode: phone\n" in result.data


PEOPLE_IN_TEXT = {
    "9:00 AM\\nSystem Design with Yara Haddad (Staff Engineer)\\n9:45 AM\\nValues with Mei-Ling Chou (Head of People)": (
        "Yara Haddad", "Mei-Ling Chou",
    ),
    "You will meet with Uwe van der Berg (Plant Manager) and Ada Roy (CTO).": ("Uwe van der Berg", "Ada Roy"),
    "Gespräch mit Uwe Ritter (Leiter Logistik)": ("Uwe Ritter",),
    "Questions? Get in touch with Dana Ruiz (Manager).": (),
    "Call with Dana Ruiz (Recruiting Coordinator)": (),
    "You would be working with Ada Roy (CTO).": (),
    "Lunch with Hiring Manager (Staff Engineer)": (),
    "Interview with Blue Harbor (Chicago)": (),
}  # fmt: skip


@pytest.mark.parametrize("text", PEOPLE_IN_TEXT)
def test_whom_a_text_names_with_their_jobs_is_met_where_nobody_else_is(text: str) -> None:
    event = appointment("Onsite interview", organizer="talent@northwind.example", more=f"DESCRIPTION:{text}\n")
    result = taken(LIST, event)
    names = PEOPLE_IN_TEXT[text]
    there = result.data.decode().partition("interviewers:\n")[2].partition("arranged_by")[0]
    assert tuple(line.partition("name: ")[2] for line in there.splitlines() if "name: " in line) == names
    notes = [note for note in result.steps[0].notes if note.startswith("whom you meet")]
    assert notes == ([f"whom you meet is taken from its text: {', '.join(names)}"] if names else [])


MET_IN_TEXT = {
    "You will meet Tom Reeve (Finance Director) and Sue Ellis (Financial Controller) at Banco Sol.": (
        "Tom Reeve (Finance Director)", "Sue Ellis (Financial Controller)",
    ),
    "You will meet our partners Ian Stone and Ruth Marsh. A short tour follows.": ("Ian Stone", "Ruth Marsh"),
    "Interviewers: Hugo Marin, Lena Vogt (Director) and Omar Haddad": (
        "Hugo Marin", "Lena Vogt (Director)", "Omar Haddad",
    ),
    "You'll be speaking with our Finance Director, Tom Reeve, and Sue Ellis, Financial Controller.": (
        "Tom Reeve (Finance Director)", "Sue Ellis (Financial Controller)",
    ),
    "You will be meeting with:\n- Marcus Webb, Director of Data\n- Lena Vogt, Nurse\nBe on time.\nJulie Stone": (
        "Marcus Webb (Director of Data)", "Lena Vogt (Nurse)",
    ),
    "You will be interviewed by Dr. Ada Roy and Uwe van der Berg on Monday.": ("Dr. Ada Roy", "Uwe van der Berg"),
    "Tom Reeve (CFO) and Sue Ellis will interview you.": ("Tom Reeve (CFO)", "Sue Ellis"),
    "You are meeting with Karen from HR and Tom Reeve on Friday.": ("Karen", "Tom Reeve"),
    "Interview panel: Tom Reeve; Sue Ellis": ("Tom Reeve", "Sue Ellis"),
    "Sie sprechen mit Uwe Ritter (Leiter Logistik) und Anja Keller.": ("Uwe Ritter (Leiter Logistik)", "Anja Keller"),
    "Du skal tale med Mette Holm og Lars Bo.": ("Mette Holm", "Lars Bo"),
    "Vous rencontrerez Claire Dubois, directrice financière, et Paul Roy.": (
        "Claire Dubois (directrice financière)", "Paul Roy",
    ),
    "Te reunirás con Ana Lima y Luis Sol.": ("Ana Lima", "Luis Sol"),
    "If all goes well, you will meet Tom Reeve (CEO) in the next round.": (),
    "Tom Reeve will be joining us.": ("Tom Reeve",),
    "Tom Reeve will lead the new project.": (),
    "You will not meet Tom Reeve.": (),
    "You will meet Tom Reeve's team.": (),
    "You will meet the Hiring Manager.": (),
    "You will be speaking with Blue Harbor Foods.": (),
    "You will talk about Kubernetes and Python.": (),
    "You will be meeting our team in Boston and New York.": (),
    "You will be meeting Tom Reeve at Harbor House, Mill Road.": ("Tom Reeve",),
    "You will have the chance to meet Tom Reeve, who leads Finance, and Sue Ellis.": ("Tom Reeve", "Sue Ellis"),
}  # fmt: skip


@pytest.mark.parametrize("text", MET_IN_TEXT)
def test_a_text_says_whom_one_meets(text: str) -> None:
    met = [f"{one.name} ({one.title})" if one.title else one.name for one in whom_one_meets(text)]
    assert tuple(met) == MET_IN_TEXT[text]


AN_AGENCY = (
    "You will meet Tom Reeve (Finance Director) and Sue Ellis at Brightwater.\\n\\nKaren Bolt\\nSenior Consultant"
)


def test_whom_an_agency_says_that_one_meets_is_met_and_the_agency_arranged_it() -> None:
    event = appointment(
        "Interview with Brightwater Ltd - Finance Analyst",
        organizer="karen@bolt.example",
        more=f"DESCRIPTION:{AN_AGENCY}\n",
    ).replace(b"CN=Dana Ruiz", b"CN=Karen Bolt")
    result = taken(LIST, event)
    people, _, arranged = result.data.decode().partition("interviewers:")[2].partition("arranged_by: ")
    assert [line.strip() for line in people.splitlines() if "#" not in line and line.strip()] == [
        "- name: Tom Reeve", "title: Finance Director", "- name: Sue Ellis",
    ]  # fmt: skip
    assert arranged.startswith("Karen Bolt <karen@bolt.example>\n")
    assert result.steps[0].notes[:2] == (
        "whom you meet is taken from its text: Tom Reeve, Sue Ellis",
        "Karen Bolt is taken as who arranged it: add them to interviewers if you meet",
    )


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("Interviewer: Greg Hale\\nIf you need to reschedule\\, reply to your recruiter\\, Wendy Cho.", False),
        ("Your recruiter Wendy Cho will be glad to help.", False),
        ("Recruiter: Wendy Cho", False),
        ("Wendy is your recruiting coordinator.", False),
        ("Ihre Ansprechpartnerin ist Wendy Cho.", False),
        ("Votre contact est Wendy Cho.", False),
        ("You will speak with Greg. Please write to Wendy with any questions\\, or call her.", False),
        ("You will meet Greg Hale and your recruiter\\, Wendy Cho.", True),
        ("10:00 Wendy Cho\\, Recruiter", True),
        ("If you have questions\\, contact Wendy Cho or Greg Hale.", True),
        ("Bring photo ID.", True),
    ],
)
def test_a_guest_whom_the_text_has_as_who_arranges_it_is_not_thanked(text: str, is_met: bool) -> None:
    guests = "".join(
        f"ATTENDEE;CN={name}:mailto:{name.split()[0].lower()}@northwind.example\n"
        for name in ("Greg Hale", "Wendy Cho")
    )
    event = appointment("Interview", organizer="talent@northwind.example", more=f"{guests}DESCRIPTION:{text}\n")
    result = taken(LIST, event)
    note = "Wendy Cho is taken as who arranged it: add them to interviewers if you meet"
    assert ("- name: Wendy Cho\n" in result.data.decode(), note in result.steps[0].notes) == (is_met, not is_met)
    assert "- name: Greg Hale\n" in result.data.decode()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("You will speak with Greg Hale (Plant Manager).", "Plant Manager"),
        ("2:00 - 2:45 Greg Hale\\, Director of Grid Operations\\n", "Director of Grid Operations"),
        ("Greg Hale - Principal Engineer", "Principal Engineer"),
        ("You will meet Greg Hale (he/him).", None),
        ("You will meet Greg Hale, who is new.", None),
    ],
)
def test_a_guest_has_the_title_that_the_text_gives(text: str, title: str | None) -> None:
    people = f"ATTENDEE;CN=Greg Hale:mailto:greg.hale@northwind.example\nDESCRIPTION:{text}\n"
    data = taken(LIST, appointment("Onsite interview", more=people)).data.decode()
    assert ("        title: " in data) is (title is not None)
    assert title is None or f"        title: {title}\n" in data


# --- mails ----------------------------------------------------------------------------------------------------------

MAILS = {
    "We have decided to move forward with other candidates.": Status.REJECTED,
    "Unfortunately we are not able to offer you the position.": Status.REJECTED,
    "We are delighted to offer you the position of Staff Engineer!": Status.OFFER,
    "We are delighted to offer you the role, and the other people on the team send their best.": Status.OFFER,
    "Leider haben wir uns für eine andere Bewerberin entschieden.": Status.REJECTED,
    "Wir freuen uns, Ihnen die Stelle als Projektleiterin anzubieten.": Status.OFFER,
    "Nous avons le regret de vous informer que votre candidature n'a pas été retenue.": Status.REJECTED,
    "Nous sommes ravis de vous proposer le poste de comptable.": Status.OFFER,
    "Lamentamos informarle que hemos seleccionado otro perfil.": Status.REJECTED,
    "Purtroppo abbiamo deciso di procedere con un'altra candidatura.": Status.REJECTED,
    "We have decided to go in a different direction.": Status.REJECTED,
    "After much thought, we have chosen to go with another candidate.": Status.REJECTED,
    "We will not be taking your application further.": Status.REJECTED,
    "We won’t be progressing your candidacy at this time.": Status.REJECTED,
    "Your application has not been taken forward on this occasion.": Status.REJECTED,
    "We went with someone who has more experience in retail.": Status.REJECTED,
    "The team picked a different applicant for this role.": Status.REJECTED,
    "We have offered the position to a stronger candidate.": Status.REJECTED,
    "We are no longer considering you for the role.": Status.REJECTED,
    "We can't invite you to the next stage.": Status.REJECTED,
    "We didn't feel that it was the right fit.": Status.REJECTED,
    "We have decided to go with a candidate who has more hospice experience.": Status.REJECTED,
    "We have chosen a candidate whose background is closer to what we need.": Status.REJECTED,
    "After long discussions we moved forward with an applicant with ten years in retail.": Status.REJECTED,
    "The committee has selected the candidate that best matches our needs.": Status.REJECTED,
    "We have hired one of our own nurses for the position.": Status.REJECTED,
    "The role went to a person with a background in logistics.": Status.REJECTED,
    "We offered the job to a candidate who had applied before you.": Status.REJECTED,
    "The job is yours if you want it.": Status.OFFER,
    "The position is yours!": Status.OFFER,
    "We would love for you to join us: the role is yours.": Status.OFFER,
    "We'd like you to have the job.": Status.OFFER,
    "You got the job, congratulations!": Status.OFFER,
    "We are going to speak with a candidate who has more experience on Monday.": None,
    "We are looking for a candidate who has more hospice experience, such as you.": None,
    "We are pleased to go forward with a candidate like you.": None,
    "We go through the case with candidates who have an hour, so bring a pen.": None,
    "The role reports to a person who leads two teams.": None,
    "We want to go with a candidate who can start in May, so tell us when you can.": None,
    "We are moving forward with the candidates who did best, and that is you.": None,
    "The candidate whom we choose will start in May.": None,
    "The choice of the time is yours.": None,
    "If the job is yours, you will start in May.": None,
    "The job is yours to shape, as you will hear on Monday.": None,
    "The position is yours to apply for until Friday.": None,
    "Looking forward to our interview on Monday at 10!": None,
    "We have not yet considered your application, and will be in touch.": None,
    "We can't wait to take you further through the process!": None,
    "Should we go with another candidate, we will tell you by Friday.": None,
    "We are still speaking with other candidates this week.": None,
    "Your application has not been reviewed yet.": None,
    "Please note that you can't bring your laptop, and that we will not be taking photos of you.": None,
    "Please do not hesitate to move your interview forward.": None,
    "This special offer is only for you: 20% off every role-playing game.": None,
    "We are pleased to offer you a chance to meet the CFO next week.": None,
    "We are happy to offer you the opportunity to discuss the role with the team.": None,
    "I'd like to offer you an interview for the Clerk position.": None,
    "We would like to offer you two time slots for a call.": None,
    "We are glad to offer you feedback on your interview.": None,
    "Wir freuen uns, Ihnen einen Termin für ein Gespräch anzubieten.": None,
    "Nous sommes ravis de vous proposer un entretien pour le poste de comptable.": None,
    "Gracias por tu interés en nuestra oferta de empleo.": None,
    "Nos complace ofrecerle una entrevista con el equipo.": None,
    "Vi vil gerne tilbyde dig en samtale om stillingen.": None,
    "We are thrilled to offer you the opportunity to join our team.": Status.OFFER,
    "We are delighted to offer you the Call Center Agent role.": Status.OFFER,
    "We are pleased to offer you a place on our graduate scheme.": Status.OFFER,
    "We are pleased to extend an offer to you.": Status.OFFER,
    "Happy to make you an offer for the clerk job!": Status.OFFER,
    "Vi er glade for at kunne tilbyde dig stillingen som kontorassistent.": Status.OFFER,
    "Nos complace ofrecerle el puesto de contable.": Status.OFFER,
    "Desværre er vi gået videre med en anden kandidat.": Status.REJECTED,
    "Leider müssen wir Ihnen nach unserem Gespräch absagen.": Status.REJECTED,
    "Leider müssen wir Ihnen absagen.": Status.REJECTED,
    "If you need to cancel our interview, reply to this mail.": None,
    "To cancel or reschedule your interview, use the link.": None,
    "Feel free to reschedule the interview.": None,
    "We will be moving forward with your interview process.": None,
    "We would like to move you on to the next interview.": None,
    "We would like to invite you to our final interview.": None,
    "Please hold Friday for the interview.": None,
    "The role is no longer on hold.": None,
    "Please let us know by Friday if the time suits you.": None,
    "The deadline for the process is not on hold.": None,
}


@pytest.mark.parametrize("text", MAILS)
def test_a_mail_that_reads_as_an_answer_is_quoted_and_not_believed(text: str, tmp_path: Path) -> None:
    listed, mail = tmp_path / "list.yaml", tmp_path / "1.eml"
    before = LIST.replace(b"[]", b"[{company: Banco Sol, role: Clerk, date: 2026-11-20}]")
    listed.write_bytes(before)
    head = "From: Ana <ana@bancosol.example>\nTo: priya@example.org\nSubject: Your application\n\n"
    mail.write_text(f"{head}Dear Priya,\n\n{text} Best, Ana\n", "utf-8")
    ran = followup("add", mail, "--to", listed)
    assert (ran.code, listed.read_bytes()) == (1, before)
    status = MAILS[text]
    if status is None:
        assert "there is no calendar in this mail" in ran.err
    else:
        assert text.rstrip(".!") in ran.out
        assert f' mark {listed} "Banco Sol" --status {status}\n' in ran.out


CHANGES = {
    "I am so sorry, Dr. Nwosu is ill and we have to cancel Friday's interview.": "--status cancelled",
    "Our interview on Friday has been cancelled.": "--status cancelled",
    "Unfortunately we need to call off the interview.": "--status cancelled",
    "We won't be able to hold our interview on Friday.": "--status cancelled",
    "The interview will not take place.": "--status cancelled",
    "Leider müssen wir das Gespräch am Freitag absagen.": "--status cancelled",
    "Der Termin am Freitag entfällt.": "--status cancelled",
    "Nous devons annuler notre entretien de vendredi.": "--status cancelled",
    "Tenemos que cancelar la entrevista del viernes.": "--status cancelled",
    "Vi er nødt til at aflyse samtalen på fredag.": "--status cancelled",
    "Hiring for this role is on hold until January.": '--status "on hold"',
    "We have put the position on hold.": '--status "on hold"',
    "There is a hiring freeze until spring.": '--status "on hold"',
    "We are pausing recruitment for now.": '--status "on hold"',
    "Die Besetzung der Stelle liegt auf Eis.": '--status "on hold"',
    "Le recrutement est suspendu.": '--status "on hold"',
    "El proceso de selección está en pausa.": '--status "on hold"',
    "Stillingen er sat på hold.": '--status "on hold"',
    "Unfortunately our decision will take longer than I said; we now expect to decide by January 8.": (
        "--decision-by 2027-01-08"
    ),
    "You will hear back from us by Friday.": "--decision-by 2026-12-11",
    "We expect to make a decision before Christmas.": "--decision-by 2026-12-24",
    "We will get back to you in two weeks.": "--decision-by 2026-12-24",
    "Wir melden uns bis zum 18. Dezember.": "--decision-by 2026-12-18",
    "Nous reviendrons vers vous d'ici le 18 décembre.": "--decision-by 2026-12-18",
    "Tomaremos una decisión antes del 18 de diciembre.": "--decision-by 2026-12-18",
    "Vi træffer beslutning senest den 18. december.": "--decision-by 2026-12-18",
}
"""What changes an interview or an opening, written on 10 December, and what the line to type says."""
SOON = (
    b"candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}\ninterviews:\n"
    b"  - {company: Banco Sol, role: Clerk, date: 2026-12-11, start: 10:00}\n"
)


def told_of(text: str, tmp_path: Path, sender: str = "Ana <ana@bancosol.example>", there: bytes = SOON) -> str:
    """What is said of a mail of 10 December."""
    listed, mail = tmp_path / "list.yaml", tmp_path / "1.eml"
    listed.write_bytes(there)
    head = f"From: {sender}\nTo: priya@example.org\nSubject: Hello\nDate: Thu, 10 Dec 2026 08:00:00 -0500\n\n"
    mail.write_text(f"{head}Dear Priya,\n\n{text} Best, Ana\n", "utf-8")
    ran = followup("add", mail, "--to", listed, "--now", "2026-12-10T09:00")
    assert (ran.code, listed.read_bytes()) == (1, there)
    return (ran.out + ran.err).replace(f"{tmp_path}/", "")


@pytest.mark.parametrize("text", CHANGES)
def test_a_mail_that_reads_as_a_change_is_quoted_with_the_line_to_type(text: str, tmp_path: Path) -> None:
    told = told_of(text, tmp_path)
    assert text.rstrip(".") in told
    assert f' mark list.yaml "Banco Sol" {CHANGES[text]}\n' in told


@pytest.mark.parametrize(
    ("text", "is_decided"),
    [
        ("We have put the position on hold. I will be in touch in January.", False),
        ("Die Besetzung der Stelle liegt auf Eis. Wir melden uns Ende Januar.", False),
        ("Le recrutement est suspendu. Nous reviendrons vers vous avant le 15 janvier.", False),
        ("The role is on hold, and we will make a decision by January 8.", True),
        ("I will be in touch in January.", True),
    ],
)
def test_a_word_that_is_to_come_beside_a_hold_is_no_day_of_a_decision(
    text: str, is_decided: bool, tmp_path: Path
) -> None:
    assert ("--decision-by" in told_of(text, tmp_path)) is is_decided


MOVES = {
    "Could we move our interview from Friday, December 11 to Monday, December 14, 2026 at 2:00 PM CST?": (
        "date: 2026-12-14, start: 14:00 CST"
    ),
    "We need to reschedule Friday's interview to Tuesday at 3pm.": "date: 2026-12-15, start: 15:00",
    "Our interview has been moved to Dec 16 at 11:30.": "date: 2026-12-16, start: 11:30",
    "I have to postpone our call until Wednesday.": "date: 2026-12-16",
    "Wir müssen das Gespräch leider auf Montag, den 14. Dezember um 14:30 Uhr verschieben.": (
        "date: 2026-12-14, start: 14:30"
    ),
    "Nous devons décaler notre entretien au 14 décembre à 14h30.": "date: 2026-12-14, start: 14:30",
    "Tenemos que aplazar la entrevista al 14 de diciembre.": "date: 2026-12-14",
    "Vi bliver nødt til at flytte samtalen til den 14. december.": "date: 2026-12-14",
}


@pytest.mark.parametrize("text", MOVES)
def test_a_mail_that_moves_an_interview_is_quoted_with_what_to_write(text: str, tmp_path: Path) -> None:
    assert f"if it is: write {MOVES[text]} into list.yaml, line 3\n" in told_of(text, tmp_path)


@pytest.mark.parametrize(
    ("text", "before", "told"),
    [
        ("to Tuesday, December 15, 2:00 PM - 4:00 PM?", "start: 09:00, end: 11:00", "start: 14:00, end: 16:00"),
        ("to Tuesday, December 15, 2-4 PM?", "start: 09:00, end: 11:00", "start: 14:00, end: 16:00"),
        ("to December 15 from 2 PM to 3:30 PM ET?", "start: 09:00", "start: 14:00 ET, end: 15:30"),
        ("to December 15 at 10:00 AM?", "start: 09:00, end: 11:30", "start: 10:00, end: 12:30"),
        ("to December 15 at 10:00 AM?", "start: 09:00, duration: 90 minutes", "start: 10:00"),
        (
            "to December 15, 10:00 - 11:00 AM?",
            "start: 09:00, duration: 90 minutes",
            "start: 10:00, duration: 60 minutes",
        ),
        ("to December 15 at 10:00 AM?", "start: 09:00", "start: 10:00"),
        ("to December 15?", "start: 09:00, end: 11:30", ""),
    ],
)
def test_a_move_says_the_end_as_well(text: str, before: str, told: str, tmp_path: Path) -> None:
    there = SOON.replace(b"start: 10:00", before.encode())
    said = told_of(f"Can we move our interview {text}", tmp_path, there=there)
    values = f"date: 2026-12-15, {told}" if told else "date: 2026-12-15"
    assert f"if it is: write {values} into list.yaml, line 3\n" in said
    row = there.replace(before.encode(), (told or before).encode()).replace(b"2026-12-11", b"2026-12-15")
    assert not [one for one in listing_of(row).problems if one.is_error]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Wir müssen das Gespräch auf Dienstag, den 15. Dezember von 14:30 bis 15:30 Uhr verschieben.",
            "14:30, end: 15:30",
        ),
        ("Nous devons décaler notre entretien au 15 décembre de 14h30 à 15h30.", "14:30, end: 15:30"),
        ("Tenemos que aplazar la entrevista al 15 de diciembre de 14:30 a 15:30.", "14:30, end: 15:30"),
        ("Vi bliver nødt til at flytte samtalen til den 15. december kl. 14.30-15.30.", "14:30, end: 15:30"),
    ],
)
def test_a_move_in_another_language_says_the_end_as_well(text: str, told: str, tmp_path: Path) -> None:
    assert f"write date: 2026-12-15, start: {told} into list.yaml, line 3\n" in told_of(text, tmp_path)


def test_a_move_without_a_day_says_what_to_do_until_then(tmp_path: Path) -> None:
    told = told_of("We have to reschedule our interview on Friday.", tmp_path)
    assert "if it is: write its new day and time into list.yaml, line 3, once you have it\n" in told
    assert 'until then: followup mark list.yaml "Banco Sol" --status cancelled\n' in told


def test_of_two_interviews_the_one_on_the_day_that_is_named_is_called_off(tmp_path: Path) -> None:
    more = b"  - {company: Banco Sol, role: Clerk, date: 2026-12-15, start: 10:00}\n"
    told = told_of("We have to cancel the interview on Tuesday.", tmp_path, there=SOON + more)
    assert "mark list.yaml Banco Sol 2026-12-15 --status cancelled\n" in told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We are delighted to offer you the job. Please let us know by Friday, December 18 at 5 PM.", "2026-12-18"),
        ("We are delighted to offer you the job. The offer is valid until 18 December.", "2026-12-18"),
        ("You got the job! Please sign and return it within a week, by the 18th.", "2026-12-18"),
        (
            "Wir freuen uns, Ihnen die Stelle anzubieten. Bitte geben Sie uns bis zum 18. Dezember Bescheid.",
            "2026-12-18",
        ),
    ],
)
def test_an_offer_that_says_until_when_to_answer_is_marked_with_that_day(text: str, day: str, tmp_path: Path) -> None:
    assert f'mark list.yaml "Banco Sol" --status offer --answer-by {day}\n' in told_of(text, tmp_path)


NO = "We have decided to move forward with other candidates."


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Banco Sol <no-reply@greenhouse-mail.io>", NO),
        ("Banco Sol Recruiting <notifications@ashbyhq.com>", NO),
        ("Ana <ana@gmail.com>", f"Thank you for your interest in Banco Sol. {NO}"),
    ],
)
def test_a_company_is_found_by_the_name_of_the_sender_or_in_the_text(sender: str, text: str, tmp_path: Path) -> None:
    told = told_of(text, tmp_path, sender)
    assert "it reads like a no from Banco Sol:" in told
    assert 'mark list.yaml "Banco Sol" --status rejected\n' in told


def test_the_sentence_alone_is_quoted(tmp_path: Path) -> None:
    assert f"  “{NO}”\n" in told_of(f"Thank you for your time on December 10. {NO}", tmp_path)


def test_a_company_that_the_list_has_not_gets_no_line(tmp_path: Path) -> None:
    told = told_of(NO, tmp_path, "Mia <mia@zephyr.example>")
    assert "it reads like a no from Zephyr:" in told
    assert "list.yaml has no opening that is surely meant: nothing in the mail names a company of it\n" in told
    assert " mark " not in told


def test_what_a_mail_answers_is_not_what_it_says(tmp_path: Path) -> None:
    text = "That mail went out by mistake, please ignore it, you are still in the process.\n\n"
    old = f"-----Original Message-----\nFrom: Ana\nSent: Wednesday\n\n{NO}"
    assert "there is no calendar in this mail" in told_of(text + old, tmp_path)
    assert "reads like a no" in told_of(f"fyi\n\n{old}", tmp_path)


# --- the organizer ---------------------------------------------------------------------------------------------------

PANEL = "ATTENDEE;CN=Greg Hale:mailto:greg.hale@ramparts.example\nDESCRIPTION:{text}\n"


def panel(text: str, sequence: int = 0) -> bytes:
    """An invitation from Dana Ruiz, who invited Greg Hale as well."""
    return EVENT.format(
        method="REQUEST", sequence=sequence, day=3, hour=15 + sequence, round="Onsite", place="Leeds",
        people=PANEL.format(text=text),
    ).encode()  # fmt: skip


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Looking forward to speaking with you. Greg will join.", True),
        ("You will meet Greg\\, Linh and me.", True),
        ("I look forward to meeting you!", True),
        ("Greg and I will interview you.", True),
        ("You will meet our engineers Greg Hale and Dana Ruiz.", True),
        ("The team is looking forward to meeting you.", False),
        ("Talk to Greg and me if you have questions.", False),
        ("Please let me know if the time suits you.", False),
        ("Bring photo ID.", False),
    ],
)
def test_an_organizer_who_says_that_they_take_part_is_an_interviewer_and_a_guess_is_told(text: str, asks: bool) -> None:
    result = taken(LIST, panel(text))
    people, _, after = result.data.decode().partition("interviewers:")[2].partition("arranged_by:")
    assert ("Dana Ruiz" in people, bool(after)) == (asks, not asks)
    note = "Dana Ruiz is taken as who arranged it: add them to interviewers if you meet"
    assert (note in result.steps[0].notes) is not asks


def test_an_organizer_whom_the_list_has_as_an_interviewer_is_one_and_is_still_invited() -> None:
    met = "{company: Ramparts, date: 2026-11-20, round: final, interviewers: [Dana Ruiz <dana.ruiz@ramparts.example>]}"
    result = taken(LIST.replace(b"[]", f"[{met}]".encode()), panel("Bring photo ID."))
    assert b"arranged_by" not in result.data
    first = taken(LIST, panel("Bring photo ID.")).data
    put_there = first.replace(b"    arranged_by", b"      - {name: Dana Ruiz, topic: the rota}\n    arranged_by")
    moved = taken(put_there, panel("Bring photo ID.", 1))
    assert b"{name: Dana Ruiz, topic: the rota}" in moved.data
    assert not [note for note in moved.steps[0].notes if "no longer invited" in note]


@pytest.mark.parametrize(
    ("first", "later", "told"),
    [
        ("Hi Priya\\,\\nBring photo ID.", "Hi Priya\\,\\nBring a laptop.", "Bring photo ID. -> Bring a laptop."),
        ("Hi Priya\\,\\nBring photo ID.", "Hi Priya\\,\\nBring photo ID.\\nPark behind.", "Park behind., new"),
        ("Hi Priya\\,\\nBring photo ID.", "Hi Priya\\,", "no longer Bring photo ID."),
    ],
)
def test_a_text_that_changes_is_told_by_the_line_that_does(first: str, later: str, told: str, tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_bytes(LIST)
    for number, text in enumerate((first, later)):
        (tmp_path / f"{number}.ics").write_bytes(panel(text, number))
        ran = followup("add", tmp_path / f"{number}.ics", "--to", listed)
    assert f"  notes: {told}\n" in ran.out


# --- rooms ----------------------------------------------------------------------------------------------------------

ROOMS = {
    "Conf Rm 4B (12)": ("confrm4b@ramparts.example", False),
    "Conf Rm 2": ("cr2@ramparts.example", False),
    "CHI-14-Lakeview (8) [VC]": ("chi14@ramparts.example", False),
    "Lake View (8)": ("lakeview@ramparts.example", False),
    "Maple [VC, TV]": ("maple@ramparts.example", False),
    "Mtg Rm Birch": ("birch@ramparts.example", False),
    "Besprechungsraum Neckar": ("neckar@ramparts.example", False),
    "Sitzungszimmer Aare (10 Plätze)": ("aare@ramparts.example", False),
    "Mødelokale Øst": ("moede-oest@ramparts.example", False),
    "Salle Mistral (6 pers.)": ("mistral@ramparts.example", False),
    "Sala Cervantes": ("cervantes@ramparts.example", False),
    "Maria Sala": ("msala@ramparts.example", True),
    "LON-2-Thames": ("lon2thames@ramparts.example", False),
    "The Fishbowl": ("fishbowl@ramparts.example", False),
    "Kim Lee (2)": ("kim.lee@ramparts.example", True),
    "Peter Room": ("peter.room@ramparts.example", True),
    "Omar Haddad": ("ohaddad@ramparts.example", True),
    "Omar Haddad 3rd": ("ohaddad@ramparts.example", True),
    "Omar Haddad (External)": ("omar@ramparts.example", True),
    "Dana's Office Kim": ("kim@ramparts.example", True),
}
"""Names of guests, as programs write them, with the address, and whether it is somebody."""


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_is_nobody_to_be_thanked(name: str) -> None:
    address, is_somebody = ROOMS[name]
    people = f'ATTENDEE;CN="{name}":mailto:{address}\nATTENDEE;CN=Greg Hale:mailto:greg.hale@ramparts.example\n'
    place = "28 Tide Street\\, New York - The Fishbowl"
    event = EVENT.format(method="REQUEST", sequence=0, day=3, hour=15, round="Onsite", place=place, people=people)
    result = taken(LIST, event.encode())
    met = result.data.decode().partition("interviewers:")[2].partition("arranged_by:")[0]
    assert "Greg Hale" in met
    assert (address in met) is is_somebody


@pytest.mark.parametrize("name", ["LON-2-Thames", "The Fishbowl"])
def test_who_may_be_a_room_is_told(name: str) -> None:
    people = (
        f"ATTENDEE;CN={name}:mailto:lon2@ramparts.example\nATTENDEE;CN=Greg Hale:mailto:greg.hale@ramparts.example\n"
    )
    place = "28 Tide Street\\, New York; The Fishbowl (8)"
    event = EVENT.format(method="REQUEST", sequence=0, day=3, hour=15, round="Onsite", place=place, people=people)
    (step,) = taken(LIST, event.encode()).steps
    assert f"{name} is taken for a room: add them to interviewers if it is somebody" in step.notes


# --- the command ----------------------------------------------------------------------------------------------------


def test_a_dry_run_says_what_would_be_done_and_changes_nothing(tmp_path: Path) -> None:
    listed, case = tmp_path / "list.yaml", INVITATIONS / "one-leaves"
    shutil.copyfile(case / "list.yaml", listed)
    ran = followup("add", case / "1.ics", "--to", listed, "--dry-run")
    assert ran.code == 0
    assert ran.out.startswith("would be added Ramparts, Thu 3 Dec 14:00 EST")
    assert ran.out.endswith(f"Nothing was written to {listed}.\n")
    assert listed.read_bytes() == (case / "list.yaml").read_bytes()


def test_what_was_done_is_one_json_object(tmp_path: Path) -> None:
    listed, case = tmp_path / "list.yaml", INVITATIONS / "other-interviewer"
    shutil.copyfile(case / "list.yaml", listed)
    followup("add", case / "1.ics", "--to", listed)
    told = followup("add", case / "2.ics", "--to", listed, "--json").json
    (step,) = told["invitations"]
    assert (told["version"], told["list"], told["dry_run"], told["problems"]) == (1, str(listed), False, [])
    assert (step["outcome"], step["company"], step["start"]) == ("changed", "Ramparts", "2026-12-03T14:00:00-05:00")
    assert step["changed"] == [
        {"key": "interviewers", "before": "Pia Anand", "after": None},
        {"key": "interviewers", "before": None, "after": "Omar Haddad"},
    ]
    failed = followup("add", tmp_path / "none.ics", "--to", listed, "--json")
    assert failed.code == 3
    assert failed.json["problems"][0]["code"] == "not-done"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize("command", [["plan"], ["check"], ["plan", "--json"], ["--version"]], ids=" ".join)
def test_output_that_cannot_be_written_is_told_in_one_line(command: list[str], tmp_path: Path) -> None:
    arguments = (
        command
        if command == ["--version"]
        else [*command, str(SAMPLE.resolve()), "--candidate", str(SAMPLE_CANDIDATE.resolve())]
    )
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from followup.cli import main; main()", *arguments],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.splitlines()[-1] == "followup: the output cannot be written: No space left on device"
    assert "Traceback" not in done.stderr


def test_what_an_invitation_tells_is_kept_shown_the_evening_before_and_in_no_letter(tmp_path: Path) -> None:
    listed, mail = tmp_path / "list.yaml", tmp_path / "1.ics"
    listed.write_bytes(LIST)
    event = EVENT.format(
        method="REQUEST", sequence=0, day=3, hour=15, place="28 Tide Street\\, New York", round="Onsite interview",
        people="ATTENDEE;CN=Pia Anand:mailto:pia@ramparts.example\n",
    )  # fmt: skip
    told = (
        "DESCRIPTION:Please bring photo ID.\\nRing at the side entrance.\\n\\n____________\\nMicrosoft Teams meeting\n"
    )
    mail.write_text(event.replace("LOCATION:", f"{told}LOCATION:"), "utf-8")
    assert followup("add", mail, "--to", listed).code == 0
    kept = "    notes: |-\n      Please bring photo ID.\n      Ring at the side entrance.\n"
    assert kept in listed.read_text("utf-8")
    plan = followup("plan", listed, "--json", "--now", "2026-12-01T09:00").json
    texts = {one["step"]: one["description"] for one in plan["follow_ups"]}
    assert "- Your notes: Please bring photo ID.\n- Ring at the side entrance.\n" in texts.pop("prepare")
    assert texts
    assert not any("photo ID" in text for text in texts.values())


PEOPLE = ("Dana Ruiz", "Pia Anand", "Omar Haddad", "Kit Moran")


@st.composite
def invitations(draw: st.DrawFn) -> list[bytes]:
    """The messages about one interview in the order in which they were written."""
    messages = []
    for sequence in range(draw(st.integers(2, 4))):
        names = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3))
        people = "".join(
            f"ATTENDEE;CN={name}:mailto:{name.lower().replace(' ', '.')}@ramparts.example\n" for name in names
        )
        text = EVENT.format(
            method="CANCEL" if sequence and draw(st.booleans()) else "REQUEST",
            sequence=sequence,
            day=draw(st.integers(1, 28)),
            hour=draw(st.integers(0, 23)),
            round=draw(st.sampled_from(("Phone screen", "Onsite interview", "Final interview"))),
            place=draw(st.sampled_from(("28 Tide Street\\, New York", "https://zoom.us/j/1", "12 Mill Road\\, Leeds"))),
            people=people,
        )
        messages.append(text.encode())
    return messages


def records(data: bytes) -> list[object]:
    """The entries of a list, whatever the order of their keys, and of the people, which stays as it was first written."""
    found = [dict(plain(entry)) for entry in entries_of(yaml_source(data, "list.yaml").node)]
    return [{**one, "interviewers": sorted(one.get("interviewers", ()))} for one in found]


def ended(messages: Sequence[bytes], *, in_one_run: bool) -> list[object]:
    data = LIST
    for some in [messages] if in_one_run else [[one] for one in messages]:
        data = taken(data, *some).data
    return records(data)


@pytest.mark.slow
@settings(max_examples=60)
@given(invitations(), st.randoms(use_true_random=False))
def test_any_order_of_the_messages_of_one_invitation_ends_in_the_same_entry(
    messages: list[bytes], shuffling: random.Random
) -> None:
    shuffled = messages.copy()
    shuffling.shuffle(shuffled)
    in_order = ended(messages, in_one_run=False)
    assert len(in_order) == 1
    assert ended(shuffled, in_one_run=False) == in_order
    assert ended(shuffled, in_one_run=True) == in_order


INSTALLED = sorted(Path(icalendar.__file__).parent.rglob("*.ics"))


@pytest.mark.parametrize("path", INSTALLED, ids=lambda path: path.stem)
def test_calendars_that_others_test_with_are_taken_or_told(path: Path) -> None:
    begun = time.process_time()
    messages = messages_from(path.read_bytes(), path.name)
    result = add(LIST, "list.yaml", messages.invitations, read, Said())
    assert time.process_time() - begun < 1
    assert messages.problems or messages.invitations
    source = yaml_source(result.data, "list.yaml")
    assert not any(one.is_error for one in (*source.problems, *read(source).problems))


@settings(max_examples=150)
@given(st.sampled_from(CASES), st.data())
def test_a_spoiled_message_never_spoils_the_list(case: Path, data: st.DataObject) -> None:
    listed = (case / "list.yaml").read_bytes()
    for path in messages_of(case):
        message = path.read_bytes()[:8000]
        for _ in range(data.draw(st.integers(1, 4))):
            at, gone = data.draw(st.integers(0, len(message))), data.draw(st.integers(0, 30))
            message = message[:at] + data.draw(st.binary(max_size=3)) + message[at + gone :]
        listed = taken(listed, message, company="Acme").data
        source = yaml_source(listed, "list.yaml")
        assert not any(one.is_error for one in (*source.problems, *read(source).problems))


def calendar_of(events: int) -> bytes:
    """A whole calendar in which each event is an interview of another company."""
    made = "".join(
        f"BEGIN:VEVENT\nUID:e{number}\nDTSTART:2026{1 + number % 12:02}{1 + number % 28:02}T{number % 24:02}0000Z\n"
        f"SUMMARY:Interview - Company{number} Works - Clerk\nEND:VEVENT\n"
        for number in range(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{made}END:VCALENDAR\n".encode()


def test_the_list_is_read_as_often_for_many_appointments_as_for_one() -> None:
    def readings(events: int) -> int:
        count = 0

        def counting(source: Source) -> Listing:
            nonlocal count
            count += 1
            return read(source)

        found = messages_from(calendar_of(events), "x").invitations
        result = add(LIST, "list.yaml", found, counting, Said())
        assert len(result.steps) == events
        return count

    assert readings(100) == readings(1)

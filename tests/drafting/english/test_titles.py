"""How jobs are said: titles as postings and spreadsheets have them beside what a person would say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting.english.dialect import AMERICAN, BRITISH, INTERNATIONAL, Dialect
from followup.drafting.english.titles import Job, job

# As it was typed, as a subject has it ("=": as typed), in full in a sentence, and as who one works.
AMERICAN_TITLES = """
Charge Nurse, Cardiac Step-Down | = | the charge nurse job in cardiac step-down | as charge nurse
Shift Lead (Nights) | = | the night shift lead job | as night shift lead
Chef de partie (sauces) | = | the chef de partie job on sauces | as chef de partie
Chef de partie, garde-manger | = | the garde-manger job | as chef de partie
Data Analyst, Claims | = | the data analyst role in claims | as a data analyst
Senior Data Analyst, Member Insights | = | the senior data analyst role | as a senior data analyst
Head of Sales, Nordics | = | the Head of Sales role for the Nordics | as Head of Sales
Regional Sales Manager, Heat Pumps | = | the regional sales manager role | as regional sales manager
Registered Nurse, ICU | = | the ICU nurse job | as an ICU nurse
Registrar, Loans | = | the loans registrar job | as a loans registrar
Scientist I, Process Chemistry | Scientist, Process Chemistry | the process chemistry job | as a scientist
Site Engineer, Wadi Sidr Viaduct | = | the site engineer job on the Wadi Sidr viaduct | as a site engineer
VP, Engineering | = | the VP of Engineering role | as VP of Engineering
SALES / ACCOUNT MANAGER!! | Sales / Account Manager | the sales and account manager job | as sales and account manager
Assistant Professor of Ecology | = | the assistant professorship in ecology | as an assistant professor
Associate Professor, Marine Biology | = | the associate professorship in marine biology | as an associate professor
Apprentice Electrician | = | the apprentice electrician job | as an apprentice electrician
Chief Executive | = | the chief executive role | as chief executive
# numbers, hours, pay, contracts, grades
RN - ICU (Nights) 36 hrs/wk | RN, ICU | the ICU RN job | as an ICU RN
CNA - 2nd shift | CNA, 2nd shift | the second-shift CNA job | as a second-shift CNA
Nursing Assistant (CNA) $19/hr + sign-on bonus | Nursing Assistant (CNA) | the nursing assistant job | as a nursing assistant
Phlebotomist I – Per Diem | Phlebotomist | the phlebotomist job | as a phlebotomist
Barista (part-time) | Barista | the barista job | as a barista
LINE COOK - NOW HIRING!!! | Line Cook | the line cook job | as a line cook
ICU NURSE | ICU Nurse | the ICU nurse job | as an ICU nurse
Stock Clerk (Seasonal) - $18.25/hr | Stock Clerk (Seasonal) | the seasonal stock clerk job | as a seasonal stock clerk
HGV Class 1 Driver – Nights | HGV Driver, Nights | the night HGV driver job | as a night HGV driver
GS-12 Program Analyst | Program Analyst | the program analyst role | as a program analyst
Program Analyst, GS-0343-12 | Program Analyst | the program analyst role | as a program analyst
JR-102938 Customer Success Manager | Customer Success Manager | the customer success manager role | as customer success manager
Job ID 4521: Field Technician | Field Technician | the field technician job | as a field technician
Req#88213 Mechanical Engineer | Mechanical Engineer | the mechanical engineer job | as a mechanical engineer
Summer 2026 Engineering Intern | Engineering Intern | the engineering internship | as an engineering intern
Legal Counsel (m/w/d) in Teilzeit | Legal Counsel | the legal counsel role | as a legal counsel
IT Support Specialist (Tier 2) | IT Support Specialist | the IT support specialist job | as an IT support specialist
Software Engineer II, Backend (Remote) | Software Engineer, Backend | the software engineer role | as a software engineer
# fields
Nurse Practitioner, Family Medicine | = | the nurse practitioner job in family medicine | as a nurse practitioner
Nurse, Intensive Care | = | the nurse job in intensive care | as a nurse
Physician, Pediatric | = | the pediatric physician job | as a pediatric physician
Site Manager - Residential | Site Manager, Residential | the residential site manager job | as residential site manager
Manager, Claims | = | the claims manager job | as claims manager
Software Engineer, Platform | = | the software engineer role | as a software engineer
Customer Success Manager, EMEA | = | the customer success manager role for EMEA | as customer success manager
Data Analyst, Leeds | = | the data analyst role | as a data analyst
Team Lead, Customer Support | = | the team lead job in customer support | as team lead
ICU – Registered Nurse | Registered Nurse, ICU | the ICU nurse job | as an ICU nurse
# several, and "A of B"
Nurse or Midwife | = | the nurse job | as a nurse
Cook / Server | = | the cook job | as a cook
UX/UI Designer | = | the UX and UI designer role | as a UX and UI designer
Cook & Driver | = | the cook and driver job | as a cook and driver
Director, Product Marketing | = | the Director of Product Marketing role | as Director of Product Marketing
Director of Nursing | = | the Director of Nursing role | as Director of Nursing
Vice President, Human Resources | = | the Vice President of Human Resources role | as Vice President of Human Resources
Chief of Staff | = | the Chief of Staff role | as Chief of Staff
CFO | = | the CFO role | as CFO
Head of Year 9 | = | the Head of Year 9 role | as Head of Year 9
Manager of Member Services | = | the member services manager job | as member services manager
Teacher of Mathematics | = | the mathematics teacher job | as a mathematics teacher
Curator of Prints | = | the position | as a curator of prints
Coordinator for Youth Programs | = | the coordinator job for youth programs | as a coordinator
Executive Assistant to the CEO | = | the executive assistant role | as executive assistant
Artist in Residence | = | the artist in residence job | as an artist in residence
# jobs with a name of their own, and what names no person
Marketing Intern | = | the marketing internship | as a marketing intern
Summer Internship 2026 – Marketing | Summer Internship, Marketing | the summer internship in marketing | None
Research Fellowship | = | the research fellowship | None
Lecturer in Law (Grade 8) Ref: 12345 | Lecturer in Law | the lectureship in law | as a lecturer
PhD position in marine biology | = | the PhD position in marine biology | None
Postdoctoral Fellow | = | the postdoctoral fellowship | as a postdoctoral fellow
Front of House | = | the front of house job | None
Data Entry | = | the data entry role | None
volunteer | = | the volunteer job | as a volunteer
The Operations Lead role | Operations Lead | the operations lead job | as operations lead
# names keep their letters
Kubernetes Engineer | = | the Kubernetes engineer job | as a Kubernetes engineer
iOS Developer | = | the iOS developer role | as an iOS developer
Spanish Teacher | = | the Spanish teacher job | as a Spanish teacher
Deckhand | = | the deckhand job | as a deckhand
Electrician's Mate | = | the electrician's mate job | as an electrician's mate
# of all trades
OR Nurse | = | the OR nurse job | as an OR nurse
Nurse OR | = | the OR nurse job | as an OR nurse
Charge RN, L&D | = | the L&D charge RN job | as an L&D charge RN
Paramedic | = | the paramedic job | as a paramedic
Police Constable | = | the police constable job | as a police constable
Health Aide - part time/weekends | Health Aide, weekends | the weekend health aide job | as a weekend health aide
Ecologist (seasonal, May-Sept) | Ecologist (seasonal) | the seasonal ecologist job | as a seasonal ecologist
Baker (early mornings) | = | the baker job | as a baker
Visiting Professor, Chemistry | = | the visiting professorship in chemistry | as a visiting professor
Teacher of English and Drama | = | the English and drama teacher job | as an English and drama teacher
Conservator, Paper | = | the paper conservator job | as a paper conservator
Second Violin | = | the second violin job | None
Night Auditor | = | the night auditor role | as a night auditor
Commis Chef | = | the commis chef job | as commis chef
Aircraft Mechanic (A&P) | = | the A&P aircraft mechanic job | as an A&P aircraft mechanic
HVAC Installer | = | the HVAC installer job | as an HVAC installer
NICU Nurse | = | the NICU nurse job | as a NICU nurse
Electrical Engineer, Power Electronics | = | the electrical engineer job in power electronics | as an electrical engineer
.NET Developer | = | the .NET developer role | as a .NET developer
C# Developer | = | the C# developer role | as a C# developer
SAP Consultant FI/CO | = | the FI/CO SAP consultant role | as an FI/CO SAP consultant
VP Finance | = | the VP of Finance role | as VP of Finance
EVP, Sales & Marketing | = | the EVP of Sales & Marketing role | as EVP of Sales & Marketing
Non-Executive Director | = | the non-executive director role | as non-executive director
Fundraising Officer | = | the fundraising officer job | as a fundraising officer
Herdsperson | = | the herdsperson job | as a herdsperson
Sr Mgr, Ops | = | the senior manager job | as a senior manager
Team leader – night shift | Team leader, night shift | the night team leader job | as a night team leader
PhD Student | = | the PhD student position | as a PhD student
Postdoc (2 years) in quantum optics | Postdoc in quantum optics | the postdoc position in quantum optics | as a postdoc
Intern | = | the internship | as an intern
Graduate Scheme | = | the graduate scheme | None
Apprenticeship - Plumbing | Apprenticeship, Plumbing | the apprenticeship in plumbing | None
Accountant, chartered | = | the chartered accountant job | as a chartered accountant
Nurse, learning disability | = | the learning disability nurse job | as a learning disability nurse
Editor, film/video | Editor, film/video | the film editor job | as a film editor
Television/film/video producer | = | the television producer job | as a television producer
Emergency planning/management officer | = | the emergency planning officer job | as an emergency planning officer
Research officer, trade union | = | the research officer job | as a research officer
Neurosurgeon | = | the neurosurgeon job | as a neurosurgeon
Audiological scientist | = | the audiological scientist job | as an audiological scientist
Warden/ranger | = | the warden job | as a warden
Polizist (m/w/d) | Polizist | the Polizist job | None
# other languages stay as they are
Softwareentwickler (m/w/d) | Softwareentwickler | the Softwareentwickler job | None
Verkäufer/in 80–100 % | Verkäufer | the Verkäufer job | None
Pflegefachfrau/-mann (m/w/d) 80-100% | Pflegefachfrau | the Pflegefachfrau job | None
Infirmier(ère) H/F – CDI | Infirmier | the Infirmier job | None
Ingénieur logiciel H/F | Ingénieur logiciel | the Ingénieur logiciel job | None
Enfermero/a de urgencias | Enfermero de urgencias | the Enfermero de urgencias job | None
Sviluppatore/trice software | Sviluppatore software | the Sviluppatore software job | None
Undersköterska 75% | Undersköterska | the Undersköterska job | None
Verpleegkundige (v/m/x) | Verpleegkundige | the Verpleegkundige job | None
Director financiero | = | the Director financiero job | None
Agent de transit | = | the Agent de transit job | None
Contable Junior | = | the Contable Junior job | None
Professor de desenho técnico | = | the Professor de desenho técnico job | None
Medya Planlama Uzmanı | = | the Medya Planlama Uzmanı job | None
Analista de dados | = | the Analista de dados job | None
"""

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
"""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


@pytest.mark.parametrize(("typed", "title", "the_job", "as_one"), rows(AMERICAN_TITLES))
def test_a_title_is_said_as_people_say_it(typed: str, title: str, the_job: str, as_one: str) -> None:
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

"""How people are greeted, named and signed: names as lists have them beside what a person would write."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followup.drafting.english.dialect import AMERICAN, BRITISH, CANADIAN, Dialect
from followup.drafting.english.people import names

# As it was typed, as a mail begins, as a third person hears of them.
PEOPLE = """
Karen Holt                          | Hi Karen,                     | Karen Holt
Priya                               | Hi Priya,                     | Priya
Per-Olof Strand                     | Hi Per-Olof,                  | Per-Olof Strand
Oluwaseun Adeyemi-Bright            | Hi Oluwaseun,                 | Oluwaseun Adeyemi-Bright
Þórdís Jónsdóttir                   | Hi Þórdís,                    | Þórdís Jónsdóttir
Øyvind Ås                           | Hi Øyvind,                    | Øyvind Ås
Anna-Lena                           | Hi Anna-Lena,                 | Anna-Lena
Alice Day                           | Hi Alice,                     | Alice Day
Tim Cook                            | Hi Tim,                       | Tim Cook
Col Barrett                         | Hi Col,                       | Col Barrett
Col van der Berg                    | Hi Col,                       | Col van der Berg
col barrett                         | Hi Col,                       | Col Barrett
Col Sanders, RN                     | Hi Col,                       | Col Sanders
Barrett, Col                        | Hi Col,                       | Col Barrett
Constable Hayley Price              | Dear Constable Price,         | Constable Hayley Price
J.R. Ewing                          | Hello J.R. Ewing,             | J.R. Ewing
JD Vance                            | Hi JD,                        | JD Vance
A                                   | Hello A,                      | A
Herrn Reed                          | Dear Herr Reed,               | Herr Reed
Beat Meier                          | Hi Beat,                      | Beat Meier
Earl Simmons                        | Hi Earl,                      | Earl Simmons
Don Draper                          | Hi Don,                       | Don Draper
ana lima                            | Hi Ana,                       | Ana Lima
MARY O'BRIEN-SMITH                  | Hi Mary,                      | Mary O'Brien-Smith
# credentials, known or not, wherever they stand
Karen Holt, RN                      | Hi Karen,                     | Karen Holt
Karen Holt RN                       | Hi Karen,                     | Karen Holt
Karen Holt MSN RN                   | Hi Karen,                     | Karen Holt
Karen Holt, Msn                     | Hi Karen,                     | Karen Holt
karen holt, rn                      | Hi Karen,                     | Karen Holt
Karen Holt, MSN, RN-BC, CCRN-K      | Hi Karen,                     | Karen Holt
Karen Holt CEng MICE                | Hi Karen,                     | Karen Holt
Karen Holt, P.Eng.                  | Hi Karen,                     | Karen Holt
Karen Holt BA(Hons) QTS             | Hi Karen,                     | Karen Holt
KAREN HOLT RN                       | Hi Karen,                     | Karen Holt
Karen Holt CAPM                     | Hi Karen,                     | Karen Holt
RN Karen Holt                       | Hi Karen,                     | Karen Holt
Luz Marina Ortega, BSN              | Hi Luz Marina,                | Luz Marina Ortega
Tom Wysocki, PharmD, BCPS           | Hi Tom,                       | Tom Wysocki
Gill Ashby MBE                      | Hi Gill,                      | Gill Ashby
Dana Reyes, SHRM-CP, SPHR           | Hi Dana,                      | Dana Reyes
Ed Vance, Ph.D.                     | Hi Ed,                        | Ed Vance
Robert Downey Jr.                   | Hi Robert,                    | Robert Downey
John Smith 3rd                      | Hi John,                      | John Smith
Holt, Karen, RN, MSN                | Hi Karen,                     | Karen Holt
Yo-Yo Ma                            | Hi Yo-Yo,                     | Yo-Yo Ma
Anh Do                              | Hi Anh,                       | Anh Do
# titles and departments behind a name
Ana Lima, VP Engineering            | Hi Ana,                       | Ana Lima
Ana Lima - VP Engineering           | Hi Ana,                       | Ana Lima
Ana Lima | Recruiter                | Hi Ana,                       | Ana Lima
Ana Lima Head of Sales              | Hi Ana,                       | Ana Lima
Sarah Miller Recruiter              | Hi Sarah,                     | Sarah Miller
Recruiter Sarah Miller              | Hi Sarah,                     | Sarah Miller
Nurse Manager: Karen Holt           | Hi Karen,                     | Karen Holt
Hiring manager: Ana Lima            | Hi Ana,                       | Ana Lima
Recruiter - Sarah Miller            | Hi Sarah,                     | Sarah Miller
Executive Chef Marco Bianchi        | Hi Marco,                     | Marco Bianchi
Karen Holt - RN, Nurse Manager      | Hi Karen,                     | Karen Holt
Sarah Miller (Recruiter)            | Hi Sarah,                     | Sarah Miller
Marta from HR                       | Hi Marta,                     | Marta
Sam (HR)                            | Hi Sam,                       | Sam
Sam Okafor <sam@example.org>        | Hi Sam,                       | Sam Okafor
Ana Lima (she/her)                  | Hi Ana,                       | Ana Lima
# surname first
O'Brien, Máire                      | Hi Máire,                     | Máire O'Brien
O'BRIEN Máire                       | Hi Máire,                     | Máire O'Brien
Máire O'BRIEN                       | Hi Máire,                     | Máire O'Brien
Jean DUPONT                         | Hi Jean,                      | Jean Dupont
XU Wenjing                          | Hi Wenjing,                   | Wenjing Xu
García Márquez, Gabriel             | Hi Gabriel,                   | Gabriel García Márquez
de Vries, Zoë                       | Hi Zoë,                       | Zoë de Vries
van der Berg, Ana, MBA              | Hi Ana,                       | Ana van der Berg
Chan, Tai Man                       | Hi Tai Man,                   | Tai Man Chan
Xu Wenjing                          | Hello Xu Wenjing,             | Xu Wenjing
Kim Minjun                          | Hello Kim Minjun,             | Kim Minjun
Nguyễn Văn An                       | Hello Nguyễn Văn An,          | Nguyễn Văn An
Wang Fang                           | Hello Wang Fang,              | Wang Fang
Tanaka Yuki                         | Hello Tanaka Yuki,            | Tanaka Yuki
Goh Siew Lian (Janet)               | Hello Goh Siew Lian,          | Goh Siew Lian
Sato Kenji                          | Hello Sato Kenji,             | Sato Kenji
Nagy István                         | Hello Nagy István,            | Nagy István
McDONALD, Ronald                    | Hi Ronald,                    | Ronald McDonald
Kim Larsson                         | Hi Kim,                       | Kim Larsson
Kim Tran                            | Hi Kim,                       | Kim Tran
Lee Wong                            | Hi Lee,                       | Lee Wong
Nguyen Kim                          | Hello Nguyen Kim,             | Nguyen Kim
Lee Thompson                        | Hi Lee,                       | Lee Thompson
Taylor Kim                          | Hi Taylor,                    | Taylor Kim
Seo-yeon Kim                        | Hi Seo-yeon,                  | Seo-yeon Kim
Keiko Arai                          | Hi Keiko,                     | Keiko Arai
Dan Wang                            | Hi Dan,                       | Dan Wang
# given names of two words
Luz Marina Ortega                   | Hi Luz Marina,                | Luz Marina Ortega
José Luis García Pérez              | Hi José Luis,                 | José Luis García Pérez
María del Carmen Ruiz               | Hi María,                     | María del Carmen Ruiz
João Pedro Azevedo                  | Hi João Pedro,                | João Pedro Azevedo
Ana Lima Souza                      | Hi Ana,                       | Ana Lima Souza
Laura Victoria Adams                | Hi Laura,                     | Laura Victoria Adams
Jean Luc Martin                     | Hi Jean Luc,                  | Jean Luc Martin
Jean Claude ROUX                    | Hi Jean Claude,               | Jean Claude Roux
Mary Ann Evans                      | Hi Mary Ann,                  | Mary Ann Evans
Khánh Linh Nguyễn                   | Hi Khánh Linh,                | Khánh Linh Nguyễn
Abdul Rahman Khan                   | Hi Abdul Rahman,              | Abdul Rahman Khan
Ka Ming Wong                        | Hi Ka Ming,                   | Ka Ming Wong
Md. Rahim Uddin                     | Hi Rahim,                     | Rahim Uddin
# particles
Ana van der Berg                    | Hi Ana,                       | Ana van der Berg
Ngũgĩ wa Thiong'o                   | Hi Ngũgĩ,                     | Ngũgĩ wa Thiong'o
José Ortega y Gasset                | Hi José,                      | José Ortega y Gasset
Ahmed bin Salem                     | Hi Ahmed,                     | Ahmed bin Salem
de la Cruz                          | Hello de la Cruz,             | de la Cruz
Al Green                            | Hi Al,                        | Al Green
Van Morrison                        | Hi Van,                       | Van Morrison
# scripts
박지훈                              | Hello 박지훈,                 | 박지훈
अनन्या राव                           | Hello अनन्या राव,              | अनन्या राव
Анна Петрова                        | Hello Анна Петрова,           | Анна Петрова
سلمى حداد                           | Hello سلمى حداد,              | سلمى حداد
Jihoon Park (박지훈)                | Hi Jihoon,                    | Jihoon Park
박지훈 (Jihoon Park)                | Hi Jihoon,                    | Jihoon Park
박지훈 (Director)                   | Hello 박지훈,                 | 박지훈
Мария (Maria) Ivanova               | Hi Maria,                     | Maria Ivanova
ד"ר רות כהן                          | Hello ד״ר רות כהן,             | ד״ר רות כהן
# nicknames and initials
lisa m.                             | Hi Lisa,                      | Lisa M.
LISA                                | Hi Lisa,                      | Lisa
Robert "Bob" Smith                  | Hi Bob,                       | Robert Smith
Joseph ("Joe") Bloggs               | Hi Joe,                       | Joseph Bloggs
Chenglong (Charlie) Wu              | Hi Charlie,                   | Chenglong Wu
J. Robert Oppenheimer               | Hi Robert,                    | J. Robert Oppenheimer
A. Lima                             | Hello A. Lima,                | A. Lima
R. J. Smith                         | Hello R. J. Smith,            | R. J. Smith
JP Morgan                           | Hi JP,                        | JP Morgan
# several
Ana and Ben                         | Hi Ana and Ben,               | Ana and Ben
Ana Lima & Ben Ruiz                 | Hi Ana and Ben,               | Ana Lima and Ben Ruiz
Ana, Ben and Chen                   | Hi Ana, Ben and Chen,         | Ana, Ben and Chen
Ana and the team                    | Hi Ana,                       | Ana
Sr. + Bianchi Olsen                 | Hi Bianchi,                   | Bianchi Olsen
Mr. and Mrs. Holt                   | Dear Mr. and Mrs. Holt,       | Mr. and Mrs. Holt
Dave, Sue, Priya                    | Hi Dave, Sue and Priya,       | Dave, Sue and Priya
Dave + Sue                          | Hi Dave and Sue,              | Dave and Sue
Prof. Hall and Dr. Bhatt            | Dear Prof. Hall and Dr. Bhatt, | Prof. Hall and Dr. Bhatt
# honorifics, and what is none
Cllr. Joan Webb                     | Dear Cllr. Webb,              | Cllr. Joan Webb
Lt Col James Reed (Ret.)            | Dear Col. Reed,               | Col. James Reed
Dr. med. Sabine Köhler              | Dear Dr. Köhler,              | Dr. Sabine Köhler
Rev Canon Peter Hart                | Dear Canon Hart,              | Canon Peter Hart
Dr. Samir Bhatt                     | Dear Dr. Bhatt,               | Dr. Samir Bhatt
Bhatt, Dr. Samir                    | Dear Dr. Bhatt,               | Dr. Samir Bhatt
Dr Karen Holt-Smith PhD             | Dear Dr. Holt-Smith,          | Dr. Karen Holt-Smith
Prof. Dr. Max Strauss               | Dear Prof. Strauss,           | Prof. Max Strauss
Frau Dr. Klein                      | Dear Dr. Klein,               | Dr. Klein
Ms. Helen Abernathy                 | Dear Ms. Abernathy,           | Ms. Helen Abernathy
Mr. Desmond Achebe-Ruiz             | Dear Mr. Achebe-Ruiz,         | Mr. Desmond Achebe-Ruiz
Ms. Xu Wenjing                      | Dear Ms. Xu,                  | Ms. Xu Wenjing
Sra. Ana García López               | Dear Sra. García López,       | Sra. Ana García López
Judge Ruth Lindgren                 | Dear Judge Lindgren,          | Judge Ruth Lindgren
Canon Michael Webb                  | Dear Canon Webb,              | Canon Michael Webb
Rev. Jane Holloway                  | Dear Rev. Holloway,           | Rev. Jane Holloway
Dame Judith Hartley                 | Dear Dame Judith,             | Dame Judith Hartley
Sir Ian Hale                        | Dear Sir Ian,                 | Sir Ian Hale
Mme Colette Perrin                  | Dear Mme Perrin,              | Mme Colette Perrin
Frau Schmidt                        | Dear Frau Schmidt,            | Frau Schmidt
Fr Declan Moylan                    | Dear Fr. Moylan,              | Fr. Declan Moylan
The Rt Hon. Mary Otis               | Dear Hon. Otis,               | Hon. Mary Otis
Tanaka-san                          | Dear Tanaka-san,              | Tanaka-san
Chef Rousselot                      | Dear Chef Rousselot,          | Chef Rousselot
Dean Margaret Ellis                 | Dear Dean Ellis,              | Dean Margaret Ellis
Dean Whitmore                       | Hello Dean Whitmore,          | Dean Whitmore
Col. Barrett                        | Dear Col. Barrett,            | Col. Barrett
Col Jane Barrett                    | Dear Col. Barrett,            | Col. Jane Barrett
Lt Col Barrett                      | Dear Col. Barrett,            | Col. Barrett
COL Barrett                         | Dear Col. Barrett,            | Col. Barrett
Colonel Barrett                     | Dear Col. Barrett,            | Col. Barrett
Major Tom Briggs                    | Dear Major Briggs,            | Major Tom Briggs
Nurse Betty                         | Hello Nurse Betty,            | Nurse Betty
Eng. Salma Haddad                   | Hi Salma,                     | Salma Haddad
Me. Olivier Thys                    | Hi Olivier,                   | Olivier Thys
Me Claire Dubois-Roy                | Hi Claire,                    | Claire Dubois-Roy
Me. Thys                            | Dear Maître Thys,             | Maître Thys
Mag. Ursula Thaler                  | Hi Ursula,                    | Ursula Thaler
Mag. iur. Ursula Thaler             | Hi Ursula,                    | Ursula Thaler
Ing. Marek Dvořák                   | Hi Marek,                     | Marek Dvořák
Aunty Grace Okoro                   | Hi Aunty Grace,               | Aunty Grace Okoro
Hon Lik                             | Hi Hon,                       | Hon Lik
"""

NOBODY = """
HR | HR Northgate | Northgate HR | Talent Acquisition | Larkhill Talent Team | Hiring Manager | The Hiring Manager
interview-panel@ | interview-panel@larkhill.example | talent@larkhill.example | people team | Search Committee
Payments Manager | Customer Success Manager | Head of Payments | Dean of Science | Dean | Recruiter | the recruiter
Interviewer 2 | TBD | ? | n/a | yes | no | Everyone | Candidate Portal | Mr. | Human Resources | Panel of five | RN
two engineers | Bewerbungsbüro HR | Engineering Manager | Recruiting Team | - | Dr. RN
hr team | People & Culture | TA Partner | Smith family | don't know | forgot | my old boss | Recruiter - Brightway
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, without its comments; the first cell may hold the mark between cells."""
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [tuple(cell.strip() for cell in line.rsplit("|", 2)) for line in lines]


@pytest.mark.parametrize(("typed", "greeting", "full"), rows(PEOPLE))
def test_a_person_is_greeted_as_one_would_and_named_in_full_to_others(typed: str, greeting: str, full: str) -> None:
    assert names.greeting(typed, False, AMERICAN) == greeting
    assert names.full_name(typed) == full
    assert names.is_person(typed)


@pytest.mark.parametrize("typed", [cell.strip() for line in NOBODY.strip().splitlines() for cell in line.split("|")])
def test_an_office_a_group_a_mailbox_or_a_job_is_nobody(typed: str) -> None:
    assert not names.is_person(typed)
    assert names.called(typed, False) is None
    assert names.greeting(typed, False, AMERICAN) == "Hello,"
    assert names.hello(typed, True, BRITISH) == "Hello"


@pytest.mark.parametrize(
    ("typed", "formal", "greeting", "card", "call"),
    [
        ("Ana Lima", False, "Hello Ana,", "Dear Ana,", "Hello Ana"),
        ("Ana Lima", True, "Dear Ana Lima,", "Dear Ana Lima,", "Hello, Ana Lima"),
        ("Taylor Kim", True, "Dear Taylor Kim,", "Dear Taylor Kim,", "Hello, Taylor Kim"),
        ("Ms. Yvonne Stubbs", False, "Dear Ms Stubbs,", "Dear Ms Stubbs,", "Hello, Ms Stubbs"),
        ("Prof. Strauss", False, "Dear Prof Strauss,", "Dear Prof Strauss,", "Hello, Prof Strauss"),
        ("Chef Rousselot", False, "Dear Chef Rousselot,", "Chef,", "Hello, Chef Rousselot"),
        ("Chef", False, "Dear Chef,", "Chef,", "Hello, Chef"),
        ("Xu Wenjing", False, "Hello Xu Wenjing,", "Dear Xu Wenjing,", "Hello Xu Wenjing"),
        (
            "Luz Marina Ortega, BSN",
            True,
            "Dear Luz Marina Ortega,",
            "Dear Luz Marina Ortega,",
            "Hello, Luz Marina Ortega",
        ),
    ],
)
def test_a_british_letter_a_card_and_a_call_begin_each_in_their_way(
    typed: str, formal: bool, greeting: str, card: str, call: str
) -> None:
    assert names.greeting(typed, formal, BRITISH) == greeting
    assert names.dear(typed, formal, BRITISH) == card
    assert names.hello(typed, formal, BRITISH) == call


def test_nobody_named_is_greeted_without_a_name() -> None:
    assert names.greeting(None, True, AMERICAN) == "Hello,"
    assert names.dear(None, False, AMERICAN) == "Hello,"
    assert names.hello(None, False, AMERICAN) == "Hello"


def test_who_was_typed_with_an_honorific_is_written_to_formally() -> None:
    assert names.is_formal("Dr. Samir Bhatt", False)
    assert not names.is_formal("Samir Bhatt", False)
    assert names.is_formal("Samir Bhatt", True)
    assert not names.is_formal("Hiring Team", True)


def test_the_honorific_of_one_spelling_is_kept_where_another_lacks_it() -> None:
    assert names.fullest(["Samir Bhatt", "Dr. Samir Bhatt"]) == "Dr. Samir Bhatt"
    assert names.fullest(["Karen Holt", "Karen"]) == "Karen Holt"


def test_two_who_share_a_first_name_are_each_called_by_it() -> None:
    assert names.called("Karen Holt", False) == names.called("Karen Idowu", False) == "Karen"


@pytest.mark.parametrize(
    ("typed", "signed"),
    [
        ("O'Brien, Máire", "Máire O'Brien"),
        ("Ifeoma Nwachukwu", "Ifeoma Nwachukwu"),
        ("Ifeoma  Nwachukwu,  RN", "Ifeoma Nwachukwu, RN"),
        ("박지훈", "박지훈"),
    ],
)
def test_a_candidate_signs_in_the_order_in_which_one_says_a_name(typed: str, signed: str) -> None:
    assert names.signed_name(typed) == signed


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "Dr.",
            "RN",
            "MSN",
            "(she/her)",
            ",",
            "-",
            "Kim",
            "박지훈",
            "<a@b.example>",
            "HR",
            "and",
            "O'Brien",
            "of",
            "Chef",
            '"Bob"',
            "\n",
        ]
    ),
)


@given(
    st.lists(PIECES, max_size=7).map(" ".join),
    st.booleans(),
    st.sampled_from([AMERICAN, BRITISH, CANADIAN]),
)
@example("Dr. (박지훈) RN", True, AMERICAN)
def test_no_text_puts_blanks_brackets_addresses_or_credentials_into_a_greeting(
    typed: str, formal: bool, english: Dialect
) -> None:
    for greeting in (
        names.greeting(typed, formal, english),
        names.dear(typed, formal, english),
        names.hello(typed, formal, english),
    ):
        assert greeting == " ".join(greeting.split())
        assert not re.search(r"[()\[\]{}<>@]| ,|,,", greeting)
        assert not re.search(r"\b(?:RN|MSN)\b", greeting) or typed.isupper()
        assert re.match(r"(?:Hi|Hello|Dear|Chef)\b", greeting)

"""Below which no letter falls: what was talked about is in it, what says nothing stays out, and little known makes it short."""

from __future__ import annotations

import re

import pytest
import yaml
from support.letters import Sent, sent

from followup.drafting.choosing import is_a_pleasure_to_be_asked
from followup.drafting.english.topics.understanding import topic as topic_of

_SAID = "sixth years who can draw a drumlin and can't say why it matters"
TALKED_OF = {
    "three callbacks a week on new consumer units, nobody knows why": "about the three callbacks a week on new",
    "buses are the real barrier, $400 a trip": "that buses are the real barrier",
    "continuity of carer when you've got eleven vacancies": "about continuity of carer when you've got eleven vacancies",
    "what a reading club gives a child that school can't": "about what a reading club gives a child that school can't",
    "onboarding -> 60% drop at the ID photo": "about onboarding and the 60 percent drop at the ID photo",
    "what does a research repo need to be used?": "what a research repo needs to be used",
    "Is fieldwork worth the buses?": "whether fieldwork is worth the buses",
    "can photography be collected at all?": "whether photography can be collected at all",
    "risk paperwork for an overnight: 14 forms": "about risk paperwork",
    "medical inflation 12% a year and nobody dares to reprice": "about medical inflation",
    "making payroll on time in three currencies": "about making payroll on time in three currencies",
    "“we ship and then we pray”": "“we ship and then we pray”",
    "50 volunteers and no rota": "that there are 50 volunteers and no rota",
    "on-call is killing the team (6 pages/night)": "that on-call is killing the team",
    _SAID: f"about {_SAID}",
}
SAYS_LITTLE = [
    "good listener",
    "team player",
    "reliable",
    "clean record",
]
NEEDY_OR_STOCK = re.compile(
    r"\bproud\b|feel at home|part of your team|I liked what I heard|very much like to|want (?:it|the job) (?:more|even more)\b",
)


def thanks(count: int = 1, **more: object) -> list[Sent]:
    """The thank-yous of one interview with as many people, of whom and of which nothing more is known."""
    people = [
        {"name": f"{name} Holt", "email": f"{name.lower()}@larkhill.example"}
        for name in ["Ana", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida"]
    ]
    interview = {
        "company": "Larkhill",
        "role": "Charge Nurse",
        "date": "2026-11-24",
        "start": "10:00",
        "end": "11:00",
        "mode": "onsite",
    }
    typed = {
        "candidate": {"name": "Nadia Ferrell", "timezone": "America/New_York", "country": "US"},
        "interviews": [{**interview, "interviewers": [{**each, **more} for each in people[:count]]}],
    }
    if "strengths" in more:
        typed["interviews"][0]["strengths"] = more["strengths"]
        typed["interviews"][0]["interviewers"] = [{**each, **_topic(more)} for each in people[:count]]
    return sent(yaml.safe_dump(typed), "thank_you_email")


def _topic(more: dict[str, object]) -> dict[str, object]:
    return {"topic": more["topic"]} if more.get("topic") else {}


@pytest.mark.parametrize(("topic", "said"), TALKED_OF.items())
def test_what_was_talked_about_is_in_every_letter_about_it(topic: str, said: str) -> None:
    letters = thanks(8, topic=topic)
    assert [each.text for each in letters if said not in each.text] == []


def test_a_question_that_one_is_glad_of_is_thanked_for_and_no_other() -> None:
    for each in thanks(8, topic="asked whether my melt model would survive a winter without snow"):
        assert "for asking whether my melt model" in each.text or "you asked whether my melt model" in each.text, (
            each.text
        )
    for each in thanks(8, topic="asked why I left nursing"):
        assert "left nursing" not in each.text, each.text


@pytest.mark.parametrize(
    ("typed", "is_a_pleasure"),
    [
        ("do I know SAP payroll (yes, since 2021)", False),
        ("do I have a forklift ticket", False),
        ("Do I speak Welsh?", False),
        ("can I drive a manual", False),
        ("do I hold a CSCS card", False),
        ("have I got my own tools", False),
        ("do I live nearby", False),
        ("Am I on the register?", False),
        ("asked whether I've used SAP", False),
        ("When can I start?", False),
        ("How long have I held my licence?", False),
        ("How much notice do I have to give?", False),
        ("Which machines can I drive?", False),
        ("What would I change about the menu?", True),
        ("Would I climb the mast in wind?", True),
        ("asked how I'd price a rush job", True),
        ("How do I deal with a late boat?", True),
        ("What do I do when a guest is drunk?", True),
        ("Is the soil worth testing?", True),
        ("Who closes the valve?", True),
        ("Which pump runs first?", True),
        ("asked what happens when the frost comes", True),
    ],
)
def test_what_a_form_asks_is_no_pleasure(typed: str, is_a_pleasure: bool) -> None:
    found = topic_of(typed)
    assert found is not None
    assert found.asked is not None
    assert is_a_pleasure_to_be_asked(found.asked) is is_a_pleasure


@pytest.mark.parametrize("strength", SAYS_LITTLE)
def test_a_strength_that_only_names_something_stays_out_where_it_answers_nothing(strength: str) -> None:
    word = re.findall(r"\w+", strength)[-1].lower()
    assert [each.text for each in thanks(9, strengths=[strength]) if word in each.draft.body.lower()] == []


OFFERS = re.compile(r"\b(?:if|whenever|let me know|please|just ask|welcome|reach me|talk again|send)\b", re.IGNORECASE)


@pytest.mark.parametrize("topic", [None, "motorbike fuel", "night shifts nobody wants"])
@pytest.mark.parametrize("place", range(7))
def test_a_letter_without_a_strength_offers_something(topic: str | None, place: int) -> None:
    each = thanks(7, topic=topic)[place]
    assert OFFERS.search(each.draft.body), each.text


@pytest.mark.parametrize("topic", ["families before photography", "the choir room", "fire doors"])
def test_beside_a_topic_that_it_has_nothing_to_do_with_a_strength_goes_to_one_reader_alone(topic: str) -> None:
    told = thanks(4, topic=topic, strengths=["sold 30 credit cards a month", "speak Spanish"])
    assert [sum(word in each.text for each in told) for word in ("credit cards", "Spanish")] == [1, 1]


SAYS_SOMETHING = {
    "EICRs, 11 a week at the peak": "I've done 11 EICRs a week at the peak",
    "found a borrowed neutral two other firms missed": "I found a borrowed neutral two other firms missed",
    "licensed customs broker since 2017": "I've been a licensed customs broker since 2017",
    "two winters in a freezer": "I've done two winters in a freezer",
    "reach truck licence 2024": "I hold a reach truck licence",
    "R and DHIS2": "I know R and DHIS2 well",
    "Spanish": "I speak Spanish",
    "trained 60 community health promoters": "I've trained 60 community health promoters",
}


@pytest.mark.parametrize("topic", [None, "motorbike fuel", "buses are the real barrier, $400 a trip"])
@pytest.mark.parametrize(("typed", "said"), SAYS_SOMETHING.items())
def test_a_fact_is_in_the_letter_though_it_answers_nothing(typed: str, said: str, topic: str | None) -> None:
    (letter,) = thanks(strengths=[typed], topic=topic)
    assert said in letter.text


def test_what_a_comma_parted_belongs_together_and_goes_to_one_reader() -> None:
    (letter,) = thanks(strengths=["reach truck licence 2024", "two winters in a freezer", "no accident"])
    assert "I've done two winters in a freezer without an accident" in letter.text
    assert letter.draft.body.count("winters") == 1


FILLER = re.compile(
    r"any of this|anything else|call or write|any question|is missing|just let me know|ask(?: me)? anything"
    r"|time you gave me|wanted to thank|lend a hand|come next|comes next|helped me to hear|have a part in"
)


@pytest.mark.parametrize("strengths", [[], ["trained nine juniors"], ["forklift licence"]])
@pytest.mark.parametrize("topic", [None, "early warning scores", "Pick errors go up after 2 a.m."])
def test_a_letter_ends_with_an_offer_from_the_facts_or_with_none(topic: str | None, strengths: list[str]) -> None:
    for letter in thanks(9, topic=topic, strengths=strengths):
        assert not FILLER.search(letter.text), letter.text
    if strengths == ["forklift licence"]:
        offers = [each for each in thanks(9, topic=topic, strengths=strengths) if "send" in each.text]
        assert all("license" in each.text for each in offers)


@pytest.mark.parametrize("more", [{}, {"topic": "early warning scores"}, {"topic": "Pick errors go up after 2 a.m."}])
def test_no_letter_is_needy_or_stock(more: dict[str, str]) -> None:
    for each in thanks(9, **more):
        assert not NEEDY_OR_STOCK.search(each.text), each.text


def test_a_letter_of_which_little_is_known_is_short_and_says_what_is_known() -> None:
    for each in thanks(9):
        assert len(each.draft.body.split()) <= 70, each.text
        assert "this morning" in each.draft.body, each.text
        assert each.draft.body.count("charge nurse") <= 1, each.text
        assert re.search(r"\b(?:enjoyed|good|glad|like|interested|right for me|easy)\b", each.draft.body), each.text


def test_no_colleague_reads_a_sentence_that_another_reads() -> None:
    closed = [re.split(r"(?<=[.?!])\s+", each.draft.body.partition("\n\n")[2]) for each in thanks(9)]
    told = [line for letter in closed for line in set(letter) if len(line.split()) > 6 and not line.startswith("Thank")]
    assert len(told) == len(set(told)), told


REFERENCE = """\
candidate: {name: Nadia Ferrell, timezone: America/New_York, country: US}
references: [{name: Gail Osei, REACHED, attributes: [WHAT]}]
interviews:
  - {company: Larkhill, role: Charge Nurse, date: 2026-11-24, start: "10:00", mode: onsite,
     interviewers: [{name: Ana Holt, email: a@larkhill.example}]}
"""


@pytest.mark.parametrize("reached", ["email: gail@work.example", 'phone: "+1 470 555 0119"'])
@pytest.mark.parametrize(
    ("attribute", "asked"),
    [
        ("kind in critiques", "seen me stay kind in critiques"),
        ("good with students", "seen me with students"),
        ("reliable", "whether I'm reliable"),
        ("notes always up to date", "whether my notes were always up to date"),
        ("can be trusted with keys", "whether I can be trusted with keys"),
    ],
)
def test_nobody_praises_themselves_to_a_reference(attribute: str, asked: str, reached: str) -> None:
    (letter,) = sent(REFERENCE.replace("REACHED", reached).replace("WHAT", attribute), "reference")
    assert asked in letter.text
    assert not re.search(r"You know (?:I was|I'm|how)\b", letter.text)


@pytest.mark.parametrize("habit", ["asks before he pours", "switch off the engine and let them listen"])
def test_a_habit_goes_on_as_a_habit(habit: str) -> None:
    for each in thanks(7, strengths=[habit], topic=habit.removeprefix("asks ")):
        assert not re.search(r"(?:pour|listen), (?:which|so|and .*\b(?:use|put|bring|build)\b)", each.draft.body), (
            each.text
        )


def test_a_subject_without_a_job_names_the_company() -> None:
    listed = "interviews:\n  - {company: Tolland Dairy, date: 2026-11-24, start: '10:00', interviewers: [Sam, Kim, Ida, Bo]}\n"
    subjects = [each.draft.subject for each in sent(listed, "thank_you_email")]
    assert subjects
    assert not [
        subject for subject in subjects if not subject or "the job" in subject.removeprefix("A pleasure to talk about ")
    ]

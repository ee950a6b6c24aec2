"""Below which no letter falls: what was talked about is in it, what says nothing stays out, and little known makes it short."""

from __future__ import annotations

import re

import pytest
import yaml
from support.letters import Sent, sent

_SAID = "sixth years who can draw a drumlin and can't say why it matters"
TALKED_OF = {
    "continuity of carer when you've got eleven vacancies": "about continuity of carer when you've got eleven vacancies",
    "what a reading club gives a child that school can't": "about what a reading club gives a child that school can't",
    "onboarding -> 60% drop at the ID photo": "about onboarding and the 60 percent drop at the ID photo",
    "what does a research repo need to be used?": "about what a research repo needs to be used",
    "Is fieldwork worth the buses?": "about whether fieldwork is worth the buses",
    "can photography be collected at all?": "about whether photography can be collected at all",
    "risk paperwork for an overnight: 14 forms": "about risk paperwork",
    "medical inflation 12% a year and nobody dares to reprice": "about medical inflation",
    "making payroll on time in three currencies": "about making payroll on time in three currencies",
    "“we ship and then we pray”": "“we ship and then we pray”",
    "50 volunteers and no rota": "that there are 50 volunteers and no rota",
    "on-call is killing the team (6 pages/night)": "that on-call is killing the team",
    _SAID: f"about {_SAID}",
}
SAYS_LITTLE = [
    "Figma",
    "checkout redesign",
    "mixed methods",
    "good listener",
    "team player",
    "reliable",
    "clean record",
    "SQL, dbt",
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
        typed["interviews"][0]["interviewers"] = people[:count]
    return sent(yaml.safe_dump(typed), "thank_you_email")


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


@pytest.mark.parametrize("strength", SAYS_LITTLE)
def test_a_strength_that_only_names_something_stays_out_where_it_answers_nothing(strength: str) -> None:
    word = re.findall(r"\w+", strength)[0].lower()
    assert [each.text for each in thanks(9, strengths=[strength]) if word in each.draft.body.lower()] == []


@pytest.mark.parametrize("more", [{}, {"topic": "early warning scores"}, {"topic": "Pick errors go up after 2 a.m."}])
def test_no_letter_is_needy_or_stock(more: dict[str, str]) -> None:
    for each in thanks(9, **more):
        assert not NEEDY_OR_STOCK.search(each.text), each.text


def test_a_letter_of_which_little_is_known_is_short_and_says_what_is_known() -> None:
    for each in thanks(9):
        assert len(each.draft.body.split()) <= 70, each.text
        assert "this morning" in each.draft.body, each.text
        assert each.draft.body.count("charge nurse") <= 1, each.text
        assert re.search(r"\b(?:enjoyed|good|glad|like|more interested|easy)\b", each.draft.body), each.text


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
        ("kind in critiques", "what I'm like in critiques"),
        ("good with students", "what I'm like with students"),
        ("reliable", "whether I'm reliable"),
        ("notes always up to date", "about my notes"),
        ("can be trusted with keys", "whether I can be trusted with keys"),
    ],
)
def test_nobody_praises_themselves_to_a_reference(attribute: str, asked: str, reached: str) -> None:
    (letter,) = sent(REFERENCE.replace("REACHED", reached).replace("WHAT", attribute), "reference")
    assert asked in letter.text
    assert not re.search(r"You know (?:I was|I'm|how)\b", letter.text)

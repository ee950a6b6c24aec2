"""What each reader may hear of what stands in the list."""

from __future__ import annotations

import datetime as dt

import pytest
from support.letters import Sent, sent

from followup.drafting.gate import Letter, findings
from followup.model.interviews import Mode
from followup.model.settings import English

LIST = """\
candidate: {name: Nadia Ferrell, phone: "+1 617 555 0142", email: nadia@example.org, timezone: America/New_York, country: US}
references:
  - {name: Gail Osei, email: gail@x.example, relation: my manager at Initech, attributes: [patient with 31 consultants]}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-11-24
    start: 10:00
    end: 11:30
    timezone: America/Chicago
    mode: onsite
    location: 9 Mill Road, Chicago
    decision_by: 2026-12-11
    strengths: [cut a 40-minute deploy to 6]
    notes: They pay 62,000; ask Zelda.
    interviewers:
      - {name: Ana Lima, email: ana@example.com, topic: the 3 p.m. release}
      - {name: Ben Ruiz, email: ben@example.com, topic: hiring in Lisbon}
  - company: Tarn Civic
    date: 2026-11-26
    start: 10:00
    mode: phone
    interviewers: [{name: Dr. Cara Voss, email: cara@example.com}]
"""


@pytest.fixture(scope="module")
def every() -> list[Sent]:
    return sent(LIST)


def one(every: list[Sent], step: str, name: str) -> Sent:
    return next(each for each in every if each.step == step and each.to == name)


def unknown(each: Sent, text: str) -> set[str]:
    return {
        found.quoted
        for found in findings(Letter(text), each.known)
        if found.code.startswith(("unknown", "tactless-topic"))
    }


def test_both_notes_of_a_topic_are_the_candidates_own_words() -> None:
    said = sent(LIST.replace("the 3 p.m. release", '"new LIS in Jan, nobody trained yet"'))
    known = one(said, "thank_you_email", "Ana Lima").known
    own = known.author_of("the new LIS in January, with nobody trained yet")
    assert own is not None
    assert own.what == "topic"


def test_an_interviewer_may_hear_of_the_day_the_hour_there_and_here_the_people_and_the_strengths(
    every: list[Sent],
) -> None:
    said = (
        "On November 24 at 10:00, 11 a.m. here, for 90 minutes, the two of you, Ana and Ben, told me of the 3 p.m. release at "
        "Acme in Mill Road. I cut a 40-minute deploy to six. You decide by December 11. Gail Osei was my manager at Initech."
    )
    assert unknown(one(every, "thank_you_email", "Ana Lima"), said) == set()


@pytest.mark.parametrize(
    ("step", "name", "said", "quoted"),
    [
        ("thank_you_email", "Ana Lima", "It pays 62,000.", "62,000"),
        ("thank_you_email", "Ana Lima", "I asked Zelda.", "Zelda"),
        ("thank_you_email", "Ana Lima", "I liked hiring in Lisbon.", "Lisbon"),
        ("thank_you_email", "Ana Lima", "I liked hiring in Lisbon.", "hiring in lisbon"),
        ("thank_you_email", "Ana Lima", "I was also at Tarn Civic.", "Tarn"),
        ("thank_you_email", "Ana Lima", "Write to gail@x.example.", "gail@x.example"),
        ("linkedin", "Ana Lima", "I cut a 40-minute deploy.", "40"),
        ("thank_you_note", "Ana Lima", "I cut a 40-minute deploy.", "40"),
        ("reference", "Gail Osei", "I cut a 40-minute deploy.", "40"),
        ("reference", "Gail Osei", "They talked of Porto.", "Porto"),
        ("thank_you_email", "Dr. Cara Voss", "You saw 31 consultants.", "31"),
    ],
)
def test_nobody_hears_what_is_not_for_them(every: list[Sent], step: str, name: str, said: str, quoted: str) -> None:
    assert quoted in unknown(one(every, step, name), said)


def test_a_reference_hears_what_they_saw_and_what_came_up(every: list[Sent]) -> None:
    assert (
        unknown(
            one(every, "reference", "Gail Osei"),
            "You saw me with 31 consultants. The 3 p.m. release and hiring in Lisbon came up.",
        )
        == set()
    )


def test_a_letter_knows_what_kind_it_is(every: list[Sent]) -> None:
    mail, voss = one(every, "thank_you_email", "Ana Lima").known, one(every, "thank_you_email", "Dr. Cara Voss").known
    assert (mail.modes, mail.is_formal, mail.english) == ({Mode.ONSITE}, False, English.AMERICAN)
    assert (mail.role or "").startswith("Staff Engineer")
    assert (voss.modes, voss.is_formal, voss.role) == ({Mode.PHONE}, True, None)
    assert mail.today == dt.date(2026, 11, 24)
    assert (mail.reader, mail.candidate, (mail.topic or "").rstrip(".")) == (
        "Ana Lima",
        "Nadia Ferrell",
        "the 3 p.m. release",
    )

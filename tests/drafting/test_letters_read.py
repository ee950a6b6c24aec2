"""Every letter of a run is read before it is told: whose words a finding is about decides who hears of it."""

from __future__ import annotations

import pytest
from support.letters import planned

from followup.drafting.gate import Known, Letter, Typed
from followup.drafting.repetition import runs, shared
from followup.pipeline import Result
from followup.problems import Problem

LIST = """\
candidate: {name: Nadia Ferrell, phone: "+1 617 555 0142", timezone: America/New_York, country: US}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-11-24
    start: 10:00
    end: 11:00
    mode: onsite
    strengths: [cut a 40-minute deploy to 6]
    interviewers:
      - {name: Ana Lima, email: ana@example.com, topic: the new release train}
      - {name: Ben Ruiz, email: ben@example.com}
"""
SUBJECT = "{% block subject %}The role{% endblock %}"
ONE_TEXT = f"""{{% block title %}}x{{% endblock %}}{{% block instruction %}}x.{{% endblock %}}{SUBJECT}
{{% block body %}}Hello{{% if reader %}} {{{{ reader }}}}{{% endif %}},

BODY

Kind regards,
Nadia Ferrell{{% endblock %}}"""


def findings(result: Result) -> list[Problem]:
    return [
        each for each in result.problems if each.code.startswith(("tactless", "slip", "unknown", "untrue", "foreign"))
    ]


def with_thanks(body: str, text: str = LIST, **files: str) -> list[Problem]:
    """What is found where the thank-you is a template of the candidate's own."""
    changed = {"templates/thank_you_email.txt": ONE_TEXT.replace("BODY", body), **files}
    return findings(planned(text, changed=changed))


def test_our_own_templates_are_never_warned_of_to_the_user() -> None:
    assert findings(planned(LIST)) == []


def test_what_a_template_of_ones_own_says_wrong_is_told_at_its_reader() -> None:
    said = "Thank you for the the talk with Carla about 14 robots."
    found = with_thanks(said)
    assert {"slip-doubled", "unknown-name", "unknown-number"} <= {each.code for each in found}
    assert {each.place.line for each in found if each.code == "slip-doubled"} == {11, 12}
    assert all(each.hint and not each.is_error for each in found)
    assert "thank_you_email for Ben Ruiz: the name Carla is not in the list" in [each.message for each in found]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("my dream job", "tactless-gush"),
        ("why I need to hear by Friday", "tactless-an-ultimatum"),
        ("an university paper", "slip-article"),
    ],
)
def test_ones_own_words_are_named_where_they_stand(typed: str, code: str) -> None:
    text = LIST.replace("the new release train", typed)
    found = [
        each for each in with_thanks(f"It was {typed}. The role.", text) if "for Ana Lima, your topic" in each.message
    ]
    (told,) = [each for each in found if each.code == code and each.message.startswith("thank_you_email")]
    assert told.place.line == 11
    assert f"your topic “{typed}”" in told.message


def test_a_strength_is_named_where_its_interview_stands() -> None:
    text = LIST.replace("cut a 40-minute deploy to 6", "second to none in deploys")
    found = [each for each in with_thanks("I am second to none in deploys.", text) if each.code == "tactless-a-boast"]
    assert [each.place.line for each in found] == [3, 3]
    assert all("your strength “second to none in deploys”" in each.message for each in found)


def test_one_sentence_for_two_people_of_a_panel_is_found_in_a_template_of_ones_own() -> None:
    found = with_thanks("What a pleasure it was to hear all of you speak about the role.")
    assert [each.message for each in found if each.code == "tactless-repetition"] == [
        "thank_you_email: Ana Lima and Ben Ruiz both read “a pleasure it was to hear …”"
    ]


ROUNDS = LIST + """\
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-12-01
    start: 10:00
    end: 11:00
    mode: onsite
    interviewers: [{name: Ana Lima, email: ana@example.com}]
"""  # fmt: skip


def test_one_sentence_read_twice_by_one_person_over_rounds_is_found() -> None:
    found = with_thanks("{% if reader == 'Ana Lima' %}I was so pleased to hear all of it.{% endif %} The role.", ROUNDS)
    (told,) = [each.message for each in found if each.code == "tactless-repetition"]
    assert told.startswith("thank_you_email, then thank_you_email: Ana Lima reads “")


def test_names_and_ones_own_words_are_no_repetition() -> None:
    topic = "the new release train for every robot in the yard"
    facts = Known(texts=("Ana Lima", "Acme Robotics"), typed=(Typed(topic, "topic"),))
    one = runs(Letter(f"Hi Ana,\n\nThank you for telling me about {topic} at Acme Robotics."), facts)
    other = runs(Letter(f"Hi Ana,\n\nIt was good to hear of {topic} at Acme Robotics."), facts)
    assert shared(one, other) is None
    assert (
        shared(one, runs(Letter("Hi Ana,\n\nThank you for telling me about it."), facts))
        == "“thank you for telling me about …”"
    )


def test_colleagues_may_be_thanked_alike_and_one_reader_is_not_thanked_twice_in_the_same_words() -> None:
    said = "Thank you for making time for me in the yard today. The role."
    assert [each.message for each in with_thanks(said) if each.code == "tactless-repetition"] == []
    again = [each.message for each in with_thanks(said, ROUNDS) if each.code == "tactless-repetition"]
    assert [each.startswith("thank_you_email, then thank_you_email: Ana Lima reads") for each in again] == [True]


def test_a_note_to_oneself_is_not_judged() -> None:
    note = ONE_TEXT.replace("BODY", "Still waiting? Let it go!! ASAP [x]").replace(SUBJECT, "")
    found = findings(planned(LIST, changed={"templates/let_go.txt": note}))
    assert [each for each in found if "let_go" in each.message] == []

"""What would sound wrong in a letter, and what is right and must not be found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from gallery import planned
from support.letters import graceful
from support.voice import GOOD, SIGN_OFFS

from followup.drafting import gate
from followup.drafting.gate import Known, Letter
from followup.drafting.tact import Rules, code_of
from followup.model import Channel, English, TactRule
from followup.reading.playbook import playbook_from

PLAYBOOK, _ = playbook_from(graceful(), "graceful")
RULES = Rules(PLAYBOOK.tact)
GOOD_LETTERS = list(yaml.safe_load_all((Path(__file__).parent / "good_letters.yaml").read_text("utf-8")))
PLAIN = "Thank you for telling me about the Staff Engineer role and about permit sets."


def broken(text: str, step: str = "thank_you_email") -> list[tuple[TactRule, str]]:
    return list(RULES.broken_by(text, step))


@pytest.mark.parametrize(
    ("said", "fault", "better"),
    [
        ("I'm just checking in.", "generic", "If there is news"),
        ("Did you get my email?", "nagging", "one fresh message"),
        ("Why haven't you written?", "accusing", "such dates move"),
        ("I am still waiting.", "accusing", "such dates move"),
        ("You said Monday, and it is Tuesday.", "accusing", "name the date kindly"),
        ("I need to hear by Friday.", "ultimatum", "new date"),
        ("I really need this job.", "needy", "what you would do for them"),
        ("This job would be so good for me.", "about you", "one strength"),
        ("I'm the perfect candidate.", "boast", "one fact with a number"),
        ("When I start, I would begin with the tests.", "presumptuous", "I would enjoy"),
        ("It is my dream job.", "gush", "plain interest"),
        ("I am excited, truly excited.", "said twice", "plain interest"),
        ("Sorry to bother you.", "servile", "leave it out"),
        ("I was nervous.", "undermines", "leave it out"),
        ("Please answer ASAP.", "pressure", "leave it out"),
        ("Thank you for your time and consideration.", "template", "their topic"),
        ("I have other offers.", "leverage", "leave it out"),
        ("What is the salary?", "wrong moment", "until there is an offer"),
        ("To whom it may concern,", "impersonal", "the name"),
        ("I'd like to add you to my professional network.", "stock sentence", "where you met"),
        ("What did they ask about me?", "spy", "get in touch"),
        ("A testament to your synergy.", "machine", "plain words"),
    ],
)
def test_a_tactless_sentence_is_quoted_with_its_fault_and_the_better_wording(
    said: str, fault: str, better: str
) -> None:
    ((rule, quoted),) = broken(f"{PLAIN} {said}")
    assert fault in rule.fault
    assert quoted in said.lower()
    assert better in rule.better
    assert code_of(rule).startswith("tactless-")


@pytest.mark.parametrize(("step", "said"), [(step, said) for step, every in GOOD.items() for said in every])
def test_a_sentence_that_people_say_is_let_through(step: str, said: str) -> None:
    assert broken(said, step) == []


def known_of(letter: dict[str, Any]) -> Known:
    return Known(
        step=letter["step"],
        channel=Channel(letter["channel"]),
        reader=letter["to"],
        candidate=letter["from"],
        is_formal=bool(letter.get("formal")),
        english=English(letter["english"]) if "english" in letter else None,
        subject_characters=PLAYBOOK.subject_characters,
        rules=RULES,
    )


@pytest.mark.parametrize("letter", GOOD_LETTERS, ids=lambda letter: f"{letter['step']} to {letter['to']}")
def test_a_good_writers_letter_is_let_through(letter: dict[str, Any]) -> None:
    found = gate.findings(Letter(letter["body"].strip(), letter.get("subject")), known_of(letter))
    assert [each.fault for each in found if not each.code.startswith("unknown")] == []


@pytest.mark.parametrize("sign_off", SIGN_OFFS)
def test_the_usual_sign_offs_are_let_through(sign_off: str) -> None:
    assert broken(f"Thank you.\n\n{sign_off}\nNadia Ferrell") == []


@pytest.mark.parametrize(
    "said",
    [
        "The salaryman film you named was fun.",
        "You said that permit sets slip when three consultants revise at once.",
        "You asked about my company anyway.",
        "We spoke of the disaster plan.",
        "Thank you for Tuesday's visit, and for today.",
    ],
)
def test_words_inside_other_words_and_kind_uses_are_not_found(said: str) -> None:
    assert broken(said) == []


def test_a_rule_for_some_steps_leaves_the_others_alone() -> None:
    said = "I look forward to hearing from you soon about the Staff Engineer role."
    assert [code_of(rule) for rule, _ in broken(said, "check_in")] == ["tactless-pressing"]
    assert broken(said) == []


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert broken("Why haven’t you written?")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            "check_in: {wait: 1 working day}",
            "check_in: 1 working day after the decision date is sooner than 3 working days",
        ),
        ("linkedin: {never_on_interview_date: no}", "linkedin: it may now come on the interview's own date"),
        ("linkedin_others: {at_most: 6 a day}", "linkedin_others: more people of one team hear from you in a day"),
        ("reference: {on_quiet_days: yes}", "reference: it may now fall on quiet days"),
        ("check_in: {once_a: visit}", "check_in: once a visit is more than once an opening"),
        ("check_in: {wait: 10 working days}", None),
        ("thank_you_email: {wait: 30 minutes}", None),
        ("check_in: off", None),
    ],
)
def test_a_setting_that_loosens_a_limit_on_contact_is_told_with_its_place(change: str, said: str | None) -> None:
    text = (
        f"candidate: {{name: A, timezone: Europe/London}}\nsettings:\n  steps:\n    {change}\n"
        "interviews:\n  - {company: A, role: B, date: 2026-11-24, start: '10:00', end: '11:00', mode: video}\n"
    )
    found = [one for one in planned("list.yaml", text.encode()).problems if one.code == "tactless-setting"]
    told = {(one.message, one.place.line) for one in found}
    assert ((said, 4) in told) if said else not told

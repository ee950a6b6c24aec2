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
from followup.model.etiquette import Channel, TactRule
from followup.model.settings import English
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


NEVER = {
    "thank_you_email": (
        "My thanks for our call.",
        "Our talk taught me more about the job than any posting could, and I thank you for that.",
        "What you told me was worth hearing at first hand, so thank you.",
        "Thank you for Monday.",
        "I enjoyed December 8.",
        "One line of my notes has stayed with me: pricing.",
        "As far as I am concerned, we could have gone on.",
        "Since then my mind has kept going back to pricing.",
        "If one thing made the job real to me, it was pricing.",
        "What I have to offer in return is butchery.",
        "One strength that I can offer for this work is TypeScript.",
        "My own contribution would start with care.",
        "If one thing speaks for me here, it is this: care.",
        "I can point to something that fits: I am patient.",
        "An example from my own work: I am patient.",
        "A short answer to why I would fit in: I am patient.",
        "There is plenty for me still to learn.",
        "Any of this I can put at greater length.",
        "It is yours for the asking.",
        "I can make your side of this easier.",
        "Whatever you would like to test further, please write.",
        "I am at your disposal.",
        "A line is enough.",
        "Having had time to think it over, I like the job.",
        "Many greetings, Nadia",
        "Tell me soon.\n\nUntil then,\nNadia",
    ),
    "reference": (
        "Has a message reached you?",
        "Did anybody call or write so far?",
        "If they are later on, tell me.",
        "Yours is a name they may turn to.",
        "You could tell them: I am patient.",
        "Having been my manager for ten years, you know me.",
        "Should the time be bad, somebody else can step in.",
        "A word would oblige me.",
        "It is good to know that I may name you.",
    ),
    "linkedin": (
        "I would enjoy hearing from you now and then.",
        "I would like to follow what you do, with no strings attached.",
        "I remember you well.",
        "I would value the connection.",
        "Shall we stay in touch here?",
        "We met when I was at Larkhill.",
    ),
    "check_in": (
        "I am as interested as I was before.",
        "I would take it on, now as then.",
        "I would be thankful for an answer of either kind.",
        "And if the answer is no, I can take it well.",
        "You are surely weighing it with care.",
        "I remember December 11 as the date that was hoped for.",
        "Do tell me if a document or a name would help.",
        "The conversation was worth having for me.",
    ),
    "thank_you_note": (
        "I left in the best of spirits, with my head full of pricing.",
        "Some things deserve a stamp.",
        "A proper thank-you, in ink this time.",
        "It would be good to be one of you.",
        "To take on the job and have many such days would please me very much.",
        "Thank you for the visit to Larkhill.",
    ),
    "reply": (
        "It was considerate of you to tell me how it ended.",
        "I want to read everything through in peace.",
        "I will come back to you with an answer.",
        "I liked what I heard.",
    ),
}
"""What nobody would say aloud, by the step in which it was once written."""


@pytest.mark.parametrize(("step", "said"), [(step, said) for step, every in NEVER.items() for said in every])
def test_what_nobody_would_say_aloud_is_found_with_what_one_says_instead(step: str, said: str) -> None:
    found = broken(said, step)
    assert found
    assert all(rule.better for rule, _ in found)


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
        ("linkedin_others: {at_most: 6 an opening}", "linkedin_others: more people of one team hear from you"),
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

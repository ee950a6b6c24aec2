"""What would sound wrong in a draft, and what is right and must not be found."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml
from gallery import planned
from test_drafts import (
    EMAIL,
    GRACEFUL,
    NADIA,
    PANEL,
    STEPS,
    TUESDAY,
    follow_up,
    interview,
    opening,
    person,
    playbook,
    tactless,
    thanks,
    told,
)

import followup.drafting
from followup.drafting.drafts import Drafter
from followup.model import (
    Channel,
    Draft,
    FollowUp,
    Interviewer,
    Message,
    Reference,
    Settings,
    Status,
    TactRule,
    Wording,
)
from followup.problems import Place, Problem

FILE = Path(followup.drafting.__file__).parents[1] / "playbooks" / "graceful" / "tact.yaml"
RULES = tuple(
    TactRule(each["fault"], tuple(each["words"]), each.get("pattern"), each["better"], tuple(each.get("steps", ())))
    for each in yaml.safe_load(FILE.read_text("utf-8"))
)
PLAIN = "Thank you for telling me about the Staff Engineer role and about permit sets."


def judged(text: str, name: str = "thank_you_email", subject: str | None = "Thank you", **facts: str) -> list[Problem]:
    """The findings for one draft, its length aside."""
    ana = person(**{"topic": "permit sets", "place": Place("list.yaml", 7, 5), **facts})
    each = follow_up(name, opening(interview(ana)), Message(to=ana, channel=STEPS[name].channel, met=()))
    draft = Draft(to=ana, channel=STEPS[name].channel, subject=subject, body=text)
    wording = Wording(title="x", instruction="x.", drafts=(draft,))
    return [found for found in tactless((each, wording), rules=RULES) if found.code != "tactless-length"]


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
    found = [each for each in judged(f"{PLAIN} {said}") if each.code != "tactless-adjective"]
    assert len(found) == 1
    assert fault in found[0].message
    assert "“" in found[0].message
    assert better in found[0].hint
    assert not found[0].is_error
    assert found[0].place == Place("list.yaml", 7, 5)
    assert found[0].code.startswith("tactless-")


@pytest.mark.parametrize(
    "said",
    [
        "The salaryman film you named was fun.",
        "You said that permit sets slip when three consultants revise at once.",
        "You asked about my company anyway.",
        "We spoke of the disaster plan.",
    ],
)
def test_words_inside_other_words_and_kind_uses_are_not_found(said: str) -> None:
    assert judged(f"{PLAIN} {said}") == []


def test_a_rule_for_some_steps_leaves_the_others_alone() -> None:
    said = "I look forward to hearing from you soon about the Staff Engineer role."
    assert [each.code for each in judged(said, "check_in")] == ["tactless-pressing"]
    assert judged(f"{PLAIN} {said}") == []


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert judged(f"{PLAIN} Why haven’t you written?")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Dear [name],", "tactless-hole"),
        ("It was {{ when }}.", "tactless-hole"),
        ("We met on None.", "tactless-hole"),
        ("I came. I saw. I liked it.", "tactless-self"),
        ("So good! So nice!", "tactless-gush"),
        ("THANK YOU ALL.", "tactless-gush"),
        ("See you 🙂", "tactless-gush"),
        ("I was glad, and am still glad.", "tactless-adjective"),
    ],
)
def test_what_no_word_list_can_see_is_found_by_structure(said: str, code: str) -> None:
    assert code in [each.code for each in judged(f"{PLAIN} {said}")]


def test_a_draft_without_the_role_or_the_topic_is_told() -> None:
    assert {each.code for each in judged("Thank you for meeting me.")} == {"tactless-no-role", "tactless-no-topic"}


def test_a_subject_that_a_phone_would_cut_is_told() -> None:
    assert [each.code for each in judged(PLAIN, subject="x" * 61)] == ["tactless-subject"]


def test_a_check_in_asks_one_question() -> None:
    text = "Is there news about the Staff Engineer role? And when will there be?"
    assert "tactless-questions" in [each.code for each in judged(text, "check_in")]


def test_the_candidates_own_words_are_no_hole_and_no_shouting() -> None:
    assert judged(f"{PLAIN} IBM SPSS [beta] it was.", topic="permit sets") != []
    assert judged("The role, and IBM SPSS [beta] too.", topic="IBM SPSS [beta]") == []


def test_too_many_words_and_too_few_are_told_with_the_limit() -> None:
    ana = person()
    each = follow_up("thank_you_email", opening(interview(ana)), Message(to=ana, channel=EMAIL))
    for words, wanted in ((140, "140 words, where 130 are welcome"), (20, "20 words, where 60 are expected")):
        draft = Draft(to=ana, channel=EMAIL, subject=None, body="role " * words)
        found = tactless((each, Wording(title="x", instruction="x.", drafts=(draft,))), rules=RULES)
        assert any(wanted in problem.message for problem in found)


def test_another_persons_topic_is_found() -> None:
    ana, ben = person(topic="permit sets"), person("Ben Ruiz", topic="the pager rota")
    each = follow_up("thank_you_email", opening(interview(ana, ben)), Message(to=ana, channel=EMAIL))
    draft = Draft(to=ana, channel=EMAIL, subject=None, body=f"{PLAIN} What you said about the pager rota stayed.")
    found = tactless((each, Wording(title="x", instruction="x.", drafts=(draft,))), rules=RULES)
    assert "tactless-topic" in [problem.code for problem in found]


ONE_TEXT = """{% block title %}x{% endblock %}{% block instruction %}x.{% endblock %}{% block subject %}x{% endblock %}
{% block body %}{{ greeting }}

What a pleasure it was to hear all of you speak about the role.{% endblock %}"""


def test_one_sentence_for_two_people_of_a_panel_is_found_in_a_template_of_ones_own() -> None:
    each = thanks(opening(interview(person(), person("Ben Ruiz"))))
    book = playbook(thank_you_email=ONE_TEXT)
    found = tactless((each, told(each, book=book)), rules=RULES, book=book)
    assert "tactless-repetition" in [problem.code for problem in found]


def test_one_sentence_read_twice_by_one_person_over_rounds_is_found() -> None:
    book = playbook(thank_you_email=ONE_TEXT)
    rounds = [thanks(opening(interview(person())), earlier=earlier) for earlier in (0, 1)]
    found = tactless(*((each, told(each, book=book)) for each in rounds))
    assert "tactless-repetition" in [one.code for one in found]
    assert tactless(*((each, told(each)) for each in rounds)) == ()


def whole_story(name: str, topic: str | None, strengths: tuple[str, ...]) -> list[FollowUp]:
    """Everything that one person may read in an opening of three rounds, and what the references get."""
    ana, others = person(topic=topic), [Interviewer(name=each, email=f"{each[:3]}@example.com") for each in PANEL[1:]]
    days = [TUESDAY + dt.timedelta(days=7 * each) for each in range(3)]
    rounds = [interview(ana, *(others if place == 2 else []), day=day) for place, day in enumerate(days)]
    job = opening(*rounds, strengths=strengths, key=name, address="1 Mill Road", decision_by=dt.date(2026, 12, 18))
    mail = [thanks(opening(one, strengths=strengths, key=name), earlier=earlier) for earlier, one in enumerate(rounds)]
    reference = Reference(name="Sam Okafor", email="sam@example.org", relation="my manager at Initech")
    end = dt.datetime.combine(days[2], dt.time(16), rounds[0].end.tzinfo)
    steps = {"thank_you_note": ana, "linkedin": ana, "check_in": ana, "reply": ana, "reference": reference}
    told_to = [
        follow_up(
            step, job, Message(to=to, channel=STEPS[step].channel, met=tuple(rounds)), at=end + dt.timedelta(days=9)
        )
        for step, to in steps.items()
    ]
    rejected = opening(*rounds, status=Status.REJECTED, key=name)
    return [*mail, *told_to[:3], follow_up("reply", rejected, Message(to=ana, channel=EMAIL), at=end), told_to[4]]


@pytest.mark.parametrize("name", ["a", "b", "c", "d", "e", "f"])
@pytest.mark.parametrize("topic", [None, "the new release train", "They are moving to Kubernetes."])
@pytest.mark.parametrize("strengths", [(), ("cut a 40-minute deploy to 6",), ("ten years in triage",)])
def test_the_graceful_drafts_are_tactful_from_the_first_thank_you_to_the_last_reply(
    name: str, topic: str | None, strengths: tuple[str, ...]
) -> None:
    drafter = Drafter(GRACEFUL, NADIA, Settings())
    story = [(each, drafter.wording(each)) for each in whole_story(name, topic, strengths)]
    assert [problem.message for problem in tactless(*story, rules=RULES)] == []


def test_notes_to_the_candidate_are_not_judged() -> None:
    each = follow_up("let_go", opening(interview(person())), Message(to=None, channel=Channel.NOTE))
    draft = Draft(to=None, channel=Channel.NOTE, subject=None, body="Still waiting? Let it go!!")
    assert tactless((each, Wording(title="x", instruction="x.", drafts=(draft,))), rules=RULES) == ()


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

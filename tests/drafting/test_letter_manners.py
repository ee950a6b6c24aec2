"""How letters other than the thank-yous sound to somebody who has to read them: over trades, channels and what is known."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
import yaml
from support.letters import Sent, sent

CANDIDATES = ("Dr. Wanjiru Kamau", "Prof. Wanjiru Kamau", "Wanjiru Kamau")
TOPICS = {
    "croissants that go soft by 10": "about croissants",
    "measles line lists that arrive three weeks late": "about measles line lists",
    "CARM portal backlog - 600 entries waiting": "about the CARM portal backlog",
    "why fifth graders stop asking questions": "about why fifth graders stop asking questions",
    "early warning scores": "about early warning scores",
    "galley service for 3 on a 40 min hop": "about the galley service",
}
FILLER = re.compile(
    r"anything you'd like to see|very glad to have|put in my calendar|I can arrange it|Since our conversation"
)
STIFF = re.compile(
    r"standing by|[Ww]hen they do|please tell me|and they may well ask|You know I(?!'ve never| never)\b|this is \w+ \w+\."
    r"|I'll be quick|If they (?:do|are)\b"
)


def a_list(name: str = "Callum Riordan", *, person: dict[str, Any] | None = None, **more: Any) -> str:
    """One interview with one person, and a reference by mail and by telephone."""
    references = more.pop("references", None)
    typed = {
        "candidate": {"name": name, "phone": "+44 7700 900311", "timezone": "Europe/London", "country": "GB"},
        "references": references
        or [
            {"name": "Ann Reed", "email": "a@x.example", "relation": "my manager at Initech", "attributes": ["checks twice"]},
            {"name": "Steve Mallinson", "phone": "+44 7700 900312", "relation": "my supervisor at Hargreave"},
        ],
        "interviews": [
            {
                "company": "Prairie Museum of Natural History", "role": "Approved Electrician (Housing)", "date": "2026-11-24",
                "start": "10:00", "end": "11:00", "mode": "onsite",
                "interviewers": [person or {"name": "Rosa Bell", "email": "r@x.example"}], **more,
            }
        ],
    }  # fmt: skip
    return yaml.safe_dump(typed, allow_unicode=True, sort_keys=False)


def every(step: str, **more: Any) -> list[Sent]:
    """A step's letters to people of several names, so that each letter of its kind is among them."""
    return [each for name in "ABCDEFGHIJKL" for each in sent(a_list(f"{name}nn Riordan", **more), step)]


@pytest.mark.parametrize("name", CANDIDATES)
def test_nobody_is_a_doctor_to_themselves(name: str) -> None:
    for each in sent(a_list(name)):
        assert not re.search(r"\b(?:Dr|Prof)\b", each.text), each.text


@pytest.mark.parametrize(("decision_by", "topic"), list(itertools.product([None, "2026-12-01"], [None, *TOPICS])))
def test_a_check_in_opens_with_thanks_or_pleasure_and_what_was_talked_about(
    decision_by: str | None, topic: str | None
) -> None:
    person = {"name": "Rosa Bell", "email": "r@x.example", **({"topic": topic} if topic else {})}
    letters = every("check_in", person=person, **({"decision_by": decision_by} if decision_by else {}))
    assert len({each.draft.body.split("\n\n")[1].split(" ")[0] for each in letters}) > 1
    for each in letters:
        first = each.draft.body.split("\n\n")[1]
        assert re.match(r"Thank you again|I enjoyed|I was glad", first), each.text
        assert not FILLER.search(each.text), each.text
        assert each.draft.body.count("?") == 1, each.text
        assert each.draft.body.count("1 December") == (1 if decision_by else 0), each.text
        if topic:
            assert TOPICS[topic] in re.sub(r"hear about", "about", first), each.text


@pytest.mark.parametrize("name", ["Steve Mallinson", "Prof. Alistair Boyd"])
@pytest.mark.parametrize("attribute", [["never leaves a job half done"], ["gets people in a room"], ["reliable"], []])
def test_a_reference_is_spoken_to_as_one_speaks(name: str, attribute: list[str]) -> None:
    known = {"name": name, "relation": "thesis adviser", "attributes": attribute}
    reached = [{**known, "email": "s@x.example"}], [{**known, "phone": "+44 7700 900312"}]
    for references in reached:
        for each in every("reference", references=references, person={"name": "Rosa Bell", "email": "r@x.example"}):
            assert not STIFF.search(each.text), each.text
            assert "the Prairie Museum" in each.text, each.text
            if each.draft.subject is None:
                assert "…" in each.draft.body, each.text
                assert "Riordan" not in each.draft.body or name.startswith("Prof."), each.text


@pytest.mark.parametrize("topic", [None, *TOPICS])
def test_linkedin_says_when_as_one_says_it_and_not_where_the_reader_works(topic: str | None) -> None:
    person = {"name": "Rosa Bell", "email": "r@x.example", **({"topic": topic} if topic else {})}
    for each in every("linkedin", person=person):
        assert not re.search(r"\d|November|interviewed", each.draft.body), each.text
        assert topic is None or "Museum" not in each.draft.body, each.text
        assert "on Tuesday" in each.draft.body or "last Tuesday" in each.draft.body, each.text
        assert topic is None or TOPICS[topic] in each.draft.body, each.text


@pytest.mark.parametrize("step", ["thank_you_email", "check_in"])
def test_who_has_only_a_telephone_gets_a_text(step: str) -> None:
    for each in every(step, person={"name": "Niamh", "phone": "+353 20 910 1235"}):
        assert "\n" not in each.draft.body, each.text
        assert re.search(r"[.?!] \wnn$", each.draft.body), each.text
        assert not re.search(r"[Rr]egards|Best,|wishes", each.draft.body), each.text


def test_who_asked_and_arranged_is_one_person_wherever_their_number_stands() -> None:
    niamh = {"name": "Niamh", "phone": "+353 20 910 1235"}
    text = a_list(person={"name": "Niamh"}, arranged_by=niamh)
    letters = sent(text, "thank_you_email")
    assert [each.to for each in letters] == ["Niamh"]
    assert "thanks to Niamh" not in letters[0].text
    assert "pass" not in letters[0].text


def test_no_subject_has_what_a_posting_has_in_brackets() -> None:
    for step in ("thank_you_email", "check_in"):
        for each in every(step):
            assert "(" not in (each.draft.subject or ""), each.text


TWO_ROUNDS = """\
candidate: {name: Ann Riordan, timezone: Europe/London, country: GB}
interviews:
  - {company: Larkhill, role: Teller, date: 2026-11-24, start: "10:00", mode: onsite, done: [thank_you_email],
     interviewers: [{name: Tom Becker, email: t@larkhill.example, say: I looked up the program that you mentioned.}]}
  - {company: Larkhill, role: Teller, date: 2026-12-01, start: "10:00", mode: onsite,
     interviewers: [{name: Tom Becker, email: t@larkhill.exampleSAY}]}
"""


@pytest.mark.parametrize(
    ("again", "said"), [("", ""), (", say: I have read it to the end.", "I have read it to the end.")]
)
def test_a_sentence_of_ones_own_is_read_once(again: str, said: str) -> None:
    *_, second = sent(TWO_ROUNDS.replace("SAY", again), "thank_you_email")
    assert "I looked up the program" not in second.text
    assert said in second.text


def test_linkedin_says_when_as_one_says_it_in_the_same_month() -> None:
    for each in every("linkedin_others"):
        assert "in November" not in each.text or each.follow_up.start.month != 11, each.text


def to_a_reference(*attributes: str, topic: str | None = None, name: str = "Ann Reed", **more: Any) -> list[Sent]:
    """What somebody who saw this is sent, by mail and by telephone."""
    person = {"name": "Rosa Bell", "email": "r@x.example", **({"topic": topic} if topic else {})}
    known = {"name": name, "relation": "my manager at Initech", "attributes": list(attributes)}
    reached = [{**known, "email": "a@y.example"}], [{**known, "phone": "+44 7700 900312"}]
    return [each for one in reached for each in every("reference", references=one, person=person, **more)]


SEEN = (
    "tells you the bad news first",
    "never cancels a storytime",
    "keeps the buyer cool",
    "guests asked for him by name",
    "reliable",
)


@pytest.mark.parametrize("attribute", [*SEEN, None])
def test_nothing_follows_from_what_a_reference_saw(attribute: str | None) -> None:
    for each in to_a_reference(*filter(None, [attribute])):
        assert not re.search(r"which is why|thought of you|, so I (?:hope|was|thought)", each.text), each.text


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        (("never cancels a storytime", "good w/ the grumpy dads"), ("cancel a storytime", "with the grumpy dads")),
        (("no delayed shipment in 2 years", "keeps the buyer cool"), ("no delayed shipment", "keep the buyer cool")),
        (("safe on foot", "knows his birds"), ("safe on foot", "know my birds")),
        (("no surprises in the board papers", "tells you the bad news first"), ("board papers", "bad news first")),
        (("turns up early", "looks after the gear"), ("turn up early", "look after the gear")),
        (("final accounts that don't drag on", "straight with subbies"), ("don't drag on", "with subbies")),
        (("guests asked for him by name",), ("You know that guests asked for me by name",)),
    ],
)
def test_a_reference_is_reminded_of_two_things_that_they_know(
    attributes: tuple[str, ...], said: tuple[str, ...]
) -> None:
    for each in to_a_reference(*attributes):
        assert all(words in each.text for words in said), each.text


@pytest.mark.parametrize(
    ("topic", "attribute", "said"),
    [
        ("the timber package - 3 subbies, all over budget", "straight with subbies", "about the timber package"),
        ("toddler time has a waiting list of 40, one room", "never cancels a storytime", "about toddler time"),
        ("early warning scores", "reliable", "about early warning scores"),
        ("rosters", "checks twice", "about rosters"),
        ("recall at 58 %, he wants 75", "checks twice", None),
        ("2-3 no-shows a day", "checks twice", None),
        ("plans that one office approves and the other refuses", "checks twice", None),
        ("nobody stays longer than a year", "checks twice", None),
        ("the audit", "checks twice", None),
        ("relocation", "reliable", None),
        ("start date", "reliable", None),
        ("gap in my CV", "reliable", None),
        ("why I left", "reliable", None),
    ],
)
def test_a_reference_hears_what_came_up_and_nothing_that_goes_wrong_there_or_is_ones_own_affair(
    topic: str, attribute: str, said: str | None
) -> None:
    for each in to_a_reference(attribute, topic=topic):
        assert said in each.text if said else not re.search(r"was (?:partly )?about ", each.text), each.text
        assert not re.search(r"told me|talked to me|[Ww]e talked", each.text), each.text
        assert each.findings() == (), each.text


@pytest.mark.parametrize(
    ("round", "did"),
    [
        ("practical (morning drive) then talk", "did a practical at"),
        ("trial day", "did a trial day at"),
        ("panel + storytime demo", "gave a storytime demo at"),
        ("2nd round", "interviewed at"),
    ],
)
def test_a_reference_hears_what_was_done_there(round: str, did: str) -> None:
    for each in to_a_reference("reliable", round=round):
        assert f"I {did} the Prairie Museum" in each.text, each.text


def test_a_reference_who_is_addressed_by_title_reads_no_contraction() -> None:
    for each in to_a_reference("keeps the buyer cool", "reliable", name="Mr. Joseph Arulraj"):
        assert "You have seen me keep the buyer cool" in each.text, each.text
        assert "whether I am reliable" in each.text, each.text


FAINT_OR_PRESSING = re.compile(
    r"as it did then|as I was|if I understood|how things stand|How are things|hurry|glad of the chance|more about me"
    r"|Have you heard anything"
)
TWO_ROUNDS_BUT_NOT_WITH_THE_READER = """\
candidate: {name: NAME, timezone: Europe/London, country: GB}
references: [{name: Pat Lindqvist, email: p@x.example, relation: "branch manager at Mesa Road, my boss 4 yrs"}]
interviews:
  - {company: Larkhill, role: Teller, date: 2026-11-17, start: "10:00", mode: phone, duration: 30 min,
     interviewers: [{name: Sandra Kinney, REACHED, topic: Saturdays, LEADS}]ARRANGED}
  - {company: Larkhill, role: Teller, date: 2026-11-24, start: "10:00", mode: onsite, round: ROUND,
     interviewers: [{name: Tom Becker, email: t@larkhill.example}] DECIDED}
"""


@pytest.mark.parametrize("decision_by", [None, "2026-12-01"])
@pytest.mark.parametrize(
    ("reached", "arranged", "leads"),
    [
        ("email: s@larkhill.example", ", arranged_by: {name: Sandra Kinney}", "lead: no"),
        ("email: s@larkhill.example", "", "lead: yes"),
        ('phone: "+353 20 910 1235"', "", "lead: yes"),
    ],
)
def test_a_check_in_speaks_of_the_last_round_whoever_was_at_it(
    decision_by: str | None, reached: str, arranged: str, leads: str
) -> None:
    decided = f", decision_by: {decision_by}" if decision_by else ""
    for name in "ABCDEFGH":
        text = TWO_ROUNDS_BUT_NOT_WITH_THE_READER.replace("ARRANGED", arranged).replace("REACHED", reached)
        text = text.replace("NAME", f"{name}nn Riordan").replace("LEADS", leads).replace("DECIDED", decided)
        text = text.replace("ROUND", "trial day")
        for each in sent(text, "check_in"):
            assert each.to == "Sandra Kinney"
            assert "the trial day on 24 November" in each.text, each.text
            assert "17 November" not in each.text, each.text
            assert each.draft.body.count("?") == 1, each.text
            assert ("arranging" in each.text) <= ("arranged_by" in text), each.text
            assert not FAINT_OR_PRESSING.search(each.text), each.text


@pytest.mark.parametrize("decision_by", [None, "2026-12-01"])
@pytest.mark.parametrize("reached", [{"email": "r@x.example"}, {"phone": "+353 20 910 1235"}])
def test_a_check_in_neither_presses_nor_praises_faintly(decision_by: str | None, reached: dict[str, str]) -> None:
    more = {"decision_by": decision_by} if decision_by else {}
    for each in every("check_in", person={"name": "Rosa Bell", **reached}, **more):
        assert not FAINT_OR_PRESSING.search(each.text), each.text


@pytest.mark.parametrize(
    ("relation", "who"),
    [
        ("branch manager at Mesa Road, my boss 4 yrs", "my boss at Mesa Road"),
        ("commercial manager at Tarbrook, I reported to him", "my manager at Tarbrook"),
        ("site manager on the school job", "site manager on the school job"),
    ],
)
def test_a_referee_is_offered_with_who_that_is_to_the_candidate(relation: str, who: str) -> None:
    known = [{"name": "Pat Lindqvist", "email": "p@x.example", "relation": relation}]
    for each in every("check_in", references=known):
        assert f"Pat Lindqvist, {who}" in each.text, each.text


OPEN_END = re.compile(r"whatever you decide|whatever happens|however it turns out")


@pytest.mark.parametrize("topic", [None, "early warning scores"])
@pytest.mark.parametrize("mode", ["onsite", "video", "phone"])
@pytest.mark.parametrize("round", ["2nd round", "practical", "teaching demo", "trial day"])
@pytest.mark.parametrize("role", ["Field Guide", None])
def test_linkedin_has_a_place_or_a_topic_and_no_strings(
    topic: str | None, mode: str, round: str, role: str | None
) -> None:
    person = {"name": "Rosa Bell", "email": "r@x.example", **({"topic": topic} if topic else {})}
    found = every("linkedin", person=person, mode=mode, round=round, role=role, company="Mopane Ridge Lodge")
    for each in found:
        assert OPEN_END.search(each.text), each.text
        assert "would be nice" not in each.text, each.text
        assert re.search("warning scores" if topic else "field guide|Mopane Ridge Lodge", each.text), each.text
    assert len({OPEN_END.search(each.text)[0] for each in found}) > 1  # type: ignore[index]


@pytest.mark.parametrize("topic", [None, "early warning scores", "Storage is full and nobody knows what is in it."])
@pytest.mark.parametrize("round", ["2nd round", "practical", "panel + storytime demo", "trial day", "lunch"])
@pytest.mark.parametrize("role", ["Field Guide", "Chief Financial Officer", None])
def test_a_card_is_warm_and_names_the_occasion_or_the_job(topic: str | None, round: str, role: str | None) -> None:
    person = {"name": "Hennie Potgieter", "email": "h@x.example", **({"topic": topic} if topic else {})}
    more = {"company": "Mopane Ridge Lodge", "location": "Mopane Ridge Lodge, 1 River Road, Hoedspruit"}
    for each in every("thank_you_note", person=person, round=round, role=role, **more):
        assert 35 <= len(each.draft.body.split()) <= 70, each.text
        assert not re.search(
            r"hoping to come back|I'd be (?:happy|very glad) to be your|pleasure to be your", each.text
        )
        assert re.search(r"proud to (?:join|be your)|glad to join|pleasure to (?:work with|join) you", each.text), (
            each.text
        )
        said = "practical|demo|trial day|lunch|warning scores|field guide|financial officer"
        assert role is None or re.search(said, each.text), each.text
        assert each.findings() == (), each.text

"""What keeps a text from being sent: facts that are not in the list, slips, form. Texts in, findings out."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting import gate
from followup.drafting.gate import Finding, Known, Letter, Typed
from followup.drafting.tact import Rules
from followup.model.etiquette import Channel, Span, TactRule
from followup.model.interviews import Mode
from followup.model.settings import English
from followup.model.status import Status
from followup.problems import Place

TUESDAY = dt.date(2026, 11, 24)
LARKHILL = Known(
    texts=(
        "Ifeoma Nwachukwu", "Karen Holt", "Larkhill Children's Hospital", "Charge Nurse, Cardiac Step-Down", "Denise Fairchild",
        "my nurse manager at Oakmere General",
    ),
    typed=(
        Typed("the 7 p.m. handover, which takes 45 minutes", "topic", Place("list.yaml", 20)),
        Typed("precepted 19 new graduates; 17 stayed for two years", "strength", Place("list.yaml", 5)),
    ),
    days=frozenset({TUESDAY, dt.date(2026, 12, 11)}),
    talked=frozenset({TUESDAY}),
    today=TUESDAY,
    clocks=frozenset({dt.time(10), dt.time(11, 30)}),
    counts=frozenset({5, 4, 90}),
    addresses=frozenset({"ifeoma@example.org"}),
    links=frozenset({"https://www.linkedin.com/in/ifeoma"}),
    phones=frozenset({"+1 404 555 0137"}),
    step="thank_you_email",
)  # fmt: skip


def found(text: str, known: Known = LARKHILL, subject: str | None = None) -> list[tuple[str, str]]:
    """The codes and quotes of what is found in a text, its form aside."""
    return [
        (each.code, each.quoted)
        for each in gate.findings(Letter(text, subject), known)
        if each.code not in ("tactless-greeting", "tactless-no-name")
    ]


def known(**changed: Any) -> Known:
    import dataclasses

    return dataclasses.replace(LARKHILL, **changed)


WHOLE = """Hi Karen,

Thank you for this morning, and for telling me about the 7 p.m. handover. Of the 19 new graduates I've precepted, \
seventeen stayed for 2 years, so I'd enjoy working on that with all five of you at Larkhill. I had December 11 down, \
and Denise Fairchild can tell you more.

Got two minutes? I can send three pages.

Kind regards,
Ifeoma Nwachukwu
+1 404 555 0137
ifeoma@example.org
linkedin.com/in/ifeoma"""


def test_a_letter_that_says_what_the_list_says_is_let_through() -> None:
    assert gate.findings(Letter(WHOLE, "Thank you – charge nurse"), LARKHILL) == ()


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I led 23 people.", "23"),
        ("I led twenty-three people.", "twenty three"),
        ("I read 60,000 emails.", "60,000"),
        ("I read 60 000 emails.", "60,000"),
        ("I read sixty thousand emails.", "sixty thousand"),
        ("We grew by 12.5 percent.", "12.5"),
        ("We saved two hundred and forty hours.", "two hundred and forty"),
        ("A dozen of them stayed.", "dozen"),
        ("We took it from 9 to 45 million.", "9"),
    ],
)
def test_a_number_that_is_not_in_the_list_is_found_in_digits_and_in_words(said: str, quoted: str) -> None:
    assert ("unknown-number", quoted) in found(said)


@pytest.mark.parametrize(
    "said",
    [
        "Of the nineteen, 17 stayed.",
        "One of the things, and no one else; half of it, twice.",
        "Got two minutes?",
        "It took 90 minutes with four of you.",
        "The interviews on November 24.",
    ],
)
def test_a_number_of_the_list_may_be_said_either_way(said: str) -> None:
    assert found(said) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9 to 31 MSEK", "from nine to 31 million kronor"),
        ("60 000 emails", "60,000 emails"),
        ("$1.5m budget", "a budget of 1.5 million"),
        ("pick accuracy 97.8 -> 99.4 %", "from 97.8 to 99.4 percent"),
        ("33 yrs driving, 0 accidents", "in thirty-three years"),
        ("team of one hundred and forty", "a team of 140"),
        ("cut cost 12,5 %", "by 12.5 percent"),
        ("ran 24/7 support", "support 24 hours a day"),
    ],
)
def test_numbers_are_the_same_however_they_are_written(typed: str, said: str) -> None:
    assert found(said, known(typed=(Typed(typed, "strength"),))) == []


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I enjoyed meeting Gareth.", "Gareth"),
        ("Thank you, Karen Idowu.", "Idowu"),
        ("I used Python at Larkhill.", "Python"),
        ("I spoke with Dr. Bhatt today.", "Bhatt"),
        ("We spoke. Karen Thornton was there.", "Thornton"),
        ("I met J. Smith there.", "Smith"),
        ("It was good of 박지훈 to come.", "박지훈"),
    ],
)
def test_a_name_that_is_not_in_the_list_is_found(said: str, name: str) -> None:
    assert ("unknown-name", name) in found(said)


@pytest.mark.parametrize(
    "said",
    [
        "Karen's unit, and Larkhill’s.",
        "I'd like to, on Tuesday in November, before Thanksgiving.",
        "Thanks. Nobody else was there.",
        "“Chef,” I said: Never mind.",
        "It ended at 11:30 a.m. Nobody minded.",
        "I'll send it on LinkedIn, in English.",
    ],
)
def test_what_begins_a_sentence_and_what_is_everybodys_is_no_name(said: str) -> None:
    assert found(said) == []


def test_accents_and_endings_do_not_make_another_name() -> None:
    swedish = known(texts=("Inès Bakkali", "Norway", "RFI", "Sjöblom"))
    assert found("I met Ines about the RFIs, the Norwegian ones, with Sjoblom.", swedish) == []


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I had December 14 down.", "December 14"),
        ("I had 14 December down.", "14 December"),
        ("I had the 14th of December down.", "the 14th of December"),
        ("We met on Monday, November 24.", "Monday, November 24"),
        ("We met on 2025-11-24.", "2025-11-24"),
        ("We met in October.", "in October"),
        ("We met on Wednesday.", "Wednesday"),
        ("We met yesterday.", "yesterday"),
    ],
)
def test_a_day_that_is_not_in_the_list_is_found(said: str, quoted: str) -> None:
    assert ("unknown-day", quoted) in found(said)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("We met at 3 p.m.", "3 p.m"),
        ("We met at 14:15.", "14:15"),
    ],
)
def test_a_time_that_is_not_in_the_list_is_found(said: str, quoted: str) -> None:
    assert ("unknown-clock", quoted) in found(said)


@pytest.mark.parametrize(
    "said",
    [
        "We met on Tuesday, November 24, at 10 a.m.",
        "We met on 24 November 2026 at 10:00.",
        "I had the 11th of December down.",
        "Thank you for this morning.",
        "May I ask? It may be in December. Larkhill 5 may call you.",
        "The handover at 7pm.",
    ],
)
def test_days_and_times_of_the_list_may_be_said_in_every_form(said: str) -> None:
    assert found(said) == []


def test_this_morning_is_said_on_that_day_alone() -> None:
    later = known(today=TUESDAY + dt.timedelta(days=1))
    assert found("Thank you for this morning.", later) == [("unknown-day", "this morning")]
    assert found("Thank you for yesterday.", later) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Write to karen@example.com.", "unknown-address"),
        ("See https://evil.example/x.", "unknown-link"),
        ("See www.example.net/x.", "unknown-link"),
        ("Call +1 404 555 0199.", "unknown-phone"),
        ("Call (404) 555-0199.", "unknown-phone"),
    ],
)
def test_an_address_a_link_and_a_telephone_number_of_others_are_found(said: str, code: str) -> None:
    assert code in [each for each, _ in found(said)]


def test_ones_own_may_be_given_in_every_form() -> None:
    said = "Write to Ifeoma@Example.org, call (404) 555-0137 or see linkedin.com/in/ifeoma."
    assert found(said) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Dear [name], hello", "slip-hole"),
        ("It was {{ when }}.", "slip-hole"),
        ("We met on None.", "slip-hole"),
        ("It was <date> then.", "slip-hole"),
        ("I met ____ there.", "slip-hole"),
        ("The start is TBD.", "slip-hole"),
        ("Thank you for the.", "slip-hole"),
        ("We talked about , and more.", "slip-hole"),
        ("It was about the the ward.", "slip-doubled"),
        ("I liked an university.", "slip-article"),
        ("It was a hour.", "slip-article"),
        ("It was a 18-month project.", "slip-article"),
        ("I am a analyst.", "slip-article"),
        ("It was an nurse.", "slip-article"),
        ("I liked it..", "slip-punctuation"),
        ("I liked it ,and more.", "slip-punctuation"),
        ("I liked it .", "slip-punctuation"),
        ("I liked it,.", "slip-punctuation"),
        ("I liked it?.", "slip-punctuation"),
        ("I liked  it.", "slip-punctuation"),
        ("The report 45 -> 17.", "slip-telegraph"),
        ("Tools + truck.", "slip-telegraph"),
        ("In 17 yrs.", "slip-telegraph"),
    ],
)
def test_a_slip_is_found(said: str, code: str) -> None:
    assert code in [each for each, _ in found(said)]


@pytest.mark.parametrize(
    "said",
    [
        "I know that that is so, and had had it.",
        "An hour, a unit, a one-off, a European, an MRI, a NATO post, an X-ray, an honest word, an 11-hour day, a union.",
        "It is an onerous task. A unit.",
        "Plan A is good, and vitamin A too.",
        "It ended at 7 p.m., I think; it was good … and more.",
        "It was the job I had asked for.",
        "Is that so?",
        "A–Z, and/or, on-call – all of it.",
    ],
)
def test_what_is_right_is_no_slip(said: str) -> None:
    assert [each for each in found(said) if each[0].startswith("slip")] == []


def test_names_may_be_said_twice_and_may_hold_what_would_be_a_slip() -> None:
    assert (
        found(
            "I enjoyed Duran Duran, Next -> Ltd and A + B Ltd.",
            known(texts=("Duran Duran", "A + B Ltd.", "Next -> Ltd")),
        )
        == []
    )


@pytest.mark.parametrize(
    ("changed", "text", "code"),
    [
        ({}, "Thank you.", "tactless-greeting"),
        ({"reader": "Karen Holt"}, "Hi Denise,\n\nThank you.\n\nBest,\nIfeoma", "tactless-greeting"),
        ({"candidate": "Ifeoma Nwachukwu"}, "Hi Karen,\n\nThank you.\n\nBest,", "tactless-no-name"),
        ({"words": Span(1, 5)}, "Hi Karen,\n\nThank you for the day at Larkhill.", "tactless-length"),
        ({"words": Span(30, 50)}, "Hi Karen,\n\nThank you.", "tactless-length"),
        ({"characters": 20, "channel": Channel.LINKEDIN}, "Hi Karen, it was good to talk.", "tactless-length"),
        ({"most_questions": 1}, "Hi Karen,\n\nIs it so? And when?", "tactless-questions"),
        ({"is_formal": True}, "Hi Karen,\n\nThank you.", "tactless-register"),
        ({"is_formal": True}, "Dear Karen,\n\nI'd like that.", "tactless-register"),
        ({}, "Hi Karen,\n\nI came. I saw. I liked it.", "tactless-self"),
        ({}, "Hi Karen,\n\nSo good! So nice!", "tactless-gush"),
        ({}, "Hi Karen,\n\nTHANK YOU ALL.", "tactless-gush"),
        ({}, "Hi Karen,\n\nSee you 🙂", "tactless-gush"),
        ({}, "Hi Karen,\n\nI was glad, and am still glad.", "tactless-adjective"),
        ({"role": "Charge Nurse"}, "Hi Karen,\n\nThank you.", "tactless-no-role"),
        ({"topic": "early warning scores"}, "Hi Karen,\n\nThank you.", "tactless-no-topic"),
        ({"english": English.AMERICAN}, "Hi Karen,\n\nI was honoured.", "foreign-word"),
        ({"english": English.BRITISH}, "Hi Karen,\n\nIt grew by 17 percent.", "foreign-word"),
        ({"modes": frozenset({Mode.PHONE})}, "Hi Karen,\n\nI enjoyed meeting you.", "untrue-occasion"),
        ({"modes": frozenset({Mode.VIDEO})}, "Hi Karen,\n\nThank you for having me in.", "untrue-occasion"),
        ({"modes": frozenset({Mode.ONSITE})}, "Hi Karen,\n\nThank you for the call.", "untrue-occasion"),
        ({"status": Status.ACCEPTED}, "Hi Karen,\n\nI hope our paths cross again.", "untrue-occasion"),
        (
            {"others": (Typed("the pager rota", "Ben Ruiz"),)},
            "Hi Karen,\n\nI liked what was said about the pager rota.",
            "tactless-topic",
        ),
    ],
)  # fmt: skip
def test_a_letter_that_does_not_fit_is_told(changed: dict[str, Any], text: str, code: str) -> None:
    assert code in [each.code for each in gate.findings(Letter(text), known(**changed))]
    fitting = gate.findings(Letter(WHOLE, "Thank you – charge nurse"), known(**changed))
    assert code not in [each.code for each in fitting] or code in (
        "tactless-length", "tactless-register", "tactless-questions", "tactless-no-topic",
    )  # fmt: skip


@pytest.mark.parametrize("announced", ["An example: {}", "What I bring is {}", "It is this: {}"])
def test_pasted_words_behind_a_drum_roll_are_found(announced: str) -> None:
    said = announced.format("precepted 19 new graduates; 17 stayed for two years")
    assert "tactless-drum-roll" in [code for code, _ in found(said)]


def test_a_subject_that_a_phone_would_cut_is_told() -> None:
    assert found("Hello.", known(subject_characters=60), subject="x" * 61) == [("tactless-subject", "")]


def test_a_sentence_of_ones_own_is_no_third_from_i() -> None:
    facts = known(typed=(Typed("I mean that.", "say"),))
    assert found("I came. I saw. I mean that. Thank you.", facts) == []
    assert found("I came. I mean that. I saw. I liked it.", facts) == [("tactless-self", "")]


def test_the_marks_of_names_and_of_ones_own_words_are_nobodys_gush_and_no_question() -> None:
    say = Typed("was it you who asked? I loved it!", "say")
    facts = known(texts=("Yahoo!",), typed=(say,), most_questions=1)
    said = "Was it you who asked? I loved it! Yahoo! is Yahoo! for me. Is there news?"
    assert {"tactless-gush", "tactless-questions"}.isdisjoint(code for code, _ in found(said, facts))
    assert {"tactless-gush", "tactless-questions"} <= {code for code, _ in found(f"{said} Really? So! Yes!", facts)}


def test_where_either_english_is_right_a_letter_keeps_to_one() -> None:
    assert found("I was honoured, in colour.", known(english=None)) == []
    assert found("I was honored.", known(english=None)) == []
    assert ("foreign-word", "colour") in found("I was honored, in colour.", known(english=None))


def finding(text: str, facts: Known, code: str) -> Finding:
    return next(each for each in gate.findings(Letter(text), facts) if each.code == code)


def test_what_the_candidates_own_words_bring_in_names_them_and_their_place() -> None:
    rules = Rules((TactRule("gush", ("dream job",), None, "plain interest"),))
    say = Typed("It's my dream job.", "say", Place("list.yaml", 33))
    facts = known(typed=(say,), rules=rules)
    assert finding("Hi Karen,\n\nIt's my dream job.", facts, "tactless-gush").typed == say
    assert finding("Hi Karen,\n\nA dream job.", known(rules=rules), "tactless-gush").typed is None


def test_a_letter_that_is_too_long_by_ones_own_sentence_points_at_it() -> None:
    say = Typed(f"i {'really ' * 60}mean it", "say", Place("list.yaml", 33))
    facts = known(typed=(say,), words=Span(1, 60))
    assert finding(f"Hi Karen,\n\nI{say.text[1:]}.", facts, "tactless-length").typed == say
    assert finding(f"Hi Karen,\n\n{'we ' * 80}", facts, "tactless-length").typed is None


@pytest.mark.parametrize(
    "piece", ["a ", "12 ", "A. ", "(555) ", "1,", "one hundred and ", "- ", "x@", "[", "\n\n", "“", "Nov 1"]
)
def test_a_long_text_takes_no_longer_a_word_than_a_short_one(piece: str) -> None:
    def seconds(times: int) -> float:
        text = Letter(piece * times)
        fastest = 1e9
        for _ in range(4):
            start = time.process_time()
            gate.findings(text, LARKHILL)
            fastest = min(fastest, time.process_time() - start)
        return fastest

    seconds(10)
    assert seconds(8_000) < 24 * seconds(1_000) + 0.01  # eight times as long; a square would be sixty-four times


@given(st.text(max_size=300), st.text(max_size=80))
def test_any_text_gives_findings_and_never_a_traceback(body: str, subject: str) -> None:
    facts = known(reader="Karen Holt", candidate="Ifeoma Nwachukwu", english=English.BRITISH, is_formal=True)
    for each in gate.findings(Letter(body, subject), facts):
        assert each.fault
        assert each.better

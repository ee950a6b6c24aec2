"""A strength as a sentence of its owner's."""

import pytest
from faults import note_faults, strength_faults
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from typed_phrases import noted
from typed_phrases import strengths as made_up

from followup.drafting.english.strengths.sentences import strength, strengths
from followup.drafting.english.strengths.telling import Strong
from followup.drafting.english.text.contractions import without_contractions

PARTS = [
    "trained", "led", "nine", "19", "of", "new", "drivers", "3", "->", "%", "years", "no", "accident", "in",
    "patient", "and", "calm", "SQL", "+", "/", ",", ";", "(", "never", "leads", "his", "best", "the", "a", "team",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), rows("strengths.txt"))
def test_a_strength_is_a_whole_sentence_from_its_owner(typed, said):
    found = strength(typed)
    assert (found.sentence if found else "nothing") == said


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("trained nine junior paralegals", Strong.DEED),
        ("pick accuracy 97.8 -> 99.4 % in eight months", Strong.RESULT),
        ("4 yrs no lost-time accident", Strong.RECORD),
        ("ten years in triage", Strong.YEARS),
        ("SQL", Strong.SKILL),
        ("calm in a code", Strong.TRAIT),
        ("forklift licence", Strong.PAPER),
        ("protocols a stranger can repeat", Strong.PRODUCT),
    ],
)
def test_a_strength_is_of_a_kind(typed, kind):
    assert strength(typed).kind is kind


@pytest.mark.parametrize(
    ("typed", "formal"),
    [
        ("trained nine junior paralegals", "I have trained nine junior paralegals"),
        ("calm in a code", "I am calm in a code"),
        ("33 yrs driving, 0 at-fault accidents", "In 33 years of driving I have not had an at-fault accident"),
    ],
)
def test_a_formal_letter_has_no_contractions(typed, formal):
    assert without_contractions(strength(typed).sentence) == formal


def test_percent_is_two_words_in_britain():
    assert strength("forecasts within 4 %", british=True).sentence == "My forecasts have come in within 4 per cent"


@pytest.mark.parametrize(
    "typed",
    [
        "best closer in the region",
        "world-class communicator",
        "PASSIONATE ABOUT RETAIL!!!",
        "top performer",
        "expert in everything",
    ],
)
def test_a_boast_is_not_said(typed):
    assert strength(typed) is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["two winters in a freezer", "no accident"], ["I've done two winters in a freezer without an accident"]),
        (["33 yrs driving", "0 at-fault accidents"], ["In 33 years of driving I haven't had an at-fault accident"]),
        (["1,200 visits", "none cancelled"], ["Of 1,200 visits, none was cancelled"]),
        (["16 yrs on the tools", "zero LTIs"], ["In 16 years on the tools I haven't had an LTI"]),
        (["VAT returns", "never a penalty"], ["I've never had a penalty on VAT returns"]),
        (["school trips", "never a lost child"], ["I've never had a lost child on school trips"]),
        (["trained 14 apprentices", "all passed"], ["I've trained 14 apprentices, and all passed"]),
        (["5 seasons", "no failed inspection"], ["I've gone five seasons without a failed inspection"]),
    ],
)
def test_a_line_that_begins_as_a_rest_belongs_to_the_one_before(lines, said):
    assert [found.sentence for found in strengths(lines)] == said


@pytest.mark.parametrize(
    "lines",
    [
        ["trained 7 MCh students, all passed at first attempt", "MCh gold medal"],
        ["opened four stores", "two years"],
        ["wrote 60 briefing notes for ministers", "gold award"],
        ["led two audits of branches", "in 2019"],
        ["drafted 200 contracts", "38 signed"],
        ["electrician for 12 years", "6 vans"],
        ["Python", "nothing else"],
        ["calm in a code", "17 beds"],
    ],
)
def test_any_other_line_stands_for_itself(lines):
    alone = [strength(line) for line in lines]
    assert strengths(lines) == [found for found in alone if found]
    assert alone[0]


def test_a_figure_is_seen():
    assert strength("86 drivers trained / 81 passed first time").has_figure
    assert not strength("calm in a code").has_figure


@pytest.mark.parametrize("seed", range(4))
def test_whatever_parts_are_put_together_a_sentence_is_sound(seed):
    broken = {
        typed: wrong for typed in made_up(seed, 400) if (found := strength(typed)) and (wrong := strength_faults(found))
    }
    assert broken == {}


@pytest.mark.parametrize("seed", range(3))
def test_no_mark_of_a_note_gets_into_a_sentence(seed):
    broken = {
        typed: wrong
        for typed in noted(made_up(seed, 400), seed)
        if (found := strength(typed)) and (wrong := note_faults(found.sentence, typed))
    }
    assert broken == {}


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=9).map(" ".join))
def test_any_text_gives_nothing_or_a_sound_sentence(typed):
    found = strength(typed)
    assert found is None or strength_faults(found) == []

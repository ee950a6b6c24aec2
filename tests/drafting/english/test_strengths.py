"""A strength as a sentence of its owner's."""

import pytest
from faults import strength_faults
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from typed_phrases import strengths

from followup.drafting.english.strengths import strength
from followup.drafting.english.telling import Strong

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
    assert strength(typed).formal == formal


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


def test_a_figure_is_seen():
    assert strength("86 drivers trained / 81 passed first time").has_figure
    assert not strength("calm in a code").has_figure


@pytest.mark.parametrize("seed", range(4))
def test_whatever_parts_are_put_together_a_sentence_is_sound(seed):
    broken = {
        typed: wrong
        for typed in strengths(seed, 400)
        if (found := strength(typed)) and (wrong := strength_faults(found))
    }
    assert broken == {}


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=9).map(" ".join))
def test_any_text_gives_nothing_or_a_sound_sentence(typed):
    found = strength(typed)
    assert found is None or strength_faults(found) == []

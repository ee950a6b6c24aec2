"""How near texts are in meaning, though they share no word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting.english.words.matching import shared
from followup.drafting.english.words.meaning import nearness

TEXT = st.text(alphabet=st.sampled_from("abcdefghij klmnop qrstuvwxyz-,'"), max_size=60)


@pytest.mark.parametrize(
    ("typed", "near", "far"),
    [
        ("brides who come in with forty pictures and no budget", "52 weddings last year", "forklift licence"),
        ("spreadsheets that nobody owns", "Excel", "calm in a code"),
        ("freelancers cancel the evening before", "no-show rate under 1 percent", "welded pipe for nine years"),
        ("cash missing from the till", "balanced the register every night", "taught yoga"),
        ("the boiler that floods the cellar", "licensed plumber", "sang in the choir"),
        ("parents who shout", "calmed angry families", "reconciled invoices"),
    ],
)
def test_what_is_of_one_field_is_nearer(typed, near, far):
    assert shared(typed, near) == 0
    assert nearness(typed, near) > nearness(typed, far)


def test_unknown_words_are_near_to_nothing():
    assert nearness("Xyzzyx", "Xyzzyx") == 0
    assert nearness("", "forklift") == 0


@given(TEXT, TEXT)
def test_nearness_is_a_cosine(one, other):
    assert -1.000001 <= nearness(one, other) <= 1.000001
    assert nearness(one, other) == pytest.approx(nearness(other, one))
    assert nearness(one, one) == pytest.approx(1) or nearness(one, one) == 0

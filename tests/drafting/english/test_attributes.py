"""What a reference saw, said to them."""

import pytest
from faults import faults
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from typed_phrases import attributes

from followup.drafting.english.attributes import both, seen


@pytest.mark.parametrize(("typed", "said"), rows("attributes.txt"))
def test_an_attribute_is_what_you_saw_of_me(typed, said):
    found = seen(typed)
    assert (found.said if found else "nothing") == said


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("discreet", "checks twice", None),
        (
            "checks twice",
            "teaches without being asked",
            "You've seen me check twice and teach without being asked",
        ),
        ("asks before he pours", "checks twice", None),
        ("reliable", "discreet", "whether I'm reliable and discreet"),
        ("reliable", "fair with the schedule", None),
        ("precepting new graduates", "running the desk", "You watched me precept new graduates and run the desk"),
        ("exhibit lists", "reliable", None),
        ("punctual, honest", "reliable", None),
    ],
)
def test_two_are_joined_where_that_reads_well(first, second, said):
    found = both(seen(first), seen(second))
    assert (found.said if found else None) == said


BEGINNINGS = ("You know my ", "You've ", "You saw ", "You watched me ", "You read ")


def broken(typed: str) -> list[str]:
    """What is wrong with what is said of an attribute."""
    found = seen(typed)
    if found is None:
        return []
    wrong = faults(found.said)
    starts = ("whether I'm ", "what I'm like ", "how ", "about my ")
    if not found.said.startswith(BEGINNINGS if found.you else starts):
        wrong.append("begins wrong")
    return wrong


@pytest.mark.parametrize("seed", range(3))
def test_whatever_parts_are_put_together_a_sentence_is_sound(seed):
    assert {typed: wrong for typed in attributes(seed, 300) if (wrong := broken(typed))} == {}


@given(st.text(max_size=60))
def test_any_text_gives_nothing_or_a_sound_sentence(typed):
    assert broken(typed) == []

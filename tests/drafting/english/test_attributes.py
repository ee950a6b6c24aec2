"""What a reference saw, said to them."""

import pytest
from faults import faults, note_faults
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from typed_phrases import attributes, noted

from followup.drafting.english.attested.attributes import both, seen


@pytest.mark.parametrize(("typed", "said"), rows("attributes.txt"))
def test_an_attribute_is_what_you_saw_of_me(typed, said):
    found = seen(typed)
    assert (found.said if found else "nothing") == said


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            "checks twice",
            "teaches without being asked",
            "You've seen me check twice, and seen me teach without being asked",
        ),
        (
            "asks before he pours",
            "checks twice",
            "You've heard me ask before I pour, and seen me check twice",
        ),
        (
            "stays till the last chart is done",
            "asks questions",
            "You've seen me stay till the last chart is done, and heard me ask questions",
        ),
        (
            "rings if he's running late",
            "asks when he isn't sure",
            "You know I ring if I'm running late, and ask when I'm not sure",
        ),
        ("remembers every guest's pillow", "rings if he's late", None),
        ("never panics", "asks questions", None),
        ("never panics", "checks twice", "You know I never panic, and you've seen me check twice"),
        (
            "never panics",
            "no gaps in the log",
            "You know I never panic, and that there were no gaps in the log",
        ),
        (
            "no surprises in the board papers",
            "tells you the bad news first",
            "You know there were no surprises in the board papers, and that I tell you the bad news first",
        ),
        ("reliable", "discreet", "whether I'm reliable and discreet"),
        ("reliable", "fair with the schedule", "whether I'm reliable and what I'm like with the schedule"),
        ("safe on foot", "knows his birds", "whether I'm safe on foot and whether I know my birds"),
        ("reliable", "notes kept for when the power fails", None),
        ("precepting new graduates", "running the desk", "You watched me precept new graduates and run the desk"),
        ("punctual, honest", "reliable", None),
    ],
)
def test_two_are_joined_where_that_reads_well(first, second, said):
    found = both(seen(first), seen(second))
    assert (found.said if found else None) == said


@pytest.mark.parametrize(
    ("first", "second", "you", "asked"),
    [
        (
            "never cancels a storytime",
            "good w/ the grumpy dads",
            "You know I never cancel a storytime, and you've seen me with the grumpy dads",
            None,
        ),
        ("discreet", "checks twice", "You've seen me check twice", "whether I'm discreet"),
        ("exhibit lists", "reliable", "You saw my exhibit lists", "whether I'm reliable"),
    ],
)
def test_what_they_saw_and_what_only_they_can_judge_are_both_said(first, second, you, asked):
    found = both(seen(first), seen(second))
    assert (found.you, found.asked) == (you, asked)


@pytest.mark.parametrize(
    ("typed", "is_thin"),
    [
        ("asks questions", True),
        ("helps others", True),
        ("listens", True),
        ("teaches", True),
        ("checks twice", False),
        ("shows up", False),
        ("asks the awkward question", False),
        ("rings if he's running late", False),
        ("exhibit lists", False),
        ("reliable", False),
    ],
)
def test_what_says_too_little_is_known(typed, is_thin):
    assert seen(typed).is_thin is is_thin


@pytest.mark.parametrize(
    "typed", ["guests asked for him by trees survived", "(35 humidity % in in hall January!!) 2", "("]
)
def test_what_makes_no_sense_breaks_nothing(typed):
    assert seen(typed) is None or seen(typed).said


BEGINNINGS = ("You know ", "You've ", "You saw ", "You watched me ", "You read ")


def broken(typed: str) -> list[str]:
    """What is wrong with what is said of an attribute."""
    found = seen(typed)
    if found is None:
        return []
    wrong = faults(found.said)
    starts = ("whether I'm ", "whether my ", "what I'm like ", "how ", "about my ")
    if not found.said.startswith(BEGINNINGS if found.you else starts):
        wrong.append("begins wrong")
    return wrong


@pytest.mark.parametrize("seed", range(3))
def test_whatever_parts_are_put_together_a_sentence_is_sound(seed):
    assert {typed: wrong for typed in attributes(seed, 300) if (wrong := broken(typed))} == {}


@pytest.mark.parametrize("seed", range(3))
def test_no_mark_of_a_note_gets_into_a_sentence(seed):
    broken = {
        typed: wrong
        for typed in noted(attributes(seed, 300), seed)
        if (found := seen(typed)) and (wrong := note_faults(found.said, typed))
    }
    assert broken == {}


@given(st.text(max_size=60))
def test_any_text_gives_nothing_or_a_sound_sentence(typed):
    assert broken(typed) == []

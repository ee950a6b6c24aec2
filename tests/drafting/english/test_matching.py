"""Which words two texts share."""

import pytest

from followup.drafting.english.words.matching import shared


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("early warning scores", "scored every warning", 2),
        ("new graduates leave the unit", "precepted 19 new graduates", 1),
        ("why deploys are frozen on Fridays", "cutting a 40-minute deploy to 6", 1),
        ("Charge Nurse, Cardiac Step-Down", "six years as charge nurse", 2),
        ("the work of the team", "good with people at work", 0),
        ("families before photography", "condition reports a courier can read in bad light", 0),
        ("interns leave in May", "trained the interns' supervisor", 1),
        ("", "anything", 0),
    ],
)
def test_words_are_shared_by_their_stems(one, other, count):
    assert shared(one, other) == count == shared(other, one)

"""The letters as an independent grammar checker reads them."""

from __future__ import annotations

import pytest
from support.grammar import faults

from followup.drafting.gate import Known, Typed
from followup.model.settings import English

KNOWN = Known(
    texts=("Karen Holt", "Duran Duran Museum", "Yahoo!"),
    typed=(Typed("the wrnog spelling", "topic"),),
    english=English.AMERICAN,
)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for an good talk.",
        "Thank you for the the talk.",
        "I could of done it.",
        "I recieved your note.",
        "It was nice too meet you.",
        "Thank you for the colour chart.",
    ],
)
def test_the_checker_finds_what_is_wrong(text: str) -> None:
    assert faults(text, KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Karen, it's Ifeoma Nwachukwu. However it turns out, I enjoyed the Duran Duran Museum.",
        "Thank you for the wrnog spelling at Yahoo! and more.",
        "If there is news, I would be glad to be one of the team.",
    ],
)
def test_names_typed_words_and_idioms_are_excused(text: str) -> None:
    assert faults(text, KNOWN) == []


def test_each_english_has_its_own_spelling() -> None:
    british = Known(english=English.BRITISH)
    assert faults("Thank you for the colour chart.", british) == []
    assert faults("Thank you for the color chart.", british)
    either = Known(english=None)
    assert faults("Thank you for the color chart.", either) == faults("Thank you for the colour chart.", either) == []

"""Which article goes before words, as our sentences say it and as the gate checks it."""

import pytest
from tables import rows

from followup.drafting.checks.slips import article_of
from followup.drafting.english.words.sounds import article_for

TABLE = rows("articles.txt")


@pytest.mark.parametrize(("words", "article"), TABLE)
def test_the_article_goes_by_the_sound(words, article):
    assert article_for(words) == article


@pytest.mark.parametrize(("words", "article"), TABLE)
def test_the_gate_which_has_a_rule_of_its_own_agrees_or_cannot_tell(words, article):
    assert article_of(words.lstrip("$£").partition(" ")[0]) in (None, article)

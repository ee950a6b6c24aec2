"""Whose English a letter is in, and the words that differ."""

from __future__ import annotations

import pytest

from followup.drafting.english.dialect import (
    AMERICAN,
    BRITISH,
    CANADIAN,
    COMMONWEALTH,
    INTERNATIONAL,
    SOUTH_ASIAN,
    Dialect,
    dialect,
    respelled,
)
from followup.model.settings import English


@pytest.mark.parametrize(
    ("wish", "country", "english"),
    [
        (None, "US", AMERICAN),
        (None, None, AMERICAN),
        (None, "PH", AMERICAN),
        (None, "GB", BRITISH),
        (None, "IE", BRITISH),
        (None, "nz", BRITISH),
        (None, "AU", BRITISH),
        (None, "CA", CANADIAN),
        (None, "FR", INTERNATIONAL),
        (None, "SE", INTERNATIONAL),
        (None, "ZA", COMMONWEALTH),
        (None, "IN", SOUTH_ASIAN),
        (English.BRITISH, "US", BRITISH),
        (English.AMERICAN, "GB", AMERICAN),
    ],
)
def test_the_writers_country_rules_unless_they_say_otherwise(
    wish: English | None, country: str | None, english: Dialect
) -> None:
    assert dialect(wish, country) == english


SPELT = """
talking with you | talking with you | talking with you | talking to you
Talk with | Talk with | Talk with | Talk to
percent | percent | percent | per cent
Honored | Honored | Honoured | Honoured
license | license | licence | licence
program | program | program | programme
topic | topic | topic | topic
"""


@pytest.mark.parametrize(
    ("american", "in_us", "in_canada", "in_britain"),
    [[cell.strip() for cell in line.split("|")] for line in SPELT.strip().splitlines()],
)
def test_a_text_is_spelt_as_the_dialect_has_it(american: str, in_us: str, in_canada: str, in_britain: str) -> None:
    assert [respelled(american, english) for english in (AMERICAN, CANADIAN, BRITISH)] == [in_us, in_canada, in_britain]
    assert respelled(american, INTERNATIONAL) == american

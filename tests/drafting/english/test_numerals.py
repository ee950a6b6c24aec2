"""What numbers amount to, and whether one is a part of another."""

import pytest

from followup.drafting.english.grammar.figures import is_more
from followup.drafting.english.words.numerals import is_part, value_of


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("0", 0),
        ("17", 17),
        ("1.5", 1.5),
        ("1,200", 1200),
        ("1,200.50", 1200.5),
        ("1.200.000", 1_200_000),
        ("1,2 million", 1_200_000),
        ("£1.2m", 1_200_000),
        ("$40k", 40_000),
        ("3 bn", 3_000_000_000),
        ("900 thousand", 900_000),
        ("200+", 200),
        ("about 300", 300),
        ("more than 5,000", 5000),
        ("one", 1),
        ("twelve", 12),
        ("Twenty", 20),
        ("twenty-five", 25),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("a hundred and forty", 140),
        ("three hundred and five", 305),
        ("nine hundred thousand", 900_000),
        ("two million", 2_000_000),
        ("two thousand five hundred", 2500),
    ],
)
def test_a_number_has_a_value(number, value):
    assert value_of(number) == value


@pytest.mark.parametrize(
    "number", ["", "a", "a few", "1.200", "1,20,0", "four five", "1 in 6", "hundreds", "and", "12 vans"]
)
def test_where_the_value_is_not_sure_there_is_none(number):
    assert value_of(number) is None


@pytest.mark.parametrize(
    ("part", "whole"),
    [("two", "three"), ("1.5", "15"), ("12", "twelve"), ("all", "9"), ("1,200", "1.5k"), ("none", "4"), ("900k", "1m")],
)
def test_a_part_is_no_more_than_the_whole(part, whole):
    assert is_part(part, whole)


@pytest.mark.parametrize(
    ("part", "whole"),
    [("three", "two"), ("15", "1.5"), ("1,200", "20"), ("1m", "900k"), ("a few", "9"), ("1.200", "9")],
)
def test_what_is_more_or_not_sure_is_no_part(part, whole):
    assert not is_part(part, whole)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("1.2m", "900k"),
        ("2 weeks", "3 days"),
        ("90 minutes", "1 hour"),
        ("11", "4 percent"),
        ("£40", "£9"),
        ("ten", "9"),
    ],
)
def test_of_two_sizes_one_is_more(more, less):
    assert is_more(more, less) is True
    assert is_more(less, more) is False


@pytest.mark.parametrize(
    ("one", "other"), [("60 minutes", "1 hour"), ("3 kg", "2 miles"), ("£40", "$9"), ("1.200", "900"), ("£40", "9")]
)
def test_which_of_two_sizes_is_more_may_not_be_told(one, other):
    assert is_more(one, other) is None

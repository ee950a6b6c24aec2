"""What the fuzzer fuzzes holds for what it begins with, and for all that it has found."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.__main__ import common_words
from fuzz.targets import TARGETS, in_a_workbook, seeds

from followup.reading.listing import list_source

FINDS = sorted((Path(__file__).parent / "fuzz" / "finds").glob("*/*"))
MOST = 8
"""Seeds of each target: the longest, which have the most in them."""


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_holds_for_what_it_is_begun_with(name: str) -> None:
    begun = seeds(name)
    assert len(begun) >= 3
    for content in begun[-MOST:]:
        TARGETS[name].holds(content)


@pytest.mark.parametrize("path", FINDS, ids=[f"{path.parent.name}/{path.name}" for path in FINDS])
def test_what_was_found_holds(path: Path) -> None:
    TARGETS[path.parent.name].holds(path.read_bytes())


def test_a_sheet_that_is_fuzzed_is_read_as_a_sheet() -> None:
    source = list_source(in_a_workbook(seeds("workbooks")[0]), "list.xlsx")
    assert source.is_table
    assert not [one for one in source.problems if one.is_error]


def test_what_texts_share_are_words_to_begin_with() -> None:
    assert common_words([b"SUMMARY:a DTSTART:1", b"SUMMARY:b"]) == [b"SUMMARY:"]

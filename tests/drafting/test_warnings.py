"""Whoever reads a report reads of their own words, and never of ours."""

from __future__ import annotations

import pytest
from support.candidates import list_from
from support.letters import planned

CODES = ("tactless-", "slip-", "unknown-", "untrue-", "foreign-")


@pytest.mark.parametrize("seed", range(8))
def test_our_own_letters_are_never_warned_of_to_the_user(seed: int) -> None:
    for each in planned(list_from(seed)).problems:
        if each.code.startswith(CODES) and each.code not in ("tactless-setting", "unknown-key"):
            assert ", your " in each.message, each.message

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


LONG = "why " + "every single one of the many robots in the yard " * 7 + "stops"


def test_a_letter_that_ones_own_words_make_too_long_is_told() -> None:
    text = f"""\
candidate: {{name: Nadia Ferrell, timezone: America/New_York, country: US}}
interviews:
  - company: Acme Robotics
    date: 2026-11-24
    start: 10:00
    mode: onsite
    interviewers:
      - {{name: Ana Lima, email: ana@example.com, topic: {LONG}}}
"""
    template = (
        "{% block title %}x{% endblock %}{% block instruction %}x.{% endblock %}{% block subject %}x{% endblock %}"
        f"{{% block body %}}Hello,\n\nThank you for explaining {LONG}. {'It was a good day. ' * 15}"
        "\n\nBest,\nNadia{% endblock %}"
    )
    found = [each for each in planned(text, changed={"templates/thank_you_email.txt": template}).problems
             if each.code == "tactless-length"]  # fmt: skip
    assert [(each.place.line, ", your topic “why every" in each.message) for each in found] == [(8, True)]

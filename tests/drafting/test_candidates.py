"""The lists that letters are tried on: always the same, always readable, and of every kind."""

from __future__ import annotations

import pytest
import yaml
from support.candidates import list_from
from support.letters import planned
from support.phrases import ATTRIBUTES, STRENGTHS, TOPICS

SEEDS = range(60)


def test_a_seed_gives_the_same_list_again() -> None:
    assert list_from(7) == list_from(7) != list_from(8)


@pytest.mark.parametrize("seed", range(6))
def test_a_list_is_read_without_an_error(seed: int) -> None:
    assert [each.message for each in planned(list_from(seed)).problems if each.is_error] == []


@pytest.mark.slow
def test_the_lists_hold_every_kind_of_phrase_and_of_interview() -> None:
    typed = [yaml.safe_load(list_from(seed)) for seed in SEEDS]
    interviews = [each for one in typed for each in one["interviews"]]
    people = [each for one in interviews for each in one.get("interviewers", [])]
    topics = {each.get("topic") for each in people}
    strengths = {each for one in interviews for each in one.get("strengths", [])}
    seen = {
        each for one in typed for reference in one.get("references", []) for each in reference.get("attributes", [])
    }
    assert all(topics.intersection(kind) for kind in TOPICS.values())
    assert all(strengths.intersection(kind) for kind in STRENGTHS.values())
    assert all(seen.intersection(kind) for kind in ATTRIBUTES.values())
    assert {each.get("mode") for each in interviews} == {"onsite", "video", "phone", None}
    assert {len(each.get("interviewers", [])) for each in interviews} >= {0, 1, 2, 3, 4, 5, 7, 9}
    assert {each.get("status") for each in interviews} >= {"offer", "rejected", "accepted", "declined", None}
    assert {one.get("settings", {}).get("address") for one in typed} == {None, "formal"}
    assert any("say" in each for each in people)
    assert any("email" not in each for each in people)

"""Who is the same person: one rule, in a list, in its plan and in its letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import followup

from followup.identity import is_candidate, is_same_person
from followup.model.people import Candidate, Person

ANA = Person(name="Ana Lima", email="ana@acme.example")


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (Person(name="Ana Lima", email="ANA@acme.example"), True),
        (Person(name="A. Lima", email="ana+jobs@acme.example"), True),
        (Person(name="ana lima"), True),
        (Person(name="Ana Lima", email="ana.lima@acme.example"), False),
        (Person(name="Ben Cole"), False),
    ],
)
def test_addresses_decide_where_both_have_one_else_names(other: Person, is_same: bool) -> None:
    assert is_same_person(ANA, other) is is_same
    assert is_same_person(other, ANA) is is_same


@pytest.mark.parametrize(
    ("person", "is_me"),
    [
        (Person(name="Dana Reyes"), True), (Person(name="REYES, Dana"), True), (Person(name="Dana"), False),
        (Person(name="D.", email="dana+x@example.org"), True), (Person(name="D.", email="d@old.example"), True),
        (Person(name="Dee Reyes"), True), (Person(name="Dana Reyes-Holt"), False),
    ],
)  # fmt: skip
def test_the_candidate_is_known_by_every_name_and_address(person: Person, is_me: bool) -> None:
    candidate = Candidate(name="Dana Reyes", email="dana@example.org", also=("d@old.example", "Dee Reyes"))
    assert is_candidate(person, candidate) is is_me


LIST = """
candidate: {name: Priya Raman, timezone: America/New_York, country: US}
interviews:
  - company: Acme
    role: Engineer
    date: 2026-11-16
    start: 10:00
    end: 10:30
    interviewers: [Tom Hale]
  - company: Acme
    role: Engineer
    date: 2026-11-24
    start: 10:00
    end: 12:00
    interviewers: [Tom Hale <tom@acme.example>, Ana Lima <ana@acme.example>, Ana Lima <ana.lima@acme.example>]
"""


def test_two_of_one_name_are_both_thanked_and_one_with_and_without_an_address_is_one(tmp_path: Path) -> None:
    (tmp_path / "list.yaml").write_text(LIST, encoding="utf-8")
    ran = followup("plan", tmp_path / "list.yaml", "--now", "2026-11-23T09:00", "-o", tmp_path / "out", "--json")
    steps = {one["step"]: one for one in json.loads(ran.out)["follow_ups"]}
    thanked = [one["to"]["email"] for one in steps["thank_you_email"]["drafts"]]
    assert thanked == ["tom@acme.example", "ana@acme.example", "ana.lima@acme.example"]
    assert [one["to"]["email"] for one in steps["check_in"]["drafts"]] == ["tom@acme.example"]

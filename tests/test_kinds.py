"""Lists as people keep them, by the way in which they could be misread: tests/cases/kinds/KIND.txt.

Each begins with `=== title`; below its `---` stands what is understood: an interview a line, then how many rows are left out, the
codes of errors, and words that a message has to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_cases import CASES, graceful

from followup.model import Interview
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.yaml_files import yaml_source

PLAYBOOK = graceful()


@dataclass(frozen=True)
class Case:
    """One list, what was said beside it on the command line, and what a careful assistant would understand of it."""

    title: str
    list: str
    options: tuple[tuple[str, str], ...]
    expected: tuple[str, ...]

    @property
    def given(self) -> Given:
        said = {
            "name": "Dana Reyes",
            "email": "dana.reyes@example.org",
            "timezone": "America/New_York",
            "country": "US",
        }
        said |= {key: value for key, value in self.options if key != "column"}
        return Given(**said, columns=tuple(value for key, value in self.options if key == "column"))


def cases(path: Path) -> Iterator[Case]:
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, rest = part.partition("\n")
        text, _, expected = rest.partition("\n---\n")
        lines = text.split("\n")
        options = [one for one in lines if one.startswith("--") and " " in one]
        said = tuple((key.removeprefix("--"), value.strip().replace('"', "")) for key, _, value in
                     (one.partition(" ") for one in options))  # fmt: skip
        yield Case(
            f"{path.stem}: {head}",
            "\n".join(one for one in lines if one not in options) + "\n",
            said,
            tuple(line for line in expected.splitlines() if line),
        )


def listing(case: Case) -> Listing:
    is_yaml = case.list.lstrip()[:1] in "[{-" or case.list.split(":")[0].split("\n")[0].isalpha()
    data = case.list.encode()
    source = yaml_source(data, "list.yaml") if is_yaml else csv_source(data, "list.csv")
    return listing_from([source], None, None, case.given, PLAYBOOK)


def line(one: Interview) -> str:
    moment = f"{one.day} {one.start:%H:%M}" if one.start else str(one.day)
    people = ", ".join(person.name for person in one.interviewers)
    return " | ".join(
        str(part or "-") for part in (one.company, one.role, moment, one.round, one.mode, one.status, people)
    )


def understood(read: Listing) -> list[str]:
    codes = sorted({one.code for one in read.problems if one.is_error})
    return [
        *map(line, read.interviews),
        *([f"left out: {len(read.left_out)}"] if read.left_out else []),
        *([f"errors: {', '.join(codes)}"] if codes else []),
    ]


EVERY = [case for path in sorted((CASES / "kinds").glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.title)
def test_a_list_is_read_for_what_it_is(case: Case) -> None:
    read = listing(case)
    said = "\n".join(f"{one.message} {one.hint}" for one in read.problems)
    words = [one.removeprefix("says: ") for one in case.expected if one.startswith("says: ")]
    assert understood(read) == [one for one in case.expected if not one.startswith("says: ")]
    assert [one for one in words if one not in said] == []

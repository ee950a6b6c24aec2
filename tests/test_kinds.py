"""Lists as people keep them, by the way in which they could be misread: tests/cases/kinds/KIND.txt.

Each begins with `=== title`; below its `---` stands what is understood: an interview a line, then how many rows are left out, the
codes of errors, words that a message has to say, the days of an answer, and who was thanked, as far as the case is about them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_cases import CASES, graceful
from test_pipeline import request

from followup import pipeline
from followup.model.interviews import Done, Interview
from followup.reading.listing import Format, Given, Listing, listing_from
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

    @property
    def is_yaml(self) -> bool:
        first = self.list.lstrip().partition("\n")[0]
        return first[:1] in "[{-" or first.partition(":")[0].isalpha()


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
    data = case.list.encode()
    source = yaml_source(data, "list.yaml") if case.is_yaml else csv_source(data, "list.csv")
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


def days_of_outcomes(read: Listing) -> list[str]:
    return [
        f"{key}: {one.company} {day or '-'}"
        for one in read.interviews
        for key, day in (("outcome_on", one.outcome_on), ("answer_by", one.answer_by))
    ]


def thanked(read: Listing) -> list[str]:
    """Of each person the thank-yous that count as sent to them."""
    return [
        f"done: {person.name} {', '.join(sorted(one.step for one in interview.done if _is_for(person.name, one))) or '-'}"
        for interview in read.interviews
        for person in interview.interviewers
    ]


def _is_for(name: str, done: Done) -> bool:
    return not done.people or name in done.people


EVERY = [case for path in sorted((CASES / "kinds").glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.title)
def test_a_list_is_read_for_what_it_is(case: Case) -> None:
    read = listing(case)
    said = "\n".join(f"{one.message} {one.hint}" for one in read.problems)
    words = [one.removeprefix("says: ") for one in case.expected if one.startswith("says: ")]
    days = [one for one in case.expected if one.startswith(("outcome_on: ", "answer_by: "))]
    done = [one for one in case.expected if one.startswith("done: ")]
    told = [one for one in case.expected if not one.startswith(("says: ", "done: ")) and one not in days]
    assert understood(read) == told
    assert not done or thanked(read) == done
    assert [one for one in days if one not in days_of_outcomes(read)] == []
    assert [one for one in words if one not in said] == []


BLANK = re.compile(
    r"\bTB[DAC]\b|\bN/A\b|\bNone\b|\bnull\b|\bnan\b|\bTrue\b|\{\{|Hi ,|[^\n ]  +[^ \n]| ,"
    r"|Hi (?:No|Yes|Hr|Recruiter|Director)\b"
)
"""What no letter may hold: a word for nothing, a blank, the name of nobody."""


@pytest.mark.parametrize(
    "case", [one for one in EVERY if any(" | " in line for line in one.expected)], ids=lambda case: case.title
)
def test_no_letter_of_such_a_list_has_a_blank_in_it(case: Case, tmp_path: Path) -> None:
    day = min(one.day for one in listing(case).interviews)
    asked = request(case.list.encode(), tmp_path, format=Format.YAML if case.is_yaml else Format.CSV, include_past=True)
    now = dt.datetime(day.year, day.month, day.day, 8, tzinfo=dt.UTC)
    result = pipeline.preview(dataclasses.replace(asked, given=case.given, now=now))
    assert result.planned is not None
    texts = (f"{event.summary}\n{event.description}" for events, _ in result.planned.drafts for event in events)
    assert [found[0] for text in texts if (found := BLANK.search(text))] == []

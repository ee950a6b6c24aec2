"""The letters of the graceful playbook, read as sources: what no draft at random would surely show."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

import followup.drafting

FOLDER = Path(followup.drafting.__file__).parents[1] / "playbooks" / "graceful" / "templates"
RUN = 6  # this many words in a row, twice, are a sentence that two people could compare
PARTS = re.compile(r"\{% letter %\}(.*?)\{% endletter %\}|\{% macro (\w+)\(.*?\) %\}(.*?)\{% endmacro %\}", re.DOTALL)


def parts_of(template: str) -> dict[str, str]:
    """The letters of a template and its macros: whoever reads one part of them reads no other of its kind."""
    source = (FOLDER / f"{template}.txt").read_text(encoding="utf-8")
    found = {}
    for number, each in enumerate(PARTS.finditer(source), 1):
        letter, macro, body = each.groups()
        found[macro or f"letter {number}"] = letter or body
    return found


def runs_of(source: str) -> set[tuple[str, ...]]:
    """The runs of words that no fact and no condition interrupts."""
    said = re.sub(r'\{\{[^}]*?"([^"{}]+)"[^}]*?\}\}', r"\0 \1 \0", source)
    found: set[tuple[str, ...]] = set()
    for text in re.split(r"\{\{.*?\}\}|\{%.*?%\}|\0", said):
        words = re.findall(r"[\w']+", text.lower())
        found |= {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    return found


@pytest.mark.parametrize(
    "read_by_one_person",
    [
        ("thank_you_email", "thank_you_note", "linkedin", "check_in", "reply"),
        ("thank_you_email", "linkedin_others", "hurry", "accept"),
        ("thank_you_email", "linkedin_others", "hurry", "decline"),
        ("thank_you_email", "linkedin_others", "hurry", "withdraw"),
        ("reference", "outcome"),
    ],
)
def test_no_two_letters_that_one_person_reads_share_six_words_in_a_row(read_by_one_person: tuple[str, ...]) -> None:
    parts = [(template, *each) for template in read_by_one_person for each in parts_of(template).items()]
    shared = [
        (one[:2], other[:2], " ".join(min(both)))
        for one, other in itertools.combinations(parts, 2)
        if (one[0] != other[0] or one[0] == "thank_you_email") and (both := runs_of(one[2]) & runs_of(other[2]))
    ]
    assert shared == []


SENT = "thank_you_email thank_you_note linkedin linkedin_others check_in reference reply outcome"
EVERY = f"{SENT} let_go accept decline withdraw hurry"


@pytest.mark.parametrize("template", [*EVERY.split()])
def test_there_is_another_letter_for_another_candidate(template: str) -> None:
    assert sum(name.startswith("letter") for name in parts_of(template)) >= 2


def test_a_panel_of_eight_reads_eight_letters() -> None:
    source = (FOLDER / "thank_you_email.txt").read_text(encoding="utf-8")
    first_meeting = source.rpartition("{% else %}\n{# The first meeting")[2]
    again = source.partition("{% elif is_again %}")[2].partition("{% elif occasion.kind ==")[0]
    assert first_meeting.count("{% letter %}") >= 8
    assert again.count("{% letter %}") >= 8

"""Letters for thousands of people who never were: no blank, no doubled word, no wrong article, no unknown fact, and tactful.

LETTERS says how many (`make test-all`: 20,000). Of a few hundred none has a fault; of twenty thousand no more than one in five
hundred (three of eight thousand when counted last), all of them six words in a row that somebody has read before, where more
rounds or more people are met than there are ways to say it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from gallery import LISTS
from hypothesis import Phase, given, settings
from support.candidates import SECRET, list_from, lists
from support.grammar import faults
from support.letters import Sent, letters, planned

from followup.drafting.repetition import Run, runs, twice

WANTED = int(os.environ.get("LETTERS", "400"))
PARTS = 20
_MOST = WANTED // PARTS // 500  # faults of a part
_TOLD = 5  # letters, of all that a failing test has


def lists_of(part: int) -> Iterator[list[Sent]]:
    """The letters of one list after another, until the part has its share."""
    written = number = 0
    while written < WANTED // PARTS:
        found = list(letters(planned(list_from(part * 100_000 + number))))
        written, number = written + len(found), number + 1
        yield found


def wrong_with(each: Sent) -> Iterator[str]:
    """What is wrong with a letter, a sentence of the candidate's own aside, which stands as it was typed."""
    for found in each.findings():
        if found.typed is None or found.typed.what != "say":
            yield f"{found.code}: {found.fault}"
    if SECRET in each.text:
        yield "it tells what is in the notes"


def said_twice(every: Sequence[Sent]) -> Iterator[str]:
    """What two colleagues of a round read, thanks aside, or one reader twice."""
    compared: dict[tuple[str, ...], list[tuple[Sent, frozenset[Run]]]] = {}
    for each in every:
        in_a_round, over_time = (each.follow_up.uid,), (each.follow_up.opening.key, each.to)
        compared.setdefault(in_a_round, []).append((each, runs(each.letter, each.known, thanks=False)))
        compared.setdefault(over_time, []).append((each, runs(each.letter, each.known)))
    for together in compared.values():
        for _, later, run in twice([each for _, each in together]):
            yield f"{together[later][0].step} to {together[later][0].to}: {run} was said before"


def all_wrong(every: Sequence[Sent]) -> list[str]:
    alone = [
        f"{each.step} to {each.to}: {'; '.join(found)}\n{each.text}"
        for each in every
        if (found := list(wrong_with(each)))
    ]
    return [*alone, *said_twice(every)]


def grammar_of(every: Sequence[Sent]) -> list[str]:
    return [
        f"{each.step} to {each.to}: {fault.rule}: {fault.message} “…{fault.around}…”"
        for each in every
        for fault in faults(each.draft.body, each.known)
    ]


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_keeps_a_generated_letter_from_being_sent(part: int) -> None:
    wrong = [one for every in lists_of(part) for one in all_wrong(every)]
    assert len(wrong) <= _MOST, f"{len(wrong)} faults\n\n" + "\n\n".join(wrong[:_TOLD])


@pytest.mark.parametrize("part", range(PARTS))
def test_a_grammar_checker_finds_nothing_in_generated_letters(part: int) -> None:
    wrong = grammar_of(next(lists_of(part)))
    assert not wrong, "\n".join(wrong)


@settings(max_examples=20, phases=(Phase.generate, Phase.shrink))
@given(lists(openings=1))
def test_the_smallest_list_with_a_fault(text: str) -> None:
    """The same on lists that Hypothesis makes small: what fails here is the shortest list that does."""
    wrong = all_wrong(list(letters(planned(text))))
    assert not wrong, "\n\n".join(wrong)


READ_ALOUD = sorted((Path(__file__).parent / "lists").glob("*.yaml"))
"""Lists of other trades and countries, typed in other ways, that no template was written for."""


@pytest.mark.parametrize("path", [*LISTS, *READ_ALOUD], ids=lambda path: path.stem)
def test_nothing_keeps_a_letter_of_the_gallery_from_being_sent(path: Path) -> None:
    every = list(letters(planned(path.read_bytes())))
    wrong = [*all_wrong(every), *grammar_of(every)]
    assert not wrong, "\n\n".join(wrong)

"""The prompts of the letters, to be put together and copied: every piece stands on the page once, whichever letters share it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from followup.telling.story import Story


@dataclass(frozen=True, slots=True)
class Prompts:
    """The pieces of all prompts, and the numbers of each letter's ("0-7 12"), by its follow-up's UID and its place there."""

    pieces: tuple[str, ...]
    numbers: Mapping[tuple[str, int], str]


def prompts(story: Story) -> Prompts:
    """The prompts of a story in pieces."""
    known: dict[str, int] = {}
    numbers = {
        letter: " ".join(ranges(known.setdefault(piece, len(known)) for piece in pieces))
        for letter, pieces in story.prompts.items()
    }
    return Prompts(tuple(known), numbers)


def ranges(numbers: Iterable[int]) -> Iterator[str]:
    """Numbers in their order, those that follow one another as one: 0 1 2 7 3 is 0-2 7 3."""
    for _, run in itertools.groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):
        (_, first), *rest = run
        yield f"{first}-{rest[-1][1]}" if rest else f"{first}"

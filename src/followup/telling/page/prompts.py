"""The prompts of the letters, to be copied: what letters of one kind share stands on the page once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from followup.telling.story import Story


@dataclass(frozen=True, slots=True)
class Prompts:
    """The parts of all prompts by their id, and the ids of each letter's, by its follow-up's UID and its place there."""

    parts: Mapping[str, str]
    ids: Mapping[tuple[str, int], str]


def prompts(story: Story) -> Prompts:
    """The prompts of a story in parts."""
    known: dict[str, str] = {}
    ids = {
        letter: " ".join(known.setdefault(part, f"p{len(known) + 1}") for part in parts)
        for letter, parts in story.prompts.items()
    }
    return Prompts({name: part for part, name in known.items()}, ids)

"""How long it may take to hold a regular expression that somebody wrote against a letter."""

from __future__ import annotations

import re._constants as kinds  # type: ignore[import-not-found]  # the one parser there is; typeshed leaves it out
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from functools import cache
from typing import Any

_CHARACTERS = 2_000
"""How much of a letter a pattern is held against at once (drafting.tact): a long letter has half of it."""
MOST_STEPS = 200_000_000
"""What takes a second or two."""
_TOO_MANY = 1e30
_POSSESSIVE = kinds.POSSESSIVE_REPEAT


@cache
def steps_at_most(pattern: str) -> float:
    r"""In how many steps a pattern is held against a letter, whatever stands in both: `(a+)+` may fit in as many ways as there
    are to divide a text, `.*.*.*` in as many as there are to put three marks into it.

    Raises what `re` raises for a pattern that is none.

    >>> steps_at_most(r"(?:a|b+)*c") > MOST_STEPS, steps_at_most(r"\byou\b.*\bhear\b") > MOST_STEPS
    (True, False)
    """
    return _CHARACTERS * _of_all(parser.parse(pattern))[1]


def _of_all(tree: Iterable[Any]) -> tuple[float, float]:
    """In how many ways parts in a row can fit a text from one place on, and how many steps it takes to try all of them."""
    ways, steps = 1.0, 0.0
    for part in tree:
        inner_ways, inner_steps = _of(part)
        steps = min(steps + ways * inner_steps, _TOO_MANY)
        ways = min(ways * inner_ways, _TOO_MANY)
    return ways, steps


def _of(part: tuple[Any, Any]) -> tuple[float, float]:
    kind, within = part
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, _POSSESSIVE):
        least, most, repeated = within
        ways, steps = _of_repeated(min(least, _CHARACTERS), min(most, _CHARACTERS), *_of_all(repeated))
        return (1 if kind is _POSSESSIVE else ways), steps
    if kind is kinds.BRANCH:
        return _of_branches(within[1])
    if kind is kinds.SUBPATTERN:
        return _of_all(within[-1])
    if kind is kinds.ATOMIC_GROUP:
        return 1, _of_all(within)[1]
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return 1, _of_all(within[1])[1]  # whatever fits there, the rest goes on from one place
    if kind is kinds.GROUPREF_EXISTS:
        _, yes, no = within
        return tuple(map(sum, zip(_of_all(yes), _of_all(no or ()), strict=True)))  # type: ignore[return-value]
    return 1, _CHARACTERS if kind is kinds.GROUPREF else 1


def _of_branches(branches: Iterable[Any]) -> tuple[float, float]:
    """The same for alternatives: of those that begin with different letters, one can fit at a place."""
    by_letter: dict[str, list[tuple[float, float]]] = {}
    for branch in branches:
        kind, letter = branch[0] if len(branch) else (None, 0)
        by_letter.setdefault(chr(letter).lower() if kind is kinds.LITERAL else "", []).append(_of_all(branch))
    any_letter = by_letter.pop("", [])
    ways = max((sum(ways for ways, _ in each) for each in by_letter.values()), default=0)
    steps = max((sum(steps for _, steps in each) for each in by_letter.values()), default=0)
    return ways + sum(ways for ways, _ in any_letter), steps + sum(steps for _, steps in any_letter) + len(by_letter)


def _of_repeated(least: int, most: int, ways: float, steps: float) -> tuple[float, float]:
    """The same for what is repeated: each number of times is a way, and each of them is one for each way to fit it so often."""
    if ways <= 1:
        return most - least + 1, (most + 1) * steps
    all_ways, all_steps, power = 0.0, 0.0, 1.0
    for number in range(most + 1):
        all_ways += power if number >= least else 0
        all_steps += power * steps
        power *= ways
        if power > _TOO_MANY:
            return _TOO_MANY, _TOO_MANY
    return all_ways, all_steps

"""No pattern that reads a phrase or a name doubles its time with each character: what is typed may be of any length."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import partial

import pytest

from followup.drafting import english
from followup.drafting.english.words.patterns import Pattern

UNITS = (
    "a", "ai", "ab ", "Ab ", "A", "n", "1 ", "20 ", "two ", "the ", "of the ", "a, ", "and ", "an ", "from ", "to ", "in 5 ",
    "-", "x-",
    "he ", "30 a week ", "'", "(", ". ", ": ", "/",
)  # fmt: skip
LENGTHS = (16, 24, 32, 48, 64)  # one that doubles with each character is told by the second or the third
SLOW_SECONDS = 0.2


def patterns() -> Iterator[tuple[str, Pattern | re.Pattern[str]]]:
    """All patterns of the room, by where they stand; some are made when they are first asked for."""
    for found in pkgutil.walk_packages(english.__path__, f"{english.__name__}."):
        for name, value in vars(importlib.import_module(found.name)).items():
            made = getattr(value, "__wrapped__", None)
            if isinstance(value, Pattern):
                yield f"{found.name}:{name}", value
            elif isinstance(made, partial) and made.func is re.compile:
                yield f"{found.name}:{name}", value()


ALL = dict(patterns())


@pytest.mark.parametrize("where", ALL)
def test_a_pattern_comes_to_an_end(where: str) -> None:
    for unit in UNITS:
        for length in LENGTHS:
            begin = time.process_time()
            ALL[where].search((unit * length)[:length] + "\0")
            ALL[where].fullmatch((unit * length)[:length] + "\0")
            assert time.process_time() - begin < SLOW_SECONDS, (unit, length)

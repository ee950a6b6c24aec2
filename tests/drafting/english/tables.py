"""Tables of typed texts beside what a letter makes of them: `typed => said`, one a line, "#" before a headline."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a list."""
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line]


def rows(name: str) -> list[tuple[str, str]]:
    """The rows of a table, each what was typed and what is said of it."""
    pairs = [line.split(" => ") for line in lines(name) if not line.startswith("#")]
    return [(typed, said) for typed, said in pairs]

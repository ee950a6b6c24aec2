"""Numbers of things."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number and its noun, which takes an s unless it is one: 3 rows."""
    return f"{number} {noun}{'' if number == 1 else 's'}"

"""What was left out, told once for all openings that share the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup.telling.story import LeftOutStep


@dataclass(frozen=True, slots=True)
class Reason:
    """Steps that are not planned at some companies, and why not."""

    steps: str
    companies: tuple[str, ...]
    why: str


def reasons(left_out: Iterable[LeftOutStep]) -> tuple[Reason, ...]:
    """The reasons in the order in which they are first given."""
    companies: dict[tuple[str, str], list[str]] = {}
    for one in left_out:
        companies.setdefault((one.steps, one.why), []).append(one.company)
    return tuple(Reason(steps, tuple(dict.fromkeys(there)), why) for (steps, why), there in companies.items())

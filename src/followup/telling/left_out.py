"""The steps that are not planned, and why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.model.follow_ups import LeftOut
from followup.model.interviews import Opening
from followup.telling.counts import counted


def left_out_lines(left_out: Sequence[LeftOut], openings: Sequence[Opening]) -> Iterator[str]:
    """Why not, one line for each opening and reason; what is merely too late, in one line for all."""
    if left_out:
        yield "Left out:"
    for company, steps, why in by_reason(left_out, openings):
        yield f"  {company}: {steps}: {why}"


def by_reason(left_out: Sequence[LeftOut], openings: Sequence[Opening]) -> Iterator[tuple[str, str, str]]:
    """The company, the steps that are not planned there, and why not."""
    names = {one.key: " ".join(one.company.split()) for one in openings}
    late = [one for one in left_out if one.too_late]
    groups: dict[tuple[str, str], list[str]] = {}
    for one in left_out:
        if not one.too_late:
            step = one.step.replace("_", " ")
            groups.setdefault((one.opening, one.why), []).append(f"{step} for {one.person}" if one.person else step)
    for (opening, why), steps in groups.items():
        yield names.get(opening, opening), ", ".join(dict.fromkeys(steps)), why
    if late:
        there = ", ".join(sorted({names.get(one.opening, one.opening) for one in late}))
        yield "too late by now", f"{counted(len(late), 'step')} ({there})", _HOW_TO_PLAN_THE_PAST


_HOW_TO_PLAN_THE_PAST = "--include-past plans them all the same"

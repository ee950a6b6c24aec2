"""The steps that are not planned, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from followup.model.follow_ups import LeftOut
from followup.model.interviews import Opening
from followup.telling.steps import listed, step_in_words, steps_in_words

_MOST_NAMED = 3


def left_out_lines(left_out: Sequence[LeftOut], openings: Sequence[Opening]) -> Iterator[str]:
    """Why not, one line for each opening and reason; what is merely too late, in one line for all."""
    if not left_out:
        return
    names = {one.key: " ".join(one.company.split()) for one in openings}
    yield "Left out:"
    groups: dict[tuple[str, str], list[LeftOut]] = {}
    for one in left_out:
        if not one.too_late:
            groups.setdefault((names.get(one.opening, one.opening), one.why), []).append(one)
    for (company, why), there in groups.items():
        yield f"  {company}: {steps_in_words((one.step, one.person) for one in there)}: {why}"
    late = dict.fromkeys(
        (step_in_words(one.step), names.get(one.opening, one.opening)) for one in left_out if one.too_late
    )
    if late:
        yield f"  Too late by now: {'; '.join(_by_step(late))}. If you want them all the same, add --include-past"


def _by_step(late: Iterable[tuple[str, str]]) -> Iterator[str]:
    companies: dict[str, list[str]] = {}
    for step, company in late:
        companies.setdefault(step, []).append(company)
    for step, there in companies.items():
        yield f"{step} at {listed(there) if len(there) <= _MOST_NAMED else f'{len(there)} companies'}"

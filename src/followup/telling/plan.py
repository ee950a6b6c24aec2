"""The plan in the terminal as values, and what stands under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model.published import State
from followup.telling.counts import counted
from followup.telling.left_out import left_out_lines
from followup.telling.morning import Morning, morning
from followup.telling.openings import standings
from followup.telling.table import Line
from followup.telling.to_type import lines_that_mark, word

if TYPE_CHECKING:
    from followup.pipeline import Result
    from followup.telling.story import Story


def table_lines(result: Result) -> tuple[Line, ...]:
    """The follow-ups as the table tells them; none where errors kept the run from planning."""
    if result.planned is None:
        return ()
    told = zip(result.planned.plan.follow_ups, result.planned.changes.outcomes, strict=True)
    return tuple(
        Line(one, outcome.summary, outcome.state, lines_that_mark(one, result) if outcome.state is State.DUE else ())
        for one, outcome in told
    )


def morning_of(result: Result) -> Morning | None:
    """The plan as it is read in the morning; None where errors kept the run from planning."""
    if result.planned is None:
        return None
    plan, timezone = result.planned.plan, result.listing.candidate.timezone
    found = standings(plan.openings, plan.follow_ups, result.now, timezone)
    return morning(table_lines(result), found, result.now, timezone)


def under_the_table(result: Result, *, why: bool = False, all: bool = False) -> Iterator[str]:
    """What stands under the plan: what is left out, the sums, and what else it shows."""
    if result.planned is None:
        return
    plan = result.planned.plan
    to_come = sum(one.end > result.now for one in plan.follow_ups)
    if why:
        yield from left_out_lines(plan.left_out, plan.openings)
    sums = f"{counted(len(result.listing.interviews), 'interview')}: {counted(to_come, 'follow-up')} to come"
    if plan.left_out:
        sums += f", {len(plan.left_out)} left out"
    more = (
        "--all" if not all and to_come else "",
        "--why" if not why and plan.left_out else "",
        "--show today" if to_come else "",
    )
    yield f"{sums}." + (f" See {', '.join(one for one in more if one)}" if any(more) else "")


def page_written(path: Path, told: Story) -> str:
    return f"wrote {path} ({counted(len(told.entries), 'follow-up')} with their drafts); open it in your browser"


NOTHING_TODAY = "followup: no letter is due today"


def nothing_shown(text: str, program: str = "followup") -> str:
    finds = f"a name, a company, a step or today finds some: {word(program)} plan LIST shows them"
    return f"followup: no draft matches {text!r}; {finds}"

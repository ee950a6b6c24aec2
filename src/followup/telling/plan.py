"""What stands around the plan in the terminal, and a line of its table for each follow-up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import State
from followup.telling.counts import counted
from followup.telling.left_out import left_out_lines
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


def under_the_table(result: Result, *, why: bool = False) -> Iterator[str]:
    """What stands under the table of plan."""
    if result.planned is None:
        return
    plan = result.planned.plan
    to_come = sum(one.end > result.now for one in plan.follow_ups)
    if why:
        yield from left_out_lines(plan.left_out, plan.openings)
    left_out = f", {len(plan.left_out)} left out" + ("" if why else " (--why)") if plan.left_out else ""
    yield f"{counted(len(result.listing.interviews), 'interview')}: {counted(to_come, 'follow-up')} to come{left_out}."


def page_written(path: Path, told: Story) -> str:
    return f"wrote {path} ({counted(len(told.entries), 'follow-up')} with their drafts); open it in your browser"


def nothing_shown(text: str, program: str = "followup") -> str:
    finds = f"a name, a company or a step finds some: {word(program)} plan LIST shows them"
    return f"followup: no draft matches {text!r}; {finds}"

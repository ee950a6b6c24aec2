"""The plan in the terminal: day by day, today first, in the candidate's time."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup import spoken
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp
from followup.model.published import State
from followup.telling.printed import visible
from followup.telling.styled import styled

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Line:
    """A follow-up as the table tells it: its title, what became of it, and the lines to type that say that it was sent."""

    follow_up: FollowUp
    title: str
    state: State
    marks: tuple[str, ...] = ()


def table(lines: Sequence[Line], now: dt.datetime, *, why: bool, width: int, has_style: bool) -> Iterator[str]:
    """The follow-ups still to come as lines for a terminal of `width` columns, a heading a day; with `why`, the reason
    under each.
    """
    yield from styled(_rows(lines, now, why=why), width=width, has_style=has_style)


def _rows(lines: Sequence[Line], now: dt.datetime, *, why: bool) -> Iterator[RenderableType]:
    from rich.console import Group as Unbroken  # a text by itself is joined with others, and then broken
    from rich.table import Table
    from rich.text import Text

    if due := [line for line in lines if line.state is State.DUE]:
        yield Text("Due, sent?", style="bold")
        for line in due:
            yield Text(f"  {spoken.time(line.follow_up.start)}  {visible(line.title)}")
            for mark in line.marks or (mark_of(line.follow_up),):
                # What is to be copied is never broken, however wide the terminal is.
                yield Unbroken(Text(f"    {visible(mark)}", no_wrap=True, overflow="ignore"))
    to_come = [line for line in lines if line.follow_up.end > now]
    for day, same_day in itertools.groupby(to_come, key=lambda line: line.follow_up.start.date()):
        yield Text(_heading(day, now, to_come[0].follow_up), style="bold")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for line in same_day:
            grid.add_row(Text(f"  {line.follow_up.start:%H:%M}"), Text(visible(line.title + _remark(line))))
            if why:
                grid.add_row(Text(""), Text(visible(line.follow_up.why), style="dim"))
        yield grid


def mark_of(one: FollowUp) -> str:
    """What to write into the list once a message has gone out, where no command can."""
    return f"done: [{one.step.name}]"


def _heading(day: dt.date, now: dt.datetime, one: FollowUp) -> str:
    today = now.astimezone(one.start.tzinfo).date()
    near = {0: "Today, ", 1: "Tomorrow, "}.get((day - today).days, "")
    year = f" {day.year}" if day.year != today.year else ""
    return f"{near}{spoken.day(day)}{year}"


def _remark(line: Line) -> str:
    remarks = []
    if line.follow_up.step.channel is Channel.CARD and line.follow_up.arrives:
        remarks.append(f"arrives by {spoken.day(line.follow_up.arrives)}")
    if line.state is State.DONE:
        remarks.append("done")
    return f" ({', '.join(remarks)})" if remarks else ""

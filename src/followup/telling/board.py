"""The morning on a terminal: a heading a part, a line an item, and the openings in columns where these fit."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from followup import spoken
from followup.telling.counts import counted
from followup.telling.morning import Group, Item, Morning, Row
from followup.telling.openings import Move
from followup.telling.printed import visible
from followup.telling.styled import styled

if TYPE_CHECKING:
    from rich.console import RenderableType

_LEAST_NAME, _LEAST_STAGE = 16, 12
_GAP = 2
_HEADINGS = ("Openings", "stage", "quiet", "next", "who decides")
_STYLES = {Move.YOURS: "yellow", Move.MEETING: "cyan", Move.THEIRS: "green", Move.SETTLED: "dim"}
_PAST = "bold red"
"""Colour goes by the word that stands beside it."""


def board(told: Morning, *, why: bool, width: int, has_style: bool) -> Iterator[str]:
    """The morning as lines for a terminal of `width` columns; with `why`, the reason under each follow-up."""
    yield from styled(_parts(told, why=why, width=width), width=width, has_style=has_style)


def _parts(told: Morning, *, why: bool, width: int) -> Iterator[RenderableType]:
    from rich.text import Text

    if told.due:
        yield from _due(told)
        yield Text("")
    yield Text(f"Today, {spoken.day(told.today)}", style="bold")
    yield _items(told.now, why=why, has_days=False) if told.now else Text("  Nothing.")
    yield Text("")
    if told.soon:
        yield Text(f"Until {spoken.day(told.until)}", style="bold")
        yield _items(told.soon, why=why, has_days=True)
        yield Text("")
    elif told.later:
        yield Text("Next", style="bold")
        yield _items([told.later], why=why, has_days=True)
        yield Text("")
    if told.groups:
        yield from _openings(told.groups, width)
        yield Text("")


def _due(told: Morning) -> Iterator[RenderableType]:
    from rich.console import Group as Unbroken  # a text by itself is joined with others, and then broken
    from rich.table import Table
    from rich.text import Text

    yield Text("Due, sent?", style="bold yellow")
    for one in told.due:
        grid = Table.grid(padding=(0, _GAP))
        grid.add_column(no_wrap=True)
        grid.add_row(Text(f"  {one.when}"), Text(visible(one.title)))
        yield grid
        for line in one.lines:
            # What is to be copied is never broken, however wide the terminal is.
            yield Unbroken(Text(f"    {visible(line)}", style="yellow", no_wrap=True, overflow="ignore"))


def _items(items: Iterable[Item], *, why: bool, has_days: bool) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, _GAP))
    for _ in range(1 + has_days):
        grid.add_column(no_wrap=True)
    grid.add_column()
    for day, same_day in itertools.groupby(items, key=lambda one: one.day):
        for number, one in enumerate(same_day):
            clock = f"{one.clock:%H:%M}" if one.clock else ""
            when = [f"  {spoken.day(day) if number == 0 else ''}", clock] if has_days else [f"  {clock}"]
            grid.add_row(*map(Text, when), Text(visible(one.title), style="cyan" if one.is_interview else ""))
            if why and one.why:
                grid.add_row(*(Text("") for _ in when), Text(visible(one.why), style="dim"))
    return grid


def _openings(groups: Sequence[Group], width: int) -> Iterator[RenderableType]:
    from rich.text import Text

    rows = [row for group in groups for row in group.rows]
    widths = _widths(rows, width) if rows else None
    if widths is None:
        yield Text("Openings", style="bold")
    else:
        yield _in_columns(
            [Text(each, style="bold" if number == 0 else "dim") for number, each in enumerate(_HEADINGS)], widths
        )
    for group in groups:
        style = _STYLES[group.move]
        yield Text(f"{group.move[:1].upper()}{group.move[1:]}", style=f"bold {style}")
        for row in group.rows:
            yield from [_in_columns(_cells(row), widths)] if widths else _below_one_another(row)
        if group.ended:
            yield _indented(Text(visible(", ".join(group.ended)), style=style), 2)


def _widths(rows: Sequence[Row], width: int) -> tuple[int, ...] | None:
    """How wide each column is; None where the terminal is too narrow for them. What is cut is the name and the stage."""
    from rich.cells import cell_len

    cells = [_HEADINGS, *((*_texts(row), row.deadline) for row in rows)]
    name, stage, *others = (max(cell_len(visible(each)) for each in column) for column in zip(*cells, strict=True))
    left = width - sum(others) - _GAP * (len(_HEADINGS) - 1)
    for_stage = max(min(stage, left - name), min(stage, _LEAST_STAGE))
    for_name = min(name, left - for_stage)
    return (for_name, for_stage, *others) if for_name >= min(name, _LEAST_NAME) else None


def _cells(row: Row) -> list[RenderableType]:
    from rich.text import Text

    deadline = Text(visible(row.deadline), style=_PAST if row.is_past_deadline else "")
    return [*(Text(visible(each)) for each in _texts(row)), deadline]


def _texts(row: Row) -> tuple[str, str, str, str]:
    return f"  {row.name}", row.stage, f"{row.quiet_days} d" if row.quiet_days else "", row.next


def _in_columns(cells: Sequence[RenderableType], widths: Sequence[int]) -> RenderableType:
    from rich.table import Table

    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for each in widths:
        grid.add_column(width=each, no_wrap=True, overflow="ellipsis")
    grid.add_row(*cells)
    return grid


def _below_one_another(row: Row) -> Iterator[RenderableType]:
    from rich.text import Text

    yield _indented(Text(visible(", ".join(part for part in (row.name, row.stage) if part))), 2)
    quiet = f"quiet {counted(row.quiet_days, 'day')}" if row.quiet_days else ""
    parts = [Text(visible(part)) for part in (row.next, quiet) if part]
    if row.deadline:
        parts.append(Text(row.deadline_in_words, style=_PAST if row.is_past_deadline else ""))
    if parts:
        yield _indented(Text("; ").join(parts), 4)


def _indented(text: RenderableType, columns: int) -> RenderableType:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, columns))

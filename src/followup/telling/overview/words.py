"""A cohort in the terminal: what is wrong with whose list, who has what to do today, and the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from followup.telling.counts import counted
from followup.telling.overview.order import in_words, what_is_wrong
from followup.telling.printed import visible
from followup.telling.reports import Report
from followup.telling.styled import styled

_MOST_ROWS = 40
"""As many clients as a person reads in a terminal; the page has all."""
_MOST_LINES = 3


def wrong(reports: Sequence[Report]) -> Iterator[str]:
    """The clients who could not be planned, or not whole, and why."""
    for one in reports:
        if not one.is_in_order:
            yield "\n  ".join((f"{one.client}: {_what_came(one)}", *what_is_wrong(one)))


def _what_came(one: Report) -> str:
    if one.why_not:
        return "not planned"
    mistakes = counted(one.error_count, "mistake")
    return f"planned without {mistakes} in the list" if one.has_plan else f"not planned: {mistakes} in the list"


def table(reports: Sequence[Report], *, width: int, has_style: bool) -> Iterator[str]:
    """Who has something to do today, who has not said whether it went out, and what the next days bring."""
    from rich.table import Table  # 50 ms, and only where a person looks
    from rich.text import Text

    shown = [one for one in reports if one.to_do or one.due or one.deadlines or one.interviews]
    rows = [tuple(_cells(one)) for one in shown[:_MOST_ROWS]]
    if not rows:
        return
    grid = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    there = [number for number in range(len(_HEADINGS)) if any(row[number] for row in rows)]
    for number in there:
        grid.add_column(_HEADINGS[number], overflow="fold")
    for row in rows:
        grid.add_row(*(Text("\n".join(map(visible, row[number]))) for number in there))
    yield from styled([grid], width=width, has_style=has_style, crop=True)
    if len(shown) > _MOST_ROWS:
        yield f"and {counted(len(shown) - _MOST_ROWS, 'more client')}"


_HEADINGS = ("Client", "To do today", "Due, sent?", "Decided by", "Interviews", "Quiet")


def _cells(one: Report) -> Iterator[tuple[str, ...]]:
    yield (one.name,)
    yield _few([in_words(each, names_day=False) for each in one.to_do])
    for items in (one.due, one.deadlines, one.interviews):
        yield _few([in_words(each) for each in items])
    yield (counted(len(one.quiet), "opening"),) if one.quiet else ()


def _few(lines: Sequence[str]) -> tuple[str, ...]:
    """As many as leave room for the next client; the page has all."""
    more = len(lines) - _MOST_LINES
    return (*lines[:_MOST_LINES], f"and {more} more") if more > 1 else tuple(lines)


def sums(reports: Sequence[Report], output: Path, *, dry_run: bool) -> str:
    """The last line."""
    busy = sum(bool(one.to_do or one.due) for one in reports)
    bad = sum(not one.is_in_order for one in reports)
    new, changed, gone = (sum(getattr(one, name) for one in reports) for name in ("new", "changed", "withdrawn"))
    text = f"{counted(len(reports), 'client')}: {busy} with something to do today"
    text += f", {bad} with something to correct" if bad else ""
    said = ", ".join(
        f"{number} {what}" for number, what in ((new, "new"), (changed, "changed"), (gone, "withdrawn")) if number
    )
    text += f". Events: {said}" if said else ". No event has changed"
    return f"{text}. Nothing was written." if dry_run else f"{text}. Look at {output / 'index.html'}"


def nobody(paths: Sequence[Path]) -> str:
    return f"no lists in {', '.join(map(str, paths))}: a folder holds one list a client, or a folder for each"


def progress(done: int, of: int) -> str:
    return f"{done:,} of {counted(of, 'client')}"

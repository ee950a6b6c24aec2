"""What `export` did, or would do, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup import spoken
from followup.model.follow_ups import FollowUp
from followup.publishing.filing import Layout
from followup.publishing.folder.changes import Changes, Counts, FileState
from followup.telling.counts import counted
from followup.telling.left_out import left_out_lines

if TYPE_CHECKING:
    from followup.pipeline import Planned, Result

_NEXT_LINES = 2


def exported(result: Result, *, why: bool = False, dry_run: bool = False) -> Iterator[str]:
    """What export did, or would do: a line for each file that changed, what is left out, what comes next, the sums."""
    if result.planned is None:
        return
    changes, plan = result.planned.changes, result.planned.plan
    yield from _file_lines(changes, dry_run=dry_run)
    yield from _renamed_lines(changes)
    yield from _withdrawn_lines(changes)
    if why:
        yield from left_out_lines(plan.left_out, plan.openings)
    yield from _next_lines(result.planned, result.now)
    yield _sums(result, result.planned, why=why, dry_run=dry_run)
    if result.planned.is_first and not dry_run and changes.counts.events:
        yield from _how_to_import(result)


def _file_lines(changes: Changes, *, dry_run: bool) -> Iterator[str]:
    for one in changes.files:
        if one.state is FileState.UNCHANGED or one.is_news:
            continue
        counts = _said(one.counts)
        is_as_shown = one.state is FileState.CHANGED and counts == f"{one.counts.unchanged} unchanged"
        verb = {FileState.NEW: "write", FileState.CHANGED: "change", FileState.DELETED: "delete"}[one.state]
        verb, counts = ("rewrite", f"{counts}: it looks the same in a calendar") if is_as_shown else (verb, counts)
        done = {"write": "wrote", "change": "changed", "delete": "deleted", "rewrite": "rewrote"}[verb]
        yield f"{f'would {verb}' if dry_run else done} {one.path}" + (f" ({counts})" if counts else "")


def _renamed_lines(changes: Changes) -> Iterator[str]:
    for one in changes.renamed:
        now = f"{one.opening.company} ({one.opening.role})" if one.opening.role else one.opening.company
        events = "1 event goes" if one.events == 1 else f"{one.events} events go"
        yield f"{events} on under a new name: {f'{one.before} is now ' if one.before else ''}{now}"


def _withdrawn_lines(changes: Changes) -> Iterator[str]:
    for one in changes.withdrawn:
        yield f"not needed any more: {one.summary} ({one.why}); delete it by hand where your calendar still shows it"


def _next_lines(planned: Planned, now: dt.datetime) -> Iterator[str]:
    to_come = [
        (follow_up, outcome.summary)
        for follow_up, outcome in zip(planned.plan.follow_ups, planned.changes.outcomes, strict=True)
        if follow_up.end > now and not follow_up.is_done and not follow_up.is_sent
    ]
    lines = [(_when(one.start, now), _what(one, summary)) for one, summary in to_come[:_NEXT_LINES]]
    width = max((len(when) for when, _ in lines), default=0)
    for index, (when, what) in enumerate(lines):
        yield f"{'Next' if index == 0 else '    '}   {when:<{width}}  {what}"


def _when(start: dt.datetime, now: dt.datetime) -> str:
    days = (start.date() - now.astimezone(start.tzinfo).date()).days
    return f"today {start:%H:%M}" if days == 0 else f"tomorrow {start:%H:%M}" if days == 1 else spoken.time(start)


def _what(one: FollowUp, summary: str) -> str:
    text = summary[:1].lower() + summary[1:]
    return text + (f", arrives by {spoken.day(one.arrives)}" if one.arrives else "")


def _sums(result: Result, planned: Planned, *, why: bool, dry_run: bool) -> str:
    changes, left_out = planned.changes, planned.plan.left_out
    counts = changes.counts
    files = sum(one.state is not FileState.DELETED and not one.is_news for one in changes.files)
    interviews = counted(len(result.listing.interviews), "interview")
    text = f"{interviews}: {counted(counts.events, 'event')} in {counted(files, 'file')}"
    if said := _said(counts):
        text += f" ({said})"
    if left_out:
        text += f", {len(left_out)} left out" + ("" if why else " (--why)")
    if dry_run:
        return f"{text}. Nothing was written."
    if changes.news is not None:
        return f"{text}. Import {changes.news}"
    return f"{text}. Nothing new to import." if result.request.layout is Layout.OPENING else f"{text}."


def _said(counts: Counts) -> str:
    parts = ((getattr(counts, name), name) for name in ("new", "changed", "unchanged", "withdrawn", "expired"))
    return ", ".join(f"{number} {name}" for number, name in parts if number)


def _how_to_import(result: Result) -> Iterator[str]:
    """The short form of the README's chapter, for the first time that a folder is used."""
    news = result.request.output / "new.ics"
    yield ""
    if result.request.layout is Layout.OPENING:
        yield f"To see them, import {news} into a calendar of its own (delete that calendar to undo everything):"
        yield "  Google       calendar.google.com, Settings, Import & export; set a notification, Google ignores ours"
        yield "  Outlook      Calendar, Add calendar, Upload from file"
        yield "  Apple        Calendar, File, Import"
        yield "  Thunderbird  Events and Tasks, Import; it skips what it has already, so subscribe if your list changes"
        yield "Next time import new.ics again: it holds only what is new or has changed."
    elif result.request.layout is Layout.SINGLE:
        yield "To subscribe, put the file at a secret https address and give that address to your calendar."
    else:
        yield "This folder is a vdir: vdirsyncer syncs it to any CalDAV calendar, khal shows it as it is."

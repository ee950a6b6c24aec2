"""`followup plan`: what there is to do, in the terminal, as letters, or as a page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from followup import disk, pipeline, zones
from followup.commands import runs, terminal
from followup.commands.guard import Usage
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.pipeline import Request, Result
from followup.telling import plan
from followup.telling.exits import Exit

_PIPE_COLUMNS = 80
_TODAY = "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    why: bool
    all: bool
    show: str | None
    html: Path | None


def run(options: Options) -> Exit:
    """Shows the plan; no calendar is written."""
    show, html = options.show, options.html
    if show is not None and (options.json or not show.strip()):
        raise Usage("--show takes some words of a name, and prints letters rather than JSON")
    if html is not None and (str(html) in ("", ".", "-") or os.path.isdir(html)):  # noqa: PTH112 - does not raise
        raise Usage(f"--html takes the name of a file, and {html} is none")

    def tell(result: Result) -> Iterator[str]:
        if show is not None:
            return _letters(result, show)
        if html is None:
            _say_plan(result, options)
        return plan.under_the_table(result, why=options.why, all=options.all)

    asked = request(options, draft_everything=options.json or show is not None or html is not None)
    make = pipeline.preview if html is None else _with_page(html, says=not options.json and not options.quiet)
    return runs.told(asked, make, tell, options, problems_last=True)


def _say_plan(result: Result, options: Options) -> None:
    """Prints the morning, or the whole calendar."""
    has_style = terminal.has_style()
    if options.all:
        from followup.telling.table import table

        lines = plan.table_lines(result)
        told = table(lines, result.now, why=options.why, width=terminal.columns(), has_style=has_style)
        terminal.say_styled(told)
    elif morning := plan.morning_of(result):
        from followup.telling.board import board

        width = terminal.columns(in_a_pipe=_PIPE_COLUMNS)
        terminal.say_styled(board(morning, why=options.why, width=width, has_style=has_style))


def _with_page(file: Path, *, says: bool) -> Callable[[Request], Result]:
    """A preview that writes its page as well, where there is a plan to look at."""
    from followup.telling.page import page
    from followup.telling.stories import story
    from followup.telling.webpage import MARK, NO_PAGE_OF_OURS

    def run(request: Request) -> Result:
        disk.read_of_ours(file, MARK, NO_PAGE_OF_OURS)
        result = pipeline.preview(request)
        if told := story(result):
            disk.replace_all({file: page(told).encode("utf-8", "replace")})
            if says:
                terminal.say([plan.page_written(file, told)])
        return result

    return run


def _letters(result: Result, text: str) -> Iterator[str]:
    """The drafts that match, ready to copy; what each is goes to standard error, so that a printer gets the letters."""
    from followup.telling.letters import label, letter, matching, of_today
    from followup.telling.stories import story

    told = story(result)
    if told is None:
        return
    today = zones.in_zone(told.now, told.candidate.timezone).date()
    is_today = text.strip().casefold() == _TODAY
    found = of_today(told.entries, today) if is_today else matching(told.entries, text)
    if not found:
        terminal.say_beside([plan.NOTHING_TODAY if is_today else plan.nothing_shown(text, result.request.program)])
    for number, (entry, draft) in enumerate(found):
        if number:
            yield ""
        terminal.say_beside([f"━━━━ {label(entry, draft)} ━━━━"])
        yield from letter(draft)

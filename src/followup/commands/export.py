"""`followup export`: the calendar files."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from followup import pipeline
from followup.commands import runs
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.pipeline import Request, Result
from followup.telling.exits import Exit
from followup.telling.export import exported


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    why: bool
    dry_run: bool
    withdraw: bool
    replace: Sequence[Path] | None


def run(options: Options) -> Exit:
    """Writes the calendar files, or says what would be written."""
    is_stamped = options.quiet and not options.json and not options.dry_run
    asked = dataclasses.replace(
        request(options, draft_everything=options.json),
        withdraw=options.withdraw,
        replace=tuple(options.replace or ()),
        notes_state=is_stamped,
    )

    def export(request: Request) -> Result:
        result = pipeline.export(request)
        if is_stamped:
            from followup.commands.stamping import keep_stamp  # only this kind of run has one

            keep_stamp(options, result)
        return result

    return runs.told(
        asked,
        pipeline.rehearsal if options.dry_run else export,
        lambda result: exported(result, why=options.why, dry_run=options.dry_run),
        options,
    )

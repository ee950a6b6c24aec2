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
    asked = dataclasses.replace(
        request(options, draft_everything=options.json),
        withdraw=options.withdraw,
        replace=tuple(options.replace or ()),
    )
    return runs.told(
        asked,
        pipeline.rehearsal if options.dry_run else pipeline.export,
        lambda result: exported(result, why=options.why, dry_run=options.dry_run),
        options,
    )

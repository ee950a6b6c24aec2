"""`followup check`: what is wrong in a list, and what would sound desperate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup import pipeline
from followup.commands import runs
from followup.commands.options import ListOptions
from followup.commands.requests import request
from followup.pipeline import Result
from followup.telling.checking import checked, columns_found
from followup.telling.exits import Exit


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ListOptions):
    pass


def run(options: Options) -> Exit:
    """Reads, plans and drafts everything, and tells its problems."""
    return runs.told(request(options, draft_everything=True), pipeline.looked_over, _told, options)


def _told(result: Result) -> Iterator[str]:
    yield from columns_found(result)
    yield checked(result)

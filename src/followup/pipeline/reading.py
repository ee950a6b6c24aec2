"""The first step: what the candidate's files and the playbook say, and whether that is enough to go on with."""

from __future__ import annotations

import dataclasses
import datetime as dt

from followup import zones
from followup.pipeline.etiquette import playbook_of, problems_of
from followup.pipeline.request import File, Request
from followup.pipeline.result import Result, as_told
from followup.problems import Place
from followup.reading.chosen import unknown_playbooks, with_chosen
from followup.reading.listing import list_source, listing_from
from followup.reading.sources.nodes import Source


def read(request: Request) -> Result:
    """What the files of a run say, with every problem; nothing is planned yet."""
    playbook, playbook_problems = playbook_of(request)
    sources = [source_of(file) for file in request.lists]
    beside = sources_beside(request)
    listing = listing_from(sources, *beside, request.given, playbook, request.now.date())
    changes = [*listing.settings.changes, *(change for one in listing.interviews for change in one.changes)]
    chosen, interviews = with_chosen(
        playbook, listing.settings, listing.interviews, request.playbooks, is_given=not request.playbook_is_ours
    )
    unknown = unknown_playbooks(listing.settings, listing.interviews, request.playbooks, Place(request.lists[0].name))
    listing = dataclasses.replace(listing, interviews=interviews)
    every = [source for source in (*sources, *beside) if source is not None]
    return Result(
        request=request,
        now=on_the_clock_of(listing.candidate.timezone, request.now),
        playbook=chosen,
        listing=listing,
        # For messages, which quote lines: the cells would be a third of a large run's memory.
        sources={source.file: dataclasses.replace(source, node=None, rows=None) for source in every},
        problems=as_told(
            (*playbook_problems, *listing.problems, *unknown, *problems_of(request, playbook, changes)),
            {source.file: source for source in every},
        ),
    )


def source_of(file: File) -> Source:
    """What a file of the candidate's holds."""
    if file.rows_of is not None:
        from followup.reading.roster import source_of as rows_of  # only where one table has several candidates' rows

        return rows_of(file.data, file.name, file.format, file.sheet, *file.rows_of)
    return list_source(file.data, file.name, file.format, file.sheet)


def sources_beside(request: Request) -> tuple[Source | None, Source | None]:
    """What says beside the lists who the candidate is: the file of theirs that was named, and that of the configuration."""
    candidate_file = source_of(request.candidate_file) if request.candidate_file else None
    configured = source_of(request.configured) if request.configured else None
    return candidate_file, configured


def on_the_clock_of(timezone: str, now: dt.datetime) -> dt.datetime:
    """The moment `now` in a zone; without a zone of its own it is what the clocks there show."""
    if now.tzinfo is None:
        return zones.nearest_instant(now.date(), now.time(), timezone)
    return zones.in_zone(now, timezone)


def may_go_on(read: Result) -> bool:
    """Whether to plan: without errors or, when asked to keep going, with errors that only rows have."""
    return not read.has_errors or (read.request.keep_going and can_keep_going(read))


def can_keep_going(read: Result) -> bool:
    """Whether every error is one of a row that can be left out. A mistake in what holds for all (who the candidate is,
    settings, references, the playbook) would change every event, and a private calendar could lose its privacy.
    """
    lists = {file.name for file in read.request.lists}
    refused = {(one.place.file, one.place.line) for one in read.listing.refused}
    rows = sorted({*refused, *((one.place.file, one.place.line) for one in read.listing.interviews)})
    for one in (one for one in read.problems if one.is_error):
        section = one.field.split(".")[0]
        if one.place.file not in lists or section in ("candidate", "settings"):
            return False
        before = [row for row in rows if row <= (one.place.file, one.place.line)]
        if section == "references" and not (before and before[-1] in refused):
            return False
    return True

"""The last step: what is to change in the output folder, decided and not yet written."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from followup import __version__, zones
from followup.identity import opening_hash
from followup.model.drafts import Wording
from followup.model.etiquette import Playbook
from followup.model.published import Published
from followup.pipeline.drafting import Drafts
from followup.pipeline.result import Planned, Result, as_told
from followup.planning.assumed import assumed_ends
from followup.planning.plan import Plan
from followup.problems import Place, Problem, Severity
from followup.publishing import folder
from followup.publishing.events.event import Event
from followup.publishing.folder.changes import Changes, FileState
from followup.publishing.folder.ending import EXPIRY
from followup.publishing.published import Folder
from followup.reading.listing import Listing

_MOST_BYTES, _MOST_EVENTS = 1_000_000, 1000
"""What Google takes in one file (its help on importing events; calendar profile, File)."""


def decided(
    read: Result, planned: Plan, before: Folder, published: Sequence[Published], left_behind: Sequence[Problem]
) -> Result:
    """The run with what its plan changes in the folder, and every problem; `left_behind` are those of lists that are gone.
    Raises DraftingError.
    """
    request, listing, playbook = read.request, read.listing, read.playbook
    drafts = Drafts(read, planned.follow_ups)
    unsaid = assumed_ends(planned.follow_ups)
    changes = folder.decide(
        before, planned.follow_ups, planned.withdrawn, drafts.wording,
        settings=listing.settings, layout=request.layout, now=read.now, context=_context(listing, playbook),
        kept_openings=_kept_openings(planned, published), replace=request.replace,
    )  # fmt: skip
    written: tuple[tuple[tuple[Event, ...], Wording], ...] = ()
    if request.draft_everything:
        each = zip(planned.follow_ups, changes.events(), strict=True)
        written = tuple((events, drafts.wording(one)) for one, events in each)
    return dataclasses.replace(
        read,
        problems=as_told(
            (*read.problems, *planned.problems, *unsaid, *left_behind, *drafts.problems(), *_too_large(changes)),
            read.sources,
        ),
        planned=Planned(
            plan=planned,
            changes=changes,
            drafts=written,
            is_first=not before.files,
            until=_holds_until(read, planned, before),
        ),
    )


def _holds_until(read: Result, planned: Plan, before: Folder) -> dt.datetime:
    """The first moment from which on planning may decide otherwise: the candidate's next day, the beginning or end of an
    interview or a follow-up, the day on which an event goes.
    """
    now, timezone = read.now, read.listing.candidate.timezone
    tomorrow = zones.in_zone(now, timezone).date() + dt.timedelta(days=1)
    kept = [one.block for one in before.kept.values()]
    moments = [
        zones.nearest_instant(tomorrow, dt.time(), timezone),
        *(moment for one in planned.follow_ups for moment in (one.start, one.end)),
        *(moment for one in read.listing.interviews for moment in (one.start, one.end) if moment is not None),
        *(moment for one in kept for moment in (one.start, one.end) if moment is not None),
        *(one.end + EXPIRY for one in kept if one.end is not None),
    ]
    return min(moment for moment in moments if moment > now)


def _too_large(changes: Changes) -> Iterator[Problem]:
    """A warning for each file that Google would cut, with what to do instead."""
    for one in changes.files:
        if one.state is FileState.DELETED or (one.size <= _MOST_BYTES and one.counts.events <= _MOST_EVENTS):
            continue
        message = (
            f"{one.counts.events:,} events in {one.size / 1_000_000:.1f} MB are more than Google reads of one file"
        )
        hint = (
            "import the files of the openings one by one"
            if one.is_news
            else "give lists of different years different folders with -o, and subscribe to each of the files"
        )
        yield Problem("too-large", message, Place(str(one.path)), Severity.WARNING, hint)


def _kept_openings(planned: Plan, published: Sequence[Published]) -> set[str]:
    """Openings that the lists still have, under the identity that they have now and under any they had when published."""
    wanted = {one.uid for one in planned.follow_ups}
    return {opening_hash(one.key) for one in planned.openings} | {one.opening for one in published if one.uid in wanted}


def _context(listing: Listing, playbook: Playbook) -> str:
    """Everything besides a follow-up that its text is made of."""
    settings = listing.settings
    return repr((
        __version__, listing.candidate, settings.address, settings.linkedin_characters,
        sorted((name, template.source) for name, template in playbook.templates.items()),
    ))  # fmt: skip

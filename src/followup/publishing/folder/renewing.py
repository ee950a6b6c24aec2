"""What becomes of the events of a follow-up that is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, replace
from operator import attrgetter

from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.model.published import State
from followup.model.settings import Settings
from followup.publishing.events.blocks import Block, description_of, seen_by_a_reader, sound
from followup.publishing.events.event import Event, events_from
from followup.publishing.events.tracking import Tracking
from followup.publishing.events.vevents import vevent
from followup.publishing.folder.changes import Change, Outcome
from followup.publishing.folder.entries import Entry, entry_of, old_parts
from followup.publishing.folder.facts import Facts
from followup.publishing.published import Folder, Kept


def settled(
    folder: Folder,
    follow_up: FollowUp,
    wording: Callable[[FollowUp], Wording],
    settings: Settings,
    facts: Facts,
    now: dt.datetime,
) -> tuple[dict[str, Entry], Outcome]:
    """The events of a wanted follow-up by UID, and what becomes of it."""
    wanted = facts.tracking(follow_up)
    old = old_parts(folder, follow_up.uid)
    is_settled = follow_up.is_sent and all(block.is_whole for block in old)
    if is_settled or _is_up_to_date(old, wanted):
        blocks = [(sound(block), Change.UNCHANGED) for block in old]
    else:
        events = events_from(follow_up, wording(follow_up), settings, wanted)
        blocks = [_rebuilt(event, folder.kept.get(event.uid), now) for event in events]
    kept = folder.kept.get(follow_up.uid)
    opening = kept.opening if kept is not None and kept.block.tracking and follow_up.is_sent else wanted.opening
    entries = {block.uid: entry_of(folder, block, opening, change) for block, change in blocks}
    outcome = _outcome(follow_up, blocks, {block.uid for block in old} - entries.keys())
    if follow_up.is_due and _reached_others(old, follow_up):
        outcome = replace(outcome, summary=wording(follow_up).title)
    return entries, outcome


def events_of(
    folder: Folder, follow_up: FollowUp, wording: Callable[[FollowUp], Wording], settings: Settings
) -> tuple[Event, ...]:
    """A follow-up's events with the newest words; those of what was sent as they were published. What may not
    have gone out would be sent with the newest.
    """
    events = events_from(follow_up, wording(follow_up), settings)
    is_over = follow_up.is_sent and not (follow_up.is_due and follow_up.is_wanted)
    old = old_parts(folder, follow_up.uid) if is_over else ()
    if not old or not all(block.is_whole for block in old):
        return events
    return tuple(_as_published(block, events[0]) for block in old)


def _as_published(block: Block, newest: Event) -> Event:
    return replace(
        newest,
        uid=block.uid,
        summary=block.summary,
        description=description_of(block),
        start=block.start or newest.start,
        end=block.end or newest.end,
        tracking=block.tracking or newest.tracking,
    )


def _reached_others(old: Sequence[Block], follow_up: FollowUp) -> bool:
    """Whether events were for more people than are still asked after: the rest are known to have been reached."""
    before = old[0].tracking if old else None
    return before is not None and len(before.people) > len(follow_up.people)


def _is_up_to_date(old: Sequence[Block], wanted: Tracking) -> bool:
    """Whether nothing that the events' time or text depends on has changed, and nobody has edited them."""
    if not old or old[0].tracking is None or len(old) != old[0].tracking.parts:
        return False
    return all(
        block.is_intact and not block.is_cancelled and block.tracking is not None and _same(block.tracking, wanted)
        for block in old
    )


def _same(one: Tracking, other: Tracking) -> bool:
    """Whether two events belong to one follow-up as it was at one time; the number of its parts apart."""
    return _compared(one) == _compared(other)


_compared = attrgetter(*(one.name for one in fields(Tracking) if one.name not in ("part", "parts")))


def _rebuilt(event: Event, kept: Kept | None, now: dt.datetime) -> tuple[Block, Change]:
    """An event's new bytes. SEQUENCE and DTSTAMP stay what they were unless a reader sees a difference."""
    if kept is None:
        return vevent(event, 0, now), Change.NEW
    old = kept.block
    if old.stamp is not None:
        block = vevent(event, old.sequence, old.stamp)
        if seen_by_a_reader(block) == seen_by_a_reader(old):
            return block, Change.UNCHANGED
    return vevent(event, old.sequence + 1, now), Change.CHANGED


def _outcome(follow_up: FollowUp, blocks: Sequence[tuple[Block, Change]], surplus: Collection[str]) -> Outcome:
    changes = {change for _, change in blocks}
    if follow_up.is_sent:
        state = State.DUE if follow_up.is_due else State.SENT
    elif follow_up.is_done:
        state = State.DONE
    elif changes == {Change.NEW}:
        state = State.NEW
    else:
        state = State.UNCHANGED if changes == {Change.UNCHANGED} and not surplus else State.CHANGED
    return Outcome(
        uid=follow_up.uid,
        state=state,
        summary=blocks[0][0].summary if blocks else "",
        start=(blocks[0][0].start if blocks else None) or follow_up.start.astimezone(dt.UTC),
        end=(blocks[-1][0].end if blocks else None) or follow_up.end.astimezone(dt.UTC),
        uids=tuple(block.uid for block, _ in blocks),
    )

"""What becomes of events that are no longer needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import replace

from followup.publishing.events import vevents
from followup.publishing.folder.changes import Change, Withdrawal
from followup.publishing.folder.entries import Entry, entry_of, old_parts
from followup.publishing.names import is_uid_of_ours
from followup.publishing.published import Folder

EXPIRY = dt.timedelta(days=30)


def withdraw(
    folder: Folder, withdrawn: Mapping[str, str], entries: dict[str, Entry], now: dt.datetime
) -> list[Withdrawal]:
    """Puts into `entries` what is withdrawn, and the parts that a shorter text needs no more; tells what is new."""
    reasons = {part.uid: why for uid, why in withdrawn.items() if uid not in entries for part in old_parts(folder, uid)}
    for uid in [uid for uid in entries if uid in folder.kept]:
        surplus = (part.uid for part in old_parts(folder, uid) if part.uid not in entries)
        reasons |= dict.fromkeys(surplus, "The whole text is in fewer events now.")
    told = []
    for uid, why in reasons.items():
        kept = folder.kept[uid]
        if kept.block.is_cancelled:
            continue
        block = vevents.withdrawn(kept.block, why, now)
        if block is None or kept.block.start is None or kept.block.tracking is None:
            continue
        entries[uid] = entry_of(folder, block, kept.opening, Change.WITHDRAWN)
        told.append(Withdrawal(uid, kept.block.tracking.step, kept.block.summary, kept.block.start, why))
    return sorted(told, key=lambda one: (one.start, one.uid))


def expire(entries: dict[str, Entry], kept_openings: Collection[str], now: dt.datetime) -> None:
    """Marks the events whose time is over for good: withdrawn ones, and those of openings that no list has any more. What is
    not ours is none of them.
    """
    last: dict[str, dt.datetime] = {}
    for entry in entries.values():
        end = entry.end or now
        last[entry.opening] = max(last.get(entry.opening, end), end)
    for uid, entry in entries.items():
        if not is_uid_of_ours(uid):
            continue
        is_over = entry.is_cancelled and entry.end is not None and entry.end + EXPIRY < now
        if is_over or (entry.opening not in kept_openings and last[entry.opening] + EXPIRY < now):
            entries[uid] = replace(entry, change=Change.EXPIRED)

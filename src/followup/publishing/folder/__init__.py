"""What is to change in the output folder, decided first and then written.

The folder is the only state. `read` says what an earlier run left, `decide` is pure and says what every file is to
contain, `write` alone touches the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from followup import disk
from followup.identity import opening_hash
from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.model.settings import Settings
from followup.publishing.events.blocks import sound
from followup.publishing.filing import FileNames, Layout, opening_of
from followup.publishing.folder.changes import Change, Changes
from followup.publishing.folder.ending import expire, withdraw
from followup.publishing.folder.entries import Entry, entry_of
from followup.publishing.folder.facts import Facts
from followup.publishing.folder.files import files_of, heirs, renamings
from followup.publishing.folder.renewing import events_of, settled
from followup.publishing.published import Folder, read

__all__ = ["decide", "read", "write"]


def decide(
    folder: Folder,
    follow_ups: Sequence[FollowUp],
    withdrawn: Mapping[str, str],
    wording: Callable[[FollowUp], Wording],
    *,
    settings: Settings,
    layout: Layout,
    now: dt.datetime,
    context: str,
    kept_openings: Collection[str] = (),
    replace: Collection[Path] = (),
) -> Changes:
    """What is to be written so that the folder says what the follow-ups say; nothing is written.

    `withdrawn` maps UIDs of published follow-ups to the reason why they are no longer needed; what is neither wanted
    nor withdrawn stays. `wording` is asked only for what is new or may have changed. `context` stands for everything
    besides a follow-up that texts are made of. `kept_openings` are the short hashes of openings that the lists still
    have: their events stay, however old. `replace` are files of others that may be overwritten.

    Raises ForeignFile where a file of others is in the way.
    """
    facts = Facts(f"{context}\0{settings.reminder_minutes}\0{settings.private}")
    entries: dict[str, Entry] = {}
    outcomes = []
    for follow_up in follow_ups:
        blocks, outcome = settled(folder, follow_up, wording, settings, facts, now)
        entries.update(blocks)
        outcomes.append(outcome)
    withdrawals = withdraw(folder, withdrawn, entries, now)
    for uid, kept in folder.kept.items():
        if uid not in entries and not (kept.block.tracking and kept.block.start is None):  # a calendar cannot show it
            entries[uid] = entry_of(folder, sound(kept.block), opening_of(kept, layout), Change.UNCHANGED)
    openings = {opening_hash(follow_up.opening.key): follow_up.opening for follow_up in follow_ups}
    expire(entries, {*kept_openings, *openings}, now)

    names = FileNames(folder, openings, heirs(folder, entries), layout, replace)
    files, writes, deletions = files_of(folder, entries, names)
    return Changes(
        folder=folder.path,
        outcomes=tuple(outcomes),
        withdrawn=tuple(withdrawals),
        renamed=tuple(renamings(folder, entries, openings)),
        files=tuple(files),
        writes=writes,
        deletions=tuple(deletions),
        finishes=bool(folder.untold),
        drafted=lambda: (events_of(folder, one, wording, settings) for one in follow_ups),
    )


def write(changes: Changes) -> None:
    """Brings the folder to what was decided. Hold the folder's lock. Raises disk.CannotWrite.

    What a killed run left is the sign that its news are to be told again, and is swept when they have been.
    """
    if not changes.finishes:
        disk.sweep(changes.folder)
    if changes.writes or changes.deletions:
        try:
            changes.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk.CannotWrite(changes.folder, disk.reason(error)) from error
        disk.replace_all(changes.writes, changes.deletions)
    if changes.finishes:
        disk.sweep(changes.folder)

"""The events of the folder as it is to be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup.disk import Piece
from followup.publishing.events.blocks import Block
from followup.publishing.folder.changes import Change
from followup.publishing.published import Folder


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of the folder as it is to be, its bytes set aside, its opening, and what becomes of it."""

    uid: str
    start: dt.datetime | None
    end: dt.datetime | None
    is_cancelled: bool
    raw: Piece
    opening: str
    change: Change


def entry_of(folder: Folder, block: Block, opening: str, change: Change) -> Entry:
    """An event of the folder with its bytes set aside. Raises CannotWrite."""
    raw = folder.spool.put(block.raw) if isinstance(block.raw, bytes) else block.raw
    return Entry(block.uid, block.start, block.end, block.is_cancelled, raw, opening, change)


def old_parts(folder: Folder, uid: str) -> list[Block]:
    """The events that an earlier run wrote for a follow-up, those it wrote and that are now missing left out."""
    kept = folder.kept.get(uid)
    if kept is None:
        return []
    parts = kept.block.tracking.parts if kept.block.tracking else 1
    return [block for block in folder.parts(uid, parts) if block is not None]

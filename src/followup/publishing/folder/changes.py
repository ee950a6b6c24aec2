"""What a run is to do to the output folder, as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from followup.disk import Piece
from followup.model.interviews import Opening
from followup.model.published import State
from followup.publishing.events.event import Event


class Change(StrEnum):
    """What becomes of an event in this run."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class FileState(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events were added, and so on; a withdrawn one counts as such once, and as unchanged from then on."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    expired: int = 0

    @property
    def events(self) -> int:
        """How many events there are, expired ones no longer."""
        return self.new + self.changed + self.unchanged + self.withdrawn


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of a file; `size` is in bytes. `is_news` marks new.ics, whose events are in other files as well."""

    path: Path
    state: FileState
    counts: Counts
    size: int = 0
    is_news: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a follow-up, and the title and time (UTC) that calendars show. Its events are one or several."""

    uid: str
    state: State
    summary: str
    start: dt.datetime
    end: dt.datetime
    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A published event that this run withdraws: its title as it was, its time (UTC), and why."""

    uid: str
    step: str
    summary: str
    start: dt.datetime
    why: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """Published events that go on under another name of their opening; `before` is what their file called it, if any did."""

    before: str | None
    opening: Opening
    events: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run is to do to the output folder. `outcomes` has one for each follow-up, in their order.

    `files` tells what becomes of each; `new.ics` is among them only when it is written or deleted. `writes` are the
    files to replace, in pieces, `deletions` those to remove afterwards. `finishes` tells that a killed run had begun to
    replace files, and that this one tells its news again.
    """

    folder: Path
    outcomes: tuple[Outcome, ...]
    withdrawn: tuple[Withdrawal, ...]
    renamed: tuple[Renaming, ...]
    files: tuple[FileChange, ...]
    writes: Mapping[Path, tuple[bytes | Piece, ...]]
    deletions: tuple[Path, ...]
    finishes: bool
    drafted: Callable[[], Iterator[tuple[Event, ...]]] = field(repr=False, compare=False)

    @property
    def counts(self) -> Counts:
        """All events of all files; those in `new.ics` are not counted twice."""
        files = [change.counts for change in self.files if not change.is_news]
        return Counts(*(sum(getattr(counts, one.name) for counts in files) for one in fields(Counts)))

    @property
    def news(self) -> Path | None:
        """The file to import, if this run writes one."""
        return next((c.path for c in self.files if c.is_news and c.state is not FileState.DELETED), None)

    def events(self) -> tuple[tuple[Event, ...], ...]:
        """The events of each follow-up, in their order, with the newest words; this drafts every one of them."""
        return tuple(self.drafted())

"""What is to change in the output folder, decided first and then written.

The folder is the only state. `read` says what an earlier run left, `decide` is pure and says what every file is to
contain, `write` alone touches the disk.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import Any

from followup import disk
from followup.disk import Piece
from followup.identity import opening_hash, short_hash, short_hashes_after
from followup.model.drafts import Wording
from followup.model.etiquette import Step
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person, Reference
from followup.model.published import State
from followup.model.settings import Settings
from followup.publishing import events as vevents
from followup.publishing.blocks import Block, Tracking, seen_by_a_reader, sound
from followup.publishing.events import Event, calendar, events_from, tracking_of, vevent
from followup.publishing.filing import FileNames, Layout, opening_in, title_of
from followup.publishing.names import NEWS, is_uid_of_ours
from followup.publishing.published import Folder, ForeignFile, Kept, digest_of, read

__all__ = [
    "Change",
    "Changes",
    "Counts",
    "FileChange",
    "FileState",
    "Folder",
    "ForeignFile",
    "Layout",
    "Outcome",
    "Renaming",
    "Withdrawal",
    "decide",
    "read",
    "write",
]

EXPIRY = dt.timedelta(days=30)


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


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event of the folder as it is to be, its bytes set aside, its opening, and what becomes of it."""

    uid: str
    start: dt.datetime | None
    end: dt.datetime | None
    is_cancelled: bool
    raw: Piece
    opening: str
    change: Change


def _entry(folder: Folder, block: Block, opening: str, change: Change) -> _Entry:
    raw = folder.spool.put(block.raw) if isinstance(block.raw, bytes) else block.raw
    return _Entry(block.uid, block.start, block.end, block.is_cancelled, raw, opening, change)


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
    facts = _Facts(f"{context}\0{settings.reminder_minutes}\0{settings.private}")
    entries: dict[str, _Entry] = {}
    outcomes = []
    for follow_up in follow_ups:
        blocks, outcome = _settled(folder, follow_up, wording, settings, facts, now)
        entries.update(blocks)
        outcomes.append(outcome)
    withdrawals = _withdraw(folder, withdrawn, entries, now)
    for uid, kept in folder.kept.items():
        if uid not in entries and not (kept.block.tracking and kept.block.start is None):  # a calendar cannot show it
            entries[uid] = _entry(folder, sound(kept.block), kept.opening, Change.UNCHANGED)
    openings = {opening_hash(follow_up.opening.key): follow_up.opening for follow_up in follow_ups}
    _expire(entries, {*kept_openings, *openings}, now)

    names = FileNames(folder, openings, _heirs(folder, entries), layout, replace)
    files, writes, deletions = _files(folder, entries, names)
    return Changes(
        folder=folder.path,
        outcomes=tuple(outcomes),
        withdrawn=tuple(withdrawals),
        renamed=tuple(_renamings(folder, entries, openings)),
        files=tuple(files),
        writes=writes,
        deletions=tuple(deletions),
        finishes=bool(folder.untold),
        drafted=lambda: (events_from(one, wording(one), settings) for one in follow_ups),
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


# One follow-up


_PLAIN = frozenset({str, int, bool, type(None), dt.date})
_SHARED = frozenset({Opening, Interview, Interviewer, Person, Reference, Step})
_PARTS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    kind: attrgetter(*(one.name for one in fields(kind) if one.repr)) for kind in (FollowUp, Message)
}


class _Facts:
    """Hashes of everything that texts may use (WHAT). A value that many follow-ups share is hashed once."""

    def __init__(self, context: str) -> None:
        self._facts_hash = short_hashes_after(context)
        self._hashes: dict[int, tuple[object, str]] = {}  # by id; the value is held so that no other takes its id

    def tracking(self, follow_up: FollowUp) -> Tracking:
        """The tracking of a follow-up as this run would write it."""
        return tracking_of(follow_up, self._facts_hash(self._said(follow_up)))

    def _said(self, value: Any) -> str:
        """A text that differs where values differ; fields that `repr` leaves out stay out."""
        kind = type(value)
        if kind in _PLAIN:
            return repr(value)
        if kind is tuple:
            return "(" + "\1".join(map(self._said, value)) + ")"
        if kind in _SHARED:
            return self._hash(value)
        if kind is dt.datetime:
            return str(value.isoformat())
        parts = _PARTS.get(kind)
        return "\0".join(map(self._said, parts(value))) if parts else repr(value)

    def _hash(self, value: object) -> str:
        found = self._hashes.get(id(value))
        if found is None:
            found = self._hashes[id(value)] = (value, short_hash(repr(value)))
        return found[1]


def _settled(
    folder: Folder,
    follow_up: FollowUp,
    wording: Callable[[FollowUp], Wording],
    settings: Settings,
    facts: _Facts,
    now: dt.datetime,
) -> tuple[dict[str, _Entry], Outcome]:
    """The events of a wanted follow-up by UID, and what becomes of it."""
    wanted = facts.tracking(follow_up)
    old = _old_parts(folder, follow_up.uid)
    is_settled = follow_up.is_sent and all(block.is_whole for block in old)
    if is_settled or _is_up_to_date(old, wanted):
        blocks = [(sound(block), Change.UNCHANGED) for block in old]
    else:
        events = events_from(follow_up, wording(follow_up), settings, wanted)
        blocks = [_rebuilt(event, folder.kept.get(event.uid), now) for event in events]
    kept = folder.kept.get(follow_up.uid)
    opening = kept.opening if kept is not None and kept.block.tracking and follow_up.is_sent else wanted.opening
    entries = {block.uid: _entry(folder, block, opening, change) for block, change in blocks}
    return entries, _outcome(follow_up, blocks, {block.uid for block in old} - entries.keys())


def _old_parts(folder: Folder, uid: str) -> list[Block]:
    """The events that an earlier run wrote for a follow-up, those it wrote and that are now missing left out."""
    kept = folder.kept.get(uid)
    if kept is None:
        return []
    parts = kept.block.tracking.parts if kept.block.tracking else 1
    return [block for block in folder.parts(uid, parts) if block is not None]


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


# What is no longer needed


def _withdraw(
    folder: Folder, withdrawn: Mapping[str, str], entries: dict[str, _Entry], now: dt.datetime
) -> list[Withdrawal]:
    """Puts into `entries` what is withdrawn, and the parts that a shorter text needs no more; tells what is new."""
    reasons = {
        part.uid: why for uid, why in withdrawn.items() if uid not in entries for part in _old_parts(folder, uid)
    }
    for uid in [uid for uid in entries if uid in folder.kept]:
        surplus = (part.uid for part in _old_parts(folder, uid) if part.uid not in entries)
        reasons |= dict.fromkeys(surplus, "The whole text is in fewer events now.")
    told = []
    for uid, why in reasons.items():
        kept = folder.kept[uid]
        if kept.block.is_cancelled:
            continue
        block = vevents.withdrawn(kept.block, why, now)
        if block is None or kept.block.start is None or kept.block.tracking is None:
            continue
        entries[uid] = _entry(folder, block, kept.opening, Change.WITHDRAWN)
        told.append(Withdrawal(uid, kept.block.tracking.step, kept.block.summary, kept.block.start, why))
    return sorted(told, key=lambda one: (one.start, one.uid))


def _expire(entries: dict[str, _Entry], kept_openings: Collection[str], now: dt.datetime) -> None:
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


# Files


def _renamings(folder: Folder, entries: Mapping[str, _Entry], openings: Mapping[str, Opening]) -> Iterator[Renaming]:
    """The openings whose events were published under another name, with how many of them there are."""
    former = Counter(
        (folder.kept[uid].opening, entry.opening)
        for uid, entry in entries.items()
        if uid in folder.kept and folder.kept[uid].opening != entry.opening and entry.opening in openings
        if folder.kept[uid].block.tracking
    )
    for (old, new), events in former.items():
        titles = (file.name for file in folder.files.values() if file.openings == {old})
        before = opening_in(next(titles, None))
        if before != opening_in(title_of(openings[new])):
            yield Renaming(before, openings[new], events)


def _heirs(folder: Folder, entries: Mapping[str, _Entry]) -> dict[str, str]:
    """Openings that no event has any more -> those that have their events now: somebody gave one an `id`, say."""
    alive = {entry.opening for entry in entries.values()}
    former = ((folder.kept[uid].opening, entry.opening) for uid, entry in entries.items() if uid in folder.kept)
    return {old: new for old, new in former if old not in alive}


def _files(
    folder: Folder, entries: Mapping[str, _Entry], names: FileNames
) -> tuple[list[FileChange], dict[Path, tuple[bytes | Piece, ...]], list[Path]]:
    """What becomes of each file, what is to be written, and what is to be deleted."""
    files: dict[str, list[_Entry]] = {}
    expired: Counter[str] = Counter()
    for uid, entry in entries.items():
        if entry.change is Change.EXPIRED:
            expired[folder.kept[uid].file] += 1
        else:
            files.setdefault(names.file_of(uid, entry.opening), []).append(entry)
    changes: list[FileChange] = []
    writes: dict[Path, tuple[bytes | Piece, ...]] = {}
    for name in sorted(files):
        content = calendar(files[name], names.title_of(name, files[name][0].opening))
        state = _state(folder, name, content)
        path = folder.path / name
        if state is not FileState.UNCHANGED:
            names.refuse_foreign(path)
            writes[path] = content
        changes.append(FileChange(path, state, _counts(files[name], expired.pop(name, 0)), sum(map(len, content))))
    gone = sorted(folder.files.keys() - files.keys())
    changes += [
        FileChange(folder.path / name, FileState.DELETED, Counts(expired=expired.pop(name, 0))) for name in gone
    ]
    deletions = [folder.path / name for name in gone]
    news = _tell_news(folder, entries, names, changes, deletions)
    return changes, {**news, **writes}, deletions


def _tell_news(
    folder: Folder,
    entries: Mapping[str, _Entry],
    names: FileNames,
    changes: list[FileChange],
    deletions: list[Path],
) -> dict[Path, tuple[bytes | Piece, ...]]:
    """new.ics: what this run added, changed or withdrew. It stays while there is no news, and goes with its layout.

    It is in place before the other files are. So what a killed run had put into them is in the `new.ics` that it left,
    and the next one tells it again.
    """
    path = folder.path / NEWS
    is_left = any(entry.change is not Change.EXPIRED for entry in entries.values())
    told = {uid for uid, one in entries.items() if one.change in (Change.NEW, Change.CHANGED, Change.WITHDRAWN)}
    if names.layout is Layout.OPENING and told:
        untold = {uid for uid in folder.untold & entries.keys() if entries[uid].change is not Change.EXPIRED}
        told |= untold
        news = [entry for uid, entry in entries.items() if uid in told]
        content = calendar(news)
        names.refuse_foreign(path)
        state = FileState.NEW if folder.news_digest is None else FileState.CHANGED
        changes.append(FileChange(path, state, _counts(news, 0), sum(map(len, content)), is_news=True))
        return {path: content} if digest_of(content) != folder.news_digest else {}
    if folder.news_digest is not None and (names.layout is not Layout.OPENING or not is_left):
        deletions.append(path)
        changes.append(FileChange(path, FileState.DELETED, Counts(), is_news=True))
    return {}


def _state(folder: Folder, name: str, content: Iterable[bytes | Piece]) -> FileState:
    if name not in folder.files:
        return FileState.NEW
    return FileState.UNCHANGED if folder.files[name].digest == digest_of(content) else FileState.CHANGED


def _counts(entries: Iterable[_Entry], expired: int) -> Counts:
    found = Counter(entry.change for entry in entries)
    return Counts(found[Change.NEW], found[Change.CHANGED], found[Change.UNCHANGED], found[Change.WITHDRAWN], expired)

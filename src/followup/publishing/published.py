"""What an earlier run left in the output folder, read by UID whatever the layout."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followup.disk import CannotRead, Piece, Spool, chunks_of, first_bytes, read_bytes, reason
from followup.disk import half_written as half_written_in
from followup.identity import short_hash
from followup.model.published import Published
from followup.problems import NotDone
from followup.publishing.events.blocks import Block, has_ours, is_ours, parts_of
from followup.publishing.events.event import part_uid
from followup.publishing.names import NEWS, comparable, is_uid_of_ours

_HEAD_BYTES = 4096


class ForeignFile(NotDone):
    """A calendar that this program did not write stands where one of ours has to go; `hint` is what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path
        self.hint = f"move it away, or allow it with --replace {path}"

    def __str__(self) -> str:
        return f"{self.path} is in the way: followup did not write it, and does not overwrite it"


class WrittenAnew(ForeignFile):
    """Another program has written a calendar of ours anew, so that nothing in it says that it is ours but its events' UIDs."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.hint = (
            f"--replace {path} takes it over: no event is lost, and nothing that was sent is planned again; "
            "if it never was followup's, move it away"
        )

    def __str__(self) -> str:
        return f"another program has written {self.path} anew, and left out what followup keeps there"


@dataclass(frozen=True, slots=True)
class OurFile:
    """A file that this program wrote: the hash of its bytes, what it calls itself, the openings of its events."""

    digest: str
    name: str | None
    openings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """A published event, the name of the file that holds it, and the short hash of its opening."""

    block: Block
    file: str
    opening: str


@dataclass(frozen=True, slots=True)
class Folder:
    """What an earlier run left: our files by name (`new.ics` apart), their events by UID, and what is not ours.

    `untold` are the UIDs in the `new.ics` of a run that was killed before all of its files were in place: what it tells is
    published, since somebody may have imported it. The bytes of all events, and of those that a run makes, are set aside
    in `spool`: they would be most of what a large run keeps in memory.
    """

    path: Path
    files: Mapping[str, OurFile] = field(default_factory=dict)
    kept: Mapping[str, Kept] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    news_digest: str | None = None
    untold: frozenset[str] = frozenset()
    spool: Spool = field(default_factory=Spool, repr=False, compare=False)

    @property
    def published(self) -> tuple[Published, ...]:
        """The follow-ups that earlier runs wrote, withdrawn ones included; one whose text has several events is one."""
        found = (self._published(kept.block) for kept in self.kept.values())
        return tuple(one for one in found if one is not None)

    def parts(self, uid: str, parts: int) -> tuple[Block | None, ...]:
        """The blocks of a follow-up's events, None for each that is not there."""
        found = (self.kept.get(part_uid(uid, part)) for part in range(1, parts + 1))
        return tuple(kept.block if kept else None for kept in found)

    def says_the_same_as(self, other: Folder) -> bool:
        """Whether nobody has changed the folder between two looks at it."""
        return (self.files, self.foreign, self.news_digest, self.untold) == (
            other.files, other.foreign, other.news_digest, other.untold,
        )  # fmt: skip

    def _published(self, block: Block) -> Published | None:
        tracking = block.tracking
        if block.start is None or block.end is None:
            return None
        if tracking is None:
            return _published_bare(block, block.start, block.end) if is_uid_of_ours(block.uid) else None
        if tracking.part != 1:
            return None
        return Published(
            uid=block.uid,
            step=tracking.step,
            opening=tracking.opening,
            source=tracking.source,
            start=block.start,
            end=block.end if tracking.parts == 1 else self._end_of_all(block, tracking.parts) or block.end,
            anchor=tracking.anchor,
            counted_from=tracking.counted_from,
            people=tracking.people,
            is_withdrawn=block.is_cancelled,
        )

    def _end_of_all(self, first: Block, parts: int) -> dt.datetime | None:
        """When the last of a follow-up's events ends."""
        there = (part for part in self.parts(first.uid, parts) if part is not None)
        ends = (part.end for part in there if part.is_cancelled == first.is_cancelled)
        return max(filter(None, ends), default=None)


def _published_bare(block: Block, start: dt.datetime, end: dt.datetime) -> Published:
    """An event of which another program has left the UID and the times."""
    return Published(
        uid=block.uid,
        step="",
        opening="",
        source="",
        start=start,
        end=end,
        anchor=None,
        counted_from="",
        people=(),
        is_withdrawn=block.is_cancelled,
    )


def read(folder: Path, taken_over: Collection[Path] = ()) -> Folder:
    """What an earlier run left in `folder`; nothing where there is no such folder. `taken_over` are calendars of ours that
    another program has written anew, and that are ours again.

    Raises CannotRead, and WrittenAnew for one that is not among them.
    """
    ours_again = {path.absolute() for path in taken_over}
    files: dict[str, OurFile] = {}
    kept: dict[str, Kept] = {}
    foreign: set[str] = set()
    news: Path | None = None
    spool = Spool()
    for path in _calendars(folder):
        if not _is_ours(path) and not _is_taken_over(path, ours_again):
            foreign.add(path.name)
        elif comparable(path.name) == NEWS:
            news = path
        else:
            files[path.name] = _take(path.name, read_bytes(path), kept, spool)
    news_digest = digest_of(chunks_of(news)) if news else None
    untold = _take_untold(news, kept, spool) if news else frozenset[str]()
    return Folder(folder, files, kept, frozenset(foreign), news_digest, untold, spool)


def _take_untold(news: Path, kept: dict[str, Kept], spool: Spool) -> frozenset[str]:
    """Puts the events of a `new.ics` whose run was killed later among those kept, each in the file that has it; their UIDs.

    Nobody may have imported them yet, or somebody has. A run that was killed before its own was in place says nothing
    of the one before.
    """
    if all(short_hash(news.name) in to_replace for to_replace in half_written_in(news.parent)):
        return frozenset()
    blocks = parts_of(read_bytes(news), spool.put).blocks
    for block in blocks:
        there = kept.get(block.uid)
        _keep(
            block, there.file if there else news.name, there.opening if there else short_hash("file", news.name), kept
        )
    return frozenset(block.uid for block in blocks)


def _calendars(folder: Path) -> list[Path]:
    """Everything in the folder that is called `.ics`, whatever it is, by name."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.lower().endswith(".ics"))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CannotRead(folder, reason(error)) from error
    return [folder / name for name in names]


def _is_ours(path: Path) -> bool:
    """Whether this program wrote a file. Raises CannotRead: it may be ours."""
    if not path.is_file():
        return False
    return is_ours(first_bytes(path, _HEAD_BYTES)) or has_ours(read_bytes(path))


def _is_taken_over(path: Path, ours_again: Collection[Path]) -> bool:
    """Whether a file has events of ours that nothing else says are ours. Raises WrittenAnew unless it is to be taken over."""
    if not path.is_file() or comparable(path.name) == NEWS:
        return False
    raw = read_bytes(path)
    if not any(is_uid_of_ours(block.uid) for block in parts_of(raw).blocks):
        return False
    if path.absolute() not in ours_again:
        raise WrittenAnew(path)
    return True


def _take(name: str, raw: bytes, kept: dict[str, Kept], spool: Spool) -> OurFile:
    """Puts a file's events among those kept."""
    parts = parts_of(raw, spool.put)
    openings = frozenset(block.tracking.opening for block in parts.blocks if block.tracking)
    only = next(iter(openings)) if len(openings) == 1 else short_hash("file", name)
    for block in parts.blocks:
        _keep(block, name, only, kept)
    return OurFile(digest_of((raw,)), parts.name, openings or frozenset({only}))


def _keep(block: Block, file: str, opening: str, kept: dict[str, Kept]) -> None:
    """Of two events with one UID the higher SEQUENCE stays, then what is intact; `opening` is that of one that names none."""
    there = kept.get(block.uid)
    if there is None or _rank(block) > _rank(there.block):
        kept[block.uid] = Kept(block, file, block.tracking.opening if block.tracking else opening)


def _rank(block: Block) -> tuple[int, bool]:
    return block.sequence, block.is_intact


def digest_of(pieces: Iterable[bytes | Piece]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        digest.update(bytes(piece))
    return digest.hexdigest()

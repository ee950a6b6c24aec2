"""What becomes of each file of the folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from followup.disk import Piece
from followup.model.interviews import Opening
from followup.publishing.events.vevents import calendar
from followup.publishing.filing import FileNames, Layout, opening_in, title_of
from followup.publishing.folder.changes import Change, Counts, FileChange, FileState, Renaming
from followup.publishing.folder.entries import Entry
from followup.publishing.names import NEWS
from followup.publishing.published import Folder, digest_of


def renamings(folder: Folder, entries: Mapping[str, Entry], openings: Mapping[str, Opening]) -> Iterator[Renaming]:
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


def heirs(folder: Folder, entries: Mapping[str, Entry]) -> dict[str, str]:
    """Openings that no event has any more -> those that have their events now: somebody gave one an `id`, say."""
    alive = {entry.opening for entry in entries.values()}
    former = ((folder.kept[uid].opening, entry.opening) for uid, entry in entries.items() if uid in folder.kept)
    return {old: new for old, new in former if old not in alive}


def files_of(
    folder: Folder, entries: Mapping[str, Entry], names: FileNames
) -> tuple[list[FileChange], dict[Path, tuple[bytes | Piece, ...]], list[Path]]:
    """What becomes of each file, what is to be written, and what is to be deleted."""
    files: dict[str, list[Entry]] = {}
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
    entries: Mapping[str, Entry],
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


def _counts(entries: Iterable[Entry], expired: int) -> Counts:
    found = Counter(entry.change for entry in entries)
    return Counts(found[Change.NEW], found[Change.CHANGED], found[Change.UNCHANGED], found[Change.WITHDRAWN], expired)

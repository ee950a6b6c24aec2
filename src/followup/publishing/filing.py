"""Which file an event goes to: layouts, files that keep their names, files of others that are never touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import Path

from followup.identity import short_hash
from followup.model.interviews import Opening
from followup.publishing.names import SINGLE, comparable, event_file, is_an_openings, opening_files, slug
from followup.publishing.published import Folder, ForeignFile, Kept

_FEED_NAME = "Follow-up"


class Layout(StrEnum):
    """How events are divided among files: a file an opening, one file, or a file an event."""

    OPENING = "opening"
    SINGLE = "single"
    EVENT = "event"


def opening_of(kept: Kept, layout: Layout) -> str:
    """The short hash of the opening with whose events one that nobody wants stays and goes. What does not say its own is of
    that of its file, if openings have files to themselves, and else by itself.
    """
    if kept.block.tracking or layout is Layout.OPENING:
        return kept.opening
    return short_hash("event", kept.block.uid)


def title_of(opening: Opening) -> str:
    """What the file of an opening is called in a calendar's own list."""
    return f"{_FEED_NAME}: {opening.company}" + (f" ({opening.role})" if opening.role else "")


def opening_in(title: str | None) -> str | None:
    """The opening that a file's title names; None for a file of several."""
    return title.removeprefix(f"{_FEED_NAME}: ") if title and title.startswith(f"{_FEED_NAME}: ") else None


class FileNames:
    """Which file an event goes to, and what that file calls itself."""

    def __init__(
        self,
        folder: Folder,
        openings: Mapping[str, Opening],
        heirs: Mapping[str, str],
        layout: Layout,
        replace: Collection[Path],
    ) -> None:
        """`openings` and `heirs` are by short hash; an heir has the events of an opening that is no more."""
        self.layout = layout
        self._folder = folder
        self._openings = openings
        replaceable = {path.absolute() for path in replace}
        foreign = (name for name in folder.foreign if (folder.path / name).absolute() not in replaceable)
        self._foreign = set(map(comparable, foreign))
        self._of_opening = _names_in_use(folder, heirs)
        self._taken = self._foreign.union(map(comparable, (*folder.files, *self._of_opening.values())))
        nameless = (opening for key, opening in openings.items() if key not in self._of_opening)
        self._wished = Counter(slug(opening.company, opening.role) for opening in nameless)

    def file_of(self, uid: str, opening: str) -> str:
        """The name of the file for an event of an opening (its short hash)."""
        if self.layout is Layout.SINGLE:
            return SINGLE
        if self.layout is Layout.EVENT:
            return event_file(uid)
        if opening not in self._of_opening:
            self._of_opening[opening] = self._new_name(opening)
        return self._of_opening[opening]

    def title_of(self, name: str, opening: str) -> str:
        """What the file is called in a calendar's own list; what it was where this run does not know its opening."""
        if self.layout is not Layout.OPENING:
            return _FEED_NAME
        known = self._openings.get(opening)
        if known is None:
            there = self._folder.files.get(name)
            return (there.name if there else None) or _FEED_NAME
        return title_of(known)

    def refuse_foreign(self, path: Path) -> None:
        """Raises ForeignFile where `path` is a file of others that may not be replaced."""
        if comparable(path.name) in self._foreign:
            raise ForeignFile(path)

    def _new_name(self, key: str) -> str:
        """A file name for an opening that has none yet: nobody else's, and the same whatever the order of the list."""
        opening = self._openings.get(key)
        company, role = (opening.company, opening.role) if opening else ("", None)
        wishes = opening_files(company, role, key, self._wished[slug(company, role)] < 2)
        name = next((wish for wish in wishes if comparable(wish) not in self._taken), wishes[-1])
        self._taken.add(comparable(name))
        return name


def _names_in_use(folder: Folder, heirs: Mapping[str, str]) -> dict[str, str]:
    """The file that each opening has to itself; where it has several, the shortest name: a copy's is longer.

    An heir inherits it.
    """
    found: dict[str, str] = {}
    for name in sorted(folder.files, key=lambda name: (len(name), name)):
        openings = folder.files[name].openings
        if len(openings) == 1 and is_an_openings(name):
            found.setdefault(next(iter(openings)), name)
    for former, heir in heirs.items():
        if former in found:
            found.setdefault(heir, found.pop(former))
    return found

"""Whose calendars a folder has, kept there as hashes: two candidates in one folder would overwrite each other's."""

from __future__ import annotations

import re
from pathlib import Path

from followup import disk
from followup.identity import folded, mailbox, short_hash
from followup.model.people import Candidate
from followup.problems import NotDone

NAME = ".followup.candidate"
_HASH = re.compile(r"[0-9a-f]{12}")


class AnotherCandidate(NotDone):
    """The calendars in a folder are another candidate's."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return (
            f"{self.folder} has the calendars of another candidate; give each a folder with -o\n"
            f"  hint: where you are the same person under another name and address, delete {self.folder / NAME}"
        )


def is_of_another(folder: Path, candidate: Candidate) -> bool:
    """Whether neither a name nor an address of the candidate is what the folder knows."""
    known, own = _known(folder), _hashes(candidate)
    return bool(known and own) and known.isdisjoint(own)


def remember(folder: Path, candidate: Candidate) -> None:
    """Keeps whose folder it is. Hold the lock. Raises CannotWrite."""
    own = _hashes(candidate)
    if own and own != _known(folder):
        disk.replace_all({folder / NAME: "".join(f"{one}\n" for one in sorted(own)).encode()})


def _hashes(candidate: Candidate) -> frozenset[str]:
    """What tells a candidate: names and addresses, folded."""
    said = (one for one in (candidate.name, candidate.email, *candidate.also) if one)
    return frozenset(short_hash(mailbox(one) if "@" in one else folded(one)) for one in said)


def _known(folder: Path) -> frozenset[str]:
    try:
        text = disk.read_ordinary(folder / NAME).decode("ascii", "replace")
    except disk.CannotRead:
        return frozenset()
    return frozenset(_HASH.findall(text))

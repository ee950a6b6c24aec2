"""A folder for what can be computed again."""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from followup.disk.reading import without_waiting
from followup.disk.refusals import CannotWrite
from followup.disk.replacing import replace_all


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder for what can be computed again. What cannot be kept or recalled costs time and nothing else."""

    folder: Path

    def recalled(self, name: str) -> bytes | None:
        """What a run before kept under a name; None where there is nothing, nothing readable, or somebody else's file."""
        with contextlib.suppress(OSError), open(self.folder / name, "rb", opener=without_waiting) as file:
            status = os.fstat(file.fileno())
            is_mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
            if stat.S_ISREG(status.st_mode) and is_mine and not _may_be_written_by_others(self.folder.stat(), status):
                return file.read()
        return None

    def keep(self, name: str, content: bytes) -> None:
        """Keeps it in a file of that name, whole or not at all."""
        with contextlib.suppress(OSError, CannotWrite):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_all({self.folder / name: content}, is_kept=False)


def _may_be_written_by_others(*there: os.stat_result) -> bool:
    return os.name == "posix" and any(one.st_mode & 0o022 for one in there)

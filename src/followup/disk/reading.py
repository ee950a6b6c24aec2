"""Files, read whole; nothing is waited for."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from followup.disk.refusals import NOT_ORDINARY, CannotRead, reason


def read_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises CannotRead."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path, reason(error)) from error


def first_bytes(path: Path, most: int) -> bytes:
    """The beginning of a file. Raises CannotRead."""
    try:
        with open(path, "rb") as file:
            return file.read(most)
    except OSError as error:
        raise CannotRead(path, reason(error)) from error


def chunks_of(path: Path, size: int = 1 << 16) -> Iterator[bytes]:
    """A file's bytes, so many at a time, where all at once would be too many. Raises CannotRead."""
    try:
        with open(path, "rb") as file:
            while chunk := file.read(size):
                yield chunk
    except OSError as error:
        raise CannotRead(path, reason(error)) from error


def read_ordinary(path: Path) -> bytes:
    """All bytes of a file that this program may replace: one that is ordinary. A pipe would be waited for. Raises CannotRead."""
    try:
        with open(path, "rb", opener=without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CannotRead(path, NOT_ORDINARY)
            return file.read()
    except OSError as error:
        raise CannotRead(path, reason(error)) from error


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it stands in a folder: its path, its bytes, and when it was last written, in nanoseconds."""

    path: Path
    data: bytes
    modified: int


def kept_in(folder: Path, ending: str, most_bytes: int) -> tuple[Kept, ...]:
    """The ordinary files of a folder that end so, by name; none where there is no such folder. Raises CannotRead, also where one
    has more bytes than are welcome.
    """
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.lower().endswith(ending))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise CannotRead(folder, reason(error)) from error
    found = []
    for path in (folder / name for name in names if not name.startswith(".")):
        data = read_ordinary(path)
        if len(data) > most_bytes:
            raise CannotRead(path, f"it has more than {most_bytes:,} bytes")
        found.append(Kept(path, data, path.stat().st_mtime_ns))
    return tuple(found)


def names_in(folder: Path) -> frozenset[str]:
    """The names of everything in a folder; none where it cannot be looked at."""
    with contextlib.suppress(OSError):
        return frozenset(entry.name for entry in os.scandir(folder))
    return frozenset()


def is_there(path: Path) -> bool:
    """Whether there is something of that name. Raises CannotRead where that cannot be told."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise CannotRead(path, reason(error)) from error
    return True


def without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))

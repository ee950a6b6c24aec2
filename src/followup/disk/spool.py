"""Bytes set aside until they are wanted."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from followup.disk.refusals import CannotWrite, reason

_MOST_IN_MEMORY = 4 << 20


class Spool:
    """Bytes set aside until they are wanted: a few in memory, many in a temporary file that has no name."""

    def __init__(self) -> None:
        self._file: BinaryIO = io.BytesIO()
        self._end = self._at = 0

    def __del__(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()

    def put(self, content: bytes) -> Piece:
        """Sets `content` aside. Raises CannotWrite."""
        begin, self._end = self._end, self._end + len(content)
        with _on_a_disk_that_may_be_full():
            if begin <= _MOST_IN_MEMORY < self._end:
                self._move_to_disk()
            if self._at != begin:
                self._file.seek(begin)
            self._file.write(content)
        self._at = self._end
        return Piece(self, begin, len(content))

    def _move_to_disk(self) -> None:
        file = tempfile.TemporaryFile()  # noqa: SIM115, it lives as long as the pieces do
        in_memory, self._file = self._file, cast(BinaryIO, file)
        with in_memory:
            in_memory.seek(0)
            self._file.write(in_memory.read())

    def read(self, begin: int, size: int) -> bytes:
        with _on_a_disk_that_may_be_full():  # what was put last may not be written yet
            if self._at != begin:
                self._file.seek(begin)
            self._at = begin + size
            return self._file.read(size)


@contextlib.contextmanager
def _on_a_disk_that_may_be_full() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(Path("the folder for temporary files"), reason(error)) from error


class Piece:
    """Bytes that are set aside: `bytes(piece)` are they, `len(piece)` is how many."""

    __slots__ = ("_begin", "_size", "_spool")

    def __init__(self, spool: Spool, begin: int, size: int) -> None:
        self._spool, self._begin, self._size = spool, begin, size

    def __bytes__(self) -> bytes:
        return self._spool.read(self._begin, self._size)

    def __len__(self) -> int:
        return self._size

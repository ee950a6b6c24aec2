"""A lock on a folder, which ends with the process that holds it."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from followup.disk.making import leave_to_owner, make_folders
from followup.disk.refusals import NOT_ORDINARY, CannotWrite, Locked, reason

LOCK_NAME = ".followup.lock"
_POLL_SECONDS = 0.1
_LOCKED_BYTE = 1 << 30  # Windows locks bytes against reading too: one far behind the pid


@contextlib.contextmanager
def lock(folder: Path, wait_seconds: float = 30.0) -> Iterator[None]:
    """Keeps other runs out of `folder`, which is made if it is not there.

    It is the system's own lock on an open file, so it ends with the process that holds it, however that ends. The lock
    file stays: to delete it would let two runs lock two files of one name. Raises Locked or CannotWrite.
    """
    file = _lock_file(folder)
    try:
        _acquire(file, folder, wait_seconds)
        try:
            with contextlib.suppress(OSError):  # it is only told to others: a full disk keeps nobody from going on
                os.ftruncate(file, 0)
                os.lseek(file, 0, os.SEEK_SET)
                os.write(file, b"%d\n" % os.getpid())
            yield
        finally:
            with contextlib.suppress(OSError):
                os.ftruncate(file, 0)
            _unlock(file)
    finally:
        os.close(file)


def _lock_file(folder: Path) -> int:
    """A descriptor of the folder's lock file."""
    try:
        make_folders(folder, 0o700)
        further = ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK")
        flags = os.O_RDWR | os.O_CREAT | sum(getattr(os, name, 0) for name in further)
        file = os.open(folder / LOCK_NAME, flags, 0o666)
    except (FileExistsError, NotADirectoryError) as error:
        raise CannotWrite(folder, "a file of that name is in the way") from error
    except OSError as error:
        raise CannotWrite(folder, reason(error)) from error
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise CannotWrite(folder / LOCK_NAME, NOT_ORDINARY)
    with contextlib.suppress(OSError):
        leave_to_owner(file, folder.stat())
    return file


def _acquire(file: int, folder: Path, wait_seconds: float) -> None:
    give_up = time.monotonic() + wait_seconds
    while True:
        try:
            if _try_to_lock(file):
                return
        except OSError as error:
            raise CannotWrite(folder, f"its file system has no locks ({reason(error)})") from error
        left = give_up - time.monotonic()
        if left <= 0:
            raise Locked(folder, _holder(file))
        time.sleep(max(0.05, min(_POLL_SECONDS, left)))


def _holder(file: int) -> int | None:
    """The process that wrote its id into the lock file; None where that cannot be told."""
    try:
        os.lseek(file, 0, os.SEEK_SET)
        return int(os.read(file, 32))
    except (OSError, ValueError):
        return None


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _try_to_lock(file: int) -> bool:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except PermissionError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

    def _unlock(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _try_to_lock(file: int) -> bool:
        """Whether the lock was free, and is now held; any OSError but "held" says that there are no locks here."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

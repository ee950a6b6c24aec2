"""Files, replaced whole: each is as it was or as it was to be, however a run ends."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from followup.disk.making import leave_to_owner
from followup.disk.refusals import NOT_ORDINARY, CannotWrite, reason
from followup.disk.spool import Piece
from followup.identity import short_hash

_PREFIX, _SUFFIX = ".followup-", ".tmp"


def replace_all(
    changes: Mapping[Path, bytes | Sequence[bytes | Piece]], deletions: Iterable[Path] = (), *, is_kept: bool = True
) -> None:
    """Gives every file of `changes` its new content (bytes, or pieces of them), then removes `deletions`.

    All content is on the disk, under temporary names beside the files, before the first file is renamed into place, and
    all are in place before the first is removed. So a killed run, or a full disk, leaves every file either as it was or
    as it was to be. Where one cannot be renamed after others were, the rest stay under their temporary names, as a killed
    run leaves them: `half_written` names them, and `sweep` removes them. A file keeps its permissions, and a symbolic
    link stays one: what it points to is replaced. What can be made again and is told when it is damaged needs not be waited
    for until it is on the disk (`is_kept`).
    Raises CannotWrite.
    """
    staged: list[tuple[Path, Path]] = []
    run = os.urandom(8).hex()
    begun = False
    try:
        with _syncing(len(changes)) if is_kept else contextlib.nullcontext(_close) as sync:
            for path, content in changes.items():
                target = Path(os.path.realpath(path))
                staged.append((_staged(target, content, path, sync, f"{run}-{len(staged)}"), target))
        for temporary, target in staged:
            _rename(temporary, target)
            begun = True
        for folder in dict.fromkeys(target.parent for _, target in staged) if is_kept else ():
            _sync_folder(folder)
    except BaseException:
        # What is left tells the next run, as after a kill, what was not done.
        for temporary, _ in () if begun else staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise
    for path in deletions:
        _remove(path)


_Sync = Callable[[BinaryIO, Path], None]
"""Puts an open file on the disk and closes it; the path is what a refusal names."""
_AT_ONCE = 8
_FEW = 4


def _sync(file: BinaryIO, path: Path) -> None:
    """Raises CannotWrite."""
    try:
        with file:
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(path, reason(error)) from error


def _close(file: BinaryIO, path: Path) -> None:
    """Leaves it to the system when a file gets on the disk. Raises CannotWrite."""
    try:
        file.close()
    except OSError as error:
        raise CannotWrite(path, reason(error)) from error


@contextlib.contextmanager
def _syncing(count: int) -> Iterator[_Sync]:
    """What puts so many files on the disk: several at once, where they are many, since a disk that is asked for one after the
    other is waited for each time. All are there when this ends. Raises CannotWrite.
    """
    if count < _FEW:
        yield _sync
        return
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait  # 5 ms, and few runs write much

    begun: set[Future[None]] = set()
    with ThreadPoolExecutor(_AT_ONCE) as threads:

        def sync(file: BinaryIO, path: Path) -> None:
            begun.add(threads.submit(_sync, file, path))
            if len(begun) > 2 * _AT_ONCE:  # no more files stay open than any system allows
                done, _ = wait(begun, return_when=FIRST_COMPLETED)
                begun.difference_update(done)
                for one in done:
                    one.result()

        yield sync
    for one in begun:
        one.result()


def half_written(folder: Path) -> tuple[frozenset[str], ...]:
    """For each killed run, the short hashes of the names of the files that it had still to replace. Hold the lock."""
    runs: dict[str, set[str]] = {}
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            name, _, run = path.name.removeprefix(_PREFIX).partition("-")
            runs.setdefault(run.partition("-")[0], set()).add(name)
    return tuple(map(frozenset, runs.values()))


def sweep(folder: Path) -> None:
    """Removes what killed runs left half written in `folder`. Hold the lock."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                path.unlink()


def _staged(target: Path, content: bytes | Sequence[bytes | Piece], path: Path, sync: _Sync, run: str) -> Path:
    """A new file beside `target` that holds `content`, given to `sync`, with the permissions that `target` has; its name says
    what it is to replace, and in which `run`.
    """
    temporary = target.parent / f"{_PREFIX}{short_hash(target.name)}-{run}{_SUFFIX}"
    try:
        before = _before(target)
        folder = target.parent.stat()
        closed = 0o600 if before else _mode_of_new(folder)
        with contextlib.ExitStack() as unless_given:
            file = open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, closed))  # noqa: SIM115
            unless_given.enter_context(file)
            leave_to_owner(file.fileno(), before or folder)
            file.writelines((content,) if isinstance(content, bytes) else map(bytes, content))
            if before is not None:
                temporary.chmod(stat.S_IMODE(before.st_mode))
            unless_given.pop_all()
        sync(file, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(path, reason(error)) from error
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode_of_new(folder: os.stat_result) -> int:
    """The permissions of a new file, less what the umask takes away: it is private, unless its folder lets others in."""
    return 0o600 | (0o040 if folder.st_mode & 0o050 == 0o050 else 0) | (0o004 if folder.st_mode & 0o005 == 0o005 else 0)


def _before(target: Path) -> os.stat_result | None:
    """What is said of an existing file; None where there is none. Raises OSError for what a file cannot replace."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, NOT_ORDINARY)
    return status


def _rename(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except OSError as error:
        raise CannotWrite(target, reason(error)) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, reason(error)) from error


def _sync_folder(folder: Path) -> None:
    """Puts the renames themselves on the disk, where the system can (Windows cannot open a folder)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Files, read and replaced whole, under a lock that a killed run never leaves behind."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from followup.identity import short_hash
from followup.problems import NotDone

LOCK_NAME = ".followup.lock"
_PREFIX, _SUFFIX = ".followup-", ".tmp"
_POLL_SECONDS = 0.1
_LOCKED_BYTE = 1 << 30  # Windows locks bytes against reading too: one far behind the pid


class CannotRead(NotDone):
    """A file or folder that could not be read; the message is a plain sentence that names it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} cannot be read: {self.reason}"


class CannotWrite(NotDone):
    """A file or folder that could not be written; the message is a plain sentence that names it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} cannot be written: {self.reason}"


class Locked(NotDone):
    """Another run is at work in this folder, and did not finish in time."""

    def __init__(self, folder: Path, holder: int | None) -> None:
        super().__init__(folder, holder)
        self.folder, self.holder = folder, holder

    def __str__(self) -> str:
        who = f"process {self.holder}" if self.holder else "another process"
        return f"{self.folder} is in use by another run of followup ({who}); try again when it has finished"


def read_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises CannotRead."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path, _reason(error)) from error


def read_ordinary(path: Path) -> bytes:
    """All bytes of a file that this program may replace: one that is ordinary. A pipe would be waited for. Raises CannotRead."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CannotRead(path, _NOT_ORDINARY)
            return file.read()
    except OSError as error:
        raise CannotRead(path, _reason(error)) from error


_NOT_ORDINARY = "it is not an ordinary file"


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def is_there(path: Path) -> bool:
    """Whether there is something of that name. Raises CannotRead where that cannot be told."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise CannotRead(path, _reason(error)) from error
    return True


def refused(error: OSError) -> str:
    """What the system refuses to do, as a sentence."""
    return f"{error.filename} cannot be used: {_reason(error)}" if error.filename else _reason(error)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder for what can be computed again. What cannot be kept or recalled costs time and nothing else."""

    folder: Path

    def recalled(self, name: str) -> bytes | None:
        """What a run before kept under a name; None where there is nothing, nothing readable, or somebody else's file."""
        with contextlib.suppress(OSError), open(self.folder / name, "rb", opener=_without_waiting) as file:
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


def create(path: Path, content: bytes) -> None:
    """Writes a new file, and never over one that is there. Raises CannotWrite."""
    try:
        with open(path, "xb") as file:
            _leave_to_owner(file.fileno(), path.parent.stat())
            _fill(file, content)
    except FileExistsError as error:
        raise CannotWrite(path, "it is there already") from error
    except FileNotFoundError as error:
        raise CannotWrite(path, f"there is no folder {path.parent}") from error
    except OSError as error:
        raise CannotWrite(path, _reason(error)) from error


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner may look into, unless it is there. Raises CannotWrite."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotWrite(folder, "a file of that name is in the way") from error
    except OSError as error:
        raise CannotWrite(folder, _reason(error)) from error


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files`, by their paths below a folder that is new or empty. Raises CannotWrite."""
    try:
        _make(folder)
        if any(folder.iterdir()):
            raise CannotWrite(folder, "there is something in it already")
        for path in files:
            _make((folder / path).parent)
    except FileExistsError as error:
        raise CannotWrite(folder, "it is a file") from error
    except OSError as error:
        raise CannotWrite(folder, _reason(error)) from error
    for path, content in files.items():
        create(folder / path, content)


def _make(folder: Path, mode: int = 0o777) -> None:
    """Makes a folder and those above it that are not there. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode, parents=True, exist_ok=True)
    for each in reversed(missing):
        _leave_to_owner(each, each.parent.stat())


def _fill(file: BinaryIO, content: bytes) -> None:
    """Writes to a file just made; one that cannot be written whole is removed."""
    try:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            Path(file.name).unlink()
        raise


# Set aside


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
        raise CannotWrite(Path("the folder for temporary files"), _reason(error)) from error


class Piece:
    """Bytes that are set aside: `bytes(piece)` are they, `len(piece)` is how many."""

    __slots__ = ("_begin", "_size", "_spool")

    def __init__(self, spool: Spool, begin: int, size: int) -> None:
        self._spool, self._begin, self._size = spool, begin, size

    def __bytes__(self) -> bytes:
        return self._spool.read(self._begin, self._size)

    def __len__(self) -> int:
        return self._size


# The lock


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
            with contextlib.suppress(
                OSError
            ):  # who holds it is told to others only: a full disk keeps nobody from going on
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
        _make(folder, 0o700)
        further = ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK")
        flags = os.O_RDWR | os.O_CREAT | sum(getattr(os, name, 0) for name in further)
        file = os.open(folder / LOCK_NAME, flags, 0o666)
    except (FileExistsError, NotADirectoryError) as error:
        raise CannotWrite(folder, "a file of that name is in the way") from error
    except OSError as error:
        raise CannotWrite(folder, _reason(error)) from error
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise CannotWrite(folder / LOCK_NAME, _NOT_ORDINARY)
    with contextlib.suppress(OSError):
        _leave_to_owner(file, folder.stat())
    return file


def _acquire(file: int, folder: Path, wait_seconds: float) -> None:
    give_up = time.monotonic() + wait_seconds
    while True:
        try:
            if _try_to_lock(file):
                return
        except OSError as error:
            raise CannotWrite(folder, f"its file system has no locks ({_reason(error)})") from error
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


# Replacing


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
    begun = False
    try:
        with _syncing(len(changes)) if is_kept else contextlib.nullcontext(_close) as sync:
            for path, content in changes.items():
                target = Path(os.path.realpath(path))
                staged.append((_staged(target, content, path, sync), target))
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
        raise CannotWrite(path, _reason(error)) from error


def _close(file: BinaryIO, path: Path) -> None:
    """Leaves it to the system when a file gets on the disk. Raises CannotWrite."""
    try:
        file.close()
    except OSError as error:
        raise CannotWrite(path, _reason(error)) from error


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


def half_written(folder: Path) -> frozenset[str]:
    """The short hashes of the names of the files that a killed run had still to replace. Hold the lock."""
    with contextlib.suppress(OSError):
        return frozenset(_name_hash(path.name) for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"))
    return frozenset()


def _name_hash(temporary: str) -> str:
    return temporary.removeprefix(_PREFIX).partition("-")[0]


def sweep(folder: Path) -> None:
    """Removes what killed runs left half written in `folder`. Hold the lock."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                path.unlink()


def _staged(target: Path, content: bytes | Sequence[bytes | Piece], path: Path, sync: _Sync) -> Path:
    """A new file beside `target` that holds `content`, given to `sync`, with the permissions that `target` has."""
    temporary = target.parent / f"{_PREFIX}{short_hash(target.name)}-{os.urandom(8).hex()}{_SUFFIX}"
    try:
        before = _before(target)
        folder = target.parent.stat()
        closed = 0o600 if before else _mode_of_new(folder)
        with contextlib.ExitStack() as unless_given:
            file = open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, closed))  # noqa: SIM115
            unless_given.enter_context(file)
            _leave_to_owner(file.fileno(), before or folder)
            file.writelines((content,) if isinstance(content, bytes) else map(bytes, content))
            if before is not None:
                temporary.chmod(stat.S_IMODE(before.st_mode))
            unless_given.pop_all()
        sync(file, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(path, _reason(error)) from error
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode_of_new(folder: os.stat_result) -> int:
    """The permissions of a new file, less what the umask takes away: it is private, unless its folder lets others in."""
    return 0o600 | (0o040 if folder.st_mode & 0o050 == 0o050 else 0) | (0o004 if folder.st_mode & 0o005 == 0o005 else 0)


def _leave_to_owner(file: int | Path, like: os.stat_result) -> None:
    """Gives what the system's administrator writes to whom the folder, or the file before, belongs."""
    if os.name == "posix" and os.geteuid() == 0 and like.st_uid != 0:
        os.chown(file, like.st_uid, like.st_gid)


def _before(target: Path) -> os.stat_result | None:
    """What is said of an existing file; None where there is none. Raises OSError for what a file cannot replace."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, _NOT_ORDINARY)
    return status


def _rename(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except OSError as error:
        raise CannotWrite(target, _reason(error)) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, _reason(error)) from error


def _sync_folder(folder: Path) -> None:
    """Puts the renames themselves on the disk, where the system can (Windows cannot open a folder)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    """Why, in the system's words, begun in lower case."""
    words = error.strerror or str(error) or type(error).__name__
    return words[:1].lower() + words[1:]

"""The early end of a run that would find nothing new: a stamp of all that a clean run read, and of the time in which it holds.

Nothing is imported here that takes time: to look at a stamp costs a tenth of the run that it saves. Whatever cannot be read,
or is not as it was, only means that the run is made.
"""

from __future__ import annotations

import os
import sys
from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ENVIRONMENT = (
    "APPDATA", "HOME", "LOCALAPPDATA", "PYTHONPATH", "TZ", "TZDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
)  # fmt: skip
"""What a run may ask the environment."""
_OF_THE_ZONE = ("/etc/localtime", "/etc/timezone")
_LOCK = ".followup.lock"
_OF_A_PLAYBOOK = (".yaml", ".txt")
STAMP = ".followup.stamp"
"""The name of the stamp that stands in an output folder itself."""


def stamp_of(arguments: list[str], environment: Mapping[str, str]) -> tuple[str, str | None] | None:
    """The name of the stamp of a command, and the time that it names (`--now`); None for a command that has none."""
    folder = cache_folder(environment)
    if arguments[:1] != ["export"] or not {"-q", "--quiet"} & set(arguments) or folder is None or os.name != "posix":
        return None
    rest, now = _without_now(arguments)
    said = [f"{name}={environment.get(name)}" for name in _ENVIRONMENT]
    return os.path.join(folder, f"stamp-{_digest_of_texts((*rest, os.getcwd(), *said))}"), now


def cache_folder(environment: Mapping[str, str]) -> str | None:
    """Where programs of this user keep what can be computed again; None where the user has no home."""
    if given := environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA"):
        return os.path.join(given, "followup")
    home = environment.get("HOME") or "/nonexistent"
    if not os.path.isdir(home):
        return None
    return os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "followup")


def _without_now(arguments: list[str]) -> tuple[list[str], str | None]:
    for number, one in enumerate(arguments):
        if one == "--now" and number + 1 < len(arguments):
            return [*arguments[: number + 1], *arguments[number + 2 :]], arguments[number + 1]
        if one.startswith("--now="):
            return [*arguments[:number], "--now", *arguments[number + 1 :]], one.removeprefix("--now=")
    return arguments, None


def holds(stamp: bytes, now: float, program: str | None = None) -> bool:
    """Whether all that a stamp names is as it was, at a time (seconds since 1970) in which nothing comes due. `program` is the
    state of what is run, where that is known already.
    """
    try:
        since, until, was, *lines = stamp.decode().splitlines()
        is_now = float(since) <= now < float(until)
        return is_now and was == (program or state_of_program()) and all(map(_is_so, lines))
    except (OSError, ValueError):
        return False


def _is_so(line: str) -> bool:
    """Whether one line of a stamp is true: what it is about, as it was, and its path."""
    kind, was, path = line.split(" ", 2)
    return _STATES[kind](path) == was


def kept_stamp(path: str) -> bytes | None:
    """A stamp that this user wrote, and nobody else can have written."""
    try:
        there = os.stat(path)
        if there.st_uid != os.getuid() or there.st_mode & 0o022:
            return None
        return _bytes_of(path)
    except OSError:
        return None


def stamp(
    since: float, until: float, files: Iterable[tuple[str, bytes]], absent: Iterable[str],
    playbook: tuple[str, Mapping[str, bytes]] | None, output: tuple[str, str],
    letters: Mapping[str, Mapping[str, tuple[bytes, int]]], program: str | None = None,
) -> bytes:  # fmt: skip
    """The stamp of a run: its files as it read them, what was not there, the folder of its playbook, if it was the user's
    own, with its files, its output folder with its state, and the folders of its letters, each with its texts by name and
    when they were written. Raises OSError, and ValueError for a path that is no line.
    """
    lines = [f"file {_digest(data)} {path}" for path, data in files]
    lines += [f"there False {path}" for path in absent]
    lines += [f"file {_state_of_file(path)} {path}" for path in _OF_THE_ZONE]
    if playbook is not None:
        folder, content = playbook
        lines += [
            f"playbook {_state_of({os.path.join(folder, name): data for name, data in content.items()})} {folder}"
        ]
    for folder, texts in letters.items():
        read = {name: (_digest(data), written) for name, (data, written) in texts.items()}
        lines.append(f"letters {_state_of_texts(folder, read)} {folder}")
    lines.append(f"output {output[1]} {output[0]}")
    text = "\n".join((repr(since), repr(until), program or state_of_program(), *lines))
    if len(text.splitlines()) != len(lines) + 3:
        raise ValueError("a path of several lines")
    return text.encode()


def state_of_output(folder: str) -> str:
    """A hash of what a run finds in its output folder."""
    names = sorted(name for name in os.listdir(folder) if _is_of_output(name)) if os.path.isdir(folder) else []
    return _digest_of_texts(each for name in names for each in (name, _state_of_file(os.path.join(folder, name))))


def _is_of_output(name: str) -> bool:
    return name not in (_LOCK, STAMP) and (name.lower().endswith(".ics") or name.startswith(".followup"))


def _state_of_file(path: str) -> str:
    return _digest(_bytes_of(path)) if os.path.isfile(path) else "none"


def _state_of_playbook(folder: str) -> str:
    return _state_of({path: _bytes_of(path) for path in _below(folder) if path.endswith(_OF_A_PLAYBOOK)})


def _state_of(files: Mapping[str, bytes]) -> str:
    return _digest_of_texts(each for path in sorted(files) for each in (path, _digest(files[path])))


def _state_of_letters(folder: str) -> str:
    names = os.listdir(folder) if os.path.isdir(folder) else []
    paths = {name: os.path.join(folder, name) for name in names if name.lower().endswith(".txt") and name[0] != "."}
    return _state_of_texts(
        folder, {name: (_state_of_file(path), os.stat(path).st_mtime_ns) for name, path in paths.items()}
    )


def _state_of_texts(folder: str, texts: Mapping[str, tuple[str, int]]) -> str:
    """A hash of letters, with when they were written: of two to one person the later counts. Whose they are depends on what
    else stands beside their folder.
    """
    beside = sorted(os.listdir(os.path.dirname(folder) or os.curdir)) if texts else []
    return _digest_of_texts([*(f"{name} {said} {written}" for name, (said, written) in sorted(texts.items())), *beside])


def state_of_program() -> str:
    """A hash of what is run: Python, this package, and when something was last installed beside it."""
    here = os.path.dirname(os.path.abspath(__file__))
    ours = [path for path in _below(here) if not path.endswith(".pyc")]
    libraries = [path for path in sys.path if path.endswith("-packages") and os.path.isdir(path)]
    times = [(path, os.stat(path)) for path in (*ours, *libraries)]
    return _digest_of_texts([sys.version, *(f"{path} {there.st_size} {there.st_mtime_ns}" for path, there in times)])


def _below(folder: str) -> Iterator[str]:
    for path, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(path, name) for name in sorted(names))


_STATES = {
    "file": _state_of_file,
    "there": lambda path: str(os.path.lexists(path)),
    "playbook": _state_of_playbook,
    "letters": _state_of_letters,
    "output": state_of_output,
}
"""What a line of a stamp can be about, and how its state is told."""


def _bytes_of(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _digest_of_texts(texts: Iterable[str]) -> str:
    return _digest("\0".join(texts).encode("utf-8", "surrogateescape"))

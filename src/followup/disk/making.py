"""New files and folders, which belong to whom the folder above them belongs."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from followup.disk.refusals import CannotWrite, reason


def create(path: Path, content: bytes) -> None:
    """Writes a new file, and never over one that is there. Raises CannotWrite."""
    try:
        with open(path, "xb") as file:
            leave_to_owner(file.fileno(), path.parent.stat())
            _fill(file, content)
    except FileExistsError as error:
        raise CannotWrite(path, "it is there already") from error
    except FileNotFoundError as error:
        raise CannotWrite(path, f"there is no folder {path.parent}") from error
    except OSError as error:
        raise CannotWrite(path, reason(error)) from error


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner may look into, unless it is there. Raises CannotWrite."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotWrite(folder, "a file of that name is in the way") from error
    except OSError as error:
        raise CannotWrite(folder, reason(error)) from error


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files`, by their paths below a folder that is new or empty. Raises CannotWrite."""
    try:
        make_folders(folder)
        if any(folder.iterdir()):
            raise CannotWrite(folder, "there is something in it already")
        for path in files:
            make_folders((folder / path).parent)
    except FileExistsError as error:
        raise CannotWrite(folder, "it is a file") from error
    except OSError as error:
        raise CannotWrite(folder, reason(error)) from error
    for path, content in files.items():
        create(folder / path, content)


def make_folders(folder: Path, mode: int = 0o777) -> None:
    """Makes a folder and those above it that are not there. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode, parents=True, exist_ok=True)
    for each in reversed(missing):
        leave_to_owner(each, each.parent.stat())


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


def leave_to_owner(file: int | Path, like: os.stat_result) -> None:
    """Gives what the system's administrator writes to whom the folder, or the file before, belongs."""
    if os.name == "posix" and os.geteuid() == 0 and like.st_uid != 0:
        os.chown(file, like.st_uid, like.st_gid)

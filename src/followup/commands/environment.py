"""The clock, the user's folders, and how this command is typed: all that a run takes from where it runs."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from followup import early

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def now() -> dt.datetime:
    """The time now, in UTC and whole seconds."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def today() -> dt.date:
    """The day on the computer's own clock."""
    return dt.datetime.now().astimezone().date()


def program() -> str:
    """How this command is typed: its name where the system finds it by that, else its whole path."""
    path = Path(sys.argv[0])
    if path.stem.lower() != "followup" or not path.is_file():
        return "followup"
    found = shutil.which(path.name) or shutil.which(path.stem)
    is_found = found is not None and Path(found).exists() and Path(found).samefile(path)
    return path.stem if is_found and not _is_lent(path) else str(path.absolute())


def whole_path() -> Path:
    """Where this program is."""
    return Path(sys.argv[0]).absolute()


def _is_lent(path: Path) -> bool:
    """Whether a program is found by its name for this run alone: uv puts the folder of what it runs before the others, and
    names itself (https://docs.astral.sh/uv/reference/environment/#uv).
    """
    return bool(os.environ.get("UV")) and path.absolute().parent == Path(sys.prefix).absolute() / path.parent.name


def candidate_files() -> tuple[Path, ...]:
    """Where this user's own file is looked for: in this system's place for configuration, and in the one that Typer names, where
    earlier versions looked. None where the user has no home.
    """
    if not (os.environ.get("HOME") or os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME")):
        return ()
    folders = (_places().user_config_path, Path(typer.get_app_dir("followup")))
    return tuple(dict.fromkeys(folder / "candidate.yaml" for folder in folders))


def configuration_file() -> Path | None:
    """The candidate's own file, where there is one; else where it would be. None where the user has no home."""
    files = candidate_files()
    return next((path for path in files if os.path.isfile(path)), files[0] if files else None)  # noqa: PTH113 - does not raise


def cache_folder() -> Path | None:
    """Where programs of this user keep what can be computed again; None where the user has no home."""
    folder = early.cache_folder(os.environ)
    return None if folder is None else Path(folder)


def typed() -> tuple[list[str], Mapping[str, str]]:
    """What was typed behind the program's name, and the variables that it may ask for."""
    return sys.argv[1:], os.environ


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _places() -> PlatformDirs:
    from platformdirs import PlatformDirs  # 5 ms that help and version do not need

    return PlatformDirs("followup", appauthor=False, roaming=True)


def wants_colour() -> bool:
    """Whether the user has not asked for none (https://no-color.org)."""
    return not os.environ.get("NO_COLOR")

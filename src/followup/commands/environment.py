"""The clock, the user's folders, and how this command is typed: all that a run takes from where it runs."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import typer

from followup import early


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
    return path.stem if is_found else str(path.absolute())


def configuration_folder() -> Path | None:
    """Where this user's configuration is kept; None where the user has no home."""
    if not (os.environ.get("HOME") or os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME")):
        return None
    return Path(typer.get_app_dir("followup"))


def configuration_file() -> Path | None:
    """The candidate's own file in the user's configuration folder, whether it is there or not."""
    folder = configuration_folder()
    return None if folder is None else folder / "candidate.yaml"


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


def wants_colour() -> bool:
    """Whether the user has not asked for none (https://no-color.org)."""
    return not os.environ.get("NO_COLOR")

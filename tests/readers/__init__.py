"""Calendar programs and libraries that read what was exported, each in its own way. None is the writer's library alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from commands import ROOT, Shown

from readers.caldav import put_and_reported, radicale
from readers.shown import shown_by_ical, shown_from
from readers.thunderbird import shown_by_thunderbird

HERE = Path(__file__).parent
MODULES = ROOT / "build" / "readers"
PROGRAMS = ROOT / "build" / "programs" / "bin"
Calendars = Mapping[str, Sequence[Path]]
"""Lists of files by a name of their own; each list makes one calendar."""


@dataclass(frozen=True)
class Reader:
    """A reader's name, what it shows of each calendar (a folder of its own is given to it), and what it needs.

    `needs` are paths, or names of programs.
    """

    name: str
    read: Callable[[Calendars, Path], dict[str, list[Shown]]]
    needs: tuple[Path | str, ...] = ()

    @property
    def missing(self) -> str | None:
        """What is not installed, in words; None where the reader can read."""
        lacking = [need for need in self.needs if not (need.exists() if isinstance(need, Path) else shutil.which(need))]
        return f"{self.name} is not installed: no {', '.join(map(str, lacking))}" if lacking else None


def _printed_by(*command: Path | str) -> Callable[[Calendars, Path], dict[str, list[Shown]]]:
    """What a program prints as JSON when it is given all files at once."""

    def read(calendars: Calendars, folder: Path) -> dict[str, list[Shown]]:
        files = [file.absolute() for each in calendars.values() for file in each]
        done = subprocess.run([*command, *files], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        by_file: dict[str, list[dict[str, str]]] = {}
        for event in json.loads(done.stdout):
            by_file.setdefault(event["file"], []).append(event)
        return {
            name: shown_from(event for file in each for event in by_file.get(str(file.absolute()), ()))
            for name, each in calendars.items()
        }

    return read


def _by_ical(calendars: Calendars, folder: Path) -> dict[str, list[Shown]]:
    return {
        name: sorted(one for file in files for one in shown_by_ical(file.read_bytes().decode()))
        for name, files in calendars.items()
    }


def _by_libical(calendars: Calendars, folder: Path) -> dict[str, list[Shown]]:
    program = folder / "libical"
    subprocess.run(["gcc", "-Wall", "-Werror", "-o", program, HERE / "libical.c", "-lical"], check=True)
    return _printed_by(program)(calendars, folder)


def _by_radicale(calendars: Calendars, folder: Path) -> dict[str, list[Shown]]:
    with radicale(PROGRAMS / "radicale", folder) as address:
        return put_and_reported(address, calendars)


KHAL = """
[calendars]
[[followups]]
path = {folder}/vdir
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%S+00:00
longdatetimeformat = %Y-%m-%dT%H:%M:%S+00:00
"""
KHALS_NAMES = {
    "uid": "uid",
    "start-long-full": "start",
    "end-long-full": "end",
    "title": "summary",
    "description": "description",
}


def _by_khal(calendars: Calendars, folder: Path) -> dict[str, list[Shown]]:
    """What khal lists of each calendar: files of one event lie in its folder as they are, the others it imports."""
    shown = {}
    for number, (name, files) in enumerate(calendars.items()):
        place = folder / str(number)
        (place / "vdir").mkdir(parents=True)
        (place / "khal.ini").write_text(KHAL.format(folder=place), "utf-8")
        khal = [PROGRAMS / "khal", "-c", place / "khal.ini"]
        feeds = [file for file in files if file.read_bytes().count(b"\nBEGIN:VEVENT") > 1]
        for file in set(files).difference(feeds):
            shutil.copy(file, place / "vdir")
        if feeds:
            subprocess.run([*khal, "import", "--batch", *feeds], capture_output=True, check=True)
        fields = [word for field in KHALS_NAMES for word in ("--json", field)]
        command = [*khal, "list", "--once", "2026-01-01", "800d", *fields]
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
        events = [event for line in listed for event in json.loads(line)]
        shown[name] = shown_from({KHALS_NAMES[field]: event[field] for field in KHALS_NAMES} for event in events)
    return shown


PYTHON = PROGRAMS / "python"
VOBJECT = Path("/usr/share/php/Sabre/VObject/includes.php")
READERS = (
    Reader("ical", _by_ical),
    Reader(
        "ical.js", _printed_by("node", HERE / "ical-js.mjs", MODULES), ("node", MODULES / "node_modules" / "ical.js")
    ),
    Reader(
        "node-ical",
        _printed_by("node", HERE / "node-ical.mjs", MODULES),
        ("node", MODULES / "node_modules" / "node-ical"),
    ),
    Reader("libical", _by_libical, ("gcc", Path("/usr/include/libical/ical.h"))),
    Reader("vobject", _printed_by(PYTHON, HERE / "with_vobject.py"), (PYTHON,)),
    Reader("sabre/vobject, validating", _printed_by("php", HERE / "sabre-vobject.php"), ("php", VOBJECT)),
    Reader("recurring-ical-events", _printed_by(PYTHON, HERE / "with_recurring_ical_events.py"), (PYTHON,)),
    Reader("gcalcli, import", _printed_by(PYTHON, HERE / "with_gcalcli.py"), (PYTHON,)),
    Reader("khal, import and list", _by_khal, (PROGRAMS / "khal",)),
    Reader("Radicale, PUT and REPORT", _by_radicale, (PROGRAMS / "radicale",)),
    Reader("Thunderbird, import", partial(shown_by_thunderbird, "import"), ("thunderbird",)),
    Reader("Thunderbird, subscription", partial(shown_by_thunderbird, "subscription"), ("thunderbird",)),
)

"""The command as people run it, and readers of what it wrote that share no code with what wrote it."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from typer.testing import CliRunner

from followup.cli import app

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_data" / "interviews.yaml"
SAMPLE_CSV = ROOT / "sample_data" / "interviews.csv"
SAMPLE_CANDIDATE = ROOT / "sample_data" / "candidate.yaml"
NOW = "2026-11-23T09:00"
LAYOUTS = ("opening", "single", "event")
PROGRAM = (
    f"import sys; sys.path.append({str(ROOT / 'tests')!r}); import conformance; conformance.check_every_export();"
    "from followup.cli import main; main()"
)
"""The command as a process runs it, with all that it exports held to the profile."""


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.out)


def followup(*arguments: object, input: str | bytes | None = None) -> Ran:
    """Runs the command in this process."""
    result = CliRunner(env={"HOME": "/nonexistent", "COLUMNS": "100"}).invoke(
        app, list(map(str, arguments)), input=input
    )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


def followup_process(*arguments: object, **options: Any) -> Ran:
    """Runs the command as a process of its own."""
    command = [sys.executable, "-c", PROGRAM, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, **options)
    return Ran(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True, order=True)
class Shown:
    """An event as a reader sees it; instants in UTC."""

    uid: str
    start: dt.datetime
    end: dt.datetime
    summary: str
    description: str


def calendars(folder: Path) -> list[Path]:
    """The calendar files of a folder that make up its state: all but new.ics."""
    return sorted(path for path in folder.glob("*.ics") if path.name != "new.ics")


def read_by_icalendar(paths: list[Path]) -> list[Shown]:
    shown = []
    for path in paths:
        for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            start, end = event.decoded("dtstart"), event.decoded("dtend")
            texts = (str(event.get("summary")), str(event.get("description", "")))
            shown.append(Shown(str(event["uid"]), start.astimezone(dt.UTC), end.astimezone(dt.UTC), *texts))
    return sorted(shown)


def read_by_ical(paths: list[Path]) -> list[Shown]:
    shown = []
    for path in paths:
        calendar = IcsCalendarStream.calendar_from_ics(path.read_bytes().decode("utf-8"))
        for event in calendar.events:
            times = (event.dtstart.astimezone(dt.UTC), event.dtend.astimezone(dt.UTC))
            shown.append(Shown(event.uid, *times, event.summary, event.description or ""))
    return sorted(shown)


def said_by_json(report: dict[str, Any]) -> list[Shown]:
    return sorted(
        Shown(
            one["uid"],
            dt.datetime.fromisoformat(one["start"]).astimezone(dt.UTC),
            dt.datetime.fromisoformat(one["end"]).astimezone(dt.UTC),
            one["summary"],
            one["description"],
        )
        for one in report["follow_ups"]
    )


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every calendar file of a folder: its bytes, and when it was last written."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.glob("*.ics"))}

"""End to end with the programs that people use: a CalDAV server, vdirsyncer, khal. They run on this machine alone."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import NOW, Shown, calendars, followup, read_by_ical
from readers import PROGRAMS
from readers.caldav import ask, radicale
from readers.shown import shown_by_ical
from test_readme import block

LIST = """
candidate: {{name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}}
interviews:
  - {{company: Acme Robotics, role: Engineer, date: 2026-11-24, start: 14:00, end: 15:00, status: {status},
     interviewers: [Ana Lima <ana@acme.example>]}}
  - {{company: Tern Logistics, role: Clerk, date: 2026-11-30, start: 10:00, end: 11:00,
     interviewers: [{{name: Yuki Tanaka, topic: {topic}}}]}}
"""

pytestmark = pytest.mark.other_programs


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A CalDAV server with one empty calendar, and the calendar's address."""
    with radicale(PROGRAMS / "radicale", tmp_path / "store") as address:
        ask(f"{address}followups/", "MKCALENDAR")
        yield f"{address}followups/"


def on_the_server(address: str) -> list[Shown]:
    return sorted(shown_by_ical(ask(address, "GET").decode()))


def export(folder: Path, status: str = "waiting", topic: str = "queues") -> list[Shown]:
    listed = folder / "interviews.yaml"
    listed.write_text(LIST.format(status=status, topic=topic), encoding="utf-8")
    assert followup("export", listed, "--now", NOW, "--layout", "event", "-o", folder / "vdir").code == 0
    return read_by_ical(calendars(folder / "vdir"))


def configured(folder: Path, address: str) -> Path:
    """The README's configuration, with the address of this server and these folders."""
    text = block("vdirsyncer").replace("https://dav.example.org/priya/followups/", address)
    path = folder / "vdirsyncer.ini"
    path.write_text(
        text.replace("~/.local/share/vdirsyncer", str(folder)).replace("~/vdir", str(folder / "vdir")), "utf-8"
    )
    return path


def vdirsyncer(config: Path, command: str) -> None:
    done = subprocess.run(
        [PROGRAMS / "vdirsyncer", "-c", config, command], input="y\n" * 9, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_caldav_calendar_shows_what_the_folder_holds_after_every_change(tmp_path: Path, server: str) -> None:
    first, config = export(tmp_path), configured(tmp_path, server)
    vdirsyncer(config, "discover")
    vdirsyncer(config, "sync")
    assert on_the_server(server) == first
    changed = export(tmp_path, status="withdrawn", topic="night shifts")
    assert any(one.summary.startswith("Not needed: ") for one in changed)
    assert any("night shifts" in one.description for one in changed)
    vdirsyncer(config, "sync")
    assert on_the_server(server) == changed
    ask(f"{server}{changed[0].uid}.ics", "DELETE")
    assert len(on_the_server(server)) == len(changed) - 1
    vdirsyncer(config, "sync")  # sees what is gone
    vdirsyncer(config, "sync")  # brings it back
    assert on_the_server(server) == changed
    assert read_by_ical(calendars(tmp_path / "vdir")) == changed

"""End to end with the programs that people use: a CalDAV server, vdirsyncer, khal. They run on this machine alone."""

from __future__ import annotations

import base64
import contextlib
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import NOW, ROOT, Shown, calendars, followup, read_by_ical
from ical.calendar_stream import IcsCalendarStream
from test_readme import block

PROGRAMS = ROOT / "build" / "programs" / "bin"
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [
        "--server-hosts",
        f"127.0.0.1:{port}",
        "--auth-type",
        "none",
        "--storage-filesystem-folder",
        tmp_path / "store",
    ]
    address = f"http://127.0.0.1:{port}/priya/followups/"
    with subprocess.Popen([PROGRAMS / "radicale", "--config", "", *options], stderr=subprocess.DEVNULL) as program:
        try:
            _wait_for(port)
            _ask(address, "MKCALENDAR")
            yield address
        finally:
            program.terminate()


def _wait_for(port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)  # until a program of others listens
    raise TimeoutError


def _ask(address: str, method: str) -> bytes:
    secret = base64.b64encode(b"priya:secret").decode()
    request = urllib.request.Request(address, method=method, headers={"Authorization": f"Basic {secret}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        content: bytes = answer.read()
        return content


def on_the_server(address: str) -> list[Shown]:
    calendar = IcsCalendarStream.calendar_from_ics(_ask(address, "GET").decode())
    return sorted(Shown(one.uid, one.dtstart, one.dtend, one.summary, one.description or "") for one in calendar.events)


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
    _ask(f"{server}{changed[0].uid}.ics", "DELETE")
    assert len(on_the_server(server)) == len(changed) - 1
    vdirsyncer(config, "sync")  # sees what is gone
    vdirsyncer(config, "sync")  # brings it back
    assert on_the_server(server) == changed
    assert read_by_ical(calendars(tmp_path / "vdir")) == changed


KHAL = """
[calendars]
[[followups]]
path = {folder}/vdir
readonly = True
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def test_khal_lists_the_folder(tmp_path: Path) -> None:
    events = export(tmp_path)
    config = tmp_path / "khal.ini"
    config.write_text(KHAL.format(folder=tmp_path), "utf-8")
    command = [
        PROGRAMS / "khal",
        "-c",
        config,
        "list",
        "2026-11-20",
        "90d",
        "--day-format",
        "",
        "--format",
        "{start-long-full} {title}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(filter(None, done.stdout.splitlines())) == sorted(
        f"{one.start:%Y-%m-%d %H:%M} {one.summary}" for one in events
    )

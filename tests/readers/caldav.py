"""A CalDAV server on this machine, for as long as it is needed, and questions to it."""

from __future__ import annotations

import base64
import contextlib
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from commands import Shown

from readers.shown import shown_by_ical

QUERY = b"""<?xml version="1.0"?>
<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
  <d:prop><c:calendar-data/></d:prop>
  <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter>
</c:calendar-query>"""


@contextlib.contextmanager
def radicale(program: Path, folder: Path) -> Iterator[str]:
    """The address of a user's collections on a server whose store is in `folder`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none", "--storage-filesystem-folder", folder]
    with subprocess.Popen([program, "--config", "", *options], stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/priya/"
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)  # until a program of others listens
    raise TimeoutError


def ask(address: str, method: str, content: bytes | None = None) -> bytes:
    """What the server answers; an answer that says no raises HTTPError."""
    secret = base64.b64encode(b"priya:secret").decode()
    kind = "text/calendar; charset=utf-8" if method == "PUT" else "application/xml; charset=utf-8"
    headers = {"Authorization": f"Basic {secret}", "Content-Type": kind, "Depth": "1"}
    request = urllib.request.Request(address, data=content, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        told: bytes = answer.read()
        return told


def put_and_reported(address: str, calendars: Mapping[str, Sequence[Path]]) -> dict[str, list[Shown]]:
    """What REPORT says after each file was PUT as it is: one of several events becomes a calendar of its own."""
    shown = {}
    for number, (name, files) in enumerate(calendars.items()):
        collections = {f"{address}{number}/"}
        ask(f"{address}{number}/", "MKCALENDAR")
        for place, file in enumerate(files):
            content = file.read_bytes()
            if content.count(b"\nBEGIN:VEVENT") == 1:
                ask(f"{address}{number}/{place}.ics", "PUT", content)
            else:
                ask(f"{address}{number}-{place}/", "PUT", content)
                collections.add(f"{address}{number}-{place}/")
        shown[name] = sorted(one for collection in collections for one in _reported(collection))
    return shown


def _reported(calendar: str) -> Iterator[Shown]:
    """The events of a calendar, as a REPORT gives them."""
    answer = ElementTree.fromstring(ask(calendar, "REPORT", QUERY))
    for found in answer.iter("{urn:ietf:params:xml:ns:caldav}calendar-data"):
        yield from shown_by_ical(found.text or "")

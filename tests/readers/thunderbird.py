"""Thunderbird without a window, driven over Marionette, its protocol for tests, on this machine alone.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from commands import Shown

SCRIPT = Path(__file__).with_name("thunderbird.js")
SCRIPT_OF_MAILS = Path(__file__).with_name("thunderbird_mail.js")
PREFERENCES = {
    "marionette.port": 0,
    "calendar.timezone.useSystemTimezone": False,
    "calendar.timezone.local": "America/New_York",
    "mail.provider.suppress_dialog_on_startup": True,
    "mailnews.start_page.enabled": False,
    "app.update.enabled": False,
    "toolkit.telemetry.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    # Whatever it would fetch it asks of a port of this machine where nobody listens.
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.socks_remote_dns": True,
}


def shown_by_thunderbird(how: str, calendars: Mapping[str, Sequence[Path]], folder: Path) -> dict[str, list[Shown]]:
    """The events that Thunderbird shows of each list of files; `how` they get there is import or subscription."""
    paths = {name: [str(file.absolute()) for file in files] for name, files in calendars.items()}
    read = _told(SCRIPT, [paths, how], folder)
    return {name: sorted(map(_shown, events)) for name, events in read.items()}


def mails_in_thunderbird(mails: Sequence[Path], folder: Path) -> dict[Path, dict[str, Any]]:
    """What stands in the window in which each mail is opened: `to`, `subject`, `body`, and whether it `isDraft`."""
    read = _told(SCRIPT_OF_MAILS, [[str(mail.absolute()) for mail in mails]], folder)
    return {mail: read[str(mail.absolute())] for mail in mails}


def _told(script: Path, arguments: Sequence[Any], folder: Path) -> dict[str, Any]:
    """What a script that runs in Thunderbird comes to."""
    with _started(folder) as marionette:
        marionette.ask("WebDriver:NewSession", capabilities={})
        marionette.ask("WebDriver:SetTimeouts", script=300_000)
        marionette.ask("Marionette:SetContext", value="chrome")
        answer = marionette.ask("WebDriver:ExecuteAsyncScript", script=script.read_text("utf-8"), args=arguments)
    read = answer["value"]
    assert isinstance(read, dict), read
    return read


def _shown(event: Mapping[str, Any]) -> Shown:
    times = (dt.datetime.fromtimestamp(event[end], dt.UTC) for end in ("start", "end"))
    return Shown(event["uid"], *times, event["summary"], event["description"])


class _Marionette:
    """One connection: commands are sent, and each is answered, as a length, a colon and JSON."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._answers = connection.makefile("rb")
        self._count = 0
        self._answer()

    def ask(self, command: str, **parameters: Any) -> dict[str, Any]:
        self._count += 1
        content = json.dumps([0, self._count, command, parameters]).encode()
        self._connection.sendall(b"%d:%b" % (len(content), content))
        _, _, error, result = self._answer()
        assert error is None, error
        told: dict[str, Any] = result
        return told

    def _answer(self) -> Any:
        digits = b""
        while (one := self._answers.read(1)) != b":":
            assert one, "the connection ended"
            digits += one
        return json.loads(self._answers.read(int(digits)))


@contextlib.contextmanager
def _started(folder: Path) -> Iterator[_Marionette]:
    """A Thunderbird with a new profile in `folder`."""
    profile = folder / "profile"
    profile.mkdir(parents=True)
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines))
    command = ["thunderbird", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
    environment = {**os.environ, "HOME": str(folder), "MOZ_HEADLESS": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*command, "--profile", profile], env=environment, **quiet) as program:  # type: ignore[call-overload]
        try:
            address = ("127.0.0.1", _port_of(profile / "MarionetteActivePort"))
            with socket.create_connection(address, timeout=300) as connection:
                yield _Marionette(connection)
        finally:
            program.terminate()


def _port_of(file: Path) -> int:
    """The port that it listens at, which it writes into a file."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        with contextlib.suppress(FileNotFoundError, ValueError):
            return int(file.read_text())
        time.sleep(0.05)  # until a program of others listens
    raise TimeoutError

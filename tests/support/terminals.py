"""The command on a terminal of a given width."""

from __future__ import annotations

import os
import pty
import subprocess
import sys


def on_a_terminal(columns: int, *arguments: object, **environment: str) -> str:
    """What the command prints there, both streams as they come; a colour is a command of the terminal's own."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from followup.cli import main; main()", *map(str, arguments)]
    variables = {
        **os.environ,
        "COLUMNS": str(columns),
        "TERM": "xterm",
        "HOME": "/nonexistent",
        "NO_COLOR": "",
        **environment,
    }
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, env=variables)
    os.close(theirs)
    printed = b""
    try:
        while chunk := os.read(ours, 4096):
            printed += chunk
    except OSError:  # Linux tells the end of a pseudo-terminal so
        pass
    process.wait()
    os.close(ours)
    return printed.decode().replace("\r\n", "\n")

"""The plan in the terminal reads well on a narrow one, and without colour."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from commands import NOW, SAMPLE, followup


def test_a_pipe_gets_plain_lines_without_trailing_spaces(tmp_path: Path) -> None:
    lines = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path, "--why").out.splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert not any("\x1b" in line for line in lines)
    start = lines.index("Tomorrow, Tue 24 Nov")
    assert lines[start + 1] == "  08:30  Card to Dr. Renee Alvarez (St. Brendan's) (arrives by Mon 30 Nov)"
    assert lines[start + 2] == "         The next working day after the on-site interview."


def in_a_terminal(columns: int, **environment: str) -> str:
    """What the command prints on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-c",
        "from followup.cli import main; main()",
        "plan",
        str(SAMPLE),
        "--now",
        NOW,
        "-o",
        "/nonexistent",
    ]
    variables = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", **environment}
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=variables)
    os.close(theirs)
    printed = b""
    try:
        while chunk := os.read(ours, 4096):
            printed += chunk
    except OSError:  # Linux tells the end of a pseudo-terminal so
        pass
    process.wait()
    os.close(ours)
    return printed.decode()


def test_a_narrow_terminal_wraps_between_words() -> None:
    plain = in_a_terminal(40, NO_COLOR="1")
    assert "\x1b" not in plain
    assert all(len(line) <= 40 for line in plain.splitlines() if not line.endswith("."))
    assert "\x1b[1mToday, Mon 23 Nov" in in_a_terminal(40, NO_COLOR="")

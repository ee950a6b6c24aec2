"""The whole calendar in the terminal reads well on a narrow one, and without colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import NOW, SAMPLE, followup
from support.terminals import on_a_terminal


def test_a_pipe_gets_plain_lines_without_trailing_spaces(tmp_path: Path) -> None:
    lines = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path, "--all", "--why").out.splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert not any("\x1b" in line for line in lines)
    start = lines.index("Tomorrow, Tue 24 Nov")
    assert lines[start + 1] == "  08:30  Card to Dr. Renee Alvarez (St. Brendan's) (arrives by Mon 30 Nov)"
    assert lines[start + 2] == "         The next working day after the on-site interview."


@pytest.mark.slow
def test_a_narrow_terminal_wraps_between_words() -> None:
    ask = ("plan", SAMPLE, "--all", "--now", NOW, "-o", "/nonexistent/out")
    plain = on_a_terminal(40, *ask, NO_COLOR="1")
    assert "\x1b" not in plain
    days = plain[: plain.index("8 interviews:")].splitlines()
    assert len(days) > 60
    assert all(len(line) <= 40 for line in days)
    assert "\x1b[1mToday, Mon 23 Nov" in on_a_terminal(40, *ask)

"""What is printed, or put into a calendar, moves no cursor and turns no text around."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import NOW, calendars, followup

from followup.telling.printed import visible, visible_json

HOSTILE = "\x1b[31mred\x1b[0m \x9b2J \x07 \u202eevil\u202c \u2066left\u2069 \u2067right\u2069"
COMMANDS = {
    chr(code)
    for code in (*range(10), *range(11, 32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "interviews.json"
    row = {
        "company": f"Acme {HOSTILE}", "role": f"Engineer {HOSTILE}", "date": "2026-11-24", "start": "14:00", "mode": "video",
        "round": HOSTILE, "location": HOSTILE, "interviewers": [{"name": "Ana Lima", "title": HOSTILE, "topic": HOSTILE}],
    }  # fmt: skip
    candidate = {"name": "Al Bo", "email": "al@example.org", "timezone": "America/New_York"}
    path.write_text(json.dumps({"candidate": candidate, "interviews": [row]}))
    return path


@pytest.mark.parametrize(
    "arguments", [("plan", "--why"), ("plan", "--show", "ana"), ("plan", "--json"), ("check",), ("export", "--why")]
)
def test_no_command_reaches_the_terminal(tmp_path: Path, listed: Path, arguments: tuple[str, ...]) -> None:
    ran = followup(arguments[0], listed, "--now", NOW, "-o", tmp_path / "out", *arguments[1:])
    assert "Acme" in ran.out + ran.err
    assert not COMMANDS & set(ran.out + ran.err)


def test_no_command_reaches_the_calendar(tmp_path: Path, listed: Path) -> None:
    assert followup("export", listed, "--now", NOW, "-o", tmp_path / "out").code == 0
    (path,) = calendars(tmp_path / "out")
    assert COMMANDS & set(path.read_text(encoding="utf-8")) <= {"\r"}


def test_json_says_the_same_with_escapes() -> None:
    text = json.dumps([HOSTILE], ensure_ascii=False)
    assert json.loads(visible_json(text)) == [HOSTILE]
    assert not COMMANDS & set(visible_json(text))
    assert visible("Zoë\n李") == "Zoë\n李"

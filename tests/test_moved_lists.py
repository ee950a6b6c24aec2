"""A list that was moved or renamed: what it still has goes on as it was, what went is told with the way to withdraw it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from commands import calendars, followup, read_by_icalendar, snapshot

ROW = "  - {{company: {}, date: 2026-{}, start: '14:00', end: '15:00', mode: video, interviewers: [{}]}}\n"
ACME = ROW.format("Acme, role: Engineer", "11-24", "Ana Lima")
TERN = ROW.format("Tern, role: Clerk", "11-30", "Yuki Sato")
HEAD = "candidate: {name: Al Bo, email: a@example.org, timezone: America/New_York, country: US}\ninterviews:\n"
BEFORE, NOW = "2026-11-23T09:00", "2026-11-25T09:00"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with the calendars of a list of two, which has gone since."""
    listed = tmp_path / "list.yaml"
    listed.write_text(HEAD + ACME + TERN)
    assert followup("export", listed, "--now", BEFORE, "-o", tmp_path / "out").code == 0
    listed.unlink()
    return tmp_path / "out"


def moved(folder: Path, rows: str) -> Path:
    listed = folder / "2026" / "my list.yaml"
    listed.parent.mkdir()
    listed.write_text(HEAD + rows)
    return listed


def test_what_the_list_still_has_goes_on_and_nothing_is_told(tmp_path: Path, out: Path) -> None:
    before = read_by_icalendar(calendars(out))
    ran = followup("export", moved(tmp_path, ACME + TERN), "--now", BEFORE, "-o", out)
    assert (ran.code, ran.err) == (0, "")
    assert read_by_icalendar(calendars(out)) == before


@pytest.mark.parametrize("rows", [ACME, ACME.replace("Acme", "Acme Robotics")])
def test_what_went_with_the_move_is_told_and_the_command_withdraws_it(tmp_path: Path, out: Path, rows: str) -> None:
    listed, uids = moved(tmp_path, rows), {one.uid for one in read_by_icalendar(calendars(out))}
    ran = followup("export", listed, "--now", NOW, "-o", out)
    assert ran.code == 0
    assert (
        f"{tmp_path}/list.yaml:1:1: warning: 5 follow-ups still to come are of this list, which is not there" in ran.err
    )
    assert {one.uid for one in read_by_icalendar(calendars(out))} == uids  # a corrected name goes on as what it was
    assert followup("export", listed, "--now", NOW, "-o", out, "--quiet").err == ""
    before = snapshot(out)
    assert followup("export", listed, "--now", NOW, "-o", out).code == 0
    assert snapshot(out) == before
    (command,) = re.findall(r"this withdraws them: (.*)", ran.err)
    assert followup(*shlex.split(command)[1:], "--now", NOW).code == 0
    shown = [one.summary for one in read_by_icalendar(calendars(out)) if one.summary.startswith("Not needed: ")]
    assert len(shown) == 5
    assert all("Tern" in summary or "Yuki" in summary for summary in shown)
    assert followup("export", listed, "--now", NOW, "-o", out).err == ""


def test_a_list_that_is_there_and_was_not_read_is_no_such_list(tmp_path: Path, out: Path) -> None:
    (tmp_path / "list.yaml").write_text(HEAD + ACME + TERN)
    other = moved(tmp_path, ACME.replace("Acme", "Borealis").replace("11-24", "12-03"))
    before = len(read_by_icalendar(calendars(out)))
    ran = followup("export", other, "--now", NOW, "-o", out, "--withdraw")
    assert (ran.code, ran.err) == (0, "")
    assert not [one for one in read_by_icalendar(calendars(out)) if one.summary.startswith("Not needed: ")]
    assert len(read_by_icalendar(calendars(out))) > before


def test_what_is_past_or_came_through_a_pipe_is_not_told(tmp_path: Path, out: Path) -> None:
    assert followup("export", moved(tmp_path, ACME), "--now", "2027-03-01T09:00", "-o", out).err == ""
    piped = HEAD + ACME + TERN
    assert followup("export", "-", "--now", BEFORE, "-o", tmp_path / "b", input=piped).code == 0
    listed = tmp_path / "2026" / "my list.yaml"
    assert followup("export", listed, "--now", BEFORE, "-o", tmp_path / "b").err == ""

"""A folder has the calendars of one candidate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import NOW, calendars, followup, snapshot

ROWS = """
interviews:
  - {company: Acme, role: Engineer, date: 2026-11-24, start: "14:00", end: "15:00", mode: video, interviewers: [Ana Lima]}
"""


def listed(folder: Path, name: str, candidate: str) -> Path:
    path = folder / name
    path.write_text(f"candidate: {{{candidate}, timezone: America/New_York}}{ROWS}")
    return path


@pytest.fixture
def priya(tmp_path: Path) -> Path:
    return listed(tmp_path, "a.yaml", "name: Priya Raman, email: priya@example.org")


@pytest.mark.parametrize("more", [(), ("--json",), ("--dry-run",)])
def test_another_candidate_is_refused_and_nothing_is_overwritten(
    tmp_path: Path, priya: Path, more: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    assert followup("export", priya, "--now", NOW, "-o", out).code == 0
    before = snapshot(out)
    other = listed(tmp_path, "b.yaml", "name: Ben Otieno, email: ben@example.org")
    ran = followup("export", other, "--now", NOW, "-o", out, *more)
    assert (ran.code, "another candidate" in ran.err) == (3, True)
    assert snapshot(out) == before
    assert followup("export", other, "--now", NOW, "-o", tmp_path / "of ben").code == 0


def test_a_candidate_may_take_another_name_and_then_another_address(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for candidate in ("name: Priya Raman, email: priya@example.org", "name: Priya Shah, email: priya@example.org",
                      "name: Priya Shah, email: shah@example.org"):  # fmt: skip
        assert followup("export", listed(tmp_path, "a.yaml", candidate), "--now", NOW, "-o", out).code == 0
    assert len(calendars(out)) == 1
    priya = listed(tmp_path, "a.yaml", "name: Priya Raman, email: priya@example.org")
    assert followup("export", priya, "--now", NOW, "-o", out).code == 3
    (out / ".followup.candidate").unlink()
    assert followup("export", priya, "--now", NOW, "-o", out).code == 0


def test_an_unchanged_run_touches_nothing_of_it(tmp_path: Path, priya: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert followup("export", priya, "--now", NOW, "-o", out).code == 0
        written = (out / ".followup.candidate").stat().st_mtime_ns
    assert (out / ".followup.candidate").stat().st_mtime_ns == written
    assert b"priya" not in (out / ".followup.candidate").read_bytes()


@pytest.mark.parametrize("command", ["plan", "check"])
def test_to_look_at_a_list_needs_no_folder_of_its_own(tmp_path: Path, priya: Path, command: str) -> None:
    out, later = tmp_path / "out", "2026-11-25T12:00"
    assert followup("export", priya, "--now", NOW, "-o", out).code == 0
    before = snapshot(out)
    other = listed(tmp_path, "b.yaml", "name: Ben Otieno, email: ben@example.org")
    ran = followup(command, other, "--now", later, "-o", out)
    assert (ran.code, "has the calendars of another candidate" in ran.err) == (0, True)
    assert snapshot(out) == before
    said, alone = (
        json.loads(followup(command, other, "--now", later, "-o", folder, "--json").out)
        for folder in (out, tmp_path / "of ben")
    )
    assert (said["follow_ups"], said["withdrawn"]) == (alone["follow_ups"], alone["withdrawn"])
    assert [one["code"] for one in said["problems"]] == ["another-candidate"]
    assert "sent" not in [one["state"] for one in said["follow_ups"]]

"""What has not changed since the last export is counted, not repeated; everything else is told, and `check` tells all."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import NOW, Ran, followup

LIST = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - {company: Acme, role: Cook, date: 2026-11-24, end: 11:00}
  - {company: Borealis, date: 2026-11-24, start: 14:00, end: 15:00}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("list.yaml").write_text(LIST, encoding="utf-8")
    return tmp_path


def export(*options: str) -> Ran:
    return followup("export", "list.yaml", "--now", NOW, *options)


def warnings(ran: Ran) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in ran.err.splitlines() if ": warning: " in line]


def test_a_second_export_counts_what_the_first_told(home: Path) -> None:
    first, second = export(), export()
    assert sorted(warnings(first)) == ["no-role", "no-start"]
    assert warnings(second) == []
    assert "2 warnings as in the last export; to see them: followup check list.yaml" in second.err
    assert sorted(warnings(followup("check", "list.yaml", "--now", NOW))) == ["no-role", "no-start"]


def test_a_warning_that_is_new_is_told_though_no_event_changes(home: Path) -> None:
    export()
    Path("list.yaml").write_text(LIST + "    # a remark\n" + "hobbies: chess\n", encoding="utf-8")
    again = export()
    assert warnings(again) == ["ignored-key"]
    assert "2 warnings as in the last export" in again.err


def test_lines_above_do_not_make_a_warning_new(home: Path) -> None:
    export()
    Path("list.yaml").write_text(f"# my list\n\n{LIST}", encoding="utf-8")
    assert warnings(export()) == []


def test_a_warning_that_went_and_came_again_is_told_again(home: Path) -> None:
    export()
    Path("list.yaml").write_text(LIST.replace("Borealis, date", "Borealis, role: Cook, date"), encoding="utf-8")
    assert warnings(export()) == []
    Path("list.yaml").write_text(LIST, encoding="utf-8")
    assert warnings(export()) == ["no-role"]


@pytest.mark.parametrize("options", [("--quiet",), ("--dry-run",), ("--json",)])
def test_what_was_not_said_to_a_person_is_not_remembered(home: Path, options: tuple[str, ...]) -> None:
    export(*options)
    assert sorted(warnings(export())) == ["no-role", "no-start"]


def test_an_error_is_told_every_time(home: Path) -> None:
    Path("list.yaml").write_text(LIST + "  - {company: Corvid, role: Cook, date: 2026-02-30}\n", encoding="utf-8")
    export("--keep-going")
    assert "is not a date" in export("--keep-going").err


def test_another_list_keeps_what_it_told(home: Path) -> None:
    Path("other.yaml").write_text(LIST.replace("Acme", "Corvid").replace("Borealis", "Dune"), encoding="utf-8")
    export()
    followup("export", "other.yaml", "--now", NOW)
    assert warnings(export()) == []


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"nonsense\n" * 3])
def test_a_memory_that_is_lost_tells_all_once_again(home: Path, content: bytes) -> None:
    export()
    (home / "followups" / ".followup.told").write_bytes(content)
    assert sorted(warnings(export())) == ["no-role", "no-start"]
    assert warnings(export()) == []

"""The command line: what it prints where, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, SAMPLE_CANDIDATE, SAMPLE_CSV, followup, followup_process

UGLY = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-11-24
    start: 14:00
    end: 15:00
    interviewers: [Ana Lima <ana@acme.example>]
  - comapny: Tern Logistics
    date: 2026-11-25
  - company: Bluewater
    role: Manager
    date: 2026-02-30
  - role: Nobody's
    date: 2026-11-26
  - company: Lakeshore
    role: Data Engineer
    date: 2026-11-27
    start: 10:00
    end: 11:00
    timezone: America/Chicgo
  - company: Harbor
    role: Engineer
    date: 2027-03-14
    start: 02:30
    duration: 30 minutes
  - company: Finch
    role: Engineer
    date: 2026-12-01
    start: 15:00
    end: 14:00
  - company: "Unfinished
"""


@pytest.fixture
def ugly(tmp_path: Path) -> Path:
    path = tmp_path / "interviews.yaml"
    path.write_text(UGLY, encoding="utf-8")
    return path


def test_every_problem_is_told_in_one_run_with_its_place_and_a_hint(ugly: Path, tmp_path: Path) -> None:
    ran = followup("export", ugly, "--now", NOW, "-o", tmp_path / "out")
    assert ran.code == 1
    assert ran.out == ""
    assert not (tmp_path / "out").exists()
    expected = [
        (9, 5, "unknown-key", "did you mean company?"),
        (13, 11, "not-a-date", "February 2026 has 28 days"),
        (14, 5, "missing-company", "add company:"),
        (21, 15, "unknown-timezone", "America/Chicago"),
        (25, 12, "time-does-not-exist", "01:30 or 03:30"),
        (31, 10, "end-before-start", "correct one of the two"),
        (32, 14, "yaml-syntax", 'Unfinished"'),
    ]
    errors = [line for line in ran.err.splitlines() if ": error: " in line]
    assert [line.split(": error: ")[0] for line in errors] == [
        f"{ugly}:{line}:{column}" for line, column, *_ in expected
    ]
    for (_, _, code, hint), rest in zip(expected, ran.err.split(": error: ")[1:], strict=True):
        assert f"[{code}]" in rest
        assert hint in rest.split("hint: ")[1]
    assert "             ^^^^^^^^^^" in ran.err
    assert (
        ran.err.splitlines()[-1] == "Nothing written: 7 rows refused. The other one is fine: --keep-going exports it."
    )


def test_keep_going_does_the_rest_and_still_exits_with_1(ugly: Path, tmp_path: Path) -> None:
    ran = followup("export", ugly, "--now", NOW, "-o", tmp_path / "out", "--keep-going")
    assert ran.code == 1
    assert [path.name for path in (tmp_path / "out").glob("*.ics")] != []
    assert ran.err.splitlines()[-1] == "7 rows refused because of 7 errors; the other one is done."


def test_json_is_one_object_on_every_exit_code(ugly: Path, tmp_path: Path) -> None:
    keys = ["version", "now", "candidate", "interviews", "follow_ups", "withdrawn", "left_out", "problems", "files"]
    refused = followup("export", ugly, "--now", NOW, "-o", tmp_path / "out", "--json")
    done = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--json")
    missing = followup("plan", tmp_path / "none.yaml", "--json")
    assert (refused.code, done.code, missing.code) == (1, 0, 3)
    for ran in (refused, done, missing):
        assert list(json.loads(ran.out)) == keys
    assert next(one["code"] for one in refused.json["problems"] if one["severity"] == "error") == "unknown-key"
    assert done.json["candidate"] == {"name": "Priya Raman", "timezone": "America/New_York", "from": str(SAMPLE)}
    one = done.json["interviews"][0]
    assert one["start"] == "2026-11-10T11:00:00-05:00"
    assert one["place"]["line"] == 34
    first = done.json["follow_ups"][0]
    assert set(first) == {"uid", "step", "openings", "interviews", "people", "start", "end", "timezone", "summary",
                          "description", "drafts", "why", "state"}  # fmt: skip


def test_wrong_usage_exits_with_2(tmp_path: Path) -> None:
    for arguments in (["export"], ["export", SAMPLE, "--layout", "pile"], ["export", SAMPLE, "--now", "soon"],
                      ["nonsense"], ["export", SAMPLE, "--playbook", tmp_path / "none"]):  # fmt: skip
        assert followup(*arguments).code == 2


def test_quiet_prints_nothing_when_all_is_well(tmp_path: Path) -> None:
    ran = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_the_closing_lines_say_what_is_next_and_how_many(tmp_path: Path) -> None:
    lines = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out").out.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("Next"))
    assert lines[start] == "Next   today 09:00  reply to Carol Nystrom (Bluewater Analytics)"
    assert lines[start + 1] == "       today 09:30  prepare for St. Brendan's, Clinical Systems Lead"
    assert f"Import {tmp_path / 'out' / 'new.ics'}" in lines[start + 2]
    again = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out").out.splitlines()
    assert again[-1].endswith("Nothing new to import.")


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    ran = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--dry-run")
    assert ran.code == 0
    assert "would write" in ran.out
    assert not (tmp_path / "out").exists()


def test_plan_shows_each_day_and_writes_nothing(tmp_path: Path) -> None:
    ran = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--why")
    assert ran.code == 0
    assert "Today, Mon 23 Nov" in ran.out
    assert "Thank 5 people (St. Brendan's)" in ran.out
    assert "1 hour after the interview." in ran.out
    assert "Bluewater Analytics: check-in" in ran.out
    assert not (tmp_path / "out").exists()


def test_check_reads_a_csv_with_its_candidate_file(tmp_path: Path) -> None:
    ran = followup("check", SAMPLE_CSV, "--candidate", SAMPLE_CANDIDATE, "--now", NOW, "-o", tmp_path)
    assert ran.code == 0
    assert "10 interviews" in ran.out
    assert f"{SAMPLE_CSV}: row 10" in ran.err


def test_a_list_may_come_from_standard_input(tmp_path: Path) -> None:
    ran = followup("plan", "-", "--now", NOW, "-o", tmp_path, input=SAMPLE.read_bytes())
    assert ran.code == 0
    assert "St. Brendan's" in ran.out
    table = followup("plan", "-", "--format", "csv", "--name", "A", "--timezone", "Europe/London", "--now", NOW, "-o", tmp_path,
                     input="company,role,date\nAcme,Engineer,2026-11-24\n")  # fmt: skip
    assert "Acme" in table.out


def test_without_arguments_a_newcomer_is_told_what_to_type() -> None:
    ran = followup_process()
    assert "Begin with: followup init" in ran.out + ran.err
    assert followup_process("--version").out == "followup 0.1.0\n"


def test_it_runs_as_cron_runs_it(tmp_path: Path) -> None:
    environment = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "Nowhere/Odd"}
    output = tmp_path / "out"
    ran = followup_process("export", SAMPLE, "-o", output, "--quiet", "--now", NOW, cwd="/", env=environment)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (output / "new.ics").exists()


def test_the_candidate_may_stand_in_the_configuration_folder(tmp_path: Path) -> None:
    about = tmp_path / "followup" / "candidate.yaml"
    about.parent.mkdir()
    about.write_text("name: Priya Raman\ntimezone: America/New_York\n", encoding="utf-8")
    listed = tmp_path / "list.csv"
    listed.write_text("company,role,date,start,end\nAcme,Engineer,2026-11-24,14:00,15:00\n", encoding="utf-8")
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    arguments = ("plan", listed, "--now", NOW, "-o", tmp_path / "out", "--json")
    ran = followup_process(*arguments, env=environment)
    assert ran.json["candidate"] == {"name": "Priya Raman", "timezone": "America/New_York", "from": str(about)}
    named = followup_process(*arguments, "--name", "P. Raman", "--timezone", "Europe/London", env=environment)
    assert named.json["candidate"] == {"name": "P. Raman", "timezone": "Europe/London", "from": str(about)}


def test_nothing_in_a_list_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text('interviews:\n  - {company: "A\\e[2J\\aB", date: "\\e[2J2026", "\\e[1m": x}\n', encoding="utf-8")
    ran = followup_process("export", listed, "--why", "-o", tmp_path / "out")
    assert ran.code == 1
    assert "\x1b" not in ran.out + ran.err
    assert "not-a-date" in ran.err


def test_letters_that_a_terminal_lacks_are_no_error(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    row = "{company: 株式会社, role: Engineer, date: 2026-11-24, start: 14:00, end: 15:00}"
    listed.write_text(f"candidate: {{name: A, timezone: Europe/London}}\ninterviews:\n  - {row}\n", encoding="utf-8")
    environment = {"PYTHONIOENCODING": "cp1252", "PATH": "/usr/bin:/bin"}
    ran = followup_process("export", listed, "--now", NOW, "-o", tmp_path / "out", env=environment)
    assert ran.code == 0
    told = followup_process("plan", listed, "--now", NOW, "-o", tmp_path / "out", "--json", env=environment)
    assert told.json["interviews"][0]["company"] == "株式会社"


def test_a_time_beyond_all_calendars_is_wrong_usage() -> None:
    assert followup("plan", SAMPLE, "--now", "9999-12-31T23:59").code == 2
    assert followup("plan", SAMPLE, "--now", "0001-01-01").code == 2

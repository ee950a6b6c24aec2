"""The plan as it is read in the morning: what is due, today, the week, and whose move it is; on any terminal and in a pipe."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, followup
from support.terminals import on_a_terminal

WEDNESDAY = "2026-11-25T08:00"
HEAD = "candidate: {name: Priya Raman, timezone: America/New_York, country: US}\ninterviews:\n"
ON_WEDNESDAY = """\
Due, sent?
  Mon 23 Nov 09:00  Reply to Carol Nystrom (Bluewater Analytics)
    followup mark {list} Bluewater Analytics --done reply
  Mon 23 Nov 16:30  Thank 5 people (St. Brendan's)
    followup mark {list} "St. Brendan's" --done thank_you_email
  Tue 24 Nov 08:30  Card to Dr. Renee Alvarez (St. Brendan's)
    followup mark {list} "St. Brendan's" --done thank_you_note
  Tue 24 Nov 16:30  Thank 2 people (Acme Robotics)
    followup mark {list} Acme Robotics --done thank_you_email

Today, Wed 25 Nov
  08:30  Card to Ana Lima (Acme Robotics)
  17:30  Interview: Lakeshore Transit (video)
  19:30  Thank 2 people (Lakeshore Transit)

Until Wed 2 Dec
  Mon 30 Nov  08:00  Tell Helen Marsh how it ended (Bluewater Analytics)
              09:00  Connect with Rashid Karimov (Bluewater Analytics)
              09:10  Connect with Ana Lima (Acme Robotics)
              10:00  Tell Sam Okafor how it ended (Bluewater Analytics)
              18:00  Prepare for Harbor & Finch, Platform Engineer
  Tue 1 Dec   10:00  Interview: Harbor & Finch (phone screen)
              11:30  Thank Jo Whitfield (Harbor & Finch)
  Wed 2 Dec   08:00  Call Helen Marsh (St. Brendan's, Acme Robotics)
              09:00  Connect with Dr. Renee Alvarez (St. Brendan's)
              09:10  Connect with Deshawn Pruitt (Lakeshore Transit)
              10:00  Write to Sam Okafor (St. Brendan's, Acme Robotics)

Openings               stage           quiet  next                   who decides
Your move
  Acme Robotics        final, on-site  1 d    today thank you note   they 10 Dec
  Lakeshore Transit    interview              today thank you email
  Bluewater Analytics  rejected               sent? reply
  St. Brendan's        panel           2 d    sent? 2 messages       they 7 Dec
Interview ahead
  Harbor & Finch       phone screen           Tue 1 Dec interview
  Tern Logistics       interview              Tue 8 Dec interview

8 interviews: 29 follow-ups to come, 20 left out. See --all, --why, --show today
"""


@pytest.fixture
def ask(tmp_path: Path) -> tuple[object, ...]:
    """The plan of Wednesday, after Monday's export."""
    assert followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out").code == 0
    return ("plan", SAMPLE, "--now", WEDNESDAY, "-o", tmp_path / "out")


def written(folder: Path, rows: str) -> Path:
    listed = folder / "list.yaml"
    listed.write_text(HEAD + rows, encoding="utf-8")
    return listed


def without_colour(text: str) -> str:
    return re.sub(r" *\x1b\[[\d;]*m", lambda found: found[0][: found[0].index("\x1b")], text)


def test_what_is_due_comes_first_then_today_the_week_and_each_opening_in_a_line(ask: tuple[object, ...]) -> None:
    assert followup(*ask).out == ON_WEDNESDAY.format(list=SAMPLE)


def test_a_pipe_gets_eighty_columns_and_nothing_of_a_terminals(ask: tuple[object, ...]) -> None:
    lines = followup(*ask, "--why").out.splitlines()
    assert not any("\x1b" in line or line != line.rstrip() for line in lines)
    board = lines[: lines.index("Left out:")]
    assert all(len(line) <= 80 for line in board if "followup mark" not in line)
    assert "         1 hour after the interview." in board


def test_what_comes_too_late_is_told_as_a_job_seeker_would_say_it(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{company: {company}, date: {day}, start: '10:00', duration: 1h, mode: video,"
        f" interviewers: [Ana Lima <a@{company}.example>]}}\n"
        for company, day in [
            ("Acme", "2026-11-10"),
            ("Beta", "2026-11-11"),
            ("Cobalt", "2026-11-12"),
            ("Delta", "2026-11-13"),
        ]
    )
    told = followup("plan", written(tmp_path, rows), "--now", "2026-11-25T09:00", "--why", "-o", tmp_path / "out").out
    (line,) = [one for one in told.splitlines() if "oo late" in one]
    assert line.startswith("  Too late by now: note to prepare at 4 companies; thank-you email at 4 companies")
    assert line.endswith(". If you want them all the same, add --include-past")
    assert "  Acme: thank-you card: only after an on-site interview" in told


def test_colour_says_nothing_that_words_do_not(ask: tuple[object, ...]) -> None:
    coloured = on_a_terminal(80, *ask)
    assert "\x1b[1;33mDue, sent?" in coloured
    plain = [line.rstrip() for line in without_colour(coloured).splitlines()]
    told = followup(*ask).out.splitlines()
    assert [line.split(" mark ")[-1] for line in plain] == [line.split(" mark ")[-1] for line in told]
    assert "\x1b" not in on_a_terminal(80, *ask, NO_COLOR="1")


def test_a_narrow_terminal_has_an_opening_on_two_lines_and_what_is_copied_whole(ask: tuple[object, ...]) -> None:
    told = on_a_terminal(60, *ask, NO_COLOR="1").splitlines()
    start = told.index("Your move")
    assert told[start + 1] == "  Acme Robotics, final, on-site"
    assert told[start + 2] == "    today thank you note; quiet 1 day; they decide by 10 Dec"
    assert any(line.endswith(f"mark {SAMPLE} Bluewater Analytics --done reply") for line in told)
    assert all(len(line) <= 60 for line in told if " mark " not in line and "--all" not in line)


def test_each_part_is_there_only_where_there_is_something_to_say(tmp_path: Path) -> None:
    row = "  - {company: Acme, date: 2026-11-24, start: '14:00', mode: video, interviewers: [Ana Lima <a@b.example>]}"
    listed = written(tmp_path, row)
    told = followup("plan", listed, "--now", "2026-11-16T08:00", "-o", tmp_path / "out").out.splitlines()
    assert told[:4] == ["Today, Mon 16 Nov", "  Nothing.", "", "Until Mon 23 Nov"]
    told = followup("plan", listed, "--now", "2026-11-10T08:00", "-o", tmp_path / "out").out.splitlines()
    assert told[:5] == ["Today, Tue 10 Nov", "  Nothing.", "", "Next", "  Mon 23 Nov  18:00  Prepare for Acme"]
    told = followup("plan", listed, "--now", "2027-11-10T08:00", "-o", tmp_path / "out").out.splitlines()
    assert told[:4] == ["Today, Wed 10 Nov", "  Nothing.", "", told[3]]
    assert told[3].startswith("Openings  ")
    listed = written(tmp_path, row.replace("mode: video", "mode: video, status: rejected"))
    told = followup("plan", listed, "--now", "2027-11-10T08:00", "-o", tmp_path / "out").out.splitlines()
    assert told[3:6] == ["Openings", "Settled", "  Acme (rejected)"]


def test_openings_of_one_company_go_by_their_roles_and_what_has_ended_stands_in_one_sentence(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{company: {company}, role: {role}, date: 2026-10-0{number}, status: {status}}}\n"
        for number, (company, role, status) in enumerate(
            [("Acme", "Engineer", "waiting"), ("Acme", "Analyst", "waiting"), ("Borealis", "Clerk", "rejected"),
             ("Copper", "Clerk", "withdrawn")], 1,
        )
    )  # fmt: skip
    out = followup("plan", written(tmp_path, rows), "--now", "2027-01-10T08:00", "-o", tmp_path / "out").out
    assert "  Acme: Engineer  interview" in out
    assert "  Acme: Analyst   interview" in out
    assert "Settled\n  Borealis (rejected), Copper (withdrawn)\n" in out


def test_letters_of_every_script_stand_in_columns(tmp_path: Path) -> None:
    rows = "  - {company: 株式会社みずほ技研, date: 2026-11-20}\n  - {company: Acme, date: 2026-11-20}\n"
    out = followup("plan", written(tmp_path, rows), "--now", WEDNESDAY, "-o", tmp_path / "out").out
    assert "  株式会社みずほ技研  interview" in out
    assert "  Acme                interview" in out


def test_an_hour_that_nobody_knows_is_left_open(tmp_path: Path) -> None:
    listed = written(tmp_path, "  - {company: Acme, date: 2026-11-25, round: final}\n")
    assert "\n         Interview: Acme (final)\n" in (
        followup("plan", listed, "--now", WEDNESDAY, "-o", tmp_path / "out").out
    )


def test_warnings_come_last_and_those_that_the_last_export_told_are_counted(tmp_path: Path) -> None:
    listed = written(tmp_path, "  - {company: Acme, date: 2026-11-25, interviewers: [Ana Lima]}\n")
    ask = ("plan", str(listed), "--now", "2026-11-24T08:00", "-o", str(tmp_path / "out"))
    command = [sys.executable, "-c", "from followup.cli import main; main()", *ask]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True)
    first = next(number for number, line in enumerate(done.stdout.splitlines()) if ": warning: " in line)
    assert done.stdout.splitlines()[first - 1].startswith("1 interview: ")
    followup("export", *ask[1:])
    assert ": warning: " not in followup(*ask).err
    assert re.fullmatch(
        rf"\d warnings? as in the last export; to see \w+: followup check {listed}\n", followup(*ask).err
    )
    assert ": warning: " in followup("check", *ask[1:]).err


def test_the_whole_calendar_is_still_there(tmp_path: Path) -> None:
    whole = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path, "--all").out
    assert "Tue 22 Dec\n  09:00  Connect with Ingrid Solberg (Lakeshore Transit)\n" in whole
    assert "Openings" not in whole


def test_the_letters_of_today_and_of_what_is_due_are_printed_and_no_others(ask: tuple[object, ...]) -> None:
    ran = followup(*ask, "--show", "Today")
    labels = [line.strip("━ ") for line in ran.err.splitlines() if line.startswith("━")]
    assert [label.split(",")[0] for label in dict.fromkeys(label.split(", for ")[0] for label in labels)] == [
        "Mon 23 Nov 09:00  Reply to Carol Nystrom (Bluewater Analytics)",
        "Mon 23 Nov 16:30  Thank 5 people (St. Brendan's)",
        "Tue 24 Nov 08:30  Card to Dr. Renee Alvarez (St. Brendan's)",
        "Tue 24 Nov 16:30  Thank 2 people (Acme Robotics)",
        "Wed 25 Nov 08:30  Card to Ana Lima (Acme Robotics)",
        "Wed 25 Nov 19:30  Thank 2 people (Lakeshore Transit)",
    ]
    assert ran.out.count("Subject: ") == 1 + 5 + 2 + 2

"""Every day from cron: runs that are killed, disks that are full, several runs at once; nothing is lost or torn."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import conformance
import pytest
from commands import NOW, calendars, followup, followup_process, read_by_ical, read_by_icalendar, snapshot

from followup.publishing.events.blocks import Block, parts_of, seen_by_a_reader

CANDIDATE = {"name": "Priya Raman", "email": "priya@example.org", "timezone": "America/New_York", "country": "US"}


def written(path: Path, openings: int, topic: str = "the release train") -> Path:
    """A list of many openings; another topic changes the thank-you of each."""
    rows = [
        {
            "company": f"Company {number}", "role": "Engineer", "date": f"2026-12-{number % 20 + 1:02}",
            "start": "14:00", "end": "15:00", "mode": "video",
            "interviewers": [{"name": "Ana Lima", "email": f"a{number}@x.example", "topic": topic}],
        }
        for number in range(openings)
    ]  # fmt: skip
    path.write_text(json.dumps({"candidate": CANDIDATE, "interviews": rows}), encoding="utf-8")
    return path


def published(folder: Path) -> dict[str, Block]:
    """The events of all files but new.ics by UID; each file whole and as calendars read it, each event as it was written."""
    found: dict[str, Block] = {}
    for path in sorted(folder.glob("*.ics")):
        raw = path.read_bytes()
        assert raw.startswith(b"BEGIN:VCALENDAR\r\n"), path
        assert raw.endswith(b"END:VCALENDAR\r\n"), path
        conformance.check(path.name, raw)
        for block in parts_of(raw).blocks:
            assert block.is_whole, path
            assert block.is_intact, path
            if path.name != "new.ics":
                assert block.uid not in found, path
                found[block.uid] = block
    return found


RUNS_UNTIL_KILLED = """
import os, sys
from followup import cli, pipeline  # everything is imported before the first child is made
from followup.commands import export, guard
from followup.planning.calendar import workdays
from followup.drafting import drafts
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        sys.argv = ["followup", *line.split()]
        sys.stdout = open(os.devnull, "w")
        cli.main()
        os._exit(0)
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print(status, flush=True)
"""
# Two hundred in all; in three tests, so that two cores share the minutes that they take.
# Few, so that a killed run's list comes back.
TOPICS = ("the release train", "code review", "the hand-over on Fridays")
KILLS = [pytest.param(kills, marks=pytest.mark.slow) for kills in (4, 61, 66, 73)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are those of POSIX")
@pytest.mark.parametrize("kills", KILLS)
def test_whenever_a_run_is_killed_nothing_is_lost_or_torn(tmp_path: Path, kills: int) -> None:
    listed, output, dice = written(tmp_path / "list.yaml", 200), tmp_path / "out", random.Random(kills)
    command = f"export {listed} --now {NOW} -o {output} --quiet"
    with subprocess.Popen(
        [sys.executable, "-c", RUNS_UNTIL_KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as runs:
        assert runs.stdin is not None
        assert runs.stdout is not None

        def run(seconds: float | None) -> bool:
            """Starts a run, and kills it after some seconds; whether it was killed before it ended."""
            print(command, file=runs.stdin, flush=True)
            child = int(runs.stdout.readline())
            if seconds is not None:
                time.sleep(seconds)  # the moment of the kill, not a wait for something to happen
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            return int(runs.stdout.readline()) != 0

        assert not run(None)
        imported = imported_from(output, {})
        written(listed, 200, "as often as it will be")
        begun = time.monotonic()
        assert not run(None)
        longest = time.monotonic() - begun
        imported = imported_from(output, imported)
        killed = 0
        for _ in range(kills):
            before = published(output)
            written(listed, 200, dice.choice(TOPICS))
            killed += run(dice.uniform(0, longest))
            after = published(output)
            assert after.keys() == before.keys()
            if dice.random() < 0.2:
                assert not run(None)
                assert not [*output.glob(".followup-*.tmp")]
            if not [*output.glob(".followup-*.tmp")]:  # all that it was to do is in place
                imported = imported_from(output, imported)
        assert not run(None)
        imported = imported_from(output, imported)
        runs.stdin.close()
    assert killed > kills / 4
    assert not [*output.glob(".followup-*.tmp")]
    assert {uid: seen(block) for uid, block in published(output).items()} == imported


def imported_from(folder: Path, before: dict[str, Any]) -> dict[str, Any]:
    """A calendar after one more import of new.ics: what a reader sees of each event."""
    return before | {block.uid: seen(block) for block in parts_of((folder / "new.ics").read_bytes()).blocks}


def seen(block: Block) -> tuple[int, list[bytes]]:
    return block.sequence, seen_by_a_reader(block)


FULL = """
import resource, sys
from followup import cli
resource.setrlimit(resource.RLIMIT_FSIZE, ({bytes}, {bytes}))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.argv = ["followup", *sys.argv[1:]]
cli.main()
"""


def test_a_full_disk_is_told_in_one_message_and_what_was_published_stays(tmp_path: Path) -> None:
    listed, output = written(tmp_path / "list.yaml", 3), tmp_path / "out"
    command = ["export", listed, "--now", NOW, "-o", output, "--layout", "single"]
    followup(*command)
    before = snapshot(output)
    written(listed, 3, "another topic")
    done = subprocess.run(
        [sys.executable, "-c", FULL.format(bytes=4096), *map(str, command)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr == f"followup: {output / 'followups.ics'} cannot be written: file too large\n"
    assert snapshot(output) == before


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    listed, output = written(tmp_path / "list.yaml", 1), tmp_path / "out"
    output.mkdir(mode=0o555)
    if os.access(output, os.W_OK):  # root may write wherever a file system can be written
        output = Path("/proc")
    ran = followup("export", listed, "--now", NOW, "-o", output)
    assert (ran.code, ran.err.count("\n"), ran.out) == (3, 1, "")
    assert ran.err.startswith(f"followup: {output}")


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    listed, output = written(tmp_path / "list.yaml", 1), tmp_path / "out"
    output.write_text("mine", encoding="utf-8")
    ran = followup("export", listed, "--now", NOW, "-o", output)
    assert (ran.code, ran.err.count("\n"), output.read_text(encoding="utf-8")) == (3, 1, "mine")


def test_a_folder_that_has_vanished_is_made_anew(tmp_path: Path) -> None:
    listed, output = written(tmp_path / "list.yaml", 1), tmp_path / "a" / "b"
    assert followup("export", listed, "--now", NOW, "-o", output).code == 0
    for path in [*output.iterdir()]:
        path.unlink()
    output.rmdir()
    assert followup("export", listed, "--now", NOW, "-o", output).code == 0
    assert calendars(output)


@pytest.mark.slow
def test_eight_exports_at_once_come_to_what_one_comes_to(tmp_path: Path) -> None:
    listed = written(tmp_path / "list.yaml", 10)
    followup("export", listed, "--now", NOW, "-o", tmp_path / "one")
    command = ("export", listed, "--now", NOW, "-o", tmp_path / "eight")
    with ThreadPoolExecutor(8) as pool:
        ran = [*pool.map(lambda _: followup_process(*command), range(8))]
    assert [one.code for one in ran] == [0] * 8
    assert [one.err for one in ran] == [""] * 8
    assert {name: data for name, (data, _) in snapshot(tmp_path / "eight").items()} == {
        name: data for name, (data, _) in snapshot(tmp_path / "one").items()
    }


def test_several_lists_in_one_folder_leave_one_another_alone(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a.yaml", 3), tmp_path / "b.yaml"
    second.write_text(first.read_text("utf-8").replace("Company", "Firm"), encoding="utf-8")
    with ThreadPoolExecutor(2) as pool:
        ran = [
            *pool.map(
                lambda one: followup_process("export", one, "--now", NOW, "-o", tmp_path / "out"), (first, second)
            )
        ]
    assert [one.code for one in ran] == [0, 0]
    assert len([*(tmp_path / "out").glob("[!n]*.ics")]) == 6
    written(first, 2)
    followup("export", first, "--now", NOW, "-o", tmp_path / "out")
    cancelled = [block for block in published(tmp_path / "out").values() if block.is_cancelled]
    assert cancelled
    assert {block.tracking.source for block in cancelled if block.tracking} == {"../a.yaml"}


@pytest.mark.slow
def test_a_file_that_google_would_cut_is_told(tmp_path: Path) -> None:
    ran = followup(
        "export", written(tmp_path / "l.yaml", 300), "--now", NOW, "-o", tmp_path / "out", "--layout", "single"
    )
    path = tmp_path / "out" / "followups.ics"
    assert ran.code == 0
    assert f"{path}:1:1: warning: 1," in ran.err
    assert "are more than Google reads of one file [too-large]" in ran.err
    assert "with -o" in ran.err
    assert read_by_ical([path]) == read_by_icalendar([path])

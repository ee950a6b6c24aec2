"""A computer that refuses: full disks, closed outputs, folders that may not be entered, pipes where files should be."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from commands import NOW, PROGRAM, SAMPLE, Ran, followup_process

pytestmark = pytest.mark.slow  # a process for each

QUOTED = shlex.quote(PROGRAM)
TOO_LONG = "x" * 300  # no file system has such a name; for every user, root as well, it cannot be looked at
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def told(ran: Ran, *words: str) -> None:
    """One message, exit 3, no traceback; what is printed as JSON is whole."""
    assert ran.code == 3, ran
    assert "Traceback" not in ran.err
    assert [line for line in ran.err.splitlines() if line.startswith("followup: ")] == ran.err.splitlines()
    assert len(ran.err.splitlines()) == 1
    for word in words:
        assert word in ran.err
    if ran.out:
        assert json.loads(ran.out)["problems"]


def export(*more: object, env: dict[str, str] | None = None, **options: Any) -> Ran:
    return followup_process(
        "export", SAMPLE, "--now", NOW, *more, env={**os.environ, **(env or {})}, timeout=30, **options
    )


@needs_pipes
def test_a_pipe_where_the_lock_belongs_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".followup.lock")
    told(export("-o", tmp_path), ".followup.lock cannot be written: it is not an ordinary file")


@needs_pipes
def test_a_pipe_where_the_warnings_that_were_told_belong_keeps_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".followup.told")
    assert export("-o", tmp_path).code == 0


@needs_pipes
def test_a_pipe_where_the_page_the_list_or_the_schema_belongs_is_told(tmp_path: Path) -> None:
    for name in ("page.html", "list.yaml", "interviews.schema.json"):
        os.mkfifo(tmp_path / name)
    out = ("-o", tmp_path / "out", "--now", NOW)
    told(followup_process("plan", SAMPLE, "--html", tmp_path / "page.html", *out, timeout=30), "ordinary file")
    added = followup_process("add", SAMPLE, "--to", tmp_path / "list.yaml", "--json", timeout=30)
    assert (added.code, "Traceback" in added.err) == (3, False)
    assert "ordinary file" in json.loads(added.out)["problems"][0]["message"]


@needs_pipes
def test_a_pipe_where_a_marked_list_or_its_journal_belongs_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "list.yaml")
    mark = ("acme", "--done", "thank_you_email", "--now", NOW)
    told(followup_process("mark", tmp_path / "list.yaml", *mark, timeout=30), "ordinary file")
    shutil.copy(SAMPLE, tmp_path / "copy.yaml")
    os.mkfifo(tmp_path / ".copy.yaml.marks")
    told(followup_process("mark", tmp_path / "copy.yaml", *mark, timeout=30), "ordinary file")


@needs_pipes
def test_a_pipe_among_what_is_kept_from_run_to_run_keeps_nothing_up(tmp_path: Path) -> None:
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert export("-o", tmp_path / "a", env=cache).code == 0
    kept = sorted((tmp_path / "cache" / "followup").iterdir())
    for path in kept:
        path.unlink()
        os.mkfifo(path)
    assert kept
    assert export("-o", tmp_path / "b", env=cache).code == 0


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("variable", ["HOME", "XDG_CONFIG_HOME"])
def test_a_home_that_may_not_be_entered_is_told(tmp_path: Path, variable: str, more: tuple[str, ...]) -> None:
    env = {"HOME": str(tmp_path), variable: f"/{TOO_LONG}"}
    told(export("-o", tmp_path / "out", *more, env=env), TOO_LONG)


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("option", ["-o", "--playbook", "--candidate"])
def test_a_folder_or_file_that_may_not_be_looked_at_is_told(option: str, more: tuple[str, ...], tmp_path: Path) -> None:
    out = () if option == "-o" else ("-o", tmp_path / "out")
    told(export(option, f"/tmp/{TOO_LONG}/inner", *out, *more), TOO_LONG)


def test_a_page_a_list_and_a_starter_that_may_not_be_looked_at_are_told(tmp_path: Path) -> None:
    away = f"{tmp_path}/{TOO_LONG}/a"
    told(followup_process("plan", SAMPLE, "--html", f"{away}.html", "-o", tmp_path), TOO_LONG)
    told(followup_process("add", SAMPLE, "--to", f"{away}.yaml"), TOO_LONG)
    told(followup_process("init", f"{away}.yaml"), TOO_LONG)
    told(followup_process("playbook", "show", "--playbook", away), TOO_LONG)


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    told(export("-o", tmp_path / "loop"))
    told(followup_process("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "loop" / "in"))


def test_a_folder_to_work_in_that_is_gone_is_told(tmp_path: Path) -> None:
    script = f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && exec {sys.executable} -c {QUOTED} plan list.yaml"
    (tmp_path / "gone").mkdir()
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False, timeout=30)
    told(Ran(done.returncode, done.stdout, done.stderr))


@needs_full
@pytest.mark.parametrize(
    "arguments", [("export",), ("export", "--json"), ("plan",), ("plan", "--show", "a"), ("check",)]
)
def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        arguments[0],
        str(SAMPLE),
        "--now",
        NOW,
        "-o",
        str(tmp_path),
        *arguments[1:],
    ]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=30)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "followup: the output cannot be written: No space left on device" in done.stderr


@needs_full
def test_a_full_disk_behind_both_outputs_ends_with_three(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, "export", str(SAMPLE), "--now", NOW, "-o", str(tmp_path)]
    with open("/dev/full", "w") as full:
        assert subprocess.run(command, stdout=full, stderr=full, check=False, timeout=30).returncode == 3


@pytest.mark.parametrize(
    ("closed", "code"),
    [("<&-", 0), ("2>&-", 0), (">&-", 3), ("--quiet >&-", 0), ("<&- >&- 2>&-", 3), ("--quiet <&- >&- 2>&-", 0)],
)
def test_a_closed_stream_is_no_file_of_ours(tmp_path: Path, closed: str, code: int) -> None:
    command = f"exec {sys.executable} -c {QUOTED} export {SAMPLE} --now {NOW} -o {tmp_path}/out {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert ("output cannot be written" in done.stderr) == (closed == ">&-")
    assert (tmp_path / "out" / "new.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="only Linux has these limits")
def test_a_disk_that_fills_up_while_the_lock_is_written_keeps_no_run_up(tmp_path: Path) -> None:
    """A limit of no bytes for a file stands for a full disk; new files are refused, the lock's own content is not needed."""
    command = (
        f"ulimit -f 0; trap '' XFSZ; exec {sys.executable} -c {QUOTED} export {SAMPLE} --now {NOW} -o {tmp_path}/out"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, "Traceback" in done.stderr, len(done.stderr.splitlines())) == (3, False, 1)


@pytest.mark.parametrize("at", range(1, 6))
def test_what_a_failed_run_had_put_in_place_is_told_by_the_next(tmp_path: Path, at: int) -> None:
    """The rename at that place fails, as on a mount point or where a program holds the file open."""
    whole = export("-o", tmp_path / "whole")
    wanted = (tmp_path / "whole" / "new.ics").read_bytes().count(b"BEGIN:VEVENT")
    script = (
        "import pathlib, sys; seen = []; real = pathlib.Path.replace\n"
        "def replace(self, target):\n"
        f"    seen.append(target)\n    if len(seen) == {at}: raise OSError(16, 'Device or resource busy')\n"
        "    return real(self, target)\n"
        "pathlib.Path.replace = replace\nfrom followup.cli import main; main()"
    )
    out = tmp_path / "out"
    command = [sys.executable, "-c", script, "export", str(SAMPLE), "--now", NOW, "-o", str(out)]
    env = {**os.environ, "HOME": "/nonexistent"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=env)
    told(Ran(done.returncode, "", done.stderr), "resource busy")
    assert (whole.code, export("-o", out).code) == (0, 0)
    assert (out / "new.ics").read_bytes().count(b"BEGIN:VEVENT") == wanted
    assert not list(out.glob("*.tmp"))

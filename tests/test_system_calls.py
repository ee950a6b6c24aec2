"""An export that is killed, or refused, at every single call that it makes to the system: nothing is torn, and nothing lost.

strace stops the run where it begins, and lets the n-th call of a name fail, or kills the run there.
"""

from __future__ import annotations

import collections
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import NOW, followup
from test_every_day import imported_from, published, seen

from followup import cli
from followup.commands import stamping  # noqa: F401  # a quiet run loads it: here it is there before all of them

CALLS = (
    "access", "chmod", "chown", "close", "copy_file_range", "faccessat", "faccessat2", "fchmod", "fchmodat", "fchown", "fchownat",
    "fcntl", "fdatasync", "flock", "fstat", "fsync", "ftruncate", "getcwd", "getdents64", "lseek", "lstat", "mkdir", "newfstatat",
    "openat", "pread64", "read", "readlink", "rename", "renameat", "renameat2", "sendfile", "stat", "statx", "unlink", "unlinkat",
    "write",
)  # fmt: skip
"""What touches a disk; names that this machine's system has not are passed over."""
NO_ERROR = {"close": "EIO", "flock": "ENOLCK", "write": "ENOSPC", "mkdir": "EROFS", "fcntl": "EINVAL"}
LIST = """
candidate: {{name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}}
interviews:
  - {{company: Acme, role: Engineer, date: 2026-11-24, start: '14:00', end: '15:00', mode: video,
     interviewers: [{{name: Ana Lima, email: a@acme.example, topic: {topic}}}]}}
  - {{company: Tern, role: Clerk, date: 2026-11-30, start: '10:00', end: '11:00', mode: video, status: {status},
     interviewers: [Yuki Sato]}}
"""


def can_trace() -> bool:
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "-o", os.devnull, "true"], check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="strace is not installed, or may trace nothing here"),
]


class Stage:
    """A folder that was exported once, a list that has changed since, and a run over it that can be disturbed."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.number = folder, 0
        self.listed = folder / "list.yaml"
        self.listed.write_text(LIST.format(topic="queues", status="waiting"))
        assert followup("export", self.listed, "--now", NOW, "-o", folder / "before").code == 0
        self.imported = imported_from(folder / "before", {})
        self.listed.write_text(LIST.format(topic="night shifts", status="withdrawn"))
        shutil.copytree(folder / "before", folder / "after")
        assert followup("export", self.listed, "--now", NOW, "-o", folder / "after").code == 0
        self.after = shown(folder / "after")

    def run(self, *inject: str) -> tuple[Path, int, str]:
        """A run with something injected: its folder, its exit code (negative for a signal), and what it said."""
        self.number += 1
        folder = self.folder / f"run {self.number}"
        shutil.copytree(self.folder / "before", folder)
        child = os.fork()
        if child == 0:
            self._export(folder)
        os.waitpid(child, os.WUNTRACED)
        traced = ["strace", "-qq", "-p", str(child), "-o", str(folder) + ".trace", "-e", f"trace={known()}", *inject]
        with subprocess.Popen(traced, stderr=subprocess.PIPE, text=True) as strace:
            wait_for_tracer(child)
            os.kill(child, signal.SIGCONT)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            strace.wait()
        return folder, code, Path(f"{folder}.said").read_text()

    def _export(self, folder: Path) -> None:
        """In a child of this process, which has loaded everything; it stops until it is traced."""
        said = os.open(f"{folder}.said", os.O_WRONLY | os.O_CREAT)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(said, 2)
        sys.stdout, sys.stderr = (open(number, "w", closefd=False) for number in (1, 2))  # noqa: SIM115
        sys.argv = ["followup", "export", str(self.listed), "--now", NOW, "-o", str(folder), "--quiet"]
        os.environ["HOME"] = "/nonexistent"
        os.kill(os.getpid(), signal.SIGSTOP)
        code: object = 99
        try:
            cli.main()
        except SystemExit as end:
            code = end.code
        except BaseException as bug:
            print("Traceback", repr(bug), file=sys.stderr)
        finally:
            sys.stderr.flush()
            os._exit(code if isinstance(code, int) else 0)


def wait_for_tracer(child: int) -> None:
    """Until strace holds the process: it is never waited for longer than it takes to begin."""
    for _ in range(20_000):
        if not re.search(r"^TracerPid:\t0$", Path(f"/proc/{child}/status").read_text(), re.MULTILINE):
            return
        os.sched_yield()
    raise AssertionError("strace did not begin")


def known() -> str:
    return ",".join(f"?{name}" for name in CALLS)


def shown(folder: Path) -> dict[str, object]:
    return {uid: seen(block) for uid, block in published(folder).items()}


def calls_of(trace: Path) -> Iterator[tuple[str, int]]:
    """Each call of a run: its name, and which of that name it is."""
    counts: collections.Counter[str] = collections.Counter()
    for line in trace.read_text(errors="replace").splitlines():
        if named := re.match(r"(\w+)\(", line):
            counts[named[1]] += 1
            yield named[1], counts[named[1]]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("calls"))


@pytest.fixture(scope="module")
def calls(stage: Stage) -> list[tuple[str, int]]:
    folder, code, said = stage.run()
    assert (code, said, shown(folder)) == (0, "", stage.after)
    found = [*calls_of(Path(f"{folder}.trace"))]
    assert {"openat", "write", "fsync", "flock"} <= {name for name, _ in found}
    assert any(name.startswith("rename") for name, _ in found)
    return found


def test_a_run_that_is_killed_at_any_call_leaves_every_file_whole_and_the_next_one_finishes(
    stage: Stage, calls: list[tuple[str, int]]
) -> None:
    for name, number in calls:
        folder, code, said = stage.run("-e", f"inject={name}:signal=KILL:when={number}")
        assert (code, said) == (-signal.SIGKILL, ""), (name, number)
        is_finished_by_the_next_run(stage, folder, (name, number))


def test_a_run_to_which_any_call_is_refused_tells_it_and_the_next_one_finishes(
    stage: Stage, calls: list[tuple[str, int]]
) -> None:
    for name, number in calls:
        error = NO_ERROR.get(name, "EIO")
        folder, code, said = stage.run("-e", f"inject={name}:error={error}:when={number}")
        assert code in (0, 3), (name, number, said)
        assert "Traceback" not in said, (name, number, said)
        assert len(said.splitlines()) == (code == 3), (name, number, said)
        if code == 0:
            assert shown(folder) == stage.after, (name, number)
        is_finished_by_the_next_run(stage, folder, (name, number))


def is_finished_by_the_next_run(stage: Stage, folder: Path, what: tuple[str, int]) -> None:
    """Every file is whole; after one more run the folder, and a calendar that imported both times, have what is wanted."""
    left = shown(folder)
    assert left.keys() >= stage.imported.keys(), what
    imported = imported_from(folder, stage.imported)
    assert followup("export", stage.listed, "--now", NOW, "-o", folder).code == 0, what
    assert shown(folder) == stage.after, what
    assert imported_from(folder, imported) == stage.after, what
    assert not [*folder.glob(".followup-*")], what
    shutil.rmtree(folder)

"""A run looked at from outside while it goes: what all its processes use. On Linux alone, which tells it below /proc."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryFile

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_PAGES_A_MIB = 1024 * 1024 // os.sysconf("SC_PAGE_SIZE")
_BETWEEN_LOOKS = 0.2


class Run:
    """A command in a session of its own, and what it and all that it started have used: `cpu` and `wall` in seconds.

    `marks` are the paths that the run makes on its way; `largest_at` is the MiB of its largest process when each appeared.
    """

    def __init__(self, command: Sequence[object], *, marks: Sequence[Path] = ()) -> None:
        self.largest_at: dict[Path, float] = {}
        self.largest = 0.0
        self.said, self.errors, self.wall = "", "", 0.0
        self._marks, self._cpu = marks, dict[int, float]()
        self._command = [*map(str, command)]

    @property
    def cpu(self) -> float:
        return sum(self._cpu.values())

    def go(self, *, until: Callable[[], bool] = lambda: False) -> int:
        """Runs it to its end, or kills all its processes at once when something is so; the exit code, below 0 when killed."""
        begun = time.monotonic()
        with TemporaryFile() as said, TemporaryFile() as errors:
            process = subprocess.Popen(self._command, stdout=said, stderr=errors, start_new_session=True)
            while process.poll() is None:
                self._look(process.pid)
                if until():
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                time.sleep(_BETWEEN_LOOKS)
            self.wall = time.monotonic() - begun
            for file in (said, errors):
                file.seek(0)
            self.said, self.errors = said.read().decode(), errors.read().decode()
        return process.returncode

    def _look(self, process: int) -> None:
        now = 0.0
        for one in _family(process):
            try:
                used = (Path("/proc") / str(one) / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has ended
                continue
            self._cpu[one] = (int(used[11]) + int(used[12])) / _TICKS_A_SECOND
            now = max(now, int(used[21]) / _PAGES_A_MIB)
        self.largest = max(self.largest, now)
        for mark in self._marks:
            if mark not in self.largest_at and mark.exists():
                self.largest_at[mark] = self.largest


def _family(process: int) -> Iterator[int]:
    """A process and all that it, or its children, have started and that still go."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = [*map(int, children.read_text().split())]
        except OSError:
            continue
        for one in found:
            yield from _family(one)

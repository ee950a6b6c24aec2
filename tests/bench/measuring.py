"""Programs run as processes of their own, in turn, and what each of them cost."""

from __future__ import annotations

import atexit
import functools
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall time in seconds, and peak memory in MiB, of one process."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Program:
    """A command; `prepare` brings its output folder to where each of its runs begins."""

    command: Sequence[str | Path]
    prepare: Callable[[], None] = lambda: None


def cost_of(program: Program) -> Cost:
    """What one run costs. Raises RuntimeError, with what it said, where the run fails."""
    program.prepare()
    begin = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, program.command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment()
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{program.command[0]} failed: {said.decode(errors='replace')[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


@functools.cache
def _home() -> str:
    """An empty home: what a program keeps for its next run is kept there, as it is for everybody after their first."""
    home = tempfile.TemporaryDirectory(prefix="followup-bench-")
    atexit.register(home.cleanup)
    return home.name


def _environment() -> dict[str, str]:
    """The caller's, with a home of its own, and with compiled modules kept."""
    others = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if name not in others} | {"HOME": _home()}


def costs_of(programs: Mapping[str, Program], runs: int) -> dict[str, Cost]:
    """The medians of so many runs of each program, run in turn, so that a busy machine is busy for all of them."""
    found: dict[str, list[Cost]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            found[name].append(cost_of(program))
    return {name: _median(costs) for name, costs in found.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "peak")))

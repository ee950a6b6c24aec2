"""A cohort over a real scheduler with two workers on this computer, of which one is killed in the middle."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.clients import write_clients
from test_cohort import MORNING, command, left_in

pytestmark = pytest.mark.other_programs

CLIENTS = 30


@contextlib.contextmanager
def scheduler_with(workers: int, folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its workers, each with one thread; all end with this."""
    said = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": {**os.environ, "HOME": str(folder)}}
    here = [sys.executable, "-m"]
    scheduler = subprocess.Popen(
        [*here, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show",
         "--scheduler-file", str(said)], cwd=folder, **quiet,
    )  # fmt: skip
    hands = [
        subprocess.Popen(
            [*here, "distributed.cli.dask_worker", "--scheduler-file", str(said), "--nthreads", "1", "--no-nanny",
             "--no-dashboard", "--local-directory", str(folder)], cwd=folder, **quiet,
        )
        for _ in range(workers)
    ]  # fmt: skip
    try:
        address = ""
        while not address:
            with contextlib.suppress(OSError, ValueError):
                address = json.loads(said.read_text())["address"]
            time.sleep(0.05)  # until the scheduler has said where it is
        from distributed import Client

        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address, hands
    finally:
        for one in (*hands, scheduler):
            one.kill()
            one.wait()


def test_a_worker_that_is_killed_in_the_middle_costs_no_client(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    write_clients(tmp_path / "lists", CLIENTS, interviews=2)
    options = (tmp_path / "lists", "--now", MORNING)
    assert command(*options, "-o", tmp_path / "whole", home=tmp_path).wait() == 1
    wanted = left_in(tmp_path / "whole")
    output = tmp_path / "out"
    with scheduler_with(2, tmp_path) as (address, workers):
        run = command(*options, "-o", output, "--scheduler", address, home=tmp_path)
        while len([*output.glob("*/index.html")]) < CLIENTS / 4 and run.poll() is None:
            time.sleep(0.01)  # until it is in the middle
        assert run.poll() is None
        workers[0].kill()
        assert run.wait() == 1
        assert command(*options, "-o", output, "--scheduler", address, home=tmp_path).wait() == 1
    assert left_in(output) == wanted
    assert not [*output.rglob(".followup-*.tmp")]


def test_a_scheduler_that_is_not_there_is_told(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    write_clients(tmp_path / "lists", 1)
    from commands import followup

    ran = followup("cohort", tmp_path / "lists", "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert (ran.code, ran.err.strip()) == (3, "followup: no scheduler answers at tcp://127.0.0.1:9")

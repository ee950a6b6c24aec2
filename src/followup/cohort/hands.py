"""Hands of this computer, each a process, and those of a scheduler.

A pool of several processes is lost as a whole when one of them dies. A pool of one loses the client that it was at, and is
replaced.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import multiprocessing
import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from followup.cohort.clients import Client
from followup.cohort.running import Hand, too_slow
from followup.cohort.working import Work, done
from followup.problems import NotDone
from followup.telling.reports import Report

Task = Callable[[Client, Work], Report]


class NoScheduler(NotDone):
    """There is no scheduler that could be asked; the message says why."""


@contextlib.contextmanager
def own_hands(count: int, limit_seconds: float, do: Task = done) -> Iterator[Sequence[Hand]]:
    """So many processes; one that is at a client for longer than the limit ends."""
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:
        hands = [_Own(do, limit_seconds, Path(folder) / str(number)) for number in range(count)]
        try:
            yield hands
        finally:
            for one in hands:
                one.put_down()


class _Own:
    """A process, started when it is first needed, and anew after it died. One that took too long has written so into a file."""

    patience_seconds = None

    def __init__(self, do: Task, limit_seconds: float, alarm: Path) -> None:
        self._do, self._limit_seconds, self._alarm = do, limit_seconds, alarm
        self._pool: ProcessPoolExecutor | None = None

    def begin(self, client: Client, work: Work) -> Future[Report]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, _context(), initializer=_begin_to_work)
        return self._pool.submit(_done_in_time, self._do, client, work, self._limit_seconds, self._alarm)

    def why_not(self, error: BaseException) -> str:
        if not isinstance(error, BrokenProcessPool):
            return f"its report did not arrive ({type(error).__name__})"
        self.put_down()
        was_slow = self._alarm.exists() and self._alarm.stat().st_size > 0
        return too_slow(self._limit_seconds) if was_slow else "its process ended before it was done"

    def put_down(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _context() -> multiprocessing.context.BaseContext:
    """How processes are started: from a server that has loaded everything once, where the system can; a process with threads,
    which this one has, is not to be copied.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["followup.cohort.everything"])
    return context


def _begin_to_work() -> None:
    """Leaves Ctrl-C to the process that was typed, and ends with it, however that ends. What is loaded already is never looked
    through again for what refers to itself.
    """
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:

        def end_with_it() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=end_with_it, daemon=True).start()


def _done_in_time(do: Task, client: Client, work: Work, limit_seconds: float, alarm: Path) -> Report:
    """What came of a client, in a process that ends where it takes longer: whatever it is at, an endless loop in C as well."""
    with open(alarm, "w") as file:
        faulthandler.dump_traceback_later(limit_seconds, exit=True, file=file)
        try:
            return do(client, work)
        finally:
            faulthandler.cancel_dump_traceback_later()


@contextlib.contextmanager
def hands_of_scheduler(address: str, limit_seconds: float) -> Iterator[Sequence[Hand]]:
    """One hand for each thread that the workers of a scheduler have. It starts a client that a dead worker was at on another
    one, and gives up after some. Raises NoScheduler.
    """
    try:
        import distributed  # 500 ms, and only for those who have a scheduler
    except ImportError:
        raise NoScheduler("--scheduler needs Dask: pip install 'interview-followup[dask]'") from None
    try:
        there = distributed.Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoScheduler(f"no scheduler answers at {address}") from error
    with there:
        executor = there.get_executor(pure=False)
        threads = sum(there.nthreads().values())
        if not threads:
            raise NoScheduler(f"the scheduler at {address} has no workers")
        yield [_Scheduled(executor, limit_seconds) for _ in range(threads)]


class _Scheduled:
    """A thread of some worker, whichever the scheduler chooses."""

    def __init__(self, executor: Executor, limit_seconds: float) -> None:
        self.patience_seconds = limit_seconds
        self._executor = executor

    def begin(self, client: Client, work: Work) -> Future[Report]:
        return self._executor.submit(done, client, work)

    def why_not(self, error: BaseException) -> str:
        return f"its worker did not come to an end ({type(error).__name__})"

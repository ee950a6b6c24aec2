"""The clients over hands: as many at once as there are hands, and whatever happens to one client happens to no other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from typing import Protocol

from followup.cohort.clients import Client
from followup.cohort.working import Work
from followup.telling.reports import Report, not_done


class Hand(Protocol):
    """Something that does one client at a time."""

    def begin(self, client: Client, work: Work) -> Future[Report]:
        """Starts with a client; the future raises what kept the hand from an end."""

    def why_not(self, error: BaseException) -> str:
        """Why a client was not done, as a sentence. The hand is ready again."""

    @property
    def patience_seconds(self) -> float | None:
        """How long to wait for it; None where it ends by itself."""


def reports(
    clients: Iterable[Client], work: Work, hands: Sequence[Hand], *, wait_seconds: float = 10.0
) -> Iterator[Report]:
    """What came of each client, as they are done. Whose folder another run was in is tried once more in the end, and waited
    for.
    """
    again = []
    for client, report in _each(clients, work, hands):
        if report.is_again_worth_it:
            again.append(client)
        else:
            yield report
    patient = replace(work, wait_seconds=wait_seconds)
    yield from (report for _, report in _each(again, patient, hands))


@dataclass(frozen=True, slots=True)
class _Begun:
    client: Client
    hand: Hand
    at: float

    @property
    def patience(self) -> float:
        return self.hand.patience_seconds or float("inf")

    @property
    def seconds_left(self) -> float:
        return self.at + self.patience - time.monotonic()


def _each(clients: Iterable[Client], work: Work, hands: Sequence[Hand]) -> Iterator[tuple[Client, Report]]:
    waiting, free = deque(clients), deque(hands)
    busy: dict[Future[Report], _Begun] = {}
    while waiting or busy:
        while waiting and free:
            begun = _Begun(waiting.popleft(), free.popleft(), time.monotonic())
            busy[begun.hand.begin(begun.client, work)] = begun
        if not busy:  # every hand is held up
            client = waiting.popleft()
            yield client, not_done(client.name, "every worker is still at another client")
            continue
        ended, _ = wait(busy, timeout=_patience(busy.values()), return_when=FIRST_COMPLETED)
        for future in ended:
            begun = busy.pop(future)
            yield begun.client, _report(future, begun)
            free.append(begun.hand)
        for future in [
            one for one, begun in busy.items() if begun.seconds_left is not None and begun.seconds_left <= 0
        ]:
            begun = busy.pop(future)
            future.cancel()
            yield begun.client, not_done(begun.client.name, too_slow(begun.patience))  # and its hand is not free again


def _patience(begun: Iterable[_Begun]) -> float | None:
    left = min(one.seconds_left for one in begun)
    return None if left == float("inf") else max(0.0, left)


def _report(future: Future[Report], begun: _Begun) -> Report:
    error = future.exception() if not future.cancelled() else RuntimeError("the scheduler has gone")
    if error is None:
        return future.result()
    return not_done(begun.client.name, begun.hand.why_not(error))


def too_slow(seconds: float) -> str:
    """Why a client was not done who took longer than so many seconds."""
    return f"not done within {seconds:g} seconds, and left; --limit allows more"

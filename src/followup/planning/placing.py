"""Which follow-up is placed before which: what has to come first, and in what order the rest find their time."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from followup.model import Opening, Step
from followup.planning import contact
from followup.planning.history import Match
from followup.planning.slots import Aim
from followup.planning.wanted import Wanted

LONG_AGO = dt.datetime(1, 1, 2, tzinfo=dt.UTC)
NO_AIM = Aim(LONG_AGO, LONG_AGO)
"""Of a follow-up whose proper time is not known yet."""


@dataclass(slots=True, eq=False)
class Placing:
    """A follow-up on its way to a time.

    `time` is when it is, or would have been, once it is settled; `end` is None where it is not taken. `base` is what its
    time is counted from, `behind` what has to come first, with the working days to leave between.
    """

    match: Match
    is_only_a_time: bool = False
    """Nobody takes the step, and others are counted from it all the same."""
    aim: Aim = NO_AIM
    says_when: str = ""
    base: Placing | None = None
    behind: tuple[tuple[Placing, int], ...] = ()
    not_before: dt.datetime = LONG_AGO
    is_settled: bool = False
    time: dt.datetime | None = None
    end: dt.datetime | None = None
    _holds_up: tuple[Placing, ...] = ()
    _waits_for: int = 0

    @property
    def wanted(self) -> Wanted:
        return self.match.wanted

    @property
    def is_ready(self) -> bool:
        """Whether everything that has to come first is settled."""
        return self._waits_for == 0

    def wait_for_others(self) -> None:
        """Takes note of what is not settled yet."""
        for other in {
            id(one): one for one in (self.base, *(one for one, _ in self.behind)) if one is not None
        }.values():
            if not other.is_settled:
                other._holds_up += (self,)
                self._waits_for += 1

    def settle(self, time: dt.datetime | None, end: dt.datetime | None) -> Iterator[Placing]:
        """Sets the time; gives the placings that were only waiting for this one."""
        self.is_settled, self.time, self.end = True, time, end
        held_up, self._holds_up = self._holds_up, ()  # each knows this one too: no cycle keeps them
        for other in held_up:
            other._waits_for -= 1
            if other.is_ready:
                yield other


class Links:
    """Finds what a placing depends on, among all of one run."""

    def __init__(self, placings: Iterable[Placing], as_if_taken: Callable[[Opening, str], Wanted | None]) -> None:
        self._as_if_taken = as_if_taken
        self._of_step: dict[str, list[Placing]] = {}
        self._by_opening: dict[str, dict[str, list[Placing]]] = {}
        self._pending: list[Placing] = []
        self._only_times: list[Placing] = []
        for one in placings:
            self._of_step.setdefault(one.wanted.step.name, []).append(one)

    def link(self, placings: Iterable[Placing]) -> list[Placing]:
        """Ties every placing to what it depends on; gives those that are there only for their time."""
        self._pending = [one for one in placings if not one.is_settled]
        while self._pending:
            one = self._pending.pop()
            one.base = self._base(one)
            if one.wanted.step.not_before is not None and not one.is_only_a_time:
                one.behind += tuple((other, 0) for other in self._with_them(one, one.wanted.step.not_before))
            one.wait_for_others()
        return self._only_times

    def _base(self, one: Placing) -> Placing | None:
        """The step that one is counted from: of its own visit, else the latest; one that is not taken has a time all the same."""
        wanted = one.wanted
        if wanted.base is None:
            return None
        there = self._there(wanted.opening, wanted.base)
        if not there:
            would_be = self._as_if_taken(wanted.opening, wanted.base)
            if would_be is None:
                return None
            only_a_time = Placing(Match(would_be, ""), is_only_a_time=True)
            for several in (there, self._only_times, self._pending):
                several.append(only_a_time)
        same_visit = [other for other in there if other.wanted.is_of_visits and other.wanted.visit == wanted.visit]
        return max(same_visit or there, key=lambda other: (other.wanted.anchor, other.match.uid))

    def _there(self, opening: Opening, step: str) -> list[Placing]:
        """The placings of a step of an opening; only steps that are asked for are put in order."""
        if step not in self._by_opening:
            by_opening = self._by_opening[step] = {}
            for one in self._of_step.get(step, ()):
                for its in one.wanted.openings:
                    by_opening.setdefault(its.key, []).append(one)
        return self._by_opening[step].setdefault(opening.key, [])

    def _with_them(self, one: Placing, step: str) -> list[Placing]:
        people = contact.hashes_of(one.wanted.people)
        there = self._there(one.wanted.opening, step)
        taken = (other for other in there if other is not one and not other.is_only_a_time)
        return [other for other in taken if contact.share_a_person(people, contact.hashes_of(other.wanted.people))]


class Queue:
    """Placings by proper time, step (in the playbook's order) and UID, each once."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._order = {step.name: number for number, step in enumerate(steps)}
        self._heap: list[tuple[float, int, str, int, Placing]] = []
        self._known: set[int] = set()

    def add(self, one: Placing) -> None:
        if id(one) not in self._known:
            self._known.add(id(one))
            order = self._order[one.wanted.step.name]
            heapq.heappush(self._heap, (one.aim.proper.timestamp(), order, one.match.uid, len(self._known), one))

    def __iter__(self) -> Iterator[Placing]:
        """Those that are not settled yet, the first first, those added meanwhile among them."""
        while self._heap:
            one = heapq.heappop(self._heap)[-1]
            if not one.is_settled:
                yield one

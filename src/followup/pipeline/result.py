"""What comes of a run, from what was read to what is to be written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from followup.model.drafts import Wording
from followup.model.etiquette import Playbook
from followup.pipeline.request import Request
from followup.planning.plan import Plan
from followup.problems import NotDone, Problem, in_order, once_a_kind
from followup.publishing.events.event import Event
from followup.publishing.folder.changes import Changes
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Source


class Refused(NotDone):
    """The run was refused to be safe: it would withdraw everything that a list has still to come."""

    def __init__(self, source: str, events: int) -> None:
        super().__init__(source, events)
        self.source, self.events = source, events

    def __str__(self) -> str:
        return f"all {self.events} events still to come of {self.source} would be withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan and what it changes in the output folder; `is_first` tells that the folder had no calendar of ours.

    `until` is the first moment at which the same files may come to another plan. `drafts` are the events and the wording of
    each follow-up, in the plan's order; empty unless everything was drafted.
    """

    plan: Plan
    changes: Changes
    until: dt.datetime
    drafts: tuple[tuple[tuple[Event, ...], Wording], ...] = ()
    is_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a run; `planned` is None where errors kept it from planning. `told_before` are those of the problems
    that the last export told. `left` is the state in which an export left its folder, where that was asked for.
    """

    request: Request
    now: dt.datetime
    playbook: Playbook
    listing: Listing
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]
    planned: Planned | None = None
    told_before: frozenset[Problem] = frozenset()
    left: str | None = None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def as_told(problems: Iterable[Problem], sources: Mapping[str, Source]) -> tuple[Problem, ...]:
    """The problems in their order; a warning that many rows share is one, with the numbers of the rows."""
    tables = {file for file, source in sources.items() if source.is_table}
    return in_order(once_a_kind(in_order(problems), tables))

"""What every step of planning is told, and none of them changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from followup import zones
from followup.model.etiquette import Playbook
from followup.model.interviews import Opening
from followup.model.people import Candidate
from followup.model.published import Published
from followup.model.settings import Settings
from followup.planning.calendar.workdays import Workdays
from followup.planning.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What this run may withdraw: events of `sources` (as published), but none of a frozen opening (its short hash).

    `read` are all lists that were read: their events are recognised after a correction even where none may be withdrawn.
    """

    read: Collection[str] = ()
    sources: Collection[str] = ()
    frozen: Collection[str] = ()

    def may_withdraw(self, one: Published) -> bool:
        return one.source in self.sources and one.opening not in self.frozen

    def may_rename(self, one: Published) -> bool:
        return (one.source in self.read or one.source in self.sources) and one.opening not in self.frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The etiquette, whose days these are, the time now, and what was published. With `include_past`, nothing is ever too
    late.
    """

    playbook: Playbook
    candidate: Candidate
    settings: Settings
    now: dt.datetime
    now_in_utc: dt.datetime  # times of one zone compare without asking pytz
    published: Sequence[Published]
    scope: Scope
    include_past: bool
    workdays: Workdays
    told: Told
    underway: tuple[Opening, ...] = ()
    """Openings that have not ended, offers among them; looked at only where an offer is open or was accepted."""
    offers: tuple[Opening, ...] = ()
    accepted: tuple[Opening, ...] = ()

    @property
    def timezone(self) -> str:
        """The candidate's, an IANA name."""
        return self.candidate.timezone

    @property
    def today(self) -> dt.date:
        """The day that it is for the candidate."""
        return zones.in_zone(self.now, self.timezone).date()

    def is_to_come(self, one: Published | None) -> bool:
        return one is not None and not one.is_withdrawn and one.start >= self.now_in_utc

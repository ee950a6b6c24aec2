"""The third step: what each follow-up says, written where it is wanted."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.pipeline.result import Result
from followup.problems import Problem
from followup.publishing.meetings import wording_of_interview

if TYPE_CHECKING:
    from followup.drafting.drafts import Drafter
    from followup.drafting.gate import Reading


def as_sent_now(one: FollowUp, now: dt.datetime) -> FollowUp:
    """A follow-up whose day has passed and that may not have gone out, as it would be sent now: its letters say of days what is
    right today. Every other is as it was.
    """
    start = now.astimezone(one.start.tzinfo)
    if not one.is_due or start.date() <= one.start.date():
        return one
    messages = tuple(dataclasses.replace(message, send_at=None) for message in one.messages)
    return dataclasses.replace(one, start=start, end=start + (one.end - one.start), messages=messages)


class Drafts:
    """The wording of follow-ups, each written once and read at the gate. What writes is loaded when the first is wanted: it takes
    40 ms, and an unchanged run wants none.
    """

    def __init__(self, read: Result, follow_ups: Sequence[FollowUp]) -> None:
        self._read = read
        self._follow_ups = follow_ups
        self._kept: dict[str, Wording] = {}

    def wording(self, follow_up: FollowUp) -> Wording:
        """What a follow-up's event says. Raises DraftingError."""
        found = self._kept.get(follow_up.uid)
        if found is None and follow_up.step.is_busy:
            return wording_of_interview(follow_up, self._read.listing.settings)
        if found is None:
            drafter, reading = self._desk
            to_send = as_sent_now(follow_up, self._read.now)
            found = drafter.wording(to_send)
            reading.take(to_send, found)
            if self._read.request.draft_everything:
                self._kept[follow_up.uid] = found
        return found

    def problems(self) -> tuple[Problem, ...]:
        """What keeps from being sent what was written."""
        return self._desk[1].problems() if "_desk" in self.__dict__ else ()

    @functools.cached_property
    def _desk(self) -> tuple[Drafter, Reading]:
        from followup.drafting.drafts import Drafter
        from followup.drafting.gate import Reading

        read = self._read
        candidate, settings, is_ours = read.listing.candidate, read.listing.settings, read.request.playbook_is_ours
        drafter = Drafter(read.playbook, candidate, settings, read.request.shelf, is_ours=is_ours)
        return drafter, Reading(read.playbook, self._follow_ups, candidate, settings, is_ours=is_ours)

"""What the texts of a follow-up may use, as a hash that changes when they may."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from followup.identity import short_hash, short_hashes_after
from followup.model.etiquette import Step
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person, Reference
from followup.publishing.events.event import tracking_of
from followup.publishing.events.tracking import Tracking

_PLAIN = frozenset({str, int, bool, type(None), dt.date})
_SHARED = frozenset({Opening, Interview, Interviewer, Person, Reference, Step})
_PARTS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    kind: attrgetter(*(one.name for one in fields(kind) if one.repr)) for kind in (FollowUp, Message)
}


class Facts:
    """Hashes of everything that texts may use (WHAT). A value that many follow-ups share is hashed once."""

    def __init__(self, context: str) -> None:
        self._facts_hash = short_hashes_after(context)
        self._hashes: dict[int, tuple[object, str]] = {}  # by id; the value is held so that no other takes its id

    def tracking(self, follow_up: FollowUp) -> Tracking:
        """The tracking of a follow-up as this run would write it."""
        return tracking_of(follow_up, self._facts_hash(self._said(follow_up)))

    def _said(self, value: Any) -> str:
        """A text that differs where values differ; fields that `repr` leaves out stay out."""
        kind = type(value)
        if kind in _PLAIN:
            return repr(value)
        if kind is tuple:
            return "(" + "\1".join(map(self._said, value)) + ")"
        if kind in _SHARED:
            return self._hash(value)
        if kind is dt.datetime:
            return str(value.isoformat())
        parts = _PARTS.get(kind)
        return "\0".join(map(self._said, parts(value))) if parts else repr(value)

    def _hash(self, value: object) -> str:
        found = self._hashes.get(id(value))
        if found is None:
            found = self._hashes[id(value)] = (value, short_hash(repr(value)))
        return found[1]

"""What references hear of several openings: close together in one message, else some days apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.model import Recipients, Reference
from followup.planning import contact
from followup.planning.joining import told_together
from followup.planning.placing import Placing
from followup.planning.slots import Aim, Slots
from followup.planning.told import Told
from followup.planning.workdays import Workdays

CLOSE_WORKING_DAYS = 3
APART_WORKING_DAYS = 5


@dataclass(frozen=True, slots=True)
class _Asking:
    """A message that is still to be placed, and when it would be by itself."""

    placing: Placing
    reference: Reference
    aim: Aim

    @property
    def anchor(self) -> dt.datetime:
        return self.placing.wanted.anchor

    @property
    def was_contacted(self) -> bool:
        return self.reference.contacted


@dataclass(frozen=True, slots=True)
class References:
    """Joins what one reference hears at a time. With `include_past`, nothing is ever too late."""

    slots: Slots
    workdays: Workdays
    told: Told
    timezone: str
    now: dt.datetime
    include_past: bool

    def join(self, placings: Iterable[Placing]) -> Iterator[tuple[Placing, str]]:
        """Makes one message of those that come close together; gives those that are not needed then, and why."""
        for several in _by_person(self._askings(placings)):
            for one in several:
                one.placing.not_before = self._rested(one)
            yield from self._join(sorted(several, key=lambda one: (one.anchor, one.placing.wanted.key)))

    def _askings(self, placings: Iterable[Placing]) -> Iterator[_Asking]:
        for one in placings:
            wanted = one.wanted
            is_open = wanted.step.recipients is Recipients.REFERENCES and not one.is_settled and not one.is_only_a_time
            if is_open and wanted.counted is not None:
                aim = self.slots.aim(wanted, wanted.counted)
                yield from (_Asking(one, person, aim) for person in wanted.people if isinstance(person, Reference))

    def _rested(self, one: _Asking) -> dt.datetime:
        """When a reference who was asked before, for another opening, may be asked again."""
        own = contact.opening_hash(one.placing.wanted.opening)
        asked = [sent.start for sent in self.told.asked(one.reference) if sent.opening != own]
        if not asked:
            return one.placing.not_before
        last = zones.in_zone(max(asked), self.timezone).date()
        return self.slots.beginning_of(self.workdays.after(last, APART_WORKING_DAYS))

    def _join(self, ordered: Sequence[_Asking]) -> Iterator[tuple[Placing, str]]:
        group: list[_Asking] = []
        groups: list[list[_Asking]] = []
        for one in ordered:
            if any(self._speaks_of(sent.opening, sent.anchor, one) for sent in self.told.asked(one.reference)):
                yield one.placing, "told already, together with another opening"
            elif group and self._is_close(group[0], one):
                group.append(one)
                yield one.placing, f"told together with {group[0].placing.wanted.opening.company}"
            elif not self._is_too_late(one):
                groups.append(group := [one])
        _make_one_message_of_each(groups)

    def _speaks_of(self, opening: str, anchor: dt.datetime | None, one: _Asking) -> bool:
        return self.told.speaks_of(opening, anchor, one.placing.wanted.opening, [one.anchor])

    def _is_close(self, first: _Asking, other: _Asking) -> bool:
        """Whether the two were joined when they were published, or come so close that they are to be."""
        published = first.placing.match.to_come
        if published is not None and self._speaks_of(published.opening, published.anchor, other):
            return True
        if self._is_too_late(other) or first.was_contacted != other.was_contacted:
            return False
        earlier, later = sorted((self._due(first), self._due(other)))
        decisions = (one.placing.wanted.opening.decision_by for one in (first, other))
        if any(day is not None and earlier <= day < later for day in decisions):
            return False  # to wait would be to ask when it is decided already
        return later <= self.workdays.after(earlier, CLOSE_WORKING_DAYS)

    def _due(self, one: _Asking) -> dt.date:
        """The day on which a message would go by itself."""
        published = one.placing.match.to_come
        if published is not None and published.start >= self.now and published.start >= one.aim.proper:
            return zones.in_zone(published.start, self.timezone).date()
        return (
            one.aim.proper if self.include_past else max(one.aim.proper, zones.in_zone(self.now, self.timezone))
        ).date()

    def _is_too_late(self, one: _Asking) -> bool:
        """Whether a message by itself was never published, and is useful no longer."""
        published = one.placing.match.to_come
        is_to_come = published is not None and published.start >= self.now and not published.is_withdrawn
        return one.aim.latest <= self.now and not self.include_past and not is_to_come


def _make_one_message_of_each(groups: Sequence[Sequence[_Asking]]) -> None:
    before: Placing | None = None
    for group in groups:
        first = group[0].placing
        if len(group) > 1:
            _inherit(first, [one.placing for one in group[1:]])
            first.match.wanted = told_together([one.placing.wanted for one in group])
        if before is not None:
            first.behind += ((before, APART_WORKING_DAYS),)
        before = first


def _inherit(first: Placing, others: Iterable[Placing]) -> None:
    """Gives the first the published message that another of the group has, where its own opening was renamed meanwhile."""
    heir = next((one for one in others if one.match.to_come is not None), None)
    if first.match.to_come is None and heir is not None:
        first.match.uid, heir.match.uid = heir.match.uid, first.match.uid
        first.match.to_come, heir.match.to_come = heir.match.to_come, None


def _by_person(askings: Iterable[_Asking]) -> list[list[_Asking]]:
    """Those of one step for one person, by name or by address, together."""
    groups: list[list[_Asking]] = []
    group_of: dict[tuple[str, str], list[_Asking]] = {}
    for one in askings:
        (hashes,) = contact.hashes_of([one.reference])
        keys = [(one.placing.wanted.step.name, hashed) for hashed in hashes if hashed != "-"]
        group = next((group_of[key] for key in keys if key in group_of), None)
        if group is None:
            groups.append(group := [])
        group.append(one)
        group_of.update({key: group for key in keys if key not in group_of})
    return groups

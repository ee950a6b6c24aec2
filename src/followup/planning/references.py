"""What references hear of several openings: close together in one message, else some days apart."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model.etiquette import Recipients
from followup.model.follow_ups import FollowUp
from followup.model.people import Reference
from followup.model.published import Published
from followup.planning import contact
from followup.planning.calendar.days import Aim, Days
from followup.planning.history import Match
from followup.planning.joining import told_together
from followup.planning.placing import Placing
from followup.planning.situation import Situation
from followup.planning.wanted import Wanted

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


def told_once(
    placings: Sequence[Placing], days: Days, situation: Situation
) -> tuple[list[Placing], list[tuple[Placing, str]]]:
    """The placings with one message of those to a reference that come close together, and some days between others;
    and those that are not needed then, with the reason.
    """
    changed: dict[Placing, Placing] = {}
    covered: list[tuple[Placing, str]] = []
    for several in _by_person(_askings(placings, days)):
        ordered = sorted(several, key=lambda one: (one.anchor, one.placing.wanted.key))
        groups, not_needed = _grouped(ordered, situation)
        covered += not_needed
        changed |= _one_message_of_each(groups, changed, days, situation)
    gone = {one for one, _ in covered}
    return [changed.get(one, one) for one in placings if one not in gone], covered


def _askings(placings: Iterable[Placing], days: Days) -> list[_Asking]:
    found = []
    for one in placings:
        wanted = one.wanted
        is_open = wanted.step.recipients is Recipients.REFERENCES and one.span is None and not one.is_only_a_time
        if is_open and wanted.counted is not None:
            aim = days.aim(wanted, wanted.counted)
            found += [_Asking(one, person, aim) for person in wanted.people if isinstance(person, Reference)]
    return found


def _grouped(ordered: Sequence[_Asking], situation: Situation) -> tuple[list[list[_Asking]], list[tuple[Placing, str]]]:
    """Which of the messages to one reference are one, and which are not needed by themselves."""
    group: list[_Asking] = []
    groups: list[list[_Asking]] = []
    covered: list[tuple[Placing, str]] = []
    for one in ordered:
        asked = situation.told.asked(one.reference)
        if any(_speaks_of(sent.opening, sent.anchor, one, situation) for sent in asked):
            covered.append((one.placing, "told already, together with another opening"))
        elif group and _is_close(group[0], one, situation):
            group.append(one)
            covered.append((one.placing, f"told together with {group[0].placing.wanted.opening.company}"))
        elif not _is_too_late(one, situation):
            groups.append(group := [one])
    return groups, covered


def _speaks_of(opening: str, anchor: dt.datetime | None, one: _Asking, situation: Situation) -> bool:
    return situation.told.speaks_of(opening, anchor, one.placing.wanted.opening, [one.anchor])


def _is_close(first: _Asking, other: _Asking, situation: Situation) -> bool:
    """Whether the two were joined when they were published, or come so close that they are to be."""
    published = first.placing.match.to_come
    last_days = [one.placing.wanted.not_after for one in (first, other)]
    if any(day is not None and max(_due(first, situation), _due(other, situation)) > day for day in last_days):
        return False  # to wait would be to ask too late
    if published is not None and _speaks_of(published.opening, published.anchor, other, situation):
        return True
    if _is_too_late(other, situation) or first.was_contacted != other.was_contacted:
        return False
    earlier, later = sorted((_due(first, situation), _due(other, situation)))
    decisions = (one.placing.wanted.opening.decision_by for one in (first, other))
    if any(day is not None and earlier <= day < later for day in decisions):
        return False  # to wait would be to ask when it is decided already
    return later <= situation.workdays.after(earlier, CLOSE_WORKING_DAYS)


def _due(one: _Asking, situation: Situation) -> dt.date:
    """The day on which a message would go by itself."""
    published, proper = one.placing.match.to_come, one.aim.proper
    if published is not None and published.start >= situation.now and published.start >= proper:
        return zones.in_zone(published.start, situation.timezone).date()
    now = zones.in_zone(situation.now, situation.timezone)
    return (proper if situation.include_past else max(proper, now)).date()


def _is_too_late(one: _Asking, situation: Situation) -> bool:
    """Whether a message by itself was never published, and is useful no longer."""
    is_over = one.aim.latest <= situation.now and not situation.include_past
    return is_over and not situation.is_to_come(one.placing.match.to_come)


def _one_message_of_each(
    groups: Sequence[Sequence[_Asking]], so_far: Mapping[Placing, Placing], days: Days, situation: Situation
) -> dict[Placing, Placing]:
    """The first of each group as the message of all, after that of the group before; `so_far` is what became of placings
    that concern other references as well.
    """
    changed: dict[Placing, Placing] = {}
    behind: tuple[tuple[str, int], ...] = ()
    for group in groups:
        first = so_far.get(group[0].placing, group[0].placing)
        wanted = told_together([one.placing.wanted for one in group]) if len(group) > 1 else first.wanted
        asked_elsewhere = [sent for sent in situation.told.asked(group[0].reference) if not _is_of(sent, wanted)]
        if behind or asked_elsewhere:
            again = tuple(dataclasses.replace(message, is_asked_again=True) for message in wanted.messages)
            wanted = dataclasses.replace(wanted, messages=again)
        match = dataclasses.replace(_inherited([one.placing.match for one in group]), wanted=wanted)
        changed[group[0].placing] = dataclasses.replace(
            first, match=match, not_before=_rested(group[0], days, situation), behind=(*first.behind, *behind)
        )
        behind = ((match.uid, APART_WORKING_DAYS),)
    return changed


def _is_of(sent: Published, wanted: Wanted) -> bool:
    return sent.opening == contact.opening_hash(wanted.opening)


def _rested(one: _Asking, days: Days, situation: Situation) -> dt.datetime:
    """When a reference who was asked before, for another opening, may be asked again."""
    own = contact.opening_hash(one.placing.wanted.opening)
    asked = [sent.start for sent in situation.told.asked(one.reference) if sent.opening != own]
    if not asked:
        return one.placing.not_before
    last = zones.in_zone(max(asked), situation.timezone).date()
    return days.beginning_of(situation.workdays.after(last, APART_WORKING_DAYS))


def _inherited(group: Sequence[Match]) -> Match:
    """The first with the published message that another of the group has, where its own opening was renamed meanwhile."""
    first = group[0]
    heir = next((one for one in group[1:] if one.to_come is not None), None)
    return dataclasses.replace(first, uid=heir.uid, to_come=heir.to_come) if heir and not first.to_come else first


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


def with_referees(follow_ups: Sequence[FollowUp], situation: Situation) -> list[FollowUp]:
    """Follow-ups to a company with the references who have been asked about it by then: nobody else is offered to it."""
    asked: dict[str, list[tuple[dt.datetime, Reference]]] = {}
    for one in follow_ups:
        if one.step.recipients is Recipients.REFERENCES:
            for opening in one.openings:
                people = [(one.start, person) for person in one.people if isinstance(person, Reference)]
                asked.setdefault(opening.key, []).extend(people)
    return [_with_referees(one, asked.get(one.opening.key, ()), situation) for one in follow_ups]


def _with_referees(one: FollowUp, asked: Sequence[tuple[dt.datetime, Reference]], situation: Situation) -> FollowUp:
    if one.step.recipients is Recipients.CANDIDATE or contact.is_for_references(one.step):
        return one
    by_then = {folded(person.name) for start, person in asked if start < one.start}
    known = tuple(
        person for person in one.opening.references
        if folded(person.name) in by_then or situation.told.was_asked(one.opening, person)
    )  # fmt: skip
    return dataclasses.replace(one, asked=known) if known else one

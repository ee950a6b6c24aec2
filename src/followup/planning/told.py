"""What people have been told already: the messages of earlier runs whose time has passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from followup.identity import opening_hash, person_hashes
from followup.model.etiquette import OnceA, Playbook, Recipients, Step
from followup.model.interviews import Opening
from followup.model.people import Person, Reference
from followup.model.published import Published
from followup.planning.contact import share_a_person

_TOLD_TOGETHER = dt.timedelta(days=7)
"""Within this, interviews may have been told to a reference in one message: three working days, a weekend, a holiday."""


class Told:
    """The messages that count as sent at a time, asked about people and openings."""

    def __init__(
        self, published: Iterable[Published], playbook: Playbook, openings: Sequence[Opening], now: dt.datetime
    ) -> None:
        self._steps = {step.name: step for step in playbook.steps}
        self._ends = {opening_hash(opening.key): {one.end for one in opening.interviews} for opening in openings}
        self._by_opening: dict[str, list[Published]] = {}
        self._once_a_person: dict[str, list[Published]] = {}
        self._to_reference: dict[str, list[Published]] = {}
        self._withdrawn: dict[str, list[Published]] = {}
        for one in published:
            if one.start < now and one.is_withdrawn:
                self._withdrawn.setdefault(one.opening, []).append(one)
            elif one.start < now:
                self._take(one)

    def _take(self, one: Published) -> None:
        self._by_opening.setdefault(one.opening, []).append(one)
        step = self._steps.get(one.step)
        if step is not None and step.once_a is OnceA.PERSON:
            for key in (one.opening, *(address for _, address in one.people if address != "-")):
                self._once_a_person.setdefault(key, []).append(one)
        if step is not None and step.recipients is Recipients.REFERENCES:
            for hashed in {hashed for hashes in one.people for hashed in hashes if hashed != "-"}:
                self._to_reference.setdefault(hashed, []).append(one)

    def has_sent(self, opening: Opening, step: Step, anchor: dt.datetime | None) -> bool:
        """Whether a step was taken for an opening; with an anchor, for the visit that ended then."""
        sent = self._by_opening.get(opening_hash(opening.key), ())
        return any(one.step == step.name and anchor in (None, one.anchor) for one in sent)

    def has_reached(self, opening: Opening, step: Step, person: Person) -> bool:
        """Whether a step was taken for an opening, and reached a person."""
        sent = (one for one in self._by_opening.get(opening_hash(opening.key), ()) if one.step == step.name)
        return any(share_a_person(one.people, [person_hashes(person)]) for one in sent)

    def withdrawn(self, opening: Opening) -> Sequence[Published]:
        """What was withdrawn of an opening before its time, which has passed."""
        return self._withdrawn.get(opening_hash(opening.key), ())

    def has_heard_elsewhere(self, opening: Opening, step: Step, person: Person) -> bool:
        """Whether a person whom something reaches once was reached by another such step, or for another opening."""
        key, hashes = opening_hash(opening.key), person_hashes(person)
        known = (*self._once_a_person.get(key, ()), *self._once_a_person.get(hashes[1], ()))
        others = (
            one for one in known if (one.step, one.opening) != (step.name, key) and share_a_person(one.people, [hashes])
        )
        return any(self._steps[one.step].channel is step.channel for one in others)

    def asked(self, person: Person) -> list[Published]:
        """The messages in which a reference was asked, for whichever opening."""
        sent = (one for hashed in person_hashes(person) for one in self._to_reference.get(hashed, ()))
        return list({one.uid: one for one in sent}.values())

    def was_asked(self, opening: Opening, reference: Reference) -> bool:
        """Whether the reference was asked about an opening: a message has gone out, it is marked done, or they called."""
        asking = {name for name, step in self._steps.items() if step.recipients is Recipients.REFERENCES}
        marks = [one for interview in opening.interviews for one in interview.done if one.step in asking]
        name = person_hashes(reference)[0]
        is_marked = any(not one.people or name in map(_name_hash, one.people) for one in marks)
        ends = [one.end for one in opening.interviews]
        return (
            is_marked
            or reference.contacted
            or any(self.speaks_of(one.opening, one.anchor, opening, ends) for one in self.asked(reference))
        )

    def speaks_of(self, first: str, anchor: dt.datetime | None, opening: Opening, ends: Iterable[dt.datetime]) -> bool:
        """Whether a published message to a reference is about an opening whose interviews end so.

        It carries the identity of the first of the openings that it names, and the end of the last one's interview. Where
        nobody knows the first any more, it has another name now, and whatever ended shortly before was told as well.
        """
        if first == opening_hash(opening.key):
            return True
        own = self._ends.get(first, set())
        if anchor is None or anchor in own:
            return False
        unknown = anchor - _TOLD_TOGETHER if first not in self._ends else anchor
        earliest = max((end for end in own if end <= anchor), default=unknown)
        return any(earliest <= end <= anchor for end in ends)


def _name_hash(name: str) -> str:
    return person_hashes(Person(name=name))[0]

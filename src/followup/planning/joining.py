"""Across openings: what is said to one person, or done on one day, is joined or said once."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from followup import zones
from followup.model.etiquette import Channel, OnceA, Playbook, Recipients
from followup.model.follow_ups import LeftOut
from followup.model.interviews import Opening
from followup.model.people import Person
from followup.planning.wanted import Wanted, for_people

Key = tuple[object, ...]


def joined(wanted: Sequence[Wanted], playbook: Playbook, timezone: str) -> tuple[list[Wanted], list[LeftOut]]:
    """The follow-ups with nobody thanked twice for one day, nobody invited twice, and one preparation a day; and who
    hears elsewhere.
    """

    def day(one: Wanted) -> dt.date:
        return zones.in_zone(one.anchor, timezone).date()

    def day_and_step(one: Wanted) -> Key:
        return day(one), one.step.name

    thanked, left_out = _said_last(
        wanted, _is_thank_you, day_and_step, "thanked that day after a later interview", playbook
    )
    invited, not_invited = _said_last(
        thanked, _is_invitation, lambda _: (), "invited after a later interview", playbook
    )
    return _once_a_day(invited, day), [*left_out, *not_invited]


def _is_thank_you(one: Wanted) -> bool:
    return one.step.recipients is Recipients.INTERVIEWERS and one.step.once_a is OnceA.VISIT


def _is_invitation(one: Wanted) -> bool:
    return one.step.channel is Channel.LINKEDIN and one.step.once_a is OnceA.PERSON


def _said_last(
    wanted: Sequence[Wanted],
    is_concerned: Callable[[Wanted], bool],
    when: Callable[[Wanted], Key],
    why: str,
    playbook: Playbook,
) -> tuple[list[Wanted], list[LeftOut]]:
    """Of the follow-ups concerned, those to one address and of one `when` leave that person to the last of them, or to
    one that is done.
    """
    last: dict[Key, Key] = {}
    for one in sorted(filter(is_concerned, wanted), key=lambda one: (one.is_done, one.anchor, one.key)):
        last.update({(address, when(one)): one.key for address in _addresses(one.people)})
    kept: list[Wanted] = []
    left_out: list[LeftOut] = []
    for one in wanted:
        if not is_concerned(one):
            kept.append(one)
            continue
        later = [
            person for person in one.people if person.email and last[person.email.casefold(), when(one)] != one.key
        ]
        left_out += [left_out_of(one, one.opening, why, person) for person in later]
        if not later:
            kept.append(one)
        elif rest := [person for person in one.people if person not in later]:
            kept.append(for_people(one, rest, playbook))
    return kept, left_out


def _addresses(people: Iterable[Person]) -> list[str]:
    return [person.email.casefold() for person in people if person.email]


def _once_a_day(wanted: Iterable[Wanted], day: Callable[[Wanted], dt.date]) -> list[Wanted]:
    """Steps that are taken once a day are shared by all visits of that day; they carry the identity of the first."""
    days: dict[Key, list[Wanted]] = {}
    others = []
    for one in wanted:
        if one.step.once_a is OnceA.DAY:
            days.setdefault((one.step.name, day(one)), []).append(one)
        else:
            others.append(one)
    return [*map(_shared, days.values()), *others]


def _shared(same_day: list[Wanted]) -> Wanted:
    ordered = sorted(same_day, key=lambda one: (one.visit[0].start or one.visit[0].end, one.key))
    return dataclasses.replace(_about_all(ordered), is_done=all(one.is_done for one in ordered))


def told_together(ordered: Sequence[Wanted]) -> Wanted:
    """One message to a reference about several openings: it carries the identity of the first, and waits for the last."""
    last = ordered[-1]
    others = ", ".join(one.opening.company for one in ordered[:-1])
    return dataclasses.replace(
        _about_all(ordered),
        counted=last.counted,
        wait=last.wait,
        because=f"{last.because} at {last.opening.company}, which comes soon after {others}: one message for all",
        says_when=" + ".join(f"{one.opening.key} {one.says_when}" for one in ordered),
        anchor=last.anchor,
        not_after=min((one.not_after for one in ordered if one.not_after is not None), default=None),
    )


def _about_all(ordered: Sequence[Wanted]) -> Wanted:
    """The first, about the openings and visits of all."""
    first = ordered[0]
    visit = tuple(interview for one in ordered for interview in one.visit)
    return dataclasses.replace(
        first,
        openings=tuple({one.opening.key: one.opening for one in ordered}.values()),
        visit=visit,
        messages=tuple(dataclasses.replace(message, met=visit) for message in first.messages),
    )


def left_out_of(
    one: Wanted, opening: Opening, why: str, person: Person | None = None, *, too_late: bool = False
) -> LeftOut:
    """That, and why, a follow-up is not planned for one of its openings."""
    ends = [interview.identity for interview in one.visit if interview.opening == opening.key]
    interview = ends[-1] if ends and one.is_of_visits else None
    if person is None and one.step.one_event_for_person and one.people:
        person = one.people[0]
    return LeftOut(one.step.name, opening.key, why, interview, person.name if person else None, too_late)

"""Interviews -> openings: what the rounds of one job say together."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from followup.identity import folded, is_same_person
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Reference
from followup.model.status import Status
from followup.planning.roles import arranges, lead_of, stands_out, who_arranges

Value = TypeVar("Value")


def openings_from(interviews: Iterable[Interview]) -> tuple[Opening, ...]:
    """The openings by key. What several rounds say is taken from the latest that says it; the order of rows is no matter."""
    groups: dict[str, list[Interview]] = {}
    for one in interviews:
        groups.setdefault(one.opening, []).append(one)
    return tuple(_opening(key, _in_order(rounds)) for key, rounds in sorted(groups.items()))


def _in_order(rounds: list[Interview]) -> list[Interview]:
    """By time; interviews at one time by everything they say, so that the order of rows is no matter."""
    if len({_time(one) for one in rounds}) < len(rounds):
        rounds = sorted(rounds, key=repr)  # slow, and hardly ever needed
    return sorted(rounds, key=_time)


def _time(one: Interview) -> tuple[dt.datetime, dt.datetime]:
    return one.end, one.start or one.end


def _opening(key: str, rounds: list[Interview]) -> Opening:
    held = tuple(one for one in rounds if one.status is not Status.CANCELLED)
    role = _latest(one.role for one in rounds)
    arranged_by = _who_arranged(held, role)
    people = tuple(_with_address(person, arranged_by) for person in people_of(held))
    status = _latest(one.status for one in held) or (Status.WAITING if held else Status.CANCELLED)
    return Opening(
        key=key,
        company=rounds[-1].company,
        role=role,
        interviews=held,
        status=status,
        people=people,
        lead=_lead_of_opening(held, people, role),
        arranged_by=arranged_by,
        references=_references(held),
        strengths=tuple(dict.fromkeys(strength for one in held for strength in one.strengths)),
        decision_by=_decision_by(held),
        outcome_on=_latest(one.outcome_on for one in held),
        answer_by=_latest(one.answer_by for one in held),
        address=_latest(one.address for one in held),
        no_contact=any(one.no_contact for one in rounds),
    )


def _decision_by(held: Sequence[Interview]) -> dt.date | None:
    """The latest word on when they decide. A day before the last round was about who is invited to it."""
    day = _latest(one.decision_by for one in held)
    return day if day is not None and day >= held[-1].day else None


def _who_arranged(held: Sequence[Interview], role: str | None) -> Interviewer | None:
    """Who arranged the latest round that names somebody for it, else the latest interviewer who does such things by title;
    with the address that any round gives.
    """
    by_title = (who_arranges(one.interviewers, role) for one in held)
    person = _latest(one.arranged_by for one in held) or _latest(by_title)
    if person is None:
        return None
    everyone = [other for one in held for other in (*filter(None, (one.arranged_by,)), *one.interviewers)]
    same = [other for other in everyone if is_same_person(other, person)]
    return dataclasses.replace(
        person,
        email=person.email or _latest(other.email for other in same),
        phone=person.phone or _latest(other.phone for other in same),
        title=person.title or _latest(other.title for other in same),
    )


def _with_address(person: Interviewer, arranged_by: Interviewer | None) -> Interviewer:
    """An interviewer who arranged it too has one address and one telephone, wherever they were written."""
    if arranged_by is None or not is_same_person(person, arranged_by):
        return person
    return dataclasses.replace(person, email=person.email or arranged_by.email, phone=person.phone or arranged_by.phone)


def _latest(values: Iterable[Value | None]) -> Value | None:
    found = [value for value in values if value is not None]
    return found[-1] if found else None


def people_of(interviews: Sequence[Interview]) -> tuple[Interviewer, ...]:
    """The interviewers, each once, in the order in which they were first met; the latest word on each fact counts."""
    people: list[Interviewer] = []
    for person in (person for one in interviews for person in one.interviewers):
        index = next((index for index, known in enumerate(people) if is_same_person(known, person)), None)
        if index is None:
            people.append(person)
        else:
            people[index] = _merged(people[index], person)
    return tuple(people)


def _merged(before: Interviewer, now: Interviewer) -> Interviewer:
    later = {field.name: getattr(now, field.name) for field in dataclasses.fields(now) if getattr(now, field.name)}
    return dataclasses.replace(before, **later)


def _lead_of_opening(
    interviews: Sequence[Interview], people: Sequence[Interviewer], role: str | None
) -> Interviewer | None:
    """The lead of all rounds; where nobody stands out, the lead of the latest round with people who do not arrange alone."""
    best = lead_of(people, role)
    if best is None or stands_out(best):
        return best
    rounds = [one.interviewers for one in interviews if any(not arranges(each, role) for each in one.interviewers)]
    first = lead_of(rounds[-1], role) if rounds else best
    return next((person for person in people if first is not None and is_same_person(person, first)), best)


def _references(interviews: Sequence[Interview]) -> tuple[Reference, ...]:
    by_name: dict[str, Reference] = {}
    for reference in (reference for one in interviews for reference in one.references):
        by_name[folded(reference.name)] = reference
    return tuple(by_name.values())


def days_of(opening: Opening) -> tuple[tuple[Interview, ...], ...]:
    """The opening's interviews by the day they are on there, days in order."""
    days: dict[dt.date, list[Interview]] = {}
    for one in opening.interviews:
        days.setdefault(one.day, []).append(one)
    return tuple(tuple(day) for day in days.values())


def visits_of(opening: Opening) -> tuple[tuple[Interview, ...], ...]:
    """The same, with days in a row that have one round's name as one visit: a campus visit, a loop of two days."""
    if len(opening.interviews) == 1:
        return (opening.interviews,)
    visits: list[tuple[Interview, ...]] = []
    for day in days_of(opening):
        if visits and _goes_on(visits[-1], day):
            visits[-1] += day
        else:
            visits.append(day)
    return tuple(visits)


def _goes_on(visit: Sequence[Interview], day: Sequence[Interview]) -> bool:
    rounds = {folded(one.round) if one.round else None for one in (*visit, *day)}
    return len(rounds) == 1 and None not in rounds and day[0].day - visit[-1].day == dt.timedelta(1)

"""One interview in several rows: written twice, written once for each interviewer, or kept with the day it was moved from."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence, Set

from followup.identity import folded, is_same_person
from followup.model.interviews import Interview
from followup.model.people import Interviewer
from followup.model.status import Status
from followup.problems import Place
from followup.reading.findings import Findings, listed


def without_old_dates(interviews: Sequence[Interview], rescheduled: Set[Place]) -> tuple[Interview, ...]:
    """The interviews; of a rescheduled one that is kept as two rows, the old date is cancelled.

    `rescheduled` are the places of rows whose status says that they were moved. One that no other row of its opening
    replaces stands on its new date.
    """
    others: dict[str, list[Interview]] = {}
    for one in interviews:
        if one.place not in rescheduled and one.status is not Status.CANCELLED:
            others.setdefault(one.opening, []).append(one)

    def is_replaced(one: Interview) -> bool:
        return any(_may_be_one_round(one, other) for other in others.get(one.opening, ()))

    return tuple(
        dataclasses.replace(one, status=Status.CANCELLED) if one.place in rescheduled and is_replaced(one) else one
        for one in interviews
    )


def _may_be_one_round(one: Interview, other: Interview) -> bool:
    return not one.round or not other.round or folded(one.round) == folded(other.round)


def tell_two_dates(interviews: Sequence[Interview], findings: Findings) -> None:
    """Warns of one round with the same people on two days: perhaps it was moved, and both rows were kept. Days in a row with
    other people among them are a visit of several days.
    """
    before: dict[tuple[str, str], list[Interview]] = {}
    for one in interviews:
        if not one.round or one.status is Status.CANCELLED:
            continue
        there = before.setdefault((one.opening, folded(one.round)), [])
        there.append(one)
        earlier = there[0]
        is_a_visit = any(_is_the_day_after(each, one) for each in there)
        if earlier.day != one.day and not is_a_visit and _share_people(earlier, one):
            message = f"{one.round} at {one.company} stands here twice, on {earlier.day} and on {one.day}"
            hint = "if it was moved, give the old row status: cancelled; else call the rounds by two names"
            findings.of("round").warning("one-round-on-two-days", message, one.place, hint)


def _is_the_day_after(one: Interview, other: Interview) -> bool:
    """Whether two interviews are on days in a row, and not with the same people alone."""
    own, others = ({folded(person.name) for person in each.interviewers} for each in (one, other))
    return abs(other.day - one.day) == dt.timedelta(1) and bool(own) and bool(others) and own != others


def _share_people(one: Interview, other: Interview) -> bool:
    own, others = ({folded(person.name) for person in each.interviewers} for each in (one, other))
    return not own or not others or bool(own & others)


def each_once(interviews: Sequence[Interview], findings: Findings) -> tuple[Interview, ...]:
    """The interviews, those of one opening that begin at one moment put together.

    Applicant-tracking systems write a row for each interviewer. What two rows say differently is told, and the later counts.
    """
    kept: dict[object, Interview] = {}
    for one in interviews:
        key = (one.opening, one.start or one.day, one.status is Status.CANCELLED)
        earlier = kept.get(key)
        kept[key] = one if earlier is None else _put_together(earlier, one, findings)
    return tuple(kept.values())


_LISTS = ("interviewers", "references", "strengths", "done", "skip", "changes")
_OF_THE_ROW = ("source", "place", "opening")


def _put_together(earlier: Interview, later: Interview, findings: Findings) -> Interview:
    said = {
        one.name: getattr(later, one.name)
        for one in dataclasses.fields(Interview)
        if one.name not in (*_LISTS, *_OF_THE_ROW) and getattr(later, one.name) not in (None, False, "")
    }
    different = [
        key for key, value in said.items() if key != "mode" and getattr(earlier, key) not in (None, False, "", value)
    ]
    where = (
        f"line {earlier.place.line}"
        if earlier.source == later.source
        else f"{earlier.source}, line {earlier.place.line}"
    )
    if different:
        message = (
            f"this interview at {later.company} is listed already ({where}), with another {listed(different)}; "
            f"what stands here counts"
        )
        findings.warning("listed-twice", message, later.place, "keep one of the two")
    elif _says_no_more(earlier, later):
        message = f"this interview at {later.company} is listed already ({where})"
        findings.warning("listed-twice", message, later.place, "remove one of the two")
    lists = {key: _united(getattr(earlier, key), getattr(later, key)) for key in _LISTS}
    people = _people_of_both(earlier.interviewers, later.interviewers)
    return dataclasses.replace(earlier, **{**said, **lists, "interviewers": people})


def _says_no_more(earlier: Interview, later: Interview) -> bool:
    return all(set(getattr(later, key)) <= set(getattr(earlier, key)) for key in _LISTS)


def _united(one: tuple[object, ...], other: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _people_of_both(one: tuple[Interviewer, ...], other: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
    """The people of two rows, each once; those of one name and two addresses are two."""
    people = list(one)
    for person in other:
        known = [index for index, each in enumerate(people) if is_same_person(each, person)]
        if not known:
            people.append(person)
            continue
        said = {key.name: value for key in dataclasses.fields(person) if (value := getattr(person, key.name))}
        people[known[0]] = dataclasses.replace(people[known[0]], **said)
    return tuple(people)

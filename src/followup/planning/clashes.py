"""Interviews at two companies that are still to come and lie on one another: one of them has another day, or other hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from followup import spoken, zones
from followup.identity import is_same_person
from followup.model.interviews import Interview, Opening
from followup.model.status import Status
from followup.planning.offers import is_one_company
from followup.planning.situation import Situation
from followup.problems import Problem, Severity

_ENDED = (Status.REJECTED, Status.DECLINED, Status.WITHDRAWN)
_AT_LEAST = dt.timedelta(minutes=1)
"""How long an interview is for certain where nobody wrote its end."""


def clashes(openings: Iterable[Opening], situation: Situation) -> Iterator[Problem]:
    """A warning for each interview that begins before one elsewhere is over."""
    to_come = [
        (one, opening) for opening in openings for one in opening.interviews
        if opening.status not in _ENDED and one.start is not None and one.end > situation.now
    ]  # fmt: skip
    still_on: list[tuple[Interview, Opening]] = []  # those that are not over for certain when the next one begins
    for one, opening in sorted(to_come, key=lambda each: (each[0].start, each[0].place)):
        still_on = [
            (there, its) for there, its in still_on if one.start is not None and one.start < _surely_until(there)
        ]
        other = next((there for there, its in still_on if _are_two(its, opening, there, one)), None)
        still_on.append((one, opening))
        if other is not None:
            yield _warning(one, other, situation.timezone)


def _surely_until(one: Interview) -> dt.datetime:
    return one.end if one.end_is_given or one.start is None else one.start + _AT_LEAST


def _are_two(its: Opening, opening: Opening, one: Interview, other: Interview) -> bool:
    """Whether two interviews are no one meeting: not rounds of one day there, nor one talk about two jobs."""
    if its.key == opening.key:
        return False
    is_one_talk = (one.start, one.end) == (other.start, other.end) and is_one_company(its, opening)
    return not is_one_talk and not _share_people(one, other)


def _share_people(one: Interview, other: Interview) -> bool:
    return any(is_same_person(each, person) for each in one.interviewers for person in other.interviewers)


def _warning(one: Interview, other: Interview, timezone: str) -> Problem:
    message = f"{_told(one, timezone)} begins before {_told(other, timezone)} is over"
    hint = "correct the day or the hours of one, or give one that is called off status: cancelled"
    return Problem("interviews-overlap", message, one.place, Severity.WARNING, hint, "start")


def _told(one: Interview, timezone: str) -> str:
    """An interview with its hours on the candidate's clock."""
    start, end = (zones.in_zone(moment, timezone) for moment in (one.start or one.end, one.end))
    until = f"–{end:%H:%M}" if one.end_is_given else ""
    return f"{one.company} ({spoken.time(start)}{until})"

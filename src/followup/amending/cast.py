"""Who is who in an invitation: who is the candidate, who of the others asks, and who arranged it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.amending.occasion.domains import SERVICES, is_private, labels
from followup.amending.people import Guest, is_same, may_be_candidate, person
from followup.amending.rooms import may_be_room
from followup.amending.taking_part import says_i_take_part
from followup.identity import folded, is_candidate
from followup.model.people import Candidate


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in an invitation: everyone but the candidate, who of them asks, and who arranged it. `notes` are guesses."""

    everyone: tuple[Guest, ...]
    interviewers: tuple[Guest, ...]
    arranged_by: Guest | None
    left: tuple[Guest, ...] = ()
    notes: tuple[str, ...] = ()


_ARRANGES = re.compile(
    r"recruit|talent|people|\bhr\b|human.?resources|coordinat|schedul|career|jobs|hiring|personal", re.IGNORECASE
)


def _is_recruiter(guest: Guest) -> bool:
    """Whether a name or an address says that somebody's work is to arrange interviews."""
    return _ARRANGES.search(f"{guest.name} {guest.email} {guest.title or ''}") is not None


def cast_of(
    organizer: Guest | None,
    guests: Sequence[Guest],
    candidate: Candidate,
    title: str,
    *,
    text: str = "",
    location: str | None = None,
    is_met: bool = False,
) -> Cast:
    """The people of an invitation by the part that they have in it. `is_met` tells that the list has the organizer as somebody
    who asks. Who may be a room is left out of those who ask, and told.
    """
    rooms = [one for one in guests if not one.is_office and may_be_room(one.name, one.email, location)]
    listed = tuple(dict.fromkeys(dataclasses.replace(one, is_office=True) if one in rooms else one for one in guests))
    everyone = [
        *([organizer] if organizer else []),
        *(one for one in listed if not organizer or not is_same(one, organizer)),
    ]
    notes = [f"{one.name} is taken for a room: add them to interviewers if it is somebody" for one in rooms]
    others = _without_candidate(everyone, organizer, candidate, notes)
    there = [one for one in others if not one.has_left]
    asks = is_met or (organizer is not None and not _is_recruiter(organizer) and says_i_take_part(text))
    interviewers, arranged_by = _by_part(organizer, listed, there, title, asks=asks)
    if arranged_by is not None and interviewers and not arranged_by.is_office and not _is_recruiter(arranged_by):
        notes.append(f"{arranged_by.name} is taken as who arranged it: add them to interviewers if you meet")
    return Cast(
        tuple(others), tuple(interviewers), arranged_by, tuple(one for one in others if one.has_left), tuple(notes)
    )


def _without_candidate(
    everyone: list[Guest], organizer: Guest | None, candidate: Candidate, notes: list[str]
) -> list[Guest]:
    """Everyone but the candidate, who is told by address or name, else is the one guest from elsewhere."""
    others = [one for one in everyone if not is_candidate(person(one), candidate)]
    if len(others) < len(everyone):
        return [one for one in others if not (_is_elsewhere(one, others) and may_be_candidate(one, candidate))]
    home = organizer.email.partition("@")[2].casefold() if organizer else ""
    away = [one for one in everyone if one is not organizer and not one.is_office and one.email]
    away = [one for one in away if one.email.partition("@")[2].casefold() != home]
    alike = [one for one in away if may_be_candidate(one, candidate)]
    chosen = alike[0] if len(alike) == 1 else away[0] if len(away) == 1 and home and not is_private(home) else None
    if chosen is None and len(everyone) == 2 and organizer is not None:
        chosen = everyone[1]
    if chosen is not None:
        notes.append(f"{chosen.name} <{chosen.email}> is taken for you")
        return [one for one in everyone if one is not chosen]
    if everyone and not (candidate.email or candidate.name):
        notes.append(
            "nobody has said who you are, so you may stand among the interviewers: add candidate: {name, email}"
        )
    return others


def _is_elsewhere(guest: Guest, others: list[Guest]) -> bool:
    """Whether a guest writes from another domain than all others, or from none."""
    domain = guest.email.partition("@")[2].casefold()
    return not domain or all(one is guest or one.email.partition("@")[2].casefold() != domain for one in others)


def _by_part(
    organizer: Guest | None, listed: tuple[Guest, ...], there: list[Guest], title: str, *, asks: bool
) -> tuple[list[Guest], Guest | None]:
    """The interviewers, and who arranged it: the organizer, where others were invited as well, or whose address says so.

    Whom the title names is one of those who ask, and so is an organizer of whom it is known (`asks`).
    """
    is_listed = organizer is not None and any(is_same(one, organizer) for one in listed)
    persons = [one for one in there if not one.is_office]
    if organizer is None or not any(one is organizer or is_same(one, organizer) for one in there):
        return persons, None
    others = [one for one in persons if not is_same(one, organizer)]
    if organizer.is_office:
        return others, organizer if not SERVICES & set(labels(organizer.email.partition("@")[2])) else None
    if others and (asks or folded(organizer.name) in folded(title)):
        return [organizer, *others], None
    if others or (_is_recruiter(organizer) and is_listed):
        return others, organizer
    return [organizer], None

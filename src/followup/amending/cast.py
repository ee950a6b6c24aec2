"""Who is who in an invitation: who is the candidate, who of the others asks, and who arranged it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.amending.occasion.domains import SERVICES, company_domains, is_of, is_private, labels
from followup.amending.occasion.pieces import is_called
from followup.amending.occasion.words import HONORIFIC
from followup.amending.people import Guest, is_same, may_be_candidate, person
from followup.amending.people_in_text import named_with_jobs
from followup.amending.rooms import may_be_room
from followup.amending.taking_part import says_i_take_part
from followup.amending.who_arranges import says_to_write_to, says_who_arranges
from followup.amending.whom_one_meets import whom_one_meets
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
    met = [*whom_one_meets(text), *named_with_jobs(text)]
    told = _told(met, others, candidate, title)
    if told:
        notes.append(f"whom you meet is taken from its text: {', '.join(one.name for one in told)}")
    others, there = [*others, *told], [*there, *told]
    asks = is_met or (
        organizer is not None
        and (_is_among(organizer, met) or (not _is_recruiter(organizer) and says_i_take_part(text)))
    )
    interviewers, arranged_by = _by_part(organizer, listed, there, title, asks=asks)
    if arranged_by is not None and interviewers and not arranged_by.is_office and not _is_recruiter(arranged_by):
        notes.append(_taken_as_arranging(arranged_by))
    away = _who_arrange(interviewers, met, text)
    if away:
        interviewers = [one for one in interviewers if one not in away]
        notes += map(_taken_as_arranging, away)
        arranged_by = away[0] if arranged_by is None or arranged_by.is_office else arranged_by
    return Cast(
        tuple(others), tuple(interviewers), arranged_by, tuple(one for one in others if one.has_left), tuple(notes)
    )


def _taken_as_arranging(guest: Guest) -> str:
    return f"{guest.name} is taken as who arranged it: add them to interviewers if you meet"


def _is_among(guest: Guest, named: Sequence[Guest]) -> bool:
    """Whether a guest is one of those whom a text names, by a part of the name or by another form of it."""
    return any(_is_called(one.name, guest.name) for one in named)


def _is_called(said: str, name: str) -> bool:
    plain = HONORIFIC.sub("", said)
    if is_called(plain, name) or is_called(name, plain):
        return True
    mine, theirs = folded(plain).split(), folded(name).split()
    return len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1] and mine[0][0] == theirs[0][0]  # Tom, Thomas


def _told(met: Sequence[Guest], others: Sequence[Guest], candidate: Candidate, title: str) -> list[Guest]:
    """Those whom the text alone names: with first name and surname, and no company that something else names."""
    domains = company_domains(one.email for one in others if one.email)
    told: list[Guest] = []
    for one in met:
        is_company = one.title is None and (
            folded(one.name) in folded(title) or any(is_of(label, one.name) for label in domains)
        )
        is_known = any(_is_called(one.name, each.name) for each in (*others, *told))
        is_own = is_candidate(person(one), candidate) or may_be_candidate(one, candidate)
        if len(one.name.split()) > 1 and not (is_known or is_own or is_company):
            told.append(one)
    return told


def _who_arrange(interviewers: Sequence[Guest], met: Sequence[Guest], text: str) -> list[Guest]:
    """Those of whom the text says so, and whom it does not say that one meets, where others remain who are met."""
    unnamed = [one for one in interviewers if not _is_among(one, met)]
    is_list = len(unnamed) < len(interviewers)
    away = [
        one for one in unnamed if says_who_arranges(one.name, text) or (is_list and says_to_write_to(one.name, text))
    ]
    return away if len(away) < len(interviewers) else []


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

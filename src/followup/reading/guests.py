"""What an invitation says between its lines: the company, the role and the round, and who of the guests is who."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.model import Candidate, Mode
from followup.reading.cells.titles import Title, title_of
from followup.reading.invitation import Guest, Invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What an invitation says of an interview; None where it does not. `notes` are what had to be guessed."""

    company: str | None = None
    role: str | None = None
    round: str | None = None
    location: str | None = None
    extra_link: str | None = None
    interviewers: tuple[tuple[str, str], ...] = ()
    arranged_by: str | None = None
    notes: tuple[str, ...] = ()


def parts_of(invitation: Invitation, candidate: Candidate) -> Part:
    """The company of the title, else of the addresses; the guests without the candidate; where it is."""
    notes: list[str] = []
    guests = _others(invitation, candidate, notes)
    title = _title(invitation, candidate, guests)
    company = title.company
    if company is None and (found := _company_of(guests)) is not None:
        company, address = found
        notes.append(f"the company is taken from the address {address}")
    if title_of(invitation.title) is None:
        notes.append("its title does not say that it is an interview: delete the entry if it is none")
    interviewers, arranged_by = _by_part(invitation.organizer, guests)
    is_here = invitation.mode is Mode.ONSITE or not invitation.link
    return Part(
        company=company,
        role=title.role,
        round=title.round,
        location=invitation.location if is_here else invitation.link,
        extra_link=invitation.link if is_here else None,
        interviewers=tuple((one.name, one.email) for one in interviewers),
        arranged_by=f"{arranged_by.name} <{arranged_by.email}>" if arranged_by is not None else None,
        notes=tuple(notes),
    )


# --- who ------------------------------------------------------------------------------------------------------------

_ARRANGES = re.compile(
    r"recruit|talent|people|\bhr\b|human.?resources|coordinat|schedul|career|jobs|hiring|personal", re.IGNORECASE
)


def _others(invitation: Invitation, candidate: Candidate, notes: list[str]) -> list[Guest]:
    """Everyone but the candidate, who is told by address or name, else is the one guest of somebody."""
    organizer, guests = invitation.organizer, list(invitation.guests)
    everyone = [
        *([organizer] if organizer else []),
        *(one for one in guests if organizer is None or not _is_same(one, organizer)),
    ]
    others = [one for one in everyone if not _is_candidate(one, candidate)]
    if len(others) < len(everyone):
        return others
    if len(everyone) == 2 and organizer is not None:
        notes.append(f"{everyone[1].name} <{everyone[1].email}> is taken for you")
        return [organizer]
    if everyone and not (candidate.email or candidate.name):
        notes.append(
            "nobody has said who you are, so you may stand among the interviewers: add candidate: {name, email}"
        )
    return others


def _is_same(one: Guest, other: Guest) -> bool:
    return _mailbox(one.email) == _mailbox(other.email)


def _is_candidate(guest: Guest, candidate: Candidate) -> bool:
    by_address = candidate.email is not None and _mailbox(guest.email) == _mailbox(candidate.email)
    return by_address or (candidate.name is not None and folded(guest.name) == folded(candidate.name))


def _mailbox(address: str) -> str:
    """An address without its case and what mail programs ignore behind a plus: Ana.Lima+jobs@x is ana.lima@x."""
    local, _, domain = address.casefold().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _by_part(organizer: Guest | None, guests: Sequence[Guest]) -> tuple[Sequence[Guest], Guest | None]:
    """The interviewers, and who arranged it: the organizer, where others were invited as well, or whose address says so."""
    is_there = organizer is not None and any(_is_same(organizer, one) for one in guests)
    if organizer is None or not is_there:
        return guests, None
    others = [one for one in guests if not _is_same(one, organizer)]
    if others or _ARRANGES.search(f"{organizer.name} {organizer.email}"):
        return others, organizer
    return [organizer], None


# --- the company ----------------------------------------------------------------------------------------------------

_PERSONAL = re.compile(
    r"^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|mail|qq|163|126"
    r"|yandex|fastmail|hey|zoho|orange|free|wanadoo|libero|laposte)\.[a-z.]+$",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"(?:^|\.)(?:calendly|goodtime|greenhouse(?:-mail)?|lever|ashbyhq|myworkday|workday|smartrecruiters|icims|jobvite|breezy|workable"
    r"|teamtailor|recruitee|personio|bamboohr|cal|doodle|x\.ai|modernloop|gem|prelude|cronofy|zoom)\.[a-z.]+$",
    re.IGNORECASE,
)
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "edu", "gob", "gouv"))


def _company_of(guests: Iterable[Guest]) -> tuple[str, str] | None:
    """The company that most of the addresses belong to, and one of them."""
    named: dict[str, list[str]] = {}
    for one in guests:
        domain = one.email.partition("@")[2]
        if domain and not _PERSONAL.search(domain) and not _SERVICES.search(domain):
            named.setdefault(_name_of(domain), []).append(one.email)
    if not named:
        return None
    name = max(named, key=lambda one: len(named[one]))
    return name, named[name][0]


def _name_of(domain: str) -> str:
    """The name in a domain: mail.acme-robotics.co.uk is Acme Robotics."""
    labels = domain.casefold().split(".")[:-1] or [domain]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return " ".join(word.capitalize() for word in re.split(r"[-_]+", labels[-1]) if word)


# --- the title ------------------------------------------------------------------------------------------------------

_BETWEEN_NAMES = r"\s*(?:,|&|\+|/|<>|\||\band\b|\bwith\b|\bund\b|\bet\b|\by\b|\bx\b|-|–|:|\(|\))*\s*"


def _title(invitation: Invitation, candidate: Candidate, guests: Sequence[Guest]) -> Title:
    """What the title says once the names of people are taken out of it."""
    title = invitation.title
    names = [candidate.name or "", *(one.name for one in (*invitation.guests, *guests))]
    for name in sorted(filter(None, names), key=len, reverse=True):
        title = re.sub(rf"{_BETWEEN_NAMES}{re.escape(name)}(?!\w){_BETWEEN_NAMES}", " - ", title, flags=re.IGNORECASE)
    found = title_of(title.strip(" -")) or title_of(f"Interview - {title.strip(' -')}") or Title()
    return (
        found if found.company is None or any(map(str.isalnum, found.company)) else Title(None, found.role, found.round)
    )

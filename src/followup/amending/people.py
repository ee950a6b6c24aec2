"""Who stands in an invitation: names as programs write them, and whether two of them are one person."""

from __future__ import annotations

import contextlib
import email.errors
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header, make_header
from typing import Any

from followup.amending.occasion.domains import SERVICES, labels
from followup.amending.occasion.words import COMPANY, LEGAL, words_of
from followup.amending.rooms import is_made_of, says_room
from followup.identity import folded, is_same_person
from followup.model.people import Candidate, Person
from followup.offices import JOB
from followup.reading.cells import people
from followup.reading.cells.values import Unreadable


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who was invited, or who invited. `email` is "" where none is known. `organization` is what stands in
    brackets behind the name, or in its place. `is_office` tells a mailbox of several people, or of none; `has_left` who
    declined, or sent another.
    """

    name: str
    email: str = ""
    title: str | None = None
    organization: str | None = None
    is_office: bool = False
    has_left: bool = False


_NO_PERSON = ("ROOM", "RESOURCE", "GROUP")
_LEFT = ("DECLINED", "DELEGATED")
_OFFICES = words_of("""
    room rooms raum besprechungsraum sitzungszimmer salle sala boardroom conference conf confroom meetingroom
    huddle floor notetaker recorder bot assistant scheduler scheduling schedule calendar kalender calendrier
    calendario system app noreply donotreply reply notification notifications invite invites invitation
    invitations team teams panel group groups list all staff office empfang reception frontdesk interview
    interviews interviewer interviewers interviewing hiring recruiting recruitment recruiter recruiters talent
    talents acquisition careers career jobs job karriere bewerbung personalabteilung hr people ops operations
    admin administration info kontakt contact hello support events event campus leads committee department dept
    division crew commission jury hub desk service services unknownorganizer resource projector tv no the of and
    our your do not zoom webex
""")
"""Words of which, alone, no person's name is made."""
_LISTS = words_of("""
    team panel group list leads committee department dept notetaker bot scheduler calendar kalender room rooms
    all jobs careers recruiting hiring hr interviewers notifications assistant raum salle resource staff
""")
"""Of them those that make a list, a room or a machine of whatever stands beside them (eng-leads, Data Team, Room 4)."""
_RELAY = re.compile(r"@(?:imip\.me\.com|privaterelay\.appleid\.com)$", re.IGNORECASE)
_COMMON_NAME = re.compile(r"(?:^|[/,;])\s*CN=([^/,;]+)", re.IGNORECASE)
_TAGS = re.compile(r"[(\[<{]([^()\[\]<>{}]*)[)\]>}]")
_VIA = re.compile(r"\s+(?:via|über|through|par l'intermédiaire de)\s+.*$", re.IGNORECASE)
_MARK = re.compile(
    r"^\s*(?:\[?ext(?:ern(?:al)?)?\]?)[\s:.-]+|\s+(?:[-–(\[]\s*)?ext(?:ern(?:al)?)?[)\]]?$", re.IGNORECASE
)


def guests_from(value: Any) -> Iterator[Guest]:
    """The guests of a property that may stand there several times; rooms, groups and those for their knowledge are left out."""
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        params = getattr(one, "params", {})
        said = {key: str(params.get(key, "")).strip() for key in ("CN", "EMAIL", "CUTYPE", "ROLE", "PARTSTAT")}
        if said["CUTYPE"].upper() in _NO_PERSON or said["ROLE"].upper() == "NON-PARTICIPANT":
            continue
        address = re.sub("^mailto:", "", str(one).strip(), flags=re.IGNORECASE)
        guest = guest_from(said["CN"], said["EMAIL"] if "@" in said["EMAIL"] else address)
        if guest is not None:
            yield Guest(
                guest.name, guest.email, guest.title, guest.organization, guest.is_office,
                has_left=said["PARTSTAT"].upper() in _LEFT,
            )  # fmt: skip


def guest_from(written: str, address: str) -> Guest | None:
    """A guest by the name that a program wrote and an address; None where both say nothing.

    >>> guest_from("Harvey, Mike [Ramparts]", "mike.harvey@ramparts.example").name
    'Mike Harvey'
    """
    name, tags = _plain_name(written)
    mail = _mail(address) or next((found for tag in (*tags, written) if (found := _mail(tag))), "")
    organization = next((tag for tag in tags if "@" not in tag and not JOB.search(tag)), None)
    title = next((tag for tag in tags if "@" not in tag and JOB.search(tag)), None)
    if _RELAY.search(mail):
        mail = ""
    given = people.name_in(mail) if mail else ""
    if (COMPANY.search(name) or LEGAL.match(name.rpartition(" ")[2])) and mail and not _shares_a_word(name, mail):
        name, organization = "", name  # a company's name stands beside a person's address
    if not name or "@" in name:
        name = given
    try:
        said = people.interviewer_said(name)
    except Unreadable:
        said = {"name": name}
    written_name = _turned(str(said["name"] or name), mail) if name else ""
    if not written_name:
        return None
    behind = said.get("title")
    if behind and not JOB.search(behind):
        organization, behind = organization or behind, None
    if says_room(written_name, tags) and not is_made_of(mail, written_name):
        return Guest(written_name, mail, is_office=True)
    is_office = _is_office(written_name, mail)
    return Guest(written_name, mail, title or behind, organization, is_office)


def _plain_name(written: str) -> tuple[str, tuple[str, ...]]:
    """A name without what programs put around it, and what stood in its brackets."""
    name = written.strip()
    if "=?" in name:
        with contextlib.suppress(LookupError, ValueError, email.errors.MessageError):
            name = str(make_header(decode_header(name)))
    name = html.unescape(html.unescape(name))
    if (found := _COMMON_NAME.search(name)) is not None:
        name = found[1]
    tags = tuple(" ".join(tag.split()) for tag in _TAGS.findall(name) if tag.strip())
    name = _VIA.sub("", _MARK.sub("", " ".join(_TAGS.sub(" ", name).split())))
    name = " ".join(name.split()).strip(" '\"`‘’“”,;:-")
    if " " not in name and "@" not in name and re.fullmatch(r"[^\W\d]+[._][^\W\d]+(?:[._][^\W\d]+)*\d*", name):
        name = people.name_in(name)
    return name, tags


def _mail(text: str) -> str:
    found = re.search(r"[^\s<>()\[\],;:\"'/=@]+@[^\s<>()\[\],;:\"'/=@]+\.[^\s<>()\[\],;:\"'/=.@]+", text)
    if found is None:
        return ""
    try:
        return people.email(found[0])
    except Unreadable:
        return ""


def _shares_a_word(name: str, mail: str) -> bool:
    local = folded(mail.partition("@")[0])
    return any(word in local for word in folded(name).split() if len(word) > 1)


def _turned(name: str, mail: str) -> str:
    """A name with the first name first: an address turns it, and so do the capitals of a surname that stands before it."""
    words = name.split()
    if len(words) < 2:
        return name
    local = [part for part in re.split(r"[._\-+\d]+", mail.partition("@")[0].casefold()) if len(part) > 1]
    plain = [folded(word) for word in words]
    if len(local) == 2 and len(words) == 2 and [folded(part) for part in local] == [plain[1], plain[0]]:
        return name if not mail else f"{words[1]} {words[0]}"
    return name


def _is_office(name: str, mail: str) -> bool:
    """Whether a name, or an address, is that of a room, a list, a machine or a department."""
    domain = mail.partition("@")[2]
    if domain and SERVICES & set(labels(domain)):
        return True
    words = re.findall(r"[^\W\d_]+", name.casefold())
    local = re.findall(r"[^\W\d_]+", mail.partition("@")[0].partition("+")[0].casefold())
    is_list = bool(_LISTS & set(words)) and not _is_surname(words, local, mail)
    if words and (is_list or all(word in _OFFICES for word in words)):
        return True
    ends_as_list = "-" in mail.partition("@")[0] and bool(local) and local[-1] in _LISTS
    return bool(local) and (ends_as_list or all(word in _OFFICES for word in local))


def _is_surname(words: list[str], local: list[str], mail: str) -> bool:
    """Whether a word for a room or a list is somebody's surname: peter.room@ is how people's addresses are made."""
    return len(words) == 2 and words[0] not in _OFFICES and local == words and "." in mail.partition("@")[0]


def person(guest: Guest) -> Person:
    """A guest as the list knows people."""
    return Person(name=guest.name, email=guest.email or None)


def is_same(one: Guest, other: Guest) -> bool:
    """Whether two guests are one person."""
    return is_same_person(person(one), person(other))


def may_be_candidate(guest: Guest, candidate: Candidate) -> bool:
    """Whether a guest's name is a shorter or longer form of the candidate's: P. S. Raman, Priya R, Priya."""
    theirs, ours = folded(guest.name).split(), folded(candidate.name or "").split()
    if not theirs or not ours:
        return False
    first = theirs[0] == ours[0] or (1 in (len(theirs[0]), len(ours[0])) and theirs[0][0] == ours[0][0])
    last = theirs[-1] == ours[-1] or (1 in (len(theirs[-1]), len(ours[-1])) and theirs[-1][0] == ours[-1][0])
    is_turned = set(theirs) == set(ours)
    return is_turned or (first and (last or len(theirs) == 1))

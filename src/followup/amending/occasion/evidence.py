"""Whose interview it is, and for which job: what the title, the people, the text and the list say, weighed.

What two of them say is believed. What one says alone is taken and said to be so; what none says is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup.amending.occasion.domains import company_domains, is_of, letters_of, name_in, spelled
from followup.amending.occasion.pieces import Piece, Slot, names_a_job
from followup.amending.occasion.text import company_in, role_in
from followup.amending.occasion.title import Title
from followup.amending.occasion.words import COMPANY, HONORIFIC, LEGAL, describes
from followup.identity import folded, mailbox
from followup.offices import names_nobody


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening that the list has: its company and role as written there, and the addresses of its people."""

    company: str
    role: str | None
    addresses: frozenset[str]


class Openings:
    """The openings of a list, found by what an invitation shows of them. They grow while invitations are taken in."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Opening]] = {}
        self._by_address: dict[str, list[Opening]] = {}
        self._by_domain: dict[str, list[Opening]] = {}
        self._by_letters: dict[str, list[Opening]] = {}
        self._roles: set[str] = set()

    def add(self, opening: Opening) -> None:
        words = _plain_words(opening.company)
        self._by_word.setdefault(words[0] if words else "", []).append(opening)
        self._by_letters.setdefault(letters_of(opening.company)[:3], []).append(opening)
        for address in opening.addresses:
            self._by_address.setdefault(address, []).append(opening)
        for label in company_domains(opening.addresses):
            self._by_domain.setdefault(label, []).append(opening)
        if opening.role:
            self._roles.add(folded(opening.role))

    def of_company(self, company: str) -> list[Opening]:
        words = _plain_words(company)
        return [
            one for one in self._by_word.get(words[0] if words else "", ()) if is_same_company(company, one.company)
        ]

    def has_role(self, text: str) -> bool:
        return folded(text) in self._roles

    def with_people(self, addresses: Iterable[str]) -> list[Opening]:
        """Those at which somebody was met whose address it is."""
        return [one for address in addresses for one in self._by_address.get(mailbox(address), ())]

    def at_domains(self, labels: Iterable[str]) -> list[Opening]:
        """Those whose people, or whose company's name, are at one of the domains."""
        shared = [one for label in labels for one in self._by_domain.get(label, ())]
        near = ((label, one) for label in labels for one in self._by_letters.get(letters_of(label)[:3], ()))
        return shared or [one for label, one in near if is_of(label, one.company)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an invitation shows. `addresses` and `names` are those of everyone but the candidate, `organizations` what stands
    beside names.
    """

    title: Title
    addresses: Sequence[str] = ()
    names: Sequence[str] = ()
    organizations: Sequence[str] = ()
    text: str = ""
    location: str | None = None
    openings: Openings


@dataclass(frozen=True, slots=True)
class Whose:
    """The company and the role; None where nobody could know. `notes` say what was guessed of the company, and from what, and
    `notes_of_role` of the role.
    """

    company: str | None = None
    role: str | None = None
    notes: tuple[str, ...] = ()
    notes_of_role: tuple[str, ...] = ()


def whose(evidence: Evidence) -> Whose:
    """The company and the role of an interview."""
    company, from_piece, note = _company(evidence)
    role = _role(evidence, company, from_piece)
    notes = [note] if note else []
    opening = _opening(evidence, company, role)
    of_role = _notes_of_role(evidence, company, role, opening)
    if opening is not None:
        company = opening.company
        if opening.role and (role is None or _is_within(role, opening.role)):
            role = opening.role
    return Whose(company, role, tuple(notes), tuple(of_role))


def _company(evidence: Evidence) -> tuple[str | None, Piece | None, str]:
    """The company, the piece of the title that names it, and what to say where it is a guess."""
    domains = company_domains(evidence.addresses)
    named = [one for one in evidence.title.pieces if not one.is_person]
    said = company_in(evidence.text)
    known = [*evidence.organizations, *([said] if said else []), *_place_names(evidence.location)]
    for piece in named:
        found = _confirmed(piece, domains, known, evidence.openings)
        if found is not None:
            return found, piece, ""
    elsewhere = _by_people(evidence)
    for piece in named:
        if piece.is_company and _may_be_company(piece, evidence):
            return piece.text, piece, f"the company is taken from the title alone: {piece.text}"
    for slot in (Slot.AT, Slot.WITH, Slot.PART):
        for piece in named:
            if piece.slot is not slot or not _may_be_company(piece, evidence):
                continue
            if slot is Slot.WITH and not (domains or evidence.title.is_interview):
                continue  # a call with somebody, and nothing says who
            return piece.text, piece, f"the company is taken from the title alone: {piece.text}"
    if elsewhere is not None:
        return elsewhere.company, None, ""
    beside = next((one for one in named if one.slot is Slot.BESIDE and _may_be_company(one, evidence)), None)
    if said is not None:
        is_confirmed = any(is_of(label, said) for label in domains)
        return said, None, "" if is_confirmed else f"the company is taken from its text: {said}"
    if beside is not None and not all(map(describes, beside.text.split())):
        return beside.text, beside, f"the company is taken from the title alone: {beside.text}"
    if domains:
        label = max(domains, key=lambda one: len(domains[one]))
        person = next((f"; {one.text} is taken for a person" for one in named if one.may_be_person), "")
        name = next((one for one in evidence.organizations if is_of(label, one) and not _ends_as_office(one)), None)
        name = name or spelled(label, _texts(evidence)) or name_in(label)
        return name, None, f"the company is taken from the address {domains[label][0]}{person}"
    organization = next(iter(evidence.organizations), None)
    if organization is not None:
        return organization, None, f"the company is taken from what stands beside a name: {organization}"
    return None, None, ""


def _ends_as_office(name: str) -> bool:
    """Whether a name is that of a company's office: Lumen Labs Recruiting, and not Kestrel Group."""
    last = name.split()[-1]
    return names_nobody(last) and not COMPANY.search(last)


def _texts(evidence: Evidence) -> Iterator[str]:
    """What may spell the company: the title, the place, the names, the text."""
    yield from (one.text for one in evidence.title.pieces)
    yield evidence.location or ""
    yield from (*evidence.organizations, *evidence.names)
    yield evidence.text


def _confirmed(piece: Piece, domains: Iterable[str], known: Sequence[str], openings: Openings) -> str | None:
    """A piece of the title, or its beginning or end, that something else names as well."""
    words = piece.text.split()
    spans = sorted(
        ((i, j) for i in range(len(words)) for j in range(i + 1, min(len(words), i + 6) + 1)), key=lambda s: s[0] - s[1]
    )
    for start, end in spans:
        text = " ".join(words[start:end])
        is_whole = (start, end) == (0, len(words))
        rest = " ".join((*words[:start], *words[end:]))
        if piece.is_role and is_whole and len(words) > 1 and not any(_is_same(text, one) for one in known):
            continue
        if not is_whole and rest and not (piece.slot is Slot.BESIDE or names_a_job(rest) or start == 0):
            continue
        matches_domain = any(is_of(label, text) for label in domains)
        if matches_domain or any(_is_same(text, one) for one in known):
            return text.strip(" ,")
        if openings.of_company(text) and (is_whole or piece.slot is Slot.BESIDE):
            return text.strip(" ,")
    return None


def _may_be_company(piece: Piece, evidence: Evidence) -> bool:
    is_person = piece.is_person or (
        piece.may_be_person and (bool(company_domains(evidence.addresses)) or _is_titled(piece))
    )
    if piece.is_team or is_person or piece.is_mostly_about or _is_role(piece, evidence):
        return False
    return piece.is_name or not any(map(str.isupper, "".join(one.text for one in evidence.title.pieces)))


def _is_titled(piece: Piece) -> bool:
    return bool(HONORIFIC.match(piece.text))


def _is_role(piece: Piece, evidence: Evidence) -> bool:
    """Whether a piece names a job; what the form of a company stands behind does not (Baker Ltd)."""
    if LEGAL.match(piece.text.split()[-1].strip(".,")):
        return False
    return piece.is_role or evidence.openings.has_role(piece.text)


def _plain_words(name: str) -> list[str]:
    words = folded(name).split()
    while len(words) > 1 and LEGAL.match(words[-1]):
        words.pop()
    return words


def is_same_company(one: str, other: str) -> bool:
    """Whether two names are of one company: one goes on where the other ends (Ramparts, Ramparts Analytics Inc.)."""
    first, second = _plain_words(one), _plain_words(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and first[:shorter] == second[:shorter] and len("".join(first[:shorter])) > 1


def _is_same(one: str, other: str) -> bool:
    return _plain_words(one) == _plain_words(other)


def _place_names(location: str | None) -> list[str]:
    """What a place begins with, where that may be a company: Verrano, 4 Mill Road; Ramparts HQ."""
    first = (location or "").partition(",")[0].strip()
    if not first or any(map(str.isdigit, first)) or ":" in first:
        return []
    return [re.sub(r"\s+(?:HQ|headquarters?|offices?|büro|campus|building)$", "", first, flags=re.IGNORECASE)]


def _role(evidence: Evidence, company: str | None, from_piece: Piece | None) -> str | None:
    """The job: what stands behind "for", what names one, else what is left between dashes beside the company."""
    pieces = [one for one in evidence.title.pieces if not one.is_person and not one.is_team]
    rest = _rest(from_piece, company)
    candidates = [rest] if rest is not None and names_a_job(rest) else []
    others = [one for one in pieces if one is not from_piece]
    candidates += [one.text for one in others if one.slot is Slot.FOR and (one.is_role or one.is_name)]
    candidates += [one.text for one in others if _is_role(one, evidence) and one.slot not in (Slot.WITH, Slot.AT)]
    if company is not None and from_piece is not None and evidence.title.is_interview:
        candidates += [
            one.text
            for one in others
            if one.slot is Slot.PART and one.is_name and not one.is_mostly_about and _is_no_place(one, evidence)
        ]
    found = next((one for one in candidates if not company or not is_same_company(one, company)), None)
    return found or _without_company(role_in(evidence.text), company)


def _without_company(role: str | None, company: str | None) -> str | None:
    """A job without the company before it: the Northwind Finance Analyst role."""
    if role is None or company is None:
        return role
    before = " ".join(role.split()[: len(company.split())])
    return role.removeprefix(before).strip() or role if is_same_company(before, company) else role


def _notes_of_role(evidence: Evidence, company: str | None, role: str | None, opening: Opening | None) -> Iterator[str]:
    """What to say of a role that was guessed: among several that the list has, or from its place in the title."""
    named = {} if company is None else {one.role: None for one in evidence.openings.of_company(company) if one.role}
    fitting = [one for one in named if role is None or (_is_within(role, one) and folded(role) != folded(one))]
    if len(fitting) > 1 and not any(folded(role or "") == folded(one) for one in named):
        roles = f"{', '.join(fitting[:-1])} and {fitting[-1]}"
        taken = f"{opening.role} is taken, for those who are met there" if opening is not None else "write which it is"
        yield f"the list has {roles} at {company}, and the title does not say which: {taken}"
    elif role is not None and opening is None and _is_guess(role, evidence):
        yield f"the role is taken from the title alone: {role}"


def _is_guess(role: str, evidence: Evidence) -> bool:
    """Whether nothing but its place in the title says that it is a job."""
    is_told = any(one.text == role and _is_role(one, evidence) for one in evidence.title.pieces)
    return not (
        is_told or names_a_job(role) or evidence.openings.has_role(role) or role in (role_in(evidence.text) or "")
    )


def _rest(piece: Piece | None, company: str | None) -> str | None:
    """What a piece says beside the company that was found in it."""
    if piece is None or company is None or company not in piece.text or company == piece.text:
        return None
    return piece.text.replace(company, " ", 1).strip(" ,-") or None


def _is_no_place(piece: Piece, evidence: Evidence) -> bool:
    is_there = bool(evidence.location) and folded(piece.text) in folded(evidence.location or "")
    return not is_there and not any(map(str.isdigit, piece.text))


def _is_within(one: str, other: str) -> bool:
    """Whether all words of one role are in the other: Analyst, Data Analyst."""
    first, second = set(folded(one).split()), set(folded(other).split())
    return bool(first) and (first <= second or second <= first)


def _by_people(evidence: Evidence) -> Opening | None:
    """The opening that somebody of the invitation belongs to: by an address, else by the domain of the company."""
    exact = evidence.openings.with_people(evidence.addresses)
    if exact:
        return exact[-1]
    found = evidence.openings.at_domains(company_domains(evidence.addresses))
    return found[-1] if found and len({folded(one.company) for one in found}) == 1 else None


def _opening(evidence: Evidence, company: str | None, role: str | None) -> Opening | None:
    """The opening of the list that an interview of a company and a role is of; None where it is none, or may be several."""
    if company is None:
        return None
    theirs = evidence.openings.of_company(company)
    if role is not None:
        alike = [one for one in theirs if one.role is None or _is_within(role, one.role)]
        theirs = [one for one in alike if one.role and folded(one.role) == folded(role)] or alike
    addresses = {mailbox(one) for one in evidence.addresses}
    named = {(one.company, one.role) for one in theirs}
    if len(named) > 1:
        theirs = [one for one in theirs if addresses & one.addresses] or ([] if role is None else theirs)
        named = {(one.company, one.role) for one in theirs}
    return theirs[-1] if len(named) == 1 else None

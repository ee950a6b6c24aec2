"""What rows mean together: which opening each belongs to, and what only its neighbours can tell."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.identity import folded, opening_key
from followup.model.interviews import Interview, Mode
from followup.model.people import Reference
from followup.model.status import Status
from followup.reading.cells.values import nearest
from followup.reading.findings import Findings, listed


@dataclass(frozen=True, slots=True)
class Naming:
    """What one row says of its opening."""

    company: str
    role: str | None
    id: str | None

    @property
    def key(self) -> str:
        """The opening's identity, as far as this row can tell."""
        return f"id:{folded(self.id)}" if self.id else self.plain_key

    @property
    def plain_key(self) -> str:
        return opening_key(self.company, self.role)


class Openings:
    """All openings that rows name, refused rows included: an id given once holds for its company and role."""

    def __init__(self, namings: Iterable[Naming]) -> None:
        every = tuple(namings)
        self._ids: dict[str, str] = {}
        for one in every:
            if one.id:
                self._ids.setdefault(one.plain_key, one.key)
        self._roles: dict[str, dict[str, str]] = {}
        for one in every:
            if one.role:
                self._roles.setdefault(folded(one.company), {}).setdefault(self._key(one), one.role)

    def _key(self, one: Naming) -> str:
        return one.key if one.id else self._ids.get(one.plain_key, one.plain_key)

    def of(self, one: Naming) -> tuple[str, str | None]:
        """The opening's identity and role; without a role, those of the company's only opening."""
        there = self._roles_at(one)
        if one.role or one.id or len(there) != 1:
            return self._key(one), one.role
        return next(iter(there.items()))

    def tell_no_role(self, one: Naming, interview: Interview, findings: Findings) -> None:
        """Warns of an interview without a role whose company has no opening, or several."""
        if interview.role or one.id:
            return
        there = tuple(self._roles_at(one).values())
        among = f": {listed(there)} are open there" if there else ""
        findings.of("role").warning(
            "no-role", f"no role is given for {one.company}{among}", interview.place, "add role: …"
        )

    def _roles_at(self, one: Naming) -> dict[str, str]:
        return self._roles.get(folded(one.company), {})


_LEGAL_FORMS = frozenset((
    "inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "kg", "co", "corp", "corporation", "company", "plc", "sa", "sas",
    "sarl", "srl", "bv", "nv", "oy", "ab", "the",
))  # fmt: skip
_SHORT_WORDS = {
    "sr": "senior", "jr": "junior", "eng": "engineer", "engr": "engineer", "mgr": "manager", "dev": "developer",
    "swe": "software engineer", "pm": "product manager", "asst": "assistant", "dir": "director", "admin": "administrator",
    "coord": "coordinator", "rep": "representative", "qa": "quality assurance", "hr": "human resources",
}  # fmt: skip


def tell_alike(interviews: Sequence[Interview], findings: Findings) -> None:
    """Warns of openings that look like one job: a company or a role in two spellings."""
    by_company: dict[str, dict[str, Interview]] = {}
    by_slip: dict[str, str] = {}
    for one in interviews:
        if not one.opening.startswith("id:"):
            name = _as_written_before(_plain_company(one.company), by_slip)
            by_company.setdefault(name, {}).setdefault(one.opening, one)
    for there in by_company.values():
        each = list(there.values())
        for index, one in enumerate(each):
            like = next((other for other in each[:index] if _is_one_role(one.role, other.role)), None)
            if like is not None:
                _tell_like(like, one, findings)


def _tell_like(earlier: Interview, later: Interview, findings: Findings) -> None:
    names = [", ".join(filter(None, (" ".join(one.company.split()), one.role))) for one in (earlier, later)]
    message = f"{names[1]} looks like {names[0]} (line {earlier.place.line}) in another spelling; they are taken for two openings"
    hint = "if they are one, write both alike, or give both rows the same id"
    findings.of("role").warning("two-spellings", message, later.place, hint)


def _plain_company(company: str) -> str:
    words = folded(company).split()
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words)


_LEAST_SLIPPED = 5  # letters: of shorter names a letter more makes another


def _as_written_before(company: str, by_slip: dict[str, str]) -> str:
    """The name from which this one differs by a letter that one of them lacks, or by two that are swapped, else itself; kept in
    `by_slip` by all that a letter less makes of it. Another letter may be another company: "Marks" or "Marys".
    """
    if company in by_slip and by_slip[company] == company:
        return company
    short = [company[:at] + company[at + 1 :] for at in range(len(company))] if len(company) >= _LEAST_SLIPPED else []
    like = next(
        (by_slip[each] for each in (company, *short) if each in by_slip and _is_slip(by_slip[each], company)), company
    )
    for each in (company, *short):
        by_slip.setdefault(each, like)
    return like


def _is_slip(one: str, other: str) -> bool:
    """Whether names of some length have the same letters, but for one that one of them lacks."""
    is_long = min(len(one), len(other)) >= _LEAST_SLIPPED
    return is_long and (abs(len(one) - len(other)) == 1 or sorted(one) == sorted(other))


def _is_one_role(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    words, others = _role_words(one), _role_words(other)
    return sorted(words) == sorted(others) or (len(words) == len(others) and all(map(_is_one_word, words, others)))


def _role_words(role: str) -> list[str]:
    return " ".join(_SHORT_WORDS.get(word, word) for word in folded(role).split()).split()


def _is_one_word(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 4 and nearest(one, (other,)) is not None)


def with_phone_screens(interviews: Sequence[Interview]) -> tuple[Interview, ...]:
    """Interviews that know whether they are a phone screen: by phone, and the opening's first round."""
    first: dict[str, dt.datetime] = {}
    for one in interviews:
        if one.status is not Status.CANCELLED:
            first[one.opening] = min(first.get(one.opening, one.end), one.end)
    return tuple(
        dataclasses.replace(one, is_phone_screen=True)
        if one.mode is Mode.PHONE and one.end == first.get(one.opening)
        else one
        for one in interviews
    )


def with_usual_references(
    interviews: Sequence[Interview], named: Iterable[str], usual: tuple[Reference, ...]
) -> tuple[Interview, ...]:
    """Interviews of openings other than `named`, whose rows name references, get the list's first ones."""
    own = set(named)
    return tuple(one if one.opening in own else dataclasses.replace(one, references=usual) for one in interviews)

"""What rows mean together: which opening each belongs to, and what only its neighbours can tell."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.identity import folded, opening_key
from followup.model import Interview, Mode, Reference, Status
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


def without_repetitions(interviews: Sequence[Interview], findings: Findings) -> tuple[Interview, ...]:
    """The interviews, each once; one that says exactly what an earlier one says is told."""
    first: dict[Interview, Interview] = {}
    kept = []
    for one in interviews:
        earlier = first.setdefault(dataclasses.replace(one, source=""), one)
        if earlier is one:
            kept.append(one)
            continue
        where = (
            f"line {earlier.place.line}"
            if earlier.source == one.source
            else f"{earlier.source}, line {earlier.place.line}"
        )
        message = f"this interview at {one.company} is listed already ({where})"
        findings.warning("listed-twice", message, one.place, "remove one of the two")
    return tuple(kept)


def with_phone_screens(interviews: Sequence[Interview]) -> tuple[Interview, ...]:
    """Interviews that know whether they are a phone screen: by phone, and the opening's first round."""
    first: dict[str, dt.datetime] = {}
    for one in interviews:
        if one.status is not Status.CANCELLED:
            first[one.opening] = min(first.get(one.opening, one.end), one.end)
    return tuple(
        dataclasses.replace(one, is_phone_screen=one.mode is Mode.PHONE and one.end == first.get(one.opening))
        for one in interviews
    )


def with_usual_references(
    interviews: Sequence[Interview], named: Iterable[str], usual: tuple[Reference, ...]
) -> tuple[Interview, ...]:
    """Interviews of openings other than `named`, whose rows name references, get the list's first ones."""
    own = set(named)
    return tuple(one if one.opening in own else dataclasses.replace(one, references=usual) for one in interviews)

"""Everybody whom a list names: the candidate, those met at an interview, and those who speak for the candidate."""

from __future__ import annotations

from dataclasses import dataclass, field

from followup.problems import NO_PLACE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the candidate writes to or speaks with; `name` is as it was typed."""

    name: str
    email: str | None = None
    phone: str | None = None
    linkedin: str | None = None
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer(Person):
    """A person met at an interview, or who arranged it. `say` is a sentence of the candidate's own that they should read."""

    title: str | None = None
    topic: str | None = None
    say: str | None = None
    lead: bool = False
    connected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Person):
    """A person who speaks for the candidate. `timezone` is an IANA name; None means the candidate's own zone."""

    relation: str | None = None
    attributes: tuple[str, ...] = ()
    timezone: str | None = None
    contacted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The user. `timezone` is an IANA name, `country` an ISO 3166 code; `source` names where this was read. `also` are other
    addresses and spellings of theirs: nobody of these is an interviewer.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    timezone: str = "UTC"
    country: str | None = None
    subdivision: str | None = None
    linkedin: str | None = None
    also: tuple[str, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False, compare=False)
    place: Place = field(default=NO_PLACE, repr=False, compare=False)

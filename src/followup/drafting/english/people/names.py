"""How people are greeted, named and signed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from followup.drafting.english.dialect import Dialect
from followup.drafting.english.people.honorifics import honorific_of
from followup.drafting.english.people.parts import Name, parts
from followup.drafting.english.text.plain import plain, without_accents


def is_person(name: str) -> bool:
    """Whether it names somebody: not an office, a group, a mailbox or a job."""
    return parts(name) is not None


def is_formal(name: str, formal: bool) -> bool:
    """Whether somebody is written to formally: the candidate wants it, or typed an honorific."""
    person = parts(name)
    return person is not None and (formal or person.honorific is not None)


@lru_cache(maxsize=4096)
def called(name: str, formal: bool, english: Dialect | None = None) -> str | None:
    """How a person is called after "Dear" or "Hi"; None where it is nobody's name.

    An honorific that was typed is kept. A name of which no part is surely the first name stays whole.

    >>> [called("Dr. Ana van der Berg", False), called("Luz Marina Ortega, RN", False), called("Hiring Team", False)]
    ['Dr. van der Berg', 'Luz Marina', None]
    """
    person = parts(name)
    if person is None:
        return None
    if person.honorific is not None:
        return _with_honorific(person, english)
    if formal or person.first is None:
        return person.whole
    return person.first


def _with_honorific(person: Name, english: Dialect | None) -> str:
    return f"{_stopped(person.honorific or '', english)} {person.formal}".strip()


def _stopped(honorific: str, english: Dialect | None) -> str:
    return honorific if english is None or english.has_stops else honorific.replace(".", "")


@lru_cache(maxsize=4096)
def greeting(name: str | None, formal: bool, english: Dialect) -> str:
    """How a mail begins: "Hi Ana,", "Dear Prof. Strauss,", "Hello 박지훈,"; "Hello," where nobody is named."""
    person = parts(name) if name else None
    if person is None or name is None:
        return "Hello,"
    if _is_chef_alone(person) or person.honorific is not None or formal:
        return f"Dear {called(name, formal, english)},"
    return f"{_hi(person, english)} {called(name, formal, english)},"


def _hi(person: Name, english: Dialect) -> str:
    return "Hello" if person.first is None or english.is_british else "Hi"


@lru_cache(maxsize=4096)
def dear(name: str | None, formal: bool, english: Dialect) -> str:
    """How a card begins: "Dear Ana,"; to a chef without a first name "Chef,"; to nobody by name "Hello,"."""
    person = parts(name) if name else None
    if person is None or name is None:
        return "Hello,"
    return "Chef," if _is_chef_alone(person) else f"Dear {called(name, formal, english)},"


@lru_cache(maxsize=4096)
def hello(name: str | None, formal: bool, english: Dialect) -> str:
    """How a call begins: "Hi Sam", "Hello, Ms. Stubbs"; to nobody by name "Hello"."""
    person = parts(name) if name else None
    if person is None or name is None:
        return "Hello"
    if formal or person.honorific is not None:
        return f"Hello, {called(name, formal, english)}"
    return f"{_hi(person, english)} {called(name, formal, english)}"


def _is_chef_alone(person: Name) -> bool:
    return person.honorific == "Chef" and " " not in person.whole


@lru_cache(maxsize=4096)
def first_name(name: str) -> str | None:
    """What colleagues call a person, honorific or not; None where it cannot be told."""
    person = parts(name)
    return person.first if person and not person.is_couple else None


@lru_cache(maxsize=4096)
def full_name(name: str, english: Dialect | None = None) -> str | None:
    """The name by which a third person knows somebody: "Dr. Samir Bhatt", "Karen Holt"; no credentials. None for nobody."""
    person = parts(name)
    if person is None:
        return None
    if not person.honorific or person.honorific == person.whole:
        return person.whole
    return f"{_stopped(person.honorific, english)} {person.whole}"


@lru_cache(maxsize=64)
def signed_name(name: str) -> str:
    """A name as one signs it, where a list has it as a register does: nobody is a doctor to themselves, credentials stay.

    >>> [signed_name("O'Brien, Máire"), signed_name("Dr. Wanjiru Kamau, MPH")]
    ["Máire O'Brien", 'Wanjiru Kamau, MPH']
    """
    typed = _untitled(plain(name))
    if "," not in typed:
        return typed
    person = parts(typed)
    is_register = person is not None and not without_accents(typed).startswith(without_accents(person.whole))
    return person.whole if person and is_register else typed


def _untitled(name: str) -> str:
    """A name without the honorific before it; "Sister Agnes" has no other name, and "Dr. Kamau" no first one."""
    _, words = honorific_of(name) if name else (None, [])
    return " ".join(words) if len(words) > 1 else name


def fullest(names: Iterable[str]) -> str:
    """Of several spellings of one person the one that says most: with an honorific, else the longest first listed."""
    spellings = list(names)
    return max(spellings, key=lambda each: ((parts(each) or _NOBODY).honorific is not None, len(plain(each))))


_NOBODY = Name(honorific=None, first=None, formal="", whole="")

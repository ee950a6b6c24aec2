"""Who and what is the same: folded names, short hashes and UIDs.

A UID says what a follow-up is and never when it is, so that a calendar recognises it after every correction
(RFC 5545, 3.8.4.7; UUID version 5: RFC 9562, 5.5).
"""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
import uuid
from collections.abc import Callable

from followup.model.people import Candidate, Person

Hashes = tuple[str, str]
"""What stands for a person where no name may: short hashes of their folded name and of their address."""

_NAMESPACE = uuid.UUID("5d1cf7a2-5a3e-5c0b-9a53-1f0c1d0b6a7e")
_NO_LETTERS = re.compile(r"[\W_]+")
# Planning and publishing ask for the same names again and again, and these three are most of what they compute.
_once_a_name = functools.lru_cache(maxsize=1 << 15)


@_once_a_name
def folded(text: str) -> str:
    """`text` as two spellings of one thing share it: without case, accents on a composed form kept, no punctuation.

    >>> folded("  St. Brendan's HOSPITAL ")
    'st brendan s hospital'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NO_LETTERS.sub(" ", plain).strip() or plain.strip()


def unaccented(text: str) -> str:
    """`text` folded, and without accents.

    >>> unaccented("Renée O'Neil")
    'renee o neil'
    """
    return "".join(each for each in unicodedata.normalize("NFKD", folded(text)) if not unicodedata.combining(each))


def opening_key(company: str, role: str | None) -> str:
    """The identity of an opening that has no `id` of its own."""
    return f"{folded(company)}/{folded(role or '')}"


def short_hash(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for `parts`, the same on every machine."""
    return _digest("\0".join(parts)).hexdigest()


def short_hash_of(content: bytes) -> str:
    """The short hash of a text that is encoded already (UTF-8)."""
    return hashlib.blake2s(content, digest_size=6).hexdigest()


def _digest(text: str) -> hashlib.blake2s:
    return hashlib.blake2s(text.encode("utf-8", "surrogatepass"), digest_size=6)


def short_hashes_after(first: str) -> Callable[[str], str]:
    """The short hash of `first` and one more text; `first` may be long, and is read once."""
    begun = _digest(f"{first}\0")

    def short_hash_of(text: str) -> str:
        digest = begun.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    return short_hash_of


@_once_a_name
def opening_hash(key: str) -> str:
    """What stands for an opening where no name may: the short hash of its identity."""
    return short_hash(key)


def uid_of(*parts: str) -> str:
    """The UID that belongs to `parts`: a UUID version 5, lower case."""
    name = "\0".join(parts).encode("utf-8", "replace").decode()
    return str(uuid.uuid5(_NAMESPACE, name))


@_once_a_name
def mailbox(address: str) -> str:
    """An address without its case and what mail programs ignore behind a plus: Ana.Lima+jobs@x is ana.lima@x."""
    local, _, domain = address.casefold().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def is_same_person(one: Person, other: Person) -> bool:
    """Whether two entries of one list are one person: by their addresses where both have one, else by their names.

    Two people of one name are two where their addresses differ; who is named once with an address and once without is one.
    """
    if one is other:
        return True
    if one.email and other.email:
        return mailbox(one.email) == mailbox(other.email)
    return folded(one.name) == folded(other.name)


def is_candidate(person: Person, candidate: Candidate) -> bool:
    """Whether an entry is the candidate, by any of their names or addresses, in whichever order the names stand."""
    own = [one for one in (candidate.name, candidate.email, *candidate.also) if one]
    if person.email and mailbox(person.email) in {mailbox(one) for one in own if "@" in one}:
        return True
    names = sorted(folded(person.name).split())
    return any(names == sorted(folded(one).split()) for one in own if "@" not in one)


def person_hashes(person: Person) -> Hashes:
    """Short hashes of a person's folded name and email address; a dash where there is no address."""
    return _hashes(person.name, person.email)


@_once_a_name
def _hashes(name: str, email: str | None) -> Hashes:
    return short_hash(folded(name)), short_hash(email.casefold()) if email else "-"

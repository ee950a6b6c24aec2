"""Who and what is the same: folded names, short hashes and UIDs.

A UID says what a follow-up is and never when it is, so that a calendar recognises it after every correction
(RFC 5545, 3.8.4.7; UUID version 5: RFC 9562, 5.5).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid

from followup.model import Person

Hashes = tuple[str, str]
"""What stands for a person where no name may: short hashes of their folded name and of their address."""

_NAMESPACE = uuid.UUID("5d1cf7a2-5a3e-5c0b-9a53-1f0c1d0b6a7e")
_NO_LETTERS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """`text` as two spellings of one thing share it: without case, accents on a composed form kept, no punctuation.

    >>> folded("  St. Brendan's HOSPITAL ")
    'st brendan s hospital'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NO_LETTERS.sub(" ", plain).strip() or plain.strip()


def opening_key(company: str, role: str | None) -> str:
    """The identity of an opening that has no `id` of its own."""
    return f"{folded(company)}/{folded(role or '')}"


def short_hash(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for `parts`, the same on every machine."""
    return hashlib.blake2s("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def uid_of(*parts: str) -> str:
    """The UID that belongs to `parts`: a UUID version 5, lower case."""
    name = "\0".join(parts).encode("utf-8", "replace").decode()
    return str(uuid.uuid5(_NAMESPACE, name))


def person_hashes(person: Person) -> Hashes:
    """Short hashes of a person's folded name and email address; a dash where there is no address."""
    return short_hash(folded(person.name)), short_hash(person.email.casefold()) if person.email else "-"

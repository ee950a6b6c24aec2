"""Our own line in an event: which follow-up it is, where it came from, and what it was made of."""

from __future__ import annotations

import datetime as dt
import functools
import re
import sys
from dataclasses import dataclass
from urllib.parse import quote_from_bytes, unquote_to_bytes

from followup.identity import short_hash_of
from followup.publishing.events.content_lines import fold, moment_of, stamp

_HASH = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """What the X-FOLLOWUP line says: which follow-up this event is, where it came from, and what it was made of.

    `opening` is the short hash of the opening's identity, `people` two short hashes a person, `counted_from` the hash
    of what the time was counted from (WHEN), `facts` that of everything the text may use (WHAT). `part` counts from 1.
    """

    step: str
    opening: str
    source: str
    people: tuple[tuple[str, str], ...]
    counted_from: str
    facts: str
    anchor: dt.datetime | None = None
    part: int = 1
    parts: int = 1

    def line(self, raw: bytes) -> bytes:
        """The line, folded, for an event whose other bytes are `raw`: ASCII, with nothing that TEXT would escape."""
        people = "+".join(".".join(hashes) for hashes in self.people) or "-"
        anchor = stamp(self.anchor) if self.anchor else "-"
        pairs = (
            f"step={_quoted(self.step)} opening={self.opening} part={self.part}/{self.parts} anchor={anchor}"
            f" source={_quoted(self.source)} people={people} from={self.counted_from} what={self.facts}"
            f" bytes={short_hash_of(raw)}"
        )
        return fold(b"X-FOLLOWUP:" + pairs.encode("ascii"))


# Events that follow each other in a file say most of it alike: read once, it is also kept once.
_shared = functools.lru_cache(maxsize=4096)


def tracking_in(value: bytes) -> tuple[Tracking | None, str]:
    """What the line says (None where a part of it cannot be read), and the hash of the block's other bytes."""
    pairs = dict(pair.partition("=")[::2] for pair in value.decode("utf-8", "replace").split())
    part, _, parts = pairs.get("part", "").partition("/")
    try:
        number, count = int(part), int(parts)
        tracking = Tracking(
            step=_unquoted(pairs["step"]),
            opening=sys.intern(_hash_of(pairs["opening"])),
            source=_unquoted(pairs["source"]),
            people=_people_of(pairs["people"]),
            counted_from=_hash_of(pairs["from"]),
            facts=_hash_of(pairs["what"]),
            anchor=moment_of(pairs["anchor"]),
            part=number,
            parts=count,
        )
    except (KeyError, ValueError):
        return None, ""
    return (tracking if 1 <= number <= count <= 1000 else None), pairs.get("bytes", "")


def _hash_of(value: str) -> str:
    """A short hash as it was written. Raises ValueError for anything else: it may become part of a file name."""
    if not _HASH.fullmatch(value):
        raise ValueError
    return value


@_shared
def _people_of(value: str) -> tuple[tuple[str, str], ...]:
    """Raises ValueError where a person has not exactly two hashes, of name and address, or "-" for one that is unknown."""
    if value == "-":
        return ()
    people = []
    for hashes in value.split("+"):
        name, address = (each if each == "-" else _hash_of(each) for each in hashes.split("."))
        people.append((name, address))
    return tuple(people)


def _quoted(text: str) -> str:
    """`text` without spaces or anything outside ASCII, after the manner of URLs (RFC 3986, 2.1)."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="/:_-.~")


@_shared
def _unquoted(text: str) -> str:
    return unquote_to_bytes(text).decode("utf-8", "surrogatepass")

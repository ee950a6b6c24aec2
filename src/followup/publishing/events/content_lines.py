"""Content lines, folded and unfolded, and the values in them (RFC 5545, 3.1 and 3.3)."""

from __future__ import annotations

import datetime as dt
import re

_MOST_OCTETS = 75  # RFC 5545, 3.1, the line break left out
_LONGEST_CHARACTER = 4  # octets in UTF-8
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_FOLD = re.compile(rb"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def fold(line: bytes) -> bytes:
    r"""A content line as physical lines of at most 75 octets, each ended by CRLF (RFC 5545, 3.1).

    It is cut neither inside a UTF-8 character nor between a backslash and what it escapes: RFC 5545 allows both, and
    readers break on them (profile, File).
    """
    if len(line) <= _MOST_OCTETS:
        return line + b"\r\n"
    pieces = []
    begin, room = 0, _MOST_OCTETS
    while len(line) - begin > room:
        cut = _cut(line, begin, begin + room)
        pieces.append(line[begin:cut])
        begin, room = cut, _MOST_OCTETS - 1  # a space begins each further line
    pieces.append(line[begin:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _cut(line: bytes, begin: int, cut: int) -> int:
    """The last place up to `cut` that is inside neither a character nor an escape pair; `begin` is such a place.

    What damage left of characters, their further octets without a first one, is cut anywhere.
    """
    first = next((at for at in range(cut, cut - _LONGEST_CHARACTER, -1) if line[at] & 0xC0 != 0x80), cut)
    cut = max(first, begin + 1)
    run = cut
    while run > begin and line[run - 1] == 0x5C:
        run -= 1
    return cut - (cut - run) % 2


def unfold(raw: bytes) -> list[bytes]:
    """The content lines of some physical lines, ended by CRLF or LF, empty ones left out."""
    if b"\r\n" in raw:
        raw = raw.replace(b"\r\n ", b"").replace(b"\r\n", b"\n")
    if b"\n " in raw or b"\n\t" in raw:
        raw = _FOLD.sub(b"", raw)
    return [line for line in raw.split(b"\n") if line]


def text_of(value: bytes) -> str:
    """A TEXT value without its escapes (RFC 5545, 3.3.11)."""
    text = value.decode("utf-8", "replace")
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def stamp(moment: dt.datetime) -> str:
    """An aware time as a UTC DATE-TIME (RFC 5545, 3.3.5, form 2)."""
    utc = moment.astimezone(dt.UTC)
    return f"{utc.year:04}{utc.month:02}{utc.day:02}T{utc.hour:02}{utc.minute:02}{utc.second:02}Z"


def moment_of(value: str) -> dt.datetime | None:
    """The instant that a UTC DATE-TIME says; None for anything else, and for years in which no run plans anything."""
    if len(value) != 16 or value[8] != "T" or value[15] != "Z":
        return None
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if _FIRST_YEAR <= moment.year < _LAST_YEAR else None


def in_seconds(moment: dt.datetime) -> dt.datetime:
    """The instant as a file keeps it: UTC, whole seconds."""
    return moment.astimezone(dt.UTC).replace(microsecond=0)

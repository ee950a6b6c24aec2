"""VEVENTs as bytes: what each says, and our own files taken apart.

A full parse costs more than everything else an unchanged run does, so a file of ours is only split, and a few lines of
each event are read. What was damaged or edited by hand is read as far as it goes.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from followup.disk import Piece
from followup.identity import short_hash_of
from followup.publishing.events.content_lines import fold, moment_of, stamp, text_of, unfold
from followup.publishing.events.tracking import Tracking, tracking_in
from followup.publishing.names import is_uid_of_ours

PRODID = "-//followup//interview follow-ups//EN"
_LARGEST_SEQUENCE = 2**31 - 1
_SHORTEST = dt.timedelta(minutes=10)
# Each begins with literal bytes, which makes the search ten times as fast as one for beginnings of lines.
_BEGIN = re.compile(rb"\nBEGIN:VEVENT[ \t]*\r?(\n|\Z)")
_END = re.compile(rb"\nEND:VEVENT[ \t]*\r?(\n|\Z)")
_END_OF_CALENDAR = re.compile(rb"\nEND:VCALENDAR")
_LINE = re.compile(rb"[A-Za-z0-9-]+[;:]")
_PROPERTY = re.compile(rb"(?!BEGIN|END)[A-Za-z0-9-]+[;:]")
_CONTROLS = bytes((*range(9), *range(11, 13), *range(14, 32), 127))
_CARRIAGE_RETURN = re.compile(rb"\r(?!\n)")
_TIMES = re.compile(rb"(?:DTSTART|DTEND|DURATION)[;:]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A VEVENT as it stands in a file, and what was read of it. Times are UTC, None where they cannot be read.

    `raw` may be set aside; `bytes(raw)` are its bytes in any case. `is_whole` says that it has its END line, `is_intact`
    that its bytes are those that were written.
    """

    raw: bytes | Piece
    uid: str
    sequence: int = 0
    stamp: dt.datetime | None = None
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    summary: str = ""
    is_cancelled: bool = False
    is_private: bool = False
    tracking: Tracking | None = None
    is_whole: bool = True
    is_intact: bool = True


def tracked(lines: Iterable[bytes], tracking: Tracking) -> bytes:
    """The bytes of an event's content lines (BEGIN to END, unfolded), with our line before any VALARM."""
    before: list[bytes] = []
    after: list[bytes] = []
    where = before
    for line in lines:
        if line in (b"BEGIN:VALARM", b"END:VEVENT"):
            where = after
        where.append(fold(line))
    head, tail = b"".join(before), b"".join(after)
    return head + tracking.line(head + tail) + tail


def block_of(raw: bytes, aside: Callable[[bytes], bytes | Piece] = bytes) -> Block | None:
    """What one VEVENT's bytes say, and the bytes as `aside` gives them; None where not even the UID can be read."""
    values = _values(raw)
    uid = text_of(values.get(b"UID", b"")).strip()
    if is_uid_of_ours(uid.lower()):  # some calendars write those in capitals
        uid = uid.lower()
    if not uid:
        return None
    ours = values.get(b"X-FOLLOWUP")
    tracking, digest = tracking_in(ours) if ours is not None else (None, "")
    return Block(
        raw=aside(raw),
        uid=uid,
        sequence=_sequence_of(values.get(b"SEQUENCE", b"")),
        stamp=_moment(values, b"DTSTAMP"),
        start=_moment(values, b"DTSTART"),
        end=_moment(values, b"DTEND"),
        summary=text_of(values.get(b"SUMMARY", b"")),
        is_cancelled=values.get(b"STATUS", b"").upper() == b"CANCELLED",
        is_private=values.get(b"CLASS", b"").upper() == b"PRIVATE",
        tracking=tracking,
        is_whole=_END.search(raw) is not None,
        is_intact=tracking is not None and digest == short_hash_of(_without_our_line(raw)),
    )


def _without_our_line(raw: bytes) -> bytes:
    begin = raw.find(b"\nX-FOLLOWUP:") + 1
    end = raw.find(b"\n", begin) + 1
    while raw[end : end + 1] in (b" ", b"\t"):
        end = raw.find(b"\n", end) + 1
    return raw[:begin] + raw[end:]


def seen_by_a_reader(block: Block) -> list[bytes]:
    """The content lines that a person may see the effect of: all but the bookkeeping."""
    unseen = (b"DTSTAMP:", b"LAST-MODIFIED:", b"SEQUENCE:", b"X-FOLLOWUP:")
    return [line.rstrip(b"\r") for line in unfold(bytes(block.raw)) if not line.startswith(unseen)]


def description_of(block: Block) -> str:
    """The text that an event has for a reader; empty where it has none."""
    return text_of(_values(bytes(block.raw), _READ_ONCE_ASKED).get(b"DESCRIPTION", b""))


_READ_ONCE_ASKED = frozenset((b"DESCRIPTION",))
_READ = frozenset(b"UID X-FOLLOWUP SEQUENCE DTSTAMP DTSTART DTEND SUMMARY STATUS CLASS".split())


def _values(raw: bytes, read: frozenset[bytes] = _READ) -> dict[bytes, bytes]:
    """What is read of the event's own properties (not its alarm's), by name, the first of each; parameters are dropped. A name
    without a value is no property.
    """
    values: dict[bytes, bytes] = {}
    for line in unfold(raw):
        if line.startswith(b"BEGIN:VALARM"):
            break
        name, colon, value = line.partition(b":")
        if name not in read:
            name = name.partition(b";")[0].upper()
        if colon and name in read:
            values.setdefault(name, value.rstrip(b"\r"))
    return values


def _sequence_of(value: bytes) -> int:
    number = int(value) if value.isdigit() and len(value) <= 10 else 0
    return number if number < _LARGEST_SEQUENCE else 0


def _moment(values: dict[bytes, bytes], name: bytes) -> dt.datetime | None:
    return moment_of(values.get(name, b"").decode("ascii", "replace"))


@dataclass(frozen=True, slots=True)
class Parts:
    """A calendar file of ours, taken apart; `name` is what it calls itself, None where it has no name."""

    name: str | None
    blocks: tuple[Block, ...]


def is_ours(beginning: bytes) -> bool:
    """Whether a file that begins so was written by this program: a VCALENDAR whose PRODID is ours."""
    first, *rest = unfold(beginning.removeprefix(b"\xef\xbb\xbf").partition(b"BEGIN:VEVENT")[0]) or [b""]
    return first.strip().upper() == b"BEGIN:VCALENDAR" and b"PRODID:" + PRODID.encode() in (
        line.rstrip() for line in rest
    )


def has_ours(raw: bytes) -> bool:
    """Whether a calendar has events of ours in it, whoever wrote it last: one that subscribed, and may write."""
    if b"X-FOLLOWUP" not in raw:
        return False
    return any(block is not None and block.tracking for block in map(block_of, _pieces(_without_controls(raw))))


def parts_of(raw: bytes, aside: Callable[[bytes], bytes | Piece] = bytes) -> Parts:
    """The events of a file of ours, their bytes as `aside` gives them; those left out whose UID cannot be read."""
    raw = _without_controls(raw)
    head = _BEGIN.split(raw, maxsplit=1)[0]
    names = [line for line in unfold(head) if line.startswith(b"X-WR-CALNAME:")]
    name = text_of(names[0].rstrip(b"\r").partition(b":")[2]) if names else None
    found = ((piece, _timed(piece, block_of(piece, aside), aside)) for piece in _pieces(raw))
    return Parts(name, tuple(block for piece, block in found if block is not None and not _will_be_lost(piece, block)))


def _without_controls(raw: bytes) -> bytes:
    """A file without what no calendar has in it, so that a run reads what the next one will read of what it wrote."""
    clean = raw.translate(None, _CONTROLS)
    return clean if clean.count(b"\r") == clean.count(b"\r\n") else _CARRIAGE_RETURN.sub(b"", clean)


def _will_be_lost(raw: bytes, block: Block) -> bool:
    """Whether a block is lost as it stands, or once it is clean."""
    if _is_lost(raw, block):
        return True
    clean = b"" if block.is_intact else bytes(sound(block).raw)
    return bool(clean) and (_is_lost(clean, block) or block_of(clean) is None)


def _timed(raw: bytes, block: Block | None, aside: Callable[[bytes], bytes | Piece]) -> Block | None:
    """An event of ours with both its times; where damage left one of them, or only what it counts from, they go by that."""
    if block is None or block.tracking is None:
        return block
    start, end = block.start, block.end
    if start is not None and end is not None and start < end:
        return block
    known = start or (end - _SHORTEST if end else block.tracking.anchor)
    if known is None:
        return block
    lines = [line.rstrip(b"\r") for line in unfold(raw)]
    inner = [line for line in lines if not _TIMES.match(line)]
    times = (f"DTSTART:{stamp(known)}".encode(), f"DTEND:{stamp(known + _SHORTEST)}".encode())
    at = next((number for number, line in enumerate(inner) if line.startswith(b"UID")), 0) + 1
    return block_of(b"".join(map(fold, (*inner[:at], *times, *inner[at:]))), aside)


def _is_lost(raw: bytes, block: Block) -> bool:
    """Whether a block is what damage left of one: ours without a UID of ours, or anybody's without a start."""
    if b"\nX-FOLLOWUP" in raw:
        return not block.is_intact and not is_uid_of_ours(block.uid)
    return b"\nDTSTART" not in raw


def _pieces(raw: bytes) -> Iterator[bytes]:
    """The bytes of each VEVENT: from its BEGIN to its END, else to where the next one or the calendar's end is."""
    begins = [found.start() + 1 for found in _BEGIN.finditer(raw)]
    for begin, following in itertools.pairwise((*begins, len(raw))):
        piece = raw[begin:following]
        end = _END.search(piece) or _END_OF_CALENDAR.search(piece)
        if end is None:
            yield piece
        else:
            yield piece[: end.end() if end.re is _END else end.start() + 1]


def sound(block: Block) -> Block:
    """A block that can stand in a file among others; a damaged one keeps its whole properties, and loses its alarm."""
    raw = bytes(block.raw)
    if block.is_intact or (block.is_whole and _is_sound(raw)):
        return block
    whole_lines = raw[: raw.rfind(b"\n") + 1]
    clean = whole_lines.decode("utf-8", "replace").encode()
    before_alarm = itertools.takewhile(lambda line: not line.startswith(b"BEGIN:VALARM"), unfold(clean)[1:])
    properties = [line for line in before_alarm if _PROPERTY.match(line)]
    clean = b"".join(map(fold, [b"BEGIN:VEVENT", *properties, b"END:VEVENT"]))
    timed = _timed(clean, block_of(clean), bytes) or block
    raw = clean if timed is block else bytes(timed.raw)
    return replace(block, raw=raw, start=timed.start, end=timed.end, is_whole=True, is_intact=False)


def _is_sound(raw: bytes) -> bool:
    """Whether an event that has its end has nothing but content lines that a reader can take apart."""
    if not raw.endswith(b"\n"):
        return False
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    lines = [line.upper() for line in unfold(raw.replace(b"\r\n", b"\n"))]
    begun = [line[6:] for line in lines if line.startswith(b"BEGIN:")]
    ended = [line[4:] for line in lines if line.startswith(b"END:")]
    return sorted(begun) == sorted(ended) and all(map(_LINE.match, lines))

"""Events as VEVENTs, and these as calendar files: icalendar's one door for writing.

The form of every property is the project's calendar profile, and each rule names its reason where it is kept.
icalendar writes the texts; its components, its folding and its other values cost three times as much as all of this.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from typing import Protocol

from followup.disk import Piece
from followup.publishing.events.blocks import PRODID, Block, tracked
from followup.publishing.events.content_lines import fold, in_seconds, stamp
from followup.publishing.events.event import Event
from followup.publishing.events.fitting import fit, fit_line, fit_summary

_REFRESH = "PT12H"
_FREE = (b"TRANSP:TRANSPARENT", b"X-MICROSOFT-CDO-BUSYSTATUS:FREE")
_BUSY = (b"TRANSP:OPAQUE", b"X-MICROSOFT-CDO-BUSYSTATUS:BUSY")


def vevent(event: Event, sequence: int, now: dt.datetime) -> Block:
    """The event's bytes; `now` is the time of its last real change (DTSTAMP, LAST-MODIFIED)."""
    return _built(event, sequence, now, "CONFIRMED")


def withdrawn(block: Block, why: str, now: dt.datetime) -> Block | None:
    """A published event as one that is no longer needed: the same UID and time, a higher SEQUENCE, and why.

    None where its time or our line cannot be read any more.
    """
    if block.tracking is None or block.start is None or block.end is None:
        return None
    event = Event(
        uid=block.uid,
        summary=fit_summary(f"Not needed: {block.summary.removeprefix('Done: ')}"),
        description=fit(why),
        start=block.start,
        end=block.end,
        tracking=block.tracking,
        private=block.is_private,
    )
    return _built(event, block.sequence + 1, now, "CANCELLED")


def _built(event: Event, sequence: int, now: dt.datetime, status: str) -> Block:
    return Block(
        raw=tracked(_content_lines(event, sequence, now, status), event.tracking),
        uid=event.uid,
        sequence=sequence,
        stamp=in_seconds(now),
        start=in_seconds(event.start),
        end=in_seconds(event.end),
        summary=event.summary,
        is_cancelled=status == "CANCELLED",
        is_private=event.private,
        tracking=event.tracking,
    )


def _content_lines(event: Event, sequence: int, now: dt.datetime, status: str) -> list[bytes]:
    """The event's content lines, in the form that the profile gives every property."""
    changed = _date_time(now)
    summary = _text(event.summary)
    lines = [
        b"BEGIN:VEVENT",
        b"UID:" + _escaped(event.uid).encode(),
        b"DTSTAMP:" + changed,
        b"LAST-MODIFIED:" + changed,
        b"SEQUENCE:%d" % sequence,
        b"DTSTART:" + _date_time(event.start),
        b"DTEND:" + _date_time(event.end),
        b"SUMMARY:" + summary,
    ]
    if event.description:
        lines.append(b"DESCRIPTION:" + _text(event.description))
    lines += [b"STATUS:" + status.encode(), *(_BUSY if event.is_busy else _FREE)]
    if event.private:
        lines.append(b"CLASS:PRIVATE")
    lines.append(b"CATEGORIES:" + _text(event.category))
    if event.alarm_minutes is not None:
        # At the start too in the form that every reader knows; vDuration writes nought as P0D.
        trigger = b"TRIGGER:-PT%dM" % event.alarm_minutes
        lines += [b"BEGIN:VALARM", b"ACTION:DISPLAY", b"DESCRIPTION:" + summary, trigger, b"END:VALARM"]
    return [*lines, b"END:VEVENT"]


@functools.lru_cache(maxsize=64)
def _text(text: str) -> bytes:
    """A TEXT value; every event has the same category."""
    from icalendar import vText  # 80 ms, and an unchanged run builds nothing

    return bytes(vText(text).to_ical())


def _date_time(moment: dt.datetime) -> bytes:
    return stamp(moment).encode("ascii")


class Placed(Protocol):
    """An event in a file: when it starts (None where that cannot be read), its UID, and its bytes."""

    @property
    def start(self) -> dt.datetime | None: ...

    @property
    def uid(self) -> str: ...

    @property
    def raw(self) -> bytes | Piece: ...


def calendar(blocks: Sequence[Placed], name: str | None = None) -> tuple[bytes | Piece, ...]:
    """A calendar file in pieces (the bytes of all of them are its bytes): its head, the events by start and UID, its end.

    Several events under a name are a feed. One event, or events without a name, are for import: a name makes Outlook
    open a new calendar instead (profile, File).
    """
    ordered = sorted(blocks, key=lambda block: (block.start or _EARLIEST, block.uid))
    feed = fit_line(name) if name and len(ordered) > 1 else None
    return (_head(feed), *(block.raw for block in ordered), b"END:VCALENDAR\r\n")


_EARLIEST = dt.datetime.min.replace(tzinfo=dt.UTC)


@functools.lru_cache(maxsize=64)
def _head(feed: str | None) -> bytes:
    """The lines before the first event. They are few and constant, and icalendar is slow to import."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    if feed:
        name = _escaped(feed)
        lines += [f"NAME:{name}", f"X-WR-CALNAME:{name}"]
        lines += [f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}", f"X-PUBLISHED-TTL:{_REFRESH}"]
    return b"".join(fold(line.encode()) for line in lines)


def _escaped(line: str) -> str:
    """One line of TEXT with its escapes (RFC 5545, 3.3.11)."""
    return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")

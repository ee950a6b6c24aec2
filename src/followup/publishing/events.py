"""Follow-ups and their drafts become VEVENTs: icalendar's one door for writing.

The form of every property is the project's calendar profile, and each rule names its reason where it is kept.
icalendar writes the texts; its components, its folding and its other values cost three times as much as all of this.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from followup.disk import Piece
from followup.identity import opening_hash, person_hashes, short_hash, uid_of
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp
from followup.model.people import Person
from followup.model.settings import Settings
from followup.publishing.blocks import PRODID, Block, Tracking, fold, stamp, tracked

CATEGORY = "Follow-up"
MOST_DESCRIPTION_BYTES = 8000  # profile, Event: calcurse cuts at 8,179, Google is said to at 8,192
MOST_SUMMARY_UNITS = 255  # UTF-16 units; profile, Event: Outlook cuts there
_MOST_HEADING_UNITS = 80
_MOST_REPEATED_BYTES = 500
_LONGEST_LINK = 100
_TO_GET_READY = 30  # minutes: who is reminded when an interview begins is late
_REFRESH = "PT12H"
_RULE = "━━━━"
_LAST_RULE = _RULE * 3


# Text fit for calendars

_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Control characters but tab and line feed; what turns the direction of text; what XML forbids, and CalDAV wraps events in XML.
_REMOVED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_TAG = re.compile("<(?=[A-Za-z/!?])([^<>]*)(>?)")
_BACKSLASH_N = re.compile(r"\\(?=[nN])")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff<\\\\]")


def fit(text: str) -> str:
    r"""`text` as every calendar shows it alike (profile, Event, DESCRIPTION); letter for letter where nothing is wrong.

    Line breaks of every kind become LF; control characters and what turns a text's direction go; a lone surrogate becomes U+FFFD;
    white space at both ends goes. What HTML would take for a tag (`<` before a letter, `/`, `!` or `?`) gets single
    guillemets, since Google renders tags. A backslash before n becomes U+FF3C, its full-width form: four readers take
    the pair for a line break, a slash would say something else, and a search still finds this one.

    >>> fit("<b>Hi</b> 1 < 2 \\network\r\n")
    '‹b›Hi‹/b› 1 < 2 ＼network'
    """
    if _UNFIT.search(text):
        text = _BREAK.sub("\n", text)
        text = _REMOVED.sub("", _SURROGATE.sub("\ufffd", text))
        text = _TAG.sub(lambda tag: f"‹{tag[1]}{'›' if tag[2] else ''}", text)
        text = _BACKSLASH_N.sub("＼", text)
    return text.strip()


def fit_line(text: str) -> str:
    """`text` fit for calendars, and on one line."""
    line = fit(text)
    if "\n" in line or "\t" in line:
        return " ".join(filter(None, map(str.strip, line.replace("\t", "\n").split("\n"))))
    return line


def fit_summary(text: str, most_units: int = MOST_SUMMARY_UNITS) -> str:
    """`text` fit for a SUMMARY: one line of at most so many UTF-16 units, shortened at a word with an ellipsis."""
    line = fit_line(text)
    if _units(line) <= most_units:
        return line
    kept = line.encode("utf-16-le")[: 2 * (most_units - 1)].decode("utf-16-le", "ignore")
    if not line[len(kept)].isspace():
        words = kept.rsplit(" ", 1)[0]
        kept = words if 2 * len(words) >= len(kept) else kept
    return kept.rstrip() + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _size(text: str) -> int:
    return len(text.encode())


# Events


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a calendar is to show. `summary` and `description` are exactly what every reader returns.

    `start` and `end` are aware; `alarm_minutes` is before the start, None for no alarm. A follow-up whose text is too
    long for one event has several, of which `part` of `parts` is this one.
    """

    uid: str
    summary: str
    description: str
    start: dt.datetime
    end: dt.datetime
    tracking: Tracking
    alarm_minutes: int | None = None
    private: bool = False
    is_busy: bool = False
    category: str = CATEGORY

    @property
    def part(self) -> int:
        return self.tracking.part

    @property
    def parts(self) -> int:
        return self.tracking.parts


def events_from(
    follow_up: FollowUp, wording: Wording, settings: Settings, tracking: Tracking | None = None
) -> tuple[Event, ...]:
    """The events of a follow-up: one, or several where its text is longer than a calendar keeps."""
    tracking = tracking or tracking_of(follow_up, short_hash())
    texts = _texts(wording)
    times = _shares(follow_up.start, follow_up.end, len(texts))
    return tuple(
        Event(
            uid=part_uid(follow_up.uid, part),
            summary=_title(follow_up, wording, part, len(texts)),
            description=text,
            start=start,
            end=end,
            tracking=replace(tracking, part=part, parts=len(texts)) if len(texts) > 1 else tracking,
            alarm_minutes=_alarm_minutes(follow_up, settings) if part == 1 else None,
            private=settings.private,
            is_busy=follow_up.step.is_busy,
        )
        for part, (text, (start, end)) in enumerate(zip(texts, times, strict=True), 1)
    )


def part_uid(uid: str, part: int) -> str:
    """The UID of a follow-up's first or further event."""
    return uid if part == 1 else uid_of(uid, f"part {part}")


def tracking_of(follow_up: FollowUp, facts: str) -> Tracking:
    """What the first event's X-FOLLOWUP line says; `facts` is the hash of everything the text may use."""
    interview = next(iter(follow_up.visit or follow_up.opening.interviews), None)
    return Tracking(
        step=follow_up.step.name,
        opening=opening_hash(follow_up.opening.key),
        source=interview.source if interview else "",
        people=tuple(map(person_hashes, follow_up.people)),
        counted_from=short_hash(follow_up.counted_from),
        facts=facts,
        anchor=_in_seconds(follow_up.anchor),
    )


def _title(follow_up: FollowUp, wording: Wording, part: int, parts: int) -> str:
    counter = f" ({part} of {parts})" if parts > 1 else ""
    title = fit_line(wording.title) or CATEGORY
    return fit_summary(f"Done: {title}" if follow_up.is_done else title, MOST_SUMMARY_UNITS - len(counter)) + counter


def _alarm_minutes(follow_up: FollowUp, settings: Settings) -> int | None:
    wanted = follow_up.step.alarm and not follow_up.is_done
    if not wanted or settings.reminder_minutes is None:
        return None
    return max(settings.reminder_minutes, _TO_GET_READY) if follow_up.step.is_busy else settings.reminder_minutes


def _shares(start: dt.datetime, end: dt.datetime, parts: int) -> list[tuple[dt.datetime, dt.datetime]]:
    """A sitting's time divided in order among its events: whole minutes, at least one each, none twice."""
    if parts == 1:
        return [(start, max(end, start + dt.timedelta(minutes=1)))]
    minutes = max(parts, int((end - start) / dt.timedelta(minutes=1)))
    begins = [start + dt.timedelta(minutes=minutes * part // parts) for part in range(parts)]
    last = max(end, begins[-1] + dt.timedelta(minutes=1))
    return list(zip(begins, [*begins[1:], last], strict=True))


# The DESCRIPTION


def _texts(wording: Wording) -> list[str]:
    """What a follow-up's events say, each text within the limit: all in one if it fits, else divided between drafts.

    The instruction begins every one of them, and the notes end the last. What is put together is fit already.
    """
    instruction = fit_line(wording.instruction)
    is_repeated = _size(instruction) <= _MOST_REPEATED_BYTES
    lead = instruction if is_repeated else ""
    room = MOST_DESCRIPTION_BYTES - _size(lead) - len("\n\n")
    sections = [] if is_repeated else _pieces(instruction, room)
    for heading, text in _sections(wording):
        sections.extend(_within(heading, text, room))
    return ["\n\n".join(filter(None, [lead, *group])).strip() for group in _grouped(sections, room)]


def _sections(wording: Wording) -> Iterator[tuple[str, str]]:
    """The drafts, then the notes: what each is headed with, and its text."""
    drafts = wording.drafts
    for number, draft in enumerate(drafts, 1):
        yield _heading(draft, number, len(drafts)), "\n\n".join(filter(None, [_address(draft), fit(draft.body)]))
    notes = "\n".join(filter(None, map(fit_line, wording.notes[:3])))
    if notes:
        yield _LAST_RULE, notes


def _heading(draft: Draft, number: int, count: int) -> str:
    """`━━━━ 1 of 5 · Ana Lima ━━━━`; no counter for one alone, and nothing at all over a note to oneself."""
    name = fit_summary(draft.heading or (draft.to.name if draft.to else ""), _MOST_HEADING_UNITS)
    if draft.channel is Channel.NOTE and draft.to is None and count == 1:
        return ""
    said = [f"{number} of {count}"] * (count > 1) + [name] * bool(name)
    return f"{_RULE} {' · '.join(said)} {_RULE}" if said else _LAST_RULE


def _address(draft: Draft) -> str:
    """The lines over the body: where it goes to, and its subject."""
    lines = _destination(draft.channel, draft.to) if draft.to else []
    if draft.subject:
        lines.append(f"Subject: {draft.subject}")
    return "\n".join(map(fit_line, lines))


def _destination(channel: Channel, to: Person) -> list[str]:
    """Where a message goes; for email the address alone, so that it can be copied."""
    if channel is Channel.EMAIL:
        return [f"To: {to.email or to.name}"]
    if channel in (Channel.CALL, Channel.TEXT) and to.phone:
        return [f"Phone: {to.phone}"]
    if channel is Channel.LINKEDIN and to.linkedin and len(to.linkedin) <= _LONGEST_LINK:
        return [f"Profile: {to.linkedin}"]
    return []


def _within(heading: str, text: str, room: int) -> Iterator[str]:
    """A section, or several that fit into `room` bytes, the further ones headed "continued"."""
    whole = f"{heading}\n{text}" if heading else text
    if _size(whole) <= room:
        yield whole
        return
    further = heading.removesuffix(_RULE) + f"(continued) {_RULE}" if heading.strip("━") else heading
    for number, piece in enumerate(_pieces(text, room - _size(further) - 1)):
        over = further if number else heading
        yield f"{over}\n{piece}" if over else piece


def _pieces(text: str, room: int) -> list[str]:
    """`text` in pieces of at most `room` bytes, divided at a paragraph, a line or a space where there is one."""
    pieces = []
    while _size(text) > room:
        head = text.encode()[:room].decode("utf-8", "ignore")
        half = len(head) // 2
        cuts = (head.rfind("\n\n", half), head.rfind("\n", half), head.rfind(" "), len(head))
        cut = next(cut for cut in cuts if cut > 0)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].strip()
    return [*pieces, text] if text else pieces


def _grouped(sections: Sequence[str], room: int) -> list[list[str]]:
    """Sections in order, as many together as fit into `room` bytes with blank lines between; at least one group."""
    groups: list[list[str]] = [[]]
    used = 0
    for section in sections:
        size = _size(section) + len("\n\n")
        if groups[-1] and used + size > room:
            groups.append([])
            used = 0
        groups[-1].append(section)
        used += size
    return groups


# VEVENTs

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
        stamp=_in_seconds(now),
        start=_in_seconds(event.start),
        end=_in_seconds(event.end),
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


def _in_seconds(moment: dt.datetime) -> dt.datetime:
    """The instant as a file keeps it: UTC, whole seconds."""
    return moment.astimezone(dt.UTC).replace(microsecond=0)


# VCALENDAR


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

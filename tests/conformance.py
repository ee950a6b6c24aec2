"""The calendar profile as rules on the bytes of a file. It shares no code with what writes the files.

Each rule names itself and its source. `faults` holds a file to all of them; `check_every_export` does so with every
calendar file that this process publishes from then on.
"""

from __future__ import annotations

import datetime as dt
import functools
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2s
from pathlib import Path


class NotAsCalendarsRead(AssertionError):
    """A file that a rule of the profile forbids, and all that is wrong with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A content line, unfolded: the name in capitals, the parameters as they are written, the value as it is escaped."""

    name: str
    parameters: str
    value: str


@dataclass(frozen=True, slots=True)
class Component:
    """A component's own lines, those within it, and the order of both: a line's name, or BEGIN for a component."""

    name: str
    lines: tuple[Line, ...]
    components: tuple[Component, ...]
    order: tuple[str, ...]

    def values(self, *names: str) -> list[str]:
        """The values of the component's own lines of some names, in their order."""
        return [line.value for line in self.lines if line.name in names]

    def only(self, name: str) -> str:
        """The value of the component's one line of a name that has no parameters; empty where there is no such line."""
        found = [line for line in self.lines if line.name == name]
        return found[0].value if len(found) == 1 and not found[0].parameters else ""

    def said(self) -> list[str]:
        """The component's own lines as they would be written without folds."""
        return [f"{line.name}{line.parameters}:{line.value}" for line in self.lines]


@dataclass(frozen=True, slots=True)
class File:
    """A calendar file: its name, its bytes, those of each event, those outside them, and the calendar that these say.

    In `calendar` one event without content stands for all of them.
    """

    name: str
    raw: bytes
    events: tuple[bytes, ...]
    outside: bytes
    calendar: Component

    @property
    def is_feed(self) -> bool:
        """Whether the file is one to subscribe to: several events, and not `new.ics`, which is for import."""
        return len(self.events) > 1 and self.name != "new.ics"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, where it comes from, and what it says of each thing that breaks it."""

    name: str
    source: str
    broken_by: Callable[..., Iterator[str]]


ON_BYTES: list[Rule] = []
ON_FILES: list[Rule] = []
ON_EVENTS: list[Rule] = []


def _rule(table: list[Rule], source: str) -> Callable[[Callable[..., Iterator[str]]], Callable[..., Iterator[str]]]:
    """Puts a function into a table of rules under its own name."""

    def put(check: Callable[..., Iterator[str]]) -> Callable[..., Iterator[str]]:
        table.append(Rule(check.__name__.replace("_", " "), source, check))
        return check

    return put


def rules() -> list[Rule]:
    """Every rule there is."""
    return [*ON_BYTES, *ON_FILES, *ON_EVENTS]


def faults(name: str, raw: bytes) -> list[str]:
    """What is wrong with a file, each with the name of the rule that says so."""
    file = _file(name, raw)
    return _faults(file, file.events)


def _faults(file: File, events: Iterable[bytes]) -> list[str]:
    """What is wrong with a file, and with some of its events."""
    found = _faults_in_bytes(file.outside)
    found += [f"{rule.name}: {fault}" for rule in ON_FILES for fault in rule.broken_by(file)]
    return [*found, *(fault for event in events for fault in _faults_of_event(event))]


@functools.lru_cache(maxsize=5_000)  # most events of most exports were written by an earlier one
def _faults_of_event(raw: bytes) -> tuple[str, ...]:
    event = _component(raw)
    found = [f"{rule.name}: {fault}" for rule in ON_EVENTS for fault in rule.broken_by(event)]
    return (*_faults_in_bytes(raw), *found)


def _faults_in_bytes(raw: bytes) -> list[str]:
    return [f"{rule.name}: {fault}" for rule in ON_BYTES for fault in rule.broken_by(raw)]


def check_every_export() -> None:
    """Holds every calendar file that this process publishes to the rules, at the moment when it is renamed into place.

    So what a test writes or damages by hand is not judged, and what a later test does to a file does not hide it.
    """
    sys.addaudithook(_on_rename)


def _on_rename(event: str, arguments: tuple[object, ...]) -> None:
    if event == "os.rename":
        source, target = (Path(os.fsdecode(one)) for one in arguments[:2])  # type: ignore[arg-type]
        if source.name.startswith(".followup-") and target.suffix == ".ics":
            check(target.name, source.read_bytes())


def check(name: str, raw: bytes) -> None:
    """Raises NotAsCalendarsRead where a published file breaks a rule.

    An event that is not as this program wrote it was damaged by hand, or is another's: it is kept until its list is
    read again, and an empty one is judged in its place. A list may have more events than Google imports: the command
    then says so.
    """
    for event in _file(name, raw).events:
        if not is_as_written(event):
            raw = raw.replace(event, _EMPTY_EVENT, 1)
    file = _file(name, raw)
    found = _faults(file, [event for event in file.events if event != _EMPTY_EVENT])
    found = [fault for fault in found if not fault.startswith("google imports all of it: ")]
    if found:
        raise NotAsCalendarsRead("\n".join([f"{name}:", *found]))


_EMPTY_EVENT = b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"
_OUR_LINE = re.compile(rb"\nX-FOLLOWUP:(?:[^\r\n]|\r\n )*\r(?=\n)")


def is_as_written(event: bytes) -> bool:
    """Whether an event's X-FOLLOWUP line has the hash of all its other bytes."""
    found = _OUR_LINE.search(event)
    if found is None:
        return False
    digest = blake2s(event[: found.start()] + event[found.end() :], digest_size=6).hexdigest()
    return f" bytes={digest}".encode() in found[0].replace(b"\r\n ", b"")


_BEGIN, _END = re.compile(rb"\nBEGIN:VEVENT[ \t]*\r?(?=\n)"), re.compile(rb"\nEND:VEVENT[ \t]*\r?(?:\n|\Z)")
_LINE = re.compile(
    r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)", re.DOTALL
)


def _file(name: str, raw: bytes) -> File:
    outside, events, at = [b""], [], 0
    while (begin := _BEGIN.search(raw, max(0, at - 1))) and (end := _END.search(raw, begin.end())):
        outside.append(raw[at : begin.start() + 1])
        events.append(raw[begin.start() + 1 : end.end()])
        at = end.end()
    head, rest = b"".join(outside[:2]), b"".join([*outside[2:], raw[at:]])
    stub = _EMPTY_EVENT if events else b""
    return File(name, raw, tuple(events), head + rest, _component(head + stub + rest))


def _texts(raw: bytes) -> list[str]:
    """The content lines, unfolded."""
    raw = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\n ", b"").replace(b"\n\t", b"")
    return [line for line in raw.decode("utf-8", "replace").split("\n") if line]


def _component(raw: bytes) -> Component:
    """The outermost component; what cannot be read is left out, and what does not end is ended."""
    begun: list[_Begun] = [_Begun("")]
    for text in [*_texts(raw), "END:"]:
        found = _LINE.fullmatch(text)
        if found is None:
            continue
        line = Line(found[1].upper(), found[2], found[3])
        if line.name == "BEGIN":
            begun[-1].order.append("BEGIN")
            begun.append(_Begun(line.value.upper()))
        elif line.name != "END":
            begun[-1].order.append(line.name)
            begun[-1].lines.append(line)
        while line.name == "END" and len(begun) > 1:
            ended = begun.pop()
            begun[-1].components.append(ended.whole())
            if ended.name == line.value.upper():
                break
    return begun[0].components[0] if begun[0].components else _Begun("").whole()


@dataclass(slots=True)
class _Begun:
    """A component that is being read."""

    name: str
    lines: list[Line] = field(default_factory=list)
    components: list[Component] = field(default_factory=list)
    order: list[str] = field(default_factory=list)

    def whole(self) -> Component:
        return Component(self.name, tuple(self.lines), tuple(self.components), tuple(self.order))


_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _moment(value: str) -> dt.datetime | None:
    """The instant that a DATE-TIME in UTC says; None for everything else."""
    if not re.fullmatch(r"[0-9]{8}T[0-9]{6}Z", value):
        return None
    try:
        return dt.datetime.fromisoformat(value)
    except ValueError:
        return None


_PRINTED = bytes({*range(256)} - {*range(32), 127} | set(b"\t\r\n"))


@_rule(ON_BYTES, "profile, File; RFC 5545, 3.1")
def every_line_ends_with_crlf(raw: bytes) -> Iterator[str]:
    breaks = raw.count(b"\r\n")
    if not breaks == raw.count(b"\n") == raw.count(b"\r") or (raw and not raw.endswith(b"\n")):
        yield "a line ends with something else"
    if b"\n\r\n" in raw or b"\n\n" in raw or raw.startswith((b"\r", b"\n")):
        yield "a line is empty"


@_rule(ON_BYTES, "profile, File: 12 of 21 readers choke on a byte order mark")
def it_is_utf_8_without_a_byte_order_mark(raw: bytes) -> Iterator[str]:
    if b"\xef\xbb\xbf" in raw[:3]:
        yield "it begins with a byte order mark"
    try:
        raw.replace(b"\r\n ", b"").decode("utf-8")
    except UnicodeDecodeError as error:
        yield str(error)


@_rule(ON_BYTES, "profile, File: one bad fold made Google drop a whole feed; RFC 5545, 3.1")
def no_line_is_longer_than_75_octets(raw: bytes) -> Iterator[str]:
    yield from (repr(line) for line in raw.splitlines() if len(line) > 75)


@_rule(ON_BYTES, "profile, File: 15 of 21 readers choke on a split character")
def no_fold_splits_a_character(raw: bytes) -> Iterator[str]:
    if found := re.search(rb"\n[ \t][\x80-\xbf]", raw):
        yield repr(raw[: found.end()].splitlines()[-2:])


@_rule(ON_BYTES, "RFC 5545, 3.1 allows it, and readers break on it")
def no_fold_splits_an_escape(raw: bytes) -> Iterator[str]:
    if b"\\\r\n" in raw or b"\\\n" in raw:
        yield from (repr(line) for line in raw.splitlines() if (len(line) - len(line.rstrip(b"\\"))) % 2)


@_rule(ON_BYTES, "profile, DESCRIPTION; RFC 5545, 3.1 (CONTROL)")
def there_are_no_control_characters(raw: bytes) -> Iterator[str]:
    if raw.translate(None, _PRINTED) or re.search(rb"\xc2[\x80-\x9f]", raw):
        yield repr(raw)


@_rule(ON_BYTES, "RFC 5545, 3.1")
def every_line_is_a_content_line(raw: bytes) -> Iterator[str]:
    yield from (text for text in _texts(raw) if not _LINE.fullmatch(text))


@_rule(ON_FILES, "profile, File; RFC 5545, 3.4 and 3.6")
def it_is_one_calendar_of_whole_components(file: File) -> Iterator[str]:
    texts = _texts(file.outside)
    if not texts or texts[0] != "BEGIN:VCALENDAR" or texts[-1] != "END:VCALENDAR":
        yield "it is not one from its first line to its last"
    begun: list[bytes] = []
    found = re.findall(rb"\n(BEGIN|END):([^\r\n]*)", b"\n" + file.raw.removeprefix(b"\xef\xbb\xbf"))
    for word, name in found:
        if word == b"BEGIN":
            begun.append(name)
        elif not begun or begun.pop() != name:
            yield f"END:{name.decode()} ends nothing"
    if begun or found.count((b"BEGIN", b"VCALENDAR")) != 1 or not file.events:
        yield f"{len(file.events)} events, not ended: {begun}"


@_rule(ON_FILES, "profile, File; RFC 5545, 3.7")
def it_says_version_maker_and_gregorian_calendar_once(file: File) -> Iterator[str]:
    calendar = file.calendar
    for name, said in (("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("PRODID", None)):
        values = calendar.values(name)
        if len(values) != 1 or (said or values[0]) != values[0] or not values[0]:
            yield f"{name}: {values}"


@_rule(ON_FILES, "profile, File: Outlook imports PUBLISH as plain appointments, REQUEST as one meeting")
def its_method_is_publish(file: File) -> Iterator[str]:
    if file.calendar.values("METHOD") != ["PUBLISH"]:
        yield str(file.calendar.values("METHOD"))


@_rule(ON_FILES, "profile, File: a name makes Outlook open a new calendar instead of the appointment")
def a_feed_alone_has_a_name(file: File) -> Iterator[str]:
    names, feed_names = file.calendar.values("NAME"), file.calendar.values("X-WR-CALNAME")
    if names != feed_names or len(names) != file.is_feed or not all(names):
        yield f"{len(file.events)} events, NAME {names}, X-WR-CALNAME {feed_names}"


@_rule(ON_FILES, "profile, File: hints that Apple and Outlook may heed")
def a_feed_alone_says_how_often_to_look(file: File) -> Iterator[str]:
    said = [text for text in file.calendar.said() if text.startswith(("REFRESH-INTERVAL", "X-PUBLISHED-TTL"))]
    wanted = ["REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H"] if file.is_feed else []
    if said != wanted:
        yield str(said)


@_rule(ON_FILES, "profile, File: Google imports at most 1 MB and 1,000 events")
def google_imports_all_of_it(file: File) -> Iterator[str]:
    if len(file.raw) > 1_000_000 or len(file.events) > 1_000:
        yield f"{len(file.raw)} bytes, {len(file.events)} events"


@_rule(ON_FILES, "profile, File: new Outlook drops what follows")
def the_calendar_has_its_own_lines_before_its_events(file: File) -> Iterator[str]:
    yield from _lines_behind(file.calendar)


@_rule(ON_FILES, "profile, File: mails to strangers, duplicate calendars, or ignored")
def the_calendar_has_nothing_that_calendars_misread(file: File) -> Iterator[str]:
    yield from _misread(file.calendar)
    yield from (f"a {one.name}" for one in file.calendar.components if one.name != "VEVENT")


@_rule(ON_FILES, "RFC 5545, 3.8.4.7")
def no_two_events_have_one_uid(file: File) -> Iterator[str]:
    uids = Counter(uid for event in file.events for uid in re.findall(rb"^UID:(.*?)\r?$", event, re.MULTILINE))
    yield from (f"{uid!r} {times} times" for uid, times in uids.items() if times > 1)


@_rule(ON_EVENTS, "profile, UID: Google, Exchange and CalDAV match on it; Outlook may not tell longer ones apart")
def its_uid_is_short_ascii(event: Component) -> Iterator[str]:
    uids = event.values("UID")
    if len(uids) != 1 or not re.fullmatch(r"[!-~]{1,200}", uids[0]):
        yield str(uids)


@_rule(ON_EVENTS, "profile, SEQUENCE: below 2^31, or Google and others refuse it")
def its_sequence_is_a_small_number(event: Component) -> Iterator[str]:
    values = event.values("SEQUENCE")
    if len(values) != 1 or not re.fullmatch(r"0|[1-9][0-9]{0,9}", values[0]) or int(values[0]) >= 2**31:
        yield str(values)


@_rule(ON_EVENTS, "profile, DTSTAMP and LAST-MODIFIED")
def its_last_change_is_in_utc(event: Component) -> Iterator[str]:
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if _moment(event.only(name)) is None:
            yield f"{name}: {event.values(name)}"


@_rule(ON_EVENTS, "profile, DTSTART and DTEND: UTC is read alike by all 21 readers, floating time is not")
def it_has_a_start_and_a_later_end_in_utc(event: Component) -> Iterator[str]:
    said = [text for text in event.said() if re.match(r"(?:DTSTART|DTEND|DURATION)\b", text)]
    start, end = (_moment(event.only(name)) for name in ("DTSTART", "DTEND"))
    if len(said) != 2 or start is None or end is None or start >= end:
        yield str(said)


@_rule(ON_EVENTS, "profile, SUMMARY: Outlook cuts at 255 UTF-16 units")
def its_summary_is_one_line_that_outlook_does_not_cut(event: Component) -> Iterator[str]:
    values = event.values("SUMMARY")
    text = _unescaped(values[0]) if len(values) == 1 else ""
    if not text.strip() or "\n" in text or len(text.encode("utf-16-le")) > 2 * 255:
        yield str(values)


@_rule(ON_EVENTS, "profile, DESCRIPTION: calcurse cuts at 8,179 bytes, Google is said to at 8,192")
def its_description_has_at_most_8000_bytes(event: Component) -> Iterator[str]:
    values = event.values("DESCRIPTION")
    if len(values) > 1 or any(len(_unescaped(value).encode()) > 8000 for value in values):
        yield f"{len(values)} of {[len(_unescaped(value).encode()) for value in values]} bytes"


@_rule(ON_EVENTS, "profile, DESCRIPTION: left out when empty; three readers drop a trailing line break")
def its_description_has_no_white_space_at_its_ends(event: Component) -> Iterator[str]:
    for value in map(_unescaped, event.values("DESCRIPTION")):
        if not value or value != value.strip():
            yield repr((value[:20], value[-20:]))


@_rule(ON_EVENTS, "profile, DESCRIPTION: Google renders tags, others show them raw")
def its_texts_have_no_html_tags(event: Component) -> Iterator[str]:
    yield from (found[0] for value in _prose(event) if (found := re.search(r"<[A-Za-z/!?][^<>]*>?", _unescaped(value))))


@_rule(ON_EVENTS, "profile, DESCRIPTION: four readers turn it into a line break")
def its_texts_have_no_backslash_before_n(event: Component) -> Iterator[str]:
    yield from (found[0] for value in _prose(event) if (found := re.search(r"\\[nN].{0,20}", _unescaped(value))))


@_rule(ON_EVENTS, "RFC 5545, 3.3.11; profile, DESCRIPTION: line breaks as \\n")
def its_texts_are_escaped(event: Component) -> Iterator[str]:
    yield from (value for value in _prose(event) if not re.fullmatch(r"(?:[^\\,;]|\\[\\,;n])*", value))


@_rule(ON_EVENTS, "profile, STATUS: importers that ignore it still show the words")
def it_is_confirmed_or_says_that_it_is_not_needed(event: Component) -> Iterator[str]:
    summary = "".join(event.values("SUMMARY"))
    if event.values("STATUS") != ["CANCELLED" if summary.startswith("Not needed: ") else "CONFIRMED"]:
        yield f"{event.values('STATUS')}, {summary}"


@_rule(ON_EVENTS, "profile, STATUS: with a higher SEQUENCE and without an alarm")
def what_is_cancelled_is_newer_and_rings_no_more(event: Component) -> Iterator[str]:
    if event.values("STATUS") == ["CANCELLED"] and (event.values("SEQUENCE") == ["0"] or event.components):
        yield f"SEQUENCE {event.values('SEQUENCE')}, {len(event.components)} alarms"


@_rule(ON_EVENTS, "profile, TRANSP and X-MICROSOFT-CDO-BUSYSTATUS: the two must agree")
def it_is_no_busy_time(event: Component) -> Iterator[str]:
    said = event.values("TRANSP"), event.values("X-MICROSOFT-CDO-BUSYSTATUS")
    if said not in ((["TRANSPARENT"], ["FREE"]), (["OPAQUE"], ["BUSY"])):
        yield str(said)


@_rule(ON_EVENTS, "profile, CLASS")
def its_class_is_private_or_none(event: Component) -> Iterator[str]:
    if event.values("CLASS") not in ([], ["PRIVATE"]):
        yield str(event.values("CLASS"))


@_rule(ON_EVENTS, "profile, CATEGORIES: one short text")
def it_has_at_most_one_short_category(event: Component) -> Iterator[str]:
    values = event.values("CATEGORIES")
    if len(values) > 1 or not all(re.fullmatch(r"[^\\,;]{1,40}", value) for value in values):
        yield str(values)


@_rule(ON_EVENTS, "profile, VALARM: Outlook has one reminder, and none after the start")
def it_has_at_most_one_alarm_and_that_not_after_its_start(event: Component) -> Iterator[str]:
    if len(event.components) > 1:
        yield f"{len(event.components)} components"
    for alarm in event.components:
        is_before = re.fullmatch(r"-PT\d+[HMS]", alarm.only("TRIGGER"))
        if (
            alarm.name != "VALARM"
            or alarm.only("ACTION") != "DISPLAY"
            or not alarm.only("DESCRIPTION")
            or not is_before
        ):
            yield f"{alarm.name} {alarm.said()}"


@_rule(ON_EVENTS, "profile, File: new Outlook drops what follows a VALARM")
def it_has_its_own_lines_before_its_alarm(event: Component) -> Iterator[str]:
    yield from _lines_behind(event)


@_rule(ON_EVENTS, "profile, File: mails to strangers, or ignored")
def it_has_nothing_that_calendars_misread(event: Component) -> Iterator[str]:
    for component in (event, *event.components):
        yield from _misread(component)


@_rule(ON_EVENTS, "RFC 5545, 3.6.1")
def it_says_nothing_twice(event: Component) -> Iterator[str]:
    counted = Counter(line.name for line in event.lines)
    yield from (f"{name} {times} times" for name, times in counted.items() if times > 1)


_MISREAD = (
    "ORGANIZER",
    "ATTENDEE",
    "ATTACH",
    "RRULE",
    "RDATE",
    "COMMENT",
    "X-WR-RELCALID",
    "X-ALT-DESC",
    "STYLED-DESCRIPTION",
)


def _misread(component: Component) -> Iterator[str]:
    for line in component.lines:
        if line.name in _MISREAD or re.search(r";(?:ALTREP|TZID)=", line.parameters.upper()):
            yield f"{line.name}{line.parameters}"


def _lines_behind(component: Component) -> Iterator[str]:
    """The component's own lines that follow a component within it."""
    if "BEGIN" in component.order:
        yield from (name for name in component.order[component.order.index("BEGIN") :] if name != "BEGIN")


def _prose(event: Component) -> list[str]:
    """The texts that a person reads, as they are escaped."""
    return [value for one in (event, *event.components) for value in one.values("SUMMARY", "DESCRIPTION")]

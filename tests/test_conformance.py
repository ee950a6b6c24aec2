"""Every rule of the calendar profile catches the file that breaks it, and no other rule does; a good file breaks none."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import conformance
import pytest
from commands import LAYOUTS, NOW, SAMPLE, followup
from conformance import NotAsCalendarsRead, check, faults, is_as_written

GOOD = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
    "NAME:Follow-up\r\nX-WR-CALNAME:Follow-up\r\n"
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261122T120000Z\r\nLAST-MODIFIED:20261122T120000Z\r\nSEQUENCE:0\r\n"
    "DTSTART:20261124T213000Z\r\nDTEND:20261124T220000Z\r\nSUMMARY:Thank Zoë\\, today\r\n"
    "DESCRIPTION:Send this.\\n\\nHi Zoë\\,\\n\\n1 < 2 and C:\\\\Users\\; this line\r\n"
    "  is long enough to be folded twice\\, and has each fold between characters\r\n"
    " and neither in 漢 nor in an escape\r\n"
    "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\nCLASS:PRIVATE\r\n"
    "CATEGORIES:Follow-up\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Thank Zoë\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20261123T120000Z\r\nLAST-MODIFIED:20261123T120000Z\r\nSEQUENCE:4\r\n"
    "DTSTART:20261201T090000Z\r\nDTEND:20261201T091000Z\r\nSUMMARY:Not needed: Call Sam\r\n"
    "DESCRIPTION:You withdrew.\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
).encode()  # fmt: skip
EVENT = re.compile(rb"BEGIN:VEVENT.*?END:VEVENT\r\n", re.DOTALL)


def instead(of: str, put: str) -> Callable[[bytes], bytes]:
    """The good file with its first text of one kind replaced by another."""

    def broken(raw: bytes) -> bytes:
        assert of.encode() in raw
        return raw.replace(of.encode(), put.encode(), 1)

    return broken


def folded_at(text: str, octets: int) -> Callable[[bytes], bytes]:
    """The good file with a fold inside `text`."""

    def broken(raw: bytes) -> bytes:
        whole = text.encode()
        assert whole in raw
        return raw.replace(whole, whole[:octets] + b"\r\n " + whole[octets:], 1)

    return broken


def twice(event: bytes) -> bytes:
    return event.replace(b"END:VCALENDAR", EVENT.findall(event)[0] + b"END:VCALENDAR")


def of_many_events(raw: bytes) -> bytes:
    one = EVENT.findall(raw)[1]
    return raw.replace(one, b"".join(one.replace(b"UID:2", b"UID:%d" % number) for number in range(2, 1002)))


ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT0M\r\nEND:VALARM\r\n"


def long(octets: int) -> str:
    """Some text that is folded, and ends behind a fold."""
    return "x" * 50 + ("\r\n " + "x" * 74) * (octets // 74) + "\r\n "


BROKEN: dict[str, list[Callable[[bytes], bytes]]] = {
    "every line ends with crlf": [
        instead("2.0\r\n", "2.0\n"), instead("Call Sam\r\n", "Call Sam\r\r\n"), instead("END:VCALENDAR\r\n", "END:VCALENDAR"),
        instead("SEQUENCE:0\r\n", "SEQUENCE:0\r\n\r\n"), lambda raw: raw.replace(b"\r\n", b"\n"),
    ],
    "it is utf 8 without a byte order mark": [
        lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace("漢".encode(), b"\xff"),
    ],
    "no line is longer than 75 octets": [
        instead("SUMMARY:Not needed:", "SUMMARY:Not needed: " + "x" * 60), instead("-//a//b//EN", "-//a//" + "é" * 34)],
    "no fold splits a character": [folded_at("漢", 1), folded_at("Zoë", 3)],
    "no fold splits an escape": [folded_at("\\n", 1), folded_at("C:\\\\U", 3)],
    "there are no control characters": [instead("漢", "\x07"), instead("漢", "\x9b"), instead("漢", "\x00")],
    "every line is a content line": [
        instead("PRODID", "X Y:1\r\nPRODID"), instead("STATUS", "NONSENSE\r\nSTATUS"), instead("UID:1", 'UID:1\r\nX-A;B="c:1'),
    ],
    "it is one calendar of whole components": [
        lambda raw: raw + b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", instead("END:VCALENDAR\r\n", ""),
        instead("BEGIN:VCALENDAR\r\n", "X-A:1\r\nBEGIN:VCALENDAR\r\n"),
    ],
    "it says version maker and gregorian calendar once": [
        instead("VERSION:2.0", "VERSION:1.0"), instead("PRODID:-//a//b//EN\r\n", ""), instead("CALSCALE:GREGORIAN\r\n", ""),
        instead("VERSION:2.0\r\n", "VERSION:2.0\r\nVERSION:2.0\r\n"),
    ],
    "its method is publish": [instead("PUBLISH", "REQUEST"), instead("METHOD:PUBLISH\r\n", "")],
    "a feed alone has a name": [
        instead("NAME:Follow-up\r\n", ""), instead("X-WR-CALNAME:Follow-up\r\n", ""), instead("NAME:Follow-up", "NAME:Other"),
    ],
    "a feed alone says how often to look": [
        instead("X-PUBLISHED-TTL:PT12H\r\n", ""), instead("DURATION:PT12H", "DURATION:PT1H"), instead(";VALUE=DURATION", ""),
    ],
    "google imports all of it": [of_many_events, instead("X-PUBLISHED", f"X-A:{long(1_000_000)}\r\nX-PUBLISHED")],
    "the calendar has its own lines before its events": [
        instead("END:VCALENDAR", "X-LATE:1\r\nEND:VCALENDAR"), instead("END:VEVENT\r\n", "END:VEVENT\r\nX-LATE:1\r\n"),
    ],
    "the calendar has nothing that calendars misread": [
        instead("NAME", "X-WR-RELCALID:1\r\nNAME"),
        instead("BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"),
        instead("END:VCALENDAR", "BEGIN:VTODO\r\nUID:3\r\nEND:VTODO\r\nEND:VCALENDAR"),
        instead("BEGIN:VEVENT", "BEGIN:VJOURNAL\r\nUID:3\r\nEND:VJOURNAL\r\nBEGIN:VEVENT"),
    ],
    "no two events have one uid": [instead("UID:2", "UID:1"), twice],
    "its uid is short ascii": [
        instead("UID:1\r\n", ""), instead("UID:1", "UID:ü"), instead("UID:1", "UID:a b"),
        instead("UID:1", "UID:" + "u" * 71 + "\r\n " + "u" * 74 + "\r\n " + "u" * 56),
    ],
    "its sequence is a small number": [
        instead("SEQUENCE:0\r\n", ""), instead("SEQUENCE:0", "SEQUENCE:2147483648"), instead("SEQUENCE:0", "SEQUENCE:-1"),
    ],
    "its last change is in utc": [
        instead("DTSTAMP:20261122T120000Z\r\n", ""), instead("DTSTAMP:20261122T120000Z", "DTSTAMP:20261122T120000"),
        instead("MODIFIED:20261122T120000Z", "MODIFIED:20261322T120000Z"), instead("LAST-MODIFIED:20261122T120000Z\r\n", ""),
    ],
    "it has a start and a later end in utc": [
        instead("DTEND:20261124T220000Z", "DTEND:20261124T213000Z"), instead("DTEND:20261124T220000Z", "DURATION:PT30M"),
        instead("DTEND:20261124T220000Z\r\n", ""), instead("DTSTART:20261124T213000Z", "DTSTART:20261124T213000"),
        instead("DTSTART:20261124T213000Z", "DTSTART;VALUE=DATE:20261124"),
        instead("DTEND:20261124T220000Z", "DTEND:20261124T220000Z\r\nDURATION:PT30M"),
    ],
    "its summary is one line that outlook does not cut": [
        instead("SUMMARY:Thank Zoë\\, today\r\n", ""), instead("Zoë\\, today", "Zoë\\ntoday"),
        instead("SUMMARY:Thank Zoë\\, today", "SUMMARY:" + "\r\n ".join(["👋" * 16] * 8)),
    ],
    "its description has at most 8000 bytes": [instead("DESCRIPTION:Send this.", f"DESCRIPTION:{long(8000)}Send this.")],
    "its description has no white space at its ends": [
        instead("DESCRIPTION:Send", "DESCRIPTION: Send"), instead("withdrew.", "withdrew.\\n"),
        instead("DESCRIPTION:You withdrew.", "DESCRIPTION:"),
    ],
    "its texts have no html tags": [
        instead("漢", "<b>"), instead("漢", "</p>"), instead("漢", "<!--"), instead("SUMMARY:Thank", "SUMMARY:<i>Thank"),
    ],
    "its texts have no backslash before n": [instead("\\\\Users", "\\\\new"), instead("Thank Zoë\\,", "Thank\\\\None\\,")],
    "its texts are escaped": [
        instead("Zoë\\,", "Zoë,"), instead("Users\\;", "Users;"), instead("\\n\\n1", "\\N\\n1"), instead("\\\\Users", "\\Users"),
    ],
    "it is confirmed or says that it is not needed": [
        instead("STATUS:CONFIRMED", "STATUS:TENTATIVE"), instead("STATUS:CONFIRMED\r\n", ""),
        instead("Not needed: Call", "Call"), instead("SUMMARY:Thank", "SUMMARY:Not needed: Thank"),
    ],
    "what is cancelled is newer and rings no more": [
        instead("SEQUENCE:4", "SEQUENCE:0"),
        instead("END:VEVENT\r\nEND:VCALENDAR", f"{ALARM}END:VEVENT\r\nEND:VCALENDAR"),
    ],
    "it is no busy time": [
        instead("TRANSP:TRANSPARENT\r\n", ""), instead("TRANSPARENT", "OPAQUE"), instead("STATUS:FREE", "STATUS:BUSY"),
    ],
    "its class is private or none": [instead("CLASS:PRIVATE", "CLASS:CONFIDENTIAL"), instead("CLASS:PRIVATE", "CLASS:PUBLIC")],
    "it has at most one short category": [
        instead("CATEGORIES:Follow-up", "CATEGORIES:a,b"), instead("CATEGORIES:Follow-up", "CATEGORIES:" + "a" * 41),
    ],
    "it has at most one alarm and that not after its start": [
        instead("TRIGGER:-PT10M", "TRIGGER:PT10M"), instead("TRIGGER:-PT10M", "TRIGGER:20261124T213000Z"),
        instead("TRIGGER:", "TRIGGER;RELATED=END:"), instead("DISPLAY", "AUDIO"), instead("DESCRIPTION:Thank Zoë\r\n", ""),
        instead("BEGIN:VALARM", f"{ALARM}BEGIN:VALARM"),
    ],
    "it has its own lines before its alarm": [instead("END:VALARM\r\n", "END:VALARM\r\nLOCATION:Boston\r\n")],
    "it has nothing that calendars misread": [
        instead("STATUS", f"{line}\r\nSTATUS")
        for line in (
            "ORGANIZER:mailto:a@example.org", "ATTENDEE:mailto:a@example.org", "ATTACH:https://example.org/a",
            "RRULE:FREQ=DAILY", "X-ALT-DESC;FMTTYPE=text/html:Hi", "STYLED-DESCRIPTION:Hi", "COMMENT:Hi",
            'LOCATION;ALTREP="https://example.org/a":Boston',
        )
    ],
    "it says nothing twice": [instead("CLASS", "LOCATION:a\r\nLOCATION:b\r\nCLASS")],
}  # fmt: skip


def broken_rules(name: str, raw: bytes) -> set[str]:
    return {fault.partition(": ")[0] for fault in faults(name, raw)}


def test_the_good_file_breaks_no_rule() -> None:
    assert faults("followups.ics", GOOD) == []


def test_there_is_a_broken_copy_for_every_rule() -> None:
    assert [rule.name for rule in conformance.rules()] == list(BROKEN)
    assert all(rule.source for rule in conformance.rules())


@pytest.mark.parametrize(("rule", "broken"), [(rule, each) for rule, copies in BROKEN.items() for each in copies])
def test_a_broken_copy_is_caught_by_its_rule_alone(rule: str, broken: Callable[[bytes], bytes]) -> None:
    raw = broken(GOOD)
    assert raw != GOOD
    assert broken_rules("followups.ics", raw) == {rule}


def test_a_file_for_import_has_no_name_and_no_interval() -> None:
    feed = {"a feed alone has a name", "a feed alone says how often to look"}
    nameless = re.sub(rb"NAME:.*TTL:PT12H\r\n", b"", GOOD, flags=re.DOTALL)
    assert broken_rules("new.ics", GOOD) == feed
    assert broken_rules("new.ics", nameless) == set()
    one = GOOD.replace(EVENT.findall(GOOD)[1], b"")
    assert broken_rules("acme.ics", one) == feed
    assert broken_rules("acme.ics", re.sub(rb"NAME:.*TTL:PT12H\r\n", b"", one, flags=re.DOTALL)) == set()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_event_of_an_export_is_judged(tmp_path: Path, layout: str) -> None:
    followup("export", SAMPLE, "--now", NOW, "-o", tmp_path, "--layout", layout)
    for path in tmp_path.glob("*.ics"):
        events = EVENT.findall(path.read_bytes())
        assert events
        assert all(map(is_as_written, events))


def exported(folder: Path) -> Path:
    followup("export", SAMPLE, "--now", NOW, "-o", folder, "--layout", "single")
    return folder / "followups.ics"


def test_a_file_that_a_rule_forbids_cannot_be_published_in_a_test(tmp_path: Path) -> None:
    staged = tmp_path / ".followup-x.tmp"
    staged.write_bytes(GOOD.replace(b"PUBLISH", b"REQUEST"))
    with pytest.raises(NotAsCalendarsRead, match="its method is publish"):
        staged.replace(tmp_path / "followups.ics")


def test_what_was_damaged_by_hand_is_not_judged_but_what_stands_around_it_is(tmp_path: Path) -> None:
    raw = exported(tmp_path).read_bytes()
    event = EVENT.findall(raw)[3]
    damaged = raw.replace(event, event.replace(b"SUMMARY:", b"SUMMARY:<b>"))
    assert broken_rules("followups.ics", damaged) == {"its texts have no html tags"}
    check("followups.ics", damaged)
    with pytest.raises(NotAsCalendarsRead, match="its method is publish"):
        check("followups.ics", damaged.replace(b"METHOD:PUBLISH", b"METHOD:REQUEST"))

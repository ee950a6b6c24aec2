"""Published files that were damaged, or written anew by another program: no run fails, and nothing is withdrawn or said twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, calendars, followup, read_by_ical, read_by_icalendar

from followup.publishing.published import read

STILL_TO_COME, LONG_SENT = "2026-11-24T09:00", "2027-01-20T09:00"
MOMENTS = [STILL_TO_COME, pytest.param(LONG_SENT, marks=pytest.mark.slow)]
OUR_LINE = re.compile(rb"X-FOLLOWUP:.*?\r\n(?! )", re.DOTALL)
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "no event": lambda raw: raw[: raw.index(b"BEGIN:VEVENT")] + b"END:VCALENDAR\r\n",
    "nothing but a head": lambda raw: raw[: raw.index(b"BEGIN:VEVENT")],
    **{
        f"{key} in {year}": lambda raw, key=key, year=year: re.sub(rf"{key}:\d{{4}}".encode(), f"{key}:{year}".encode(), raw)
        for key in ("DTSTART", "DTEND")
        for year in ("0000", "0001", "1601", "9999")
    },
    "both in 9999": lambda raw: re.sub(rb"(DTSTART|DTEND):\d{4}", rb"\g<1>:9999", raw),
    "no end": lambda raw: re.sub(rb"DTEND:.*\r\n", b"", raw),
}  # fmt: skip


def without_our_line(raw: bytes) -> bytes:
    return re.sub(rb"X-FOLLOWUP.*\r\n", b"", raw.replace(b"\r\n ", b""))


def in_capitals(raw: bytes) -> bytes:
    return re.sub(rb"UID:(.*)", lambda found: b"UID:" + found[1].upper(), raw)


def by_another(raw: bytes) -> bytes:
    return re.sub(rb"PRODID:.*\r\n", b"PRODID:-//Another//Program//EN\r\n", raw)


REWRITTEN: dict[str, Callable[[bytes], bytes]] = {
    "UIDs in capitals": in_capitals,
    "another PRODID": by_another,
    "without our line": without_our_line,
    "without our line, in capitals": lambda raw: in_capitals(without_our_line(raw)),
}


def export(folder: Path, now: str) -> tuple[int, dict[str, int]]:
    """The exit code, and how many events are new, and withdrawn."""
    return export_to(("export", SAMPLE, "-o", folder), now)


def export_to(ask: tuple[object, ...], now: str) -> tuple[int, dict[str, int]]:
    ran = followup(*ask, "--now", now, "--json")
    states = [one["state"] for one in ran.json["follow_ups"]]
    return ran.code, {"new": states.count("new"), "withdrawn": len(ran.json["withdrawn"])}


@pytest.mark.parametrize("now", MOMENTS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_fails_no_run_and_is_mended(tmp_path: Path, damage: str, now: str) -> None:
    followup("export", SAMPLE, "--now", NOW, "-o", tmp_path)
    before = len(read_by_icalendar(calendars(tmp_path)))
    path = calendars(tmp_path)[0]
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    code, counts = export(tmp_path, now)
    assert (code, counts["withdrawn"]) == (0, 0)
    shown = read_by_icalendar(calendars(tmp_path))
    assert shown == read_by_ical(calendars(tmp_path))
    assert {one.start.year for one in shown} | {one.end.year for one in shown} <= {2026, 2027}
    assert all(one.start < one.end for one in shown)
    if now == STILL_TO_COME:
        assert len(shown) == before
    assert export(tmp_path, now) == (0, {"new": 0, "withdrawn": 0})


HIDDEN: dict[str, Callable[[bytes], bytes]] = {
    "first start": lambda raw: raw.replace(b"DTSTART:", b"DTSTART:x", 1),
    "last start": lambda raw: b"DTSTART:x".join(raw.rsplit(b"DTSTART:", 1)),
    "end": lambda raw: re.sub(rb"DTEND:\d*T\d*Z", b"DTEND:20261123T14100mean0Z", raw, count=1),
    "summary": lambda raw: raw.replace(b"SUMMARY:", b"SUMMARY:\x01", 1),
}


def test_what_is_no_event_once_it_is_clean_goes_at_once(tmp_path: Path) -> None:
    """A fuzzer's find: a start behind a control character kept what was left of an event for one run more."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    left = b"BEGIN:VEVENT\r\nUID:aa50c5 home\r\nDTSTART\x01 x\r\nFIED:20261123T090000Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\n"
    path.write_bytes(path.read_bytes().replace(b"END:VCALENDAR", left + b"END:VCALENDAR"))
    assert followup(*ask, "--now", NOW).code == 0
    assert export_of(ask, NOW) == {"unchanged"}


@pytest.mark.parametrize("now", [STILL_TO_COME, LONG_SENT])
@pytest.mark.parametrize("damage", HIDDEN)
def test_what_a_control_character_hides_is_mended_in_one_run(tmp_path: Path, damage: str, now: str) -> None:
    """A fuzzer's find: our line counted again as soon as it was clean, and the next run wrote the event once more."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    path.write_bytes(HIDDEN[damage](path.read_bytes()).replace(b"X-FOLLOWUP:step=", b"X-FOLLOWUP:\x01step="))
    assert followup(*ask, "--now", now).code == 0
    assert export_of(ask, now) == {"unchanged"}


def test_what_is_left_of_a_last_line_leaves_nothing_of_its_end(tmp_path: Path) -> None:
    """A fuzzer's find: a carriage return stood behind the last whole line for one run."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    raw = path.read_bytes()
    theirs = b"BEGIN:VEVENT\r\nUID:theirs@example.com\r\nDTSTART:20261204T090000Z\r\nSUMMARY:Dentist\r\n (Ac"
    path.write_bytes(raw.replace(b"END:VCALENDAR\r\n", theirs))
    assert followup(*ask, "--now", NOW).code == 0
    assert b"\r\r" not in path.read_bytes()
    assert export_of(ask, NOW) == {"unchanged"}


def test_two_events_of_one_uid_once_they_are_clean_are_one_at_once(tmp_path: Path) -> None:
    """A fuzzer's find: control characters within a UID made another of it, for one run."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    raw = path.read_bytes()
    event = OUR_LINE.sub(b"", raw[raw.index(b"BEGIN:VEVENT") : raw.index(b"END:VEVENT")])
    twin = event.replace(b"UID:", b"UID:\x00\x00") + b"END:VEVENT\r\n"
    path.write_bytes(raw.replace(b"END:VCALENDAR", twin + b"END:VCALENDAR"))
    assert followup(*ask, "--now", NOW).code == 0
    assert b"\x00" not in path.read_bytes()
    assert export_of(ask, NOW) == {"unchanged"}


@pytest.mark.parametrize("now", MOMENTS)
def test_an_event_that_has_another_s_line_of_ours_is_told_by_its_uid(tmp_path: Path, now: str) -> None:
    """A fuzzer's find: it was withdrawn as a second one of the other, taken up again by the next run, and so on."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    raw = path.read_bytes()
    lines = {line.partition(b" opening=")[0]: line for line in OUR_LINE.findall(raw) if b"=0d9b7c0c2b92 " in line}
    path.write_bytes(raw.replace(lines[b"X-FOLLOWUP:step=let_go"], lines[b"X-FOLLOWUP:step=prepare"]))
    before = {one.uid for one in read_by_icalendar(calendars(tmp_path))}
    assert export_to(ask, now) == (0, {"new": 0, "withdrawn": 0})
    assert {one.uid for one in read_by_icalendar(calendars(tmp_path))} == before
    assert export_of(ask, now) == {"unchanged"}


def test_what_was_moved_to_a_night_after_its_last_day_is_planned_anew_at_once(tmp_path: Path) -> None:
    """A fuzzer's find: it was withdrawn, and the next run took it up again."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", "single")
    followup(*ask, "--now", NOW)
    path = next(path for path in calendars(tmp_path) if path.name != "new.ics")
    raw = path.read_bytes()
    times = re.compile(rb"DTSTART:.*\r\nDTEND:.*(\r\nSUMMARY:Thank )")
    assert times.search(raw)
    path.write_bytes(times.sub(rb"DTSTART:20270203T090000Z\r\nDTEND:20270203T091000Z\g<1>", raw))
    assert export_to(ask, NOW) == (0, {"new": 0, "withdrawn": 0})
    assert export_of(ask, NOW) == {"unchanged"}


OF_NO_OPENING = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:dentist@example.com
DTSTART:20261125T140000Z
END:VEVENT
BEGIN:VEVENT
UID:4e099e85-b0a6-53ab-bcfa-2b376c18e029
X-FOLLOWUP:step=prepare opening=deb7fa8402da part=1/1 anchor=20221124T093000Z source=list.yaml
  people=- from=6061aa313129 what=e68b5093f1e4 bytes=e7850b38f7e2
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("layout", ["single", "event"])
def test_what_says_no_opening_holds_none_up(tmp_path: Path, layout: str) -> None:
    """A fuzzer's find: an event long past stayed for one run, while it was the only one that said its opening."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", layout)
    (tmp_path / "followups.ics").write_bytes(OF_NO_OPENING.replace("\n", "\r\n").encode())
    assert followup(*ask, "--now", NOW).code == 0
    there = b"".join(path.read_bytes() for path in calendars(tmp_path))
    assert b"UID:dentist@example.com" in there
    assert b"UID:4e099e85" not in there
    assert export_of(ask, NOW) == {"unchanged"}


def test_of_what_is_left_of_an_event_no_file_is_kept_for_one_run(tmp_path: Path) -> None:
    """It stayed with the opening of its file for one run, after openings have no files any more."""
    ask = ("export", SAMPLE, "-o", tmp_path)
    followup(*ask, "--now", NOW)
    path = calendars(tmp_path)[0]
    left = b"BEGIN:VEVENT\r\nUID:1daf9f60-2d26-5241-9e1b-3a3ffb76dc4c\r\nDTSTART:20250721T170000Z\r\nDTEND:20250721T172000Z\r\n"
    path.write_bytes(path.read_bytes().replace(b"END:VCALENDAR", left + b"END:VEVENT\r\nEND:VCALENDAR"))
    assert followup(*ask, "--now", NOW, "--layout", "event").code == 0
    assert export_of((*ask, "--layout", "event"), NOW) == {"unchanged"}


LIST = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - {company: Acme, role: Engineer, date: 2026-11-24, start: "14:00", end: "15:00", mode: video}
"""
SOMEBODY = LIST.replace("mode: video", "mode: video, interviewers: [{name: Ana Lima, email: ana@acme.example}]")
OF_NO_LIST = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:f1b7565e-f573-561f-b950-5ed5eb5f9cfb
DTSTART:20261123T180000Z
DTEND:20261123T181000Z
SUMMARY:Prepare for Acme, Engineer
END:VEVENT
BEGIN:VEVENT
UID:556e4dda-6f0f-5829-ad86-92e5dfc267fd
DTSTART:20261123T140000Z
DTEND:20261215T151000Z
SUMMARY:Let go of Birch
X-FOLLOWUP:step=let_go opening=10a8f3d7724b part=1/1 anchor=20261119T203000Z source=another.yaml
  people=- from=65a4e1df8dcc what=14ed142eb1ab bytes=2dda51a0bfb3
END:VEVENT
END:VCALENDAR
"""


def test_what_names_no_list_is_not_all_that_a_list_has_still_to_come(tmp_path: Path) -> None:
    """A fuzzer's find: where what was left of an event had no room any more, the run was refused as one over another list."""
    (tmp_path / "list.yaml").write_text(LIST)
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    path = tmp_path / "followups.ics"
    path.write_bytes(OF_NO_LIST.replace("\n", "\r\n").encode())
    assert export_to(ask, NOW)[0] == 0
    assert b"UID:f1b7565e-f573-561f-b950-5ed5eb5f9cfb" in path.read_bytes()
    assert export_of(ask, NOW) == {"unchanged"}


TWO_OF_ONE_VISIT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:f7c711de-59e2-5406-a4b3-3d31ecd6a454
DTSTART:20261124T120000Z
DTEND:20261124T121000Z
SUMMARY:Send your thanks (Acme)
X-FOLLOWUP:step=thank_you_email opening=5e119d5d0b35 part=1/1 anchor=20261124T110000Z source=gone.yaml
  people=- from=6061aa313129 what=ed35ecb2a709 bytes=51fb093a6e55
END:VEVENT
BEGIN:VEVENT
UID:f1b7565e-f225-561f-b950-5ed5eb5f9cfb
DTSTART:20261124T200000Z
DTEND:20261124T201000Z
SUMMARY:Send your thanks (Acme)
X-FOLLOWUP:step=thank_you_email opening=5e119d5d0b35 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=6061aa313129 what=ed35ecb2a709 bytes=51fb093a6e55
END:VEVENT
BEGIN:VEVENT
UID:b8c8f269-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261123T140000Z
DTEND:20261203T101000Z
SUMMARY:Let go of Birch
X-FOLLOWUP:step=let_go opening=10a8f3d7724b part=1/1 anchor=20261119T203000Z source=gone.yaml
  people=- from=65a4e1df8dcc what=14ed142eb1ab bytes=2dda51a0bfb3
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("other", ["of the former hour", "of the same hour"])
def test_what_was_withdrawn_of_a_visit_stays_of_it(tmp_path: Path, other: str) -> None:
    """A fuzzer's finds: the next run took another event for the same follow-up, and withdrew that as well."""
    (tmp_path / "list.yaml").write_text(LIST)
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    hour = "T200000Z" if other == "of the same hour" else "T110000Z"
    (tmp_path / "followups.ics").write_bytes(TWO_OF_ONE_VISIT.replace("T110000Z", hour).replace("\n", "\r\n").encode())
    withdrawn = followup(*ask, "--now", NOW, "--json").json["withdrawn"]
    assert "f1b7565e-f225-561f-b950-5ed5eb5f9cfb" in {one["uid"] for one in withdrawn}
    assert (len(withdrawn) == 2) == (other == "of the same hour")
    assert export_of(ask, NOW) == {"unchanged"}


AN_END_BEHIND_WHAT_IS_NONE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:983b3dc7-c9df-519e-8430-8e76b0aa5abe
DTSTART:20261123T140000Z
DTEND
DTEND:20261221T141000Z
SUMMARY:Connect with Ben Castellanos (Birch)
END:VEVENT
END:VCALENDAR
"""


def test_a_name_without_a_value_hides_no_value(tmp_path: Path) -> None:
    """A fuzzer's find: the end was known in the next run alone, and then there was no room for what had been planned."""
    (tmp_path / "list.yaml").write_text(LIST)
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    (tmp_path / "followups.ics").write_bytes(AN_END_BEHIND_WHAT_IS_NONE.replace("\n", "\r\n").encode())
    assert followup(*ask, "--now", NOW).code == 0
    assert export_of(ask, NOW) == {"unchanged"}


@pytest.mark.parametrize("now", MOMENTS)
@pytest.mark.parametrize("way", REWRITTEN)
def test_what_another_program_wrote_anew_stays_ours(tmp_path: Path, way: str, now: str) -> None:
    followup("export", SAMPLE, "--now", NOW, "-o", tmp_path)
    before = {one.uid for one in read_by_icalendar(calendars(tmp_path))}
    for path in calendars(tmp_path):
        path.write_bytes(REWRITTEN[way](path.read_bytes()))
    assert export(tmp_path, now) == (0, {"new": 0, "withdrawn": 0})
    shown = [one.uid.lower() for one in read_by_icalendar(calendars(tmp_path))]
    assert sorted(shown) == sorted(before)


def test_a_calendar_without_our_events_is_another_program_s(tmp_path: Path) -> None:
    foreign = tmp_path / "mine.ics"
    foreign.write_bytes(
        b"BEGIN:VCALENDAR\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:X-FOLLOWUP\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    raw = foreign.read_bytes()
    assert followup("export", SAMPLE, "--now", NOW, "-o", tmp_path).code == 0
    assert foreign.read_bytes() == raw


OWN = (
    b"BEGIN:VEVENT\r\nUID:8F6C0A52-3C4D-4E5F-8A6B-7C8D9E0F1A2B\r\nDTSTAMP:20261122T120000Z\r\nDTSTART:20261124T180000Z\r\n"
    b"DTEND:20261124T190000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR"
)


@pytest.mark.parametrize("now", MOMENTS)
@pytest.mark.parametrize("layout", ["opening", "single"])
def test_of_a_calendar_of_which_only_the_uids_are_left_nothing_is_lost(tmp_path: Path, layout: str, now: str) -> None:
    """Exit 3, and a way out: nothing that was sent is planned again, and an appointment of one's own stays."""
    ask = ("export", SAMPLE, "-o", tmp_path, "--layout", layout)
    followup(*ask, "--now", NOW)
    before = {one.uid: one for one in read_by_icalendar(calendars(tmp_path))}
    path = calendars(tmp_path)[0]
    path.write_bytes(by_another(in_capitals(without_our_line(path.read_bytes()))).replace(b"END:VCALENDAR", OWN))
    rewritten = path.read_bytes()
    refused = followup(*ask, "--now", now)
    assert (refused.code, refused.out, path.read_bytes()) == (3, "", rewritten)
    (way_out,) = re.findall(r"hint: (--replace \S+) takes it over", refused.err)
    ran = followup(*ask, "--now", now, "--json", *way_out.split())
    assert (ran.code, ran.json["withdrawn"], [one for one in ran.json["follow_ups"] if one["state"] == "new"]) == (
        0,
        [],
        [],
    )
    after = {one.uid.lower(): one for one in read_by_icalendar(calendars(tmp_path))}
    assert after.keys() - before.keys() == {"8f6c0a52-3c4d-4e5f-8a6b-7c8d9e0f1a2b"}
    assert all((after[uid].start, after[uid].summary) == (one.start, one.summary) for uid, one in before.items())
    assert export_of(ask, now) == {"unchanged"}


def export_of(ask: tuple[object, ...], now: str) -> set[str]:
    return {one["state"] for one in followup(*ask, "--now", now, "--json").json["files"]}


TWO_OF_TWO_OPENINGS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:056e4dda-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261123T140000Z
DTEND:20661203T101000Z
SUMMARY:Let go of Acme
X-FOLLOWUP:step=let_go opening=5e119d5d0b35 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=65a4e1df8dcc what=14ed142eb1ab bytes=2dda51a0bfb3
END:VEVENT
BEGIN:VEVENT
UID:156e4dda-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261123T140000Z
DTEND:20661203T101000Z
SUMMARY:Let go of Acme
X-FOLLOWUP:step=let_go opening=6e119d5d0b35 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=65a4e1df8dcc what=14ed142eb1ab bytes=2dda51a0bfb3
END:VEVENT
END:VCALENDAR
"""


def test_what_was_withdrawn_of_an_opening_stays_of_it(tmp_path: Path) -> None:
    """A fuzzer's find: the next run took what stood for another opening, whose interview ended at the same time."""
    (tmp_path / "list.yaml").write_text(LIST)
    (tmp_path / "followups.ics").write_bytes(TWO_OF_TWO_OPENINGS.replace("\n", "\r\n").encode())
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW)[0] == 0
    assert export_of(ask, NOW) == {"unchanged"}


SENT_TO_NOBODY_NAMED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:c3d8b7f4-ffb3-5ce1-a469-715be379ca21
DTSTART:20261012T163000Z
DTEND:20261012T164000Z
SUMMARY:Send your thanks (Calder Street Veterinary)
X-FOLLOWUP:step=thank_you_email opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:35c70a41-964f-558b-8407-92db5b38bb63
DTSTART:20261130T230000Z
DTEND:20261130T231000Z
SUMMARY:Prepare for Calder Street Veterinary
X-FOLLOWUP:step=prepare opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=225bbbbee29c what=0627956c7737 bytes=59d9387415a7
END:VEVENT
END:VCALENDAR
"""


def test_what_was_sent_to_nobody_named_stays_of_its_visit(tmp_path: Path) -> None:
    """A fuzzer's find: beside a message to somebody who was named since, the next run took it for another opening's."""
    (tmp_path / "list.yaml").write_text(SOMEBODY)
    (tmp_path / "followups.ics").write_bytes(SENT_TO_NOBODY_NAMED.replace("\n", "\r\n").encode())
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW)[0] == 0
    assert export_of(ask, NOW) == {"unchanged"}


def test_damage_in_the_name_of_a_list_does_not_grow(tmp_path: Path) -> None:
    """A fuzzer's find: each byte that was no character became three, and these nine, until no file could have that name."""
    (tmp_path / "list.yaml").write_text(LIST)
    damaged = (
        SENT_TO_NOBODY_NAMED.replace("\n", "\r\n").encode().replace(b"source=gone.yaml", b"source=" + b"\xff" * 40)
    )
    (tmp_path / "followups.ics").write_bytes(damaged)
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    before = {one.source for one in read(tmp_path).published}
    assert export_to(ask, NOW)[0] == 0
    assert {one.source for one in read(tmp_path).published} - {"list.yaml"} <= before
    assert export_of(ask, NOW) == {"unchanged"}


NO_ROOM_FOR_ANOTHER_S = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:7dc70d9c-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261204T150000Z
DTEND:20261204T151000Z
SUMMARY:Check in (Birch)
X-FOLLOWUP:step=check_in opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=list.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:b5029885-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261124T200000Z
DTEND:20261124T201000Z
SUMMARY:Check in (Birch)
X-FOLLOWUP:step=check_in opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=gone.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:79f6f263-9d86-5521-8808-4ad907bd1fc8
DTSTART:20130611T150000Z
DTEND:20261223T151000Z
SUMMARY:Let go of Birch
X-FOLLOWUP:step=let_go opening=5cffea2927d0 part=1/1 anchor=20261119T010000Z source=list.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:55a53e0e-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261125T140000Z
DTEND:20261125T141000Z
SUMMARY:Connect with Bo (Acme)
X-FOLLOWUP:step=linkedin_others opening=5e119d5d0b35 part=1/1 anchor=20261119T010000Z source=list.yaml
  people=6facaabfe0b9.- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
END:VCALENDAR
"""


def test_what_a_list_that_is_gone_has_is_not_given_up_for_want_of_room(tmp_path: Path) -> None:
    """A fuzzer's find: the next run took it for its own opening's, which has no room, and was refused as one that would withdraw
    all that the list has.
    """
    (tmp_path / "list.yaml").write_text(LIST)
    (tmp_path / "followups.ics").write_bytes(NO_ROOM_FOR_ANOTHER_S.replace("\n", "\r\n").encode())
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW)[0] == 0
    assert export_of(ask, NOW) == {"unchanged"}


CUT_WITHIN_ITS_UID = b"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
DTSTARTIN:20261124
UID:4f016a1 and Hugo"""


def test_an_event_that_is_cut_within_its_uid_is_none_at_once(tmp_path: Path) -> None:
    """A fuzzer's find: it was written without a UID, and the next run dropped it."""
    (tmp_path / "list.yaml").write_text(LIST)
    (tmp_path / "followups.ics").write_bytes(CUT_WITHIN_ITS_UID.replace(b"\n", b"\r\n"))
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW)[0] == 0
    before = (tmp_path / "followups.ics").read_bytes()
    assert export_of(ask, NOW) == {"unchanged"}
    assert (tmp_path / "followups.ics").read_bytes() == before


ONE_OF_TWO = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:7dc70d9c-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261204T150000Z
DTEND:20261204T151000Z
SUMMARY:check_in (Birch)
X-FOLLOWUP:step=check_in opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=list.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:79f6f263-9d86-5521-8808-4ad907bd1fc8
DTSTART:20130611T150000Z
DTEND:20261223T151000Z
SUMMARY:check_in (Birch)
X-FOLLOWUP:step=check_in opening=ce4c1c2927d0 part=1/1 anchor=20261124T200000Z source=list.yaml
  people=- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
BEGIN:VEVENT
UID:55a53e0e-9d86-5521-8808-4ad907bd1fc8
DTSTART:20261125T140000Z
DTEND:20261125T141000Z
SUMMARY:linkedin_others (Birch)
X-FOLLOWUP:step=linkedin_others opening=5e119d5d0b35 part=1/1 anchor=20261119T010000Z source=list.yaml
  people=6facaabfe0b9.- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VEVENT
END:VCALENDAR
"""


def test_which_of_two_it_was_is_no_surer_when_one_is_withdrawn(tmp_path: Path) -> None:
    """A fuzzer's find: neither of two was taken over, one was withdrawn, and the next run took the other."""
    (tmp_path / "list.yaml").write_text(LIST)
    (tmp_path / "followups.ics").write_bytes(ONE_OF_TWO.replace("\n", "\r\n").encode())
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW) == (0, {"new": 1, "withdrawn": 2})
    assert export_of(ask, NOW) == {"unchanged"}


ANOTHER_S_LINE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//interview follow-ups//EN
BEGIN:VEVENT
UID:f1b7565e-f573-561f-b950-5ed5eb5f9cfb
DTSTART:20261119T010000Z
DTEND:20261119T011000Z
SUMMARY:Prepare for Acme, Engineer
X-FOLLOWUP:step=linkedin_others opening=5e119d5d0b35 part=1/1 anchor=20261119T010000Z source=gone.yaml
  people=9403e2c399d9.- from=e8b4bb0eb344 what=b6ae289adb08 bytes=71767b62599c
END:VCALENDAR
"""


def test_whom_an_event_reached_is_what_its_uid_says_as_well(tmp_path: Path) -> None:
    """A fuzzer's find: beside another's line, an event had reached somebody for one run, who was to be written to in the next."""
    (tmp_path / "list.yaml").write_text(SOMEBODY)
    (tmp_path / "followups.ics").write_bytes(ANOTHER_S_LINE.replace("\n", "\r\n").encode())
    ask = ("export", tmp_path / "list.yaml", "-o", tmp_path, "--layout", "single")
    assert export_to(ask, NOW)[0] == 0
    assert export_of(ask, NOW) == {"unchanged"}

"""Published files that were damaged, or written anew by another program: no run fails, and nothing is withdrawn or said twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, calendars, followup, read_by_ical, read_by_icalendar

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

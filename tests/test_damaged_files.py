"""Published files that were damaged, or written anew by another program: no run fails, and nothing is withdrawn or said twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, calendars, followup, read_by_ical, read_by_icalendar

STILL_TO_COME, LONG_SENT = "2026-11-24T09:00", "2027-01-20T09:00"
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
REWRITTEN: dict[str, Callable[[bytes], bytes]] = {
    "UIDs in capitals": lambda raw: re.sub(rb"UID:(.*)", lambda found: b"UID:" + found[1].upper(), raw),
    "another PRODID": lambda raw: re.sub(rb"PRODID:.*\r\n", b"PRODID:-//Another//Program//EN\r\n", raw),
}


def export(folder: Path, now: str) -> tuple[int, dict[str, int]]:
    """The exit code, and how many events are new, changed, unchanged, withdrawn."""
    ran = followup("export", SAMPLE, "--now", now, "-o", folder, "--json")
    states = [one["state"] for one in ran.json["follow_ups"]]
    return ran.code, {"new": states.count("new"), "withdrawn": len(ran.json["withdrawn"])}


@pytest.mark.parametrize("now", [STILL_TO_COME, LONG_SENT])
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


@pytest.mark.parametrize("now", [STILL_TO_COME, LONG_SENT])
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

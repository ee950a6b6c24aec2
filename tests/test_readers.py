"""Programs and libraries that people read calendars with see what `--json` says: events, instants, titles, whole texts."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from commands import LAYOUTS, Shown
from exports import PEOPLE, ZONES, Export, clock_changes, exports
from readers import READERS, Reader
from readers.differences import differences

DAY = dt.datetime(2026, 11, 24, 21, 30, tzinfo=dt.UTC)
DAY_LONG = dt.timedelta(days=1)
SAID = tuple(Shown(uid, DAY, DAY + dt.timedelta(minutes=10), f"Thank {uid}", "Send this.") for uid in "abcdef")


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[Export]:
    return exports(tmp_path_factory.mktemp("exports"))


def altered(export: Export, folder: Path) -> Export:
    """A copy of an export's only file in which one thing of each kind is another."""
    (file,) = export.files
    raw = file.read_bytes()
    begin, *events, last = re.split(rb"(?=BEGIN:VEVENT)|(?<=END:VEVENT\r\n)(?=END:VCALENDAR)", raw)
    events[0] = re.sub(rb"DTSTART:\d{8}T", b"DTSTART:20251001T", events[0])
    events[1] = re.sub(rb"DTEND:\d{8}T", b"DTEND:20261231T", events[1])
    events[2] = events[2].replace(b"SUMMARY:", b"SUMMARY:X")
    events[3] = events[3].replace(b"DESCRIPTION:", b"DESCRIPTION:X", 1)
    events[4] = events[4].replace(b"UID:", b"UID:x", 1)
    del events[5]
    copy = folder / "altered.ics"
    copy.write_bytes(b"".join([begin, *events, last]))
    return Export("altered", (copy,), export.said)


@pytest.mark.other_programs
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_sees_what_json_says_and_what_was_altered(
    reader: Reader, exported: list[Export], tmp_path: Path
) -> None:
    if reader.missing and "CI" in os.environ:
        pytest.fail(reader.missing)
    if reader.missing:
        pytest.skip(reader.missing)
    (single,) = (one for one in exported if one.name == "sample, single")
    other = altered(single, tmp_path)
    read = reader.read({one.name: one.files for one in (*exported, other)}, tmp_path)
    assert differences(exported, read) == []
    first = [uid.decode() for uid in re.findall(rb"\r\nUID:(.*)\r\n", single.files[0].read_bytes())][:6]
    found = {one.removeprefix("altered: ").partition(":")[0] for one in differences([other], read)}
    parts = ("start", "end", "summary", "description", "is missing", "is missing")
    assert found == {f"{uid} {part}" for uid, part in zip(first, parts, strict=True)} | {f"x{first[4]} is nobody's"}


@pytest.mark.other_programs
def test_the_exports_are_what_is_hard_to_read(exported: list[Export]) -> None:
    assert {one.name.rpartition(", ")[2] for one in exported} == {*LAYOUTS, "20 zones"}
    said = {one.name: one.said for one in exported}
    assert all(any(name in one.description for one in said["every script, single"]) for name in PEOPLE)
    assert sum("of 2)" in one.summary for one in said["long texts, single"]) >= 4
    assert max(len(one.description.encode()) for one in said["long texts, single"]) > 7900
    assert any(one.summary.startswith("Not needed: ") for one in said["withdrawn, event"])
    assert len(ZONES) == 20
    assert all(len(clock_changes(zone)) == 4 for zone in ZONES)


def test_every_difference_is_told() -> None:
    read = {
        "good": SAID,
        "bad": (
            replace(SAID[0], start=DAY - DAY_LONG), replace(SAID[1], end=DAY + DAY_LONG), replace(SAID[2], summary="x"),
            replace(SAID[3], description="x"), replace(SAID[4], uid="g"), SAID[5], SAID[5],
        ),
    }  # fmt: skip
    found = differences([Export("good", (), SAID), Export("bad", (), SAID)], read)
    assert [one.partition(": ")[2].partition(":")[0] for one in found] == [
        "1 events with a UID that another has", "a start", "b end", "c summary", "d description", "e is missing",
        "g is nobody's",
    ]  # fmt: skip

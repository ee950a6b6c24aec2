"""No pattern that meets input takes time that grows faster than the square of its length, and a value has 10,000 characters."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from commands import NOW, followup
from support.patterns import patterns

import followup as package
from followup.reading.form.kinds import MOST_CHARACTERS

UNITS = (
    " ", "\n", "\t", "\r\n", "a", "A", "1", "é", "-", ",", ".", "(", "<", "<>", "[", "a ", "a\n", "\n ", "1 ", "A ", "Aa ", "a1",
    "20 ", "a,",
    "a.", "a-", "a@", "(a", "a(", "'", "| ", "//", "=", "#\n", "a: ", "1:", "1-", "1,", "http://", "to ", "and ", "RN ",
    "ai", "ab ", "Ab ", "n", "two ", "the ", "of the ", "a, ", "an ", "from ", "in 5 ", "x-", "he ", "30 a week ", ". ", "/",
)  # fmt: skip
LENGTHS = (
    *range(16, 48, 4),
    100,
    200,
    400,
    800,
)  # slowly, so that one that doubles with each character is told and not waited for
LONGEST = LENGTHS[-1]
SLOW_SECONDS = 0.05
"""To look at each of 800 characters for each other one takes a fifth of it; once more for each of them takes it far longer."""


def _begins_anywhere() -> dict[str, bool]:
    """Whether a pattern of that name is ever looked for, rather than held against a whole text or its beginning."""
    used: dict[str, bool] = {}
    for path in Path(package.__file__).parent.rglob("*.py"):
        for name, way in re.findall(r"\b(_?[A-Z][A-Z_]+)\.(\w+)\b", path.read_text(encoding="utf-8")):
            used[name] = used.get(name, False) or way not in ("match", "fullmatch")
    return used


SEARCHED = _begins_anywhere()
GOES_ON = re.compile(r"[*+]|\{\d*,\}")
ALL = sorted(
    (
        (where, one)
        for where, one in patterns(package).items()
        if GOES_ON.search(one.pattern if isinstance(one.pattern, str) else one.pattern.decode("latin-1"))
    ),
    key=lambda one: one[0],
)


def seconds(pattern: re.Pattern[Any], text: str, *, is_searched: bool) -> float:
    """What the processor needs to go through a text for all that the pattern finds in it."""
    whole = text.encode() if isinstance(pattern.pattern, bytes) else text
    begin = time.process_time()
    if is_searched:
        for _ in pattern.finditer(whole):
            pass
    else:
        pattern.match(whole)
        pattern.fullmatch(whole)
    return time.process_time() - begin


def is_slow(pattern: re.Pattern[Any], text: str, *, is_searched: bool) -> bool:
    """Whether a short text takes the time that only going through it more often than once for each character takes."""
    for length in LENGTHS:
        taken = min(seconds(pattern, text[-length:], is_searched=is_searched) for _ in range(2))
        if taken > SLOW_SECONDS and seconds(pattern, text[-length:], is_searched=is_searched) > SLOW_SECONDS:
            return True
    return False


@pytest.mark.parametrize(("where", "pattern"), ALL, ids=[where for where, _ in ALL])
def test_a_pattern_takes_no_more_than_its_share_of_time(where: str, pattern: re.Pattern[Any]) -> None:
    texts = (
        (unit * LONGEST)[: LONGEST - 1] + "\0" for unit in UNITS
    )  # the end fits nothing, so that all ways are tried
    is_searched = SEARCHED.get(where.partition(":")[2].partition("[")[0], True)
    assert [text[:6] for text in texts if is_slow(pattern, text, is_searched=is_searched)] == []


def test_a_value_is_short_enough_for_them() -> None:
    assert MOST_CHARACTERS <= 10_000


HOSTILE = {
    "LOCATION": "1" * 60_000,
    "SUMMARY": "<>" * 30_000,
    "DESCRIPTION": "http://" * 20_000,
}


def test_what_an_invitation_says_at_length_is_gone_through_once(tmp_path: Path) -> None:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20261101T000000Z",
        "DTSTART:20261124T140000Z", "DTEND:20261124T150000Z", *(f"{key}:{value}" for key, value in HOSTILE.items()),
        "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    invitation = tmp_path / "i.ics"
    invitation.write_text("\r\n".join(lines), encoding="utf-8")
    asked = (
        "add",
        invitation,
        "--to",
        tmp_path / "n.yaml",
        "--company",
        "Acme",
        "--name",
        "Al Bo",
        "--timezone",
        "UTC",
    )
    begin = time.process_time()
    assert followup(*asked, "--dry-run").code in (0, 1)
    assert time.process_time() - begin < 10


LISTS = {
    "tabs.yaml": "{name: " + json.dumps("Ana" + "\t" * 9900 + "Lima") + "}",
    "digits.yaml": "{name: Ana Lima}], location: " + json.dumps("1" * 9900) + ", others: [",
    "breaks.yaml": "{name: Ana Lima}], status: " + json.dumps("\n" * 9900) + ", others: [",
}


@pytest.mark.parametrize("name", LISTS)
def test_a_value_of_many_blanks_or_digits_is_read_at_once(tmp_path: Path, name: str) -> None:
    listed = tmp_path / name
    listed.write_text(
        "candidate: {name: Al Bo, email: a@example.org, timezone: America/New_York}\ninterviews:\n"
        "  - {company: Acme, role: Engineer, date: 2026-11-24, start: '14:00', mode: video, interviewers: ["
        + LISTS[name]
        + "]}\n"
    )
    begin = time.process_time()
    assert followup("check", listed, "--now", NOW, "-o", tmp_path / "out").code in (0, 1)
    assert time.process_time() - begin < 10


def test_a_table_may_have_ten_thousand_columns(tmp_path: Path) -> None:
    listed = tmp_path / "wide.csv"
    further = ",".join(f"c{number}" for number in range(10_000))
    listed.write_text(f"company,date,{further}\nAcme,2026-11-24{',' * 10_000}\n")
    begin = time.process_time()
    assert followup("plan", listed, "--now", NOW, "--name", "Al Bo", "-o", tmp_path / "out").code == 0
    assert time.process_time() - begin < 15

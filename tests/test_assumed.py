"""What is said of ends that nobody wrote, and of what many rows share."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_pipeline import request

from followup import pipeline
from followup.reading.listing import Format

ME = "candidate: {name: Priya Raman, timezone: America/New_York, country: US}\n"


def messages(text: str, tmp_path: Path, format: Format = Format.YAML) -> list[str]:
    found = pipeline.preview(request(text.encode(), tmp_path, format=format))
    return [one.message for one in found.problems]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("date: 2026-11-24, start: 10:00", "taken to end at 11:00, so the thank-you comes at 12:00"),
        ("date: 2026-11-24, start: 10:00, mode: phone", "taken to end at 10:30, so the thank-you comes at 11:30"),
        ("date: 2026-11-24, start: 10:00, mode: onsite, interviewers: [Ana Lima, Bo Ray, Cy Orr]",
         "taken to end at 11:30, so the thank-you comes at 12:30"),
        ("date: 2026-11-24, start: 10:00, timezone: America/Chicago",
         "taken to end at 11:00, so the thank-you comes at 13:00 on your clock"),
        ("date: 2026-11-24, start: 19:30", "taken to end at 20:30, so the thank-you comes at Wed 25 Nov 09:00"),
        ("date: 2026-11-28, start: 10:00", "taken to end at 11:00, so the thank-you comes at Mon 30 Nov 09:00"),
        ("date: 2026-11-24, start: 10:00, steps: {thank_you_email: {wait: 3 hours}}",
         "taken to end at 11:00, so the thank-you comes at 14:00"),
    ],
)  # fmt: skip
def test_an_assumed_end_says_when_the_thank_you_was_placed(row: str, message: str, tmp_path: Path) -> None:
    text = f"{ME}interviews:\n  - {{company: Acme, role: Engineer, {row}}}\n"
    assert messages(text, tmp_path) == [f"no end is given: {message}"]


def test_a_thank_you_that_is_off_is_not_promised(tmp_path: Path) -> None:
    row = "{company: A, role: R, date: 2026-11-24, start: 10:00}"
    text = f"{ME}settings: {{steps: {{thank_you_email: off}}}}\ninterviews:\n  - {row}\n"
    assert not any("no end" in one for one in messages(text, tmp_path))


def test_a_warning_that_many_rows_share_is_one_with_their_numbers(tmp_path: Path) -> None:
    rows = "".join(f"Company {number},Engineer,2026-11-{number}\n" for number in range(24, 28))
    found = messages(f"Company,Role,Interview Date\n{rows}", tmp_path, Format.CSV)
    assert [one for one in found if "no start" in one] == [
        "no start is given, so follow-ups count from 17:00 that day (rows 2, 3, 4, 5)"
    ]


def test_of_many_rows_with_sentences_of_their_own_what_they_share_is_said(tmp_path: Path) -> None:
    rows = "".join(f"Company {number},2026-11-24,{number}:00,{number}:30\n" for number in range(10, 20))
    found = messages(f"Company,Interview Date,Start,End\n{rows}", tmp_path, Format.CSV)
    assert [one for one in found if "role" in one] == ["no role is given (rows 2, 3, 4, 5, 6, 7, 8, 9 and 2 more)"]

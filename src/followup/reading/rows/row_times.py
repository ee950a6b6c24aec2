"""What the cells of a row say together of when it begins and ends: Date, Start, End, Duration."""

from __future__ import annotations

import datetime as dt

from followup.problems import Place
from followup.reading.cells.clocks import Clock
from followup.reading.cells.times import When
from followup.reading.findings import Findings
from followup.reading.form.reader import Read
from followup.reading.words.countries import says_half_past

_NOTHING = When()


def start_of(row: Read) -> tuple[Clock | None, Place]:
    """The time at which it begins. Midnight in a cell of the date is how spreadsheets write a day without a time."""
    date, start = when_in(row, "date"), when_in(row, "start")
    if start.start is not None:
        return start.start, row.at("start")
    return (None if is_a_day_alone(date) else date.start), row.at("date")


def is_a_day_alone(date: When) -> bool:
    """Whether what a date cell says is a day as spreadsheets write it: with midnight behind it."""
    return date.start == Clock(dt.time(0)) and date.end is None and date.zone is None


def end_of(row: Read) -> tuple[Clock | None, Place]:
    """The time at which it ends, and where it was written."""
    for key, clock in (
        ("end", when_in(row, "end").start),
        ("end", when_in(row, "end").end),
        ("start", when_in(row, "start").end),
        ("date", when_in(row, "date").end),
    ):
        if clock is not None:
            return clock, row.at(key)
    return None, row.place


def minutes_of(row: Read) -> int | None:
    """How long it takes, where that is said."""
    said = (row.get("duration"), *(when_in(row, key).minutes for key in ("end", "start", "date")))
    return next((minutes for minutes in said if minutes), None)


def when_in(row: Read, key: str) -> When:
    """What the cell under a key says of when."""
    return row.get(key) or _NOTHING


def is_heard(row: Read, country: str | None, findings: Findings) -> bool:
    """Whether a `half eleven` is one time to people of a country; asks where it may be two."""
    for key in ("date", "start", "end"):
        said = when_in(row, key)
        half = next((one for one in (said.start, said.end) if one is not None and one.half), None)
        if half is not None and not says_half_past(country):
            later = dt.datetime.combine(dt.date.min, half.time)
            earlier = later.replace(hour=(later.hour - 1) % 12 or 12)
            or_country = "" if country else ", or say the candidate's country"
            british = f"{half.half} is {later:%H:%M} in Britain"
            message = f"{british}, and {earlier:%H:%M} to those who say it as in German or Dutch"
            findings.of(key).error(
                "half-an-hour", message, row.at(key), f"write {earlier:%H:%M} or {later:%H:%M}{or_country}"
            )
            return False
    return True

"""One cell of text becomes one value, or is refused with what is wrong and what to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from followup.model import Address, Hours, Mode, QuietDays, Span, Status, Unit, Wait
from followup.reading import people, times, values
from followup.reading.times import Clock
from followup.reading.values import Unreadable

DAY = dt.date(2026, 11, 24)  # a Tuesday


def decided(text: str) -> dt.date:
    return times.decision(text)(DAY)


def named(text: str) -> tuple[str, str | None, str | None]:
    person = people.interviewer(text)
    return person.name, person.email, person.title


ACCEPTED: list[tuple[Callable[[str], Any], str, Any]] = [
    (times.date, "2026-12-02", dt.date(2026, 12, 2)),
    (times.date, "2026-1-2", dt.date(2026, 1, 2)),
    (times.date, "٢٠٢٦-١٢-٠٢", dt.date(2026, 12, 2)),
    (times.clock, "14:30", Clock(dt.time(14, 30))),
    (times.clock, "14:30:00", Clock(dt.time(14, 30))),
    (times.clock, "9.05", Clock(dt.time(9, 5))),
    (times.clock, "2:30 PM", Clock(dt.time(14, 30))),
    (times.clock, "2pm", Clock(dt.time(14))),
    (times.clock, "12 a.m.", Clock(dt.time(0))),
    (times.clock, "Noon", Clock(dt.time(12))),
    (times.clock, "01:30 est", Clock(dt.time(1, 30), "EST")),
    (times.clock, "01:30 -03", Clock(dt.time(1, 30), "-03")),
    (times.minutes, "90 minutes", 90),
    (times.minutes, "90", 90),
    (times.minutes, "1.5 hours", 90),
    (times.minutes, "1,5h", 90),
    (times.minutes, "1h30", 90),
    (times.minutes, "1 hour 15 min", 75),
    (times.zone, "america/new york", "America/New_York"),
    (values.country, "no", "NO"),
    (decided, "2026-12-04", dt.date(2026, 12, 4)),
    (decided, "two weeks", dt.date(2026, 12, 8)),
    (decided, "within a week", dt.date(2026, 12, 1)),
    (decided, "in 10 days", dt.date(2026, 12, 4)),
    (decided, "5 working days", dt.date(2026, 12, 1)),
    (decided, "a couple of weeks", dt.date(2026, 12, 8)),
    (decided, "End of next week", dt.date(2026, 12, 4)),
    (decided, "end of the week", dt.date(2026, 11, 27)),
    (decided, "Friday", dt.date(2026, 11, 27)),
    (decided, "Tuesday", dt.date(2026, 12, 1)),
    (decided, "by the end of the month", dt.date(2026, 11, 30)),
    (decided, "next month", dt.date(2026, 12, 31)),
    (decided, "a week or two", dt.date(2026, 12, 1)),
    (times.wait, "5 working days", Wait(5, Unit.WORKING_DAYS)),
    (times.wait, "next working day", Wait(1, Unit.WORKING_DAYS)),
    (times.wait, "-1 day", Wait(-1, Unit.DAYS)),
    (times.wait, "2 Hours", Wait(2, Unit.HOURS)),
    (times.hours, "08:00-20:00", Hours(dt.time(8), dt.time(20))),
    (times.hours, "8am to 5pm", Hours(dt.time(8), dt.time(17))),
    (times.reminder, "at start", 0),
    (times.reminder, "none", None),
    (times.reminder, "10 minutes before", 10),
    (times.quiet, "2026-12-23..2027-01-03", QuietDays(dt.date(2026, 12, 23), dt.date(2027, 1, 3))),
    (times.quiet, "2026-12-23", QuietDays(dt.date(2026, 12, 23), dt.date(2026, 12, 23))),
    (times.quiet, "12-24..01-01", QuietDays(dt.date(2000, 12, 24), dt.date(2000, 1, 1), yearly=True)),
    (values.yes, "Yes", True),
    (values.yes, "✓", True),
    (values.yes, "off", False),
    (times.yes_or_date, "2026-11-24", True),
    (values.mode, "In person", Mode.ONSITE),
    (values.mode, "on-site", Mode.ONSITE),
    (values.mode, "Google Meet", Mode.VIDEO),
    (values.status, "Offer accepted", Status.ACCEPTED),
    (values.address, "formal", Address.FORMAL),
    (values.number, "300", 300),
    (values.span, "60-130", Span(60, 130)),
    (values.span, "200", Span(0, 200)),
    (people.email, "mailto:ana@acme.example", "ana@acme.example"),
    (people.email, "<ana@acme.example>", "ana@acme.example"),
    (named, "Ana Lima", ("Ana Lima", None, None)),
    (named, "Ana Lima <ana@acme.example>", ("Ana Lima", "ana@acme.example", None)),
    (named, "Ana Lima (VP, Engineering)", ("Ana Lima", None, "VP, Engineering")),
    (named, "Ana Lima <ana@acme.example> (VP)", ("Ana Lima", "ana@acme.example", "VP")),
    (named, "Ana Lima (ana@acme.example)", ("Ana Lima", "ana@acme.example", None)),
    (named, '"Ana Lima" <ana@acme.example>', ("Ana Lima", "ana@acme.example", None)),
    (named, "ana.lima@acme.example", ("Ana Lima", "ana.lima@acme.example", None)),
    (people.several, "Ana; Bo", ("Ana", "Bo")),
    (people.several, "Ana, Bo & Cy and Di", ("Ana", "Bo", "Cy", "Di")),
    (people.several, "Ana (VP, R&D; a and b) <a@x.y>, Bo", ("Ana (VP, R&D; a and b) <a@x.y>", "Bo")),
    (people.several, "Ana\n• Bo", ("Ana", "Bo")),
    (people.several, "Sandy Anderson", ("Sandy Anderson",)),
    (values.words, "prepare, reference;outcome", ("prepare", "reference", "outcome")),
    (values.texts, "calm, in an outage; kind", ("calm, in an outage", "kind")),
]  # fmt: skip

REFUSED: list[tuple[Callable[[str], Any], str, str, str]] = [
    (times.date, "2026-02-30", "not-a-date", "February 2026 has 28 days"),
    (times.date, "2026-13-01", "not-a-date", "the month comes second, and is 1 to 12"),
    (times.date, "24.11.2026", "not-a-date", "write it as 2026-12-02: year, month, day"),
    (times.date, "0026-11-24", "not-a-date", "check the year: 1970 to 2100 are known"),
    (times.date, "9999-12-31", "not-a-date", "check the year: 1970 to 2100 are known"),
    (times.date, "²026-11-24", "not-a-date", "write it as 2026-12-02: year, month, day"),
    (times.clock, "24:00", "not-a-time", "write it as 14:30"),
    (times.clock, "14", "not-a-time", "write it as 14:30"),
    (times.clock, "13 pm", "not-a-time", "write it as 14:30"),
    (times.clock, "0 am", "not-a-time", "write it as 14:30"),
    (times.clock, "14:30-15:30", "not-a-time", "write it as 14:30"),
    (times.clock, "14:60", "not-a-time", "write it as 14:30"),
    (times.minutes, "0", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (times.minutes, "25 hours", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (times.minutes, "9" * 5000, "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (times.minutes, "9" * 400 + "h", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (times.zone, "local", "unknown-timezone", "write it as Continent/City: America/New_York, Europe/Berlin"),
    (values.country, "Atlantis", "unknown-country", "write its two letters: US, GB, DE"),
    (
        times.decision,
        "401 weeks",
        "not-a-decision-date",
        "write a date as 2026-12-02, or words: two weeks, end of next week",
    ),
    (
        times.decision,
        "soon",
        "not-a-decision-date",
        "write a date as 2026-12-02, or words: two weeks, end of next week",
    ),
    (times.decision, "2026-02-30", "not-a-date", "February 2026 has 28 days"),
    (times.wait, "some days", "not-a-wait", "write it as 5 working days, 2 hours, or next working day"),
    (times.wait, "99999 days", "not-a-wait", "write it as 5 working days, 2 hours, or next working day"),
    (times.hours, "20:00-08:00", "not-hours", "write it as 08:00-20:00"),
    (times.hours, "morning", "not-hours", "write it as 08:00-20:00"),
    (times.reminder, "sometimes", "not-a-reminder", "write at start, none, or 10 minutes"),
    (times.quiet, "2027-01-03..2026-12-23", "not-quiet-days", "write it as 2026-12-23..2027-01-03"),
    (times.quiet, "1..2..3", "not-quiet-days", "write it as 2026-12-23..2027-01-03"),
    (values.yes, "perhaps", "not-yes-or-no", "write yes or no"),
    (times.yes_or_date, "2026-02-30", "not-a-date", "February 2026 has 28 days"),
    (values.mode, "vidoe", "unknown-mode", "did you mean video?"),
    (values.status, "xyz", "unknown-status", f"write one of: {', '.join(Status)}"),
    (values.address, "rude", "unknown-form-of-address", "write one of: first name, formal"),
    (values.number, "²", "not-a-number", "write it in digits"),
    (values.number, "-1", "not-a-number", "write it in digits"),
    (values.span, "130-60", "not-a-length", "write it as 60-130, or 200"),
    (people.email, "ana at acme", "not-an-email", "write it as name@example.org"),
    (people.email, "ana@acme", "not-an-email", "write it as name@example.org"),
    (people.interviewer, "()", "not-a-person", "write a name, or Name <mail> (Title)"),
]


@pytest.mark.parametrize(("parse", "text", "value"), ACCEPTED)
def test_a_text_is_a_value(parse: Callable[[str], Any], text: str, value: Any) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(("parse", "text", "code", "hint"), REFUSED)
def test_a_text_that_is_none_is_refused_with_a_hint(
    parse: Callable[[str], Any], text: str, code: str, hint: str
) -> None:
    with pytest.raises(Unreadable) as wrong:
        parse(text)
    assert (wrong.value.code, wrong.value.hint) == (code, hint)
    assert text in wrong.value.message


@pytest.mark.parametrize(
    ("text", "nothing"), [("N/A", True), (" - ", True), ("tbd", True), ("", True), ("no", False), ("0", False)]
)
def test_people_have_words_for_nothing(text: str, nothing: bool) -> None:
    assert values.is_nothing(text) is nothing


def test_a_misspelling_has_a_neighbour() -> None:
    assert values.nearest("comapny", ("company", "country")) == "company"
    assert values.nearest("hobby", ("company", "country")) is None

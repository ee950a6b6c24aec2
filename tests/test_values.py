"""One cell of text becomes one value, or is refused with what is wrong and what to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from followup.model.etiquette import Span
from followup.model.interviews import Mode
from followup.model.settings import Address, English
from followup.model.status import Status
from followup.model.stretches import Hours, QuietDays, Unit, Wait
from followup.reading.cells import deadlines, durations, people, times, values
from followup.reading.cells.values import Unreadable
from followup.reading.words import statuses, vocabulary

DAY = dt.date(2026, 11, 24)  # a Tuesday


def decided(text: str) -> dt.date:
    said = deadlines.by_when(text)
    return said(DAY) if callable(said) else said.on(None)


ACCEPTED: list[tuple[Callable[[str], Any], str, Any]] = [
    (durations.minutes, "90 minutes", 90),
    (durations.minutes, "90", 90),
    (durations.minutes, "1.5 hours", 90),
    (durations.minutes, "1,5h", 90),
    (durations.minutes, "1h30", 90),
    (durations.minutes, "1 hour 15 min", 75),
    (durations.minutes, "1:30", 90),
    (durations.minutes, "1½ hours", 90),
    (durations.minutes, "an hour and a half", 90),
    (durations.minutes, "half an hour", 30),
    (durations.minutes, "~45 mins", 45),
    (durations.minutes, "45–60 min", 60),
    (durations.minutes, "1 Std. 30 Min.", 90),
    (times.written_zone, "america/new york", "america/new york"),
    (times.time_of_day, "18:00", dt.time(18)),
    (times.whole_date, "2 December 2026", dt.date(2026, 12, 2)),
    (values.country, "no", "NO"),
    (decided, "2026-12-04", dt.date(2026, 12, 4)),
    (decided, "two weeks", dt.date(2026, 12, 8)),
    (decided, "Tuesday", dt.date(2026, 12, 1)),
    (decided, "by Friday 5pm", dt.date(2026, 11, 27)),
    (decided, "before Friday", dt.date(2026, 11, 26)),
    (decided, "Friday week", dt.date(2026, 12, 4)),
    (decided, "Tuesday or Wednesday", dt.date(2026, 12, 1)),
    (decided, "EOD tomorrow", dt.date(2026, 11, 25)),
    (decided, "the 15th", dt.date(2026, 12, 15)),
    (decided, "before Christmas", dt.date(2026, 12, 24)),
    (decided, "vor Weihnachten", dt.date(2026, 12, 24)),
    (decided, "between Christmas and New Year", dt.date(2027, 1, 1)),
    (decided, "early in the new year", dt.date(2027, 1, 8)),
    (decided, "before Thanksgiving", dt.date(2026, 11, 25)),
    (decided, "after Easter", dt.date(2027, 4, 4)),
    (decided, "before the end of the year", dt.date(2026, 12, 31)),
    (decided, "the second week of December", dt.date(2026, 12, 14)),
    (decided, "48h", dt.date(2026, 11, 26)),
    (decided, "46358", dt.date(2026, 12, 2)),
    (values.english, "british", English.BRITISH),
    (values.english, "en-US", English.AMERICAN),
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
    (decided, "2-3 weeks", dt.date(2026, 12, 15)),
    (decided, "two to three weeks", dt.date(2026, 12, 15)),
    (decided, "a few days", dt.date(2026, 11, 27)),
    (decided, "48 hours", dt.date(2026, 11, 26)),
    (decided, "10 business days", dt.date(2026, 12, 8)),
    (decided, "EOW", dt.date(2026, 11, 27)),
    (decided, "early next week", dt.date(2026, 12, 1)),
    (decided, "mid December", dt.date(2026, 12, 20)),
    (decided, "end of January", dt.date(2027, 1, 31)),
    (decided, "in zwei Wochen", dt.date(2026, 12, 8)),
    (decided, "dans deux semaines", dt.date(2026, 12, 8)),
    (decided, "la próxima semana", dt.date(2026, 12, 4)),
    (decided, "Friday, 4 Dec 2026", dt.date(2026, 12, 4)),
    (durations.wait, "5 working days", Wait(5, Unit.WORKING_DAYS)),
    (durations.wait, "next working day", Wait(1, Unit.WORKING_DAYS)),
    (durations.wait, "-1 day", Wait(-1, Unit.DAYS)),
    (durations.wait, "2 Hours", Wait(2, Unit.HOURS)),
    (durations.hours, "08:00-20:00", Hours(dt.time(8), dt.time(20))),
    (durations.hours, "8am to 5pm", Hours(dt.time(8), dt.time(17))),
    (durations.reminder, "at start", 0),
    (durations.reminder, "none", None),
    (durations.reminder, "10 minutes before", 10),
    (durations.quiet, "2026-12-23..2027-01-03", QuietDays(dt.date(2026, 12, 23), dt.date(2027, 1, 3))),
    (durations.quiet, "2026-12-23", QuietDays(dt.date(2026, 12, 23), dt.date(2026, 12, 23))),
    (durations.quiet, "12-24..01-01", QuietDays(dt.date(2000, 12, 24), dt.date(2000, 1, 1), yearly=True)),
    (values.yes, "Yes", True),
    (values.yes, "✓", True),
    (values.yes, "off", False),
    (values.yes, "☑", True),
    (values.yes, "[x]", True),
    (values.yes, "nein", False),
    (values.yes, "not yet", False),
    (times.yes_or_date, "2026-11-24", True),
    (times.yes_or_date, "24 Nov", True),
    (times.yes_or_date, "11/24/2026", True),
    (times.yes_or_date, "no", False),
    (values.mode, "In person", Mode.ONSITE),
    (values.mode, "on-site", Mode.ONSITE),
    (values.mode, "Google Meet", Mode.VIDEO),
    (values.status, "Offer accepted", Status.ACCEPTED),
    (values.status, "Offer 🎉", Status.OFFER),
    (values.status, "ghosted 👻", Status.GHOSTED),
    (values.status, "On hold (hiring freeze)", Status.ON_HOLD),
    (values.status, "2nd round", Status.WAITING),
    (values.status, "no longer interested", Status.WITHDRAWN),
    (values.status, "interviewed, rejected", Status.REJECTED),
    (values.status, "rejected after the final round", Status.REJECTED),
    (values.status, "no offer", Status.REJECTED),
    (values.status, "no offer yet", Status.WAITING),
    (values.status, "not rejected yet", Status.WAITING),
    (values.status, "I declined their offer", Status.DECLINED),
    (values.status, "declined", Status.DECLINED),
    (values.status, "offer declined 12/4", Status.DECLINED),
    (values.status, "Said no to the offer", Status.DECLINED),
    (values.status, "got an offer, turned it down", Status.DECLINED),
    (values.status, "didn't take their offer", Status.DECLINED),
    (values.status, "they declined", Status.REJECTED),
    (values.status, "offer rescinded", Status.REJECTED),
    (values.status, "declined to proceed with me", Status.REJECTED),
    (values.status, "I declined to go on", Status.WITHDRAWN),
    (values.status, "offer (declined to negotiate)", Status.OFFER),
    (values.status, "Did not proceed", Status.REJECTED),
    (values.status, "Not a fit :(", Status.REJECTED),
    (values.status, "Position cancelled", Status.REJECTED),
    (values.status, "No update yet", Status.WAITING),
    (values.status, "I turned them down", Status.WITHDRAWN),
    (values.status, "Absage", Status.REJECTED),
    (values.status, "en attente", Status.WAITING),
    (values.status, "已安排", Status.SCHEDULED),
    (values.address, "formal", Address.FORMAL),
    (values.number, "300", 300),
    (values.span, "60-130", Span(60, 130)),
    (values.span, "200", Span(0, 200)),
    (people.email, "mailto:ana@acme.example", "ana@acme.example"),
    (people.email, "<ana@acme.example>", "ana@acme.example"),
    (values.words, "prepare, reference;outcome", ("prepare", "reference", "outcome")),
    (values.texts, "calm, in an outage; kind", ("calm, in an outage", "kind")),
    (values.company, "Brightwell (https://www.notion.so/Brightwell-1a2b?pvs=21)", "Brightwell"),
    (values.company, "Brightwell (Companies%20db/Brightwell%201a2b.md)", "Brightwell"),
    (values.company, "[Acme](https://en.example/wiki/Acme_(company))", "Acme"),
    (values.company, "[Acme](../Companies/Acme%20abc.md)", "Acme"),
    (values.company, "[Acme|https://acme.example]", "Acme"),
    (values.company, "[[https://acme.example][Acme]]", "Acme"),
    (values.company, "[[Companies/Acme|Acme]]", "Acme"),
    (values.company, '<a href="https://acme.example">Acme</a>', "Acme"),
    (values.company, '=HYPERLINK("https://acme.example","Toys ""R"" Us")', 'Toys "R" Us'),
    (values.company, '=HYPERLINK("https://acme.example";"Acme")', "Acme"),
    (values.company, "Acme <https://acme.example>", "Acme"),
    (values.company, "Acme - https://acme.example/jobs", "Acme"),
    (values.company, "Acme, https://acme.example/jobs", "Acme"),
    (values.company, "Acme (acme.example)", "Acme (acme.example)"),
    (values.company, "Acme (Berlin) [EU]", "Acme (Berlin) [EU]"),
    (values.company, "<https://acme.example>", "<https://acme.example>"),
    (values.role, "Staff Engineer (https://www.notion.so/Staff-1a2b?pvs=21)", "Staff Engineer"),
    (values.round_name, "[Phone screen](https://acme.example/1)", "Phone screen"),
]  # fmt: skip

REFUSED: list[tuple[Callable[[str], Any], str, str, str]] = [
    (durations.minutes, "0", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (durations.minutes, "25 hours", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (durations.minutes, "9" * 5000, "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (durations.minutes, "9" * 400 + "h", "not-a-duration", "write it as 90 minutes, or 1.5 hours"),
    (times.written_zone, "local", "unknown-timezone", "write it as Continent/City: America/New_York, Europe/Berlin"),
    (values.country, "Atlantis", "unknown-country", "write its two letters: US, GB, DE"),
    (
        deadlines.by_when,
        "401 weeks",
        "not-a-decision-date",
        "write a date as 2026-12-02, or words: two weeks, end of next week",
    ),
    (
        deadlines.by_when,
        "soon",
        "not-a-decision-date",
        "write a date as 2026-12-02, or words: two weeks, end of next week",
    ),
    (deadlines.by_when, "2026-02-30", "not-a-date", "February 2026 has 28 days"),
    (durations.wait, "some days", "not-a-wait", "write it as 5 working days, 2 hours, or next working day"),
    (durations.wait, "99999 days", "not-a-wait", "write it as 5 working days, 2 hours, or next working day"),
    (durations.hours, "20:00-08:00", "not-hours", "write it as 08:00-20:00"),
    (durations.hours, "morning", "not-hours", "write it as 08:00-20:00"),
    (durations.reminder, "sometimes", "not-a-reminder", "write at start, none, or 10 minutes"),
    (durations.quiet, "2027-01-03..2026-12-23", "not-quiet-days", "write it as 2026-12-23..2027-01-03"),
    (durations.quiet, "1..2..3", "not-quiet-days", "write it as 2026-12-23..2027-01-03"),
    (values.yes, "perhaps", "not-yes-or-no", "write yes or no"),
    (times.yes_or_date, "2026-02-30", "not-a-date", "February 2026 has 28 days"),
    (times.time_of_day, "18:00-19:00", "not-a-time", "write it as 14:30"),
    (times.whole_date, "2/3/2026", "not-a-date", "write it as 2026-12-02: year, month, day"),
    (times.whole_date, "2 December", "not-a-date", "write it as 2026-12-02: year, month, day"),
    (values.mode, "vidoe", "unknown-mode", "did you mean video?"),
    (values.status, "xyz", "unknown-status", f"write one of: {', '.join(Status)}"),
    (values.address, "rude", "unknown-form-of-address", "write one of: first name, formal"),
    (values.number, "²", "not-a-number", "write it in digits"),
    (values.number, "-1", "not-a-number", "write it in digits"),
    (values.span, "130-60", "not-a-length", "write it as 60-130, or 200"),
    (people.email, "ana at acme", "not-an-email", "write it as name@example.org"),
    (people.email, "ana@acme", "not-an-email", "write it as name@example.org"),
]


@pytest.mark.parametrize(("parse", "text", "value"), ACCEPTED)
def test_a_text_is_a_value(parse: Callable[[str], Any], text: str, value: Any) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    "words", ["today", "tomorrow", "end of week", "next week", "week after next", "eom", "next month"]
)
def test_words_for_a_decision_mean_a_day_whenever_the_interview_is(words: str) -> None:
    said = deadlines.by_when(words)
    assert callable(said)
    for number in range(2 * 366):
        day = dt.date(2027, 1, 1) + dt.timedelta(number)
        assert abs(said(day) - day) <= dt.timedelta(62)


@pytest.mark.parametrize(("parse", "text", "code", "hint"), REFUSED)
def test_a_text_that_is_none_is_refused_with_a_hint(
    parse: Callable[[str], Any], text: str, code: str, hint: str
) -> None:
    with pytest.raises(Unreadable) as wrong:
        parse(text)
    assert (wrong.value.code, wrong.value.hint) == (code, hint)
    assert text in wrong.value.message


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("N/A", True), (" - ", True), ("tbd", True), ("", True), ("no", False), ("0", False), ("???", True), ("#N/A", True),
        ("To be confirmed", True), ("k.A.", True), ("未定", True), ("✓", False), ("☐", False), ("Nadia", False),
    ],
)  # fmt: skip
def test_people_have_words_for_nothing(text: str, nothing: bool) -> None:
    assert vocabulary.is_nothing(text) is nothing


def test_a_misspelling_has_a_neighbour() -> None:
    assert values.nearest("comapny", ("company", "country")) == "company"
    assert values.nearest("hobby", ("company", "country")) is None


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("said no", None),
        ("not rejectd", "not rejected yet"),
        ("unaccepted", None),
        ("tehy said no", "they said no"),
        ("i siad no", "i said no"),
        ("rejcted", "rejected"),
        ("wait-listd", "wait listed"),
    ],
)
def test_a_hint_never_proposes_the_opposite(text: str, close: str | None) -> None:
    assert values.likely(text, statuses.spellings()) == close

"""How a day is said, seen from the day on which the letter goes out, on the writer's and the reader's clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting.english.days import clock, day_name, in_month, month_name, week_name, when
from followup.drafting.english.dialect import AMERICAN, BRITISH, CANADIAN, INTERNATIONAL, Dialect

NEW_YORK, TOKYO, LONDON = (ZoneInfo(name) for name in ("America/New_York", "Asia/Tokyo", "Europe/London"))


def at(text: str, zone: ZoneInfo = NEW_YORK) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("start", "end", "now", "said"),
    [
        ("2026-11-24 10:00", "2026-11-24 11:30", "2026-11-24 12:30", "this morning"),
        ("2026-11-24 11:00", "2026-11-24 12:30", "2026-11-24 13:30", "today"),
        ("2026-11-24 13:00", "2026-11-24 14:30", "2026-11-24 15:30", "this afternoon"),
        ("2026-11-24 17:30", "2026-11-24 18:30", "2026-11-24 19:30", "today"),
        ("2026-11-24 18:00", "2026-11-24 19:00", "2026-11-24 20:00", "this evening"),
        ("2026-11-24 09:00", "2026-11-24 16:00", "2026-11-24 17:00", "today"),
        ("2026-11-24 10:00", "2026-11-24 11:00", "2026-11-25 09:00", "yesterday"),
        ("2026-11-24 10:00", "2026-11-24 11:00", "2026-11-27 09:00", "on Tuesday"),
        ("2026-11-21 16:00", "2026-11-21 23:30", "2026-11-23 09:00", "on Saturday"),
        ("2026-11-20 10:00", "2026-11-20 11:00", "2026-11-23 09:00", "on Friday"),
        ("2026-11-19 10:00", "2026-11-19 11:00", "2026-11-23 09:00", "last Thursday"),
        ("2026-11-18 10:00", "2026-11-18 11:00", "2026-11-25 09:00", "last Wednesday"),
        ("2026-11-19 10:00", "2026-11-19 11:00", "2026-11-26 09:00", "last Thursday"),
        ("2026-11-19 10:00", "2026-11-19 11:00", "2026-11-27 09:00", "on November 19"),
        ("2026-11-19 10:00", "2026-11-19 11:00", "2026-11-30 09:00", "on November 19"),
        ("2026-11-16 10:00", "2026-11-16 11:00", "2026-11-25 09:00", "on November 16"),
        ("2026-10-20 10:00", "2026-10-20 11:00", "2026-11-25 09:00", "in October"),
        ("2025-12-01 10:00", "2025-12-01 11:00", "2026-11-25 09:00", "in December 2025"),
    ],
)
def test_a_day_is_said_as_it_is_seen_from_the_day_of_sending(start: str, end: str, now: str, said: str) -> None:
    assert when(at(start), at(start).date(), at(now), AMERICAN, end=at(end)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-24", "today"),
        ("2026-11-23", "yesterday"),
        ("2026-11-18", "last Wednesday"),
        ("2026-11-02", "on 2 November"),
    ],
)
def test_without_an_hour_the_day_alone_is_said(day: str, said: str) -> None:
    assert when(None, dt.date.fromisoformat(day), at("2026-11-24 12:30"), BRITISH) == said


def test_a_reader_on_another_day_gets_no_word_that_is_wrong_there() -> None:
    tokyo_morning = at("2026-11-25 09:00", TOKYO)  # the evening before in New York
    assert when(tokyo_morning, tokyo_morning.date(), at("2026-11-24 20:30"), AMERICAN) == "today"
    assert when(tokyo_morning, tokyo_morning.date(), at("2026-11-25 09:00"), AMERICAN) is None


def test_a_letter_that_may_go_out_on_either_of_two_days_names_none() -> None:
    start = at("2026-11-24 16:00")
    assert when(start, start.date(), at("2026-11-24 21:00"), AMERICAN, until=at("2026-11-25 09:00")) is None
    assert when(start, start.date(), at("2026-11-26 09:00"), AMERICAN, until=at("2026-11-27 09:00")) == "on Tuesday"


@pytest.mark.parametrize(
    ("english", "date", "with_weekday", "seven", "half_past_seven"),
    [
        (AMERICAN, "December 14", "Monday, December 14", "7 p.m.", "7:30 p.m."),
        (CANADIAN, "December 14", "Monday, December 14", "7 p.m.", "7:30 p.m."),
        (BRITISH, "14 December", "Monday 14 December", "7pm", "7.30pm"),
        (INTERNATIONAL, "14 December", "Monday, 14 December", "7 p.m.", "7:30 p.m."),
    ],
)
def test_dates_and_hours_are_written_as_the_dialect_has_them(
    english: Dialect, date: str, with_weekday: str, seven: str, half_past_seven: str
) -> None:
    day, near = dt.date(2026, 12, 14), dt.date(2026, 12, 1)
    assert day_name(day, english, near) == date
    assert day_name(day, english, near, weekday=True) == with_weekday
    assert clock(dt.time(19), english) == seven
    assert clock(dt.time(19, 30), english) == half_past_seven
    assert clock(dt.time(12), english) == "noon"


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        ("2026-11-23", "2026-11-29", "this week"),
        ("2026-11-16", "2026-11-29", "last week"),
        ("2026-11-22", "2026-11-23", "last week"),
        ("2026-11-15", "2026-11-23", None),
        ("2026-11-03", "2026-11-27", None),
        ("2026-12-31", "2027-01-04", "last week"),
    ],
)
def test_a_week_is_said_up_to_the_last(day: str, today: str, said: str | None) -> None:
    assert week_name(dt.date.fromisoformat(day), dt.date.fromisoformat(today)) == said


def test_a_week_ago_for_a_letter_that_goes_out_the_day_after_is_a_date() -> None:
    start = at("2026-11-19 10:00")
    assert when(start, start.date(), at("2026-11-26 21:00"), AMERICAN, until=at("2026-11-27 08:00")) is None


def test_a_far_day_has_its_year() -> None:
    near = dt.date(2026, 12, 1)
    assert day_name(dt.date(2025, 1, 8), AMERICAN, near) == "January 8, 2025"
    assert day_name(dt.date(2025, 1, 8), BRITISH, near) == "8 January 2025"
    assert month_name(dt.date(2025, 1, 8), near) == "January 2025"


@given(
    st.integers(0, 365 * 24 * 60).map(lambda minutes: at("2026-01-01") + dt.timedelta(minutes=minutes)),
    st.timedeltas(dt.timedelta(0), dt.timedelta(days=400)),
    st.sampled_from([NEW_YORK, TOKYO, LONDON]),
    st.sampled_from([AMERICAN, BRITISH]),
)
def test_what_is_said_of_a_day_is_true_on_both_clocks(
    start: dt.datetime, later: dt.timedelta, zone: ZoneInfo, english: Dialect
) -> None:
    here = start.astimezone(zone)
    now = (here + later).astimezone(LONDON)
    said = when(here, here.date(), now, english, end=here + dt.timedelta(hours=1))
    days_ago = {(moment.date() - here.astimezone(moment.tzinfo).date()).days for moment in (now, now.astimezone(zone))}
    if said in ("this morning", "this afternoon", "this evening", "today"):
        assert days_ago == {0}
    elif said == "yesterday":
        assert days_ago == {1}
    elif said is not None and said.startswith("last "):
        assert max(days_ago) <= 7
    assert said is None or said == " ".join(said.split())


def test_a_day_of_this_month_is_no_month_ago() -> None:
    assert in_month(dt.date(2026, 12, 4), dt.date(2026, 12, 21)) == "earlier this month"
    assert in_month(dt.date(2026, 11, 24), dt.date(2026, 12, 21)) == "in November"
    assert in_month(dt.date(2025, 1, 8), dt.date(2026, 12, 21)) == "in January 2025"

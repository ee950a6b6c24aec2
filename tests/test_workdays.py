"""Working days, weekends, holidays and quiet days of candidates in several countries."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from lists import graceful

from followup.model.stretches import QuietDays, Unit, Wait
from followup.planning.calendar.days_off import as_text, days_off, from_text
from followup.planning.calendar.workdays import Workdays

DAY = dt.date.fromisoformat


def workdays(country: str | None = "US", subdivision: str | None = None) -> Workdays:
    return Workdays(country, subdivision, graceful().quiet_days)


@pytest.mark.parametrize(("country", "day", "why"), [
    ("US", "2026-11-25", None),
    ("US", "2026-11-26", "public holiday: Thanksgiving Day"),
    ("US", "2026-11-28", "weekend"),
    ("GB", "2026-11-26", None),
    ("GB", "2026-12-25", "public holiday: Christmas Day"),
    ("SA", "2026-11-26", None),
    ("SA", "2026-11-27", "weekend"),
    ("SA", "2026-11-28", "weekend"),
    ("SA", "2026-11-29", None),
    (None, "2026-12-25", None),
    (None, "2026-12-26", "weekend"),
])  # fmt: skip
def test_a_day_off_is_told_by_its_name(country: str | None, day: str, why: str | None) -> None:
    assert workdays(country).why_off(DAY(day)) == why


@pytest.mark.parametrize(("country", "day", "is_quiet"), [
    ("US", "2026-11-27", True),
    ("GB", "2026-11-27", False),
    ("GB", "2026-12-23", False),
    ("GB", "2026-12-24", True),
    ("GB", "2027-01-01", True),
    ("GB", "2027-01-02", False),
])  # fmt: skip
def test_quiet_days_are_those_of_the_playbook(country: str, day: str, is_quiet: bool) -> None:
    assert workdays(country).is_quiet(DAY(day)) is is_quiet


@pytest.mark.parametrize(("day", "count", "result"), [
    ("2026-11-24", 1, "2026-11-25"),
    ("2026-11-25", 1, "2026-11-27"),
    ("2026-11-27", -1, "2026-11-25"),
    ("2026-11-28", 1, "2026-11-30"),
    ("2026-11-28", 0, "2026-11-28"),
    ("2026-11-30", -1, "2026-11-27"),
])  # fmt: skip
def test_working_days_are_counted_without_the_days_off(day: str, count: int, result: str) -> None:
    assert workdays().after(DAY(day), count) == DAY(result)


def test_plain_days_are_counted_as_they_come() -> None:
    assert workdays().on(DAY("2026-11-25"), Wait(2, Unit.DAYS)) == DAY("2026-11-27")
    assert workdays().on(DAY("2026-11-25"), Wait(2, Unit.WORKING_DAYS)) == DAY("2026-11-30")


def test_holidays_of_a_state_count_where_it_is_known() -> None:
    patriots_day = DAY("2026-04-20")
    assert workdays("US").is_working_day(patriots_day)
    assert not workdays("US", "MA").is_working_day(patriots_day)
    assert workdays("US", "Narnia").unknown == "Narnia"
    assert workdays("QQ").unknown == "QQ"
    assert workdays("US", "MA").unknown is None


def test_quiet_dates_of_the_candidates_own() -> None:
    own = Workdays(None, None, [QuietDays(DAY("2026-12-07"), DAY("2026-12-09"))])
    assert [day for day in range(5, 12) if own.is_quiet(dt.date(2026, 12, day))] == [7, 8, 9]
    assert not own.is_quiet(DAY("2027-12-08"))


@pytest.mark.parametrize(
    ("country", "subdivision"),
    [("US", "MA"), ("SA", None), ("CN", None), ("IN", None), (None, None), ("XX", None), ("GB", "Q")],
)
def test_days_off_that_were_kept_are_those_that_are_looked_up(country: str | None, subdivision: str | None) -> None:
    years = (2026, 2027)
    kept = from_text(as_text(days_off(country, subdivision, years)))
    assert kept == days_off(country, subdivision, years)
    given, looked_up = Workdays(country, subdivision, (), kept), Workdays(country, subdivision, ())
    assert given.unknown == looked_up.unknown
    for number in range(3 * 365):  # the third year is not among those kept
        day = dt.date(2026, 1, 1) + dt.timedelta(days=number)
        assert given.why_off(day) == looked_up.why_off(day)


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"library": 1}', "\ud800", b"\xff"])
def test_damaged_days_off_are_looked_up_again(text: str | bytes) -> None:
    assert from_text(text) is None


def test_days_off_of_another_version_of_the_library_are_looked_up_again() -> None:
    text = as_text(days_off("US", None, (2026,)))
    library = re.search(r'"library": "(\w+)"', text)
    assert library
    assert from_text(text.replace(library[1], "0" * 12)) is None

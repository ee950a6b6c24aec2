"""Working days, weekends, holidays and quiet days of candidates in several countries."""

from __future__ import annotations

import datetime as dt

import pytest
from lists import graceful

from followup.model import QuietDays, Unit, Wait
from followup.planning.workdays import Workdays

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

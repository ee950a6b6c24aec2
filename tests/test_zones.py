"""Wall times and instants."""

from __future__ import annotations

import datetime as dt

import pytest
import pytz

from followup import spoken, zones

NEW_YORK = "America/New_York"


def test_a_wall_time_is_an_instant() -> None:
    assert zones.instant(dt.date(2026, 11, 24), dt.time(14), NEW_YORK).isoformat() == "2026-11-24T14:00:00-05:00"


def test_a_time_that_does_not_exist_has_two_readings() -> None:
    with pytest.raises(zones.DoesNotExist) as gap:
        zones.instant(dt.date(2026, 3, 8), dt.time(2, 30), NEW_YORK)
    assert [f"{one:%H:%M %Z}" for one in gap.value.readings] == ["01:30 EST", "03:30 EDT"]
    assert f"{zones.nearest_instant(dt.date(2026, 3, 8), dt.time(2, 30), NEW_YORK):%H:%M}" == "03:30"


def test_a_time_that_happens_twice_has_two_readings() -> None:
    with pytest.raises(zones.HappensTwice) as twice:
        zones.instant(dt.date(2026, 11, 1), dt.time(1, 30), NEW_YORK)
    assert [f"{one:%H:%M %Z}" for one in twice.value.readings] == ["01:30 EDT", "01:30 EST"]
    assert f"{zones.nearest_instant(dt.date(2026, 11, 1), dt.time(1, 30), NEW_YORK):%Z}" == "EDT"


def test_a_day_that_a_zone_skipped_does_not_exist() -> None:
    with pytest.raises(zones.DoesNotExist):
        zones.instant(dt.date(2011, 12, 30), dt.time(12), "Pacific/Apia")


def test_a_clock_has_names() -> None:
    assert zones.abbreviations(NEW_YORK, 2026) == {"EST", "EDT"}
    assert zones.abbreviations("America/Phoenix", 2026) == {"MST"}


def test_the_system_names_a_zone_or_none() -> None:
    name = zones.system_zone()
    assert name is None or name in zones.names().values()


def test_days_and_times_in_words() -> None:
    moment = zones.instant(dt.date(2026, 11, 3), dt.time(16, 30), NEW_YORK)
    assert spoken.time(moment) == "Tue 3 Nov 16:30"
    assert zones.in_zone(moment, "UTC").isoformat() == "2026-11-03T21:30:00+00:00"


@pytest.mark.parametrize(
    "zone", ["America/New_York", "America/Sao_Paulo", "Africa/Cairo", "Australia/Lord_Howe", "UTC"]
)
def test_a_wall_time_is_what_pytz_makes_of_it_on_every_day(zone: str) -> None:
    tz = pytz.timezone(zone)
    for day in (dt.date(2016, 1, 1) + dt.timedelta(number) for number in range(3 * 366)):
        for clock in (dt.time(0), dt.time(0, 30), dt.time(2, 15), dt.time(23, 45)):
            found = zones.nearest_instant(day, clock, zone)
            wall = dt.datetime.combine(day, clock)
            readings = sorted(tz.normalize(tz.localize(wall, is_dst=is_dst)) for is_dst in (True, False))
            exists = readings[0].replace(tzinfo=None) == wall
            assert found.isoformat() == readings[0 if exists else 1].isoformat()
            assert zones.in_zone(found, zone).isoformat() == found.isoformat()

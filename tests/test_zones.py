"""Wall times and instants, and the names of zones."""

from __future__ import annotations

import datetime as dt

import pytest
import pytz

from followup import zones

NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("America/New_York", NEW_YORK), ("america/new york", NEW_YORK), (" Europe/Berlin ", "Europe/Berlin"), ("z", "UTC"),
        ("GMT", "UTC"),
        ("EST5EDT", "EST5EDT"), ("Etc/GMT+5", "Etc/GMT+5"), ("local", None), ("America", None), ("", None),
        ("../etc/passwd", None),
    ],
)  # fmt: skip
def test_a_zone_is_known_by_its_name(text: str, name: str | None) -> None:
    assert zones.zone_name(text) == name


@pytest.mark.parametrize(
    ("text", "near"),
    [("America/Chicgo", ("America/Chicago",)), ("Berlin", ("Europe/Berlin",)), ("qqqqqqq", ()), ("x" * 100_000, ())],
)
def test_a_misspelt_zone_has_neighbours(text: str, near: tuple[str, ...]) -> None:
    assert zones.nearest_zone_names(text) == near


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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("us", "US"),
        ("NO", "NO"),
        ("na", "NA"),
        ("England", "GB"),
        ("germany", "DE"),
        ("U.S.A.", "US"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_code_or_name(text: str, code: str | None) -> None:
    assert zones.country_code(text) == code


def test_a_zone_of_one_country_tells_it() -> None:
    assert zones.country_of("Europe/Berlin") == "DE"
    assert zones.country_of("UTC") is None


def test_the_system_names_a_zone_or_none() -> None:
    name = zones.system_zone()
    assert name is None or zones.zone_name(name) == name


def test_days_and_times_in_words() -> None:
    moment = zones.instant(dt.date(2026, 11, 3), dt.time(16, 30), NEW_YORK)
    assert zones.time_in_words(moment) == "Tue 3 Nov 16:30"
    assert zones.in_zone(moment, "UTC").isoformat() == "2026-11-03T21:30:00+00:00"


READINGS = [
    ("America/Los Angeles", None, "America/Los_Angeles"), ("europe/berlin", None, "Europe/Berlin"),
    ("Z", None, "UTC"), ("ET", None, NEW_YORK), ("EST", None, NEW_YORK), ("Eastern", None, NEW_YORK),
    ("Eastern Time", None, NEW_YORK), ("EST/EDT", None, NEW_YORK), ("US/Eastern", None, "US/Eastern"),
    ("Eastern Standard Time", None, NEW_YORK), ("(UTC-05:00) Eastern Time (US & Canada)", None, NEW_YORK),
    ("ET (New York)", None, NEW_YORK), ("NYC", None, NEW_YORK),
    ("Pacific Time (US & Canada)", None, "America/Los_Angeles"), ("PDT", None, "America/Los_Angeles"),
    ("W. Europe Standard Time", None, "Europe/Berlin"), ("Berliner Zeit", None, None),
    ("Berlin time", None, "Europe/Berlin"), ("MEZ", None, "Europe/Berlin"), ("CET", None, "Europe/Berlin"),
    ("München", None, "Europe/Berlin"), ("London", None, "Europe/London"), ("UTC+2", None, "Etc/GMT-2"),
    ("GMT-5", None, "Etc/GMT+5"), ("+05:30", None, "UTC+05:30"), ("-0330", None, "UTC-03:30"),
    ("CST", None, "America/Chicago"), ("CST", "CN", "Asia/Shanghai"), ("CST", "CU", "America/Havana"),
    ("IST", None, "Asia/Kolkata"), ("IST", "IE", "Europe/Dublin"), ("IST", "IL", "Asia/Jerusalem"),
    ("BST", None, "Europe/London"), ("BST", "BD", "Asia/Dhaka"), ("AEDT", None, "Australia/Sydney"),
    ("Eastern", "AU", "Australia/Sydney"), ("GMT", None, "UTC"), ("GMT", "GB", "Europe/London"),
    ("SGT", None, "Asia/Singapore"), ("北京", None, "Asia/Shanghai"), ("local", None, None),
    ("Mars/Olympus", None, None), ("UTC+15", None, None), ("x" * 1000, None, None), ("", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "zone"), READINGS)
def test_a_zone_is_read_in_peoples_words(text: str, country: str | None, zone: str | None) -> None:
    reading = zones.zone_reading(text, country)
    assert (reading and reading.zone) == zone
    if reading is not None:
        moment = zones.instant(dt.date(2026, 12, 2), dt.time(14), reading.zone)
        assert zones.in_zone(moment, reading.zone).hour == 14


def test_an_abbreviation_tells_the_season_and_what_else_it_means() -> None:
    standard, daylight, either = (zones.zone_reading(text, None) for text in ("EST", "EDT", "ET"))
    assert standard is not None
    assert daylight is not None
    assert either is not None
    assert (standard.is_daylight, daylight.is_daylight, either.is_daylight) == (False, True, None)
    guessed, settled = zones.zone_reading("CST", "US"), zones.zone_reading("CST", None)
    assert guessed is not None
    assert settled is not None
    assert (guessed.others, settled.others) == ((), ("Asia/Shanghai", "America/Havana"))


@pytest.mark.parametrize(
    ("country", "is_month_first"),
    [("US", True), ("PH", True), ("DE", False), ("GB", False), ("CA", None), ("SE", None), (None, None)],
)
def test_a_country_writes_the_month_first_or_the_day(country: str | None, is_month_first: bool | None) -> None:
    assert zones.month_first(country) is is_month_first


@pytest.mark.parametrize(
    ("text", "code"),
    [("Deutschland", "DE"), ("the Netherlands", "NL"), ("Österreich", "AT"), ("UK", "GB"), ("中国", "CN")],
)
def test_a_country_is_known_in_its_own_language(text: str, code: str) -> None:
    assert zones.country_code(text) == code


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

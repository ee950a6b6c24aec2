"""The zones and countries that people's words mean."""

from __future__ import annotations

import datetime as dt

import pytest

from followup import zones
from followup.reading.words import countries, zone_names

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
    reading = zone_names.zone_reading(text, None)
    assert (reading and reading.zone) == name


@pytest.mark.parametrize(
    ("text", "near"),
    [("America/Chicgo", ("America/Chicago",)), ("Berlin", ("Europe/Berlin",)), ("qqqqqqq", ()), ("x" * 100_000, ())],
)
def test_a_misspelt_zone_has_neighbours(text: str, near: tuple[str, ...]) -> None:
    assert zone_names.nearest_zone_names(text) == near


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
    reading = zone_names.zone_reading(text, country)
    assert (reading and reading.zone) == zone
    if reading is not None:
        moment = zones.instant(dt.date(2026, 12, 2), dt.time(14), reading.zone)
        assert zones.in_zone(moment, reading.zone).hour == 14


def test_an_abbreviation_tells_the_season_and_what_else_it_means() -> None:
    standard, daylight, either = (zone_names.zone_reading(text, None) for text in ("EST", "EDT", "ET"))
    assert standard is not None
    assert daylight is not None
    assert either is not None
    assert (standard.is_daylight, daylight.is_daylight, either.is_daylight) == (False, True, None)
    guessed, settled = zone_names.zone_reading("CST", "US"), zone_names.zone_reading("CST", None)
    assert guessed is not None
    assert settled is not None
    assert (guessed.others, settled.others) == ((), ("Asia/Shanghai", "America/Havana"))


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
    assert countries.country_code(text) == code


def test_a_zone_of_one_country_tells_it() -> None:
    assert countries.country_of("Europe/Berlin") == "DE"
    assert countries.country_of("UTC") is None


@pytest.mark.parametrize(
    ("country", "is_month_first"),
    [("US", True), ("PH", True), ("DE", False), ("GB", False), ("CA", None), ("SE", None), (None, None)],
)
def test_a_country_writes_the_month_first_or_the_day(country: str | None, is_month_first: bool | None) -> None:
    assert countries.month_first(country) is is_month_first


@pytest.mark.parametrize(
    ("text", "code"),
    [("Deutschland", "DE"), ("the Netherlands", "NL"), ("Österreich", "AT"), ("UK", "GB"), ("中国", "CN")],
)
def test_a_country_is_known_in_its_own_language(text: str, code: str) -> None:
    assert countries.country_code(text) == code

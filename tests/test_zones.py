"""Wall times and instants, and the names of zones."""

from __future__ import annotations

import datetime as dt

import pytest

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

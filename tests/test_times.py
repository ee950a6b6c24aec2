"""Days and times as people write them: one instant in many ways, and what each cell leaves open."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cases import graceful

from followup.reading.cells import times
from followup.reading.cells.clocks import Clock, clocks_in
from followup.reading.cells.days import Order, first_day
from followup.reading.cells.times import When
from followup.reading.cells.values import Unreadable
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.yaml_files import yaml_source

START, END = dt.datetime(2026, 12, 2, 19, 30, tzinfo=dt.UTC), dt.datetime(2026, 12, 2, 20, 15, tzinfo=dt.UTC)


def listing(
    rows: str, *, candidate: str = "timezone: America/New_York, country: US", is_table: bool = False
) -> Listing:
    who = yaml_source(f"candidate: {{name: Priya Raman, {candidate}}}".encode(), "me.yaml")
    read = csv_source(rows.encode(), "list.csv") if is_table else yaml_source(rows.encode(), "list.yaml")
    return listing_from([read], who, None, Given(), graceful())


ONE_INSTANT = [
    "date: 2026-12-02, start: 14:30, end: 15:15",
    "date: 2026-12-02, start: 2:30 PM, end: 3:15 PM",
    "date: 2026-12-02, start: 2.30pm, duration: 45 minutes",
    "date: 2026-12-02, start: 14h30, duration: 45",
    "date: 2026-12-02, start: 14:30 Uhr, end: 15:15 Uhr",
    "date: 2026-12-02, start: '1430', end: '1515'",
    "date: 2026-12-02, start: 2:30–3:15 PM",
    "date: 2026-12-02, start: '2:30 PM (45 min)'",
    "date: 2026-12-02, start: 11:30 AM PT, end: 12:15 PM PT",
    "date: 2026-12-02, start: 11:30 AM, end: 12:15 PM, timezone: Pacific Time (US & Canada)",
    "date: 2026-12-02, start: 1:30-2:15pm Central",
    "date: 2026-12-02, start: 2:30 PM ET / 11:30 AM PT, duration: 45",
    "date: 2026-12-02, start: 2:30 PM ET (11:30 AM PT), duration: 45",
    "date: 2026-12-02 14:30-15:15",
    "date: 2026-12-02 14:30 America/New York, duration: 0:45",
    "date: '2026-12-02T14:30', end: '15:15'",
    "date: '2026-12-02T14:30:00-05:00', duration: 45 min",
    "date: '2026-12-02T19:30:00Z', end: '2026-12-02T20:15:00Z'",
    "date: '2026-12-02T19:30:00.000Z', duration: 45 min",
    "date: '2026-12-02T14:30-05:00[America/New_York]', duration: ¾ hour",
    "date: 20261202T193000Z, duration: three quarters of an hour",
    "date: '2026-12-02 20:30', end: '21:15', timezone: Europe/Berlin",
    "date: '2 Dec 2026', start: 20.30 Uhr MEZ, end: 21.15 Uhr MEZ",
    "date: 02-Dec-26, start: 14:30, end: 15:15",
    "date: 'Wed, Dec 2, 2026', start: 14:30, end: 15:15",
    "date: 'Wednesday, December 2nd, 2026 at 2:30pm ET', end: 3:15pm",
    "date: mercredi 2 décembre 2026, start: 14h30, end: 15h15",
    "date: 2. Dezember 2026, start: 14.30 Uhr, end: 15.15 Uhr",
    "date: 2 de diciembre de 2026, start: '14:30', end: '15:15'",
    "date: 2026年12月2日, start: 下午2点半, end: 下午3:15",
    "date: 12/2/2026, start: '14:30', end: '15:15'",
    "date: 12/2/26 2:30 PM, duration: 45 min",
    "date: 02.12.2026, start: '14:30', end: '15:15'",
    "date: '20261202', start: '14:30', end: '15:15'",
    "date: 46358, start: 0.604166666667, end: 0.635416666667",
    "date: 46358.604166667, duration: 45 min",
    "date: 'December 2, 2026 2:30 PM (EST) → 3:15 PM'",
    "date: 2026-12-02, start: '19:30 UTC', end: '20:15 UTC'",
    "date: 2026-12-02, start: '21:30 UTC+2', end: '22:15 UTC+2'",
    "date: 2026-12-03, start: 01:00, end: 01:45, timezone: IST",
    "date: 2026-12-03, start: 1:00 AM GMT+5:30, end: 1:45 AM GMT+5:30",
    "date: 2026-12-02, start: 14:30, end: 15:15, timezone: Eastern Standard Time",
    "date: 2026-12-02, start: 14:30, end: 15:15, timezone: '(UTC-05:00) Eastern Time (US & Canada)'",
    "date: 2026-12-02, start: 14:30, end: 15:15, timezone: Boston",
]


@pytest.mark.parametrize("written", ONE_INSTANT)
def test_one_instant_is_understood_however_it_is_written(written: str) -> None:
    read = listing(f"- {{company: Acme, role: Engineer, {_quoted(written)}}}")
    assert [one.message for one in read.problems if one.is_error] == []
    (found,) = read.interviews
    assert (found.start, found.end) == (START, END)


def _quoted(written: str) -> str:
    """The pairs, each value in quotes: YAML reads commas, colons and brackets as its own."""
    keys = ("date", "start", "end", "duration", "timezone")
    places = sorted(
        written.find(f"{key}: ") for key in keys if written.startswith(f"{key}: ") or f", {key}: " in written
    )
    pairs = [written[begin:end].strip(", ") for begin, end in zip(places, [*places[1:], None], strict=True)]
    values = [pair.partition(": ") for pair in pairs]
    return ", ".join(f'{key}: "{value.strip(chr(39))}"' for key, _, value in values)


def test_there_are_many_ways_to_write_one_instant() -> None:
    assert len(set(ONE_INSTANT)) >= 25


def said(when: When) -> dict[str, Any]:
    """What a cell says, in short."""
    found: dict[str, Any] = {}
    if when.day is not None:
        found["day"] = when.day.on(Order.DAY_FIRST).isoformat()[0 if when.day.year else 5 :] + (
            "?" if when.day.is_either else ""
        )
    for name, clock in (("start", when.start), ("end", when.end)):
        if clock is not None:
            found[name] = f"{clock.time:%H:%M}" + ("" if clock.is_sure else "?")
    if when.end_day is not None:
        found["end_day"] = when.end_day.on(Order.DAY_FIRST).isoformat()
    return found | {key: value for key, value in (("minutes", when.minutes), ("zone", when.zone)) if value}


DAYS = [
    ("2026-1-2", {"day": "2026-01-02"}),
    ("٢٠٢٦-١٢-٠٢", {"day": "2026-12-02"}),
    ("02/12/2026", {"day": "2026-12-02?"}),
    ("13/02/2026", {"day": "2026-02-13"}),
    ("2/13/26", {"day": "2026-02-13"}),
    ("5/5/2026", {"day": "2026-05-05"}),
    ("3.12", {"day": "12-03"}),
    ("3.12.", {"day": "12-03"}),
    ("12/2", {"day": "02-12?"}),
    ("Dec 2nd", {"day": "12-02"}),
    ("2nd of December", {"day": "12-02"}),
    ("mar 3 mars", {"day": "03-03"}),
    ("Dec 2, 10-11am", {"day": "12-02", "start": "10:00", "end": "11:00"}),
    ("Tue Dec 1 @ noon", {"day": "12-01", "start": "12:00"}),
    ("2026-12-02 2:30", {"day": "2026-12-02", "start": "02:30?"}),
    (
        "Dec 3, 2026 11 PM – Dec 4, 2026 1 AM",
        {"day": "2026-12-03", "start": "23:00", "end": "01:00", "end_day": "2026-12-04"},
    ),
    ("le 2 décembre 2026 de 14h à 15h", {"day": "2026-12-02", "start": "14:00", "end": "15:00"}),
    ("Mi 2.12.2026, 14–15 Uhr", {"day": "2026-12-02", "start": "14:00", "end": "15:00"}),
    ("14:30", {"start": "14:30"}),
]
TIMES = [
    ("14:30", {"start": "14:30"}),
    ("14:30:00", {"start": "14:30"}),
    ("9.05", {"start": "09:05"}),
    ("2pm", {"start": "14:00"}),
    ("12 a.m.", {"start": "00:00"}),
    ("2:30 p. m.", {"start": "14:30"}),
    ("2:30p", {"start": "14:30"}),
    ("2:30\u202fPM", {"start": "14:30"}),
    ("Noon", {"start": "12:00"}),
    ("930", {"start": "09:30"}),
    ("1430h", {"start": "14:30"}),
    ("kl. 13", {"start": "13:00"}),
    ("kl 10-11", {"start": "10:00", "end": "11:00"}),
    ("klokken 9.30", {"start": "09:30"}),
    ("um 14", {"start": "14:00"}),
    ("9-10", {"start": "09:00", "end": "10:00"}),
    ("11-1", {"start": "11:00", "end": "13:00"}),
    ("12 – 1", {"start": "12:00", "end": "13:00"}),
    ("2 to 3", {"start": "14:00", "end": "15:00"}),
    ("13-14", {"start": "13:00", "end": "14:00"}),
    ("10 bis 12", {"start": "10:00", "end": "12:00"}),
    ("0900-1030", {"start": "09:00", "end": "10:30"}),
    ("T0900-0500", {"start": "09:00", "zone": "-0500"}),
    ("2:30", {"start": "02:30?"}),
    ("02:30", {"start": "02:30"}),
    ("11-1 PM", {"start": "11:00", "end": "13:00"}),
    ("2:30 PM - 3:15", {"start": "14:30", "end": "15:15"}),
    ("09:00 - 10:30", {"start": "09:00", "end": "10:30"}),
    ("11 PM to midnight", {"start": "23:00", "end": "00:00"}),
    ("01:30 est", {"start": "01:30", "zone": "est"}),
    ("01:30 -03", {"start": "01:30", "zone": "-03"}),
    ("14:30 -0500", {"start": "14:30", "zone": "-0500"}),
    ("14:30 Berlin", {"start": "14:30", "zone": "Berlin"}),
    ("3pm your time", {"start": "15:00"}),
    ("11:00 AM - 12:00 PM EST (8:00 AM PST)", {"start": "11:00", "end": "12:00", "zone": "EST"}),
    ("2pm PT (5pm ET)", {"start": "14:00", "zone": "PT"}),
    ("1899-12-30 14:30:00", {"start": "14:30"}),
    ("2026-12-03T14:00", {"day": "2026-12-03", "start": "14:00"}),
]
WRITE_A_DATE, WRITE_A_TIME = "write it as 2026-12-02: year, month, day", "write it as 14:30"
NO_DAYS = [
    ("2026-02-30", "February 2026 has 28 days"),
    ("31/11/2026", "November 2026 has 30 days"),
    ("2026-13-01", "the month comes second, and is 1 to 12"),
    ("13/13/2026", "neither 13 nor 13 is a month"),
    ("12.24.2026", "between dots the day comes first: write 24.12.2026"),
    ("0026-11-24", "check the year: 1970 to 2100 are known"),
    ("9999-12-31", "check the year: 1970 to 2100 are known"),
    ("1/2/99", "write the year in four digits"),
    ("next Tuesday", "write the day itself, as 2026-12-02"),
    ("2026-12-02 morning", WRITE_A_DATE),
    ("2026-12-02 at 3", WRITE_A_TIME),
    (
        "Dec 2-4, 2026",
        "write the day of the interview alone; for one on each of them, write them apart: 2026-12-02; 2026-12-03",
    ),
    ("9" * 300, WRITE_A_DATE),
]
NO_TIMES = [
    "24:00", "14", "13 pm", "0 am", "14:60", "25:00", "morning", "24-25", "14:30 Mars", "2 pm 3 pm", "10:00 11:00 12:00",
    "9" * 300,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_cell_says_a_day(text: str, expected: dict[str, Any]) -> None:
    assert said(times.dated(text)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_a_cell_says_a_time(text: str, expected: dict[str, Any]) -> None:
    assert said(times.timed(text)) == expected


@pytest.mark.parametrize(("text", "hint"), NO_DAYS)
def test_what_is_no_day_is_refused_with_a_hint(text: str, hint: str) -> None:
    with pytest.raises(Unreadable) as wrong:
        times.dated(text)
    assert wrong.value.hint == hint
    assert text[:40] in wrong.value.message


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as wrong:
        times.timed(text)
    assert (wrong.value.code, wrong.value.hint) == ("not-a-time", WRITE_A_TIME)


def test_a_weekday_stands_beside_a_day() -> None:
    for text in (
        "Wed 2 Dec 2026",
        "2 Dec 2026 (Wed)",
        "Mi, 2.12.2026",
        "2026年12月2日 (水)",
        "miércoles 2 de diciembre",
    ):
        day = times.dated(text).day
        assert day is not None
        assert day.weekday == 2, text


def test_a_bare_time_may_be_meant_for_the_afternoon() -> None:
    assert times.timed("7:30").start == Clock(dt.time(7, 30))
    assert times.timed("2:30").start == Clock(dt.time(2, 30), is_sure=False)


@given(st.text(alphabet="0123456789:.-/ apmAPMTZ+hDecUTCET()→–年月日,", max_size=40))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    for read in (times.dated, times.timed, times.day, times.yes_or_date):
        with contextlib.suppress(Unreadable):
            assert read(text) is not None


@given(st.datetimes(dt.datetime(1971, 1, 1), dt.datetime(2099, 12, 31)), st.sampled_from([  # noqa: DTZ001
    "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%d %B %Y, %H:%M", "%B %d, %Y %I:%M %p", "%a %d %b %Y %H.%M", "%d.%m.%Y %H:%M",
    "%Y%m%dT%H%M", "%A, %d. %B %Y, %H:%M Uhr", "%d-%b-%Y %I:%M%p", "%Y年%m月%d日 %H:%M",
]))  # fmt: skip
def test_what_strftime_writes_is_read(moment: dt.datetime, form: str) -> None:
    when = times.dated(moment.strftime(form))
    assert when.day is not None
    assert when.day.on(None) == moment.date()
    assert when.start is not None
    assert when.start.time == moment.time().replace(second=0, microsecond=0)


def instants(read: Listing) -> list[str]:
    return [f"{one.start or one.end:%Y-%m-%d %H:%M %Z}" for one in read.interviews]


def codes(read: Listing) -> list[str]:
    return [one.code for one in read.problems]


def test_the_country_settles_the_order_of_day_and_month() -> None:
    rows = "company,role,date,start,end\nA,a,02/03/2026,14:00,15:00\n"
    assert instants(listing(rows, is_table=True)) == ["2026-02-03 14:00 EST"]
    german = "timezone: Europe/Berlin, country: DE"
    assert instants(listing(rows, candidate=german, is_table=True)) == ["2026-03-02 14:00 CET"]
    assert codes(listing(rows, candidate="timezone: America/Toronto, country: CA", is_table=True)) == [
        "day-or-month-first"
    ]


def test_a_weekday_settles_the_order_where_nothing_else_does() -> None:
    rows = "company,role,date,start,end\nA,a,Mon 02/03/2026,14:00,15:00\n"
    canadian = "timezone: America/Toronto, country: CA"
    assert instants(listing(rows, candidate=canadian, is_table=True)) == ["2026-03-02 14:00 EST"]


def test_another_column_settles_the_order_last() -> None:
    rows = "company,role,date,start,end,Decision date\nA,a,02/03/2026,14:00,15:00,24/03/2026\n"
    canadian = "timezone: America/Toronto, country: CA"
    assert instants(listing(rows, candidate=canadian, is_table=True)) == ["2026-03-02 14:00 EST"]


def test_a_wrong_weekday_is_told_and_the_date_counts() -> None:
    read = listing("- {company: A, role: a, date: Tue 2 Dec 2026, start: 14:00, end: 15:00}")
    assert (instants(read), codes(read)) == (["2026-12-02 14:00 EST"], ["wrong-weekday"])


def test_a_missing_year_is_that_of_the_dated_row_nearby() -> None:
    rows = "company,role,date,start,end\nA,a,2026-12-20,14:00,15:00\nB,b,5 Jan,14:00,15:00\nC,c,18 Dec,14:00,15:00\n"
    read = listing(rows, is_table=True)
    assert instants(read) == ["2026-12-20 14:00 EST", "2027-01-05 14:00 EST", "2026-12-18 14:00 EST"]
    assert codes(read) == ["no-year"]


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Tues 5/26", "2026-05-26"),
        ("Thu 28th May", "2026-05-28"),
        ("Fri 1/2", "2026-01-02"),
        ("Di 26. Mai", "2026-05-26"),
        ("Mon 1/4", "2027-01-04"),
        ("jeudi 28 mai", "2026-05-28"),
        ("28 May", None),
    ],
)
def test_a_weekday_tells_the_year_where_today_is_known(date: str, day: str | None) -> None:
    source = csv_source(f"company,role,date\nA,a,{date}\n".encode(), "list.csv")
    me = Given(name="Priya Raman", timezone="America/New_York", country="US")
    read = listing_from([source], None, None, me, graceful(), dt.date(2026, 6, 3))
    assert [str(one.day) for one in read.interviews] == ([day] if day else [])
    assert "no-year" in codes(read)


def test_a_start_and_an_end_may_each_have_their_zone() -> None:
    read = listing("- {company: A, role: a, date: 2026-12-02, start: 14:30 ET, end: 12:15 PT}")
    assert [f"{one.end:%H:%M %Z}" for one in read.interviews] == ["12:15 PST"]
    assert read.interviews[0].end == END


def test_an_offset_says_when_and_the_candidates_zone_shows_it() -> None:
    rows = "Company,Role,Interview Start (UTC),End\nA,a,2026-12-03 01:00,01:45\n"
    (one,) = listing(rows, is_table=True).interviews
    assert (f"{one.start:%Y-%m-%d %H:%M %Z}", str(one.day), one.timezone) == (
        "2026-12-02 20:00 EST", "2026-12-02", "America/New_York",
    )  # fmt: skip


def test_a_time_at_night_is_told_once() -> None:
    rows = (
        "company,role,date,start,end\nA,a,2026-12-02,2:30,3:15\nB,b,2026-12-03,1:00,1:45\nC,c,2026-12-04,14:00,15:00\n"
    )
    read = listing(rows, is_table=True)
    assert [(one.code, one.hint) for one in read.problems] == [
        ("at-night", "write 14:30 if it is in the afternoon; at night, 02:30"),
    ]  # fmt: skip


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("minute", ["00", "07", "30", "59"])
def test_a_plain_time_is_what_the_grammar_of_times_reads(hour: int, minute: str) -> None:
    text = f"{hour:02}:{minute}"
    said = clocks_in(text)
    assert said is not None
    assert times.timed(text) == When(start=said.start)


@pytest.mark.parametrize("text", ["2026-12-02", "2026/1/9", "2026.12.31", "2026 02 28", "2024-02-29"])
def test_a_day_alone_is_what_it_is_among_words(text: str) -> None:
    alone, among = first_day(text), first_day(f"{text} or so")
    assert alone == among == (alone and (alone[0], 0, len(text)))


SPOKEN = {
    "12:00": ["noon", "12 noon", "12:00 noon", "midday", "at noon"],
    "10:30": ["half past ten", "Half Past 10", "halb elf", "half elf", "halv elva", "halv elleve", "ten thirty",
              "a las diez y media", "dix heures et demie", "10 h 30", "at half past ten"],
    "09:45": ["quarter to ten", "a quarter to 10", "Viertel vor zehn", "dreiviertel zehn", "kwart voor tien", "kvart i tio",
              "las diez menos cuarto", "nine forty-five"],
    "09:15": ["quarter past nine", "viertel nach neun", "kwart over negen", "nueve y cuarto", "neuf heures et quart"],
    "09:20": ["twenty past nine", "20 past 9", "20 minutes past nine am"],
    "10:00": ["ten o'clock", "zehn Uhr", "tien uur", "dix heures"],
    "14:30": ["half past two pm", "half past 2 p.m."],
    "12:30": ["half past twelve", "halb eins"],
}  # fmt: skip


@pytest.mark.parametrize(("time", "text"), [(time, text) for time, texts in SPOKEN.items() for text in texts])
def test_a_time_is_understood_as_it_is_said(time: str, text: str) -> None:
    when = times.timed(text)
    assert when.start is not None
    assert f"{when.start.time:%H:%M}" == time
    assert not when.start.half


def test_two_times_are_understood_as_they_are_said() -> None:
    when = times.timed("quarter past nine to half past ten")
    assert when.start is not None
    assert when.end is not None
    assert (when.start.time, when.end.time) == (dt.time(9, 15), dt.time(10, 30))


@pytest.mark.parametrize("text", ["half past two", "quarter to three", "halb drei", "Viertel nach drei"])
def test_a_spoken_time_that_may_be_in_the_afternoon_is_asked_about(text: str) -> None:
    with pytest.raises(Unreadable, match="morning or in the afternoon"):
        times.timed(text)


@pytest.mark.parametrize("text", ["half day", "half", "quarter", "past ten", "ten past", "half thirteen"])
def test_what_only_sounds_like_a_time_is_none(text: str) -> None:
    with pytest.raises(Unreadable):
        times.timed(text)


@pytest.mark.parametrize("text", ["half eleven", "Half 11", "half eleven to half twelve"])
def test_half_eleven_is_settled_by_the_country_or_asked_about(text: str) -> None:
    row = f"- {{company: Acme, role: Engineer, date: 2026-12-02, start: {text}, duration: 45}}"
    (interview,) = listing(row, candidate="timezone: Europe/London, country: GB").interviews
    assert interview.start is not None
    assert f"{interview.start:%H:%M}" == "11:30"
    for country in ("country: DE, timezone: Europe/Berlin", "country: US, timezone: America/New_York", "timezone: UTC"):
        asked = listing(row, candidate=country)
        assert asked.interviews == ()
        (problem,) = [one for one in asked.problems if one.is_error]
        assert problem.code == "half-an-hour"
        assert problem.hint.removesuffix(", or say the candidate's country") == "write 10:30 or 11:30"


BESIDE = [
    ("2026-12-02 14:00", "14:00", "14:00"),
    ("2026-12-02 00:00", "14:00", "14:00"),
    ("2026-12-02T19:00:00Z", "14:00", "14:00"),  # a program's instant, and the clock on the candidate's wall
    ("2026-12-02T19:00:00Z", "11:00 PT", "11:00"),
    ("2026-12-02T14:00:00Z", "14:00", "09:00"),
    ("2026-12-02 2:00", "14:00", "14:00"),
    ("2026-12-02 14:00-15:00", "14:00", "14:00"),
    ("2026-12-02 14:00", "15:00", None),
    ("2026-12-02T19:00:00Z", "15:00", None),
    ("2026-12-02 10:00", "22:00", None),
]  # fmt: skip


@pytest.mark.parametrize(("date", "start", "time"), BESIDE)
def test_two_times_of_one_beginning_agree_or_are_asked_about(date: str, start: str, time: str | None) -> None:
    found = listing(f"- {{company: Acme, role: Engineer, date: '{date}', start: '{start}', duration: 60}}")
    assert [f"{one.start:%H:%M}" for one in found.interviews] == ([time] if time else [])
    assert [one.code for one in found.problems if one.is_error] == ([] if time else ["two-times"])


def test_the_end_is_read_on_the_clock_that_shows_the_start() -> None:
    row = "- {company: Acme, role: Engineer, date: '2026-12-02T19:00:00Z', start: '14:00', end: '15:00'}"
    (interview,) = listing(row).interviews
    assert f"{interview.start:%H:%M} {interview.end:%H:%M %Z}" == "14:00 15:00 EST"

"""The interviews themselves as events, where the candidate wants them."""

from __future__ import annotations

import dataclasses

from lists import NOW, listing_of, plan_of_listing, published_by, told

from followup.planning.plan import Plan
from followup.publishing.events.event import events_from
from followup.publishing.events.vevents import vevent
from followup.publishing.meetings import wording_of_interview

ROWS = """
interviews:
  - {company: Acme, role: Engineer, round: on-site, date: 2026-12-01, start: 14:00, end: 15:30, timezone: America/Chicago,
     mode: onsite, location: "48 Tide Street, Boston", arranged_by: {name: Mike Tran, phone: "+1 617 555 0100"},
     interviewers: [{name: Ana Lima, title: VP Engineering, email: ana@acme.example}]}
  - {company: Beta, role: Engineer, date: 2026-12-02, mode: phone}
"""


def planned(rows: str = ROWS, now: str = NOW, before: Plan | None = None, *, wanted: bool = True) -> Plan:
    listing = listing_of(rows)
    listing = dataclasses.replace(listing, settings=dataclasses.replace(listing.settings, interviews=wanted))
    return plan_of_listing(listing, now, published_by(before) if before else ())


def test_an_interview_is_an_event_at_its_own_time_where_the_settings_say_so() -> None:
    assert told(planned(), "interview") == ["Tue 1 Dec 15:00 interview"]
    assert told(planned(wanted=False), "interview") == []
    assert [(one.opening, one.why) for one in planned().left_out if one.step == "interview"] == [
        ("beta/engineer", "its hour is not known")
    ]


def test_the_follow_ups_are_the_same_with_and_without_it() -> None:
    with_it = [one for one in told(planned()) if "interview" not in one]
    assert with_it == told(planned(wanted=False))


def test_it_keeps_its_uid_when_it_is_moved_and_stays_when_it_is_over() -> None:
    before = planned()
    (one,) = (one for one in before.follow_ups if one.step.name == "interview")
    later = planned(ROWS.replace("2026-12-01", "2026-12-03"), "2026-11-30T09:00", before)
    assert [(each.uid, each.start.day) for each in later.follow_ups if each.step.name == "interview"] == [(one.uid, 3)]
    over = planned(ROWS, "2026-12-02T09:00", before)
    assert told(over, "interview") == ["Tue 1 Dec 15:00 interview (sent)"]
    assert over.withdrawn == {}
    gone = planned(ROWS.replace("round: on-site", "status: cancelled, round: on-site"), "2026-11-30T09:00", before)
    assert one.uid in gone.withdrawn


def test_its_event_is_busy_and_says_where_and_with_whom() -> None:
    result = planned()
    (one,) = (one for one in result.follow_ups if one.step.name == "interview")
    settings = listing_of(ROWS).settings
    (event,) = events_from(one, wording_of_interview(one, settings), settings)
    assert event.summary == "Interview: Acme, Engineer"
    assert event.description.splitlines()[:6] == [
        "On-site interview.",
        "",
        "Their clock: 14:00 (Chicago)",
        "Where: 48 Tide Street, Boston",
        "With: Ana Lima (VP Engineering, ana@acme.example)",
        "Arranged by: Mike Tran (+1 617 555 0100)",
    ]
    assert event.alarm_minutes == 30
    assert b"TRANSP:OPAQUE" in bytes(vevent(event, 0, one.start).raw)

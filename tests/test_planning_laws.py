"""Laws of planning, whatever the list says: hours, days off, tact, and that a second run changes nothing."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lists import graceful, instant_of, listing_of, plan_of_listing, published_by

from followup import zones
from followup.identity import folded
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Interview
from followup.model.people import Person
from followup.model.status import Status
from followup.model.stretches import Hours
from followup.planning.calendar.workdays import Workdays
from followup.planning.openings import visits_of
from followup.planning.plan import Plan
from followup.reading.listing import Listing

LAWFUL = settings(
    max_examples=int(os.environ.get("LAWS", "40")),
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
DAY = dt.timedelta(1)
NAMES = ("Ana Lima", "Ben Osei", "Cleo Park", "Dina Sato", "Eli Roth", "Fay Moss", "Gus Hall", "Ida Wren", "Jon Beck")
COMPANIES = ("Acme", "Beta", "Cobalt")
LONG_PAST = "2026-01-05T09:00"

PERSON = st.builds(
    lambda name, has_address, more: {"name": name, **({"email": f"{name[:3].lower()}@x.example"} if has_address else {}), **more},
    st.sampled_from(NAMES), st.booleans(),
    st.fixed_dictionaries({}, optional={"connected": st.just("yes"), "lead": st.just("yes"), "title": st.just("Hiring Manager")}),
)  # fmt: skip
PEOPLE = st.lists(PERSON, max_size=9, unique_by=lambda person: person["name"])
DATES = st.dates(dt.date(2026, 11, 16), dt.date(2027, 1, 8)).map(str)
INTERVIEW = st.fixed_dictionaries(
    {"company": st.sampled_from(COMPANIES), "role": st.just("Engineer"), "date": DATES,
     "mode": st.sampled_from(["onsite", "onsite", "video", "phone"]), "interviewers": PEOPLE},
    optional={
        "round": st.sampled_from(["final", "phone screen", "campus visit"]),
        "start": st.sampled_from(["00:30", "08:30", "11:00", "14:00", "18:30", "21:00"]),
        "duration": st.sampled_from(["30 minutes", "90 minutes", "300 minutes"]),
        "timezone": st.sampled_from(["Asia/Tokyo", "America/Los_Angeles", "Europe/London"]),
        "address": st.just("1 Main Street, Boston"),
        "arranged_by": PERSON,
        "decision_by": st.sampled_from(["tomorrow", "2 weeks", "2 days"]),
        "status": st.sampled_from([*(status.value for status in Status), "waiting", "waiting"]),
        "outcome_on": DATES,
        "answer_by": DATES,
        "no_contact": st.sampled_from(["yes", "no", "no"]),
        "done": st.lists(st.sampled_from(["thank_you_email", "reference", "check_in", "linkedin", "thank_you_note"]), max_size=2),
        "skip": st.lists(st.sampled_from(["thank_you_note", "check_in"]), max_size=1),
        "steps": st.sampled_from([{"linkedin": {"wait": "1 day"}}, {"check_in": {"wait": "2 working days"}}, {"let_go": "off"}]),
    },
)  # fmt: skip
REFERENCES = [
    {"name": "Sam Okafor", "email": "sam@y.example", "timezone": "Europe/Berlin"},
    {"name": "Gail Grant", "phone": "+61 2 5550 1234", "timezone": "Australia/Sydney"},
    {"name": "Ike Dale", "email": "ike@y.example"},
]
SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "hours": st.sampled_from(["07:00-12:00", "12:00-22:00", "09:00-17:00"]),
        "quiet": st.just(["2026-12-07..2026-12-09"]),
        "steps": st.sampled_from([{"reference": {"wait": "1 working day"}}, {"linkedin_others": "off"}]),
    },
)  # fmt: skip
CANDIDATES = (
    ("America/New_York", "US"),
    ("Europe/London", "GB"),
    ("Asia/Dubai", "AE"),
    ("Asia/Riyadh", "SA"),
    ("Australia/Lord_Howe", None),
)
LISTS = st.builds(
    lambda who, said, references, interviews: {
        "candidate": {"name": "Priya Raman", "timezone": who[0], **({"country": who[1]} if who[1] else {})},
        "settings": said, "references": references, "interviews": interviews,
    },
    st.sampled_from(CANDIDATES), SETTINGS, st.lists(st.sampled_from(REFERENCES), max_size=3, unique_by=lambda one: one["name"]),
    st.lists(INTERVIEW, min_size=1, max_size=6),
)  # fmt: skip
TIMES = st.builds(
    "{}T{:02}:{:02}".format,
    st.dates(dt.date(2026, 11, 10), dt.date(2027, 1, 20)),
    st.integers(0, 23),
    st.integers(0, 59),
)


def read(listed: dict[str, Any]) -> Listing:
    return listing_of(json.dumps(listed))


def workdays_of(listing: Listing) -> Workdays:
    who = listing.candidate
    return Workdays(who.country, who.subdivision, (*graceful().quiet_days, *listing.settings.quiet))


def readers(one: FollowUp) -> list[Person]:
    return [message.to for message in one.messages if message.to is not None]


def is_same_person(one: Person, other: Person) -> bool:
    return folded(one.name) == folded(other.name) or bool(one.email and one.email == other.email)


@LAWFUL
@given(LISTS)
def test_thank_yous_come_after_the_visit_and_at_decent_hours(listed: dict[str, Any]) -> None:
    listing = read(listed)
    hours = listing.settings.hours or Hours(dt.time(8), dt.time(20))
    for one in plan_of_listing(listing, LONG_PAST).follow_ups:
        if one.step.name == "thank_you_email":
            assert one.start >= max(interview.end for interview in one.visit)
            evening = dt.time(22) if "urgent" in one.counted_from else dt.time(20)
            assert max(hours.start, dt.time(8)) <= one.start.time()
            assert one.end.time() <= max(
                min(evening, listing.settings.hours.end if listing.settings.hours else evening), dt.time(8, 30)
            )


@LAWFUL
@given(LISTS)
def test_nobody_is_invited_on_the_date_of_an_interview_nor_before_they_were_thanked(listed: dict[str, Any]) -> None:
    planned = plan_of_listing(read(listed), LONG_PAST)
    for one in planned.follow_ups:
        if one.step.channel is not Channel.LINKEDIN:
            continue
        for interview in one.opening.interviews:
            assert zones.in_zone(one.start, interview.timezone).date() != interview.day
            assert one.start.date() != zones.in_zone(interview.end, zone_of(one)).date()
        for thanks in planned.follow_ups:
            if thanks.step.name == "thank_you_email" and thanks.opening.key == one.opening.key:
                thanked = any(is_same_person(person, other) for person in one.people for other in thanks.people)
                assert not thanked or thanks.end <= one.start


def zone_of(one: FollowUp) -> str:
    return str(one.start.tzinfo)


@LAWFUL
@given(LISTS, TIMES)
def test_nothing_falls_on_a_day_off(listed: dict[str, Any], now: str) -> None:
    listing = read(listed)
    workdays = workdays_of(listing)
    interview_days = {
        zones.in_zone(time, listing.candidate.timezone).date()
        for one in held(listing)
        for time in (one.start or one.end, one.end)
    }
    for one in plan_of_listing(listing, now).follow_ups:
        if "urgent" in one.counted_from:
            continue
        day = one.start.date()
        assert workdays.is_working_day(day), one.step.name
        assert not workdays.is_quiet(day) or one.step.name in (
            "thank_you_email",
            "thank_you_note",
            "reply",
            "prepare",
            "answer",
            "accept",
            "decline",
            "withdraw",
        ), one.step.name
        may_come = one.step.on_interview_days or (one.step.before and one.opening.decision_by is not None)
        assert day not in interview_days or may_come, one.step.name


def held(listing: Listing) -> list[Interview]:
    return [one for one in listing.interviews if one.status is not Status.CANCELLED]


@LAWFUL
@given(LISTS, TIMES)
def test_nobody_hears_twice_in_a_day(listed: dict[str, Any], now: str) -> None:
    heard: set[tuple[dt.date, str, str]] = set()
    for one in plan_of_listing(read(listed), now).follow_ups:
        if one.step.name in ("reply", "accept", "decline"):  # they wait for an answer
            continue
        circle = "references" if "references" in one.step.recipients else one.opening.key
        keys = set()
        for person in readers(one):
            keys.add((one.arrives or one.start.date(), circle, folded(person.name)))
            if person.email:
                keys.add((one.arrives or one.start.date(), "", person.email))
        assert not keys & heard
        heard |= keys


@LAWFUL
@given(LISTS, TIMES)
def test_no_follow_up_lies_on_another_nor_in_an_interview(listed: dict[str, Any], now: str) -> None:
    listing = read(listed)
    planned = plan_of_listing(listing, now)
    for one, following in itertools.pairwise(planned.follow_ups):
        assert one.end <= following.start
    for one in planned.follow_ups:
        assert all(
            one.end <= interview.start or interview.end <= one.start for interview in held(listing) if interview.start
        )


@LAWFUL
@given(LISTS, TIMES, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(listed: dict[str, Any], now: str, random: Any) -> None:
    shuffled = random.sample(listed["interviews"], len(listed["interviews"]))
    assert seen(plan_of_listing(read(listed), now)) == seen(
        plan_of_listing(read({**listed, "interviews": shuffled}), now)
    )


def seen(planned: Plan) -> list[object]:
    return [*(what(one) for one in planned.follow_ups), planned.left_out]


def what(one: FollowUp) -> tuple[object, ...]:
    return one.uid, one.start, one.end, one.why, one.people, one.counted_from, one.is_late


@LAWFUL
@given(LISTS, TIMES)
def test_everyone_interviewed_where_it_goes_on_is_thanked_or_told_of(listed: dict[str, Any], now: str) -> None:
    planned = plan_of_listing(read(listed), now)
    thanks = [one for one in planned.follow_ups if one.step.name == "thank_you_email"]
    left_out = [one for one in planned.left_out if one.step == "thank_you_email"]
    for opening in planned.openings:
        for interview in opening.interviews:
            for person in interview.interviewers:
                is_thanked = any(
                    interview in one.visit and any(is_same_person(person, other) for other in one.people)
                    for one in thanks
                )
                (visit,) = (each for each in visits_of(opening) if interview in each)
                assert is_thanked or any(
                    one.opening == opening.key and one.interview == visit[-1].identity and one.person in (None, person.name)
                    for one in left_out
                )  # fmt: skip


@LAWFUL
@given(LISTS, TIMES, st.lists(st.integers(1, 40_000), max_size=4))
def test_a_second_run_changes_nothing_however_much_later(listed: dict[str, Any], now: str, minutes: list[int]) -> None:
    listing = read(listed)
    time = instant_of(now, listing.candidate.timezone)
    first = plan_of_listing(listing, now)
    there, before = published_by(first), {one.uid: what(one) for one in first.follow_ups}
    for more in [0, *minutes]:
        time += more * dt.timedelta(minutes=1)
        local = zones.in_zone(time, listing.candidate.timezone).replace(tzinfo=None).isoformat()
        again = plan_of_listing(listing, local, there)
        assert not again.withdrawn
        to_come = {one.uid: what(one) for one in again.follow_ups if not one.is_sent}
        assert to_come == {uid: one for uid, one in before.items() if one[1] >= time}
        there = published_by(again, there)


@LAWFUL
@given(LISTS, TIMES)
def test_uids_are_unique(listed: dict[str, Any], now: str) -> None:
    uids = [one.uid for one in plan_of_listing(read(listed), now).follow_ups]
    assert len(uids) == len(set(uids))


@LAWFUL
@given(LISTS, TIMES, TIMES, st.data())
def test_what_was_sent_is_not_sent_again_whatever_is_corrected(
    listed: dict[str, Any], now: str, later: str, data: st.DataObject
) -> None:
    now, later = sorted((now, later))
    listing = read(listed)
    there = published_by(plan_of_listing(listing, now))
    endings = st.sampled_from(["", "!", " Inc"])
    rows = [{**row, "company": row["company"] + data.draw(endings)} for row in listed["interviews"]]
    corrected = {**listed, "interviews": rows}
    again = plan_of_listing(read(corrected), later, there)
    sent = {one.uid for one in there if one.start <= instant_of(later, listing.candidate.timezone)}
    assert not sent & {one.uid for one in again.follow_ups if not one.is_sent}
    assert not sent & set(again.withdrawn)
    uids = [one.uid for one in again.follow_ups]
    assert len(uids) == len(set(uids))


@LAWFUL
@given(LISTS, TIMES)
def test_references_hear_before_the_decision_and_before_the_check_in(listed: dict[str, Any], now: str) -> None:
    planned = plan_of_listing(read(listed), now)
    check_ins = {one.opening.key: one for one in planned.follow_ups if one.step.name == "check_in"}
    for one in planned.follow_ups:
        if one.step.name != "reference":
            continue
        for opening in one.openings:
            assert opening.decision_by is None or one.start.date() <= opening.decision_by
            assert opening.key not in check_ins or one.start < check_ins[opening.key].start


@LAWFUL
@given(LISTS, TIMES)
def test_whoever_has_accepted_writes_to_the_others_of_that_alone(listed: dict[str, Any], now: str) -> None:
    planned = plan_of_listing(read(listed), now)
    for opening in planned.openings:
        own = [one for one in planned.follow_ups if opening.key in [each.key for each in one.openings]]
        if opening.status is Status.ACCEPTED:
            assert {one.step.name for one in own} <= {"accept", "outcome", "linkedin_others"}
        if opening.status is Status.DECLINED:
            assert {one.step.name for one in own} <= {"decline", "outcome"}
        if any(one.step.name == "withdraw" for one in own):
            assert any(each.status is Status.ACCEPTED for each in planned.openings)
            assert {one.step.name for one in own} == {"withdraw"}


@LAWFUL
@given(LISTS, TIMES)
def test_nobody_is_asked_within_days_of_an_invitation_a_card_or_another_question(
    listed: dict[str, Any], now: str
) -> None:
    listing = read(listed)
    workdays = workdays_of(listing)
    between = {"linkedin": 3, "thank_you_note": 3, "hurry": 10}
    planned = plan_of_listing(listing, now)
    for question in planned.follow_ups:
        for one in planned.follow_ups if question.step.name == "check_in" else ():
            days = between.get(one.step.name)
            if days is None or one.opening.key != question.opening.key:
                continue
            if any(is_same_person(each, other) for each in readers(one) for other in readers(question)):
                assert question.start.date() >= workdays.after(one.arrives or one.start.date(), days)


@LAWFUL
@given(LISTS, TIMES)
def test_news_of_an_answer_comes_on_a_later_day_than_the_answer(listed: dict[str, Any], now: str) -> None:
    planned = plan_of_listing(read(listed), now)
    for answer in planned.follow_ups:
        if answer.step.name not in ("accept", "decline"):
            continue
        for one in planned.follow_ups:
            tells_of_it = one.step.name in ("outcome", "linkedin_others") and one.opening.key == answer.opening.key
            assert not tells_of_it or one.start.date() > answer.start.date()


@LAWFUL
@given(LISTS, TIMES)
def test_an_open_offer_has_its_answer_or_a_word_why_not(listed: dict[str, Any], now: str) -> None:
    planned = plan_of_listing(read(listed), now)
    has_accepted = any(one.status is Status.ACCEPTED for one in planned.openings)
    for opening in planned.openings:
        if opening.status is not Status.OFFER or has_accepted or not opening.interviews:
            continue
        answers = [one for one in planned.follow_ups if one.step.name == "answer" and one.opening.key == opening.key]
        whys = [one for one in planned.left_out if one.step == "answer" and one.opening == opening.key]
        assert answers or whys
        for one in answers:
            assert opening.answer_by is not None
            assert one.start.date() <= opening.answer_by
        today = instant_of(now, zone_of(planned.follow_ups[0])).date() if planned.follow_ups else None
        if opening.answer_by is not None and today is not None and opening.answer_by < today:
            assert any(one.code == "offer-unanswered" for one in planned.problems)


@LAWFUL
@given(LISTS, TIMES, st.integers(1, 20), st.integers(0, 10))
def test_more_time_for_an_offer_never_leaves_it_without_its_answer(
    listed: dict[str, Any], now: str, later: int, more: int
) -> None:
    listing = read(listed)
    there = published_by(plan_of_listing(listing, now))
    time = instant_of(now, listing.candidate.timezone) + dt.timedelta(later)
    rows = [
        {**row, "answer_by": str(time.date() + dt.timedelta(more))} if "answer_by" in row else row
        for row in listed["interviews"]
    ]
    local = time.replace(tzinfo=None).isoformat()
    planned = plan_of_listing(read({**listed, "interviews": rows}), local, there)
    uids = [one.uid for one in planned.follow_ups]
    assert len(uids) == len(set(uids))
    for one in planned.follow_ups:
        if one.step.name == "answer" and not one.is_sent and one.opening.answer_by is not None:
            assert one.start.date() <= one.opening.answer_by

"""Follow-ups and their drafts become events that every reader reads alike."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import replace

import icalendar
import pytest
import pytz
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from followup.identity import short_hash
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Anchor, Channel, OnceA, Recipients, Step
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Mode, Opening
from followup.model.people import Interviewer
from followup.model.settings import Settings
from followup.model.status import Status
from followup.model.stretches import Unit, Wait
from followup.publishing.events.blocks import PRODID, block_of, parts_of
from followup.publishing.events.content_lines import fold, unfold
from followup.publishing.events.descriptions import MOST_DESCRIPTION_BYTES
from followup.publishing.events.event import Event, events_from
from followup.publishing.events.fitting import fit, fit_line, fit_summary
from followup.publishing.events.tracking import tracking_in
from followup.publishing.events.vevents import calendar, vevent, withdrawn

BOSTON = pytz.timezone("America/New_York")
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
START = BOSTON.localize(dt.datetime(2026, 11, 24, 16, 30))  # noqa: DTZ001
ANA = Interviewer(name="Ana Lima", email="ana@acme.example", phone="+1 617 555 0100")
UID = "0b0c8f70-0000-5000-8000-000000000001"


STEP = Step(
    name="thank_you_email",
    recipients=Recipients.INTERVIEWERS,
    once_a=OnceA.VISIT,
    template="thank_you_email",
    counted_from=((Anchor.INTERVIEW_END, Wait(1, Unit.HOURS)),),
)


def an_opening(company: str = "Acme", role: str | None = "Staff Engineer", source: str = "my list.yaml") -> Opening:
    key = f"{company.casefold()}/{(role or '').casefold()}"
    interview = Interview(
        opening=key,
        company=company,
        role=role,
        day=dt.date(2026, 11, 24),
        start=START,
        timezone="America/New_York",
        end=START + dt.timedelta(hours=1),
        mode=Mode.VIDEO,
        interviewers=(ANA,),
        source=source,
    )
    return Opening(
        key=key,
        company=company,
        role=role,
        interviews=(interview,),
        status=Status.WAITING,
        people=(ANA,),
        lead=ANA,
        arranged_by=None,
        references=(),
        strengths=(),
        decision_by=None,
        outcome_on=None,
        answer_by=None,
        address=None,
        no_contact=False,
    )


def a_follow_up(uid: str = UID, opening: Opening | None = None, **values: object) -> FollowUp:
    opening = opening or an_opening()
    given: dict[str, object] = {
        "step": STEP,
        "start": START,
        "end": START + dt.timedelta(minutes=30),
        "why": "At once.",
        "counted_from": "2026-11-24T15:30-05:00",
        "anchor": START - dt.timedelta(hours=1),
        "people": (ANA,),
        "visit": opening.interviews,
        "messages": (Message(to=ANA, channel=Channel.EMAIL),),
    }
    return FollowUp(uid=uid, openings=(opening,), **{**given, **values})  # type: ignore[arg-type]


def a_draft(body: str = "Hi Ana,\n\nthank you.\n\nPriya", **values: object) -> Draft:
    given: dict[str, object] = {"to": ANA, "channel": Channel.EMAIL, "subject": "Thank you", "body": body}
    return Draft(**{**given, **values})  # type: ignore[arg-type]


def a_wording(
    *drafts: Draft, title: str = "Thank Ana Lima (Acme)", notes: tuple[str, ...] = ("Why now: …",)
) -> Wording:
    return Wording(title=title, instruction="Send this today.", drafts=drafts or (a_draft(),), notes=notes)


def an_event(**values: object) -> Event:
    (event,) = events_from(a_follow_up(), a_wording(), Settings())
    return replace(event, **values)  # type: ignore[arg-type]


def ics(*events: Event, name: str | None = None) -> bytes:
    return b"".join(calendar([vevent(event, 0, NOW) for event in events], name))


def read_by_both(raw: bytes) -> list[list[tuple[str, str, dt.datetime, dt.datetime]]]:
    """UID order is the file's: what icalendar and ical say of each event."""
    one = [
        (str(e["SUMMARY"]), str(e.get("DESCRIPTION", "")), e.decoded("DTSTART"), e.decoded("DTEND"))
        for e in icalendar.Calendar.from_ical(raw).walk("VEVENT")
    ]
    two = [
        (e.summary or "", e.description or "", e.dtstart, e.dtend)
        for e in IcsCalendarStream.calendar_from_ics(raw.decode()).events
    ]
    return [one, two]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0bg", "a\nb\nc\nd\ne\nf\ng"),
        ("nul\x00 bell\x07 del\x7f csi\x9b", "nul bell del csi"),
        ("\u202eevil\u202d", "evil"),
        ("<b>bold</b> <!-- x --> <a href='y'>", "‹b›bold‹/b› ‹!-- x --› ‹a href='y'›"),
        ("<unclosed", "‹unclosed"),
        ("<\x00b>", "‹b›"),
        ("C:\\new\\None", "C:＼new＼None"),
        ("\\\x00n", "＼n"),
        ("\ud800", "\ufffd"),
        (" \n text \n ", "text"),
    ],
)
def test_what_calendars_cannot_show_is_replaced(written: str, shown: str) -> None:
    assert fit(written) == shown


@pytest.mark.parametrize(
    "text",
    ["1 < 2 > 0, I <3 it", "C:\\Users", "a,b;c:d\"e'", "Zoë 李 👩🏽‍💻", "e\u0301", "a\tb", "שלום\u200f", "a  b\n\n\nc"],
)
def test_text_that_needs_no_cleaning_comes_back_letter_for_letter(text: str) -> None:
    assert fit(text) == text


@given(st.text() | st.text(alphabet="<>\\nN/b \r\n\t\x00,;:"))
def test_text_made_fit_is_fit(text: str) -> None:
    shown = fit(text)
    assert fit(shown) == shown
    assert not re.search(r"<[A-Za-z/!?]|\\[nN]|\r|\x00", shown)
    shown.encode()


@given(st.text(), st.integers(2, 300))
def test_a_summary_is_one_line_within_its_limit(text: str, most: int) -> None:
    summary = fit_summary(text, most)
    assert len(summary.encode("utf-16-le")) <= 2 * most
    assert "\n" not in summary
    assert fit_summary(summary, most) == summary


def test_a_long_summary_is_shortened_at_a_word() -> None:
    assert fit_summary("Thank Ana Lima and Bo Chen", 20) == "Thank Ana Lima and…"
    assert fit_summary("x" * 30, 20) == "x" * 19 + "…"
    assert fit_summary("👋" * 200) == "👋" * 127 + "…"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])) | st.text(alphabet="\\n,éa漢👋", max_size=400))
@example("\\" * 300)
@example("a" + "\\" * 299)
def test_folding_keeps_its_laws(text: str) -> None:
    line = icalendar.vText(text).to_ical()
    folded = fold(line)
    assert folded.endswith(b"\r\n")
    pieces = folded.removesuffix(b"\r\n").split(b"\r\n ")
    assert b"".join(pieces) == line
    for number, piece in enumerate(pieces):
        assert len(piece) + (number > 0) <= 75
        piece.decode()
        assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0
    assert unfold(folded) == ([line] if line else [])


@given(st.binary(max_size=400).map(lambda raw: raw.translate(None, b"\r\n")))
@example(b"\x80" * 200)
@example(b"DESCRIPTION:" + b"\xbf\x80" * 300)
def test_folding_comes_to_an_end_with_what_is_no_utf_8(line: bytes) -> None:
    folded = fold(line)
    assert all(len(piece) <= 75 for piece in folded.split(b"\r\n"))
    assert folded.replace(b"\r\n ", b"") == line + b"\r\n"


@given(st.text(), st.text() | st.text(alphabet='\\nN<b>\r\n ,;:\t"', max_size=400))
@example("a", "\\;\\,\\\\:\\")
@example("é" * 200, " " * 80 + "x" + "\t" * 80 + "y")
def test_any_text_is_read_letter_for_letter_by_every_reader(title: str, body: str) -> None:
    summary, description = fit_summary(title), fit(body)
    event = an_event(summary=summary, description=description)
    for read in read_by_both(ics(event)):
        assert [(one[0], one[1]) for one in read] == [(summary, description)]


@given(st.text(min_size=1))
def test_the_name_of_a_feed_is_escaped_as_icalendar_escapes_it(name: str) -> None:
    raw = ics(an_event(), an_event(uid="2"), name=f"x{name}")
    line = next(line for line in unfold(raw) if line.startswith(b"X-WR-CALNAME:"))
    assert line.partition(b":")[2] == icalendar.vText(fit_line(f"x{name}")).to_ical()
    assert parts_of(raw).name == fit_line(f"x{name}")


def test_an_event_has_the_form_of_the_profile() -> None:
    lines = unfold(ics(an_event(description="Send this.\nNow, please; \\ ok", private=True, alarm_minutes=10)))
    bookkeeping = next(line for line in lines if line.startswith(b"X-FOLLOWUP:"))
    assert [line.decode() for line in lines if line != bookkeeping] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{UID}",
        "DTSTAMP:20261122T120000Z",
        "LAST-MODIFIED:20261122T120000Z",
        "SEQUENCE:0",
        "DTSTART:20261124T213000Z",
        "DTEND:20261124T220000Z",
        "SUMMARY:Thank Ana Lima (Acme)",
        r"DESCRIPTION:Send this.\nNow\, please\; \\ ok",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "CLASS:PRIVATE",
        "CATEGORIES:Follow-up",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Thank Ana Lima (Acme)",
        "TRIGGER:-PT10M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_our_own_line_is_ascii_with_nothing_to_escape_and_is_read_back() -> None:
    follow_up = a_follow_up(opening=an_opening(source="Prïya's, list; \\ 2.yaml"))
    (event,) = events_from(follow_up, a_wording(), Settings())
    block = vevent(event, 3, NOW)
    line = next(line for line in unfold(block.raw) if line.startswith(b"X-FOLLOWUP:"))
    assert line.isascii()
    assert not set(b'\\,;"') & set(line)
    read = block_of(block.raw)
    assert read is not None
    assert read.tracking == event.tracking
    assert read.tracking.source == "Prïya's, list; \\ 2.yaml"
    assert (read.uid, read.sequence, read.stamp, read.start, read.end) == (UID, 3, NOW, event.start, event.end)
    assert read.is_intact


LINE = (
    b"step=linkedin opening=7ddd336fa10e part=1/1 anchor=20261124T230000Z source=list.yaml people=fe0ec0fcfcf9.- "
    b"from=43caef4f0404 what=45087cc3651c bytes=9ea6d6750266"
)


@given(st.integers(0, len(LINE)), st.integers(0, 12), st.binary(max_size=12))
@example(LINE.index(b".-"), 2, b".ur\x80")
@example(LINE.index(b"linkedin"), 4, b"\xff\xfe")
def test_our_own_line_is_refused_or_written_back_whatever_damaged_it(start: int, length: int, damage: bytes) -> None:
    tracking, _ = tracking_in(LINE[:start] + damage + LINE[start + length :])
    if tracking is not None:
        read, _ = tracking_in(b"".join(unfold(tracking.line(b""))).removeprefix(b"X-FOLLOWUP:"))
        assert read == tracking


@given(st.text(), st.booleans(), st.integers(0, 5))
def test_a_block_that_was_built_is_what_is_read_back(title: str, private: bool, sequence: int) -> None:
    block = vevent(an_event(summary=fit_summary(title), private=private), sequence, NOW)
    assert block_of(block.raw) == block


@pytest.mark.parametrize("source", ["", "-", "a b=c", "\ud800"])
def test_any_source_is_read_back(source: str) -> None:
    (event,) = events_from(a_follow_up(opening=an_opening(source=source)), a_wording(), Settings())
    tracking = vevent(event, 0, NOW).tracking
    assert tracking is not None
    assert tracking.source == source


def test_several_events_are_a_feed_and_one_is_not() -> None:
    feed = ics(an_event(), an_event(uid="2"), name="Follow-up: Acme, Inc.").decode()
    assert "\r\nNAME:Follow-up: Acme\\, Inc.\r\nX-WR-CALNAME:Follow-up: Acme\\, Inc.\r\n" in feed
    assert "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n" in feed
    for alone in (ics(an_event(), name="Follow-up"), ics(an_event(), an_event(uid="2"))):
        assert b"NAME" not in alone
        assert b"PT12H" not in alone


@pytest.mark.parametrize(("minutes", "trigger"), [(0, "-PT0M"), (10, "-PT10M"), (1440, "-PT1440M")])
def test_both_readers_see_the_alarm_at_its_time(minutes: int, trigger: str) -> None:
    raw = ics(an_event(alarm_minutes=minutes))
    assert f"TRIGGER:{trigger}\r\n".encode() in raw
    (alarm,) = icalendar.Calendar.from_ical(raw).walk("VALARM")
    assert alarm.decoded("TRIGGER") == -dt.timedelta(minutes=minutes)
    (event,) = IcsCalendarStream.calendar_from_ics(raw.decode()).events
    assert event.alarm[0].trigger == -dt.timedelta(minutes=minutes)


def test_there_is_no_alarm_for_what_needs_none() -> None:
    quiet = a_follow_up(step=replace(STEP, alarm=False)), a_follow_up(is_done=True)
    for follow_up in quiet:
        assert events_from(follow_up, a_wording(), Settings())[0].alarm_minutes is None
    assert events_from(a_follow_up(), a_wording(), Settings(reminder_minutes=None))[0].alarm_minutes is None
    assert events_from(a_follow_up(), a_wording(), Settings(reminder_minutes=5))[0].alarm_minutes == 5


def test_a_withdrawn_event_says_why_and_rings_no_more() -> None:
    block = vevent(an_event(private=True), 4, NOW)
    later = withdrawn(block, "The interview was cancelled.", NOW + dt.timedelta(days=1))
    assert later is not None
    text = later.raw.decode()
    assert "\r\nSEQUENCE:5\r\n" in text
    assert "\r\nSTATUS:CANCELLED\r\n" in text
    assert "\r\nSUMMARY:Not needed: Thank Ana Lima (Acme)\r\n" in text
    assert "\r\nDESCRIPTION:The interview was cancelled.\r\n" in text
    assert "CLASS:PRIVATE" in text
    assert "VALARM" not in text
    assert (later.uid, later.start, later.end) == (block.uid, block.start, block.end)
    assert block_of(later.raw) == later


def test_a_description_is_an_instruction_the_drafts_and_the_notes() -> None:
    bo = Interviewer(name="Bo Chen", email="bo@acme.example")
    wording = a_wording(a_draft(), a_draft("Hi Bo,\n\nthanks.\n\nPriya", to=bo), notes=("Why now: …", "Add a topic."))
    (event,) = events_from(a_follow_up(), wording, Settings())
    assert event.description == (
        "Send this today.\n\n"
        "━━━━ 1 of 2 · Ana Lima ━━━━\nTo: ana@acme.example\nSubject: Thank you\n\nHi Ana,\n\nthank you.\n\nPriya\n\n"
        "━━━━ 2 of 2 · Bo Chen ━━━━\nTo: bo@acme.example\nSubject: Thank you\n\nHi Bo,\n\nthanks.\n\nPriya\n\n"
        "━━━━━━━━━━━━\nWhy now: …\nAdd a topic."
    )


@pytest.mark.parametrize(
    ("draft", "begins"),
    [
        (a_draft("Hi", channel=Channel.CALL, subject=None), "━━━━ Ana Lima ━━━━\nPhone: +1 617 555 0100\n\nHi"),
        (a_draft("Hi", channel=Channel.CARD, subject=None), "━━━━ Ana Lima ━━━━\nHi"),
        (a_draft("Hi", channel=Channel.NOTE, subject=None, to=None), "Hi"),
        (a_draft("Hi", to=None, heading="Whoever met you"), "━━━━ Whoever met you ━━━━\nSubject: Thank you\n\nHi"),
        (a_draft("Hi", to=None), "━━━━━━━━━━━━\nSubject: Thank you\n\nHi"),
    ],
)
def test_a_draft_is_headed_by_its_reader_and_where_it_goes(draft: Draft, begins: str) -> None:
    (event,) = events_from(a_follow_up(), a_wording(draft, notes=()), Settings())
    assert event.description == f"Send this today.\n\n{begins}"


def test_done_is_said_in_the_title() -> None:
    (event,) = events_from(a_follow_up(is_done=True), a_wording(), Settings())
    assert event.summary == "Done: Thank Ana Lima (Acme)"


def test_a_long_text_is_continued_in_further_events_between_drafts() -> None:
    people = [Interviewer(name=f"P{n}") for n in range(5)]
    drafts = [a_draft(f"Hi {one.name},\n\n" + "word " * 500 + "\n\nPriya", to=one) for one in people]
    events = events_from(a_follow_up(), a_wording(*drafts), Settings())
    assert [event.summary for event in events] == [
        "Thank Ana Lima (Acme) (1 of 2)",
        "Thank Ana Lima (Acme) (2 of 2)",
    ]
    assert all(event.description.startswith("Send this today.\n\n━━━━ ") for event in events)
    assert "continued" not in "".join(event.description for event in events)
    assert events[-1].description.endswith("Why now: …")
    assert [event.alarm_minutes for event in events] == [0, None]
    assert len({event.uid for event in events}) == 2


@given(st.text(alphabet="ab, é漢\n\\", min_size=3000, max_size=9000), st.integers(1, 3), st.integers(1, 40))
@settings(max_examples=30)
def test_however_long_a_text_is_nothing_of_it_is_lost(text: str, times: int, minutes: int) -> None:
    body = "|" + text * times + "|"
    end = START + dt.timedelta(minutes=minutes)
    events = events_from(a_follow_up(end=end), a_wording(a_draft(body), notes=()), Settings())
    said = "".join(
        line
        for event in events
        for line in event.description.splitlines(keepends=True)
        if not line.startswith(("━━━━", "Send this today.", "To: ", "Subject: "))
    )
    assert "".join(said.split()) == "".join(fit(body).split())
    assert all(len(event.description.encode()) <= MOST_DESCRIPTION_BYTES for event in events)
    assert all(fit(event.description) == event.description for event in events)
    assert events[0].start == START
    assert events[-1].end >= end
    for one, following in itertools.pairwise(events):
        assert one.end == following.start
        assert one.end - one.start >= dt.timedelta(minutes=1)


def test_a_text_without_a_space_is_divided_between_characters() -> None:
    events = events_from(a_follow_up(), a_wording(a_draft("漢" * 6000), notes=()), Settings())
    assert sum(event.description.count("漢") for event in events) == 6000


def test_even_an_instruction_may_be_long() -> None:
    wording = Wording(title="", instruction="word " * 4000, drafts=())
    events = events_from(a_follow_up(), wording, Settings())
    assert len(events) == 3
    assert sum(event.description.count("word") for event in events) == 4000
    assert events[0].summary == "Follow-up (1 of 3)"


def test_a_block_without_a_uid_is_dropped_and_its_neighbours_are_read() -> None:
    raw = ics(an_event(uid="1"), an_event(uid="2"), an_event(uid="3"))
    damaged = raw.replace(b"UID:2\r\n", b"U\xff\r\n")
    assert [block.uid for block in parts_of(damaged).blocks] == ["1", "3"]


@pytest.mark.parametrize("cut", range(0, 1200, 37))
def test_a_file_cut_anywhere_is_read_as_far_as_it_goes(cut: int) -> None:
    raw = ics(an_event(uid="1"), an_event(uid="2"))
    uids = [block.uid for block in parts_of(raw[: len(raw) - cut]).blocks]
    assert all(len(uid) <= 1 for uid in uids)
    assert uids == sorted(uids)


def test_an_edited_block_is_noticed_and_its_uid_and_sequence_are_kept() -> None:
    raw = vevent(an_event(), 7, NOW).raw
    for edited in (raw.replace(b"SUMMARY:Thank", b"SUMMARY:Hug"), raw.replace(b"\r\n", b"\n")):
        block = block_of(edited)
        assert block is not None
        assert (block.uid, block.sequence, block.is_intact) == (UID, 7, False)


@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 200))
def test_no_damage_stops_reading(junk: bytes, where: int, width: int) -> None:
    raw = ics(an_event(uid="1"), an_event(uid="2"))
    parts_of(raw[:where] + junk + raw[where + width :])


def test_the_tracking_hash_names_the_opening() -> None:
    (event,) = events_from(a_follow_up(), a_wording(), Settings())
    assert event.tracking.opening == short_hash("acme/staff engineer")

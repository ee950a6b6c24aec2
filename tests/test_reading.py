"""What the candidate's files say together; and, whatever they say, problems and never a traceback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import graceful

from followup.model.etiquette import Channel
from followup.model.settings import Address, English
from followup.model.status import Status
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.people import INTERVIEWER, REFERENCE
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.fields import Table
from followup.reading.listing import Format, Given, Listing, list_source, listing_from
from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source

PLAYBOOK = graceful()
SAMPLES = Path(__file__).parents[1] / "sample_data"
ME = "candidate: {name: Priya Raman, timezone: America/New_York, country: US}\n"


def read(
    *lists: str, candidate: str | None = None, configured: str | None = None, options: Given | None = None
) -> Listing:
    def source(text: str | None, name: str) -> Source | None:
        return None if text is None else yaml_source(text.encode(), name)

    sources = [yaml_source(text.encode(), f"list{number}.yaml") for number, text in enumerate(lists, 1)]
    return listing_from(
        sources,
        source(candidate, "candidate.yaml"),
        source(configured, "configured.yaml"),
        options or Given(system_zone=lambda: "America/New_York"),
        PLAYBOOK,
    )


def rows(*texts: str, before: str = "") -> Listing:
    return read(ME + before + "interviews:\n" + "".join(f"  - {{{text}}}\n" for text in texts))


def codes(listing: Listing) -> list[str]:
    return [one.code for one in listing.problems]


ACME = "company: Acme, role: Engineer, date: 2026-11-24, start: 10:00, end: 11:00"


def test_options_come_before_a_file_before_the_list_before_the_configuration() -> None:
    mine, theirs, whole = (
        "candidate: {name: List, timezone: Europe/Rome}",
        "candidate: {name: File}",
        "candidate: {name: Mine}",
    )
    assert read(mine, candidate=theirs, configured=whole).candidate.name == "File"
    assert read(mine, configured=whole).candidate.name == "List"
    assert read("interviews: []", configured=whole).candidate.name == "Mine"
    options = Given(name="Option", email="o@example.org", timezone="asia/tokyo", country="japan")
    found = read(mine, candidate=theirs, options=options).candidate
    assert (found.name, found.email, found.timezone, found.country) == ("Option", "o@example.org", "Asia/Tokyo", "JP")


@pytest.mark.parametrize(("candidate", "source"), [("candidate: {name: File}", "candidate.yaml"), (None, "list1.yaml")])
def test_the_file_that_says_who_the_candidate_is_is_named(candidate: str | None, source: str) -> None:
    assert read(ME, candidate=candidate).candidate.source == source


def test_an_option_that_cannot_be_read_is_told_at_the_option() -> None:
    found = read(ME, options=Given(timezone="America/Chicgo", email="me"))
    assert [(one.place.file, one.code) for one in found.problems if one.is_error] == [
        ("--email", "not-an-email"),
        ("--timezone", "unknown-timezone"),
    ]


def test_lists_of_two_candidates_are_refused_together() -> None:
    found = read("candidate: {name: Priya}", "candidate: {name: priya}", "candidate: {name: Sam}")
    (problem,) = [one for one in found.problems if one.code == "two-candidates"]
    assert problem.place.file == "list3.yaml"
    assert problem.message == "Sam is another candidate than Priya in list1.yaml"


def test_a_name_on_the_command_line_is_enough() -> None:
    found = read("candidate: {timezone: Europe/Rome}\n" + "interviews: []", options=Given(name="Priya"))
    assert codes(found) == ["empty-list"]


def test_a_clock_on_utc_is_told() -> None:
    assert "zone-is-utc" in codes(read("interviews: []", options=Given(name="P", system_zone=lambda: None)))
    assert "zone-is-utc" not in codes(read("candidate: {timezone: UTC}", options=Given(name="P")))


def test_the_country_follows_from_a_zone_of_one_country() -> None:
    assert read("candidate: {timezone: Europe/Berlin}").candidate.country == "DE"


def test_settings_are_read() -> None:
    found = read(
        "settings: {reminder: 10 minutes, hours: 9:00-17:00, private: yes, address: formal, linkedin_characters: 300,"
        " quiet: [2026-12-23..2027-01-03], steps: {linkedin: off}}"
    ).settings
    assert (found.reminder_minutes, str(found.hours), found.private, found.address) == (
        10,
        "09:00-17:00",
        True,
        Address.FORMAL,
    )
    assert (found.linkedin_characters, len(found.quiet), found.changes[0].values) == (300, 1, (("off", True),))
    assert read("settings: {reminder: none}").settings.reminder_minutes is None
    assert read("settings:").settings.reminder_minutes == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("interviews: Acme", "not-a-list"),
        ("interviews: {company: Acme}", "not-a-list"),
        ("interveiws: []", "unknown-key"),
        ("Acme", "not-keys"),
        ("", "empty-list"),
        ("interviews:", "empty-list"),
        ("interviews: []\ninterviews: []", "duplicate-key"),
        ("company: Acme\ndate: 2026-11-24", "empty-list"),
    ],
)
def test_a_file_that_is_no_list_is_told(text: str, code: str) -> None:
    assert code in codes(read(text))


@pytest.mark.parametrize(
    "text",
    [
        f"interviews:\n  - {{{ACME}}}\n  - company: [",
        f"interviews:\n  - {{{ACME}}}\n---\n",
        f"interviews:\n  - {{{ACME}}}\ninterviews: []",
        "interveiws: []",
        "interviews: Acme",
    ],
)
def test_what_stands_behind_a_mistake_may_be_any_opening(text: str) -> None:
    assert None in {one.opening for one in read(ME + text).refused}


def test_a_list_without_mistakes_refuses_nothing() -> None:
    assert rows(ACME).refused == ()


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("company: Acme, role: Engineer, date: x", "acme/engineer"),
        ("company: Acme, date: x", "acme/engineer"),
        ("company: Acme, rol: Engineer, date: x", None),
        ("role: Engineer, date: 2026-11-24", None),
        ("company: Acme, role: Engineer, id: one, date: x", "id:one"),
        ("company: Acme, company: Birch, role: Engineer, date: 2026-11-24", None),
    ],
)
def test_a_refused_row_keeps_its_opening_where_that_is_certain(text: str, opening: str | None) -> None:
    (refused,) = rows(ACME, text).refused
    assert refused.opening == opening


def test_an_unknown_key_is_named_once() -> None:
    assert codes(rows(f"{ACME}, hobby: a", f"{ACME}, hobby: b")).count("ignored-key") == 1


def test_a_refused_row_gives_no_warning_of_what_was_assumed() -> None:
    assert codes(rows("role: Engineer, date: 2026-11-24")) == ["missing-company"]


@pytest.mark.parametrize(
    ("row", "column", "field"),
    [
        ("company: , date: 2026-11-24", 15, "company"),
        ("company: Acme, role: R, date: 2026-11-24, interviewers: [{name: Ana, email: x}]", 82, "interviewers.email"),
        ("company: Acme, role: R, date: 2026-11-24, skip: [prepare, nothing_known]", 64, "skip"),
    ],
)
def test_an_error_has_its_place_and_its_field(row: str, column: int, field: str) -> None:
    problem = next(one for one in rows(row).problems if one.is_error)
    assert (problem.place.line, problem.place.column, problem.field) == (3, column, field)


@pytest.mark.parametrize(
    ("time", "message"),
    [
        ("round: x", "no start is given, so follow-ups count from 17:00 that day"),
        ("end: 15:00", "no start is given, so follow-ups count from the end, 15:00 that day"),
    ],
)  # fmt: skip
def test_what_is_assumed_of_a_time_is_told(time: str, message: str) -> None:
    found = rows(f"company: A, role: R, date: 2026-11-24, {time}")
    assert [one.message for one in found.problems] == [message]


def test_two_ends_that_differ_are_told() -> None:
    assert codes(rows(ACME + ", duration: 30 minutes")) == ["two-ends"]
    assert codes(rows(ACME + ", duration: 1 hour")) == []


@pytest.mark.parametrize(
    ("row", "mode"),
    [
        ("round: Phone screen", "phone"), ("round: video", "video"), ("location: https://x.example", "video"),
        ("location: Zoom", "video"), ("location: Phone", "phone"), ("location: 'Teamsters Hall, 5 Main St'", "onsite"),
        ("location: 'Call Centre, 5 Main St'", "onsite"), ("address: 5 Main St", "onsite"), ("notes: x", None),
        ("location: 'Cambridge, MA'", None), ("location: Remote (US)", None), ("location: 'Room 4, Building B'", "onsite"),
        ("mode: in person, location: Zoom", "onsite"),
    ],
)  # fmt: skip
def test_the_mode_follows_from_what_is_written(row: str, mode: str | None) -> None:
    assert rows(f"{ACME}, {row}").interviews[0].mode == mode


@pytest.mark.parametrize(
    ("row", "address"),
    [
        ("location: '48 Tide Street, Boston', mode: onsite", "48 Tide Street, Boston"),
        ("location: 'Room 4, Building B', mode: onsite", None),
        ("location: 'Suite 400, 12 Main St, Boston', mode: onsite", "Suite 400, 12 Main St, Boston"),
        ("location: 'Museum Quay, Hull'", None),
        (
            "location: '1200 W Fulton Market, Chicago, IL 60607', mode: onsite",
            "1200 W Fulton Market, Chicago, IL 60607",
        ),
        ("location: '77 W. Wacker Drive, Chicago', mode: onsite", "77 W. Wacker Drive, Chicago"),
        ("location: '48 Tide Street, Boston', mode: video", None),
        ("address: PO Box 9, mode: video", "PO Box 9"),
    ],
)
def test_a_card_goes_to_a_street(row: str, address: str | None) -> None:
    assert rows(f"{ACME}, {row}").interviews[0].address == address


@pytest.mark.parametrize(
    ("name", "is_final"),
    [
        ("final", True),
        ("Last round", True),
        ("On-site loop", True),
        ("semi-final", False),
        ("finalists", False),
        ("on-site", False),
    ],
)
def test_a_final_round_says_so(name: str, is_final: bool) -> None:
    assert rows(f"{ACME}, round: {name}").interviews[0].is_final is is_final


def test_a_phone_screen_is_by_phone_and_first() -> None:
    first, second = (
        "company: A, role: R, date: 2026-11-10, start: 10:00, mode: phone",
        "company: A, role: R, date: 2026-11-11, start: 10:00, mode: phone",
    )
    assert [one.is_phone_screen for one in rows(second, first).interviews] == [False, True]
    assert [one.is_phone_screen for one in rows(first + ", status: cancelled", second).interviews] == [False, True]


def test_without_a_role_it_is_the_only_opening_of_the_company() -> None:
    bare = "company: acme, date: 2026-11-25, start: 10:00, end: 11:00"
    one = rows(bare, ACME)
    assert [each.opening for each in one.interviews] == ["acme/engineer"] * 2
    assert not one.problems
    two = rows(bare, ACME, ACME.replace("Engineer", "Manager"))
    assert two.interviews[0].opening == "acme/"
    assert two.problems[0].message == "no role is given for acme: Engineer and Manager are open there"


def test_an_id_given_once_holds_for_the_opening_even_from_a_refused_row() -> None:
    found = rows(ACME, "company: Acme, role: Engineer, id: mine, date: nonsense")
    assert {one.opening for one in (*found.interviews, *found.refused)} == {"id:mine"}


def test_statuses_are_understood_in_peoples_own_words() -> None:
    words = {
        "canceled": Status.CANCELLED,
        "No response": Status.GHOSTED,
        "ON-HOLD": Status.ON_HOLD,
        "withdrew": Status.WITHDRAWN,
    }
    for word, status in words.items():
        assert rows(f"{ACME}, status: {word}").interviews[0].status is status


def test_an_interview_in_two_lists_is_kept_once() -> None:
    text = f"{ME}interviews:\n  - {{{ACME}}}\n"
    found = read(text, text)
    assert len(found.interviews) == 1
    assert found.problems[0].message == "this interview at Acme is listed already (list1.yaml, line 3)"


def test_people_of_one_name_and_two_addresses_are_two() -> None:
    people = "interviewers: [Ana Lima <a@x.example>, Ana Lima <b@x.example>, ana lima]"
    assert len(rows(f"{ACME}, {people}").interviews[0].interviewers) == 2


def test_changes_hold_for_one_interview() -> None:
    (found,) = rows(f"{ACME}, steps: {{check_in: {{wait: 10 working days}}, reply: {{channel: card}}}}").interviews
    check_in, reply = (PLAYBOOK.step(change.step).changed_by(change) for change in found.changes)  # type: ignore[union-attr]
    assert {str(wait) for _, wait in check_in.counted_from} == {"10 working days"}
    assert reply.channel is Channel.CARD


MARKS = st.sampled_from(
    [
        "\t",
        ":",
        " ",
        "\n",
        "-",
        "[",
        "}",
        "'",
        '"',
        "&a",
        "*a",
        "<<: ",
        "\0",
        "\x85",
        "\u2028",
        "é",
        ",",
        "|",
        "#",
        "!!x",
        "%",
    ]
)
READERS: list[Callable[[bytes, str], Source]] = [yaml_source, csv_source]


def read_source(source: Source) -> Listing:
    return listing_from([source], None, None, Given(system_zone=lambda: "Europe/Rome"), PLAYBOOK)


def assert_law(data: bytes, reader: Callable[[bytes, str], Source]) -> None:
    """Problems or a listing; the same every time; every place inside the file."""
    source = reader(data, "list")
    found = read_source(source)
    assert found == read_source(reader(data, "list"))
    if reader is yaml_source:
        assert found == read_source(list_source(data, "list", Format.YAML)), "row by row or all at once, it is one list"
    for one in found.problems:
        assert one.message
        assert one.place.file == "list"
        if source.lines:
            assert 1 <= one.place.line <= len(source.lines)
            if not source.is_table:
                assert 1 <= one.place.column <= len(source.lines[one.place.line - 1]) + 1
    if not found.interviews and not found.refused:
        assert found.problems


@pytest.mark.parametrize("reader", READERS)
@given(data=st.one_of(st.binary(), st.text().map(str.encode), st.text().map(lambda text: text.encode("utf-16"))))
def test_any_bytes_give_problems_or_a_listing(reader: Callable[[bytes, str], Source], data: bytes) -> None:
    assert_law(data, reader)


@pytest.mark.parametrize("name", ["interviews.yaml", "interviews.csv", "candidate.yaml"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_sample_gives_problems_or_a_listing(name: str, data: st.DataObject) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(text)))
        end = min(len(text), begin + data.draw(st.integers(0, 30)))
        text = text[:begin] + data.draw(st.one_of(st.just(""), MARKS, st.text(max_size=5))) + text[end:]
    assert_law(text.encode("utf-8", "replace"), csv_source if name.endswith("csv") else yaml_source)


@pytest.mark.parametrize(
    "text",
    [
        "- &a {company: A, role: R, date: 2026-12-01}\n- *a\n- {<<: *a, date: 2026-12-02}\n- TBD\n-\n- {date: TBD}\n",
        "Interviews:\n- {company: A, date: 2026-12-01}\ninterviews:\n- {company: B, date: 2026-12-01}\n",
        "interviews: x\ninterviews: [{company: B, date: 2026-12-01}]\n",
        "interviews: x\n? [a]\n: [{company: B, date: 2026-12-01}]\n",
        "rows: &r [{company: A, date: 2026-12-01}]\ninterviews: *r\n",
        "<<: {interviews: [{company: A, date: 2026-12-01}]}\n",
        "interviews: &r [{company: A, date: 2026-12-01}]\nreferences: *r\n",
        "interviews:\n- {company: A, date: 2026-12-01}\n- {company: B, date: 2026-12-02, strengths: [a, b\n",
        "interviews: [[{company: A}], text, ]\ncandidate: {interviews: [a]}\n---\n- {company: A}\n",
        "interviews:\n- {company: A, date: 2026-12-01}\nnotes: *nowhere\n",
    ],
)
def test_a_list_is_the_same_row_by_row_and_all_at_once(text: str) -> None:
    assert_law(text.encode(), yaml_source)


def quoted(text: str) -> str:
    """Any text as YAML writes it between single quotes, control characters and line ends aside."""
    return "'" + "".join(mark for mark in text if mark.isprintable()).replace("'", "''") + "'"


WORDS = st.sampled_from(
    ["2026-11-24", "14:30", "9999-12-31", "0001-01-01", "24:00", "٢٠٢٦-١٢-٠٢", "²:30", "400 months",
     "9" * 5000, "9" * 400 + "h", "next week",
     "EST5EDT", "local", "NO", "yes", "12-31..01-01",
     "02-29", "-1 day", "0 hours", "1.5h", "a" * 20000, "a," * 6000, "(" * 9000,
     " " * 9000 + "x", "@" * 5000, "x@" + "a." * 4000],
)  # fmt: skip


@pytest.mark.parametrize(
    "shape",
    [f"interviews: [{{company: A, date: 2026-11-24, {field.key}: %s}}]" for field in INTERVIEW]
    + [
        f"interviews: [{{company: A, date: 2026-11-24, interviewers: [{{name: A, {field.key}: %s}}]}}]"
        for field in INTERVIEWER
    ]
    + [
        f"{table}: {{{field.key}: %s}}"
        for table, fields in (("candidate", CANDIDATE), ("settings", SETTINGS))
        for field in fields
    ]
    + [f"references: [{{name: A, {field.key}: %s}}]" for field in REFERENCE],
)
@settings(max_examples=30, deadline=None)
@given(text=st.one_of(st.text(), WORDS))
def test_any_text_in_any_field_gives_problems_or_a_value(shape: str, text: str) -> None:
    assert_law((shape % quoted(text)).encode(), yaml_source)


ODD_ZONES = (
    "Europe/Dublin", "Asia/Gaza", "Pacific/Apia", "Africa/Casablanca",
     "America/Nuuk", "Australia/Lord_Howe", "EST5EDT",
)  # fmt: skip


@given(day=st.dates(dt.date(1970, 1, 1), dt.date(2100, 12, 31)), clock=st.times(), zone=st.sampled_from(ODD_ZONES))
@settings(deadline=None)
def test_every_time_is_an_instant_or_a_problem(day: dt.date, clock: dt.time, zone: str) -> None:
    found = rows(f"company: A, role: R, date: {day}, start: {clock:%H:%M}, duration: 30 minutes, timezone: {zone}")
    problems: list[Any] = [one for one in found.problems if one.is_error]
    assert bool(found.interviews) != bool(problems)
    for one in found.interviews:
        assert one.start is not None
        assert (one.day, f"{one.start:%H:%M}") == (day, f"{clock:%H:%M}")
        assert one.end - one.start == dt.timedelta(minutes=30)


def test_a_file_about_the_candidate_needs_no_heading() -> None:
    from followup.reading.listing import Given, listing_from
    from followup.reading.playbook import playbook_from
    from followup.reading.sources.yaml_files import yaml_source

    listed = yaml_source(
        b"interviews:\n  - {company: Acme, role: Engineer, date: 2026-12-01, start: 14:00, end: 15:00}\n", "list.yaml"
    )
    for text in (
        "name: Tamsin Rowe\ntimezone: Europe/London\n",
        "candidate:\n  name: Tamsin Rowe\n  timezone: Europe/London\n",
    ):
        about = yaml_source(text.encode(), "me.yaml")
        listing = listing_from([listed], about, None, Given(system_zone=lambda: "UTC"), playbook_from({}, "")[0])
        assert listing.candidate.name == "Tamsin Rowe"
        assert listing.candidate.source == "me.yaml"
        assert listing.problems == ()


def test_an_offer_is_answered_by_a_day_that_is_counted_from_the_day_it_came() -> None:
    listing = rows(
        f"{ACME}, status: offer, outcome_on: 2026-12-02, answer_by: in a week",
        "company: Corvid, date: 2026-11-24, outcome_on: 2026-12-02, status: offer, answer_by: before Christmas",
    )
    assert [str(one.answer_by) for one in listing.interviews] == ["2026-12-09", "2026-12-24"]


def test_settings_and_candidate_say_whose_english_which_playbook_and_who_else_is_me() -> None:
    listing = read(
        "candidate: {name: Priya Raman, timezone: America/New_York, also: [p.raman@old-job.example, Pri Raman]}\n"
        "settings: {english: British, playbook: light, interviews: yes}\n"
        f"interviews: [{{{ACME}, playbook: graceful}}]\n"
    )
    assert listing.candidate.also == ("p.raman@old-job.example", "Pri Raman")
    assert (listing.settings.english, listing.settings.playbook) == (English.BRITISH, "light")
    assert listing.settings.interviews
    assert listing.interviews[0].playbook == "graceful"


@pytest.mark.parametrize(
    "cell",
    [
        "Ana: I loved the harbour story.; Ben: thanks for the coffee",
        "What to say to Ana: I loved the harbour story.; to Ben: thanks for the coffee",
    ],
)
def test_what_to_say_stands_in_one_cell_behind_their_names(cell: str) -> None:
    table = f'Company,Date,Start,Met with,What to say\nAcme,2026-11-24,10:00,Ana Lima; Ben Castellanos,"{cell}"\n'
    source = csv_source(table.encode(), "list.csv")
    (one,) = listing_from([source], None, None, Given(system_zone=lambda: "UTC"), PLAYBOOK).interviews
    assert [person.say for person in one.interviewers] == ["I loved the harbour story.", "thanks for the coffee"]


def test_what_to_say_in_yaml_is_kept_as_it_was_typed() -> None:
    listing = rows(f'{ACME}, interviewers: [{{name: Ana Lima, say: "Please give Noor my best: she knows why."}}]')
    assert listing.interviews[0].interviewers[0].say == "Please give Noor my best: she knows why."


def test_who_the_candidate_is_may_stand_at_the_top_without_a_section() -> None:
    listing = read(f"name: Omar Haddad\nemail: omar@example.org\ntimezone: Europe/Rome\ninterviews: [{{{ACME}}}]\n")
    assert (listing.candidate.name, listing.candidate.email) == ("Omar Haddad", "omar@example.org")
    assert len(listing.interviews) == 1
    assert "ignored-key" not in codes(listing)
    kept = read(f"candidate: {{name: Priya}}\nphone: 555\ninterviews: [{{{ACME}}}]\n")
    assert (kept.candidate.phone, "ignored-key" in codes(kept)) == (None, True), (
        "a section that is there is the only one"
    )


SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    lambda words: "_".join(words.split()),
    lambda words: words[:1] + "".join(words.title().split())[1:],
)


@pytest.mark.parametrize("table", [CANDIDATE, REFERENCE, INTERVIEWER], ids=lambda table: table.what)
def test_what_is_said_of_people_is_understood_in_other_words(table: Table) -> None:
    for field in table:
        for words in table.words_for(field):
            for spelt in SPELLINGS:
                assert table.meant(spelt(words)) is field, (words, spelt(words))


def test_a_list_of_another_program_says_who_people_are_in_its_own_words() -> None:
    listing = read("""\
        me: {full name: Priya Raman, e-mail: priya@example.org, timeZone: America/New_York}
        referees: [{fullName: Sam Okafor, mail: sam@example.com, relationship: my manager at Initech}]
        interviews:
          - company: Acme
            role: Engineer
            date: 2026-11-24
            start: 10:00
            end: 11:00
            interviewers: [{full_name: Ana Lima, job title: VP Engineering, emailAddress: ana@acme.example}]
        """)
    assert listing.problems == ()
    assert (listing.candidate.name, listing.candidate.email) == ("Priya Raman", "priya@example.org")
    (interview,) = listing.interviews
    (ana,) = interview.interviewers
    assert (ana.name, ana.title, ana.email) == ("Ana Lima", "VP Engineering", "ana@acme.example")
    assert [(one.name, one.relation) for one in interview.references] == [("Sam Okafor", "my manager at Initech")]


def test_one_thing_said_twice_in_two_words_is_asked_about() -> None:
    listing = rows(f"{ACME}, interviewers: [{{name: Ana Lima, title: CTO, role: VP Engineering}}]")
    assert codes(listing) == ["duplicate-key"]
    assert listing.problems[0].message == "role says the title, which stands here already"
    assert codes(rows(f"{ACME}, interviewers: [{{name: Ana Lima, title: CTO, role: TBD}}]")) == []


IN_STATUS = [
    ("Offer 27 Nov (answer by Friday)", {"outcome_on": "2026-11-27", "answer_by": "2026-12-04"}, []),
    ("Offer 27 Nov, reply by the end of next week", {"outcome_on": "2026-11-27", "answer_by": "2026-12-04"}, []),
    ("Offer, answer by Fri 12/4/2026", {"answer_by": "2026-12-04"}, []),
    ("Offer, answer by Friday", {}, ["day-in-status"]),
    ("Angebot, Antwort bis Freitag", {}, ["day-in-status"]),
    ("Offer by phone 11/27/2026", {"outcome_on": "2026-11-27"}, []),
    ("Waiting, decision by 12/04/2026", {"decision_by": "2026-12-04"}, []),
    ("waiting - should hear by Friday", {}, ["day-in-status"]),
    ("rejected by Tom", {}, []),
    ("rejected before the final round 11/20/2026", {}, []),
]  # fmt: skip


@pytest.mark.parametrize(("status", "days", "warned"), IN_STATUS, ids=[one[0] for one in IN_STATUS])
def test_what_a_status_tells_of_days_is_read_or_asked_about(
    status: str, days: dict[str, str], warned: list[str]
) -> None:
    listing = rows(f'{ACME}, status: "{status}"')
    (interview,) = listing.interviews
    told = {key: str(day) for key in ("outcome_on", "answer_by", "decision_by") if (day := getattr(interview, key))}
    assert told == days
    assert [code for code in codes(listing) if code != "no-year"] == warned


def test_a_day_in_the_status_that_is_not_read_is_quoted_as_it_stands() -> None:
    (problem,) = rows(f"{ACME}, status: 'Offer, answer by Friday'").problems
    assert problem.message == "the day in the status, Friday, is not read: which day it means is open"


IN_ROLES = [
    ("Home Manager (2nd)", "Home Manager", "2nd"),
    ("Home Manager [final interview]", "Home Manager", "final interview"),
    ("Engineer - Final round", "Engineer", "Final round"),
    ("Pflegedienstleitung (zweites Gespräch)", "Pflegedienstleitung", "zweites Gespräch"),
    ("Teacher (2nd grade)", "Teacher (2nd grade)", None),
    ("Support Engineer (Technical)", "Support Engineer (Technical)", None),
    ("Engineer (onsite)", "Engineer (onsite)", None),
    ("Engineer - Video", "Engineer - Video", None),
    ("Nurse (2nd shift)", "Nurse (2nd shift)", None),
    ("Head of First Aid", "Head of First Aid", None),
]


@pytest.mark.parametrize(("written", "role", "round"), IN_ROLES, ids=[one[0] for one in IN_ROLES])
def test_the_round_that_a_role_tells_is_the_round(written: str, role: str, round: str | None) -> None:
    listing = rows(ACME.replace("Engineer", f'"{written}"'))
    (interview,) = listing.interviews
    assert (interview.role, interview.round) == (role, round)
    assert codes(listing) == (["round-in-role"] if round else [])


def test_a_second_round_told_by_the_role_is_of_the_same_opening() -> None:
    later = ACME.replace("Engineer", "Engineer (2nd)").replace("2026-11-24", "2026-11-30")
    first, second = rows(ACME, later).interviews
    assert first.opening == second.opening
    first, second = rows(ACME, f"{later}, id: another").interviews
    assert (first.opening == second.opening, second.role) == (False, "Engineer (2nd)")
    first, second = rows(ACME, f"{later}, round: technical").interviews
    assert second.role == "Engineer (2nd)"


def held(table: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """The day of the month of each interview of a table, who was met, and the steps that were taken."""
    listing = listing_from(
        [csv_source(table.encode(), "list.csv")], None, None, Given(system_zone=lambda: "America/New_York"), PLAYBOOK
    )
    return [
        (
            interview.day.day,
            ", ".join(one.name for one in interview.interviewers),
            tuple(one.step for one in interview.done),
        )
        for interview in listing.interviews
    ]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Phone Screen,Interviewer,Onsite,Interviewer", "11/9/2026,Mike Tran,11/17/2026,Ana Lima"),
        ("Phone Screen,With,Onsite,With,Status", "11/9/2026,Mike Tran,11/17/2026,Ana Lima,waiting"),
        ("Interviewer,Phone Screen,Interviewer,Onsite", "Mike Tran,11/9/2026,Ana Lima,11/17/2026"),
        ("Round 1,Interviewer,Notes,Round 2,Interviewer,Notes", "11/9/2026,Mike Tran,a,11/17/2026,Ana Lima,b"),
        ("Phone Screen,Interviewer,Email,Onsite,Interviewer,Email", "11/9/2026,Mike Tran,m@a.com,11/17/2026,Ana Lima,"),
        ("Phone Screen,Phone Screen Interviewer,Final Round,Final Interviewer", "11/9/2026,Mike Tran,11/17/2026,Ana Lima"),
        ("Phone Interview,Phone Interviewer,Onsite Interview,Onsite Interviewers", "11/9/2026,Mike Tran,11/17/2026,Ana Lima"),
    ],
)  # fmt: skip
def test_people_belong_to_the_round_beside_which_they_stand(headings: str, cells: str) -> None:
    assert held(f"Company,Role,{headings}\nAcme,Engineer,{cells}\n") == [(9, "Mike Tran", ()), (17, "Ana Lima", ())]


def test_thanks_settle_only_the_round_beside_them_and_rounds_before_them() -> None:
    headings = (
        "Company,Role,Interview Date,Interviewer,Thank You Sent,2nd Interview Date,2nd Interviewer,Thank You Sent"
    )
    row = "Acme,Engineer,11/9/2026,Ana Lima,Yes,11/17/2026,Carol Weiss,No"
    assert [steps for _, _, steps in held(f"{headings}\n{row}\n")] == [("thank_you_email",), ()]
    headings = "Company,Role,Round 1 Date,Round 1 Interviewer,Round 2 Date,Round 2 Interviewer,Thank You Sent"
    row = "Acme,Engineer,11/9/2026,Ana Lima,11/17/2026,Carol Weiss,11/10/2026"
    assert [steps for _, _, steps in held(f"{headings}\n{row}\n")] == [("thank_you_email",), ()]


@pytest.mark.parametrize("heading", ["Event", "Activity", "Stage"])
def test_a_row_of_a_log_that_tells_of_no_meeting_belongs_to_the_interview_before(heading: str) -> None:
    table = f"""Date,Company,Position,{heading},With
10/20/2026,Acme,Engineer,Applied,
11/16/2026,Acme,Engineer,On-site Interview,Ana Lima
11/17/2026,Acme,Engineer,Thank you email sent,Ana Lima
11/9/2026,Bolt,Cook,Phone Screen,Cal Dorn
11/12/2026,Bolt,Cook,Follow-up email,Cal Dorn
11/16/2026,Bolt,Cook,Rejection email,
"""
    assert held(table) == [(16, "Ana Lima", ("thank_you_email",)), (9, "Cal Dorn", ())]
    listing = listing_from(
        [csv_source(table.encode(), "list.csv")], None, None, Given(system_zone=lambda: "America/New_York"), PLAYBOOK
    )
    assert [one.status for one in listing.interviews] == [None, Status.REJECTED]


@pytest.mark.parametrize(
    "headings",
    [
        "Virksomhed,Stilling,Samtale dato,Samtale med", "Virksomhed,Stilling,Dato for samtale,Samtale med",
        "Entreprise,Poste,Date de l'entretien,Interlocuteur", "Entreprise,Poste,Date entretien,Personne rencontrée",
        "Firma,Stelle,Gesprächstermin,Gespräch mit", "Empresa,Puesto,Fecha entrevista,Entrevista con",
    ],
)  # fmt: skip
def test_the_day_and_whom_it_was_with_are_known_in_other_languages(headings: str) -> None:
    assert held(f"{headings}\nAcme,Engineer,2026-11-17,Ana Lima\n") == [(17, "Ana Lima", ())]


def test_a_status_that_tells_of_thanks_says_that_they_were_sent() -> None:
    table = "Company,Role,Interview Date,Interviewer,Last Activity,Status\nAcme,Engineer,2026-11-17,Ana Lima,,Thank you sent\n"
    assert held(table) == [(17, "Ana Lima", ("thank_you_email",))]

"""Invitations become entries of a list; what the candidate wrote there stays, byte for byte."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path
from typing import Any

import pytest
from commands import followup
from hypothesis import example, given
from hypothesis import strategies as st
from test_cases import graceful

from followup.amending.adding import Result, add
from followup.amending.deciding import Outcome, Step
from followup.amending.files import messages_from
from followup.amending.invitation import Invitation
from followup.amending.understanding import Said
from followup.amending.writing import scalar
from followup.model.interviews import Mode
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.nodes import Items, Node, Source, Text
from followup.reading.sources.yaml_files import yaml_source

INVITATIONS = Path(__file__).parent / "invitations"
SAMPLES = sorted(path.stem for path in INVITATIONS.glob("*.ics"))
CANDIDATE = "candidate:\n  name: Priya Raman\n  email: priya@example.org\n  timezone: America/New_York\n  country: US\n"
PLAYBOOK = graceful()


def sample(name: str) -> tuple[Invitation, ...]:
    return invitations_in((INVITATIONS / f"{name}.ics").read_bytes())


def invitations_in(data: bytes) -> tuple[Invitation, ...]:
    return messages_from(data, "x.ics").invitations


def read(source: Source) -> Listing:
    return listing_from([source], None, None, Given(), PLAYBOOK)


def added(text: str | bytes, *names: str, company: str | None = None) -> tuple[str, list[Step]]:
    """A list after some invitations, and what was done with each."""
    data = text if isinstance(text, bytes) else text.encode()
    invitations = sorted((one for name in names for one in sample(name)), key=lambda one: one.sequence)
    result = add(data, "list.yaml", invitations, read, Said(company))
    assert not result.problems
    return result.data.decode(), list(result.steps)


def taken(result: Result) -> tuple[bytes, tuple[Step, ...]]:
    return result.data, result.steps


def outcomes(steps: list[Step]) -> list[Outcome]:
    return [one.outcome for one in steps]


ENTRIES = {
    "google-with-a-zone": """
  - company: Acme Robotics
    role: Staff Engineer
    round: Phone screen
    date: 2026-12-08
    start: 14:00
    end: 14:45
    mode: video
    location: https://meet.google.com/abc-defg-hij
    interviewers:
      - name: Ana Lima
        email: ana.lima@acme-robotics.example
        # topic: one thing you talked about
    arranged_by: Mike Tran <mike.tran@acme-robotics.example>
    notes: Looking forward to it!
    invitation: 7kukuqrfedlm2f9t@google.com
""",
    "google-in-utc": """
  - company: Borealis
    role: Backend Developer
    date: 2026-12-09
    start: 14:00
    end: 15:00
    timezone: America/Chicago
    mode: video
    location: https://zoom.us/j/91234567890?pwd=abc
    interviewers:
      - name: Lena Vogt
        email: lena@borealis.example
        # topic: one thing you talked about
    invitation: 2hq0r5@google.com
""",
    "outlook-with-teams": """
  - company: St. Brendan's Hospital
    role: Integration Lead
    round: Panel interview
    date: 2026-12-10
    start: 09:30
    end: 11:00
    mode: video
    location: https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d
    interviewers:
      - name: Renee Alvarez
        email: renee.alvarez@stbrendans.example
        # topic: one thing you talked about
      - name: Karin Lindqvist
        email: karin.lindqvist@stbrendans.example
        # topic: one thing you talked about
    arranged_by: Luis Ferreira <luis.ferreira@stbrendans.example>
    notes: Hi Priya, please join us.
    invitation: 040000008200E00074C5B7101A82E00800000000C0A2F6D1
""",
    "exchange-with-a-zone-of-its-own": """
  - company: Nordlicht GmbH
    # role: the job
    date: 2026-12-11
    start: 09:00
    end: 10:00
    mode: onsite
    location: Hafenstraße 12, 20457 Hamburg
    interviewers:
      - name: Jule Brandt
        email: j.brandt@nordlicht.example
        # topic: one thing you talked about
    invitation: exchange-own-zone-1
""",
    "apple-with-a-place": """
  - company: Harbor & Finch
    # role: the job
    round: On-site interview
    date: 2026-12-14
    start: 10:00
    end: 12:00
    mode: onsite
    location: Harbor & Finch, 48 Tide Street, Boston, MA 02210, United States
    interviewers:
      - name: Jo Whitfield
        email: jo@harborfinch.example
        # topic: one thing you talked about
    invitation: 6E2F9C1B-5A0D-4A5E-9E0C-AB12CD34EF56
""",
    "calendly": """
  - company: Copperfield
    # role: the job
    date: 2026-12-15
    start: 12:30
    end: 13:00
    mode: video
    location: https://us02web.zoom.us/j/8123456
    interviewers:
      - name: Kai Moto
        email: kai.moto@copperfield.example
        # topic: one thing you talked about
    notes: "Location: This is a Zoom web conference."
    invitation: calendly-3f8a
""",
    "greenhouse": """
  - company: Dunmore
    role: Data Engineer
    round: Hiring Manager Interview
    date: 2026-12-16
    start: 09:30
    end: 10:15
    timezone: America/Los_Angeles
    mode: phone
    location: "Phone call: +1 (415) 555-0133"
    interviewers:
      - name: Sam Reyes
        email: sam.reyes@dunmore.example
        # topic: one thing you talked about
    notes: "Interviewer: Sam Reyes. Dial-in below."
    invitation: greenhouse-991827
""",
    "a-whole-day": """
  - company: Ellery Bank
    role: Associate
    round: Superday
    date: 2026-12-17
    # start: when it begins: 14:00
    mode: onsite
    location: 1 Bank Plaza, New York
    # interviewers: the people you will speak with
    arranged_by: Campus Recruiting <recruiting@ellery.example>
    invitation: superday-2026
""",
    "folded-and-accented": """
  - company: Atelier Rouge
    role: Chargée de projet
    date: 2026-12-18
    start: 14:30
    end: 15:30
    timezone: Europe/Paris
    mode: onsite
    location: 12 rue des Lilas, 75011 Paris
    interviewers:
      - name: Иван Петров
        email: ivan@atelier-rouge.example
        # topic: one thing you talked about
    arranged_by: Hélène Petit <helene.petit@atelier-rouge.example>
    invitation: zimbra-é-1
""",
    "in-chinese": """
  - company: 蓝海科技
    role: 数据分析师
    date: 2026-12-19
    start: 10:00
    end: 11:00
    timezone: Asia/Shanghai
    interviewers:
      - name: 李明
        email: liming@lanhai.example
        # topic: one thing you talked about
    invitation: feishu-88
""",
    "every-week-without-a-zone": """
  - company: Tarn Civic
    # role: the job
    round: Recruiter call
    date: 2026-12-22
    start: 09:00
    end: 09:30
    mode: phone
    # interviewers: the people you will speak with
    invitation: lotus-1
""",
}


@pytest.mark.parametrize("name", ENTRIES)
def test_an_invitation_becomes_an_entry(name: str) -> None:
    text, steps = added(f"{CANDIDATE}interviews:\n", name)
    assert text == f"{CANDIDATE}interviews:{ENTRIES[name].rstrip()}\n"
    assert (outcomes(steps), steps[0].line) == ([Outcome.ADDED], 7)


def test_there_are_enough_samples() -> None:
    assert len(SAMPLES) >= 12


def test_a_file_may_hold_several() -> None:
    text, steps = added(CANDIDATE, "several-at-once")
    assert outcomes(steps) == [Outcome.ADDED, Outcome.ADDED]
    assert [one.interviewers[0].name for one in read(yaml_source(text.encode(), "l")).interviews] == [
        "Renee Alvarez",
        "Tom Ng",
    ]


def test_five_invitations_become_a_list_that_exports(tmp_path: Path) -> None:
    listed = tmp_path / "interviews.yaml"
    listed.write_text(CANDIDATE, "utf-8")
    five = ["google-with-a-zone", "google-in-utc", "outlook-with-teams", "greenhouse", "folded-and-accented"]
    ran = followup("add", *(INVITATIONS / f"{name}.ics" for name in five), "--to", listed)
    assert (ran.code, ran.err) == (0, "")
    ran = followup("export", listed, "--now", "2026-11-24T09:00", "-o", tmp_path / "out")
    assert (ran.code, ran.err) == (0, "")
    assert len([*(tmp_path / "out").glob("*.ics")]) >= 5


def test_a_conference_beside_a_room_is_kept_for_oneself() -> None:
    data = (
        (INVITATIONS / "google-with-a-zone.ics")
        .read_bytes()
        .replace(b"LOCATION:\r\n", b"LOCATION:Tide Room\\, 48 Tide Street\r\n")
    )
    (found,) = invitations_in(data)
    assert found.mode is Mode.ONSITE
    content, _ = taken(add(CANDIDATE.encode(), "l.yaml", [found], read, Said()))
    assert b"location: Tide Room, 48 Tide Street\n" in content
    assert b"    notes: |-\n      https://meet.google.com/abc-defg-hij\n" in content


def test_who_is_not_known_is_the_only_guest() -> None:
    text, steps = added("interviews:\n", "calendly")
    assert "Priya" not in text
    assert steps[0].notes[0] == "Priya Raman <priya@example.org> is taken for you"


def test_who_is_not_known_is_the_only_guest_from_elsewhere() -> None:
    text, steps = added("interviews:\n", "google-with-a-zone")
    assert "Priya" not in text
    assert "Priya Raman <priya+jobs@example.org> is taken for you" in steps[0].notes


def test_among_several_guests_of_one_company_nobody_is_guessed() -> None:
    data = (INVITATIONS / "google-with-a-zone.ics").read_bytes().replace(b"\r\n ", b"")
    data = data.replace(b"priya+jobs@example.org", b"priya@acme-robotics.example")
    content, (step,) = taken(add(b"interviews:\n", "l.yaml", invitations_in(data), read, Said()))
    assert b"- name: Priya Raman" in content
    assert any("nobody has said who you are" in note for note in step.notes)


def test_an_hour_that_happens_twice_keeps_its_name() -> None:
    data = (
        (INVITATIONS / "google-in-utc.ics")
        .read_bytes()
        .replace(b"20261209T20", b"20261101T06")
        .replace(b"20261209T21", b"20261101T07")
    )
    (found,) = invitations_in(data)
    content, (step,) = taken(add(CANDIDATE.encode(), "l.yaml", [found], read, Said()))
    assert step.outcome is Outcome.ADDED
    assert b"start: 01:00 CDT\n    end: 01:00 CST\n" in content


OLD = "company: Old, date: 2026-11-20, start: 10:00, end: 11:00, role: Clerk"
BLOCK = "- company: Old\n  date: 2026-11-20\n  start: 10:00\n  end: 11:00\n  role: Clerk\n"


def indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}" for line in text.splitlines(keepends=True))


LISTS = {
    "nothing": "",
    "a remark alone": "# my interviews\n",
    "candidate only": CANDIDATE,
    "no line end": CANDIDATE.rstrip(),
    "a key alone": f"{CANDIDATE}interviews:\n",
    "a key without a line end": f"{CANDIDATE}interviews:",
    "a key with a remark": f"{CANDIDATE}interviews:  # mine\n\nsettings: {{private: no}}\n",
    "null": f"{CANDIDATE}interviews: ~\n",
    "empty brackets": f"interviews: []  # none yet\n{CANDIDATE}",
    "indented": f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}",
    "not indented": f"{CANDIDATE}interviews:\n{BLOCK}",
    "far indented": f"{CANDIDATE}interviews:\n{indented(BLOCK, 8)}",
    "wide dash": f"{CANDIDATE}interviews:\n  -   company: Old\n      date: 2026-11-20\n",
    "dash on its own": f"{CANDIDATE}interviews:\n  -\n    company: Old\n    date: 2026-11-20\n",
    "a section behind": f"interviews:\n{indented(BLOCK, 2)}\n# who I am\n{CANDIDATE}",
    "a remark behind": f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}    # ask about the team\n\n# the end\n",
    "without line end": f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}".rstrip(),
    "carriage returns": f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}".replace("\n", "\r\n"),
    "braces": f"{CANDIDATE}interviews:\n  - {{{OLD}}}\n",
    "brackets": f"{CANDIDATE}interviews: [{{{OLD}}}]\n",
    "a sequence": BLOCK,
    "documents": f"---\n{CANDIDATE}interviews:\n{indented(BLOCK, 2)}...\n",
    "a literal text": f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}    notes: |\n      - not an entry\n\n      the end\n\n",
    "an anchor": f"{CANDIDATE}interviews:\n  - &one\n    company: Old\n    date: 2026-11-20\n"
    "  - {<<: *one, round: two, date: 2026-11-21}\n",
    "a mark": f"\ufeff{CANDIDATE}interviews:\n{indented(BLOCK, 2)}",
    "a key with quotes": f'{CANDIDATE}"Interviews" :\n{indented(BLOCK, 2)}',
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_keeps_every_byte_and_has_one_entry_more(text: str) -> None:
    before = yaml_source(text.encode(), "l")
    after_text, steps = added(text, "google-with-a-zone")
    assert outcomes(steps) == [Outcome.ADDED]
    pieces = difflib.SequenceMatcher(None, text, after_text, autojunk=False).get_opcodes()
    if "[]" not in text and "~" not in text:
        assert {kind for kind, *_ in pieces} <= {"equal", "insert"}
    after = yaml_source(after_text.encode(), "l")
    assert not after.problems
    old, new = entries(before.node), entries(after.node)
    assert len(new) == len(old) + 1
    assert [one for one in new if one in old] == old
    if "\r\n" in text:
        assert "\n" not in after_text.replace("\r\n", "")
    again, steps = added(after_text, "google-with-a-zone")
    assert (again, outcomes(steps)) == (after_text, [Outcome.KNOWN])


def entries(root: Node | None) -> list[Any]:
    listed = root
    if root is not None and not isinstance(root, Items | Text):
        listed = next((node for key, node in root.entries if key.text.casefold() == "interviews"), None)
    return [plain(one) for one in listed.items] if isinstance(listed, Items) else []


def plain(node: Node) -> Any:
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(one) for one in node.items]
    return [(key.text, plain(one)) for key, one in node.entries]


def test_an_encoding_stays() -> None:
    text = f"{CANDIDATE}interviews:\n{indented(BLOCK, 2)}"
    for data in (text.encode("utf-16"), b"\xfe\xff" + text.encode("utf-16-be"), text.encode("utf-16-le")):
        content, (step,) = taken(add(data, "l.yaml", sample("in-chinese"), read, Said()))
        assert step.outcome is Outcome.ADDED
        assert content.startswith(data[:-2])
        assert [one.company for one in read(yaml_source(content, "l")).interviews] == ["Old", "蓝海科技"]


@pytest.mark.parametrize(
    "text", ["{candidate: {name: Priya Raman}}\n", "interviews: none\n", "interviews: later, I hope\n"]
)
def test_a_list_that_shows_no_place_for_an_entry_stays_as_it_is(text: str) -> None:
    after, steps = added(text, "google-with-a-zone")
    assert outcomes(steps) == [Outcome.ADDED if "none" in text else Outcome.REFUSED]
    if "none" not in text:
        assert after == text


def test_a_list_that_cannot_be_read_says_why() -> None:
    data = b"interviews:\n  - company: [Old\n"
    result = add(data, "l.yaml", sample("google-in-utc"), read, Said())
    assert (result.data, result.steps, [one.code for one in result.problems]) == (data, (), ["yaml-syntax"])


def test_an_invitation_that_was_moved_corrects_its_entry() -> None:
    before, _ = added(CANDIDATE, "google-with-a-zone")
    edited = before.replace("role: Staff Engineer", "role: Principal Engineer  # they said").replace(
        "14:00", '"2:00 PM"'
    )
    after, steps = added(edited, "google-moved")
    assert outcomes(steps) == [Outcome.CHANGED]
    changed = edited.replace("2026-12-08", "2026-12-09").replace('"2:00 PM"', "16:00").replace("14:45", "16:45")
    assert after == changed.replace("7kukuqrfedlm2f9t@google.com", '"7kukuqrfedlm2f9t@google.com #1"')
    (one,) = read(yaml_source(after.encode(), "l")).interviews
    assert f"{one.start:%Y-%m-%d %H:%M}" == "2026-12-09 16:00"


MOVED = {
    "a range in one cell": (
        "date: 2026-12-08\n    start: 2-2:45 PM ET",
        "date: 2026-12-09\n    start: 16:00\n    end: 16:45",
    ),
    "all in the date": ("date: 2026-12-08 14:00-14:45", "date: 2026-12-09\n    start: 16:00\n    end: 16:45"),
    "a duration": (
        "date: 8 Dec 2026\n    start: 14:00\n    duration: 30 min",
        "date: 2026-12-09\n    start: 16:00\n    duration: 45 minutes",
    ),
    "another zone": (
        "date: 2026-12-08\n    start: 11:00\n    end: 11:45\n    timezone: PT",
        "date: 2026-12-09\n    start: 13:00\n    end: 13:45\n    timezone: PT",
    ),
    "a zone in the cell": (
        "date: 2026-12-08\n    start: 11:00 PT\n    end: 11:45",
        "date: 2026-12-09\n    timezone: America/Los_Angeles\n    start: 13:00\n    end: 13:45",
    ),
}


THE_REST = """    round: Phone screen
    mode: video
    location: https://meet.google.com/abc-defg-hij
    interviewers: [Ana Lima <ana.lima@acme-robotics.example>]
    arranged_by: Mike Tran <mike.tran@acme-robotics.example>
"""


@pytest.mark.parametrize(("written", "corrected"), MOVED.values(), ids=MOVED)
def test_a_time_is_corrected_in_the_words_of_its_entry(written: str, corrected: str) -> None:
    entry = f"{{0}}interviews:\n  - company: Acme\n    role: Engineer\n    {{1}}\n{THE_REST}    invitation: {{2}}\n"
    after, steps = added(entry.format(CANDIDATE, written, "7kukuqrfedlm2f9t@google.com"), "google-moved")
    assert outcomes(steps) == [Outcome.CHANGED]
    assert after == entry.format(CANDIDATE, corrected, '"7kukuqrfedlm2f9t@google.com #1"')


def test_an_entry_in_braces_is_corrected_as_well() -> None:
    rest = ", ".join(line.strip() for line in THE_REST.splitlines())
    entry = "{0}interviews:\n  - {{company: Acme, role: Engineer, date: {1}, start: {2}, end: {3}, REST, invitation: {4}}}\n"
    entry = entry.replace("REST", rest)
    before = entry.format(CANDIDATE, "2026-12-08", "14:00", "14:45", "7kukuqrfedlm2f9t@google.com")
    after, _ = added(before, "google-moved", "google-cancelled")
    assert after == entry.format(
        CANDIDATE, "2026-12-09", "16:00", "16:45", '"7kukuqrfedlm2f9t@google.com #1, called off #2"'
    ).replace("{company", "{status: cancelled, company")


def test_a_cancelled_one_sets_the_status() -> None:
    before, _ = added(CANDIDATE, "google-moved")
    after, steps = added(before, "google-cancelled")
    assert outcomes(steps) == [Outcome.CANCELLED]
    assert "    end: 16:45\n    status: cancelled\n    mode: video\n" in after
    assert added(after, "google-cancelled")[0] == after
    assert outcomes(added(after, "google-with-a-zone")[1]) == [Outcome.OLD]
    with_status = before.replace("    mode: video", "    status: waiting\n    mode: video")
    assert "    status: cancelled\n    mode: video" in added(with_status, "google-cancelled")[0]


def test_one_that_is_fixed_again_after_it_was_cancelled_is_on() -> None:
    cancelled, _ = added(added(CANDIDATE, "google-moved")[0], "google-cancelled")
    data = (INVITATIONS / "google-moved.ics").read_bytes().replace(b"SEQUENCE:1", b"SEQUENCE:3").replace(b"T16", b"T10")
    found = invitations_in(data)
    content, (step,) = taken(add(cancelled.encode(), "l.yaml", found, read, Said()))
    assert step.outcome is Outcome.CHANGED
    assert b"    start: 10:00\n    end: 10:45\n    mode: video\n" in content
    by_hand = cancelled.replace("#1, called off #2", "#1").encode()
    content, _ = taken(add(by_hand, "l.yaml", found, read, Said()))
    assert b"    start: 10:00\n    end: 10:45\n    status: scheduled\n" in content


def test_a_cancellation_leaves_what_the_candidate_wrote_of_the_end() -> None:
    before = added(CANDIDATE, "google-moved")[0].replace(
        "    mode: video", "    status: they said no, rejected\n    mode: video"
    )
    after, (step,) = added(before, "google-cancelled")
    assert (after, step.outcome) == (before, Outcome.KNOWN)
    assert step.notes == ("it was cancelled; its status stays rejected",)


@pytest.mark.parametrize("hour", [b"T08", b"T10", b"T13", b"T20"])
def test_an_interview_may_move_to_any_hour(hour: bytes) -> None:
    before, _ = added(CANDIDATE, "google-with-a-zone")
    data = (INVITATIONS / "google-moved.ics").read_bytes().replace(b"T16", hour)
    found = invitations_in(data)
    content, (step,) = taken(add(before.encode(), "l.yaml", found, read, Said()))
    assert step.outcome is Outcome.CHANGED
    assert f"    start: {hour[1:].decode()}:00\n    end: {hour[1:].decode()}:45\n".encode() in content


def test_a_zone_of_one_file_is_not_that_of_the_next() -> None:
    data = (INVITATIONS / "exchange-with-a-zone-of-its-own.ics").read_bytes()
    elsewhere = data.replace(b"+0100", b"-0800").replace(b"exchange-own", b"another")
    starts = [invitations_in(one)[0].start for one in (elsewhere, data)]
    assert [f"{start.astimezone(dt.UTC):%H:%M}" for start in starts if start] == ["23:00", "14:00"]


def test_a_uid_may_end_like_our_own_sign() -> None:
    data = (INVITATIONS / "calendly.ics").read_bytes().replace(b"UID:calendly-3f8a", b"UID:calendly #2")
    found = invitations_in(data)
    content, _ = taken(add(CANDIDATE.encode(), "l.yaml", found, read, Said()))
    again, (step,) = taken(add(content, "l.yaml", found, read, Said()))
    assert (again, step.outcome) == (content, Outcome.KNOWN)


def test_what_may_be_no_interview_is_told() -> None:
    data = (INVITATIONS / "calendly.ics").read_bytes().replace(b"Priya Raman and Kai Moto", b"Dentist")
    _, (step,) = taken(add(CANDIDATE.encode(), "l.yaml", invitations_in(data), read, Said()))
    assert any("does not say that it is an interview" in note for note in step.notes)


def test_a_cancelled_one_that_is_not_listed_adds_nothing_but_a_remark() -> None:
    after, (step,) = added(CANDIDATE, "google-cancelled")
    assert step.outcome is Outcome.NOT_LISTED
    assert after == f"{CANDIDATE}# called off before it was in the list: 7kukuqrfedlm2f9t@google.com #2\n"
    assert added(after, "google-cancelled")[0] == after
    assert added("", "google-cancelled")[0] == ""


def test_an_interview_that_was_typed_in_takes_the_invitation() -> None:
    entry = "  - company: Acme Robotics, Inc.\n    role: Engineer\n    date: 8 Dec 2026\n    start: 2 PM\n"
    typed = f"{CANDIDATE}interviews:\n{entry}"
    after, steps = added(typed, "google-with-a-zone")
    assert outcomes(steps) == [Outcome.KNOWN]
    assert after == f"{typed}    invitation: 7kukuqrfedlm2f9t@google.com\n"
    assert outcomes(added(after, "google-moved")[1]) == [Outcome.CHANGED]


def test_an_invitation_without_a_company_asks_for_it() -> None:
    data = (INVITATIONS / "calendly.ics").read_bytes().replace(b"copperfield.example", b"gmail.com")
    found = invitations_in(data)
    _, (step,) = taken(add(CANDIDATE.encode(), "l.yaml", found, read, Said()))
    assert step.outcome is Outcome.REFUSED
    assert "it does not say the company: add it with --company NAME" in step.notes
    content, (step,) = taken(add(CANDIDATE.encode(), "l.yaml", found, read, Said("Copperfield", "Clerk")))
    assert (step.outcome, step.company) == (Outcome.ADDED, "Copperfield")
    assert b"role: Clerk\n" in content


@pytest.mark.slow
@given(st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=4), st.sampled_from(sorted(LISTS)))
def test_every_line_of_the_list_stays_and_a_second_time_changes_nothing(names: list[str], shape: str) -> None:
    text = LISTS[shape]
    after, _ = added(text, *names)
    if "[" not in text and "~" not in text and not {"google-moved", "google-cancelled"} & {*names}:
        lines = iter(after.splitlines())
        assert all(line in lines for line in text.splitlines())
    again, steps = added(after, *names)
    assert again == after
    assert Outcome.ADDED not in outcomes(steps)


@given(st.binary(max_size=200))
@example(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
@example(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99991231T235959\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
@example(b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")
def test_any_bytes_are_an_invitation_or_a_problem(data: bytes) -> None:
    messages = messages_from(data, "x.ics")
    assert bool(messages.invitations or messages.answers) != any(one.is_error for one in messages.problems)


@given(st.sampled_from(SAMPLES), st.integers(0, 3000), st.binary(max_size=4), st.integers(0, 20))
def test_a_spoiled_invitation_never_spoils_the_list(name: str, at: int, junk: bytes, gone: int) -> None:
    data = (INVITATIONS / f"{name}.ics").read_bytes()
    spoiled = data[:at] + junk + data[at + gone :]
    found = invitations_in(spoiled)
    text = LISTS["indented"]
    content, _ = taken(add(text.encode(), "l.yaml", found, read, Said("Acme")))
    assert content.decode().startswith(text)
    assert not yaml_source(content, "l").problems


@given(st.text(max_size=30), st.booleans())
@example("a: b", True)
@example("a #b", False)
@example("null", False)
@example("[x", True)
@example("a, b", True)
@example("\x85", False)
def test_a_text_is_written_so_that_it_is_read_the_same(text: str, in_brackets: bool) -> None:
    written = f"[{scalar(text, in_brackets=True)}]" if in_brackets else f"- {scalar(text)}"
    node = yaml_source(written.encode("utf-8", "surrogatepass"), "l").node
    if any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in text):
        return
    assert isinstance(node, Items)
    (one,) = node.items
    assert isinstance(one, Text)
    assert one.text == text


def test_the_command_makes_a_list_and_says_what_to_do(tmp_path: Path) -> None:
    listed = tmp_path / "interviews.yaml"
    ran = followup("add", INVITATIONS / "exchange-with-a-zone-of-its-own.ics", "--to", listed, "--name", "Priya Raman")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"added Nordlicht GmbH, Fri 11 Dec 14:00 UTC ({listed}, line 2)",
        "  still to say: role",
        "After each interview, write the topic there: one thing you talked about, with each of them.",
        f"Next: followup export {listed}",
    ]
    assert listed.read_text("utf-8").startswith("interviews:\n  - company: Nordlicht GmbH\n")


def test_the_command_reads_standard_input(tmp_path: Path) -> None:
    listed = tmp_path / "interviews.yaml"
    listed.write_text(CANDIDATE, "utf-8")
    ran = followup("add", "-", "--to", listed, input=(INVITATIONS / "greenhouse.ics").read_bytes())
    assert (ran.code, ran.err) == (0, "")
    assert "Dunmore" in listed.read_text("utf-8")


def test_the_command_takes_a_time_as_the_others_do(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    said = ("add", INVITATIONS / "greenhouse.ics", "--to", listed, "--name", "Priya Raman", "--now")
    ran = followup(*said, "soon")
    assert (ran.code, listed.exists()) == (2, False)
    assert "--now takes a time such as 2026-11-22T09:00, not soon" in ran.err
    assert followup(*said, "2026-11-22T09:00").code == 0
    assert listed.exists()


def test_a_table_is_no_place_for_an_invitation(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("company,role,date\n", "utf-8")
    ran = followup("add", INVITATIONS / "greenhouse.ics", "--to", listed)
    assert (ran.code, ran.out) == (2, "")
    assert "add writes into lists in YAML" in ran.err
    assert listed.read_text("utf-8") == "company,role,date\n"


def test_what_is_refused_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    listed, broken = tmp_path / "l.yaml", tmp_path / "broken.ics"
    listed.write_text(CANDIDATE, "utf-8")
    broken.write_text("this is a mail, not a calendar\n", "utf-8")
    ran = followup("add", broken, INVITATIONS / "greenhouse.ics", "--to", listed)
    assert ran.code == 1
    assert f"{broken}:1:1: error: this is no calendar file that can be read" in ran.err
    assert "company: Dunmore" in listed.read_text("utf-8")


def test_a_list_with_a_mistake_in_its_text_stays(tmp_path: Path) -> None:
    listed = tmp_path / "l.yaml"
    listed.write_text("interviews:\n  - company: [Old\n", "utf-8")
    ran = followup("add", INVITATIONS / "greenhouse.ics", "--to", listed)
    assert (ran.code, listed.read_text("utf-8")) == (1, "interviews:\n  - company: [Old\n")
    assert "[yaml-syntax]" in ran.err

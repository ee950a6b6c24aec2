"""What is understood of invitations. A folder below invitations/ is a test: messages (`1.ics`, `2.eml`, …) are added one by
one to `list.yaml`; `after.yaml` is the list then, and `told.txt` why it is there and what the command said.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import icalendar
import pytest
from commands import followup
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import graceful

from followup.amending.adding import Result, add
from followup.amending.files import messages_from
from followup.amending.listed import entries_of, plain
from followup.amending.understanding import Said
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source

INVITATIONS = Path(__file__).parent / "invitations"
CASES = sorted(path for path in INVITATIONS.iterdir() if path.is_dir())
PLAYBOOK = graceful()
LIST = b"candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}\ninterviews: []\n"


def read(source: Source) -> Listing:
    return listing_from([source], None, None, Given(), PLAYBOOK)


def taken(data: bytes, *messages: bytes, company: str | None = None) -> Result:
    """A list after messages that come in one run."""
    found = [one for message in messages for one in messages_from(message, "x").invitations]
    return add(data, "list.yaml", found, read, Said(company))


def messages_of(case: Path) -> list[Path]:
    return sorted(path for path in case.iterdir() if path.stem.isdecimal())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_ends_in_the_list_and_the_words_beside_it(case: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    shutil.copyfile(case / "list.yaml", listed)
    told = []
    for message in messages_of(case):
        ran = followup("add", message, "--to", listed)
        told.append(f"$ followup add {message.name} --to list.yaml  # {ran.code}\n{ran.err}{ran.out}")
    why, _, words = (case / "told.txt").read_text("utf-8").partition("\n")
    assert why.startswith("# ")
    assert "".join(told).replace(f"{tmp_path}/", "").replace(f"{case}/", "") == words
    assert listed.read_text("utf-8") == (case / "after.yaml").read_text("utf-8")
    ran = followup("check", listed)
    assert "error" not in ran.err, "the list is in order afterwards"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100


# --- any order ------------------------------------------------------------------------------------------------------

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:order-1
SEQUENCE:{sequence}
DTSTAMP:2026112{sequence}T120000Z
DTSTART:202612{day:02}T{hour:02}0000Z
DTEND:202612{day:02}T{hour:02}4500Z
SUMMARY:{round} - Ramparts - Data Analyst
LOCATION:{place}
ORGANIZER;CN=Dana Ruiz:mailto:dana.ruiz@ramparts.example
{people}ATTENDEE;CN=Priya Raman:mailto:priya@example.org
END:VEVENT
END:VCALENDAR
"""
PEOPLE = ("Dana Ruiz", "Pia Anand", "Omar Haddad", "Kit Moran")


@st.composite
def invitations(draw: st.DrawFn) -> list[bytes]:
    """The messages about one interview in the order in which they were written."""
    messages = []
    for sequence in range(draw(st.integers(2, 4))):
        names = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3))
        people = "".join(
            f"ATTENDEE;CN={name}:mailto:{name.lower().replace(' ', '.')}@ramparts.example\n" for name in names
        )
        text = EVENT.format(
            method="CANCEL" if sequence and draw(st.booleans()) else "REQUEST",
            sequence=sequence,
            day=draw(st.integers(1, 28)),
            hour=draw(st.integers(0, 23)),
            round=draw(st.sampled_from(("Phone screen", "Onsite interview", "Final interview"))),
            place=draw(st.sampled_from(("28 Tide Street\\, New York", "https://zoom.us/j/1", "12 Mill Road\\, Leeds"))),
            people=people,
        )
        messages.append(text.encode())
    return messages


def records(data: bytes) -> list[object]:
    """The entries of a list, whatever the order of their keys, and of the people, which stays as it was first written."""
    found = [dict(plain(entry)) for entry in entries_of(yaml_source(data, "list.yaml").node)]
    return [{**one, "interviewers": sorted(one.get("interviewers", ()))} for one in found]


def ended(messages: Sequence[bytes], *, in_one_run: bool) -> list[object]:
    data = LIST
    for some in [messages] if in_one_run else [[one] for one in messages]:
        data = taken(data, *some).data
    return records(data)


@settings(max_examples=60)
@given(invitations(), st.randoms(use_true_random=False))
def test_any_order_of_the_messages_of_one_invitation_ends_in_the_same_entry(
    messages: list[bytes], shuffling: random.Random
) -> None:
    shuffled = messages.copy()
    shuffling.shuffle(shuffled)
    in_order = ended(messages, in_one_run=False)
    assert len(in_order) == 1
    assert ended(shuffled, in_one_run=False) == in_order
    assert ended(shuffled, in_one_run=True) == in_order


# --- whatever comes -------------------------------------------------------------------------------------------------

INSTALLED = sorted(Path(icalendar.__file__).parent.rglob("*.ics"))


@pytest.mark.parametrize("path", INSTALLED, ids=lambda path: path.stem)
def test_calendars_that_others_test_with_are_taken_or_told(path: Path) -> None:
    begun = time.process_time()
    messages = messages_from(path.read_bytes(), path.name)
    result = add(LIST, "list.yaml", messages.invitations, read, Said())
    assert time.process_time() - begun < 1
    assert messages.problems or messages.invitations
    source = yaml_source(result.data, "list.yaml")
    assert not any(one.is_error for one in (*source.problems, *read(source).problems))


@settings(max_examples=150)
@given(st.sampled_from(CASES), st.data())
def test_a_spoiled_message_never_spoils_the_list(case: Path, data: st.DataObject) -> None:
    listed = (case / "list.yaml").read_bytes()
    for path in messages_of(case):
        message = path.read_bytes()[:8000]
        for _ in range(data.draw(st.integers(1, 4))):
            at, gone = data.draw(st.integers(0, len(message))), data.draw(st.integers(0, 30))
            message = message[:at] + data.draw(st.binary(max_size=3)) + message[at + gone :]
        listed = taken(listed, message, company="Acme").data
        source = yaml_source(listed, "list.yaml")
        assert not any(one.is_error for one in (*source.problems, *read(source).problems))


def calendar_of(events: int) -> bytes:
    """A whole calendar in which each event is an interview of another company."""
    made = "".join(
        f"BEGIN:VEVENT\nUID:e{number}\nDTSTART:2026{1 + number % 12:02}{1 + number % 28:02}T{number % 24:02}0000Z\n"
        f"SUMMARY:Interview - Company{number} Works - Clerk\nEND:VEVENT\n"
        for number in range(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{made}END:VCALENDAR\n".encode()


def test_the_list_is_read_as_often_for_many_appointments_as_for_one() -> None:
    def readings(events: int) -> int:
        count = 0

        def counting(source: Source) -> Listing:
            nonlocal count
            count += 1
            return read(source)

        found = messages_from(calendar_of(events), "x").invitations
        result = add(LIST, "list.yaml", found, counting, Said())
        assert len(result.steps) == events
        return count

    assert readings(100) == readings(1)

"""What a meeting was, and what may be said of it: how it was held, the round's name, minutes, people beside the words."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting.english.dialect import AMERICAN, BRITISH, CANADIAN, Dialect
from followup.drafting.english.occasions import Kind, occasion, occasion_of
from followup.model.interviews import Interview, Mode

OCCASIONS = """
phone  | phone screen        | 20  | 1 | call         | the call                         | our call
phone  |                     | 30  | 1 | call         | the call                         | our call
phone  | panel               | 45  | 4 | call         | the call                         | our call
video  |                     | 60  | 1 | video        | the conversation                 | our video call
video  | final               | 90  | 3 | panel        | the conversation                 | our conversation
video  | technical interview | 60  | 2 | video        | the conversation                 | our video call
video  | on-site loop        | 240 | 5 | video        | the conversation                 | our video call
onsite |                     | 60  | 1 | visit        | having me in                     | our conversation
onsite | site visit          | 90  | 1 | visit        | having me in                     | our conversation
onsite | panel               | 90  | 5 | panel        | having me in                     | our conversation
onsite | on-site loop        | 120 | 3 | loop         | having me in                     | my visit
onsite | on-site             | 420 | 6 | loop         | having me in for the day         | my visit
onsite | final               | 300 | 4 | loop         | having me in for the day         | my visit
onsite | trial shift         | 450 | 2 | trial shift  | letting me work with you         | the trial shift
onsite | Working Interview   | 240 | 2 | trial shift  | letting me work with you         | the working interview
onsite | stage               | 300 | 1 | trial shift  | letting me work with you         | the trial shift
onsite | Probearbeiten       | 300 | 1 | trial shift  | letting me work with you         | the trial shift
onsite | final stage         | 60  | 1 | visit        | having me in                     | our conversation
onsite | campus visit        | 480 | 6 | campus visit | having me on campus              | my campus visit
onsite | teaching demo       | 45  | 3 | by name      | sitting in on my teaching demo   | my teaching demo
video  | Research talk       | 60  | 9 | by name      | sitting in on my research talk   | my research talk
onsite | assessment drive    | 60  | 1 | by name      | the assessment drive             | the assessment drive
onsite | 2nd round: skills test | 60 | 2 | by name    | the skills test                  | the skills test
onsite | lunch               | 60  | 2 | by name      | lunch                            | our lunch
video  | coffee chat         | 30  | 1 | by name      | the coffee chat                  | our coffee chat
video  | short talk          | 30  | 1 | video        | the conversation                 | our video call
video  | chat                | 10  | 1 | chat         | the quick chat                   | our chat
onsite | hiring event        | 10  | 1 | chat         | the quick chat                   | our chat
onsite | trial lesson        | 45  | 2 | by name      | sitting in on my trial lesson    | my trial lesson
onsite | Research Talk + interviews | 60 | 6 | by name | sitting in on my research talk | my research talk
onsite | interview + lunch   | 90  | 2 | visit        | having me in                     | our conversation
onsite | coffee with the team | 45 | 2 | by name      | the coffee                       | our coffee
onsite | working session     | 60  | 2 | by name      | the working session              | the working session
video  | Team lunch          | 45  | 2 | video        | the conversation                 | our video call
-      |                     | 60  | 1 | talk         | talking with me                  | our conversation
-      | second round        | 60  | 4 | talk         | talking with me                  | our conversation
-      | trial shift         | 240 | 1 | trial shift  | letting me work with you         | the trial shift
"""


DONE = """
onsite |                            | 60  | interviewed at
phone  | phone screen               | 30  | interviewed with
onsite | trial day                  | 450 | did a trial day at
onsite | practical then talk        | 180 | did a practical at
onsite | practical (morning drive) then talk | 180 | did a practical at
onsite | assessment drive           | 60  | did an assessment drive at
onsite | panel + storytime demo     | 60  | gave a storytime demo at
video  | research talk              | 60  | gave a research talk for
onsite | lunch                      | 60  | interviewed at
onsite | campus visit               | 480 | had a campus visit at
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("mode", "named", "minutes", "did"), rows(DONE))
def test_what_was_done_there_is_said_to_a_reference(mode, named, minutes, did):
    assert occasion_of(Mode(mode), named, int(minutes), 2, AMERICAN).did == did


@pytest.mark.parametrize(("mode", "round", "minutes", "people", "kind", "thanked", "name"), rows(OCCASIONS))
def test_a_meeting_is_called_what_both_would_call_it(
    mode: str, round: str, minutes: str, people: str, kind: str, thanked: str, name: str
) -> None:
    said = occasion_of(None if mode == "-" else Mode(mode), round or None, int(minutes), int(people), AMERICAN)
    assert (said.kind, said.thanked, said.name) == (kind, thanked, name)


def test_in_a_later_round_one_is_back() -> None:
    assert occasion_of(Mode.ONSITE, "final", 60, 1, AMERICAN, again=True).thanked == "having me back"


@pytest.mark.parametrize(
    ("english", "talked"),
    [
        (AMERICAN, "talking with me"),
        (CANADIAN, "talking with me"),
        (BRITISH, "talking to me"),
    ],
)
def test_one_talks_with_americans_and_to_the_british(english: Dialect, talked: str) -> None:
    said = occasion_of(Mode.PHONE, None, 30, 1, english)
    assert said.talked == talked


def test_an_interviews_length_is_taken_from_its_hours() -> None:
    start = dt.datetime(2026, 11, 24, 10, tzinfo=dt.UTC)
    interview = Interview(
        opening="acme/cook",
        company="Acme",
        role="Cook",
        day=start.date(),
        start=start,
        end=start + dt.timedelta(minutes=10),
        timezone="UTC",
        mode=Mode.ONSITE,
    )
    assert occasion(interview, 1, AMERICAN, mode=interview.mode).kind is Kind.CHAT
    assert occasion(interview, 1, AMERICAN, mode=None).is_in_person is None


@given(
    st.sampled_from([None, *Mode]),
    st.one_of(
        st.none(), st.text(max_size=30), st.sampled_from(["panel", "trial shift", "campus visit", "job talk", "lunch"])
    ),
    st.one_of(st.none(), st.integers(0, 1000)),
    st.integers(0, 12),
    st.sampled_from([AMERICAN, BRITISH]),
    st.booleans(),
)
def test_whatever_it_was_no_more_is_said_than_the_list_gives(
    mode: Mode | None, round: str | None, minutes: int | None, people: int, english: Dialect, again: bool
) -> None:
    said = occasion_of(mode, round, minutes, people, english, again)
    texts = [text for text in asdict(said).values() if isinstance(text, str)]
    assert all(text and text == " ".join(text.split()) for text in texts)
    if mode in (Mode.PHONE, Mode.VIDEO):
        assert not said.is_in_person
        assert not any("meet" in text or "me in" in text or "work with" in text for text in texts)
    if mode is not Mode.PHONE:
        assert "the call" not in (said.thanked, said.the_name)
    if mode is not Mode.VIDEO:
        assert said.name != "our video call"

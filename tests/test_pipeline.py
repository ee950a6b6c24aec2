"""Laws over the whole way: any bytes give problems or a plan, any text comes back from the calendar as it was said."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from commands import SAMPLE, SAMPLE_CSV, Shown, calendars, read_by_ical, read_by_icalendar, snapshot
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followup import pipeline, playbooks
from followup.pipeline import File, Request, Result
from followup.publishing.filing import Layout
from followup.reading.listing import Format

NOW = dt.datetime(2026, 11, 23, 14, tzinfo=dt.UTC)
SLOW = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def request(data: bytes, output: Path, **changes: Any) -> Request:
    file = File("interviews.yaml", data, changes.pop("format", Format.YAML))
    return Request(
        lists=(file,),
        now=NOW,
        playbook=playbooks.graceful(),
        playbook_is_ours=True,
        output=output,
        keep_going=True,
        draft_everything=True,
        **changes,
    )


def is_whole(result: Result) -> bool:
    """Whether a run came to a plan, or to errors that say why not."""
    return result.planned is not None or result.has_errors


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=300), st.sampled_from(Format))
@example(b"[" * 50_000, Format.YAML)
@example(b"\xff\xfe\x00", Format.YAML)
@example(b'company,date\n"A', Format.CSV)
def test_any_bytes_give_problems_or_a_plan(data: bytes, format: Format) -> None:
    assert is_whole(pipeline.preview(request(data, Path("/nonexistent"), format=format)))


@SLOW
@given(st.data(), st.sampled_from([(SAMPLE, Format.YAML), (SAMPLE_CSV, Format.CSV)]))
def test_a_spoiled_list_gives_problems_or_a_plan(data: st.DataObject, sample: tuple[Path, Format]) -> None:
    text = sample[0].read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(text) - 1))
        end = begin + data.draw(st.integers(0, 12))
        text = text[:begin] + data.draw(st.binary(max_size=6)) + text[end:]
    assert is_whole(pipeline.preview(request(text, Path("/nonexistent"), format=sample[1])))


CHARACTERS = st.characters(exclude_categories=["Cs", "Cn", "Co", "Cc"]) | st.sampled_from(
    "\0\x01\x1b\t\n\r"
)  # YAML takes these escaped
TEXT = st.text(CHARACTERS, min_size=1, max_size=60) | st.sampled_from([
    "END:VEVENT\r\nBEGIN:VEVENT", "{{ candidate }}", "{% raw %}", "a\\nb", "<script>alert(1)</script>", "\u202eevil", "= 1 + 1",
    "日本語の名前", "محمد", "Zoë 🙂 O'Neill", "x" * 3000, "a;b,c:d\"e'", "No", "~", "null", " ",
])  # fmt: skip
PERSON = st.fixed_dictionaries(
    {"name": TEXT},
    optional={
        "title": TEXT,
        "topic": TEXT,
        "email": st.sampled_from(["a@x.example", "b@y.example"]),
        "lead": st.just("yes"),
    },
)
INTERVIEW = st.fixed_dictionaries(
    {"company": TEXT, "date": st.dates(dt.date(2026, 11, 16), dt.date(2026, 12, 20)).map(str)},
    optional={
        "role": TEXT, "round": TEXT, "start": st.sampled_from(["09:00", "14:30", "19:00"]),
        "mode": st.sampled_from(["onsite", "video", "phone"]),
        "interviewers": st.lists(PERSON, max_size=9), "strengths": st.lists(TEXT, max_size=3), "address": TEXT,
        "arranged_by": PERSON, "status": st.sampled_from(["rejected", "offer", "accepted", "ghosted", "withdrawn", "on hold"]),
        "timezone": st.sampled_from(["Asia/Tokyo", "America/Chicago"]), "decision_by": st.sampled_from(["two weeks", "tomorrow"]),
    },
)  # fmt: skip
REFERENCE = st.fixed_dictionaries({"name": TEXT}, optional={"phone": TEXT, "attributes": st.lists(TEXT, max_size=2)})
LIST = st.fixed_dictionaries({
    "candidate": st.fixed_dictionaries({"name": TEXT, "timezone": st.just("Europe/Berlin")}),
    "references": st.lists(REFERENCE, max_size=2),
    "interviews": st.lists(INTERVIEW, min_size=1, max_size=4),
})  # fmt: skip


@SLOW
@given(LIST, st.sampled_from(Layout))
def test_two_readers_see_what_was_said_whatever_the_list_says(listed: dict[str, Any], layout: Layout) -> None:
    data = json.dumps(listed, ensure_ascii=False).encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        result = pipeline.export(request(data, output, layout=layout))
        if result.planned is None:
            assert result.has_errors
            return
        said = sorted(
            Shown(event.uid, event.start.astimezone(dt.UTC), event.end.astimezone(dt.UTC), event.summary, event.description)
            for events, _ in result.planned.drafts for event in events
        )  # fmt: skip
        assert read_by_icalendar(calendars(output)) == said
        assert read_by_ical(calendars(output)) == said
        before = snapshot(output)
        pipeline.export(request(data, output, layout=layout))
        assert snapshot(output) == before


TWO_OPENINGS = """
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
settings: {%s}
interviews:
  - {company: Pallet Co, role: Picker, date: 2026-12-01, start: 10:00, end: 10:10, mode: onsite, %s
     interviewers: [{name: Bo Fry, email: bo@pallet.example}]}
  - {company: Acme, role: Engineer, date: 2026-12-02, start: 10:00, end: 11:00, mode: video,
     interviewers: [{name: Ana Lima, email: ana@acme.example}]}
"""


def steps_of(settings: str, interview: str) -> dict[str, set[str]]:
    """The steps that are planned, by company."""
    text = (TWO_OPENINGS % (settings, interview)).encode()
    result = pipeline.looked_over(request(text, Path("/nonexistent"), playbooks=playbooks.that_come_along()))
    assert result.planned is not None, result.problems
    found: dict[str, set[str]] = {"problems": {one.code for one in result.problems}}
    for one in result.planned.plan.follow_ups:
        for opening in one.openings:
            found.setdefault(opening.company, set()).add(one.step.name)
    return found


def test_a_list_or_one_of_its_openings_may_choose_the_light_playbook() -> None:
    light, whole = {"thank_you_email", "check_in"}, {"prepare", "thank_you_email", "linkedin", "check_in", "let_go"}
    assert steps_of("", "") == {"problems": {"light-would-do"}, "Pallet Co": whole, "Acme": whole}
    assert steps_of("playbook: light", "") == {"problems": set(), "Pallet Co": light, "Acme": light}
    assert steps_of("", "playbook: Light,") == {"problems": set(), "Pallet Co": light, "Acme": whole}
    assert steps_of("playbook: light", "playbook: graceful,") == {
        "problems": {"light-would-do"}, "Pallet Co": whole, "Acme": light,
    }  # fmt: skip


def test_what_a_list_chooses_can_still_be_changed_for_one_interview() -> None:
    found = steps_of("playbook: light", "steps: {let_go: on},")
    assert found["Pallet Co"] == {"thank_you_email", "check_in", "let_go"}


@pytest.mark.parametrize(("settings", "interview"), [("playbook: ligth", ""), ("", "playbook: ligth,")])
def test_a_playbook_that_is_none_is_refused(settings: str, interview: str) -> None:
    text = (TWO_OPENINGS % (settings, interview)).encode()
    asked = request(text, Path("/nonexistent"), playbooks=playbooks.that_come_along())
    (problem,) = pipeline.preview(asked).problems
    assert (problem.code, problem.hint) == ("unknown-playbook", "did you mean light?")

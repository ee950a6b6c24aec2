"""From a list to calendar files, end to end, on the sample lists and on lists that change."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import (
    LAYOUTS,
    NOW,
    SAMPLE,
    SAMPLE_CANDIDATE,
    SAMPLE_CSV,
    calendars,
    followup,
    read_by_ical,
    read_by_icalendar,
    said_by_json,
    snapshot,
)

SAMPLES = {"yaml": [SAMPLE], "csv": [SAMPLE_CSV, "--candidate", SAMPLE_CANDIDATE]}


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> list[object]:
    return SAMPLES[request.param]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_two_readers_see_what_json_says(tmp_path: Path, sample: list[object], layout: str) -> None:
    ran = followup("export", *sample, "--now", NOW, "-o", tmp_path, "--layout", layout, "--json")
    assert ran.code == 0, ran.out + ran.err
    said = said_by_json(ran.json)
    assert said
    assert read_by_icalendar(calendars(tmp_path)) == said
    assert read_by_ical(calendars(tmp_path)) == said


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_second_run_touches_nothing(tmp_path: Path, sample: list[object], layout: str) -> None:
    followup("export", *sample, "--now", NOW, "-o", tmp_path, "--layout", layout)
    before = snapshot(tmp_path)
    again = followup("export", *sample, "--now", "2026-11-23T09:20", "-o", tmp_path, "--layout", layout)
    assert again.code == 0
    assert snapshot(tmp_path) == before


def test_new_ics_holds_all_events_of_a_first_run(tmp_path: Path) -> None:
    followup("export", SAMPLE, "--now", NOW, "-o", tmp_path)
    assert read_by_icalendar([tmp_path / "new.ics"]) == read_by_icalendar(calendars(tmp_path))


def test_every_layout_has_the_same_events(tmp_path: Path) -> None:
    shown = []
    for layout in LAYOUTS:
        followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / layout, "--layout", layout)
        shown.append(read_by_icalendar(calendars(tmp_path / layout)))
    assert shown[0] == shown[1] == shown[2]
    assert len(calendars(tmp_path / "single")) == 1
    assert len(calendars(tmp_path / "event")) == len(shown[0])


LIST = """
candidate: {{name: Priya Raman, email: priya@example.org, phone: "1", timezone: America/New_York, country: US}}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-11-24
    start: 14:00
    end: {end}
    mode: video
    interviewers:
      - {{name: Ana Lima, email: ana@acme.example, topic: {topic}}}
  - company: Tern Logistics
    role: Engineer
    date: 2026-11-30
    start: 10:00
    end: 11:00
    mode: video
    interviewers: [Yuki Tanaka <yuki@tern.example>]
"""


def write(path: Path, *, end: str = "15:00", topic: str = "the release train") -> Path:
    path.write_text(LIST.format(end=end, topic=topic), encoding="utf-8")
    return path


def sequences(folder: Path) -> dict[str, int]:
    from icalendar import Calendar

    events = [one for path in calendars(folder) for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    return {str(event["uid"]): int(event["sequence"]) for event in events}


def test_a_changed_event_keeps_its_uid_and_grows_its_sequence_alone(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    first = followup("export", listed, "--now", NOW, "-o", output, "--json").json
    before, files = sequences(output), snapshot(output)
    thank_you = next(
        one for one in first["follow_ups"] if one["step"] == "thank_you_email" and one["people"] == ["Ana Lima"]
    )

    write(listed, end="15:30")
    second = followup("export", listed, "--now", NOW, "-o", output, "--json").json
    after = sequences(output)
    moved = next(one for one in second["follow_ups"] if one["uid"] == thank_you["uid"])
    assert set(after) == set(before)
    assert moved["start"] == "2026-11-24T16:30:00-05:00"
    assert moved["state"] == "changed"
    assert after[thank_you["uid"]] == before[thank_you["uid"]] + 1
    changed = {one["uid"] for one in second["follow_ups"] if one["state"] == "changed"}
    assert {uid for uid in after if after[uid] != before[uid]} == changed
    assert snapshot(output)["tern-logistics-engineer.ics"] == files["tern-logistics-engineer.ics"]


def test_a_file_that_looks_the_same_in_a_calendar_is_not_called_changed(tmp_path: Path) -> None:
    listed, output = tmp_path / "list.yaml", tmp_path / "out"
    listed.write_text(AFTERNOON)
    followup("export", listed, "--now", "2026-11-23T09:00", "-o", output)
    listed.write_text(AFTERNOON.replace("end: 15:30,", "end: 15:30, notes: they asked about Kafka,"))
    said = followup("export", listed, "--now", "2026-11-26T09:00", "-o", output).out
    assert "Nothing new to import" in said
    assert re.match(r"rewrote .*acme-engineer\.ics \(\d unchanged: it looks the same in a calendar\)\n", said)


AFTERNOON = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - {company: Acme, role: Engineer, date: 2026-11-24, start: 14:00, end: 15:30, mode: onsite,
     interviewers: [{name: Ana Lima, email: ana@acme.example, topic: the release train}]}
"""


@pytest.mark.parametrize(
    ("now", "when"),
    [
        ("2026-11-24T19:00", "this afternoon"),
        ("2026-11-25T07:00", "yesterday"),
        ("2026-11-27T07:00", "on Tuesday"),
        ("2026-11-30T07:00", "last Tuesday"),
    ],
)
def test_what_was_not_sent_is_said_from_the_day_on_which_it_would_be(tmp_path: Path, now: str, when: str) -> None:
    listed, output, page = tmp_path / "list.yaml", tmp_path / "out", tmp_path / "plan.html"
    listed.write_text(AFTERNOON)
    followup("export", listed, "--now", "2026-11-23T09:00", "-o", output)
    before = snapshot(output)
    at = (listed, "--now", now, "-o", output)
    mails = tmp_path / "mails"
    followup("plan", *at, "--html", page)
    followup("drafts", listed, "--now", now, "--calendars", output, "-o", mails)
    (mail,) = (each for each in mails.iterdir() if "thank-you-email" in each.name)
    texts = [followup("plan", *at, "--show", "ana thank you").out, followup("plan", *at, "--show", "today").out]
    for text in (*texts, page.read_text(encoding="utf-8"), mail.read_text(encoding="utf-8")):
        said = " ".join(text.split())
        assert f"having me in {when}" in said
    followup("export", *at)
    assert snapshot(output) == before, "a published event keeps its text"


def test_what_has_passed_is_asked_after_with_the_mark_that_settles_it(tmp_path: Path) -> None:
    output, page = tmp_path / "out", tmp_path / "plan.html"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    shown = followup("plan", listed, "--now", "2026-11-24T18:00", "-o", output)
    due, asked, line = shown.out.splitlines()[:3]
    assert due == "Due, sent?"
    assert asked.startswith("  Tue 24 Nov 16:00  Thank ")
    assert line == f"    followup mark {listed} Acme Robotics --done thank_you_email"
    followup("plan", listed, "--now", "2026-11-24T18:00", "-o", output, "--html", page)
    assert "due 16:00 – sent?</span>" in page.read_text(encoding="utf-8")
    told = re.sub(r"</?span>", "", page.read_text(encoding="utf-8"))
    assert f"<code>{line.strip()}</code>" in told
    later = followup("plan", listed, "--now", "2026-12-01T18:00", "-o", output)
    assert "Tue 24 Nov 16:00" not in later.out


def test_what_was_sent_is_left_alone_whatever_is_corrected_later(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    write(listed, topic="something else that came to mind later")
    after = followup("export", listed, "--now", "2026-11-24T18:00", "-o", output, "--json").json
    sent = [one for one in after["follow_ups"] if one["state"] in ("sent", "due")]
    assert [(one["step"], one["state"]) for one in sent] == [("prepare", "sent"), ("thank_you_email", "due")]
    shown = {one.uid: one.description for one in read_by_icalendar(calendars(output))}
    assert "something else" not in shown[sent[1]["uid"]]
    assert "something else" in sent[1]["description"]


def test_what_went_to_somebody_who_is_gone_from_the_list_stays_as_it_was(tmp_path: Path) -> None:
    """A run that met it failed, since nobody was left whom its title could name."""
    path, out = tmp_path / "list.yaml", tmp_path / "out"
    path.write_text(
        "candidate: {name: Priya Raman, timezone: America/New_York, country: US}\n"
        "interviews:\n"
        "  - {company: Acme, date: 2026-11-24, start: '14:00', status: waiting, interviewers: [Ana Lima <ana@acme.example>]}\n",
        encoding="utf-8",
    )
    followup("export", path, "--now", NOW, "-o", out)
    path.write_text(path.read_text(encoding="utf-8").replace("Ana Lima <ana@", "Ben Osei <ben@"), encoding="utf-8")
    ran = followup("export", path, "--now", "2026-12-02T09:00", "-o", out, "--json")
    assert ran.code == 0, ran.err
    said = {(one["summary"], one["state"]) for one in ran.json["follow_ups"] if one["step"] == "linkedin"}
    assert said == {("Connect with Ana Lima (Acme)", "sent"), ("Connect with Ben Osei (Acme)", "new")}


def test_an_opening_that_ended_is_withdrawn_and_says_why(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    listed.write_text(
        listed.read_text("utf-8").replace(
            "mode: video\n    interviewers: [Yuki", "status: withdrawn\n    interviewers: [Yuki"
        ),
        "utf-8",
    )
    ran = followup("export", listed, "--now", NOW, "-o", output, "--json")
    assert ran.code == 0
    withdrawn = ran.json["withdrawn"]
    assert withdrawn
    assert {one["why"] for one in withdrawn} == {"you withdrew"}
    shown = {one.uid: one for one in read_by_icalendar(calendars(output))}
    assert all(shown[one["uid"]].summary.startswith("Not needed: ") for one in withdrawn)


def test_a_list_that_lost_everything_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    before = snapshot(output)
    listed.write_text("interviews: []\n", "utf-8")
    ran = followup("export", listed, "--now", NOW, "-o", output)
    assert ran.code == 3
    assert "right file?" in ran.err
    assert "--withdraw" in ran.err
    assert snapshot(output) == before
    assert followup("export", listed, "--now", NOW, "-o", output, "--withdraw").code == 0


def test_a_calendar_of_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    listed = write(tmp_path / "list.yaml")
    theirs = tmp_path / "followups.ics"
    theirs.write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//somebody//else//EN\r\nEND:VCALENDAR\r\n")
    ran = followup("export", listed, "--now", NOW, "-o", tmp_path, "--layout", "single")
    assert ran.code == 3
    assert b"somebody" in theirs.read_bytes()
    assert followup("export", listed, "--now", NOW, "-o", tmp_path, "--layout", "single", "--replace", theirs).code == 0


def test_switching_layouts_keeps_every_event_and_its_uid(tmp_path: Path) -> None:
    listed = write(tmp_path / "list.yaml")
    output = tmp_path / "out"
    seen = []
    for layout in (*LAYOUTS, "opening"):
        followup("export", listed, "--now", NOW, "-o", output, "--layout", layout)
        seen.append(read_by_icalendar(calendars(output)))
    assert all(each == seen[0] for each in seen)


def test_a_mistake_in_the_settings_stops_the_run_even_with_keep_going(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    listed.write_text("settings: {private: yes}\n" + listed.read_text("utf-8"), "utf-8")
    followup("export", listed, "--now", NOW, "-o", output)
    before = snapshot(output)
    listed.write_text(listed.read_text("utf-8").replace("private: yes", "private: yess"), "utf-8")
    ran = followup("export", listed, "--now", NOW, "-o", output, "--keep-going")
    assert ran.code == 1
    assert ran.err.splitlines()[-1] == "Nothing written: 1 error to correct (2 rows understood)."
    assert snapshot(output) == before


def test_a_row_that_is_renamed_and_broken_at_once_withdraws_nothing(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    before = {(one.uid, one.start) for one in read_by_icalendar(calendars(output))}
    text = (
        listed.read_text("utf-8")
        .replace("company: Tern Logistics", "company: Tern")
        .replace("start: 10:00", "start: 25:00")
    )
    listed.write_text(text, "utf-8")
    ran = followup("export", listed, "--now", NOW, "-o", output, "--keep-going", "--json")
    assert ran.code == 1
    assert ran.json["withdrawn"] == []
    assert {(one.uid, one.start) for one in read_by_icalendar(calendars(output))} == before


def test_a_renamed_opening_keeps_its_events_while_another_row_cannot_be_read(tmp_path: Path) -> None:
    output = tmp_path / "out"
    listed = write(tmp_path / "list.yaml")
    followup("export", listed, "--now", NOW, "-o", output)
    listed.write_text(listed.read_text("utf-8").replace("company: Tern Logistics", "company: Tern"), "utf-8")
    followup("export", listed, "--now", NOW, "-o", output)
    uids = {one.uid for one in read_by_icalendar(calendars(output))}
    listed.write_text(listed.read_text("utf-8").replace("company: Acme Robotics", "company:"), "utf-8")
    ran = followup("export", listed, "--now", NOW, "-o", output, "--keep-going", "--json")
    assert ran.code == 1
    assert ran.json["withdrawn"] == []
    assert {one.uid for one in read_by_icalendar(calendars(output))} == uids


def test_a_message_whose_time_is_now_is_not_sent_yet(tmp_path: Path) -> None:
    listed = write(tmp_path / "list.yaml")
    moment = "2026-11-24T16:00"
    followup("export", listed, "--now", NOW, "-o", tmp_path / "out")
    told = followup("plan", listed, "--now", moment, "-o", tmp_path / "out", "--json").json
    thank_you = next(one for one in told["follow_ups"] if one["start"].startswith(moment))
    assert (thank_you["step"], thank_you["state"]) == ("thank_you_email", "unchanged")


@pytest.mark.parametrize(("layout", "before"), [("opening", "Acme Robotics (Staff Engineer) is now "), ("single", "")])
def test_a_renamed_opening_is_told_once(tmp_path: Path, layout: str, before: str) -> None:
    listed = write(tmp_path / "list.yaml")
    command = ("export", listed, "--now", NOW, "-o", tmp_path / "out", "--layout", layout)
    uids = sequences(tmp_path / "out") if followup(*command).code == 0 else {}
    listed.write_text(listed.read_text("utf-8").replace("Acme Robotics", "Acme"), "utf-8")
    lines = followup(*command).out.splitlines()
    assert [line for line in lines if "new name" in line] == [
        f"5 events go on under a new name: {before}Acme (Staff Engineer)"
    ]
    assert sequences(tmp_path / "out").keys() == uids.keys()
    assert "new name" not in followup(*command).out


KILLED = """
import os, sys
from followup import cli
from followup.disk import replacing
renamed, rename = [], replacing._rename
def killed(temporary, target):
    if len(renamed) == 2:
        os._exit(9)
    if target.suffix == ".ics":
        renamed.append(target)
    rename(temporary, target)
replacing._rename = killed
sys.argv = ["followup", *sys.argv[1:]]
cli.main()
"""


def test_what_a_killed_run_had_published_is_still_told_by_the_next(tmp_path: Path) -> None:
    listed, output = write(tmp_path / "list.yaml"), tmp_path / "out"
    command = ["export", listed, "--now", NOW, "-o", output]
    done = subprocess.run([sys.executable, "-c", KILLED, *map(str, command)], capture_output=True, check=False)
    assert done.returncode == 9
    assert len([*output.glob("*.ics")]) == 2
    followup(*command)
    events = [path for path in output.glob("*.ics") if path.name != "new.ics"]
    assert len(events) == 2
    assert read_by_icalendar([output / "new.ics"]) == read_by_icalendar(events)
    assert not [*output.glob(".followup-*")]

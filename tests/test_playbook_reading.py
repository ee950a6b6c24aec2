"""A playbook's files become the etiquette; their mistakes are told with file and line."""

from __future__ import annotations

import datetime as dt

import pytest
from test_cases import graceful

from followup.model import Channel, OnceA, Recipients, Status, StepChange, Unit, Wait
from followup.problems import Problem
from followup.reading.playbook import playbook_from, with_changes

STEP = """\
steps:
  thanks:
    for: interviewers
    once_a: visit
    from: interview end
    wait: 1 hour
    useful_for: 5 working days
"""


def problems(playbook: str, **files: bytes) -> list[Problem]:
    others = {
        name.replace("__", "/").replace("_txt", ".txt").replace("_yaml", ".yaml"): data for name, data in files.items()
    }
    return list(
        playbook_from({"playbook.yaml": playbook.encode(), "templates/thanks.txt": b"Hello", **others}, "mine")[1]
    )


def told(playbook: str, **files: bytes) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.file, one.place.line) for one in problems(playbook, **files)]


def test_the_graceful_playbook_says_what_the_design_says() -> None:
    playbook = graceful()
    assert [step.name for step in playbook.steps] == [
        "prepare", "thank_you_email", "thank_you_note", "reference", "linkedin", "check_in", "let_go", "reply",
        "outcome", "linkedin_others",
    ]  # fmt: skip
    check_in, prepare, reference = (playbook.step(name) for name in ("check_in", "prepare", "reference"))
    assert check_in is not None
    assert prepare is not None
    assert reference is not None
    assert check_in.counted_from == (
        ("decision date", Wait(3, Unit.WORKING_DAYS)),
        ("last round", Wait(7, Unit.WORKING_DAYS)),
    )
    assert (check_in.recipients, check_in.once_a, check_in.at) == (
        Recipients.WHO_ARRANGED_IT,
        OnceA.OPENING,
        dt.time(10),
    )
    assert prepare.useful_for is None
    assert reference.one_event_for_person
    assert (playbook.first_draft_minutes, playbook.most_minutes, playbook.most_references) == (10, 30, 2)
    assert [(day.yearly, day.nth, day.country) for day in playbook.quiet_days] == [
        (True, None, None),
        (False, (4, 3, 11), "US"),
    ]


def test_a_whole_playbook_has_no_problems() -> None:
    assert told(STEP) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("for: interviewers", "for: everyone"), ("unknown-word", 3)),
        (("for: interviewers", "for: interviewer"), ("unknown-word", 3)),
        (("    once_a: visit\n", ""), ("missing-once_a", 3)),
        (("interview end", "interview ending"), ("unknown-anchor", 5)),
        (("interview end", "thanks"), ("counted-in-a-circle", 2)),
        (("1 hour", "-1 hour"), ("not-a-wait", 6)),
        (("1 hour", "later"), ("not-a-wait", 6)),
        (("5 working days", "5 working days\n    tempalte: x"), ("unknown-key", 8)),
        (("5 working days", "5 working days\n    template: other"), ("missing-template", 8)),
        (("5 working days", "5 working days\n    not_before: thank"), ("unknown-step", 8)),
        (("5 working days", "5 working days\n    while: glad"), ("unknown-status", 8)),
        (("5 working days", "5 working days\n    one_event_for: persn"), ("unknown-word", 8)),
        (("5 working days", "5 working days\n    words: many"), ("not-a-length", 8)),
        (("5 working days", "5 working days\n  Thanks: {}"), ("duplicate-key", 8)),
        (("steps:", "limits: {longest: never}\nsteps:"), ("not-a-duration", 1)),
        (("steps:", "limits: [1]\nsteps:"), ("not-keys", 1)),
        (("steps:", "quiet_days: [13-01]\nsteps:"), ("not-a-date", 1)),
        (("steps:", "quiet_days: [{nth: 6, weekday: Monday, month: 1}]\nsteps:"), ("not-quiet-days", 1)),
        (("steps:", "quiet_days: [{nth: 1, month: 1}]\nsteps:"), ("missing-weekday", 1)),
        (("steps:", "stepps:"), ("unknown-key", 1)),
        (("5 working days", "5 working days\n    at: ["), ("yaml-syntax", 8)),
    ],
)
def test_a_mistake_is_told_with_file_and_line(change: tuple[str, str], problem: tuple[str, int]) -> None:
    code, line = problem
    assert (code, "mine/playbook.yaml", line) in told(STEP.replace(*change))


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "missing-steps"), ("steps:", "missing-steps"), ("- a", "not-keys"), ("steps: [a]", "not-keys")],
)
def test_a_playbook_without_steps_is_told(text: str, code: str) -> None:
    assert (code, "mine/playbook.yaml", 1) in told(text)


def test_a_folder_without_a_playbook_is_told() -> None:
    assert [one.code for one in playbook_from({}, "mine")[1]] == ["no-playbook"]


def test_a_template_that_is_no_text_is_told() -> None:
    assert told(STEP, templates__other_txt=b"one\ntwo \xff") == [("not-utf-8", "mine/templates/other.txt", 2)]


@pytest.mark.parametrize(
    ("tact", "code", "line"),
    [
        (b"- {fault: a, words: [b], better: c, pattern: '('}", "not-a-pattern", 1),
        (b"- {fault: a, words: [b]}", "missing-better", 1),
        (b"fault: a", "not-a-list", 1),
        (b"- {fault: a,\n  words: [b], betetr: c}", "unknown-key", 2),
    ],
)
def test_a_mistake_in_tact_is_told(tact: bytes, code: str, line: int) -> None:
    assert told(STEP, tact_yaml=tact) == [(code, "mine/tact.yaml", line)]


def test_words_are_understood_in_any_case() -> None:
    text = STEP.replace("interview end", "Last On-Site Visit, else Decision date").replace("1 hour", "Next working day")
    text += (
        "    while: always\n  let-go:\n    for: Candidate\n    once_a: opening\n    from: Thanks\n    wait: 2 days\n"
    )
    text += "    useful_for: until the interview\n    channel: NOTE\n    template: thanks\n"
    playbook, found = playbook_from({"playbook.yaml": text.encode(), "templates/thanks.txt": b""}, "")
    assert not found
    thanks, let_go = playbook.steps
    assert [anchor for anchor, _ in thanks.counted_from] == ["last on-site visit", "decision date"]
    assert thanks.statuses == tuple(Status)
    assert (let_go.name, let_go.channel, let_go.counted_from[0][0]) == ("let_go", Channel.NOTE, "thanks")


def test_changes_replace_single_values() -> None:
    playbook = with_changes(
        graceful(),
        (StepChange("linkedin", (("off", True),)), StepChange("check_in", (("waits", (Wait(9, Unit.DAYS),)),))),
    )
    linkedin, check_in = playbook.step("linkedin"), playbook.step("check_in")
    assert linkedin is not None
    assert linkedin.off
    assert check_in is not None
    assert {wait for _, wait in check_in.counted_from} == {Wait(9, Unit.DAYS)}

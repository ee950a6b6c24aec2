"""A playbook's files become the etiquette; their mistakes are told with file and line."""

from __future__ import annotations

import datetime as dt

import pytest
from test_cases import graceful

from followup import playbooks
from followup.model.etiquette import Channel, OnceA, Playbook, Recipients, StepChange
from followup.model.status import Status
from followup.model.stretches import Unit, Wait
from followup.problems import Problem
from followup.reading.etiquette.changes import playbook_changes, with_changes
from followup.reading.playbook import playbook_from

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
        "answer", "accept", "decline", "withdraw", "hurry", "outcome", "linkedin_others",
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


def test_the_light_playbook_has_a_thank_you_and_one_check_in_while_one_waits_and_nothing_else() -> None:
    playbook = light()
    waiting = [step.name for step in playbook.steps if not step.off and Status.WAITING in step.statuses]
    assert waiting == ["thank_you_email", "check_in", "withdraw"]
    assert playbook.step("thank_you_email") == graceful().step("thank_you_email")
    assert playbook.templates == graceful().templates
    assert playbook.quiet_days == graceful().quiet_days


def light() -> Playbook:
    playbook, problems = playbook_from(playbooks.files_of("light"), "light", playbooks.that_come_along())
    assert not problems
    return playbook


def like_graceful(text: str, **files: bytes) -> tuple[Playbook, list[tuple[str, int]]]:
    own = {"playbook.yaml": f"like: graceful\n{text}".encode(), **files}
    playbook, problems = playbook_from(own, "mine", {"graceful": playbooks.graceful()})
    return playbook, [(one.code, one.place.line) for one in problems]


def test_a_playbook_like_another_says_only_what_differs() -> None:
    playbook, wrong = like_graceful(
        "limits: {references: 3}\nsteps:\n  linkedin: off\n  check_in: {wait: 5 working days}\n"
        "  call_them: {for: lead, once_a: opening, from: check_in, wait: 1 day, useful_for: 2 days, template: check_in}\n"
    )
    assert wrong == []
    assert [step.name for step in playbook.steps] == [*(step.name for step in graceful().steps), "call_them"]
    linkedin, check_in = playbook.step("linkedin"), playbook.step("check_in")
    assert linkedin is not None
    assert check_in is not None
    assert linkedin.off
    assert {wait for _, wait in check_in.counted_from} == {Wait(5, Unit.WORKING_DAYS)}
    assert (playbook.most_references, playbook.most_people_thanked) == (3, 7)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("steps: {check_in: {wate: 1 day}}", ("unknown-key", 2)),
        ("steps: {check_in: {not_before: 'hurry, 2 hours'}}", ("not-a-wait", 2)),
        ("steps: {check_in: {before: hurri}}", ("unknown-step", 2)),
        ("steps: {shout: {for: lead}}", ("missing-from", 2)),
        ("steps: {check_in: {template: nowhere}}", ("missing-template", 2)),
    ],
)
def test_what_is_wrong_in_what_differs_is_told_where_it_is(text: str, problem: tuple[str, int]) -> None:
    assert problem in like_graceful(text)[1]


def test_a_playbook_can_only_be_like_one_that_is_there() -> None:
    files = {"playbook.yaml": b"like: gracefull\nsteps: {}"}
    (problem, *_) = playbook_from(files, "mine", {"graceful": playbooks.graceful()})[1]
    assert (problem.code, problem.place.line, problem.hint) == ("unknown-playbook", 1, "did you mean graceful?")


def test_what_differs_between_two_playbooks_makes_the_one_of_the_other() -> None:
    changed = with_changes(graceful(), playbook_changes(graceful(), light()))
    assert [step.name for step in changed.steps if step.off] == [step.name for step in light().steps if step.off]
    assert playbook_changes(graceful(), graceful()) == ()

"""The program that may write letters: named in the user's own configuration, and nowhere else."""

from __future__ import annotations

import pytest
from test_pipeline import NOW

from followup import playbooks
from followup.pipeline import File, Request, preview
from followup.reading.playbook import playbook_from
from followup.reading.sources.files import source_from
from followup.reading.writer import Writer, writer_from

LIST = "interviews:\n  - {company: Acme, role: Clerk, date: 2026-11-24, start: 10:00, end: 11:00, mode: video}\n"
WRITER = "writer: {command: [llm, -n], timeout: 5}\n"


def read(text: str) -> tuple[Writer | None, list[str]]:
    writer, problems = writer_from(source_from(text.encode(), "candidate.yaml"))
    return writer, [one.code for one in problems]


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        (WRITER, Writer(("llm", "-n"), 5)),
        (
            "name: Priya\nwriter:\n  command:\n    - ollama\n    - run\n    - 'a model'\n",
            Writer(("ollama", "run", "a model"), 60),
        ),
        ("candidate: {name: Priya}\nwriter: {command: [./write], timeout: 2 minutes}\n", Writer(("./write",), 120)),
        ("name: Priya\n", None),
    ],
)
def test_a_writer_is_a_list_of_words_and_a_time(text: str, writer: Writer | None) -> None:
    assert read(text) == (writer, [])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("writer: {command: llm -n}", ["not-a-command"]),
        ("writer: {command: []}", ["not-a-command"]),
        ("writer: {command: ['']}", ["not-a-command"]),
        ("writer: {command: [[sh]]}", ["not-a-command"]),
        ("writer: {timeout: 5}", ["missing-command"]),
        ("writer: {command: [llm], timeout: soon}", ["not-a-timeout"]),
        ("writer: {command: [llm], timeout: 0}", ["not-a-timeout"]),
        ("writer: {command: [llm], timeouts: 5}", ["unknown-key"]),
        ("writer: llm", ["not-keys"]),
    ],
)
def test_a_writer_that_cannot_be_run_is_told_of(text: str, codes: list[str]) -> None:
    assert read(text) == (None, codes)


def codes_of(**files: str) -> list[str]:
    candidate = files.get("candidate")
    configured = files.get("configured")
    request = Request(
        lists=(File("interviews.yaml", files.get("list", LIST).encode()),),
        candidate_file=File("candidate.yaml", candidate.encode()) if candidate else None,
        configured=File("configured.yaml", configured.encode()) if configured else None,
        now=NOW,
        playbook=playbooks.graceful(),
        playbook_is_ours=True,
    )
    return [one.code for one in preview(request).problems if one.is_error or one.code == "ignored-key"]


@pytest.mark.parametrize(
    "files",
    [
        {"list": WRITER + LIST},
        {"list": "settings: {writer: {command: [sh]}}\n" + LIST},
        {"list": "candidate: {name: Priya, Writer: [sh]}\n" + LIST},
        {"candidate": "name: Priya\n" + WRITER},
        {"candidate": WRITER},
    ],
)
def test_a_writer_in_a_file_that_somebody_else_may_have_written_is_refused(files: dict[str, str]) -> None:
    assert "writer-not-here" in codes_of(**files)


def test_the_configuration_may_name_one_and_says_who_the_candidate_is_besides() -> None:
    assert codes_of(configured="name: Priya Raman\n" + WRITER) == []


def test_a_playbook_may_not_name_one() -> None:
    _, problems = playbook_from(
        {"playbook.yaml": WRITER.encode() + b"like: graceful\nsteps: {}\n"}, "mine", {"graceful": playbooks.graceful()}
    )
    assert [(one.code, one.place.line) for one in problems if one.is_error] == [("writer-not-here", 1)]

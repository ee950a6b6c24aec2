"""Whatever a spreadsheet or an export writes is one table; what is no table is told in plain words."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import CASES, graceful

from followup.model.interviews import Interview
from followup.problems import Severity
from followup.reading.form.columns import OTHERS
from followup.reading.form.headings import by_kind
from followup.reading.form.meanings import meaning
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.yaml_files import yaml_source

PLAYBOOK = graceful()
TABLE = [
    ["Company", "Role", "Date", "Start", "End", "Interviewers", "Notes"],
    [
        "Müller & Söhne",
        "Engineer",
        "2026-12-02",
        "14:00",
        "15:00",
        "Ana Lima; Ben Castellanos",
        'says "hi",\nthen; | leaves',
    ],
    ["Borealis", "Analyst", "2026-12-03", "9:30", "10:00", "Kai Moto", ""],
]


def listing(data: bytes, name: str = "list.csv") -> Listing:
    source = csv_source(data, name) if name.endswith(".csv") else yaml_source(data, name)
    given_here = Given(name="Priya Raman", timezone="Europe/Berlin", country="DE")
    return listing_from([source], None, None, given_here, PLAYBOOK)


def written(separator: str, line_end: str) -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(each in text for each in ',;|\t"\n') else text

    return line_end.join(separator.join(map(cell, row)) for row in TABLE) + line_end


def told(one: Interview) -> tuple[object, ...]:
    return one.company, one.role, one.start, one.end, one.interviewers


PLAIN = listing(written(",", "\n").encode())


def test_the_plain_table_is_understood_without_a_word() -> None:
    assert [one.company for one in PLAIN.interviews] == ["Müller & Söhne", "Borealis"]
    assert PLAIN.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_dialect_says_the_same(separator: str, line_end: str, encoding: str) -> None:
    read = listing(written(separator, line_end).encode(encoding))
    assert list(map(told, read.interviews)) == list(map(told, PLAIN.interviews))
    assert [one.code for one in read.problems] == (["windows-1252"] if encoding == "cp1252" else [])
    assert all(one.severity is Severity.WARNING for one in read.problems)


def test_a_sep_line_is_no_row_of_the_spreadsheet() -> None:
    read = listing(b"sep=;\r\nCompany;Date;Start\r\nAcme;2026-12-02;25:00\r\n")
    assert [(one.place.line, one.code) for one in read.problems if one.is_error] == [(2, "not-a-time")]


@pytest.mark.parametrize(
    "heading", ["Company", " COMPANY ", "company_name", "Company Name", "🏢 Company", "Company:", "Firma"]
)
def test_a_heading_is_known_whatever_its_case_and_ornaments(heading: str) -> None:
    found = meaning(heading.strip())
    assert found is not None
    assert found.kind == "company"


@pytest.mark.parametrize(
    ("heading", "kind", "zone"),
    [
        ("Time (ET)", "start", "ET"),
        ("Interview Time (PST)", "start", "PST"),
        ("Start Time ET", "start", "ET"),
        ("Date & Time (America/New_York)", "date", "America/New_York"),
        ("Uhrzeit (MEZ)", "start", "MEZ"),
        ("Date (YYYY-MM-DD)", "date", None),
    ],
)  # fmt: skip
def test_a_heading_may_hold_a_zone(heading: str, kind: str, zone: str | None) -> None:
    found = meaning(heading)
    assert found is not None
    assert (found.kind, found.zone) == (kind, zone)


@pytest.mark.parametrize(
    "heading", ["Date applied", "Application Date", "Deadline", "Follow-up date", "Date offered", "Date saved"]
)
def test_no_other_date_is_taken_for_the_interview_s(heading: str) -> None:
    found = meaning(heading)
    assert found is not None
    assert found.kind in {*OTHERS, "outcome_on"}


@pytest.mark.parametrize(
    "heading", ["Company website", "Salary expectation", "Interview feelings", "Reply to", "Where I found it"]
)
def test_a_heading_about_something_else_is_not_guessed(heading: str) -> None:
    assert meaning(heading) is None or meaning(heading).kind in OTHERS  # type: ignore[union-attr]


def test_no_word_heads_two_kinds_of_column() -> None:
    kinds: dict[str, str] = {}
    for kind, headings in by_kind().items():
        for heading in headings:
            assert kinds.setdefault(heading.words, kind) == kind, heading


CASE_FILES = sorted(path for path in itertools.chain(CASES.glob("valid/*/list.*"), CASES.glob("invalid/*/list.*")))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_mutated_copy_of_any_case_gives_problems_and_never_a_traceback(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(CASE_FILES))
    original = path.read_bytes()
    mutated = bytearray(original)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(0, len(mutated) - 1)))
        match data.draw(st.sampled_from(("cut", "drop", "put", "swap", "double"))):
            case "cut":
                del mutated[at:]
            case "drop":
                del mutated[at : at + data.draw(st.integers(1, 40))]
            case "put":
                mutated[at:at] = data.draw(
                    st.sampled_from((b'"', b",", b";", b"\0", b"\xff", b"\n", b"-", b"(", b"9", b": "))
                )
            case "swap":
                mutated[at : at + 1] = data.draw(st.binary(min_size=1, max_size=1))
            case "double":
                mutated[at:at] = mutated[at : at + 200]
    name = data.draw(st.sampled_from(("list.csv", "list.yaml"))) if len(mutated) % 7 == 0 else path.name
    read = listing(bytes(mutated), name)
    assert all(one.message and one.code for one in read.problems)
    assert read.interviews or read.refused or read.left_out or read.problems


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_called_csv_give_problems_and_never_a_traceback(data: bytes) -> None:
    read = listing(data)
    assert read.interviews or read.problems


CELLS = st.text(max_size=30) | st.sampled_from(
    ["2026-12-02", "12/2/2026", "2:30 PM", "Ana; Ben", "TBD", "Offer", "46358.6", "IST"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=6),
    st.permutations(["Company", "Role", "Date", "Time", "Who"]),
)
def test_any_cells_give_interviews_or_problems(rows: list[list[str]], headings: list[str]) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    text = "\n".join(",".join(map(quoted, row)) for row in [headings, *rows])
    listing(text.encode("utf-8", "surrogatepass"))


def test_the_cases_are_as_many_as_the_kinds_of_lists() -> None:
    assert len(list(Path(CASES / "valid").iterdir())) >= 30
    assert len(list(Path(CASES / "invalid").iterdir())) >= 20


def test_a_day_in_a_column_of_marks_is_not_dropped_in_silence() -> None:
    table = (
        "Company,Role,Applied,Phone Screen,Onsite\nAcme,Cook,2026-11-02,2026-11-18,2026-11-25\n"
        "Borealis,Cook,2026-11-03,2026-11-19,maybe\nCorvid,Cook,2026-11-03,2026-11-20,no\nDune,Cook,2026-11-03,2026-11-20,skipped\n"
    )
    (problem,) = [one for one in listing(table.encode()).problems if one.code == "days-among-marks"]
    assert "not read: 2026-11-25 (row 2)" in problem.message
    assert '--column date="Onsite"' in problem.hint

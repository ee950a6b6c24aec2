"""A workbook is understood as the table that it shows; what it does not show is told."""

from __future__ import annotations

import csv
import datetime as dt
import functools
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import workbooks
from commands import followup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lists import graceful
from openpyxl.styles import Font
from workbooks import Rows

from followup.model.interviews import Interview
from followup.reading.listing import Given, Listing, list_source, listing_from
from followup.reading.sources.workbooks import workbook_source

PLAYBOOK = graceful()
HEADINGS = ["Company", "Role", "Date", "Start", "Duration", "Met with", "Thank-you sent?", "Decision by", "Notes"]
DAY = dt.date(2026, 12, 2)
TABLE: Rows = [
    HEADINGS,
    [
        "Müller & Söhne",
        "Engineer",
        DAY,
        dt.time(14, 30),
        dt.timedelta(minutes=90),
        "Ana Lima; Kai Moto",
        True,
        None,
        "a\nb",
    ],
    [
        "Borealis",
        "Analyst",
        dt.date(2026, 12, 3),
        dt.time(9),
        45,
        "Lena Vogt",
        False,
        dt.date(2026, 12, 9),
        'says "hi"',
    ],
]
WRITERS: list[Callable[..., bytes]] = [workbooks.xlsx, workbooks.ods]
HERE = Given(name="Priya Raman", timezone="Europe/Berlin", country="DE")


def listing(data: bytes, name: str = "list", sheet: str | None = None) -> Listing:
    return listing_from([list_source(data, name, sheet=sheet)], None, None, HERE, PLAYBOOK)


def told(read: Listing) -> list[Interview]:
    return list(read.interviews)


def codes(read: Listing) -> list[str]:
    return [one.code for one in read.problems]


def as_csv(rows: Rows) -> bytes:
    """The rows as a spreadsheet saves them: a date as it is shown, a box that is ticked as TRUE."""

    def shown(cell: Any) -> str:
        match cell:
            case None:
                return ""
            case bool():
                return str(cell).upper()
            case dt.datetime():
                return f"{cell:%d.%m.%Y %H:%M}"
            case dt.date():
                return f"{cell:%d.%m.%Y}"
            case dt.time():
                return f"{cell:%H:%M}"
            case dt.timedelta():
                return f"{int(cell.total_seconds()) // 3600}:{int(cell.total_seconds()) // 60 % 60:02}"
        return str(cell)

    buffer = io.StringIO()
    csv.writer(buffer).writerows([list(map(shown, row)) for row in rows])
    return buffer.getvalue().encode()


@pytest.mark.parametrize("write", WRITERS)
def test_dates_hours_lengths_and_boxes_are_what_they_show(write: Callable[..., bytes]) -> None:
    source = workbook_source(write(TABLE), "list.xlsx")
    assert source.problems == ()
    rows = [{key.text: cell.text for key, cell in row.entries} for row in source.node.items]  # type: ignore[union-attr]
    assert rows[0] | {"Duration": rows[0]["Duration"].lstrip("0")} == {
        "Company": "Müller & Söhne", "Role": "Engineer", "Date": "2026-12-02", "Start": "14:30", "Duration": "1:30",
        "Met with": "Ana Lima; Kai Moto", "Thank-you sent?": "yes", "Notes": "a\nb",
    }  # fmt: skip
    assert (rows[1]["Duration"], rows[1]["Start"]) == ("45", "09:00")


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("name", ["list.xlsx", "list.ods", "list.csv", "list.yaml", "-"])
def test_a_workbook_is_one_whatever_its_name_says(write: Callable[..., bytes], name: str) -> None:
    assert [one.company for one in listing(write(TABLE), name).interviews] == ["Müller & Söhne", "Borealis"]


CELLS = st.sampled_from(["Ana Lima; Ben Castellanos", "ana@acme.example", "N/A", "Dr. Kai Moto & Lena Vogt (CTO)", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Acme", "Müller & Söhne", "蓝海科技"]),
        st.sampled_from(["Engineer", "Analyst", None]),
        st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)),
        st.one_of(st.none(), st.times().map(lambda time: time.replace(second=0, microsecond=0))),
        st.one_of(st.none(), st.sampled_from([30, 45, dt.timedelta(minutes=75), "an hour"])),
        CELLS,
        st.booleans(),
        st.one_of(st.none(), st.just("two weeks")),
        st.sampled_from(["", "says “hi”,\nthen; | leaves", "007"]),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("write", WRITERS)
@given(ROWS, st.permutations(range(len(HEADINGS))))
@settings(max_examples=40, deadline=None)
def test_a_workbook_is_understood_as_the_csv_that_a_spreadsheet_saves_of_it(
    write: Callable[..., bytes], rows: list[tuple[Any, ...]], order: list[int]
) -> None:
    table = [[row[column] for column in order] for row in (HEADINGS, *rows)]
    book, plain = listing(write(table)), listing(as_csv(table))
    assert told(book) == told(plain)
    assert [(one.code, one.place.line) for one in book.problems] == [
        (one.code, one.place.line) for one in plain.problems
    ]


@pytest.mark.parametrize("write", WRITERS)
def test_a_place_is_the_row_and_the_heading_that_the_spreadsheet_shows(write: Callable[..., bytes]) -> None:
    rows: Rows = [["My search"], [], HEADINGS[:4], ["Acme", "Cook", DAY, "25:00"]]
    (problem,) = [one for one in listing(write(rows), "tracker.xlsx").problems if one.is_error]
    assert (problem.place.line, problem.place.heading) == (4, "Start")


@pytest.mark.parametrize("write", WRITERS)
def test_the_first_sheet_with_a_table_is_read_and_the_others_with_one_are_named(write: Callable[..., bytes]) -> None:
    data = write(
        [HEADINGS[:3], ["Corvid", "Cook", DAY]], before={"Read me": [["How to use this"]], "2026": TABLE}, name="2027"
    )
    read = listing(data)
    assert [one.company for one in read.interviews] == ["Müller & Söhne", "Borealis"]
    (problem,) = [one for one in read.problems if one.code == "one-sheet"]
    assert (problem.message, problem.hint) == (
        "only the sheet 2026 is read, and not 2027",
        'for another: --sheet "2027"',
    )
    assert [one.company for one in listing(data, sheet="2027").interviews] == ["Corvid"]
    assert "there are: Read me, 2026, 2027" in [one.hint for one in listing(data, sheet="2028").problems]


def test_a_hidden_sheet_is_not_the_first_with_a_table() -> None:
    def hide(sheet: Any) -> None:
        sheet.parent["old"].sheet_state = "hidden"

    data = workbooks.xlsx(TABLE, before={"old": [HEADINGS[:3], ["Corvid", "Cook", DAY]]}, change=hide)
    assert [one.company for one in listing(data).interviews] == ["Müller & Söhne", "Borealis"]
    assert [one.company for one in listing(data, sheet="old").interviews] == ["Corvid"]


ROUNDS: Rows = [
    ["Company", "Role", "Round", "Date", "Start"],
    ["Acme", "Cook", "first", DAY, dt.time(10)],
    [None, None, "second", dt.date(2026, 12, 4), dt.time(10)],
    ["Borealis", "Cook", "first", DAY, dt.time(15)],
]


def test_a_cell_that_is_merged_over_rows_holds_for_all_of_them() -> None:
    def merge(sheet: Any) -> None:
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:B3")

    read = listing(workbooks.xlsx(ROUNDS, change=merge))
    assert [(one.company, one.role, one.round) for one in read.interviews] == [
        ("Acme", "Cook", "first"), ("Acme", "Cook", "second"), ("Borealis", "Cook", "first"),
    ]  # fmt: skip


def test_a_merged_cell_of_opendocument_does_as_well() -> None:
    def merge(sheet: Any) -> None:
        for cell in sheet.childNodes[1].childNodes[:2]:
            cell.setAttribute("numberrowsspanned", "2")

    read = listing(workbooks.ods(ROUNDS, change=merge))
    assert [(one.company, one.round) for one in read.interviews] == [
        ("Acme", "first"), ("Acme", "second"), ("Borealis", "first"),
    ]  # fmt: skip


def test_headings_in_two_rows_are_one_row() -> None:
    def merge(sheet: Any) -> None:
        for cells in ("A1:A2", "B1:B2", "C1:E1", "F1:F2"):
            sheet.merge_cells(cells)

    rows: Rows = [
        ["Company", "Role", "Interview", None, None, "Status"],
        [None, None, "Date", "Time", "With", None],
        ["Acme", "Cook", DAY, dt.time(10), "Ana Lima", "waiting"],
    ]
    for data in (workbooks.xlsx(rows, change=merge), workbooks.ods(rows)):
        (one,) = listing(data).interviews
        assert (one.company, one.role, str(one.day), one.status) == ("Acme", "Cook", "2026-12-02", "waiting")
        assert [person.name for person in one.interviewers] == ["Ana Lima"]


@pytest.mark.parametrize("word", ["Total", "Totals:", "Summe"])
def test_a_row_of_sums_is_no_row_and_changes_no_column(word: str) -> None:
    rows: Rows = [
        ["#", "Employer", "Job title", "1st interview", "2nd interview", "Pay"],
        [1, "Acme", "Cook", "2026-11-18 10:00", "2026-11-25 14:00", "€40k"],
        [2, "Borealis", "Cook", "2026-11-19 9:00", None, ""],
        [word, 2, None, 2, 1, "€40,000"],
    ]
    read = listing(workbooks.xlsx(rows))
    assert [(one.company, one.day.day) for one in read.interviews] == [("Acme", 18), ("Acme", 25), ("Borealis", 19)]
    assert read.left_out == ()


def test_hidden_rows_are_read_and_told() -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True

    read = listing(workbooks.xlsx(TABLE, change=hide))
    assert len(read.interviews) == 2
    assert "row 3 is hidden in the spreadsheet, and read all the same" in [one.message for one in read.problems]


def test_rows_that_a_filter_of_opendocument_hides_are_read_and_told() -> None:
    def hide(sheet: Any) -> None:
        sheet.childNodes[2].setAttribute("visibility", "filter")

    read = listing(workbooks.ods(TABLE, change=hide))
    assert len(read.interviews) == 2
    assert "row 3 is hidden in the spreadsheet, and read all the same" in [one.message for one in read.problems]


def test_a_formula_that_nobody_worked_out_is_told_with_its_cell() -> None:
    def compute(sheet: Any) -> None:
        sheet["C2"] = "=DATE(2026,12,2)"

    read = listing(workbooks.xlsx(TABLE, change=compute))
    (problem,) = [one for one in read.problems if one.code == "formula-without-value"]
    assert problem.message == "the formula in C2 has no value"


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
@given(st.binary(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_bytes_that_begin_like_one_give_a_problem(beginning: bytes, rest: bytes) -> None:
    assert codes(listing(beginning + rest)) == ["not-a-workbook"]


@functools.cache
def whole_workbook(write: Callable[..., bytes]) -> bytes:
    """A workbook, written once: the time stands in it, and with it how long it is."""
    return write(TABLE)


@pytest.mark.parametrize("write", WRITERS)
@given(st.data())
@example(None)
@settings(max_examples=40, deadline=None)
def test_a_damaged_workbook_gives_problems_or_a_listing(
    write: Callable[..., bytes], data: st.DataObject | None
) -> None:
    whole = bytearray(whole_workbook(write))
    if data is None:
        whole[len(whole) // 2 :] = b""
    else:
        for _ in range(data.draw(st.integers(1, 4))):
            whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    listing(bytes(whole))


def test_a_cell_far_away_is_no_reason_to_hold_all_between() -> None:
    def far(sheet: Any) -> None:
        sheet["XFD1048576"] = "stray"

    (problem,) = listing(workbooks.xlsx(TABLE, change=far)).problems
    assert problem.code == "too-large"


def test_cells_far_away_that_are_only_coloured_are_none() -> None:
    def colour(sheet: Any) -> None:
        for row in (1_000_000, 1_048_576):
            sheet.cell(row, 16_384).font = Font(bold=True)

    read = listing(workbooks.xlsx(TABLE, change=colour))
    assert [one.company for one in read.interviews] == ["Müller & Söhne", "Borealis"]


def test_the_command_takes_a_sheet_by_its_name_and_a_workbook_from_standard_input(tmp_path: Path) -> None:
    data = workbooks.xlsx([HEADINGS[:3], ["Corvid", "Cook", DAY]], before={"2026": TABLE}, name="2027")
    ran = followup(
        "check",
        "-",
        "--sheet",
        "2027",
        "--name",
        "Priya",
        "--timezone",
        "Europe/Berlin",
        "--json",
        "-o",
        tmp_path,
        input=data,
    )
    assert [one["company"] for one in ran.json["interviews"]] == ["Corvid"]


def test_a_workbook_says_nothing_of_who_the_candidate_is(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(workbooks.xlsx(TABLE))
    ran = followup("check", tmp_path / "list.xlsx", "--candidate", tmp_path / "list.xlsx")
    assert ran.code == 1
    assert "error: this is a table, and says nothing of who you are" in ran.err

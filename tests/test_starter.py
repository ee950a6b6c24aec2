"""The list that init writes: every key of the table is in it, and all of it can be read."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from pathlib import Path

import pytest
import yaml
from commands import followup
from lists import graceful
from test_schema import complaints

from followup.problems import Problem
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW as INTERVIEW_TABLE
from followup.reading.form.contents.people import INTERVIEWER, REFERENCE
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.contents.whole import LIST
from followup.reading.form.schema import FILE_NAME
from followup.reading.form.starter import csv_starter, yaml_starter
from followup.reading.listing import Given, listing_from
from followup.reading.sources.yaml_files import yaml_source

TODAY = dt.date(2026, 11, 23)
NOW = "2026-11-23T09:00"
LINE = re.compile(r"^(# )?( {0,8})(- )?(\w+):(?: |$)")
REST = "# What else a list can say"
SECTIONS = ("settings", "candidate", "references", "interviews", "interviewers")
WHO = ("--name", "Priya Raman", "--email", "priya@example.org", "--timezone", "America/New_York")


def starter(today: dt.date = TODAY) -> str:
    return yaml_starter("interviews.yaml", today)


def problems(text: str) -> tuple[Problem, ...]:
    return listing_from([yaml_source(text.encode(), "list.yaml")], None, None, Given(), graceful()).problems


def keys(text: str, *, in_use: bool) -> list[str]:
    """The keys of a starter below its header, those in use or those of the block behind `#`, without its sections' names."""
    used, rest = text[text.index("candidate:") :].split(REST)
    lines = filter(None, map(LINE.match, (used if in_use else rest).splitlines()))
    return [line[4] for line in lines if in_use or (line[2] and line[4] != "interviewers")]


def uncommented(text: str) -> str:
    """A starter with every line of its last block where its section is, without the `#` in front of it."""
    used, rest = text.split(REST)
    lines = [line.removeprefix("# ") for line in rest.splitlines() if LINE.match(line)]
    heads = [
        number
        for number, line in enumerate(lines)
        if re.match(r"\s*(\w+):\s+#", line) and line.split(":")[0].strip() in SECTIONS
    ]
    for begin, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        head, own = lines[begin].split(":")[0], "".join(f"{line}\n" for line in lines[begin + 1 : end])
        if head == "settings":
            used += f"{head}:\n{own}\n"
        else:
            first = re.search(rf"^{head}:.*\n.*\n", used, re.MULTILINE)
            assert first, head
            used = used[: first.end()] + own + used[first.end() :]
    return used


def filled_in(text: str) -> str:
    for example, own in {
        "Your Name": "Priya Raman", "you@example.org": "priya@raman.example", "Example Company": "Acme Robotics",
        "Sam Okafor": "Helen Marsh", "sam@old-job.example": "helen@northgate.example", "the new release train": "the harbour",
        "cutting a 40-minute build to 6": "baking at night", "Ana Lima": "Renee Alvarez",
        "ana@company.example": "renee@acme.example", "Ben Castellanos": "Tom Ellis", "ben@": "tom@", "Mike Tran": "Lu Wu",
    }.items():  # fmt: skip
        assert example in text
        text = text.replace(example, own)
    return text


def test_every_key_of_the_tables_is_in_the_starter_and_no_other() -> None:
    expected = sorted(
        field.key
        for table in (LIST, CANDIDATE, SETTINGS, REFERENCE, INTERVIEW_TABLE, INTERVIEWER)
        for field in table
    )  # fmt: skip
    in_use, rest = keys(starter(), in_use=True), keys(starter(), in_use=False)
    assert sorted(in_use + rest + ["settings"]) == expected
    assert len(in_use) < 30, "what everybody fills in first is short"


def test_every_meaning_is_in_the_starter() -> None:
    behind = re.sub(r" +", " ", " ".join(re.sub(r"^.*# ", "", line) for line in starter().splitlines() if "#" in line))
    for table in (CANDIDATE, SETTINGS, REFERENCE, INTERVIEW_TABLE, INTERVIEWER):
        for field in table:
            assert field.meaning in behind


@pytest.mark.parametrize("today", [TODAY + dt.timedelta(days) for days in (0, 1, 2, 3, 6, 30, 96, 112, 340, 3000)])
def test_the_starter_is_read_without_a_warning_on_any_day(today: dt.date) -> None:
    assert [one.code for one in problems(starter(today))] == ["example"]
    day = dt.date.fromisoformat(re.search(r" date: (\S+)", starter(today))[1])  # type: ignore[index]
    assert dt.timedelta(days=2) <= day - today <= dt.timedelta(days=8)
    assert day.strftime("%A") == "Wednesday"


def test_every_line_behind_a_mark_can_be_used() -> None:
    text = uncommented(starter())
    assert text.count("\n        say: ") == text.count("\n  also: ") == text.count("\n    notes: ") == 1
    assert [one.code for one in problems(text)] == ["example"]
    assert complaints(text) == []
    assert complaints(starter()) == []


def test_the_starter_is_plain_text_of_at_most_100_columns() -> None:
    assert starter().isascii()
    assert max(map(len, starter().splitlines())) <= 100
    assert starter().splitlines()[0] == f"# yaml-language-server: $schema={FILE_NAME}"


@pytest.mark.parametrize(("country", "shown"), [("DE", "\n  country: DE "), ("", "\n#   country: US ")])
def test_what_is_known_of_the_candidate_needs_no_example(country: str, shown: str) -> None:
    text = yaml_starter("interviews.yaml", TODAY, {"timezone": "Europe/Berlin", "country": country})
    assert yaml.safe_load(text)["candidate"]["timezone"] == "Europe/Berlin"
    assert shown in text
    assert [one.code for one in problems(text)] == ["example"]


def test_a_list_that_init_wrote_exports_without_a_warning_after_its_example_is_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = followup("init")
    assert (ran.code, ran.err) == (0, "")
    assert "  followup export interviews.yaml" in ran.out.splitlines()
    path = Path("interviews.yaml")
    checked = followup("check", path)
    assert (checked.code, checked.out) == (0, "1 interview understood, 0 errors, 1 warning.\n")
    assert "this list still has the example that it began with: Your Name, you@example.org" in checked.err
    path.write_text(filled_in(path.read_text(encoding="utf-8")), encoding="utf-8")
    exported = followup("export", path)
    assert (exported.code, exported.err) == (0, "")
    assert "wrote followups/acme-robotics-staff-engineer.ics" in exported.out
    assert complaints(path.read_text(encoding="utf-8")) == []


def test_init_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "mine.yml"
    path.write_text("mine")
    ran = followup("init", path)
    assert (ran.code, ran.out, ran.err) == (3, "", f"followup: {path} cannot be written: it is there already\n")
    assert path.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["mine.yml"]


def test_init_says_what_it_cannot_do(tmp_path: Path) -> None:
    assert f"there is no folder {tmp_path / 'no'}" in followup("init", tmp_path / "no" / "list.yaml").err
    assert followup("init", tmp_path / "no" / "list.yaml").code == 3
    ran = followup("init", tmp_path / "list.txt")
    assert (ran.code, "init writes .yaml, .yml or .csv" in ran.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_init_writes_the_schema_that_the_starter_names_beside_it(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    followup("init", tmp_path / "a.yaml")
    assert path.read_text(encoding="utf-8") == followup("schema").out
    assert FILE_NAME not in followup("init", tmp_path / "b.yaml").out
    path.write_text(
        path.read_text(encoding="utf-8").replace('"the job"', '"what an older version said"'), encoding="utf-8"
    )
    assert f"wrote {path}" in followup("init", tmp_path / "c.yaml").out
    assert path.read_text(encoding="utf-8") == followup("schema").out


def test_a_schema_of_that_name_that_is_not_ours_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("{}")
    ran = followup("init", tmp_path / "a.yaml")
    assert (ran.code, path.read_text()) == (0, "{}")
    assert f"{path} is another program's" in ran.err


def test_a_dash_prints_the_starter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed = followup("init", "-")
    assert printed.code == 0
    assert [one.code for one in problems(printed.out)] == ["example"]
    assert list(tmp_path.iterdir()) == []


def test_the_starter_for_a_spreadsheet_reads_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "interviews.CSV"
    ran = followup("init", path)
    assert (ran.code, ran.err) == (0, "")
    assert [one.name for one in tmp_path.iterdir()] == ["interviews.CSV"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbfcompany,role,")
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n") == 2
    exported = followup("export", path, *WHO, "-o", tmp_path / "out")
    assert exported.code == 0
    assert "this list still has the example that it began with: Example Company" in exported.err
    assert exported.err.count("warning") == 1


def test_the_headings_for_a_spreadsheet_are_the_keys_that_fit_into_a_cell() -> None:
    headings, row = csv.reader(io.StringIO(csv_starter(TODAY).removeprefix("\ufeff")))
    assert headings == [key for key in INTERVIEW_TABLE.keys if key != "steps"]
    assert dict(zip(headings, row, strict=True))["date"] == "2026-11-25"

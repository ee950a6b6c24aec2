"""What no run does twice, and what it does not even load: held by counting, never by a clock."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gc
import pickle
import subprocess
import sys
import types
from collections import Counter
from pathlib import Path

import pytest
from bench.interviews import NOW as START
from bench.interviews import list_of
from commands import NOW, SAMPLE
from test_pipeline import request

from followup import pipeline, zones
from followup.identity import short_hash, short_hashes_after
from followup.model.drafts import Wording
from followup.reading.sources.nodes import Entries
from followup.reading.sources.yaml_files import yaml_source
from followup.telling.page import page
from followup.telling.stories import story

SLOW = (
    "icalendar", "jinja2", "holidays", "rich", "followup.amending.adding", "followup.amending.invitation",
    "followup.telling.story", "tzlocal", "followup.drafting", "followup.reading.tables.table", "importlib.resources",
)  # fmt: skip


def loaded_by(*arguments: object, home: Path = Path("/nonexistent")) -> set[str]:
    """Which of the slow modules a command has loaded when it ends, as a process of its own with its own home."""
    code = (
        "import sys\nfrom followup.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('loaded', *(name for name in {SLOW!r} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=True,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return set(done.stderr.splitlines()[-1].split()[1:])


def test_the_version_loads_none_of_the_rooms() -> None:
    assert loaded_by("--version") == set()


@pytest.mark.parametrize("layout", ["opening", "single", "event"])
def test_an_unchanged_run_loads_neither_templates_nor_the_writer_of_events(tmp_path: Path, layout: str) -> None:
    export = ("export", SAMPLE, "-o", tmp_path / "out", "--now", NOW, "--layout", layout)
    assert {"holidays", "followup.drafting"} <= loaded_by(*export, home=tmp_path)
    assert loaded_by(*export, home=tmp_path) == set()


def test_a_run_keeps_neither_the_texts_nor_the_cells(tmp_path: Path) -> None:
    def wordings() -> int:
        gc.collect()
        return sum(isinstance(one, Wording) for one in gc.get_objects())

    asked = dataclasses.replace(request(SAMPLE.read_bytes(), tmp_path), draft_everything=False)
    before = wordings()
    result = pipeline.preview(asked)
    assert result.planned is not None
    assert wordings() == before
    assert [source.node for source in result.sources.values()] == [None]


def test_a_run_leaves_nothing_that_refers_to_itself(tmp_path: Path) -> None:
    asked = dataclasses.replace(request(SAMPLE.read_bytes(), tmp_path), draft_everything=False)
    pipeline.preview(asked)  # what is kept for the next run, templates above all, may
    gc.collect()
    gc.disable()
    try:
        pipeline.export(asked)
        pipeline.export(asked)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.slow
def test_no_more_than_one_interview_is_held_as_cells() -> None:
    def records() -> int:
        return sum(isinstance(one, Entries) for one in gc.get_objects())

    gc.collect()
    before = records()
    text = "interviews:\n" + "- {company: Acme, interviewers: [{name: Ana Lima}, {name: Ben Castellanos}]}\n" * 20
    held = yaml_source(text.encode(), "list.yaml", lambda row, file: records() - before).rows
    assert held == (3,) * 20


def test_a_list_in_iso_dates_and_plain_times_compiles_no_other_forms_of_them() -> None:
    code = (
        "from followup.reading.cells import clocks, days, times\n"
        "times.dated('2026-12-02'), times.timed('14:30'), times.day('2026-12-04')\n"
        "print(days._forms.cache_info().currsize, clocks._token.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]


def test_lines_are_split_when_a_message_quotes_one(tmp_path: Path) -> None:
    asked = request(SAMPLE.read_bytes(), tmp_path)
    (source,) = pipeline.preview(asked).sources.values()
    assert "lines" not in vars(source)
    assert "\n".join(source.lines) == SAMPLE.read_text(encoding="utf-8")


def test_the_clock_of_a_day_is_looked_up_once(tmp_path: Path) -> None:
    asked = request(SAMPLE.read_bytes(), tmp_path)
    pipeline.preview(asked)
    looked_up = zones.offset_all_day.cache_info().misses
    pipeline.preview(asked)
    assert zones.offset_all_day.cache_info().misses == looked_up


def test_the_templates_of_a_page_are_compiled_once_a_process(tmp_path: Path) -> None:
    of_a_plan = story(pipeline.preview(request(SAMPLE.read_bytes(), tmp_path)))
    assert of_a_plan is not None
    first = page(of_a_plan)
    compiled = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal compiled
        compiled += event == "c_call" and argument is compile

    sys.setprofile(note)
    try:
        again = page(of_a_plan)
    finally:
        sys.setprofile(None)
    assert (again, compiled) == (first, 0)


_FEW = 20  # calls of one function that an interview may cost now and then, as where a longer name has to be folded


def calls(count: int, output: Path, *, again: bool) -> Counter[str]:
    """How often a run over a list of so many interviews calls each function, by its name and place."""
    asked = dataclasses.replace(
        request(list_of(count).encode(), output), now=dt.datetime.fromisoformat(START), draft_everything=False
    )
    if again:
        pipeline.export(asked)
    called: Counter[object] = Counter()

    def note(frame: types.FrameType, event: str, argument: object) -> None:
        if event == "call":
            called[frame.f_code] += 1
        elif event == "c_call":
            called[argument] += 1

    sys.setprofile(note)
    try:
        pipeline.export(asked)
    finally:
        sys.setprofile(None)
    by_name: Counter[str] = Counter()
    for each, times in called.items():
        by_name[str(each) if isinstance(each, types.CodeType) else getattr(each, "__qualname__", "")] += times
    return by_name


@pytest.mark.slow
@pytest.mark.parametrize("again", [False, True])
def test_the_work_grows_with_the_list_and_no_faster(tmp_path: Path, again: bool) -> None:
    """Nor does any one function's: what is called for each pair of openings is lost in the sum until there are thousands."""
    calls(40, tmp_path / "first", again=again)  # what is loaded, compiled and looked up once a process
    few, more, many = (calls(count, tmp_path / f"{count}", again=again) for count in (40, 80, 160))
    assert (many.total() - more.total()) / 80 < 1.1 * (more.total() - few.total()) / 40
    of_pairs = [name for name in more if many[name] > max(3 * more[name], more[name] + 80 * _FEW)]
    assert of_pairs == []


def test_a_playbook_is_read_once_for_all_candidates_of_a_process(tmp_path: Path) -> None:
    asked = request(SAMPLE.read_bytes(), tmp_path)
    again = dataclasses.replace(asked, playbook={path: bytes(bytearray(text)) for path, text in asked.playbook.items()})
    assert pipeline.preview(asked).playbook.templates is pipeline.preview(again).playbook.templates


def test_what_a_run_is_asked_can_be_sent_to_another_process(tmp_path: Path) -> None:
    asked = request(SAMPLE.read_bytes(), tmp_path)
    assert pickle.loads(pickle.dumps(asked)) == asked


def test_a_beginning_that_is_hashed_once_counts_as_if_it_were_hashed_each_time() -> None:
    hashed = short_hashes_after("the templates")
    assert [hashed("one"), hashed("two")] == [short_hash("the templates", "one"), short_hash("the templates", "two")]

"""What happened, written into the list by a command: that change, every other byte as it was, and the same bytes back."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import functools
import html
import io
import json
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import workbooks
from commands import followup
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import graceful

from followup.amending.marking import journal, shell
from followup.amending.marking.marking import List, Result, marked
from followup.amending.marking.marks import What, mark_of
from followup.identity import folded
from followup.model.interviews import Interview
from followup.planning.openings import openings_from
from followup.problems import NO_PLACE
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.files import source_from
from followup.reading.sources.nodes import Source
from followup.reading.words.vocabulary import is_nothing

PLAYBOOK = graceful()
NOW = dt.datetime(2026, 11, 25, 14, tzinfo=dt.UTC)
ME = Given(name="Priya Raman", email="priya@example.org", timezone="America/New_York", country="US")


def read(file: str, data: bytes) -> tuple[Source, Listing]:
    source = source_from(data, file)
    return source, listing_from([source], None, None, ME, PLAYBOOK)


def set_in(
    data: bytes, whom: str, *said: tuple[str, str], file: str, kept: bytes | None = None, undo: bool = False
) -> Result:
    reader = functools.partial(read, file)
    there = List(file=file, read=reader, playbook=PLAYBOOK, now=NOW, kept=kept)
    marks = [mark_of(What(key), value, PLAYBOOK) for key, value in said]
    return marked(data, there, [whom], marks, undo=undo)


COMPANIES = ("Acme Robotics", "St. Brendan's", "Müller & Söhne", "腾讯", "Harbor: Finch, Inc.")
PEOPLE = ("Ana Lima", "Ben Osei", "Chloé Dœ", "Di O'Fry", "Ed Ray")
STEPS = ("thank_you_email", "thank_you_note", "linkedin", "check_in", "prepare")
TOPICS = st.one_of(
    st.sampled_from(
        ["the release train", "yes", "night shifts: who, when", "#1 of all", '"quoted"', "a; b", "[x] {y}", "ends,"]
    ),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=3, max_size=12),
).filter(lambda text: not is_nothing(text))


@dataclass(frozen=True)
class Entry:
    """An interview to be written down; `style` is how."""

    company: str
    day: int
    people: tuple[str, ...]
    status: str | None
    done: tuple[str, ...]
    topics: tuple[str | None, ...]
    style: int


ENTRIES = st.builds(
    Entry,
    company=st.sampled_from(COMPANIES),
    day=st.integers(9, 24),
    people=st.lists(st.sampled_from(PEOPLE), unique=True, min_size=1, max_size=3).map(tuple),
    status=st.sampled_from([None, "waiting", "in process", "on hold"]),
    done=st.lists(st.sampled_from(STEPS), unique=True, max_size=2).map(tuple),
    topics=st.lists(st.sampled_from([None, "rust", "the rota"]), min_size=3, max_size=3).map(tuple),
    style=st.integers(0, 3),
)
LISTS = st.lists(ENTRIES, min_size=1, max_size=4, unique_by=lambda one: one.company)


def block(one: Entry) -> str:
    """An entry of a list in YAML, in one of the ways in which people write them."""
    company = json.dumps(one.company, ensure_ascii=False)
    if one.style == 0:
        people = ", ".join(_person(name, topic) for name, topic in zip(one.people, one.topics, strict=False))
        status = f"status: {one.status}, " if one.status else ""
        done = f", done: [{', '.join(one.done)}]" if one.done else ""
        when = f"date: 2026-11-{one.day:02}, start: 10:00"
        return f"  - {{company: {company}, {status}{when}, interviewers: [{people}]{done}}}  # one line\n"
    lines = [
        f"  - company: {company}   # where",
        f"    date: 2026-11-{one.day:02}",
        "    start: 10:00",
        "    # the people",
    ]
    if one.style == 1:
        lines.append(f"    interviewers: {', '.join(one.people)}")
    else:
        lines.append("    interviewers:")
        for name, topic in zip(one.people, one.topics, strict=False):
            lines += (
                [f"      - name: {name}", *([f"        topic: {topic}   # said so"] if topic else [])]
                if one.style == 2
                else [f"    - {name}"]
            )
    if one.status:
        lines.append(f"    status: '{one.status}'  # so far")
    if one.done and one.style == 2:
        lines += ["    done:", *(f"      - {step}  # on time" for step in one.done)]
    elif one.done:
        lines.append(
            f"    done: {', '.join(one.done)}"
            if one.style == 1
            else f"    done: {{{', '.join(f'{step}: yes' for step in one.done)}}}"
        )
    return "".join(f"{line}\n" for line in lines)


REMARKS = re.compile("# (?:where|the people|said so|so far|on time|one line)")


def _person(name: str, topic: str | None) -> str:
    return f"{{name: {name}, topic: {topic}}}" if topic else name


@dataclass(frozen=True)
class Said:
    """A mark, and whom it is about: an entry, and a person of it or nobody."""

    entry: int
    person: int | None
    what: str
    value: str


def marks_for(values: st.SearchStrategy[str]) -> st.SearchStrategy[list[Said]]:
    statuses = st.sampled_from(["rejected", "offer", "they said no", "on hold"])
    each = st.one_of(
        st.builds(Said, st.integers(0, 3), st.none() | st.integers(0, 2), st.just("done"), st.sampled_from(STEPS)),
        st.builds(Said, st.integers(0, 3), st.none(), st.just("skip"), st.sampled_from(STEPS)),
        st.builds(Said, st.integers(0, 3), st.none(), st.just("status"), statuses),
        st.builds(Said, st.integers(0, 3), st.integers(0, 2), st.just("topic"), values),
        st.builds(Said, st.integers(0, 3), st.none(), st.sampled_from(["decision_by", "answer_by"]), st.just("2026-12-04")),
    )  # fmt: skip
    return st.lists(each, min_size=1, max_size=4)


def whom(entries: Sequence[Entry], said: Said) -> tuple[int, str, str | None]:
    """The number of the entry, what to type, and the person's name."""
    number = said.entry % len(entries)
    one = entries[number]
    name = None if said.person is None else one.people[said.person % len(one.people)]
    return number, " ".join(filter(None, (one.company, name))), name


def expected(one: Interview, said: Said, name: str | None, *, holds_days: bool) -> Interview:
    """An interview with what was said, by this test's own account; `holds_days` tells that the day of an answer has a place."""
    if said.what == "status":
        status = {"they said no": "rejected"}.get(said.value, said.value)
        is_news = holds_days and status in ("offer", "rejected", "accepted", "declined") and one.status != status
        on = one.outcome_on or (NOW.date() if is_news else None)
        return dataclasses.replace(one, status=status, outcome_on=on)
    if said.what in ("decision_by", "answer_by"):
        return dataclasses.replace(one, **{said.what: dt.date.fromisoformat(said.value)})
    if said.what == "topic":
        people = tuple(
            dataclasses.replace(each, topic=said.value) if each.name == name else each for each in one.interviewers
        )
        return dataclasses.replace(one, interviewers=people)
    return one


def facts(one: Interview) -> tuple[Interview, dict[str, set[str] | None], set[str]]:
    """An interview without its place; the steps that are done with the people for whom, None for all; those to skip."""
    done: dict[str, set[str] | None] = {}
    for each in one.done:
        before = done.get(each.step, set())
        done[each.step] = None if before is None or not each.people else before | set(each.people)
    return dataclasses.replace(one, place=NO_PLACE, done=(), skip=(), status=str(one.status)), done, set(one.skip)


def assert_only_that(
    before: Listing, after: Listing, number: int, said: Said, name: str | None, *, holds_days: bool = True
) -> None:
    """The list read again is the old one with that change."""
    assert (before.candidate, before.settings) == (after.candidate, after.settings)
    assert [one.message for one in after.problems if one.is_error] == []
    for index, (one, other) in enumerate(zip(before.interviews, after.interviews, strict=True)):
        if index != number:
            assert facts(one) == facts(other)
            continue
        bare, done, skip = facts(expected(one, said, name, holds_days=holds_days))
        if said.what == "done" and done.get(said.value, set()) is not None:
            done[said.value] = None if name is None else done.get(said.value, set()) | {name}  # type: ignore[operator]
        skip |= {said.value} if said.what == "skip" else set()
        assert facts(other) == (bare, done, skip)


@pytest.mark.slow
@settings(max_examples=150)
@given(
    LISTS,
    marks_for(TOPICS),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.booleans(),
)
def test_a_mark_in_yaml_is_that_change_and_its_undo_gives_the_same_bytes(
    entries: list[Entry], marks: list[Said], line_end: str, encoding: str, is_ended: bool
) -> None:
    blocks = ["# my list\nsettings: {reminder: none}\ninterviews:\n", *map(block, entries)]
    blocks = [one.replace("\n", line_end) for one in blocks]
    if not is_ended:
        blocks[-1] = blocks[-1].removesuffix(line_end)
    versions = ["".join(blocks).encode(encoding)]
    kept: bytes | None = None
    for said in marks:
        number, words, name = whom(entries, said)
        result = set_in(versions[-1], words, (said.what, said.value), file="list.yaml", kept=kept)
        before, after = (read("list.yaml", data)[1] for data in (versions[-1], result.data))
        assert_only_that(before, after, number, said, name)
        text = result.data.decode(encoding)
        assert result.data == text.encode(encoding)
        blocks = _with_new_block(blocks, number + 1, text)
        versions.append(result.data)
        kept = result.journal
    for said, before_it in zip(reversed(marks), reversed(versions[:-1]), strict=True):
        if before_it == versions[-1]:
            versions.pop()
            continue  # the list said so already
        _, words, _ = whom(entries, said)
        result = set_in(versions.pop(), words, (said.what, said.value), file="list.yaml", kept=kept, undo=True)
        assert result.data == before_it
        kept = result.journal
    assert kept is None


def _with_new_block(blocks: list[str], number: int, text: str) -> list[str]:
    """The blocks of a text of which one has changed; all others stand there as they stood, byte for byte."""
    before, after = "".join(blocks[:number]), "".join(blocks[number + 1 :])
    assert text.startswith(before)
    assert text.endswith(after)
    now = text[len(before) : len(text) - len(after)]
    assert REMARKS.findall(now) == REMARKS.findall(blocks[number])
    return [*blocks[:number], now, *blocks[number + 1 :]]


COLUMNS = [
    "Company",
    "Interview Date",
    "Start",
    "Interviewers",
    "Status",
    "Topic",
    "Done",
    "Skip",
    "Decision by",
    "Answer by",
    "Notes",
]


def table(entries: Sequence[Entry], separator: str, quoting: int, order: Sequence[int]) -> str:
    rows = [COLUMNS]
    for one in entries:
        topic = next((topic for topic in one.topics[:1] if topic and len(one.people) == 1), "")
        cells = [one.company, f"2026-11-{one.day:02}", "10:00", "; ".join(one.people), one.status or "", topic,
                 ", ".join(one.done), "", "", "", "bring a pen, a pencil\nand a CV"]  # fmt: skip
        rows.append(cells)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([row[at] for at in order] for row in rows)
    return out.getvalue()


@pytest.mark.slow
@settings(max_examples=150)
@given(
    LISTS,
    marks_for(st.sampled_from(["the release train", "night shifts", 'a "quoted" word', "x, y", "Ünïcode"])),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.permutations(range(len(COLUMNS))),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_a_mark_in_a_csv_is_one_cell_and_its_undo_gives_the_same_bytes(
    entries: list[Entry], marks: list[Said], separator: str, quoting: int, order: list[int], encoding: str
) -> None:
    if encoding == "cp1252":
        entries = [one for one in entries if one.company != "腾讯"]
    text = table(entries, separator, quoting, order)
    data = text.encode(encoding)
    for said in marks if entries else ():
        number, words, name = whom(entries, said)
        if said.what == "done" and name is not None:
            continue  # a column of steps has no place for people
        result = set_in(data, words, (said.what, said.value), file="list.csv")
        before, now = (read("list.csv", each)[1] for each in (data, result.data))
        assert_only_that(before, now, number, said, name, holds_days=False)
        rows, after = (
            list(csv.reader(io.StringIO(each, newline=""), delimiter=separator, strict=True))
            for each in (text, result.data.decode(encoding))
        )
        changed = [(row, at) for row, (one, other) in enumerate(zip(rows, after, strict=True))
                   for at, (cell, now) in enumerate(zip(one, other, strict=True)) if cell != now]  # fmt: skip
        assert len(changed) == (result.data != data)
        for row, at in changed:
            assert row == number + 1
            assert folded(rows[0][at]).replace(" ", "_") == said.what
        lines = result.data.decode(encoding).split("\r\n")
        assert sum(one != other for one, other in zip(text.split("\r\n"), lines, strict=True)) == len(changed)
        if changed:
            back = set_in(result.data, words, (said.what, said.value), file="list.csv", kept=result.journal, undo=True)
            assert (back.data, back.journal) == (data, None)


@settings(max_examples=60)
@given(LISTS, marks_for(TOPICS), st.sampled_from([None, 2]))
def test_a_list_in_json_stays_json(entries: list[Entry], marks: list[Said], indent: int | None) -> None:
    rows = [
        {"company": one.company, "date": f"2026-11-{one.day:02}", "interviewers": [{"name": name} for name in one.people],
         **({"done": list(one.done)} if one.done else {}), **({"status": one.status} if one.status else {})}
        for one in entries
    ]  # fmt: skip
    data = json.dumps({"interviews": rows}, ensure_ascii=False, indent=indent).encode()
    for said in marks:
        number, words, name = whom(entries, said)
        result = set_in(data, words, (said.what, said.value), file="list.json")
        assert_only_that(read("list.json", data)[1], read("list.json", result.data)[1], number, said, name)
        others = [one for index, one in enumerate(json.loads(result.data)["interviews"]) if index != number]
        assert others == [one for index, one in enumerate(rows) if index != number]
        if result.data != data:
            back = set_in(result.data, words, (said.what, said.value), file="list.json", kept=result.journal, undo=True)
            assert back.data == data


LIST = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    round: phone screen
    date: 2026-11-10
    start: 11:00
    interviewers: [Mike Tran]
  - company: Acme Robotics
    role: Staff Engineer
    round: final
    date: 2026-11-24
    start: 14:00
    end: 15:30
    interviewers:
      - Ana Lima <ana@acme.example> (VP Engineering)
      - Ben Osei
    status: waiting   # they said soon
  - {company: Acme Robotics, role: Data Analyst, date: 2026-11-23, start: 10:00, interviewers: [Cy Dunn]}
  - {company: St. Brendan's, role: Nurse, date: 2026-11-20, start: 09:00, interviewers: [Ana Moreno]}
"""
AT = ("--now", "2026-11-25T09:00")


@pytest.fixture
def a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "interviews.yaml"
    path.write_text(LIST)
    return path


def lines_changed(path: Path) -> tuple[list[str], list[str]]:
    """The lines of the list that are gone, and those that are new."""
    before, after = LIST.splitlines(), path.read_text().splitlines()
    return [one for one in before if one not in after], [one for one in after if one not in before]


def test_it_says_what_it_changed_with_the_line_and_how_to_take_it_back(a_list: Path) -> None:
    ran = followup("mark", "interviews.yaml", "staff", "engineer", "acme", "--status", "they said no", *AT)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "marked: Acme Robotics (Staff Engineer), final, Tue 24 Nov\n"
        "  status: waiting -> rejected (interviews.yaml, line 18)\n"
        "  outcome on: Wed 25 Nov, today; correct it there if you heard earlier\n"
        'To take it back: followup mark interviews.yaml staff engineer acme --status "they said no" --undo\n'
        "Next: followup export interviews.yaml\n"
    )
    assert lines_changed(a_list) == (
        ["    status: waiting   # they said soon"],
        ["    status: they said no   # they said soon", "    outcome_on: 2026-11-25"],
    )
    ran = followup("mark", "interviews.yaml", "staff", "engineer", "acme", "--status", "they said no", "--undo")
    assert ran.code == 0
    assert "status: rejected -> waiting (interviews.yaml, line 18)" in ran.out
    assert a_list.read_text() == LIST
    assert [path.name for path in a_list.parent.iterdir()] == ["interviews.yaml"]


@pytest.mark.parametrize(
    ("arguments", "new"),
    [
        (("brendan", "--done", "thank_you_email"), ["done: [thank_you_email], company: St. Brendan's"]),
        (("St. Brendan's", "--done", "Thank you email"), ["done: [thank_you_email], company: St. Brendan's"]),
        (("moreno", "--done", "linkedin"), ["done: {linkedin: [Ana Moreno]}, company: St. Brendan's"]),
        (("lima", "--done", "linkedin"), ["    done: {linkedin: [Ana Lima]}"]),
        (("ana lima", "--topic", "on-call"), ["- name: Ana Lima <ana@acme.example>", "        topic: on-call"]),
        (("cy", "--topic", "SQL"), ["interviewers: [{name: Cy Dunn, topic: SQL}]"]),
        (("staff engineer acme", "--skip", "thank_you_note"), ["    skip: [thank_you_note]"]),
        (("ben", "--decision-by", "two weeks"), ["    decision_by: 2026-12-09"]),
        (("ben", "--answer-by", "2026-12-14"), ["    answer_by: 2026-12-14"]),
        (("acme", "2026-11-10", "--done", "thank_you_email"), ["    done: [thank_you_email]"]),
    ],
)  # fmt: skip
def test_any_words_of_a_name_will_do(a_list: Path, arguments: tuple[str, ...], new: list[str]) -> None:
    ran = followup("mark", "interviews.yaml", *arguments, *AT)
    assert (ran.code, ran.err) == (0, "")
    changed = lines_changed(a_list)[1]
    assert len(changed) == len(new)
    assert all(one in line for one, line in zip(new, changed, strict=True))
    assert followup("mark", "interviews.yaml", *arguments, "--undo").code == 0
    assert a_list.read_text() == LIST


@pytest.mark.parametrize("suffix", ["yaml", "csv"])
def test_a_week_to_answer_in_is_counted_from_the_day_on_which_that_is_said(tmp_path: Path, suffix: str) -> None:
    listed = tmp_path / f"list.{suffix}"
    text = {
        "yaml": "candidate: {name: A, timezone: America/New_York}\ninterviews:\n  - {company: Acme, date: 2026-11-10}\n",
        "csv": "Company,Date,Status,Answer by\nAcme,2026-11-10,,\n",
    }[suffix]
    listed.write_text(text)
    said = ("mark", listed, "acme", "--status", "offer", "--answer-by", "in a week", "--timezone", "America/New_York")
    ran = followup(*said, "--now", "2026-11-25T20:00")
    assert ran.code == 0, ran.err
    assert "  answer by: Wed 2 Dec (" in ran.out
    assert "2026-12-02" in listed.read_text()
    assert followup(*said, "--undo", "--now", "2026-11-30T09:00").code == 0
    assert listed.read_text() == text


def test_a_week_to_answer_in_is_counted_from_the_offer_where_its_day_is_known(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(
        "candidate: {name: A, timezone: America/New_York}\ninterviews:\n"
        "  - {company: Acme, date: 2026-11-10, status: offer, outcome_on: 2026-11-20}\n"
    )
    ran = followup("mark", listed, "acme", "--answer-by", "in a week", "--now", "2026-11-25T09:00")
    assert (ran.code, "  answer by: Fri 27 Nov (" in ran.out) == (0, True), ran.err
    assert "answer_by: 2026-11-27" in listed.read_text()


OUTCOMES = {
    "no status yet.yaml": "interviews:\n- company: Acme\n  date: 2026-11-10\n  notes: old",
    "a status in the middle.yaml": (
        "interviews:\n- company: Acme\n  status: waiting  # they said\n  date: 2026-11-10\n- {company: B, date: 2026-11-11}\n"
    ),
    "a word of one's own.yaml": "interviews:\n- company: Acme\n  Stage: waiting\n  date: 2026-11-10\n",
    "an empty key.yaml": "interviews:\n- company: Acme\n  outcome_on:\n  date: 2026-11-10\n  status: waiting\n",
    "braces.yaml": "interviews:\n- {company: Acme, status: waiting, date: 2026-11-10, interviewers: [Ana Lima]}\n",
    "braces without a status.yaml": "interviews:\n- {company: Acme, date: 2026-11-10}\n",
    "json.json": '{"interviews": [\n  {\n    "company": "Acme",\n    "status": "waiting",\n    "date": "2026-11-10"\n  }\n]}\n',
    "a column.csv": "Company,Date,Status,Answer on\r\nAcme,2026-11-10,waiting,\r\nB,2026-11-10,,\r\n",
    "a quoted column.csv": '"Company";"Outcome on";"Date";"Status"\n"Acme";"";"2026-11-10";""\n',
}


@pytest.mark.parametrize("name", OUTCOMES)
@pytest.mark.parametrize("status", ["offer", "rejected", "accepted", "declined"])
def test_the_day_of_an_answer_is_written_beside_it_and_taken_back_with_it(
    tmp_path: Path, name: str, status: str
) -> None:
    listed = tmp_path / name
    listed.write_bytes(OUTCOMES[name].encode())
    who = ("--name", "Priya Raman", "--timezone", "America/New_York")
    ran = followup("mark", listed, "acme", "--status", status, "--now", "2026-11-25T09:00", *who)
    assert (ran.code, ran.err) == (0, "")
    assert "\n  outcome on: Wed 25 Nov, today; correct it there if you heard earlier\n" in ran.out
    assert "no-outcome-day" not in followup("plan", listed, "--now", "2026-11-28T09:00", *who).err
    after = listed.read_bytes().decode()
    before = OUTCOMES[name]
    assert after.count("2026-11-25") == 1
    if name.endswith("yaml") and "{company: Acme" not in before and "outcome_on" not in before:
        where = next(at for at, line in enumerate(after.splitlines()) if status in line)
        assert after.splitlines()[where + 1] == "  outcome_on: 2026-11-25", "on the line below the status"
    assert followup("mark", listed, "acme", "--status", status, "--undo", *who).code == 0
    assert listed.read_bytes().decode() == before


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        (["{company: Acme, date: 2026-11-10, status: offer, outcome_on: 2026-11-20}"], "offered me the job"),
        (["{company: Acme, date: 2026-11-10, outcome_on: 2026-11-20}", "{company: Acme, date: 2026-11-12}"], "offer"),
        (["{company: Acme, date: 2026-11-10, status: offer, outcome_on: 2026-11-20}"], "cancelled"),
        (["{company: Acme, date: 2026-11-10}"], "on hold"),
        (["{company: Acme, date: 2026-11-10, status: on hold}"], "ghosted"),
        (["{company: Acme, date: 2026-12-10, status: on hold}"], "waiting"),
        (["{company: Acme, date: 2026-11-10}"], "waiting"),
        (["{company: Acme, date: 2026-12-10}"], "rejected"),
    ],
)
def test_a_day_that_is_there_stays_and_what_is_no_answer_has_none(
    tmp_path: Path, entries: list[str], status: str
) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text("interviews:\n" + "".join(f"- {one}\n" for one in entries))
    ran = followup("mark", listed, "acme", "--status", status, *AT, "--timezone", "America/New_York")
    assert (ran.code, "outcome on" in ran.out, "2026-11-25" in listed.read_text()) == (0, False, False)


ANSWERED = {
    "braces.yaml": "interviews:\n- {company: Acme, date: 2026-11-10, status: STATUS, outcome_on: 2026-11-20}\n",
    "lines.yaml": "interviews:\n- company: Acme\n  date: 2026-11-10\n  status: STATUS\n  outcome_on: 2026-11-20  # by phone\n",
    "a word of one's own.yaml": (
        "interviews:\n- company: Acme\n  date: 2026-11-10\n  status: STATUS\n  response date: 2026-11-20\n"
    ),
    "another round.yaml": (
        "interviews:\n- {company: Acme, date: 2026-11-10, status: STATUS, outcome_on: 2026-11-20}\n"
        "- {company: Acme, date: 2026-11-12}\n"
    ),
    "before a meeting.yaml": (
        "interviews:\n- {company: Acme, date: 2026-11-10, status: STATUS, outcome_on: 2026-11-20}\n"
        "- {company: Acme, date: 2026-12-12}\n"
    ),
    "in the status.yaml": "interviews:\n- company: Acme\n  date: 2026-11-10\n  status: STATUS 20 Nov 2026\n",
    "with a deadline.yaml": "interviews:\n- company: Acme\n  date: 2026-11-10\n  status: STATUS 20 Nov 2026, by 27 Nov 2026\n",
    "a column.csv": "Company,Date,Status,Outcome on\nAcme,2026-11-10,STATUS,2026-11-20\n",
    "json.json": (
        '{"interviews": [{"company": "Acme", "date": "2026-11-10", "status": "STATUS", "outcome_on": "2026-11-20"}]}'
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERED)
@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("offer", "accepted"),
        ("offer", "declined"),
        ("rejected", "offer"),
        ("on hold", "waiting"),
        ("waiting", "rejected"),
    ],
)
def test_a_day_is_that_of_the_status_beside_it_and_another_status_has_a_day_of_its_own(
    tmp_path: Path, name: str, before: str, now: str
) -> None:
    listed = tmp_path / name
    listed.write_text(text := ANSWERED[name].replace("STATUS", before))
    who = (*AT, "--timezone", "America/New_York")
    ran = followup("mark", listed, "acme", "--status", now, *who)
    assert (ran.code, ran.err) == (0, "")
    assert "\n  outcome on: Wed 25 Nov, today; correct it there if you " in ran.out
    _, listing = read(name, listed.read_bytes())
    assert [str(opening.outcome_on) for opening in openings_from(listing.interviews)] == ["2026-11-25"]
    assert [str(opening.status) for opening in openings_from(listing.interviews)] == [now]
    assert followup("mark", listed, "acme", "--status", now, "--undo", *who).code == 0
    assert listed.read_text() == text


RESTS = {
    "lines.yaml": "interviews:\n- company: Acme\n  date: 2026-11-10\n  status: STATUS\n",
    "braces.yaml": "interviews:\n- {company: Acme, date: 2026-11-10, status: STATUS}\n",
    "another round.yaml": (
        "interviews:\n- {company: Acme, date: 2026-11-03}\n- {company: Acme, date: 2026-11-10, status: STATUS}\n"
    ),
    "a column.csv": "Company,Date,Status,Outcome on\nAcme,2026-11-10,STATUS,\n",
}


@pytest.mark.parametrize("name", RESTS)
@pytest.mark.parametrize("before", ["on hold", "hiring freeze", "ghosted", "never heard back", "rejected", "withdrawn"])
@pytest.mark.parametrize("now", ["waiting", "in process", "scheduled"])
def test_where_it_goes_on_after_a_pause_or_an_end_the_day_is_written_beside_it(
    tmp_path: Path, name: str, before: str, now: str
) -> None:
    listed = tmp_path / name
    listed.write_text(text := RESTS[name].replace("STATUS", before))
    who = (*AT, "--timezone", "America/New_York")
    ran = followup("mark", listed, "acme", "--status", now, *who)
    assert (ran.code, ran.err) == (0, "")
    assert "\n  outcome on: Wed 25 Nov, today; correct it there if you " in ran.out
    assert listed.read_text().count("2026-11-25") == 1
    checked_in = followup("plan", listed, "--all", "--json", *who, "--name", "A", "--country", "US").out
    starts = [one["start"][:10] for one in json.loads(checked_in)["follow_ups"] if one["step"] == "check_in"]
    assert starts == ["2026-12-07"], "seven working days after it goes on"
    assert followup("mark", listed, "acme", "--status", now, "--undo", *who).code == 0
    assert listed.read_text() == text


def test_a_day_that_a_status_told_goes_with_it_where_a_table_has_no_column_for_another(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("Company,Date,Status\nAcme,2026-11-10,Offer 20 Nov 2026\n")
    ran = followup("mark", listed, "acme", "--status", "accepted", *AT, "--timezone", "America/New_York")
    assert (ran.code, "outcome on" in ran.out) == (0, False), ran.err
    assert listed.read_text() == "Company,Date,Status\nAcme,2026-11-10,accepted\n"


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("rejected 20 Nov 2026", True),
        ("offer, answer by 14 Dec 2026", False),
        ("offer on 20 Nov 2026, answer by 14 Dec 2026", True),
    ],
)
def test_a_day_that_a_status_tells_is_the_day_of_the_answer(tmp_path: Path, words: str, is_told: bool) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(text := "interviews:\n- company: Acme\n  date: 2026-11-10\n")
    who = (*AT, "--timezone", "America/New_York")
    ran = followup("mark", listed, "acme", "--status", words, *who)
    assert (ran.code, ran.err) == (0, "")
    assert ("today" in ran.out) is not is_told
    assert "no-outcome-day" not in followup("plan", listed, *who, "--name", "A").err
    assert followup("mark", listed, "acme", "--status", words, "--undo", *who).code == 0
    assert listed.read_text() == text


def test_a_table_without_a_column_for_the_day_of_an_answer_has_the_status_alone(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("Company,Date,Status\nAcme,2026-11-10,\n")
    ran = followup("mark", listed, "acme", "--status", "offer", *AT, "--timezone", "America/New_York")
    assert (ran.code, "outcome on" in ran.out) == (0, False)
    assert listed.read_text() == "Company,Date,Status\nAcme,2026-11-10,offer\n"


DECIDES = """\
candidate: {name: A, timezone: America/New_York}
interviews:
  - {company: Acme, date: 2026-12-02}
  - {company: Beta, date: 2026-12-14}
  - {company: Gamma, date: 2026-12-01, status: offer, outcome_on: 2026-12-02}
"""


@pytest.mark.parametrize(
    ("arguments", "date"),
    [
        (("acme", "--decision-by", "next Friday"), "2026-12-11"),
        (("acme", "--decision-by", "within two weeks"), "2026-12-22"),
        (("acme", "--decision-by", "January 8"), "2027-01-08"),
        (("acme", "--decision-by", "Friday 18 December"), "2026-12-18"),
        (("beta", "--decision-by", "Friday"), "2026-12-18"),
        (("acme", "--answer-by", "December 18"), "2026-12-18"),
        (("gamma", "--answer-by", "within 2 weeks"), "2026-12-16"),
        (("acme", "--decision-by", "2026-12-04"), "2026-12-04"),
    ],
)
def test_a_day_is_counted_from_the_day_on_which_it_is_said_and_written_as_its_date(
    tmp_path: Path, arguments: tuple[str, ...], date: str
) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(DECIDES)
    ran = followup("mark", listed, *arguments, "--now", "2026-12-08T09:00")
    assert (ran.code, ran.err) == (0, "")
    assert f"{arguments[1][2:].replace('-', '_')}: {date}" in listed.read_text()
    assert followup("mark", listed, *arguments, "--undo", "--now", "2026-12-20T09:00").code == 0
    assert listed.read_text() == DECIDES


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("acme", "--decision-by", "4 December"), "4 December is Fri 4 Dec, and that is past"),
        (
            ("gamma", "--answer-by", "Friday"),
            "Friday is Fri 4 Dec, counted from the offer on Wed 2 Dec, and that is past",
        ),
    ],
)
def test_a_day_that_is_past_is_taken_with_its_year_alone(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(DECIDES)
    ran = followup("mark", listed, *arguments, "--now", "2026-12-08T09:00")
    assert (ran.code, ran.out) == (2, "")
    assert f"{message} (if it is meant, write it with its year: 2026-12-04). Nothing was changed." in ran.err
    assert listed.read_text() == DECIDES


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (("acme", "--status", "offer"), [
            "followup: acme fits 2, so nothing was changed. Type one of these:",
            "  followup mark interviews.yaml Acme Robotics Staff Engineer --status offer",
            "  followup mark interviews.yaml Acme Robotics Data Analyst --status offer",
        ]),
        (("ana", "--topic", "a b"), [
            "followup: ana fits 2, so nothing was changed. Type one of these:",
            '  followup mark interviews.yaml Acme Robotics Ana Lima --topic "a b"',
            """  followup mark interviews.yaml "St. Brendan's" Ana Moreno --topic "a b\"""",
        ]),
        (("akme", "--status", "offer"), [
            "followup: no company and no person in the list fits akme (did you mean Acme Robotics?). Nothing was changed.",
        ]),
        (("cy", "--status", "offer", "--undo"), [
            "followup: nothing to take back: followup has set no such mark there. Nothing was changed.",
        ]),
    ],
)  # fmt: skip
def test_where_several_fit_or_nothing_does_it_changes_nothing(
    a_list: Path, arguments: tuple[str, ...], lines: list[str]
) -> None:
    ran = followup("mark", "interviews.yaml", *arguments, *AT)
    assert (ran.code, ran.out, ran.err.splitlines()) == (1, "", lines)
    assert a_list.read_text() == LIST
    for line in lines[1:]:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', line)][1:]
        assert followup(*words, *AT).code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "say what happened"),
        (("--done", "thank_you_mail"), "did you mean thank_you_email?"),
        (("--done", "thank you"), "did you mean thank_you_email or thank_you_note?"),
        (("--status", "ofer"), "did you mean offer?"),
        (("--decision-by", "2026-02-30"), "2026-02-30 is not a date"),
        (("--topic", " "), "--topic takes a word"),
        (("--topic", "TBD"), "TBD is a word for nothing"),
    ],
)
def test_what_is_no_mark_is_wrong_usage(a_list: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = followup("mark", "interviews.yaml", "cy", *arguments, *AT)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert a_list.read_text() == LIST


def test_marks_are_taken_back_in_any_order_and_beside_other_changes(a_list: Path) -> None:
    marks = [
        ("lima", "--done", "thank_you_email"),
        ("ben", "--topic", "test rigs"),
        ("ben", "--decision-by", "2026-12-10"),
        ("cy", "--skip", "linkedin"),
    ]
    for one in marks:
        assert followup("mark", "interviews.yaml", *one, *AT).code == 0
    a_list.write_text(a_list.read_text().replace("start: 14:00", "start: 14:30"))
    for one in marks:
        assert followup("mark", "interviews.yaml", *one, "--undo").code == 0
    assert a_list.read_text() == LIST.replace("start: 14:00", "start: 14:30")


def test_what_was_changed_by_hand_since_is_not_taken_back(a_list: Path) -> None:
    assert followup("mark", "interviews.yaml", "cy", "--status", "offer", *AT).code == 0
    by_hand = a_list.read_text().replace("status: offer", "status: rejected")
    a_list.write_text(by_hand)
    ran = followup("mark", "interviews.yaml", "cy", "--status", "offer", "--undo")
    assert ran.code == 1
    assert "what followup wrote there was changed since" in ran.err
    assert a_list.read_text() == by_hand


def test_what_the_list_says_already_is_told_and_changes_nothing(a_list: Path) -> None:
    ran = followup("mark", "interviews.yaml", "ben", "--status", "in process", *AT)
    assert (ran.code, a_list.read_text()) == (0, LIST)
    assert "status: waiting, as the list says already" in ran.out


SAID = """\
interviews:
  - company: Harbour
    role: Reporting
    date: 2026-11-10
    interviewers:
      - name: Ed Ray
        topic: the rota
      - Flo Hale
    done:
      - prepare
      - thank_you_email
    skip: [linkedin, thank_you_note]
    decision_by: 2026-12-10
    Stage: offer
  - {company: Quay, date: 2026-11-11,
     status: on hold}
"""


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("harbour", "--status", "offer"), 14),
        (("harbour", "--done", "thank_you_email"), 11),
        (("harbour", "--skip", "thank_you_note"), 12),
        (("harbour", "--decision-by", "10 Dec"), 13),
        (("ed", "--topic", "the rota"), 7),
        (("quay", "--status", "on hold"), 16),
    ],
)
def test_what_the_list_says_already_is_told_with_its_own_line(
    tmp_path: Path, arguments: tuple[str, ...], line: int
) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(SAID)
    ran = followup("mark", listed, *arguments, *AT, "--timezone", "America/New_York")
    assert (ran.code, ran.err, listed.read_text()) == (0, "", SAID)
    assert re.findall(r"as the list says already \(.*, line (\d+)\)", ran.out) == [str(line)]


TWO = """\
interviews:
  - {company: Delta, date: 2026-11-10, interviewers: [Ed Ray, Flo Hale], references: [Sam Ode]}
  - {company: Echo, date: 2026-11-11, interviewers: [Ed Marsh]}
"""


@pytest.mark.parametrize(
    ("whom", "step", "why"),
    [
        ("delta ed", "thank_you_email", "so Flo Hale would get none either: name the company alone if that is meant, or mark"),
        ("flo", "linkedin others", "so Ed Ray would get none either"),
        ("ray", "reference", "so Sam Ode would get none either: name the company alone if that is meant. "),
    ],
)  # fmt: skip
def test_a_step_that_others_get_as_well_is_not_skipped_for_one_by_name(
    tmp_path: Path, whom: str, step: str, why: str
) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(TWO)
    ran = followup("mark", listed, *whom.split(), "--skip", step, *AT, "--timezone", "America/New_York")
    assert (ran.code, ran.out, listed.read_text()) == (2, "", TWO)
    assert why in ran.err


@pytest.mark.parametrize(
    ("whom", "step"),
    [
        ("delta", "thank_you_email"),
        ("marsh", "thank_you_email"),  # nobody else was there
        ("sam", "reference"),
        ("delta ed", "thank_you_note"),  # one card an opening
        ("delta ed", "check_in"),
    ],
)
def test_what_one_person_alone_gets_is_skipped_by_name_too(tmp_path: Path, whom: str, step: str) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text(TWO)
    ran = followup("mark", listed, *whom.split(), "--skip", step, *AT, "--timezone", "America/New_York")
    assert (ran.code, ran.err, listed.read_text().count(f"skip: [{step}]")) == (0, "", 1)


def test_a_list_that_goes_through_anchors_is_left_alone(a_list: Path) -> None:
    text = (
        "interviews:\n- &a {company: Acme, date: 2026-11-20, interviewers: &p [Ana Lima]}\n"
        "- {company: Beta, date: 2026-11-23, interviewers: *p}\n"
    )
    a_list.write_text(text)
    ran = followup("mark", "interviews.yaml", "beta", "--topic", "rust", *AT)
    assert ran.code == 1
    assert "write topic: rust into the entry on line 3" in ran.err
    assert a_list.read_text() == text


def test_a_workbook_is_not_changed_and_what_to_type_there_is_said(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    rows = [["Company", "Interview Date", "Interviewers", "Status"], ["Acme", "2026-11-20", "Ana Lima", "waiting"]]
    path.write_bytes(workbooks.xlsx(rows))
    before = path.read_bytes()
    ran = followup("mark", path, "acme", "--status", "rejected", *AT)
    assert (ran.code, ran.out) == (1, "")
    assert "a workbook cannot be changed in place: type “rejected” into row 2, column D (Status)" in ran.err
    ran = followup("mark", path, "acme", "--decision-by", "2026-12-04", *AT)
    assert (
        "it has no column for it; add one with the heading Decision by, and type “2026-12-04” into its row 2" in ran.err
    )
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["list.xlsx"]


def test_a_csv_has_people_in_a_column_of_the_step_and_topics_behind_names(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = (
        "Company;Date;Interviewers;Thank-you sent?;Topic",
        "Acme;2026-11-20;Ana Lima, Ben Osei",
        "Beta;2026-11-23;Cy Dunn;;",
    )
    text = "".join(f"{row}\r\n" for row in rows)
    path.write_bytes(text.encode("utf-8-sig"))
    for arguments in (
        ("ana", "--done", "thank_you_email"),
        ("ben", "--done", "thank_you_email"),
        ("ben", "--topic", "rigs"),
    ):
        assert followup("mark", path, *arguments, "--country", "US", *AT).code == 0
    assert path.read_bytes().decode("utf-8-sig") == text.replace(
        "Ana Lima, Ben Osei", 'Ana Lima, Ben Osei;"Ana Lima; Ben Osei";Ben Osei: rigs'
    )


def test_a_csv_without_the_column_names_the_heading_to_add(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company,Date,Interviewers\nAcme,2026-11-20,Ana Lima\n")
    ran = followup("mark", path, "acme", "--status", "offer", *AT)
    assert ran.code == 1
    assert "add one with the heading Status, and type “offer” into its row 2" in ran.err


def test_the_plan_and_the_page_name_the_line_that_says_that_it_was_sent(a_list: Path) -> None:
    assert followup("export", "interviews.yaml", "--now", "2026-11-23T09:00").code == 0
    at = ("--now", "2026-11-26T09:00")
    plan = followup("plan", "interviews.yaml", *at).out.splitlines()
    assert followup("plan", "interviews.yaml", *at, "--html", "page.html").code == 0
    lines = [line.strip() for line in plan if "followup mark" in line]
    assert "followup mark interviews.yaml Acme Robotics Staff Engineer --done thank_you_email" in lines
    page = html.unescape((a_list.parent / "page.html").read_text())
    for line in lines:
        assert f'data-line="{line}"' in page
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', line)][1:]
        assert followup(*words, *at).code == 0
    assert "Due, sent?" not in followup("plan", "interviews.yaml", *at).out


def test_the_line_of_what_went_to_some_names_them(a_list: Path) -> None:
    assert followup("export", "interviews.yaml", "--now", "2026-11-23T09:00").code == 0
    text = a_list.read_text()
    a_list.write_text(text.replace("[Cy Dunn]", "[Cy Dunn, Eva Ray]"))
    plan = followup("plan", "interviews.yaml", "--now", "2026-11-24T06:30").out.splitlines()
    (line,) = [line.strip() for line in plan if "Cy Dunn --done" in line]
    assert line == "followup mark interviews.yaml Cy Dunn --done thank_you_email"
    assert followup(*line.split()[1:], "--now", "2026-11-24T06:30").code == 0
    shown = followup("plan", "interviews.yaml", "--now", "2026-11-24T06:30").out
    assert "Thank Eva Ray" in shown
    assert "Done: Thank Eva Ray" not in shown
    followup("export", "interviews.yaml", "--now", "2026-11-24T06:31")
    later = followup("plan", "interviews.yaml", "--now", "2026-11-24T16:00").out.splitlines()
    (line,) = [line.strip() for line in later if "--done thank_you_email" in line and "Brendan" not in line]
    assert line == "followup mark interviews.yaml Acme Robotics Data Analyst --done thank_you_email"


def test_a_topic_of_a_talk_that_is_over_names_where_its_letter_is(a_list: Path) -> None:
    assert followup("export", "interviews.yaml", "--now", "2026-11-23T09:00").code == 0
    said = ("mark", "interviews.yaml", "ana", "lima", "--topic", "the release train")
    early = followup(*said, "--now", "2026-11-24T09:00")
    assert (early.code, "--show" in early.out) == (0, False), "what comes of it will be in the calendar"
    assert followup(*said, "--undo").code == 0
    ran = followup(*said, "--now", "2026-11-24T17:00")
    line = 'followup plan interviews.yaml --show "Ana Lima"'
    assert f"The letter with it, also where its event is past: {line}" in ran.out.splitlines()
    followup("export", "interviews.yaml", "--now", "2026-11-24T17:01")
    shown = followup("plan", "interviews.yaml", "--show", "Ana Lima", "--now", "2026-11-24T17:02").out
    assert "release train" in shown


def test_a_warning_that_a_mark_settles_names_the_line(a_list: Path) -> None:
    a_list.write_text(LIST.replace("waiting ", "offer\n    answer_by: 2026-12-01 "))
    ran = followup("check", "interviews.yaml", "--now", "2026-12-02T09:00")
    line = "followup mark interviews.yaml Acme Robotics Staff Engineer --status declined"
    assert f"  or type: {line}" in ran.err.splitlines()
    assert followup(*line.split()[1:], "--now", "2026-12-02T09:00").code == 0
    assert "offer-unanswered" not in followup("check", "interviews.yaml", "--now", "2026-12-02T09:00").err


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
def test_what_is_to_be_typed_is_read_as_it_was_meant(text: str) -> None:
    assert shlex.split(shell.word(text)) == [text]
    assert folded(" ".join(shlex.split(shell.name(text)))) == folded(text) or not text.strip()


def test_the_command_is_named_as_it_has_to_be_typed(a_list: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = a_list.parent / "my tools" / "followup"
    program.parent.mkdir()
    program.touch(0o755)
    monkeypatch.setattr("sys.argv", [str(program)])
    ran = followup("mark", "interviews.yaml", "cy", "--done", "linkedin", *AT)
    assert f'To take it back: "{program}" mark interviews.yaml cy --done linkedin --undo' in ran.out
    monkeypatch.setenv("PATH", str(program.parent))
    ran = followup("mark", "interviews.yaml", "cy", "--done", "linkedin", "--undo")
    assert "Next: followup export interviews.yaml" in ran.out


def test_a_journal_that_cannot_be_read_is_no_journal() -> None:
    for data in (None, b"", b"\xff", b"[]", b'{"version": 2}', b'{"version": 1, "marks": [{"what": 1}]}'):
        assert journal.kept_in(data) == ()

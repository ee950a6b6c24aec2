"""Many candidates: each planned by itself, whatever happens to the others, and what is said of all of them."""

from __future__ import annotations

import csv
import datetime as dt
import gc
import io
import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from pathlib import Path

import pytest
from commands import PROGRAM, followup
from support.clients import list_of_client, write_clients

from followup import disk
from followup.cohort.clients import Client, clients_from
from followup.cohort.hands import own_hands
from followup.cohort.running import reports
from followup.cohort.working import Work, done
from followup.telling.overview.files import as_csv
from followup.telling.overview.order import in_order
from followup.telling.reports import Item, Outcome, Report, from_object, not_done, to_object

NOW = dt.datetime(2026, 1, 15, 14, tzinfo=dt.UTC)
MORNING = NOW.isoformat()


def listed(path: Path, name: str, **options: str) -> Path:
    """A short list of a client's."""
    settings = f"settings: {{{', '.join(f'{key}: {value}' for key, value in options.items())}}}\n" if options else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"candidate: {{name: {name}, timezone: America/New_York, country: US}}\n{settings}interviews:\n"
        f"  - {{company: {name}'s Hope, role: Nurse, date: 2026-01-14, start: '14:00', mode: video, interviewers: [Ana Lima]}}\n"
        f"  - {{company: {name}'s Luck, role: Nurse, date: 2026-01-16, start: '11:00', mode: phone, "
        "interviewers: [Ben Castellanos], decision_by: 2026-01-19}\n",
        encoding="utf-8",
    )
    return path


def work(output: Path, **options: object) -> Work:
    return Work(output=output, now=NOW, system_zone="UTC", **options)  # type: ignore[arg-type]


def left_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder that somebody may read."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".followup"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def names(*paths: Path, **options: object) -> list[tuple[str, list[str]]]:
    found = clients_from(paths, output=Path("nowhere"), **options)  # type: ignore[arg-type]
    return [(one.name, [path.name for path in one.lists]) for one in found]


def test_a_list_is_a_client_and_is_called_like_the_file_or_like_the_folder_of_an_interviews_yaml(
    tmp_path: Path,
) -> None:
    ana = listed(tmp_path / "Ana Lima.yaml", "Ana")
    ben = listed(tmp_path / "ben" / "interviews.yaml", "Ben")
    assert names(ana, ben) == [("ana-lima", ["Ana Lima.yaml"]), ("ben", ["interviews.yaml"])]


def test_a_folder_holds_a_list_or_a_folder_for_each_client(tmp_path: Path) -> None:
    listed(tmp_path / "ana.yaml", "Ana")
    listed(tmp_path / "ben" / "spring.yaml", "Ben")
    listed(tmp_path / "ben" / "autumn.yaml", "Ben")
    (tmp_path / "ben" / "candidate.yaml").write_text("name: Ben\n")
    (tmp_path / "letters").mkdir()
    (tmp_path / "notes.txt").write_text("Call Ana.")
    assert names(tmp_path) == [("ana", ["ana.yaml"]), ("ben", ["autumn.yaml", "spring.yaml"])]
    assert names(tmp_path / "ben") == [("ben", ["autumn.yaml", "spring.yaml"])]


def test_two_clients_of_one_name_are_told_and_neither_is_planned(tmp_path: Path) -> None:
    one, other = (listed(tmp_path / folder / "tracker.yaml", "Ana") for folder in ("a", "b"))
    found = clients_from([one, other], output=tmp_path / "out")
    assert [client.why_not is not None for client in found] == [True, True]
    assert len({client.name for client in found}) == 2
    assert found == clients_from([other, one], output=tmp_path / "out")


def test_a_roster_names_lists_people_and_zones(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "1.yaml", "nobody")
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "Student,File,Timezone\nAna Lima,lists/1.yaml,Europe/London\nBen,lists/2.yaml,\n", encoding="utf-8"
    )
    found = clients_from([], roster=roster, output=tmp_path / "out")
    assert [(one.name, one.given.name, one.given.timezone) for one in found] == [
        ("ana-lima", "Ana Lima", "Europe/London"), ("ben", "Ben", None),
    ]  # fmt: skip
    told = [done(one, work(tmp_path / "out")) for one in found]
    assert [one.outcome for one in told] == [Outcome.DONE, Outcome.NOT_DONE]
    assert "2.yaml cannot be read" in str(told[1].why_not)
    assert b"Ana Lima" in (tmp_path / "out" / "ana-lima" / "new.ics").read_bytes()


def test_a_roster_without_a_column_of_lists_says_so(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("Student\nAna\n")
    ran = followup("cohort", "--roster", tmp_path / "roster.csv", "-o", tmp_path / "out")
    assert ran.code == 3
    assert "has no column of lists; head one with: list" in ran.err


def test_one_table_has_the_rows_of_several_candidates(tmp_path: Path) -> None:
    table = tmp_path / "all.csv"
    table.write_text(
        "Student,Company,Role,Date,Start,Interviewers\n"
        "Ana,Acme,Nurse,2026-01-20,14:00,Cai\nBen,Umbrella,Nurse,2026-01-20,14:00,Dee\nAna,Initech,Nurse,2026-01-22,14:00,Eve\n",
        encoding="utf-8",
    )
    found = clients_from([table], by="student", output=tmp_path / "out")
    told = [done(one, work(tmp_path / "out")) for one in found]
    assert [(one.client, one.name, one.openings) for one in told] == [("ana", "Ana", 2), ("ben", "Ben", 1)]
    assert not any(
        b"Umbrella" in content for path, content in left_in(tmp_path / "out").items() if path.startswith("ana/")
    )
    ran = followup("cohort", table, "--by", "Schüler", "-o", tmp_path / "out")
    assert (ran.code, "the columns are: Student, Company" in ran.err) == (3, True)


@pytest.mark.slow
def test_whatever_the_order_and_alone_each_client_gets_the_same_bytes(tmp_path: Path) -> None:
    texts = {
        "ana": list_of_client(1, interviews=3), "ben": list_of_client(2, "faulty", interviews=3),
        "cai": list_of_client(3, interviews=2).replace("interviews:", "settings: {private: yes, playbook: light}\ninterviews:"),
        "dee": list_of_client(2, "hostile"),
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    clients = clients_from([tmp_path], output=tmp_path / "out")

    def made(which: tuple[Client, ...], output: Path) -> dict[str, bytes]:
        told = [done(one, work(output)) for one in which]
        assert len(told) == len(which)
        found = left_in(output)
        shutil.rmtree(output, ignore_errors=True)  # who is refused leaves none
        return found

    alone: dict[str, bytes] = {}
    for one in clients:
        alone |= made((one,), tmp_path / "out" / "run")
    assert {path.split("/")[0] for path in alone} == {"ana", "cai", "dee"}
    for order in itertools.permutations(clients):
        assert made(order, tmp_path / "out" / "run") == alone


def test_a_client_for_whom_nothing_has_changed_is_told_the_same_without_a_plan(tmp_path: Path) -> None:
    listed(tmp_path / "ana.yaml", "Ana")
    (ana,) = clients_from([tmp_path / "ana.yaml"], output=tmp_path / "out")
    told = done(ana, work(tmp_path / "out"))
    kept = tmp_path / "out" / "ana" / ".followup.stamp"
    before = kept.read_bytes()
    kept.write_bytes(before.replace(b'"openings": 2', b'"openings": 7'))  # so that it is seen where the answer is from
    assert done(ana, work(tmp_path / "out")).openings == 7
    listed(tmp_path / "ana.yaml", "Ana", english="British")
    assert done(ana, work(tmp_path / "out")).openings == 2
    assert told.new > 0


def test_a_coach_edits_a_client_s_letter_and_it_is_sent(tmp_path: Path) -> None:
    paths = {name: listed(tmp_path / name / "interviews.yaml", name.title()) for name in ("ana", "ben")}

    def planned(name: str) -> bytes:
        (client,) = clients_from([paths[name]], output=tmp_path / "out")
        assert done(client, work(tmp_path / "out")).openings == 2
        return b"".join(path.read_bytes() for path in (tmp_path / "out" / name).glob("*.ics")).replace(b"\r\n ", b"")

    before = {name: planned(name) for name in paths}
    assert followup("write", paths["ana"], "--now", MORNING).code == 0
    planned("ana")
    kept = tmp_path / "out" / "ana" / ".followup.stamp"
    stamp = kept.stat().st_mtime_ns
    planned("ana")
    assert kept.stat().st_mtime_ns == stamp
    for letter in (tmp_path / "ana" / "letters").glob("*thank-you-email*"):
        letter.write_text(letter.read_text().replace("Thank", "Many thanks: thank"))
    assert b"Many thanks: thank" in planned("ana")
    assert planned("ben") == before["ben"]


def test_a_list_s_mistake_is_that_client_s_and_the_exit_code_tells(tmp_path: Path) -> None:
    write_clients(tmp_path / "lists", 1, mixed=False)
    (tmp_path / "lists" / "ben.yaml").write_text("interviews:\n  - {company: Acme, date: 2026-02-30}\n")
    ran = followup("cohort", tmp_path / "lists", "-o", tmp_path / "out", "--now", MORNING, "--jobs", 1)
    assert ran.code == 1
    assert "ben: not planned: 1 mistake in the list\n  " in ran.err
    assert "2026-02-30 is not a date" in ran.err
    assert (tmp_path / "out" / "client-0000" / "index.html").exists()
    assert ran.out.splitlines()[-1].startswith(
        "2 clients: 1 with something to do today, 1 with something to correct. Events:"
    )


def test_a_folder_in_which_another_run_is_at_work_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    for name in ("ana", "ben"):
        listed(tmp_path / f"{name}.yaml", name)
    clients = clients_from([tmp_path], output=tmp_path / "out")
    with disk.lock(tmp_path / "out" / "ana"), own_hands(1, 60) as hands:
        told = {one.client: one for one in reports(clients, work(tmp_path / "out"), hands, wait_seconds=0.1)}
    assert told["ben"].outcome is Outcome.DONE
    assert "is in use by another run" in str(told["ana"].why_not)


def dies_with_ben(client: Client, work: Work) -> Report:
    if client.name == "ben":
        os._exit(9)
    return not_done(client.name, "never mind")


def never_ends_with_ben(client: Client, work: Work) -> Report:
    while client.name == "ben":
        pass
    return not_done(client.name, "never mind")


def says_what_no_process_understands(client: Client, work: Work) -> Report:
    return (lambda: client) if client.name == "ben" else not_done(client.name, "never mind")  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("task", "why"),
    [
        (dies_with_ben, "its process ended before it was done"),
        (never_ends_with_ben, "not done within 2 seconds, and left; --limit allows more"),
        (says_what_no_process_understands, "its report did not arrive"),
    ],
)
def test_a_process_that_dies_or_does_not_end_costs_its_own_client_alone(tmp_path: Path, task: object, why: str) -> None:
    clients = [Client(name=name, lists=()) for name in ("ana", "ben", "cai", "dee")]
    with own_hands(2, 2.0, task) as hands:  # type: ignore[arg-type]
        told = {one.client: one.why_not for one in reports(clients, work(tmp_path), hands)}
    assert str(told.pop("ben")).startswith(why)
    assert told == dict.fromkeys(("ana", "cai", "dee"), "never mind")


class Lost:
    """A hand that never comes back."""

    patience_seconds = 0.05

    def begin(self, client: Client, work: Work) -> Future[Report]:
        return Future()

    def why_not(self, error: BaseException) -> str:
        return str(error)


def test_whom_a_scheduler_does_not_bring_back_is_told_and_so_is_who_waits_for_it(tmp_path: Path) -> None:
    clients = [Client(name=name, lists=()) for name in ("ana", "ben")]
    told = [(one.client, one.why_not) for one in reports(clients, work(tmp_path), [Lost()])]
    assert told == [
        ("ana", "not done within 0.05 seconds, and left; --limit allows more"),
        ("ben", "every worker is still at another client"),
    ]


def test_a_bug_that_one_list_finds_is_told_without_a_word_of_the_list(tmp_path: Path) -> None:
    broken = Client(name="ana", lists=(listed(tmp_path / "ana.yaml", "Ana"),), rows_of=("no", "tuple", "of two"))  # type: ignore[arg-type]
    told = done(broken, work(tmp_path / "out"))
    assert str(told.why_not).startswith("followup failed here (TypeError, ")


def overview(tmp_path: Path, *options: object) -> str:
    ran = followup("cohort", tmp_path / "lists", "-o", tmp_path / "out", "--now", MORNING, "--jobs", 1, *options)
    assert ran.code == 0, ran.err
    return ran.out


def test_the_overview_says_who_needs_what_and_leads_to_each_page(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    told = overview(tmp_path)
    assert "09:30 Thank Ana Lima (Ana’s Hope)" in told or "09:30 Thank Ana Lima (Ana's Hope)" in told
    assert "Fri 16 Jan 11:00 interview (Ana's Luck)" in told
    assert "Mon 19 Jan they decide (Ana's Luck)" in told
    html = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert '<a href="ana/index.html">Ana</a>' in html
    assert (tmp_path / "out" / "ana" / "index.html").exists()
    (row,) = csv.DictReader(io.StringIO((tmp_path / "out" / "overview.csv").read_text(encoding="utf-8-sig")))
    assert (row["client"], row["needs somebody today"], row["page"]) == ("ana", "yes", "ana/index.html")


def test_an_unchanged_cohort_touches_no_file(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    overview(tmp_path)
    before = {
        path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.*") if path.name != ".followup.lock"
    }
    assert "No event has changed" in overview(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_of_a_client_who_wants_it_private_no_name_is_told(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "number-7.yaml", "Zebedee", private="yes")
    told = overview(tmp_path) + overview(tmp_path, "--json")
    told += (tmp_path / "out" / "index.html").read_text() + (tmp_path / "out" / "overview.csv").read_text()
    assert "number-7" in told
    assert not any(name in told for name in ("Zebedee", "Hope", "Luck", "Lima", "Castellanos"))


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    assert overview(tmp_path, "--dry-run").rstrip().endswith("new. Nothing was written.")
    assert not (tmp_path / "out").exists()


def test_json_has_every_client_and_everything_that_is_told(tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    told = json.loads(overview(tmp_path, "--json"))
    (ana,) = told["clients"]
    assert (told["version"], ana["client"], ana["outcome"], ana["has_page"]) == (1, "ana", "done", True)
    assert ana["interviews"] == [{"day": "2026-01-16", "clock": "11:00", "what": "interview (Ana's Luck)"}]


@pytest.mark.parametrize("name", ["index.html", "overview.csv"])
def test_a_file_of_others_is_not_overwritten_by_the_overview(tmp_path: Path, name: str) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("mine")
    ran = followup("cohort", tmp_path / "lists", "-o", tmp_path / "out", "--now", MORNING, "--jobs", 1)
    assert (ran.code, (tmp_path / "out" / name).read_text()) == (3, "mine")


def test_a_page_of_others_in_a_client_s_folder_is_not_overwritten(tmp_path: Path) -> None:
    (ana,) = clients_from([listed(tmp_path / "ana.yaml", "Ana")], output=tmp_path / "out")
    (tmp_path / "out" / "ana").mkdir(parents=True)
    (tmp_path / "out" / "ana" / "index.html").write_text("mine")
    assert "no page of followup's" in str(done(ana, work(tmp_path / "out")).why_not)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ((), "cohort takes lists, folders of lists, or a --roster"),
        (("{lists}", "--jobs", 0), "--jobs takes a number from 1, not 0"),
        (("{lists}", "--playbook", "nowhere"), "--playbook takes a folder, and nowhere is none"),
        (("{empty}",), "no lists in"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(tmp_path: Path, options: tuple[object, ...], why: str) -> None:
    listed(tmp_path / "lists" / "ana.yaml", "Ana")
    (tmp_path / "empty").mkdir()
    typed = [str(one).format(lists=tmp_path / "lists", empty=tmp_path / "empty") for one in options]
    ran = followup("cohort", *typed, "-o", tmp_path / "out")
    assert (ran.code, why in ran.err) == (2, True)


def test_the_order_is_by_need_and_does_not_depend_on_who_was_done_first() -> None:
    day = dt.date(2026, 1, 15)
    at = [Item(day, dt.time(hour), "Thank Ana") for hour in (9, 11)]
    told = [
        Report(client="a", name="A", outcome=Outcome.DONE),
        Report(client="b", name="B", outcome=Outcome.DONE, to_do=(at[1],)),
        Report(client="c", name="C", outcome=Outcome.DONE, due=(at[0],)),
        Report(client="d", name="D", outcome=Outcome.REFUSED, error_count=1),
        Report(client="e", name="E", outcome=Outcome.DONE, deadlines=(Item(day, None, "answer"),)),
    ]
    for order in itertools.permutations(told):
        assert "".join(one.client for one in in_order(order)) == "dcbea"


def test_a_report_is_the_same_after_it_was_kept_as_json() -> None:
    item = Item(dt.date(2026, 1, 15), dt.time(9, 30), "Thank Ana")
    told = Report(
        client="a", name="Ä", outcome=Outcome.DONE, to_do=(item,), quiet=(Item(item.day, None, "x"),), errors=("y",)
    )
    assert from_object(json.loads(json.dumps(to_object(told)))) == told


def test_no_cell_of_the_table_is_a_formula() -> None:
    told = as_csv([Report(client="a", name="=HYPERLINK(1)", outcome=Outcome.DONE)]).decode("utf-8-sig")
    assert [*csv.reader(io.StringIO(told))][1][1] == "'=HYPERLINK(1)"


@pytest.mark.slow
def test_clients_leave_nothing_in_the_process_that_planned_for_them(tmp_path: Path) -> None:
    write_clients(tmp_path / "lists", 24, mixed=False, interviews=2)
    clients = clients_from([tmp_path / "lists"], output=tmp_path / "out")
    counts = []
    for number, one in enumerate(clients, 1):
        assert done(one, work(tmp_path / "out")).outcome is Outcome.DONE
        if number % 8 == 0:
            gc.collect()
            counts.append(len(gc.get_objects()))
    assert counts[2] - counts[1] < 200, counts


def test_a_process_has_loaded_everything_before_its_first_client(tmp_path: Path) -> None:
    listed(tmp_path / "ana.yaml", "Ana")
    code = (
        "import datetime, sys\nfrom pathlib import Path\nfrom followup.cohort import everything\n"
        "from followup.cohort.clients import Client\nfrom followup.cohort.working import Work, done\n"
        "before = set(sys.modules)\nwork = Work(output=Path('out'), now=datetime.datetime.fromisoformat(sys.argv[1]))\n"
        "print(done(Client(name='ana', lists=(Path('ana.yaml'),)), work).why_not)\n"
        "print(*(name for name in sys.modules if name.startswith('followup') and name not in before))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, MORNING], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    assert ran.stdout.split("\n")[:2] == ["None", ""]


def command(*arguments: object, home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "cohort", *map(str, arguments)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(home)},
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is that of POSIX")
def test_a_cohort_that_is_killed_at_any_moment_and_run_again_leaves_what_one_leaves_that_was_not(
    tmp_path: Path,
) -> None:
    write_clients(tmp_path / "lists", 40, interviews=2)
    options = [tmp_path / "lists", "--now", MORNING, "--jobs", 2]
    begun = time.monotonic()
    assert command(*options, "-o", tmp_path / "whole", home=tmp_path).wait() == 1
    longest, wanted, dice = time.monotonic() - begun, left_in(tmp_path / "whole"), random.Random(7)
    assert len({path.split("/")[0] for path in wanted}) > 30
    for number in range(3):
        output = tmp_path / f"killed-{number}"
        run = command(*options, "-o", output, home=tmp_path)
        time.sleep(dice.uniform(0.1, 0.9) * longest)  # the moment of the kill, not a wait for something to happen
        run.kill()
        run.wait()
        assert command(*options, "-o", output, home=tmp_path).wait() == 1
        assert left_in(output) == wanted
        assert not [*output.rglob(".followup-*.tmp")]

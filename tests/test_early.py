"""The early end: whatever happens between two runs, one that may end early leaves the same bytes as one that never does."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import SAMPLE, Ran
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from typer.testing import CliRunner

from followup import playbooks
from followup.__main__ import has_nothing_to_do
from followup.cli import app

START = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
IN_MEMORY = Path("/dev/shm")
"""A disk is waited for a hundred times as long as it takes to plan."""
STATUSES = ("waiting", "offer", "rejected", "accepted", "declined", "withdrawn", "ghosted", "on hold", "cancelled")
TOPICS = ("the rota", "pager duty")


class World:
    """A user's home, list and output folder, with runs that may end early or never do."""

    def __init__(self, root: Path, *, may_end_early: bool) -> None:
        self.root, self.may_end_early, self.ended_early = root, may_end_early, 0
        self.list, self.output = root / "interviews.yaml", root / "out"
        self.home, self.playbook = root / "home", root / "playbook"
        self.home.mkdir(parents=True)

    def run(self, now: dt.datetime, *options: str) -> tuple[Ran, dict[str, bytes]]:
        """What an export said, and every file that it left."""
        arguments = ["export", str(self.list), "-o", str(self.output), "--quiet", "--now", now.isoformat(), *options]
        with self._typed(arguments):
            if self.may_end_early and has_nothing_to_do(arguments):
                self.ended_early += 1
                ran = Ran(0, "", "")
            else:
                result = CliRunner().invoke(app, arguments)
                if result.exception is not None and not isinstance(result.exception, SystemExit):
                    raise result.exception
                ran = Ran(
                    result.exit_code, *(text.replace(str(self.root), "") for text in (result.stdout, result.stderr))
                )
        return ran, {path.name: path.read_bytes() for path in sorted(self.output.glob("*")) if path.is_file()}

    @contextlib.contextmanager
    def _typed(self, arguments: list[str]) -> Iterator[None]:
        before, home = sys.argv, os.environ.get("HOME")
        sys.argv, os.environ["HOME"] = ["followup", *arguments], str(self.home)
        try:
            yield
        finally:
            sys.argv = before
            if home is None:
                del os.environ["HOME"]
            else:
                os.environ["HOME"] = home


def entry(number: int, day: int, status: str, topic: str) -> str:
    return (
        f"  - {{company: Acme {number}, role: Engineer, date: 2026-11-{day:02}, start: '1{number % 8}:00', mode: onsite, "
        f"location: '5 Tide Street, Boston, MA 02210', decision_by: 2026-12-0{number % 7 + 2}, status: {status}, "
        f"interviewers: [{{name: Ana Lima, email: a{number}@acme.example, topic: {topic}}}, Ben Castellanos], "
        "references: [Sam Okafor]}\n"
    )


class EarlyEnd(RuleBasedStateMachine):
    """Two worlds to which the same happens. In one of them runs end early when they can."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.worlds = [World(self.folder / name, may_end_early=name == "early") for name in ("early", "never")]
        self.now, self.options = START, []
        self.entries: dict[int, tuple[int, str, str]] = {}

    def teardown(self) -> None:
        ENDED.append(self.worlds[0].ended_early)
        shutil.rmtree(self.folder)

    def write(self, extra: str = "") -> None:
        rows = "".join(entry(number, *of) for number, of in self.entries.items()) or "  []\n"
        for world in self.worlds:
            world.list.write_text(
                "candidate: {name: Priya Raman, timezone: America/New_York, country: US}\n"
                f"references: [{{name: Sam Okafor, email: sam@x.example}}]\ninterviews:\n{rows}{extra}",
                encoding="utf-8",
            )

    def run(self) -> None:
        early, never = (world.run(self.now, *self.options_of(world)) for world in self.worlds)
        assert early == never

    def options_of(self, world: World) -> list[str]:
        return [one.replace("{root}", str(world.root)) for one in self.options]

    @initialize()
    def begin(self) -> None:
        self.entries = {0: (20, "waiting", "the release train"), 1: (24, "scheduled", "hiring in spring")}
        self.write()
        self.run()

    @rule(minutes=st.sampled_from((0, 1, 9, 10, 11, 59, 60, 300, 24 * 60, 3 * 24 * 60, 20 * 24 * 60, 70 * 24 * 60)))
    def later(self, minutes: int) -> None:
        self.now += dt.timedelta(minutes=minutes)
        self.run()

    @rule()
    def at_the_next_moment_of_some_event(self) -> None:
        """At, just before and just after the beginning of an event is where a plan changes."""
        starts = [
            dt.datetime.strptime(line.split(":")[1].strip(), "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
            for path in self.worlds[1].output.glob("*.ics")
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith(("DTSTART:", "DTEND:"))
        ]
        if to_come := [start for start in starts if start > self.now + dt.timedelta(seconds=1)]:
            for moment in (-1, 0, 1):
                self.now = min(to_come) + dt.timedelta(seconds=moment)
                self.run()

    @rule()
    def the_clock_is_put_back(self) -> None:
        self.now -= dt.timedelta(hours=1)
        self.run()

    @rule(
        number=st.integers(0, 5),
        day=st.integers(10, 30),
        status=st.sampled_from(STATUSES),
        topic=st.sampled_from(("the rota", "pager duty")),
    )
    def an_interview_is_listed(self, number: int, day: int, status: str, topic: str) -> None:
        self.entries[number] = (day, status, topic)
        self.write()
        self.run()

    @rule(number=st.integers(0, 5))
    def an_interview_is_taken_out(self, number: int) -> None:
        self.entries.pop(number, None)
        self.write()
        self.run()

    @rule()
    def the_list_has_a_mistake(self) -> None:
        self.write("  - {company: Umbrella, date: 2026-02-30}\n")
        self.run()
        self.write()
        self.run()

    @rule(layout=st.sampled_from(("opening", "single", "event")))
    def another_layout(self, layout: str) -> None:
        self.options = [*(one for one in self.options if not one.startswith("--layout")), f"--layout={layout}"]
        self.run()

    @rule()
    def a_playbook_of_ones_own(self) -> None:
        for world in self.worlds:
            for path, text in playbooks.graceful().items():
                (world.playbook / path).parent.mkdir(parents=True, exist_ok=True)
                (world.playbook / path).write_bytes(text)
        if "--playbook={root}/playbook" not in self.options:
            self.options.append("--playbook={root}/playbook")
        self.run()

    @rule(wait=st.sampled_from(("2 hours", "3 hours")))
    def the_playbook_is_changed(self, wait: str) -> None:
        for world in self.worlds:
            path = world.playbook / "playbook.yaml"
            if path.exists():
                path.write_text(path.read_text("utf-8").replace("wait: 1 hour\n", f"wait: {wait}\n"), "utf-8")
        self.run()

    @rule(which=st.integers(0, 9), how=st.sampled_from(("deleted", "edited", "cut", "empty")))
    def a_calendar_is_damaged(self, which: int, how: str) -> None:
        for world in self.worlds:
            files = sorted(path for path in world.output.glob("*") if path.is_file() and path.name != ".followup.lock")
            path = files[which % len(files)] if files else None
            if path is not None:
                before = path.read_bytes()
                after = {"edited": before.replace(b"Acme", b"Acne"), "cut": before[: len(before) // 2], "empty": b""}
                path.unlink() if how == "deleted" else path.write_bytes(after[how])
        self.run()

    @rule()
    def another_program_s_calendar(self) -> None:
        for world in self.worlds:
            world.output.mkdir(exist_ok=True)
            (world.output / "theirs.ics").write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:x\r\nEND:VCALENDAR\r\n")
        self.run()

    @rule(which=st.integers(0, 9), how=st.sampled_from(("written", "edited", "deleted")))
    def a_letter_in_own_words(self, which: int, how: str) -> None:
        for world in self.worlds:
            folder = world.list.parent / "letters"
            if how == "written":
                CliRunner().invoke(app, ["write", str(world.list), "--now", self.now.isoformat()])
            if letters := sorted(folder.glob("*.txt")):
                path = letters[which % len(letters)]
                before = path.read_text("utf-8")
                path.unlink() if how == "deleted" else path.write_text(before.replace("\n\nHi", "\n\nHello"), "utf-8")
        self.run()

    @rule(name=st.sampled_from(("Priya R. Raman", None)))
    def who_they_are_stands_in_their_configuration(self, name: str | None) -> None:
        for world in self.worlds:
            path = world.home / ".config" / "followup" / "candidate.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True) if name is None else path.write_text(
                f"phone: '+1 617 555 0142'\nname: {name}\n"
            )
        self.run()


ENDED: list[int] = []
"""How many runs of each example ended early."""


@pytest.mark.slow
@pytest.mark.parametrize("examples", [8])
def test_a_run_that_may_end_early_leaves_what_one_leaves_that_never_does(examples: int) -> None:
    ENDED.clear()
    steps = 12 if examples < 3 else 25
    held = settings(max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=True, database=None,
                    suppress_health_check=list(HealthCheck))  # fmt: skip
    run_state_machine_as_test(EarlyEnd, settings=held)
    assert sum(ENDED) > examples


def process(home: Path, *arguments: object) -> tuple[int, str, str]:
    """Runs the command as it is installed; the exit code, whether Typer was loaded, and what was printed."""
    code = (
        "import sys\nfrom followup.__main__ import main\ncode = 0\n"
        "try:\n    main()\nexcept SystemExit as end:\n    code = end.code\n"
        "slow = {'typer', 'dataclasses', 'pathlib', 'datetime'}\n"
        "print(sys.modules.keys() & slow or 'nothing', file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=home,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return done.returncode, done.stderr.splitlines()[-1], done.stdout


def test_an_unchanged_quiet_run_loads_nothing(tmp_path: Path) -> None:
    export = ("export", SAMPLE, "-o", "out", "--quiet")
    code, loaded, _ = process(tmp_path, *export)
    assert (code, "typer" in loaded) == (0, True)
    assert process(tmp_path, *export) == (0, "nothing", "")


@pytest.mark.parametrize(
    "options", [(), ("--quiet", "--json"), ("--quiet", "--dry-run")], ids=["not quiet", "json", "dry run"]
)
def test_a_run_that_has_something_to_say_or_writes_nothing_leaves_no_stamp(tmp_path: Path, options: tuple[str]) -> None:
    process(tmp_path, "export", SAMPLE, "-o", "out", *options)
    assert not [*tmp_path.glob(".cache/followup/stamp-*")]


def test_what_is_read_from_standard_input_is_read_again(tmp_path: Path) -> None:
    process(tmp_path, "export", "-", "-o", "out", "--quiet")
    assert not [*tmp_path.glob(".cache/followup/stamp-*")]


def test_letters_beside_the_list_hold_a_stamp_until_one_is_put_there_edited_or_taken_away(tmp_path: Path) -> None:
    world = World(tmp_path, may_end_early=True)
    world.list.write_bytes(SAMPLE.read_bytes())

    def exported() -> tuple[bool, bytes]:
        """Whether a run ends early, and what is left; the one after it does."""
        ended = world.ended_early
        left = b"".join(world.run(START)[1].values())
        is_early = world.ended_early > ended
        world.run(START)
        assert world.ended_early == ended + 1 + is_early
        return is_early, left

    assert exported()[0] is False
    assert CliRunner().invoke(app, ["write", str(world.list), "--now", START.isoformat()]).exit_code == 0
    assert exported()[0] is False
    letter = min((tmp_path / "letters").glob("acme*thank-you-email*"))
    letter.write_text(letter.read_text().replace("\n\nHi", "\n\nGood morning"))
    is_early, left = exported()
    assert (is_early, b"Good morning" in left) == (False, True)
    letter.unlink()
    is_early, left = exported()
    assert (is_early, b"Good morning" in left) == (False, False)
    assert exported()[0] is True


def test_a_stamp_that_somebody_else_may_have_written_is_not_believed(tmp_path: Path) -> None:
    export = ("export", SAMPLE, "-o", "out", "--quiet")
    process(tmp_path, *export)
    (stamp,) = tmp_path.glob(".cache/followup/stamp-*")
    stamp.chmod(0o666)
    assert process(tmp_path, *export)[1] != "nothing"


def test_what_goes_after_thirty_days_goes_though_there_is_a_stamp(tmp_path: Path) -> None:
    world = World(tmp_path, may_end_early=True)
    world.list.write_text(
        f"candidate: {{name: Priya Raman, timezone: UTC}}\ninterviews:\n{entry(0, 24, 'waiting', 'x')}"
    )
    world.run(START)
    world.list.write_text("candidate: {name: Priya Raman, timezone: UTC}\ninterviews: []\n")
    world.run(START, "--withdraw")
    assert any(name.endswith(".ics") for name in world.run(START, "--withdraw")[1])
    assert world.ended_early == 1
    _, left = world.run(START + dt.timedelta(days=80), "--withdraw")
    assert not any(name.endswith(".ics") for name in left)

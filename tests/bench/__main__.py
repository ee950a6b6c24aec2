"""Measures and prints: what runs cost beside the yardsticks, the goals, and where the time goes.

`python -m bench FOLDER [--quick]`, from the folder that holds it; FOLDER takes the lists, the outputs, and the environments
`yaml2ics` and `ics` that the Makefile puts there. Nothing is asserted: a busy machine is no reason to fail.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.clients import INTERVIEWS, write_lists
from bench.interviews import NOW, list_of
from bench.measuring import Cost, Program, cost_of, costs_of

_HERE = Path(__file__).parent
_FOLLOWUP = Path(sys.executable).parent / "followup"
_SMALL, _LARGE, _HUGE = 10, 1000, 10_000
_LONG = 2000
"""Interviews from which on the yardsticks are left out: they only grow, and take minutes. The longest list is run once."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where everything is, and how often each program runs."""

    folder: Path
    runs: int

    def list(self, count: int) -> Path:
        return self.folder / f"{count}.yaml"

    def output(self, name: str, count: int) -> Path:
        return self.folder / "output" / f"{name}-{count}"


def main(folder: Path, *, is_quick: bool) -> None:
    bench = Bench(folder.resolve(), 1 if is_quick else 5)
    counts = (_SMALL, 100, _LARGE) if is_quick else (_SMALL, 100, _LARGE, _HUGE)
    (bench.folder / "output").mkdir(parents=True, exist_ok=True)
    costs: dict[int, Mapping[str, Cost]] = {}
    drafts: dict[int, Mapping[str, int]] = {}
    print(f"{'':>10}  {'':22}{'CPU s':>8}{'wall s':>8}{'MiB':>7}{'drafts':>8}")
    for count in counts:
        # By another process: what this one has held counts as held by every program that it starts (ru_maxrss).
        with ProcessPoolExecutor(1) as other:
            drafts[count] = other.submit(_write_inputs, bench, count).result()
        costs[count] = costs_of(_programs(bench, count), 1 if count == _HUGE else bench.runs)
        for name, cost in costs[count].items():
            written = drafts[count].get(name)
            told = f"{written:8}" if written else ""
            print(f"{count:10,}  {name:22}{cost.cpu:8.2f}{cost.wall:8.2f}{cost.peak:7.0f}{told}", flush=True)
    start = costs_of(
        {
            "typer": Program((sys.executable, "-c", "import typer")),
            "version": Program((_FOLLOWUP, "--version")),
            "pass": Program((sys.executable, "-c", "pass")),
        },
        3 * bench.runs,
    )
    per_draft = _print_goals(costs, drafts, start)
    _print_rooms(bench, _LARGE)
    _print_cohort(bench, is_quick=is_quick, naive_milliseconds=per_draft["naive"])


def _write_inputs(bench: Bench, count: int) -> dict[str, int]:
    """Writes the list, a changed one, and the drafts as the yardsticks take them; how many drafts each program writes."""
    text = list_of(count)
    bench.list(count).write_text(text, encoding="utf-8")
    middle = text.index("topic: ", len(text) // 2) + len("topic: ")
    (bench.folder / f"{count}-changed.yaml").write_text(f"{text[:middle]}how {text[middle:]}", encoding="utf-8")
    if count > _LONG:
        return {}
    told = json.loads(_said(bench, "plan", bench.list(count), "--json"))
    events = [
        {
            "uid": f"{one['uid']}-{number}",
            "start": one["start"],
            "end": one["end"],
            "summary": one["summary"],
            "description": f"Subject: {draft['subject']}\n\n{draft['body']}" if draft["subject"] else draft["body"],
        }
        for one in told["follow_ups"]
        for number, draft in enumerate(one["drafts"])
    ]
    (bench.folder / f"{count}.json").write_text(json.dumps(events), encoding="utf-8")
    (bench.folder / f"{count}-events.yaml").write_text("\n".join(_for_yaml2ics(events)), encoding="utf-8")
    naive = (sys.executable, _HERE / "yardsticks" / "naive.py", bench.list(count), bench.output("naive", count))
    return {
        "naive": int(subprocess.check_output(list(map(str, naive)))),
        **dict.fromkeys(("followup", "bare", "yaml2ics", "ics.py"), len(events)),
    }


def _for_yaml2ics(events: list[dict[str, str]]) -> list[str]:
    lines = ["name: drafts", "timezone: UTC", "events:"]
    for one in events:
        lines += [f"  - summary: {json.dumps(one['summary'])}", f"    begin: {one['start']}", f"    end: {one['end']}"]
        lines += [f"    uid: {one['uid']}", f"    description: {json.dumps(one['description'])}"]
    return lines


def _said(bench: Bench, command: str, list_: Path, *options: str) -> bytes:
    return subprocess.check_output(
        [_FOLLOWUP, command, list_, "-o", bench.folder / "output" / "nothing", "--now", NOW, *options]
    )


def _programs(bench: Bench, count: int) -> dict[str, Program]:
    """Everything that is run over a list of so many interviews."""
    fresh, done, altered, quiet = (bench.output(name, count) for name in ("first", "again", "changed", "quiet"))
    finished = bench.output("finished", count)

    def export(list_: Path, output: Path, *more: str) -> tuple[str | Path, ...]:
        return (_FOLLOWUP, "export", list_, "-o", output, "--now", f"{NOW}-05:00", *more)

    def empty() -> None:
        shutil.rmtree(fresh, ignore_errors=True)

    def published(at: Path) -> None:
        """Brings a folder to what a first export of the list leaves; the list keeps its name, which events remember."""
        shutil.rmtree(at, ignore_errors=True)
        shutil.copytree(finished, at)

    shutil.rmtree(finished, ignore_errors=True)
    cost_of(Program(export(bench.list(count), finished)))
    original = bench.list(count).read_bytes()
    changed = (bench.folder / f"{count}-changed.yaml").read_bytes()

    def unchanged() -> None:
        bench.list(count).write_bytes(original)
        published(done)

    def as_cron_left_it() -> None:
        unchanged()
        cost_of(Program(export(bench.list(count), quiet, "--quiet")))

    def one_changed() -> None:
        bench.list(count).write_bytes(changed)
        published(altered)

    def first() -> None:
        bench.list(count).write_bytes(original)
        empty()

    programs = {
        "followup": Program(export(bench.list(count), fresh), first),
        "followup, again": Program(export(bench.list(count), done), unchanged),
        "followup, again, quiet": Program(export(bench.list(count), quiet, "--quiet"), as_cron_left_it),
        "followup, one changed": Program(export(bench.list(count), altered), one_changed),
    }
    if count > _LONG:
        return programs
    drafts, scripts = bench.folder / f"{count}.json", _HERE / "yardsticks"
    environments = bench.folder
    return {
        "followup": programs["followup"],
        "bare": Program((sys.executable, scripts / "bare.py", drafts, bench.output("bare", count))),
        "naive": Program(
            (sys.executable, scripts / "naive.py", bench.list(count), bench.output("naive", count)), first
        ),
        "ics.py": Program(
            (environments / "ics/bin/python", scripts / "with_ics.py", drafts, bench.output("ics", count))
        ),
        "yaml2ics": Program((environments / "yaml2ics/bin/yaml2ics", bench.folder / f"{count}-events.yaml")),
        **{name: program for name, program in programs.items() if name != "followup"},
    }


def _print_goals(
    costs: Mapping[int, Mapping[str, Cost]], drafts: Mapping[int, Mapping[str, int]], start: Mapping[str, Cost]
) -> dict[str, float]:
    """Prints what is met; gives the milliseconds of CPU a draft."""
    small, large = costs[_SMALL], costs[_LARGE]

    def per_draft(name: str) -> float:
        """Milliseconds of CPU a draft: what the long list costs beyond the short one, which has the same start-up."""
        more = drafts[_LARGE][name] - drafts[_SMALL][name]
        return 1000 * (large[name].cpu - small[name].cpu) / more

    each = {name: per_draft(name) for name in ("followup", "bare", "naive", "ics.py", "yaml2ics")}
    print("\nCPU per draft beyond start-up, ms")
    for name, milliseconds in each.items():
        print(f"  {name:10}{milliseconds:6.2f}")
    print("\ngoals" + " " * 53 + "is    at most")
    _goal("--version, CPU, of `import typer`", start["version"].cpu / start["typer"].cpu, 1.25)
    _goal("10 interviews, CPU, of naive", small["followup"].cpu / small["naive"].cpu, 1.8)
    _goal("10 again, CPU, of its first export", small["followup, again"].cpu / small["followup"].cpu, 0.6)
    _goal("10 again, quiet, CPU, of `python -c pass`", small["followup, again, quiet"].cpu / start["pass"].cpu, 2)
    _goal("1,000 interviews, CPU per draft, of bare", each["followup"] / each["bare"], 1.2)
    _goal("1,000 interviews, CPU per draft, of naive", each["followup"] / each["naive"], 0.8)
    _goal("1,000 again, CPU, of its first export", large["followup, again"].cpu / large["followup"].cpu, 0.35)
    one_changed = large["followup, one changed"].cpu / large["followup"].cpu
    _goal("one of 1,000 changed, CPU, of its first export", one_changed, 0.4)
    if _HUGE in costs:
        huge = costs[_HUGE]
        peak = max(huge[name].peak for name in huge)
        print(f"  {'10,000 interviews, peak memory, MiB':52}{peak:7.0f}{250:8}    {_judged(peak <= 250)}")
        for name in ("followup", "followup, again"):
            once = (large[name].cpu - small[name].cpu) / (_LARGE - _SMALL)
            more = (huge[name].cpu - large[name].cpu) / (_HUGE - _LARGE)
            _goal(f"growth of {name}: an interview after 1,000, of one before", more / once, 1.25)
    return each


def _print_cohort(bench: Bench, *, is_quick: bool, naive_milliseconds: float) -> None:
    """What a client costs in a process that has done others, what stays in memory, and what a second job saves."""
    many, few = (200, 20) if is_quick else (2000, 200)
    lists, here = bench.folder / "clients", bench.folder / "output"
    shutil.rmtree(lists, ignore_errors=True)
    for count in (few, many):
        write_lists(lists / f"{count}", count)

    def clients(count: int, *more: str, is_first: bool = True) -> Cost:
        output = here / f"clients-{count}"

        def empty() -> None:
            if is_first:
                shutil.rmtree(output, ignore_errors=True)

        command = (sys.executable, "-m", "bench.clients", lists / f"{count}", output, *more)
        return cost_of(Program(command, empty))

    print(f"\na cohort of {many:,} clients with {INTERVIEWS} interviews each" + " " * 13 + "CPU ms  MiB")
    cost: dict[str, float] = {}
    for name, more in (("without pages", ("--no-pages",)), ("with pages", ())):
        start, first = clients(few, *more), clients(many, *more)
        again = clients(many, *more, is_first=False)
        start_again = clients(few, *more, is_first=False)
        cost[name] = 1000 * (first.cpu - start.cpu) / (many - few)
        cost[f"{name}, again"] = 1000 * (again.cpu - start_again.cpu) / (many - few)
        print(f"  {f'a client, {name}':52}{cost[name]:7.1f}{first.peak:6.0f}    after {few}: {start.peak:.0f} MiB")
        print(f"  {f'again, {name}':52}{cost[f'{name}, again']:7.1f}{again.peak:6.0f}")
        print(f"  {'growth of memory after the first clients, MiB':52}{first.peak - start.peak:7.0f}")
    told = json.loads(_said(bench, "plan", next((lists / f"{few}").iterdir()), "--json"))["follow_ups"]
    drafted = sum(len(one["drafts"]) for one in told)
    naive = drafted * naive_milliseconds
    print(f"  {len(told)} events with {drafted} drafts, for which naive takes {naive:.0f} ms")
    _goal("a client, CPU, of naive's for the same drafts", cost["without pages"] / naive, 0.6)
    _goal("a client again, CPU, of the first time", cost["with pages, again"] / cost["with pages"], 0.5)
    walls = {}
    for jobs in (1, 2):
        shutil.rmtree(here / "cohort", ignore_errors=True)
        command = (_FOLLOWUP, "cohort", lists / f"{many}", "-o", here / "cohort", "--now", NOW, "--jobs", str(jobs))
        walls[jobs] = cost_of(Program((*command, "--quiet"))).wall
        print(f"  {f'the cohort with {jobs} at once, wall s':52}{walls[jobs]:7.1f}")
    _goal("a cohort with two jobs, wall, of one", walls[2] / walls[1], 0.6)


def _goal(what: str, ratio: float, most: float) -> None:
    print(f"  {what:52}{ratio:7.2f}{most:8.2f}    {_judged(ratio <= most)}")


def _judged(is_met: bool) -> str:
    return "met" if is_met else "missed"


def _print_rooms(bench: Bench, count: int) -> None:
    print(f"\nwhere the CPU time of {count:,} interviews goes")
    export = (sys.executable, "-m", "bench.rooms", "export", str(bench.list(count)), "--now", NOW, "--quiet", "-o")
    for name, output in (("first", bench.output("rooms", count)), ("again", bench.output("rooms", count))):
        if name == "first":
            shutil.rmtree(output, ignore_errors=True)
        done = subprocess.run([*export, str(output)], capture_output=True, text=True, check=True)
        print(f"  {name:8}{done.stderr.strip().splitlines()[-1]}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_quick="--quick" in sys.argv[2:])

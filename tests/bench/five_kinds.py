"""Shows a cohort of five kinds of clients: what it costs, that nobody is lost, and that a run that was killed is made up for.

`python -m bench.five_kinds FOLDER [CLIENTS [INTERVIEWS]]`, on Linux; 2,000 clients of 8 interviews take 15 minutes of CPU.
FOLDER takes the lists and the outputs. Ends with 1 where a client is lost or not named, or where a run that was killed and made
again leaves other bytes than one that was not.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import shutil
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from support.clients import KINDS, kind_of, write_clients

from bench.watching import Run
from followup.cohort.clients import Client
from followup.cohort.working import Work, done

_NOW = "2026-01-15T14:00+00:00"
_FOLLOWUP = Path(sys.executable).parent / "followup"
_FEW = 200
"""Clients after which memory has to be what it stays, and over which one job is compared with two."""
_PATIENCE = ("--limit", 900)
"""A busy machine is no reason to leave a client."""
_IN_ORDER = ("good", "huge")


def main(folder: Path, count: int = 2000, interviews: int = 8) -> bool:
    """Prints the figures; gives whether all is as it has to be."""
    shutil.rmtree(folder, ignore_errors=True)
    paths = write_clients(folder / "lists", count, interviews=interviews)
    kinds = {path.stem: kind_of(number) for number, path in enumerate(paths)}
    few = write_clients(folder / "few", min(_FEW, count), interviews=interviews)
    each = Counter(kinds.values())
    print(f"{count:,} clients: {', '.join(f'{each[kind]:,} {kind}' for kind in KINDS)}", flush=True)
    _print_costs_by_kind(few, folder / "by-kind")
    for jobs in (1, 2):
        run = Run(_cohort(folder / "few", folder / f"few-{jobs}", "--jobs", jobs, "--quiet"))
        run.go()
        print(f"  {len(few)} with {jobs} at once: wall {run.wall:.0f} s, CPU {run.cpu:.0f} s", flush=True)
    return _is_whole(folder, kinds) and _is_made_up_for(folder, kinds)


def _cohort(lists: Path, output: Path, *more: object) -> tuple[object, ...]:
    return (_FOLLOWUP, "cohort", lists, "-o", output, "--now", _NOW, *_PATIENCE, *more)


def _print_costs_by_kind(paths: Sequence[Path], output: Path) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as other:
        costs = other.submit(_costs_by_kind, paths, output).result()
    for kind, of_each in costs.items():
        first, again = (sum(each) / len(each) for each in zip(*of_each, strict=True))
        print(f"  {kind:8}{len(of_each):4}: {first:7.1f} ms CPU a client, again {again:5.1f}", flush=True)


def _costs_by_kind(paths: Sequence[Path], output: Path) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds of CPU of each client, first and again, in one process that has loaded everything."""
    work = Work(output=output, now=dt.datetime.fromisoformat(_NOW), system_zone="UTC", cache=output / ".cache")
    done(Client(name="first", lists=(paths[0],)), work)
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for path in paths:
        first, again = (_cost(Client(name=path.stem, lists=(path,)), work) for _ in range(2))
        found[kind_of(int(path.stem.rpartition("-")[2]))].append((first, again))
    return found


def _cost(client: Client, work: Work) -> float:
    before = time.process_time()
    done(client, work)
    return 1000 * (time.process_time() - before)


def _is_whole(folder: Path, kinds: Mapping[str, str]) -> bool:
    """Runs all of them undisturbed; whether each client is told, with what there is to correct, and nobody else."""
    whole = folder / "whole"
    early = whole / list(kinds)[min(_FEW, len(kinds) - 1)]
    run = Run(_cohort(folder / "lists", whole, "--jobs", 2, "--json"), marks=(early,))
    code = run.go()
    each = 1000 * run.cpu / len(kinds)
    print(f"  all with 2 at once: wall {run.wall:.0f} s, CPU {run.cpu:.0f} s, {each:.0f} ms a client")
    print(f"  largest process: {run.largest_at.get(early, 0):.0f} MiB after {_FEW}, {run.largest:.0f} in the end")
    told = {one["client"]: one for one in json.loads(run.said)["clients"]}
    outcomes = Counter((kinds.get(name, "unknown"), str(one["outcome"])) for name, one in told.items())
    for (kind, outcome), number in sorted(outcomes.items()):
        print(f"  {kind:8}{outcome:10}{number:6}")
    wrong = [name for name, kind in kinds.items() if name in told and not _is_told_right(told[name], kind)]
    print(f"  lost: {len(kinds.keys() ^ told.keys())}, told wrong: {len(wrong)}, exit code {code}", flush=True)
    return told.keys() == kinds.keys() and not wrong and code == 1


def _is_told_right(report: Mapping[str, Any], kind: str) -> bool:
    if kind == "faulty":
        return any("2026-02-30" in error for error in report["errors"])
    return kind not in _IN_ORDER or report["outcome"] == "done"


def _is_made_up_for(folder: Path, kinds: Mapping[str, str]) -> bool:
    """Kills all processes of a run at a random moment, and runs it again; whether it leaves what the undisturbed one left."""
    output, dice = folder / "killed", random.Random()
    good = [name for name, kind in kinds.items() if kind == "good"]
    at = output / dice.choice(good[len(good) // 10 : -len(good) // 10])
    killed = Run(_cohort(folder / "lists", output, "--jobs", 2, "--quiet"))
    code = killed.go(until=lambda: at.exists())
    there = len([*output.glob("client-*")])
    again = Run(_cohort(folder / "lists", output, "--jobs", 2, "--quiet"))
    code_again = again.go()
    named = {line.partition(":")[0] for line in again.errors.splitlines()}
    missed = [name for name, kind in kinds.items() if kind == "faulty" and name not in named]
    others = _left_in(folder / "whole").items() ^ _left_in(output).items()
    print(
        f"  killed ({code}) with {there:,} folders, after {killed.cpu:.0f} s CPU; again: {again.cpu:.0f} s, {code_again}"
    )
    differing = {name for name, _ in others}
    print(f"  faulty clients not named: {len(missed)}; files that differ: {len(differing)}", flush=True)
    third = Run(_cohort(folder / "lists", output, "--jobs", 2, "--quiet"))
    third.go()
    print(f"  and once more, unchanged: wall {third.wall:.0f} s, {1000 * third.cpu / len(kinds):.1f} ms CPU a client")
    return code < 0 and not missed and not others


def _left_in(folder: Path) -> dict[str, bytes]:
    """Every file that somebody may read, and the name of every other but locks, stamps and caches."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != ".followup.lock"]
    return {
        str(path.relative_to(folder)): b"" if path.name.startswith(".followup") else path.read_bytes() for path in paths
    }


if __name__ == "__main__":
    sys.exit(0 if main(Path(sys.argv[1]).resolve(), *map(int, sys.argv[2:4])) else 1)

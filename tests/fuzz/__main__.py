"""Fuzzes each target in turn, and prints a line for each: `python -m fuzz FOLDER MINUTES [TARGET …]`; exit code 1 for a find.

What an input made better stays in FOLDER for the next run. A target's time ends with its first find.
"""

from __future__ import annotations

import collections
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from fuzz.targets import LONGEST_SEED, TARGETS, TESTS, seeds

SECONDS_EACH, MEBIBYTES = 120, 2048
"""What one input may take; what takes seconds where nothing is watched takes a minute here."""
_WORD = re.compile(rb"[A-Za-z][A-Za-z_-]{2,30}:?")
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """How many inputs were tried, how many branches and features they reached, and what was found."""

    runs: int
    branches: int
    features: int
    finds: tuple[Path, ...]


def fuzzed(name: str, folder: Path, minutes: float) -> Fuzzed:
    """Fuzzes one target; what it says goes to a file in the folder."""
    corpus, begun, finds = (folder / what / name for what in ("corpus", "seeds", "finds"))
    for one in (corpus, begun, finds):
        one.mkdir(parents=True, exist_ok=True)
    for old in begun.iterdir():
        old.unlink()
    first = seeds(name)
    for number, content in enumerate(first):
        (begun / f"{number:04}").write_bytes(content)
    words = folder / f"{name}.dict"
    words.write_bytes(b"".join(b'"%s"\n' % word for word in common_words(first)))
    before = set(finds.iterdir())
    options = {
        "dict": words, "max_total_time": round(60 * minutes), "timeout": SECONDS_EACH, "report_slow_units": SECONDS_EACH,
        "rss_limit_mb": MEBIBYTES, "max_len": LONGEST_SEED, "artifact_prefix": f"{finds}/", "print_final_stats": 1,
    }  # fmt: skip
    command = [sys.executable, "-m", "fuzz.guided", name, corpus, begun, *(f"-{key}={options[key]}" for key in options)]
    log = folder / f"{name}.log"
    with log.open("wb") as output:
        code = subprocess.run(list(map(str, command)), stdout=output, stderr=output, check=False).returncode
    said = log.read_text(encoding="utf-8", errors="replace")
    found = tuple(sorted(set(finds.iterdir()) - before))
    if code and not found:
        raise RuntimeError(f"{name} was not fuzzed: see {log}")
    return Fuzzed(
        runs=last(r"number_of_executed_units:\s*(\d+)", said),
        branches=last(r"cov: (\d+)", said),
        features=last(r"ft: (\d+)", said),
        finds=found,
    )


def last(pattern: str, text: str) -> int:
    return int((re.findall(pattern, text) or ["0"])[-1])


def common_words(texts: list[bytes]) -> list[bytes]:
    """The words that most of the texts have: keys, headings, names of properties."""
    counts = collections.Counter(word for text in texts for word in set(_WORD.findall(text)))
    return [word for word, count in counts.most_common(_MOST_WORDS) if count > 1]


def main(folder: Path, minutes: float, names: list[str]) -> int:
    """Prints a line for each target, and below it the command that repeats each find."""
    print(f"{'target':12}{'inputs':>9}{'branches':>10}{'features':>10}  finds")
    found = 0
    for name in names or TARGETS:
        one = fuzzed(name, folder, minutes)
        found += len(one.finds)
        print(f"{name:12}{one.runs:9}{one.branches:10}{one.features:10}  {len(one.finds) or 'none'}", flush=True)
        for path in one.finds:
            print(f"  PYTHONPATH={TESTS.name} .venv/bin/python -m fuzz.repeat {name} {path}", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]))

"""Repeats a find: `python -m fuzz.repeat TARGET FILE …`, which ends in what was raised, and needs no fuzzer."""

from __future__ import annotations

import sys
from pathlib import Path

from fuzz.targets import TARGETS

if __name__ == "__main__":
    name, *paths = sys.argv[1:]
    for path in paths:
        TARGETS[name].holds(Path(path).read_bytes())
        print(f"{path}: holds")

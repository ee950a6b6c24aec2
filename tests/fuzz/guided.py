"""One target under atheris, which sees the branches that an input takes: `python -m fuzz.guided TARGET`, then its options."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["followup", "icalendar", "email"], enable_loader_override=False):
    import fuzz.targets as fuzzed

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, fuzzed.TARGETS[name].holds)
    atheris.Fuzz()

"""Prints what each reader that is installed says of the exports; exit code 1 where one says anything else than `--json`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from exports import exports

from readers import READERS
from readers.differences import differences


def main() -> int:
    """Prints a line a reader, and below the table every difference."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = exports(folder / "exports")
        files, events = sum(len(one.files) for one in made), sum(len(one.said) for one in made)
        width = max(len(reader.name) for reader in READERS)
        print(f"{'reader':<{width}}  {'files':>5}  {'events':>6}  differences")
        found = []
        for number, reader in enumerate(READERS):
            if reader.missing:
                print(f"{reader.name:<{width}}  {'-':>5}  {'-':>6}  {reader.missing}")
                continue
            own = folder / str(number)
            own.mkdir()
            different = differences(made, reader.read({one.name: one.files for one in made}, own))
            print(f"{reader.name:<{width}}  {files:>5}  {events:>6}  {len(different) or 'none'}", flush=True)
            found += [f"{reader.name}: {one}" for one in different]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

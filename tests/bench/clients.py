"""Plans for every client of a folder in one process, as a worker of a cohort does: what a client costs, and what stays in memory.

`python -m bench.clients LISTS OUTPUT [--no-pages]`
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from bench.interviews import NOW, list_of
from followup.cohort import everything as everything
from followup.cohort.clients import Client
from followup.cohort.working import Work, done

INTERVIEWS = 8


def write_lists(folder: Path, count: int) -> None:
    """The lists of so many clients, each with a name and an address of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    text = list_of(INTERVIEWS)
    for number in range(count):
        own = text.replace("Priya Raman", f"Client Number {number}").replace("priya@", f"client{number}@")
        (folder / f"client-{number:04}.yaml").write_text(own, encoding="utf-8")


def main(lists: Path, output: Path, *, has_pages: bool) -> None:
    work = Work(
        output=output, now=dt.datetime.fromisoformat(NOW).replace(tzinfo=dt.UTC), has_pages=has_pages, system_zone="UTC",
        cache=output / ".cache",
    )  # fmt: skip
    for path in sorted(lists.iterdir()):
        told = done(Client(name=path.stem, lists=(path,)), work)
        assert told.is_in_order, told.why_not


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), has_pages="--no-pages" not in sys.argv)

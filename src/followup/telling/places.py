"""Where a run looks, outside of the folders that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def places(program: Path, candidate: Path | None, usual: Path | None, cache: Path | None) -> Iterator[str]:
    """A line each. `candidate` is the file that says who the candidate is, where there is one, and `usual` where it belongs."""
    yield f"program        {program}"
    if candidate or usual:
        yield f"configuration  {candidate or usual}{'' if candidate else ' (not there; every list would be read with it)'}"
    else:
        yield "configuration  none, since there is no home folder"
    yield f"cache          {cache}" if cache else "cache          none, since there is no home folder"

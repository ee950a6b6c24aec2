"""Every draft for a set of invented people and trades, to be read: `make gallery` writes them into build/gallery/."""

from __future__ import annotations

import datetime as dt
import functools
import sys
from collections.abc import Iterator
from pathlib import Path

from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.pipeline import File, Request, Result, preview
from followup.playbooks import graceful
from followup.reading.listing import Given

LISTS = sorted((Path(__file__).parent / "gallery").glob("*.yaml"))
NOW = dt.datetime(2026, 11, 16, 9, tzinfo=dt.UTC)  # before the first of their interviews


@functools.cache
def run(path: Path) -> Result:
    """A list planned and drafted in full."""
    return planned(path.name, path.read_bytes())


def planned(
    name: str, data: bytes, now: dt.datetime = NOW, candidate: bytes | None = None, *, is_drafted: bool = True
) -> Result:
    """A list's text planned and drafted in full, with nothing published before."""
    request = Request(
        lists=(File(name, data),),
        candidate_file=File("candidate.yaml", candidate) if candidate is not None else None,
        given=Given(system_zone=lambda: "America/New_York"),
        now=now,
        playbook=graceful(),
        playbook_folder="graceful",
        playbook_is_ours=True,
        output=Path("build/gallery/none"),
        draft_everything=is_drafted,
    )
    return preview(request)


def drafted(result: Result) -> Iterator[tuple[FollowUp, Wording]]:
    """Each follow-up with what its event says."""
    assert result.planned, [one.message for one in result.problems if one.is_error]
    for follow_up, (_, wording) in zip(result.planned.plan.follow_ups, result.planned.drafts, strict=True):
        yield follow_up, wording


def page(path: Path) -> str:
    """A list's events as a calendar shows them, one below the other."""
    result = run(path)
    assert result.planned
    told = [f"# {path.stem}"]
    for follow_up, (events, _) in zip(result.planned.plan.follow_ups, result.planned.drafts, strict=True):
        told += [f"## {follow_up.start:%a %d %b %H:%M}  {event.summary}\n\n{event.description}" for event in events]
    told += [f"! {one.message}" for one in result.problems]
    return "\n\n".join(told) + "\n"


def main(folder: Path) -> None:
    """Writes a page a list into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in LISTS:
        (folder / f"{path.stem}.md").write_text(page(path), encoding="utf-8")
    print(f"wrote {len(LISTS)} pages of drafts into {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The command as a process: `followup`, and `python -m followup`. What has nothing to do ends before anything is loaded."""

from __future__ import annotations

import os
import sys
import time

from followup import early


def main() -> None:
    """Runs the command line, unless a stamp says that the same run found nothing new and would find nothing now."""
    if not has_nothing_to_do(sys.argv[1:]):
        from followup.cli import main as run

        run()


def has_nothing_to_do(arguments: list[str]) -> bool:
    """Whether a stamp of this very command holds."""
    found = early.stamp_of(arguments, os.environ)
    if found is None:
        return False
    path, said = found
    stamp = early.kept_stamp(path)
    return stamp is not None and (now := _moment(said)) is not None and early.holds(stamp, now)


def _moment(said: str | None) -> float | None:
    """The time now, or the one that was typed; None for one that has no zone, and is on the candidate's clock."""
    if said is None:
        return time.time()
    from datetime import datetime  # 1 ms, and cron names no time

    try:
        moment = datetime.fromisoformat(said.strip())
    except ValueError:
        return None
    return moment.timestamp() if moment.tzinfo is not None else None


if __name__ == "__main__":
    main()

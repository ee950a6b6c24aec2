"""Where a run's time goes: by room, by library on its behalf, and what of it is imports.

A timer looks at the stack a thousand times a second of CPU time, which costs little and slows no room more than another.
"""

from __future__ import annotations

import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType

import followup

_PACKAGE = str(Path(followup.__file__).parent) + "/"
_IMPORTING = "<frozen importlib._bootstrap>"
_SECONDS = 0.001


def time_by_room(arguments: list[str]) -> Counter[str]:
    """How often each room was at work while the command line ran in this process; standard output is left out."""
    seen: Counter[str] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        seen[_room_of(frame)] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _SECONDS, _SECONDS)
    sys.argv = ["followup", *arguments]
    try:
        from followup.cli import main

        main()
    except SystemExit:
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return seen


def _room_of(frame: FrameType | None) -> str:
    """The innermost of our rooms on the stack, whatever library it has called; imports are a room of their own."""
    room = ""
    while frame is not None:
        file = frame.f_code.co_filename
        if file == _IMPORTING:
            return "imports"
        if not room and file.startswith(_PACKAGE):
            below = file.removeprefix(_PACKAGE)
            room = below.partition("/")[0] if "/" in below else "the rest"
        frame = frame.f_back
    return room or "the rest"


if __name__ == "__main__":
    found = time_by_room(sys.argv[1:])
    whole = found.total() or 1
    shares = "".join(f"{room} {count / whole:4.0%}   " for room, count in found.most_common())
    print(f"{shares.rstrip()}", file=sys.stderr)

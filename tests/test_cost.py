"""What no run does twice, and what it does not even load: held by counting, never by a clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, followup

SLOW = ("icalendar", "jinja2", "holidays", "rich", "followup.reading.adding", "followup.reading.invitation")


def loaded_by(*arguments: object) -> set[str]:
    """Which of the slow modules a command has loaded when it ends, as a process of its own."""
    code = (
        "import sys\nfrom followup.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('loaded', *(name for name in {SLOW!r} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stderr.splitlines()[-1].split()[1:])


def test_the_version_loads_none_of_the_rooms() -> None:
    assert loaded_by("--version") == set()


@pytest.mark.parametrize("layout", ["opening", "single", "event"])
def test_an_unchanged_run_loads_neither_templates_nor_the_writer_of_events(tmp_path: Path, layout: str) -> None:
    export = ("export", SAMPLE, "-o", tmp_path, "--now", NOW, "--layout", layout)
    assert followup(*export).code == 0
    assert loaded_by(*export) == {"holidays"}

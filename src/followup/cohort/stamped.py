"""The report of a client for whom nothing has changed, kept in their folder under the stamp of all that it came from."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import functools
import json
from pathlib import Path

from followup import disk, early
from followup.pipeline import File, Result
from followup.pipeline.letters import letters_read
from followup.telling.reports import Report, from_object, to_object


@functools.cache
def _program() -> str:
    """The state of what is run, looked up once a process."""
    return early.state_of_program()


def report_at(folder: Path, asked: str, now: dt.datetime) -> Report | None:
    """What a run with the same wishes (`asked` is their hash) said of a client; None where anything may be otherwise now."""
    content = early.kept_stamp(str(folder / early.STAMP)) or b""
    wishes, _, rest = content.partition(b"\n")
    stamp, _, report = rest.partition(b"\n\n")
    if wishes.decode("ascii", "replace") != asked or not early.holds(stamp, now.timestamp(), _program()):
        return None
    try:
        return from_object(json.loads(report))
    except (ValueError, TypeError, KeyError):
        return None


def keep(result: Result, report: Report, asked: str, page: File | None) -> None:
    """Keeps what was said of a client who was planned without errors; what cannot be kept costs time and nothing else."""
    request, planned = result.request, result.planned
    if planned is None or result.left is None or result.has_errors:
        return
    files = [(one.name, one.data) for one in (*request.lists, request.candidate_file, page) if one is not None]
    folder = request.playbook_folder
    playbook = None if request.playbook_is_ours or not Path(folder).is_dir() else (folder, request.playbook)
    absent = [] if request.playbook_is_ours or playbook is not None else [folder]
    with contextlib.suppress(OSError, ValueError, disk.CannotWrite):
        stamp = early.stamp(
            result.now.timestamp(), planned.until.timestamp(), files, absent, playbook,
            (str(request.output), result.left), letters_read(request), _program(),
        )  # fmt: skip
        again = dataclasses.replace(report, new=0, changed=0, withdrawn=0)  # what it says where nothing is done
        content = b"%s\n%s\n\n%s" % (asked.encode(), stamp, json.dumps(to_object(again)).encode())
        disk.Shelf(request.output).keep(early.STAMP, content)

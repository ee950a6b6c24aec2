"""The stamp of a clean and quiet export, with which the next one may end early."""

from __future__ import annotations

import contextlib

from followup import disk, early
from followup.commands import environment
from followup.commands.options import ListOptions
from followup.pipeline import Result
from followup.pipeline.letters import letters_read


def keep_stamp(options: ListOptions, result: Result) -> None:
    """Keeps the stamp of a run that had nothing to say, unless it read what cannot be read again, or not where it was."""
    request, planned = result.request, result.planned
    typed = early.stamp_of(*environment.typed())
    if typed is None or planned is None or result.left is None or result.has_errors or request.shelf is None:
        return
    name = typed[0].rpartition("/")[2]
    configured = environment.configuration_file()
    files = [
        (one.name, one.data) for one in (*request.lists, request.candidate_file, request.configured) if one is not None
    ]
    absent = [str(configured)] if configured is not None and request.configured is None else []
    absent_playbook = options.playbook is not None and not disk.is_there(options.playbook)
    absent += [str(options.playbook)] if absent_playbook else []
    own = (str(options.playbook), request.playbook) if options.playbook is not None and not absent_playbook else None
    if any(path == "-" for path, _ in files):
        return
    with contextlib.suppress(OSError, ValueError):  # then the next run is made, as ever
        since, until = result.now.timestamp(), planned.until.timestamp()
        output = str(request.output), result.left
        content = early.stamp(since, until, files, absent, own, output, letters_read(request))
        request.shelf.keep(name, content)

"""One client of a cohort, in whichever process: planned, written, and told as a report."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path

from followup import __version__, disk, pipeline
from followup.cohort import stamped
from followup.cohort.clients import Client
from followup.identity import short_hash
from followup.pipeline import File, Request, Result
from followup.pipeline.letters import letters_beside
from followup.problems import NotDone
from followup.publishing.filing import Layout
from followup.requesting import request_for
from followup.telling.refusals import refusal
from followup.telling.reports import Report, not_done, report_of

PAGE = "index.html"
_NO_TIME = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is the same for every client: where to write, when it is, and how. `wait_seconds` is how long to wait for another
    run in a client's folder, `system_zone` the zone of those who name none.
    """

    output: Path
    now: dt.datetime
    layout: Layout = Layout.OPENING
    playbook: Path | None = None
    is_dry_run: bool = False
    include_past: bool = False
    keep_going: bool = False
    withdraw: bool = False
    has_pages: bool = True
    cache: Path | None = None
    system_zone: str | None = None
    wait_seconds: float = 0.0
    program: str = "followup"


_one_at_a_time = threading.Lock()
"""A worker of a scheduler may have several threads; they would share a core, and take turns."""


def done(client: Client, work: Work) -> Report:
    """What came of a client. Nothing that is wrong with one of them is raised: it is theirs alone."""
    if client.why_not is not None:
        return not_done(client.name, client.why_not)
    with _one_at_a_time:
        try:
            return _done(client, work)
        except disk.Locked as why:
            return not_done(client.name, str(why), is_again_worth_it=True)
        except NotDone as why:
            return not_done(client.name, refusal(why))
        except OSError as error:
            return not_done(client.name, disk.refused(error))
        except Exception as bug:  # one that a single list finds must not cost the others their day
            return not_done(client.name, _bug(bug))


def _done(client: Client, work: Work) -> Report:
    asked = short_hash(__version__, repr(client), repr(dataclasses.replace(work, now=_NO_TIME, wait_seconds=0)))
    if work.is_dry_run:
        return report_of(client.name, _of_the_list(pipeline.rehearsal(_request(client, work))), has_page=False)
    if (known := stamped.report_at(work.output / client.name, asked, work.now)) is not None:
        return known
    result = _of_the_list(pipeline.export(_request(client, work)))
    page = _write_page(result, result.request.output / PAGE) if work.has_pages else None
    report = report_of(client.name, result, has_page=page is not None)
    stamped.keep(result, report, asked, page)
    return report


def _of_the_list(result: Result) -> Result:
    """The run without what it says of the files that it happened to write: a run that is made again writes others."""
    ours = f"{result.request.output}{os.sep}"
    return dataclasses.replace(
        result, problems=tuple(one for one in result.problems if not one.place.file.startswith(ours))
    )


def _request(client: Client, work: Work) -> Request:
    asked = request_for(
        client.lists,
        work.now,
        playbook=work.playbook,
        candidate=client.candidate_file,
        given=dataclasses.replace(client.given, system_zone=lambda: work.system_zone),
        output=work.output / client.name,
        layout=work.layout,
        include_past=work.include_past,
        keep_going=work.keep_going,
        withdraw=work.withdraw,
        draft_everything=work.has_pages,
        notes_state=True,
        shelf=disk.Shelf(work.cache) if work.cache else None,
        wait_seconds=work.wait_seconds,
        program=work.program,
    )
    if client.rows_of is None:
        return dataclasses.replace(asked, letters=letters_beside(one.name for one in asked.lists))
    return dataclasses.replace(
        asked, lists=tuple(dataclasses.replace(one, rows_of=client.rows_of) for one in asked.lists)
    )


def _write_page(result: Result, path: Path) -> File | None:
    """Writes the client's page, where it has changed; a file of that name that is no page of ours stays. Gives the page; None
    where errors kept the client from being planned. Raises CannotWrite.
    """
    from followup.telling.page import page
    from followup.telling.stories import story
    from followup.telling.webpage import MARK, NO_PAGE_OF_OURS

    told = story(result)
    if told is None:
        return None
    before = disk.read_of_ours(path, MARK, NO_PAGE_OF_OURS)
    content = page(told).encode("utf-8", "replace")
    if content != before:
        disk.replace_all({path: content}, is_kept=False)
    return File(str(path), content)


def _bug(bug: Exception) -> str:
    """What failed, and where, without a word of what the list says."""
    last = traceback.extract_tb(bug.__traceback__)[-1]
    return (
        f"followup failed here ({type(bug).__name__}, {Path(last.filename).name}, line {last.lineno}); please report it"
    )

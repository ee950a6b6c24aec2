"""The order of the steps, once: reading, planning, drafting, publishing. What a Python user imports.

Pure but for the output folder, which is read before planning and written at the end, both under one lock.
"""

from __future__ import annotations

import dataclasses

from followup import disk, early
from followup.pipeline.letters import with_own_words
from followup.pipeline.planning import identities_of, left_behind, plan_of
from followup.pipeline.publishing import decided
from followup.pipeline.reading import may_go_on
from followup.pipeline.reading import read as read_files
from followup.pipeline.request import File, Request
from followup.pipeline.result import Planned, Refused, Result
from followup.problems import DraftingError, Place, Problem, Severity, in_order
from followup.publishing import folder, lists, owner, remembered
from followup.publishing.published import Folder

__all__ = ["File", "Planned", "Refused", "Request", "Result", "export", "looked_over", "preview", "rehearsal"]


def export(request: Request) -> Result:
    """Reads, plans, drafts and writes. Where there are errors nothing is written, unless the request says to keep going.

    Raises Refused, ForeignFile, owner.AnotherCandidate, and the exceptions of `disk`.
    """
    read = read_files(request)
    if not may_go_on(read):
        return read
    # What somebody else wrote may take long, or fail: nobody is kept waiting for it.
    result, ahead = read, None
    if not request.playbook_is_ours:
        ahead = _before(read)
        result = _planned(read, ahead)
        if result.planned is None:
            return result
    with disk.lock(request.output, request.wait_seconds):
        before = _before(read)
        if ahead is None or not before.says_the_same_as(ahead):
            result = _planned(read, before)
        if result.planned is not None:
            folder.write(result.planned.changes)
            owner.remember(request.output, result.listing.candidate)
            if request.tells_news_only:
                result = _with_told_before(result)
            if request.notes_state:
                result = dataclasses.replace(result, left=early.state_of_output(str(request.output)))
        return result


def _with_told_before(result: Result) -> Result:
    output, problems = result.request.output, result.problems
    told = remembered.told_before(output, problems)
    remembered.remember(output, problems, [file.name for file in result.request.lists])
    return dataclasses.replace(result, told_before=told)


def rehearsal(request: Request) -> Result:
    """What `export` would do, with nothing written. Raises what `export` raises."""
    read = read_files(request)
    return _planned(read, _before(read)) if may_go_on(read) else read


def preview(request: Request) -> Result:
    """The same, to look at: where the folder has the calendars of another candidate, as if it had none, and with a warning.
    Raises what `export` raises, AnotherCandidate apart.
    """
    read = read_files(request)
    if not may_go_on(read):
        return read
    if not owner.is_of_another(request.output, read.listing.candidate):
        result = _planned(read, folder.read(request.output, request.replace))
        told = remembered.told_before(request.output, result.problems) if request.tells_news_only else frozenset()
        return dataclasses.replace(result, told_before=told)
    return _planned(_warned_of_another(read), Folder(request.output))


def looked_over(request: Request) -> Result:
    """The same, with every warning, and what would suit the list better among the problems. Raises what `preview` raises."""
    result = preview(dataclasses.replace(request, tells_news_only=False))
    if result.planned is None:
        return result
    return dataclasses.replace(result, problems=in_order((*result.problems, *result.planned.plan.hints)))


def _planned(read: Result, before: Folder) -> Result:
    """The steps after reading, beside what an earlier run left; nothing is written yet."""
    published, output = before.published, read.request.output
    identities = identities_of(read.request)
    gone = lists.moved_away(published, identities.values(), output)
    planned = plan_of(read, identities, published, gone)
    if read.request.letters:
        read, planned = with_own_words(read, planned, identities)
    try:
        return decided(read, planned, before, published, [*left_behind(read, planned, published, gone)])
    except DraftingError as error:
        return dataclasses.replace(read, problems=in_order((*read.problems, error.problem)))


def _before(read: Result) -> Folder:
    """What an earlier run left in the output folder, which has to be the candidate's."""
    if owner.is_of_another(read.request.output, read.listing.candidate):
        raise owner.AnotherCandidate(read.request.output)
    return folder.read(read.request.output, read.request.replace)


def _warned_of_another(read: Result) -> Result:
    """The same, with a warning that what the folder has is not looked at."""
    output = read.request.output
    warning = Problem(
        "another-candidate", f"{output} has the calendars of another candidate, which are not looked at here",
        Place(read.request.lists[0].name), Severity.WARNING, "name this candidate's own folder with -o",
    )  # fmt: skip
    return dataclasses.replace(read, problems=in_order((*read.problems, warning)))

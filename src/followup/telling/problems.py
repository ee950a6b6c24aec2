"""Problems for the terminal: the place, what is wrong, the line with a mark, what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from followup.pipeline.reading import can_keep_going
from followup.problems import Problem
from followup.telling.counts import counted
from followup.telling.printed import visible

if TYPE_CHECKING:
    from followup.pipeline import Result
    from followup.reading.sources.nodes import Source


def problems(result: Result, *, errors_only: bool = False) -> Iterator[str]:
    """Each problem as lines for the terminal: its place, what is wrong, the line with a mark, what to write instead."""
    for one in result.problems:
        if one not in result.told_before and (one.is_error or not errors_only):
            yield "\n".join((*problem_lines(one, result.sources, result.request.program), *_lines_to_type(one, result)))
    if result.told_before and not errors_only:
        yield _told_before(result)


def _lines_to_type(one: Problem, result: Result) -> Iterator[str]:
    from followup.telling.to_type import lines_that_settle  # a run without problems has nothing to type

    yield from (f"  or type: {line}" for line in lines_that_settle(one, result))


def _told_before(result: Result) -> str:
    from followup.telling.to_type import word

    them = "them" if len(result.told_before) > 1 else "it"
    lists = " ".join(word(one.name) for one in result.request.lists)
    told = f"{counted(len(result.told_before), 'warning')} as in the last export; to see {them}"
    return f"{told}: {word(result.request.program)} check {lists}"


def problems_of_playbook(found: Sequence[Problem], program: str) -> Iterator[str]:
    """Each problem of a playbook, whose lines are not quoted."""
    for one in found:
        yield from problem_lines(one, {}, program)


def problem_lines(one: Problem, sources: Mapping[str, Source], program: str) -> Iterator[str]:
    """One problem as lines; what it is about is quoted where its file is among `sources`, and is no table. `program` is how the
    command is typed.
    """
    source = sources.get(one.place.file)
    yield f"{place_in_words(one, source)}: {one.severity}: {one.message} [{one.code}]"
    if source is not None and not source.is_table:
        yield from _excerpt(one, source)
    if one.hint:
        from followup.telling.to_type import as_typed

        yield f"  hint: {as_typed(one.hint, program)}"


def place_in_words(one: Problem, source: Source | None) -> str:
    """Where a problem is: file, line and column, or the row and heading of a table."""
    place = one.place
    if not place.file:
        return "followup"
    if source is None and place.file.startswith("--"):
        return place.file
    if source is not None and source.is_table:
        return f"{place.file}: row {place.line}" + (f", {place.heading}" if place.heading else "")
    return f"{place.file}:{place.line}:{place.column}"


def _excerpt(one: Problem, source: Source) -> Iterator[str]:
    """The line, cut to what a terminal shows, and a mark under what is meant."""
    place = one.place
    if not 0 < place.line <= len(source.lines):
        return
    line = source.lines[place.line - 1]
    begin = max(0, place.column - 61) if place.column > 80 else 0
    shown = visible(line[begin : begin + 100])
    number = f"{place.line:>5} | "
    yield number + shown.rstrip()
    mark = "^" * max(1, min(place.width, len(shown) - (place.column - 1 - begin)))
    yield " " * (len(number) - 2) + "| " + " " * (place.column - 1 - begin) + mark


def what_to_do(result: Result) -> str | None:
    """The last line after errors: how many rows were understood, refused and left out, and how to go on."""
    errors = sum(one.is_error for one in result.problems)
    if not errors:
        return None
    good, bad, out = len(result.listing.interviews), len(result.listing.refused), len(result.listing.left_out)
    left_out = f", {out} left out" if out else ""
    if result.planned is not None:
        others = f"the other {good} are" if good > 1 else "the other one is"
        return f"{counted(bad, 'row')} refused because of {counted(errors, 'error')}{left_out}; {others} done."
    if good and bad and can_keep_going(result):
        others = f"The other {good} are fine" if good > 1 else "The other one is fine"
        them = "them" if good > 1 else "it"
        return f"Nothing written: {counted(bad, 'row')} refused{left_out}. {others}: --keep-going exports {them}."
    refused_rows = f", {bad} refused" if bad else ""
    understood = f" ({counted(good, 'row')} understood{refused_rows}{left_out})" if good or out else ""
    return f"Nothing written: {counted(errors, 'error')} to correct{understood}."

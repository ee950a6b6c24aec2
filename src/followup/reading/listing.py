"""Files -> who the candidate is, their settings and their interviews; every problem at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Interview
from followup.model.people import Candidate, Reference
from followup.model.settings import Settings
from followup.problems import Place, Problem, in_order
from followup.reading.candidate import (
    Given,
    candidate_from,
    settings_from,
    shared_references,
    tell_different_candidates,
    wished_columns,
)
from followup.reading.cells.values import did_you_mean
from followup.reading.findings import Findings
from followup.reading.form.examples import tell_examples
from followup.reading.form.reader import Read
from followup.reading.rows import openings, repetitions
from followup.reading.rows.dates import Dates
from followup.reading.rows.interviews import RefusedRow, Row, Rows
from followup.reading.rows.openings import Openings
from followup.reading.rows.records import Cells, InOtherWords, Unscheduled, cells_of, row_of
from followup.reading.sections import candidates_sections, rows_in, sections_of
from followup.reading.sources.files import Format, source_from
from followup.reading.sources.nodes import Source
from followup.reading.writer import refused_writers, without_writer

if TYPE_CHECKING:
    from followup.reading.tables.columns import Column, Wishes
    from followup.reading.tables.table import Rows as TableRows
    from followup.reading.tables.telling import LeftOut

__all__ = ["Format", "Given", "Listing", "Refused", "list_source", "listing_from"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row, or the rest of a file, that could not be read: its list, and the opening's identity where that can be told."""

    source: str
    opening: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All that was read. `interviews` are in the order of the lists; `left_out` are rows that are no interviews yet."""

    candidate: Candidate
    settings: Settings
    interviews: tuple[Interview, ...]
    refused: tuple[Refused, ...]
    left_out: tuple[Place, ...]
    problems: tuple[Problem, ...]
    columns: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Of each list in people's own words: what its columns hold, and their headings."""


def list_source(data: bytes, file: str, format: Format | None = None, sheet: str | None = None) -> Source:
    """A list, of which each interview in YAML is read when its last line was: all their nodes would take more memory than
    anything else of a large run.
    """
    return source_from(data, file, of_row=row_of, format=format, sheet=sheet)


def listing_from(
    lists: Sequence[Source],
    candidate_file: Source | None,
    configured: Source | None,
    given: Given,
    playbook: Playbook,
    today: dt.date | None = None,
) -> Listing:
    """What the candidate's files say together. `today` tells the year of days that are written with their weekday alone.

    Who the candidate is: `given` over `candidate_file` over the lists' own section over `configured`.
    """
    findings = Findings()
    for source in (*lists, *([candidate_file] if candidate_file else [])):
        findings.extend(refused_writers(source))
    lists = [without_writer(source) for source in lists]
    candidate_file, configured = (without_writer(source) if source else None for source in (candidate_file, configured))
    sections = [sections_of(source, findings) for source in lists]
    before = [candidates_sections(source, findings) for source in (candidate_file,) if source is not None]
    after = [candidates_sections(source, findings) for source in (configured,) if source is not None]
    everything = [*before, *sections, *after]
    wishes = wished_columns(everything, given, findings)
    _tell_no_such_column(lists, given, findings)
    files = [_file(source, own, wishes, findings) for source, own in zip(lists, sections, strict=True)]
    candidate = candidate_from(everything, given, findings)
    if not before:
        tell_different_candidates([file.sections for file in files], findings)
    settings = settings_from(everything, playbook, findings)
    references = shared_references(everything, candidate.country, findings)
    cells = [one for file in files for one in file.rows]
    dates = Dates([one.found for one in cells if one.found is not None], candidate.country, today)
    rows = Rows(candidate, playbook, references, dates, findings)
    read_rows = [rows.row(one) for one in cells]
    understood = [one for one in read_rows if isinstance(one, Row)]
    refused = [one for one in read_rows if isinstance(one, RefusedRow)]
    known = Openings(one.naming for one in read_rows if one.naming is not None)
    tell_examples(candidate, references, [one.interview for one in understood], findings)
    return Listing(
        candidate=candidate,
        settings=settings,
        interviews=_together(understood, known, references[: playbook.most_references], findings),
        refused=(*_refused(refused, known), *_unread(files, refused)),
        left_out=tuple(place for file in files for place in file.left_out),
        columns=tuple((file.source.file, _found_columns(file.columns)) for file in files if file.columns),
        problems=in_order(_each_key_once(findings.problems)),
    )


@dataclass(frozen=True, slots=True)
class _File:
    """A list, its sections told apart. `is_whole` tells that there are no rows but `rows` and those left out."""

    source: Source
    sections: Read
    rows: tuple[Cells, ...]
    left_out: tuple[Place, ...]
    is_whole: bool
    columns: tuple[Column, ...] = ()


def _file(source: Source, sections: Read, wishes: Wishes, findings: Findings) -> _File:
    findings.extend(source.problems)
    if source.is_table:
        from followup.reading.tables.table import rows_of_table  # 15 ms with what it needs, and most lists are YAML

        table = rows_of_table(source, wishes, findings)
        rows, left_out, told, columns = (
            _cells_of_table(table, source),
            list(table.left_out.places),
            table.left_out,
            table.columns,
        )
    else:
        listed = source.rows
        if listed is None:
            nodes = rows_in(sections.get("interviews"), findings.of("interviews"))
            listed = tuple(row_of(node, source.file) for node in nodes)
        rows = [row for row in listed if isinstance(row, Cells)]
        left_out, told, columns = [row.place for row in listed if isinstance(row, Unscheduled)], None, ()
        foreign = [row.record for row in listed if isinstance(row, InOtherWords)]
        if foreign:
            from followup.reading.tables.table import rows_of_records

            table = rows_of_records(foreign, wishes, findings)
            rows = sorted([*rows, *_cells_of_table(table, source)], key=lambda row: row.place.line)
            left_out, told, columns = sorted([*left_out, *table.left_out.places]), table.left_out, table.columns
    own_problems = (one for one in findings.problems if one.place.file == source.file)
    is_whole = not any(one.is_error and one.field in ("", "interviews") for one in own_problems)
    if left_out:
        _tell_left_out(left_out, "row" if source.is_table else "line", told, findings)
    elif not rows and is_whole:
        _tell_empty(source, findings)
    return _File(source, sections, tuple(rows), tuple(left_out), is_whole, columns)


def _cells_of_table(table: TableRows, source: Source) -> list[Cells]:
    return [cells_of(record, source.file) for record in table.records]


def _tell_left_out(places: Sequence[Place], unit: str, told: LeftOut | None, findings: Findings) -> None:
    where = ", ".join(str(place.line) for place in places[:8]) + (", …" if len(places) > 8 else "")
    some = f"{len(places)} rows are" if len(places) > 1 else "1 row is"
    why = told.why if told is not None else "with no interview on a known day"
    hint = told.hint if told is not None else "give the day once it is known"
    message = f"{some} left out, {why} ({unit}{'s' if len(places) > 1 else ''} {where})"
    findings.of("date").warning("no-interview-yet", message, places[0], hint)


def _tell_empty(source: Source, findings: Findings) -> None:
    is_blank_file = not source.headings and not any(map(str.strip, source.lines))
    message = "this file is empty" if is_blank_file else "there are no interviews in this file"
    of_a_table = "one row an interview, below the headings"
    hint = of_a_table if source.is_table else "write interviews: and - company: … below it"
    findings.warning("empty-list", message, Place(source.file), hint)


def _each_key_once(problems: Iterable[Problem]) -> Iterable[Problem]:
    """The problems; a key that is ignored in many rows is named at the first."""
    seen: set[tuple[str, str]] = set()
    for one in problems:
        key = (one.place.file, one.message)
        if one.code != "ignored-key" or key not in seen:
            seen.add(key)
            yield one


def _together(
    rows: Sequence[Row], known: Openings, usual: tuple[Reference, ...], findings: Findings
) -> tuple[Interview, ...]:
    """The interviews, with what each can only know from the others."""
    interviews, own_references, rescheduled = [], set(), set()
    for row in rows:
        opening, role = known.of(row.naming)
        one = row.interview
        if (one.opening, one.role) != (opening, role):
            one = dataclasses.replace(one, opening=opening, role=role)
        known.tell_no_role(row.naming, one, findings)
        interviews.append(one)
        if row.names_references:
            own_references.add(opening)
        if row.is_rescheduled:
            rescheduled.add(one.place)
    openings.tell_alike(interviews, findings)
    each = repetitions.each_once(repetitions.without_old_dates(interviews, rescheduled), findings)
    repetitions.tell_two_dates(each, findings)
    return openings.with_usual_references(openings.with_phone_screens(each), own_references, usual)


def _tell_no_such_column(lists: Sequence[Source], given: Given, findings: Findings) -> None:
    """Refuses what was said of a column on the command line where no table has one so headed."""
    if not all(source.is_table for source in lists):
        return
    headings = tuple(heading.text for source in lists for heading in source.headings or () if heading.text)
    known = set(map(folded, headings))
    for heading in (text.partition("=")[2].strip() for text in given.columns):
        if heading and folded(heading) not in known:
            hint = did_you_mean(heading, headings, f"the columns are: {', '.join(headings[:12])}")
            findings.error("no-such-column", f"no column is headed {heading}", Place("--column"), hint)


def _found_columns(columns: Iterable[Column]) -> tuple[tuple[str, str], ...]:
    return tuple((column.kind, column.heading.text) for column in columns)


def _refused(rows: Iterable[RefusedRow], known: Openings) -> Iterable[Refused]:
    for row in rows:
        yield Refused(source=row.source, opening=known.of(row.naming)[0] if row.naming else None, place=row.place)


def _unread(files: Iterable[_File], rows: Iterable[RefusedRow]) -> Iterable[Refused]:
    """What stands behind a mistake that ended a file: nobody can tell which openings."""
    told = {row.source for row in rows if row.naming is None}
    for file in files:
        if not file.is_whole and file.source.file not in told:
            yield Refused(source=file.source.file, opening=None, place=Place(file.source.file))

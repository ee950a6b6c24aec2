"""What a candidate says after the fact -> their list with that in it, and nothing else changed.

The change is written, the list is read again, and the reader has to find the old list with just that change; else the next
way to write it is tried, and in the end the candidate is told what to type where.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from followup import spoken
from followup.amending.editing import CannotEdit, Edit, Page, applied
from followup.amending.marking import finding, in_table, in_yaml, journal
from followup.amending.marking.by_hand import is_workbook, what_to_type
from followup.amending.marking.comparing import at, changed_into, is_read_as_well, path_to
from followup.amending.marking.marks import (
    Fit,
    Mark,
    NotMarked,
    Several,
    Target,
    What,
    WrongMark,
    as_written,
    in_words,
    is_said,
    is_unchanged,
    with_day,
)
from followup.amending.marking.spelling import spelling_of
from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Interview
from followup.model.people import Interviewer, Person
from followup.reading.etiquette.words import step_name
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text

Reader = Callable[[bytes], tuple[Source, Listing]]
"""Reads the bytes of a list as the other commands do."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done with one mark: where it stands, what the list said before and what it says now.

    `is_row` tells that the line is the row of a table. Nothing was changed where `before` and `after` are the same.
    `outcome_on` is the day that was written beside a status. `is_over` tells that the interview has ended.
    """

    mark: Mark
    interview: Interview
    line: int
    is_row: bool
    before: str
    after: str
    person: str | None = None
    outcome_on: dt.date | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A list's bytes after marks, those of its journal (None for none), and what was done with each."""

    data: bytes = field(repr=False)
    journal: bytes | None = field(repr=False)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list as the candidate named it, how it is read, and what is kept of its marks. `now` is on the candidate's clock."""

    file: str
    read: Reader
    playbook: Playbook
    now: dt.datetime
    kept: bytes | None = field(repr=False)


def marked(data: bytes, there: List, whom: Sequence[str], marks: Sequence[Mark], *, undo: bool) -> Result:
    """A list with all marks, or without them again. Raises NotMarked, and then none is set."""
    kept, steps = journal.kept_in(there.kept), []
    for mark in reversed(marks) if undo else marks:
        change = _taken_back if undo else _set
        data, kept, step = change(data, there, whom, mark, kept)
        steps.append(step)
    return Result(data, journal.written(kept), tuple(steps))


Changed = tuple[bytes, tuple[journal.Kept, ...], Step]


def fits_for(listing: Listing, whom: Sequence[str], mark: Mark) -> list[Fit]:
    """What the words may mean that a mark can be about. Raises NotMarked where they fit nothing."""
    found = finding.fits(listing.interviews, whom)
    if not found:
        close = finding.nearest(listing.interviews, whom)
        hint = f" (did you mean {' or '.join(close)}?)" if close else ""
        raise NotMarked(f"no company and no person in the list fits {' '.join(whom)}{hint}")
    return finding.targets(found, mark, listing.interviews)


def _set(data: bytes, there: List, whom: Sequence[str], mark: Mark, kept: tuple[journal.Kept, ...]) -> Changed:
    source, before = there.read(data)
    found = finding.fits(before.interviews, whom)
    target = finding.target_of(fits_for(before, whom, mark), mark, there.playbook, there.now)
    if mark.what is What.SKIP:
        _refuse_for_some(mark, *finding.others_skipped(mark, target, found, before.interviews, there.playbook))
    said = in_words(mark.what, mark.value, target)
    name = target.person.name if target.person else None
    if is_said(mark, target):
        line = _line_said(mark, target, source, dict(before.columns).get(there.file, ()))
        return data, kept, Step(mark, target.interview, line, source.is_table, said, said, name)
    written = as_written(mark, target, there.now.date())
    spelling = None if is_workbook(source, data) else spelling_of(data)
    if spelling is None:
        raise NotMarked(what_to_type(written, target, source, before, there.file, data))
    text, wrong = spelling.text, ""
    dated = with_day(written, target, before.interviews, there.now.date())
    for way, edits in _ways(dict.fromkeys((dated, written)), target, source, before, text, there.file):
        try:
            after_text = applied(text, edits())
            after_data = spelling.bytes_of(after_text)
        except CannotEdit:
            continue
        new_source, after = there.read(after_data)
        now = changed_into(way, target, (source, before), (new_source, after))
        if now is not None:
            if is_unchanged(target.interview, now):
                line = _line_said(mark, target, source, dict(before.columns).get(there.file, ()))
                return data, kept, Step(mark, target.interview, line, source.is_table, said, said, name)
            piece = journal.kept(mark.what, mark.value, target.key, text, after_text)
            told = in_words(mark.what, mark.value, Target(now, target.person))
            line = now.place.line if source.is_table else _line_of(piece, after_text)
            is_over = now.end <= there.now
            step = Step(mark, now, line, source.is_table, said, told, name, way.outcome_on, is_over)
            return after_data, (*kept, piece), step
        wrong = wrong or _why(mark, before, after)
    if wrong:
        raise WrongMark(wrong)
    raise NotMarked(what_to_type(written, target, source, before, there.file, data))


def _refuse_for_some(mark: Mark, named: Sequence[Person], others: Sequence[Person]) -> None:
    """Raises WrongMark where a step that others get as well would be skipped for some by name."""
    if not others:
        return
    them, him = (spoken.several(dict.fromkeys(person.name for person in people)) for people in (others, named))
    alone = f", or mark it as done for {him} alone" if all(isinstance(one, Interviewer) for one in others) else ""
    raise WrongMark(
        f"{mark.value} is skipped for everybody there, so {them} would get none either: "
        f"name the company alone if that is meant{alone}"
    )


def _ways(
    marks: Iterable[Mark], target: Target, source: Source, listing: Listing, text: str, file: str
) -> Iterator[tuple[Mark, Callable[[], list[Edit]]]]:
    """The ways to write a mark, which may be said in several forms, the likeliest first."""
    columns = dict(listing.columns).get(file, ())
    page, pen = Page(text), in_yaml.pen_for(text)
    for mark in marks:
        if source.is_table:
            beside = in_table.cells_beside(mark, target, source, columns)
            for cell in in_table.cells_for(mark, target, source, columns):
                yield mark, functools.partial(in_table.edits_for, (cell, *beside), text, source)
            continue
        entry = at(source.node, path_to(source.node, target.interview.place))
        if isinstance(entry, Entries) and entry.entries:
            days = _words_for("outcome_on", entry, columns)
            for key in _words_for(mark.what, entry, columns):
                yield mark, functools.partial(in_yaml.edits_for, mark, target, page, entry, key, days[0], pen)


def _line_said(mark: Mark, target: Target, source: Source, columns: Iterable[tuple[str, str]]) -> int:
    """The line on which an interview says already what a mark is about; its first one where that is a row, or not found."""
    place, person = target.interview.place, target.person
    entry = None if source.is_table else at(source.node, path_to(source.node, place))
    if mark.what is What.TOPIC and person is not None and isinstance(entry, Entries):
        entry = next((one for one in in_yaml.people_in(entry) if one.place == person.place), None)
    if not isinstance(entry, Entries):
        return place.line
    kinds = (mark.what, *(("stage",) if mark.what is What.STATUS else ()))  # a stage is a status, or a round
    words = {folded(word) for kind in kinds for word in _words_for(kind, entry, columns)}
    found = next((one for one in entry.entries if folded(one[0].text) in words), None)
    if found is None:
        return place.line
    key, node = found
    steps: Iterable[Node] = node.items if isinstance(node, Items) else ()
    if isinstance(node, Entries):
        steps = [name for name, _ in node.entries]
    its = (one for one in steps if isinstance(one, Text) and step_name(one.text) == mark.value)
    return next((one.place.line for one in its), key.place.line)


def _words_for(kind: str, entry: Entries, columns: Iterable[tuple[str, str]]) -> list[str]:
    """An entry's own words for a key, the likeliest first; the key itself is the last."""
    own = {folded(key.text): key.text for key, _ in entry.entries}
    words = [heading for meant, heading in columns if meant == kind and folded(heading) in own]
    return [*words, own.get(folded(kind), kind)]


def _why(mark: Mark, before: Listing, after: Listing) -> str:
    """What the reader says of a value that it did not take; "" where it says nothing of it."""
    known = {(one.code, one.message) for one in before.problems}
    for one in after.problems:
        if (one.code, one.message) not in known and one.field.split(".")[-1] == mark.what:
            return f"{one.message}" + (f" ({one.hint})" if one.hint else "")
    return ""


def _taken_back(data: bytes, there: List, whom: Sequence[str], mark: Mark, kept: tuple[journal.Kept, ...]) -> Changed:
    source, before = there.read(data)
    found = fits_for(before, whom, mark)
    meant = {f"{fit.opening}/{folded(fit.person.name) if fit.person else ''}": fit for fit in found}
    pieces = [one for one in kept if (one.what, one.value) == (mark.what, mark.value) and one.target in meant]
    if len({one.target for one in pieces}) > 1:
        raise Several([meant[key] for key in dict.fromkeys(one.target for one in pieces)])
    if not pieces:
        raise NotMarked(_nothing_to_undo(mark, found, source.is_table))
    piece = pieces[-1]
    spelling = spelling_of(data)
    text = journal.taken_back(piece, spelling.text) if spelling is not None else None
    if spelling is None or text is None:
        raise NotMarked(f"what followup wrote there was changed since: correct {mark.what} by hand")
    result = spelling.bytes_of(text)
    fit = meant[piece.target]
    old, new = _step_of(mark, fit, before, there.read(result)[1])
    change = journal.kept(mark.what, mark.value, piece.target, text, spelling.text)
    line = new.place.line if source.is_table else _line_of(change, spelling.text)
    said, told = (in_words(mark.what, mark.value, Target(one, fit.person)) for one in (old, new))
    name = fit.person.name if fit.person else None
    rest = tuple(one for one in kept if one is not piece)
    return result, rest, Step(mark, new, line, source.is_table, said, told, name)


def _step_of(mark: Mark, fit: Fit, before: Listing, after: Listing) -> tuple[Interview, Interview]:
    """The interview that was changed, before and after. Raises NotMarked where another one was."""
    if len(before.interviews) != len(after.interviews) or not is_read_as_well(before, after):
        raise NotMarked("the list was changed since, and could not be read without it: correct it by hand")
    pairs = zip(before.interviews, after.interviews, strict=True)
    changed = [(one, other) for one, other in pairs if not is_unchanged(one, other)]
    is_theirs = all(one.opening == fit.opening for one, _ in changed)
    if not is_theirs or not any(in_words(mark.what, mark.value, Target(one, fit.person)) for one, _ in changed):
        raise NotMarked(f"the list was changed since: correct {mark.what} by hand")
    return changed[-1]


def _nothing_to_undo(mark: Mark, found: Sequence[Fit], is_table: bool) -> str:
    for fit in found:
        for one in fit.interviews:
            if is_said(mark, Target(one, fit.person)):
                where = f"{'row' if is_table else 'the entry on line'} {one.place.line}"
                return f"nothing to take back that followup wrote; it stands in {where}: take it out there by hand"
    return "nothing to take back: followup has set no such mark there"


def _line_of(piece: journal.Kept, text: str) -> int:
    """The line on which what was changed begins."""
    at = piece.start
    while at < len(text) and text[at] in "\r\n":
        at += 1
    return len(Page(text[:at]).starts)

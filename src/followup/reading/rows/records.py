"""One record of a list -> its cells, each read for itself; or a record that is no interview, or that only tables understand."""

from __future__ import annotations

import dataclasses
import functools
from dataclasses import dataclass

from followup.identity import folded
from followup.problems import Place, Problem
from followup.reading.cells.several_days import parts_of
from followup.reading.findings import Findings
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.reader import Read, is_blank, is_nothing, read
from followup.reading.rows.openings import Naming
from followup.reading.rows.told_days import with_told_days
from followup.reading.rows.told_rounds import with_told_round
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.words import statuses


@dataclass(frozen=True, slots=True)
class Cells:
    """A row whose cells are read, each for itself; `found` is None where it has no keys at all."""

    source: str
    place: Place
    found: Read | None
    problems: tuple[Problem, ...]

    @property
    def naming(self) -> Naming | None:
        return naming_of(self.found) if self.found is not None else None


@dataclass(frozen=True, slots=True)
class Unscheduled:
    """A row that says that its day is still to be found: TBD."""

    place: Place


@dataclass(frozen=True, slots=True)
class InOtherWords:
    """A record whose keys are words that tables know (position, interview_date), or that holds several interviews."""

    record: Entries


def row_of(node: Node, source: str) -> Cells | Unscheduled | InOtherWords | None:
    """A record of a list, read as far as it alone tells; None where nothing is written."""
    if is_blank(node):
        return None
    if isinstance(node, Entries):
        node = _unwrapped(node)
        if _is_not_scheduled(node):
            return Unscheduled(node.place)
        if _is_in_other_words(node):
            return InOtherWords(node)
    return cells_of(node, source)


def cells_of(node: Node, source: str) -> Cells:
    """The cells of a record, read."""
    findings = Findings()
    if isinstance(node, Entries):
        node = with_told_round(with_told_days(node), findings)
    found = read(node, INTERVIEW, findings)
    return Cells(source, node.place, found, tuple(findings.problems))


def _unwrapped(node: Entries) -> Entries:
    """A record without the envelope in which a program put it: {id: …, fields: {Company: …}}."""
    if _holds_company(node):
        return node
    inner = [value for _, value in node.entries if isinstance(value, Entries) and _holds_company(value)]
    if len(inner) != 1:
        return node
    said = {folded(key.text) for key, _ in inner[0].entries} | {"id"}  # that of the envelope is no opening's
    own = (entry for entry in node.entries if entry[1] is not inner[0] and folded(entry[0].text) not in said)
    return dataclasses.replace(inner[0], entries=(*inner[0].entries, *own), place=node.place)


def _holds_company(record: Entries) -> bool:
    return any(_says_company(key.text) for key, _ in record.entries)


@functools.lru_cache(1024)
def _says_company(key: str) -> bool:
    from followup.reading.form.meanings import meaning

    known = meaning(key)
    return known is not None and known.kind == "company"


_OF_PEOPLE = ("interviewers", "references", "strengths", "done", "skip")


def _is_not_scheduled(node: Entries) -> bool:
    """Whether a record says that its day is still to be found, or that it is an application without an interview."""
    said = {folded(key.text): value for key, value in node.entries}
    day, status = said.get("date"), said.get("status")
    if day is not None and not is_blank(day):
        return is_nothing(day) or (isinstance(day, Text) and statuses.says_no_day(day.text))
    holds_rounds = any(isinstance(value, Items) and folded(key.text) not in _OF_PEOPLE for key, value in node.entries)
    has_day = any(_says_the_day(key.text) and not is_nothing(value) for key, value in node.entries)
    return not (holds_rounds or has_day) and isinstance(status, Text) and (
        statuses.is_only_applied(status.text) or statuses.is_no_response(status.text)
    )  # fmt: skip


@functools.lru_cache(1024)
def _says_the_day(key: str) -> bool:
    from followup.reading.form.meanings import meaning

    known = meaning(key)
    return known is not None and known.kind == "date" and not known.is_bare


_SAYS_MORE = frozenset(("start", "end", "duration", "interviewers", "mode", "round", "rounds"))
"""Keys that say of a day that it is an interview's."""


def _is_in_other_words(node: Entries) -> bool:
    said = {folded(key.text): value for key, value in node.entries}
    status = said.get("status")
    if isinstance(status, Text) and statuses.is_only_applied(status.text) and not _SAYS_MORE & set(said):
        return True  # its date is that of the application, as in a table
    fields = ((INTERVIEW.field(key.text), key, value) for key, value in node.entries)
    return any(
        _holds_rounds(field.key, value) if field else _is_known_to_tables(key.text) for field, key, value in fields
    )


def _holds_rounds(key: str, node: Node) -> bool:
    """Whether what stands under a key of ours is more than one round."""
    if key == "date":
        return not isinstance(node, Text) or bool(parts_of(node.text))
    return key == "round" and (not isinstance(node, Text) or node.text.lstrip().startswith(("[", "{")))


@functools.lru_cache(1024)
def _is_known_to_tables(key: str) -> bool:
    from followup.reading.form.meanings import meaning, round_of

    return meaning(key) is not None or round_of(key) is not None


def naming_of(found: Read) -> Naming | None:
    """What a row says of its opening; None where that is missing or in doubt."""
    if found.get("company") is None or found.is_cut or found.unread & {"company", "role", "id"}:
        return None
    return Naming(found.get("company"), found.get("role"), found.get("id"))

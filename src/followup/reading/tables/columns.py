"""The headings of a table -> what each of its columns holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup.identity import folded
from followup.reading.cells import values
from followup.reading.findings import Findings, listed
from followup.reading.form.fields import INTERVIEW
from followup.reading.sources.nodes import Text
from followup.reading.words.headings import NOT_USED, Meaning, meaning

_SEVERAL = frozenset(("interviewers", "references", "strengths", "notes", "link", NOT_USED))
"""Kinds of which a table may have several columns."""


@dataclass(frozen=True, slots=True)
class Column:
    heading: Text
    kind: str
    number: int | None = None
    zone: str | None = None


# --- what the columns hold ------------------------------------------------------------------------------------------


def columns_of(headings: Sequence[Text], filled: set[int], findings: Findings) -> list[Column] | None:
    """What each column holds; None where that is not clear. `filled` are the columns that hold anything."""
    known = [(heading, meaning(heading.text)) for heading in headings if heading.text]
    settled = _settled([(heading, means) for heading, means in known if means and heading.place.column in filled])
    if not filled:
        settled = _settled([(heading, means) for heading, means in known if means])
    used = [column for column in settled if column.kind != NOT_USED]
    missing = _missing({column.kind for column in used})
    is_clear = _tell_two_for_one(used, findings)
    unknown = [heading for heading, means in known if means is None]
    _tell_unknown(unknown, missing, findings)
    _tell_no_heading(headings, filled, findings)
    if missing and headings:
        message = f"no column is headed {listed(missing)}"
        hint = "name the columns in their first row: company, role, date, start, …"
        findings.error("missing-heading", message, headings[0].place, hint)
    return used if is_clear and not missing else None


def _settled(known: Sequence[tuple[Text, Meaning]]) -> list[Column]:
    """The columns, those that could be two things settled by the others."""
    plain = {means.kind for _, means in known if means.is_exact and not means.is_weak}
    columns = []
    for heading, means in known:
        kind = means.kind
        if kind in plain and (means.is_weak or not means.is_exact) and kind not in _SEVERAL:
            kind = "interviewers.title" if folded(heading.text) == "title" else NOT_USED
        columns.append(Column(heading, kind, means.number, means.zone))
    kinds = {column.kind for column in columns}
    return [_moved(column, kinds) for column in columns]


def _moved(column: Column, kinds: set[str]) -> Column:
    """A column whose kind goes by which others there are."""
    kind, has_interviewers = column.kind, bool(kinds & {"interviewers", "hiring_manager", "interviewers.last_name"})
    if kind == "arranged_by.email" and "arranged_by" not in kinds:
        kind = "interviewers.email"
    elif kind in ("interviewers.email", "interviewers.phone") and "arranged_by" in kinds and not has_interviewers:
        kind = kind.replace("interviewers", "arranged_by")
    elif kind == "start" and "date" not in kinds:
        kind = "date"
    elif kind == "location" and folded(column.heading.text) in ("zoom", "link"):
        kind = "link"
    elif kind == "event" and "company" in kinds:
        kind = "notes"
    return Column(column.heading, kind, column.number, column.zone)


def _missing(kinds: set[str]) -> list[str]:
    given = kinds | ({"company"} if "event" in kinds else set())
    return [field.key for field in INTERVIEW if field.required and field.key not in given]


def _tell_two_for_one(columns: Sequence[Column], findings: Findings) -> bool:
    """Refuses two columns for one field, both named; whether there are none."""
    first: dict[tuple[str, int | None], Column] = {}
    is_clear = True
    for column in columns:
        before = first.setdefault((column.kind, column.number), column)
        if before is not column and column.kind not in _SEVERAL:
            is_clear = False
            findings.error(
                "duplicate-heading",
                f"two columns say {_said(column.kind)}: {before.heading.text} (column {before.heading.place.column}) "
                f"and {column.heading.text} (column {column.heading.place.column})",
                column.heading.place,
                "keep one of the two, or empty the heading of the other",
            )
    return is_clear


def _said(kind: str) -> str:
    return (
        kind.replace("interviewers.", "the interviewer's ")
        .replace("arranged_by.", "the recruiter's ")
        .replace("_", " ")
    )


def _tell_unknown(headings: Sequence[Text], missing: Sequence[str], findings: Findings) -> None:
    """Names the headings that nobody knows, once; one that may be a misspelt required one is an error."""
    ignored = []
    for heading in headings:
        close = values.nearest(heading.text, INTERVIEW.keys)
        if close in missing:
            message = f"{heading.text} is no heading of a list"
            findings.error("unknown-heading", message, heading.place, f"did you mean {close}?")
        elif close:
            message = f"{heading.text} is no heading of a list, and is ignored"
            findings.warning("unknown-heading", message, heading.place, f"did you mean {close}?")
        else:
            ignored.append(heading)
    if ignored:
        names = listed([heading.text[:40] for heading in ignored[:8]] + (["others"] if len(ignored) > 8 else []))
        message = f"nothing is read from {'the column' if len(ignored) == 1 else 'the columns'} {names}"
        known = ", ".join(INTERVIEW.keys[:12])
        hint = f"known are {known} and others, in many words: followup init list.csv writes a list that has them"
        findings.warning("unknown-heading", message, ignored[0].place, hint)


def _tell_no_heading(headings: Sequence[Text], filled: set[int], findings: Findings) -> None:
    for heading in headings:
        if not heading.text and heading.place.column in filled:
            message = f"column {heading.place.column} has no heading, and is ignored"
            findings.warning("no-heading", message, heading.place, "name it in the row of the headings")

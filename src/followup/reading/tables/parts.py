"""Whom each of several rounds of a row was with, where rounds and columns of people are headed by the same part: Call with HM
beside HM, Recruiter screen beside Recruiter.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from followup.identity import folded
from followup.offices import GROUPS, PEOPLE
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Node
from followup.reading.tables.columns import Column
from followup.reading.tables.which import Cells

_MET = ("interviewers", "hiring_manager")
"""Kinds of columns that name who was met."""
_ALSO = {
    "hm": "manager", "hr": "recruiter", "recruiting": "recruiter", "recruitment": "recruiter", "recruiterin": "recruiter",
    "rh": "recruiter", "rrhh": "recruiter", "sourcer": "recruiter", "talent": "recruiter", "panelists": "panel",
    "panelist": "panel", "members": "panel",
}  # fmt: skip
"""Other words for one part."""
_NO_PARTS = frozenset(("hiring", "interviewer", "interviewers", "people", "contact", "personnel", "office"))
"""Words for people that tell no part of theirs."""


def of_round(cells: Cells, date: Column, dates: Sequence[Column]) -> Cells:
    """The cells of the round of one column of days, of several: of its people those whom its name says, else those whom no
    other round's name says.
    """
    people = [(column, node) for column, node in cells if _is_of_all(column) and not is_nothing(node)]
    own = [(column, node) for column, node in people if _is_with(date, column)]
    others = [(column, node) for column, node in people if not any(_is_with(each, column) for each in dates)]
    kept = own or [one for one in others if one[0].kind in _MET] or people
    withheld = [one for one in people if one[0].kind in _MET and one not in kept]
    return (*(one for one in cells if one not in withheld), *_met(own))


def _is_of_all(column: Column) -> bool:
    return (
        column.kind in (*_MET, "arranged_by")
        and column.number is None
        and column.round is None
        and column.beside is None
    )


def _met(own: Sequence[tuple[Column, Node]]) -> Cells:
    """Who arranged the interviews, as one who was met."""
    return tuple(
        (dataclasses.replace(column, kind="interviewers"), node) for column, node in own if column.kind not in _MET
    )


def _is_with(date: Column, people: Column) -> bool:
    return bool(_parts(date.heading.text) & _parts(people.heading.text))


def _parts(heading: str) -> set[str]:
    words = (_ALSO.get(word, word) for word in folded(heading).split())
    return {word for word in words if word in GROUPS | PEOPLE and word not in _NO_PARTS}

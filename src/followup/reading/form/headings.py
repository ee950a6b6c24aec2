"""All headings that people write, and the kind of column that each says: those of the fields, and of what only tables have."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from followup.identity import folded
from followup.reading.form.columns import NO_PARTS, PARTS
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.people import INTERVIEWER
from followup.reading.form.fields import Heading, headings_in

_NO_COLUMNS = ("interviewers.name", "interviewers.lead")
"""What no column alone says of a person: who is named there, or leads, is an interviewer."""


@dataclass(frozen=True, slots=True)
class Headed:
    """The kind of column that a heading says. `is_weak` tells that it could mean something else, `is_bare` that it says a day
    and not of what.
    """

    kind: str
    is_weak: bool = False
    is_bare: bool = False


@functools.cache
def by_kind() -> Mapping[str, tuple[Heading, ...]]:
    """People's words for each kind of column, other than its own."""
    kinds = {field.key: field.headings for field in INTERVIEW}
    kinds |= {f"interviewers.{field.key}": field.headings for field in INTERVIEWER}
    kinds |= PARTS
    named = {kind: headings_in(text) for kind, text in kinds.items() if kind not in _NO_COLUMNS}
    return {**named, **{kind: headings_in(text) for kind, text in NO_PARTS.items()}}


@functools.cache
def by_heading() -> Mapping[str, Headed]:
    """The kind of each word, folded. A kind is headed by its own name as well."""
    found: dict[str, Headed] = {}
    for kind, words in by_kind().items():
        own = folded(kind.replace(".", " "))
        if kind not in NO_PARTS:
            marked = next((word for word in words if word.words == own), Heading(own))
            found[own] = Headed(kind, marked.is_weak, marked.is_bare)
    for kind, words in by_kind().items():
        for word in words:
            found.setdefault(word.words, Headed(kind, word.is_weak, word.is_bare))
    return found

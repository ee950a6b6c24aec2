"""Which of the columns that no heading claims names the opening: the title of a page, a card or a task, headed Name."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from followup.identity import folded
from followup.offices import JOB
from followup.reading.findings import Findings
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Text
from followup.reading.tables.columns import Column, Columns

_TITLES = frozenset(("name", "item", "item name", "task", "task name", "card", "card name", "page", "record"))
"""What programs head the column of titles, whatever these name."""
_MOST = 0.6
"""The part of the titles that has to be jobs, for them to be the roles; and no companies."""


def with_naming(columns: Columns, rows: Sequence[Entries], findings: Findings) -> Columns:
    """The columns, that of titles as the role or the company where the other of the two has a column, which is told."""
    titles = [column for column in columns.unread if folded(column.heading.text) in _TITLES]
    has_company, has_role = bool(columns.of("company")), bool(columns.of("role"))
    if len(titles) != 1 or has_company == has_role:
        return columns
    (title,) = titles
    are_jobs = _are_jobs(title, rows)
    if has_company != are_jobs:
        return columns  # the names of people, or of whatever it may be
    kind, other = ("role", "company") if has_company else ("company", "role")
    message = f"{title.heading.text} is read as the {kind}, since the {other} has a column of its own"
    hint = f'if it is something else, say --column ignore="{title.heading.text}"'
    findings.warning("titles-by-cells", message, title.heading.place, hint)
    read = (*columns.read, dataclasses.replace(title, kind=kind))
    return dataclasses.replace(
        columns,
        read=tuple(sorted(read, key=lambda one: one.at)),
        unread=tuple(one for one in columns.unread if one is not title),
    )


def _are_jobs(title: Column, rows: Sequence[Entries]) -> bool:
    cells = [node.text for row in rows for key, node in row.entries
             if key.place.column == title.at and isinstance(node, Text) and not is_nothing(node)]  # fmt: skip
    return bool(cells) and sum(JOB.search(cell) is not None for cell in cells) >= _MOST * len(cells)

"""What `check` found, apart from problems."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup.telling.counts import counted

if TYPE_CHECKING:
    from followup.pipeline import Result


def checked(result: Result) -> str:
    """The last line of check."""
    errors = sum(one.is_error for one in result.problems)
    warnings = len(result.problems) - errors
    interviews, left_out = len(result.listing.interviews), len(result.listing.left_out)
    if not errors and not warnings:
        return f"{counted(interviews, 'interview')}, all is well."
    rows = f"{counted(interviews, 'interview')} understood" + (
        f", {counted(left_out, 'row')} left out" if left_out else ""
    )
    return f"{rows}, {counted(errors, 'error')}, {counted(warnings, 'warning')}."


def columns_found(result: Result) -> Iterator[str]:
    """What the columns of each table were read as, ready to be pasted into settings and corrected."""
    for file, columns in result.listing.columns:
        headings: dict[str, list[str]] = {}
        for kind, heading in columns:
            headings.setdefault(kind, []).append(_as_yaml(heading))
        each = (f"{kind}: {one[0] if len(one) == 1 else '[' + ', '.join(one) + ']'}" for kind, one in headings.items())
        yield f"{file} is read with columns: {{{', '.join(each)}}}"


def _as_yaml(text: str) -> str:
    is_plain = text[:1].isalpha() and not set(text) & set(",:[]{}#&*!|>'\"%@`")
    return text if is_plain else json.dumps(text, ensure_ascii=False)

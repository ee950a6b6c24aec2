"""A cohort as a table for a spreadsheet, and as JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator, Sequence

from followup.telling.overview.order import in_words, what_is_wrong
from followup.telling.reports import Item, Report, to_object

COLUMNS = (
    "client", "name", "needs somebody today", "to do today", "due, sent?", "decided by", "interviews in 7 days", "quiet openings",
    "openings", "to come", "errors", "warnings", "what is wrong", "page",
)  # fmt: skip
MARK = ",".join(f'"{one}"' if "," in one else one for one in COLUMNS).encode()
"""By what a table of ours is known: its first line."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(reports: Sequence[Report]) -> bytes:
    """One row a client, UTF-8 with the mark by which Excel knows it. What a list says is a text there and never a formula."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows(map(_plain, cells) for cells in map(_cells, reports))
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(one: Report) -> Iterator[str]:
    yield one.client
    yield one.name
    yield "yes" if one.needs_somebody else ""
    for items in (one.to_do, one.due, one.deadlines, one.interviews):
        yield _several(items)
    yield str(len(one.quiet))
    yield from map(str, (one.openings, one.to_come, one.error_count, one.warning_count))
    yield "; ".join(what_is_wrong(one))
    yield f"{one.client}/index.html" if one.has_page else ""


def _several(items: Sequence[Item]) -> str:
    return "; ".join(map(in_words, items))


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell


def as_json(reports: Sequence[Report], now: dt.datetime) -> str:
    """The cohort as one JSON object (version 1)."""
    clients = [
        {name: value for name, value in to_object(one).items() if name != "is_again_worth_it"} for one in reports
    ]
    return json.dumps(
        {"version": 1, "now": now.isoformat(), "clients": clients, "problems": []}, ensure_ascii=False, indent=2
    )


def not_done(message: str) -> str:
    """The same object for a run that could not be made."""
    return json.dumps({"version": 1, "now": None, "clients": [], "problems": [message]}, ensure_ascii=False, indent=2)

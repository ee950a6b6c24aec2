"""What the candidate has to type themselves, in a list that this program does not change."""

from __future__ import annotations

from followup.amending.marking import in_table
from followup.amending.marking.marks import Mark, Target
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Source


def is_workbook(source: Source, data: bytes) -> bool:
    return source.is_table and data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def what_to_type(mark: Mark, target: Target, source: Source, listing: Listing, file: str, data: bytes) -> str:
    """What to type where, in a list that this program does not change."""
    line = target.interview.place.line
    if not source.is_table:
        value = f"{mark.what}: {in_table.text_for(mark, target)}"
        return (
            f"this list is written in a way that followup does not change: write {value} into the entry on line {line}"
        )
    cells = in_table.cells_for(mark, target, source, dict(listing.columns).get(file, ()))
    if cells:
        what = f"type “{cells[0].text}” into row {line}, column {_letters(cells[0].column)} ({cells[0].heading})"
    else:
        heading = in_table.heading_for(mark, target)
        text = in_table.text_for(mark, target)
        what = f"add one with the heading {heading}, and type “{text}” into its row {line}"
    if is_workbook(source, data):
        return f"a workbook cannot be changed in place: {what if cells else f'it has no column for it; {what}'}"
    return f"this table has no column for it: {what}" if not cells else f"this cell cannot be changed from here: {what}"


def _letters(column: int) -> str:
    """A column as spreadsheets name it: A, B, …, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

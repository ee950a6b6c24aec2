"""Bytes of a workbook (.xlsx, .xls, .ods) -> text cells, each with its place: the one door to calamine.

Each cell becomes the text that a person would type for what it shows: a date as a date, an hour as an hour. A place's line
is the row as the spreadsheet numbers it.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any

from followup.problems import Place, Problem, Severity
from followup.reading.findings import listed
from followup.reading.form.meanings import recognised
from followup.reading.sources import worksheets
from followup.reading.sources.grids import ROWS_ABOVE, Row, table_from
from followup.reading.sources.nodes import Source

_LEAST_KNOWN = 2
"""Of a sheet with a table, as many headings are known."""


def workbook_source(data: bytes, file: str, sheet: str | None = None) -> Source:
    """The table of a workbook's first sheet that has one, or of the sheet that is asked for by its name."""
    import python_calamine  # 5 ms, and most lists are no workbooks

    parts = worksheets.parts_of(data)
    if parts is None:
        return _refused(
            file, "too-large", "this workbook holds more than a list can", "keep the list in a file of its own"
        )
    try:
        workbook = python_calamine.CalamineWorkbook.from_object(io.BytesIO(data))
        return _source(workbook, parts, file, sheet)
    except python_calamine.PasswordError:
        return _refused(file, "locked", "this workbook is locked with a password", "save it without, or as CSV")
    except python_calamine.CalamineError:
        message = "this is no workbook that can be read: it is damaged, or another kind of document"
        return _refused(file, "not-a-workbook", message, "open it, and save it as .xlsx, .ods, or “CSV UTF-8”")


def _refused(file: str, code: str, message: str, hint: str) -> Source:
    return Source(file, None, problems=(Problem(code, message, Place(file), hint=hint),), headings=())


def _source(workbook: Any, parts: worksheets.Parts, file: str, sheet: str | None) -> Source:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [one for one in workbook.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    names: list[str] = [one.name for one in sheets if sheet is not None or one.visible == SheetVisibleEnum.Visible]
    if sheet is not None:
        name = next((name for name in names if name.casefold() == sheet.casefold().strip()), None)
        if name is None:
            return _refused(file, "no-such-sheet", f"no sheet is called {sheet}", f"there are: {', '.join(names)}")
        rows, problems = _read(workbook, name, parts, file)
        return table_from(rows, file, problems=problems)
    known = {name: _known_headings(workbook, name, parts) for name in names}
    name = next((name for name in names if known[name] >= _LEAST_KNOWN), names[0] if names else "")
    if not name:
        return _refused(file, "not-a-workbook", "this workbook has no sheets", "write one row an interview")
    rows, problems = _read(workbook, name, parts, file)
    others = [other for other in names if other != name and known[other] >= _LEAST_KNOWN]
    return table_from(rows, file, problems=(*_tell_others(name, others, file), *problems))


def _tell_others(name: str, others: Sequence[str], file: str) -> Iterator[Problem]:
    """The warning that more sheets have a table."""
    if others:
        message = f"only the sheet {name} is read, and not {listed(others[:6])}"
        hint = f'for another: --sheet "{others[0]}"'
        yield Problem("one-sheet", message, Place(file), Severity.WARNING, hint)


def _known_headings(workbook: Any, name: str, parts: worksheets.Parts) -> int:
    """How many kinds of columns the best of a sheet's first rows would head."""
    if parts.is_too_wide(name):
        return 0
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=ROWS_ABOVE)
    return max((recognised(list(map(_text, row))) for row in rows), default=0)


def _read(workbook: Any, name: str, parts: worksheets.Parts, file: str) -> tuple[list[Row], tuple[Problem, ...]]:
    """The rows of a sheet, and what they do not show by themselves."""
    if parts.is_too_wide(name):
        hint = "delete what stands far below or right of the table"
        return [], (Problem("too-large", f"the sheet {name} reaches further than a list can", Place(file), hint=hint),)
    sheet = workbook.get_sheet_by_name(name)
    rows = [list(map(_text, row)) for row in sheet.to_python(skip_empty_area=False)]
    marks = parts.marks(name)
    for first, last, column in (*_merged(sheet), *marks.merged):
        for row in rows[first + 1 : last + 1]:
            if column < len(row):
                row[column] = row[column] or rows[first][column]
    return list(enumerate(rows, 1)), tuple(_tell_marks(marks, file))


def _merged(sheet: Any) -> Iterator[tuple[int, int, int]]:
    """Cells merged downwards: the first and last row, and the column; what one says holds for all its rows."""
    for (first, column), (last, _) in sheet.merged_cell_ranges or ():
        if last > first:
            yield first, last, column


def _tell_marks(marks: worksheets.Marks, file: str) -> Iterator[Problem]:
    if marks.hidden:
        rows = f"rows {_some(marks.hidden)} are" if len(marks.hidden) > 1 else f"row {marks.hidden[0]} is"
        message = f"{rows} hidden in the spreadsheet, and read all the same"
        yield Problem(
            "hidden-rows", message, Place(file, marks.hidden[0]), Severity.WARNING, "delete what is not meant"
        )
    if marks.without_value:
        cells = _some([cell for _, cell in marks.without_value])
        message = (
            f"the formula in {cells} has no value"
            if len(marks.without_value) == 1
            else f"formulas have no value: {cells}"
        )
        hint = "open the file in a spreadsheet, and save it there: that works them out"
        yield Problem("formula-without-value", message, Place(file, marks.without_value[0][0]), Severity.WARNING, hint)


def _some(each: Sequence[object]) -> str:
    return ", ".join(map(str, each[:8])) + (", …" if len(each) > 8 else "")


def _text(value: Any) -> str:
    """What a person would type for what a cell shows; seconds are those of a spreadsheet's arithmetic."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        value = _to_the_minute(value)
        return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, dt.time):
        return f"{_to_the_minute(dt.datetime.combine(dt.date(2000, 1, 1), value)):%H:%M}"
    if isinstance(value, dt.timedelta):
        minutes = round(value / dt.timedelta(minutes=1))
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _to_the_minute(moment: dt.datetime) -> dt.datetime:
    return (moment + dt.timedelta(seconds=30)).replace(second=0, microsecond=0)

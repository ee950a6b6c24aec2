"""The same table as a workbook: .xlsx by openpyxl, .ods by odfpy, as bytes."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import openpyxl
from odf import number as numbers
from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
Rows = Sequence[Sequence[Cell]]


def xlsx(rows: Rows, *, before: dict[str, Rows] | None = None, name: str = "Interviews", change: Any = None) -> bytes:
    """A workbook whose last sheet has the rows; `change` is done to that sheet before it is saved."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, others in {**(before or {}), name: rows}.items():
        sheet = workbook.create_sheet(title)
        for row in others:
            sheet.append(list(row))
    if change is not None:
        change(workbook[name])
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def ods(rows: Rows, *, before: dict[str, Rows] | None = None, name: str = "Interviews", change: Any = None) -> bytes:
    """The same as OpenDocument, with dates and hours as LibreOffice saves them."""
    document = OpenDocumentSpreadsheet()
    shown = style.Style(name="date", family="table-cell", datastylename="iso")
    written = numbers.DateStyle(name="iso")
    written.addElement(numbers.Year(style="long"))
    document.automaticstyles.addElement(written)
    document.automaticstyles.addElement(shown)
    for title, others in {**(before or {}), name: rows}.items():
        sheet = table.Table(name=title)
        for row in others:
            line = table.TableRow()
            for cell in row:
                line.addElement(_ods_cell(cell))
            sheet.addElement(line)
        if change is not None and title == name:
            change(sheet)
        document.spreadsheet.addElement(sheet)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _ods_cell(cell: Cell) -> Any:
    match cell:
        case None | "":
            return table.TableCell()
        case bool():
            return _said("boolean", str(cell).upper(), booleanvalue=str(cell).lower())
        case dt.datetime():
            return _said("date", f"{cell:%d/%m/%y}", datevalue=cell.isoformat(), stylename="date")
        case dt.date():
            return _said("date", f"{cell:%d/%m/%y}", datevalue=cell.isoformat(), stylename="date")
        case dt.time():
            return _said("time", f"{cell:%I:%M}", timevalue=f"PT{cell:%HH%MM%S}S")
        case dt.timedelta():
            return _said("time", str(cell), timevalue=_iso(cell))
        case int() | float():
            return _said("float", str(cell), value=str(cell))
    return _said("string", cell)


def _said(kind: str, shown: str, **value: str) -> Any:
    cell = table.TableCell(valuetype=kind, **value)
    for line in shown.split("\n"):
        cell.addElement(text.P(text=line))
    return cell


def _iso(length: dt.timedelta) -> str:
    """A length as LibreOffice writes it (ISO 8601)."""
    minutes = length // dt.timedelta(minutes=1)
    return f"PT{minutes // 60:02}H{minutes % 60:02}M00S"

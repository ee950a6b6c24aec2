"""The bytes of a file -> its text: what kind of file it is, how it is encoded, and where it is no text."""

from __future__ import annotations

import codecs
import re

from followup.problems import Place, Problem

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts lines (YAML 1.1, section 4.2)

_OTHER_FILES = (
    (b"PK\x03\x04", "an Excel workbook (.xlsx)"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a text document (.rtf)"),
    (b"BEGIN:VCALENDAR", "a calendar (.ics)"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<table", "a web page"),
    (b"<?xml", "an XML file"),
)


def kind_of_file(data: bytes) -> str | None:
    """What a file is that is neither YAML nor CSV, in plain words; None for any other."""
    if data.startswith(b"PK\x03\x04") and b"opendocument" in data[:200]:
        return "an OpenDocument spreadsheet (.ods)"
    beginning = data[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((kind for sign, kind in _OTHER_FILES if beginning.startswith(sign.lower())), None)


def decoded(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8 or UTF-16; else the problem with the place of what is no text."""
    encoding = encoding_of(data)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        message = f"the byte 0x{data[error.start]:02x} is no part of a text in {encoding.upper()}"
        hint = "save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”)"
        return None, (Problem(f"not-{encoding}", message, place_after(before, file), hint=hint),)
    if "\0" in text:
        place = place_after(text[: text.index("\0")], file)
        return None, (
            Problem("not-text", "the character U+0000 is no text", place, hint="save the file again as UTF-8"),
        )
    return text, ()


def encoding_of(data: bytes) -> str:
    """UTF-16 is told by its byte-order mark or, without one, by the zeros in every other byte of its first letters."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = data[:64:2], data[1:64:2]
    if odd and not any(odd) and all(even):
        return "utf-16-le"
    return "utf-16-be" if odd and not any(even) and all(odd) else "utf-8"


def place_after(text: str, file: str) -> Place:
    """The place of what follows `text` in a file."""
    lines = LINE_BREAK.split(text)
    return Place(file, len(lines), len(lines[-1]) + 1)

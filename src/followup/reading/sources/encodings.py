"""The bytes of a file -> its text: what kind of file it is, how it is encoded, and where it is no text."""

from __future__ import annotations

import codecs
import re

from followup.problems import Place, Problem, Severity

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts lines (YAML 1.1, section 4.2)

LOST = "\N{REPLACEMENT CHARACTER}"
"""What stands for a letter of which nobody knows any more what it was."""

_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a text document (.rtf)"),
    (b"BEGIN:VCALENDAR", "a calendar (.ics)"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<table", "a web page"),
    (b"<?xml", "an XML file"),
)


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def kind_of_file(data: bytes) -> str | None:
    """What a file is that is no list, in plain words; None for any other."""
    beginning = data[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((kind for sign, kind in _OTHER_FILES if beginning.startswith(sign.lower())), None)


def text_in(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a list, in whatever encoding programs save one; else the problem with the place of what is no text.

    What is not UTF-8 was written by a program of Windows in its own encoding, and is told as such; but where most letters
    beyond ASCII are UTF-8, some bytes were damaged, and LOST stands for each.
    """
    text, problems = decoded(data, file)
    if text is not None or problems[0].code != "not-utf-8" or b"\0" in data:
        return text, problems
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    beyond = sum(not letter.isascii() for letter in text)
    if beyond >= 2 * text.count(LOST):
        return text, ()
    text = data.decode("cp1252", "replace")
    return text, (_windows_1252(text, problems[0].place),)


def _windows_1252(text: str, place: Place) -> Problem:
    """The warning that the file is not UTF-8, with the first word that shows it."""
    words = (word for word in re.split(r"[\s,;|]+", text) if not word.isascii())
    message = f"this file is not UTF-8; it is read as Windows-1252, where it says {next(words, '')[:40]}"
    hint = "if letters look wrong, save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”)"
    return Problem("windows-1252", message, Place(place.file, place.line), Severity.WARNING, hint)


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

"""The content lines of a calendar, mended: folded lines joined, and people whose line is not clean written cleanly.

A strict parser drops a whole guest for one quote too few. Name and address are there all the same.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

_PROPERTY = re.compile(r"[A-Za-z][A-Za-z0-9-]*[;:]")
_PERSON = re.compile(r"(?:ATTENDEE|ORGANIZER)(?=[;:])", re.IGNORECASE)
_PARAMETER = re.compile(
    r"[;:](CN|EMAIL|CUTYPE|ROLE|PARTSTAT)=(\"[^\"]*\"|(?:\\.|[^;:\"\\]|\"(?=[^;:\"]*$))*)", re.IGNORECASE
)
_OPEN_QUOTE = re.compile(r"[;:]CN=\"([^\";:]*)(?=[;:]|$)(?!.*\")", re.IGNORECASE)
_ADDRESS = r"[^\s<>\"';:,()\[\]\\/=]+@[^\s<>\"';:,()\[\]\\/]+"
_MAILTO = re.compile(rf"mailto:\s*<?({_ADDRESS})", re.IGNORECASE)
_BARE = re.compile(rf"(?:^|:)\s*<?({_ADDRESS})>?\s*$")
_OTHERS = re.compile(r";(?:DELEGATED-(?:TO|FROM)|SENT-BY|MEMBER|DIR)=\"[^\"]*\"", re.IGNORECASE)
_WHEN = re.compile(
    r"(DTSTART|DTEND|RECURRENCE-ID)(;[^:]*|;[^:]*\"[^\"]*\"[^:]*)?:\s*(\d{8}(?:T\d{6})?)(Z?)\s*", re.IGNORECASE
)
_TZID = re.compile(r";TZID=(\"[^\"]*\"|[^;:\"]*)", re.IGNORECASE)
_QUOTED_VALUE = re.compile(r"ENCODING=QUOTED-PRINTABLE", re.IGNORECASE)


def mended(text: str) -> str:
    """A calendar's text with each content line on one line, and each person's line in a form that every parser reads."""
    return "\n".join(_mended(line) for line in _unfolded(text)) + "\n"


def _unfolded(text: str) -> Iterator[str]:
    """The content lines. A line that begins like no property goes on with the one before (RFC 5545, 3.1 asks for a blank)."""
    whole: list[str] = []
    for line in text.split("\n"):
        if line[:1] in (" ", "\t"):
            whole.append(line[1:])
        elif _PROPERTY.match(line):
            if whole:
                yield "".join(whole)
            whole = [line]
        elif line.strip() and whole:
            whole.append(f"\\n{line}" if not whole[-1].endswith("=") else line)
    if whole:
        yield "".join(whole)


def _mended(line: str) -> str:
    found = _PERSON.match(line)
    if found is not None:
        return _person(found[0].upper(), line[found.end() :])
    when = _WHEN.fullmatch(line)
    if when is not None:
        return _when(when[1].upper(), when[2] or "", when[3], when[4])
    head, colon, value = line.partition(":")
    if _QUOTED_VALUE.search(head):  # vCalendar 1.0
        decoded = quopri.decodestring(value.encode("utf-8")).decode("utf-8", "replace")
        return f"{head.partition(';')[0]}{colon}" + decoded.replace("\r\n", "\n").replace("\n", "\\n")
    return line.rstrip() if head.upper() in ("BEGIN", "END") else line


def _when(name: str, parameters: str, value: str, utc: str) -> str:
    """A time's line: a date has no clock, and a time with a Z is UTC, whatever zone is named beside it."""
    if len(value) == len("20261203"):
        return f"{name};VALUE=DATE:{value}"
    zone = _TZID.search(parameters)
    named = zone[1].strip('" ') if zone is not None else ""
    return f"{name}:{value}{utc}" if utc or not named else f'{name};TZID="{named}":{value}'


def _person(name: str, rest: str) -> str:
    """A guest's or organizer's line: the parameters that matter, each in quotes, and the address, or nothing for it."""
    rest = _OTHERS.sub("", rest)
    said = {found[1].upper(): found[2].strip('"') for found in _PARAMETER.finditer(rest)}
    if found := _OPEN_QUOTE.search(rest):
        said["CN"] = found[1]
    addresses = [*_MAILTO.finditer(rest)] or [*_BARE.finditer(rest)]
    address = addresses[-1][1] if addresses else ""
    parameters = "".join(f';{key}="{_in_quotes(value)}"' for key, value in said.items() if value.strip())
    return f"{name}{parameters}:mailto:{address}"


def _in_quotes(value: str) -> str:
    return value.replace('"', "'").replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("\\", "")

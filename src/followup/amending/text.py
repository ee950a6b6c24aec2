"""The bytes of a calendar, or of a part of a mail -> its text, as whoever wrote it meant it.

Calendars are UTF-8 (RFC 5545, 3.1.4). What people save out of mails and old programs is not always: it is read all the
same, and a warning says as what.
"""

from __future__ import annotations

import codecs
import quopri
import re

from followup.problems import Place
from followup.reading.findings import Findings
from followup.reading.sources.encodings import encoding_of

_ENDS = re.compile("\r+\n|\r|\x85|\u2028|\u2029|\x0b|\x0c")
_QUOTED = re.compile(r"=(?:[0-9A-F]{2}|[ \t]*\n)")
_SURELY_QUOTED = re.compile(r"=3D|=[C-F][0-9A-F]=[89AB][0-9A-F]|=[ \t]*\n")


def text_of(data: bytes, place: Place, findings: Findings, charset: str | None = None) -> str:
    """The text, its lines ended by a line feed alone. `charset` is what a mail says of it, and is believed where it fits."""
    text = _ENDS.sub("\n", _decoded(data, place, findings, charset))
    if _is_quoted_printable(text):
        findings.warning(
            "quoted-printable",
            "the calendar was saved as it travels in a mail (quoted-printable); it is read so",
            place,
        )
        raw = quopri.decodestring(text.encode("utf-8"))
        text = _ENDS.sub("\n", _decoded(raw, place, findings, charset))
    return text.replace("\0", "").lstrip("\ufeff \t\n")


def _decoded(data: bytes, place: Place, findings: Findings, charset: str | None) -> str:
    encoding = encoding_of(data)
    if encoding != "utf-8":
        findings.warning("not-utf-8", "the calendar is written in UTF-16; it is read so", place)
        return data.decode(encoding, "replace")
    data = data.removeprefix(codecs.BOM_UTF8)
    for name in dict.fromkeys(("utf-8", charset or "utf-8")):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    name, encoding = _eight_bits(data)
    findings.warning("not-utf-8", f"the calendar is not written in UTF-8; it is read as {name}", place)
    return data.decode(encoding, "replace") if encoding != "latin-1" else data.decode("latin-1")


def _eight_bits(data: bytes) -> tuple[str, str]:
    """Windows-1252 has letters where Latin-1 has signs that nobody types."""
    if not any(0x80 <= byte < 0xA0 for byte in data):
        return "Latin-1", "latin-1"
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return ("Latin-1", "latin-1") if undefined & set(data) else ("Windows-1252", "cp1252")


def _is_quoted_printable(text: str) -> bool:
    """Whether every = of a text is one of quoted-printable; in a calendar as it is, some are not (ROLE=CHAIR), though others
    look so (FREQ=DAILY).
    """
    signs = text.count("=")
    return signs > 0 and bool(_SURELY_QUOTED.search(text)) and len(_QUOTED.findall(text)) == signs

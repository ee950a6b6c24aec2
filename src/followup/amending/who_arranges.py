"""Whether the text of an invitation says that somebody arranges it, and is written to: "reply to your recruiter, Wendy Cho"."""

from __future__ import annotations

import re

_ARRANGES = (
    r"(?:recruit(?:er|ers|ing|ment)|coordinator|scheduler|sourcer|talent acquisition|contact(?: person)?|point of contact"
    r"|personal(?:referent|er|abteilung)(?:in)?|ansprechpartner(?:in)?|kontakt(?:person)?|rekrutterer|recruteu(?:r|se)"
    r"|chargée? de recrutement|reclutador(?:a)?|contacto)"
)
_YOURS = r"(?:your|our|the|ihre?n?|unsere?n?|din|vores|votre|notre|tu|su|nuestr[oa])"
_WRITE_TO = re.compile(
    r"\b(?:questions?|reschedul\w+|cancel|changes?|contact|touch|reach|reply|e-?mail|write to|let|call|fragen|schreiben"
    r"|kontakt\w*|melden|spørgsmål|skriv|contactez|écri\w+|joindre|preguntas|escrib\w+)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)[.!?;](?=\s|$)|\n")


def says_to_write_to(name: str, text: str) -> bool:
    """Whether a text names somebody as who is written to for changes and questions."""
    named = _named(name)
    return any(_WRITE_TO.search(one) and re.search(named, one) for one in _SENTENCES.split(text[:5000]))


def says_who_arranges(name: str, text: str) -> bool:
    """Whether a text calls somebody by the work of those who arrange interviews, as the candidate's.

    >>> says_who_arranges("Wendy Cho", "If you need to reschedule, reply to your recruiter, Wendy Cho.")
    True
    >>> says_who_arranges("Wendy Cho", "9:00 Values, with Wendy Cho (Recruiter)")
    False
    """
    named = _named(name)
    before = rf"(?:\b{_YOURS}\s+|^\W*)(?:[\w-]+ ){{0,2}}(?i:{_ARRANGES})(?: is| ist| er| est| es)?[\s,:–-]+{named}"
    behind = rf"{named}(?:,| is| ist| er| est| es|\s+[–-]|\s*\()\s*(?i:{_YOURS}) (?:[\w-]+ ){{0,2}}(?i:{_ARRANGES})\b"
    return bool(re.search(f"{before}|{behind}", text[:5000], re.MULTILINE))


def _named(name: str) -> str:
    """A pattern of a name, or of the first name alone."""
    first = name.split()[0] if name.split() else name
    return rf"\b(?:{re.escape(name)}|{re.escape(first)})\b"

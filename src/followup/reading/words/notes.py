"""What notes say in plain words that belongs into another column: that it is over, or was moved."""

from __future__ import annotations

import functools
import re

from followup.identity import folded
from followup.reading.words.statuses import GOES_FURTHER

_TOLD_IN_NOTES = re.compile(
    r"(?:^|[.;,!\n–-][^\S\n]*)((?:(?:got|was|been|they|have|i|we|finally|sadly|unfortunately)\s+){0,6}"
    r"(?:reject(?:ed|ion)\b(?! of)|said no\b|turned me down|withdrew|ghosted\b|offer (?:accepted|declined|received)"
    r"|position (?:was )?(?:filled|closed)|absage\b|refus[ée]e?\b|rechazad[oa]\b)[^.;,\n]{0,30})",
    re.IGNORECASE,
)


@functools.lru_cache(1024)
def end_in_notes(text: str) -> str | None:
    """The words of a note that say an end in plain words, at the beginning of a sentence: rejected 11/26, they said no."""
    found = _TOLD_IN_NOTES.search(text)
    return " ".join(found[1].split()) if found else None


_MOVED_IN_NOTES = re.compile(
    r"(?:^|[.;,!\n–-][^\S\n]*)((?:(?:the|my|interview|call|talk|onsite|visit|it|this|now|was|is|got|been|has|had|be|to|they)\s+){0,6}"
    r"(?:moved|rescheduled|postponed|pushed(?: back)?|shifted|brought forward|verschoben|verlegt|report[ée]e?|aplazad[oa]"
    r"|rinviat[oa]|verplaatst|flyttat|flyttet|przeniesion[oay])\s+(?:to|till|until|auf|au|à|al|para|a|naar|till|til|na)\s[^.;\n]{0,40})",
    re.IGNORECASE,
)


@functools.lru_cache(1024)
def move_in_notes(text: str) -> str | None:
    """The words of a note that say that the interview was moved: moved to 11/19."""
    found = _MOVED_IN_NOTES.search(text)
    return " ".join(found[1].split()) if found is not None and not GOES_FURTHER.search(folded(found[1])) else None

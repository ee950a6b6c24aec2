"""A stretch of days in a cell: Feb 10-12, 2 to 4 June. Which day of it is meant, or whether all are, nobody can tell."""

from __future__ import annotations

import functools
import re

from followup.reading.cells.days import MONTH_NAME, plain

_LONGEST = 400
_WRITTEN_BY_A_PROGRAM = re.compile(r"\d{4}-\d\d-\d\d(?:[ T][\d:.]+Z?)?")
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|\.)?)"
_TO = r"(?: ?(?:-|\bto\b|\btill\b|\buntil\b|\bbis\b|\bau\b|\bal\b|\bhasta\b|\bthrough\b|\bthru\b|\btot\b|至|到|~) ?)"
_STRETCH = (
    rf"\b(?:{MONTH_NAME})\b\.? ?{_DAY}{_TO}(?:(?:{MONTH_NAME})\b\.? ?)?{_DAY}(?![\d:/]|\.\d| ?[ap]\.?m)(?:,? \d{{4}})?",
    rf"(?<![\d:/.-]){_DAY}{_TO}{_DAY} ?(?:of |de )?(?:{MONTH_NAME})\b\.?(?:,? \d{{4}})?",
    rf"(?<![\d:/.-])\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?{_TO}\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?(?![\d/:])",
    rf"(?<![\d:/.-])\d{{1,2}}\.(?:\d{{1,2}}\.)?{_TO}\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?",
    rf"\b\d{{4}}-\d\d-\d\d{_TO}\d{{4}}-\d\d-\d\d(?![\dT:])(?! \d)",
)


@functools.cache
def _stretches() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _STRETCH)


@functools.lru_cache(4096)
def stretch_in(text: str) -> str | None:
    """A stretch of days in a text, as it was written: Feb 10-12; None where there is none."""
    if len(text) > _LONGEST or sum(map(str.isdigit, text)) < 2:
        return None
    words = plain(text)
    if _WRITTEN_BY_A_PROGRAM.fullmatch(words):
        return None
    return next((found[0].strip() for form in _stretches() if (found := form.search(words))), None)

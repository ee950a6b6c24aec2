"""Averages, as their owner tells them, beside whose they are measured by: "My average is 21 days to close"."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import COUNT, UNIT, in_words
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_AVERAGE = r"(?:avg\.?|average|on average)"
_MINE = Pattern(
    rf"^(?:my )?{_AVERAGE}(?: (?P<what>[a-z][a-z ]*?))?(?: is|:|,)? (?P<n>{COUNT}) ?(?P<unit>{UNIT}|mins?|hrs?|secs?)?"
    rf"(?P<aim> to [a-z][a-z ]*?)?(?:[,;(/]| -| vs\.?| against)+ ?(?P<other>.+?)\)?$"
)
_OTHER = Pattern(
    rf"^(?P<before>{_AVERAGE} )?(?:for |in )?(?:the )?(?P<whose>[a-z][a-z ]*?)(?: (?P<behind>{_AVERAGE}))?(?: is| was|:|,| at)?"
    rf" (?P<n>{COUNT}) ?(?P<unit>{UNIT}|mins?|hrs?|secs?)?$"
)
_UNITS = {"min": "minutes", "mins": "minutes", "hr": "hours", "hrs": "hours", "sec": "seconds", "secs": "seconds"}


def average(line: str) -> str | None:
    """For "avg 21 days to close, office avg is 34": "My average is 21 days to close, where the office average is 34"."""
    found = _MINE.match(line) if "av" in line[:14] else None
    other = _OTHER.match(found["other"]) if found else None
    if found is None or other is None or (found["n"] == other["n"]):
        return None
    whose = core_phrase(tokens(other["whose"]))
    what = core_phrase(tokens(found["what"])) if found["what"] else None
    is_named = whose is not None and whose.number != PLURAL and not whose.doubt
    if not is_named or (found["what"] and (what is None or what.doubt)) or other["unit"] not in (None, found["unit"]):
        return None
    if found["aim"] and not is_whole(tokens(found["aim"].strip())):
        return None
    unit = _UNITS.get(found["unit"] or "", found["unit"] or "")
    mine = f"{in_words(found['n'])} {unit}".strip() + (found["aim"] or "")
    return f"My average{_of(found['what'])} is {mine}, where the {other['whose']} average is {in_words(other['n'])}"


def _of(what: str | None) -> str:
    return f" {what}" if what else ""

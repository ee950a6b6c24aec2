"""What the candidate promised to send, as it was typed: "promised her the checklist by Friday"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.nouns import Named, named
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern

_NUMBERS = rf"(?:{FROM_TWO}|\d+)"
_EMPLOYERS = Pattern(
    r"\b(?:offer|contract|feedback|decision|answer|rota|schedule|invite|invitation|dates|paperwork|details|raise|promotion|call|interview|job|trial|bonus)\b"
)
_SENDING = Pattern(
    r"^.*?\b(?:(?:send|e-?mail|mail|forward|share)|promised|owe)\s+(?:(?:to|her|him|them|over|you|along|on|send|e-?mail|share|forward|mail)\s+)*",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"\s+(?:to (?:her|him|them|you)|over|along|(?:by|on|before|after|within|this|next)\s+.*|tomorrow|tonight|today|asap|soon)$",
    re.IGNORECASE,
)


def promised(line: str) -> Named | None:
    """What the candidate promised, as it stands after "Here is", where it is a thing that can be sent."""
    thing = _WHEN.sub("", _SENDING.sub("", line))
    thing = re.sub(r"^(?:an?|some)\s+", "", thing)
    is_mine = line.startswith(("I ", "I'"))
    if re.search(r"\b(?:19|20)\d\d$", thing):
        return None  # "promised a mast in 2020": by somebody, long ago
    name = named(re.sub(rf"^{_NUMBERS} ", "", thing))
    may_be_theirs = bool(_EMPLOYERS.search(thing)) or bool(re.search(r"\b(?:will|would)\b", line))
    if name is None or (may_be_theirs and not is_mine):
        return None
    counted = re.match(rf"{_NUMBERS} ", thing)
    has_article = re.match(r"(?:the|my|our|both|all)\b", name.text)
    thing = f"the {counted[0]}{name.text}" if counted else name.text if has_article else f"the {name.text}"
    return Named(thing, thing, name.is_plural)

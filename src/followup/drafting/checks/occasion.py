"""What does not fit how they met, what has become of it, or whose words they were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafting.checks.letter import Finding, Known, Letter
from followup.drafting.tact import straight
from followup.model.interviews import Mode
from followup.model.status import Status

_MET = re.compile(
    r"\b(?:for|enjoyed|pleasure of) meeting (?:you|me|with)\b|\b(?:good|nice|great|glad|pleasure) to (?:have met|meet) you\b|"
    r"\bwe met\b",
    re.IGNORECASE,
)
_VISITED = re.compile(
    r"\bhaving me (?:in|back|over|at)\b|\bwelcoming me\b|\bshowing me round\b|\bmy visit\b|\bthank you for the visit\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:the|our|this|that) (?:phone |telephone )?call\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"(?::|\b(?:(?<!here )(?<!about )is|(?<!here )are|be|this|namely)) *$")

_JOINED = ("topic", "strength", "attribute")  # what is put into a sentence of ours; `say` stands by itself
_A_FEW = 12  # characters


def occasion(letter: Letter, known: Known) -> Iterator[Finding]:
    """What was not so."""
    body = letter.body
    if known.modes == {Mode.PHONE}:
        yield from _first(_MET, body, "they spoke by telephone, and never met", "talking with you")
    if known.modes and Mode.ONSITE not in known.modes:
        yield from _first(_VISITED, body, "there was no visit", "our conversation")
    if known.modes == {Mode.ONSITE}:
        yield from _first(_CALLED, body, "it was no call", "our conversation")
    if known.status is Status.ACCEPTED and "paths cross" in body:
        yield _wrong("paths cross", "they will be colleagues", "I look forward to working with you")
    yield from _announced(letter, known)
    yield from _taken(letter, known)


def _first(pattern: re.Pattern[str], text: str, fault: str, better: str) -> Iterator[Finding]:
    found = pattern.search(text)
    if found:
        yield _wrong(found.group(), fault, better)


def _announced(letter: Letter, known: Known) -> Iterator[Finding]:
    """The candidate's own words pasted behind a colon or an "is": a drum roll."""
    lower = straight(letter.body.lower())
    for each in known.typed:
        words = straight(each.text.lower()).strip(" .!?")
        start = lower.find(words) if len(words) > 3 else -1
        before = lower[max(0, start - _A_FEW) : start] if start > 0 else ""
        if each.what in _JOINED and _ANNOUNCED.search(before):
            quoted = letter.body[start - len(before) : start + 3 * _A_FEW].strip()
            fault = f"“{quoted} …” announces a fact"
            yield Finding("tactless-drum-roll", quoted, fault, "the fact itself, as a sentence of its own")


def _taken(letter: Letter, known: Known) -> Iterator[Finding]:
    """What somebody else had talked about, told to this reader."""
    lower = straight(letter.body.lower())
    own = straight(" ".join(known.sources).lower())
    for each in known.others:
        words = straight(each.text.lower()).strip(" .,;:!?")
        if " " in words and words in lower and words not in own:
            yield Finding(
                "tactless-topic", words, f"“{words}” was {each.what}'s topic", "keep each person's topic for them"
            )


def _wrong(quoted: str, fault: str, better: str) -> Finding:
    return Finding("untrue-occasion", quoted, f"“{quoted}”: {fault}", better)

"""Whom the text of an invitation names with their jobs: with Yara Haddad (Staff Engineer); Per Holm, Principal Engineer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followup.amending.people import Guest
from followup.identity import folded
from followup.offices import JOB, names_nobody

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_NAME = rf"{_WORD}(?: (?:(?:van|von|de|der|den|del|da|di|al|bin|la|le) )*{_WORD}){{1,3}}"
_IN_BRACKETS = re.compile(
    rf"(?:\b(?:with|mit|avec|con|med|by)\s+|,\s*|\b(?:and|und|et|y|og)\s+|&\s*)(?P<name>{_NAME})\s*\((?P<title>[^()\n]{{2,60}})\)"
)
_ARRANGES = re.compile(
    r"\b(?:recruit\w*|sourc\w*|coordinat\w*|schedul\w*|talent acquisition|assistant to)\b", re.IGNORECASE
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:questions?|contact|touch|reach|let|e-?mail|reports? to|reporting to|work(?:ing)? with|scheduled|arranged|fragen"
    r"|kontakt|contacter|preguntas|spørgsmål)\b",
    re.IGNORECASE,
)
"""What makes of a line one about whom to write to, or whom one would work with."""


def with_titles(guests: Sequence[Guest], text: str) -> tuple[Guest, ...]:
    """Guests with the titles that stand behind their names in a text; those who have one keep it."""
    return tuple(_with_title(one, text) for one in guests)


def _with_title(guest: Guest, text: str) -> Guest:
    if guest.title or " " not in guest.name:
        return guest
    name = re.escape(guest.name)
    for way in (
        rf"\b{name}\s*\(([^()\n]{{2,60}})\)",
        rf"\b{name}(?:,|\s[-–—])\s+([^\n.;:()]{{2,60}}?)(?=\s*(?:[\n.;:(]|$))",
    ):
        found = re.search(way, text)
        if found is not None and JOB.search(found[1]) and len(found[1].split()) <= 6 and "," not in found[1]:
            return Guest(
                guest.name, guest.email, found[1].strip(), guest.organization, guest.is_office, guest.has_left
            )  # fmt: skip
    return guest


def named_with_jobs(text: str) -> Iterator[Guest]:
    """Those with whom a text says that one speaks, each with the job that stands in brackets behind the name.

    >>> [one.name for one in named_with_jobs("System Design with Yara Haddad (Staff Engineer)")]
    ['Yara Haddad']
    """
    seen: set[str] = set()
    for line in text.split("\n"):
        if _ABOUT_OTHERS.search(line) or not re.search(r"\b(?:with|mit|avec|con|med|meet|by)\b", line, re.IGNORECASE):
            continue
        for found in _IN_BRACKETS.finditer(line):
            name, title = found["name"], found["title"].strip()
            is_somebody = JOB.search(title) and not _ARRANGES.search(title) and not names_nobody(name)
            if is_somebody and folded(name) not in seen:
                seen.add(folded(name))
                yield Guest(name, title=title)

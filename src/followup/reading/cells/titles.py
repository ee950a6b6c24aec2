"""The title of an appointment -> what it says of an interview: company, role, round."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from followup.offices import JOB

_INTERVIEW = re.compile(
    r"\b(?:job |video |phone |zoom |virtual |final |technical |panel |second |first |on-?site |hiring manager "
    r"|recruiter |manager |coding |system design |behaviou?ral |case )*"
    r"(?:interviews?|phone screen|screening(?: call)?|recruiter (?:call|screen|chat)|hiring manager (?:call|chat|screen)"
    r"|intro(?:ductory)? call|on-?site(?: visit| loop)?|final round|superday|assessment (?:center|centre|day)"
    r"|vorstellungsgespräch|bewerbungsgespräch|kennenlerngespräch|entretien|entrevista|colloquio|sollicitatiegesprek)\b"
    r"|\b(?:\d(?:st|nd|rd|th)|first|second|third|final) round\b|面试|面接|مقابلة",
    re.IGNORECASE,
)
_PREPARATION = re.compile(r"\b(?:prep|preparation|prepare|practice|mock|debrief|vorbereitung)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[-–—/·•<>]+\s+|\s*[|:;]\s+|\s*<+>+\s*|\s*[|()]\s*")
_AT = re.compile(r"\s+(?:with|at|@|bei|mit|chez|avec|en|con|presso|bij)\s+|\s*@\s+", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|as|als|für|para|pour|re)\s+(?:the |a |an |die |den |le |la |el )?", re.IGNORECASE)
_STATE = re.compile(
    r"^\s*(?:(?:updated|new)? ?invitation|confirmed|tentative|hold|accepted|canceled|cancelled|abgesagt|fwd?|re|aw|wg)\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says; each part None where it does not say it."""

    company: str | None = None
    role: str | None = None
    round: str | None = None


@functools.lru_cache(4096)
def title_of(text: str) -> Title | None:
    """What the title of an appointment says of an interview; None where it is about something else.

    >>> title_of("Phone screen - Acme Robotics - Staff Engineer")
    Title(company='Acme Robotics', role='Staff Engineer', round='Phone screen')
    """
    plain = _without_state(" ".join(text[:500].split()))
    if not _INTERVIEW.search(plain) or _PREPARATION.search(plain):
        return None
    company = role = round = None
    for part in filter(None, _BETWEEN.split(plain)):
        said = _part(part.strip(" ,.-–—"))
        company, role, round = company or said.company, role or said.role, round or said.round
    return Title(company, role, round)


def _without_state(text: str) -> str:
    """A title without what mail and calendars put before it: Invitation:, Fwd:, Canceled:."""
    while found := _STATE.match(text):
        text = text[found.end() :]
    return text


def _part(part: str) -> Title:
    """What one part between dashes says; inside it, `with` and `for` tell company and role."""
    about, *places = _AT.split(part, maxsplit=1)
    role = None
    if places:
        company, *roles = _FOR.split(places[0], maxsplit=1)
        role = roles[0] if roles else None
    else:
        company = ""
        about, *roles = _FOR.split(part, maxsplit=1)
        role = roles[0] if roles else None
    found = _INTERVIEW.search(about)
    if found is None and (company or not JOB.search(about)):
        return Title(company=company or about or None, role=role or (about if company and about else None))
    if found is None:
        return Title(role=about)
    rest = " ".join((about[: found.start()] + " " + about[found.end() :]).split()).strip(" ,.()")
    if rest and not role and JOB.search(rest):
        role, rest = rest, ""
    return Title(company or rest or None, role, _round(found[0]))


def _round(words: str) -> str | None:
    """The name of the round, where more is said than that it is an interview."""
    plain = words.strip()
    is_bare = plain.lower() in ("interview", "interviews", "job interview", "entretien", "entrevista", "面试", "面接",
                             "vorstellungsgespräch", "bewerbungsgespräch", "colloquio")  # fmt: skip
    return None if is_bare else plain

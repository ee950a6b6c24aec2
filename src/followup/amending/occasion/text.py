"""The company and the job that the text of an invitation names, in the ways in which such texts do."""

from __future__ import annotations

import re

from followup.amending.occasion.pieces import names_a_job
from followup.amending.occasion.words import is_job

_NOBODY = r"(?!(?:[Tt]he|[Oo]ur|[Yy]our|[Yy]ou|[Uu]s|[Mm]e|[Mm]y|[Tt]his|[Aa]n?|Zoom|Microsoft|Google)\b)"
_WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w&.’'+-]*"
_NAME = rf"{_NOBODY}(?P<name>{_WORD}(?:[ \t]+(?:&|of|and|und|et|y|e|de|{_WORD})){{0,4}})"
_IN_TEXT = (
    re.compile(
        r"(?:^|\n)[^\S\n]*(?:company|employer|client|firma|unternehmen|arbeitgeber|entreprise|empresa|azienda|bedrijf|公司|会社)"
        r"\s*[:：]\s*(?P<name>[^\n]{2,60})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?i:interview|interviewing|conversation|screen|position|role|opportunity|call|appointment)\s+(?i:with|at)\s+{_NAME}"
    ),
    re.compile(rf"(?:[Gg]espräch|[Bb]ewerbung|Stelle|Position)\s+(?:bei|bei der|beim)\s+{_NAME}"),
    re.compile(rf"(?i:entretien|candidature|poste)\b[^.\n]{{0,30}}?\s+(?:chez|avec)\s+{_NAME}"),
    re.compile(rf"(?i:entrevista|candidatura|puesto)\b[^.\n]{{0,30}}?\s+(?:con|en)\s+{_NAME}"),
    re.compile(rf"(?i:colloquio|candidatura)\b[^.\n]{{0,30}}?\s+(?:con|presso|in)\s+{_NAME}"),
    re.compile(
        r"(?i:interest in|applying (?:to|at|with)|application (?:to|at|with)|on behalf of|joining|to join|work(?:ing)? (?:at|for)"
        rf"|join us at)\s+{_NAME}"
    ),
)
_ROLE = re.compile(
    r"(?:^|\n)[^\S\n]*(?:job title|job|position|role|vacancy|stelle|position als|poste|puesto|vacante|posizione|functie"
    r"|职位|ポジション)\s*[:：]\s*([^\n]{2,80})",
    re.IGNORECASE,
)
_NO_JOB = r"(?!(?:the|our|your|this|that|an?|my|their|current|last|previous|next|new|for|to|about)\b)"
_JOB_WORD = rf"{_NO_JOB}[^\W\d_][\w&/+#'’-]*"
_JOB_WORDS = rf"(?P<job>{_JOB_WORD}(?:,? (?:&|{_JOB_WORD})){{0,5}}?)"
_BEFORE_ROLE = re.compile(
    rf"\b(?:the|our|your|this|an?|for) {_JOB_WORDS}(?: \([^()\n]{{2,20}}\))?"
    r" (?:role|position|job|opening|vacancy|opportunity|post)\b"
    rf"|\b(?:role|position|job|post) (?:of|as)(?: an?| the)? {_JOB_WORDS.replace('job', 'after')}"
    r"(?=[.,;!?\n]|\s+(?:at|with|in|on|and)\b|$)"
)
_BEHIND_STELLE = re.compile(
    rf"\b(?:(?:[Ss]telle|[Pp]osition|[Bb]ewerbung) (?:als|zur|zum)|[Ss]tilling(?:en)? som) {_JOB_WORDS}"
    r"(?=[.,;!?\n(]|\s+(?:bei|in|im|am|und|zu|sprechen|hos|ved|i|og)\b|$)"
    rf"|\b(?:poste|emploi) d(?:e |['’]){_JOB_WORDS.replace('job', 'poste')}(?=[.,;!?\n(]|\s+(?:chez|à|au|dans|et|le)\b|$)"
    rf"|\b(?:puesto|vacante) de {_JOB_WORDS.replace('job', 'puesto')}(?=[.,;!?\n(]|\s+(?:en|con|el|y)\b|$)"
)
"""Behind these words stands a job, whichever it is; before the English ones may stand anything."""
_NO_COMPANY = re.compile(
    r"\b(?:zoom|teams|google|microsoft|calendly|webex|meet|linkedin|online|phone|video)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"[.,;!?]\s|\s+(?:for|on|at|to|für|am|um|pour|para|per|is|will|has)\s")
_LONGEST = 4000


def company_in(text: str) -> str | None:
    """The company that a text names; None where it names none."""
    for way in _IN_TEXT:
        for found in way.finditer(text[:_LONGEST]):
            name = _GOES_ON.split(found["name"])[0]
            name = re.sub(r"[\s.,;:!?]+(?:and|of|&|und|et|y|e|de)?$", "", name).strip(" .,;:!?")
            is_one = len(name) > 1 and any(map(str.isalpha, name))
            if is_one and not _NO_COMPANY.search(name) and not names_a_job(name):
                return name
    return None


def role_in(text: str) -> str | None:
    """The job that a text names: behind a word for it (Job Title: Academy Software Engineer), or before one (the Sales Lead
    role). None where it names none, or several.
    """
    found = _ROLE.search(text[:_LONGEST])
    if found is not None and not re.search(r"https?:|@", found[1]):
        return found[1].strip(" .,;*") or None
    sentences = text[:_LONGEST]
    jobs = [one for found in _BEFORE_ROLE.finditer(sentences) for one in found.groups() if one and _is_job(one)]
    jobs += [one for found in _BEHIND_STELLE.finditer(sentences) for one in found.groups() if one]
    named = dict.fromkeys(one.strip(" ,-") for one in jobs)
    return next(iter(named)) if len({one.casefold() for one in named}) == 1 else None


def _is_job(words: str) -> bool:
    """Whether the words before "role" are a job: written as names are, or several small ones that end in who does it."""
    split = words.split()
    if not names_a_job(words):
        return False
    small = [word for word in split if word.islower() and word not in ("of", "and", "for", "de")]
    return not small or (len(small) == len(split) > 1 and is_job(split[-1]))

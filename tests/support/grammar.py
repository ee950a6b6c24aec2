"""An independent reader of English: what Harper would mend in a letter, and why some of it is not ours to mend."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import harper

from followup.drafting.checks.letter import Known, vocabulary
from followup.model.settings import English

_DIALECTS = {
    English.AMERICAN: (harper.Dialect.AMERICAN,),
    English.BRITISH: (harper.Dialect.BRITISH,),
    None: (harper.Dialect.AMERICAN, harper.Dialect.BRITISH),  # right in one of them
}

_IDIOMS = (
    ("ThereIsAgreement", r"\b[Tt]here is (?:any )?news\b", "news is one thing"),
    ("ItsPossessive", r", it's \S", "“it's Walter”, on the telephone"),
    ("OneOfTheSingular", r"\bone of the team\b", "a team is asked for one of its members"),
    ("PossessiveYour", r"\b(?:to|with|for) you\b", "“thanks to you”, “with you yesterday”"),
    ("DiscourseMarkers", r"\bHowever it\b", "“However it turns out”"),
    ("InterestedIn", r"\bas interested as\b", "a comparison"),
    (
        "MissingPreposition",
        r"\b(?:glad|sure) (?:you|we|I|that)\b|\basked (?:if|whether)\b",
        "“I'm glad you asked whether …”",
    ),
    ("SpellCheck", r"\b\d+s\b", "pupils are called by their year, and machines by their model: “Year 11s”, “the 793s”"),
    ("AnA", r"\ban hono", "Harper takes the h of “an honour” for a spoken one"),
)
"""Right English that a rule of Harper's takes for wrong: what stands around it, and what it is."""

_STYLE = {
    "LongSentences": "a clause that the candidate typed may be long",
    "SplitWords": "it takes words of other languages apart",
    "BoringWords": "plain words are meant",
    "Excellent": "“very good” is good English",
    "OxfordComma": "the house writes “Ana, Ben and Chen”",
    "NoOxfordComma": "the house writes “Ana, Ben and Chen”",
    "Dashes": "a subject has a dash between two blanks",
}
"""Rules about taste, with ours."""

_SPELLING = frozenset(("SpellCheck", "OrthographicConsistency", "CompoundNouns"))


@dataclass(frozen=True)
class Fault:
    """Something that Harper would mend: its rule, the words, and some words around them."""

    rule: str
    quoted: str
    message: str
    around: str


_linter = functools.cache(harper.Linter)


def faults(text: str, known: Known) -> list[Fault]:
    """What is ours to mend in a text."""
    return [fault for fault, lint in _lints(text, known.english) if excuse(fault, lint, text, known) is None]


def _lints(text: str, english: English | None) -> Iterator[tuple[Fault, harper.Lint]]:
    """What every English finds that the letter may be in."""
    first, *others = (_in_dialect(text, dialect) for dialect in _DIALECTS[english])
    for place, found in first.items():
        if all(place in other for other in others):
            yield found


def _in_dialect(text: str, dialect: harper.Dialect) -> dict[tuple[str, int, int], tuple[Fault, harper.Lint]]:
    found = {}
    for rule, lints in _linter(dialect).organized_lints(text, language=harper.Language.PLAINTEXT).items():
        for lint in lints:
            around = text[max(0, lint.span.start - 30) : lint.span.end + 20]
            place = rule, lint.span.start, lint.span.end
            found[place] = Fault(rule, lint.problem_text, lint.message, around), lint
    return found


def excuse(fault: Fault, lint: harper.Lint, text: str, known: Known) -> str | None:
    """Why a finding is not ours to mend; None where it is."""
    if fault.rule in _STYLE:
        return _STYLE[fault.rule]
    for rule, around, reason in _IDIOMS:
        if fault.rule == rule and re.search(around, fault.around):
            return reason
    if fault.rule in _SPELLING:
        if not fault.quoted[:1].islower():
            return "a name"
        if vocabulary(fault.quoted) <= frozenset().union(*map(vocabulary, known.sources)):
            return "as the candidate spells it"
    if any(start <= lint.span.start and lint.span.end <= end for start, end in _own(text, known)):
        return "names and the candidate's own words stand as they were typed"
    if fault.rule == "SentenceCapitalization" and any(lint.span.start - end in (1, 2) for _, end in _own(text, known)):
        return "the mark before it belongs to a name"
    return None


def _own(text: str, known: Known) -> Iterator[tuple[int, int]]:
    """Where names and the candidate's own words stand in a text."""
    lower = text.lower()
    for own in known.sources:
        words = own.lower().strip(" .")
        for found in re.finditer(re.escape(words), lower) if words else ():
            yield found.span()

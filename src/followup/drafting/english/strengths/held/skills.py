"""What somebody knows, as they say it themselves."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import has_digit
from followup.drafting.english.grammar.materials import is_material
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.strengths.held.papers import is_award, is_paper
from followup.drafting.english.strengths.held.qualities import quality
from followup.drafting.english.text.boasts import PRAISE
from followup.drafting.english.text.typed import as_product
from followup.drafting.english.words.lexicon import language, readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.tagging import Token, tokens
from followup.drafting.english.words.word_sets import word_set

UNSAID = word_set(
    "skill skills experience knowledge attitude attention record ethic personality reference references availability"
)
"""Heads of phrases that say nothing of a field: "people skills", "weekend availability"."""


def is_gradable(word: str) -> bool:
    """Whether an adjective has a comparative: "thick", not "legal"."""
    return any("c" in readings(form) for form in (f"{word}er", f"{word}r", f"{word[:-1]}ier", f"{word}{word[-1:]}er"))


_SHORT_TITLE = Pattern(r"\b[A-Z][a-z]*\.[A-Z][a-z]+\b")  # "Pr.Sci.Nat", "B.Sc"


def _is_skill(words: tuple[Token, ...]) -> bool:
    """Whether words name something that one can be at home in: a product, an abbreviation, a field."""
    core = core_phrase(words)
    head = words[-1]
    if (
        core is None
        or words[0].can_be("DCO")
        or core.doubt > 1
        or any(word.can_be("C") for word in words[:-1])
        or any(re.search(r"[A-Za-z]\d{4}|\d{6}", word.text) or _SHORT_TITLE.search(word.text) for word in words)
        or (words[0].classes[0] in "pl" and not words[0].can_be("j"))
    ):
        return False
    if head.low in UNSAID:
        return False
    if len(words) > 1 and not head.can_be("g^") and (is_gradable(words[0].low) or words[0].low in PRAISE):
        return False  # "thick skin" is no field
    if words[1:] and not any(word.can_be("g") for word in words) and is_material(head.low):
        return False  # "sushi rice"
    if words[1:] and head.text.isupper() and words[0].classes[0] == "j":
        return False  # "clean MVR"
    if "^" in head.classes and not head.can_be("s"):
        if any(is_person(word.low) for word in words[:-1]) or (
            words[1:] and all(has_digit(word.text) for word in words)
        ):
            return False  # "chartered engineer MICE"; "PA1 PA6"
        return words[0].text[0].isupper() or head.text.isupper() or len(words) == 1
    is_field = head.classes[0] in "ug" or (len(words) > 1 and "m" in head.classes and "b" in head.classes)
    return (core.number != PLURAL and is_field) or (len(words) > 1 and head.classes == "^s")


_TRAITS = word_set(
    "patience reliability honesty punctuality integrity empathy kindness humour humor resilience flexibility "
    "initiative curiosity creativity enthusiasm loyalty "
    "energy passion confidence discretion tact leadership teamwork communication motivation dedication "
    "determination adaptability commitment accuracy speed calm "
    "compassion professionalism perseverance diligence stamina drive ambition courage respect"
)


_BETWEEN = Pattern(r",\s+(?:and\s+)?|\s+/\s+|;\s+|(?<=\w)/(?=[A-Z])")
_PLACES = frozenset(("US", "UK", "EU"))
_IS_A_CODE = Pattern(r"[A-Z]{2}")
_JOINED = Pattern(r"\s+(?:and|\+|&)\s+")


def is_trait(item: str) -> bool:
    """Whether an item names what somebody is like, which nobody is at home in: "patience"."""
    words = tokens(item)
    return item.lower() == "hard work" or (bool(words) and words[-1].low in _TRAITS)


def _bare(item: str) -> str:
    """An item without praise before it and "skills" behind it."""
    item = re.sub(rf"^(?:{'|'.join(PRAISE)}) (?=[A-Z]|\w+ing$)", "", item)
    return re.sub(r" (?:skills?|experience|expertise|knowledge)$", "", item)


def _is_known(item: str) -> bool:
    """Whether an item names what one can be at home in: "wound care", "service of process"."""
    words = tokens(item)
    noun = noun_phrase(words)
    is_of = noun and noun.core < len(words) and words[noun.core].low == "of" and _is_skill(words[: noun.core])
    return _is_skill(words) or bool(is_of) or bool(re.match(r"service of \w+$", item))


_ITEM = Pattern(r"(?<![\w.-])[a-z]+(?=$|,| /| and | \+|;)")


def _products_named(line: str) -> str:
    """`line` with the capital that a product's name lacks in a list where another has it: "Appium and Python"."""
    items = re.split(r", | and | / | \+ |; ", line)
    if len(items) < 2 or not any(item[:1].isupper() for item in items) or any(" " in item for item in items):
        return line
    return _ITEM.sub(lambda found: as_product(found[0]) or found[0], line)


_DAILY = Pattern(
    r"^(?P<what>.+?),? (?P<often>every day|daily|every week|weekly)(?P<since> (?:for|since) (?:the (?:last|past) )?[\w ]+)?$"
)


def daily(line: str) -> str | None:
    """For "R and SQL every day": "I work with R and SQL every day"."""
    found = _DAILY.match(line)
    items = _JOINED.split(found["what"]) if found else []
    if found is None or not all(_is_known(item) and "^" in tokens(item)[-1].classes for item in items):
        return None
    worked = "I've worked" if found["since"] else "I work"
    return f"{worked} with {' and '.join(items)} {found['often']}{found['since'] or ''}"


def skill(line: str) -> str | None:
    """For "SQL (window functions, the lot)": "I know SQL well"."""
    line = re.sub(r"\s*\([^()]*\)", "", line)
    line = re.split(r"\s[-–—]\s", line)[0].strip()
    if ": " in line:
        line, _, more = line.partition(": ")
        if re.search(r"\d", more) or "," not in more or quality(more):
            return None
    items = [item for group in _BETWEEN.split(line) for item in _JOINED.split(group)]
    if sum(bool(_IS_A_CODE.fullmatch(item)) for item in items) > 1:
        return None  # "PL/EN/DE", languages rather than fields
    line = _products_named(line)
    known: list[str] = []
    for group in [part for part in _BETWEEN.split(line) if part][:3]:
        named = [item for item in map(_bare, _JOINED.split(group)) if item]
        counted = [item for item in named if not is_trait(item)]
        if all(map(_is_known, counted)):
            known += counted
        elif not known:
            return None  # "PAYE and pension remittances" are not PAYE
    known = known[:3]
    if (
        not known
        or known[0] in _PLACES
        or any(language(item) or is_paper(item.partition(" of ")[0]) or is_award(item) for item in known)
    ):
        return None
    listed = ", ".join(known[:-1]) + f" and {known[-1]}" if len(known) > 1 else known[0]
    return f"I know {listed} well"

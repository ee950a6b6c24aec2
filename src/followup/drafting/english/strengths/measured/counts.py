"""How many of a thing somebody does, as they say it themselves: "I've done 11 EICRs a week at the peak"."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import core_phrase
from followup.drafting.english.grammar.figures import (
    COUNT,
    PERIOD,
    TIME,
    UNIT,
    as_one,
    in_words,
    is_plural_phrase,
    more_than_said,
)
from followup.drafting.english.grammar.objects import is_done_by_oneself, is_only_when
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.words.lexicon import lemmas, readings, verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.tagging import Token, Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_TAIL = (
    rf"(?P<per>an?|per|each|every) (?P<period>{PERIOD})(?P<tail>(?: (?:at|in|during|over|on|with|without) [\w' -]+)?)$"
)
_COUNTED_AFTER = Pattern(rf"^(?P<what>[\w -]+?)(?:[,:]| -)? (?P<n>{COUNT}\+?) {_TAIL}")
_COUNTED_BEFORE = Pattern(rf"^(?P<n>(?:about )?(?:\d+-)?{COUNT}(?:\+|-odd)?) (?P<what>[\w -]+) {_TAIL}")
_RATE = Pattern(rf"^.+? (?:an?|per|each|every) (?:{PERIOD})(?=(?:,| -) )")
_EACH = (" a ", " an ", " per ", " each ", " every ")
_ABOUT = "over|more than|about|almost|nearly|around|some"
_AS = Pattern(rf"^(?P<n>(?:(?:{_ABOUT}) )?{COUNT}\+?) (?P<what>[\w -]+?) as (?P<role>[a-z -]+)$")
_SO_MANY = Pattern(rf"^(?:(?:{_ABOUT}) )?{COUNT}\+? ")
_MEASURED = Pattern(rf"\b(?:{TIME}|{UNIT})$")
# What is done, though no verb shows it; and what has a verb, and lives.
_ACTS = word_set("surgery procedure ceremony class lesson event haircut mot x-ray biopsy delivery meal bill")
_ALIVE = word_set(
    "dog horse pig cow lamb sheep cat bird duck fish calf pup foal chick ape ram hen fowl kid baby ewe animal"
)
HAD = word_set(
    "publications awards patents grants promotions nominations qualifications certifications citations wins caps titles "
    "languages"
)
_BY_A_TIME = Pattern(r"^by (?:(?:the )?\d|the (?:end|start|first|last)\b|[A-Z][a-z]+day\b|noon\b|midnight\b|hand\b)")
_EACH_TIME = Pattern(rf"^(?:an?|per|each|every) (?:{PERIOD}|[A-Z][a-z]+day)\b")


def counted(line: str) -> str | None:
    """For "1,340 staff paid by the 25th every month": "I've paid 1,340 staff by the 25th every month"."""
    if not _SO_MANY.match(line):
        return None
    part = more_than_said(deeds.first_part(line).split(", ", 1)[0])
    if part.startswith("0 "):
        return None
    words = part.split(" ")
    for place in range(2, len(words)):
        forms = verb(words[place].lower())
        things, rest = " ".join(words[:place]), " ".join(words[place + 1 :])
        if (
            forms
            and forms.participle == words[place].lower()
            and is_plural_phrase(things)
            and not words[place - 1][0].isdigit()
            and not _MEASURED.search(things)
            and is_done_by_oneself(forms, things)
            and _is_adverbial(rest)
        ):
            rest = f"as {as_one(rest[3:])}" if rest.startswith("as ") else rest
            return deeds.did(f"{forms.past} {things} {rest}".rstrip())
    return None


def _is_adverbial(rest: str) -> bool:
    """Whether what follows a participle says where, when or how, and not by whom."""
    first = tokens(rest)[:1]
    if not first or is_only_when(rest) or _BY_A_TIME.match(rest) or _EACH_TIME.match(rest):
        return True
    return first[0].low != "by" and (first[0].can_be("ITR") or first[0].classes[0] == "r") and is_whole(tokens(rest))


def rate(line: str) -> str | None:
    """For "EICRs, 11 a week at the peak": "I've done 11 EICRs a week at the peak"."""
    if not any(word in line for word in _EACH):
        return None
    if alone := _RATE.match(line):
        line = alone[0]  # "audits, 12 a year, no actions"
    found = _COUNTED_AFTER.match(line) or _COUNTED_BEFORE.match(line)
    if (
        not found
        or found["n"][0] in "$€£"
        or not is_plural_phrase(found["what"])
        or not is_whole(tokens(found["tail"]))
    ):
        return None
    words = tokens(found["what"])
    if words[0].can_be("DOCV") or not (words[0].can_be("numj^") or len(words) == 1) or not is_act(words):
        return None  # "customers, 60 a day": whether served, seen or taught nobody says
    number = f"more than {found['n'][:-1]}" if found["n"].endswith("+") else in_words(found["n"])
    return f"I've done {number} {found['what']} {found['per']} {found['period']}{found['tail']}"


_IN_ALL = Pattern(
    rf"^(?P<n>(?:(?:{_ABOUT}) )?{COUNT}\+?) (?P<what>[a-z][\w -]*?),?"
    rf" (?P<span>(?:in|over) (?:the )?(?:last |past )?{COUNT} (?:years|months|seasons))$"
)


def in_all(line: str) -> str | None:
    """For "1,100+ roofs in 4 years": "I've worked on more than 1,100 roofs in four years"; with people, if they are."""
    found = _IN_ALL.match(line) if " in " in line or " over " in line else None
    if not found or found["n"][0] in "$€£" or not is_plural_phrase(found["what"]) or _MEASURED.search(found["what"]):
        return None
    words = tokens(found["what"])
    if words[0].can_be("DOCV") or any(word.can_be("pl") and not word.can_be("nsj") for word in words):
        return None
    if words[-1].low in HAD or names_only_acts(words[-1]) or _NOT_WORKED_ON.intersection(_singulars(words[-1])):
        return None
    number = (
        more_than_said(f"{found['n']} {found['what']}")
        if "+" in found["n"]
        else f"{in_words(found['n'])} {found['what']}"
    )
    worked = "with" if is_people(words[-1].low) else "on"
    return f"I've worked {worked} {number} {found['span']}"


_NOT_WORKED_ON = word_set(
    "accident incident complaint sale death fall error mistake absence delay win loss award promotion injury flood fire storm"
)


def is_rate(line: str) -> bool:
    """Whether a line says of a thing how many there are in a time: "extended access clinics, 2 a week"."""
    return any(word in line for word in _EACH) and ", " in line and bool(_COUNTED_AFTER.match(line))


def done_as(line: str) -> str | None:
    """For "over 1,100 operations as first surgeon": "I've done over 1,100 operations as first surgeon"."""
    found = _AS.match(line) if " as " in line else None
    words = tokens(found["what"]) if found else ()
    if (
        not found
        or found["n"][0] in "$€£"
        or not is_plural_phrase(found["what"])
        or not is_act(words)
        or words[0].can_be("DO")
    ):
        return None
    role = tokens(found["role"])
    if not core_phrase(role) or not is_person(role[-1].low):
        return None
    have = "I have" if words[-1].low in HAD else "I've done"
    return more_than_said(f"{have} {found['n']} {found['what']} as {as_one(found['role'])}")


def is_act(words: Tokens) -> bool:
    """Whether a plural is of what is done: "operations", "site visits", "EICRs"; nobody does customers or dogs."""
    head = words[-1]
    if head.text[-2:-1].isupper():
        return True
    return not is_people(head.low) and not _MEASURED.search(head.low) and any(map(_names_act, _singulars(head)))


def names_only_acts(word: Token) -> bool:
    """Whether a plural's ending says that it is of acts, or it is known to be: "hearings", "deliveries"; "beds" may be none."""
    return any(noun in _ACTS or noun.endswith(("tion", "sion", "ing")) or _stem(noun) for noun in _singulars(word))


def _singulars(word: Token) -> tuple[str, ...]:
    """What a plural is of, also where the lexicon does not know it: "restring" of "restrings"."""
    return lemmas(word.low) if readings(word.low) else (word.low.removesuffix("s"),)


def is_named_after_an_act(word: Token) -> bool:
    """Whether a single noun is of what is done or happens: "scratch", "delay"."""
    return _names_act(word.low)


def _names_act(noun: str) -> bool:
    """Whether a noun in the singular is an act's, by its ending or since it is a verb as well, or that once more: "restring"."""
    if noun in _ALIVE:
        return False
    again = noun.removeprefix("re")
    if again != noun and not readings(noun) and "b" in readings(again):
        return True
    return noun in _ACTS or noun.endswith(("tion", "sion", "ing")) or "b" in readings(noun) or bool(_stem(noun))


def _stem(noun: str) -> bool:
    """Whether a noun is a verb with an ending: "assessment", "renewal", "delivery"."""
    for ending in ("ment", "al", "y", "ance"):
        stem = noun.removesuffix(ending)
        if stem != noun and any("b" in readings(form) for form in (stem, f"{stem}e")):
            return True
    return False

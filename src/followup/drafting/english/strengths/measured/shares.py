"""How many of so many, as their owner tells it: "Of the 86 drivers I've trained, 81 passed first time"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import COUNT, TIME, has_digit, in_words, is_plural_phrase
from followup.drafting.english.grammar.objects import is_done_to, passive
from followup.drafting.english.words.lexicon import readings, verb
from followup.drafting.english.words.numerals import is_part
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import tokens

_MADE = Pattern(
    rf"^(?:I )?(?P<verb>\w+) (?P<n>{COUNT}) (?P<things>[^,;/]+?)(?:[,;]| /| and| -) (?P<k>(?:all )?{COUNT}"
    rf"|none|all|both|most|every one) (?:of them )?(?P<rest>.+)$"
)
_DONE = Pattern(
    rf"^(?P<n>{COUNT}) (?P<things>[^,;/]+?) (?P<verb>\w+)(?:[,;]| /| -) (?P<k>(?:all )?{COUNT}"
    rf"|none|all|both|most) (?:of them )?(?P<rest>.+)$"
)
_BARE = Pattern(
    rf"^(?P<n>{COUNT}) (?P<things>[^,;/]+?)(?:[,;]| /| -) (?P<k>{COUNT}|all|most) (?:of them )?(?P<rest>.+)$"
)
_OF = Pattern(rf"^(?P<k>{COUNT}|all|none) (?:out )?of (?:my |the |our )?(?P<n>{COUNT}) (?P<things>.+)$")


_SPAN_BEHIND = Pattern(rf" (?:in|over|within) {COUNT} (?:{TIME})$")


def share(line: str) -> str | None:
    """For "86 drivers trained / 81 passed first time": "Of the 86 drivers I've trained, 81 passed first time"; of all: "I've
    trained 86 drivers, and all passed first time".
    """
    for pattern in (_MADE, _DONE):
        found = pattern.match(line)
        if not found:
            continue
        forms = verb(found["verb"].lower())
        form = found["verb"].lower()
        if (
            forms is None
            or form not in (forms.past, forms.participle)
            or not is_plural_phrase(found["things"])
            or not _begins_with_past(found["rest"])
        ):
            continue
        part, whole = found["k"].removeprefix("all "), in_words(found["n"])
        is_whole = in_words(part) == whole
        if (
            not is_part(part, found["n"])
            or (part != found["k"] and not is_whole)
            or (part == "both" and whole != "two")
        ):
            return None
        in_all = _SPAN_BEHIND.search(found["things"])
        span = in_all[0] if in_all else ""
        things, _, aim = found["things"].removesuffix(span).partition(" to ")
        done = f"{forms.participle} to {aim}" if aim else forms.participle
        done = f"{done}{span}"
        told = _told(found["things"], found["rest"])
        if is_whole or part in ("all", "both", "every one"):
            every = f"all {whole}" if is_whole else part
            told = of_one(told) if part == "every one" else told
            return f"I've {forms.participle} {whole} {found['things']}, and {every} {told}"
        return f"Of the {in_words(found['n'])} {things} I've {done}, {in_words(part)} {told}"
    if has_digit(line) and (of_many := _of_many(line)):
        return of_many
    found = _OF.match(line)
    if found and is_part(found["k"], found["n"]) and not tokens(found["things"])[0].can_be("O"):
        words = found["things"].split(" ")
        for place in range(1, len(words)):
            is_active = place < len(words) - 1 or is_people(words[place - 1])
            if is_active and is_plural_phrase(" ".join(words[:place])) and _begins_with_past(" ".join(words[place:])):
                told = _told(" ".join(words[:place]), " ".join(words[place:]))
                return f"Of my {found['n']} {' '.join(words[:place])}, {in_words(found['k'])} {told}"
    return None


def _of_many(line: str) -> str | None:
    """For "23 appeals / 19 dismissed": "Of 23 appeals, 19 were dismissed"."""
    found = _BARE.match(line)
    if not found or not is_plural_phrase(found["things"]) or not is_part(found["k"], found["n"]):
        return None
    things, rest = found["things"], found["rest"]
    if re.search(rf"\b(?:{TIME})$", things) or any(word.can_be("IXHM") for word in tokens(things)):
        return None
    told = passive(things, rest)
    if told is None:
        first = rest.split(" ", 1)[0].lower()
        forms = verb(first)
        if not forms or first != forms.past or is_done_to(forms, things) or not _begins_with_past(rest):
            return None
        told = rest
    if found["k"] == "all" and is_people(things):
        return f"My {in_words(found['n'])} {things} {of_all('all', told)}"
    if found["k"] in ("0", "1", "one"):
        told = of_one(told)
    part = "none" if found["k"] == "0" else in_words(found["k"])
    if found["k"] == found["n"]:
        part = f"all {part}"
    return f"Of {in_words(found['n'])} {things}, {part} {told}"


_PART_OF_MINE = (
    rf"(?:\d[\d.]* ?(?:%|per ?cent)|{COUNT} (?:in|out of) (?:{COUNT}|every \w+)"
    r"|half|most|nearly all|almost all|all but \w+)"
)
_OF_MINE = Pattern(rf"^(?P<part>{_PART_OF_MINE}) of (?P<whose>my|our) (?P<told>[a-z].*)$", re.IGNORECASE)


def of_mine(line: str) -> str | None:
    """For "85 percent of my clients rebook": "Of my clients, 85 percent rebook"."""
    found = _OF_MINE.match(line) if " of my " in line or " of our " in line else None
    words = tokens(f"{found['whose']} {found['told']}") if found else ()
    own = clause(words) if words else None
    if found is None or own is None or own.number != PLURAL or re.search(r"[;:/]", line):
        return None
    things, behind = words[1 : own.verb], words[own.verb + 1 :]
    if not (own.is_sure or words[own.verb].classes[0] == "b") or not (is_whole(behind) if behind else True):
        return None
    named = " ".join(word.text for word in things)
    told = " ".join(word.text for word in words[own.verb :])
    return f"Of {found['whose'].lower()} {named}, {found['part'].lower()} {told}"


_LAST = Pattern(
    rf"^(?:of )?(?:the |my )?last (?P<n>{COUNT}) (?P<things>[a-z][^,;/]*?)[,;:] (?P<told>.+?) (?P<k>{COUNT}|all|none)$"
)


def of_the_last(line: str) -> str | None:
    """For "last 50 referrals, eye clinic accepted 46": "Of my last 50 referrals, the eye clinic accepted 46"."""
    found = _LAST.match(line) if "last " in line[:12] else None
    if found is None or not is_plural_phrase(found["things"]) or not is_part(found["k"], found["n"]):
        return None
    who, did = tokens(found["told"])[:-1], tokens(found["told"])[-1]
    forms, noun = verb(did.low), core_phrase(who)
    if noun is None or noun.doubt or not forms or did.low != forms.past or not is_done_to(forms, found["things"]):
        return None
    the = "the " if noun.number != PLURAL and not who[0].can_be("DO^") else ""
    named = " ".join(word.text for word in who)
    return f"Of my last {in_words(found['n'])} {found['things']}, {the}{named} {did.text} {in_words(found['k'])}"


def of_all(part: str, told: str) -> str:
    """What is told of both or all, with that word where it stands behind them: "are both licensed now", "all passed"."""
    first, _, rest = told.partition(" ")
    return f"{first} {part} {rest}" if first in ("are", "were") else f"{part} {told}"


def of_one(told: str) -> str:
    """What is told of several as it is of one or none: "was late"."""
    return re.sub(r"^were ", "was ", re.sub(r"^are ", "is ", told))


def _told(things: str, rest: str) -> str:
    """What is told of a part of `things`, with the verb that it lacks: "signed" is "were signed"."""
    return passive(things, rest) or _with_verb(rest)


def _with_verb(rest: str) -> str:
    """For "still here": "are still here"."""
    return f"are {rest}" if re.match(r"still (?:\w+ing|here|there|with|in|at|on|active|around)\b", rest) else rest


def _begins_with_past(rest: str) -> bool:
    """Whether a rest begins with a verb in the past, or with are, have, can."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    if low == "still":
        return _with_verb(rest) != rest or _begins_with_past(more)
    if low in ("were", "are", "have", "had", "can", "could", "did"):
        return bool(more)
    found = verb(low)
    is_until_now = rest.endswith(" since")  # "none cracked since": it wants "has"
    return bool(found) and "p" in readings(low) and readings(low)[0] in "pl" and not is_until_now

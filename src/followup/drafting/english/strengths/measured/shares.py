"""How many of so many, as their owner tells it: "Of the 86 drivers I've trained, 81 passed first time"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.figures import COUNT, TIME, has_digit, in_words, is_plural_phrase
from followup.drafting.english.grammar.objects import is_done_to, passive
from followup.drafting.english.words.lexicon import readings, verb
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


def share(line: str) -> str | None:
    """For "86 drivers trained / 81 passed first time": "Of the 86 drivers I've trained, 81 passed first time"; of all: "I've
    trained 86 drivers, and all passed first time".
    """
    if not has_digit(line):
        return None
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
            not _is_within(part, found["n"])
            or (part != found["k"] and not is_whole)
            or (part == "both" and whole != "two")
        ):
            return None
        things, _, aim = found["things"].partition(" to ")
        done = f"{forms.participle} to {aim}" if aim else forms.participle
        told = _told(found["things"], found["rest"])
        if is_whole or part in ("all", "both", "every one"):
            every = f"all {whole}" if is_whole else part
            told = of_one(told) if part == "every one" else told
            return f"I've {forms.participle} {whole} {found['things']}, and {every} {told}"
        return f"Of the {in_words(found['n'])} {things} I've {done}, {in_words(part)} {told}"
    if of_many := _of_many(line):
        return of_many
    found = _OF.match(line)
    if found and _is_within(found["k"], found["n"]):
        words = found["things"].split(" ")
        for place in range(1, len(words)):
            is_active = place < len(words) - 1 or is_people(words[place - 1])
            if is_active and is_plural_phrase(" ".join(words[:place])) and _begins_with_past(" ".join(words[place:])):
                return f"Of my {found['n']} {' '.join(words[:place])}, {in_words(found['k'])} {' '.join(words[place:])}"
    return None


def _of_many(line: str) -> str | None:
    """For "23 appeals / 19 dismissed": "Of 23 appeals, 19 were dismissed"."""
    found = _BARE.match(line)
    if not found or not is_plural_phrase(found["things"]) or not _is_within(found["k"], found["n"]):
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


def _is_within(part: str, whole: str) -> bool:
    """Whether a part is not more than the whole, where both are figures."""
    numbers = [number.replace(",", "") for number in (part, whole)]
    return not all(number.isdigit() for number in numbers) or int(numbers[0]) <= int(numbers[1])


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

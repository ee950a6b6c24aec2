"""What somebody achieved, in the shapes that telegraph style has for it, as they say it themselves."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase, is_plural
from followup.drafting.english.grammar.figures import (
    COUNT,
    SPAN,
    TIME,
    has_digit,
    in_words,
    is_more,
    is_plural_phrase,
    parted,
)
from followup.drafting.english.grammar.nouns import one_named
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.strengths.measured import results
from followup.drafting.english.words.lexicon import readings, verb, verb_in_past
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_TOOLS = word_set(
    "tool script template macro spreadsheet model checklist system app dashboard database form jig tracker calculator workflow"
)
_BEFORE_AND_NOW = Pattern(
    rf"^(?:(?:my|our|a|the|own) )?(?P<what>[a-z][\w' -]*?)(?:,|:| -)? \(?(?P<a>{COUNT}) (?P<ua>{TIME})"
    rf" (?:before|then|earlier|previously)(?:,| and| ->) (?P<b>{COUNT}) (?P<ub>{TIME}) (?:now|today|after|since)\)?$"
)


def before_and_now(line: str) -> str | None:
    """For "quick-quote tool (2 days before, 3 hours now)": "Our quick-quote tool took us from two days to three hours"."""
    found = _BEFORE_AND_NOW.match(line) if has_digit(line) else None
    words = tokens(found["what"]) if found else ()
    core = core_phrase(words)
    if not found or core is None or core.number == PLURAL or words[-1].low not in _TOOLS:
        return None
    unit = f" {found['ub']}" if found["ub"] != found["ua"] else ""
    both = f"{in_words(found['a'])} {found['ua']} to {in_words(found['b'])}{unit}"
    return f"Our {found['what']} took us from {both}"


_IN_SO_LONG = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?),? (?P<how>in (?:(?:under|about|less than) )?{COUNT} (?:minutes|hours|minute|hour))"
    r"(?P<alone>,? (?:on my own|alone|by myself|single-handed|single-handedly|without help|by hand))?$"
)
_FEWEST_WORDS_OF_A_TASK = 2


def in_so_long(line: str) -> str | None:
    """For "full perio charting in 12 minutes, on my own": "I do full perio charting in 12 minutes, on my own"."""
    found = _IN_SO_LONG.match(line) if " in " in line else None
    words = tokens(found["what"]) if found else ()
    core = core_phrase(words)
    if (
        not found
        or core is None
        or core.doubt > 1
        or words[0].can_be("DCO")
        or words[0].classes[0] in "pbz"
        or len(words) < _FEWEST_WORDS_OF_A_TASK
    ):
        return None
    head = words[-1]
    is_task = head.low.endswith("ing") and head.can_be("gu") and not words[0].can_be("g")
    is_several = core.number == PLURAL and "b" in readings(head.low.removesuffix("s"))
    if not is_task and not is_several:
        return None
    return f"I do {found['what']} {found['how']}{found['alone'] or ''}"


_NOBODY = Pattern(
    r"^(?P<who>nobody|no one|no-one|(?:no|not one) (?P<one>[a-z]+)|none of (?:my|the|our) [a-z]+)"
    r"(?P<where> (?:on|in|of|from|under) (?:my|the|our) [a-z -]+?)? (?P<done>[a-z]+)(?P<rest>(?: [\w' -]+)?)$"
)


_SUFFERED = word_set("lose hurt injure kill harm")


def _is_somebody(word: str) -> bool:
    return readings(word)[:1] in ("n", "m") and (is_person(word) or is_people(f"{word}s") or word == "child")


def nobody_did(line: str) -> str | None:
    """For "nobody on the staff left last year": "I had nobody on the staff leave last year"."""
    found = _NOBODY.match(line) if line.startswith(("no", "No")) else None
    forms = verb_in_past(found["done"]) if found else None
    if (
        not found
        or not forms
        or found["done"] != forms.past
        or forms.base == "be"
        or "p" not in readings(found["done"])
    ):
        return None
    if found["one"] and not _is_somebody(found["one"]):
        return None  # "no space left"
    if forms.base in _SUFFERED and not found["rest"]:
        return None  # "no child lost"
    rest = tokens(found["rest"].strip()) if found["rest"].strip() else ()
    if rest and not (rest[0].can_be("IR") or rest[0].low in ("last", "this", "early", "once")):
        return None
    if not is_whole(rest) or any(word.low in ("me", "i", "he", "she", "him", "her") for word in rest):
        return None
    return f"I had {found['who']}{found['where'] or ''} {forms.base}{found['rest']}"


_HOW = word_set("on in by at within without ahead before under over inside past")


def mine_do(line: str) -> str | None:
    """For "my rehearsals end on time": "My rehearsals end on time"."""
    words = tokens(line)
    for place in range(2, min(len(words) - 1, 5)) if words[0].low == "my" else ():
        is_verb = words[place].can_be("b") and is_plural(words[place - 1])
        behind = words[place + 1 :]
        is_how = behind[0].low in _HOW or behind[0].classes[0] == "r"
        if is_verb and is_how and is_whole(behind) and core_phrase(words[:place]) and not re.search(r"[,;:/]", line):
            return f"M{line[1:]}"
    return None


_SO_LONG = rf"{COUNT}(?: ?(?:{TIME}))?"
_CUT_THE_TIME = Pattern(
    rf"^(?P<deed>[a-z]+ [^:;]*?)(?:,|;|:| -| and) (?P<before>{_SO_LONG}) (?:down )?(?:to|->) (?P<now>{_SO_LONG})$"
)


def cut_the_time(line: str) -> str | None:
    """For "moved the rota online - 3 hours to 20 minutes": "I moved the rota online, which cut the time from three hours to
    20 minutes".
    """
    found = _CUT_THE_TIME.match(line) if has_digit(line) else None
    forms = verb(found["deed"].split(" ", 1)[0].lower()) if found else None
    if forms is None or (forms.base in results.CHANGES and forms.base != "move"):
        return None
    done = deeds.did(found["deed"]) if found else None
    if (
        found is None
        or done is None
        or not parted(found["before"])[1]
        or is_more(found["before"], found["now"]) is not True
    ):
        return None
    is_plain = done.startswith("I ") and not has_digit(done) and not tokens(found["deed"])[-1].can_be("I")
    return f"{done}, which cut the time from {found['before']} to {found['now']}" if is_plain else None


_COME = {
    "back": "came back",
    "in": "came in",
    "out": "went out",
    "up": "went up",
    "done": "were done",
    "ready": "were ready",
}
_INSTEAD = Pattern(
    rf"^(?P<deed>[a-z]+ [^:;]*?)(?:,|;|:| -)(?: and)? (?P<what>[a-z][a-z ]*?) (?P<how>{'|'.join(_COME)}) in (?P<now>{SPAN})"
    rf" instead of (?P<before>{_SO_LONG})$"
)


def sooner_than_before(line: str) -> str | None:
    """For "built a price sheet, quotes out in 2 hours instead of two days": "I built a price sheet, and quotes went out in two
    hours instead of two days".
    """
    found = _INSTEAD.match(line) if " instead of " in line else None
    done = deeds.did(found["deed"]) if found else None
    if found is None or done is None or not is_plural_phrase(found["what"]) or not done.startswith("I "):
        return None
    return f"{done}, and {found['what']} {_COME[found['how']]} in {found['now']} instead of {in_words(found['before'])}"


_INTO_ONE = Pattern(
    rf"^(?P<n>{COUNT}) (?P<things>[a-z][^,;:/]*?) into (?:one|1|a single) (?P<one>[a-z][\w -]*?)(?:,? (?:in )?(?P<span>{SPAN}))?$"
)


def into_one(line: str) -> str | None:
    """For "11 datasets into one schema, 6 weeks": "I brought 11 datasets into one schema in six weeks"."""
    found = _INTO_ONE.match(line) if " into " in line else None
    if found is None or not is_plural_phrase(found["things"]) or one_named(found["one"]) is None:
        return None
    if any(word.can_be("pl") and not word.can_be("nsj") for word in tokens(found["things"])):
        return None  # "three teams merged into one"
    span = f" in {found['span']}" if found["span"] else ""
    return f"I brought {in_words(found['n'])} {found['things']} into one {found['one']}{span}"


_DEED = Pattern(r"^(?P<deed>[a-z][^:;,]*?)(?::| -|;|,) (?P<what>(?:[a-z][\w' -]*? )?(?:from )?[$€£]?\d.*)$")


def done_with_result(line: str) -> str | None:
    """For "rebuilt the hail model: error 18 percent -> 7 percent": "I rebuilt the hail model, and our error went from 18 to 7
    percent".
    """
    found = _DEED.match(line)
    first = tokens(found["deed"])[0] if found else None
    if not found or not first or not first.can_be("p"):
        return None
    result = results.change(found["what"]) or results.reached(found["what"])
    done = deeds.did(found["deed"]) if result else None
    if not done or not result or not done.startswith("I "):
        return None
    if result.startswith("I ") and not done.startswith("I've"):
        return f"{done} and {result[2:]}"
    if not result.startswith(("Our ", "My ")):
        return None
    return f"{done}, and {result[0].lower()}{result[1:]}"

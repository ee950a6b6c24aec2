"""Which articles are missing, and where: "boiler needs new valve" has not been said yet."""

from __future__ import annotations

from followup.drafting.english.grammar.compounds import goes_by_itself
from followup.drafting.english.grammar.cores import (
    PLURAL,
    SINGULAR,
    NounPhrase,
    core_end,
    core_phrase,
    is_plural,
    is_verbal_first,
)
from followup.drafting.english.grammar.materials import is_worked
from followup.drafting.english.grammar.noun_phrases import can_be_finite
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Tokens
from followup.drafting.english.words.word_sets import word_set

_WANT_THE = word_set(
    "first second third last next same biggest main only latest whole current previous upcoming main best worst hardest way"
)
_DAYS = word_set("today tomorrow yesterday tonight")
_RETURNING = word_set("week season")
_LIGHT = word_set("making taking getting keeping giving having doing bringing putting holding")
_WITHOUT_ARTICLE_AFTER = word_set(
    "in at by on under per as of to via from for into with without before after during off out past between since until till"
)


def is_whole(words: Tokens) -> bool:
    """Whether no article is missing before a single thing that is counted: not in "boiler needs new valve"."""
    place = 0
    shared = -1  # where what an article stands before ends
    while place < len(words):
        before = words[place - 1] if place else None
        is_verb = (
            before is not None
            and can_be_finite(words[place])
            and (before.can_be("OMTQXHFsR") or before.classes[0] == "r")
        )
        end = place if is_verb else core_end(words, place)
        if end == place:
            place += 1
            continue
        for verb in range(place + 1, end):  # "customers measure" is no noun phrase here
            if words[verb - 1].can_be("s") and not words[verb - 1].can_be("num") and words[verb].can_be("b"):
                end = verb
                break
        is_shared = (
            before is not None and before.low in ("and", "or") and shared == place - 1
        )  # "every roof and boiler"
        if not (before and before.low in _WITHOUT_ARTICLE_AFTER) and not is_shared and _wants_article(words[place:end]):
            return False
        shared = end if is_shared or words[place].can_be("D") else shared
        place = end
    return True


def _wants_article(core: Tokens) -> bool:
    """Whether a core phrase is a single counted thing without an article."""
    head = core[-1]
    if (
        core[0].low in ("last", "next", "every", "each")
        or any(word.can_be("DCO") for word in core)
        or head.text[0].isupper()
        or len(core) > 4
    ):
        return False
    if head.classes[0] == "j" and all(word.classes[0] in "rR" for word in core[:-1]):
        return False  # "was never short"
    is_counted = head.classes[0] == "n" or (len(core) > 1 and "n" in head.classes)
    return is_counted and not head.can_be("umsg") and not any(is_verbal_first(word) for word in core[:-1])


_SO_LONG = Pattern(r"(?:\d[\d.,]*|[a-z]+)-(?:minute|hour|day|week|month|year|mile|page|bed|seat)$")


def wants_the(words: Tokens, noun: NounPhrase) -> bool:
    """Whether a noun phrase wants an article: "month-end report", but not "pricing", "pier 6", "early warning scores"."""
    core = words[: noun.core]
    head, first = core[-1], core[0]
    if _SO_LONG.match(first.low) and len(core) > 1:
        return noun.number != PLURAL  # "14-week wait"
    if first.can_be("C") and not first.can_be("Dj"):
        return len(core) > 1 and first.low != "one"
    if any(word.classes[0] == "D" and "'" not in word.low for word in core[1:]):
        return False  # "often the bus"
    owner = first.low.removesuffix("'s")
    if owner != first.low and first.text.islower() and readings(owner)[:1] == "n" and owner not in _DAYS:
        return noun.number != PLURAL  # "the manager's garage", but "driver's licence checks"
    if first.can_be("DO") or (first.can_be("C") and not first.can_be("j")) or head.can_be("C"):
        return False
    if first.low == "only" and len(core) > 1 and core[1].can_be("C"):
        return False  # "only two signatories"
    if first.low in _WANT_THE or "k" in first.classes[:1]:
        return True
    if is_worked(core):
        return False  # "running cable in the rain", but "the training budget"
    if first.low in _LIGHT and len(core) > 1:
        return False  # "making payroll on time" is done, "the tasting menu" is there
    if len(core) > 1 and head.can_be("g") and is_plural(core[-2]):
        return False  # "trawlers landing at 3am"
    if (
        len(core) > 1
        and goes_by_itself(head)
        and core[-2].classes[0] == "n"
        and not is_people(core[-2].low)
        and words[noun.core :]
    ):
        return wants_the(core[:-1], NounPhrase(noun.core - 1, SINGULAR))  # "the boiler leaking in the east wing"
    if first.text[0].isupper() and any(word.low.endswith(("'s", "s'")) for word in core):
        return False  # "Ms Okoye's idea"
    own = core_phrase(core)
    if own is None or own.number == PLURAL:
        return False
    if head.classes[0] == "^" or head.text[0].isupper():
        return len(core) > 1 and first.classes[0] == "j" and first.text.islower()
    after = words[noun.core :]
    if after and " " in after[0].text:
        return False  # "shade variation lot to lot"
    has_of = bool(after) and after[0].low == "of"
    if has_of and "u" in head.classes and not head.can_be("g") and not after[1].can_be("DO"):
        return False  # "continuity of care", but "the quality of the data"
    if head.classes[0] in "gu" or "u" in head.classes:
        return has_of
    if not has_of and (_is_set_aside(core) or (head.low == "practice" and "-" in first.text)):
        return False  # "toddler time", "trauma-informed practice"
    if head.low == "care" and not has_of:
        return False  # "kinship care", "wound care"
    if len(core) == 1 and head.classes[0] == "b" and not has_of:
        return False  # "churn", "leave", "support": named after what is done, and not counted
    if "m" in head.classes:
        is_kind = all(
            ("l" in word.classes and word.classes[0] in "lj") or (word.classes[0] == "j" and "-" in word.text)
            for word in core[:-1]
        )  # "confined space", "person-centred care"
        return has_of or (len(core) > 1 and head.classes[0] in "mbl" and not is_kind)
    if len(core) > 1 and head.low in _RETURNING and first.classes[0] in "nmug":
        return False  # "salary week", "lambing season"
    if head.low.endswith(("-call", "-up", "-in", "-off", "-out")) and len(core) == 1:
        return False
    return "n" in head.classes


_TAKES_SO_LONG = word_set(
    "queue wait waiting lead turnaround cycle response reaction delivery processing handling build load boot setup set-up "
    "changeover cure deploy transit dwell run arrival departure start finish opening closing"
)


def _is_set_aside(core: Tokens) -> bool:
    """Whether a noun says for whom or what time is set aside, "toddler time", "storytime", not how long something takes."""
    *before, head = core
    if head.low != "time":
        return head.low.endswith("time") and not head.is_known
    return bool(before) and before[-1].classes[0] in "numg" and before[-1].low not in _TAKES_SO_LONG

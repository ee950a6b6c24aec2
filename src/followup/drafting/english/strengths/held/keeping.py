"""How somebody's things always are, as they say it themselves."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.objects import is_done_by_oneself, is_done_to
from followup.drafting.english.strengths.measured.results import CHANGES
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_ALWAYS = Pattern(r"^(?:my )?(?P<things>[a-z][\w' -]*?) (?P<how>always|never) (?P<so>[\w' -]+)$")
_KEPT = Pattern(
    r"^(?:up to date|on time|in (?:order|date|stock|place|tune)|on budget|within \w+|to hand|out of (?:date|order|stock))\b"
)


def always(line: str) -> str | None:
    """For "columns always full": "My columns are always full"; for "till always balances": "My till always balances"."""
    found = _ALWAYS.match(line) if " always " in line or " never " in line else None
    if found is None:
        return None
    words, behind = tokens(found["things"]), tokens(found["so"])
    things = core_phrase(words)
    if things is None or things.doubt > 1 or words[0].can_be("DOCgp") or words[-1].low in _NOT_KEPT:
        return None
    is_many = things.number == PLURAL
    if not is_whole(behind):
        return None
    if _is_state(behind, found["so"], found["how"] == "never", found["things"]):
        return f"My {found['things']} {'are' if is_many else 'is'} {found['how']} {found['so']}"
    if behind[0].can_be("b" if is_many else "z") and not behind[0].can_be("p"):
        return f"My {found['things']} {found['how']} {found['so']}"
    return None


_NOT_KEPT = word_set(
    "weather traffic boss manager supervisor foreman management wife husband kids children family parents house home "
    "weekend weekends"
)
_BAD = word_set("late short wrong behind down empty dirty broken cold busy slow")
_DONE_SO = Pattern(
    r"^(?P<things>[A-Za-z][\w' -]*?) (?P<done>[a-z]+) (?P<how>(?:[a-z]+ly|on time|in time|by hand|every \w+"
    r"|(?:with|without|to) (?![A-Z])\w+)"
    r"(?: [\w' -]+)?)$"
)


def done_somehow(line: str) -> str | None:
    """For "children's voices recorded properly": "I record children's voices properly"."""
    found = _DONE_SO.match(line)
    forms, words = (verb(found["done"]), tokens(found["things"])) if found else (None, ())
    if not found or not forms or forms.participle != found["done"] or forms.base in CHANGES:
        return None
    things = core_phrase(words)
    is_several = things is not None and (things.number == PLURAL or words[-1].can_be("u")) and not things.doubt
    if (
        not is_several
        or is_people(words[-1].low)
        or words[0].can_be("Og")
        or (words[0].can_be("p") and not words[0].can_be("jl"))
        or words[0].low in ("no", "my", "the", "all")
    ):
        return None
    is_mine = is_done_by_oneself(forms, found["things"]) and is_done_to(forms, found["things"])
    return f"I {forms.base} {found['things']} {found['how']}" if is_mine and is_whole(tokens(found["how"])) else None


def _is_state(behind: Tokens, so: str, is_never: bool, things: str) -> bool:
    """Whether words tell how things are: "full", "updated", "up to date"; not what was done to them once, "never missed"."""
    first = behind[0]
    if _KEPT.match(so):
        return True
    if not is_never and first.low in _BAD:
        return False  # "trains always late"
    if first.can_be("p") and not first.can_be("j"):
        forms = verb(first.low)
        is_mine = forms is not None and is_done_by_oneself(forms, things) and is_done_to(forms, things)
        return not is_never and is_mine and not is_people(things) and (len(behind) == 1 or behind[1].can_be("IR"))
    is_how = first.can_be("j") and (first.classes[0] == "j" or len(behind) == 1)
    return is_how and not first.can_be("z") and (len(behind) == 1 or behind[1].can_be("ITR"))

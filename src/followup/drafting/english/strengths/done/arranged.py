"""What one sees to, or has for the work, typed without its verb: "schedule out three weeks ahead", "own van"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import SPAN, in_words
from followup.drafting.english.grammar.nouns import one_named
from followup.drafting.english.strengths.held.papers import is_paper
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_WHEN = (
    rf"{SPAN} (?:early|ahead|before)\b.*|(?:by|before|within) .+|in (?:under )?{SPAN}|(?:on )?the same \w+\b.*"
    r"|same day\b.*|every .+|first time\b.*|right first time|on time\b.*|early\b.*"
)
_BY_WHOM = Pattern(
    r"^by (?!\d|(?:noon|midday|lunch|close|opening|the end|[A-Z][a-z]+day)\b|.*\b(?:day|week|month|morning|night)\b)"
)
_CREW = Pattern(r"^(?P<who>crew|team|staff|squad) of (?P<n>\d+|[a-z]+), (?P<rest>.+)$")
_DONE = Pattern(rf"^(?P<what>[\w' -]+?) (?P<done>[a-z]+|signed off|handed over|sent out) (?P<when>{_WHEN})$")
_IS_SO = word_set("out up in ready done closed clean clear complete open")
_BEFALLS_ONE = word_set(
    "passed failed won awarded promoted hired paid earned taken gained got lost seen started finished"
)


def had_done(line: str) -> str | None:
    """For "schedule out three weeks ahead": "I had the schedule out three weeks ahead"; none for what befalls one ("exam passed
    first time"), and for people.
    """
    crew = _CREW.match(line)
    found = _DONE.match((crew["rest"] if crew else line).split(", ")[0])
    thing = one_named(found["what"]) if found else None
    if found is None or thing is None or re.match(r"(?:I|we|no|all|every)\b", found["what"]):
        return None
    words = tokens(found["what"])
    head = words[-1].low
    first = found["done"].split(" ")[0]
    is_done = first in _IS_SO or (readings(first)[:1] in ("p", "l") and "l" in readings(first))
    if _BY_WHOM.match(found["when"]):
        return None  # "rooms cleaned by an agency"
    if not is_done or first in _BEFALLS_ONE or is_people(head) or is_paper(found["what"]):
        return None
    when = re.sub(r"^same", "the same", found["when"])
    if clause(words) is not None or not is_whole(tokens(when)) or any(word.can_be("Oo") for word in words):
        return None
    had = f"I had {thing.text} {found['done']} {when}"
    return f"With a {crew['who']} of {in_words(crew['n'])} {had}" if crew else had


_WRITTEN = word_set(
    "forecasts reports minutes letters emails notes briefs memos guides articles proposals specs summaries reviews runbooks"
)
_THAT = Pattern(
    r"^(?P<what>[a-z][\w -]*?) (?:(?:that|which) )?(?P<who>[a-z]+s|people|anyone|anybody|everyone|everybody) can (?P<rest>.+)$"
)


def written_so(line: str) -> str | None:
    """For "bug reports that developers can reproduce first time": "I write bug reports that developers can reproduce first
    time".
    """
    found = _THAT.match(line)
    noun = core_phrase(tokens(found["what"])) if found else None
    if found is None or noun is None or noun.number != PLURAL or noun.doubt:
        return None
    if found["what"].split()[-1] not in _WRITTEN or not tokens(found["rest"])[0].can_be("b"):
        return None
    return f"I write {found['what']} that {found['who']} can {found['rest']}"


_OWN = Pattern(
    r"^(?:I have )?(?:my )?own (?!my |our |the |up )(?P<what>[a-z][a-z -]*?)(?P<so>, (?:fully|well|just|newly) [a-z -]+)?$"
)


def owned(line: str) -> str | None:
    """For "own van, fully fitted out": "I have my own van, fully fitted out"."""
    found = _OWN.match(line)
    noun = core_phrase(tokens(found["what"])) if found else None
    if (
        found is None
        or noun is None
        or noun.doubt
        or is_people(found["what"].split()[-1])
        or _NOT_FOR_WORK.search(found["what"])
    ):
        return None
    return f"I have my own {found['what']}{found['so'] or ''}"


_NOT_FOR_WORK = Pattern(r"\b(?:home|house|flat|apartment|business|company|boss|time|hours|way|opinions?|car)\b")

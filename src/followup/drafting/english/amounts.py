"""How much there is of something, as it is told: "no budget for training" is "there is no budget for training"."""

from __future__ import annotations

import re

from followup.drafting.english.clauses import clause
from followup.drafting.english.cores import PLURAL, NounPhrase, core_phrase
from followup.drafting.english.noun_phrases import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.tagging import tokens

_TOO = Pattern(r"^(?:no|not enough|too (?:many|much|few|little)|not many|not much) \w")
_WHERE = Pattern(r"^(?:no|not enough) .+ (?:for|on|in|at|between|after|before|during) \w")
_MORE = Pattern(
    r"^(?:more|less|fewer|only \d+|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|a few) \w"
    r"|^an? \w+ (?:who|that|which) \w"
)
_BETWEEN = Pattern(r", (?:and |but )?| (?:and|but) (?=(?:no|not|too|one|only|less|fewer|more|\d+)\b)")
_MOST_PARTS = 3
# "There are" over another year would be false: "9 tenors in 2010, 2 now".
_AT_A_TIME = (
    r"(?:(?:in|since|by|before|after|until|during|from|at|over) (?:the )?(?:\w+ )??(?:(?:19|20)\d\d|January"
    r"|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|winter|Christmas|Easter|start|end|beginning|merger"
    r"|pandemic|Covid|COVID|lockdown)|(?:last|this|next) (?:year|month|week|season|term|spring|summer|autumn|winter|time)"
    r"|(?:\w+ )?(?:years?|months?|weeks?) ago|now|today|then|once|currently|these days|at present|at the moment)"
)
_TIMED = Pattern(rf" {_AT_A_TIME}$")
_SO_MANY = r"(?:\d[\d,]*|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_THEN_AND_NOW = Pattern(
    rf"^{_SO_MANY} (?P<what>[a-z][\w' -]*?),? {_AT_A_TIME},? (?:and |but )?(?:only |just )?"
    rf"{_SO_MANY}(?: of them)?(?: {_AT_A_TIME}| left)$"
)
_LASTS = Pattern(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|percent|per cent)$")


def there_is(line: str) -> str | None:
    """A phrase that says only how much there is of one or two things, as a clause; None for any other."""
    parts = [part for part in _BETWEEN.split(line) if part]
    is_told = bool(_WHERE.match(line)) if len(parts) == 1 else all(_TOO.match(one) or _MORE.match(one) for one in parts)
    if not is_told or len(parts) > _MOST_PARTS or any(_LASTS.search(part) or _TIMED.search(part) for part in parts):
        return None
    known = [_amount(part) for part in parts]
    first = known[0]
    if first is None or not all(known):
        return None
    are = "are" if first.number == PLURAL else "is"
    return f"there {are} {', '.join(parts[:-1])} and {parts[-1]}" if parts[1:] else f"there {are} {parts[0]}"


def then_and_now(line: str) -> str | None:
    """The things of which a line says how many there were and are: "the tenors"; None for any other line.

    >>> then_and_now("9 tenors in 2010, 2 now")
    'the tenors'
    """
    found = _THEN_AND_NOW.match(line)
    core = core_phrase(tokens(found["what"])) if found else None
    is_thing = core and core.number == PLURAL and not core.doubt
    return f"the {found['what']}" if found and is_thing and not _LASTS.search(found["what"]) else None


def _amount(part: str) -> NounPhrase | None:
    """The noun phrase that `part` is, without the words before its amount."""
    words = tokens(re.sub(r"^(?:not|too|only) ", "", part))
    found = noun_phrase(words)
    return found if found and not clause(words) else None

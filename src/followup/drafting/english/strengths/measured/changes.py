"""Figures that changed, with a verb of their own, as odds, or as how long something took; `results` has those with an arrow."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import core_phrase
from followup.drafting.english.grammar.figures import SPAN, small_numbers_in
from followup.drafting.english.grammar.nouns import one_named
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_ODDS = Pattern(
    r"^(?P<what>[a-z][\w' -]*?)(?:,|:| -)?(?: went| came)?(?: down| up)?(?: from)? (?P<a>(?:\d+|one) in (?:\d+|[a-z]+))"
    r" (?:->|(?:down |up )?to) (?P<b>(?:\d+|one) in (?:\d+|[a-z]+))$"
)


def odds(line: str) -> str | None:
    """For "callbacks from 1 in 6 down to 1 in 20": "Our callbacks went from 1 in 6 to 1 in 20"."""
    found = _ODDS.match(line)
    noun = core_phrase(tokens(found["what"])) if found else None
    if found is None or noun is None or noun.doubt or tokens(found["what"])[0].can_be("DCO"):
        return None
    return f"Our {found['what']} went from {found['a']} to {found['b']}"


_TOOK = rf"(?:about |nearly |over )?{SPAN}"
_WAS = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?) (?:was|took|used to take|used to be) (?P<a>{_TOOK}),? (?:and )?(?:I )?(?:got|brought|cut|took)"
    rf" it (?:down )?to (?P<b>{_TOOK})$"
)
_FROM_ONE_TO_OTHER = Pattern(
    rf"^(?P<what>[a-z][\w' -]*? to [\w' -]+?) in (?P<b>{_TOOK}),? (?:and )?(?:it )?(?:used to be|used to take|was|down from)"
    rf" (?P<a>{_TOOK})$"
)


def sped_up(line: str) -> str | None:
    """For "setup was 3 hours, got it down to 70 minutes": "I got setup down from three hours to 70 minutes"; for "gift to letter
    in 2 days, used to be 3 weeks": "I got the time from gift to letter down from three weeks to two days".
    """
    found = _WAS.match(line)
    thing = one_named(found["what"]) if found else None
    if found and thing:
        return f"I got {thing.text} down from {small_numbers_in(found['a'])} to {small_numbers_in(found['b'])}"
    both = _FROM_ONE_TO_OTHER.match(line)
    if both is None or clause(tokens(both["what"])) is not None:
        return None
    return (
        f"I got the time from {both['what']} down from {small_numbers_in(both['a'])} to {small_numbers_in(both['b'])}"
    )


_WENT = r"(?P<went>went|fell|rose|dropped|grew|climbed|shrank) from (?P<how>\d.*)$"
_CHANGED_AT_MINE = Pattern(rf"^(?P<what>[A-Za-z][\w' -]*?) (?P<where>(?:at|in|on) (?:my|our) [\w -]+?) {_WENT}")
_CHANGED = Pattern(rf"^(?P<what>[A-Z]?[a-z]+ed [\w' -]*?) {_WENT}")


def fell(line: str) -> str | None:
    """For "no-shows at my clinic went from 18 to 7 percent": "At my clinic no-shows went from 18 to 7 percent"; for "missed
    appointments fell from 31 to 14", where nobody missed them: "Our missed appointments fell from 31 to 14".
    """
    found = _CHANGED_AT_MINE.match(line) or _CHANGED.match(line)
    what = f"{found['what'][0].lower()}{found['what'][1:]}" if found else ""
    if found is None or one_named(what) is None:
        return None
    how = re.sub(r"(\d) (per ?cent) to (\d[\d.]* per ?cent)", r"\1 to \3", found["how"])
    changed = f"{what} {found['went']} from {how}"
    where = found.groupdict().get("where")
    return f"{where.capitalize()} {changed}" if where else f"Our {changed}"

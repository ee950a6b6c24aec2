"""What one saw to, typed as how it was: "schedule out three weeks ahead", "callbacks from 1 in 6 to 1 in 20"."""

from __future__ import annotations

import re

from followup.drafting.english.articles import is_whole
from followup.drafting.english.clauses import clause
from followup.drafting.english.cores import PLURAL, core_phrase, is_people
from followup.drafting.english.figures import in_words
from followup.drafting.english.lexicon import readings, word_set
from followup.drafting.english.nouns import one_named
from followup.drafting.english.papers import is_paper
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.tagging import tokens

_SPAN = (
    r"(?:an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" (?:minute|hour|day|night|morning|weekend|week|month|shift)s?"
)
_WHEN = (
    rf"{_SPAN} (?:early|ahead|before)\b.*|(?:by|before|within) .+|in (?:under )?{_SPAN}|(?:on )?the same \w+\b.*|same day\b.*"
    r"|every .+|first time\b.*|right first time|on time\b.*|early\b.*"
)
_CREW = Pattern(r"^(?P<who>crew|team|staff|squad) of (?P<n>\d+|[a-z]+), (?P<rest>.+)$")
_DONE = Pattern(rf"^(?P<what>[\w' -]+?) (?P<done>[a-z]+|signed off|handed over|sent out) (?P<when>{_WHEN})$")
_IS_SO = word_set("out up in ready done closed clean clear complete open")
_AGREED_WITH_OTHERS = word_set(
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
    if not is_done or first in _AGREED_WITH_OTHERS or is_people(head) or is_paper(found["what"]):
        return None
    when = re.sub(r"^same", "the same", found["when"])
    if clause(words) is not None or not is_whole(tokens(when)) or any(word.can_be("Oo") for word in words):
        return None
    had = f"I had {thing.text} {found['done']} {when}"
    return f"With a {crew['who']} of {in_words(crew['n'])} {had}" if crew else had


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


_BOTH = Pattern(
    r"^(?P<what>[\w', -]+? (?:and|\+|&) [\w' -]+?),? (?P<all>both|all) (?P<state>current|valid|up to date|in date)$"
)


def both_current(line: str) -> str | None:
    """For "first aid and CPR, both current": "My first aid and CPR are both current"."""
    found = _BOTH.match(line)
    if found is None or any(word.can_be("DCOo") for word in tokens(found["what"])):
        return None
    return f"My {re.sub(r' [+&] ', ' and ', found['what'])} are {found['all']} {found['state']}"


_TOOK = rf"(?:about |nearly |over )?{_SPAN}"
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
        return f"I got {thing.text} down from {_said(found['a'])} to {_said(found['b'])}"
    both = _FROM_ONE_TO_OTHER.match(line)
    if both is None or clause(tokens(both["what"])) is not None:
        return None
    return f"I got the time from {both['what']} down from {_said(both['a'])} to {_said(both['b'])}"


def _said(span: str) -> str:
    return re.sub(r"\d+", lambda found: in_words(found[0]), span)


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
        or _HOME.search(found["what"])
    ):
        return None
    return f"I have my own {found['what']}{found['so'] or ''}"


_HOME = Pattern(r"\b(?:home|house|flat|apartment|business|company|boss|time|hours|way|opinions?|car)\b")
_FEW = Pattern(
    r"^(?:only )?(?P<n>\d|one|two|three|four|five)"
    r" (?P<what>callbacks?|complaints?|returns?|errors?|errata|claims|incidents|accidents|rejects)"
    r" (?P<when>(?:last|this) (?:year|season)|in (?:\w+ )?(?:years|seasons|months))"
    r"(?:,? (?:in|on|from|out of)? ?(?P<of>(?:over |more than |about )?\d[\d,]*\+? [a-z]+s))?$"
)


def few(line: str) -> str | None:
    """For "3 callbacks last year, 200+ jobs": "I had three callbacks last year in more than 200 jobs"."""
    found = _FEW.match(line)
    if found is None:
        return None
    of = re.sub(r"(\d)\+ ", r"\1 ", f"more than {found['of']}") if found["of"] and "+" in found["of"] else found["of"]
    return f"I had {in_words(found['n'])} {found['what']} {found['when']}{f' in {of}' if of else ''}"


_LEVEL = Pattern(r"^(?P<name>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?) [Ll]evel (?P<n>\d)(?:, .+)?$")


def levelled(line: str) -> str | None:
    """For "Makaton level 2": "I have Makaton level 2"."""
    found = _LEVEL.match(line)
    return f"I have {found['name']} level {found['n']}" if found else None

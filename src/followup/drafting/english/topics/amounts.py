"""How much there is of something, as it is told: "no budget for training" is "there is no budget for training"."""

from __future__ import annotations

import re
from dataclasses import replace

from followup.drafting.english.grammar.articles import is_whole, wants_the
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, NounPhrase, core_end, core_phrase
from followup.drafting.english.grammar.figures import COUNT, in_words, is_plural_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.nouns import Named, named
from followup.drafting.english.words.calendar import A_MONTH
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_TOO = Pattern(r"^(?:no|not enough|too (?:many|much|few|little)|not many|not much) \w")
_WHERE = Pattern(
    r"^(?:no|not enough|too (?:many|much|few|little)) .+ (?:for|on|in|at|between|after|before|during) \w"
    r"|^too (?:many|much) .+ (?:from|to) \w"
)
_MORE = Pattern(
    rf"^(?:more|less|fewer|only \d+|\d[\d,]*|one|{FROM_TWO}|a few) \w"
    r"|^an? \w+ (?:who|that|which) \w"
)
_BETWEEN = Pattern(r", (?:and |but )?| (?:and|but) (?=(?:no|not|too|one|only|less|fewer|more|\d+)\b)")
_MOST_PARTS = 3
# "There are" over another year would be false: "9 tenors in 2010, 2 now".
_AT_A_TIME = (
    rf"(?:(?:in|since|by|before|after|until|during|from|at|over) (?:the )?(?:\w+ )??(?:(?:19|20)\d\d|{A_MONTH}"
    r"|spring|summer|autumn|winter|Christmas|Easter|start|end|beginning|merger"
    r"|pandemic|Covid|COVID|lockdown)|(?:last|this|next) (?:year|month|week|season|term|spring|summer|autumn|winter|time)"
    r"|(?:\w+ )?(?:years?|months?|weeks?) ago|now|today|then|once|currently|these days|at present|at the moment)"
)
_TIMED = Pattern(rf" {_AT_A_TIME}$")
_SO_MANY = rf"(?:\d[\d,]*|no|none|one|{FROM_TWO}|a dozen)"
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


_LATE = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?) (?P<much>(?:\d[\d.,]*|an?|half an|one|{FROM_TWO})"
    r" (?:percent|per cent|minutes?|hours?|days?|weeks?|months?))"
    r" (?P<how>(?:late|behind|over|short|under|early|overdue)\b[\w' -]*)$"
)


def is_late(line: str) -> str | None:
    """How far a thing is from where it should be, as a clause; None for any other line.

    >>> is_late("payroll journal two days late every month end"), is_late("timesheets three days late")
    ('the payroll journal is two days late every month end', 'timesheets are three days late')
    """
    found = _LATE.match(line)
    thing = named(found["what"]) if found else None
    if (
        found is None
        or thing is None
        or clause(tokens(found["what"])) is not None
        or not is_whole(tokens(found["how"]))
    ):
        return None
    if " " in found["what"] and re.search(r"ing$| (?:that|which|who) ", found["what"]):
        return None  # "the ice road closing two weeks early", "dental days that run two hours over"
    return f"{thing.text} {'are' if thing.is_plural else 'is'} {found['much']} {found['how']}"


_OUT = Pattern(
    rf"^(?P<who>(?:\d[\d,]*(?:-odd)?|an?|one|{FROM_TWO}|half the|most of the|both) [\w' -]+?)"
    r" (?P<state>off(?: the| sick)?(?: \w+)?|down|out of \w+|out|open|short|idle|empty|vacant|closed|shut|broken)"
    r"(?P<since> since .+| for (?:\w+ )?(?:days|weeks|months|years)"
    rf"| (?:for )?(?:(?:more than|over|nearly|almost|about) )?(?:\d+|an?|{FROM_TWO})"
    r" (?:days?|weeks?|months?|years?))$"
)


def is_out(line: str) -> str | None:
    """What has not been at work since when, as a clause; None for any other line.

    >>> is_out("two vans off the road since June"), is_out("12 tickets open over 90 days")
    ('two vans have been off the road since June', '12 tickets have been open for over 90 days')
    """
    found = _OUT.match(line)
    words = tokens(found["who"]) if found else ()
    noun = core_phrase(words) if words else None
    if found is None or noun is None or noun.doubt or not is_whole(tokens(found["since"].strip())):
        return None
    since = found["since"].strip()
    lasting = since if since.startswith(("since ", "for ")) else f"for {since}"
    return f"{found['who']} {'have' if noun.number == PLURAL else 'has'} been {found['state']} {lasting}"


_MORE_BY_THEN = Pattern(
    rf"^(?:from )?(?P<a>{COUNT}) (?P<things>[a-z][\w' -]*?)(?: (?:now|today|at the moment|currently))?,?(?: and| but| ->)?"
    rf" (?:to |soon )?(?P<b>{COUNT}) (?P<then>(?:by|in|from|next|after|before|when|come) [\w' -]+)$"
)


def becomes(line: str) -> str | None:
    """How many there are and will be, as what is done; None for any other line.

    >>> becomes("3 tanks now, 7 by summer"), becomes("12 beds today, 20 from January")
    ('going from three tanks to seven by summer', 'going from 12 beds to 20 from January')
    """
    found = _MORE_BY_THEN.match(line)
    if found is None or not is_plural_phrase(found["things"]) or not is_whole(tokens(found["then"])):
        return None
    return f"going from {in_words(found['a'])} {found['things']} to {in_words(found['b'])} {found['then']}"


_DOING_AND_THEY = Pattern(
    rf"^(?P<who>{COUNT} [a-z][\w' -]*?) (?P<doing>[a-z]+ing [^,]+?)(?:,| and| -)"
    rf" (?P<some>(?:none|half|most|all|{COUNT}) of them .+)$"
)


def doing_and_they(line: str) -> str | None:
    """What so many are about to do and what is so of them, as a clause; None for any other line.

    >>> doing_and_they("4 apprentices starting in June, none of them can drive")
    '4 apprentices are starting in June and none of them can drive'
    """
    found = _DOING_AND_THEY.match(line)
    if found is None or not is_plural_phrase(found["who"]) or not is_whole(tokens(found["doing"])):
        return None
    own = clause(tokens(found["some"]))
    return f"{found['who']} are {found['doing']} and {found['some']}" if own and own.is_sure else None


_SO_MANY_AND_WHAT = Pattern(
    rf"^(?P<things>{COUNT} [a-z][\w' -]*?) and (?P<what>(?:what|how|why) (?:that|this|it|they|those) (?!is |are )[a-z].+)$"
)


def so_many_and_what(line: str) -> str | None:
    """So many things, with what comes of them: "the 6 open seats and what that does to the overtime"; None for any other line."""
    found = _SO_MANY_AND_WHAT.match(line)
    is_said = found is not None and is_plural_phrase(found["things"]) and is_whole(tokens(found["what"]))
    return f"the {line}" if is_said else None


_OF_THEM = frozenset(("each", "nobody", "none", "no", "they", "only", "half", "most", "all"))


def there_are_and(line: str) -> str | None:
    """How many there are of something and what is so of them, as a clause; None for any other line.

    >>> there_are_and("12 depots and each one keeps its own rota")
    'there are 12 depots and each one keeps its own rota'
    """
    things, joint, more = line.partition(" and ")
    words, after = tokens(things.rstrip(",")), tokens(more)
    if not joint or not words or words[0].classes != "C" or not after or after[0].low not in _OF_THEM:
        return None
    core, own = core_phrase(words), clause(after)
    is_so = own is not None and own.is_sure and is_whole(after[own.verb + 1 :])
    is_counted = core is not None and core.number == PLURAL and not core.doubt and not _LASTS.search(things)
    return f"there are {things} and {more}" if is_so and is_counted else None


_GONE = Pattern(
    r"^(?P<what>[a-zA-Z][\w' -]*?) (?P<where>(?:(?:down|up)(?: by| from)?|down to)(?: about| over| under| nearly| almost)? "
    rf"(?:\d[\w.,]*|half|a \w+|{FROM_TWO})\b(?: [\w.,]+){{0,6}})$"
)


def gone(line: str) -> str | None:
    """How far something is up or down, as a clause: "reserves down to six weeks"; None for any other line.

    >>> gone("reserves down to six weeks"), gone("the footfall down 12 percent since June")
    ('reserves are down to six weeks', 'the footfall is down 12 percent since June')
    """
    found = _GONE.match(line)
    words = tokens(found["what"]) if found else ()
    core = core_phrase(words)
    if found is None or core is None or core.doubt or words[0].can_be("CO") or any(word.can_be("g") for word in words):
        return None
    article = "the " if wants_the(words, core) else ""
    are = "are" if core.number == PLURAL else "is"
    return f"{article}{found['what']} {are} {found['where']}"


def then_and_now(line: str) -> str | None:
    """The things of which a line says how many there were and are: "the tenors"; None for any other line.

    >>> then_and_now("9 tenors in 2010, 2 now")
    'the tenors'
    """
    found = _THEN_AND_NOW.match(line)
    core = core_phrase(tokens(found["what"])) if found else None
    is_thing = core and core.number == PLURAL and not core.doubt
    return f"the {found['what']}" if found and is_thing and not _LASTS.search(found["what"]) else None


_SUM_OF = Pattern(
    r"^(?P<sum>[$€£]\d[\d.,]*(?: ?(?:m|M|mn|bn|B)| million| billion)?) (?P<of>(?:in|of) )?(?P<what>[a-z][^$€£]*)$"
)

_LARGE = Pattern(r"[mMnB]$|,\d{3}|illion$")


def money_of(line: str) -> Named | None:
    """What a sum of money is for, with the sum, which a mass takes with "in"; None for any other line, and where it may be one
    of several: "$400 trips".

    >>> money_of("$14M deferred maintenance").text, money_of("$3M grant for the new wing").text
    ('$14M in deferred maintenance', 'the $3M grant for the new wing')
    """
    found = _SUM_OF.match(line)
    name = named(found["what"]) if found else None
    words = tokens(found["what"]) if found else ()
    if name and " and " in name.core:
        name = replace(name, core=name.core.partition(" and ")[0])
    if found is None or name is None or words[0].can_be("DCOI"):
        return None
    core = core_phrase(words[: core_end(words)])
    head = words[core_end(words) - 1]
    if found["of"]:
        return None if name.text.startswith("the ") else replace(name, text=line)
    if core and core.number != PLURAL and name.text == f"the {found['what']}" and "n" in head.classes:
        return replace(name, text=f"the {line}")
    is_mass = "u" in head.classes and not head.can_be("nmsb") and bool(_LARGE.search(found["sum"]))  # not "$5 coffee"
    return replace(name, text=f"{found['sum']} in {name.text}") if is_mass else None


def _amount(part: str) -> NounPhrase | None:
    """The noun phrase that `part` is, without the words before its amount."""
    words = tokens(re.sub(r"^(?:not|too|only) ", "", part))
    found = noun_phrase(words)
    behind = found.core if found else 0
    is_place = found is not None and words[behind : behind + 1] and words[behind].classes[0] == "I"
    return found if found and (is_place or not clause(words)) else None

"""Results in telegraph style, as their owner tells them: a figure that went from one value to another."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole, wants_the
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import COUNT, NUMBER, TIME, UNIT, in_words, is_plural_phrase
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.text.typed import article_for
from followup.drafting.english.words.lexicon import readings, verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_TAIL = rf"(?P<tail>(?:,? (?:in|over|within) (?:about |under )?(?:{COUNT}|a|one) (?:{TIME}))?)"

_DURATIONS = word_set("minute minutes hour hours day days week weeks month months year years second seconds")
# What one does to a figure; "reading scores" are none of it.
CHANGES = word_set(
    "reduce cut raise increase bring take lower grow drop shrink improve move get lift push speed shorten trim boost double halve"
)
_MEASURED = word_set(
    "time times rate rates cost costs spend waste turnover downtime backlog cycle lead turnaround budget revenue sales end close"
)
_DOING = Pattern(r"(?:tion|sion|ment|ance|al)$")
_ARROW = Pattern(
    rf"^(?:(?P<verb>\w+) )?(?P<what>(?!from ).+?),?(?: up| down)? (?:from )?(?P<a>{NUMBER})(?: ?(?P<ua>{UNIT}))?"
    rf"(?P<pa>(?: (?:an?|per|each|every) [a-z]+)?),? ?(?P<sign>->"
    rf"|-->|=>|>|(?:(?:down|up) )?to|–>)(?: )?(?P<b>{NUMBER}(?<![,.]))(?: (?P<ub>{UNIT}))?"
    rf"(?P<per>(?: (?:an?|per|each|every) [a-z]+)?){_TAIL}$"
)
_LABEL = Pattern(r"^([a-z][\w' -]*?): ([$€£]?\d)")  # "comebacks: 9 a month -> 2"
# What is measured in a place that has a number: "downtime line 2" is downtime on line 2.
_IN_PLACE = Pattern(r"^(?P<what>[a-z-]+) (?P<place>(?:line|ward|floor|platform|track|route|lane|unit|site) [A-Z\d]+)$")
_SO_MANY = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?)(?:,|:| -) (?P<a>{NUMBER}) (?P<things>[a-z]+s) (?:->|>) (?P<b>{NUMBER})(?: (?P=things))?$"
)
_DOWN_FROM = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?),? (?P<way>down|up) "
    rf"(?P<from>from (?:about |around |nearly |over |almost )?{NUMBER}(?: ?(?:{UNIT}))?"
    rf"(?: (?:an?|per|each|every) [a-z]+)? to (?:about |around |nearly |under |almost )?{NUMBER}(?: ?(?:{UNIT}))?"
    r"(?: (?:an?|per|each|every) [a-z]+)?)$"
)
_TEAM = Pattern(
    rf"^(?:(?:led|ran|managed) )?(?:a )?(?P<who>team|crew|staff|department|group|class) of (?P<n>{COUNT})[,;:] (?P<rest>.+)$",
    re.IGNORECASE,
)


_MOVED = Pattern(
    rf"^(?P<what>[\w -]+?) (?P<way>up|down) (?:by )?(?P<by>{NUMBER} (?:percent|per cent|points?)|a (?:third|quarter|fifth))"
    rf"{_TAIL}$"
)


# "Margins, 12 to 15 percent" are a range: a change is told of what is counted again each year, or by who is at a mark.
_COUNTED_AGAIN = word_set(
    "reading writing maths math phonics science attendance retention occupancy uptake take-up turnout attainment recycling "
    "rate score rating accuracy satisfaction uptime compliance completion conversion"
)
_REACHED = Pattern(
    rf"^(?P<what>[\w' -]+?)(?: -|:|,)? (?:from )?(?P<a>{NUMBER})(?: per ?cent)? to (?P<b>{NUMBER}) (?P<unit>percent|per cent)"
    rf"(?P<at> (?:at|above|over|reaching|meeting) (?:the |their |or )[a-z][\w' -]*)?{_TAIL}$"
)


def reached(line: str) -> str | None:
    """For "reading - 58 to 77 percent at the expected standard": "Our reading went from 58 to 77 percent at the expected
    standard".
    """
    found = _REACHED.match(line) if " to " in line else None
    noun = core_phrase(tokens(found["what"])) if found else None
    if not found or noun is None or tokens(found["what"])[0].can_be("DOC"):
        return None
    first, _, behind = found["what"].partition(" ")
    if behind and (did := verb(first.lower())) and did.past == first.lower() and did.base in CHANGES:
        return None  # "raised attendance": who did it is told
    last = found["what"].rsplit(" ", 1)[-1].lower()
    if last not in _COUNTED_AGAIN and (not found["at"] or noun.number == PLURAL):
        return None
    what = found["what"].removeprefix("our ").removeprefix("my ")
    tail = found["tail"].replace(",", "")
    how = f"went from {found['a']} to {found['b']} {found['unit']}{found['at'] or ''}{_in_words_after_in(tail)}"
    return f"{_ours(what)} {how}"


_SO_MANY_NOW = Pattern(
    rf"^from (?P<a>{NUMBER}) to (?P<b>{NUMBER}) (?P<what>[a-z][a-z -]*?)(?P<per> (?:an?|per|each|every) [a-z]+)"
    r"(?P<where> (?:on|in|at|with) [\w' -]+)?$"
)


def more_of(line: str) -> str | None:
    """For "from 18 to 26 outpatients a day": "I took us from 18 to 26 outpatients a day"; none for less of them, "from 9 to 5
    shifts a week".
    """
    found = _SO_MANY_NOW.match(line)
    if not found or not is_plural_phrase(found["what"]) or not is_whole(tokens(found["where"] or "")):
        return None
    if _value(found["a"]) >= _value(found["b"]):
        return None
    many = (
        f"{in_words(found['a'])} to {in_words(found['b'])}" if len(found["b"]) == 1 else f"{found['a']} to {found['b']}"
    )
    return f"I took us from {many} {found['what']}{found['per']}{found['where'] or ''}"


_SINCE_THEN = Pattern(
    r"^(?P<what>[^,;]+\d[^,;]*?)(?P<since>,? (?:once|after|when|since) (?P<who>we|I|the [a-z]+) [a-z].*)$"
)


_BY_DOING = Pattern(r"^(?P<what>.*\d.*?) (?P<by>by [a-z]+ing\b[^,;:]*)$")


def change(line: str) -> str | None:
    """A figure that went from one value to another, or up or down, as a sentence, with what it came of."""
    since = _SINCE_THEN.match(line) if ">" in line else None
    if since and is_whole(tokens(since["since"])) and is_finished(since["since"].strip(" ,")):
        told = change(since["what"])
        return f"{told}{since['since']}" if told else None
    by = _BY_DOING.match(line)
    if by and is_whole(tokens(by["by"])) and (told := change(by["what"])) and told.startswith("I "):
        return f"{told} {by['by']}"
    before = _NOW_AND_BEFORE.match(line) or _SO_MANY_AND_BEFORE.match(line)
    if before and core_phrase(tokens(before["what"])):  # not "work orders closed in", which has its verb
        line = _in_order(before)
    if not any(sign in line for sign in (">", "from ", " up ", " down ", " to ")):
        return None
    if moved_by := _MOVED.match(line):
        what = moved_by["what"]
        noun = core_phrase(tokens(what))
        if noun is None or noun.doubt > 1 or tokens(what)[0].can_be("DO"):
            return None
        if tokens(what)[0].can_be("p") and not tokens(what)[0].can_be("n"):
            return None
        return f"{_ours(what)} went {moved_by['way']} by {moved_by['by']}{moved_by['tail'].replace(',', '')}"
    so_many = _SO_MANY.match(line)
    if so_many and core_phrase(tokens(so_many["what"])) and is_plural_phrase(so_many["things"]):
        return f"{_ours(so_many['what'])} went from {so_many['a']} {so_many['things']} to {so_many['b']}"
    down = _DOWN_FROM.match(line)
    if down and core_phrase(tokens(down["what"])) and tokens(down["what"])[0].classes[0] not in "plgDO":
        return f"{_ours(down['what'])} went {down['way']} {down['from']}"
    team = _TEAM.match(line)
    found = _ARROW.match(_LABEL.sub(r"\1 \2", team["rest"] if team else line))
    if not found or not (re.search(r">|\bfrom\b", line) or _has_changed(found)):
        return None
    if found["pa"] and ">" not in line:
        return None  # "brought complaints down from 40 a month to 6" has its verb
    what, first = found["what"], found["a"]
    forms = verb(found["verb"].lower()) if found["verb"] else None
    if found["verb"] and not (forms and forms.past == found["verb"].lower() and len(what) > 2):
        what, forms = f"{found['verb']} {what}", None
    done = verb(what.split(" ", 1)[0].lower())
    if done and done.doing == what.split(" ", 1)[0].lower() and done.base in CHANGES and " " in what:
        forms, what = done, what.split(" ", 1)[1]
    moved = what.rsplit(" ", 1)[-1].lower()
    if forms is None and " " in what and (went := verb(moved)) and went.past == moved and readings(moved)[0] in "pl":
        return None  # "attendance rose from 82 to 94" has its verb
    what = _IN_PLACE.sub(r"\g<what> on \g<place>", what)
    noun = core_phrase(tokens(what)) or noun_phrase(tokens(what))
    if noun is None or noun.doubt > 2 or re.search(r"[,;:/()<>]", what):
        return None
    unit_a, unit_b = found["ua"], found["ub"]
    if unit_a and not unit_b:
        unit_b = unit_a
    is_duration = bool(unit_b) and unit_b in _DURATIONS
    both = _both(found)
    tail = found["tail"].lstrip(", ")
    if team:
        return f"With a {team['who'].lower()} of {in_words(team['n'])} I took {what} from {both}" + (
            f" {tail}" if tail else ""
        )
    has_owner = re.match(r"(?:the|my|our|a|an|their|its)\b", what)
    if forms:
        taken = what if has_owner or not wants_the(tokens(what), noun) else f"{_owner(what)} {what}"
        return f"I {forms.past} {taken} from {both}" + (f" {tail}" if tail else "")
    tail = _in_words_after_in(tail)
    is_owned = is_duration or bool(unit_b and re.search("kron|euro|dollar|pound", unit_b)) or first[0] in "$€£"
    if is_owned:
        head = tokens(what)[noun.core - 1]
        if not has_owner and wants_the(tokens(what), noun):
            is_thing = noun.core > 1 and head.low not in _MEASURED and not _DOING.search(head.low) and not found["per"]
            what = f"{article_for(what)} {what}" if is_thing else f"{_owner(what)} {what}"
        elif not has_owner and noun.number != PLURAL and not head.text[0].isupper():
            what = f"{_owner(what)} {what}"
        return f"I took {what} from {both}" + (f" {tail}" if tail else "")
    ours = f"{what[0].upper()}{what[1:]}" if has_owner else _ours(what)
    if tail.startswith("over ") or not tail:
        return f"{ours} went from {both} {tail}".rstrip()
    return f"{tail[0].upper()}{tail[1:]} {ours[0].lower()}{ours[1:]} went from {both}"


_WAS = r"(?:used to be|was|were|had been|formerly|previously)"
_SIZE = rf"{NUMBER}(?: ?{UNIT})?"
_NOW_AND_BEFORE = Pattern(
    rf"^(?P<what>.+?),? (?P<now>{_SIZE})(?P<per>(?: (?:an?|per|each|every) [a-z]+)?), {_WAS} (?P<before>{_SIZE})$"
)


_SO_MANY_AND_BEFORE = Pattern(
    rf"^(?P<now>{NUMBER}) (?P<what>[a-z][a-z -]*?)(?P<per> (?:an?|per|each|every) [a-z]+), {_WAS} (?P<before>{NUMBER})$"
)


def _in_order(found: re.Match[str]) -> str:
    """What is so now and was otherwise before, as it changed: "callbacks 4 percent, were 11" is "callbacks 11 percent -> 4"."""
    before, now = found["before"], found["now"]
    unit = now.partition(" ")[2]
    return f"{found['what']} {before}{f' {unit}' if unit and ' ' not in before else ''} -> {now}{found['per']}"


_BEFORE = Pattern(rf"^(?P<told>.+ (?P<now>{_SIZE})), {_WAS} (?P<before>{_SIZE})$")


def told_with_before(line: str) -> tuple[str, str]:
    """A line that tells what is so now, and what it is down or up from; nothing where it does not say so.

    >>> told_with_before("work orders closed in 4 days, used to be 17")
    ('work orders closed in 4 days', ', down from 17')
    """
    found = _BEFORE.match(line)
    if found is None:
        return line, ""
    (now, _, unit), (before, _, unit_before) = found["now"].partition(" "), found["before"].partition(" ")
    less = _value(now) * _minutes(unit), _value(before) * _minutes(unit_before or unit)
    if less[0] == less[1] or now[0] in "$€£" or before[0] in "$€£":
        return found["told"], ""
    number = before if unit.startswith("per") else in_words(before)
    was = f"{number} {unit_before}" if unit_before not in ("", unit) else number
    return found["told"], f", {'down' if less[0] < less[1] else 'up'} from {was}"


_AT_MINE = Pattern(r"^(?P<what>.+?) (?P<where>(?:in|on|at) (?:my|our) [\w -]+)$")


def _owner(what: str) -> str:
    """Whose a thing is that is taken from one figure to another: "the queue in our branch" says it already."""
    return "the" if _AT_MINE.match(what) else "our"


def _ours(what: str) -> str:
    """The subject of a figure that nobody else's is: "Our returns"; for "falls on my unit": "On my unit falls"."""
    mine = _AT_MINE.match(what)
    return f"{mine['where'][0].upper()}{mine['where'][1:]} {mine['what']}" if mine else f"Our {what}"


_LAST_HOUR = 12  # "shifts 10 to 6" are hours


def _has_changed(found: re.Match[str]) -> bool:
    """Whether two figures with a bare "to" are a change and no range: one goes "down to" the other, takes so long to, or falls
    with its unit; who means "2 to 3 days" says the less first.
    """
    unit_a = found["ua"] or ""
    falls = _value(found["a"]) * _minutes(unit_a) > _value(found["b"]) * _minutes(found["ub"] or unit_a)
    is_told = bool(found["tail"]) or (falls and found["sign"] == "down to")
    if is_told or (falls and is_plural_phrase(found["what"]) and _value(found["a"]) > _LAST_HOUR):
        return True
    return bool(unit_a) and (found["sign"] == "up to" or falls)


_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}


def _minutes(unit: str) -> float:
    """How many minutes a unit of time has; 1 for any other unit."""
    return _MINUTES.get(unit.removesuffix("s"), 1)


def _value(number: str) -> float:
    """What a number amounts to, without its currency and scale: 1,200.5 for "£1,200.5"."""
    return float(re.sub(r"[^\d.]", "", number).rstrip(".") or 0)


def _both(found: re.Match[str]) -> str:
    """Both figures of an arrow, with their unit: "three days to four hours", "38 to 27 minutes a room"."""
    first, second, unit_a, per = found["a"], found["b"], found["ua"], found["per"] or ""
    unit_b = found["ub"] or unit_a
    if second == "0" and not unit_b:
        second = "none" if is_plural_phrase(found["what"]) else "zero"
    if found["pa"] and not per:
        unit = f" {unit_a}" if unit_a else ""
        return f"{in_words(first)}{unit}{found['pa']} to {in_words(second)}"
    if per and unit_a in (None, unit_b):
        if len(first) == 1 and (len(second) == 1 or second in ("none", "zero")):
            first, second = in_words(first), in_words(second)
        return f"{first} to {second}{(unit_b and f' {unit_b}') or ''}{per}"
    if unit_b in _DURATIONS and unit_a:
        last = f" {unit_b}" if unit_a != unit_b else ""
        return f"{in_words(first)} {unit_a} to {in_words(second)}{last}{per}"
    return f"{first} to {second}{(unit_b and f' {unit_b}') or ''}{per}"


def _in_words_after_in(tail: str) -> str:
    """For "in 8 months": "in eight months"."""
    return re.sub(r"\b([1-9])\b", lambda found: in_words(found[0]), tail)

"""Results in telegraph style, as their owner tells them: a figure that went from one value to another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english.grammar.articles import is_whole, wants_the
from followup.drafting.english.grammar.cores import PLURAL, NounPhrase, core_phrase
from followup.drafting.english.grammar.figures import (
    COUNT,
    NUMBER,
    TIME,
    UNIT,
    in_words,
    is_more,
    is_plural_phrase,
    small_numbers_in,
)
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.strengths.measured.formerly import in_order
from followup.drafting.english.text.plain import capitalized
from followup.drafting.english.words.lexicon import Verb, readings, verb
from followup.drafting.english.words.numerals import value_of
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.sounds import with_article
from followup.drafting.english.words.tagging import Tokens, tokens
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
_GROWS = word_set("grow increase boost double triple expand")
_OF_MANY = word_set("average mean median typical total overall net gross daily weekly monthly quarterly annual yearly")
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
    how = f"went from {found['a']} to {found['b']} {found['unit']}{found['at'] or ''}{small_numbers_in(tail)}"
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
    if not is_more(found["b"], found["a"]):
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
    line = in_order(line)
    if not any(sign in line for sign in (">", "from ", " up ", " down ", " to ")):
        return None
    if moved := _MOVED.match(line):
        return _moved_by(moved)
    return _so_many_things(line) or _up_or_down(line) or _from_one_to_other(line)


def _moved_by(found: re.Match[str]) -> str | None:
    """For "sales up 20 percent in a year": "Our sales went up by 20 percent in a year"."""
    words = tokens(found["what"])
    noun = core_phrase(words)
    if noun is None or noun.doubt > 1 or words[0].can_be("DO") or (words[0].can_be("p") and not words[0].can_be("n")):
        return None
    return f"{_ours(found['what'])} went {found['way']} by {found['by']}{found['tail'].replace(',', '')}"


def _so_many_things(line: str) -> str | None:
    """For "stock counts, 9 errors -> 2": "Our stock counts went from nine errors to two"."""
    found = _SO_MANY.match(line)
    if not found or not core_phrase(tokens(found["what"])) or not is_plural_phrase(found["things"]):
        return None
    return f"{_ours(found['what'])} went from {found['a']} {found['things']} to {found['b']}"


def _up_or_down(line: str) -> str | None:
    """For "complaints down from 40 to 12": "Our complaints went down from 40 to 12"."""
    found = _DOWN_FROM.match(line)
    if not found or not core_phrase(tokens(found["what"])) or tokens(found["what"])[0].classes[0] in "plgDO":
        return None
    return f"{_ours(found['what'])} went {found['way']} {found['from']}"


@dataclass(frozen=True, slots=True)
class _Change:
    """What went from one figure to another: `both` figures as they are said, in how long (`tail`), by a team or a deed."""

    what: str
    noun: NounPhrase
    both: str
    tail: str
    team: str | None
    done: Verb | None
    is_used_up: bool
    is_rate: bool

    @property
    def has_owner(self) -> bool:
        """Whether it is said whose or which it is: "the backlog"."""
        return bool(re.match(r"(?:the|my|our|a|an|their|its)\b", self.what))

    @property
    def wants_article(self) -> bool:
        """Whether it lacks its article: "month-end report"."""
        return not self.has_owner and wants_the(tokens(self.what), self.noun)


def _from_one_to_other(line: str) -> str | None:
    """For "pick accuracy 97.8 -> 99.4 percent": "Our pick accuracy went from 97.8 to 99.4 percent"."""
    found = _change(line)
    if found is None:
        return None
    tail = f" {found.tail}" if found.tail else ""
    if found.team:
        return f"With a {found.team} I took {found.what} from {found.both}{tail}"
    if found.done:
        taken = f"{_owner(found.what)} {found.what}" if found.wants_article else found.what
        return f"I {found.done.past} {taken} from {found.both}{tail}"
    tail = small_numbers_in(tail)
    if found.is_used_up:
        return f"I took {_taken(found)} from {found.both}{tail}"
    ours = capitalized(found.what) if found.has_owner else _ours(found.what)
    if not tail or tail.startswith(" over "):
        return f"{ours} went from {found.both}{tail}"
    return f"{capitalized(tail[1:])} {ours[0].lower()}{ours[1:]} went from {found.both}"


def _change(line: str) -> _Change | None:
    """What changed in a line, and how; None where two figures are no change or what they are of is not sure."""
    team = _TEAM.match(line)
    found = _ARROW.match(_LABEL.sub(r"\1 \2", team["rest"] if team else line))
    if not found or not (re.search(r">|\bfrom\b", line) or _has_changed(found)):
        return None
    if found["pa"] and ">" not in line:
        return None  # "brought complaints down from 40 a month to 6" has its verb
    what, done = _done_to(found)
    last = what.rsplit(" ", 1)[-1].lower()
    if done is None and " " in what and (went := verb(last)) and went.past == last and readings(last)[0] in "pl":
        return None  # "attendance rose from 82 to 94" has its verb
    what = _IN_PLACE.sub(r"\g<what> on \g<place>", what)
    noun = core_phrase(tokens(what)) or noun_phrase(tokens(what))
    if noun is None or noun.doubt > 2 or re.search(r"[,;:/()<>]", what):
        return None
    unit = found["ub"] or found["ua"] or ""
    is_used_up = (
        unit.rsplit(" ", 1)[-1] in _DURATIONS
        or bool(re.search("kron|euro|dollar|pound", unit))
        or found["a"][0] in "$€£"
    )
    return _Change(
        what=what,
        noun=noun,
        both=_both(found),
        tail=found["tail"].lstrip(", "),
        team=f"{team['who'].lower()} of {in_words(team['n'])}" if team else None,
        done=done,
        is_used_up=is_used_up,
        is_rate=bool(found["per"]),
    )


def _done_to(found: re.Match[str]) -> tuple[str, Verb | None]:
    """What an arrow is about, and what was done to it: "reduced scrap", "cutting scrap"; no verb where it is part of the name."""
    what = found["what"]
    forms = verb(found["verb"].lower()) if found["verb"] else None
    if found["verb"] and not (forms and forms.past == found["verb"].lower() and len(what) > 2):
        what, forms = f"{found['verb']} {what}", None
    first, _, rest = what.partition(" ")
    doing = verb(first.lower())
    if rest and doing and doing.doing == first.lower() and doing.base in CHANGES:
        return rest, doing
    return what, forms


def _taken(found: _Change) -> str:
    """What took time or money and was taken from one figure to another, with its article or owner."""
    if found.wants_article:
        is_thing = not (found.is_rate or _is_a_measure(tokens(found.what)[: found.noun.core]))
        return with_article(found.what) if is_thing else f"{_owner(found.what)} {found.what}"
    head = tokens(found.what)[found.noun.core - 1]
    is_ours = not found.has_owner and found.noun.number != PLURAL and not head.text[0].isupper()
    return f"{_owner(found.what)} {found.what}" if is_ours else found.what


def _is_a_measure(core: Tokens) -> bool:
    """Whether words name what is measured all the time, and no single thing: "average basket", "lead time"."""
    head = core[-1].low
    return len(core) == 1 or core[0].low in _OF_MANY or head in _MEASURED or bool(_DOING.search(head))


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
    """Whether two figures with a bare "to" are a change and no range: one goes "down to" the other, takes so long to, is grown to
    it, or falls with its unit; who means "2 to 3 days" says the less first.
    """
    unit_a = found["ua"] or ""
    falls = is_more(f"{found['a']} {unit_a}".strip(), f"{found['b']} {found['ub'] or ''}".strip()) is True
    forms = verb((found["verb"] or "").lower())
    is_grown = forms is not None and forms.base in _GROWS and found["verb"].lower() == forms.past
    is_told = bool(found["tail"]) or (falls and found["sign"] == "down to") or (is_grown and not falls)
    if is_told or (falls and is_plural_phrase(found["what"]) and (value_of(found["a"]) or 0) > _LAST_HOUR):
        return True
    return bool(unit_a) and (found["sign"] == "up to" or falls)


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

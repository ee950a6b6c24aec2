"""Records of what never or always happened, as their owner tells them: "33 yrs driving, 0 accidents"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import (
    COUNT,
    NUMBER,
    SEASONS,
    TIME,
    UNIT,
    as_one,
    has_digit,
    in_words,
    is_plural_phrase,
    lack_of,
    one_of,
    small_numbers_in,
)
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.objects import can_do
from followup.drafting.english.strengths.held.papers import is_paper
from followup.drafting.english.words.lexicon import lemmas, readings, verb
from followup.drafting.english.words.numerals import FROM_TWO_TO_NINE
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_NONE = r"(?:0|no|zero|without|never had|not one|not a single)"
_YEARS_OF = Pattern(
    rf"^(?P<n>{COUNT}\+?) (?P<unit>{TIME})(?: of)? (?P<what>(?:\w+ing|in|on|at|with|as|behind)(?: [\w -]+?)?)"
    rf"(?:,|;| with| -| /)? {_NONE} (?P<things>.+)$"
)
_YEARS = Pattern(rf"^(?P<n>{COUNT}\+?) (?P<unit>{TIME})(?:,|;| -)? {_NONE} (?P<things>.+)$")
_RUNNING = Pattern(
    rf"^{_NONE} (?P<things>.+?),? (?:(?:for|in) )?(?P<n>{COUNT}) (?P<unit>{TIME}|{SEASONS}) (?P<how>running|in a row|straight)$"
)
_EVER = Pattern(
    r"^(?:(?P<where>[^,;:/]+?)(?:,|;| -| with| /)? )??(?:(?:no|zero|0|not one|not a single) (?P<no>[\w -]+?) ever"
    r"|never (?:had )?an? (?P<never>[\w -]+))$"
)
_IN_MANY = Pattern(rf"^(?P<n>{COUNT}) (?P<unit>[\w -]+?)(?:,|;| -| with| /)? {_NONE} (?P<things>[\w -]+)$")
_NO_IN = Pattern(
    rf"^{_NONE} (?P<things>.+?)(?: (?:in|for|over) (?P<n>{COUNT}) (?P<unit>[\w -]+)|, (?P<m>{COUNT}) (?P<time>{TIME}))$"
)
_NONE_SINCE = Pattern(rf"^{_NONE} (?P<things>[\w -]+?) (?P<since>since [\w ]+)$")
_NONE_IN = Pattern(r"^([\w -]+?)(?:,|:| -) (?:none|zero|0|not one)(?: at all)? ((?:in|for|over) .+)$")
_WITHOUT = Pattern(rf"^(?P<what>.+?) without (?P<things>an? .+?) (?:in|for|over) (?P<n>{COUNT}) (?P<unit>{TIME})$")
_NONE_DID = Pattern(
    rf"^(?:in )?(?P<n>{COUNT}\+?) (?P<unit>{TIME})(?P<what>(?: of)? [a-z][\w -]*?)??(?:,|;| -| and) "
    r"(?P<no>no|not one|not a single) (?P<who>[a-z][\w -]*?) (?P<did>[a-z]+)"
    r"(?P<rest> (?:to|on|in|into|over|through|with|late|early)\b[\w' -]*)?$"
)
_EVERY = Pattern(rf"^(?P<n>{COUNT}) (?P<things>[\w -]+), every (?P<what>[\w -]+?) (?P<verb>\w+)$")
_NONE_OF = Pattern(
    rf"^(?:(?P<where>[\w -]+): )?(?P<n>{COUNT}) (?P<things>[\w -]+), (?:none|not one) (?P<verb>\w+)(?P<rest>(?: \w+)*)$"
)
_WITHIN = Pattern(
    rf"^(?P<what>[\w -]+?) (?P<how>within {NUMBER} ?(?:{UNIT})|on time|(?:on|under"
    rf"|within|in) budget|ahead of schedule)(?P<tail>(?:,? {COUNT} (?:{TIME}) (?:running|in a row)| .+)?)$"
)


_PERCENT = "(?:percent|per cent)"
_SCORE = (
    rf"(?:[\w][\w-]* )+?(?:rate|ratio|score|rating|average|accuracy|margin|(?<=[a-z] )cost(?= {NUMBER} {_PERCENT}))"
    rf"|[A-Z]{{3,5}}(?=:? (?:[a-z]+ )?{NUMBER} {_PERCENT})|[a-z]+ing speed(?=:? {NUMBER} words)"
)
_LASTING = rf"(?:[\w-]+ )+?time(?=:? (?:[a-z]+ )?{NUMBER} (?:{TIME}))"
_THEN = (
    rf"(?: (?:over|in|for|across) (?:the )?(?:last |past )?{COUNT} (?:{TIME})| last (?:year|season|quarter|term|month)"
    rf"|,? {COUNT} (?:{TIME}) (?:running|in a row))"
)
_MEASURE = Pattern(
    rf"^(?:an? |my )?(?P<what>{_SCORE}|{_LASTING}),?:? (?:(?:is|was|at|of) )?"
    rf"(?P<figure>(?:(?:just )?(?:under|below|over|above|around|about) )?{NUMBER}"
    rf"(?: {_PERCENT}| (?:in|out of) \d+| ?/ ?(?:5|10|100)| (?:{TIME})| words an? minute)?)(?P<then>{_THEN}?)$"
)
_FIGURE_FIRST = Pattern(
    rf"^(?P<figure>{NUMBER} {_PERCENT}),? (?P<what>(?:[\w][\w-]* )*?(?:rate|ratio|score|rating|accuracy|margin)"
    rf"|[A-Z]{{3,5}})(?P<then>{_THEN}?)$"
)
_KEPT = Pattern(
    rf"^(?:our |my )?(?P<what>[a-z][a-z -]*?) (?P<figure>(?:under|below|over|above) {NUMBER} {_PERCENT})(?P<then>{_THEN}?)$"
)
_SO_FOR_LONG = Pattern(rf"^(?:our |my )?(?P<what>[a-z][a-z -]*?) (?P<figure>{NUMBER} {_PERCENT})(?P<then>{_THEN})$")
_UNTIL_NOW = Pattern(r"^ for|(?:running|in a row)$")
_NO_CLOCK = word_set("part full half over some first last long spare free any all one off down face")


def none_did(line: str) -> str | None:
    """For "six years, no grievance went to arbitration": "In six years no grievance went to arbitration"."""
    found = _NONE_DID.match(line)
    forms = verb(found["did"]) if found else None
    if not found or not forms or found["did"] != forms.past or not is_whole(tokens(found["rest"] or "")):
        return None
    is_done = forms.past != forms.participle or can_do(forms, found["who"])
    if not is_done or core_phrase(tokens(found["who"])) is None:
        return None
    span = f"{in_words(found['n'])} {found['unit']}{found['what'] or ''}"
    return f"In {span} {found['no']} {found['who']} {found['did']}{found['rest'] or ''}"


def measure(line: str) -> str | None:
    """For "a cancellation rate under 1 percent": "My cancellation rate is under 1 percent"; for "shrink under 0.5 percent": "I've
    kept our shrink under 0.5 percent".
    """
    found = _MEASURE.match(line) or _FIGURE_FIRST.match(line)
    if found and _is_measured(found["what"]):
        figure = re.sub(r" ?/ ?(?=\d)", " out of ", found["figure"])
        is_so = "has been" if _UNTIL_NOW.search(found["then"]) else "was" if found["then"] else "is"
        return f"My {found['what']} {is_so} {figure}{small_numbers_in(found['then'])}"
    if (so := _SO_FOR_LONG.match(line)) and _is_mass(tokens(so["what"])):
        is_so = "has been" if _UNTIL_NOW.search(so["then"]) else "was"
        return f"Our {so['what']} {is_so} {so['figure']}{small_numbers_in(so['then'])}"
    kept = _KEPT.match(line)
    words = tokens(kept["what"]) if kept else ()
    noun = core_phrase(words)
    if kept is None or noun is None or noun.doubt > 1 or words[0].classes[0] in "pljrgDO" or is_people(words[-1].low):
        return None
    return f"I've kept our {kept['what']} {kept['figure']}{small_numbers_in(kept['then'])}"


def _is_mass(words: Tokens) -> bool:
    """Whether words name what has a share and is not counted: "occupancy", "uptime"."""
    noun = core_phrase(words)
    return (
        noun is not None and not noun.doubt and words[-1].classes in ("u", "m", "n?") and not words[0].can_be("DCOplg")
    )


def _is_measured(what: str) -> bool:
    """Whether a figure can be the measure of what is named: a rate or a time, no paper and no working hours."""
    words = tokens(what)
    if core_phrase(words) is None or words[0].can_be("DCO") or is_paper(what):
        return False
    return words[-1].low != "time" or (len(words) > 1 and words[-2].low not in _NO_CLOCK)


def record(line: str) -> str | None:
    """A record of what never or always happened, as a sentence."""
    if not has_digit(line) and not any(
        word in line for word in ("never ", "without ", "within ", "on time", "budget", "no ", "zero ")
    ):
        return None
    for tell in (
        _running,
        _there_were_none,
        _never_on,
        _accident_free,
        _gone_without,
        _log_without,
        _every,
        _none_of,
        _within,
    ):
        if sentence := tell(line):
            return sentence
    return None


# What nobody boasts of not having had.
_MISSED = word_set(
    "car kid child regret weekend day night holiday job experience training degree idea chance choice reason help"
)


_ON = Pattern(r"^(?P<head>.+?)(?P<on> (?:on|of|in|at|with|to|by|for) )(?P<where>.+)$")


_UNCOUNTED = word_set("scrap waste rework downtime absence damage theft shrinkage overtime")


def _mishap(things: str, otherwise: str | None = None) -> str | None:
    """One of what went wrong, `otherwise` where it is not counted; None for what is rather missed: a licence, a car."""
    *_, last = things.split(" ")
    if " " not in things and (is_paper(last) or {last, *lemmas(last)} & _MISSED):
        return None
    words = tokens(things)
    if core_phrase(words) and words[-1].classes[0] in "ug" and not words[-1].can_be("ns"):
        return f"any {things}"  # "food poisoning"
    found = _ON.match(things)
    if found and found["head"] in _UNCOUNTED:
        return f"any {things}"
    one = one_of(found["head"] if found else things)
    if one and (not found or is_whole(tokens(found["where"]))):
        return f"{one}{found['on']}{found['where']}" if found else one
    return otherwise or (f"any {things}" if is_plural_phrase(things) and is_whole(tokens(things)) else None)


def _running(line: str) -> str | None:
    """For "no agency staff 2 summers running": "I've gone two summers running without agency staff"."""
    found = _RUNNING.match(line) if line.endswith(("running", "in a row", "straight")) else None
    things = found["things"] if found and _mishap(found["things"], found["things"]) else None
    if things and not is_plural_phrase(things):
        things = lack_of(things)
    return (
        f"I've gone {in_words(found['n'])} {found['unit']} {found['how']} without {things}"
        if found and things
        else None
    )


def _never_on(line: str) -> str | None:
    """For "VAT returns, no penalty ever": "I've never had a penalty on VAT returns"."""
    found = _EVER.match(line) if "ever" in line else None
    thing = _mishap(found["no"] or found["never"]) if found else None
    if not found or not thing:
        return None
    if not found["where"]:
        return f"I've never had {thing}" if found["no"] else None
    words = tokens(found["where"])
    noun = noun_phrase(words)
    if (
        noun is None
        or noun.doubt
        or words[0].can_be("DCO")
        or words[0].classes[0] in "plg"
        or has_digit(found["where"])
    ):
        return None
    on = "with" if is_people(found["where"]) else "on" if noun.number == PLURAL else "in"
    return f"I've never had {thing} {on} {found['where']}"


def _accident_free(line: str) -> str | None:
    """For "33 years driving, 0 at-fault accidents"."""
    found = _YEARS_OF.match(line)
    if (
        found
        and (thing := _mishap(found["things"]))
        and (found["what"].startswith("as ") or is_whole(tokens(found["what"])))
    ):
        of = "of " if re.match(r"\w+ing\b", found["what"]) else ""
        what = f"as {as_one(found['what'][3:])}" if found["what"].startswith("as ") else found["what"]
        return f"In {in_words(found['n'])} {found['unit']} {of}{what} I haven't had {thing}"
    found = _IN_MANY.match(line)
    if (
        found
        and not re.fullmatch(TIME, found["unit"])
        and is_plural_phrase(found["unit"])
        and (thing := _mishap(found["things"]))
    ):
        return f"In {in_words(found['n'])} {found['unit']} I haven't had {thing}"
    found = _NONE_SINCE.match(line)
    if found and (thing := _mishap(found["things"])):
        return f"I haven't had {thing} {found['since']}"
    found = _NO_IN.match(_NONE_IN.sub(r"no \1 \2", line))
    unit = (found["unit"] or found["time"]) if found else ""
    if found and is_plural_phrase(unit):
        span = f"In {in_words(found['n'] or found['m'])} {unit} I"
        if thing := _mishap(found["things"]):
            return f"{span} haven't had {thing}"
        words = tokens(found["things"])
        is_done_to = noun_phrase(words) is not None and any(word.can_be("l") for word in words[1:])
        return f"{span}'ve had no {found['things']}" if is_done_to else None  # "no signal passed at danger"
    return None


_THERE_WERE = Pattern(rf"^(?P<where>[A-Z][\w ]*? (?:19|20)\d\d)(?:,|:| -) {_NONE} (?P<things>[a-z][\w ]*)$")


def _there_were_none(line: str) -> str | None:
    """For "CAP 2025 - 0 deficiencies in my section": "In CAP 2025 there were no deficiencies in my section"."""
    found = _THERE_WERE.match(line)
    words = tokens(found["things"]) if found else ()
    noun = noun_phrase(words) if words else None
    if found is None or noun is None or noun.number != PLURAL or not is_whole(words):
        return None
    return f"In {found['where']} there were no {found['things']}"


def _gone_without(line: str) -> str | None:
    """For "4 years no lost-time accident"."""
    found = _YEARS.match(line)
    if found and (thing := _mishap(re.sub(r"^an? ", "", found["things"]))):
        return f"I've gone {in_words(found['n'])} {found['unit']} without {thing}"
    return None


def _log_without(line: str) -> str | None:
    """For "HACCP log without a gap for 14 months"."""
    found = _WITHOUT.match(line)
    if not found or re.match(r"(?:the|our|a|an)\b", found["what"]):
        return None
    what = found["what"].removeprefix("my ")
    noun = core_phrase(tokens(what))
    if noun is None:
        return None
    has = "have" if noun.number == PLURAL else "has"
    return f"My {what} {has} gone {in_words(found['n'])} {found['unit']} without {found['things']}"


def _every(line: str) -> str | None:
    """For "31 trials, every exhibit list accepted"."""
    found = _EVERY.match(line)
    forms = verb(found["verb"].lower()) if found else None
    if (
        found
        and forms
        and forms.participle == found["verb"].lower()
        and is_plural_phrase(found["things"])
        and core_phrase(tokens(found["what"]))
    ):
        return f"In {in_words(found['n'])} {found['things']}, every {found['what']} was {found['verb']}"
    return None


def _none_of(line: str) -> str | None:
    """For "privilege logs: 4,200 entries, none sent back"."""
    found = _NONE_OF.match(line)
    forms = verb(found["verb"].lower()) if found else None
    if not found or not forms or forms.participle != found["verb"].lower() or not is_plural_phrase(found["things"]):
        return None
    where = f" in my {found['where']}" if found["where"] and core_phrase(tokens(found["where"])) else ""
    if found["where"] and not where:
        return None
    return (
        f"Of the {found['n']} {found['things']}{where}, none was {found['verb']}{found['rest']}"
        if where
        else (f"Of {found['n']} {found['things']}, none was {found['verb']}{found['rest']}")
    )


def _within(line: str) -> str | None:
    """For "forecasts within 4 percent"."""
    found = _WITHIN.match(line)
    if not found:
        return None
    what = found["what"].removeprefix("my ")
    noun = core_phrase(tokens(what))
    is_again = found["tail"].endswith(("running", "in a row"))
    if (
        noun is None
        or tokens(what)[0].can_be("DO")
        or (noun.number != PLURAL and not is_again)
        or noun.doubt
        or re.match(r"(?:the|our|a|an|all|both|\d)\b", what)
    ):
        return None
    if "p" in readings(what.split(" ", 1)[0].lower()) or (
        found["tail"] and not is_again and not re.match(r" (?:for|over|in) ", found["tail"])
    ):
        return None
    has = "have" if noun.number == PLURAL else "has"
    return f"My {what} {has} come in {found['how']}{small_numbers_in(found['tail'].replace(',', ''))}"


_FEW = Pattern(
    rf"^(?:only )?(?P<n>\d|one|{FROM_TWO_TO_NINE})"
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

"""Records of what never or always happened, as their owner tells them: "33 yrs driving, 0 accidents"."""

from __future__ import annotations

import re

from followup.drafting.english.articles import is_whole
from followup.drafting.english.cores import PLURAL, core_phrase
from followup.drafting.english.figures import COUNT, NUMBER, TIME, UNIT, has_digit, in_words, is_plural_phrase, one_of
from followup.drafting.english.lexicon import readings, verb
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.tagging import tokens

_NONE = r"(?:0|no|zero|without|never had|not one|not a single)"
_YEARS_OF = Pattern(
    rf"^(?P<n>{COUNT}\+?) (?P<unit>{TIME})(?: of)? (?P<what>\w+ing(?: [\w -]+?)?)(?:,|;| with| -| /)? {_NONE} (?P<things>.+)$"
)
_YEARS = Pattern(rf"^(?P<n>{COUNT}\+?) (?P<unit>{TIME})(?:,|;| -)? {_NONE} (?P<things>.+)$")
_IN_MANY = Pattern(rf"^(?P<n>{COUNT}) (?P<unit>[\w -]+?)(?:,|;| -| with| /)? {_NONE} (?P<things>[\w -]+)$")
_NO_IN = Pattern(rf"^{_NONE} (?P<things>.+?) (?:in|for|over) (?P<n>{COUNT}) (?P<unit>[\w -]+)$")
_WITHOUT = Pattern(rf"^(?P<what>.+?) without (?P<things>an? .+?) (?:in|for|over) (?P<n>{COUNT}) (?P<unit>{TIME})$")
_EVERY = Pattern(rf"^(?P<n>{COUNT}) (?P<things>[\w -]+), every (?P<what>[\w -]+?) (?P<verb>\w+)$")
_NONE_OF = Pattern(
    rf"^(?:(?P<where>[\w -]+): )?(?P<n>{COUNT}) (?P<things>[\w -]+), (?:none|not one) (?P<verb>\w+)(?P<rest>(?: \w+)*)$"
)
_WITHIN = Pattern(
    rf"^(?P<what>[\w -]+?) (?P<how>within {NUMBER} ?(?:{UNIT})|on time|(?:on|under"
    rf"|within|in) budget|ahead of schedule)(?P<tail>(?: .+)?)$"
)


def record(line: str) -> str | None:
    """A record of what never or always happened, as a sentence."""
    if not has_digit(line) and not any(
        word in line for word in ("without ", "within ", "on time", "budget", "no ", "zero ")
    ):
        return None
    for tell in (_accident_free, _gone_without, _log_without, _every, _none_of, _within):
        if sentence := tell(line):
            return sentence
    return None


def _accident_free(line: str) -> str | None:
    """For "33 years driving, 0 at-fault accidents"."""
    found = _YEARS_OF.match(line)
    if found and (thing := one_of(found["things"])) and is_whole(tokens(found["what"])):
        return f"In {in_words(found['n'])} {found['unit']} of {found['what']} I haven't had {thing}"
    found = _IN_MANY.match(line)
    if (
        found
        and not re.fullmatch(TIME, found["unit"])
        and is_plural_phrase(found["unit"])
        and (thing := one_of(found["things"]))
    ):
        return f"In {in_words(found['n'])} {found['unit']} I haven't had {thing}"
    found = _NO_IN.match(line)
    if found and is_plural_phrase(found["unit"]) and (thing := one_of(found["things"])):
        return f"In {in_words(found['n'])} {found['unit']} I haven't had {thing}"
    return None


def _gone_without(line: str) -> str | None:
    """For "4 years no lost-time accident"."""
    found = _YEARS.match(line)
    if found and (thing := one_of(re.sub(r"^an? ", "", found["things"]))):
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
    if (
        noun is None
        or tokens(what)[0].can_be("DO")
        or noun.number != PLURAL
        or noun.doubt
        or re.match(r"(?:the|our|a|an|all|both|\d)\b", what)
    ):
        return None
    if "p" in readings(what.split(" ", 1)[0].lower()) or (
        found["tail"] and not re.match(r" (?:for|over|in) ", found["tail"])
    ):
        return None
    return f"My {what} have come in {found['how']}{found['tail']}"

"""Results and records in telegraph style, as their owner tells them: arrows, "N of M", "33 yrs driving, 0 accidents"."""

from __future__ import annotations

import re
from collections.abc import Callable

from followup.drafting.english.lexicon import lemmas, readings, verb, word_set
from followup.drafting.english.nouns import wants_the
from followup.drafting.english.parsing import PLURAL, core_phrase, is_people, is_whole, noun_phrase
from followup.drafting.english.tagging import tokens
from followup.drafting.english.typed import SMALL_NUMBERS

_NUMBER = r"[$€£]?\d[\d,.]*(?:k|m|bn| million| thousand)?"
_COUNT = rf"(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|second|quarters|quarter|seasons|season|semesters|terms"
_UNIT = rf"(?:percent|per cent|points?|{_TIME}|(?:million|thousand) (?:kronor|kroner|euros|dollars|pounds)|stars?|ms|kg|km|miles|kronor|euros|pounds|dollars)"
_TAIL = rf"(?P<tail>(?:,? (?:in|over|within) (?:about |under )?(?:{_COUNT}|a|one) (?:{_TIME}))?)"


def in_words(number: str) -> str:
    """A whole number below ten in words, any other as it stands."""
    return SMALL_NUMBERS[int(number)] if re.fullmatch(r"[1-9]", number) else number


def _article(words: str) -> str:
    """ "a" or "an" for `words`, by how they sound."""
    first = words.split(" ", 1)[0]
    if first.isupper() and len(first) > 1 or re.match(r"[A-Z]{2,}", first):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if re.match(r"(?:8|11\b|18\b|hour|hon|heir)", first.lower()):
        return "an"
    return (
        "an"
        if re.match(r"[aeiou]", first.lower()) and not re.match(r"(?:uni|use|usu|eu|one|uti|ute|ubi)", first.lower())
        else "a"
    )


def one_of(words: str) -> str | None:
    """A noun phrase in the singular with its article: "lost-time accidents" is "a lost-time accident"; None if not sure."""
    head, noun = core_phrase(tokens(words)), words
    if head is None or len(words.split()) > 5:
        return None
    if head.number == PLURAL:
        last = words.rsplit(" ", 1)[-1]
        single = [lemma for lemma in lemmas(last) if "n" in readings(lemma) or "m" in readings(lemma)]
        if not single:
            return None
        noun = words[: len(words) - len(last)] + single[0]
    return f"{_article(noun)} {noun}"


_DURATIONS = word_set("minute minutes hour hours day days week weeks month months year years second seconds")
_MEASURED = word_set(
    "time times rate rates cost costs spend waste turnover downtime backlog cycle lead turnaround budget revenue sales"
)
_ARROW = re.compile(
    rf"^(?:(?P<verb>\w+) )?(?P<what>.+?),? (?:from )?(?P<a>{_NUMBER})(?: ?(?P<ua>{_UNIT}))? ?(?:->|-->|=>|>|to|–>)(?: )?(?P<b>{_NUMBER})(?: (?P<ub>{_UNIT}))?{_TAIL}$"
)
_TEAM = re.compile(
    rf"^(?:(?:led|ran|managed) )?(?:a )?(?P<who>team|crew|staff|department|group|class) of (?P<n>{_COUNT})[,;:] (?P<rest>.+)$",
    re.IGNORECASE,
)


def change(line: str) -> str | None:
    """A figure that went from one value to another, as a sentence."""
    team = _TEAM.match(line)
    found = _ARROW.match(team["rest"] if team else line)
    if not found or not re.search(r">|\bfrom\b", line):
        return None
    what, first, second = found["what"], found["a"], found["b"]
    forms = verb(found["verb"].lower()) if found["verb"] else None
    if found["verb"] and not (forms and forms.past == found["verb"].lower() and len(what) > 2):
        what, forms = f"{found['verb']} {what}", None
    noun = core_phrase(tokens(what)) or noun_phrase(tokens(what))
    if noun is None or noun.doubt > 2 or re.search(r"[,;:/()<>]", what):
        return None
    unit_a, unit_b = found["ua"], found["ub"]
    if unit_a and not unit_b:
        unit_b = unit_a
    is_duration = bool(unit_b) and unit_b in _DURATIONS
    if is_duration and unit_a and unit_a != unit_b:
        both = f"{in_words(first)} {unit_a} to {in_words(second)} {unit_b}"
    elif is_duration:
        both = f"{in_words(first)} {unit_a} to {in_words(second)}" if unit_a else f"{first} to {second} {unit_b}"
        both = both if not unit_a else f"{in_words(first)} {unit_a} to {in_words(second)}"
    else:
        both = f"{first} to {second}" + (f" {unit_b}" if unit_b else "")
    tail = found["tail"].lstrip(", ")
    if team:
        return f"With a {team['who'].lower()} of {team['n']} I took {what} from {both}" + (f" {tail}" if tail else "")
    has_owner = re.match(r"(?:the|my|our|a|an|their|its)\b", what)
    if forms:
        taken = what if has_owner or not wants_the(tokens(what), noun) else f"our {what}"
        return f"I {forms.past} {taken} from {both}" + (f" {tail}" if tail else "")
    tail = _in_words_after_in(tail)
    is_owned = is_duration or bool(unit_b and re.search("kron|euro|dollar|pound", unit_b)) or first[0] in "$€£"
    if is_owned:
        head = tokens(what)[noun.core - 1]
        if not has_owner and wants_the(tokens(what), noun):
            is_thing = noun.core > 1 and head.low not in _MEASURED
            what = f"{_article(what)} {what}" if is_thing else f"our {what}"
        elif not has_owner and head.classes[0] in "mu":
            what = f"our {what}"
        return f"I took {what} from {both}" + (f" {tail}" if tail else "")
    what = what if has_owner else f"our {what}"
    return (
        f"{tail[0].upper()}{tail[1:]} {what} went from {both}"
        if tail
        else f"{what[0].upper()}{what[1:]} went from {both}"
    )


def _in_words_after_in(tail: str) -> str:
    """ "in 8 months" as "in eight months"."""
    return re.sub(r"\b([1-9])\b", lambda found: in_words(found[0]), tail)


_MADE = re.compile(
    rf"^(?:I )?(?P<verb>\w+) (?P<n>{_COUNT}) (?P<things>[^,;/]+?)(?:[,;]| /| and| -) (?P<k>{_COUNT}|none|all|most|every one) (?:of them )?(?P<rest>.+)$"
)
_DONE = re.compile(
    rf"^(?P<n>{_COUNT}) (?P<things>[^,;/]+?) (?P<verb>\w+)(?:[,;]| /| -) (?P<k>{_COUNT}|none|all|most) (?:of them )?(?P<rest>.+)$"
)
_OF = re.compile(rf"^(?P<k>{_COUNT}|all|none) (?:out )?of (?:my |the |our )?(?P<n>{_COUNT}) (?P<things>.+)$")


def _begins_with_verb(rest: str) -> bool:
    """Whether a rest begins with a verb that "17 …" can take."""
    first = rest.split(" ", 1)[0].lower()
    found = verb(first)
    return first in ("were", "are", "have", "had", "can", "could", "did") or bool(
        found and first in (found.past, found.base) and "p" + "b" and first != "be"
    )


def share(line: str) -> str | None:
    """ "86 drivers trained / 81 passed first time" as "Of the 86 drivers I've trained, 81 passed first time"."""
    for pattern in (_MADE, _DONE):
        found = pattern.match(line)
        if not found:
            continue
        forms = verb(found["verb"].lower())
        form = found["verb"].lower()
        if (
            forms is None
            or form not in (forms.past, forms.participle)
            or not _is_plural(found["things"])
            or not _begins_with_past(found["rest"])
        ):
            continue
        return f"Of the {found['n']} {found['things']} I've {forms.participle}, {in_words(found['k'])} {found['rest']}"
    found = _OF.match(line)
    if found:
        words = found["things"].split(" ")
        for place in range(1, len(words)):
            is_active = place < len(words) - 1 or is_people(words[place - 1])
            if is_active and _is_plural(" ".join(words[:place])) and _begins_with_past(" ".join(words[place:])):
                return f"Of my {found['n']} {' '.join(words[:place])}, {in_words(found['k'])} {' '.join(words[place:])}"
    return None


def _is_plural(things: str) -> bool:
    noun = noun_phrase(tokens(things))
    return noun is not None and noun.number == PLURAL


def _begins_with_past(rest: str) -> bool:
    """Whether a rest begins with a verb in the past, or with are, have, can."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    if low in ("were", "are", "have", "had", "can", "could", "did", "still"):
        return bool(more)
    found = verb(low)
    return bool(found) and "p" in readings(low) and readings(low)[0] in "pl"


_NONE = r"(?:0|no|zero|without|never had|not one|not a single)"
_YEARS_OF = re.compile(
    rf"^(?P<n>{_COUNT}\+?) (?P<unit>{_TIME})(?: of)? (?P<what>\w+ing(?: [\w -]+?)?)(?:,|;| with| -| /)? {_NONE} (?P<things>.+)$"
)
_YEARS = re.compile(rf"^(?P<n>{_COUNT}\+?) (?P<unit>{_TIME})(?:,|;| -)? {_NONE} (?P<things>.+)$")
_IN_MANY = re.compile(rf"^(?P<n>{_COUNT}) (?P<unit>[\w -]+?)(?:,|;| -| with| /) {_NONE} (?P<things>[\w -]+)$")
_NO_IN = re.compile(rf"^{_NONE} (?P<things>.+?) (?:in|for|over) (?P<n>{_COUNT}) (?P<unit>[\w -]+)$")
_WITHOUT = re.compile(rf"^(?P<what>.+?) without (?P<things>an? .+?) (?:in|for|over) (?P<n>{_COUNT}) (?P<unit>{_TIME})$")
_EVERY = re.compile(rf"^(?P<n>{_COUNT}) (?P<things>[\w -]+), every (?P<what>[\w -]+?) (?P<verb>\w+)$")
_NONE_OF = re.compile(
    rf"^(?:(?P<where>[\w -]+): )?(?P<n>{_COUNT}) (?P<things>[\w -]+), (?:none|not one) (?P<verb>\w+)(?P<rest>(?: \w+)*)$"
)
_WITHIN = re.compile(
    rf"^(?P<what>[\w -]+?) (?P<how>within {_NUMBER} ?(?:{_UNIT})|on time|(?:on|under|within|in) budget|ahead of schedule)(?P<tail>(?: .+)?)$"
)


def record(line: str) -> str | None:
    """A record of what never or always happened, as a sentence."""
    for tell in (_accident_free, _gone_without, _log_without, _every, _none_of, _within):
        if sentence := tell(line):
            return sentence
    return None


def _accident_free(line: str) -> str | None:
    """ "33 years driving, 0 at-fault accidents"."""
    found = _YEARS_OF.match(line)
    if found and (thing := one_of(found["things"])) and is_whole(tokens(found["what"])):
        return f"In {in_words(found['n'])} {found['unit']} of {found['what']} I haven't had {thing}"
    found = _IN_MANY.match(line)
    if (
        found
        and not re.fullmatch(_TIME, found["unit"])
        and _is_plural(found["unit"])
        and (thing := one_of(found["things"]))
    ):
        return f"In {in_words(found['n'])} {found['unit']} I haven't had {thing}"
    found = _NO_IN.match(line)
    if found and _is_plural(found["unit"]) and (thing := one_of(found["things"])):
        return f"In {in_words(found['n'])} {found['unit']} I haven't had {thing}"
    return None


def _gone_without(line: str) -> str | None:
    """ "4 years no lost-time accident"."""
    found = _YEARS.match(line)
    if found and (thing := one_of(re.sub(r"^an? ", "", found["things"]))):
        return f"I've gone {in_words(found['n'])} {found['unit']} without {thing}"
    return None


def _log_without(line: str) -> str | None:
    """ "HACCP log without a gap for 14 months"."""
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
    """ "31 trials, every exhibit list accepted"."""
    found = _EVERY.match(line)
    forms = verb(found["verb"].lower()) if found else None
    if (
        found
        and forms
        and forms.participle == found["verb"].lower()
        and _is_plural(found["things"])
        and core_phrase(tokens(found["what"]))
    ):
        return f"In {in_words(found['n'])} {found['things']}, every {found['what']} was {found['verb']}"
    return None


def _none_of(line: str) -> str | None:
    """ "privilege logs: 4,200 entries, none sent back"."""
    found = _NONE_OF.match(line)
    forms = verb(found["verb"].lower()) if found else None
    if not found or not forms or forms.participle != found["verb"].lower() or not _is_plural(found["things"]):
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
    """ "forecasts within 4 percent"."""
    found = _WITHIN.match(line)
    if not found:
        return None
    what = found["what"].removeprefix("my ")
    noun = core_phrase(tokens(what))
    if noun is None or noun.number != PLURAL or noun.doubt or re.match(r"(?:the|our|a|an|all|both|\d)\b", what):
        return None
    if (
        "p" in readings(what.split(" ", 1)[0].lower())
        or found["tail"]
        and not re.match(r" (?:for|over|in) ", found["tail"])
    ):
        return None
    return f"My {what} have come in {found['how']}{found['tail']}"


Teller = Callable[[str], "str | None"]

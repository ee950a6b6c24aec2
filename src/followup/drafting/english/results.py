"""Results and records in telegraph style, as their owner tells them: arrows, "N of M", "33 yrs driving, 0 accidents"."""

from __future__ import annotations

import re

from followup.drafting.english.articles import wants_the
from followup.drafting.english.cores import PLURAL, core_phrase, is_people
from followup.drafting.english.lexicon import lemmas, readings, verb, word_set
from followup.drafting.english.noun_phrases import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.tagging import tokens
from followup.drafting.english.typed import SMALL_NUMBERS, article_for

NUMBER = r"[$€£]?\d[\d,.]*(?:k|m|bn| million| thousand)?"
COUNT = rf"(?:{NUMBER}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
TIME = (
    "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds"
    "|second|quarters|quarter|seasons|season|semesters|terms"
)
UNIT = (
    rf"(?:percent|per cent|points?|{TIME}|(?:million|thousand) (?:kronor|kroner|euros"
    rf"|dollars|pounds)|stars?|milliseconds|kg|km|miles|kronor|euros|pounds|dollars)"
)
_TAIL = rf"(?P<tail>(?:,? (?:in|over|within) (?:about |under )?(?:{COUNT}|a|one) (?:{TIME}))?)"


def has_digit(line: str) -> bool:
    """Whether a line has a figure: looked at first, since it costs less than a pattern."""
    return any(letter.isdigit() for letter in line)


def in_words(number: str) -> str:
    """A whole number below ten in words, any other as it stands."""
    if number.endswith("+"):
        return f"more than {in_words(number[:-1])}"
    return SMALL_NUMBERS[int(number)] if re.fullmatch(r"[1-9]", number) else number


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
    return f"{article_for(noun)} {noun}"


_DURATIONS = word_set("minute minutes hour hours day days week weeks month months year years second seconds")
# What one does to a figure; "reading scores" are none of it.
CHANGES = word_set(
    "reduce cut raise increase bring take lower grow drop shrink improve move get lift push speed shorten trim boost double halve"
)
_MEASURED = word_set(
    "time times rate rates cost costs spend waste turnover downtime backlog cycle lead turnaround budget revenue sales"
)
_ARROW = Pattern(
    rf"^(?:(?P<verb>\w+) )?(?P<what>.+?),?(?: up| down)? (?:from )?(?P<a>{NUMBER})(?: ?(?P<ua>{UNIT}))? ?(?:->"
    rf"|-->|=>|>|to|–>)(?: )?(?P<b>{NUMBER})(?: (?P<ub>{UNIT}))?{_TAIL}$"
)
_TEAM = Pattern(
    rf"^(?:(?:led|ran|managed) )?(?:a )?(?P<who>team|crew|staff|department|group|class) of (?P<n>{COUNT})[,;:] (?P<rest>.+)$",
    re.IGNORECASE,
)


_MOVED = Pattern(rf"^(?P<what>[\w -]+?) (?P<way>up|down) (?:by )?(?P<by>{NUMBER} (?:percent|per cent|points?)){_TAIL}$")


def change(line: str) -> str | None:
    """A figure that went from one value to another, or up or down, as a sentence."""
    if not any(sign in line for sign in (">", "from ", " up ", " down ")):
        return None
    if moved_by := _MOVED.match(line):
        what = moved_by["what"]
        noun = core_phrase(tokens(what))
        if noun is None or noun.doubt > 1 or tokens(what)[0].can_be("DO"):
            return None
        if tokens(what)[0].can_be("p") and not tokens(what)[0].can_be("n"):
            return None
        return f"Our {what} went {moved_by['way']} by {moved_by['by']}{moved_by['tail'].replace(',', '')}"
    team = _TEAM.match(line)
    found = _ARROW.match(team["rest"] if team else line)
    if not found or not re.search(r">|\bfrom\b", line):
        return None
    what, first, second = found["what"], found["a"], found["b"]
    forms = verb(found["verb"].lower()) if found["verb"] else None
    if found["verb"] and not (forms and forms.past == found["verb"].lower() and len(what) > 2):
        what, forms = f"{found['verb']} {what}", None
    done = verb(what.split(" ", 1)[0].lower())
    if done and done.doing == what.split(" ", 1)[0].lower() and done.base in CHANGES and " " in what:
        forms, what = done, what.split(" ", 1)[1]
    moved = what.rsplit(" ", 1)[-1].lower()
    if forms is None and " " in what and (went := verb(moved)) and went.past == moved and readings(moved)[0] in "pl":
        return None  # "attendance rose from 82 to 94" has its verb
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
        return f"With a {team['who'].lower()} of {in_words(team['n'])} I took {what} from {both}" + (
            f" {tail}" if tail else ""
        )
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
            what = f"{article_for(what)} {what}" if is_thing else f"our {what}"
        elif not has_owner and noun.number != PLURAL and not head.text[0].isupper():
            what = f"our {what}"
        return f"I took {what} from {both}" + (f" {tail}" if tail else "")
    what = what if has_owner else f"our {what}"
    return (
        f"{tail[0].upper()}{tail[1:]} {what} went from {both}"
        if tail
        else f"{what[0].upper()}{what[1:]} went from {both}"
    )


def _in_words_after_in(tail: str) -> str:
    """For "in 8 months": "in eight months"."""
    return re.sub(r"\b([1-9])\b", lambda found: in_words(found[0]), tail)


_MADE = Pattern(
    rf"^(?:I )?(?P<verb>\w+) (?P<n>{COUNT}) (?P<things>[^,;/]+?)(?:[,;]| /| and| -) (?P<k>{COUNT}"
    rf"|none|all|most|every one) (?:of them )?(?P<rest>.+)$"
)
_DONE = Pattern(
    rf"^(?P<n>{COUNT}) (?P<things>[^,;/]+?) (?P<verb>\w+)(?:[,;]| /| -) (?P<k>{COUNT}"
    rf"|none|all|most) (?:of them )?(?P<rest>.+)$"
)
_OF = Pattern(rf"^(?P<k>{COUNT}|all|none) (?:out )?of (?:my |the |our )?(?P<n>{COUNT}) (?P<things>.+)$")


def share(line: str) -> str | None:
    """For "86 drivers trained / 81 passed first time": "Of the 86 drivers I've trained, 81 passed first time"."""
    if not has_digit(line):
        return None
    for pattern in (_MADE, _DONE):
        found = pattern.match(line)
        if not found:
            continue
        forms = verb(found["verb"].lower())
        form = found["verb"].lower()
        if (
            forms is None
            or form not in (forms.past, forms.participle)
            or not is_plural_phrase(found["things"])
            or not _begins_with_past(found["rest"])
        ):
            continue
        if not _is_within(found["k"], found["n"]):
            return None
        things, _, aim = found["things"].partition(" to ")
        done = f"{forms.participle} to {aim}" if aim else forms.participle
        return f"Of the {in_words(found['n'])} {things} I've {done}, {in_words(found['k'])} {_with_verb(found['rest'])}"
    found = _OF.match(line)
    if found and _is_within(found["k"], found["n"]):
        words = found["things"].split(" ")
        for place in range(1, len(words)):
            is_active = place < len(words) - 1 or is_people(words[place - 1])
            if is_active and is_plural_phrase(" ".join(words[:place])) and _begins_with_past(" ".join(words[place:])):
                return f"Of my {found['n']} {' '.join(words[:place])}, {in_words(found['k'])} {' '.join(words[place:])}"
    return None


def _with_verb(rest: str) -> str:
    """For "still here": "are still here"."""
    return f"are {rest}" if re.match(r"still (?:here|there|with|in|at|on|active|around)\b", rest) else rest


def _is_within(part: str, whole: str) -> bool:
    """Whether a part is not more than the whole, where both are figures."""
    numbers = [number.replace(",", "") for number in (part, whole)]
    return not all(number.isdigit() for number in numbers) or int(numbers[0]) <= int(numbers[1])


def is_plural_phrase(things: str) -> bool:
    """Whether words are a noun phrase in the plural."""
    noun = noun_phrase(tokens(things))
    return noun is not None and noun.number == PLURAL


def _begins_with_past(rest: str) -> bool:
    """Whether a rest begins with a verb in the past, or with are, have, can."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    if low == "still":
        return _with_verb(rest) != rest or _begins_with_past(more)
    if low in ("were", "are", "have", "had", "can", "could", "did"):
        return bool(more)
    found = verb(low)
    return bool(found) and "p" in readings(low) and readings(low)[0] in "pl"

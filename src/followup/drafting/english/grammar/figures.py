"""Figures, units and counted things, as they are typed and as they are said."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.words.lexicon import lemmas, readings
from followup.drafting.english.words.numerals import FROM_TWO, UNITS, value_of
from followup.drafting.english.words.occupations import LEADERS, LEADING
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.sounds import article_for, with_article
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

NUMBER = r"[$€£]?\d[\d,.]*(?:k|m|bn| thousand| million| billion)?"
COUNT = rf"(?:{NUMBER}|{FROM_TWO})"
PERIOD = "hour|day|night|morning|afternoon|evening|shift|week|weekend|month|quarter|year|term|season|session"
EACH_TIME = rf"(?:an?|per|each|every) (?:{PERIOD})\b"
SPAN = rf"(?:an?|half an|one|{COUNT}) (?:minute|{PERIOD})s?"  # how long something takes: "half an hour", "one night"
TIME = (
    "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds"
    "|second|quarters|quarter|seasons|season|semesters|terms"
)
SEASONS = "summers|winters|springs|autumns|harvests|vintages|lambings|ski seasons"
UNIT = (
    rf"(?:percent|per cent|points?|(?:working |business )?(?:{TIME})|(?:million|thousand) (?:kronor|kroner|euros"
    rf"|dollars|pounds)|stars?|milliseconds|kg|km|miles|kronor|euros|pounds|dollars)"
)


_SIZE = Pattern(rf"^(?P<number>{COUNT}|one)(?: ?(?P<unit>[a-z].*))?$")
_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}


def parted(size: str) -> tuple[str, str]:
    """A size as its number and its unit, "" where it has none.

    >>> parted("1.2 million kronor"), parted("3 weeks"), parted("17")
    (('1.2 million', 'kronor'), ('3', 'weeks'), ('17', ''))
    """
    found = _SIZE.match(size)
    return (found["number"], found["unit"] or "") if found else (size, "")


def is_more(size: str, other: str) -> bool | None:
    """Whether one size is more than another, both with their units; None where they are equal, or it is not sure.

    >>> is_more("2 weeks", "3 days"), is_more("£1.2m", "£900k"), is_more("4 percent", "11"), is_more("3 kg", "2 miles")
    (True, True, False, None)
    """
    (number, unit), (other_number, other_unit) = parted(size), parted(other)
    value, other_value = value_of(number), value_of(other_number)
    minutes, other_minutes = _minutes(unit or other_unit), _minutes(other_unit or unit)
    is_one_measure = not (unit and other_unit) or unit == other_unit or bool(minutes and other_minutes)
    if value is None or other_value is None or not is_one_measure or _currency(number) != _currency(other_number):
        return None
    more, less = value * (minutes or 1), other_value * (other_minutes or 1)
    return None if more == less else more > less


def _minutes(unit: str) -> float | None:
    """How many minutes a unit of time has; None for any other unit."""
    return _MINUTES.get(unit.removesuffix("s").removeprefix("working ").removeprefix("business "))


def _currency(number: str) -> str:
    return number[0] if number[:1] in tuple("$€£") else ""


def has_digit(line: str) -> bool:
    """Whether a line has a figure: looked at first, since it costs less than a pattern."""
    return any(letter.isdigit() for letter in line)


def in_words(number: str) -> str:
    """A whole number below ten in words, any other as it stands."""
    if number.endswith("+"):
        return f"more than {in_words(number[:-1])}"
    return UNITS[int(number)] if re.fullmatch(r"[1-9]", number) else number


def small_numbers_in(line: str) -> str:
    """`line` with every whole number below ten in words: "in eight months" for "in 8 months", but "1.5 hours".

    >>> small_numbers_in(" in 8 months"), small_numbers_in("about 1.5 hours")
    (' in eight months', 'about 1.5 hours')
    """
    return re.sub(r"(?<![\d.,])[1-9](?![\d.,]*\d)\b", lambda found: in_words(found[0]), line)


def one_of(words: str) -> str | None:
    """A noun phrase in the singular with its article: "lost-time accidents" is "a lost-time accident"; None if not sure."""
    head, noun = core_phrase(tokens(words)), words
    if head is None or len(words.split()) > 5 or is_collective(words.rsplit(" ", 1)[-1].lower()):
        return None
    if head.number == PLURAL:
        last = words.rsplit(" ", 1)[-1]
        if last[:-1].isupper() and len(last) > 2:
            return f"{article_for(words)} {words[:-1]}"
        single = [lemma for lemma in lemmas(last) if "n" in readings(lemma) or "m" in readings(lemma)]
        if not single:
            return None
        noun = words[: len(words) - len(last)] + single[0]
    return with_article(noun)


def is_plural_phrase(things: str) -> bool:
    """Whether words are a noun phrase in the plural."""
    noun = noun_phrase(tokens(things))
    return noun is not None and noun.number == PLURAL


def more_than_said(line: str) -> str:
    """`line` with "more than 200" for "200+"."""
    return re.sub(r"(?<![\w-])(\d[\d,.]*)\+(?= [A-Za-z])", r"more than \1", line) if "+" in line else line


_HOURS = Pattern(r"(?<=\d) ?h(?=$|[,;)]| (?:to|down|up|an?|per|each|every)\b| ->)")
_SO_MUCH_A_TIME = Pattern(r"(?<=[a-z] )(\d+) ?([A-Z]{2})/(hour|day|night|week|month) (?=[a-z-]+(?<!s)(?: |,|$))")
_POINTS = Pattern(r"((?:within|by|of) \d[\d.]*) pts\b|(?<=\d\.\d) pts\b")


def in_full(line: str) -> str:
    """`line` with thousands, hours and points in full, which are short forms behind a figure alone; millions beside thousands.

    >>> in_full("saved 1.5k"), in_full("downtime 40h -> 11h"), in_full("within 1.5 pts"), in_full("900k to 1.2m")
    ('saved 1,500', 'downtime 40 hours -> 11 hours', 'within 1.5 points', '900,000 to 1.2 million')
    """
    line = _SIGNED.sub(lambda found: f" {'up' if found[1] == '+' else 'down'} ", line)
    line = _THOUSANDS.sub(_thousands_said, line)
    if _SCALED.search(line):
        line = _MILLIONS.sub(r"\1 million", line)
    line = _MILLIONS_OF_MONEY.sub(r"\1 million", line)
    line = _SO_MUCH_A_TIME.sub(lambda found: f"{article_for(found[1])} {found[1]}-{found[2]}-a-{found[3]} ", line)
    line = re.sub(r"(\d) ?wpm\b", r"\1 words a minute", line)
    return _POINTS.sub(r"\1 points", _HOURS.sub(" hours", line))


_THOUSANDS = Pattern(r"(?<!\ba )(?<!\bthe )(?<![\d.,])\d[\d,.]*k\b")  # not "a 10k", which is run
_SIGNED = Pattern(r"(?<=[a-z]):? ([+-])(?=\d[\d.]* (?:percent|per cent|points?|pts)\b)")  # "sales +12 percent"
_SCALED = Pattern(r"\d(?:[\d.]*,000\b| ?(?:thousand|million|billion)\b)")
_MILLIONS = Pattern(r"(?<![$€£\d.,])(\d[\d,.]*)m\b")  # metres, where nothing else is counted in thousands
_MILLIONS_OF_MONEY = Pattern(r"(?<![\d.,])(\d[\d,.]*)m(?= (?:kronor|kroner|euros|dollars|pounds)\b)")


def _thousands_said(found: re.Match[str]) -> str:
    """So many thousand in figures: "1,500" for "1.5k"; as it stands where its value is not sure."""
    value = value_of(found[0])
    return found[0] if value is None else f"{value:,.0f}" if value.is_integer() else f"{value:,}"


_SUM = Pattern(r"(?<=[$€£])(\d[\d,.]*) ?(m|M|mn|bn|B)\b")


def sums_said(line: str) -> str:
    """`line` with millions and billions in words behind a currency.

    >>> sums_said("a $380m program")
    'a $380 million program'
    """
    return _SUM.sub(lambda found: f"{found[1]} {'million' if found[2][0] in 'mM' else 'billion'}", line)


_ORDINALS = {
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
}
_ORDINAL = Pattern(r"\b([1-7](?:st|nd|rd|th)) (?=([a-z][\w-]*))")
_ATTEMPT = Pattern(r"(?:(?<=\s)(on|at) )?(?:the )?(?<!my )\b(first|second|third) (try|attempt|go)(?=$|[,;]| [/-])")


def ordinals_said(line: str) -> str:
    """`line` with small ordinals in words before what they count, and a bare attempt as people say it.

    >>> ordinals_said("passed the VTNE 1st try"), ordinals_said("paid by the 5th of the month")
    ('passed the VTNE on the first try', 'paid by the 5th of the month')
    """
    if (
        not any(sign in line for sign in _ORDINALS)
        and " try" not in line
        and " attempt" not in line
        and " go" not in line
    ):
        return line
    line = _ORDINAL.sub(
        lambda found: f"{_ORDINALS[found[1]]} " if readings(found[2])[:1] in tuple("numsbj") else found[0], line
    )
    return _ATTEMPT.sub(lambda found: f"{found[1] or _BEFORE[found[3]]} the {found[2]} {found[3]}", line)


_BEFORE = {"try": "on", "attempt": "at", "go": "at"}


def lack_of(things: str) -> str | None:
    """What stands after "without" where `things` are missing: "an LTI", "agency staff"; None if not sure."""
    words = tokens(things)
    if not words or core_phrase(words) is None:
        return None
    is_counted = not (words[-1].can_be("u") and not words[-1].can_be("ns"))
    if not is_counted or is_collective(words[-1].low):
        return things
    return one_of(things)


def as_one(role: str) -> str:
    """A role after "as" with its article: "forklift driver" is "a forklift driver"; those who lead have none."""
    words = role.split(" ")
    is_bare = is_person(words[-1]) and not (words[-1] in LEADERS or words[0] in LEADING or words[0] in _FIRST)
    return (one_of(role) or role) if is_bare else role


_FIRST = word_set("first second third lead principal sole only joint a an the acting interim")


def is_collective(word: str) -> bool:
    """Whether a word is said of several without an "s": "staff", "people"."""
    return word in ("staff", "people", "police", "cattle", "personnel")

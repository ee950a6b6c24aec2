"""Figures, units and counted things, as they are typed and as they are said."""

from __future__ import annotations

import re

from followup.drafting.english.cores import PLURAL, core_phrase
from followup.drafting.english.lexicon import lemmas, readings
from followup.drafting.english.parsing import noun_phrase
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


def is_plural_phrase(things: str) -> bool:
    """Whether words are a noun phrase in the plural."""
    noun = noun_phrase(tokens(things))
    return noun is not None and noun.number == PLURAL

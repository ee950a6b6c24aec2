"""Praise without a fact, which no letter says."""

from __future__ import annotations

import re

from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

PRAISE = word_set(
    "strong good excellent great solid advanced outstanding exceptional superb amazing extensive proven "
    "deep broad expert brilliant fantastic superior unrivalled unparalleled"
)
_BOASTS = Pattern(
    r"\b(?:best|top|greatest|finest|leading|number one|#1|no\. ?1|world[- ]class|guru"
    r"|ninja|rock ?star|wizard|genius|unbeatable|perfect|flawless|second to none|always right|legendary|"
    r"passionate|dynamic|synerg\w+|go-getter|expert|unmatched)\b",
    re.IGNORECASE,
)


# A superlative behind it praises nobody: "a unit where the nearest theatre is 70 minutes away".
_OF_ELSEWHERE = Pattern(r"(?<=\w) (?:where|when|who|whose|which)\b")


def is_boast(line: str) -> bool:
    """Whether a line praises without a fact: superlatives, "expert", "world-class"."""
    if re.search(r"\bat (?:least|best|most)\b|\bbest (?:practice|practices|man)\b|\bmost of\b|\bhighest\b", line):
        return False
    words = tokens(_OF_ELSEWHERE.split(line)[0])
    return bool(_BOASTS.search(line)) or any("k" in word.classes[:1] for word in words)

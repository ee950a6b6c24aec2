"""What is theirs, said to them: "their migration" is "your migration"."""

from __future__ import annotations

import re

from followup.drafting.english import lexicon
from followup.drafting.english.patterns import Pattern

_TO_YOU = {
    "their": "your",
    "they": "you",
    "them": "you",
    "theirs": "yours",
    "themselves": "yourselves",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}

_OURS = Pattern(r"(?<!^)\b(?:we|our|us|ours)\b|^(?:we|us)\b|^our\b(?! (?:shared|common|talk|chat|mutual|own)\b)")
_OURS_TO_YOU = {"we": "you", "our": "your", "us": "you", "ours": "yours"}
_OURS_OF_THEM = {"we": "they", "our": "their", "us": "them", "ours": "theirs"}


def said_back(text: str | None) -> str | None:
    """`text` with "you" for the "we" of whoever said it: the candidate does not belong to it yet."""
    return _OURS.sub(lambda found: _OURS_TO_YOU[found[0]], text) if text else None


def said_of_them(text: str | None) -> str | None:
    """`text` with "they" for the "we" of whoever said it."""
    return _OURS.sub(lambda found: _OURS_OF_THEM[found[0]], text) if text else None


_TELLS_OF_SOMEBODY = frozenset(["who", "whom", "whose", "which", "that", "what"])


def said_to_you(text: str | None) -> str | None:
    """`text` with "you" for "they", unless somebody named in it is meant: a plural of its own, or whom a "who" tells of; and with
    "your plans" for "her plans" where it begins so.
    """
    if text is None:
        return None
    text = re.sub(r"^(?:his|her) (?=[a-z]{3,})", "your ", text)
    words = text.split(" ")
    has_plural = False
    for place, word in enumerate(words):
        low = word.strip(",;").lower()
        if place and low in _TELLS_OF_SOMEBODY:
            break
        if low in _TO_YOU and not has_plural:
            words[place] = word.replace(word.strip(",;"), _TO_YOU[low])
        elif "s" in lexicon.readings(low):
            has_plural = True
    return " ".join(words)


def said_to_asker(text: str | None) -> str | None:
    """`text` with "you" for whoever asked or showed: "me to sell him a pen" is "me to sell you a pen"."""
    if text is None:
        return None
    somebody = _SOMEBODY.search(text)
    asker, of_somebody = (text[: somebody.start()], text[somebody.start() :]) if somebody else (text, "")
    asker = re.sub(r"\b(?:his|her) (?=[a-z]{3,})", "your ", asker)
    asker = re.sub(r"\b(?:him|her|he|she)\b", "you", asker)
    return said_to_you(f"{asker}{of_somebody}")


# "A farmer his herd is sick": it is the farmer's.
_SOMEBODY = Pattern(r"\b(?:an?|every|each) [\w -]+ (?:his|her|him|he|she)\b")

"""Scenes: several things, and what they are not yet or are just doing, "rooms not ready at three and guests waiting"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import core_end, core_phrase, is_plural
from followup.drafting.english.grammar.noun_phrases import openers_closed
from followup.drafting.english.words.tagging import Token, Tokens, tokens
from followup.drafting.english.words.word_sets import word_set


def scene(line: str) -> str | None:
    """A scene as it stands after "about"; None for any other line. Something has to be lacking in it: people who only sit
    somewhere are named as any other thing is.

    >>> scene("beds not stripped by noon and patients waiting in corridors")
    'beds not stripped by noon and patients waiting in corridors'
    >>> scene("lift not working on Mondays")
    'the lift not working on Mondays'
    """
    parts = re.split(r",? and ", line)
    words = [tokens(part) for part in parts]
    if not any(word.low in _LACKING for part in words for word in part):
        return None
    articles = [_article(part) for part in words]
    if any(article is None for article in articles):
        return None
    return " and ".join(f"{article}{part}" for article, part in zip(articles, parts, strict=True))


_NOBODY = word_set("nobody no-one")
_LACKING = _NOBODY | {"not"}


def _article(words: Tokens) -> str | None:
    """The article that a part of a scene lacks, "the " or none; None where it is no part of one."""
    if words[0].low in _NOBODY:
        return "" if len(words) > 1 and words[1].can_be("Ig") and is_whole(words) else None
    end = core_end(words)
    while end > 1 and words[end - 1].classes[0] in "gu" and words[end - 1].can_be("g") and _are_several(words[end - 2]):
        end -= 1  # "people sitting"
    noun = core_phrase(words[:end]) if end else None
    head, at = words[end - 1] if end else None, end
    while at and at < len(words) and words[at].classes == "I" and any(word.low == "not" for word in words[at:]):
        at = core_end(words, at + 1) if core_end(words, at + 1) > at + 1 else 0  # "hens in the top barn not laying"
    state = words[at:] if at else ()
    if (
        noun is None
        or head is None
        or not state
        or words[0].can_be("OC")
        or not _is_state(state)
        or not openers_closed(words)
    ):
        return None
    if not is_whole(state[1:]) or any(word.can_be("XHFM") for word in state):
        return None
    if words[0].can_be("D") or _are_several(head):
        return ""
    if not any(word.can_be("g") for word in state[:2]):
        return None
    return "" if head.can_be("u^") else "the "


def _are_several(head: Token) -> bool:
    """Whether a noun is of several: "rooms", "people", "crew"."""
    return is_plural(head) or head.classes[0] == "s" or head.low in _LIKE_SEVERAL


_LIKE_SEVERAL = word_set("crew sheep fish deer aircraft")


def _is_state(state: Tokens) -> bool:
    """Whether words say how a thing is: "not ready at three", "still not paid", "waiting in corridors"."""
    first = next((place for place, word in enumerate(state) if word.low not in ("still", "just", "often")), None)
    if first is None:
        return False
    is_lacking = state[first].low == "not"
    after = state[first + 1 :] if is_lacking else state[first:]
    return bool(after) and (_is_described(after[0]) if is_lacking else after[0].can_be("g"))


def _is_described(word: Token) -> bool:
    """Whether a word behind "not" is a state of the thing before it or a place, and no amount: not "enough", "many"."""
    return word.can_be("ljgIR") and not word.can_be("DC")

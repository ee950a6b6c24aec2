"""Contractions in full, as a formal letter has them."""

from __future__ import annotations

import re

from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import word_set

_CONTRACTION = Pattern(r"\b([A-Za-z]+)(['’])(d|ll|ve|m|re|s|t)\b(?=((?: [a-z]+){0,3}))")
_VERB = {"ll": "will", "ve": "have", "m": "am", "re": "are"}
_IS = word_set("it that there here what who where when how why he she")
_IRREGULAR = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_ADVERBS = word_set(
    "not never ever always also already just only still since even often rarely long hardly barely recently"
)
_ONLY_WITH_HAVE = word_set("been had got gotten become")  # "it is gone" is one thing, "it is been" none
_BEFORE_AN_OBJECT = word_set("a an the my our your their us me you them every all no some")


def without_contractions(text: str) -> str:
    """The words of a text as a formal letter has them; a genitive stays, and "it's own", which is none.

    >>> without_contractions("I'd be glad, and it's no trouble if you can't.")
    'I would be glad, and it is no trouble if you cannot.'
    >>> without_contractions("I'd seen it before, and it's been my job since.")
    'I had seen it before, and it has been my job since.'
    """
    return _CONTRACTION.sub(_in_full, text)


def _in_full(found: re.Match[str]) -> str:
    word, end = found[1], found[3]
    behind = [each for each in found[4].split() if each not in _ADVERBS]
    irregular = _IRREGULAR.get(f"{word}'{end}".lower())
    if irregular:
        return irregular[0].upper() + irregular[1:] if word[0].isupper() else irregular
    if end == "t":
        return f"{word[:-1]} not" if word.endswith("n") and word.lower() != "ain" else found[0]
    if end == "s":
        if word.lower() not in _IS or behind[:1] == ["own"]:
            return found[0]
        return f"{word} has" if _is_perfect(behind) else f"{word} is"
    if end == "d":
        is_had = bool(behind) and (behind[0] == "better" or _is_participle_alone(behind[0]))
        return f"{word} had" if is_had else f"{word} would"
    return f"{word} {_VERB[end]}"


def _is_participle_alone(word: str) -> bool:
    """Whether a word is a participle and no verb's own form: "seen", but not "run"."""
    known = readings(word)
    return "l" in known and "b" not in known


def _is_perfect(behind: list[str]) -> bool:
    """Whether what stands behind "it's" tells what it has done: "been", "saved us", but not "saved on disk"."""
    if not behind:
        return False
    is_of_have = behind[0] in _ONLY_WITH_HAVE
    return is_of_have or (_is_participle_alone(behind[0]) and behind[1:2] != [] and behind[1] in _BEFORE_AN_OBJECT)

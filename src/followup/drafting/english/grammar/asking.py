"""A question in the order of a statement, as it stands after "about": "Is it worth it" is "whether it is worth it"."""

from __future__ import annotations

import re
from itertools import pairwise

from followup.drafting.english.grammar.clauses import agrees
from followup.drafting.english.grammar.cores import PLURAL, NounPhrase, core_end, core_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.tagging import Token, Tokens, tokens

_DID = frozenset(("do", "does", "did"))
_BEGIN_THE_REST = frozenset(("be", "worth"))
_IS = frozenset(("is", "are", "was", "were"))
_HAS = frozenset(("has", "have", "had"))
_SPEAKERS = frozenset(("i", "me", "my", "you", "your", "he", "she", "him", "her", "his"))


def as_told(line: str) -> str | None:
    """The question `line`, without its mark, in the order of a statement; None where that is not sure, and where it asks of
    the candidate or the reader.
    """
    words = tokens(line)
    return None if any(word.low in _SPEAKERS for word in words) else _in_order(words)


def as_heard(line: str) -> str | None:
    """A question that somebody asked the candidate in the words of `line`, as the candidate tells it to them: "you" for their
    "I", "me" for their "you"; None where its order is not sure.

    >>> as_heard("can I trust your numbers"), as_heard("what would make you call me at night")
    ('whether you can trust my numbers', 'what would make me call you at night')
    """
    words = tokens(line)
    auxiliary = _auxiliary(words)
    if auxiliary is None or '"' in line:
        return None
    is_told = (
        auxiliary > 0 and words[auxiliary].can_be("M") and any(word.can_be("b") for word in words[auxiliary + 1 :][:1])
    )
    told = _in_order(words) or (line if is_told and _is_opening(words[:auxiliary]) else None)  # "what would make you …"
    return turned(told) if told else None


def turned(line: str) -> str:
    """What somebody said to the candidate, with "you" for their "I" and "I" or "me" for their "you"."""
    words = tokens(line)
    said: list[str] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        text = _TURNED.get(word.low, word.text)
        if word.low == "you":
            text = "I" if _does(before, words[place + 1 :]) else "me"
        elif before and before.low in ("i", "you") and word.low in _TURNED_VERBS:
            is_mine = said[-1] == "I"
            text = _TURNED_VERBS[word.low][is_mine] if is_mine or before.low == "i" else word.text
        said.append(text)
    return re.sub(r" (?=[,;:]|'(?:d|ll|ve|re|m|s)\b)", "", " ".join(said))


_TURNED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
    "your": "my", "yours": "mine", "yourself": "myself",
}  # fmt: skip
_TURNED_VERBS = {
    "am": ("are", "am"), "are": ("are", "am"), "was": ("were", "was"), "were": ("were", "was"),
    "'m": ("'re", "'m"), "'re": ("'re", "'m"), "wasn't": ("weren't", "wasn't"), "weren't": ("weren't", "wasn't"),
}  # fmt: skip


def _does(before: Token | None, after: Tokens) -> bool:
    """Whether "you" between words is who does something, as in "if you call" and "the boat you steer", not "make you call"."""
    verb_or_adverb = next((word for word in after if word.classes[0] not in "rR"), None)
    if verb_or_adverb is None or not (verb_or_adverb.can_be("MXHFbp") or verb_or_adverb.low == "like"):
        return False
    is_governed = before is not None and (
        before.classes == "I" or (before.classes[0] in "bzpg" and not before.can_be("MXHF"))
    )
    return not is_governed or verb_or_adverb.can_be("MX")


def _has_complement(subject: Tokens) -> bool:
    """Whether the last words of a subject belong behind its verb: "buses still", "interpreting ever good", "the staff good"."""
    is_described = (
        len(subject) > 1
        and subject[-1].classes[0] == "j"
        and subject[-2].can_be("numsg^")
        and subject[-2].classes[0] != "j"
    )
    return is_described or any(word.classes[0] in "rR" for word in subject[1:][-2:])


def _auxiliary(words: Tokens) -> int | None:
    """Where the first auxiliary verb of a question is."""
    return next((place for place, word in enumerate(words[:4]) if word.can_be("XHFM")), None)


def _in_order(words: Tokens) -> str | None:
    """A question in the order of a statement; None where that is not sure."""
    auxiliary = _auxiliary(words)
    if auxiliary is None or not _is_opening(words[:auxiliary]):
        return None
    asked, rest = words[auxiliary], words[auxiliary + 1 :]
    opening = [word.text if place else word.low for place, word in enumerate(words[:auxiliary])] or ["whether"]
    if auxiliary and words[0].low in ("who", "what") and auxiliary == 1 and not core_end(rest):
        return None
    core = core_end(rest)
    for end in (*range(core, 0, -1), *range(core + 1, len(rest))):
        subject = rest[:end]
        found = noun_phrase(subject)
        if (
            end == len(rest)
            or subject[-1].low in _BEGIN_THE_REST
            or found is None
            or found.doubt > 1
            or _has_complement(subject)
            or not agrees(subject, found.number, asked)
        ):
            continue
        told = _joined(asked.low, subject, rest[end:], found)
        if told:
            return " ".join([*opening, *told]).replace(" ,", ",")
    return None


def _is_opening(words: Tokens) -> bool:
    """Whether `words` are what a question begins with before its verb: nothing, "why", "which suppliers", "how many sheep"."""
    if not words:
        return True
    if not words[0].can_be("W"):
        return False
    after = words[1:]
    if not after or (len(after) == 1 and words[0].low == "how" and after[0].can_be("jrDR")):
        return True
    rest = after[1:] if words[0].low == "how" and after[0].can_be("DjR") else after
    return core_phrase(rest) is not None


def _is_how(word: Token, after: Token) -> bool:
    """Whether a word before a verb tells how or when: "ever good", "last change"."""
    return word.classes[0] in "rR" or (
        word.classes[0] == "j" and word.can_be("r") and after.can_be("b") and not after.can_be("j")
    )


def _joined(auxiliary: str, subject: Tokens, rest: Tokens, found: NounPhrase) -> list[str] | None:
    """The subject, the verb and what is behind it in their usual order."""
    names = [word.text for word in subject]
    how = next((place for place, (word, after) in enumerate(pairwise(rest)) if not _is_how(word, after)), len(rest) - 1)
    first = rest[how]
    if auxiliary not in _DID:
        is_verb = first.can_be("jglDI") if auxiliary in _IS else first.can_be("l" if auxiliary in _HAS else "b")
        return [*names, auxiliary, *(word.text for word in rest)] if is_verb else None
    forms = verb(first.low)
    if forms is None or forms.base != first.low:
        return None
    said = forms.past if auxiliary == "did" else forms.base if found.number == PLURAL else forms.third
    return [*names, *(word.text for word in rest[:how]), said, *(word.text for word in rest[how + 1 :])]

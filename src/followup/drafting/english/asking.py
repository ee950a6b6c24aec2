"""A question in the order of a statement, as it stands after "about": "Is it worth it" is "whether it is worth it"."""

from __future__ import annotations

from followup.drafting.english.clauses import agrees
from followup.drafting.english.cores import PLURAL, NounPhrase, core_end, core_phrase
from followup.drafting.english.lexicon import verb
from followup.drafting.english.noun_phrases import noun_phrase
from followup.drafting.english.tagging import Tokens, tokens

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
    auxiliary = next((place for place, word in enumerate(words[:4]) if word.can_be("XHFM")), None)
    if auxiliary is None or any(word.low in _SPEAKERS for word in words) or not _is_opening(words[:auxiliary]):
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


def _joined(auxiliary: str, subject: Tokens, rest: Tokens, found: NounPhrase) -> list[str] | None:
    """The subject, the verb and what is behind it in their usual order."""
    names = [word.text for word in subject]
    if auxiliary not in _DID:
        is_verb = rest[0].can_be("jglDI") if auxiliary in _IS else rest[0].can_be("l" if auxiliary in _HAS else "b")
        return [*names, auxiliary, *(word.text for word in rest)] if is_verb else None
    forms = verb(rest[0].low)
    if forms is None or forms.base != rest[0].low:
        return None
    said = forms.past if auxiliary == "did" else forms.base if found.number == PLURAL else forms.third
    return [*names, said, *(word.text for word in rest[1:])]

"""Whether words are a noun phrase or a clause with its own verb, as far as that is sure."""

from __future__ import annotations

from dataclasses import dataclass

from followup.drafting.english.cores import (
    PLURAL,
    SINGULAR,
    NounPhrase,
    core_end,
    core_phrase,
    is_people,
    is_person,
    is_plural,
    is_verbal_first,
)
from followup.drafting.english.lexicon import word_set
from followup.drafting.english.tagging import Token, Tokens


def can_be_finite(token: Token) -> bool:
    """Whether a word can be a verb with a subject of its own."""
    return token.can_be("XHFMbzp")


_OPENERS = word_set(
    "who which because if while although where when whose whenever wherever unless why how what whether"
)


_ALSO_OPENERS = frozenset(
    ("before", "after", "until", "since", "as", "once", "so")
)  # behind "going back …", rather than a time


def openers_closed(words: Tokens) -> bool:
    """Whether every "who", "which", "because" in `words` has a verb behind it."""
    openers = verbs = 0
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        is_relative = word.low == "that" and before is not None and before.can_be("numsg^")
        is_later = word.low in _ALSO_OPENERS and words[0].can_be("g") and place + 1 < len(words)
        if before and (word.low in _OPENERS or is_relative or is_later):
            openers += 1
        elif openers and before and can_be_finite(word) and before.low != "to" and not before.can_be("XHFMK"):
            opened = before.low in _OPENERS or before.low == "that" or before.can_be("O")
            verbs += (
                word.can_be("XHFM")
                or not word.can_be("nums")
                or opened
                or (place > 1 and words[place - 2].low in _OPENERS and is_plural(before) and word.can_be("b"))
                or (not before.can_be("DC") and before.can_be("sR") and is_verbal_first(word))
            )
    return verbs >= openers


def noun_phrase(words: Tokens) -> NounPhrase | None:
    """All of `words` as a noun phrase with what hangs on it: "of …", "who …", "to …", ", where …", "and …"."""
    if not words or (words[-1].can_be(",;:KDT") and words[-1].low != "her"):
        return None
    end = core_end(words)
    while end:
        core = core_phrase(words[:end])
        if core and (end == len(words) or _hangs_on(words, end)) and openers_closed(words):
            joined = _joined_number(words, end)
            return NounPhrase(end, joined or core.number, core.doubt)
        end -= 1
        while end and not core_phrase(words[:end]):
            end -= 1
    return None


def _joined_number(words: Tokens, end: int) -> str | None:
    """Plural where a second noun phrase is joined to the first with "and"."""
    if end < len(words) and words[end].low in ("and", "&", ",") and noun_phrase(words[end + 1 :]):
        return PLURAL
    return None


_TIMES = frozenset(
    ("second", "minute", "hour", "day", "night", "shift", "week", "month", "quarter", "season", "term", "year")
)


def _hangs_on(words: Tokens, start: int) -> bool:
    """Whether what follows a core phrase, from `start` on, can belong to it."""
    first = words[start]
    rest = words[start + 1 :]
    if first.low == "because" and rest and rest[0].low == "of":
        return len(rest) > 1 and _is_rest(rest[1:])
    if first.low == "not" or (first.low in ("down", "up", "off") and rest and rest[0].can_be("IC")):
        return False  # "errors down since March" lacks its verb
    if first.can_be("R") and not rest:
        return True
    if not rest:
        is_many = is_plural(words[start - 1]) or words[start - 1].can_be("u")
        return first.classes[0] == "r" or first.can_be("R") or (first.classes[0] == "l" and is_many)
    if _is_subject_of_its_own(words[start:]):
        return True
    if first.can_be("I") and first.low != "than":
        if rest[0].can_be("g") or rest[0].can_be("W"):
            return True
        if rest[0].can_be("I") or rest[0].can_be("R"):
            return _hangs_on(words, start + 1)
        return _is_rest(rest)
    if first.low in ("who", "which", "that", "whose", "where", "when", "why", "how"):
        return any(can_be_finite(word) for word in rest)
    if (
        first.low == ","
        and rest[0].low == "who"
        and not (is_people(words[start - 1].low) or is_person(words[start - 1]))
    ):
        return False  # "the oven, who gets the early shift"
    if first.low == "," and rest[0].low in (
        "who",
        "which",
        "where",
        "when",
        "and",
        "or",
        "but",
        "with",
        "from",
        "in",
        "at",
        "for",
        "including",
    ):
        return len(rest) > 1 and (_is_rest(rest[1:]) or any(can_be_finite(word) for word in rest))
    if first.low == "," and not any(word.low in ("and", "or") for word in rest):
        return False
    if first.low in (",", "and", "or", "&", "but"):
        after = rest[1:] if rest[0].low in ("and", "or") else rest
        if after and after[0].can_be("IW"):
            return True
        return _is_rest(after)
    if first.low == "to":
        return rest[0].can_be("bXHF") or _is_rest(rest)
    if first.can_be("g"):
        return True
    if first.can_be("l"):
        return rest[0].can_be("ITR") or rest[0].classes[0] == "r"
    if first.can_be("j") and rest[0].can_be("IT"):
        return True
    if first.can_be("D") and first.low in ("a", "an", "each", "every"):  # "an hour a day"
        return len(rest) >= 1 and rest[0].low in _TIMES and (len(rest) == 1 or _hangs_on(words, start + 2))
    if first.can_be("R") or first.classes[0] == "r":
        return _hangs_on(words, start + 1)
    if first.can_be("A"):
        return clause(rest) is not None or rest[0].can_be("gl")
    return False


def _is_rest(words: Tokens) -> bool:
    """Whether `words` are a noun phrase and what hangs on it."""
    if not words:
        return False
    if len(words) == 1 and words[0].can_be("oR"):
        return True
    return noun_phrase(words) is not None


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: where its own verb is, its subject, and whether both are beyond doubt."""

    subject: Tokens
    core: int
    number: str
    verb: int
    is_sure: bool


_PEOPLE = frozenset(("they", "you", "we", "i"))


def _can_only_be_a_subject(words: Tokens) -> bool:
    """Whether "they", "you", "we" or "I" stands first, so that an unknown word behind it is its verb: "they onboard"."""
    return words[0].low in _PEOPLE and not words[1].can_be("IDKToC,")


def agrees(subject: Tokens, number: str, word: Token) -> bool:
    """Whether a subject of this number takes the form `word`."""
    low = word.low
    first = subject[0].low if len(subject) == 1 else ""
    if first == "there":
        return word.can_be("XM")
    if low in ("is", "was", "has", "isn't", "wasn't", "hasn't", "does"):
        return number == SINGULAR or (first == "i" and low == "was")
    if low in ("are", "were", "have", "aren't", "weren't", "haven't", "do"):
        return number == PLURAL and (first != "i" or low in ("have", "haven't", "do"))
    if low == "am":
        return first == "i"
    if low in ("'re", "'m", "'s"):
        return first == "there" or low == ("'m" if first == "i" else "'re" if number == PLURAL else "'s")
    if word.can_be("MXH"):
        return True
    if word.can_be("p") and word.classes[0] not in "nums":
        return True
    if first in _PEOPLE and not can_be_finite(word):
        return True
    if word.can_be("z") and number == SINGULAR:
        return True
    return word.can_be("b") and number == PLURAL


def _is_a_compound(subject: Tokens, word: Token) -> bool:
    """Whether a single bare noun and a word that is rather a plural are one noun: "float nurses"."""
    return len(subject) == 1 and word.classes[0] == "s" and not subject[0].can_be("DO") and not is_plural(subject[0])


def _is_subject_of_its_own(words: Tokens) -> bool:
    """Whether a pronoun with its verb begins here: "nobody tracks", "they use"."""
    return len(words) > 1 and words[0].can_be("O") and not words[0].can_be("DC") and can_be_finite(words[1])


def _starts_object(words: Tokens) -> bool:
    """Whether what follows a verb begins as only an object or a complement does."""
    if not words or _is_subject_of_its_own(words):
        return False
    return words[0].can_be("DCOo") or words[0].low in ("what", "how", "why")


_PARTICLES = frozenset(("up", "down", "out", "off", "away", "back", "apart", "together"))


def _is_before_a_verb(right: Tokens) -> bool:
    """Whether what follows a word is a verb, or opens a clause about it, so that the word itself is a noun."""
    for word in right:
        if word.classes[0] in "rR":
            continue
        return (
            word.low in ("that", "who", "which")
            or word.can_be("XHFM")
            or (can_be_finite(word) and not word.can_be("numsjglC^I"))
        )
    return False


def _is_finite_here(words: Tokens, verb: int, left: NounPhrase, subject: Tokens) -> bool | None:
    """Whether the word at `verb` is the verb of `subject`: True, False, or None where it cannot be told."""
    word, right = words[verb], words[verb + 1 :]
    if word.can_be("XHFM"):
        return True
    if right and right[0].low == "not":
        return False
    if word.can_be("nums") and _is_before_a_verb(right):
        return False
    if subject[-1].can_be("g") and len(subject) == 1 and word.can_be("s"):
        return False  # "moving apprentices"
    is_with_particle = len(right) > 1 and right[0].low in _PARTICLES
    is_theirs = (word.can_be("z") and subject[0].can_be("D")) or (
        word.can_be("b") and is_plural(subject[left.core - 1])
    )
    if is_with_particle and is_theirs:
        return True
    nominal = word.can_be("numsj^") or word.can_be("g")
    if not nominal and not word.can_be("l"):
        return True
    if len(subject) == 1 and subject[0].low in _PEOPLE:
        return True
    if word.can_be("p") and not word.can_be("numsj"):  # past or participle
        if not word.can_be("l"):
            return True
        if right and right[0].low == "by":
            return False
        if word.classes[0] == "p" and right and right[0].classes[0] in "rR":
            return True
        if _starts_object(right):
            return True
        if any(can_be_finite(later) and not later.can_be("numj") for later in right):
            return False
        return None if word.classes[0] == "p" and subject[0].low not in ("a", "an") else False
    if len(subject) == 1 and subject[0].can_be("O") and word.can_be("bzp"):
        return True
    if _starts_object(right) and not (right[0].can_be("C") and word.can_be("num")):
        return True
    if not right:
        is_bare = word.can_be("s") and left.number == SINGULAR and not subject[0].can_be("DCO")
        return None if word.classes[0] in "bz" and not is_bare else False
    if word.classes[0] in "bzp":
        return True if left.doubt <= 1 else None
    if word.can_be("b") and is_people(subject[left.core - 1].low) and left.number == PLURAL:
        return True
    if _is_a_compound(subject, word):
        return False
    is_clean = not any(later.low in ",;:()-–—/+&" for later in right) and not right[0].can_be("C")
    return is_clean and noun_phrase(words) is None


def _is_its_noun(words: Tokens, verb: int) -> bool:
    """Whether the word at `verb` is the noun that a preposition, or an article with an adjective, before it waits for: "standing
    in line", "the east wing", "the old pipes".
    """
    word, before = words[verb], words[verb - 1]
    if not word.can_be("nums") or word.can_be("XHFM"):
        return False
    is_described = verb > 1 and words[verb - 2].can_be("D") and before.classes[0] in "jc" and not before.can_be("s")
    return is_described or (verb > 1 and before.classes == "I" and before.low in _TAKE_A_NOUN)


_TAKE_A_NOUN = word_set("in at of for with from by into without during between")


def clause(words: Tokens, behind_wh: bool = False) -> Clause | None:
    """`words` as a clause with its own subject and verb; `is_sure` is False where it could as well be a noun phrase.

    behind_wh: they stand behind "why" or "which", so that there has to be a verb, and nothing speaks against it.
    """
    doubtful = None
    for verb in range(1, len(words)):
        if words[verb - 1].can_be("XHFM") and not words[verb - 1].can_be("num"):
            continue
        if not can_be_finite(words[verb]) and not (verb == 1 and _can_only_be_a_subject(words)):
            continue
        end = verb
        while end > 1 and (words[end - 1].classes == "R" or words[end - 1].classes[0] == "r"):
            end -= 1
        if any(word.low == "not" for word in words[end:verb]):
            continue  # "quotas not set yet"
        if _is_its_noun(words, verb):
            continue
        subject = words[:end]
        left = noun_phrase(subject)
        if left is None or not agrees(subject, left.number, words[verb]):
            continue
        answer = _is_finite_here(words, verb, left, subject)
        if (
            answer is False
            and behind_wh
            and words[verb].can_be("bz")
            and not _is_a_compound(subject, words[verb])
            and not _is_before_a_verb(words[verb + 1 :])
        ):
            answer = None
        if answer is False:
            continue
        if (
            answer
            and verb == len(words) - 1
            and len(subject) > 2
            and subject[0].can_be("D")
            and left.number == PLURAL
            and words[verb].can_be("b")
        ):
            answer = None  # "the route drivers take"
        found = Clause(subject, left.core, left.number, verb, bool(answer))
        if answer and not (
            words[verb].can_be("nums") and not words[verb].can_be("XHFM") and not _starts_object(words[verb + 1 :])
        ):
            return found
        if (
            doubtful is None
            or (found.is_sure and not doubtful.is_sure)
            or (found.is_sure and not words[verb].can_be("b"))
        ):
            doubtful = found
    return doubtful

"""Whether words are a clause with its own subject and verb, as far as that is sure."""

from __future__ import annotations

from dataclasses import dataclass

from followup.drafting.english.grammar.compounds import is_done_alone, is_time, is_verb_behind, is_when
from followup.drafting.english.grammar.cores import PLURAL, SINGULAR, NounPhrase, is_measure, is_plural
from followup.drafting.english.grammar.noun_phrases import can_be_finite, is_subject_of_its_own, noun_phrase
from followup.drafting.english.grammar.objects import is_done_to
from followup.drafting.english.words.lexicon import verb_in_past
from followup.drafting.english.words.persons import is_people, names_somebody
from followup.drafting.english.words.tagging import Token, Tokens
from followup.drafting.english.words.word_sets import word_set


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
    if word.can_be("MXH") or low == "did":
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


def _starts_object(words: Tokens) -> bool:
    """Whether what follows a verb begins as only an object or a complement does."""
    is_how_often = len(words) > 1 and words[0].can_be("C") and words[1].low == "times"
    if not words or is_how_often or is_subject_of_its_own(words):
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
    is_gone = (
        word.classes[0] == "z"
        and len(right) > 1
        and right[0].low in _PARTICLES
        and right[1].can_be("IA")
        and right[1].low != "of"
    )
    if subject[-1].can_be("C") and word.can_be("num") and any(each.low == "and" for each in subject):
        return False  # "1,400 farmers and only six field officers"
    if subject[-1].can_be("g") and len(subject) == 1 and word.can_be("s") and not is_gone:
        return False  # "moving apprentices", but "funding runs out in June"
    if left.core == len(subject) and (is_verb := is_verb_behind(subject, words, verb)) is not None:
        return is_verb
    is_with_particle = len(right) > 1 and right[0].low in _PARTICLES
    is_theirs = (word.can_be("z") and subject[0].can_be("D")) or (
        word.can_be("b") and is_plural(subject[left.core - 1])
    )
    if is_with_particle and is_theirs:
        return True
    is_named = len(subject) > 1 and subject[0].classes[0] != "g"  # not "propping doors open"
    goes_on = right[0].can_be("IRA") if right and right[0].low != "," else is_named
    if goes_on and word.can_be("b") and is_done_alone(word) and is_plural(subject[-1]):
        return True  # "phones ring during meals"
    if len(right) == 1 and right[0].can_be("r") and word.can_be("l") and _is_done_to(word, subject):
        return False  # "spares ordered late"
    if word.low == "left" and is_when(right) and (names_somebody(subject[-1]) or is_people(subject[-1].low)):
        return True  # "the cook left in May", but "patients left in corridors"
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
    if word.classes[0] in "lj" and word.can_be("j") and right[0].classes[0] == "I":
        return False  # "beekeepers upset about spraying"
    if word.classes[0] in "bzp":
        return True if left.doubt <= 1 else None
    is_told_more = any(each.can_be("Q") for each in subject[left.core :])
    if is_told_more and word.classes[0] in "num" and noun_phrase(words) is not None:
        return False  # "nurses who type one blood pressure into three systems"
    if word.can_be("b") and is_people(subject[left.core - 1].low) and left.number == PLURAL:
        return True
    if _is_a_compound(subject, word):
        return False
    is_clean = not any(later.low in ",;:()-–—/+&" for later in right) and not right[0].can_be("C")
    return is_clean and noun_phrase(words) is None


def _is_done_to(word: Token, subject: Tokens) -> bool:
    """Whether a past is rather of what was done to the things before it."""
    forms = verb_in_past(word.low)
    return forms is not None and is_done_to(forms, subject[-1].low)


def _is_open(subject: Tokens, left: NounPhrase) -> bool:
    """Whether a subject is none yet: a number that waits for its plural, "34 community", or an aside that no comma has closed."""
    is_counted = subject[0].classes[0] == "C" and left.number == SINGULAR and left.doubt > 0
    aside = next((place for place, word in enumerate(subject) if word.low == ","), len(subject))
    return is_counted or any(word.low == "including" for word in subject[aside + 1 : aside + 2])


def _is_its_noun(words: Tokens, verb: int) -> bool:
    """Whether the word at `verb` is the noun that a preposition, or an article with an adjective, before it waits for: "standing
    in line", "the east wing", "the old pipes".
    """
    word, before = words[verb], words[verb - 1]
    if not word.can_be("nums") or word.can_be("XHFM"):
        return False
    if (
        verb > 1
        and words[verb - 2].classes == "I"
        and (before.low == "one" or (before.can_be("C") and word.can_be("s")))
    ):
        return True  # "for one weld", "in 40 drops", but "two nights out of five run late"
    is_described = verb > 1 and words[verb - 2].can_be("D") and before.classes[0] in "jc" and not before.can_be("s")
    return is_described or (verb > 1 and before.classes == "I" and before.low in _TAKE_A_NOUN)


_JOINING = frozenset(("and", "but", "so", "yet"))
_SINCE = frozenset(("since", "after", "before", "until"))
_DASHES = frozenset("-–—")
_A_MEASURE = 2  # words
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
        if words[end - 1].low == "having" and words[verb].can_be("l"):
            continue  # "students who leave without ever having met a patient"
        if end > 1 and (words[end - 1].low in _PEOPLE or words[end - 1].classes == "O"):
            continue  # "plans that sit in a drawer once they're signed off", "a report due, nobody has begun"
        if doubtful and doubtful.is_sure and any(word.low in _JOINING for word in words[doubtful.verb + 1 : end]):
            return doubtful  # "the bus comes at six but the shift starts at five"
        if end > 1 and (words[end - 1].low in ("what", "who") or (end < verb and words[end - 1].can_be("XFM"))):
            continue  # "children who will only eat what is white"
        if words[verb + 1 :] and words[verb + 1].low in _DASHES:
            continue  # "hot works permit - who signs"
        if _is_its_noun(words, verb) or (words[verb].low == "last" and is_time(words[verb : verb + 2])):
            continue  # "guest complaints last summer"
        subject = words[:end]
        left = noun_phrase(subject)
        if left is None or not agrees(subject, left.number, words[verb]) or _is_open(subject, left):
            continue
        is_count = subject[0].classes == "C" and (
            len(subject) == 1 or (len(subject) == _A_MEASURE and is_measure(subject[1]))
        )
        if is_count and words[verb].can_be("nums") and not words[verb].can_be("XHFM"):
            continue  # "20 minutes walk", "4 vet nurses"
        answer = _is_finite_here(words, verb, left, subject)
        if answer and subject[0].low == "no" and any(word.low in _SINCE for word in subject):
            answer = None  # "no spares since the maker went under"
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

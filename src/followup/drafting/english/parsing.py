"""Whether words are a noun phrase or a clause with its own verb, as far as that is sure."""

from __future__ import annotations

from dataclasses import dataclass

from followup.drafting.english.lexicon import word_set
from followup.drafting.english.tagging import Token

Tokens = tuple[Token, ...]

SINGULAR, PLURAL = "singular", "plural"

_NOUN = "numsg^"
_BEFORE_NOUN = "numsgjcklC^"
_ONE = word_set("a an this that each every another one either neither")
_SEVERAL = word_set("these those both many few several all")
_ABOUT = word_set("about over under nearly almost some only around just more less at up")
_LIKE_THE = word_set("the my your his our their its her these those this that")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase: how many words its core has (up to its head noun), its number, and how unlikely it is."""

    core: int
    number: str
    doubt: int = 0


def is_verbal_first(token: Token) -> bool:
    """Whether a word's usual reading is a verb's own form."""
    return token.classes[0] in "bzp"


def core_phrase(words: Tokens) -> NounPhrase | None:
    """All of `words` as a noun phrase that ends with its head: "the north bay", "early warning scores", "pier 6"."""
    if not words:
        return None
    if len(words) == 1 and words[0].can_be("O"):
        low = words[0].low
        return NounPhrase(1, PLURAL if low in ("we", "they", "you", "i") else SINGULAR)
    place, number, doubt, has_determiner = 0, "", 0, False
    while place < len(words) and (words[place].low in _ABOUT or words[place].classes == "R") and len(words) > place + 1:
        if words[place].can_be("D"):
            break
        if not (words[place + 1].can_be("CjkcD") or words[place + 1].low in _ABOUT):
            return None
        place += 1
    while place < len(words) and words[place].can_be("D"):
        low = words[place].low
        if has_determiner and low in _LIKE_THE and words[place - 1].low not in ("all", "both", "half"):
            return None
        number = SINGULAR if low in _ONE else PLURAL if low in _SEVERAL else number
        has_determiner = True
        place += 1
    rest = words[place:]
    if not rest:
        return None
    head = rest[-1]
    for at, word in enumerate(rest[:-1]):
        after = rest[at + 1]
        if word.classes == "D" and word.low.endswith(("'s", "s'")):
            continue
        if (
            word.classes == "C"
            and at
            and after.can_be("s")
            and not rest[at - 1].text[0].isupper()
            and rest[at - 1].classes != "C"
        ):
            return None  # "handover 45 minutes"
        if word.can_be(_BEFORE_NOUN):
            doubt += word.can_be("s") and not word.can_be("num^jC") and not head.can_be("C")
            continue
        if word.can_be("rR") and after.can_be("jlgckr") and not word.can_be("I"):
            continue
        return None
    if head.can_be("C"):
        counted = len(rest) > 1 and rest[-2].can_be("num^")
        return NounPhrase(len(words), SINGULAR if counted else PLURAL, doubt + (not counted and not has_determiner))
    nouns = [letter for letter in head.classes if letter in "numsg"]
    if not nouns:
        if "^" not in head.classes:
            return None
        nouns = ["n"]
    found = PLURAL if nouns[0] == "s" else SINGULAR
    if number and found != number:
        other = "s" if number == PLURAL else "num"
        if not any(letter in other for letter in nouns):
            return None
        found = number
    counts = any(word.can_be("C") and word.low not in ("one", "1") for word in rest[:-1])
    if counts and found == SINGULAR and not rest[0].text[0].isupper():
        doubt += not any(word.low in ("percent", "cent") for word in rest)
    doubt += is_verbal_first(head) and not has_determiner
    if "j" in head.classes and head.classes[0] in "jcklr":
        doubt += 1
    return NounPhrase(len(words), found, doubt)


def core_end(words: Tokens, start: int = 0) -> int:
    """Where the longest core phrase that begins at `start` ends; `start` where there is none."""
    stop = start
    while (
        stop < len(words)
        and not words[stop].can_be("QTKMXHF,.;:()")
        and not (words[stop].can_be("IW") and not words[stop].can_be("numsj") and words[stop].low not in _ABOUT)
    ):
        stop += 1
    for end in range(stop, start, -1):
        if core_phrase(words[start:end]):
            return end
    return start


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
        elif openers and before and can_be_finite(word) and before.low != "to" and not before.can_be("XHFM"):
            opened = before.low in _OPENERS or before.low == "that" or before.can_be("O")
            verbs += (
                word.can_be("XHFM")
                or not word.can_be("nums")
                or opened
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


def _hangs_on(words: Tokens, start: int) -> bool:
    """Whether what follows a core phrase, from `start` on, can belong to it."""
    first = words[start]
    rest = words[start + 1 :]
    if first.can_be("R") and not rest:
        return True
    if not rest:
        return first.classes[0] in "lr" or first.can_be("R")
    if first.can_be("I") and first.low != "than":
        if rest[0].can_be("g") or rest[0].can_be("W"):
            return True
        if rest[0].can_be("I") or rest[0].can_be("R"):
            return _hangs_on(words, start + 1)
        return _is_rest(rest)
    if first.low in ("who", "which", "that", "whose", "where", "when", "why", "how"):
        return any(can_be_finite(word) for word in rest)
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
        return rest[0].can_be("ITR") or rest[0].can_be("r")
    if first.can_be("j") and rest[0].can_be("IT"):
        return True
    if first.can_be("D") and first.low in ("a", "an", "each", "every"):  # "an hour a day"
        return len(rest) >= 1 and rest[0].can_be("num") and (len(rest) == 1 or _hangs_on(words, start + 2))
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
    if low in ("is", "was", "has", "isn't", "wasn't", "hasn't", "does"):
        return number == SINGULAR or (first == "i" and low == "was")
    if low in ("are", "were", "have", "aren't", "weren't", "haven't", "do"):
        return number == PLURAL
    if low == "am":
        return first == "i"
    if low in (
        "it's",
        "that's",
        "there's",
        "they're",
        "we're",
        "you're",
        "i'm",
        "i've",
        "they've",
        "we've",
        "you've",
        "i'd",
        "i'll",
        "we'd",
        "we'll",
    ):
        return False
    if word.can_be("MXH"):
        return True
    if word.can_be("p"):
        return True
    if first in _PEOPLE and not can_be_finite(word):
        return True
    if word.can_be("z") and number == SINGULAR:
        return True
    return word.can_be("b") and number == PLURAL


def is_people(word: str) -> bool:
    """Whether a plural in small letters is by its ending one of people, who do things: "drivers", "students"."""
    return word.endswith(("ers", "ors", "ees", "ists", "ants", "ents", "ians", "people"))


def _starts_object(words: Tokens) -> bool:
    """Whether what follows a verb begins as only an object or a complement does."""
    if not words:
        return False
    return words[0].can_be("DCOo") or words[0].low in ("not", "never", "what", "how", "why")


def _is_finite_here(words: Tokens, verb: int, left: NounPhrase, subject: Tokens) -> bool | None:
    """Whether the word at `verb` is the verb of `subject`: True, False, or None where it cannot be told."""
    word, right = words[verb], words[verb + 1 :]
    if word.can_be("XHFM"):
        return True
    if right and right[0].low in ("that", "who", "which") and word.can_be("s"):
        return False
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
        if _starts_object(right):
            return True
        if any(can_be_finite(later) and not later.can_be("numj") for later in right):
            return False
        return None if word.classes[0] == "p" and subject[0].low not in ("a", "an") else False
    if subject[-1].can_be("O") and word.can_be("bzp"):
        return True
    if _starts_object(right) and not (right[0].can_be("C") and word.can_be("num")):
        return True
    if not right:
        return None if word.classes[0] in "bz" else False
    if word.classes[0] in "bzp":
        return True if left.doubt <= 1 else None
    return word.can_be("b") and is_people(subject[left.core - 1].low) and left.number == PLURAL


def clause(words: Tokens) -> Clause | None:
    """`words` as a clause with its own subject and verb; `is_sure` is False where it could as well be a noun phrase."""
    doubtful = None
    for verb in range(1, len(words)):
        if not can_be_finite(words[verb]) and not (verb == 1 and _can_only_be_a_subject(words)):
            continue
        end = verb
        while end > 1 and (words[end - 1].classes == "R" or words[end - 1].classes[0] == "r"):
            end -= 1
        subject = words[:end]
        left = noun_phrase(subject)
        if left is None or not agrees(subject, left.number, words[verb]):
            continue
        answer = _is_finite_here(words, verb, left, subject)
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
        if answer:
            return found
        doubtful = doubtful or found
    return doubtful


_WITHOUT_ARTICLE_AFTER = word_set(
    "in at by on under per as of to via from for into with without before after during off out past between"
)


def is_whole(words: Tokens) -> bool:
    """Whether no article is missing before a single thing that is counted: not in "boiler needs new valve"."""
    place = 0
    while place < len(words):
        end = core_end(words, place)
        if end == place:
            place += 1
            continue
        before = words[place - 1].low if place else ""
        if before not in _WITHOUT_ARTICLE_AFTER and _wants_article(words[place:end]):
            return False
        place = end
    return True


def _wants_article(core: Tokens) -> bool:
    """Whether a core phrase is a single counted thing without an article."""
    head = core[-1]
    if any(word.can_be("DCO") for word in core) or head.text[0].isupper() or len(core) > 4:
        return False
    return head.classes[0] == "n" and not head.can_be("umsg") and not any(is_verbal_first(word) for word in core)

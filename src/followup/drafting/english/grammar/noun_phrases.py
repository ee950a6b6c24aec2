"""Whether words are a noun phrase with what hangs on it, as far as that is sure."""

from __future__ import annotations

from followup.drafting.english.grammar.compounds import goes_by_itself, time_end
from followup.drafting.english.grammar.cores import (
    PLURAL,
    NounPhrase,
    core_end,
    core_phrase,
    is_plural,
    is_verbal_first,
)
from followup.drafting.english.words.persons import is_people, names_somebody
from followup.drafting.english.words.tagging import Token, Tokens
from followup.drafting.english.words.word_sets import word_set


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
        is_later = is_later and not words[place + 1].can_be("C")  # "booking before 10 weeks"
        if before and (word.low in _OPENERS or is_relative or is_later):
            openers += 1
        elif openers and before and can_be_finite(word) and before.low != "to" and not before.can_be("XHFMK"):
            opened = before.low in _OPENERS or before.low == "that" or before.can_be("O")
            opened = opened or (place > 1 and before.classes[0] in "rR" and words[place - 2].low in _OPENERS)
            verbs += (
                word.can_be("XHFM")
                or not word.can_be("nums")
                or opened
                or (place > 1 and words[place - 2].low in _OPENERS and is_plural(before) and word.can_be("b"))
                or (not before.can_be("DC") and before.can_be("sR") and is_verbal_first(word))
                or (word.classes[0] == "z" and before.can_be("num") and _is_opened_subject(words[:place]))
            )
    return verbs >= openers


_FEWEST_OPENED = 4


def _is_opened_subject(words: Tokens) -> bool:
    """Whether a verb has to stand behind words that end with a comma, an opener, an article and one noun: ", when the queue"."""
    is_opened = len(words) >= _FEWEST_OPENED and words[-4].low == "," and words[-3].low in _OPENERS
    return is_opened and words[-2].can_be("D")


def noun_phrase(words: Tokens) -> NounPhrase | None:
    """All of `words` as a noun phrase with what hangs on it: "of …", "who …", "to …", ", where …", "and …"."""
    if not words or (words[-1].can_be(",;:KDT") and words[-1].low != "her"):
        return None
    end = core_end(words)
    while end:
        core = core_phrase(words[:end])
        if core and _is_told_of(words, end):
            end -= 1  # "workers walking out"
            continue
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


def _may_have_a_time(words: Tokens) -> bool:
    """Whether the last of `words` is a noun here, not the verb of those before it: "choir practice", not "boats leave"."""
    last = words[-1]
    is_verb = last.can_be("zpXHFM") or (last.can_be("b") and is_plural(words[-2]))
    return last.can_be("s") or not is_verb


def _is_told_of(words: Tokens, end: int) -> bool:
    """Whether the last of the words up to `end` is what the people before it are doing, or how a thing is, as
    something follows to tell.
    """
    if end > _FEWEST_TOLD and words[end - 1].can_be("j") and goes_by_itself(words[end - 2]):
        return True  # "the fleet getting old"
    if not 1 < end < len(words):
        return False
    if goes_by_itself(words[end - 1]) and words[end].can_be("j") and not words[end].can_be("numsI"):
        return True  # "gear going missing"
    is_state = words[end - 1].classes[0] == "j" and words[end - 2].classes[0] in "num"
    is_state = is_state and (words[end].classes == "I" or time_end(words[end:]) > 0)
    if is_state and not words[end - 1].can_be("^") and core_phrase(words[: end - 1]):
        return True  # "a report due in March"
    is_participle = goes_by_itself(words[end - 1]) or {"b", "l"} <= set(words[end - 1].classes)
    if is_participle and is_plural(words[end - 2]) and words[end].can_be("I"):
        return True  # "phones ringing during meals", "fees set in 2011"
    return (
        words[end - 1].classes[0] == "g" and is_people(words[end - 2].low) and words[end - 2].low not in _MADE_OF_PEOPLE
    )


_FEWEST_TOLD = 2  # words before what tells of them
_MADE_OF_PEOPLE = word_set("staff crew")  # "staff training" is rather a compound
_MOST_JOINED = 3  # words: "booked but not used"
TIMES = frozenset(
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
    if first.low in ("on", "off", "out") and rest and rest[0].low in ("at", "by", "from", "until", "till"):
        return False  # "heating on at six" as well
    if first.can_be("R") and not rest:
        return True
    if not rest:
        is_many = is_plural(words[start - 1]) or words[start - 1].can_be("u")
        return first.classes[0] == "r" or first.can_be("R") or (first.classes[0] == "l" and is_many)
    if is_subject_of_its_own(words[start:]):
        return True
    if (end := time_end(words[start:])) and start > 1 and _may_have_a_time(words[:start]):
        is_counted = any(word.can_be("C") for word in words[:start])
        if start + end == len(words):
            return not is_counted  # "the branch visits next year"
        if not is_counted and _hangs_on(words, start + end):
            return True  # "stock checks every night since the audit"
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
        and not (is_people(words[start - 1].low) or names_somebody(words[start - 1]))
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
        is_joined = rest[0].low in ("and", "but", "or") and rest[-1].can_be("l") and len(rest) <= _MOST_JOINED
        is_how = rest[0].can_be("r") and not is_people(
            words[start - 1].low
        )  # "paid late", but not "customers paid late"
        is_how = is_how and (len(rest) == 1 or rest[1].low in ("and", "or"))
        return is_joined or rest[0].can_be("ITR") or rest[0].classes[0] == "r" or is_how
    if first.can_be("j") and rest[0].can_be("IT"):
        return True
    if first.can_be("D") and first.low in ("a", "an", "each", "every"):  # "an hour a day"
        return len(rest) >= 1 and rest[0].low in TIMES and (len(rest) == 1 or _hangs_on(words, start + 2))
    if first.can_be("R") or first.classes[0] == "r":
        return _hangs_on(words, start + 1)
    if first.can_be("A"):
        return _is_told(rest) or rest[0].can_be("gl")
    return False


def _is_rest(words: Tokens) -> bool:
    """Whether `words` are a noun phrase and what hangs on it."""
    if not words:
        return False
    if len(words) == 1 and words[0].can_be("oR"):
        return True
    return noun_phrase(words) is not None


def is_subject_of_its_own(words: Tokens) -> bool:
    """Whether a pronoun with its verb begins here: "nobody tracks", "they use"."""
    return len(words) > 1 and words[0].can_be("O") and not words[0].can_be("DC") and can_be_finite(words[1])


def _is_told(words: Tokens) -> bool:
    """Whether `words` begin as a clause: a noun phrase, and a word behind it that can be its verb."""
    return any(
        can_be_finite(words[place]) and not words[place - 1].can_be("XHFM") and noun_phrase(words[:place]) is not None
        for place in range(1, len(words))
    )

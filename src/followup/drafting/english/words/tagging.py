"""A phrase in words, and what each of them can be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.drafting.english.words import lexicon
from followup.drafting.english.words.calendar import WEEKDAYS
from followup.drafting.english.words.numerals import SCALES, VALUES
from followup.drafting.english.words.patterns import Pattern

_DETERMINERS = (
    "the a an this that these those my your his her its our their every each some any no another all both "
    "either neither many few several much enough half"
)
_SUBJECTS = (
    "i you he she it we they nobody everybody somebody anybody noone no-one everyone someone anyone nothing "
    "something anything everything one none whoever whichever whatever"
)
_OBJECTS = "me him us them myself yourself himself herself itself ourselves themselves"
_MODALS = (
    "can could will would shall should may might must can't cannot won't wouldn't couldn't shouldn't don't "
    "doesn't didn't"
)
_BE = "is are was were am isn't aren't wasn't weren't"
_HAVE = "has have had hasn't haven't hadn't"
_DO = "do does did"
_PREPOSITIONS = (
    "of in on at by for from with without within into onto over under above below between among across "
    "through during before after since until till about against around behind beside besides beyond despite "
    "down up off out outside inside near past per round toward towards upon via like unlike versus vs as than "
    "amid throughout plus along"
)
_CONJUNCTIONS = "and or but nor yet &"
_WH = "how why what when where who whom whose which whether"
_SUBORDINATORS = (
    "because if while although though unless once so that since before after until when where than whenever wherever"
)
_ADVERBS = (
    "not never always often still already just only too very also even again now then there here soon twice "
    "once almost nearly more most less least well away back together apart so ahead"
)
_NUMBERS = " ".join((*VALUES, *SCALES))

# One letter a class: D determiner, O subject pronoun, o object pronoun, M modal, X be, H have, F do, I preposition,
# K conjunction, W wh-word, A subordinator, R adverb, C number, T to, Q that/who/which.
CLOSED: dict[str, str] = {}
for _letter, _words in (
    ("D", _DETERMINERS), ("O", _SUBJECTS), ("o", _OBJECTS), ("M", _MODALS), ("X", _BE), ("H", _HAVE), ("F", _DO),
    ("I", _PREPOSITIONS), ("K", _CONJUNCTIONS),
    ("W", _WH), ("A", _SUBORDINATORS), ("R", _ADVERBS), ("C", _NUMBERS), ("T", "to"),
):  # fmt: skip
    for _word in _words.split():
        CLOSED[_word] = CLOSED.get(_word, "") + _letter
CLOSED["her"] = "Do"
CLOSED["most"] = CLOSED["more"] = "DR"
CLOSED["till"] = "IAn"
CLOSED["round"] = CLOSED.get("round", "I") + "n"  # "the drug round"
CLOSED["there"] = "OR"
CLOSED["who"] = CLOSED["which"] = "WQ"
CLOSED["that"] = "DQA"

_ONE_BY_ONE = r"(?<!from )(?<!between )\b(?P<one>[a-z]{3,}) (?:to|on|by|over|for) (?P=one)\b(?![-'])"
_TOKEN = Pattern(rf"{_ONE_BY_ONE}|\"|\(|\)|[,;:](?=\s|$|\")|[^\s\",;:()]+(?:[,:](?=\S)[^\s\",;()]+)*|[,;:]|\S")
_NUMBER = Pattern(r"^[$€£]?\d[\d,.:/]*(?:k|m|bn|am|pm|st|nd|rd|th|x|%)?$", re.IGNORECASE)

_ONE_BY_ONE_HYPHENED = Pattern(r"^([a-z]{3,})-(?:to|on|by|over|for)-\1$")  # "face-to-face"
_BEING = {"be": "b", "been": "l", "being": "gn"}
_IS_DONE_THROUGH = Pattern(r"^[a-z]+-(?:through|thru|in|up|out|off|down|over|away|by)$")
_DAYS = frozenset(f"{day.lower()}s" for day in WEEKDAYS)
_SEVERAL_OF_A_NUMBER = Pattern(r"^\d{1,4}s$")  # "Year 11s", "the 1990s"


@dataclass(frozen=True, slots=True)
class Token:
    """A word as typed, in small letters, and every class it can be, the usual one first."""

    text: str
    low: str
    classes: str

    def can_be(self, classes: str) -> bool:
        """Whether it can be one of `classes`."""
        return any(letter in classes for letter in self.classes)

    @property
    def is_known(self) -> bool:
        """Whether it is an English word, a number or a mark."""
        return "?" not in self.classes


@lru_cache(maxsize=16384)
def classes_of(word: str) -> str:
    """The classes that a word can be in; "?" is added where the lexicon does not know it, "^" for names and abbreviations."""
    low = word.lower()
    if " " in word:
        return "rj"  # "lot to lot", "door to door"
    if _ONE_BY_ONE_HYPHENED.match(low):
        return "jr"
    if len(word) == 1 and not word.isalnum():
        return word
    if _SEVERAL_OF_A_NUMBER.match(word):
        return "s"
    if _NUMBER.match(word):
        return (
            "j"
            if word[-2:].lower() in ("st", "nd", "rd", "th")
            else "jC"
            if "/" in word or low.endswith(("am", "pm"))
            else "C"
        )
    if low in _BEING:
        return _BEING[low]
    if word == "May":
        return "^n"
    if low in CLOSED and not (word.isupper() and len(word) > 1):
        closed = CLOSED[low]
        return closed + ("b" if low in ("have", "do", "be") else "")
    if low in ("a.m.", "p.m."):
        return "C"
    if low in _DAYS:
        return "s"
    if low == "data":
        return "us"
    if low == "wedding":
        return "n"  # of which nobody thinks as doing
    if low in ("people", "police", "staff", "cattle"):
        return "s"
    if (word.isupper() and len(word) > 1) or any(letter.isupper() for letter in word[1:]):
        return "^s" if re.search(r"[A-Z0-9]s$", word) else "^n"
    known = lexicon.readings(low)
    if known:
        if (
            "-" in low
            and "n" not in known
            and _IS_DONE_THROUGH.match(low)
            and "b" in lexicon.readings(low.split("-")[0])
        ):
            known += "n"  # "a drive-through"
        return known + ("^" if word[0].isupper() else "")
    if low.endswith(("'s", "s'")):
        return "D"  # somebody's: it opens a noun phrase as a determiner does
    if "-" in low:
        last = low.rsplit("-", 1)[1]
        known = lexicon.readings(last)
        if "g" in known:
            return "gjn"
        if last == "olds":
            return "s"  # "16-year-olds"
        if _NUMBER.match(low.split("-")[0]) or "l" in known:
            return "jn"
        if last in CLOSED:
            return "nj"
        if last.endswith("s") and last[:-1] in CLOSED:
            return "s"  # "walk-ins"
        if not known and last.isalpha() and last.endswith("s") and not last.endswith("ss"):
            return "s?"  # "pre-regs"
        return (known.translate(str.maketrans("", "", "bzpr")) or "n") + "j"
    if word[0].isupper():
        return "^n"
    for ending, letters in (
        ("ing", "gu"),
        ("ed", "pl"),
        ("ly", "r"),
        ("ness", "u"),
        ("ity", "u"),
        ("ism", "u"),
        ("ware", "u"),
        ("ship", "u"),
        ("scopy", "u"),
        ("graphy", "u"),
        ("metry", "u"),
        ("plasty", "u"),
        ("tomy", "u"),
        ("ers", "s"),
        ("ies", "s"),
        ("able", "j"),
        ("less", "j"),
        ("s", "s"),
    ):
        if low.endswith(ending) and len(low) > len(ending) + 2 and not low.endswith("ss"):
            return letters + "?"
    return "n?"


Tokens = tuple[Token, ...]

_CONTRACTION = Pattern(r"^(i|you|we|they|he|she|it|that|there|who|what)('(?:d|ll|ve|re|m|s))$", re.IGNORECASE)
_CONTRACTED = {"'d": "M", "'ll": "M", "'ve": "H", "'re": "X", "'m": "X", "'s": "X"}


@lru_cache(maxsize=8192)
def tokens(line: str) -> tuple[Token, ...]:
    """The words and marks of a line; "I'd" is two, and "lot to lot" is one."""
    found = []
    for text in (match.group() for match in _TOKEN.finditer(line)):
        if "'" in text and (parts := _CONTRACTION.match(text)):
            found.append(Token(parts[1], parts[1].lower(), classes_of(parts[1])))
            found.append(Token(parts[2], parts[2].lower(), _CONTRACTED[parts[2].lower()]))
        else:
            found.append(Token(text, text.lower(), classes_of(text)))
    return _with_verbs_of_relatives(tuple(found))


_FINITE = "XHFMbzp"


def _with_verbs_of_relatives(words: Tokens) -> Tokens:
    """`words` with a verb behind a "who" or "which" that has none else, though no lexicon has it as one: "tenants who text",
    "nurses who cannulate".
    """
    for place in range(2, len(words)):
        if words[place - 1].low in _RELATIVES and _has_to_be_its_verb(words, place):
            verb = replace(words[place], classes="b")
            return *words[:place], verb, *_with_verbs_of_relatives(words[place + 1 :])
    return words


_RELATIVES = frozenset(("who", "which", "that"))


def _has_to_be_its_verb(words: Tokens, place: int) -> bool:
    """Whether the word at `place`, behind a relative with a plural before it, is a base form, and nothing else of its clause can
    be its verb. "That" points to a thing as well, "the queues that side": it tells of many only where an object follows.
    """
    of, word, after = words[place - 2], words[place], words[place + 1 :]
    is_many = of.can_be("s") and not of.can_be("numDC")
    is_base = word.classes in ("n", "m", "u", "n?") and word.text.isalpha() and word.text.islower()
    if not is_many or not is_base or (words[place - 1].low == "that" and not (after and after[0].can_be("DoOs"))):
        return False
    own = next((at for at, each in enumerate(after) if each.can_be("KAW,")), len(after))
    return not any(each.can_be(_FINITE) for each in after[:own])

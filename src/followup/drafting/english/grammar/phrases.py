"""What kind of phrase a typed text is."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from followup.drafting.english.grammar.clauses import Clause, clause
from followup.drafting.english.grammar.cores import NounPhrase, is_measure
from followup.drafting.english.grammar.finished import is_sayable
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.text.plain import is_latin
from followup.drafting.english.text.typed import is_placeholder, lowered, said, tidy
from followup.drafting.english.text.unsaid import is_gossip, is_promise, is_reminder, is_to_look_up
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person, names_somebody
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set


class Kind(enum.Enum):
    """What a typed text is."""

    NOUN = "noun phrase"
    CLAUSE = "clause with its own verb"
    WH = "wh-clause"
    QUESTION = "question"
    FIRST_PERSON = "first person"
    PAST = "past without subject"
    THIRD_PERSON = "third person without subject"
    DOING = "doing"
    QUALITY = "quality"
    RESULT = "result in telegraph style"
    RECORD = "record"
    PROMISE = "promise"
    NOTE = "note to oneself"
    GOSSIP = "about a person"
    PLACEHOLDER = "placeholder"
    FOREIGN = "another language"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A typed text, understood: its words ready for a sentence, its kind, and what its parts are."""

    line: str
    kind: Kind
    words: Tokens = ()
    noun: NounPhrase | None = None
    clause: Clause | None = None
    is_question: bool = False


_IS_A_LIST = Pattern(r"\s/\s|;|\||\s\+\s|[a-z]{4}/[a-z]{4}")
_ASKING = (
    "do|does|did|don't|would|wouldn't|will|won't|can|could|should|shall|is|isn't|are|was|were|have|has|had|am|may|might"
)
_ASKED = "i|you|we|they|he|she|it|the|there|your|my|their|our|an?|this|that|these|those"
_INVERTED = Pattern(
    rf"^(?!do my own\b)(?:(?:how|why|what|when|where|who|which)(?: \w+)?\s+)?(?:{_ASKING})\s+(?:{_ASKED})\b",
    re.IGNORECASE,
)
_FOREIGN = word_set(
    "und oder der die das den dem des ein eine einer auf mit für von zum zur nicht ist sind wie warum le la "
    "les un une des du et ou avec pour dans sur pourquoi comment est sont el los las una del y con por para "
    "como que och att för med på av inte hur varför är het een van en voor met niet wie waarom il lo gli "
    "della e di per che perché come jak dla nie og til ikke hvordan"
)


_LOOKS_ENGLISH = Pattern(
    r"-|(?:ing|ed|er|ly|tion|ness|ment|able|less|ship|work|load|flow|map|line|time|over|out|up|down|off|sell|board|side)s?$"
)


def is_foreign(words: Tokens) -> bool:
    """Whether the words are rather another language's: little words of one, or too many that English does not have."""
    letters = [word for word in words if word.low[0].isalpha() and not (word.text.isupper() and len(word.text) > 1)]
    if not letters:
        return False
    little = sum(word.low in _FOREIGN and not word.can_be("DIKWQAOXHFMT") for word in letters)
    unknown = sum(
        word.classes == "n?" and not word.text[0].isupper() and not _LOOKS_ENGLISH.search(word.low) for word in letters
    )
    accents = sum(not word.text.isascii() and not word.text[0].isupper() for word in letters)
    return (
        (little > 0 and little + unknown > len(letters) / 3)
        or unknown + accents > max(1, len(letters) / 2.5)
        or little > 1
    )


def is_habit(words: Tokens) -> bool:
    """Whether the first word is a verb in the third person, not a plural: "leads by example", not "leads for the north"."""
    first = words[0]
    if not first.can_be("z") or is_measure(first) or (len(words) < 2 and first.can_be("s")):
        return False
    if not first.can_be("s"):
        return True
    second = words[1]
    if _has_condition(words):
        return True
    if has_gap(words[1:]) or (first.classes[0] == "s" and _has_doer(words[1:])):
        return False  # "reports the inspectors quoted"
    if second.classes[0] in "pl" and not second.can_be("j") and (len(words) == _A_PAIR or words[2].can_be("I")):
        return False  # "calls answered in 20 seconds"
    if second.low in ("always", "never", "often", "usually", "still"):
        return False  # "notes always up to date"
    if second.low in ("that", "which", "who", "of"):
        return False
    if len(words) > 2 and second.low in ("up", "out", "down", "off", "in", "over", "back"):
        is_how = words[2].can_be("r") and (len(words) == _SHORT_HABIT or words[3].can_be("IA,"))
        return is_how or words[2].classes[0] in "rRDIA"
    is_object = second.can_be("DCOo") or second.low in ("how", "what", "by", "to")
    is_described = second.classes[0] == "j" and len(words) > 2 and words[2].can_be("nums")
    is_adverb = (second.classes[0] in "rR" or is_described) and not second.can_be("numsI")
    has_particle = (
        len(words) > 2 and second.can_be("s") and words[2].low in ("out", "up", "down", "off", "over", "away", "back")
    )
    return is_object or is_adverb or has_particle or first.classes[0] == "z"


_A_PAIR = 2  # words
_SHORT_HABIT = 3  # "turns up early"
_CONDITIONS = frozenset(("if", "when", "whenever", "because", "while", "until"))


_PARTICLES = frozenset(("up", "down", "off", "out", "back", "away", "in", "over"))


def condition_of(words: Tokens) -> int | None:
    """Where "if …" or "when …" begins close behind a first word, so that it is a verb: "rings if …", "phones ahead when …"."""
    for place in range(1, min(4, len(words))):
        if words[place].low in _CONDITIONS:
            return place if clause(words[place + 1 :], behind_wh=True) else None
        if words[place].low in _PARTICLES:
            continue
        if not words[place].can_be("nurR") or words[place].can_be("DCO") or words[place].low in ("for", "of"):
            return None
    return None


def _has_condition(words: Tokens) -> bool:
    return condition_of(words) is not None


def has_gap(words: Tokens) -> bool:
    """Whether words are a clause that lacks its last noun, as one behind the noun it tells of does: "the inspectors quoted",
    "the surgeon asked for", "nobody could fault".
    """
    if len(words) < 2 or not (words[-1].can_be("bzpl") or words[-1].classes == "I"):
        return False
    is_past = words[-1].can_be("p") and not words[-1].can_be("nums")
    if is_past and words[0].can_be("D") and noun_phrase(words[:-1]) is not None:
        return _has_doer(words)
    own = clause(words, behind_wh=True)
    if own is None or any(word.low in _OPENERS_OF_MORE for word in words):
        return False
    behind = words[own.verb + 1 :]
    if not behind:
        return words[own.verb].can_be("p") or words[own.verb - 1].can_be("M")
    is_stranded = len(behind) == 1 and behind[0].classes == "I"
    return is_stranded or (words[own.verb].can_be("MXH") and len(behind) == 1 and behind[0].can_be("bl"))


def _has_doer(words: Tokens) -> bool:
    """Whether words begin with those who did something, and what they did: "the board signed off", but not "the faults found"."""
    done = next((place for place, word in enumerate(words[:5]) if place > 1 and word.can_be("p")), None)
    if done is None or not words[0].can_be("D") or words[done].can_be("nums"):
        return False
    doer = words[done - 1]
    is_trade = any(is_person(each) for each in lexicon.lemmas(doer.low))
    return is_trade or is_people(doer.low) or names_somebody(doer) or doer.low in _BODIES


_BODIES = word_set(
    "council team crew staff board ward court client bank school union hospital company ministry press public guests guest kids "
    "children families family parents pupils neighbours neighbors women men"
)
_OPENERS_OF_MORE = frozenset(("who", "that", "which", "and", "or", ","))


@lru_cache(maxsize=8192)
def understood(text: str, british: bool = False) -> Phrase:
    """What `text` is, and its parts."""
    line = tidy(text)
    if is_placeholder(line):
        return Phrase(line, Kind.PLACEHOLDER)
    if not is_latin(line):
        return Phrase(line, Kind.FOREIGN)
    is_question = line.endswith("?")
    line = said(lowered(line.rstrip("? ")), british)
    words = tokens(line)
    if is_foreign(words):
        return Phrase(line, Kind.FOREIGN, words)
    kind, noun, own = _kind(line, words, is_question)
    return Phrase(line, kind, words, noun, own, is_question)


_HOW_OFTEN = Pattern(r" (?:once|twice|\w+ times) (?:a|an|every|each) \w+$")


_WENT_ON = word_set("kept began started stopped continued")
_TELLS_OF = Pattern(r"\b(?:that|who|which)\b")


def is_how_often(line: str) -> bool:
    """Whether a line says how often something happens, and so names no thing: "the dish machine breaks twice a week"."""
    return bool(_HOW_OFTEN.search(line)) and not _TELLS_OF.search(line)


def _kind(line: str, words: Tokens, is_question: bool) -> tuple[Kind, NounPhrase | None, Clause | None]:
    """The kind of a line, with its noun phrase or clause."""
    first = words[0]
    if is_promise(line):
        return Kind.PROMISE, None, None
    if is_gossip(line):
        return Kind.GOSSIP, None, None
    if _INVERTED.match(line):
        return Kind.QUESTION, None, None
    if first.can_be("W"):
        return (Kind.QUESTION if is_question else Kind.WH), None, None
    if is_question or not is_sayable(line) or _IS_A_LIST.search(line):
        return Kind.UNSURE, None, None
    if first.low == "i" or first.low.startswith("i'"):
        return Kind.FIRST_PERSON, None, clause(words)
    own = clause(words)
    if own and first.classes[0] == "g" and words[own.verb].can_be("nums") and not words[own.verb].can_be("XHFM"):
        own = None  # "moving two scores since …" is rather doing than a clause about moving
    if own and first.low in _WITH_BARE_VERB and words[own.verb].can_be("b"):
        own = None  # "helping docents let the kids do the talking"
    if own and first.can_be("g") and len(own.subject) > 1 and words[own.verb].can_be("s"):
        after = words[own.verb + 1 :]
        own = own if after and after[0].can_be("DCOoIRTA") else None  # "printing door handles in-house"
    noun = noun_phrase(words)
    if not own and is_how_often(line):
        return Kind.UNSURE, None, None
    if own and own.is_sure:
        return Kind.CLAUSE, None, own
    if is_to_look_up(line):
        return Kind.NOTE, None, None
    if is_reminder(line) and len(words) > 1 and not (noun and noun.core > 1):
        return Kind.NOTE, None, None
    if (
        first.can_be("p")
        and len(words) > 1
        and (
            words[1].can_be("DCOoT")
            or words[1].classes[0] in "Is"
            or (first.low in _WENT_ON and words[1].can_be("g"))  # "kept coming back"
            or ("l" not in first.classes and not (first.classes[0] in "num" and noun))
            or not noun
        )
    ):
        return Kind.PAST, noun, None
    if first.can_be("g") and len(words) > 1 and _begins_doing(words, noun):
        return Kind.DOING, noun, None
    if noun and not (own and not own.is_sure):
        if first.classes[0] in "jr" and noun.doubt and len(words) == 1:
            return Kind.QUALITY, noun, None
        return Kind.NOUN, noun, None
    if is_habit(words):
        return Kind.THIRD_PERSON, noun, None
    if first.can_be("jr"):
        return Kind.QUALITY, noun, None
    return Kind.UNSURE, noun, own


_BRINGING = word_set("getting keeping putting bringing")


def is_brought(words: Tokens) -> bool:
    """Whether words tell of one thing that is brought or kept somewhere: "getting kit on the boat"."""
    is_one = len(words) > 3 and words[0].low in _BRINGING and words[1].can_be("num") and not words[1].can_be("DIR")
    is_state = is_one and words[2].classes[0] == "j" and words[3].classes == "I"  # "keeping bread warm on the bus"
    return is_state or (is_one and words[2].classes in ("I", "T") and words[3].can_be("D"))


_WITH_BARE_VERB = word_set("helping letting making having watching seeing hearing")


def _begins_doing(words: Tokens, noun: NounPhrase | None) -> bool:
    """Whether an -ing form is followed by what it is done to, not by a noun that it belongs to."""
    second = words[1]
    if (
        words[0].classes[0] != "g"
        and second.low in ("on", "off", "out")
        and any(word.low in ("at", "by") for word in words[2:3])
    ):
        return False  # "heating on at six"
    if words[0].low == "being" and second.can_be("jl"):
        return True  # "being alone at night"
    if is_brought(words):
        return True
    if second.low == "of":
        return False
    if words[0].classes[0] == "g" and any(
        one.low in ("without", "by", "while") and two.can_be("g") for one, two in pairwise(words)
    ):
        return True  # "cutting stock without losing choice"
    if len(words) > 3 and words[2].low == "to" and words[3].can_be("b") and words[0].classes == "g":
        return True  # "using drama to teach history"
    return (
        second.can_be("DCoIT")
        or second.low in _PARTICLES
        or (second.can_be("s") and second.classes[0] != "z")
        or (noun is None and second.classes[0] in "rRjum")
    )

"""What somebody has worked on, where only its name was typed: "contact lens refits, incl. sclerals"."""

from __future__ import annotations

from itertools import pairwise

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, NounPhrase
from followup.drafting.english.grammar.figures import EACH_TIME, TIME, has_digit, in_words
from followup.drafting.english.grammar.noun_phrases import TIMES, noun_phrase
from followup.drafting.english.strengths.held.papers import is_award, is_paper
from followup.drafting.english.strengths.held.qualities import is_quality
from followup.drafting.english.strengths.held.skills import UNSAID, is_gradable, is_trait
from followup.drafting.english.strengths.measured.counts import HAD, is_act, names_only_acts
from followup.drafting.english.text.boasts import PRAISE
from followup.drafting.english.words.lexicon import language
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, names_somebody
from followup.drafting.english.words.sounds import with_article
from followup.drafting.english.words.tagging import Token, Tokens, tokens

_PART = Pattern(r",\s+(?!incl)|;\s+|:\s+|\s[-–—]\s|\.\s+|\s/\s|\s=\s")
_COUNT_BEHIND = Pattern(r"^(?P<what>[^\d:]+): (?P<count>\d+)$")
_WHEN = Pattern(
    r"^(?P<what>.+?) (?P<when>(?P<now>this)? ?(?:last )?(?:year|season|quarter|month|summer|winter|spring|autumn))$"
)
_HOW_MANY = Pattern(r"^(?:(?:well )?over|more than|about|around|nearly|almost) (?=\d)")
_STATE = r"\w+|(?:on|in) time|(?:on|in|over|under) budget|ahead of schedule"
_OF_THEM = Pattern(rf"^(?P<amount>[^,]+), (?P<share>none|never|all|always|every one) (?P<state>{_STATE})$")
_AS_PLANNED = Pattern(r"\b(?:time|budget|schedule)$")
_SHARES = {"never": "none", "always": "all"}
_SO_OFTEN = Pattern(rf"\b{EACH_TIME}")
_NO_THING = Pattern(
    rf"^\d[\d.]* per ?cent\b|, [$€£]?\d|[:;/+<>|?\"“”]|\d ?(?:[a-z]+ )?(?:percent|per cent|{TIME})$|\b{EACH_TIME}"
)
_IS_DONE = Pattern(r"(?:ment|tion|sion|ing|ance|ence|ure|work|care|logy)$")
_SELF = frozenset(("my", "own", "no", "not", "never", "zero", "none", "nothing", "nobody", "every", "all", "any"))
_PERSONS = frozenset(("i", "me", "they", "he", "she"))
_NO_HEADS = (
    UNSAID
    | HAD
    | frozenset(
        ("medal", "prize", "award", "trophy", "sense", "love", "ability", "team", "crew", "staff", "brigade", "squad")
    )
)
_ON_ANYONE = Pattern(r" on any(?:one|body|thing)?\b")
_OF_PEOPLE = frozenset(("honest", "neat", "tidy", "careful", "reliable", "gentle", "polite", "patient"))
_KNOWN_TO_ONE = frozenset(("knowledge", "experience"))


def amount(line: str) -> str | None:
    """For "about 9,000 dockings. One scratch": "I've done about 9,000 dockings"; None for what is no number of
    things that are done.
    """
    if not has_digit(line) or _SO_OFTEN.search(line):
        return None
    counted = _COUNT_BEHIND.match(line)
    line = f"{counted['count']} {counted['what']}" if counted else line
    share = _OF_THEM.match(line)
    of_them = ""
    if share and _is_state(share["state"]):
        of_them = f", {_SHARES.get(share['share'], share['share'])} of them {share['state']}"
    for said in dict.fromkeys((line, _PART.split(line)[0])):
        found = _HOW_MANY.match(said)
        dated = _WHEN.match(said)
        things = (dated["what"] if dated else said)[found.end() if found else 0 :]
        is_work = bool(of_them) and bool(_AS_PLANNED.search(of_them))
        if not _is_number_of_acts(things, is_work):
            continue
        about = found[0] if found else ""
        when = f" {dated['when']}" if dated else ""
        did = "I did" if dated and not dated["now"] else "I've done"
        number, _, what = things.partition(" ")
        return f"{did} {about}{in_words(number)} {what}{when}{of_them}"
    return None


_OF_PAPERS = frozenset(("current", "valid", "active", "pending"))  # "MLT current": a paper, and nothing one works with


def field(line: str) -> str | None:
    """For "contact lens refits, incl. sclerals": "I have experience with contact lens refits, including sclerals"; for "local
    knowledge of the fjord": "I have local knowledge of the fjord".
    """
    for said in dict.fromkeys((line, _PART.split(line)[0])):
        words = tokens(said)
        noun = noun_phrase(words)
        if noun is None or words[0].can_be("C") or said[:1].isdigit() or words[-1].low in _OF_PAPERS:
            continue
        if words[noun.core - 1].low in _KNOWN_TO_ONE and not any(word.low in PRAISE for word in words):
            return f"I have {said}" if noun.core > 1 and not words[0].can_be("D") else None
        if thing := _thing(said, words, noun):
            if _ON_ANYONE.search(thing):
                return f"I can do {line}" if is_whole(tokens(line)) else f"I can do {thing}"
            frame = "My experience includes" if tokens(thing)[0].can_be("D") else "I have experience with"
            return f"{frame} {thing}"
    return None


def _is_state(words: str) -> bool:
    return " " in words or tokens(words)[0].can_be("jl")


def _is_number_of_acts(said: str, is_work: bool) -> bool:
    """Whether a number and what is done stand there: "52 weddings", and neither "two children" nor "17 beds"; is_work: as it is
    told that they were on time, the things are work whatever their name.
    """
    words = _with_named_act(tokens(said))
    noun = noun_phrase(words)
    if noun is None or noun.number != PLURAL or not words[0].can_be("C"):
        return False
    if not is_act(words[: noun.core]) and not is_work:
        return False
    after = _behind(words, noun)
    is_bare = not is_work and noun.core == 2 and after is None and not names_only_acts(words[1])
    return not is_bare and not _is_done_to(after) and not _is_unsaid(said, words, noun) and is_whole(words)


_ALIKE = frozenset(("series", "species", "aircraft"))


def _with_named_act(words: Tokens) -> Tokens:
    """`words` with a last one that is a plural behind a number, though it is spelled as a verb or as the singular: "3 refinery
    shuts", "14 series".
    """
    if not words:
        return words
    is_named = len(words) > 1 and words[-1].classes == "z" and words[-2].can_be("numC")
    if not is_named and words[-1].low not in _ALIKE:
        return words
    return *words[:-1], Token(words[-1].text, words[-1].low, "s")


def _thing(said: str, words: Tokens, noun: NounPhrase) -> str | None:
    """A noun phrase that names what work can be about, several of it or a mass; one alone only with how many it is of."""
    core, head, after = words[: noun.core], words[noun.core - 1], _behind(words, noun)
    if _is_unsaid(said, words, noun) or any(word.can_be("C") or has_digit(word.text) for word in core):
        return None  # "downtime line 2"
    if after is not None and after.low == "over" and not words[noun.core + 1].can_be("D"):
        return None  # "renewals over new business"
    if after is not None and after.low == "and" and words[-2] == after and words[-1].classes[0] in "jr":
        return None  # "termite baiting and corrective"
    if core[0].low in _OF_PEOPLE:
        return None  # "honest forecasts"
    if core[0].classes[0] in "rR" or _is_trait_of(core) or _is_done_to(after):
        return None
    if (core[0].can_be("p") and not core[0].can_be("j")) or (head.text[0].isupper() and not head.text.isupper()):
        return None  # "doubled footfall"; "Kenyan and English"
    if len(core) == 1 and after is None:
        return None  # "hands"
    if any(two.low in ("that", "which") and one.classes[0] == "n" for one, two in pairwise(words[noun.core :])):
        return None  # "reports with photo that a mayor can read" lacks an article
    if (
        noun.number == PLURAL
        or head.can_be("u")
        or (head.can_be("m") and _IS_DONE.search(head.low))
        or (noun.core > 1 and head.low.endswith("sis"))
    ):
        return said if is_whole(words) and not core[0].can_be("D") else None
    is_number = after is not None and after.low == "of" and any(word.can_be("C") for word in words[noun.core :])
    return with_article(said) if is_number and not core[0].can_be("D") else None


def _behind(words: Tokens, noun: NounPhrase) -> Token | None:
    """The first word behind the core of a noun phrase."""
    return words[noun.core] if noun.core < len(words) else None


def _is_done_to(after: Token | None) -> bool:
    """Whether a noun is followed by what was done to it, or what it did: "critical incidents halved in my house", "plans that
    hold".
    """
    return after is not None and (after.low in ("that", "which") or (after.can_be("plzj") and not after.can_be("I")))


def _is_unsaid(said: str, words: Tokens, noun: NounPhrase) -> bool:
    """Whether a noun phrase is of no work: a person, a paper, a language, a time, a share, praise, or nothing by itself."""
    core, head = words[: noun.core], words[noun.core - 1]
    return (
        noun.doubt > 1
        or bool(_NO_THING.search(said))
        or core[0].low in _SELF
        or any(word.low in PRAISE for word in core)
        or any(word.low in _PERSONS or word.low in ("always", "never", "since") for word in words)
        or any(is_paper(word.text) or is_award(word.text) for word in words)
        or bool(language(head.text))
        or head.low in _NO_HEADS
        or head.low.removesuffix("s") in TIMES
        or is_people(head.low)
        or (noun.number != PLURAL and names_somebody(head) and head.text.islower())
    )


def _is_trait_of(core: Tokens) -> bool:
    """Whether it says what somebody is like: "thick skin", "comfortable living in camp"."""
    first, head = core[0], core[-1]
    if is_trait(" ".join(word.low for word in core)):
        return True
    return len(core) == 2 and (is_gradable(first.low) or (head.can_be("g") and is_quality(first.low)))

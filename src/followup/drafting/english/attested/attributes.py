"""What a reference saw of the candidate, as the candidate says it to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.attested.judged import asked_about, asked_of_thing, known_of
from followup.drafting.english.attested.witnessed import is_of_others, watched, witnessed
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.phrases import Kind, is_habit, understood
from followup.drafting.english.strengths.held.qualities import quality
from followup.drafting.english.text.boasts import is_boast
from followup.drafting.english.text.numbers import small_numbers_said
from followup.drafting.english.text.typed import tidy
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Seen:
    """An attribute as it is said to the reference. `you` is a sentence without full stop, of what they saw: "You've seen me
    keep my temper", and no list of one's own virtues: "You know I keep my temper". What only they can judge is what others may
    ask them instead, and `asked` stands after "They may ask": "what I'm like with students", "whether I'm reliable",
    "about my notes".
    """

    typed: str
    you: str | None = None
    asked: str | None = None

    @property
    def is_thin(self) -> bool:
        """Whether it says too little to stand alone: "You've seen me listen", "You've heard me ask questions"."""
        is_seen = self.you and self.you.startswith(_PERFECT)
        words = tokens(self.you.partition(" me ")[2]) if self.you and is_seen and " me with " not in self.you else ()
        return len(words) == 1 or (len(words) == _WORDS_OF_A_THIN_HABIT and words[1].can_be("sOo"))

    @property
    def said(self) -> str:
        """The words of either form."""
        return self.you or self.asked or ""


_WORDS_OF_A_THIN_HABIT = 2  # "ask questions"


@lru_cache(maxsize=8192)
def seen(text: str, british: bool = False) -> Seen | None:
    """The sentence for a reference's attribute, his and hers turned into mine; None where it is not sure."""
    line = re.sub(r"^(?:(?:he|she|they|i)(?:'s| is| was| am|'ll| will)? )(?=\w)", "", tidy(text), flags=re.IGNORECASE)
    if said := _told_by_them(line):
        return Seen(text, you=said) if _is_sayable(said) else None
    phrase = understood(line, british)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.QUESTION, Kind.WH, Kind.PROMISE) or is_boast(phrase.line):
        return None
    line = _NEXT_ONE.split(re.sub(r"\s*\([^()]*\)", "", phrase.line).strip())[0]
    if line != phrase.line:
        phrase = understood(line, british)
    if not line or not phrase.words or (re.search(r"[/+<>|;\[\]:]", line) and not quality(line)):
        return None
    if is_habit(phrase.words) and _OF_THE_OTHER.search(line):
        return None
    asked = None if phrase.words[0].can_be("g") and watched(line) else asked_about(line)
    you = None if asked else witnessed(phrase, line)
    if you is None and asked is None:
        asked = known_of(line) or (None if is_of_others(line) else asked_of_thing(line))
    if asked and (shown := _SHOWN_SO.match(asked)) and (way := _seen_so(line, shown["where"])):
        you, asked = way, None
    said = small_numbers_said(you or asked or "")
    if not said or said.startswith("whether I'm not ") or not _is_sayable(said):
        return None
    return Seen(text, you=said) if you else Seen(text, asked=said)


_SHOWN_SO = Pattern(r"^what I'm like (?P<where>.+)$")


def _seen_so(line: str, where: str) -> str | None:
    """What they saw of a quality: "You've seen me with nervous patients", "You've seen me stay calm when a truck breaks down";
    None with things, of which only they can judge.
    """
    quality, last = line.split(" ", 1)[0].lower(), where.rsplit(" ", 1)[-1]
    if where.startswith("with "):
        is_folk = is_people(last) or is_person(last.removesuffix("s")) or last.removesuffix("s") in _FOLK
        return f"You've seen me {where}" if is_folk else None
    return f"You've seen me stay {quality} {where}" if tokens(quality)[0].can_be("j") else None


_FOLK = word_set(
    "dad mum mom kid child pupil student class crew team hire starter guest dog horse animal baby family owner donor"
)


def _is_sayable(said: str) -> bool:
    """Whether a sentence can stand in a letter, has the candidate in it and nobody else, and is not too long."""
    return is_finished(said) and not _OF_THIRD.search(said) and len(said.split()) <= MOST_WORDS_OF_TWO


_CAN_TELL = Pattern(
    r"^can (?P<verb>speak|talk|vouch|tell|say)(?: (?:you|them|people|anyone))?"
    r" (?P<what>(?:about|to|for|that|how|what|why|whether) .+)$"
)
_WILL_TELL = Pattern(r"^tell (?:you|them|anyone) (?:that )?(?P<what>.+?)(?:, which .+)?$")
_KNOWS = Pattern(r"^(?:knows (?=that|how|what|why)|(?=(?:how|what|why) I ))(?P<what>.+)$")
_SAW = Pattern(r"^(?P<verb>saw|watched|heard) me (?P<what>[a-z]+(?: .+)?)$")
_OF_THIRD = Pattern(r"\b(?:he|she|him|her|his|hers)\b")


def _told_by_them(line: str) -> str | None:
    """What they can tell or know, in so many words: "can speak about my marking", "knows that my orders came in on time"."""
    bare = re.sub(r"\s*\([^()]*\)", "", line).rstrip(".! ")
    if can := _CAN_TELL.match(bare):
        return f"You know {can['what']}" if can["verb"] in ("tell", "say") else f"You can {can['verb']} {can['what']}"
    if (will := _WILL_TELL.match(bare)) and understood(will["what"]).kind is Kind.CLAUSE:
        return f"You know that {will['what']}"
    if saw := _SAW.match(bare):
        return f"You {saw['verb']} me {saw['what']}"
    return f"You know {found['what']}" if (found := _KNOWS.match(bare)) else None


_NEXT_ONE = Pattern(r", (?=(?:never|(?:does|did|is|was)(?:n't| not)) )")
_OF_THE_OTHER = Pattern(r"\b(?:me|my|i|i'm|myself)\b")  # who says it of themselves: "reads my mind"
_PERFECT, _KNOWN = "You've ", "You know I "
_BEGINNINGS = (
    _PERFECT,
    _KNOWN,
    "You saw me ",
    "You watched me ",
    "You saw my ",
    "You read my ",
    "whether I'm ",
)
MOST_WORDS_OF_TWO = 24


def both(first: Seen, second: Seen) -> Seen | None:
    """Two attributes as one; None where one is itself a list, where both would be long, or where they do not join well.

    >>> both(seen("stays till the last chart is done"), seen("asks questions")).you
    "You've seen me stay till the last chart is done, and heard me ask questions"
    >>> both(seen("reliable"), seen("checks twice"))
    Seen(typed='reliable, checks twice', you="You've seen me check twice", asked="whether I'm reliable")
    """
    if any(re.search(r" and |,", each.said) for each in (first, second)):
        return None
    typed = f"{first.typed}, {second.typed}"
    if bool(first.you) != bool(second.you):
        whole = Seen(typed, you=first.you or second.you, asked=first.asked or second.asked)
        if (whole.asked or "").startswith("about "):
            return None  # "You've seen me show up, and they may ask about my roots"
        seen_one = second if second.you else first
        if len(f"{whole.you} {whole.asked}".split()) > MOST_WORDS_OF_TWO or seen_one.is_thin:
            return None
        return Seen(typed, you=f"{whole.you}, and you know {whole.asked}") if _is_known(whole) else whole
    told = _of_one_shape(first, second) or (
        _of_two_shapes(first, second) if first.you else _of_two_questions(first, second)
    )
    if told is None or len(told.split()) > MOST_WORDS_OF_TWO:
        return None
    return Seen(typed, you=told) if first.you else Seen(typed, asked=told)


def _is_known(whole: Seen) -> bool:
    """Whether what they may be asked is no question to who knows it: "what I'm like with students"."""
    return (whole.asked or "").startswith("what I'm like")


def _of_one_shape(first: Seen, second: Seen) -> str | None:
    """Two that begin in the same way, with the beginning said once."""
    start = next((each for each in _BEGINNINGS if first.said.startswith(each) and second.said.startswith(each)), None)
    if start is None or (start == _KNOWN and not _are_habits(first, second)):
        return None
    one, other = (each.said.removeprefix(start) for each in (first, second))
    if start == _PERFECT and one.split(" ", 1)[0] == other.split(" ", 1)[0]:
        least = min(len(one.split()), len(other.split()))
        is_short = " me with " in f"{one} {other}" or least <= _WORDS_OF_A_SHORT_ONE
        if is_short or _GOES_ON.search(one):
            return f"{start}{one}, and {other}"
        other = other.partition(" me ")[2]
    return f"{start}{one}{',' if first.you and _GOES_ON.search(one) else ''} and {other}" if one != other else None


def _of_two_shapes(first: Seen, second: Seen) -> str | None:
    """What was seen and what is known: "You know I never panic, and you've seen me check twice"."""
    one, other = (each.said.split(" ", 2)[:2] for each in (first, second))
    if first.is_thin or second.is_thin or all(each.said.startswith(_KNOWN) for each in (first, second)):
        return None
    if one == other == ["You", "know"]:
        return f"{first.said}, and that {re.sub(r'^You know (?:that )?', '', second.said)}"
    return None if one == other else f"{first.said}, and y{second.said[1:]}"


def _of_two_questions(first: Seen, second: Seen) -> str | None:
    """Two clauses: "whether I'm reliable and what I'm like with the schedule"; a thing, "about my notes", stands alone."""
    return None if "about " in (first.said[:6], second.said[:6]) else f"{first.said} and {second.said}"


_WORDS_OF_A_SHORT_ONE = 4  # "seen me show up", "seen me measure twice"
_GOES_ON = Pattern(r" (?:if|when|while|before|after|till|until|because|who|that|what|how)\b")


def _are_habits(first: Seen, second: Seen) -> bool:
    """Whether both tell what one does, rather than what one did: "ring if I'm late", not "remembered every name"."""
    bases = [each.said.removeprefix(_KNOWN).split(" ", 1)[0] for each in (first, second)]
    return all((forms := verb(base)) is not None and forms.base == base for base in bases)

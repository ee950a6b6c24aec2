"""What a reference saw of the candidate, as the candidate says it to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english import deeds
from followup.drafting.english.articles import is_whole
from followup.drafting.english.boasts import is_boast
from followup.drafting.english.cores import PLURAL, core_end, core_phrase
from followup.drafting.english.lexicon import verb, word_set
from followup.drafting.english.nouns import one_named
from followup.drafting.english.numbers import small_numbers_said
from followup.drafting.english.parsing import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.phrases import Kind, Phrase, is_habit, understood
from followup.drafting.english.qualities import as_person, quality
from followup.drafting.english.tagging import tokens
from followup.drafting.english.typed import is_finished, tidy


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
    def said(self) -> str:
        """The words of either form."""
        return self.you or self.asked or ""


@lru_cache(maxsize=8192)
def seen(text: str, british: bool = False) -> Seen | None:
    """The sentence for a reference's attribute, his and hers turned into mine; None where it is not sure."""
    line = re.sub(r"^(?:(?:he|she|they|i)(?:'s| is| was| am)? )(?=\w)", "", tidy(text), flags=re.IGNORECASE)
    phrase = understood(line, british)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.QUESTION, Kind.WH, Kind.PROMISE) or is_boast(phrase.line):
        return None
    line = re.sub(r"\s*\([^()]*\)", "", phrase.line).strip()
    if not line or (re.search(r"[/+<>|;\[\]:]", line) and not quality(line)):
        return None
    asked = None if phrase.words[0].can_be("g") and _watched(line) else _asked(line)
    you = None if asked else _you(phrase, line)
    if you is None and asked is None:
        asked = _about(line)
    said = small_numbers_said(you or asked or "")
    if re.search(r"\b(?:he|she|him|her|his|hers)\b", said) or not said:
        return None
    if not is_finished(said) or len(said.split()) > 24:
        return None
    return Seen(text, you=said) if you else Seen(text, asked=said)


def _asked(line: str) -> str | None:
    """What others may ask about a quality: nobody praises themselves, and only who saw it can say."""
    if re.match(r"(?:at|in|on|never) ", line) and not _STATE.match(line):
        return None
    if _STATE.match(line) or line in _STATES:
        return f"whether I'm {'punctual' if line == 'early' else line.replace('never ', 'ever ')}"
    if re.match(r"can \w+", line) and tokens(line)[1].can_be("b") and is_whole(tokens(line)[2:]):
        return f"whether I {deeds.mine(line)}"
    if trait := _how(line):
        return trait
    if _quality_of(line):
        return _quality(line)
    return f"whether {person}" if (person := as_person(line)) else None


def _you(phrase: Phrase, line: str) -> str | None:
    """The sentence for an attribute by its kind."""
    first = phrase.words[0]
    if first.low == "never" and (never := _never(line)):
        return never
    if first.can_be("g") and (doing := _watched(line)):
        return doing
    often = re.match(r"(?:always|usually|often|still) ", line)
    if is_habit(tokens(line[often.end() :] if often else line)) and (
        habit := deeds.does(line[often.end() :] if often else line)
    ):
        return f"You've {_witnessed(habit)}" if _is_visible(habit) else None
    if first.can_be("pl") and (done := deeds.did(line)):
        return f"You saw me {base}" if (base := _base(done)) else None
    return _thing(line)


def _never(line: str) -> str | None:
    """For "never missed a deadline": "You've never seen me miss a deadline"; the same for the present."""
    rest = line.removeprefix("never ")
    done = deeds.did(rest)
    base = _base(done) if done else deeds.does(rest)
    return f"You've never {_witnessed(base)}" if base and _is_visible(base) else None


def _base(sentence: str) -> str | None:
    """What was done, without a tense: "handle the launch" of "I've handled the launch"."""
    found = re.match(r"I(?:'ve)? (\w+)(.*)$", sentence)
    forms = verb(found[1]) if found else None
    if found is None or forms is None or forms.base == "be":
        return None
    base = f"{forms.base}{found[2]}"
    return base if _is_visible(base) else None


# What goes on in a mind is nothing that another has seen.
_UNSEEN = word_set(
    "see hear feel know think believe understand remember want like love hate need have seem own trust mean care notice find"
)
_HEARD = word_set("ask say tell argue speak")


def _is_visible(base: str) -> bool:
    return base.split(" ", 1)[0] not in _UNSEEN


def _witnessed(base: str) -> str:
    return f"{'heard' if base.split(' ', 1)[0] in _HEARD else 'seen'} me {base}"


def _watched(line: str) -> str | None:
    """For "precepting new graduates": "You watched me precept new graduates"."""
    found = deeds.base_of(re.sub(r"^(\w+ing) of ", r"\1 ", line))
    if found is None or not found[1] or ", " in found[1]:
        return None
    return f"You watched me {found[0]} {found[1]}"


_STATES = word_set(
    "reliable honest fair early punctual late tidy accurate consistent thorough prepared discreet loyal careful safe steady"
)
_STATE = Pattern(r"^(?:always|never) (?:on time|late|early|prepared|off sick|absent|rude|short with \w+|ready|there)$")
_TRAIT_NOUNS = {
    "patience": "patient", "reliability": "reliable", "honesty": "honest", "punctuality": "punctual", "thoroughness": "thorough",
    "accuracy": "accurate", "discretion": "discreet", "kindness": "kind", "flexibility": "flexible", "persistence": "persistent",
    "curiosity": "curious", "loyalty": "loyal", "calm": "calm", "calmness": "calm", "tact": "tactful", "creativity": "creative",
    "diligence": "diligent", "fairness": "fair", "dependability": "dependable", "tidiness": "tidy", "resilience": "resilient",
}  # fmt: skip


def _how(line: str) -> str | None:
    """For "patience": "how patient I am"."""
    noun, _, rest = line.partition(" ")
    adjective = _TRAIT_NOUNS.get(noun.lower())
    if (
        adjective is None
        or (rest and not re.match(r"(?:with|in|on|under|about) ", rest))
        or not is_whole(tokens(rest) if rest else ())
    ):
        return None
    return f"what I'm like {rest}" if re.match(r"(?:with|in|on|under) ", rest) else f"how {adjective} I am"


def _quality_of(line: str) -> list[str]:
    """The qualities of a line that can be asked about: "able to start in May" is none."""
    qualities = quality(line)
    is_none = any(re.match(r"(?:never|able|willing|happy|available|free|keen|ready|open) ", each) for each in qualities)
    return [] if is_none else qualities


_WHERE = Pattern(r"^(?:very |really |always )?\w+ (?P<where>(?:with|in|on|under) .+)$")


def _quality(line: str) -> str | None:
    """For "fair with the schedule": "what I'm like with the schedule"; for "punctual": "whether I'm punctual"."""
    qualities = _quality_of(line)
    where = next((found["where"] for each in qualities if (found := _WHERE.match(each))), None)
    if where:
        return f"what I'm like {where}"
    return f"whether I'm {' and '.join(dict.fromkeys((qualities[0], qualities[-1])))}" if qualities else None


def _about(line: str) -> str | None:
    """For "notes always up to date": "about my notes": the thing that a line begins with."""
    words = tokens(re.sub(r"^(?:my|his|her|their) ", "", line))
    end = core_end(words)
    noun = core_phrase(words[:end]) if end else None
    if noun is None or noun.doubt or words[0].can_be("DCO") or not all(word.is_known for word in words[:end]):
        return None
    head = words[end - 1]
    is_one_of_many = noun.number != PLURAL and not head.can_be("u")
    is_person = bool(_PERSONS.search(head.low))
    if any(word.classes[0] in "jk" for word in words[:end]):
        return None  # "about my steady hands" is praise
    if words[end:] and words[end].low == "to" and noun_phrase(words):
        end = len(words)  # "attention to detail"
    if is_one_of_many or is_person or is_boast(line) or (end == 1 and head.classes[0] not in "su"):
        return None
    return f"about my {' '.join(word.text for word in words[:end])}"


_PERSONS = Pattern(r"(?:er|or|ist|ian|man|woman|nurse|cook|chef|people|player|starter)s?$")


_WRITTEN = word_set(
    "forecasts reports minutes letters drafts emails notes briefs memos articles briefings proposals "
    "code documentation specs summaries reviews"
)
_WORKED_ON = word_set(
    "lists plans drawings designs filings records files books ledgers spreadsheets dashboards models "
    "tests presentations estimates schedules rotas quotes slides lessons menus"
)
_PRAISED = Pattern(r"^(?:honest|clear|good|clean|careful|accurate|neat|tidy|solid|thorough) ")


def _thing(line: str) -> str | None:
    """For "exhibit lists": "You saw my exhibit lists"; for "reporting" of something: "You saw the … reporting on my shift"."""
    right = re.match(r"^(?P<what>[\w -]+?) (?:that|which) (?P<was>was|were) (?P<rest>.+)$", line)
    if right and (noun := core_phrase(tokens(right["what"]))) and is_whole(tokens(right["rest"])):
        if noun.doubt or re.match(r"(?:the|my|our)\b", right["what"]):
            return None
        return f"You know my {right['what']} {'were' if noun.number == PLURAL else 'was'} {deeds.mine(right['rest'])}"
    line = re.sub(r"^(?:my|his|her|their) ", "", line)
    words = tokens(line)
    noun = noun_phrase(words)
    if noun is None or noun.doubt or noun.core != len(words) or words[0].can_be("DCO") or one_named(line) is None:
        return None
    head = words[-1]
    if noun.number == PLURAL and (head.low in _WRITTEN or head.low in _WORKED_ON):
        praised = _PRAISED.sub("", line)
        return f"You {'read' if head.low in _WRITTEN else 'saw'} my {praised}"
    if head.low == "reporting" and len(words) > 1:
        return f"You saw the {line} on my shift"
    return None


_BEGINNINGS = (
    "You've seen me ",
    "You've heard me ",
    "You've never seen me ",
    "You saw me ",
    "You watched me ",
    "You saw my ",
    "You read my ",
    "whether I'm ",
)
MOST_WORDS_OF_TWO = 24


def both(first: Seen, second: Seen) -> Seen | None:
    """Two attributes as one, where they are of one shape; None where one is itself a list, where both would be long, or
    where they are of different kinds.
    """
    if any(re.search(r" and |,", one.said) for one in (first, second)) or bool(first.you) != bool(second.you):
        return None
    start = next((each for each in _BEGINNINGS if first.said.startswith(each) and second.said.startswith(each)), None)
    if start is None:
        return None
    one, other = (each.said.removeprefix(start) for each in (first, second))
    told = f"{start}{one} and {other}"
    if one == other or len(told.split()) > MOST_WORDS_OF_TWO:
        return None
    typed = f"{first.typed}, {second.typed}"
    return Seen(typed, you=told) if first.you else Seen(typed, asked=told)

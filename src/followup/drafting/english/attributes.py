"""What a reference saw of the candidate, as the candidate says it to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english import deeds, skills
from followup.drafting.english.articles import is_whole
from followup.drafting.english.cores import PLURAL, core_phrase
from followup.drafting.english.lexicon import verb, word_set
from followup.drafting.english.nouns import one_named
from followup.drafting.english.parsing import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.phrases import Kind, Phrase, is_habit, understood
from followup.drafting.english.tagging import tokens
from followup.drafting.english.typed import is_finished, small_numbers_said, tidy


@dataclass(frozen=True, slots=True)
class Seen:
    """An attribute as a sentence to the reference, without full stop: "You watched me precept new graduates"."""

    typed: str
    you: str


@lru_cache(maxsize=8192)
def seen(text: str, british: bool = False) -> Seen | None:
    """The sentence for a reference's attribute, his and hers turned into mine; None where it is not sure."""
    line = re.sub(r"^(?:(?:he|she|they|i)(?:'s| is| was| am)? )(?=\w)", "", tidy(text), flags=re.IGNORECASE)
    phrase = understood(line, british)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.QUESTION, Kind.WH, Kind.PROMISE) or skills.is_boast(
        phrase.line
    ):
        return None
    line = re.sub(r"\s*\([^()]*\)", "", phrase.line).strip()
    if not line or (re.search(r"[/+<>|;\[\]:]", line) and not skills.quality(line)):
        return None
    you = _you(phrase, line)
    if you is None:
        return None
    you = small_numbers_said(you)
    if re.search(r"\b(?:he|she|him|her|his|hers)\b", you):
        return None
    return Seen(text, you) if is_finished(you) and len(you.split()) <= 24 else None


def _you(phrase: Phrase, line: str) -> str | None:
    """The sentence for an attribute by its kind."""
    first = phrase.words[0]
    if first.low == "never" and (never := _never(line)):
        return never
    if _STATE.match(line):
        return f"You know I was {line}"
    if line in _STATES:
        return _quality(line)
    if trait := _how(line):
        return trait
    if first.can_be("g") and (doing := _watched(line)):
        return doing
    if skills.quality(line):
        return _quality(line)
    often = re.match(r"(?:always|usually|often|still) ", line)
    if is_habit(tokens(line[often.end() :] if often else line)) and (
        habit := deeds.does(line[often.end() :] if often else line)
    ):
        return _habit(habit, often[0] if often else "")
    if person := skills.as_person(line):
        return f"You know {person}"
    if first.can_be("pl") and (done := deeds.did(line)):
        return f"You know {_simple_past(done[0])}"
    return _thing(line)


def _never(line: str) -> str | None:
    """For "never missed a deadline": "You know I never missed a deadline"; the same for the present."""
    rest = line.removeprefix("never ")
    if done := deeds.did(rest):
        return f"You know I never {_simple_past(done[0]).removeprefix('I ')}"
    habit = deeds.does(rest)
    return f"You know I never {habit}" if habit else None


def _simple_past(sentence: str) -> str:
    """A sentence in the perfect in the simple past: they saw it then."""
    found = re.match(r"I've (\w+)(.*)$", sentence)
    if not found:
        return sentence
    forms = verb(found[1])
    return f"I {forms.past}{found[2]}" if forms else sentence


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
    """For "patience": "You know how patient I am"."""
    noun, _, rest = line.partition(" ")
    adjective = _TRAIT_NOUNS.get(noun.lower())
    if (
        adjective is None
        or (rest and not re.match(r"(?:with|in|on|under|about) ", rest))
        or not is_whole(tokens(rest) if rest else ())
    ):
        return None
    return f"You know how {adjective} I am" + (f" {rest}" if rest else "")


def _quality(line: str) -> str | None:
    """For "fair with the schedule": "You know I was fair with the schedule": "whether" would be a doubt in a thanks."""
    qualities = [line] if line in _STATES else skills.quality(line)
    if not qualities or qualities[0].startswith("never "):
        return None
    quality = " and ".join(dict.fromkeys((qualities[0], qualities[-1])))
    if re.match(r"(?:able|willing|happy|available|free|keen|ready|open) ", quality):
        return None
    return f"You know I was {quality}"


def _habit(habit: str, often: str) -> str | None:
    """For "keeps her temper on a Saturday": "You know I keep my temper on a Saturday"."""
    if habit.startswith("know "):
        return None  # "You know I know"
    return f"You know I {often}{habit}"


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


_BEGINNINGS = ("You know I was ", "You know ", "You saw ", "You watched me ", "You read ")
MOST_WORDS_OF_TWO = 24


def both(first: Seen, second: Seen) -> str | None:
    """Two attributes in one sentence, where that reads well; None where one is itself a list, where both would be long, or where
    one tells what I was and the other what I do.
    """
    if any(" and " in one.you or "," in one.you for one in (first, second)):
        return None
    if len({one.you.startswith("You know I was ") for one in (first, second) if one.you.startswith("You know I ")}) > 1:
        return None
    starts = (start for start in _BEGINNINGS if first.you.startswith(start) and second.you.startswith(start))
    shared = next(starts, "")
    goes_on = [one.you.removeprefix(shared).split(" ", 1)[0] for one in (first, second)]
    is_alike = bool(shared) and (goes_on[0] == goes_on[1] or shared.endswith(("was ", "me ")))
    told = f"{first.you} and {second.you.removeprefix(shared)}" if is_alike else f"{first.you}, and you{second.you[3:]}"
    return told if len(told.split()) <= MOST_WORDS_OF_TWO else None

"""What others may ask a reference about the candidate: a quality, which nobody claims of themselves, or a thing."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_end, core_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.phrases import condition_of
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.strengths.held.qualities import as_person, quality
from followup.drafting.english.text.boasts import is_boast
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set


def asked_about(line: str) -> str | None:
    """What others may ask about a quality: nobody praises themselves, and only who saw it can say."""
    if (towards := _TOWARDS.match(line)) and tokens(towards["whom"])[-1].can_be("s"):
        return f"what I'm like with {towards['whom']}"
    if _EVERY_TIME.match(line):
        return "whether I'm always on time"
    if kept := _kept(line):
        return kept
    if calm := _when(line):
        return calm
    if re.match(r"(?:at|in|on|never) ", line) and not _STATE.match(line):
        return None
    state = _STATE.match(line)
    if (state and is_whole(tokens(state["where"] or "there"))) or line in _STATES:
        return f"whether I'm {'punctual' if line == 'early' else line.replace('never ', 'ever ')}"
    if re.match(r"can \w+", line) and tokens(line)[1].can_be("b") and is_whole(tokens(line)[2:]):
        return f"whether I {deeds.mine(line)}"
    if trait := _how(line):
        return trait
    if _quality_of(line):
        return _quality(line)
    return f"whether {person}" if (person := as_person(line)) else None


_TOWARDS = Pattern(
    r"^(fair|polite|kind|nice|good|gentle|respectful|courteous|straight) to(?:wards?)? (?P<whom>\w+(?: \w+)?)$"
)
_EVERY_TIME = Pattern(r"^(?:(?:in )?early|(?:in )?on time|in on time) (?:every|each|all) (?:\w+ )*\w+$")


def _when(line: str) -> str | None:
    """For "calm when a neonate crashes": "what I'm like when a neonate crashes"."""
    words = tokens(line)
    opens = condition_of(words)
    if opens != 1 or words[opens].low != "when" or not words[0].can_be("j"):
        return None
    behind = words[opens:]
    if not is_whole(behind) or any(word.can_be("Oo") and word.low not in ("it", "nobody") for word in behind):
        return None
    return f"what I'm like {line[line.index(' when ') + 1 :]}"


_GROUPS = Pattern(
    r"(?:kids|children|family|families|team|crew|class|staff|pupils|guests|patients|clients|students|boss)$"
)
_ALWAYS = Pattern(r"^(?:(?:my|his|her|their) )?(?P<what>[\w -]+?) (?P<how>always|never) (?P<state>[\w -]+)$")


def _kept(line: str) -> str | None:
    """For "van always clean": "whether my van was always clean"."""
    found = _ALWAYS.match(line)
    noun = core_phrase(tokens(found["what"])) if found else None
    if found is None or noun is None or tokens(found["what"])[0].can_be("DCOjg"):
        return None
    state = tokens(found["state"])
    is_state = state[0].can_be("jlI") or state[0].low in ("in", "on", "up", "out")
    if not is_state or any(word.can_be("XHFM") for word in state) or not is_whole(state) or state[-1].classes == "I":
        return None
    if (
        not any(word.is_known for word in tokens(found["what"]))
        or _PERSONS.search(found["what"])
        or _GROUPS.search(found["what"])
    ):
        return None
    was = "were" if noun.number == PLURAL else "was"
    always = "always" if found["how"] == "always" else "ever"
    return f"whether my {found['what']} {was} {always} {found['state']}"


_STATES = word_set(
    "reliable honest fair early punctual late tidy accurate consistent thorough prepared discreet loyal careful safe steady"
)
_STATE = Pattern(
    r"^(?:always|never) (?:on time|late|early|prepared|off sick|absent|rude|ready|there|short|behind|over budget|over time"
    r"|out of stock|caught out)"
    r"(?P<where> (?:for|to|with|on|in|at|of) [\w' -]+)?$"
)


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


_WHERE = Pattern(r"^(?:very |really |always )?\w+ (?P<where>(?:(?:with|in|under) .+|on \w+ .+))$")


def _quality(line: str) -> str | None:
    """For "fair with the schedule": "what I'm like with the schedule"; for "punctual": "whether I'm punctual"."""
    qualities = _quality_of(line)
    where = next((found["where"] for each in qualities if (found := _WHERE.match(each))), None)
    if where:
        return f"what I'm like {where}"
    return f"whether I'm {' and '.join(dict.fromkeys((qualities[0], qualities[-1])))}" if qualities else None


_KEPT_SO = Pattern(
    r"^(?P<how>clean|tidy|neat|spotless|safe) (?P<what>station|bench|van|truck|desk|kitchen|workshop|site|bay|ward)$"
)
_WORK = Pattern(r"^[a-z]+ [a-z]{3,}ing$")  # "rota planning"


def asked_of_thing(line: str) -> str | None:
    """For "notes always up to date": "about my notes": the thing that a line begins with; for "clean station", "whether my
    station was clean".
    """
    if kept := _KEPT_SO.match(line):
        return f"whether my {kept['what']} was {kept['how']}"
    if _WORK.match(line) and all(word.can_be("nmug") for word in tokens(line)):
        return f"about my {line}"
    bare = _OF_WORK.sub("", re.sub(r"^(?:my|his|her|their) ", "", line))
    words = tokens(bare)
    end = core_end(words)
    noun = core_phrase(words[:end]) if end else None
    if bare != line and (noun is None or noun.number != PLURAL or end != len(words)):
        words, bare = tokens(re.sub(r"^(?:my|his|her|their) ", "", line)), line
        end = core_end(words)
        noun = core_phrase(words[:end]) if end else None
    if noun is None or noun.doubt or words[0].can_be("DCO") or not all(word.is_known for word in words[:end]):
        return None
    head = words[end - 1]
    is_one_of_many = noun.number != PLURAL and not head.can_be("u")
    is_person = bool(_PERSONS.search(head.low))
    if len(words) > end and words[0].can_be("z") and words[end].classes[0] in "jr" and words[end].low not in _OFTEN:
        return None  # "works hard"
    if any(word.classes[0] in "jk" for word in words[:end]):
        return None  # "about my steady hands" is praise
    if words[end:] and words[end].low == "to" and noun_phrase(words):
        end = len(words)  # "attention to detail"
    if is_one_of_many or is_person or is_boast(line) or (end == 1 and head.classes[0] not in "su"):
        return None
    return f"about my {' '.join(word.text for word in words[:end])}"


_KNOWS = Pattern(r"^knows (?:(?:his|her|their) \w|.*(?:\bnames?\b|\bby (?:heart|name)\b))")


def known_of(line: str) -> str | None:
    """For "knows every child's name", "knows his birds": "whether I know my birds", since "you know I know" says nothing."""
    line = re.sub(r"^knows their ", "knows my ", line)
    habit = deeds.does(line) if _KNOWS.match(line) and is_whole(tokens(line)[1:]) else None
    return f"whether I {habit}" if habit else None


_OF_WORK = Pattern(
    r"^(?:clear|clean|careful|accurate|neat|tidy|precise|thorough|legible|readable|complete|full)"
    r" (?![\w -]*\b(?:hands|eyes|ears|nails|minds|hours|days|weeks|houses|shifts)$)(?=[\w-]+(?: [\w-]+)?$)"
)  # of things made, not of hands
_OFTEN = word_set("always never often usually still")
_PERSONS = Pattern(r"(?:er|or|ist|ian|man|woman|nurse|cook|chef|people|player|starter)s?$")

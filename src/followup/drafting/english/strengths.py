"""A strength as its owner says it: a whole clause in the first person."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english import deeds, records, results, skills, standing
from followup.drafting.english.articles import is_whole
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.phrases import Kind, Phrase, is_habit, understood, verb_of
from followup.drafting.english.tagging import tokens
from followup.drafting.english.typed import is_finished, small_numbers_said


class Strong(enum.Enum):
    """What kind of strength it is, which says how a letter may go on after it."""

    DEED = "deed"
    RESULT = "result"
    RECORD = "record"
    YEARS = "years"
    SKILL = "skill"
    TRAIT = "trait"
    PAPER = "paper"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Strength:
    """A strength in the forms that are sure.

    sentence is a clause without a full stop that begins with I, My, Our, Of, In, With or After; formal is the same
    without contractions.
    """

    typed: str
    kind: Strong
    sentence: str
    formal: str
    has_figure: bool

    @property
    def document(self) -> str | None:
        """What of it can be copied and sent: "license", "certificate"; None where it is nothing on paper."""
        found = _DOCUMENT.search(self.sentence) if self.kind is Strong.PAPER else None
        return ("license" if found[1] else found[2]) if found else None

    @property
    def tells_how(self) -> bool:
        """Whether it is a piece of work of which one can say how it was done, and not what is done every day."""
        return self.kind in (Strong.DEED, Strong.RESULT) and not _EVERY_DAY.search(self.sentence)


_EVERY_DAY = Pattern(r"\b(?:an?|per|each|every) (?:hour|day|night|morning|shift|week|month|season)$")
_LONG = (
    ("I've ", "I have "),
    ("I'm ", "I am "),
    ("I'd ", "I would "),
    ("I'll ", "I will "),
    ("haven't", "have not"),
    ("hasn't", "has not"),
    ("didn't", "did not"),
    ("don't", "do not"),
    ("doesn't", "does not"),
    ("wasn't", "was not"),
    ("can't", "cannot"),
    ("won't", "will not"),
)
_FIGURE = Pattern(r"\b\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|every|none|never|all)\b")
_STARTS = ("I ", "I've ", "I'm ", "I'd ", "I'll ", "My ", "Our ", "Of ", "In ", "With ", "After ")


def formal(sentence: str) -> str:
    """`sentence` without contractions."""
    for short, long in _LONG:
        sentence = sentence.replace(short, long)
    return sentence


@lru_cache(maxsize=8192)
def strength(text: str, british: bool = False) -> Strength | None:
    """The forms of a typed strength; None where no sentence is sure, and for boasts."""
    phrase = understood(text, british)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.QUESTION, Kind.WH, Kind.PROMISE) or skills.is_boast(
        phrase.line
    ):
        return None
    said = None if _FAMILY.search(phrase.line) else _said(phrase)
    if said is None:
        return None
    kind, told = said
    sentence = small_numbers_said(told)
    if re.search(r"\b(?:he|she|him|her|his|hers)\b", sentence):
        return None
    if not sentence.startswith(_STARTS) or not is_finished(sentence) or len(sentence.split()) > 34:
        return None
    return Strength(text, kind, sentence, formal(sentence), bool(_FIGURE.search(sentence)))


_DOCUMENT = Pattern(r"\b(?:(licen[cs]e)d?|(certificate|card|permit|diploma|badge))\b")


def strengths(lines: Sequence[str], british: bool = False) -> list[Strength]:
    """What of `lines` can be said, in their order. What says nothing by itself, and something behind the line before, is the rest
    of that: a comma parts the items of a list, as it does "two winters in a freezer, no accident".
    """
    found: list[Strength] = []
    before: str | None = None
    for line in lines:
        alone = strength(line, british)
        whole = strength(f"{before}, {line}", british) if before and alone is None else None
        if whole and _says_last_word_of(line, whole):
            if found and found[-1].typed == before:
                found.pop()
            alone = whole
        if alone:
            found.append(alone)
        before = line
    return found


def _says_last_word_of(line: str, whole: Strength) -> bool:
    last = re.findall(r"[^\W\d_]+", line)[-1:]
    return bool(last) and last[0].lower().removesuffix("s") in whole.sentence.lower()


_Said = tuple[Strong, str]


# Each looks for a shape of its own, the rarest first.
_TELLERS: tuple[tuple[Strong, Callable[[str], str | None]], ...] = (
    (Strong.RESULT, results.change),
    (Strong.RESULT, results.share),
    (Strong.PAPER, standing.being),
    (Strong.YEARS, standing.spell),
    (Strong.RECORD, standing.rate),
    (Strong.RECORD, records.record),
    (Strong.PAPER, standing.holding),
    (Strong.PAPER, skills.paper),
    (Strong.SKILL, skills.languages),
    (Strong.YEARS, skills.years),
)


def _said(phrase: Phrase) -> _Said | None:
    """A strength's kind, and its sentence."""
    line = re.sub(r"(\d)k\b", r"\1,000", phrase.line)
    bare = re.sub(r"\s*\([^()]*\)", "", line).strip()
    for kind, tell in _TELLERS:
        if sentence := tell(line if tell is skills.languages else bare):
            return kind, sentence
    return _by_kind(phrase, bare) or _by_part(bare)


def _own_kind(phrase: Phrase) -> Strong:
    """Of which kind a sentence from "I" is, by its verb."""
    second = next((word for word in phrase.words[1:] if word.classes[0] not in "rR"), phrase.words[0])
    if second.low in ("hold", "own"):
        return Strong.PAPER
    if second.low == "have" and not any(word.can_be("l") for word in phrase.words[2:3]):
        return Strong.PAPER
    return Strong.DEED if second.low == "have" or second.can_be("p") or second.low == "'ve" else Strong.TRAIT


def _by_kind(phrase: Phrase, line: str) -> _Said | None:
    """What a phrase says by its kind."""
    first = phrase.words[0]
    if phrase.kind is Kind.FIRST_PERSON:
        return (_own_kind(phrase), deeds.first_part(line)) if phrase.clause else None
    if _LEARNED.match(line):
        return Strong.PAPER, f"I'm {line}"
    if _STATE.match(line):
        return Strong.TRAIT, f"I'm {line}"
    if _CHARGE.match(line):
        return Strong.TRAIT, f"I've been {line}"
    if first.can_be("l") and (person := skills.as_person(line)):
        return Strong.TRAIT, person  # "licensed customs broker": nobody licensed one
    is_past = first.can_be("pl") or first.low in ("never", "always", "successfully")
    if is_past and not _is_kind_of(phrase) and (done := deeds.did(line)):
        if done.startswith("I was "):
            return Strong.PAPER, done
        return (Strong.RECORD if first.low == "never" else Strong.DEED), done
    if phrase.kind is Kind.CLAUSE and (ours := deeds.own_sentence(deeds.first_part(line))):
        return Strong.RESULT, ours
    if able := _able(line):
        return Strong.TRAIT, able
    if phrase.kind is Kind.DOING or (first.can_be("g") and len(phrase.words) > 1):
        return _doing(line)
    if qualities := skills.quality(line):
        return Strong.TRAIT, _trait(qualities)
    if person := skills.as_person(line):
        return Strong.TRAIT, person
    if product := _product(line):
        return Strong.PRODUCT, product
    if is_habit(phrase.words) and (habit := deeds.does(line)):
        return Strong.TRAIT, f"I {habit}"
    if known := skills.skill(line):
        return Strong.SKILL, known
    return None


def _is_kind_of(phrase: Phrase) -> bool:
    """Whether a participle rather says which things: "mixed methods" are a kind of methods, and nobody mixed them."""
    first = phrase.words[0]
    return len(phrase.words) == 2 and first.can_be("j") and phrase.words[1].can_be("s")


_LEARNED = Pattern(
    r"^(?:certified|licensed|qualified|registered|accredited|chartered|versed|skilled"
    r"|(?:cross-)?trained) (?:in|for|on|as|to) (?:an? )?[a-z0-9][\w -]+$"
    r"|^(?:certified|licensed|accredited) in [\w -]+$"
)
_STATE = Pattern(
    r"^(?:interested|experienced|dedicated|committed|focused|used|based|accustomed"
    r"|devoted|determined) (?:in|on|to|by|with|for) [\w -]+$"
)
_FAMILY = Pattern(
    r"\bmy (?:mum|mom|mother|dad|father|parents|kids|son|daughter|baby|children)\b"
    r"|\b(?:raised|have) (?:\w+ )?(?:kids|children)\b"
)
_CHARGE = Pattern(r"^(?:responsible for|in charge of|accountable for) [\w -]+$")


def _able(line: str) -> str | None:
    """For "can run conduit all day": "I can run conduit all day"; for "doesn't panic": "I don't panic"."""
    found = re.match(r"^(can|doesn't|does not|won't|can't) (\w+)((?: [\w' -]+)?)$", line)
    forms = verb_of(found[2]) if found else None
    if not found or not forms or forms.base != found[2].lower() or not is_whole(tokens(found[3]) if found[3] else ()):
        return None
    auxiliary = {"doesn't": "don't", "does not": "do not"}.get(found[1], found[1])
    return f"I {auxiliary} {found[2]}{deeds.mine(found[3])}"


def _doing(line: str) -> _Said | None:
    """For "cutting a 40-minute deploy to 6": "I cut …", other doing as what one is used to."""
    line = deeds.first_part(re.sub(r"^(\w+ing) of ", r"\1 ", line))
    found = deeds.base_of(line)
    if found is None:
        return None
    _, rest, forms = found
    if re.match(r"\d[\d.]* (?:percent|per cent)\b", rest):
        return None  # "lambing 148 percent"
    if not rest:
        return Strong.SKILL, f"I'm at home in {line}"
    if ", " in rest:
        return None
    if forms.base in results.CHANGES and re.search(r"\bto \d+(?: \w+)?$|\bfrom .+ to\b|\bby \d", rest):
        return Strong.DEED, f"I {forms.past} {rest}"
    words = tokens(rest)
    was_once = any(word.can_be("p") and not word.can_be("lbnumsj") for word in words) or _WHICH_ENDED.search(rest)
    if (words[0].can_be("C") or was_once) and (done := deeds.did(f"{forms.past} {rest}")):
        return Strong.DEED, done
    return Strong.SKILL, f"I'm used to {forms.doing} {rest}"


# Told in the past, it was done once: "a test bench that caught two failures".
_WHICH_ENDED = Pattern(
    r"\b(?:that|which|who|so that it|until) (?:never |later )?(?:caught|\w+ed|was|were|had|won|made|led|cut|held|kept)\b"
)
_UNTIL_NOW = Pattern(r"\bsince (?:(?:\w+ )?\d{4}|\w+day)\b|\bfor (?:over |more than )?(?:\d+|\w+) years\b")
_HARD = Pattern(r"^(good|patient|calm|gentle) with (?:difficult|angry|tricky|tough|challenging|demanding|hard) (\w+)$")


def _trait(qualities: list[str]) -> str:
    """One or two qualities after "I'm"; people who were called difficult are said so kindly."""
    qualities = [
        re.sub(r"^(?:great|excellent|brilliant|amazing|fantastic) (?=with|at)", "good ", quality)
        for quality in qualities
    ]
    if hard := _HARD.match(qualities[0]):
        return f"I'm {hard[1]} with {hard[2]}, the difficult ones included"
    if len(qualities) == 1:
        return f"I've been {qualities[0]}" if _UNTIL_NOW.search(qualities[0]) else f"I'm {qualities[0]}"
    return f"I'm {qualities[0]} and {qualities[-1]}"


_WRITTEN = Pattern(
    r"^(?P<what>(?:[\w-]+ )?(?:protocols|reports|documents|documentation|code|letters"
    r"|manuals|procedures|minutes|notes|instructions|specs|specifications|emails)) (?P<rest>(?:that "
    r"|which )?.+)$"
)


def _product(line: str) -> str | None:
    """For "protocols a stranger can repeat": "I write protocols a stranger can repeat"."""
    found = _WRITTEN.match(line)
    if not found or not re.match(
        r"(?:that|which|a|an|the|people|anyone|everyone|nobody|others|you) \w+", found["rest"]
    ):
        return None
    return f"I write {line}" if not re.search(r"[,;:/+]", line) else None


def _by_part(line: str) -> _Said | None:
    """The first part of a line that says something by itself."""
    label, _, more = line.partition(": ")
    parts = [part for part in re.split(r",\s+|;\s+|\s[-–—]\s|\s/\s", more or label) if part.strip()]
    if len(parts) < 2 and not more:
        return None
    for part in sorted(parts, key=lambda part: not re.search(r"\d", part)):
        phrase = understood(part)
        if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN):
            continue
        said = _said(phrase)
        if said and said[0] is Strong.SKILL and part != parts[0]:
            continue  # "treasurer, PTA"
        if said and more and said[0] is Strong.TRAIT:
            continue  # "Ofsted: outstanding" is not said of oneself
        if said and not (said[0] is Strong.TRAIT and part != parts[0] and " " not in part):
            return said
    return None

"""A strength as its owner says it: a whole clause in the first person."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english import deeds, results, skills
from followup.drafting.english.phrases import Kind, Phrase, is_habit, understood
from followup.drafting.english.typed import is_sayable, small_numbers_said


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
    without contractions; as_doing stands after "I have experience of", as_noun after "about".
    """

    typed: str
    kind: Strong
    sentence: str
    formal: str
    has_figure: bool
    as_doing: str | None = None
    as_noun: str | None = None


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
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|every|none|never|all)\b")
_STARTS = ("I ", "I'", "My ", "Our ", "Of ", "In ", "With ", "After ")


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
    said = _said(phrase)
    if said is None:
        return None
    kind, sentence, doing, noun = said
    sentence, doing = small_numbers_said(sentence), doing and small_numbers_said(doing)
    if not sentence.startswith(_STARTS) or not is_sayable(sentence) or len(sentence.split()) > 34:
        return None
    return Strength(text, kind, sentence, formal(sentence), bool(_FIGURE.search(sentence)), doing, noun)


_Said = tuple[Strong, str, str | None, str | None]


def _said(phrase: Phrase) -> _Said | None:
    """A strength's kind, its sentence, as doing and as a noun."""
    line = re.sub(r"(\d)k\b", r"\1,000", phrase.line)
    bare = re.sub(r"\s*\([^()]*\)", "", line).strip()
    if sentence := results.change(bare):
        return Strong.RESULT, sentence, None, None
    if sentence := results.share(bare):
        return Strong.RESULT, sentence, None, None
    if sentence := results.record(bare):
        return Strong.RECORD, sentence, None, None
    if sentence := skills.paper(bare):
        return Strong.PAPER, sentence, None, None
    if sentence := skills.languages(line):
        return Strong.SKILL, sentence, None, None
    if sentence := skills.years(bare):
        return Strong.YEARS, sentence, None, None
    return _by_kind(phrase, bare) or _by_part(bare)


def _by_kind(phrase: Phrase, line: str) -> _Said | None:
    """What a phrase says by its kind."""
    first = phrase.words[0]
    if phrase.kind is Kind.FIRST_PERSON:
        sentence = deeds.first_part(line)
        return (Strong.DEED, sentence, None, None) if phrase.clause or first.low != "i" else None
    if _LEARNED.match(line):
        return Strong.PAPER, f"I'm {line}", None, None
    if _CHARGE.match(line):
        return Strong.TRAIT, f"I've been {line}", None, None
    if first.can_be("pl") or first.low in ("never", "always", "successfully"):
        if done := deeds.did(line):
            kind = Strong.RECORD if first.low == "never" else Strong.DEED
            return kind, done[0], done[1], None
    if phrase.kind is Kind.CLAUSE and (sentence := deeds.own_sentence(deeds.first_part(line))):
        return Strong.RESULT, sentence, None, None
    if phrase.kind is Kind.DOING or (first.can_be("g") and len(phrase.words) > 1):
        return _doing(line)
    if qualities := skills.quality(line):
        return Strong.TRAIT, _trait(qualities), None, None
    if sentence := skills.as_person(line):
        return Strong.TRAIT, sentence, None, None
    if product := _product(line):
        return Strong.PRODUCT, product, None, None
    if is_habit(phrase.words) and (habit := deeds.does(line)):
        return Strong.TRAIT, f"I {habit}", None, None
    if known := skills.skill(line):
        return Strong.SKILL, known[0], None, known[1]
    return None


_LEARNED = re.compile(
    r"^(?:certified|licensed|qualified|registered|accredited|chartered|versed|skilled|(?:cross-)?trained) (?:in|for|on|as|to) (?:an? )?[a-z0-9][\w -]+$"
    r"|^(?:certified|licensed|accredited) in [\w -]+$"
)
_CHARGE = re.compile(r"^(?:responsible for|in charge of|accountable for) [\w -]+$")


def _doing(line: str) -> _Said | None:
    """ "cutting a 40-minute deploy to 6" as "I cut …", other doing as what one is used to."""
    line = deeds.first_part(re.sub(r"^(\w+ing) of ", r"\1 ", line))
    found = deeds.base_of(line)
    if found is None:
        return None
    _, rest, forms = found
    if not rest:
        return Strong.SKILL, f"I'm at home in {line}", line, line
    if ", " in rest:
        return None
    if re.search(r"\bto \d+(?: \w+)?$|\bfrom .+ to\b|\bby \d", rest):
        rest = re.sub(r"\bto ([1-9])$", lambda last: f"to {results.in_words(last[1])}", rest)
        return Strong.DEED, f"I {forms.past} {rest}", f"{forms.doing} {rest}", None
    return Strong.SKILL, f"I'm used to {forms.doing} {rest}", f"{forms.doing} {rest}", None


_HARD = re.compile(
    r"^(good|patient|calm|gentle) with (?:difficult|angry|tricky|tough|challenging|demanding|hard) (\w+)$"
)


def _trait(qualities: list[str]) -> str:
    """One or two qualities after "I'm"; people who were called difficult are said so kindly."""
    qualities = [
        re.sub(r"^(?:great|excellent|brilliant|amazing|fantastic) (?=with|at)", "good ", quality)
        for quality in qualities
    ]
    if hard := _HARD.match(qualities[0]):
        return f"I'm {hard[1]} with {hard[2]}, the difficult ones included"
    if len(qualities) == 1:
        return f"I'm {qualities[0]}"
    return f"I'm {qualities[0]} and {qualities[-1]}"


_WRITTEN = re.compile(
    r"^(?P<what>(?:[\w-]+ )?(?:protocols|reports|documents|documentation|code|letters|manuals|procedures|minutes|notes|instructions|specs|specifications|emails)) (?P<rest>(?:that |which )?.+)$"
)


def _product(line: str) -> str | None:
    """ "protocols a stranger can repeat" as "I write protocols a stranger can repeat"."""
    found = _WRITTEN.match(line)
    if not found or not re.match(
        r"(?:that|which|a|an|the|people|anyone|everyone|nobody|others|you) \w+", found["rest"]
    ):
        return None
    return f"I write {line}" if not re.search(r"[,;:/+]", line) else None


def _by_part(line: str) -> _Said | None:
    """The first part of a line that says something by itself."""
    parts = [part for part in re.split(r",\s+|;\s+|\s[-–—]\s|\s/\s|:\s", line) if part.strip()]
    if len(parts) < 2:
        return None
    for part in sorted(parts, key=lambda part: not re.search(r"\d", part)):
        phrase = understood(part)
        if phrase.kind not in (Kind.PLACEHOLDER, Kind.FOREIGN) and (said := _said(phrase)):
            return said
    return None

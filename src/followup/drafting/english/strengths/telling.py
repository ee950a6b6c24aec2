"""Which kind of strength a typed phrase is, and its sentence."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass

from followup.drafting.english.grammar.figures import COUNT, TIME, has_digit, in_full, ordinals_said
from followup.drafting.english.grammar.objects import is_only_when, without_when
from followup.drafting.english.grammar.phrases import Kind, Phrase, is_habit, understood
from followup.drafting.english.strengths import languages
from followup.drafting.english.strengths.done import arranged, deeds, feats, habits, products, scope
from followup.drafting.english.strengths.held import careers, keeping, papers, qualities, service, skills, standing
from followup.drafting.english.strengths.held.papers import is_paper
from followup.drafting.english.strengths.measured import averages, changes, counts, outcomes, records, results, shares
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.tagging import Tokens, tokens


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


Said = tuple[Strong, str]


# The first that fits tells; where two fit, the more exact stands first.
_TELLERS: tuple[tuple[Strong, Callable[[str], str | None]], ...] = (
    (Strong.RESULT, feats.cut_the_time),
    (Strong.RESULT, feats.sooner_than_before),
    (Strong.DEED, feats.into_one),
    (Strong.RECORD, averages.average),
    (Strong.RECORD, records.measure),
    (Strong.RESULT, feats.done_with_result),
    (Strong.RESULT, results.reached),
    (Strong.RESULT, changes.fell),
    (Strong.RESULT, results.change),
    (Strong.RESULT, changes.odds),
    (Strong.RECORD, records.few),
    (Strong.SKILL, arranged.owned),
    (Strong.RESULT, changes.sped_up),
    (Strong.RESULT, results.more_of),
    (Strong.RESULT, shares.share),
    (Strong.RESULT, shares.of_mine),
    (Strong.RESULT, shares.of_the_last),
    (Strong.RESULT, outcomes.in_a_program),
    (Strong.RESULT, outcomes.of_my_team),
    (Strong.RESULT, outcomes.with_a_campaign),
    (Strong.RECORD, outcomes.with_only_one),
    (Strong.RESULT, outcomes.of_which),
    (Strong.RESULT, outcomes.in_my_place),
    (Strong.RESULT, outcomes.takings),
    (Strong.PAPER, papers.both_current),
    (Strong.PAPER, standing.published),
    (Strong.TRAIT, qualities.faculty),
    (Strong.PAPER, standing.at_times),
    (Strong.YEARS, standing.spell),
    (Strong.DEED, counts.counted),
    (Strong.RECORD, counts.rate),
    (Strong.PRODUCT, outcomes.so_many_a_time),
    (Strong.DEED, counts.done_as),
    (Strong.DEED, counts.in_all),
    (Strong.DEED, deeds.turned),
    (Strong.RESULT, feats.before_and_now),
    (Strong.TRAIT, feats.in_so_long),
    (Strong.RECORD, feats.nobody_did),
    (Strong.RECORD, records.none_did),
    (Strong.RECORD, records.record),
    (Strong.RESULT, outcomes.became),
    (Strong.RECORD, feats.mine_do),
    (Strong.RECORD, keeping.always),
    (Strong.TRAIT, keeping.done_somehow),
    (Strong.PAPER, standing.holding),
    (Strong.PAPER, papers.paper),
    (Strong.SKILL, languages.languages),
    (Strong.SKILL, skills.daily),
    (Strong.YEARS, service.since),
    (Strong.YEARS, careers.with_part),
    (Strong.YEARS, careers.and_before),
    (Strong.YEARS, service.years),
    (Strong.YEARS, service.lately),
    (Strong.YEARS, service.worked_with),
    (Strong.PAPER, qualities.member),
    (Strong.SKILL, papers.levelled),
)


_WITH_BRACKETS = (languages.languages, feats.before_and_now, outcomes.in_my_place)


_ORIGIN = Pattern(r"^(?:born|raised|bred|brought up|educated|schooled) (?:and|in|on|by|at)\b")


_AS_WELL = Pattern(r", (?!(?:I|and|but) )[\w' -]+ (?:too|as well|included)$")


def told(phrase: Phrase) -> Said | None:
    """A strength's kind, and its sentence."""
    bare = _bare(in_full(phrase.line))
    if _ORIGIN.match(bare):
        return None
    if languages.are_codes(bare):
        sentence = languages.languages(bare)
        return (Strong.SKILL, sentence) if sentence else None
    if said := _by_shape(phrase):
        return said
    if (alone := _AS_WELL.sub("", bare)) != bare and (of_it := told(understood(alone, "per cent" in bare))):
        return of_it
    if arranged_so := arranged.had_done(bare):
        return Strong.RECORD, arranged_so
    if written := arranged.written_so(bare):
        return Strong.TRAIT, written
    if habits.is_verbal(phrase.words):
        return None
    if things := scope.amount(bare):
        return Strong.PRODUCT, things
    if part := _by_part(bare):
        return part
    return (Strong.SKILL, known) if (known := scope.field(bare)) else None


def _by_shape(phrase: Phrase) -> Said | None:
    """What has a shape of its own, all of it as it was typed."""
    line = ordinals_said(in_full(phrase.line))
    bare = _bare(line)
    for kind, tell in _TELLERS:
        if sentence := tell(line if tell in _WITH_BRACKETS else bare):
            return kind, sentence
    return _by_kind(phrase, bare)


def _bare(line: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", line).strip()


def _own_kind(phrase: Phrase) -> Strong:
    """Of which kind a sentence from "I" is, by its verb."""
    second = next((word for word in phrase.words[1:] if word.classes[0] not in "rR"), phrase.words[0])
    if second.low in ("hold", "own"):
        return Strong.PAPER
    if second.low == "have" and not any(word.can_be("l") for word in phrase.words[2:3]):
        return Strong.PAPER
    is_done = second.low in ("have", "'ve", "did") or second.can_be("p")
    return Strong.DEED if is_done else Strong.TRAIT


_OWN = Pattern(r"^(?!my |our |the |on )([a-z]+) own (?=[a-z])")


_COUNTED_ONCE = Pattern(r"used to be [$€£]?\d")  # "used to be 40 calls" are no calls of mine
_PLACED = Pattern(r"^(?:at|in|on|with|after) [^,.]{2,40}?,? (?P<own>(?:I(?:'ve|'m)?|the|our|my) .+)$", re.IGNORECASE)
"""A sentence behind where or when it was: "At Kaitawa I started …", "At Kaitawa the number of students rose from 19 to 34"."""


def _by_kind(phrase: Phrase, line: str) -> Said | None:
    """What a phrase says by its kind."""
    first = phrase.words[0]
    line = _OWN.sub(r"\1 my own ", line)
    if phrase.kind is Kind.FIRST_PERSON:
        return (_own_kind(phrase), deeds.with_before(deeds.first_part(line))) if phrase.clause else None
    if (placed := _PLACED.match(line)) and (own := understood(placed["own"])).clause:
        placed_line = f"{line[0].upper()}{deeds.first_part(line)[1:]}"
        if own.kind is Kind.FIRST_PERSON:
            return _own_kind(own), placed_line
        if own.kind is Kind.CLAUSE and own.clause.is_sure and has_digit(placed["own"]):
            return Strong.RESULT, placed_line
    if held := qualities.certified(line):
        return Strong.PAPER, held
    if qualities.LEARNED.match(line):
        return Strong.PAPER, f"I'm {line}"
    if (
        line.startswith("used to ") and tokens(line)[2].classes[0] == "b"
    ):  # "used to run a bakery", but not "used to nights"
        return None if _COUNTED_ONCE.match(line) else (Strong.YEARS, f"I {line}")
    if qualities.STATE.match(line):
        return Strong.TRAIT, f"I'm {line}"
    if qualities.CHARGE.match(line):
        return Strong.TRAIT, f"I've been {line}"
    if first.can_be("l") and (person := qualities.as_person(line)):
        return Strong.TRAIT, person  # "licensed customs broker": nobody licensed one
    is_past = first.can_be("pl") or first.low in ("did", "never", "always", "successfully")
    is_kind = _is_kind_of(phrase) or (first.can_be("j") and counts.is_rate(line))
    if is_past and not is_kind and (done := deeds.did(line)):
        if done.startswith("I was "):
            return Strong.PAPER, done
        return (Strong.RECORD if first.low == "never" else Strong.DEED), done
    is_told = (phrase.kind is Kind.CLAUSE and first.classes != "R") or line[0] in "$€£"
    if is_told and (ours := deeds.own_sentence(deeds.first_part(line))):
        return Strong.RESULT, ours
    if able := habits.able(line) or habits.habit(line):
        return Strong.TRAIT, able
    if phrase.kind is Kind.DOING and (arranged_so := arranged.had_done(line)):
        return Strong.RECORD, arranged_so
    if phrase.kind is Kind.DOING or (first.can_be("g") and len(phrase.words) > 1):
        return _doing(line)
    if not _IN_SO_LONG.search(line) and (named := qualities.quality(line)):
        return Strong.TRAIT, qualities.trait(named)
    if person := qualities.as_person(line):
        return Strong.TRAIT, person
    if made := products.product(line):
        return Strong.PRODUCT, made
    if is_habit(phrase.words) and not _is_amount(phrase.words) and (habit := deeds.does(line)):
        return Strong.TRAIT, f"I {habit}"
    is_field = not (
        habits.is_verbal(phrase.words) or _is_attained(line) or _is_of_so_many(line) or _FROM_TO.search(line)
    )
    if is_field and (known := skills.skill(line)):
        return Strong.SKILL, known
    return None


_FROM_TO = Pattern(r"\bfrom [$€£]?\d.* to [$€£]?\d")  # what changed is nothing that one knows
_IN_SO_LONG = Pattern(rf"^\w+ in {COUNT} (?:\w+ )?(?:{TIME})$")  # "close in 3 working days"


def _is_amount(words: Tokens) -> bool:
    """Whether a plural and how many there are stand there, which also read as a verb: "covers 90 to 140", "surveys 6 a week",
    "returns 0.3 percent", "tips up by half".
    """
    if len(words) < 3 or not words[0].can_be("s"):
        return False
    if words[1].low in ("up", "down", "from"):
        return words[2].can_be("C") or words[2].low in ("by", "a", "half")
    return words[1].can_be("C") and (words[2].can_be("TID") or words[2].low in (",", "-", "percent", "per"))


def _is_kind_of(phrase: Phrase) -> bool:
    """Whether a participle rather says which things: "mixed methods" are a kind of methods, and nobody mixed them."""
    first = phrase.words[0]
    return len(phrase.words) == 2 and first.can_be("j") and phrase.words[1].can_be("s")


def _doing(line: str) -> Said | None:
    """For "cutting a 40-minute deploy to 6": "I cut …", other doing as what one is used to."""
    if _ITS_FIGURES.search(line) or " since " in line:
        return None  # "pricing - 2 to 3 days"; "banking since the crash"
    line = deeds.first_part(re.sub(r"^(\w+ing) of ", r"\1 ", line))
    found = deeds.base_of(line)
    if found is None:
        return None
    _, rest, forms = found
    if re.match(r"\d[\d.]* (?:percent|per cent)\b", rest):
        return None  # "lambing 148 percent"
    if not rest:
        return Strong.SKILL, f"I know {line} well"
    if ", " in rest:
        return None
    if forms.base in ("learn", "study", "retrain"):
        return Strong.SKILL, f"I'm {forms.doing} {rest}"
    if forms.base in results.CHANGES and re.search(r"\bto \d+(?: \w+)?$|\bfrom .+ to\b|\bby \d", rest):
        return Strong.DEED, f"I {forms.past} {rest}"
    words = tokens(rest)
    if is_paper(words[0].text) and not words[0].can_be("s"):
        return None  # "spraying ticket PA1"
    if len(words) == 1 and (is_person(words[0].low) or words[0].low == "lead") and not words[0].can_be("s"):
        return None  # "safeguarding lead"
    was_once = any(word.can_be("p") and not word.can_be("lbnumsj") for word in words) or _WHICH_ENDED.search(rest)
    if (words[0].can_be("C") or was_once) and (done := deeds.did(f"{forms.past} {rest}")):
        return Strong.DEED, done
    return Strong.SKILL, f"I'm used to {forms.doing} {rest}"


# Told in the past, it was done once: "a test bench that caught two failures".
_WHICH_ENDED = Pattern(
    r"\b(?:that|which|who|so that it|until) (?:never |later )?(?:caught|\w+ed|was|were|had|won|made|led|cut|held|kept)\b"
)


_NONE_OF_IT = Pattern(r"(?:,|:|;| -| /) (?:none|zero|0|never|not one)\b")
_ITS_FIGURES = Pattern(r"(?:,|:|;| -) (?:from )?[$€£]?\d[\d,.]*(?: [a-z]+)? (?:to|-|->) [$€£]?\d")
_ATTAINED = Pattern(r", (?:passed|completed|finished|earned|gained|obtained|renewed|awarded|failed|valid|in date)\b")


_BEFORE = Pattern(r"(?:used to|was|were|had been|formerly) ")
_DONE_BY = Pattern(r"[a-z]+ed by ")
_THING_OF_SO_MANY = Pattern(r"^([A-Za-z][\w' -]*)(?:,|:|;| -) \d[\d,]* [a-z]")


def _is_of_so_many(line: str) -> bool:
    """Whether a line says of one thing how many it has, so that it is no field: "school play, 60 kids"."""
    found = _THING_OF_SO_MANY.match(line)
    head = tokens(found[1])[-1] if found else None
    return head is not None and head.can_be("nm") and not head.can_be("gus")


_LEANS = Pattern(
    r"\b(?:it|them|this|that one|(?:every|each) one)\b|\bboth$|\bwhich$|^I'm (?:north|south|east|west|up|down|out)\b"
)


def _is_attained(line: str) -> bool:
    """Whether a line says when or how something was attained, which is then no field: "CELTA, passed with merit"."""
    return without_when(line) != line or bool(_ATTAINED.search(line))


def _by_part(line: str) -> Said | None:
    """The first part of a line that says something by itself."""
    label, _, more = line.partition(": ")
    parts = [part for part in re.split(r",\s+|;\s+|\s[-–—]\s|\s/\s|(?<=\w{3})\.\s+", more or label) if part.strip()]
    if (len(parts) < 2 and not more) or counts.is_rate(line):
        return None
    for part in sorted(parts, key=lambda part: not has_digit(part)):
        phrase = understood(part, british="per cent" in line)
        if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN) or languages.languages(part):
            continue  # "English, history": a language among other things is rather taught
        said = _by_shape(phrase)
        if said and not any(leans(_Part(part, said, line, parts[0], bool(more))) for leans in _NEEDS_THE_REST):
            return said
    return None


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a line with what it says alone; `first` is the line's first part, `has_label` says that a colon is before it."""

    text: str
    said: Said
    line: str
    first: str
    has_label: bool

    @property
    def is_first(self) -> bool:
        return self.text == self.first

    @property
    def kind(self) -> Strong:
        return self.said[0]


def _says_less_than_a_figure(part: _Part) -> bool:
    """As in "inspections on 23 scaffolds, register never out of date"."""
    return part.said[1].startswith("My ") and not part.is_first and has_digit(part.first)


def _leans_on_the_first(part: _Part) -> bool:
    """As in "supervision group, started it myself"; "passage plans, north of 70"."""
    return not part.is_first and bool(_LEANS.search(part.said[1]))


def _is_nothing_to_be_at_home_in(part: _Part) -> bool:
    """As in "prescribing errors, none in 3 years"; "treasurer, PTA"; "audits, 12 a year"."""
    if part.kind is not Strong.SKILL:
        return False
    is_counted = bool(_NONE_OF_IT.search(part.line) or _ITS_FIGURES.search(part.line)) or _is_of_so_many(part.line)
    return is_counted or not part.is_first or _is_attained(part.line)


def _tells_of_the_first(part: _Part) -> bool:
    """As in "Excel model, used by the board"; "12 a year, used to be 40"; "daughter, graduated in May"."""
    is_of_it = bool(_DONE_BY.match(part.text) or _BEFORE.match(part.text)) or is_only_when(part.text.partition(" ")[2])
    return not part.is_first and is_of_it


def _is_a_mark(part: _Part) -> bool:
    """As "Ofsted: outstanding" is not said of oneself; nor is one word behind others: "audits, calm"."""
    return part.kind is Strong.TRAIT and (part.has_label or (not part.is_first and " " not in part.text))


_NEEDS_THE_REST = (
    _says_less_than_a_figure,
    _leans_on_the_first,
    _is_nothing_to_be_at_home_in,
    _tells_of_the_first,
    _is_a_mark,
)
"""Why what a part says by itself does not stand without the rest of its line."""

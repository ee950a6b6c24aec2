"""What somebody is like, as they say it of themselves."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.figures import one_of
from followup.drafting.english.grammar.objects import is_only_when
from followup.drafting.english.text.boasts import PRAISE
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.sounds import article_for
from followup.drafting.english.words.tagging import CLOSED, Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_ATTRIBUTIVE = word_set(
    "right wrong senior junior main former key major chief various different new digital technical financial commercial "
    "medical legal clinical social environmental industrial international own several early late native "
    "individual general special national local"
)


def quality(line: str) -> list[str]:
    """The qualities that a line lists, each fit to stand after "I'm": "calm in a code"; empty where one is not sure."""
    line = re.sub(r"\s*\([^()]*\)", "", line)
    items = [item for item in re.split(r";\s*|,\s+(?:and\s+)?|\s+/\s+|\s+\+\s+|\s+&\s+", line) if item]
    if len(items) == 1 and (two := re.match(r"^([\w-]+) and ([\w-]+)$", line)):
        items = [two[1], two[2]]
    good = [item for item in items if is_quality(item)]
    return good if len(good) == len(items) else []


_PARTICLES = frozenset(("up", "out", "off", "down", "over", "away", "back"))
_AT_EASE = frozenset(("happy", "comfortable", "confident", "content"))
_DEGREES = word_set("very really always never quite not")
# What it is good not to be: what else one is not is rather a lack, "not available on Fridays".
_WEAK = word_set(
    "scared afraid frightened squeamish shy bothered fussy precious fazed phased rattled flustered daunted nervous late lazy "
    "sloppy careless clumsy intimidated thrown picky"
)


def _has_adverb(adjective: str) -> bool:
    """Whether a word makes an adverb as an adjective does: "patient", "kind", but not "head", "waste"."""
    return bool(readings(f"{adjective}ly") or readings(f"{adjective.removesuffix('y')}ily"))


def is_quality(item: str) -> bool:
    """Whether an item can stand after "I'm": an adjective and what hangs on it."""
    words = tokens(item)
    if not words or re.search(r"[/+<>|;:]|^\d", item):
        return False
    how = words[0].low if words[0].low in _DEGREES and len(words) > 1 else ""
    if how:
        item, words = item.split(" ", 1)[1], words[1:]
    if how == "not" and not _is_weakness(words):
        return False  # "not available on Fridays"
    if how == "not" and words[0].low == "easily":
        words = words[1:]
    first = words[0]
    if len(words) == _ADVERB_AND_ADJECTIVE and first.low.endswith("ly") and first.classes[0] == "r":
        is_fit = first.low not in _OVERDONE and words[1].low not in _PRIVATELY
        return is_fit and words[1].can_be("j") and is_quality(words[1].text)  # "physically fit"
    if first.low in PRAISE and (first.low not in ("good", "strong", "great", "excellent") or len(words) == 1):
        return False
    if first.low in ("on", "at", "in") and re.match(r"(?:on time|at ease|at home)\b", item):
        return is_whole(words[2:])
    known = readings(first.low)
    is_adjective = (how == "not" or "j" in (known or first.classes[:1])) and (
        first.low not in _ATTRIBUTIVE or (how in ("always", "never") and first.low in ("early", "late"))
    )
    if first.low in _PRIVATELY and " since " in item:
        return False
    is_adjective = is_adjective and first.low not in CLOSED
    is_stuff = (
        len(words) == 1 and first.can_be("u") and "c" not in readings(f"{first.low}er")
    )  # "sourdough", but "fast"
    if not is_adjective or ((first.classes[0] in "nums" or is_stuff) and not _has_adverb(first.low)):
        return False
    if len(words) == 1:
        return True
    if first.can_be("b") and words[1].low in _PARTICLES:
        return False  # "clean up after myself"
    if how != "not" and words[0].can_be("l") and words[1].low == "by":
        return False  # "closed by the 3rd"
    if words[0].can_be("l") and is_only_when(re.sub(r"^\w+ (?:up |off |out )?(?!since)", "", item)):
        return False  # "completed in 2021"
    if words[1].can_be("g") and first.low in _AT_EASE:
        return is_whole(words[1:])
    if words[1].can_be("I") or words[1].low == "to":
        rest = words[2:]
        return bool(rest) and is_whole(words[1:]) and (words[1].low != "to" or rest[0].can_be("b"))
    if words[1].low in ("and", "but") and len(words) == 3:
        return is_quality(words[2].text)
    return len(words) == 2 and words[1].can_be("R") and words[1].low in ("enough", "under", "again")


def _is_weakness(words: Tokens) -> bool:
    """Whether it is good not to be so: "scared of heights", "easily rattled"; "not bothered" alone says the opposite."""
    if words[0].low == "easily":
        return len(words) > 1 and words[1].can_be("l")
    return words[0].low in _WEAK and (len(words) > 1 or not words[0].can_be("l"))


_OF_A_PERSON = Pattern(
    r"(?:licensed|chartered|accredited|quick|fast|native|trained|certified|registered|qualified|experienced"
    r"|keen|patient|calm|careful|hard|early|steady|safe|clear|self-taught)$"
)
_ADVERB_AND_ADJECTIVE = 2  # words
_OVERDONE = word_set(
    "highly extremely incredibly truly exceptionally particularly absolutely totally fairly fully recently"
)
_PRIVATELY = word_set("married divorced widowed single sober unemployed diabetic vegan vegetarian pregnant retired")
_NO_TRADE = word_set("retired married divorced widowed engaged related troubled wanted lost tired spoilt")


def as_person(line: str) -> str | None:
    """For "qualified electrician": "I'm a qualified electrician"."""
    line = re.sub(r"(?:,? \(?[A-Z]{2,}\)?)+$", "", line)  # "chartered engineer MICE"
    words = tokens(line)
    core = core_phrase(words)
    if core is None or core.number == PLURAL or len(words) < 2 or words[0].can_be("D"):
        return None
    head = words[-1].low
    if readings(head)[:1] not in ("", "n", "m"):
        return None
    if not is_person(head):
        return None
    if (
        not (words[0].can_be("l") or words[0].low == "volunteer" or _OF_A_PERSON.match(words[0].low))
        or words[0].low in _NO_TRADE
    ):
        return None
    return f"I'm {one_of(line)}"


LEARNED = Pattern(
    r"^(?:certified|licensed|qualified|registered|accredited|chartered|versed|skilled"
    r"|(?:cross-)?trained) (?:in|for|on|as|to) (?:an? )?[a-z0-9][\w -]+$"
    r"|^(?:certified|licensed|accredited) in [\w -]+$"
)
_CERTIFIED = Pattern(
    r"^(?P<by>(?:[A-Z][A-Z0-9+&-]+|\d[A-Z])(?: [A-Z0-9]\w*)?) "
    r"(?P<so>[Cc]ertified|[Aa]ccredited|[Ll]icensed|[Rr]egistered|[Cc]hartered|[Qq]ualified)(?: and (?P<never>never \w+ed .+))?$"
)


_TRAINED = Pattern(r"^(?P<what>[a-z]+(?: [a-z]+)?)[ -]trained$")
_PART = Pattern(r"^part[- ]qualified (?P<by>[A-Z]{2,}|accountant)$")


def certified(line: str) -> str | None:
    """For "CMS Certified": "I'm CMS certified"; for "hoist trained": "I'm hoist trained"."""
    if part := _PART.match(line):
        return f"I'm {part['by']} part-qualified" if part["by"].isupper() else "I'm a part-qualified accountant"
    trained = _TRAINED.match(line)
    if trained and all(word.can_be("num") and not word.can_be("srD") for word in tokens(trained["what"])):
        return f"I'm {line}"
    found = _CERTIFIED.match(line)
    if found is None or (found["never"] and not is_whole(tokens(found["never"]))):
        return None
    never = f" and have {found['never']}" if found["never"] else ""
    return f"I'm {found['by']} {found['so'].lower()}{never}"


_FACULTY = Pattern(
    r"^(?:(?:good|sharp|keen|quick|trained) )?(?:eye|ear|nose|head|memory|feel|knack|palate) for (?P<what>[\w' -]+)$"
)
_BODILY = Pattern(r"^(?:(?:steady|gentle|light|strong|quick) hands?|strong stomach)(?: (?:for|with|on) [\w' -]+)?$")
_SAYS_NOTHING = frozenset(("detail", "details"))


def faculty(line: str) -> str | None:
    """For "eye for colour": "I have an eye for colour"; for "steady hands": "I have steady hands"."""
    found = _FACULTY.match(line)
    if found and found["what"] not in _SAYS_NOTHING and (" " not in found["what"] or is_whole(tokens(found["what"]))):
        return f"I have {article_for(line)} {line}"
    if not _BODILY.match(line):
        return None
    return f"I have {line}" if " hands" in line else f"I have {article_for(line)} {line}"


STATE = Pattern(
    r"^(?:interested|experienced|dedicated|committed|focused|used|based|accustomed"
    r"|devoted|determined) (?:in|on|to|by|with|for) [\w -]+$"
)


CHARGE = Pattern(r"^(?:responsible for|in charge of|accountable for) [\w -]+$")


_UNTIL_NOW = Pattern(r"\bsince (?:(?:\w+ )?\d{4}|\w+day|I)\b|\bfor (?:over |more than )?(?:\d+|\w+) years\b")
_HARD = Pattern(r"^(good|patient|calm|gentle) with (?:difficult|angry|tricky|tough|challenging|demanding|hard) (\w+)$")
_PHASED = Pattern(r"\bphased (?=by\b)")  # as "fazed" is heard


_NEVER_IN = Pattern(
    r"^never (?P<what>[a-z]+) (?P<span>(?:in|for) (?:over |more than )?[\w]+ (?:years|months|weeks|seasons|terms))$"
)


def trait(qualities: list[str]) -> str:
    """One or two qualities after "I'm"; people who were called difficult are said so kindly."""
    qualities = [
        re.sub(r"^(?:great|excellent|brilliant|amazing|fantastic) (?=with|at)", "good ", quality)
        for quality in qualities
    ]
    qualities = [_PHASED.sub("fazed ", quality) for quality in qualities]
    if (hard := _HARD.match(qualities[0])) and tokens(hard[2])[0].can_be("s"):
        return f"I'm {hard[1]} with {hard[2]}, the difficult ones included"
    if never := _NEVER_IN.match(qualities[0]):
        return f"I haven't been {never['what']} {never['span']}"
    if len(qualities) == 1:
        return f"I've been {qualities[0]}" if _UNTIL_NOW.search(qualities[0]) else f"I'm {qualities[0]}"
    return f"I'm {qualities[0]} and {qualities[-1]}"


# Who belongs to a body or is certified by one; not who leads it, nor what only ends like a person: "CNC router".
_BELONGS = word_set(
    "associate member fellow graduate affiliate practitioner instructor trainer assessor examiner interpreter translator "
    "inspector auditor adviser advisor surveyor engineer technician electrician therapist specialist volunteer delegate "
    "ambassador apprentice trainee medic lifeguard skipper steward finalist veteran alumnus alumna invigilator moderator"
)


def member(line: str) -> str | None:
    """For "ICAN associate": "I'm an ICAN associate"."""
    if not line[:2].isupper():
        return None
    *body, who = line.split(" ")
    is_body = bool(body) and len(body) < 4 and body[0].isupper() and len(body[0]) > 1
    described = [word for word in body[1:] if not word.isupper() and not re.fullmatch(r"\d", word)]
    if (
        not is_body
        or who not in _BELONGS
        or not all(readings(word)[:1] in ("n", "u", "m", "j", "g") for word in described)
    ):
        return None
    return f"I'm {article_for(line)} {line}"

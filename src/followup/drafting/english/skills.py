"""Skills, papers, languages, years and traits, as their owner says them."""

from __future__ import annotations

import re

from followup.drafting.english.articles import is_whole
from followup.drafting.english.clauses import clause
from followup.drafting.english.cores import PLURAL, core_phrase
from followup.drafting.english.lexicon import lemmas, readings, word_set
from followup.drafting.english.noun_phrases import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.results import in_words, one_of
from followup.drafting.english.tagging import CLOSED, Token, tokens

_COUNT = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_YEARS = Pattern(
    rf"^(?:over |more than |about |almost |nearly |around )?(?P<n>{_COUNT})\s?(?P<plus>\+?) (?P<unit>years?"
    rf"|months|seasons|semesters|terms)'?,?(?: of)?(?P<rest>(?: .+)?)$"
)
_BEEN = Pattern(rf"^(?P<who>[\w -]+?)(?:,| for| -) (?P<n>{_COUNT}) (?P<unit>years|months|seasons)$")
_HOW_LONG = Pattern(r"^(over|more than|about|almost|nearly|around) ")
_PAPERS = word_set(
    "licence license certificate certification card ticket permit diploma degree badge clearance registration "
    "qualification bachelor's master's bachelor "
    "master phd doctorate mba bsc msc ba ma bed nvq btec gcse gcses cdl acls bls pals cpr osha cscs nebosh "
    "iosh servsafe pmp cpa acca cima ccrn cissp csm cfa cipd sphr phr cisa aca cna lpn emt nrp tncc shrm prince2 ipaf"
)
_LANGUAGES = word_set(
    "english french german spanish italian polish dutch irish norwegian swedish danish finnish chinese "
    "mandarin cantonese japanese korean russian "
    "ukrainian portuguese arabic hindi urdu punjabi bengali tagalog vietnamese turkish greek romanian "
    "hungarian czech welsh hebrew swahili asl bsl farsi"
)
_PRAISE = word_set(
    "strong good excellent great solid advanced outstanding exceptional superb amazing extensive proven "
    "deep broad expert brilliant fantastic superior unrivalled unparalleled"
)
_BOASTS = Pattern(
    r"\b(?:best|top|greatest|finest|leading|number one|#1|no\. ?1|world[- ]class|guru"
    r"|ninja|rock ?star|wizard|genius|unbeatable|perfect|flawless|second to none|always right|legendary|"
    r"passionate|dynamic|synerg\w+|go-getter|expert|unmatched)\b",
    re.IGNORECASE,
)
_ATTRIBUTIVE = word_set(
    "right wrong senior junior main former key major chief various different new digital technical financial commercial "
    "medical legal clinical social environmental industrial international own several early late native "
    "individual general special national local"
)


def is_boast(line: str) -> bool:
    """Whether a line praises without a fact: superlatives, "expert", "world-class"."""
    if re.search(r"\bat (?:least|best|most)\b|\bbest (?:practice|practices|man)\b|\bmost of\b|\bhighest\b", line):
        return False
    words = tokens(line)
    return bool(_BOASTS.search(line)) or any("k" in word.classes[:1] for word in words)


def years(line: str) -> str | None:
    """For "ten years in triage": "I have ten years in triage behind me"."""
    head_of = re.match(rf"^(head of [\w ]+?)(?:,| for) ({_COUNT}) (years|months|terms)$", line)
    if head_of:
        return f"I've been {head_of[1]} for {in_words(head_of[2])} {head_of[3]}"
    been = _BEEN.match(line)
    if (
        been
        and re.search(r"(?:er|or|ist|ian|nurse|cook|chef)$", been["who"])
        and not tokens(been["who"])[0].can_be("D")
    ):
        who = one_of(been["who"])
        return f"I've been {who} for {in_words(been['n'])} {been['unit']}" if who else None
    found = _YEARS.match(line)
    if not found or not found["rest"] or "," in found["rest"]:
        return None
    rest = found["rest"].strip()
    rest = re.sub(r"^(?:exp|exp\.|experience)\b", "experience", rest)
    first = tokens(rest)[0]
    number = in_words(found["n"].removesuffix(".")) if "," not in found["n"] else found["n"]
    amount = f"more than {number}" if found["plus"] else number
    if longer := _HOW_LONG.match(line):
        amount = f"{longer[1]} {number}"
    if first.low in ("no", "without", "zero", "never") or not is_whole(
        tokens(re.sub(r"^(?:as|experience) ", "in ", rest))
    ):
        return None
    if first.classes[0] == "^" or (first.text[0].isupper() and first.classes[-1] == "^"):
        return f"I have {amount} {found['unit']} of {rest} experience behind me" if " " not in rest else None
    if first.low in ("in", "as", "with", "at", "on", "for", "behind", "under"):
        linked = rest
    elif first.can_be("g") or first.low == "experience" or first.can_be("^"):
        linked = f"of {rest}"
    else:
        return None
    if clause(tokens(rest)) or re.search(r"[/+<>|;:]", rest):
        return None
    if first.low == "behind":
        return f"I've spent {amount} {found['unit']} {linked}"
    return f"I have {amount} {found['unit']} {linked} behind me"


_DEGREE = Pattern(
    r"^(?P<degree>BSc|MSc|BA|MA|BEd|BEng|MEng|MBA|PhD|LLB|LLM|Bachelor's|Master's"
    r"|HND|BTEC|NVQ)(?: degree)?,? (?:in )?(?P<subject>[A-Za-z ]+)$"
)


def _degree(line: str) -> str | None:
    """For "BSc Chemistry": "I have a BSc in Chemistry"."""
    found = _DEGREE.match(line)
    if not found or not noun_phrase(tokens(found["subject"])):
        return None
    name = found["degree"] + (" degree" if "'" in found["degree"] else "")
    return f"I have {one_of(name)} in {found['subject']}"


def _several(line: str) -> str | None:
    """For "BLS, ACLS": "I have my BLS and ACLS"."""
    items = re.split(r", (?:and )?| and | \+ |/", line)
    if len(items) < 2 or not all(item.isupper() and item.lower().split(" ")[0] in _PAPERS for item in items):
        return None
    return f"I have my {', '.join(items[:-1])} and {items[-1]}"


def paper(line: str) -> str | None:
    """For "OSHA 10": "I have my OSHA 10"; for "A + B, both licences in date": "My A and B licences are both in date"."""
    both = re.match(
        r"^(?P<a>[\w -]+?) (?:\+|and|/) (?P<b>[\w -]+), both (?P<what>\w+) (?P<state>in date|valid|current|clean|up to date)$",
        line,
    )
    if both and tokens(both["what"])[0].can_be("s"):
        return f"My {both['a']} and {both['b']} {both['what']} are both {both['state']}"
    own = re.match(r"^own (?P<a>[\w -]+?)(?: (?:\+|and|/|&) (?:own )?(?P<b>[\w -]+))?$", line)
    if own and all(core_phrase(tokens(own[name])) for name in ("a", "b") if own[name]):
        return f"I have my own {own['a']}" + (f" and {own['b']}" if own["b"] else "")
    since = re.match(r"^(?P<what>[\w -]+?) since (?P<year>(?:19|20)\d\d)$", line)
    if since and (held := paper(since["what"])) and held.startswith("I have my "):
        return f"I've had {held.removeprefix('I have ')} since {since['year']}"
    if re.fullmatch(r"level \d [a-z ]+|(?:[a-z]+ ){1,3}level \d", line):
        return f"I have {line}"
    if re.fullmatch(r"[A-Z]{2,}(?: [a-z]+)? (?:level|grade|class|tier) \w", line):
        return f"I have my {line}"
    logged = re.match(
        r"^(?P<n>\d[\d,.]*) (?P<what>(?:\w+ )?(?:hours|miles|flights|dives|jumps))(?: logged| so far| done| completed)?$",
        line,
    )
    if logged:
        return f"I have {logged['n']} {logged['what']} so far"
    if degree := _degree(line) or _several(line):
        return degree
    words = tokens(line)
    if not words or re.search(r"[/+<>|;:,]", line):
        return None
    is_certified = re.match(
        r"^(?P<what>[A-Z][\w-]*(?: \d+)?|first[- ]aid|food safety) (?P<done>certified|trained|qualified|licensed|registered)$",
        line,
    )
    if is_certified:
        return f"I'm {is_certified['what']} {is_certified['done']}"
    noun = noun_phrase(words)
    if noun is None:
        return None
    core = [word.low for word in words[: noun.core]]
    is_paper = core[-1] in _PAPERS or any(lemma in _PAPERS for lemma in lemmas(core[-1]))
    is_short_form = core[0].rstrip("0123456789") in _PAPERS and bool(
        re.fullmatch(r"[A-Z\d]+(?: (?:level |grade )?\d+)?", line)
    )
    if not (is_paper or is_short_form) or any(word in _PRAISE for word in core):
        return None
    if words[0].can_be("D"):
        return f"I have {line}" if words[0].low in ("a", "an", "my", "both", "all") else None
    if noun.number == PLURAL:
        return f"I have my {line}"
    if core[-1] in ("degree", "diploma") and noun.core == len(words):
        return f"I have {one_of(line)}" if one_of(line) else None
    if core[0] in ("clean", "full", "valid", "current"):
        return f"I have a {line}"
    return (
        f"I have {one_of(line.split(' in ')[0])}{line[len(line.split(' in ')[0]) :]}"
        if " in " in line and core[-1] in ("degree", "diploma")
        else f"I have my {line}"
    )


def languages(line: str) -> str | None:
    """For "Polish and English": "I speak Polish and English"."""
    speaker = re.match(r"^(?:fluent |native )?(\w+) speaker$", line)
    if speaker and speaker[1].lower() in _LANGUAGES:
        return f"I speak {speaker[1].capitalize()}"
    fluent = re.match(
        r"^(?:(?P<how>fluent|native|conversational|good|basic|some|intermediate) )?(?P<what>[\w, ]+?)"
        r"(?: \((?P<level>[\w ]+)\))?$",
        line,
    )
    if not fluent:
        return None
    names = re.split(r", | and ", fluent["what"])
    if not all(name.lower() in _LANGUAGES for name in names) or len(names) > 4:
        return None
    names = [name[0].upper() + name[1:] if len(name) > 3 else name.upper() for name in names]
    how = fluent["how"] or (fluent["level"] if fluent["level"] in ("fluent", "native") else None)
    listed = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    if how == "native":
        return None
    if how in ("basic", "some", "intermediate", "good"):
        return f"I speak {'some' if how in ('basic', 'some', 'intermediate') else 'good'} {listed}"
    return f"I speak {how + ' ' if how else ''}{listed}"


def _is_gradable(word: str) -> bool:
    """Whether an adjective has a comparative: "thick", not "legal"."""
    return any("c" in readings(form) for form in (f"{word}er", f"{word}r", f"{word[:-1]}ier", f"{word}{word[-1:]}er"))


def _is_skill(words: tuple[Token, ...]) -> bool:
    """Whether words name something that one can be at home in: a product, an abbreviation, a field."""
    core = core_phrase(words)
    head = words[-1]
    if (
        core is None
        or words[0].can_be("DCO")
        or core.doubt > 1
        or (words[0].classes[0] in "pl" and not words[0].can_be("j"))
    ):
        return False
    if head.low in (
        "skills",
        "skill",
        "experience",
        "knowledge",
        "attitude",
        "record",
        "ethic",
        "personality",
        "references",
    ):
        return False
    if len(words) > 1 and not head.can_be("g^") and (_is_gradable(words[0].low) or words[0].low in _PRAISE):
        return False  # "thick skin" is no field
    if "^" in head.classes and not head.can_be("s"):
        return words[0].text[0].isupper() or head.text.isupper() or len(words) == 1
    is_field = head.classes[0] in "ug" or (len(words) > 1 and "m" in head.classes and "b" in head.classes)
    return (core.number != PLURAL and is_field) or (len(words) > 1 and head.classes == "^s")


_TRAITS = word_set(
    "patience reliability honesty punctuality integrity empathy kindness humour humor resilience flexibility "
    "initiative curiosity creativity enthusiasm loyalty "
    "energy passion confidence discretion tact leadership teamwork communication motivation dedication "
    "determination adaptability commitment accuracy speed calm "
    "compassion professionalism perseverance diligence stamina drive ambition courage respect hard work"
)


def skill(line: str) -> str | None:
    """For "SQL (window functions, the lot)": "I'm at home in SQL"."""
    line = re.sub(r"\s*\([^()]*\)", "", line)
    line = re.split(r"\s[-–—]\s", line)[0].strip()
    if ": " in line:
        line, _, more = line.partition(": ")
        if re.search(r"\d", more) or "," not in more or quality(more):
            return None
    items = [item for item in re.split(r",\s+(?:and\s+)?|\s+(?:and|\+|/|&)\s+|;\s+|(?<=\w)/(?=[A-Z])", line) if item]
    items = [re.sub(rf"^(?:{'|'.join(_PRAISE)}) (?=[A-Z]|\w+ing$)", "", item) for item in items]
    items = [re.sub(r" (?:skills?|experience|expertise|knowledge)$", "", item) for item in items]
    known: list[str] = []
    for item in items[:3]:
        words = tokens(item)
        if not words or item.lower() in _TRAITS or words[-1].low in _TRAITS or not item:
            continue
        noun = noun_phrase(words)
        is_of = bool(
            (noun and noun.core < len(words) and words[noun.core].low == "of" and _is_skill(words[: noun.core]))
            or re.match(r"service of \w+$", item)
        )
        if not (_is_skill(words) or is_of):
            if not known:
                return None
            continue
        known.append(item)
    if not known or (len(known) < len(items) and len(items) <= 2 and not known):
        return None
    listed = ", ".join(known[:-1]) + f" and {known[-1]}" if len(known) > 1 else known[0]
    return f"I'm at home in {listed}"


def quality(line: str) -> list[str]:
    """The qualities that a line lists, each fit to stand after "I'm": "calm in a code"; empty where one is not sure."""
    line = re.sub(r"\s*\([^()]*\)", "", line)
    items = [item for item in re.split(r";\s*|,\s+(?:and\s+)?|\s+/\s+|\s+\+\s+|\s+&\s+", line) if item]
    if len(items) == 1 and (two := re.match(r"^([\w-]+) and ([\w-]+)$", line)):
        items = [two[1], two[2]]
    good = [item for item in items if is_quality(item)]
    return good if len(good) == len(items) else []


def _has_adverb(adjective: str) -> bool:
    """Whether a word makes an adverb as an adjective does: "patient", "kind", but not "head", "waste"."""
    return bool(readings(f"{adjective}ly") or readings(f"{adjective.removesuffix('y')}ily"))


def is_quality(item: str) -> bool:
    """Whether an item can stand after "I'm": an adjective and what hangs on it."""
    words = tokens(item)
    if not words or re.search(r"[/+<>|;:]", item):
        return False
    first = words[0]
    if first.low in ("very", "really", "always", "never", "quite") and len(words) > 1:
        words, first = words[1:], words[1]
    if first.low in _PRAISE and (first.low not in ("good", "strong", "great", "excellent") or len(words) == 1):
        return False
    if first.low in ("on", "at", "in") and re.match(r"(?:on time|at ease|at home)\b", item):
        return is_whole(words[2:])
    known = readings(first.low)
    is_adjective = "j" in (known or first.classes[:1]) and first.low not in _ATTRIBUTIVE and first.low not in CLOSED
    if not is_adjective or (first.classes[0] in "nums" and not _has_adverb(first.low)):
        return False
    if len(words) == 1:
        return True
    if words[1].can_be("I") or words[1].low == "to":
        rest = words[2:]
        return bool(rest) and is_whole(words[1:]) and (words[1].low != "to" or rest[0].can_be("b"))
    if words[1].low in ("and", "but") and len(words) == 3:
        return is_quality(words[2].text)
    return len(words) == 2 and words[1].can_be("R") and words[1].low in ("enough", "under", "again")


def as_person(line: str) -> str | None:
    """For "qualified electrician": "I'm a qualified electrician"."""
    words = tokens(line)
    core = core_phrase(words)
    if core is None or core.number == PLURAL or len(words) < 2 or not words[0].can_be("jl") or words[0].can_be("D"):
        return None
    head = words[-1].low
    if not re.search(r"(?:er|or|ist|ian|man|woman|ant|nurse|cook|chef|starter|player)$", head) or "b" in readings(head):
        return None
    if not re.match(
        r"(?:licensed|quick|fast|native|trained|certified|registered|qualified|experienced"
        r"|keen|patient|calm|careful|hard|early|steady|safe|clear|self-taught)\b",
        words[0].low,
    ):
        return None
    return f"I'm {one_of(line)}"

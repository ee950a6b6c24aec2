"""What somebody has on paper: licences, degrees, hours in a logbook."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.cores import PLURAL, NounPhrase, core_phrase
from followup.drafting.english.grammar.figures import one_of
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.text.boasts import PRAISE
from followup.drafting.english.words.lexicon import lemmas, readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_person
from followup.drafting.english.words.sounds import article_for, with_article
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_PAPERS = word_set(
    "licence license certificate cert certification card ticket permit diploma degree badge clearance registration "
    "qualification bachelor's master's bachelor master doctorate"
)
_SO_LONG = Pattern(r"^\d+\+? (?:years|months) ")
_PRIZES = word_set("medal prize award trophy")
_SHORT = word_set(
    "phd mba bsc msc ba ma bed nvq btec gcse gcses cdl acls bls pals cpr osha cscs nebosh iosh dbs pasma "
    " servsafe pmp cpa acca cima "
    "ccrn cissp csm cfa cipd sphr phr cisa aca cna lpn emt nrp tncc shrm prince2 ipaf"
)


# What is studied for, and what in; "City & Guilds" and a level may stand between.
_AWARDS = (
    r"(?:BSc|MSc|BA|MA|BEd|MEd|BEng|MEng|BTech|MTech|BCom|MCom|MBA|MPhil|MPH|PhD|LLB|LLM|HND|HNC|OND|ONC|ND|NCE|BTEC|T-?Level"
    r"|NVQ|SVQ|PGCE|PGDE|PGDip|PGCert|DipHE|CertHE|FdA|FdSc|Bachelor's|Master's)"
)
_DEGREE = Pattern(
    rf"^(?P<award>{_AWARDS}(?: \(?Hons\)?)?)(?: degree)?(?: (?P<level>(?:[Ll]evel )?\d))?,? (?:in )?"
    r"(?P<subject>[A-Za-z][A-Za-z &]*)$"
)
_CITY = Pattern(r"^[Cc]ity (?:&|and) [Gg]uilds(?: (?P<level>[Ll]evel \d))?,? (?:in )?(?P<subject>[A-Za-z][A-Za-z &]*)$")
_BARE_AWARD = Pattern(rf"^{_AWARDS}(?:,? (?:passed|completed))?$")
_PLACE = Pattern(r", [^,]+$")  # "HND Banking & Finance, Yaba Tech"


def _degree(line: str) -> str | None:
    """For "BSc Chemistry": "I have a BSc in Chemistry"; for "NVQ Level 3 Plumbing": "I have an NVQ level 3 in Plumbing"."""
    found = _DEGREE.match(line) or _DEGREE.match(_PLACE.sub("", line))
    if found:
        held = found["award"] + (" degree" if "'" in found["award"] else "")
        held = with_article(held)
    else:
        found = _CITY.match(line) or _CITY.match(_PLACE.sub("", line))
        held = "a City and Guilds"
    if found is None:
        return f"I have {article_for(line)} {line}" if _BARE_AWARD.match(line) else None
    subject = found["subject"].replace("&", "and")
    if not noun_phrase(tokens(subject)) or is_person(subject.rsplit(" ", 1)[-1]):
        return None
    level = f" {found['level'].lower()}" if found["level"] else ""
    if held.endswith("Guilds"):
        held += level or " certificate"
        level = ""
    return f"I have {held}{level} in {subject}"


def _several(line: str) -> str | None:
    """For "BLS, ACLS": "I have my BLS and ACLS"."""
    items = re.split(r", (?:and )?| and | \+ |/", line)
    if len(items) < 2 or not all(item.isupper() and item.lower().split(" ")[0] in _SHORT for item in items):
        return None
    return f"I have my {', '.join(items[:-1])} and {items[-1]}"


_BEGINS_WITH_AWARD = Pattern(rf"^{_AWARDS}\b")


def is_award(line: str) -> bool:
    """Whether a line begins with what somebody studied for: "HND Banking", which nobody is at home in."""
    return bool(_BEGINS_WITH_AWARD.match(line))


def is_paper(word: str) -> bool:
    """Whether a word names something on paper: "licence", "degrees", "NEBOSH"; "beds" are no BEd."""
    low = word.lower()
    if word[:-1].isupper() and word.endswith("s"):
        return low[:-1] in _SHORT  # ligaments are no "ACLS"
    if low in _SHORT:
        return not (word.islower() and readings(low))
    return low in _PAPERS or any(lemma in _PAPERS for lemma in lemmas(low))


_CERTIFIED = Pattern(
    r"^(?P<what>[A-Z][\w-]*(?: \d+)?|first[- ]aid|food safety) (?P<done>certified|trained|qualified|licensed|registered)"
    r"(?P<since> since (?:[A-Z][a-z]+ )?(?:19|20)\d\d)?$"
)


_BOTH_IN_DATE = Pattern(
    r"^(?P<a>[\w -]+?) (?:\+|and|/) (?P<b>[\w -]+), both (?P<what>\w+) (?P<state>in date|valid|current|clean|up to date)$"
)
_OWN = Pattern(r"^own (?P<a>[\w -]+?)(?:(?: (?:\+|and|/|&) (?:own )?|, own )(?P<b>[\w -]+))?$")
_SINCE = Pattern(r"^(?P<what>[\w -]+?) since (?P<year>(?:[A-Z][a-z]+ )?(?:19|20)\d\d)$")
_OF_A_LEVEL = Pattern(r"level \d [a-z ]+|(?:[a-z]+ ){1,3}level \d")
_OF_A_GRADE = Pattern(r"[A-Z]{2,}(?: [a-z]+)? (?:level|grade|class|tier) \w")
_LOGGED = Pattern(
    r"^(?P<n>\d[\d,.]*) (?P<what>(?:\w+ )?(?:hours|miles|flights|dives|jumps))(?: logged| so far| done| completed)?$"
)
_CURRENT = Pattern(r"^(?P<what>(?=[A-Za-z]*[A-Z\d]).+?) (?:is )?(?P<state>current|valid|in date|up to date)$")
_CURRENT_FIRST = Pattern(
    r"^(?P<state>current|valid) (?P<what>[A-Z][\w]*(?: [A-Z\d]+)* (?:medical|check|vetting|clearance))$"
)
_THESIS = Pattern(rf"^{_AWARDS} (?:thesis|dissertation|research) on (?P<what>.+)$")
_SEVERAL_THINGS = Pattern(r"[/+<>|;:,]")
_JOINED_DOING = 2  # words


def paper(line: str) -> str | None:
    """For "OSHA 10": "I have my OSHA 10"; for "A + B, both licences in date": "My A and B licences are both in date"."""
    for tell in (_both_in_date, _own_things, _held_since, _levelled, _logged, _degree, _several):
        if sentence := tell(line):
            return sentence
    if not line or _SEVERAL_THINGS.search(line) or _SO_LONG.match(line):
        return None
    if current := _CURRENT.match(line) or _CURRENT_FIRST.match(line):
        return _in_date(current)
    if thesis := _THESIS.match(line):
        return f"I wrote my {line}" if noun_phrase(tokens(thesis["what"])) else None
    if certified := _CERTIFIED.match(line):
        held = f"{certified['what']} {certified['done']}"
        return f"I've been {held}{certified['since']}" if certified["since"] else f"I'm {held}"
    return _held(line)


def _both_in_date(line: str) -> str | None:
    """For "reach + counterbalance, both licences in date": "My reach and counterbalance licences are both in date"."""
    found = _BOTH_IN_DATE.match(line)
    if not found or not tokens(found["what"])[0].can_be("s"):
        return None
    return f"My {found['a']} and {found['b']} {found['what']} are both {found['state']}"


def _own_things(line: str) -> str | None:
    """For "own tools + own truck": "I have my own tools and truck"."""
    found = _OWN.match(line)
    if not found or tokens(found["a"])[0].can_be("D"):
        return None
    things = [thing for thing in (found["a"], found["b"]) if thing]
    return f"I have my own {' and '.join(things)}" if all(core_phrase(tokens(thing)) for thing in things) else None


def _held_since(line: str) -> str | None:
    """For "forklift licence since 2014": "I've had my forklift licence since 2014"."""
    found = _SINCE.match(line)
    held = paper(found["what"]) if found else None
    if not found or not held or not held.startswith("I have my "):
        return None
    return f"I've had {held.removeprefix('I have ')} since {found['year']}"


def _levelled(line: str) -> str | None:
    """For "food hygiene level 3": "I have food hygiene level 3"; for "NVQ level 2": "I have my NVQ level 2"."""
    if _OF_A_LEVEL.fullmatch(line):
        return f"I have {line}"
    return f"I have my {line}" if _OF_A_GRADE.fullmatch(line) else None


def _logged(line: str) -> str | None:
    """For "1,900 hours": "I have 1,900 hours so far"."""
    found = _LOGGED.match(line)
    return f"I have {found['n']} {found['what']} so far" if found else None


def _in_date(found: re.Match[str]) -> str | None:
    """For "DBS check current": "My DBS check is current"; None for several."""
    what = tokens(found["what"])
    thing = core_phrase(what)
    is_one = thing is not None and thing.number != PLURAL and not what[0].can_be("DC")
    return f"My {found['what']} is {found['state']}" if is_one else None


def _held(line: str) -> str | None:
    """For "forklift licence": "I have my forklift licence"; None for what is nothing on paper, and for praise."""
    words = tokens(line)
    noun = noun_phrase(words)
    if noun is None:
        return None
    if words[-1].low in _PRIZES and noun.core == len(words) > 1 and not words[0].can_be("D"):
        return f"I have {with_article(line)}"
    behind = words[noun.core :]
    if len(behind) > _JOINED_DOING and behind[0].low == "and" and behind[1].can_be("g") and behind[2].can_be("I"):
        return paper(line.partition(" and ")[0])  # "white card and working at heights"
    core = words[: noun.core]
    if "qualified" in core[0].low or (behind and behind[0].can_be("l") and not behind[0].can_be("Inum")):
        return None  # "part-qualified ACCA"; "tickets closed with a note"
    if not (is_paper(core[-1].text) or _is_short_form(line, core[0].low)):
        return None
    if any(word.low in PRAISE and word.low != "advanced" for word in core):
        return None
    return _with_owner(line, words, noun)


def _is_short_form(line: str, first: str) -> bool:
    """Whether a line is a paper's short form and its number: "OSHA 10", "PASMA level 2"."""
    is_known = first.rstrip("0123456789") in _SHORT
    return is_known and bool(re.fullmatch(r"[A-Z\d]+(?: (?:level |grade )?\d+)?", line))


def _with_owner(line: str, words: Tokens, noun: NounPhrase) -> str | None:
    """That one has a paper, with the article or owner that it wants: "a degree in law", "my CDL", "a clean licence"."""
    if words[0].can_be("D"):
        return f"I have {line}" if words[0].low in ("a", "an", "my", "both", "all") else None
    if noun.number == PLURAL:
        return f"I have my {line}"
    is_studied = words[noun.core - 1].low in ("degree", "diploma")
    if is_studied and noun.core == len(words):
        return f"I have {one}" if (one := one_of(line)) else None
    if words[0].low in ("clean", "full", "valid", "current"):
        return f"I have a {line}"
    award, in_, subject = line.partition(" in ")
    if not in_ or not is_studied:
        return f"I have my {line}"
    return f"I have {one}{in_}{subject}" if (one := one_of(award)) else None


_BOTH = Pattern(
    r"^(?P<what>[\w', -]+? (?:and|\+|&) [\w' -]+?),? (?P<all>both|all) (?P<state>current|valid|up to date|in date)$"
)


def both_current(line: str) -> str | None:
    """For "first aid and CPR, both current": "My first aid and CPR are both current"."""
    found = _BOTH.match(line)
    if found is None or any(word.can_be("DCOo") for word in tokens(found["what"])):
        return None
    return f"My {re.sub(r' [+&] ', ' and ', found['what'])} are {found['all']} {found['state']}"


_LEVEL = Pattern(r"^(?P<name>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?) [Ll]evel (?P<n>\d)(?:, .+)?$")


def levelled(line: str) -> str | None:
    """For "Makaton level 2": "I have Makaton level 2"."""
    found = _LEVEL.match(line)
    return f"I have {found['name']} level {found['n']}" if found else None

"""How long somebody has done a thing, as they say it themselves."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL
from followup.drafting.english.grammar.figures import as_one, in_words, one_of
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.strengths.held.papers import is_paper
from followup.drafting.english.strengths.held.skills import skill
from followup.drafting.english.strengths.held.standing import PRIVATE
from followup.drafting.english.strengths.measured.counts import is_act
from followup.drafting.english.text.typed import as_product
from followup.drafting.english.words.lexicon import language, readings, verb
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person, names_somebody
from followup.drafting.english.words.tagging import Tokens, tokens

_NUMBER = rf"(?:\d[\d,.]*|{FROM_TWO})"
_YEARS = Pattern(
    rf"^(?:over |more than |about |almost |nearly |around |going on )?(?P<n>{_NUMBER})\s?(?P<plus>\+?) (?P<unit>years?"
    rf"|months|seasons|semesters|terms)'?,?(?: of)?(?P<rest>(?: .+)?)$"
)
_BEEN = Pattern(rf"^(?P<who>[\w -]+?)(?:,| for| -) (?P<n>{_NUMBER}) (?P<unit>years|months|seasons)$")
_SPENT = Pattern(
    rf"^been (?P<where>(?:on|in|at|with|behind) .+?),? (?:for )?(?P<n>{_NUMBER}) (?P<unit>years|months)(?: so .+|, .+)?$"
)
_HOW_LONG = Pattern(r"^(over|more than|about|almost|nearly|around|going on) ")


_LAST = Pattern(
    rf"^(?:(?:for|over|in) )?(?:the |these )?(?P<last>last|past) (?P<n>{_NUMBER}) (?P<unit>years|months|seasons|terms|weeks),? "
    rf"(?P<rest>(?:in|on|at|with|as|behind|\w+ing) .+)$"
)


_AND_MORE = Pattern(r"(?:, |; | [-–—] ).*$")


def _is_field(words: Tokens) -> bool:
    """Whether words name what years are spent in without an article: "community midwifery", "live breakfasts"."""
    noun = noun_phrase(words)
    is_named = (
        noun is not None
        and noun.core > 1
        and not noun.doubt
        and not words[0].can_be("DCpl")
        and words[-1].low != "time"
    )
    return is_named and not is_people(words[-1].low) and not names_somebody(words[-1])


_WITH = Pattern(rf"^(?P<what>.+?),? (?P<often>every day |daily )?for (?P<n>{_NUMBER}) (?P<unit>years|months)$")


_FROM_THEN = Pattern(
    r"^(?P<what>[A-Za-z][\w' /+#-]*?),? since (?P<when>(?P<dated>(?:[A-Z][a-z]+ )?(?:19|20)\d\d)|I was [\w' -]+|(?:[a-z]+ )?"
    r"(?:school|college|university|uni|childhood)|the age of \w+|I left [\w' -]+|my (?:teens|twenties|apprenticeship))$"
)


_CAMEL = Pattern(r"^[A-Z][a-z]+[A-Z]\w+$")  # "JavaScript", but neither "Leeds" nor "NHS"


def since(line: str) -> str | None:
    """For "rock climbing since I was 14": "I've been rock climbing since I was 14"; for "Excel since 2003": "I've worked with
    Excel since 2003".
    """
    found = _FROM_THEN.match(line) if " since " in line else None
    if found is None or not is_whole(tokens(f"since {found['when']}")):
        return None
    when = re.sub(r"(?<= was )\d+$", lambda age: in_words(age[0]), found["when"])
    what, words = found["what"], tokens(found["what"])
    if spoken := language(what):
        return f"I've spoken {spoken} since {when}"
    if words[0].can_be("DCO") or is_paper(words[-1].low):
        return None
    if not is_whole(words) and not is_person(words[-1].low):
        return None
    if words[0].can_be("g") and (_is_done(words) or (len(words) == 1 and not found["dated"])):
        return f"I've been {what} since {when}"
    noun = noun_phrase(words)
    if is_person(words[-1].low) and words[-1].low not in PRIVATE and noun is not None and noun.number != PLURAL:
        who = one_of(what)
        return f"I've been {who} since {when}" if who else None
    if len(words) == 1 and words[0].can_be("g"):
        return f"I've worked in {what} since {when}"
    if words[-1].classes == "g" and noun is not None and len(words) > 1:
        return f"I've {'done' if found['dated'] else 'been'} {what} since {when}"
    if noun is not None and noun.number == PLURAL and noun.core == len(words) and is_act(words):
        return f"I've done {what} since {when}"
    is_product = len(words) == 1 and (as_product(what.lower()) == what or bool(_CAMEL.match(what)))
    return f"I've worked with {what} since {when}" if is_product else None


def _is_done(words: Tokens) -> bool:
    """Whether an -ing form is what somebody does, with what it is done to: "welding", "teaching English"; not "banking", which is
    rather where one works.
    """
    forms = verb(words[0].low)
    is_verb = forms is not None and forms.doing == words[0].low and readings(forms.base)[:1] == "b"
    if (
        forms is not None
        and forms.doing == words[0].low
        and words[1:]
        and words[1].low in ("at", "in", "on", "for", "with")
    ):
        return True  # "volunteering at a food bank"
    return is_verb and (len(words) == 1 or words[1].can_be("DsIu^"))


def worked_with(line: str) -> str | None:
    """For "SAP and Oracle every day for 5 years": "I've worked with SAP and Oracle every day for five years"."""
    found = _WITH.match(line)
    known = skill(found["what"]) if found else None
    if (
        not found
        or not known
        or "/" in known
        or re.search(r"[a-z]{3,}ing\b", known)
        or not re.search(r"[A-Z]", found["what"])
    ):
        return None
    named, often = known.removeprefix("I know ").removesuffix(" well"), found["often"] or ""
    return f"I've worked with {named} {often}for {in_words(found['n'])} {found['unit']}"


def lately(line: str) -> str | None:
    """For "last 9 years on CAT 793s": "I've spent the last nine years on CAT 793s"."""
    found = _LAST.match(line) if "last " in line or "past " in line else None
    if not found or re.search(r"[/+<>|;:,]", found["rest"]):
        return None
    first, _, what = found["rest"].partition(" ")
    words = tokens(what)
    is_place = tokens(first)[0].can_be("I") and noun_phrase(words) is not None
    if not (is_place or tokens(first)[0].can_be("g")) or not (first == "as" or is_whole(tokens(found["rest"]))):
        return None
    what = as_one(what) if first == "as" else what
    return f"I've spent the {found['last']} {in_words(found['n'])} {found['unit']} {first} {what}"


def years(line: str) -> str | None:
    """For "ten years in triage": "I have ten years in triage behind me"."""
    head_of = re.match(rf"^(head of [\w ]+?)(?:,| for) ({_NUMBER}) (years|months|terms)$", line)
    if head_of:
        return f"I've been {head_of[1]} for {in_words(head_of[2])} {head_of[3]}"
    been = _BEEN.match(line)
    if been and is_person(been["who"].rsplit(" ", 1)[-1]) and not tokens(been["who"])[0].can_be("D"):
        who = one_of(been["who"])
        return f"I've been {who} for {in_words(been['n'])} {been['unit']}" if who else None
    if been and _is_field(tokens(been["who"])):
        return f"I have {in_words(been['n'])} {been['unit']} of {been['who']} behind me"
    if spent := _SPENT.match(line):
        so_long = f"for {in_words(spent['n'])} {spent['unit']}"
        return f"I've been {spent['where']} {so_long}" if is_whole(tokens(spent["where"])) else None
    found = _YEARS.match(_AND_MORE.sub("", line))
    if not found or not found["rest"]:
        return None
    rest = found["rest"].strip().removesuffix(" behind me")
    rest = re.sub(r"^(?:exp|exp\.|experience)\b", "experience", rest)
    first = tokens(rest)[0]
    number = in_words(found["n"].removesuffix(".")) if "," not in found["n"] else found["n"]
    amount = f"more than {number}" if found["plus"] else number
    if longer := _HOW_LONG.match(line):
        amount = f"{longer[1].replace('going on', 'nearly')} {number}"
    is_field = _is_field(tokens(rest))
    is_place = (
        len(rest.split()) == 1
        and first.classes in ("n", "nb")
        and not is_people(first.low)
        and not names_somebody(first)
    )
    if first.low in ("no", "without", "zero", "never") or (
        not (is_field or is_place) and not is_whole(tokens(re.sub(r"^(?:as|experience) ", "in ", rest)))
    ):
        return None
    if first.classes[0] == "^" or (first.text[0].isupper() and first.classes[-1] == "^"):
        return f"I have {amount} {found['unit']} of {rest} experience behind me" if " " not in rest else None
    if first.low in ("in", "as", "with", "at", "on", "for", "behind", "under"):
        linked = rest
    elif first.can_be("g") or first.low == "experience" or first.can_be("^") or is_field:
        linked = f"of {rest}"
    elif is_place:
        linked = f"of {rest} experience"  # "5 years bench"
    else:
        return None
    if clause(tokens(rest)) or re.search(r"[/+<>|;:]", rest):
        return None
    if re.search(r" (?:before|until|after) (?:I|we|the|it)\b", linked):
        return f"I spent {amount} {found['unit']} {linked}" if first.can_be("I") else None
    if first.low == "behind" or (first.can_be("I") and re.search(r" (?:that|who|which) ", linked)):
        return f"I've spent {amount} {found['unit']} {linked}"
    return f"I have {amount} {found['unit']} {linked} behind me"

"""How long somebody has done a thing, as they say it themselves."""

from __future__ import annotations

import re

from followup.drafting.english.articles import is_whole
from followup.drafting.english.clauses import clause
from followup.drafting.english.cores import is_people, is_person
from followup.drafting.english.figures import as_one, in_words, one_of
from followup.drafting.english.noun_phrases import noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.skills import skill
from followup.drafting.english.tagging import Tokens, tokens

_COUNT = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_YEARS = Pattern(
    rf"^(?:over |more than |about |almost |nearly |around )?(?P<n>{_COUNT})\s?(?P<plus>\+?) (?P<unit>years?"
    rf"|months|seasons|semesters|terms)'?,?(?: of)?(?P<rest>(?: .+)?)$"
)
_BEEN = Pattern(rf"^(?P<who>[\w -]+?)(?:,| for| -) (?P<n>{_COUNT}) (?P<unit>years|months|seasons)$")
_HOW_LONG = Pattern(r"^(over|more than|about|almost|nearly|around) ")


_LAST = Pattern(
    rf"^(?:(?:for|over|in) )?(?:the |these )?(?P<last>last|past) (?P<n>{_COUNT}) (?P<unit>years|months|seasons|terms|weeks),? "
    rf"(?P<rest>(?:in|on|at|with|as|behind|\w+ing) .+)$"
)


_AND_MORE = Pattern(r"(?:, (?!\d{3}\b)|; | [-–—] ).*$")


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
    return is_named and not is_people(words[-1].low) and not is_person(words[-1])


_WITH = Pattern(rf"^(?P<what>.+?),? (?P<often>every day |daily )?for (?P<n>{_COUNT}) (?P<unit>years|months)$")


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
    named, often = known.removeprefix("I'm at home in "), found["often"] or ""
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
    found = _YEARS.match(_AND_MORE.sub("", line))
    if not found or not found["rest"]:
        return None
    rest = found["rest"].strip()
    rest = re.sub(r"^(?:exp|exp\.|experience)\b", "experience", rest)
    first = tokens(rest)[0]
    number = in_words(found["n"].removesuffix(".")) if "," not in found["n"] else found["n"]
    amount = f"more than {number}" if found["plus"] else number
    if longer := _HOW_LONG.match(line):
        amount = f"{longer[1]} {number}"
    is_field = _is_field(tokens(rest))
    if first.low in ("no", "without", "zero", "never") or (
        not is_field and not is_whole(tokens(re.sub(r"^(?:as|experience) ", "in ", rest)))
    ):
        return None
    if first.classes[0] == "^" or (first.text[0].isupper() and first.classes[-1] == "^"):
        return f"I have {amount} {found['unit']} of {rest} experience behind me" if " " not in rest else None
    if first.low in ("in", "as", "with", "at", "on", "for", "behind", "under"):
        linked = rest
    elif first.can_be("g") or first.low == "experience" or first.can_be("^") or is_field:
        linked = f"of {rest}"
    else:
        return None
    if clause(tokens(rest)) or re.search(r"[/+<>|;:]", rest):
        return None
    if first.low == "behind":
        return f"I've spent {amount} {found['unit']} {linked}"
    return f"I have {amount} {found['unit']} {linked} behind me"

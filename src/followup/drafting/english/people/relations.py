"""Who a reference is to the candidate, as it stands behind their name."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.drafting.english.companies import company
from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, core_end, core_phrase
from followup.drafting.english.grammar.finished import is_sayable
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.text.plain import is_latin
from followup.drafting.english.text.typed import is_placeholder, lowered, said, tidy
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_HOW_LONG = Pattern(
    r",?\s+(?:for|over|since|from|\d{4}|until)\b.*(?:years?|yrs|months?|\d{4}|decade|seasons?|now)\b.*$|\s+(?:19|20)\d\d.*$",
    re.IGNORECASE,
)
_DEGREE = Pattern(r",?\s+(?:PhD|Ph\.D\.|MD|RN|MSN|BSN|MBA|CPA|MSc|BSc|MA|BA|DNP|FRCS|PE|PMP)\b\.?")
_FORMER = Pattern(r"^(?:(?:ex|former|old|previous|prev)[ -]+)(?:my )?", re.IGNORECASE)
_MY = Pattern(r"^(?:my|our|the) ", re.IGNORECASE)
_OF_MINE = word_set(
    "manager supervisor boss senior director lead leader foreman chef head principal teacher professor tutor "
    "mentor advisor adviser colleague coach editor attorney partner "
    "owner captain sergeant matron nurse instructor lecturer client customer trainer chair president "
    "founder officer coworker co-worker teammate superintendent preceptor"
)


@lru_cache(maxsize=4096)
def relation(text: str) -> str | None:
    """The relation as it stands between commas: "Gail Osei, my manager at Initech,"; None where it is not sure.

    Years, degrees, brackets and what is told behind a comma are left out.
    """
    line = tidy(text)
    if is_placeholder(line) or not is_latin(line):
        return None
    line = re.sub(r"\s*\([^()]*\)", "", line)
    bare = _DEGREE.sub("", line)
    line = _as_mine(line if _IS_OPEN.search(bare) else bare)
    line = _HOW_LONG.sub("", re.split(r",\s|;|\s[-–—/|]\s", line)[0]).strip(" ,.")
    line = said(lowered(re.sub(r"\s*@\s*", " at ", line)))
    was = _FORMER.match(line)
    line = _FORMER.sub("", line)
    owner = _MY.match(line)
    rest = line[owner.end() :] if owner else line
    if not owner and not was and _is_what_they_did(rest):
        return f"who {rest}"
    if (
        not rest
        or not is_sayable(rest)
        or re.match(r"(?:i|me|he|she|they|we|used|worked|knows?|from|at|in|for|with)\b", rest, re.IGNORECASE)
    ):
        return None
    words = tokens(rest)
    end = core_end(words)
    core = core_phrase(words[:end]) if end else None
    if core is None or core.number == PLURAL or noun_phrase(words) is None:
        return None
    rest = lowered(rest)
    if owner:
        return f"{owner[0].lower()}{'former ' if was else ''}{rest}"
    if re.search(r" who (?:\w+) ", rest) or re.search(r"\b(?:my|our)\b", rest):
        return f"the {rest}" if not was else None
    if was or (end == len(words) and words[end - 1].low in _OF_MINE):
        return f"my {'former ' if was else ''}{rest}"
    if end < len(words) and words[end].low == "and" and not words[end + 1].can_be("D"):
        return f"my {rest}"  # "neighbour and old boss"
    return rest if end < len(words) else None


_IS_OPEN = Pattern(r"\b(?:my|our|an?|the)\W*$")  # "supervised my MSc": no degree of theirs


_AT_AND_MINE = Pattern(
    r"^.+? at (?P<place>[^,]+), "
    r"(?:(?:my|our) (?P<who>[\w-]+)(?: (?:for|\d).*)?|(?:I )?(?:reported to|worked under) (?:him|her)\b.*)$"
)


def _as_mine(line: str) -> str:
    """For "branch manager at Mesa Road, my boss 4 yrs": "my boss at Mesa Road", which says more to who does not know them."""
    found = _AT_AND_MINE.match(line)
    if found is None or (found["who"] and found["who"] not in _OF_MINE):
        return line
    return f"my {found['who'] or 'manager'} at {found['place']}"


def _is_what_they_did(text: str) -> bool:
    """Whether a relation is told as a deed: "taught Intro Bio with me", "worked with me at Initech"."""
    first, _, more = text.partition(" ")
    forms = verb(first.lower())
    is_deed = more and not re.search(r"^to\b|\btogether\b", more) and forms and first in (forms.past, forms.base + "ed")
    return bool(is_deed) and is_sayable(text) and is_whole(tokens(more))


_PLACE = Pattern(
    r"\bat (?P<at>.+)$|(?:,|\s[-–—|/]) (?P<behind>[A-Z][\w.'’&-]*(?: (?:of|for|and|the|&|[A-Z][\w.'’&-]*))+)$"
)
_STUDIES = (
    (Pattern(r"\b(?:thesis|dissertation)\b", re.IGNORECASE), "my thesis"),
    (Pattern(r"\b(?:phd|ph\.d\.|doctoral|doktorvater)\b", re.IGNORECASE), "my PhD"),
    (Pattern(r"\b(?:professor|prof|lecturer|tutor|academic advis[eo]r)\b", re.IGNORECASE), "my studies"),
)


@lru_cache(maxsize=4096)
def where_from(text: str) -> str | None:
    """Where a reference knows the candidate's work from: the place of a relation, else what was studied.

    >>> [where_from("my manager at Initech, 4 yrs"), where_from("volunteer coordinator, Lakeside Nature Center")]
    ['Initech', 'Lakeside Nature Center']
    >>> where_from("thesis adviser")
    'my thesis'
    """
    line = tidy(text)
    who = relation(text)
    found = _PLACE.search(who or "") or _PLACE.search(line)
    if found and is_latin(line) and not is_placeholder(line):
        place = re.split(r" and (?=[a-z])", found["at"] or found["behind"])[0]  # "at Waipuna and set up my practicals"
        if re.match(r"(?:me|him|her|us|them|it|all|once|first|least)\b", place):
            return None  # "she's been on at me for years"
        return company(place) if not _DEGREE.search(f", {place}") and is_sayable(place) else None
    return next((studies for pattern, studies in _STUDIES if pattern.search(line)), None)

"""Figures of one line that cannot all be true: "sales up from 1.5m to 1.2m", "14 of 12 bids won"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafting.english.grammar.figures import COUNT, UNIT, is_more, parted
from followup.drafting.english.words.lexicon import verb_in_past
from followup.drafting.english.words.numerals import value_of
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import word_set

_NUMBER = rf"(?<![\w.,/-]){COUNT}(?![\w/-])"
_SIZE = rf"{_NUMBER}(?: ?(?:{UNIT})\b)?"
_PER = r"(?: (?:an?|per|each|every) [a-z]+)?"
_ABOUT = r"(?:(?:about|around|nearly|almost|over|under|just) )?"
_FROM_TO = Pattern(
    rf"(?:\bfrom {_ABOUT}(?P<a>{_SIZE}){_PER},? (?:(?P<way>up|down) )?(?:to|->|=>|>)"
    rf"|(?P<a2>{_SIZE}){_PER},? (?:->|=>|>)) ?{_ABOUT}(?P<b>{_SIZE})"
)
_LASTING_TO = Pattern(
    rf"(?<![\w.,/-])(?P<a>{COUNT})-(?P<unit>minute|hour|day|week|month|year) [a-z][a-z -]*? to {_ABOUT}(?P<b>{_SIZE})"
)
_UP_TO = Pattern(
    rf"(?P<a>{_SIZE}){_PER} (?P<way>up|down) (?:to|->|=>|>) ?{_ABOUT}(?P<b>{_SIZE})(?=$|[,;]| in | within )"
)
_UP_FROM = Pattern(rf"(?P<b>{_SIZE})(?: [a-z][a-z -]*?)?{_PER},? (?P<way>up|down) from {_ABOUT}(?P<a>{_SIZE})")
_SHARE = Pattern(
    rf"(?P<k>(?!(?:19|20)\d\d ){_NUMBER}) (?:out )?of (?:my |our |the |these |those )?(?P<n>{_NUMBER})(?= [a-z]|$)"
)
_OF_THEM = Pattern(rf"(?P<k>{_NUMBER}) of (?:them|whom|which|those|these)\b")
_COUNTED = Pattern(_NUMBER)
_NEXT_CLAUSE = Pattern(r"[,;:]|\b(?:and|but|while|when|as|so)\b")
_PLACE = Pattern(
    r"\b(?:rank(?:ed|ing)?|number|place|position|league|table|no)\b\.?", re.IGNORECASE
)  # the less, the better
_RISES = word_set("up raise increase grow lift boost rise climb double triple quadruple expand")
_TIMES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "halve": 0.5}
_FALLS = word_set("down reduce cut lower shrink trim drop shorten fall halve slash decrease")


def contradicts_itself(line: str) -> bool:
    """Whether figures of a line cannot all be true: a part is more than its whole, or what rose is less than it was.

    >>> contradicts_itself("complaints down from 12 to 40"), contradicts_itself("complaints down from 40 to 12")
    (True, False)
    """
    return _has_a_part_that_is_more(line) or (not _PLACE.search(line) and any(_goes_the_other_way(line)))


def _has_a_part_that_is_more(line: str) -> bool:
    if any(is_more(share["k"], share["n"]) for share in _SHARE.finditer(line)):
        return True
    for part in _OF_THEM.finditer(line):
        counted = [value for each in _COUNTED.findall(line[: part.start()]) if (value := value_of(each)) is not None]
        if counted and (value_of(part["k"]) or 0) > max(counted):
            return True
    return False


def _goes_the_other_way(line: str) -> Iterator[bool]:
    """Of each two figures that are told with a direction, whether they go in the other one."""
    for found in (*_UP_TO.finditer(line), *_UP_FROM.finditer(line)):
        yield is_more(found["b"], found["a"]) is (found["way"] == "down")
    for found in _LASTING_TO.finditer(line):
        has_risen = is_more(found["b"], f"{found['a']} {found['unit']}")
        yield has_risen is not None and _ways(_last_clause(line, found)) == {"down" if has_risen else "up"}
    for found in _FROM_TO.finditer(line):
        has_risen = is_more(found["b"], found["a"] or found["a2"])
        yield _is_other_multiple(_last_clause(line, found), found["a"] or found["a2"], found["b"])
        ways = _ways(_last_clause(line, found)) | ({found["way"]} - {None})
        yield has_risen is not None and ways == {"down" if has_risen else "up"}


def _last_clause(line: str, found: re.Match[str]) -> str:
    """The clause that what was found ends, up to it."""
    return _NEXT_CLAUSE.split(line[: found.start()])[-1]


def _is_other_multiple(before: str, was: str, now: str) -> bool:
    """Whether what is told as doubled, tripled or halved is far from so many times what it was."""
    (number, unit), (other, other_unit) = parted(was), parted(now)
    first, second = value_of(number), value_of(other)
    if not first or second is None or (unit and other_unit and unit != other_unit):
        return False
    verbs = (verb_in_past(word) for word in before.lower().split())
    times = [_TIMES[forms.base] for forms in verbs if forms and forms.base in _TIMES]
    return any(not 0.7 < second / first / many < 1.5 for many in times)


def _ways(words: str) -> set[str | None]:
    """In which directions words say that something went: "down" of "cut scrap"; none of "lift", which may be a thing."""
    ways: set[str | None] = set()
    for word in words.lower().split():
        forms = verb_in_past(word)
        if word in ("up", "down"):
            ways.add(word)
        elif forms and (word != forms.base or forms.base == forms.past):
            ways |= {way for way, verbs in (("up", _RISES), ("down", _FALLS)) if forms.base in verbs}
    return ways

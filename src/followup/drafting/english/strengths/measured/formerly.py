"""Figures beside what they used to be: "work orders closed in 4 days, used to be 17"."""

from __future__ import annotations

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import core_phrase
from followup.drafting.english.grammar.figures import NUMBER, UNIT, in_words, is_more, parted
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_WAS = r"(?:used to be|was|were|had been|formerly|previously)"
_SIZE = rf"{NUMBER}(?: ?{UNIT})?"
_NOW_AND_BEFORE = Pattern(
    rf"^(?P<what>.+?),? (?P<now>{_SIZE})(?P<per>(?: (?:an?|per|each|every) [a-z]+)?), {_WAS} (?P<before>{_SIZE})$"
)
_SO_MANY_AND_BEFORE = Pattern(
    rf"^(?P<now>{NUMBER}) (?P<what>[a-z][a-z -]*?)(?P<per> (?:an?|per|each|every) [a-z]+), {_WAS} (?P<before>{NUMBER})$"
)
_BEFORE = Pattern(rf"^(?P<told>.+ (?P<now>{_SIZE})), {_WAS} (?P<before>{_SIZE})$")


def in_order(line: str) -> str:
    """A line of what is so now and was otherwise before as it changed: "callbacks 4 percent, were 11" is "callbacks 11 percent
    -> 4"; any other as it stands, such as one that has its verb.
    """
    found = _NOW_AND_BEFORE.match(line) or _SO_MANY_AND_BEFORE.match(line)
    if not found or not core_phrase(tokens(found["what"])) or _has_its_verb(found["what"], found["now"]):
        return line
    before, now = found["before"], found["now"]
    unit = parted(now)[1]
    return f"{found['what']} {before}{f' {unit}' if unit and not parted(before)[1] else ''} -> {now}{found['per']}"


def _has_its_verb(what: str, now: str) -> bool:
    """Whether a figure stands behind a verb: "our portal serves 1.2 million", but neither "site visits 40" nor "calls answered 90
    percent".
    """
    words = tokens(f"{what} {now}")
    own = clause(words)
    if own is None or own.verb >= len(tokens(what)):
        return False
    verb = words[own.verb]
    is_rather_a_noun = verb.can_be("s") and not words[0].can_be("D")
    return verb.classes[0] in "XMHF" or verb.classes == "p" or (verb.classes[0] in "zb" and not is_rather_a_noun)


def told_with_before(line: str) -> tuple[str, str]:
    """A line that tells what is so now, and what it is down or up from; nothing where it does not say so.

    >>> told_with_before("work orders closed in 4 days, used to be 17")
    ('work orders closed in 4 days', ', down from 17')
    """
    found = _BEFORE.match(line)
    if found is None:
        return line, ""
    now, before = found["now"], found["before"]
    is_up = is_more(now, before)
    if is_up is None:
        return found["told"], ""
    number, unit = parted(before)
    number = number if parted(now)[1].startswith("per") else in_words(number)
    was = f"{number} {unit}" if unit not in ("", parted(now)[1]) else number
    return found["told"], f", {'up' if is_up else 'down'} from {was}"

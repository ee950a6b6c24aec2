"""Notes that say who told or asked what: "asked why I left", "told me about parking"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.figures import COUNT
from followup.drafting.english.words.lexicon import readings, verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

WHO = r"(?:(?:he|she|they|we|we both|also|then|briefly)\s+)*"
_SUBJECT_MATTER = (
    "talked|spoke|chatted|discussed|told me|asked|conversation|discussion|talk|chat"
    "|a lot|long talk|good talk|brought up|mentioned|covered"
    "|(?:lots|plenty|more|a bit|a lot) about|went over"
    "|went through|(?:got|were|ended up) (?:talking|on to|onto)|talking|re|topic|i asked|about|explained|described|raised"
    r"|touched on|had (?:an?|quite a) (?:\w+ )?(?:chat|natter|talk|word|conversation|discussion|laugh|moan)"
)
_ABOUT = Pattern(rf"^{WHO}(?:{_SUBJECT_MATTER})\b:?(?:\s+(?:about|over|through|on|of))?\s+(?=\S)", re.IGNORECASE)
_ASKED = Pattern(rf"^{WHO}(?:asked\s+(?:me\s+)?|(?:want(?:ed|s) to know|wondered)\s+)(.+)$", re.IGNORECASE)
_THAT = Pattern(
    rf"^{WHO}(?:said|mentioned|told me|explained|noted|admitted|thinks|says)\s+(?:to me\s+)?(?:that\s+)?(?=\S)",
    re.IGNORECASE,
)
_FIRST_PERSON = Pattern(r"\b(?:i|i'd|i'm|i've|i'll|my|me|mine|myself)\b", re.IGNORECASE)


def is_about_me(line: str) -> bool:
    """Whether a line has the candidate in it."""
    return bool(_FIRST_PERSON.search(line))


_SO_MANY = Pattern(rf"^about (?:{COUNT}|half|a (?:third|quarter|dozen)) (?!of my )", re.IGNORECASE)


def spoken_of(line: str) -> str | None:
    """What a note says was talked about, with the words before it dropped; None where it begins otherwise, as with "about 300
    claims are open".
    """
    found = _ABOUT.match(line)
    if found is None or (_SO_MANY.match(line) and clause(tokens(line))):
        return None
    return line[found.end() :]


def told(line: str) -> str | None:
    """What a note says was told; None where it begins otherwise."""
    found = _THAT.match(line)
    return line[found.end() :] if found else None


def asked(line: str) -> str | None:
    """A note of what was asked, as it stands after "asking": "me to …", "what I'd do first", "whether …", "about my …"."""
    found = _ASKED.match(line)
    if not found:
        return None
    rest = without_answer(found[1])
    if re.match(r"to \w", rest):
        if re.match(rf"{WHO}asked me\b", line, re.IGNORECASE):
            return f"me {rest}"
        return rest if re.match(r"to (?:see|hear|read|know) .*\bmy\b", rest) else None
    if re.match(r"if \w", rest, re.IGNORECASE):
        rest = f"whether {rest[3:]}"
    if re.match(r"(?:how|why|what|when|where|who|which|whether)\b", rest):
        return rest if rest.count(" ") > 1 and _is_in_order(rest) else None
    if re.match(r"(?:about|for) ", rest) and is_about_me(rest):
        return rest
    return None


_SAID_LAST = Pattern(r", [^,]+ (?:I|he|she) said$")  # "…, nothing I said"
_ANSWER = Pattern(r",? (?:(?:and|but|so) )?(?:(?:I|he|she|they) (?P<did>\w+)|(?:said|told|answered|replied))\b")


def without_answer(asked: str) -> str:
    """What was asked, without what a comma adds of the answer.

    >>> without_answer("if I drive a van, I said not yet")
    'if I drive a van'
    """
    for comma in re.finditer(",", asked):
        found = _ANSWER.match(asked[comma.start() :])
        if found and (found["did"] is None or "p" in readings(found["did"])):
            return asked[: comma.start()]
    return _SAID_LAST.sub("", asked)


def _is_in_order(rest: str) -> bool:
    """Whether a wh-clause has its subject before its verb."""
    return not re.match(
        r"\w+ (?:do|does|did|would|will|can|could|should|is|are|was|were|have|has) (?:i|you|we|they|the|my)\b",
        rest,
        re.IGNORECASE,
    )


_AUXILIARY = r"(do|did|would|will|can|could|should|am|was|have|had|might|may)"
_QUESTION = Pattern(
    rf"^(?:((?:how|why|what|when|where|who|which)(?: \w+){{0,2}}?)\s+)?{_AUXILIARY}\s+(i|you)\s+(.+)$", re.IGNORECASE
)


def asked_question(line: str) -> str | None:
    """A question about the candidate as it stands after "asking": "Would I take the club" is "whether I would take the club".

    A question with "you" is the reader's own only with "would" or "could", or "why did".
    """
    found = _QUESTION.match(line)
    if not found:
        return None
    opening, auxiliary, who, rest = (found[1] or "").lower(), found[2].lower(), found[3].lower(), found[4]
    if who == "you":
        if (
            auxiliary not in ("would", "could")
            and (opening, auxiliary) != ("why", "did")
            and not (opening == "why" and rest.startswith("want "))
        ):
            return None
        if re.search(r"\b(?:you|we|our|us)\b", rest, re.IGNORECASE):
            return None
        rest = re.sub(r"\byour\b", "my", re.sub(r"\byourself\b", "myself", rest))
    first, _, more = rest.partition(" ")
    forms = verb(first.lower())
    opening = opening or "whether"
    if auxiliary in ("do", "did"):
        if forms is None or forms.base != first.lower():
            return None
        form = forms.base if auxiliary == "do" else forms.past
        return f"{opening} I {form} {more}".strip()
    return f"{opening} I {auxiliary} {rest}"

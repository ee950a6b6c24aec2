"""A strength as it was meant: with who does it, from how much, and with the comma that nobody typed."""

from __future__ import annotations

import re

from followup.drafting.english.text.unsaid import is_reminder
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_DO_EACH_TIME = Pattern(r"^[a-z]+ (?:the|our|in|on|up|down|through|round|around|over|back) [a-z -]+ every \w+$")
_EVER_SINCE = Pattern(
    r"^(?P<what>(?:daily|weekly|fortnightly|monthly|yearly|annual) (?:[a-z][a-z -]*? )?"
    r"(?:round|clinic|class|club|group|meeting|session|market|drop-in|tasting|workshop)\b[^,]* since \w+)\.?$",
    re.IGNORECASE,
)
_SO_MUCH_TO = Pattern(
    r"^(?P<did>(?:cut|grew|raised|improved|increased|reduced|lifted|boosted|lowered) [a-z][a-z -]*?)(?<! from)(?<! by)"
    r" (?P<much>[$€£]?\d[\d.,]*(?: ?%)? to [$€£]?\d)",
    re.IGNORECASE,
)
_DID_THE = Pattern(r"^did (?:the|our|my|all)\b")
_THEN_ALL = Pattern(
    r"^(?P<did>[a-z]+ed (?:\d+|[a-z]+) [a-z][a-z ]*?s) "
    r"(?P<then>(?:all|both|none) (?:(?:of them|\d+|[a-z]+) )?[a-z]+(?:ed|t)\b.*)$"
)
_MADE = Pattern(r"^(?P<what>[a-z][\w' +&,-]*?) from scratch$")


def meant(line: str) -> str:
    """What one makes or did, with who it is, or with the comma that nobody typed.

    >>> meant("sourdough + rye from scratch"), meant("did the roster"), meant("trained 4 cooks all 4 finished")
    ('I make sourdough and rye from scratch', 'I did the roster', 'trained 4 cooks, all 4 finished')
    """
    if "?" not in line and _DID_THE.match(line):
        return f"I {line}"
    first = line.partition(" ")[0]
    forms = verb(first)
    if forms and forms.base == first != forms.past and _DO_EACH_TIME.match(line) and not is_reminder(line):
        return f"I {line}"
    if since := _EVER_SINCE.match(line):
        return f"I've done a {since['what'][0].lower()}{since['what'][1:]}"  # not "run": who ran it is not said
    line = _SO_MUCH_TO.sub(r"\g<did> from \g<much>", line)
    line = _THEN_ALL.sub(r"\g<did>, \g<then>", line)
    made = _MADE.match(line)
    if made and all(word.can_be("numsg,K?") or word.text in "+&" for word in tokens(made["what"])):
        return f"I make {re.sub(r' [+&] ', ' and ', made['what'])} from scratch"
    return line

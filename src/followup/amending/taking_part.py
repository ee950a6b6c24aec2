"""Whether the text of an invitation says that who wrote it will be there: "you will meet Greg and me"."""

from __future__ import annotations

import re

_MEETS = r"(?:meet|speak|talk|chat|sit down|interview)(?:ing)?"
_LOOKS_FORWARD = (
    r"looking forward to (?:meeting|speaking|talking|chatting|interviewing|seeing|connecting)(?: (?:with|to))? you\b"
)
_WAYS = (
    rf"\b(?:{_MEETS}|conversation|call|session|interview)\b.{{0,150}}?(?:\band|&|,|\bwith|\bor) (?:me|myself)\b",
    rf"\b(?:{_MEETS}|conversation|call|session|interview)(?: with)? me\b",
    rf"^\W*(?:(?:i['’]m|i am|(?:\w+ )?and i are|really|very|so|much) )*{_LOOKS_FORWARD}",
    rf"\b(?:i['’]m|i am)(?: \w+)? {_LOOKS_FORWARD}",
    rf"\bi(?: \w+)? {_LOOKS_FORWARD.replace('looking', 'look')}",
    rf"\bi(?:['’]ll| will|['’]m going to| am going to)(?: be)? (?:interview\w*|{_MEETS.replace('meet|', '')} (?:with|to)) you\b",
    rf"\band i(?: \w+)? (?:{_MEETS}|ask|go through|walk)\b",
    r"\bich freue mich\b.{0,60}?\b(?:(?:unser|das) gespräch|kennenzulernen)",
)
"""What somebody says who will be there, in one sentence."""
_SAYS_SO = re.compile("|".join(_WAYS), re.IGNORECASE)
_FOR_QUESTIONS = re.compile(
    r"\b(?:if|unless|should you|questions?|feel free|reach out|reach|contact|touch|let|call me|e-?mail|reschedul\w+|problems?)\b",
    re.IGNORECASE,
)
"""What makes of a sentence one about how to reach them."""


def says_i_take_part(text: str) -> bool:
    """Whether the text of an invitation says so of the organizer, who wrote it.

    >>> says_i_take_part("You will meet Greg, Linh and me.")
    True
    >>> says_i_take_part("Talk to Greg and me if you have questions.")
    False
    """
    return any(
        _SAYS_SO.search(sentence) and not _FOR_QUESTIONS.search(sentence)
        for sentence in re.split(r"[.!?;\n]", text[:5000])
    )

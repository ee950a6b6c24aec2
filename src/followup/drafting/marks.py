"""What the candidate typed and what a template says itself: told apart in a text that is being made.

A template is written once, in American English with contractions. A formal letter has none, and a British one another
spelling; what was typed stays as it was typed, and so is marked while the text is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Control characters, which no fact contains.
TYPED_BEGINS, TYPED_ENDS = "\x02", "\x03"
NOTHING_SAID = "\x04"


class Typed(str):
    """A fact's text, which no rule for a template's own words may touch."""

    __slots__ = ()


def in_own_words(text: str, change: Callable[[str], str]) -> str:
    """`text` with what was not typed put through `change`; the marks stay."""
    if TYPED_BEGINS not in text:
        return change(text)
    said = []
    for place, part in enumerate(text.split(TYPED_BEGINS)):
        typed, ends, own = part.rpartition(TYPED_ENDS) if place else ("", "", part)
        said.append(f"{TYPED_BEGINS if place else ''}{typed}{ends}{change(own) if own else ''}")
    return "".join(said)


_LINE_OF_NOTHING = re.compile(rf"(?m)^[ \t]*{NOTHING_SAID}[ \t]*\n?")


def without_marks(text: str) -> str:
    """The text as it is read; a line on which nothing was said goes."""
    if NOTHING_SAID in text:
        text = _LINE_OF_NOTHING.sub("", text).replace(NOTHING_SAID, "")
    return text.replace(TYPED_BEGINS, "").replace(TYPED_ENDS, "")

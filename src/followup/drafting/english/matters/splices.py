"""What a comma splices on to a note, and where a clause ends before it: "how you do dentals, 1 machine, booked out"."""

from __future__ import annotations

from followup.drafting.english.lexicon import word_set
from followup.drafting.english.tagging import tokens

_ITS_OWN = word_set("no all only just mostly still about each not never")


def unspliced(line: str) -> str:
    """`line` up to the first comma behind which no list and no clause goes on.

    >>> unspliced("how they price a job, 3 sheets, all by hand")
    'how they price a job'
    >>> unspliced("how they keep bees, hens and goats on one field")
    'how they keep bees, hens and goats on one field'
    """
    pieces = line.split(", ")
    for place in range(1, len(pieces)):
        if not _goes_on(pieces[place - 1], pieces[place:]):
            return ", ".join(pieces[:place])
    return line


def _goes_on(before: str, after: list[str]) -> bool:
    """Whether what a comma begins belongs to what stands before it."""
    first = tokens(after[0])[0]
    if first.can_be("KWA") or first.low == "then" or (first.can_be("I") and not first.can_be("D")):
        return True
    if first.low in _ITS_OWN or (first.can_be("C") and not tokens(before)[-1].can_be("C")):
        return False
    if first.classes[0] in "pl" and not first.can_be("nums"):
        return False  # "booked three weeks out"
    return any(word.low in ("and", "or") for piece in after for word in tokens(piece))


def are_states(before: str, after: str) -> bool:
    """Whether a comma joins states of one kind: "late" and "cold and dehydrated", "booked early" and "late or never"."""
    last, *_ = reversed(tokens(before))
    return last.can_be("jlr") and all(
        word.can_be("jlr,") or word.low in ("and", "or", "but", "never", "often") for word in tokens(after)
    )

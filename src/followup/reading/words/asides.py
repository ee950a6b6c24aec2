"""What a clause says beside how the opening stands, with words that end one elsewhere: declined to comment, signed an NDA."""

from __future__ import annotations

import re

from followup.identity import unaccented
from followup.model.status import Status
from followup.reading.words.doubts import BESIDE_THE_MATTER, WHOSE_END, Outcome
from followup.reading.words.happening_words import Mark
from followup.reading.words.happenings import Clause

_TO_GO_ON = (
    "go", "proceed", "continue", "move", "advance", "pursue", "progress", "interview", "meet", "hire", "offer", "extend",
    "consider", "schedule", "attend", "participate", "join", "select", "employ", "take", "accept", "sign", "work", "invite", "be",
)  # fmt: skip
"""What ends an application where it is not done."""
_DONE_TO = re.compile(r"\b(?:declin|refus)\w* to (?P<verb>\w+)")


def declined_to(clause: Clause) -> Outcome:
    """A no to doing something is an end where the application goes on by it, and is beside the matter elsewhere."""
    to = _DONE_TO.search(unaccented(clause.text))
    if to is None:
        return None
    if to["verb"] not in _TO_GO_ON and not (clause.deed(Mark.JOB) and clause.deed(Mark.GET)):
        return BESIDE_THE_MATTER
    if clause.deed(Mark.OFFER) and to["verb"] in ("take", "accept", "sign"):
        return None
    return {Mark.CANDIDATE: Status.WITHDRAWN, Mark.COMPANY: Status.REJECTED}.get(clause.by or Mark.SMALL, WHOSE_END)


_PAPERS = re.compile(
    r"\b(?:contract|agreement|papers?|paperwork|letter|deal|docs?|documents?|vertrag\w*|contrat|contrato|kontrakt\w*|on|up)\b"
)
_OTHER_PAPERS = re.compile(r"\b(?:nda|ndas|non disclosure|confidential\w*|consent|waiver|release)\b")


def signed(clause: Clause) -> Outcome:
    """What was signed that is no contract, nor anything that could be one."""
    deed = clause.deed(Mark.TAKE)
    if deed is None or not deed.word.startswith("sign") or clause.deed(Mark.OFFER, Mark.JOB):
        return None
    words = unaccented(clause.text)
    is_named = re.search(r"\bsign(?:ed|ing)? (?:(?:an?|the|their|our) )?[a-z]", words)
    return BESIDE_THE_MATTER if _OTHER_PAPERS.search(words) or (is_named and not _PAPERS.search(words)) else None

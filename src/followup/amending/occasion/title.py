"""The title of an appointment -> its pieces: what may be a company, a role, a person or a team, and which round it names.

A title is words about the meeting (whichever language has them), words about the message, people, and what is left. What
is left is told apart by where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from followup.amending.occasion.pieces import Piece, pieces_of
from followup.amending.occasion.rounds import is_round
from followup.amending.occasion.something_else import Else, something_else
from followup.amending.occasion.words import INTERVIEW_SIGNS, INTERVIEWS, key_of


@dataclass(frozen=True, slots=True)
class Title:
    """What a title is made of. `is_interview` tells that it says so, `instead` what it says that it is in its place."""

    pieces: tuple[Piece, ...]
    round: str | None
    is_interview: bool
    instead: Else | None = None


_CANCELLED = re.compile(
    r"^\W*(?:cancell?ed|cancellation|abgesagt|storniert|annulée?|cancelad[oa]|anulad[oa]|annullat[oa]|geannuleerd|odwołan[aeoy]"
    r"|inställd|aflyst|peruttu|已取消|取消|キャンセル)(?:\s+(?:event|termin|meeting|invitation)\b)?\s*[:\-–—\]]",
    re.IGNORECASE,
)
_GOOGLE_WHEN = re.compile(r"\s+@\s+(?:\w+\.?,?\s+)?(?:\w+\.?\s+\d|\d).*$|\s+\((?:[^()\s]+@[^()\s]+)\)")
_MAIL = re.compile(r"<?[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+>?")
_BETWEEN = re.compile(
    r"\s*(?:<+[->]*>+|[⟷↔⇄→|·•–—:;()\[\]{}\"“”„!?]|\s[-/×]+(?=\s)|(?<=\w)-\s|\s-(?=\w))+\s*"
    r"|\s+[xX]\s+|,\s+(?!(?:Inc|LLC|Ltd|Limited|GmbH|AG|SA|SE|Corp|Co|PLC|LP|LLP|S\.)\b)"
)
_AND = re.compile(r"^\s*(?:&|\+|and|und|et|y|e|en|i|x|/)\s+|\s+(?:&|\+|and|und|et|y|e|en|i|x|/)\s*$", re.IGNORECASE)


def says_cancelled(text: str) -> bool:
    """Whether a title says by itself that the appointment was called off."""
    return bool(_CANCELLED.match(text[:200]))


def title_of(text: str, people: Sequence[str], own_names: Sequence[str] = ()) -> Title:
    """A title's pieces. `people` are the names of everybody invited, `own_names` the candidate's."""
    plain = " ".join(unicodedata.normalize("NFKC", text[:400]).split())
    plain = re.sub(r"(?<=\w)@(?=\w)", " @ ", _MAIL.sub(" ", _GOOGLE_WHEN.sub("", plain)))
    everyone = sorted({name for name in (*people, *own_names) if name.strip()}, key=len, reverse=True)
    for name in everyone:
        if len(name) > 1 and (" " in name or not name.isascii()):
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?:['’]s?(?!\w))?(?!\w)", " | ", plain, flags=re.IGNORECASE)
    pieces: list[Piece] = []
    rounds: list[str] = []
    for part in _BETWEEN.split(plain):
        if part and part.strip():
            pieces.extend(pieces_of(_AND.sub("", _AND.sub("", part.strip(" ,.-&+/"))), everyone, rounds))
    words = [key_of(word) for word in plain.replace("/", " ").split()]
    parts = {part for word in words for part in word.split("-")}
    is_interview = bool(INTERVIEWS & {*words, *parts} or INTERVIEW_SIGNS.search(plain) or is_round(words))
    segments = [part.strip() for part in _BETWEEN.split(plain) if part and part.strip()]
    instead = something_else(segments, says_interview=is_interview)
    return Title(tuple(dict.fromkeys(pieces)), next(iter(rounds), None), is_interview and instead is None, instead)

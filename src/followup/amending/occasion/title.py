"""The title of an appointment -> its pieces: what may be a company, a role, a person or a team, and which round it names.

A title is words about the meeting (whichever language has them), words about the message, people, and what is left. What
is left is told apart by where it stands.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass

from followup.amending.occasion.companions import companions_in
from followup.amending.occasion.pieces import Piece, Slot, pieces_of
from followup.amending.occasion.rounds import is_round
from followup.amending.occasion.something_else import Else, something_else
from followup.amending.occasion.words import INTERVIEW_SIGNS, INTERVIEWS, key_of


@dataclass(frozen=True, slots=True)
class Title:
    """What a title is made of. `is_interview` tells that it says so, `instead` what it says that it is in its place.

    `companions` are those whom it names beside the candidate and nobody invited, as far as they read as people.
    """

    pieces: tuple[Piece, ...]
    round: str | None
    is_interview: bool
    instead: Else | None = None
    companions: tuple[str, ...] = ()


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


_ANY_GENDER = re.compile(
    r"([\w*:/-]*\w)\s*(?:[(\[]\s*(?:(?:[mwfdxhi]\s*[/|,*]\s*){1,3}[mwfdxhi*]|all genders?|any gender|gn|alle geschlechter"
    r"|tous genres)\s*[)\]]|\s(?:[mwfdxh]/){1,2}[mwfdxh](?!\w))",
    re.IGNORECASE,
)
"""A word of a job with the mark behind it that the job is for any gender."""


def _with_separators(text: str) -> str:
    """A title in which what is between underscores is apart: L2 Discussion_Java Developer; without spaces, they are such."""
    if " " not in text:
        return text.replace("_", " ")
    return re.sub("_+", " | ", re.sub(r"(?<=[^\W_A-Z])_(?=[^\W_A-Z])", " ", text))


def _told(piece: Piece, companions: Sequence[str], marked: Container[str]) -> Piece:
    """A piece with what the title says of it elsewhere: who stands beside the candidate is with them, several are people."""
    if piece.text in companions:
        return dataclasses.replace(piece, slot=Slot.WITH, is_person=piece.is_person or len(companions) > 1)
    return dataclasses.replace(piece, is_marked=True) if piece.text.split()[-1].casefold() in marked else piece


def says_cancelled(text: str) -> bool:
    """Whether a title says by itself that the appointment was called off."""
    return bool(_CANCELLED.match(text[:200]))


def title_of(text: str, people: Sequence[str], own_names: Sequence[str] = ()) -> Title:
    """A title's pieces. `people` are the names of everybody invited, `own_names` the candidate's."""
    plain = " ".join(unicodedata.normalize("NFKC", text[:400]).split())
    plain = re.sub(r"(?<=\w)@(?=\w)", " @ ", _MAIL.sub(" ", _GOOGLE_WHEN.sub("", plain)))
    plain = _with_separators(plain)
    companions = companions_in(plain, own_names, people)
    for name in companions:
        plain = plain.replace(name, f" | {name} | ")
    marked = {found[1].casefold() for found in _ANY_GENDER.finditer(plain)}
    plain = _ANY_GENDER.sub(r"\1 | ", plain)
    everyone = sorted({name for name in (*people, *own_names) if name.strip()}, key=len, reverse=True)
    for name in everyone:
        if len(name) > 1 and (" " in name or not name.isascii()):
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?:['’]s?(?!\w))?(?!\w)", " | ", plain, flags=re.IGNORECASE)
    pieces: list[Piece] = []
    rounds: list[str] = []
    for part in _BETWEEN.split(plain):
        if part and part.strip():
            pieces.extend(pieces_of(_AND.sub("", _AND.sub("", part.strip(" ,.-&+/"))), everyone, rounds))
    pieces = [_told(piece, companions, marked) for piece in pieces]
    words = [key_of(word) for word in plain.replace("/", " ").split()]
    parts = {part for word in words for part in word.split("-")}
    is_interview = bool(INTERVIEWS & {*words, *parts} or INTERVIEW_SIGNS.search(plain) or is_round(words))
    segments = [part.strip() for part in _BETWEEN.split(plain) if part and part.strip()]
    instead = something_else(segments, says_interview=is_interview)
    return Title(
        tuple(dict.fromkeys(pieces)), next(iter(rounds), None), is_interview and instead is None, instead, companions
    )

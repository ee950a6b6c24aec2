"""A text -> how an opening stands: the status that it says, in whatever words.

A status is understood by its words whole: what stands between commas, dashes and brackets is a clause. "filled" is an end,
"filled_needs_manual_submit" is none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from followup.identity import folded
from followup.model.status import Status
from followup.reading.words import rounds
from followup.reading.words.status_words import AN_OFFER, NO_RESPONSE, ONLY_APPLIED, REFUSING, RESCHEDULED, STATUSES
from followup.reading.words.vocabulary import yes_or_no

_MAY_BE_AN_END = re.compile(
    r"\b(?:reject|declin|cancel|withdr|archiv|dead|over|ended|terminat|refus|ghost|abgelehnt|absage|no longer|not interested"
    r"|not moving|not selected|turned down|unsuccessful|inactive|expired)"
)
NOT = (
    "not", "no", "never", "isn t", "wasn t", "haven t", "without", "nicht", "kein", "keine", "pas", "sin", "non", "niet", "geen",
    "nie", "inte", "ikke", "não", "не",
)  # fmt: skip
"""Words that deny what follows."""
SIDES = frozenset(
    ["i", "we", "me", "us", "my", "our", "they", "he", "she", "them", "him", "her", "their", "company", "employer"]
)
"""Words for who does something: the candidate, or the company."""
_GOES_ON = (Status.WAITING, Status.SCHEDULED)
_WEIGHTS = {Status.WAITING: 0, Status.SCHEDULED: 0, Status.OFFER: 1, Status.ON_HOLD: 1}
"""Of two statuses in one text the weightier counts; the others, which end a process, weigh 2."""
_MOST_WORDS = 12
_CLAUSES = re.compile(r"\s[-–—]+\s|[,;:()|/–—\n]|->|→")


@functools.cache
def _by_spelling() -> dict[str, Status]:
    return {
        folded(word): status
        for status, words in STATUSES.items()
        for word in (str(status), *(one.strip().lstrip("=") for one in words.split(",")))
    } | _of_declined_offers()


def _of_declined_offers() -> dict[str, Status]:
    """Whatever the candidate did to it, an offer that was not taken was declined: said no to their offer, offer rejected."""
    verbs, offers = ([word.strip() for word in words.split(",")] for words in (REFUSING, AN_OFFER))
    said = (f"{verb} {offer}" for verb in verbs for offer in offers)
    passive = (f"offer {verb}" for verb in verbs if not verb.endswith((" to", " on", " from")))
    return dict.fromkeys(map(folded, (*said, *passive)), Status.DECLINED)


@functools.cache
def _only_whole() -> frozenset[str]:
    every = (word.strip() for words in STATUSES.values() for word in words.split(","))
    return frozenset(folded(word) for word in every if word.startswith("="))


@functools.cache
def _folded_words(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split(","))


@functools.lru_cache(4096)
def status_in(text: str) -> Status | None:
    """The status that a text says, in whatever words: ghosted, Offer 🎉, 2nd round, no longer interested.

    What stands in brackets comes last. Of several, an end counts over what goes on, and then the last: "interviewed, rejected".
    """
    words = folded(text)
    known = _by_spelling()
    if words in known or len(words.split()) > _MOST_WORDS:
        return known.get(words)
    outside = re.sub(r"\([^()]*\)", " ", text)
    if outside != text and (meant := status_in(outside)) is not None:
        return meant
    clauses = {folded(clause) for clause in _CLAUSES.split(text)}
    found = [one for one in _within(words, known) if one[1] in clauses or one[1] not in _only_whole()]
    found.sort(key=lambda one: (_WEIGHTS.get(known[one[1]], 2), one[0]))
    if found:
        return known[found[-1][1]]
    return Status.WAITING if rounds.round_in(words) is not None and not _MAY_BE_AN_END.search(words) else None


def _within(words: str, spellings: Iterable[str]) -> list[tuple[int, str]]:
    """The spellings that stand in words, none within a longer one, nor behind a `not`; each with its position."""
    found: list[tuple[int, str]] = []
    padded = f" {words} "
    for spelling in sorted(spellings, key=len, reverse=True):
        position = padded.find(f" {spelling} ")
        if position < 0 or any(start <= position < start + len(longer) for start, longer in found):
            continue
        if not any(padded[:position].endswith(f" {word}") for word in NOT):
            found.append((position, spelling))
    return found


GOES_FURTHER = re.compile(r"\b(?:next|forward|round|stage|final|onsite|interview)\b")
"""Where somebody moved, and the day did not: moved to the next stage."""


@functools.lru_cache(4096)
def is_rescheduled(text: str) -> bool:
    """Whether a status says that the interview was moved to another day."""
    words = f" {folded(text)} "
    if GOES_FURTHER.search(words):
        return False
    return any(f" {word} " in words for word in _folded_words(RESCHEDULED)) and " postponed indefinitely " not in words


@functools.lru_cache(4096)
def is_settled(text: str) -> bool:
    """Whether a status says an end or an offer."""
    return status_in(text) not in (None, *_GOES_ON)


def says_no_day(text: str) -> bool:
    """Whether a cell for a day says, instead of one, how things stand: pending, no, rejected."""
    if any(map(str.isdigit, text)):
        return False
    return yes_or_no(text) is False or status_in(text) is not None or is_only_applied(text)


def may_be_an_end(text: str) -> bool:
    """Whether a status that is not understood could mean that it is over."""
    return bool(_MAY_BE_AN_END.search(folded(text)))


@functools.lru_cache(4096)
def leaves_open_who(text: str) -> bool:
    """Whether a text is known for an end but for who brought it about: said no, which both sides can say."""
    return status_in(text) is None and _without_sides(text) in _ends_without_sides()


@functools.cache
def _ends_without_sides() -> frozenset[str]:
    ends = (Status.REJECTED, Status.WITHDRAWN, Status.DECLINED)
    known = _by_spelling()
    bare = {
        _without_sides(spelling) for spelling, status in known.items() if status in ends and _names_a_side(spelling)
    }
    return frozenset(bare - known.keys())


def _names_a_side(spelling: str) -> bool:
    return bool(SIDES.intersection(spelling.split()))


def _without_sides(text: str) -> str:
    return " ".join(word for word in folded(text).split() if word not in SIDES)


@functools.lru_cache(4096)
def is_only_applied(text: str) -> bool:
    """Whether a status says that somebody applied, or means to, and no more."""
    first = folded(_CLAUSES.split(text.strip(" (-"))[0])
    known = _folded_words(ONLY_APPLIED)
    return (folded(text) in known or first in known) and not is_at_an_interview(text)


@functools.lru_cache(4096)
def is_no_response(text: str) -> bool:
    """Whether a status says that nothing, or a no, came back."""
    return folded(text) in _folded_words(NO_RESPONSE)


_INTERVIEW = re.compile(r"interview|entretien|entrevista|colloquio|gespräch|gesprek|面|مقابلة")


@functools.lru_cache(4096)
def is_at_an_interview(text: str) -> bool:
    """Whether a status says that there is, or was, an interview: Interview, Round 3 Pending, 2nd round, 一面."""
    words = folded(text)
    if words in _folded_words(ONLY_APPLIED) or is_settled(text):
        return False
    return bool(_INTERVIEW.search(words)) or rounds.round_in(words) is not None


def spellings() -> tuple[str, ...]:
    """Every known word for a status."""
    return tuple(_by_spelling())


def goes_on(spelling: str) -> bool:
    """Whether a known word for a status says that it goes on."""
    return _by_spelling()[spelling] in _GOES_ON

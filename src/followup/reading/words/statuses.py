"""A text -> how an opening stands: the status that it says, in whatever words.

A status is understood by its words whole: what stands between commas, dashes and brackets is a clause. "filled" is an end,
"filled_needs_manual_submit" is none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from followup.identity import folded, unaccented
from followup.model.status import Status
from followup.reading.words import rounds
from followup.reading.words.doubts import BESIDE_THE_MATTER, OWN_END, Doubt, Outcome
from followup.reading.words.happening_words import Mark
from followup.reading.words.happenings import Clause, clauses_of, is_remark
from followup.reading.words.invitations import (
    is_a_bare_answer,
    is_an_invitation,
    is_of_a_meeting,
    to_a_meeting,
    to_an_invitation,
)
from followup.reading.words.outcomes import is_an_offer, is_only_thought_of, outcome_of, outcome_together
from followup.reading.words.status_words import (
    AN_OFFER,
    IS_GONE,
    NO_RESPONSE,
    ONLY_APPLIED,
    OTHER_JOBS_GONE,
    REFUSING,
    RESCHEDULED,
    STATUSES,
    THE_JOB,
)
from followup.reading.words.thanks import thanks_headed
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
_MOVES_NOTHING = frozenset((None, Status.WAITING, Status.SCHEDULED))
"""What is as it was: a question mark behind it asks nothing."""
_MOST_WORDS = 12
_CLAUSES = re.compile(r"\s[-–—]+\s|[,;:()|/–—\n]|->|→")


@functools.cache
def _by_spelling() -> dict[str, Status]:
    return (
        {
            folded(word): status
            for status, words in STATUSES.items()
            for word in (str(status), *(one.strip().lstrip("=") for one in words.split(",")))
        }
        | _of_jobs_that_are_gone()
        | _of_declined_offers()
    )


@functools.cache
def _without_accents() -> dict[str, Status]:
    return {unaccented(spelling): status for spelling, status in _by_spelling().items()}


def _of_jobs_that_are_gone() -> dict[str, Status]:
    """Whatever a job is called, one that is filled or closed is given to nobody any more: req closed, vacancy filled."""
    jobs, gone, others = ([word.strip() for word in words.split(",")] for words in (THE_JOB, IS_GONE, OTHER_JOBS_GONE))
    said = (f"{job} {how}" for job in jobs for how in gone)
    return dict.fromkeys(map(folded, (*said, *others)), Status.REJECTED)


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
    None where it is in doubt.
    """
    outcome = _outcome_in(text)
    return outcome if isinstance(outcome, Status) else None


@functools.lru_cache(4096)
def meanings_in_doubt(text: str) -> tuple[Status, ...]:
    """The statuses that a text may say, where its words leave it open; none where they do not."""
    outcome = _outcome_in(text)
    return outcome.meanings if isinstance(outcome, Doubt) else ()


def _outcome_in(text: str) -> Outcome:
    words = folded(text)
    whole = _by_spelling().get(words) or _without_accents().get(unaccented(text))
    if whole is not None:
        return _asked(whole, text)
    if len(words.split()) > _MOST_WORDS:
        return None
    if is_of_thanks(words):
        return Status.WAITING
    clauses = tuple(one for one in clauses_of(_with_brackets_that_count(text)) if outcome_of(one) != BESIDE_THE_MATTER)
    if not clauses:
        return None
    meant = outcome_together(clauses) or _answer_to_an_invitation(clauses)
    if meant is not None:
        return meant
    if any(map(is_an_offer, clauses)):
        clauses = tuple(one for one in clauses if not is_only_thought_of(one) or is_an_offer(one))
    each = [_outcome_of(clause) for clause in clauses]
    if not any(each):
        return _asked(_without_background(_said_by_words(text), clauses), text)
    doubt = next((one for one in each if isinstance(one, Doubt)), None)
    said = (
        outcome if outcome is not None else _without_background(_said_by_words(clause.text), (clause,))
        for clause, outcome in zip(clauses, each, strict=True)
    )
    return doubt or _asked(_weightiest([one for one in said if isinstance(one, Status)]), text)


def is_of_thanks(words: str) -> bool:
    """Whether a folded text tells of thanks that were sent, and of nothing else: thank you note sent 11/10."""
    kept = [word for word in words.split() if not word.isdigit()]
    return not set(kept) & set(NOT) and thanks_headed(" ".join(kept)) is not None


def _answer_to_an_invitation(clauses: Sequence[Clause]) -> Outcome:
    """What a bare answer says behind an invitation, or a day that was set; the last clause alone is one."""
    if len(clauses) < 2 or not is_a_bare_answer(clauses[-1]):
        return None
    before = clauses[-2]
    is_set = is_an_invitation(before) or (outcome_of(before) or _said_by_words(before.text)) is Status.SCHEDULED
    if is_set:
        return to_an_invitation(clauses[-1])
    return to_a_meeting(clauses[-1]) if is_of_a_meeting(before) else None


def _outcome_of(clause: Clause) -> Outcome:
    outcome = outcome_of(clause)
    is_known = outcome == OWN_END and _said_by_words(clause.text) is Status.DECLINED
    return Status.DECLINED if is_known else outcome


def _asked(outcome: Outcome, text: str) -> Outcome:
    """An outcome; in doubt where a question mark stands behind what would change what is written, and to whom."""
    if not isinstance(outcome, Status) or "?" not in text:
        return outcome
    asked = {status_in(part) for part in re.findall(r"([^,;:()|?]+)\?", text)}
    return Doubt((outcome, Status.WAITING)) if outcome in asked - _MOVES_NOTHING else outcome


def _without_background(status: Status | None, clauses: Sequence[Clause]) -> Status | None:
    """The status that words say; an offer by which only the time is told (silence until the offer) is none."""
    named = [one for one in clauses if Mark.OFFER in one.marks]
    is_background = bool(named) and not any(one.deed(Mark.OFFER) for one in named)
    return Status.WAITING if status is Status.OFFER and is_background else status


def _weightiest(said: Sequence[Status]) -> Outcome:
    """Of several statuses the one that counts; in doubt where an offer was taken, and it ended otherwise as well."""
    ends = [one for one in said if _WEIGHTS.get(one, 2) == 2]
    if Status.ACCEPTED in ends and len(set(ends)) > 1:
        return Doubt(tuple(dict.fromkeys(ends)))
    return max(enumerate(said), key=lambda one: (_WEIGHTS.get(one[1], 2), one[0]))[1]


_BRACKETS = re.compile(r"\(([^()]*)\)")


def _with_brackets_that_count(text: str) -> str:
    """A text without its brackets, save those that say something of what stands before, or how it ended since."""

    def kept(found: re.Match[str]) -> str:
        inside = found[1]
        if folded(inside) in _by_spelling() or any(map(outcome_of, clauses_of(inside))):
            return f"; {inside}; "
        return f" - {inside} - " if is_remark(inside) else " "

    return _BRACKETS.sub(kept, text)


def _said_by_words(text: str) -> Status | None:
    """The status whose words stand in a text, whatever else does."""
    words, known = folded(text), _by_spelling()
    if words in known:
        return known[words]
    outside = _BRACKETS.sub(" ", text)
    if outside != text and (meant := _said_by_words(outside)) is not None:
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


@functools.lru_cache(4096)
def is_beside_the_matter(text: str) -> bool:
    """Whether a status says nothing of how the opening stands, whatever its words say elsewhere: declined to comment."""
    return all(outcome_of(one) == BESIDE_THE_MATTER for one in clauses_of(text))


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

"""A text -> what it tells of an application: who does what, whether that is denied, and whether it has happened.

"Offer" alone is one; in "no offer", "hoping for an offer" and "offer went to someone else" it is none. So each clause is read for
its deed and for the words that turn it.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup.identity import unaccented
from followup.reading.words.happening_words import SAID_TOGETHER, WORDS, Mark

DEEDS = frozenset((
    Mark.OFFER, Mark.ACCEPT, Mark.TAKE, Mark.REJECT, Mark.REFUSE, Mark.HIRE, Mark.CHOOSE, Mark.GO_ON, Mark.MEET, Mark.APPLY,
    Mark.HEAR, Mark.CALL_OFF, Mark.TAKE_BACK, Mark.BOOK_AGAIN, Mark.GET, Mark.JOB,
))  # fmt: skip
_DENIED_THROUGH = frozenset((
    Mark.GET, Mark.CHOOSE, Mark.JOB, Mark.YET, Mark.AHEAD, Mark.SMALL, Mark.CANDIDATE, Mark.TO_CANDIDATE, Mark.COMPANY,
    Mark.TO_COMPANY, Mark.BY, Mark.ANOTHER, Mark.ELSEWHERE,
))  # fmt: skip
"""What may stand between a `not` and the deed that it denies."""
_REMARKS = frozenset((Mark.AHEAD, Mark.BEHIND, Mark.YET, Mark.ANOTHER, Mark.ELSEWHERE, Mark.BY))
_BESIDE_REMARKS = _REMARKS | {Mark.NOT, Mark.SMALL, Mark.COMPANY, Mark.CANDIDATE, Mark.TO_COMPANY, Mark.TO_CANDIDATE}
_FIRM = frozenset(
    ("will", "shall", "can", "could", "going to", "werde", "werden", "vil", "vais", "vont", "van a", "voy a")
)
"""What has not happened, and with a `not` never will."""
_WEIGHING = frozenset(("considering", "thinking of", "thinking about", "think", "have to", "need to", "tempted to"))
"""What one does with an offer that is there."""
_OTHER_PAPERS = re.compile(r"\b(?:written|formal|official|paper)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, and how sure that is; `is_unclear` where a `not` stands before it and words between that nobody knows,
    `is_of_something` where it is done to what nobody knows: terms accepted.
    """

    what: Mark
    word: str
    is_denied: bool = False
    is_to_come: bool = False
    is_unclear: bool = False
    is_of_something: bool = False


def is_done(deed: Deed | None) -> bool:
    """Whether there is such a deed, and it was done: not denied, nor still to come."""
    return deed is not None and not (deed.is_denied or deed.is_to_come or deed.is_unclear)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is written, what is done in it, and what its other words are there for."""

    text: str
    deeds: tuple[Deed, ...]
    marks: frozenset[Mark]
    by: Mark | None
    """Who does it: CANDIDATE, COMPANY or ANOTHER; None where nothing says it."""

    def deed(self, *what: Mark) -> Deed | None:
        """The first deed of a kind."""
        return next((one for one in self.deeds if one.what in what), None)


_ENDS_CLAUSE = re.compile(r"\s[-–—]+\s|(?<!\d)/|/(?!\d)|[,;:()|–—\n!+&→]|->|\.(?=\s|$)")
_JOINS = re.compile(
    r"\b(?:but|then|and|so(?! far)|because|although|though|aber|dann|und|doch|jedoch|mais|puis|pero|luego|y|men|og)\b"
)
_CONTRACTIONS = (
    (re.compile(r"\b(?:won t|wont)\b"), "will not"),
    (re.compile(r"\b(?:can t|cant|cannot)\b"), "can not"),
    (re.compile(r"\b(did|do|does|have|has|had|is|was|were|are|would|could|should)(?:n t|nt)\b"), r"\1 not"),
    (re.compile(r"\b(i|they|we|he|she|it|you) (?:m|ve|re|d|s)\b"), r"\1"),
    (re.compile(r"\b(i|they|we|he|she|it|you) ll\b"), r"\1 will"),
)


@functools.lru_cache(4096)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, in their order. A remark that stands for itself (offer - hopefully) belongs to what it is about."""
    written: list[str] = []
    for part in _ENDS_CLAUSE.split(text):
        if not any(map(str.isalnum, part)):
            continue
        if written and is_remark(part):
            written[-1] = f"{written[-1]} {part.strip()}"
        else:
            written.append(part.strip())
    return tuple(clause for part in written for clause in _joined(part))


def _joined(text: str) -> Iterator[Clause]:
    """The clauses between the conjunctions of one part; who does something goes on doing it: they called and said no."""
    by = None
    start = 0
    for end in (*(found.start() for found in _JOINS.finditer(text.casefold())), len(text)):
        words = text[start:end].strip()
        start = end
        if any(map(str.isalnum, words)):
            clause = _clause(words, by)
            by = clause.by
            yield clause


def is_remark(text: str) -> bool:
    """Whether a text only says of something else when it comes, or whose it is: hopefully, not yet, other candidate."""
    marks = {mark for mark, _ in _marks(_plain(text).split())}
    return bool(marks & _REMARKS) and marks <= _BESIDE_REMARKS and not _OTHER_PAPERS.search(text)


def is_unknown(word: str) -> bool:
    """Whether a word, without accents, is there for nothing that is known."""
    return all(mark is Mark.UNKNOWN for mark, _ in _marks((word,)))


def _plain(text: str) -> str:
    words = unaccented(text)
    for contraction, full in _CONTRACTIONS:
        words = contraction.sub(full, words)
    return words


def _clause(text: str, by: Mark | None) -> Clause:
    marks = _marks(_plain(text).split())
    deeds = tuple(
        _deed(marks, at) for at, (mark, _) in enumerate(marks) if mark in DEEDS and not _is_background(marks, at)
    )
    return Clause(text, deeds, frozenset(mark for mark, _ in marks), _doer(marks) or by)


def _deed(marks: Sequence[tuple[Mark, str]], at: int) -> Deed:
    before, behind = marks[:at], marks[at + 1 :]
    mark, word = marks[at]
    denial = next((index for index in range(at - 1, -1, -1) if before[index][0] is Mark.NOT), None)
    between = {one for one, _ in before[denial + 1 :]} if denial is not None else set()
    is_denied = denial is not None and between <= _DENIED_THROUGH
    is_denied = is_denied or _is_denied_behind(mark, behind)
    ahead = [
        one for kind, one in before if kind in (Mark.AHEAD, Mark.IF) and not (mark is Mark.OFFER and one in _WEIGHING)
    ]
    is_to_come = any(not (is_denied and one in _FIRM) for one in ahead) or (
        not _is_past(mark, word) and any(kind is Mark.BEHIND for kind, _ in behind)
    )
    is_to_come = is_to_come or (mark is Mark.ACCEPT and bool(before) and before[-1] == (Mark.SMALL, "to"))
    is_unclear = denial is not None and not is_denied and Mark.UNKNOWN in between
    is_of_something = bool(before) and before[-1][0] is Mark.UNKNOWN and before[-1][1].isalpha()
    return Deed(mark, word, is_denied, is_to_come, is_unclear, is_of_something)


def _is_past(mark: Mark, word: str) -> bool:
    """Whether a no has been said by its form: "rejected - expected", beside "rejection expected"."""
    return mark in (Mark.REJECT, Mark.REFUSE) and word.endswith("ed")


def _is_denied_behind(mark: Mark, behind: Sequence[tuple[Mark, str]]) -> bool:
    """Whether a `not` behind a deed denies it: fik ikke jobbet, offer did not come; not that of one's own: chose not to."""
    rest = [one for one, _ in behind if one not in (Mark.SMALL, Mark.YET, Mark.TO_CANDIDATE)]
    if not rest or rest[0] is not Mark.NOT or mark in (Mark.CHOOSE, Mark.ACCEPT, Mark.REFUSE, Mark.REJECT):
        return False
    return len(rest) == 1 or rest[1] in (Mark.GET, Mark.JOB, Mark.OFFER)


def _is_background(marks: Sequence[tuple[Mark, str]], at: int) -> bool:
    """Whether a deed only says when another was: rejected after the interview."""
    before = [mark for mark, _ in marks[:at] if mark is not Mark.SMALL and mark is not Mark.UNKNOWN]
    return bool(before) and before[-1] is Mark.AFTER


def _doer(marks: Sequence[tuple[Mark, str]]) -> Mark | None:
    """Who does it: who is named behind a `by`, else who stands before it, else who stands to it as the other side."""
    kinds = [mark for mark, _ in marks if mark is not Mark.SMALL]
    sides = {Mark.TO_CANDIDATE: Mark.CANDIDATE, Mark.TO_COMPANY: Mark.COMPANY}
    for one, other in itertools.pairwise(kinds):
        if one is Mark.BY and (found := sides.get(other, other)) in (Mark.CANDIDATE, Mark.COMPANY, Mark.ANOTHER):
            return found
    first = next((at for at, mark in enumerate(kinds) if mark in DEEDS), len(kinds))
    if Mark.TO_CANDIDATE in kinds:
        return Mark.COMPANY
    before = [mark for mark in kinds[:first] if mark in (Mark.CANDIDATE, Mark.COMPANY)]
    if before:
        return before[0]
    return Mark.CANDIDATE if Mark.TO_COMPANY in kinds else next(
        (mark for mark in kinds if mark in (Mark.CANDIDATE, Mark.COMPANY)), None
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A known phrase: its words, those behind its gap, and what it is there for."""

    words: tuple[str, ...]
    behind: tuple[str, ...]
    marks: tuple[Mark, ...]

    def end_in(self, words: Sequence[str], at: int) -> tuple[int, Sequence[str]] | None:
        """Where it ends that begins at a word, and the words in its gap; None where it does not stand there."""
        end = at + len(self.words)
        if not _are(self.words, words[at:end]):
            return None
        if not self.behind:
            return end, ()
        for gap in range(1, _LONGEST_GAP + 1):
            if _are(self.behind, words[end + gap : end + gap + len(self.behind)]):
                return end + gap + len(self.behind), words[end : end + gap]
        return None


_LONGEST_GAP = 3
_KEY = 2
"""By how many letters a phrase is looked up."""


def _are(known: Sequence[str], words: Sequence[str]) -> bool:
    return len(known) == len(words) and all(
        word.startswith(one[:-1]) if one.endswith("*") else word == one for one, word in zip(known, words, strict=True)
    )


@functools.cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Every known phrase by its first letters, the longest first. A word may be there for two things."""
    known: dict[str, tuple[Mark, ...]] = {}
    for mark, words in WORDS.items():
        for each in words.split(","):
            name = " ".join(each.split())
            known[name] = (*known.get(name, ()), mark)
    by_key: dict[str, list[_Phrase]] = {}
    for name, marks in sorted((known | SAID_TOGETHER).items(), key=lambda one: len(one[0]), reverse=True):
        head, _, tail = name.partition(" … ")
        by_key.setdefault(name.split()[0][:_KEY], []).append(_Phrase(tuple(head.split()), tuple(tail.split()), marks))
    return {key: tuple(phrases) for key, phrases in by_key.items()}


def _marks(words: Sequence[str]) -> tuple[tuple[Mark, str], ...]:
    """What each word, or known phrase, is there for; what stands in the gap of one (turned ME down) comes behind it."""
    marks: list[tuple[Mark, str]] = []
    at = 0
    while at < len(words):
        for phrase in _phrases().get(words[at][:_KEY], ()):
            if (found := phrase.end_in(words, at)) is not None:
                end, inside = found
                marks += [(mark, " ".join(words[at:end])) for mark in phrase.marks]
                marks += [one for one in _marks(inside) if one[0] is not Mark.UNKNOWN]
                at = end
                break
        else:
            marks.append((Mark.UNKNOWN, words[at]))
            at += 1
    return tuple(marks)

"""The title of an appointment -> its pieces: what may be a company, a role, a person or a team, and which round it names.

A title is words about the meeting (whichever language has them), words about the message, people, and what is left. What
is left is told apart by where it stands: behind "with", behind "for", between dashes, beside the word for the meeting.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup.amending.occasion.words import (
    INTERVIEW_SIGNS,
    INTERVIEWS,
    KINDS,
    LEGAL,
    MEETINGS,
    PLACES,
    PURPOSES,
    SMALL,
    STATES,
    TEAMS,
    TOPICS,
    is_job,
    is_number,
    words_of,
)
from followup.identity import folded
from followup.reading.cells.people import JOB


class Slot(StrEnum):
    """Where a piece of a title stands."""

    WITH = "with"
    FOR = "for"
    PART = "part"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Piece:
    """What a title says beside the words for the meeting. `is_team` tells that a word for a team stood behind it, `is_person`
    that somebody invited is called so.
    """

    text: str
    slot: Slot
    is_team: bool = False
    is_person: bool = False

    @property
    def is_role(self) -> bool:
        return names_a_job(self.text)

    @property
    def is_name(self) -> bool:
        """Whether it is written as names are: with a capital, or in letters that have none."""
        return any(letter.isupper() or not (letter.islower() or letter.isascii()) for letter in self.text)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title is made of. `is_interview` tells that it says so, `is_meeting` that it speaks of a meeting at all."""

    pieces: tuple[Piece, ...]
    round: str | None
    is_interview: bool
    is_meeting: bool


_CANCELLED = re.compile(
    r"^\W*(?:cancell?ed|cancellation|abgesagt|storniert|annulée?|cancelad[oa]|anulad[oa]|annullat[oa]|geannuleerd|odwołan[aeoy]"
    r"|inställd|aflyst|peruttu|已取消|取消|キャンセル)(?:\s+(?:event|termin|meeting|invitation)\b)?\s*[:\-–—\]]",
    re.IGNORECASE,
)
_PREPARATION = re.compile(
    r"\b(?:prep|preparation|prepare|preparing|practice|mock|debrief|vorbereitung|vorbereiten|préparation|préparer|preparación"
    r"|preparar|repaso|preparazione|voorbereiding|study for|workshop|training|tips|podcast|webinar)\b",
    re.IGNORECASE,
)
_GOOGLE_WHEN = re.compile(r"\s+@\s+(?:\w+\.?,?\s+)?(?:\w+\.?\s+\d|\d).*$|\s+\((?:[^()\s]+@[^()\s]+)\)")
_MAIL = re.compile(r"<?[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+>?")
_BETWEEN = re.compile(
    r"\s*(?:<+[->]*>+|[⟷↔⇄→|·•–—:;()\[\]{}\"“”„!?]|\s[-/×]+(?=\s)|(?<=\w)-\s|\s-(?=\w))+\s*"
    r"|\s+[xX]\s+|,\s+(?!(?:Inc|LLC|Ltd|Limited|GmbH|AG|SA|SE|Corp|Co|PLC|LP|LLP|S\.)\b)"
)
_AND = re.compile(r"^\s*(?:&|\+|and|und|et|y|e|en|i|x|/)\s+|\s+(?:&|\+|and|und|et|y|e|en|i|x|/)\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_PLATFORMS = frozenset(
    [
        "microsoft",
        "ms",
        "google",
        "meet",
        "zoom",
        "teams",
        "skype",
        "webex",
        "hangouts",
        "minute",
        "minutes",
        "min",
        "mins",
        "hour",
        "hours",
    ]
)
_MODES = (
    words_of("""
    phone video virtual online remote digital telephone telephonic
""")
    | _PLATFORMS
)
_BARE = words_of("""
    interview interviews vorstellungsgespräch vorstellungsgespraech bewerbungsgespräch bewerbungsgespraech
    entretien entrevista colloquio sollicitatiegesprek jobinterview job embauche d'embauche trabajo de di lavoro
    gespräch termin vorstellungstermin employment round rounds stage assessment sollicitatie interviewing google
    microsoft
""")
_GENERIC = INTERVIEWS | MEETINGS | KINDS | STATES | SMALL | TEAMS


def says_cancelled(text: str) -> bool:
    """Whether a title says by itself that the appointment was called off."""
    return bool(_CANCELLED.match(text[:200]))


def names_a_job(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return any(map(is_job, words)) or bool(JOB.search(text) and not all(folded(word) in _GENERIC for word in words))


def title_of(text: str, people: Sequence[str], own_names: Sequence[str] = ()) -> Title:
    """A title's pieces. `people` are the names of everybody invited, `own_names` the candidate's."""
    plain = _MAIL.sub(" ", _GOOGLE_WHEN.sub("", " ".join(text[:400].split())))
    everyone = sorted({name for name in (*people, *own_names) if name.strip()}, key=len, reverse=True)
    for name in everyone:
        if len(name) > 1 and (" " in name or not name.isascii()):
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?:['’]s?(?!\w))?(?!\w)", " | ", plain, flags=re.IGNORECASE)
    pieces: list[Piece] = []
    rounds: list[str] = []
    for part in _BETWEEN.split(plain):
        if part and part.strip():
            pieces.extend(_pieces(_AND.sub("", _AND.sub("", part.strip(" ,.-&+/"))), everyone, rounds))
    words = [_key(word) for word in plain.replace("/", " ").split()]
    is_interview = bool(INTERVIEWS & set(words) or INTERVIEW_SIGNS.search(plain) or _is_round(words))
    return Title(
        tuple(dict.fromkeys(pieces)),
        next(iter(rounds), None),
        is_interview and not _PREPARATION.search(plain),
        is_interview or bool(MEETINGS & set(words)),
    )


_CALLS = words_of("recruiter hiring manager intro introductory screening hr")
_CALLED = words_of("call chat manager screen conversation")
_STAGES = words_of("round runde stage ronda tour")


def _is_round(words: Sequence[str]) -> bool:
    """Whether words name a round without the word interview: onsite, phone screen, final round, recruiter call."""
    pairs = [*itertools.pairwise(words)]
    return bool({"onsite", "on-site"} & set(words)) or any(
        (one in KINDS and one not in _MODES and other in _STAGES)
        or (one in _CALLS and other in _CALLED)
        or (one == "assessment" and other in ("center", "centre", "day"))
        for one, other in pairs
    )


def _key(word: str) -> str:
    return word.casefold().strip(".,;:!?()[]'\"’“”*#")


def _is_generic(word: str) -> bool:
    key = _key(word)
    return not key or key in _GENERIC or is_number(key) or bool(INTERVIEW_SIGNS.fullmatch(key))


def _pieces(part: str, people: Sequence[str], rounds: list[str]) -> Iterator[Piece]:
    """The pieces of what stands between two dashes, and its rounds."""
    words = _without_signs(part).split()
    slot, start = Slot.PART, 0
    cuts: list[tuple[Slot, list[str]]] = []
    for number, word in enumerate(words):
        opened = _opens(word, number, words)
        if opened is not None:
            cuts.append((slot, words[start:number]))
            slot, start = opened, number + 1
    cuts.append((slot, words[start:]))
    for slot, chosen in cuts:
        yield from _piece(slot, chosen, people, rounds)


def _without_signs(part: str) -> str:
    """A part without signs for an interview that are glued to a name: 蓝海科技面试."""
    return INTERVIEW_SIGNS.sub(" \\g<0> ", part)


def _opens(word: str, number: int, words: Sequence[str]) -> Slot | None:
    """The slot that a preposition opens; those that may be a part of a name only where nothing before them is one."""
    if number + 1 == len(words):
        return None
    key = word.casefold()
    if not (word.islower() or word in ("With", "At", "For", "@", "w/")):
        return None
    if key in PLACES:
        return Slot.WITH
    return Slot.FOR if key in PURPOSES else None


def _piece(slot: Slot, words: list[str], people: Sequence[str], rounds: list[str]) -> Iterator[Piece]:
    runs: list[tuple[bool, list[str]]] = []  # what is about the meeting, and what is not, in turn
    for word, is_about in zip(words, _about(words), strict=True):
        if runs and runs[-1][0] == is_about:
            runs[-1][1].append(word)
        else:
            runs.append((is_about, [word]))
    has_meeting = any(_key(word) in INTERVIEWS | MEETINGS or INTERVIEW_SIGNS.search(word) for word in words)
    if slot is Slot.PART and (named := _round(runs)) is not None:
        rounds.append(named)
    if slot is Slot.PART and has_meeting:
        for index, (is_about, run) in enumerate(runs):
            if not is_about:
                yield from _as_piece(run, Slot.BESIDE, runs[index + 1][1] if index + 1 < len(runs) else [], people)
        return
    if all(is_about for is_about, _ in runs):
        return
    kept = _trimmed(words)
    yield from _as_piece(kept, slot, words[len(words) - _behind(words) :], people)


_ALSO_ROUNDS = words_of("manager managers recruiter recruiters founder founders ceo cto")


def _about(words: Sequence[str]) -> list[bool]:
    """Which words are about the meeting; those of a job are not, nor what stands before them and may be part of it."""
    about = [_is_generic(word) for word in words]
    keys = [_key(word) for word in words]
    for index, key in enumerate(keys):
        before = index - 1
        if about[index] and not (key in _ALSO_ROUNDS and before >= 0 and (not about[before] or keys[before] in TOPICS)):
            continue
        if not (is_job(key) or key in _ALSO_ROUNDS):
            continue
        about[index] = False
        while before >= 0 and keys[before] in TOPICS:
            about[before] = False
            before -= 1
    return about


def _trimmed(words: list[str]) -> list[str]:
    """Words without those about the message, and small ones, around them; the name of a company keeps its own."""
    start, end = 0, len(words)
    drop = STATES | SMALL | TEAMS | INTERVIEWS
    about = _about(words)
    while start < end and about[start] and (_key(words[start]) in drop - TEAMS or not _key(words[start])):
        start += 1
    while (
        end > start
        and (_key(words[end - 1]) in drop or not _key(words[end - 1]))
        and not LEGAL.match(_key(words[end - 1]))
    ):
        end -= 1
    return words[start:end]


def _behind(words: Sequence[str]) -> int:
    """How many words at the end are not part of a name."""
    count = 0
    while count < len(words) and _key(words[-1 - count]) in STATES | SMALL | TEAMS:
        count += 1
    return count


def _as_piece(words: Sequence[str], slot: Slot, behind: Sequence[str], people: Sequence[str]) -> Iterator[Piece]:
    text = " ".join(words).strip(" ,;:!?*#&+/'\"-")
    text = _POSSESSIVE.sub("", text) if slot is Slot.BESIDE else text
    if any(map(str.isalpha, text)):
        is_team = any(_key(word) in TEAMS for word in behind[:2])
        yield Piece(text, slot, is_team, any(is_called(text, name) for name in people))


def is_called(text: str, name: str) -> bool:
    """Whether a text is a name, or a part of it: Cole for Cole Spark, Sofia Bell for Sofi, P. Raman."""
    said, whole = folded(text).split(), folded(name).split()
    if not said or not whole:
        return False
    if set(said) <= set(whole):
        return True
    is_short = len(whole) == 1 and len(whole[0]) > 2 and said[0].startswith(whole[0]) and len(said) == 2
    return is_short or (
        len(said) == len(whole) == 2
        and all(
            one == other or (1 in (len(one), len(other)) and one[0] == other[0])
            for one, other in zip(said, whole, strict=True)
        )
    )


def _round(runs: Sequence[tuple[bool, list[str]]]) -> str | None:
    """The name of the round, where more is said than that there is a meeting, and how it is held."""
    for is_about, run in runs:
        if not is_about:
            continue
        words = [word for word in run if _key(word) not in _NOT_ROUNDS]
        keys = [_key(word) for word in words]
        while keys and is_number(keys[0]) and not _is_ordinal(keys[0]):
            keys, words = keys[1:], words[1:]
        has_noun = any(key in INTERVIEWS | MEETINGS for key in keys)
        tells = [key for key in keys if key not in _BARE and not INTERVIEW_SIGNS.fullmatch(key)]
        is_call = (
            all(key in _MODES | MEETINGS for key in tells) and not INTERVIEWS & set(keys) and not _ROUNDS & set(keys)
        )
        if has_noun and tells and not is_call:
            return " ".join(words).strip(" ,.!?-")
    return None


_NOT_ROUNDS = ((STATES | SMALL | TEAMS) - KINDS - INTERVIEWS) | _PLATFORMS
_ROUNDS = words_of("""
    round runde stage ronda tour onsite on-site loop superday panel
""")


def _is_ordinal(key: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:st|nd|rd|th|\.|er|e|ère|ème|ª|º|a|o)", key))

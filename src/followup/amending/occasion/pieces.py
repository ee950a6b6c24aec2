"""What a title says beside the words for the meeting, and where in it: behind "with", behind "for", between dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup.amending.occasion.rounds import round_of
from followup.amending.occasion.words import (
    COMPANIONS,
    COMPANY,
    DATES,
    HONORIFIC,
    INTERVIEW_SIGNS,
    INTERVIEWS,
    KINDS,
    LEGAL,
    LEVEL,
    MEETINGS,
    PLACES,
    PURPOSES,
    SITES,
    SMALL,
    STATES,
    TEAMS,
    TOPICS,
    is_job,
    is_number,
    key_of,
    may_be_job,
    words_of,
)  # fmt: skip
from followup.identity import folded
from followup.offices import JOB

_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_GENERIC = INTERVIEWS | MEETINGS | KINDS | STATES | SMALL | TEAMS | DATES
_NOUNS = INTERVIEWS | MEETINGS
_OF = words_of("of from von vom de")
_CHIEFS = words_of("ceo cto cfo founder founders owner recruiter")


class Slot(StrEnum):
    """Where a piece of a title stands."""

    WITH = "with"
    AT = "at"
    FOR = "for"
    PART = "part"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Piece:
    """What a title says beside the words for the meeting. `is_team` tells that a word for a team, or for a site, stood
    behind it, `is_person` that somebody invited is called so, `is_marked` that a mark for any gender stands behind it, as it
    does behind jobs: Konstrukteurin (w/m/d).
    """

    text: str
    slot: Slot
    is_team: bool = False
    is_person: bool = False
    is_marked: bool = False

    @property
    def is_role(self) -> bool:
        """Whether it names a job: where names stand, in a word that can be nothing else."""
        if self.is_marked:
            return True
        if self.slot in (Slot.WITH, Slot.AT):
            return any(map(is_job, re.findall(r"[^\W\d_]+", self.text)))
        return names_a_job(self.text)

    @property
    def is_company(self) -> bool:
        """Whether it holds a word that companies have in their names."""
        return _is_company(self.text)

    @property
    def is_mostly_about(self) -> bool:
        """Whether most of its words are such as stand in every title."""
        words = self.text.split()
        return 2 * sum(map(_is_generic, words)) > len(words)

    @property
    def may_be_person(self) -> bool:
        """Whether it reads as a person's name: behind an honorific, or two or three words behind "with"."""
        if HONORIFIC.match(self.text):
            return True
        return self.slot is Slot.WITH and reads_as_a_name(self.text)

    @property
    def is_name(self) -> bool:
        """Whether it is written as names are: with a capital, or in letters that have none."""
        return any(letter.isupper() or not (letter.islower() or letter.isascii()) for letter in self.text)


def reads_as_a_name(text: str) -> bool:
    """Whether a text may be the name of a person: two or three words with capitals, none of which companies or jobs have."""
    words = text.split()
    is_plain = all(word[:1].isupper() and word.replace("-", "").replace("'", "").isalpha() for word in words)
    is_word = _is_company(text) if words else True
    return (
        2 <= len(words) <= 3 and is_plain and not is_word
        and not any(key_of(word) in _GENERIC | TOPICS or is_job(word) for word in words)
    )  # fmt: skip


def _is_company(text: str) -> bool:
    return bool(COMPANY.search(text) or LEGAL.match(text.split()[-1].strip(".,")))


def names_a_job(text: str) -> bool:
    """Whether a text names a job."""
    words = re.findall(r"[^\W\d_]+", text)
    return any(is_job(word) or may_be_job(word) for word in words) or bool(
        JOB.search(text) and not all(folded(word) in _GENERIC for word in words)
    )


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


def _is_generic(word: str) -> bool:
    key = key_of(word)
    is_word = not key or key in _GENERIC or is_number(key) or bool(INTERVIEW_SIGNS.fullmatch(key))
    return is_word or ("-" in key and all(part in _GENERIC for part in key.split("-")))


def _is_noun(word: str) -> bool:
    """Whether a word is one for a meeting, by itself or as a part: Teams-Interview."""
    return bool(_NOUNS & {key_of(word), *key_of(word).split("-")} or INTERVIEW_SIGNS.search(word))


def pieces_of(part: str, people: Sequence[str], rounds: list[str]) -> Iterator[Piece]:
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
    before = key_of(words[number - 1]) if number else ""
    if key in PLACES or (key in _OF and before in _CHIEFS):
        return Slot.AT
    if key in COMPANIONS:
        return Slot.WITH
    return Slot.FOR if key in PURPOSES else None


def _piece(slot: Slot, words: list[str], people: Sequence[str], rounds: list[str]) -> Iterator[Piece]:
    runs: list[tuple[bool, list[str]]] = []  # what is about the meeting, and what is not, in turn
    for word, is_about in zip(words, _about(words), strict=True):
        if runs and runs[-1][0] == is_about:
            runs[-1][1].append(word)
        else:
            runs.append((is_about, [word]))
    has_meeting = any(map(_is_noun, words))
    if slot is Slot.PART and (named := round_of(runs)) is not None:
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
    keys = [key_of(word) for word in words]
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
    for index, key in enumerate(keys):
        is_alone = len(keys) == 1
        if LEVEL.fullmatch(key) and (is_alone or (index + 1 < len(keys) and about[index + 1])):
            about[index] = True  # L2 interview, and not L2 Support Engineer
    return about


def _trimmed(words: list[str]) -> list[str]:
    """Words without those about the message, and small ones, around them; the name of a company keeps its own."""
    start, end = 0, len(words)
    drop = STATES | SMALL | TEAMS | INTERVIEWS | DATES
    about = _about(words)
    while start < end and about[start] and _is_dropped(words[start], drop - TEAMS):
        start += 1  # New Relic and Van Dijk begin with a capital
    while (
        end > start
        and (key_of(words[end - 1]) in drop or not key_of(words[end - 1]))
        and not LEGAL.match(key_of(words[end - 1]))
    ):
        end -= 1
    return words[start:end]


def _is_dropped(word: str, drop: frozenset[str]) -> bool:
    return not key_of(word) or (key_of(word) in drop and not word[0].isupper())


def _behind(words: Sequence[str]) -> int:
    """How many words at the end are not part of a name."""
    count = 0
    while count < len(words) and key_of(words[-1 - count]) in STATES | SMALL | TEAMS:
        count += 1
    return count


def _as_piece(words: Sequence[str], slot: Slot, behind: Sequence[str], people: Sequence[str]) -> Iterator[Piece]:
    text = " ".join(words).strip(" ,;:!?*#&+/'\"-")
    text = _POSSESSIVE.sub("", text) if slot is Slot.BESIDE else text
    owner, mark, owned = re.split("(['’]s )", text, maxsplit=1) if re.search("['’]s ", text) else (text, "", "")
    is_owned = bool(mark) and (names_a_job(owned) or key_of(owned.split()[-1]) in SITES)
    if is_owned and slot is not Slot.BESIDE:  # Acme's HQ, Kestrel Bay's Data Analyst role
        yield from _as_piece(owner.split(), Slot.AT, (), people)
        yield from _as_piece(owned.split(), slot if slot is Slot.FOR else Slot.PART, behind, people)
    elif any(map(str.isalpha, text)):
        is_team = any(key_of(word) in TEAMS for word in behind[:2]) or key_of(words[-1]) in SITES
        yield Piece(text, slot, is_team, any(is_called(text, name) for name in people))

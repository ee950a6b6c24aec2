"""A heading -> what it says that its column holds: one of people's words, such words among others, or what they say together.

A heading is read by its words, whatever their case, signs and humps; Chinese and Japanese are taken apart first.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from dataclasses import dataclass

from followup.identity import folded
from followup.model.status import Status
from followup.reading.form.columns import APPLIED, NOT_USED, OTHER_DAYS
from followup.reading.form.headings import by_heading
from followup.reading.words import rounds, statuses
from followup.reading.words.headings import ARTICLES, BESIDE_A_DAY, DAY_WORDS, FILLERS
from followup.reading.words.spelling import apart, signs_apart, words_of
from followup.reading.words.thanks import thanks_headed
from followup.reading.words.zone_names import is_zone


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says its column holds. The zone is the one that stands in it: Time (ET); `round` is that of a wide table:
    Phone Screen Interviewer. `is_bare` tells a day of which the heading does not say whose it is.
    """

    kind: str
    is_exact: bool = True
    is_weak: bool = False
    is_bare: bool = False
    number: int | None = None
    zone: str | None = None
    round: str | None = None


@functools.cache
def _first_words() -> frozenset[str]:
    """A heading with none of them is known by none of its parts: a table may have fifty thousand such."""
    return frozenset(word.split()[0] for word in by_heading() if word.split())


@functools.cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(by_heading(), key=len, reverse=True))


@functools.cache
def _lexicon() -> tuple[str, ...]:
    """What headings in Chinese and Japanese are taken apart at."""
    return tuple(sorted({*by_heading(), *FILLERS, *DAY_WORDS, *_other_days(), *rounds.signs()}))


@functools.lru_cache(1 << 16)  # a row is looked at as headings for each way in which a file may be separated
def meaning(heading: str) -> Meaning | None:
    """What a heading says; None where nobody can tell.

    Exactly one of people's words, else the longest that stands in it beside words that change nothing, else what its words
    say together: Phone Screen Interviewer, last contacted on.

    >>> meaning("📅 Interview Date (ET)")
    Meaning(kind='date', is_exact=True, is_weak=False, is_bare=False, number=None, zone='ET', round=None)
    """
    if len(heading) > 100:
        return None
    zone, plain = _zone_in(apart(heading))
    for spelling in (
        words_of(plain),
        words_of(heading),
        signs_apart(words_of(plain), _lexicon()),
        _bare(words_of(plain)),
        _singular(words_of(plain)),
    ):
        if (whole := by_heading().get(spelling)) is not None:
            return Meaning(whole.kind, is_weak=whole.is_weak, is_bare=whole.is_bare, zone=zone)
    words = signs_apart(words_of(plain), _lexicon())
    text, number = _number_in(words)
    found = by_heading().get(text)
    if found is not None and found.is_bare and words.startswith("last"):
        return Meaning(NOT_USED, is_exact=False)  # the last of many days: of a mail as well as of a talk
    if found is not None:
        return Meaning(found.kind, is_weak=found.is_weak, is_bare=found.is_bare, number=number, zone=zone)
    return (
        _of_thanks(words)
        or _among_fillers(text, number, zone)
        or _of_a_round(words, zone)
        or _of_another_day(words)
        or _of_another_day(folded(heading))
        or _of_a_question(words)
        or _of_alternatives(heading)
    )


def _of_thanks(words: str) -> Meaning | None:
    """What a heading says of thanks that were sent, in whatever words: TY note sent, Takkemail sendt."""
    kind = thanks_headed(words)
    return Meaning(kind, is_exact=False) if kind is not None else None


_ASKING = ("who", "what", "which", "when")
_ASKED = FILLERS | {"does", "do", "is", "are", "it", "with", "you", "was", "were", "me", "us", "be"}


def _of_a_question(words: str) -> Meaning | None:
    """What a question of a form asks for: What company is the interview with, What time does it start, Who interviewed you."""
    first = words.split(" ", 1)[0]
    if first not in _ASKING or len(words.split()) < 3:
        return None
    about = _without(words, frozenset(_ASKED))
    known = by_heading().get(about)
    return Meaning(known.kind, False, known.is_weak, known.is_bare) if known is not None else None


def _of_alternatives(heading: str) -> Meaning | None:
    """What a heading with a stroke in it says, where all its parts are known and do not contradict: Unit/Job, Position / Team."""
    parts = [part for part in heading.split("/") if any(map(str.isalpha, part))]
    known = [meaning(part) for part in parts] if 1 < len(parts) < 4 else []
    said = [one for one in known if one is not None and one.kind != NOT_USED]
    if None in known or len({one.kind for one in said}) != 1:
        return None
    return dataclasses.replace(said[0], is_exact=False)


def _singular(words: str) -> str:
    """A heading whose last word is one of several things, as that of one: emails, interviewer emails, contact(s)."""
    return words.removesuffix(" s") if words.endswith(" s") else words.removesuffix("s")


def _bare(words: str) -> str:
    return _without(words, ARTICLES)


def _among_fillers(text: str, number: int | None, zone: str | None) -> Meaning | None:
    if _first_words().isdisjoint(text.split()):
        return None
    padded = f" {text} "
    for word in _longest_first():
        if f" {word} " in padded and FILLERS.issuperset(padded.replace(f" {word} ", " ", 1).split()):
            known = by_heading()[word]
            return Meaning(known.kind, False, known.is_weak, known.is_bare, number, zone)
    return None


def _of_a_round(words: str, zone: str | None) -> Meaning | None:
    """What a column of a wide table holds whose heading names its round and something else: Onsite Interviewers."""
    found = round_of(words) or _of_a_kind(words)
    if found is None or not (rest := " ".join(word for word in found[1].split() if word not in FILLERS)):
        return None
    known = by_heading().get(rest)
    return Meaning(known.kind, zone=zone, round=found[0]) if known is not None and known.kind != "date" else None


def _of_a_kind(words: str) -> tuple[str, str] | None:
    """The kind of a round, where a heading says no more of it, and who is asked for: Phone Interviewer."""
    kind, _, last = words.rpartition(" ")
    known = by_heading().get(last)
    is_people = known is not None and known.kind == "interviewers" and last.startswith("interviewer")
    return (kind, last) if is_people and rounds.is_a_kind(kind) else None


def ended_in(heading: str) -> Status | None:
    """The end, or the offer, that a heading names: Rejected, Date Offer. Below it stands when, or whether, it came."""
    words = _without(words_of(_zone_in(heading)[1]), DAY_WORDS)
    status = statuses.status_in(words) if words in statuses.spellings() else None
    return status if status is not None and statuses.is_settled(words) else None


def plain_round(heading: str) -> str:
    """The name of the round that a heading gives, as it is written there, without words for a day."""
    zone, without_zone = _zone_in(heading)
    written = apart(without_zone if zone else heading).replace("_", " ").split()
    kept = [word for word in written if folded(word) not in DAY_WORDS]
    return " ".join(kept).strip(" :-–/") or heading


def round_of(heading: str) -> tuple[str, str] | None:
    """The round that a heading names, as it is written there, and what else it says without words for a day."""
    written = signs_apart(apart(_zone_in(heading)[1]), _lexicon())
    folded_words = words_of(written)
    found = rounds.round_in(folded_words)
    if found is None and rounds.is_round_by_its_days(_without(folded_words, DAY_WORDS)):
        found = _without(folded_words, DAY_WORDS), ""
    if found is None:
        return None
    name, rest = found
    return name, _without(rest, DAY_WORDS)


@functools.cache
def _other_days() -> dict[str, str]:
    return {
        folded(word): kind for kind, words in OTHER_DAYS.items() for part in words.split(",") for word in part.split()
    }


def _of_another_day(words: str) -> Meaning | None:
    """What a heading says of a day that is no interview's: last contacted on, OA deadline, next follow-up."""
    about = [word for word in words.split() if word not in DAY_WORDS and word not in BESIDE_A_DAY]
    kinds = [_other_days().get(word) for word in about]
    if not kinds or None in kinds:
        return None
    has_day = any(word in DAY_WORDS for word in words.split())
    kind = next((one for one in (APPLIED, NOT_USED) if one in kinds), "outcome_on")
    if kind == "outcome_on" and not has_day:
        return None
    return Meaning(kind, is_exact=False, is_weak=kind == "outcome_on")


def _without(words: str, others: frozenset[str]) -> str:
    return " ".join(word for word in words.split() if word not in others)


def _zone_in(heading: str) -> tuple[str | None, str]:
    """A zone that stands in brackets or at the end of a heading, and the heading without it and other brackets."""
    for found in re.finditer(r"[(\[]([^()\[\]]+)[)\]]", heading):
        if is_zone(found[1].strip()):
            return found[1].strip(), heading.replace(found[0], " ")
    words = heading.split()
    if len(words) > 1 and words[-1].isupper() and 2 <= len(words[-1]) <= 4 and is_zone(words[-1]):
        return words[-1], " ".join(words[:-1])
    bare = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", heading)
    return None, bare if any(map(str.isalnum, bare)) else heading


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "final": 9, "last": 9}
_NUMBER = re.compile(rf"(?:^|\s)(\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(_ORDINALS)})(?=\s|$)")


def _number_in(text: str) -> tuple[str, int | None]:
    """A heading without the number that tells several columns of one kind apart: interviewer 2."""
    found = _NUMBER.search(text)
    if found is None:
        return text, None
    number = _ORDINALS.get(found[1]) or int(re.sub(r"\D", "", found[1]))
    return " ".join((text[: found.start()] + text[found.end() :]).split()) or text, number


def recognised(row: list[str]) -> int:
    """How many different kinds of columns a row would head."""
    return len({known.kind for cell in row if cell.strip() and (known := meaning(cell))})

"""The words of a title about the meeting -> the name of the round, and whether they say that it is an interview."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from followup.amending.occasion.words import (
    DATES,
    INTERVIEW_SIGNS,
    INTERVIEWS,
    KINDS,
    LEVEL,
    MEETINGS,
    SMALL,
    STATES,
    TEAMS,
    is_job,
    is_number,
    key_of,
    words_of,
)  # fmt: skip

_PLATFORMS = words_of("microsoft ms google meet zoom teams skype webex hangouts minute minutes min mins hour hours")
_MODES = words_of("phone video virtual online remote digital telephone telephonic") | _PLATFORMS
_BARE = words_of("""
    interview interviews vorstellungsgespräch vorstellungsgespraech bewerbungsgespräch bewerbungsgespraech
    entretien entrevista colloquio sollicitatiegesprek jobinterview job embauche d'embauche trabajo de di lavoro
    gespräch termin vorstellungstermin employment round rounds stage assessment sollicitatie interviewing google
    microsoft
""")

_CALLS = words_of("recruiter hiring manager intro introductory screening hr")
_CALLED = words_of("call chat manager screen conversation")
_STAGES = words_of("round runde stage ronda tour")


def is_round(words: Sequence[str]) -> bool:
    """Whether words name a round without the word interview: onsite, phone screen, final round, recruiter call."""
    pairs = [*itertools.pairwise(words)]
    has_level = any(map(LEVEL.fullmatch, words)) and any(word in MEETINGS or is_job(word) for word in words)
    return (
        has_level
        or bool({"onsite", "on-site"} & set(words))
        or any(
            (one in KINDS and one not in _MODES and other in _STAGES)
            or (one in _CALLS and other in _CALLED)
            or (
                one in ("assessment", "trial", "campus", "teaching")
                and other in ("center", "centre", "day", "shift", "visit", "demonstration")
            )
            for one, other in pairs
        )
    )


def round_of(runs: Sequence[tuple[bool, list[str]]]) -> str | None:
    """The name of the round, where more is said than that there is a meeting, and how it is held."""
    for is_about, run in runs:
        if not is_about:
            continue
        words = [word for word in run if key_of(word) not in _NOT_ROUNDS]
        keys = [key_of(word) for word in words]
        while keys and is_number(keys[0]) and not _is_ordinal(keys[0]):
            keys, words = keys[1:], words[1:]
        kept = [
            n for n, key in enumerate(keys) if not is_number(key) or _is_ordinal(key) or (n and keys[n - 1] in _ROUNDS)
        ]
        words, keys = [words[n] for n in kept], [keys[n] for n in kept]
        has_noun = any(key in INTERVIEWS | MEETINGS or LEVEL.fullmatch(key) for key in keys)
        tells = [key for key in keys if key not in _BARE and not INTERVIEW_SIGNS.fullmatch(key)]
        is_call = (
            all(key in _MODES | MEETINGS for key in tells) and not INTERVIEWS & set(keys) and not _ROUNDS & set(keys)
        )
        if has_noun and tells and not is_call:
            return " ".join(words).strip(" ,.!?-")
    return None


_NOT_ROUNDS = ((STATES | SMALL | TEAMS) - KINDS - INTERVIEWS) | _PLATFORMS | (DATES - KINDS)
_ROUNDS = words_of("""
    round runde stage ronda tour level onsite on-site loop superday panel
""")


def _is_ordinal(key: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:st|nd|rd|th|\.|er|e|ère|ème|ª|º|a|o)", key))

"""A name among other words -> the name, and what those words say of the person: the owner Ana Lima, Ana from HR, w/ Ana.

In a name stand names, particles and initials. Any other small word tells of the person, of a meeting, or of somebody else; what
it does not tell in a way that is known is nobody's name.
"""

from __future__ import annotations

import functools
import re

from followup.identity import folded
from followup.offices import begins_with_an_office, is_a_job, names_nobody, tells_a_job
from followup.reading.cells.names import FORMER, PARTICLES, SUFFIX
from followup.reading.words import beside_names, rounds, vocabulary

_LEAST_OF_A_JOB = 4  # letters, in small ones: Em is somebody, and EM a manager
_WORDS_OF_A_NAME = 2  # at the least, where a job may follow
_MOST_WORDS = 20  # names have fewer
_NO_NAMES = beside_names.WITH | beside_names.NAMED | beside_names.BEHIND_A_NAME | beside_names.REMARKS
_ORDER = re.compile(r"[#(]?\d{1,2}[.):]+\s*(?=[^\W\d_])|#\d{1,2}\s+|\(\d{1,2}\)\s*|[①-⑳❶-❿]\s*|@(?=\w)|[→>*•–—-]+\s+")
_CLOCK = r"\d{1,2}(?:[:.h]\d{2}\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?)"
_CLOCK_BEFORE = re.compile(rf"{_CLOCK}(?:\s*[-–]\s*{_CLOCK})?\s*[-–:]?\s+(?=[^\W\d_])", re.IGNORECASE)
HONORIFIC_ALONE = re.compile(
    r"(?:mrs?|ms|dr|prof|herr|frau|hr|fr|mm?e?|monsieur|madame|señora?|sra?|fru)\.?", re.IGNORECASE
)
"""What has its name behind the other's: Mr. and Mrs. Holt."""
_LABEL = re.compile(r"((?:\w[^:=@\n]{0,38})?\w[.)]?)\s*[:=]+\s*(?=[^\W\d_]|[\"“])")
_INITIALS = re.compile(r"(?:[^\W\d_](?:\.\s?|\s|-|$)){1,4}")


@functools.lru_cache(4096)
def is_meeting(text: str) -> bool:
    """Whether a text is a round or a way to meet, and nobody: Phone, Technical, 1st interview, Call."""
    words = folded(text)
    if not words or vocabulary.mode_alone(text) is not None:
        return bool(words)
    return rounds.is_round(words) or all(
        word in beside_names.MEETINGS or word in rounds.ORDINALS or word.isdecimal() or re.fullmatch(r"r\d", word)
        for word in words.split()
    )


def is_initials(text: str) -> bool:
    """Whether a text is initials alone, as stand behind a surname: C., A. B."""
    return _INITIALS.fullmatch(text.strip() + " ") is not None and text.strip()[0].lower() != text.strip()[0]


def is_former(text: str) -> bool:
    """Whether a text tells where somebody was before: ex-Google, former colleague."""
    return FORMER.match(text) is not None


def may_be_a_name(text: str) -> bool:
    """Whether a text looks as names do: some words with a large letter, none of them one for a job, an office or a meeting."""
    words = text.split()
    return (
        0 < len(words) <= 5
        and "," not in text
        and not any(map(str.isdecimal, text))
        and all(not _is_small(word) or word in PARTICLES for word in words)
        and not (_is_small(words[-1]) or is_initials(text))
        and not is_of_work(text)
    )


def is_of_work(text: str) -> bool:
    """Whether a text is, or has in it, a job, an office or a meeting: what labels and titles are made of."""
    return names_nobody(text) or tells_a_job(text) or is_meeting(text) or begins_with_an_office(text)


def time_before(text: str) -> str | None:
    """The time that stands before a name: 10:00 Ana Lima."""
    found = _CLOCK_BEFORE.match(text)
    return found[0].strip(" :-–") if found is not None else None


def without_order(text: str) -> str:
    """A name without the number, the hour or the sign before it: 1) Ana, #2 Bo, 10:00 Cy, @Di."""
    bare = text.strip()
    while found := _ORDER.match(bare) or _CLOCK_BEFORE.match(bare):
        bare = bare[found.end() :]
    return bare or text


def labelled(text: str) -> tuple[str, str] | None:
    """The label before a name, and what is behind its colon; None where there is none. A title behind a name is no label.

    >>> labelled("HM: Ana Lima")
    ('HM', 'Ana Lima')
    """
    found = _LABEL.match(text)
    if found is None or found[1].lower() in ("http", "https", "mailto"):
        return None
    label, name = found[1].strip(), text[found.end() :].strip()
    return (label, name) if name else None


@functools.lru_cache(4096)
def introduced(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The name in a text, and what the words around it say of the person; None where it is open whether there is a name.

    >>> introduced("my future boss Ana Lima")
    ('Ana Lima', ('my future boss',))
    >>> introduced("Ana Lima via Hays")
    ('Ana Lima', ('via Hays',))
    """
    words = without_order(text).split()
    if len(words) > _MOST_WORDS:
        return None
    while len(words) > 1 and (words[0].casefold() in beside_names.WITH or words[0].casefold() in beside_names.DEEDS):
        words = words[1:]
    while len(words) > 1 and words[0].casefold() in beside_names.NAMED:
        words = words[1:]
    if words and words[0].casefold() in beside_names.SAME and (len(words) == 1 or _is_small(words[-1])):
        return None
    if is_former(" ".join(words)) and len(words) > 1:
        former = words[:1] if "-" in words[0] else words[:2]
        return (" ".join(words[len(former) :]), (" ".join(former),)) if len(words) > len(former) else None
    if names_nobody(" ".join(words)):
        return " ".join(words), ()
    if len(words) > 2 and HONORIFIC_ALONE.fullmatch(words[0]) and words[1] in ("le", "la"):
        known = introduced(" ".join(words[1:]))  # M. le directeur Roy
        return known if known is None or names_nobody(known[0]) else (f"{words[0]} {known[0]}", known[1])
    is_flat = all(map(_is_small, words))
    at = next((at for at, word in enumerate(words) if _is_no_name(word, is_flat) or _is_office_of(words, at)), None)
    if is_flat and len(words) > 2 and words[0].casefold() in beside_names.REMARKS:
        at = 0
    if at is None or (at == 1 and HONORIFIC_ALONE.fullmatch(words[0])):
        return _behind_a_job(words)
    if at and not _is_no_part(words[:at]):
        while at > _WORDS_OF_A_NAME and names_nobody(words[at - 1]):
            at -= 1  # Ana Lima Head of Sales
        name = " ".join(words[:at])
        if words[at].casefold() in beside_names.REMARKS - beside_names.BEHIND_A_NAME and is_flat:
            return None
        return name, () if words[at].casefold() in beside_names.SAYS_NOTHING else (" ".join(words[at:]),)
    return _behind_a_connector(words) or _behind_a_job(words, is_sure=False)


def _is_small(word: str) -> bool:
    return word[:1].islower()


def _is_no_name(word: str, is_flat: bool) -> bool:
    """Whether a word is one that no name has in it."""
    small = word.casefold().strip(",;")
    if small in ("@", "c/o", "w/", "o/b/o"):
        return True
    known = small in _NO_NAMES
    return (
        known and _is_small(word) and (not is_flat or small not in beside_names.MAY_BE_NAMES) and small not in PARTICLES
    )


def _is_office_of(words: list[str], at: int) -> bool:
    """Whether an office or a job begins there that a person is of, or is: Marta de RRHH, Juan Gil jefe de planta."""
    if not at or not _is_small(words[at]) or _is_small(words[0]) or words[at - 1].endswith(("'s", "’s")):
        return False
    first = next((place for place in range(at, len(words)) if words[place] not in PARTICLES), None)
    if first is None:
        return False
    return is_a_job(words[at]) or (first > at and names_nobody(" ".join(words[first:])))


def _is_no_part(words: list[str]) -> bool:
    """Whether words before a small one are a meeting, a job or a deed rather than a name: Call with, the Manager."""
    text = " ".join(words)
    return is_meeting(text) or names_nobody(text) or words[0].casefold() in beside_names.REMARKS - PARTICLES


def _behind_a_connector(words: list[str]) -> tuple[str, tuple[str, ...]] | None:
    """Who stands behind the last `with` or `named`; what is before it says nothing of them."""
    at = max(
        (at for at, word in enumerate(words[:-1]) if word.casefold() in beside_names.WITH | beside_names.NAMED),
        default=None,
    )
    if at is None:
        return None
    name = " ".join(words[at + 1 :])
    before = " ".join(words[:at])
    is_flat = all(map(_is_small, words))
    is_short = is_flat and is_meeting(before) and len(words) - at < 4
    is_name = may_be_a_name(name) or (is_short and not names_nobody(name))
    return (name, ()) if is_name else None


def _is_job_of(words: list[str]) -> bool:
    """Whether words are a job that its person's name may follow: jefe de planta, but not Inhaber Hr. and Replacement for."""
    last = words[-1].casefold()
    is_a_name_too = last in beside_names.ADDRESSED or (len(last) < _LEAST_OF_A_JOB and not words[-1].isupper())
    if len(words) == 1 and is_a_name_too:
        return False
    if last.endswith(".") or last in PARTICLES or last in _NO_NAMES:
        return False
    return is_a_job(" ".join(words)) or (is_a_job(words[0]) and len(words) > 2 and all(map(_is_small, words[1:])))


def _behind_a_job(words: list[str], *, is_sure: bool = True) -> tuple[str, tuple[str, ...]] | None:
    """The name behind the job of its person; the words as they are where none stands before them.

    `is_sure` tells that without a job, too, they are a name.
    """
    is_flat = all(map(_is_small, words))
    for at in range(len(words) - 1, 0, -1):
        job, name = " ".join(words[:at]), " ".join(words[at:])
        if _is_small(words[at]) and not is_flat and is_a_job(job) and all(map(_is_small, words[at:])):
            return None  # Der Chef selbst
        if names_nobody(name) or sum(map(str.isalpha, name)) < 2 or (_is_small(words[at]) and not is_flat):
            continue
        if is_meeting(job) and may_be_a_name(name):
            return (name, ()) if len(words) - at > 1 else None
        if _is_job_of(words[:at]) and not (tells_a_job(name) or SUFFIX.fullmatch(name)):
            return name, (job,)
    if not is_sure and not names_nobody(" ".join(words)):
        return None
    return " ".join(words), ()

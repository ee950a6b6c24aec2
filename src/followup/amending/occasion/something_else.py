"""What an appointment around a job is that is no interview: a preparation, a deadline, a first day, a check before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from followup.amending.occasion.words import (
    COMPANIONS,
    INTERVIEWS,
    KINDS,
    MEETINGS,
    PLACES,
    PURPOSES,
    SMALL,
    STATES,
    is_job,
    key_of,
    may_be_job,
)  # fmt: skip


class Else(StrEnum):
    """What an appointment is instead of an interview, as it is told."""

    PREPARATION = "a preparation"
    COURSE = "a course"
    DEADLINE = "a deadline"
    CHECK = "a check before the work begins"
    FIRST_DAY = "a beginning at work"


_WORDS = {
    Else.PREPARATION: (
        r"prep|preparation|prepare|preparing|mock|debrief|vorbereitung|vorbereiten|préparation|préparer|preparación|preparar"
        r"|repaso|preparazione|voorbereiding|forberedelse|study for|tips|practi[cs]e (?:interview|call|session|run|talk)"
        r"|(?<=interview )practice|\w+vorbereitung"
    ),
    Else.COURSE: r"workshop|training|podcast|webinar",
    Else.DEADLINE: (
        r"deadline|due (?:by|on|at|date|today|tomorrow|in)|is due|due|^(?:submit|hand in|turn in|upload)"
        r"|^sign (?:your|the|offer|contract)|frist|abgabe\w*|einreichung|einreichen"
        r"|date limite|échéance|à rendre|fecha límite|plazo|entrega"
        r"|aflevering(?:sfrist)?|scadenza|prazo"
    ),
    Else.CHECK: (
        r"(?:drug|background|references?|medical|health|right[- ]to[- ]work|credit|dbs|i-9)[- ](?:test|screen|screening"
        r"|check|exam|verification)|pre-employment (?:physical|exam|medical)|fingerprint\w*|badge (?:pick-?up|photo)"
        r"|betriebsarzt|visite médicale|reconocimiento médico|helbredsundersøgelse"
    ),
    Else.FIRST_DAY: (
        r"on-?boarding|orientation|induction|first day|day (?:1|one)|start date|new[- ](?:hire|starter|joiner)|welcome"
        r"|willkommen\w*|einarbeitung|einführungstag|(?:erster|1\.) (?:arbeits)?tag|premier jour|(?:journée d['’])?intégration"
        r"|bienvenue|bienvenid[oa]s?|primer día|incorporación|velkommen|første (?:arbejds)?dag|introdag"
    ),
}
_WAYS = {kind: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for kind, words in _WORDS.items()}
_ABOUT = INTERVIEWS | MEETINGS | KINDS | STATES | SMALL


def something_else(segments: Sequence[str], *, says_interview: bool) -> Else | None:
    """What a title says that its appointment is instead of an interview, by its segments; None where it says nothing of it.

    A word for it that belongs to a job or a name says nothing: Prep Cook, Head of Onboarding, Food Preparation; nor does one
    that goes on behind the interview: Interview (please prepare a talk). Who is welcomed to an interview has one.

    >>> something_else(["Prep call for your Kestrel interview"], says_interview=True).value
    'a preparation'
    >>> something_else(["Prep Cook interview"], says_interview=True)
    """
    for kind, way in _WAYS.items():
        if kind is Else.FIRST_DAY and says_interview:
            continue
        for segment in _telling(segments, way):
            for found in way.finditer(segment):
                before, after = segment[: found.start()].split(), segment[found.end() :].split()
                if not _is_of_a_job(before, after) and not _is_of_a_name(kind, before, after):
                    return kind
    return None


def _telling(segments: Sequence[str], way: re.Pattern[str]) -> Iterator[str]:
    """The segments that tell what it is: the first; where it is no interview all; behind one those that say nothing more."""
    for segment in segments:
        others = [one for one in segments if one is not segment]
        is_behind = segment is not segments[0] and any(_says_interview(one) for one in others)
        found = way.match(segment)
        if not is_behind or (found and all(key_of(word) in MEETINGS for word in segment[found.end() :].split())):
            yield segment


def _says_interview(segment: str) -> bool:
    return not INTERVIEWS.isdisjoint(map(key_of, segment.split()))


def _is_of_a_job(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word belongs to a job: one stands behind it before any preposition, or one of it before: Head of Onboarding."""
    for word in after:
        key = key_of(word)
        if key in PURPOSES or key in PLACES or key in COMPANIONS or (key in SMALL and key not in ("and", "&")):
            break
        if is_job(key) or may_be_job(key):
            return True
    return bool(before) and key_of(before[-1]) in ("of", "for") and any(is_job(key_of(word)) for word in before)


def _is_of_a_name(kind: Else, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word is part of a name: behind at or with; a preparation, a course or a deadline behind a word that names."""
    if not before:
        return False
    key = key_of(before[-1])
    if key in PLACES or key in COMPANIONS:
        return True
    if kind is Else.COURSE and after and key_of(after[0]) in INTERVIEWS:
        return True
    if kind in (Else.CHECK, Else.FIRST_DAY) or key in _ABOUT:
        return False
    is_kind_of_meeting = bool(after) and key_of(after[0]) in MEETINGS
    return not (is_kind_of_meeting or (kind is Else.DEADLINE and not after))

"""The languages that somebody speaks."""

from __future__ import annotations

import re

from followup.drafting.english.lexicon import word_set

_LANGUAGES = word_set(
    "english french german spanish italian polish dutch irish norwegian swedish danish finnish chinese "
    "mandarin cantonese japanese korean russian "
    "ukrainian portuguese arabic hindi urdu punjabi bengali tagalog vietnamese turkish greek romanian "
    "hungarian czech welsh hebrew swahili asl bsl farsi"
)


def languages(line: str) -> str | None:
    """For "Polish and English": "I speak Polish and English"."""
    speaker = re.match(r"^(?:fluent |native )?(\w+) speaker$", line)
    if speaker and speaker[1].lower() in _LANGUAGES:
        return f"I speak {speaker[1].capitalize()}"
    fluent = re.match(
        r"^(?:(?P<how>fluent|native|conversational|good|basic|some|intermediate) )?(?P<what>[\w, ]+?)"
        r"(?: \((?P<level>[\w ]+)\))?$",
        line,
    )
    if not fluent:
        return None
    names = re.split(r", | and ", fluent["what"])
    if not all(name.lower() in _LANGUAGES for name in names) or len(names) > 4:
        return None
    names = [name[0].upper() + name[1:] if len(name) > 3 else name.upper() for name in names]
    how = fluent["how"] or (fluent["level"] if fluent["level"] in ("fluent", "native") else None)
    listed = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    if how == "native":
        return None
    if how in ("basic", "some", "intermediate", "good"):
        return f"I speak {'some' if how in ('basic', 'some', 'intermediate') else 'good'} {listed}"
    return f"I speak {how + ' ' if how else ''}{listed}"

"""Texts as they are typed on a command line, whichever shell reads it."""

from __future__ import annotations

import re

from followup.identity import folded

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
_SAFE_IN_QUOTES = re.compile(r"(?:[^\"$`\\!%\x00-\x1f]|\\(?![\"$`\\]|$))+")


def word(text: str) -> str:
    """One argument as every shell takes it: bare where it can be, else in double quotes."""
    if _PLAIN.fullmatch(text):
        return text
    return f'"{text}"' if _SAFE_IN_QUOTES.fullmatch(text) else "'" + text.replace("'", "'\"'\"'") + "'"


def name(text: str) -> str:
    """A name as it is typed for WHOM, which takes several words; what shells would trip over goes as plain words."""
    words = text.split()
    if all(map(_PLAIN.fullmatch, words)) and not text.startswith("-"):
        return " ".join(words)
    return word(" ".join(words) if _SAFE_IN_QUOTES.fullmatch(text) else folded(text))

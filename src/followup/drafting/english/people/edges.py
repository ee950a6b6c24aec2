"""What is typed around a name and is not it: addresses, brackets, nicknames, pronouns, what follows a dash or a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english.people.credentials import is_credential
from followup.drafting.english.people.offices import is_nobody
from followup.drafting.english.text.plain import has_letters, is_latin, plain
from followup.drafting.english.words.patterns import Pattern
from followup.offices import GROUPS, JOBS


@dataclass(frozen=True, slots=True)
class Bare:
    """A name with nothing around it, and the nickname that was typed beside it."""

    text: str
    nickname: str | None


_ADDRESS = Pattern(
    r"<[^<>]*>|\b(?:https?|mailto):\S*|\bwww\.\S+|(?<![^\s>])(?:\S*@\S+\.\S+|\S+@(?=\s|$))"  # from a word's first letter on
)
_BRACKETED = Pattern(r"[(\[{（【]([^()\[\]{}（）【】]*)[)\]}）】]")
_QUOTED = Pattern(r"(?<!\w)[\"“„«'‘’`]([^\"“”„«»`]{1,30}?)[\"”“»'’`](?!\w)")
_SIGNS = Pattern(r"[()\[\]{}（）【】<>\"“”„«»*_#=+~^|\\/!?:;…•`$%@]+")
_PRONOUNS = Pattern(r"[,\s–—-]*\b(?:she|he|they|ze|xe)\s*/\s*\w+(?:\s*/\s*\w+)?", re.IGNORECASE)
_REST = Pattern(
    r"\s+[–—|/·•-]+\s.*$|\s*[–—|/;•·].*$|\s+(?:from|at|with|via|c/o|@)\s.*$|:\s.*$|\s@.*$|,\s*(?:the|our)\s.*$",
    re.IGNORECASE,
)
_BEFORE_COLON = Pattern(r"^([^:]+):\s+(?=\S)")
_BEFORE_DASH = Pattern(r"^(.+?)\s+[–—-]\s+(?=\S+\s\S)")
_ORDINAL = Pattern(r"\b(?:2nd|3rd|4th|5th)\b", re.IGNORECASE)
_EDGES = " ,-–—.&'’"
_WORD = Pattern(r"[^\W\d_][\w'’-]*")


def bare_name(typed: str) -> Bare | None:
    """The name alone, of two scripts the Latin one; None where nothing is left that could be a name.

    >>> bare_name("박지훈 (Jihoon Park) <jp@example.com>").text
    'Jihoon Park'
    """
    text = _ORDINAL.sub("", _PRONOUNS.sub("", _ADDRESS.sub(" ", plain(typed)))).replace(" + ", " & ")
    text = _without_office_before(re.sub(r'(?<=\w)"(?=\w)', "״", text))
    nickname = next((each.group(1) for each in _QUOTED.finditer(text) if text[: each.start()].strip()), None)
    text = _QUOTED.sub(" ", text)
    inside = []
    for found in _BRACKETED.finditer(text):
        inside.append(found.group(1).strip())
        if text[: found.start()].strip() and text[found.end() :].strip(_EDGES) and not nickname:
            nickname = found.group(1)
    outside = _latin_part(_REST.sub("", plain(_BRACKETED.sub(" ", text))), inside, nickname)
    outside = plain(_SIGNS.sub(" ", outside)).lstrip(_EDGES).rstrip(_EDGES.replace(".", ""))
    outside = re.sub(r"(?<=[^\W\d_]{3})\.$", "", outside)
    if not has_letters(outside) or re.search(r"\d", outside):
        return None
    return Bare(outside, _said_nickname(nickname))


def _said_nickname(nickname: str | None) -> str | None:
    nickname = (nickname or "").strip(" .,")
    is_name = _WORD.fullmatch(nickname) and nickname[0].isupper() and is_latin(nickname) and not is_credential(nickname)
    return nickname if is_name and nickname.lower() not in GROUPS | JOBS else None


def _without_office_before(text: str) -> str:
    """The name behind an office that introduces it: "Hiring manager: Ana Lima", "Recruiter - Sarah Miller"."""
    for introduces in (_BEFORE_COLON, _BEFORE_DASH):
        found = introduces.match(text)
        if found and has_letters(found.group(1)) and is_nobody(found.group(1).split()):
            return text[found.end() :]
    return text


def _latin_part(outside: str, inside: list[str], nickname: str | None) -> str:
    """Of a name given in two scripts the Latin one, wherever it stands."""
    if is_latin(outside):
        return outside
    latin = [word for word in outside.split() if is_latin(word) and has_letters(word)]
    if nickname and latin and _is_latin_name(nickname):  # "Мария (Maria) Ivanova"
        latin = [nickname, *latin]
    return next((each for each in (" ".join(latin), *inside) if _is_latin_name(each)), outside)


def _is_latin_name(text: str) -> bool:
    words = text.split()
    return bool(words) and all(
        is_latin(word) and word[0].isupper() and not is_credential(word) and word.lower() not in GROUPS | JOBS
        for word in words
    )

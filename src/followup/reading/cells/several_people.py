"""One cell of text -> several people, each as text; and what one cell says of each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup.identity import folded
from followup.offices import JOB, names_nobody
from followup.reading.cells.names import CREDENTIAL, SUFFIX
from followup.reading.cells.people import EMAIL, PRONOUNS

_NEVER_TAKEN_APART = re.compile(r"(\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]|\"[^\"]*\")")
_STRONG = re.compile(r"[;；\n•·▪●]")
_PIPE = re.compile(r"\s\|\s")
_WEAK = re.compile(r"\s[&+/](?=\s)|\s(?:and|AND|und|et|y|e|و)(?=\s)|[、]|(?<=[^\W\d_])/(?=[^\W\d_])")
_COMMA = re.compile("[,，،]")


def several(text: str) -> tuple[str, ...]:
    """The people of one cell, each as text; what stands in brackets or quotes is never taken apart.

    A comma parts people, or belongs to one: Lima, Ana; Ben Castellanos, CTO; Kai Moto, Jr.
    """
    rows = _split(PRONOUNS.sub(" ", text), _STRONG)
    people: list[str] = []
    for row in rows:
        parts = [part for piped in _split(row, _PIPE) for part in _split(piped, _WEAK)]
        for part in parts:
            if people and len(parts) > 1 and "|" in row and names_nobody(part):
                people[-1] += f", {part}"
            else:
                people.extend(_joined(_split(part, _COMMA), is_one=len(rows) > 1))
    return tuple(people)


def may_be_one(text: str) -> bool:
    """Whether a cell that is read as two people may be a surname and a first name: Okafor, Chidi."""
    one, comma, other = text.strip().partition(",")
    return bool(comma) and all(re.fullmatch(r"[^\W\d_][\w'’-]+", word.strip()) for word in (one, other))


def _split(text: str, between: re.Pattern[str]) -> list[str]:
    people = [""]
    for index, part in enumerate(_NEVER_TAKEN_APART.split(text)):
        first, *others = [part] if index % 2 else between.split(part)
        people[-1] += first
        people.extend(others)
    return [person.strip(" \t•*,-") for person in people if person.strip(" \t•*,-")]


def _joined(pieces: Iterable[str], *, is_one: bool) -> list[str]:
    """The pieces between commas, those of one person together. `is_one` tells that other signs part the people."""
    people: list[str] = []
    for piece in pieces:
        if people and _belongs_to(people[-1], piece, is_one=is_one):
            people[-1] += f", {piece}"
        else:
            people.append(piece)
    return people


def _belongs_to(before: str, piece: str, *, is_one: bool) -> bool:
    bare = re.sub(r"\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]", "", piece).strip()
    if SUFFIX.fullmatch(bare) or CREDENTIAL.fullmatch(bare) or not bare or JOB.search(bare):
        return True
    is_surname = "," not in before and "@" not in before and "(" not in before
    if not is_surname or len(bare.split()) > 2:
        return False
    if is_one and len(before.split()) <= 3:
        return True
    if len(before.split()) > 1:
        return False
    is_shouted = len(before) > 2 and before.isupper() and not bare.isupper()
    mail = EMAIL.search(piece)
    return is_shouted or (mail is not None and folded(before).replace(" ", "") in folded(mail[0].split("@")[0]))


_IN_FRONT_OF_A_NAME = re.compile(
    r"^(?:what (?:to say|i want to say|to tell|to write)\s+)?(?:(?:to|for|tell|with|an|für|à|para)\s+)(?=[^\W\d_][^:]*:)",
    re.IGNORECASE,
)
_BEHIND_A_NAME = re.compile(r"((?:[^\W\d_][\w.'’-]*+\s?){1,4}):\s+(.+)", re.DOTALL)


def by_name(text: str) -> tuple[tuple[str, str], ...]:
    """What one cell says of people, each with a name: `Ana: the release train; Ben: on-call nights`. What is for nobody in
    particular has the name "". Words in front of a name are none of it: `to Ana: …`, `what to say to Ana: …`.
    """
    named: list[tuple[str, str]] = []
    for part in re.split(r"[;\n]", text):
        found = _BEHIND_A_NAME.fullmatch(_IN_FRONT_OF_A_NAME.sub("", part.strip(" •\t-")))
        if found and (found[1][0].isupper() or not found[1][0].isascii()):
            named.append((found[1].strip(), found[2].strip()))
        elif named and part.strip():
            named[-1] = (named[-1][0], f"{named[-1][1]}; {part.strip()}")
        elif part.strip():
            return (("", text.strip()),)
    return tuple(named)

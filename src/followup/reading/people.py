"""One cell of text -> people: who they are, and how several in one cell are told apart."""

from __future__ import annotations

import re

from followup.model import Interviewer, Reference
from followup.problems import NO_PLACE, Place
from followup.reading.values import Unreadable

_ATOM = r"[^\s<>()\[\]@,;:\"]"
_EMAIL = re.compile(rf"(?<!{_ATOM}){_ATOM}+@{_ATOM}+\.[^\s<>()\[\]@,;:\".]+")
_IN_BRACKETS = re.compile(r"(\([^()]*\)|<[^<>]*>)")
_BETWEEN_PEOPLE = re.compile(r"[;,\n•]|\s(?:&|and)(?=\s)")


def email(text: str) -> str:
    """An email address."""
    found = text.strip().strip("<>").removeprefix("mailto:")
    if not _EMAIL.fullmatch(found):
        raise Unreadable("not-an-email", f"{text} is no email address", "write it as name@example.org")
    return found


def interviewer(text: str, place: Place = NO_PLACE) -> Interviewer:
    """A person written as: a name, "Name <mail>", "Name (Title)" or "Name <mail> (Title)"."""
    name, mail, title = _name_mail_title(text)
    return Interviewer(name=name, email=mail, title=title, place=place)


def reference(text: str, place: Place = NO_PLACE) -> Reference:
    """A reference written as a name, or "Name <mail> (how we know each other)"."""
    name, mail, relation = _name_mail_title(text)
    return Reference(name=name, email=mail, relation=relation, place=place)


def _name_mail_title(text: str) -> tuple[str, str | None, str | None]:
    rest, mail, title = text, None, None
    if found := re.search(rf"[<(\[]?\s*(?:mailto:)?({_EMAIL.pattern})\s*[>)\]]?", rest):
        mail, rest = found[1], rest[: found.start()] + rest[found.end() :]
    if found := re.search(r"\(([^()]+)\)", rest):
        title, rest = found[1].strip(), rest[: found.start()] + rest[found.end() :]
    name = " ".join(rest.split()).strip(' ,-–<>"') or name_in(mail or "")
    if not any(map(str.isalnum, name)):
        raise Unreadable("not-a-person", f"{text} names nobody", "write a name, or Name <mail> (Title)")
    return name, mail, title or None


def name_in(mail: str) -> str:
    """The name that an address gives away: ana.lima@x -> Ana Lima."""
    local = mail.split("@")[0]
    return " ".join(part.capitalize() for part in re.split(r"[._\-+\d]+", local) if part) or mail


def several(text: str) -> tuple[str, ...]:
    """The people of one cell, each as text; what stands in brackets is never taken apart."""
    people = [""]
    for index, part in enumerate(_IN_BRACKETS.split(text)):
        first, *others = [part] if index % 2 else _BETWEEN_PEOPLE.split(part)
        people[-1] += first
        people.extend(others)
    return tuple(person.strip() for person in people if person.strip())

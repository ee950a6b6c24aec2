"""One cell of text -> a person: name, title, address, telephone number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from followup.identity import folded
from followup.model.people import Interviewer
from followup.offices import is_a_mailbox, names_nobody
from followup.reading.cells.names import in_case, is_the_name_again, name_and_title
from followup.reading.cells.values import Unreadable
from followup.reading.words import vocabulary

_ATOM = r"[^\s<>()\[\]@,;:\"]"
EMAIL = re.compile(rf"(?<!{_ATOM}){_ATOM}+@{_ATOM}+\.[^\s<>()\[\]@,;:\".]+")


def email(text: str) -> str:
    """An email address."""
    found = text.strip().strip("<>").removeprefix("mailto:")
    if not EMAIL.fullmatch(found):
        raise Unreadable("not-an-email", f"{text} is no email address", "write it as name@example.org")
    return found


def interviewer(text: str) -> Interviewer:
    """A person written as: a name, "Name <mail>", "Name (Title)", "Name - Title", "Surname, First"."""
    return Interviewer(**interviewer_said(text))


def as_connected(**said: Any) -> Interviewer:
    """An interviewer of whom this is said; "yes" where the profile's address belongs says that one is connected."""
    profile = said.get("linkedin")
    is_connected = vocabulary.yes_or_no(profile) if profile else None
    if is_connected is None and folded(profile or "") not in ("connected", "already connected"):
        return Interviewer(**said)
    return Interviewer(**{**said, "linkedin": None, "connected": said.get("connected") or is_connected is not False})


def interviewer_said(text: str) -> dict[str, Any]:
    """What a text says of an interviewer, by the model's words."""
    return _written(text, "title")


def reference_said(text: str) -> dict[str, Any]:
    """What a text says of a reference: a name, or "Name <mail> (how we know each other)"."""
    return _written(text, "relation")


def phone(text: str) -> str:
    """A telephone number without the quotes that keep a spreadsheet, or a word processor, from reading it as a sum."""
    return text.strip().strip("\"'“”„‟‘’‚«»`´").strip()


def name_in(mail: str) -> str:
    """The name that an address gives away: ana.lima@x -> Ana Lima."""
    local = mail.split("@")[0]
    return " ".join(part.capitalize() for part in re.split(r"[._\-+\d]+", local) if part) or mail


_NAME_ALONE = re.compile(r"[^\W\d_]+(?: [^\W_]+){0,4}")
_FEWEST_OF_A_NUMBER = 5  # a telephone number has more digits
_LINKEDIN = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/[^\s<>()\[\],;]+", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\w)\+?\(?\d[\d\s().-]{6,18}\d(?!\w)")
_MAIL_IN_BRACKETS = re.compile(rf"(?:[<(\[]|(?<!\s))\s*(?:mailto:)?({EMAIL.pattern})\s*[>)\]]?")
PRONOUNS = re.compile(
    r"[(\[]\s*(?:(?:she|he|they|her|him|them|hers|his|theirs|sie|er|elle|il|ella|él|any|ze|hir|xe|xem)\b[\s/,|]*)+\)?\]?"
    r"|\b(?:she/her(?:/hers)?|he/him(?:/his)?|they/them(?:/theirs)?)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_DASH = re.compile(r"\s+[-–—|]+\s+|\s*[–—|]\s+")


def _written(text: str, behind: str) -> dict[str, Any]:
    """A person as a text has them; `behind` is what that is called which stands in brackets, behind a dash or the name."""
    text = _TIME_BEHIND.sub("", " ".join(text.split()))
    _refuse_one_of_two(text)
    if _NAME_ALONE.fullmatch(text) and sum(map(str.isdecimal, text)) < _FEWEST_OF_A_NUMBER:
        name, title = name_and_title(text)
        _refuse_nobody(name, text)
        return {"name": in_case(name), **({behind: title} if title else {})}
    rest, mail, phone, linkedin = PRONOUNS.sub(" ", text), None, None, None
    if found := _MAIL_IN_BRACKETS.search(rest):
        mail, rest = found[1], rest[: found.start()] + rest[found.end() :]
    if found := _LINKEDIN.search(rest):
        linkedin, rest = found[0], rest[: found.start()] + rest[found.end() :]
    if found := _PHONE.search(rest):
        phone, rest = found[0].strip(), rest[: found.start()] + rest[found.end() :]
    said = []
    while found := _BRACKETS.search(rest):
        if not is_the_name_again(found[1], rest):
            said.append(found[1].strip())
        rest = rest[: found.start()] + " " + rest[found.end() :]
    name, *parts = _DASH.split(" ".join(rest.split()).strip(' ,-–<>()[]"•*·:'), maxsplit=1)
    name, title = name_and_title(name)
    said = [part.strip(" ,-–") for part in (title, *parts, *said) if part and part.strip(" ,-–")]
    if not name and mail:
        _refuse_an_office(mail, text)
        name = name_in(mail)
    _refuse_nobody(name, text)
    _refuse_absent(said, text)
    return {
        "name": in_case(name),
        "email": mail,
        "phone": phone,
        "linkedin": linkedin,
        behind: ", ".join(said) or None,
    }


def _refuse_an_office(mail: str, text: str) -> None:
    if is_a_mailbox(mail):
        hint = "write the name of a person beside it; until then nobody is thanked by name"
        raise Unreadable(
            "not-a-person", f"{text} is the address of an office, and names nobody", hint, is_harmless=True
        )


_ONE_OF_TWO = re.compile(r"\w\??\s+(?:or|oder|ou|o)\s+\w|\w\?\s*$", re.IGNORECASE)
_TIME_BEHIND = re.compile(
    r"\s+(?:at |on |@ ?)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}[:.]\d\d|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?)$",
    re.IGNORECASE,
)


def time_beside(text: str) -> str | None:
    """The time or the day that stands behind a name: Ana Lima 2pm. It is none of the name."""
    found = _TIME_BEHIND.search(" ".join(text.split()))
    return found[0].strip() if found is not None else None


def _refuse_one_of_two(text: str) -> None:
    """Refuses a name that is in doubt: Cleo Park or Dan Roe; Ana Lima?"""
    if _ONE_OF_TWO.search(text):
        hint = "write who it was once you know; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} leaves open who it is", hint, is_harmless=True)


_ABSENT = re.compile(
    r"(?:cancell?ed|absent|away|sick|no[ -]show|(?:did|could|was) ?n(?:o|['’])?t (?:come|show|attend|join|make it|there)(?: up)?"
    r"|not there|missing|abgesagt|fehlte|krank|verhindert|absente?|ausente|assente|afwezig)",
    re.IGNORECASE,
)


def _refuse_absent(said: Sequence[str], text: str) -> None:
    """Refuses somebody who was not there, as the brackets behind their name say: Ben Ito (cancelled)."""
    if any(_ABSENT.fullmatch(part) for part in said):
        hint = "delete the name, or what stands behind it if they were there"
        raise Unreadable("not-a-person", f"{text} was not there, and is not thanked", hint, is_harmless=True)


_NOBODY = ("blank", "self", "me", "myself", "nobody", "no one", "unknown")


def _refuse_nobody(name: str, text: str) -> None:
    """Refuses what is no name: brackets alone, a number of people, a department, a job."""
    bare = text.strip(" ()[]<>") or text
    if vocabulary.yes_or_no(bare) is not None or folded(bare) in _NOBODY:
        hint = "write the name of the person"
        raise Unreadable("not-a-person", f"{text} names nobody", hint, is_harmless=True)
    if not any(map(str.isalnum, name)):
        raise Unreadable("not-a-person", f"{text} names nobody", "write a name, or Name <mail> (Title)")
    if names_nobody(name):
        hint = "write their names once you know them; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} names nobody", hint, is_harmless=True)

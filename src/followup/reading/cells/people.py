"""One cell of text -> a person: name, title, address, telephone number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from followup.identity import folded
from followup.model.interviews import Mode
from followup.model.people import Interviewer
from followup.offices import (
    begins_with_an_office,
    has_a_word_of_work,
    is_a_mailbox,
    names_a_company,
    names_nobody,
    tells_a_job,
)
from followup.reading.cells.introductions import (
    introduced,
    is_initials,
    is_meeting,
    is_of_work,
    labelled,
    may_be_a_name,
    time_before,
    without_order,
)
from followup.reading.cells.links import without_links
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


_EDGES = ' ,-–—<>()[]"•*·:;|!_~'
_SIGNS = re.compile("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_SPELT_OUT = {"hm": "hiring manager"}
LINKEDIN = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/[^\s<>()\[\],;]+", re.IGNORECASE)
_KIND_OF_NUMBER = (
    r"(?:tel(?:ephone|efon|éfono|\.)?|phone|ph\.|mobile|mob\.|cell|direct|handy|portable|móvil|mobil|tlf\.?|[mtp][.:])"
)
PHONE = re.compile(
    rf"(?:\b{_KIND_OF_NUMBER}[.:]*\s*)?(?<!\w)(?P<number>\+?\(?\d[\d\s().-]{{6,18}}\d(?:\s*(?:ext\.?|x)\s*\d{{1,6}})?)(?!\w)"
    r"|(?<=\s)(?:ext\.?|x)\s*(?P<extension>\d{1,6})(?!\w)",
    re.IGNORECASE,
)
_MAIL_IN_BRACKETS = re.compile(rf"(?:[<(\[]|(?<!\s))\s*(?:mailto:)?({EMAIL.pattern})\s*[>)\]]?")
PRONOUNS = re.compile(
    r"[(\[]\s*(?:(?:she|he|they|her|him|them|hers|his|theirs|sie|er|elle|il|ella|él|any|ze|hir|xe|xem)\b[\s/,|]*)+\)?\]?"
    r"|\b(?:she/her(?:/hers)?|he/him(?:/his)?|they/them(?:/theirs)?)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_DASH = re.compile(r"\s+[-–—|]+\s+|\s*[–—|]\s+")


def _written(text: str, behind: str) -> dict[str, Any]:
    """A person as a text has them; `behind` is what that is called which stands around the name, in brackets, behind a dash."""
    text = _TIME_BEHIND.sub("", " ".join(without_links(text, but="linkedin.").split()))
    _refuse_one_of_two(text)
    if _COPIED.match(text):
        raise _copied(text)
    apart = _taken_apart(text)
    name, around = _name_among(apart.rest, apart.brackets, text)
    said = [part.strip(" ,-–—") for part in around if part and part.strip(" ,-–—")]
    if not name and apart.email:
        _refuse_an_office(apart.email, text)
        name = name_in(apart.email)
    if not name and apart.linkedin:
        hint = "write the name beside it; until then nobody is thanked by name"
        raise Unreadable(
            "not-a-person", f"{text} is the address of a profile, and names nobody", hint, is_harmless=True
        )
    if name and is_initials(name) and not apart.email:
        hint = "write the name; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} has initials and no name", hint, is_harmless=True)
    _refuse_nobody(name, text)
    _refuse_absent(said, text)
    return {
        "name": in_case(name),
        "email": apart.email,
        "phone": apart.phone,
        "linkedin": apart.linkedin,
        behind: ", ".join(_SPELT_OUT.get(folded(part), part) for part in said if not vocabulary.is_nothing(part))
        or None,
    }


@dataclass(frozen=True, slots=True)
class _Apart:
    """A text without what has a form of its own: an address, a number, a profile, what stands in brackets."""

    rest: str
    email: str | None = None
    phone: str | None = None
    linkedin: str | None = None
    brackets: tuple[str, ...] = ()


_LETTERS_ALONE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,4}")


def _taken_apart(text: str) -> _Apart:
    if _LETTERS_ALONE.fullmatch(text):
        return _Apart(text)
    rest, mail, phone, linkedin = PRONOUNS.sub(" ", text), None, None, None
    if found := _MAIL_IN_BRACKETS.search(rest):
        mail, rest = found[1], f"{rest[: found.start()]} {rest[found.end() :]}"
    if found := LINKEDIN.search(rest):
        linkedin, rest = found[0], f"{rest[: found.start()]} {rest[found.end() :]}"
    if found := PHONE.search(rest):
        phone, rest = (found["number"] or found[0]).strip(), f"{rest[: found.start()]} {rest[found.end() :]}"
    brackets = []
    while found := _BRACKETS.search(rest):
        if not is_the_name_again(found[1], rest):
            brackets.append(found[1].strip())
        rest = rest[: found.start()] + " " + rest[found.end() :]
    bare = " ".join(_SIGNS.sub(" ", rest).split()).strip(_EDGES)
    return _Apart(bare, mail, phone, linkedin, tuple(brackets))


def _name_among(rest: str, brackets: Sequence[str], text: str) -> tuple[str, list[str | None]]:
    """The name in what is left of a text, and what stands around it: before a colon, behind a comma or a dash, in brackets."""
    label = labelled(without_order(rest))
    if label is not None:
        rest, said = _with_label(*label, text)
        brackets = (*brackets, *filter(None, (said,)))
    name, *parts = _DASH.split(rest, maxsplit=1)
    if not name:
        return name, [*parts, *brackets]
    first, comma, behind = name.partition(",")
    known = introduced(_as_a_name(first))
    if known is None:
        raise _in_doubt(text)
    name, before = known
    name, title = name_and_title(name + comma + behind)
    parts = [part for part in (title, *parts) if part]
    if names_nobody(name) or is_meeting(name):
        inside = next((part for part in (*parts, *brackets) if _may_be_whole(part, name)), None)
        if inside is not None:
            others = [part for part in (*parts, *brackets) if part is not inside]
            return inside, [None if is_meeting(name) else name, *others]
    return name, [*before, *parts, *brackets]


def _with_label(label: str, behind: str, text: str) -> tuple[str, str | None]:
    """The name of two texts with a colon between them, and what the other says of the person."""
    is_known = is_of_work(label)
    is_said_of_it = behind[0].islower() or tells_a_job(behind) or names_nobody(behind)
    if not is_known and may_be_a_name(label) and not may_be_a_name(behind) and is_said_of_it:
        return label, behind
    if not is_known and len(label.split()) > 1 and may_be_a_name(label):
        raise _in_doubt(text)
    if not is_known and label.islower() and behind.islower():
        raise _in_doubt(text)
    return behind, None if _SAYS_NO_TITLE.search(label) else label


_SAYS_NO_TITLE = re.compile(
    r"\d|^(?:full |first )?(?:name|nombre|nom|navn)$|^(?:interviewe?r(?:s|in)?|panel|with|mit|avec|con)$", re.IGNORECASE
)


def _as_a_name(text: str) -> str:
    """A name that is written as an account is called: ana.lima is ana lima."""
    return re.sub("[._]", " ", text) if re.fullmatch(r"@?[a-z]{2,}[._][a-z]{2,}", text) else text


def _may_be_whole(part: str, beside: str) -> bool:
    """Whether what stands beside an office or a round is surely a name: it has two words, of which none is of work or in
    capitals, and no place may stand there, as it may beside Onsite.
    """
    if vocabulary.mode_in(beside) is Mode.ONSITE or "remote" in folded(beside):
        return False
    is_shouted = any(word.isupper() and len(word.strip(".")) > 1 for word in part.split())
    return may_be_a_name(part) and len(part.split()) > 1 and not (is_shouted or has_a_word_of_work(part))


def _refuse_an_office(mail: str, text: str) -> None:
    if is_a_mailbox(mail):
        hint = "write the name of a person beside it; until then nobody is thanked by name"
        raise Unreadable(
            "not-a-person", f"{text} is the address of an office, and names nobody", hint, is_harmless=True
        )


_ONE_OF_TWO = re.compile(r"\w\??\s+(?:or|oder|ou|o|eller)\s+\w|\w\s?\?\s*$|\S\s*(?:->|→|=>)\s*\w", re.IGNORECASE)
_TIME_BEHIND = re.compile(
    r"\s+(?:at |on |@ ?)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}[:.]\d\d|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?"
    r"|\d{1,2}[:.]\d\d\s?[-–]\s?\d{1,2}[:.]\d\d|\+\s?\d{1,2})$",
    re.IGNORECASE,
)


def time_beside(text: str) -> str | None:
    """The time or the day that stands beside a name: Ana Lima 2pm, 14:00 Bo Chen. It is none of the name."""
    plain = " ".join(text.split())
    found = _TIME_BEHIND.search(plain)
    return found[0].strip() if found is not None else time_before(plain)


def _refuse_one_of_two(text: str) -> None:
    """Refuses a name that is in doubt: Cleo Park or Dan Roe; Ana Lima?"""
    if _ONE_OF_TWO.search(text):
        raise _in_doubt(text)


def _in_doubt(text: str) -> Unreadable:
    hint = "write who it was once you know, as Name (Title); until then nobody is thanked by name"
    return Unreadable("not-a-person", f"{text} leaves open who it is", hint, is_harmless=True)


_COPIED = re.compile(r"b?cc\b(?!\S*@)", re.IGNORECASE)
"""How somebody is named who was copied in: cc Bo Chen."""


def _copied(text: str) -> Unreadable:
    hint = "write the name alone if they were there"
    return Unreadable(
        "not-a-person", f"{text} was copied in rather than met, and is not thanked", hint, is_harmless=True
    )


_ABSENT = re.compile(
    r"(?:cancell?ed|absent|away|sick|no[ -]show|(?:did|could|was) ?n(?:o|['’])?t (?:come|show|attend|join|make it|there)(?: up)?"
    r"|not there|missing|abgesagt|fehlte|krank|verhindert|absente?|ausente|assente|afwezig)",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"(?:not sure|unsure|maybe|perhaps|probably|possibly|i think|i guess|or someone|unsicher|nicht sicher|vielleicht|vermutlich"
    r"|peut-être|pas sûre?|quizás?|tal vez|no estoy segur[oa]|måske|usikker|\?+)(?: (?:of|about) (?:the )?name)?\??",
    re.IGNORECASE,
)


def _refuse_absent(said: Sequence[str], text: str) -> None:
    """Refuses somebody who was not there, or may not have been, as the words behind their name say: Ben Ito (cancelled)."""
    if any(_DOUBTFUL.fullmatch(part) for part in said):
        raise _in_doubt(text)
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
    if names_nobody(name) or is_meeting(name):
        hint = "write their names once you know them; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} names nobody", hint, is_harmless=True)
    if names_a_company(name):
        hint = "write the name of the person there; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} names a company", hint, is_harmless=True)
    if begins_with_an_office(name):
        hint = "if there is a name in it, write it as Name (Title); until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} may name an office", hint, is_harmless=True)

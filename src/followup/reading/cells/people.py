"""One cell of text -> people: who they are, and how several in one cell are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from followup.identity import folded
from followup.model import Interviewer
from followup.reading.cells.values import Unreadable
from followup.reading.words import vocabulary

_ATOM = r"[^\s<>()\[\]@,;:\"]"
_EMAIL = re.compile(rf"(?<!{_ATOM}){_ATOM}+@{_ATOM}+\.[^\s<>()\[\]@,;:\".]+")

JOB = re.compile(
    r"\b(?:engineers?|engineering|developers?|managers?|designers?|analysts?|scientists?|coordinators?|assistants?|directors?"
    r"|nurses?|teachers?|specialists?|consultants?|leads?|officers?|administrators?|architects?|accountants?|editors?|writers?"
    r"|technicians?|interns?|associates?|representatives?|recruiters?|recruiting|partners?|founders?|co-founder|presidents?"
    r"|professors?|principals?|supervisors?|owners?|heads?|chief|vp|svp|evp|avp|c[efitop]o|cmo|cpo|cso|chro|hrbp|hr|talent|em|pm|tpm"
    r"|swe|sde|sre|qa|product|sales|marketing|operations|human resources|people ops|team|staff|senior|junior|hiring"
    r"|leiter(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|geschäftsführer(?:in)?|personal(?:er|erin|abteilung|leiterin)?"
    r"|ingénieure?|directeur|directrice|responsable|gerente|jefe|jefa|ingeniero|ingeniera|directora?|diretora?|charg[ée]e?|chef(?:fe)?|analista|desarrollador|desarrolladora)\b"
    r"|工程师|分析师|经理|设计师|专员|主管|总监|エンジニア|개발자|매니저",
    re.IGNORECASE,
)
"""Words that name somebody's job."""


# --- one person -----------------------------------------------------------------------------------------------------


def email(text: str) -> str:
    """An email address."""
    found = text.strip().strip("<>").removeprefix("mailto:")
    if not _EMAIL.fullmatch(found):
        raise Unreadable("not-an-email", f"{text} is no email address", "write it as name@example.org")
    return found


def interviewer(text: str) -> Interviewer:
    """A person written as: a name, "Name <mail>", "Name (Title)", "Name - Title", "Surname, First"."""
    return Interviewer(**interviewer_said(text))


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
_MAIL_IN_BRACKETS = re.compile(rf"(?:[<(\[]|(?<!\s))\s*(?:mailto:)?({_EMAIL.pattern})\s*[>)\]]?")
_PRONOUNS = re.compile(
    r"[(\[]\s*(?:(?:she|he|they|her|him|them|hers|his|theirs|sie|er|elle|il|ella|él|any|ze|hir|xe|xem)\b[\s/,|]*)+\)?\]?"
    r"|\b(?:she/her(?:/hers)?|he/him(?:/his)?|they/them(?:/theirs)?)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_DASH = re.compile(r"\s+[-–—|]+\s+|\s*[–—|]\s+")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
"""A part of a name behind a comma."""
_CREDENTIAL = re.compile(
    r"(?:(?-i:[A-Z]{2,5}-[A-Z]{1,4}(?:-[A-Z]{1,2})?|RN|MSN|BSN|DNP|APRN|LPN|NP|PA|CNM|CRNA|LCSW|LMSW|LMFT|MPH|MPA|MPP|MHA|MSW|MLS|DDS|DMD|DVM"
    r"|DO|OD|JD|LLM|LLB|CPA|CFA|CFP|CMA|CIA|CISA|CISM|CISSP|PMP|CSM|PE|EIT|AIA|LEED|RA|PHR|SPHR|SHRM|SCP|CP|CIPD|GPHR|MBE|OBE|CBE|KBE|KC|QC"
    r"|FRS|FCA|ACA|ACCA|FACS|FAAN|CCRN|CEN|NE-BC|BS|BA|BSc|MA|MS|MEd|EdD|MFA|BEng|MEng|FRCP|FCPA|RD|SLP|OTR|DPT|PT|CHRP|ESQ|Esq)"
    r"|ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|b\.?sc|pharm\.?d|psy\.?d|d\.?phil|ed\.?d|r\.n|esq)\.?",
    re.IGNORECASE,
)
"""What stands behind a name and is neither a name nor a title to be greeted by: degrees, licences, honours."""
_CREDENTIALS_AT_THE_END = re.compile(rf"(?:(?<![,\s])[,\s]+{_CREDENTIAL.pattern}){{1,12}}$", re.IGNORECASE)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ]")
_NOBODY = re.compile(
    r"(?:(?:(?-i:an?)|the|their|our|hr|panel|group|team|several|some|various|multiple|\d+|one|two|three|four|five|six|of|people|person"
    r"|interviewers?|members?|persons?|others?|more|and|whole|entire|department|dept|rep|reps|etc|to|be|company|staff"
    r"|panelists?|colleagues?|peers?|devs?|someone|somebody|from|with|guys?|folks|kollegen|équipe|equipo)\b[\s.,/&+-]*)+",
    re.IGNORECASE,
)


def _written(text: str, behind: str) -> dict[str, Any]:
    """A person as a text has them; `behind` is what that is called which stands in brackets, behind a dash or the name."""
    text = " ".join(text.split())
    if _NAME_ALONE.fullmatch(text) and sum(map(str.isdecimal, text)) < _FEWEST_OF_A_NUMBER:
        name = _without_credentials(text)
        _refuse_nobody(name, text)
        return {"name": _in_case(name)}
    rest, mail, phone, linkedin = _PRONOUNS.sub(" ", text), None, None, None
    if found := _MAIL_IN_BRACKETS.search(rest):
        mail, rest = found[1], rest[: found.start()] + rest[found.end() :]
    if found := _LINKEDIN.search(rest):
        linkedin, rest = found[0], rest[: found.start()] + rest[found.end() :]
    if found := _PHONE.search(rest):
        phone, rest = found[0].strip(), rest[: found.start()] + rest[found.end() :]
    said = []
    while found := _BRACKETS.search(rest):
        if not _is_the_name_again(found[1], rest):
            said.append(found[1].strip())
        rest = rest[: found.start()] + " " + rest[found.end() :]
    name, *parts = _DASH.split(" ".join(rest.split()).strip(' ,-–<>()[]"•*·:'), maxsplit=1)
    name, title = _name_and_title(name)
    said = [part.strip(" ,-–") for part in (title, *parts, *said) if part and part.strip(" ,-–")]
    if not name and mail:
        _refuse_an_office(mail, text)
        name = name_in(mail)
    _refuse_nobody(name, text)
    return {
        "name": _in_case(name),
        "email": mail,
        "phone": phone,
        "linkedin": linkedin,
        behind: ", ".join(said) or None,
    }


def _name_and_title(text: str) -> tuple[str, str | None]:
    """A name without what stands behind its comma or before its colon: a title, or the first name of a surname."""
    before, colon, behind = text.partition(":")
    if colon and behind.strip() and JOB.search(before):
        return behind.strip(), before.strip()
    name, *parts = [part.strip(' <>()[]"') for part in re.split("[,，،]", text)]
    name = _without_credentials(name)
    suffixes = [part for part in parts if _SUFFIX.fullmatch(part)]
    others = [part for part in map(_without_credentials, parts) if part and part not in suffixes]
    if others and not JOB.search(others[0]) and len(others[0].split()) <= 3:
        name, others = f"{others[0]} {name}", others[1:]
    return ", ".join((name, *suffixes)), ", ".join(others) or None


def _without_credentials(text: str) -> str:
    """A name or a title without the degrees and licences behind it: Jane Doe, MSN, RN."""
    plain = text.strip()
    if _CREDENTIAL.fullmatch(plain):
        return ""
    bare = _CREDENTIALS_AT_THE_END.sub("", plain)
    return bare if "," in plain or len(bare.split()) > 1 else plain  # Yo-Yo MA


def _is_the_name_again(text: str, around: str) -> bool:
    """Whether brackets hold the same name in another script: Wang Wei (王伟)."""
    return bool(_OTHER_SCRIPT.search(text)) != bool(_OTHER_SCRIPT.search(around.partition("(")[0])) and not JOB.search(
        text
    )


def _refuse_an_office(mail: str, text: str) -> None:
    if is_an_office(mail):
        hint = "write the name of a person beside it; until then nobody is thanked by name"
        raise Unreadable(
            "not-a-person", f"{text} is the address of an office, and names nobody", hint, is_harmless=True
        )


_OFFICE = re.compile(
    r"(?:no[._-]?reply|do[._-]?not[._-]?reply|info|contact|hello|hi|hr|human[._-]?resources|people(?:[._-]?(?:ops|team))?|talent(?:[._-]?\w+)?"
    r"|recruit(?:ing|ment|ers?)?(?:[._-]?\w+)?|careers?|jobs?|hiring(?:[._-]?\w+)?|interviews?(?:[._-]?\w+)?|panel|team|office|admin|staffing|apply"
    r"|applications?|personal|bewerbung(?:en)?|rrhh|candidat\w*|scheduling|calendar|events?|support|notifications?|mail)\d*",
    re.IGNORECASE,
)


def is_an_office(mail: str) -> bool:
    """Whether an address is that of an office or a program rather than a person's: careers@, interview-panel@."""
    return _OFFICE.fullmatch(mail.partition("@")[0]) is not None


def _refuse_nobody(name: str, text: str) -> None:
    """Refuses what is no name: brackets alone, a number of people, a department, a job."""
    if vocabulary.yes_or_no(text) is not None or folded(text) in (
        "blank",
        "self",
        "me",
        "myself",
        "nobody",
        "no one",
        "unknown",
    ):
        hint = "write the name of the person"
        raise Unreadable("not-a-person", f"{text} names nobody", hint, is_harmless=True)
    if not any(map(str.isalnum, name)):
        raise Unreadable("not-a-person", f"{text} names nobody", "write a name, or Name <mail> (Title)")
    if _is_job(name) or _NOBODY.fullmatch(name) or name.isdecimal():
        hint = "write their names once you know them; until then nobody is thanked by name"
        raise Unreadable("not-a-person", f"{text} names nobody", hint, is_harmless=True)


_OF_A_JOB = re.compile(
    r"\b(?:of|for|and|the|in|at|data|analytics|software|finance|it|customer|success|support|security|research|design|legal|technology|business|development"
    r"|acquisition|resources|global|regional|technical|vice|general|executive|project|program|portal|candidate|clinical|nursing|mobile|web|cloud|platform"
    r"|growth|content|brand|public|relations|client|services?|service|quality|strategy|infrastructure|human)\b",
    re.IGNORECASE,
)
"""Words beside those for a job that make up its title."""
_TITLE_OF = re.compile(r"(?:\w+\s+){0,2}\w+\s+(?:of|for)\s+", re.IGNORECASE)


def _is_job(text: str) -> bool:
    """Whether a text is a job's title and no name: Hiring Manager, Director of Data Analytics, Candidate Portal."""
    words = re.findall(r"[^\W\d_]+|\d+", text)
    if len(words) > 8 or not words:
        return False
    if (found := _TITLE_OF.match(text)) is not None and JOB.search(found[0]):
        return True
    known = [bool(JOB.fullmatch(word) or _NOBODY.fullmatch(word)) for word in words]
    return all(is_known or _OF_A_JOB.fullmatch(word) for is_known, word in zip(known, words, strict=True)) and (
        any(known) or len(words) > 1
    )


_PARTICLES = frozenset((
    "van", "von", "der", "den", "de", "del", "della", "da", "di", "du", "dos", "das", "la", "le", "el", "al", "bin", "ibn", "ter",
    "zu", "y", "e",
))  # fmt: skip


def _in_case(name: str) -> str:
    """A name that was written all in one case, with capitals: ANA LIMA and ana lima are Ana Lima."""
    words = name.split()
    is_shouted = len(words) > 1 and name.isupper() and all(len(word) > 1 for word in words)
    if not is_shouted and not (name.islower() and name.isascii()):
        shouted = [len(word) > 2 and word.isupper() and word.isalpha() for word in words]
        if sum(shouted) != 1 or len(words) < 2:
            return name
        return " ".join(_capital(word) if is_loud else word for word, is_loud in zip(words, shouted, strict=True))
    return " ".join(
        word.lower() if word.lower() in _PARTICLES and number else _capital(word) for number, word in enumerate(words)
    )


def _capital(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


# --- several in one cell --------------------------------------------------------------------------------------------

_NEVER_TAKEN_APART = re.compile(r"(\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]|\"[^\"]*\")")
_STRONG = re.compile(r"[;；\n•·▪●]")
_PIPE = re.compile(r"\s\|\s")
_WEAK = re.compile(r"\s[&+/](?=\s)|\s(?:and|AND|und|et|y|e|و)(?=\s)|[、]|(?<=[^\W\d_])/(?=[^\W\d_])")
_COMMA = re.compile("[,，،]")


def several(text: str) -> tuple[str, ...]:
    """The people of one cell, each as text; what stands in brackets or quotes is never taken apart.

    A comma parts people, or belongs to one: Lima, Ana; Ben Castellanos, CTO; Kai Moto, Jr.
    """
    rows = _split(_PRONOUNS.sub(" ", text), _STRONG)
    people: list[str] = []
    for row in rows:
        parts = [part for piped in _split(row, _PIPE) for part in _split(piped, _WEAK)]
        for part in parts:
            if people and len(parts) > 1 and "|" in row and _is_job(part):
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
    if _SUFFIX.fullmatch(bare) or _CREDENTIAL.fullmatch(bare) or not bare or JOB.search(bare):
        return True
    is_surname = "," not in before and "@" not in before and "(" not in before
    if not is_surname or len(bare.split()) > 2:
        return False
    if is_one and len(before.split()) <= 3:
        return True
    if len(before.split()) > 1:
        return False
    is_shouted = len(before) > 2 and before.isupper() and not bare.isupper()
    mail = _EMAIL.search(piece)
    return is_shouted or (mail is not None and folded(before).replace(" ", "") in folded(mail[0].split("@")[0]))


# --- what is said of each --------------------------------------------------------------------------------------------

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

"""The domains of addresses: whose mailbox it is, and which company's name is in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from followup.amending.occasion.words import words_of
from followup.identity import folded

_PROVIDERS = words_of("""
    gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web
    t-online mail qq 163 126 yandex fastmail hey zoho orange free wanadoo libero laposte sfr posteo mailbox
    freenet arcor bluewin btinternet comcast verizon att sbcglobal rediffmail naver daum hanmail sina foxmail
    telia ziggo kpnmail wp onet interia seznam example
""")
"""The mailboxes of private people, by the label before the end of their domain. RFC 2606 keeps example.com for nobody."""
SERVICES = words_of("""
    calendly goodtime greenhouse greenhouse-mail lever ashbyhq ashby myworkday workday smartrecruiters icims
    jobvite breezy workable teamtailor recruitee personio bamboohr cal doodle modernloop gem prelude cronofy
    zoom teams microsoft webex gotomeeting meet brighthire metaview fireflies otter fathom grain read tldv
    hirevue sparkhire willo codility coderpad hackerrank karat codesignal hireflix savvycal acuityscheduling
    hubspot chilipiper youcanbook jobboard indeed indeedemail linkedin glassdoor ziprecruiter stepstone xing
    welcometothejungle hired wellfound imip privaterelay taleo oracle successfactors jobscore comeet pinpoint
    manatal zohorecruit bullhorn softgarden rexx
""")
"""Calendars, conferences, note takers, job boards and applicant-tracking systems: they write for a company, and are none."""
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "edu", "gob", "gouv", "or", "ne", "govt", "nhs"))
_TAILS = words_of("""
    inc hq group labs lab tech corp co io app ai jobs careers global international intl usa us uk de fr eu
    health team recruiting talent people mail online digital gmbh ag ltd llc company official
""")
"""What companies put behind their name in a domain."""
_SERVED = ("resource.calendar.google.com", "group.calendar.google.com", "import.calendar.google.com")


def labels(domain: str) -> list[str]:
    """The labels of a domain without its end: mail.acme.co.uk is mail, acme."""
    parts = domain.casefold().strip(".").split(".")[:-1] or [domain.casefold()]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts


def is_private(domain: str) -> bool:
    """Whether a domain is where private people have their mail."""
    parts = domain.casefold().split(".")
    if domain.casefold() in _SERVED:
        return False
    return len(parts) < 2 or (labels(domain)[-1] in _PROVIDERS and (parts[-1] != "example" or len(parts) == 1))


def company_domains(addresses: Iterable[str]) -> dict[str, list[str]]:
    """The addresses that are at a company, by its label there: acme, kestrel-bay."""
    named: dict[str, list[str]] = {}
    for address in addresses:
        domain = address.rpartition("@")[2].casefold()
        if domain and not is_private(domain) and not SERVICES & set(labels(domain)) and domain not in _SERVED:
            named.setdefault(labels(domain)[-1], []).append(address)
    return named


def name_in(label: str) -> str:
    """The name in a label: acme-robotics is Acme Robotics."""
    return " ".join(word.capitalize() for word in re.split(r"[-_]+", label) if word)


_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_WORD = re.compile(r"[^\W_][\w'’.-]*[^\W_]|[^\W_]|&")
_MOST_WORDS = 6


def spelled(label: str, texts: Iterable[str]) -> str | None:
    """A label as a text spells it, in words with capitals that are it when written together; None where none does.

    >>> spelled("lakesidefoods", ["HR Manager, Lakeside Foods"])
    'Lakeside Foods'
    """
    key = letters_of(label)
    found = [name for text in texts for name, whole in _names_in(text[:5000], key) if whole == key]
    return next((one for one in found if not one.isupper()), next(iter(found), None))


def _names_in(text: str, key: str) -> Iterator[tuple[str, str]]:
    """What a text writes with capitals and could be the beginning of a key: as it stands there, and its letters."""
    plain = _ADDRESS.sub(" \n ", text)
    words = [*_WORD.finditer(plain)]
    letters = [letters_of(word[0]) for word in words]
    for start, first in enumerate(words):
        whole = ""
        for end, last in enumerate(words[start : start + _MOST_WORDS], start):
            is_left_out = last[0] == "&" and not key.startswith(whole + letters[end])
            whole += "" if is_left_out else letters[end]
            is_apart = end > start and plain[words[end - 1].end() : last.start()].strip(" ")
            if is_apart or not whole or not key.startswith(whole):
                break
            if _has_capital(first[0]) and _has_capital(last[0]):
                yield plain[first.start() : last.end()], whole


def _has_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word)


def is_of(label: str, name: str) -> bool:
    """Whether a label of a domain stands for a name: kestrel-bay, kestrelbay, kestrelbayhq and kb for Kestrel Bay.

    >>> is_of("halbmond-energie", "Halbmond Energie GmbH")
    True
    """
    key, words = letters_of(label), [letters_of(word) for word in folded(name).split()]
    words = [word for word in words if word]
    if not key or not words:
        return False
    whole = "".join(words)
    if key == whole or (len(key) > 2 and key == "".join(word[0] for word in words)):
        return True
    if key.startswith(whole) and len(whole) > 2 and key[len(whole) :] in _TAILS:
        return True
    # a longer name than the domain's: Ramparts Analytics Inc. at ramparts.example
    return any("".join(words[:count]) == key for count in range(1, len(words))) and len(key) > 2


_NO_ACCENTS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe"})


def letters_of(text: str) -> str:
    """Letters and digits alone, as a domain spells them: ae, oe and ue like a, o and u."""
    plain = folded(text).replace(" ", "").translate(_NO_ACCENTS)
    plain = "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))
    return re.sub(r"([aou])e", r"\1", plain)

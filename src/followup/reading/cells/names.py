"""A name as it was typed -> the name as one writes it: in its order and case, without degrees and titles."""

from __future__ import annotations

import re

from followup.offices import JOB, names_a_company, names_nobody, tells_a_job

SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
"""A part of a name behind a comma."""
CREDENTIAL = re.compile(
    r"(?:(?-i:[A-Z]{2,5}-[A-Z]{1,4}(?:-[A-Z]{1,2})?|RN|MSN|BSN|DNP|APRN|LPN|NP|PA|CNM|CRNA|LCSW|LMSW|LMFT|MPH|MPA|MPP|MHA|MSW|MLS|DDS|DMD|DVM"
    r"|DO|OD|JD|LLM|LLB|CPA|CFA|CFP|CMA|CIA|CISA|CISM|CISSP|PMP|CSM|PE|EIT|AIA|LEED|RA|PHR|SPHR|SHRM|SCP|CP|CIPD|GPHR|MBE|OBE|CBE|KBE|KC|QC"
    r"|FRS|FCA|ACA|ACCA|FACS|FAAN|CCRN|CEN|NE-BC|BS|BA|BSc|MA|MS|MEd|EdD|MFA|BEng|MEng|FRCP|FCPA|RD|SLP|OTR|DPT|PT|CHRP|ESQ|Esq)"
    r"|ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|b\.?sc|pharm\.?d|psy\.?d|d\.?phil|ed\.?d|r\.n|esq)\.?",
    re.IGNORECASE,
)
"""What stands behind a name and is neither a name nor a title to be greeted by: degrees, licences, honours."""
FORMER = re.compile(
    r"(?:ex|former|formerly|ehem|ehemalige[rn]?|ancien|anciennement|antiguo|antigua)\b[-. ]", re.IGNORECASE
)
"""How it begins where somebody was before: ex-Google, former colleague."""
_CREDENTIALS_AT_THE_END = re.compile(rf"(?:(?<![,\s])[,\s]+{CREDENTIAL.pattern}){{1,12}}$", re.IGNORECASE)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ]")


def name_and_title(text: str) -> tuple[str, str | None]:
    """A name without what stands behind its comma: a title, or the first name of a surname."""
    name, *parts = [part.strip(' <>()[]"') for part in re.split("[,，،]", text)]
    name, short = _without_a_short_title(without_credentials(name))
    suffixes = [part for part in parts if SUFFIX.fullmatch(part)]
    others = [part for part in map(without_credentials, parts) if part and part not in suffixes]
    if others and not _tells_more(others[0]) and len(others[0].split()) <= 3:
        in_front = _IN_FRONT.match(name)
        honorific = in_front[0] if in_front is not None and not _IN_FRONT.match(others[0]) else ""
        name, others = f"{honorific}{others[0]} {name[len(honorific) :]}", others[1:]
    return ", ".join((name, *suffixes)), ", ".join(filter(None, (short, *others))) or None


_IN_FRONT = re.compile(
    r"(?:(?:mr|mrs|ms|mx|miss|dr|prof|frau|herr|mme|mlle|sr|sra|srta|dott|ing|dipl|mag|med|habil|rer|nat|phil|jur)\b[.-]*\s*)+"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
"""What stands before a name, and stays there when the surname is written first: Dr. Ritter, Uwe."""


def _tells_more(text: str) -> bool:
    """Whether a text behind a name's comma tells of the person: a title, a company, what they were before."""
    return tells_a_job(text) or names_a_company(text) or FORMER.match(text) is not None


_SHORT_TITLE = re.compile(r"(?<=\s)((?:C[EFITOMP]O|CHRO|[SEA]?VP|HR|HRBP|PM|EM|TPM)(?:\s*[&/+]\s*[A-Z][A-Za-z]+)?)$")
"""What nobody is called, behind a name: Sam Reed CTO."""
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def _without_a_short_title(name: str) -> tuple[str, str | None]:
    found = _SHORT_TITLE.search(name)
    before = name[: found.start()].rstrip() if found else ""
    return (before, found[1]) if found and _TWO_LETTERS.search(before) and not names_nobody(name) else (name, None)


def without_credentials(text: str) -> str:
    """A name or a title without the degrees and licences behind it: Jane Doe, MSN, RN."""
    plain = text.strip()
    if CREDENTIAL.fullmatch(plain):
        return ""
    bare = _CREDENTIALS_AT_THE_END.sub("", plain)
    return bare if "," in plain or len(bare.split()) > 1 else plain  # Yo-Yo MA


def is_the_name_again(text: str, around: str) -> bool:
    """Whether brackets hold the same name in another script: Wang Wei (王伟)."""
    return bool(_OTHER_SCRIPT.search(text)) != bool(_OTHER_SCRIPT.search(around.partition("(")[0])) and not JOB.search(
        text
    )


PARTICLES = frozenset((
    "van", "von", "vom", "der", "den", "de", "del", "della", "da", "di", "du", "des", "dos", "das", "la", "le", "las", "los",
    "el", "al", "bin", "bint", "ibn", "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "ap", "y", "e", "op", "'t",
))  # fmt: skip
"""Small words that belong to surnames."""


def in_case(name: str) -> str:
    """A name that was written all in one case, with capitals: ANA LIMA and ana lima are Ana Lima."""
    words = name.split()
    is_shouted = len(words) > 1 and name.isupper() and all(len(word) > 1 for word in words)
    if not is_shouted and not (name.islower() and name.isascii()):
        shouted = [len(word) > 2 and word.isupper() and word.isalpha() for word in words]
        if sum(shouted) != 1 or len(words) < 2:
            return name
        return " ".join(_capital(word) if is_loud else word for word, is_loud in zip(words, shouted, strict=True))
    return " ".join(
        word.lower() if word.lower() in PARTICLES and number else _capital(word) for number, word in enumerate(words)
    )


def _capital(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)

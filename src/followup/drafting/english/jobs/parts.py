"""A job title as a posting or a database has it -> its head, and the fields beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.jobs.noise import without_noise, without_signs
from followup.drafting.english.text.plain import has_letters, plain
from followup.drafting.english.words.calendar import A_MONTH
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.occupations import ABBREVIATIONS, is_person
from followup.drafting.english.words.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Parts:
    """A title taken apart, each part as it was typed but for what never is said: "Charge Nurse", ("Cardiac Step-Down",).

    `clean` is the whole of it for a subject.
    """

    head: str
    fields: tuple[str, ...]
    clean: str


_LEVEL = Pattern(r"(?<!year)(?<!stage)\s+(?:[IVX]{1,4}|\d{1,2})(?:\s*/\s*(?:[IVX]{1,4}|\d{1,2}))*$", re.IGNORECASE)
_LOOSE_END = Pattern(  # small letters alone: an OR nurse works in theatre
    r"(?:\s+(?:in|of|for|at|with|and|or|to|by|from|the|an?|&))+$|^(?:in|of|for|at|with|and|or|to|by|from|&)\s+"
)
_ITS_NOUN = Pattern(r"\s+(?:role|position|job|post|vacancy|opening|opportunity)$", re.IGNORECASE)
_UNKNOWN = (
    r"tbd|tba|tbc|n/?a|none|unknown|various|several|multiple|any(?:thing)?|open|misc|unclear|unsure|general|speculative"
    r"|not\s.*|see\s.*|to be (?:determined|confirmed|announced)|general application|open application|initiativbewerbung"
    r"|candidature spontanée|\W*"
)
_NO_TITLE = Pattern(
    rf"(?:the\s)?(?:position|role|job|title|post)?\s*(?:{_UNKNOWN})\s*(?:positions?|roles?|jobs?|applications?)?",
    re.IGNORECASE,
)
_LEADING = Pattern(r"^(?:(?:job|position|role|title|post|vacancy)\s*:\s*|(?:the|a|an)\s+)", re.IGNORECASE)
_BRACKETED = Pattern(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BETWEEN = Pattern(r"\s*,\s*|\s+[–—|•·-]+\s+|\s*[|;•·–—]\s*|\s*:\s+|\s+@\s+|-\s+|\s+-(?=\w)")
_START = Pattern(  # when it begins
    r"\s*(?:from|start(?:s|ing)?|beginning)\s+(?:in\s+|at\s+|the\s+|next\s+|early\s+|late\s+|mid-?\s*)*(?:easter|christmas|new\s+year"
    rf"|spring|summer|fall|autumn|winter|{A_MONTH.lower()}"
    r"|monday|week|month|term|year|now)\b.*",
    re.IGNORECASE,
)
_EDGES = " \t,;:.!?/\\|&+*–—-_'\"“”„«»#~=<>()[]{}"
_LONG_SUBJECT = 60


@lru_cache(maxsize=4096)
def parts(title: str | None) -> Parts | None:
    """A title taken apart; None where there is none: nothing typed, "TBD", a number alone.

    >>> parts("SALES / ACCOUNT MANAGER!! (Req. 4521)").clean
    'Sales / Account Manager'
    """
    lines = [plain(line) for line in (title or "").splitlines()]
    typed = next((line for line in lines if line), "")
    text = without_noise(_not_shouted(_LEADING.sub("", typed)))
    bracketed = [_bare(each) for found in _BRACKETED.findall(text) for each in re.split(r"[,;]", found)]
    outside = _BRACKETED.sub(" ; ", text)
    between = [piece for piece in _BETWEEN.split(outside) if not _START.fullmatch(piece)]
    pieces = [piece for piece in map(_bare, between) if has_letters(piece)]
    if not pieces or _NO_TITLE.fullmatch(pieces[0]) or len(pieces[0]) < 2:
        return None
    head, *rest = _head_first(pieces)
    head = _without_its_noun(head)
    fields = tuple(dict.fromkeys(each for each in (*rest, *bracketed) if has_letters(each)))
    return Parts(head, fields, _clean(head, fields, text))


def _bare(piece: str) -> str:
    """A piece without its edges, its level and words that have lost their company."""
    bare = without_signs(re.sub(r"[(\[{)\]}]", " ", piece)).rstrip(_EDGES)
    bare = bare.lstrip(_EDGES if not re.match(r"\W*\.[A-Z]", bare) else _EDGES.replace(".", ""))  # ".NET Developer"
    return _LOOSE_END.sub("", _LEVEL.sub("", bare)).rstrip(_EDGES)


def _without_its_noun(head: str) -> str:
    """The head alone: an "Operations Lead role" is the operations lead; a "PhD position" stays one."""
    shorter = _ITS_NOUN.sub("", head)
    return shorter if shorter != head and _names_person(shorter) else head


def _not_shouted(text: str) -> str:
    """`text` with small letters where it is all capitals and more than acronyms: "SENIOR NURSE", but not "VP R&D" or "RN ICU"."""
    letters = [letter for letter in text if letter.isalpha()]
    words = re.findall(r"[^\W\d_]+", text)
    is_shouted = sum(map(str.isupper, letters)) > 0.8 * len(letters) and any(map(_can_be_calmed, words))
    if not is_shouted:
        return text
    return re.sub(r"[^\W\d_]+", lambda word: _calmed(word.group()), text)


def _calmed(word: str) -> str:
    if word in _LITTLE:
        return word.lower()
    return word.capitalize() if _can_be_calmed(word) else word


_LITTLE = frozenset({"OR", "AND", "OF", "FOR", "IN", "TO", "THE", "AT", "ON", "WITH", "DE", "DU", "DES"})


def _can_be_calmed(word: str) -> bool:
    """Whether a word in capitals is no acronym: the language knows it, or it is long."""
    return len(word) > 5 or (len(word) > 2 and bool(readings(word.lower())))


def _head_first(pieces: list[str]) -> list[str]:
    """The piece that names the person before those that name a field: "ICU – Registered Nurse" turned round."""
    if len(pieces) > 1 and not _names_person(pieces[0]):
        for place, piece in enumerate(pieces[1:], start=1):
            if _names_person(piece):
                return [piece, *pieces[:place], *pieces[place + 1 :]]
    return pieces


def _names_person(piece: str) -> bool:
    before = re.split(r"\s+(?:of|for|in|to|at|with|de|du|des)\s+", piece.lower())[0].split()
    spoken = ABBREVIATIONS.get(before[-1].strip("."), before[-1]).split() if before else []
    return bool(spoken) and is_person(spoken[-1])


def _clean(head: str, fields: tuple[str, ...], text: str) -> str:
    """The whole title for a subject: its head, and the first of its fields in the form that was typed."""
    if not fields:
        return head
    is_bracketed = f"({fields[0]}" in text.replace("( ", "(") or f"[{fields[0]}" in text
    whole = f"{head} ({fields[0]})" if is_bracketed else f"{head}, {fields[0]}"
    return whole if len(whole) <= _LONG_SUBJECT else head

"""A job title as a posting or a database has it -> its head, and the fields beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.text import plain, word_set
from followup.drafting.english.title_noise import without_noise, without_signs
from followup.drafting.english.trades import ABBREVIATIONS, is_person


@dataclass(frozen=True, slots=True)
class Parts:
    """A title taken apart, each part as it was typed but for what never is said: "Charge Nurse", ("Cardiac Step-Down",).

    `clean` is the whole of it for a subject.
    """

    head: str
    fields: tuple[str, ...]
    clean: str


_LEVEL = re.compile(r"\s+(?:[IVX]{1,4}|\d{1,2})(?:\s*/\s*(?:[IVX]{1,4}|\d{1,2}))*(?=$|\s*[,(\[–—|:-]|\s+[–—-]\s)")
_NO_TITLE = re.compile(
    r"(?:the\s)?(?:position|role|job|title|post)?\s*(?:tbd|tba|tbc|n/?a|none|unknown|various|any(?:thing)?|open|misc|unclear|unsure|general|not\s+\w+|"
    r"(?:to\sbe\s(?:determined|confirmed|announced))|speculative|general\sapplication|open\sapplication|initiativbewerbung|candidature\sspontanée|"
    r"see\s.*|\W*)\s*(?:position|role|job|application)?",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:(?:job|position|role|title|post|vacancy)\s*:\s*|(?:the|a|an)\s+)", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BETWEEN = re.compile(r"\s*,\s*|\s+[–—|•·-]+\s+|\s*[|;•·–—]\s*|\s*:\s+|\s+@\s+|-\s+|\s+-(?=\w)")
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
    bracketed = [_bare(each) for each in _BRACKETED.findall(text)]
    outside = _BRACKETED.sub(" ; ", text)
    pieces = [_bare(_LEVEL.sub("", _bare(piece))) for piece in _BETWEEN.split(outside)]
    pieces = [piece for piece in pieces if any(letter.isalpha() for letter in piece)]
    if not pieces or _NO_TITLE.fullmatch(pieces[0]) or len(pieces[0]) < 2:
        return None
    head, *rest = _head_first(pieces)
    fields = tuple(dict.fromkeys(each for each in (*rest, *bracketed) if any(letter.isalpha() for letter in each)))
    return Parts(head, fields, _clean(head, fields, text))


def _bare(piece: str) -> str:
    return without_signs(re.sub(r"[(\[{)\]}]", " ", piece)).strip(_EDGES)


def _not_shouted(text: str) -> str:
    """`text` with small letters where several longer words are capitals: "SENIOR NURSE", but not "VP R&D" or "RN ICU"."""
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    letters = [letter for letter in text if letter.isalpha()]
    is_shouted = letters and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)
    if not is_shouted or (len(long) < 2 and not any(len(word) > 5 for word in long)):
        return text
    return re.sub(
        r"[^\W\d_]+",
        lambda word: (
            word.group() if len(word.group()) < 3 or not _is_sayable(word.group()) else word.group().capitalize()
        ),
        text,
    )


_ACRONYMS = word_set("icu nicu picu hvac cnc hgv lgv sql erp crm seo iot rn lpn cna hr it qa ux ui vp ceo cfo")


def _is_sayable(word: str) -> bool:
    """Whether a shouted word can be one in small letters: it has a vowel, and is no known acronym."""
    return word.lower() not in _ACRONYMS and re.search(r"[AEIOUYÄÖÜÅÉ]", word) is not None


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

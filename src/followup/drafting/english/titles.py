"""How a job is said: "the charge nurse job in cardiac step-down", "as an apprentice electrician", "your charge nurse"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english import trades
from followup.drafting.english.dialect import Dialect
from followup.drafting.english.text import is_latin, plain, with_article
from followup.drafting.english.title_parts import Parts, parts


@dataclass(frozen=True, slots=True)
class Job:
    """A job in words. Where the list has no title, or none that can be said, `title` and what is made of it are None.

    title    as it was typed but clean, for a subject: "Charge Nurse, Cardiac Step-Down"
    the_job  in full, once a letter: "the charge nurse job in cardiac step-down"; "the job" without a title
    short    "the charge nurse job"
    again    "the job", "the role", "the position", "the post", "the internship"
    name     small letters, alone: "charge nurse"; after "for" in a list of jobs
    in_full  the same with its field: "charge nurse in cardiac step-down"
    as_one   "as charge nurse", "as an apprentice electrician"; None where it names no person
    your     "your charge nurse"; None where it names no person
    """

    title: str | None
    the_job: str
    short: str
    again: str
    name: str | None
    in_full: str | None
    as_one: str | None
    your: str | None


@lru_cache(maxsize=4096)
def job(title: str | None, english: Dialect, formal: bool = False) -> Job:
    """The job that a title names, as one says it.

    >>> from followup.drafting.english.dialect import AMERICAN
    >>> job("Charge Nurse, Cardiac Step-Down (Req. 4521)", AMERICAN).the_job
    'the charge nurse job in cardiac step-down'
    """
    taken = parts(title)
    if taken is None:
        return Job(None, "the job", "the job", "the job", None, None, None, None)
    said = _said(taken)
    noun = _noun(said, english, formal)
    return _realised(taken.clean, said, noun)


# --- what is said of a title ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Said:
    """A title on its way into words: `person` is "ICU nurse", `label` what stands before the noun, `after` what follows it."""

    person: str
    label: str
    after: str
    head_word: str
    is_own_job: bool = False
    is_title: bool = False  # "Head of Sales": with capitals


_OF = re.compile(r"\s+(?:of|for|in|to|at|on)\s+", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|oder|ou|o|eller|lub)\s+|\s*/\s*|\s*\\\s*", re.IGNORECASE)
_MOST_WORDS = 4  # of a head and its field together


def _said(taken: Parts) -> _Said:
    head = _one_of_several(taken.head)
    if not is_english(head):
        return _Said(head, head, "", head.split()[-1])
    fields = [field for field in taken.fields if is_english(field) or field.isupper()]
    of = re.match(r"(.+?)\s+of\s+(.+)$", head, re.IGNORECASE)
    if of:
        return _said_of(of.group(1), of.group(2), fields)
    words = _small(head)
    last = words[-1]
    if last in trades.OF_SOMETHING and len(words) == 1 and fields and last != "chair":
        return _titled(f"{_ranked(last)} of {fields[0]}", fields[1:])
    return _with_field(words, fields)


def _one_of_several(head: str) -> str:
    """Of "Cook / Server" the first; "Sales / Account Manager" shares its noun and keeps both."""
    pieces = [piece.strip() for piece in _OR.split(head) if piece.strip()]
    if len(pieces) < 2:
        return head
    first, second = pieces[0], pieces[1]
    if not trades.is_person(first.split()[-1]) and trades.is_person(second.split()[-1]) and len(first.split()) == 1:
        return f"{first} and {second}" if len(second.split()) > 1 else second
    return first


def _said_of(person: str, field: str, fields: list[str]) -> _Said:
    words = _small(person)
    own = trades.OWN_JOB_OF.get(words[-1])
    if own:
        after = f" in {' '.join(_small(field))}"
        label = " ".join([*words[:-1], own])
        return _Said(" ".join(words), label, after, words[-1], is_own_job=True)
    if words[-1] in trades.OF_SOMETHING:
        return _titled(f"{_ranked(person)} of {field}", fields)
    return _Said(" ".join(words), "", "", words[-1])


def _ranked(person: str) -> str:
    return " ".join(
        word.upper() if word.lower() in ("vp", "svp", "evp") else word.capitalize() for word in person.split()
    )


def _titled(title: str, fields: list[str]) -> _Said:
    region = next((each for each in fields if each.lower() in trades.REGIONS | trades.ARTICLE_REGIONS), None)
    return _Said(title, title, _for_region(region) if region else "", title.split()[0].lower(), is_title=True)


def _for_region(region: str) -> str:
    return f" for {'the ' if region.lower() in trades.ARTICLE_REGIONS else ''}{region}"


def _with_field(words: list[str], fields: list[str]) -> _Said:
    person, last = " ".join(words), words[-1]
    for field in fields:
        said = _one_field(words, field)
        if said is not None:
            return said
    return _Said(person, person, "", last, is_own_job=last in trades.IS_A_JOB)


def _one_field(words: list[str], field: str) -> _Said | None:
    """The head with one field in front of it or behind the noun; None where neither reads well."""
    person, last = " ".join(words), words[-1]
    small = _small(field)
    shift = trades.SHIFTS.get(small[0]) if len(small) == 1 or small[1:] in (["shift"], ["shifts"], ["only"]) else None
    if shift:
        return _Said(f"{shift} {person}", f"{shift} {person}", "", last)
    if last in trades.IS_A_JOB:
        return None
    if field.lower() in trades.REGIONS | trades.ARTICLE_REGIONS:
        return _Said(person, person, _for_region(field), last)
    if field.isupper() and len(field) <= 5 and field.isalpha():
        shorter = person.replace("registered nurse", "nurse")
        return _Said(f"{field} {shorter}", f"{field} {shorter}", "", last)
    if small[-1] in trades.WORKS:
        return _Said(person, person, f" on the {field}", last)
    if trades.KITCHEN.search(person):
        return _on_a_station(person, small, last)
    if any(trades.is_person(word) for word in small) or len(words) + len(small) > _MOST_WORDS:
        return None
    if len(words) == 1 and trades.is_person(last):
        if len(small) == 1:
            return _Said(f"{small[0]} {person}", f"{small[0]} {person}", "", last)
        return _Said(person, " ".join(small), "", last)
    return _Said(person, person, f" in {' '.join(small)}", last)


def _on_a_station(person: str, small: list[str], last: str) -> _Said:
    station = " ".join(small)
    if station.endswith("s"):
        return _Said(person, person, f" on {station}", last)
    return _Said(person, station, "", last)


# --- small letters --------------------------------------------------------------------------------------------------

_FOREIGN = re.compile(
    r"\b(?:für|und|der|die|das|im|mit|och|för|på|til|og|voor|een|het|met|du|des|les|aux|pour|et|para|el|los|las|y|do|da|dos|di|della|per|e|dla|w|z|na|i)\b",
)
_FRENCH_KITCHEN = re.compile(r"^(?:(?:demi[- ])?chef|commis|chef) de (?:partie|cuisine|rang)\b", re.IGNORECASE)


def is_english(words: str) -> bool:
    """Whether a title is in English, so that its capitals are those of a heading."""
    if _FRENCH_KITCHEN.match(words):
        return True
    if not words.isascii():
        return (
            is_latin(words)
            and not re.search(r"[äöüßåøæñãõçłżźśćńąęěščřžýůőű]", words.lower())
            and not _FOREIGN.search(words)
        )
    return not _FOREIGN.search(words) and not re.search(r"\b(?:de|la|le)\b", words) and not _GERMAN.search(words)


_GERMAN = re.compile(
    r"(?:wickler|leiter|arbeiter|pfleger|berater|verk|kraft|ingenieur|händler|fahrer|helfer|meister|mann|frau|lehrer|tekniker|ansvarig)\b",
    re.IGNORECASE,
)


def _small(text: str) -> list[str]:
    """The words of a title in small letters, abbreviations spoken; acronyms and names with inner capitals stay."""
    words: list[str] = []
    for word in plain(text).split():
        spoken = trades.ABBREVIATIONS.get(word.lower().strip(".,"))
        if spoken:
            words.extend(spoken.split())
        elif _keeps_capitals(word):
            words.append(word.strip("."))
        else:
            words.append(word.lower())
    return [each for each in words if each] or [text.lower()]


def _keeps_capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 2 and not re.fullmatch(
        r"(?:[A-Z][a-z]+[-/&'])+[A-Z][a-z]+", word
    )


# --- nouns and forms ------------------------------------------------------------------------------------------------


def _noun(said: _Said, english: Dialect, formal: bool) -> str:
    if said.is_own_job:
        return said.label.split()[-1]
    if english.is_british and trades.is_public(said.person):
        return "post"
    if formal:
        return "post" if english.is_british else "position"
    return "role" if said.is_title or trades.is_office(said.person) else "job"


def _realised(title: str, said: _Said, noun: str) -> Job:
    if said.is_own_job:
        short = f"the {said.label}"
    elif said.label:
        label = said.label
        if noun == "post" and label.endswith(" teacher"):
            label = label.removesuffix("teacher") + "teaching"
        short = f"the {label} {noun}"
    else:
        short = "the position"
    is_person = trades.is_person(said.head_word)
    return Job(
        title=title,
        the_job=f"{short}{said.after}",
        short=short,
        again=f"the {noun if said.label else 'position'}",
        name=said.person,
        in_full=f"{said.person}{said.after}",
        as_one=_as_one(said) if is_person else None,
        your=f"your {said.person}" if is_person else None,
    )


def _as_one(said: _Said) -> str:
    words = said.person.split()
    is_single = (
        said.is_title or said.head_word in trades.LEADERS or words[0].lower() in trades.LEADING or "chef" in words
    )
    is_apprentice = words[0] in ("apprentice", "trainee", "assistant")
    return f"as {said.person}" if is_single and not is_apprentice else f"as {with_article(said.person)}"

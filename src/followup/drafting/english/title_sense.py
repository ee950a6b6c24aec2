"""A title taken apart -> what one says of it: the person, what stands before the noun of the job, and what follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.english import trades
from followup.drafting.english.lexicon import readings
from followup.drafting.english.name_words import CREDENTIALS
from followup.drafting.english.text import plain
from followup.drafting.english.title_parts import Parts


@dataclass(frozen=True, slots=True)
class Sense:
    """A title on its way into words.

    person      "ICU nurse", "chef de partie", "Head of Sales"
    label       what stands before the noun of the job: "ICU nurse", "process chemistry"; a job with a name of its own whole:
                "assistant professorship"; empty where nothing can
    after       what follows the noun: " in claims", " for the Nordics"
    head        the word that says whether it is a person: "nurse", "chef"
    is_own_job  whether the label is a job already
    is_ranked   whether it keeps its capitals: "Head of Sales"
    """

    person: str
    label: str
    after: str
    head: str
    is_own_job: bool = False
    is_ranked: bool = False


_MOST_WORDS = 4  # of a head and its field together
_OR = re.compile(r"\s+(?:or|oder|ou|eller|lub)\s+|\s*/\s*", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s+(of|for|in|to|at|with|on)\s+", re.IGNORECASE)
_OF_THE_HOUSE = re.compile(r"\b(?:de|du|des|d['’])\s*", re.IGNORECASE)
_IDIOMS = frozenset({"charge", "training", "residence", "chief"})  # teacher in charge, artist in residence


def sense(taken: Parts) -> Sense:
    """What one says of a title.

    >>> from followup.drafting.english.title_parts import Parts
    >>> sense(Parts("Data Analyst", ("Claims",), "")).after
    ' in claims'
    """
    head = _one_of_several(taken.head)
    fields = [field for field in taken.fields if _is_said(field, head)]
    divided = _PREPOSITION.split(head, maxsplit=1)
    if len(divided) == 3 and trades.is_person(divided[0].split()[-1]):
        return _with_preposition(divided[0], divided[1].lower(), divided[2], fields)
    words = small(head)
    is_ranked = words[-1].lower() in trades.OF_SOMETHING and all(word in trades.BEFORE_RANK for word in words[:-1])
    if is_ranked and fields and not _region(fields):
        return _ranked(f"{_capitalized(head)} of {_as_heading(fields[0])}", fields[1:])
    return _with_field(words, fields)


def _is_said(field: str, head: str) -> bool:
    """Whether a field could be said: no initials of the head, no credential, nothing that the language does not know."""
    if field.lower() in CREDENTIALS or field.lower() == "".join(word[0] for word in head.lower().split()):
        return False
    if field.isupper() and field.isalpha() and len(field) <= 5:
        return True
    return (
        _region([field]) is not None
        or all(trades.is_vocabulary(word) for word in field.split())
        or _names_a_work(field)
    )


def _one_of_several(head: str) -> str:
    """Of "Cook / Server" the first; "Sales / Account Manager" shares its noun and keeps both."""
    pieces = [piece.strip() for piece in _OR.split(head) if piece.strip()]
    if len(pieces) < 2:
        return head
    first, second = pieces[0], pieces[1]
    is_shared = not trades.is_person(first.split()[-1]) and trades.is_person(second.split()[-1])
    if is_shared and len(first.split()) == 1:
        return f"{first} and {second}" if len(second.split()) > 1 else second
    return first


# --- "A of B" -------------------------------------------------------------------------------------------------------


def _with_preposition(person: str, preposition: str, rest: str, fields: list[str]) -> Sense:
    words, field = small(person), " ".join(small(rest))
    last = words[-1].lower()
    own = trades.OWN_JOB_OF.get(last)
    if own and preposition in ("of", "in"):
        return Sense(" ".join(words), " ".join([*words[:-1], own]), f" in {field}", last, is_own_job=True)
    if preposition == "of" and last in trades.OF_SOMETHING:
        return _ranked(f"{_capitalized(person)} of {_as_heading(rest)}", fields)
    spoken = " ".join(words)
    if preposition == "of" and last in trades.TURNED and len(field.split()) <= 2 and _is_known(rest):
        return Sense(f"{field} {spoken}", f"{field} {spoken}", "", last)
    if preposition == "in" and field in _IDIOMS:
        return Sense(f"{spoken} in {field}", f"{spoken} in {field}", "", last)
    if preposition in ("for", "in") and _is_known(rest) and len(words) + len(field.split()) <= _MOST_WORDS + 1:
        return Sense(spoken, spoken, f" {preposition} {field}", last)
    return Sense(spoken, "" if preposition in ("of", "to") else spoken, "", last)


def _is_known(text: str) -> bool:
    return all(trades.is_vocabulary(word) or word.isupper() for word in text.split())


def _capitalized(rank: str) -> str:
    spoken = [trades.ABBREVIATIONS.get(word.lower().strip("."), word) for word in rank.split()]
    return " ".join(
        word.upper() if word.lower() in ("vp", "svp", "evp") else word[:1].upper() + word[1:] for word in spoken
    )


def _as_heading(field: str) -> str:
    """A field with the capitals of a title: "human resources" is "Human Resources"."""
    return " ".join(
        word if not word.islower() or word in _LITTLE else word.capitalize() for word in plain(field).split()
    )


_LITTLE = frozenset({"and", "of", "for", "the", "in", "to", "at"})


def _ranked(title: str, fields: list[str]) -> Sense:
    region = _region(fields)
    return Sense(title, title, _for_region(region) if region else "", _head_word(title), is_ranked=True)


def _region(fields: list[str]) -> str | None:
    return next((each for each in fields if each.lower() in trades.REGIONS | trades.ARTICLE_REGIONS), None)


def _for_region(region: str) -> str:
    return f" for {'the ' if region.lower() in trades.ARTICLE_REGIONS else ''}{region}"


# --- a head and its field -------------------------------------------------------------------------------------------


def _with_field(words: list[str], fields: list[str]) -> Sense:
    plainly = _alone(words)
    senses = (_one_field(words, plainly, field) for field in fields)
    return next((found for found in senses if found is not None), plainly)


def _alone(words: list[str]) -> Sense:
    person, head = " ".join(words), _head_word(" ".join(words))
    own = trades.OWN_JOB_OF.get(head)
    if own and len(words) > 1:
        return Sense(person, " ".join([*words[:-1], own]), "", head, is_own_job=True)
    return Sense(person, person, "", head, is_own_job=head in trades.IS_A_JOB)


def _head_word(person: str) -> str:
    """The word that names the person: the last, in French and the like the first; "Head" of "Head of Sales"."""
    words = _PREPOSITION.split(_OF_THE_HOUSE.split(person)[0])[0].split()
    return words[-1].lower() if words else person.lower()


def _one_field(words: list[str], plainly: Sense, field: str) -> Sense | None:
    """The head with one field in front of it or behind the noun; None where neither reads well."""
    person, spoken = plainly.person, small(field)
    shift = trades.SHIFTS.get(spoken[0].lower())
    if shift and (len(spoken) == 1 or spoken[1:] in (["shift"], ["shifts"], ["only"])):
        return _in_front(shift, plainly)
    if _region([field]):
        return Sense(person, plainly.label, _for_region(field), plainly.head, plainly.is_own_job)
    if plainly.is_own_job:
        is_short = len(words) + len(spoken) <= _MOST_WORDS and field.lower() not in trades.SHIFTS
        return Sense(person, plainly.label, f" in {' '.join(spoken)}", plainly.head, True) if is_short else None
    if field.isupper() and field.isalpha():
        shorter = person.replace("registered nurse", "nurse")
        return _in_front(field, Sense(shorter, shorter, "", plainly.head))
    if _names_a_work(field):
        named = field.split()
        return Sense(person, plainly.label, f" on the {' '.join([*named[:-1], named[-1].lower()])}", plainly.head)
    if trades.KITCHEN.search(person):
        return _on_a_station(plainly, " ".join(spoken))
    return _in_a_field(words, plainly, spoken)


def _in_front(word: str, plainly: Sense) -> Sense:
    return Sense(f"{word} {plainly.person}", f"{word} {plainly.label}", "", plainly.head, plainly.is_own_job)


def _names_a_work(field: str) -> bool:
    """Whether it is a thing that is built or run under a name: "Wadi Sidr Viaduct"."""
    words = field.split()
    return len(words) > 1 and words[-1].lower() in trades.WORKS and not trades.is_vocabulary(words[0])


def _on_a_station(plainly: Sense, station: str) -> Sense:
    if station.endswith("s"):
        return Sense(plainly.person, plainly.label, f" on {station}", plainly.head)
    return Sense(plainly.person, station, "", plainly.head)


def _in_a_field(words: list[str], plainly: Sense, spoken: list[str]) -> Sense | None:
    is_person = trades.is_person(plainly.head)
    if any(trades.is_person(word) for word in spoken[:-1]) or len(words) + len(spoken) > _MOST_WORDS:
        return None
    if len(spoken) == 1 and (spoken[0] in trades.BEFORE_RANK or _is_adjective(spoken[0])):
        return _in_front(spoken[0], plainly)
    if trades.is_person(spoken[-1]):
        return None
    if len(words) == 1 and is_person:
        return (
            _in_front(spoken[0], plainly)
            if len(spoken) == 1
            else Sense(plainly.person, " ".join(spoken), "", plainly.head)
        )
    return (
        Sense(plainly.person, plainly.label, f" in {' '.join(spoken)}", plainly.head)
        if _needs_no_article(spoken[-1])
        else None
    )


def _needs_no_article(word: str) -> bool:
    """Whether a noun stands alone behind "in": a plural, or one that is not counted: "claims", "ecology"; not "platform"."""
    return "-" in word or bool(set(readings(word.lower())) & set("umsg")) or word.isupper()


def _is_adjective(word: str) -> bool:
    return readings(word.lower())[:1] == "j"


# --- small letters --------------------------------------------------------------------------------------------------


def small(text: str) -> list[str]:
    """The words of a title as they stand inside a sentence: ranks and trades in small letters, abbreviations spoken, acronyms and
    what the language does not know (names, other languages) as it was typed.

    >>> small("Sr. SWE, iOS")
    ['senior', 'software', 'engineer,', 'iOS']
    """
    words: list[str] = []
    for word in plain(text).split():
        bare = word.strip(".,")
        spoken = trades.ABBREVIATIONS.get(bare.lower())
        if spoken and not (bare.isupper() and bare.lower() in CREDENTIALS):
            words.extend(f"{spoken}{',' if word.endswith(',') else ''}".split())
        elif word == "&":
            words.append("and")
        elif bare.lower() in trades.PROPER:
            words.append(word.capitalize() if word.islower() else word)
        elif trades.is_vocabulary(bare) and not _is_acronym(bare):
            words.append(word.lower())
        else:
            words.append(word)
    return words or [text]


def _is_acronym(word: str) -> bool:
    """Whether its capitals are its own: "ICU", "iOS", "PhD"; not those of "Step-Down" and "Co-op"."""
    parts = re.split(r"[-/&'’]", word)
    return any(sum(map(str.isupper, part)) >= 2 or (part[1:] != part[1:].lower()) for part in parts)

"""How the words of a title stand inside a sentence: small letters, names and acronyms as they are, other languages untouched."""

from __future__ import annotations

import re

from followup.drafting.english.people.credentials import CREDENTIALS
from followup.drafting.english.text.plain import has_letters, plain
from followup.drafting.english.words import occupations
from followup.drafting.english.words.patterns import Pattern

PREPOSITION = Pattern(r"\s+(of|for|in|to|at|with|on)\s+", re.IGNORECASE)


def small(text: str) -> list[str]:
    """The words of a title as they stand inside a sentence: ranks and trades in small letters, abbreviations spoken, acronyms and
    what the language does not know (names, other languages) as it was typed.

    >>> small("Sr. SWE, iOS")
    ['senior', 'software', 'engineer,', 'iOS']
    """
    words: list[str] = []
    typed = plain(text).split()
    for place, word in enumerate(typed):
        bare = word.strip(".,")
        spoken = _spoken(bare, typed[place + 1] if place + 1 < len(typed) else "", bool(place))
        if spoken and not (bare.isupper() and bare.lower() in CREDENTIALS):
            words.extend(f"{spoken}{',' if word.endswith(',') else ''}".split())
        elif word == "&":
            words.append("and")
        elif bare.lower() in occupations.ORDINALS:
            words.append(occupations.ORDINALS[bare.lower()])
        elif bare.lower() in occupations.PROPER:
            words.append(word.capitalize() if word.islower() else word)
        elif occupations.is_spoken(bare) and not is_acronym(bare):
            words.append(word.lower())
        else:
            words.append(word)
    return words or [text]


def _spoken(bare: str, following: str, is_later: bool) -> str | None:
    """What an abbreviation is short for where it stands: "Hd" is the head, but "HD" heavy duty; "Ed" before whoever teaches is
    education, and "tech" a technician in the end alone.
    """
    low = bare.lower()
    if low == "hd" and bare.isupper() and following.lower() != "of":
        return None
    if low == "ed" and is_later and following and occupations.is_person(following.strip(".,")):
        return "education"
    if low == "phys" and following.strip(".").lower() == "ed":
        return "physical"
    if low == "tech" and following:
        return None  # a tech lead leads in technology
    return occupations.ABBREVIATIONS.get(low)


def is_acronym(word: str) -> bool:
    """Whether its capitals are its own: "ICU", "iOS", "PhD"; not those of "Step-Down" and "Co-op"."""
    parts = re.split(r"[-/&'’]", word)
    return any(sum(map(str.isupper, part)) >= 2 or (part[1:] != part[1:].lower()) for part in parts)


def is_foreign(head: str) -> bool:
    """Whether a title is in another language, and stays in it. In English what the lexicon does not know is a name, with a large
    letter, beside a person that it knows: "Kubernetes Engineer", but not "Director financiero" and "Contable Junior".
    """
    words = [word for word in re.split(r"[\s/&]+", head.strip(".,")) if has_letters(word)]
    unknown = [word for word in words if not occupations.is_spoken(word.strip(".,")) and not _is_abbreviation(word)]
    if occupations.KITCHEN.search(head):
        unknown = [word for word in unknown if word.lower() != "de"]
    if any(word.islower() or not word.isascii() for word in unknown):
        return True
    is_name = [is_acronym(word) for word in unknown]
    return bool(unknown) and not all(is_name) and not occupations.is_person(PREPOSITION.split(head)[0].split()[-1])


def _is_abbreviation(word: str) -> bool:
    return word.lower().strip(".,") in occupations.ABBREVIATIONS or any(map(str.isdigit, word))

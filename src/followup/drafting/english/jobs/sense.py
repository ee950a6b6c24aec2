"""A title taken apart -> what one says of it: the person, what stands before the noun of the job, and what follows it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from followup.drafting.english.jobs.parts import Parts
from followup.drafting.english.jobs.wording import PREPOSITION, is_foreign, small
from followup.drafting.english.people.credentials import CREDENTIALS
from followup.drafting.english.text.plain import plain
from followup.drafting.english.words import occupations
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Sense:
    """A title on its way into words.

    person      "ICU nurse", "chef de partie", "Head of Sales"
    label       what stands before the noun of the job: "ICU nurse", "process chemistry"; a job with a name of its own whole:
                "assistant professorship"; empty where nothing can
    after       what follows the noun: " in claims", " for the Nordics"
    head        the word that says whether it is a person: "nurse", "chef"; empty in another language
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
_OR = Pattern(r"\s+(?:[Oo]r|oder|ou|eller|lub)\s+|(?<!\b[A-Za-z])\s*/\s*(?![A-Za-z]\b)")  # but "A/C"
_TWO_ACRONYMS = Pattern(r"\b[A-Z]{2,4}/[A-Z]{2,4}$")
_DE = Pattern(r"\s+(?:de|du|des)\s+|\s+d['’]", re.IGNORECASE)
_IDIOMS = frozenset({"charge", "training", "residence", "chief"})  # teacher in charge, artist in residence


def sense(taken: Parts) -> Sense:
    """What one says of a title.

    >>> from followup.drafting.english.jobs.parts import Parts
    >>> sense(Parts("Data Analyst", ("Claims",), "")).after
    ' in claims'
    """
    head = _one_of_several(_without_open_level(taken.head), is_alone=not taken.fields)
    fields = [field for field in map(_first_of_several, taken.fields) if field and _is_said(field, head)]
    if is_foreign(head):
        return Sense(head, head, "", "")
    head = re.sub(r"^hd\.?(?= of\b)", "Head", head, flags=re.IGNORECASE)
    divided = PREPOSITION.split(head, maxsplit=1)
    if len(divided) == 3 and occupations.is_person(divided[0].split()[-1]):
        return _with_preposition(divided[0], divided[1].lower(), divided[2], fields)
    words = small(head)
    if (
        len(words) > 1
        and _ACRONYM.fullmatch(words[-1])
        and occupations.is_person(words[-2])
        and not occupations.is_person(words[-1])
    ):
        words, fields = words[:-1], [words[-1], *fields]  # "Nurse ICU"
    words = _with_kind_in_front(words)
    ranks = [word for word in words if word.lower() not in occupations.BEFORE_RANK]
    if (
        len(ranks) > 1
        and ranks[0].lower() in occupations.OF_SOMETHING
        and not occupations.is_person(words[-1])
        and _is_known(words[-1])
    ):  # "VP Finance"
        place = len(words) - len(ranks) + 1
        return _ranked(f"{_capitalized(' '.join(words[:place]))} of {_as_heading(' '.join(words[place:]))}", fields)
    is_ranked = words[-1].lower() in occupations.OF_SOMETHING and all(
        word in occupations.BEFORE_RANK for word in words[:-1]
    )
    if is_ranked and fields and not _region(fields):
        return _ranked(f"{_capitalized(head)} of {_as_heading(fields[0])}", fields[1:])
    return _with_field(words, fields)


_BEHIND = frozenset(
    {"general", "public", "elect", "designate", "emeritus", "emerita", "major", "royal", "martial", "laureate"}
)


def _with_kind_in_front(words: list[str]) -> list[str]:
    """The words of a head with what kind of person it is before the trade, where it stood behind: "pricing actuary non-life".

    >>> _with_kind_in_front(["senior", "pricing", "actuary", "non-life"])
    ['senior', 'non-life', 'pricing', 'actuary']
    """
    if (
        len(words) < 2
        or not occupations.is_person(words[-2])
        or occupations.is_person(words[-1])
        or words[-1].lower() in _BEHIND
    ):
        return words
    *trade, kind = words
    if not (_is_adjective(kind) or re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)+", kind)):
        return words
    ranks = len(list(itertools.takewhile(occupations.BEFORE_RANK.__contains__, trade[:-1])))
    return [*trade[:ranks], kind, *trade[ranks:]]


_ACRONYM = Pattern(r"[A-Z][A-Z&/]{1,4}")


def _is_said(field: str, head: str) -> bool:
    """Whether a field could be said: no initials of the head, no credential, nothing that the language does not know."""
    if field.lower().startswith(("the ", "a ", "an ")):
        return False  # where it is
    initials = "".join(word[0] for word in head.lower().split())
    if field.lower() in CREDENTIALS or (field.isupper() and field.lower().endswith(initials)):
        return False
    words = field.split()
    is_known = all(
        word == "&" or (len(word) > 1 and occupations.is_vocabulary(word)) for word in words
    ) or occupations.KITCHEN.search(head)  # French everywhere
    is_name = _ACRONYM.fullmatch(field) or _region([field]) or _names_a_work(field)
    return bool(is_known or is_name or field.lower() in occupations.SHIFTS)


_A_LEVEL = rf"(?:{'|'.join(sorted(occupations.LEVELS, key=len, reverse=True))})\b\.?(?:[\s-]level)?"
_TRADE = r"\s+(?=\S)(?!hand$)"
_LEVEL_BEFORE = Pattern(rf"^{_A_LEVEL}{_TRADE}", re.IGNORECASE)
_LEVELS = Pattern(
    rf"(?:staff|{_A_LEVEL})(?:(?:\s*[/&–-]\s*|\s+(?:or|to|and)\s+|-to-){_A_LEVEL})+(?:{_TRADE}|$)", re.IGNORECASE
)


def _without_open_level(head: str) -> str:
    """A head without two levels that a posting leaves open: of "Intermediate/Senior Quantity Surveyor" the surveyor.

    >>> [_without_open_level(head) for head in ("Junior / Mid Developer", "Senior Engineer or Lead Engineer", "Senior Cook")]
    ['Developer', 'Engineer', 'Senior Cook']
    """
    if found := _LEVELS.match(head):
        return head[found.end() :] or head
    pieces = _OR.split(head)
    trades_alone = [_LEVEL_BEFORE.sub("", piece) for piece in pieces]
    is_one_trade = len({trade.lower() for trade in trades_alone}) == 1
    return trades_alone[0] if len(pieces) > 1 and is_one_trade and trades_alone != pieces else head


def _first_of_several(field: str) -> str | None:
    """Of "film/video" the first; None where two of them share a word: "product/process development"."""
    if _LEVELS.fullmatch(field):
        return None
    pieces = [piece.strip() for piece in field.split("/")] if not _ACRONYM.fullmatch(field) else [field]
    return None if len(pieces[-1].split()) > len(pieces[0].split()) else pieces[0]


def _one_of_several(head: str, is_alone: bool) -> str:
    """Of "Painter / Handyperson, Estates" the first; "Cook / Server" alone keeps both, and so does "Sales / Account Manager",
    which shares its noun.
    """
    pieces = [piece.strip() for piece in _OR.split(head) if piece.strip()] if not _TWO_ACRONYMS.search(head) else []
    if len(pieces) < 2:
        return head
    first, last = pieces[0], pieces[-1]
    if is_alone and len(pieces) == 2 and "/" in head and _are_two_trades(first, last):
        return f"{first} and {last}"
    if first.lower() in occupations.LEVELS and last.lower() not in occupations.LEVELS:
        return last  # "Senior/Staff Nurse"
    trade = list(itertools.dropwhile(lambda word: word.lower() in occupations.BEFORE_RANK | _BELOW, last.split()))
    if first.lower() in _BELOW and trade and len(trade) < len(last.split()):
        return " ".join([first, *trade])  # "Assistant/Associate Professor"
    if occupations.is_person(first.split()[-1]) or not occupations.is_person(last.split()[-1]):
        return first
    shared = last.split()
    if len(pieces) == 2 and len(first.split()) == 1 and len(shared) > 1:
        return f"{first} and {last}"
    return f"{first} {shared[-1]}" if len(shared) > 1 else last


def _are_two_trades(one: str, other: str) -> bool:
    """Whether two words name two trades, not one twice ("waiter/waitress") and no rank."""
    small = (one.lower(), other.lower())
    ranks = occupations.LEVELS | occupations.BEFORE_RANK | occupations.LEADERS | occupations.RANKS
    is_twice = small[0][:_STEM] == small[1][:_STEM]
    return not is_twice and all(" " not in word and occupations.is_person(word) and word not in ranks for word in small)


_STEM = 3
_BELOW = frozenset({"assistant", "associate", "deputy", "vice", "trainee", "apprentice"})


def _with_preposition(person: str, preposition: str, rest: str, fields: list[str]) -> Sense:
    words, field = small(person), " ".join(small(rest))
    last = words[-1].lower()
    own = occupations.OWN_JOB_OF.get(last)
    if own and preposition in ("of", "in"):
        return Sense(" ".join(words), " ".join([*words[:-1], own]), f" in {field}", last, is_own_job=True)
    if preposition == "of" and last in occupations.OF_SOMETHING:
        return _ranked(f"{_capitalized(person)} of {_as_heading(rest)}", fields)
    spoken = " ".join(words)
    if preposition == "of" and last in occupations.TURNED and len(field.split()) <= 3 and _is_known(rest):
        return Sense(f"{field} {spoken}", f"{field} {spoken}", "", last)
    if preposition == "in" and field in _IDIOMS:
        return Sense(f"{spoken} in {field}", f"{spoken} in {field}", "", last)
    if preposition in ("for", "in") and _is_known(rest) and len(words) + len(field.split()) <= _MOST_WORDS + 1:
        return Sense(spoken, spoken, f" {preposition} {field}", last)
    if preposition == "of":  # "curator of prints" stands before no noun
        return Sense(f"{spoken} of {field}", "", "", last)
    return Sense(spoken, spoken, "", last)


def _is_known(text: str) -> bool:
    return all(occupations.is_vocabulary(word) or word.isupper() for word in text.split())


def _capitalized(rank: str) -> str:
    spoken = [occupations.ABBREVIATIONS.get(word.lower().strip("."), word) for word in rank.split()]
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
    return next((each for each in fields if each.lower() in occupations.REGIONS | occupations.ARTICLE_REGIONS), None)


def _for_region(region: str) -> str:
    return f" for {'the ' if region.lower() in occupations.ARTICLE_REGIONS else ''}{region}"


def _with_field(words: list[str], fields: list[str]) -> Sense:
    plainly = _alone(words)
    senses = (_one_field(words, plainly, field) for field in fields)
    return next((found for found in senses if found is not None), plainly)


def _alone(words: list[str]) -> Sense:
    person, head = " ".join(words), _head_word(" ".join(words))
    own = occupations.OWN_JOB_OF.get(head)
    if own:
        return Sense(person, " ".join([*words[:-1], own]), "", head, is_own_job=True)
    return Sense(person, person, "", head, is_own_job=head in occupations.IS_A_JOB)


def _head_word(person: str) -> str:
    """The word that names the person: the last, in French and the like the first; "Head" of "Head of Sales"."""
    words = PREPOSITION.split(_DE.split(person)[0])[0].split()
    return words[-1].lower() if words else person.lower()


def _one_field(words: list[str], plainly: Sense, field: str) -> Sense | None:
    """The head with one field in front of it or behind the noun; None where neither reads well."""
    person, spoken = plainly.person, small(field)
    shift = occupations.SHIFTS.get(re.sub(r"(?<!\dst)(?<!\dnd)(?<!\drd)\s(?:shifts?|only)$", "", field.lower()))
    if shift:
        return _in_front(shift, plainly)
    if _region([field]):
        return Sense(person, plainly.label, _for_region(field), plainly.head, plainly.is_own_job)
    if plainly.is_own_job:
        is_short = len(words) + len(spoken) <= _MOST_WORDS and field.lower() not in occupations.SHIFTS
        return Sense(person, plainly.label, f" in {' '.join(spoken)}", plainly.head, True) if is_short else None
    if _ACRONYM.fullmatch(field):
        shorter = person.replace("registered nurse", "nurse")
        return _in_front(field, Sense(shorter, shorter, "", plainly.head))
    if _names_a_work(field):
        named = field.split()
        return Sense(person, plainly.label, f" on the {' '.join([*named[:-1], named[-1].lower()])}", plainly.head)
    if occupations.KITCHEN.search(person):
        return _on_a_station(plainly, " ".join(spoken))
    return _in_a_field(words, plainly, spoken)


def _in_front(word: str, plainly: Sense) -> Sense:
    """A word before a trade, behind its rank: "ICU nurse", "senior UPI developer"."""
    person, label = (_behind_rank(word, each) for each in (plainly.person, plainly.label))
    return Sense(person, label, "", plainly.head, plainly.is_own_job)


def _behind_rank(word: str, name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first} {word} {rest}" if rest and first in occupations.BEFORE_RANK else f"{word} {name}"


def _names_a_work(field: str) -> bool:
    """Whether it is a thing that is built or run under a name: "Wadi Sidr Viaduct"."""
    words = field.split()
    return len(words) > 1 and words[-1].lower() in occupations.WORKS and not occupations.is_vocabulary(words[0])


def _on_a_station(plainly: Sense, station: str) -> Sense:
    if station.endswith("s"):
        return Sense(plainly.person, plainly.label, f" on {station}", plainly.head)
    return Sense(plainly.person, station, "", plainly.head)


def _in_a_field(words: list[str], plainly: Sense, spoken: list[str]) -> Sense | None:
    field = " ".join(spoken)
    if field in _LEARNERS and plainly.head not in _LEARNERS:
        return _in_front(field, plainly)
    if occupations.is_person(spoken[-1]) or spoken[-1] in occupations.SHIFTS or len(words) + len(spoken) > _MOST_WORDS:
        return None
    if len(spoken) == 1 and (field in occupations.BEFORE_RANK or _is_adjective(field) or readings(field)[:1] == "g"):
        return _in_front(field, plainly)
    if len(words) == 1 and len(spoken) == 1 and occupations.is_person(plainly.head):
        return _in_front(field, plainly)
    if len(words) == 1 and plainly.head in occupations.RANKS:  # the field says the trade
        return Sense(plainly.person, field, "", plainly.head)
    if readings(spoken[0])[:1] in ("l", "p"):  # "chartered management" is no field
        return None
    if not _needs_no_article(spoken[-1]):
        return _in_front(field, plainly) if len(words) == 1 and occupations.is_person(plainly.head) else None
    return Sense(plainly.person, plainly.label, f" in {field}", plainly.head)


_LEARNERS = frozenset({"trainee", "apprentice"})


def _needs_no_article(word: str) -> bool:
    """Whether a noun stands alone behind "in": a plural, or one that is not counted: "claims", "ecology"; not "platform"."""
    if word in occupations.PLACES:
        return False
    return "-" in word or bool(set(readings(word.lower())) & set("umsg")) or (word.isupper() and len(word) > 1)


def _is_adjective(word: str) -> bool:
    return readings(word.lower())[:1] == "j"

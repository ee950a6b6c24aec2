"""What names nobody: offices, groups, mailboxes, jobs; and a job that stands before or after a name."""

from __future__ import annotations

from followup.drafting.english.people.credentials import is_credential, is_known
from followup.drafting.english.people.honorifics import HONORIFICS
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.word_sets import word_set
from followup.offices import GROUPS, JOBS, PEOPLE

_ALSO_SURNAMES = word_set("cook head nurse lead dean partner chair")
_ALSO_RARE_SURNAMES = word_set("doctor engineer boss")  # in Mumbai
_SURE_JOBS = PEOPLE - _ALSO_SURNAMES
_DETERMINERS = word_set("a an my our their his her some two three several no not")
_ANSWERS = word_set("yes no y n x ja nein true false me self zoom na dean")
_NAMES_ALONE = word_set("don pan sri hon doc")


def is_nobody(words: list[str]) -> bool:
    """Whether the words name an office, a group or a job instead of a person.

    >>> [is_nobody(text.split()) for text in ("HR Northgate", "Head of Payments", "TA Partner", "don't know", "Tim Cook")]
    [True, True, True, True, False]
    """
    small = [word.lower().strip(".'’") for word in " ".join(words).replace("-", " ").split()]
    if any(word in GROUPS for word in small) or words[0] in _DETERMINERS or names_job(words):
        return True
    if len(small) == 1:
        return small[0] in _ANSWERS | JOBS | HONORIFICS.keys() - _NAMES_ALONE or is_known(words[0]) or _is_remark(words)
    if small[-1] in _ALSO_RARE_SURNAMES:
        return _is_all_vocabulary(words)
    return small[0] == "the" or "of" in small or small[-1] in _SURE_JOBS or _is_remark(words)


def _is_remark(words: list[str]) -> bool:
    """Whether it is a remark instead of a name: "forgot", "don't know"."""
    if not all(word.islower() for word in words):
        return False
    return any("n't" in word or "n’t" in word for word in words) or bool(
        (found := readings(words[0])) and not set(found) - set("plzgr")
    )


def names_job(words: list[str]) -> bool:
    """Whether the words are a job from the first on: "Recruiter", "Head of Sales", "HR Manager"."""
    small = [word.lower().strip(".") for word in words]
    if len(small) > 1 and small[1] == "of":
        return small[0] in JOBS or small[0] in HONORIFICS
    is_sure = len(small) > 1 or small[0] in _SURE_JOBS - _ALSO_RARE_SURNAMES
    is_acronym = [word.isupper() and len(word) < 4 and is_credential(word) for word in words]
    return (
        is_sure
        and any(word in JOBS | GROUPS for word in small)
        and all(acronym or word in JOBS | GROUPS for word, acronym in zip(small, is_acronym, strict=True))
    )


def without_job(words: list[str]) -> list[str]:
    """A name without the job before it or after it: "Nurse Manager Karen Holt", "Ana Lima Head of Sales".

    >>> without_job("Executive Chef Marco Bianchi".split())
    ['Marco', 'Bianchi']
    """
    start = next((place for place, word in enumerate(words) if word.lower().strip(".") not in JOBS), 0)
    if any(word.lower().strip(".") in _SURE_JOBS for word in words[:start]):
        words = words[start:]
    end = next((place for place in range(2, len(words)) if names_job(words[place:])), None)
    return words if end is None or _is_all_vocabulary(words) else words[:end]


def _is_all_vocabulary(words: list[str]) -> bool:
    """Whether every word is one of the language, so that "Customer Success Manager" is not somebody called Customer."""
    return all(readings(word.lower()) for word in words)


def is_apposition(piece: str, name: str) -> bool:
    """Whether what stands after a comma tells of the person instead of naming them: credentials, a title, a department."""
    words = piece.split()
    if all(is_known(word) if name.isupper() else is_credential(word) for word in words):
        return True
    if any(word.lower().strip(".") in GROUPS | _SURE_JOBS for word in words):
        return True
    return len(words) > 3 or not piece[0].isupper()

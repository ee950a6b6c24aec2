"""What people are by their titles: who arranges interviews rather than hires, who assists, who leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup.identity import folded
from followup.model.people import Interviewer

_HIRES_FOR_OTHERS = frozenset(
    ["recruiter", "recruiters", "recruiting", "recruitment", "talent", "sourcer", "headhunter", "staffing"]
)
_ARRANGES = frozenset(["coordinator", "scheduler", "scheduling"])
_OF_HIRING = frozenset(
    ["candidate", "candidates", "committee", "hiring", "hr", "human", "interview", "interviews", "onboarding", "people",
     "resources", "search", "visit"]
)  # fmt: skip
_OF_AN_OFFICE = frozenset(
    ["administrative", "committee", "department", "executive", "faculty", "office", "personal", "search"]
)
_SUPPORTS = frozenset(["administrator", "assistant", "secretary", "receptionist"])
_SAYS_NOTHING = frozenset(
    ["senior", "junior", "lead", "sr", "jr", "the", "a", "of", "and", "for", "to", "chief", "acting"]
)
_CHAIRS = frozenset(["chair", "chairman", "chairwoman", "chairperson"])


def arranges(person: Interviewer, role: str | None) -> bool:
    """Whether somebody's title says that they hire for others or arrange interviews. Where the opening itself is such a job,
    titles say nothing: they are colleagues to be.
    """
    return _arranges(person.title) and not _arranges(role)


def _arranges(title: str | None) -> bool:
    words = _words(title)
    if words & _HIRES_FOR_OTHERS or "executive search" in folded(title or ""):
        return True
    return bool(words & _ARRANGES) and words <= _ARRANGES | _OF_HIRING | _SUPPORTS  # a care coordinator is a colleague


def _supports(title: str | None) -> bool:
    """Whether a title is that of somebody who assists an office or a committee; a database administrator does not."""
    words = _words(title)
    return bool(words & _SUPPORTS) and (bool(words & _OF_AN_OFFICE) or words <= _SUPPORTS)


def _words(title: str | None) -> set[str]:
    return set(folded(title or "").split()) - _SAYS_NOTHING


def works_there(address: str | None, company: str, people: Iterable[Interviewer]) -> bool:
    """Whether an address is at the company itself: somebody there has one at the same domain, which has the company's name. A
    provider of private mail has another name than those who have their mail there.
    """
    domain = _domain(address)
    if not domain or domain not in [_domain(person.email) for person in people]:
        return False
    words = folded(company).split()
    return any(label in (*words, "".join(words)) for label in domain.split(".")[:-1])


def _domain(address: str | None) -> str:
    return (address or "").rpartition("@")[2].casefold()


def lead_of(people: Sequence[Interviewer], role: str | None = None) -> Interviewer | None:
    """The one marked so, else the first whose title names the hiring manager or the chair, else the first who neither
    arranges nor assists, else the first.
    """
    ranked = sorted(people, key=lambda person: _rank(person, role))
    return next(iter(ranked), None)


def is_a_colleague(person: Interviewer, role: str | None) -> bool:
    """Whether somebody neither arranges nor assists."""
    return _rank(person, role) <= _NOBODY_IN_PARTICULAR


def stands_out(person: Interviewer) -> bool:
    """Whether the list says that somebody leads, by a mark or by their title."""
    return _rank(person, None) < _NOBODY_IN_PARTICULAR


_NOBODY_IN_PARTICULAR = 3


def _rank(person: Interviewer, role: str | None) -> int:
    if person.lead:
        return 0
    if "hiring manager" in folded(person.title or ""):
        return 1
    if arranges(person, role) or (_supports(person.title) and not _supports(role)):
        return _NOBODY_IN_PARTICULAR + 1
    return 2 if _CHAIRS & _words(person.title) else _NOBODY_IN_PARTICULAR


def who_arranges(people: Iterable[Interviewer], role: str | None) -> Interviewer | None:
    """The last of some people whose title says that they arrange."""
    return next((person for person in reversed(tuple(people)) if arranges(person, role)), None)

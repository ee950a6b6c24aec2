"""Words of an opening or a person -> what to type so that they are meant and nobody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from followup.amending.marking.finding import fits, target_of, targets
from followup.amending.marking.marks import Fit, Mark, NotMarked
from followup.amending.marking.shell import name
from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Interview
from followup.model.people import Person


def whom(
    mark: Mark,
    one: Interview,
    person: Person | None,
    interviews: Sequence[Interview],
    playbook: Playbook,
    now: dt.datetime,
) -> str | None:
    """What to type for WHOM so that a mark is set at an interview, or at another of its visit's; None where nothing tells."""
    for words in _wordings(one, person):
        found = targets(fits(interviews, [words]), mark, interviews)
        try:
            target = target_of(found, mark, playbook, now)
        except NotMarked:
            continue
        is_there = (target.interview.opening, target.interview.day) == (one.opening, one.day) or not mark.names_a_step
        if is_there and target.interview.opening == one.opening and _is_same(target.person, person):
            return " ".join(name(part) for part in words.split("\0"))
    return None


def _wordings(one: Interview, person: Person | None) -> Iterator[str]:
    """From the shortest on; what stands between two names is a sign that no name has."""
    own = [person.name] if person is not None else []
    short = [[*own], [one.company, *own]] if own else [[one.company]]
    longer = [one.company, *filter(None, (one.role,)), *own]
    for words in (*short, longer, [one.company, str(one.day), *own], [*longer, str(one.day)]):
        yield "\0".join(words)


def _is_same(one: Person | None, other: Person | None) -> bool:
    if one is None or other is None:
        return one is other
    return folded(one.name) == folded(other.name)


def of_fit(fit: Fit, fits: Sequence[Fit]) -> str:
    """What to type for one of several that some words fit: no more than tells it from the others."""
    one = fit.interviews[-1]
    parts = [one.company, *([fit.person.name] if fit.person else [])]
    if sum(each.interviews[-1].company == one.company and _is_same(each.person, fit.person) for each in fits) > 1:
        parts[1:1] = filter(None, (one.role,))
    if sum(each.opening == fit.opening and _is_same(each.person, fit.person) for each in fits) > 1:
        parts.append(str(one.day))
    return " ".join(map(name, parts))

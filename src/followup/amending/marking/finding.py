"""Some words of a name -> the openings and people that they may mean, and the interview at which a mark is set."""

from __future__ import annotations

import datetime as dt
import difflib
import itertools
import re
from collections.abc import Callable, Iterable, Sequence

from followup.amending.marking.marks import Fit, Mark, NotMarked, Several, Target, What
from followup.identity import folded
from followup.model.etiquette import Anchor, OnceA, Playbook, Recipients, Step
from followup.model.interviews import Interview
from followup.model.people import Interviewer, Person
from followup.model.status import Status

_OF_SEVERAL = (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS)
_OF_REFERENCES = (Recipients.REFERENCES, Recipients.ASKED_REFERENCES)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
Means = Callable[[Sequence[str], Sequence[str], Sequence[Sequence[str]]], bool]
"""Whether typed words mean a name, which has words of its own, and other names beside it."""


def fits(interviews: Iterable[Interview], whom: Iterable[str]) -> tuple[Fit, ...]:
    """What words may mean, in the order of the list: a whole name before some words of one, these before beginnings of words.

    Besides words of a company or a person, words of the role, of the round and the day (2026-12-08) tell them apart.
    """
    typed = " ".join(whom)
    days, words = _DAY.findall(typed), folded(_DAY.sub(" ", typed)).split()
    if not words and not days:
        return ()
    there = [one for one in interviews if not days or str(one.day) in days]
    for is_meant in (_is_whole, _is_part, _begins):
        if found := _fits(there, words, is_meant):
            return found
    return ()


def _fits(interviews: Sequence[Interview], words: Sequence[str], is_meant: Means) -> tuple[Fit, ...]:
    found: dict[tuple[str, str], tuple[Person | None, list[Interview]]] = {}
    for one in interviews:
        about = [_words(one.role), _words(one.round)]
        if not words or is_meant(words, _words(one.company), about):
            found.setdefault((one.opening, ""), (None, []))[1].append(one)
        for person in people_of(one):
            if words and is_meant(words, _words(person.name), [_words(one.company), *about]):
                found.setdefault((one.opening, folded(person.name)), (person, []))[1].append(one)
    return tuple(
        Fit(tuple(sorted(rounds, key=lambda each: (each.end, each.place))), person) for person, rounds in found.values()
    )


def people_of(one: Interview) -> tuple[Person, ...]:
    """Everybody whom an interview names: who asked, who arranged it, who speaks for the candidate."""
    return (*one.interviewers, *filter(None, (one.arranged_by,)), *one.references)


def _words(text: str | None) -> list[str]:
    return folded(text or "").split()


def _is_whole(words: Sequence[str], own: Sequence[str], beside: Sequence[Sequence[str]]) -> bool:
    if not own or not set(own).issubset(words):
        return False
    chosen = (some for count in range(len(beside) + 1) for some in itertools.combinations(beside, count))
    return any(sorted(words) == sorted([*own, *itertools.chain(*some)]) for some in chosen)


def _is_part(words: Sequence[str], own: Sequence[str], beside: Sequence[Sequence[str]]) -> bool:
    return not set(own).isdisjoint(words) and set(own).union(*beside).issuperset(words)


def _begins(words: Sequence[str], own: Sequence[str], beside: Sequence[Sequence[str]]) -> bool:
    def is_begun(word: str, names: Iterable[str]) -> bool:
        return any(name.startswith(word) for name in names)

    everything = set(own).union(*beside)
    return any(is_begun(word, own) for word in words) and all(is_begun(word, everything) for word in words)


def nearest(interviews: Iterable[Interview], whom: Iterable[str]) -> tuple[str, ...]:
    """Names that are like some words, for a question; none where nothing is like them."""
    names: dict[str, str] = {}
    for one in interviews:
        for name in (one.company, *(person.name for person in people_of(one))):
            names |= {word: name for word in (*_words(name), folded(name)) if len(word) > 2}
    typed = folded(" ".join(whom))
    close = [each for word in (typed, *typed.split()) for each in difflib.get_close_matches(word[:100], names, 2, 0.7)]
    return tuple(dict.fromkeys(names[each] for each in close))[:3]


def targets(found: Sequence[Fit], mark: Mark, interviews: Sequence[Interview]) -> list[Fit]:
    """What of it a mark can be about: a topic about one interviewer, a status about a whole opening; each once."""
    meant: dict[tuple[str, str], Fit] = {}
    for fit in found:
        for one in _of_its_kind(fit, mark, interviews):
            meant.setdefault((one.opening, folded(one.person.name) if one.person else ""), one)
    return list(meant.values())


def _of_its_kind(fit: Fit, mark: Mark, interviews: Sequence[Interview]) -> list[Fit]:
    if mark.what is What.TOPIC:
        if fit.person is not None:
            return [fit] if isinstance(fit.person, Interviewer) else []
        people = {folded(person.name): person for one in fit.interviews for person in one.interviewers}
        return [Fit(_with_them(fit.interviews, person), person) for person in people.values()]
    if mark.what is What.DONE or fit.person is None:
        return [fit]
    rounds = (one for one in interviews if one.opening == fit.opening)
    return [Fit(tuple(sorted(rounds, key=lambda each: (each.end, each.place))))]


def _with_them(interviews: Iterable[Interview], person: Person) -> tuple[Interview, ...]:
    name = folded(person.name)
    return tuple(one for one in interviews if any(folded(each.name) == name for each in one.interviewers))


def target_of(found: Sequence[Fit], mark: Mark, playbook: Playbook, now: dt.datetime) -> Target:
    """The interview that a mark is about, of the one opening or person that it fits.

    Raises Several where it fits more, and NotMarked where nobody was met.
    """
    if not found:
        raise NotMarked("nobody there asked the questions: a topic is one interviewer's")
    if len(found) > 1:
        raise Several(found)
    (fit,) = found
    one = _interview_for(mark, fit, playbook, now)
    named = [each for each in people_of(one) if fit.person and folded(each.name) == folded(fit.person.name)]
    return Target(one, named[0] if named else fit.person)


def _interview_for(mark: Mark, fit: Fit, playbook: Playbook, now: dt.datetime) -> Interview:
    """The latest for what holds for the opening; for what is about one meeting the latest that is over, else the next.

    What comes before an interview is about the next one, and so is its being called off.
    """
    held = [one for one in fit.interviews if one.status is not Status.CANCELLED] or [*fit.interviews]
    to_come = [one for one in held if one.end > now]
    over = [one for one in held if one.end <= now]
    if mark.status is Status.CANCELLED:
        if len(to_come) > 1:
            raise Several([Fit((one,), fit.person) for one in to_come])
        return to_come[0] if to_come else held[-1]
    if mark.what in (What.STATUS, What.DECISION_BY, What.ANSWER_BY):
        return held[-1]
    step = playbook.step(mark.value) if mark.names_a_step else None
    if step is not None and any(anchor == Anchor.INTERVIEW_START for anchor, _ in step.counted_from):
        return to_come[0] if to_come else over[-1]
    return over[-1] if over else to_come[0]


def others_skipped(
    mark: Mark, target: Target, found: Iterable[Fit], interviews: Iterable[Interview], playbook: Playbook
) -> tuple[Sequence[Person], Sequence[Person]]:
    """Whom of the target's opening the words name, and who else there would be skipped with them: a list says of a step that
    it is skipped, and not for whom. Nobody of either where the words name the opening itself, or one person alone is concerned.
    """
    one, step = target.interview, playbook.step(mark.value)
    theirs = [fit.person for fit in found if fit.opening == one.opening]
    named = [person for person in theirs if person is not None]
    if step is None or len(named) < len(theirs):
        return (), ()
    names = {folded(person.name) for person in named}
    rounds = [each for each in interviews if each.opening == one.opening]
    others = {folded(person.name): person for person in _concerned(step, one, rounds)}
    besides = [person for name, person in others.items() if name not in names]
    return (named, besides) if besides else ((), ())


def _concerned(step: Step, one: Interview, rounds: Iterable[Interview]) -> list[Person]:
    """Everybody whom a step concerns that may go to several: of a visit, or of the whole opening."""
    together = [each for each in rounds if each.day == one.day or step.once_a in (OnceA.OPENING, OnceA.PERSON)]
    if step.recipients in _OF_REFERENCES:
        return [person for each in together for person in each.references]
    if step.recipients in _OF_SEVERAL:
        return [person for each in together for person in each.interviewers]
    return []

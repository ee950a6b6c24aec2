"""What is still to find its time, and which of it has to wait for which."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model.etiquette import Anchor, Recipients
from followup.model.interviews import Opening
from followup.model.status import Status
from followup.model.stretches import Unit, Wait
from followup.planning import contact
from followup.planning.asking import as_if_taken
from followup.planning.history import Match, is_of_a_former_round
from followup.planning.offers import accepted_elsewhere
from followup.planning.situation import Situation
from followup.planning.taken_up import asks
from followup.planning.wanted import Wanted

_BETWEEN_QUESTIONS = 3
"""Working days between two questions to one person, as between an invitation and a question."""
LONG_AGO = dt.datetime(1, 1, 2, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """When a follow-up is, or would have been, where that is known; `end` is None where it is not taken."""

    start: dt.datetime | None = None
    end: dt.datetime | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Placing:
    """A follow-up on its way to a time; `span` is given where it has one already.

    With `is_only_a_time` nobody takes the step, and others are counted from it all the same. `behind` are the UIDs of
    what has to come first, with the working days to leave between.
    """

    match: Match
    is_only_a_time: bool = False
    span: Span | None = None
    not_before: dt.datetime = LONG_AGO
    behind: tuple[tuple[str, int], ...] = ()

    @property
    def wanted(self) -> Wanted:
        return self.match.wanted


@dataclass(frozen=True, slots=True)
class Links:
    """All placings, those that are there only for their time among them; what each is counted from, and what has to come
    before it with the working days to leave between; and the answers to offers of which each brings news.
    """

    placings: Sequence[Placing]
    base: Mapping[Placing, Placing]
    behind: Mapping[Placing, Sequence[tuple[Placing, int]]]
    news_of: Mapping[Placing, Sequence[Placing]]

    def before(self, one: Placing) -> list[Placing]:
        """Everything that has to have its time before one can have its."""
        base = self.base.get(one)
        return [*([base] if base is not None else ()), *(other for other, _ in self.behind.get(one, ()))]


def linked(placings: Sequence[Placing], situation: Situation) -> Links:
    """Every placing with what it depends on; a step that is counted from has a time even where it is not taken."""
    there = _by_step(placings)
    asked_before = _asked_before(placings, situation)
    by_uid = {one.match.uid: one for one in placings}
    base: dict[Placing, Placing] = {}
    behind: dict[Placing, Sequence[tuple[Placing, int]]] = {}
    news_of: dict[Placing, Sequence[Placing]] = {}
    only_times: list[Placing] = []
    pending = [one for one in placings if one.span is None]
    while pending:
        one = pending.pop()
        wanted = one.wanted
        if wanted.base is not None:
            taken = there.setdefault((wanted.base, wanted.opening.key), [])
            its = [each for each in taken if not is_of_a_former_round(each.match)]
            if not its and (only_a_time := _only_a_time(wanted.opening, wanted.base, situation)):
                for several in (its, taken, only_times, pending):
                    several.append(only_a_time)
            if its:
                base[one] = _counted_from(wanted, its)
        first = [(by_uid[uid], days) for uid, days in one.behind if uid in by_uid]
        if not one.is_only_a_time:
            first += [
                (other, days) for step, days in wanted.step.not_before
                for other in there.get((step, wanted.opening.key), ()) if other is not one and _is_with_them(other, wanted)
            ]  # fmt: skip
            first += [(other, _BETWEEN_QUESTIONS) for other in asked_before.get(one, ())]
            if answers := _answers_told_of(wanted, there, situation):
                news_of[one] = answers
                first += [(answer, _working_days(wanted.wait)) for answer in answers]
        if first:
            behind[one] = first
    return Links((*placings, *only_times), base, behind, news_of)


def _by_step(placings: Iterable[Placing]) -> dict[tuple[str, str], list[Placing]]:
    """The placings of each step of each opening."""
    there: dict[tuple[str, str], list[Placing]] = {}
    for one in placings:
        for opening in one.wanted.openings:
            there.setdefault((one.wanted.step.name, opening.key), []).append(one)
    return there


def _asked_before(placings: Iterable[Placing], situation: Situation) -> dict[Placing, list[Placing]]:
    """For each question about a decision the one that the same person was asked about another opening, or is to be asked, before
    it: two questions on two days are impatience. A person is the same by address anywhere, by name at a company.
    """
    by_reader: dict[tuple[str, ...], list[Placing]] = {}
    for one in placings:
        wanted = one.wanted
        is_asked = wanted.step.recipients is not Recipients.CANDIDATE and asks(wanted.step, wanted.opening)
        if is_asked and not one.is_only_a_time and wanted.counted is not None:
            for key in _readers(wanted):
                by_reader.setdefault(key, []).append(one)
    found: dict[Placing, list[Placing]] = {}
    for several in by_reader.values():
        ordered = sorted(several, key=lambda one: _turn(one, situation)) if several[1:] else several
        for before, one in itertools.pairwise(ordered):
            if one.span is None:
                found.setdefault(one, []).append(before)
    return found


def _readers(wanted: Wanted) -> list[tuple[str, ...]]:
    company = folded(wanted.opening.company)
    by_name_and_address = contact.readers(wanted.messages)
    return [key for name, address in by_name_and_address for key in ((company, name), (address,)) if key != ("-",)]


def _turn(one: Placing, situation: Situation) -> tuple[bool, dt.date, tuple[str, ...]]:
    """What was sent comes first, and then what is due first by itself."""
    if one.span is not None and one.span.start is not None:
        return False, one.span.start.date(), one.wanted.key
    counted = one.wanted.counted or LONG_AGO
    day = zones.in_zone(counted, situation.timezone).date() if isinstance(counted, dt.datetime) else counted
    return True, situation.workdays.on(day, one.wanted.wait), one.wanted.key


def _answers_told_of(
    wanted: Wanted, there: Mapping[tuple[str, str], Sequence[Placing]], situation: Situation
) -> list[Placing]:
    """The acceptance, or the no, of which a follow-up brings news. Nobody hears of it before those to whom it is given, and may
    take it as settled, have had their wait: until then the candidate has no other job for certain.
    """
    if wanted.step.recipients is Recipients.WHO_MADE_THE_OFFER:
        return []
    anchors = [anchor for anchor, _ in wanted.step.counted_from]
    opening: Opening | None = wanted.opening
    if Anchor.ACCEPTED_ELSEWHERE in anchors:
        opening = accepted_elsewhere(wanted.opening, situation)
    elif Anchor.OUTCOME not in anchors:
        return []
    if opening is None or opening.status not in (Status.ACCEPTED, Status.DECLINED):
        return []
    answers = [step.name for step in situation.playbook.steps if step.recipients is Recipients.WHO_MADE_THE_OFFER]
    given = (one for name in answers for one in there.get((name, opening.key), ()))
    return [one for one in given if not one.is_only_a_time]


def _working_days(wait: Wait) -> int:
    return max(wait.amount, 0) if wait.unit is Unit.WORKING_DAYS else 0


def _only_a_time(opening: Opening, step: str, situation: Situation) -> Placing | None:
    would_be = as_if_taken(opening, step, situation)
    return Placing(Match(would_be, ""), is_only_a_time=True) if would_be is not None else None


def _counted_from(wanted: Wanted, there: Sequence[Placing]) -> Placing:
    """Of several placings of the step that one is counted from: that of its own visit, else the latest."""
    same_visit = [other for other in there if other.wanted.is_of_visits and other.wanted.visit == wanted.visit]
    return max(same_visit or there, key=lambda other: (other.wanted.anchor, other.match.uid))


def _is_with_them(other: Placing, wanted: Wanted) -> bool:
    """Whether a placing that is taken reaches somebody whom another follow-up is for."""
    people = contact.hashes_of(wanted.people)
    return not other.is_only_a_time and contact.share_a_person(people, contact.hashes_of(other.wanted.people))

"""What an earlier run published, matched with what is wanted now: the same follow-up keeps its UID through corrections."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.identity import Hashes, person_hashes, uid_of
from followup.model.etiquette import Anchor, OnceA, Step
from followup.model.interviews import Interview, Opening
from followup.model.people import Person
from followup.model.published import Published
from followup.planning import contact
from followup.planning.calendar.days import Days
from followup.planning.situation import Situation
from followup.planning.wanted import Wanted

_MOST_FURTHER = 50


@dataclass(frozen=True, slots=True)
class Match:
    """A wanted follow-up and its UID; what of it was sent already, what is published and still to come, and what was
    published for it besides.
    """

    wanted: Wanted
    uid: str
    sent: Sequence[Published] = ()
    to_come: Published | None = None
    surplus: Sequence[Published] = ()


class _Left:
    """What was published and has not been claimed yet, by UID, by opening and by the interview's end."""

    def __init__(self, published: Iterable[Published]) -> None:
        self.by_uid = {one.uid: one for one in sorted(published, key=lambda one: one.uid)}
        self._near: dict[tuple[str, object], list[Published]] = {}
        self._wanted: dict[tuple[str, str], list[Wanted]] = {}
        self._expected: dict[tuple[str, object], list[Wanted]] = {}
        self.steps_with_others: set[str] = set()
        for one in self.by_uid.values():
            for agrees_in in (one.opening, one.anchor):
                self._near.setdefault((one.step, agrees_in), []).append(one)

    def expect(self, matches: Sequence[Match], lacking: Iterable[Match]) -> None:
        """Notes what references are to hear of each opening, what has nothing published under its own name, and which
        steps have something published under another than the first name of anything wanted.
        """
        for_references = {match.wanted.step.name for match in matches if contact.is_for_references(match.wanted.step)}
        for one in (match.wanted for match in matches if match.wanted.step.name in for_references):
            self._wanted.setdefault((one.step.name, contact.opening_hash(one.opening)), []).append(one)
        firsts = {match.uid for match in matches}
        self.steps_with_others = {one.step for uid, one in self.by_uid.items() if uid not in firsts}
        for match in lacking:
            one = match.wanted
            key = (one.step.name, contact.opening_hash(one.opening))
            if match.uid not in self.by_uid and key not in self._near:
                self._expected.setdefault((one.step.name, one.anchor), []).append(one)

    def is_of_another(self, one: Published, wanted: Wanted) -> bool:
        """Whether a published follow-up is of the interview of another opening, which had the name of this one before; or
        a message about several openings, of which another is the first now.
        """
        if contact.is_for_references(wanted.step):
            first = self._wanted.get((one.step, one.opening), ())
            return not _is_of_the_opening(wanted, one) and any(_reaches(one, other) for other in first)
        if one.anchor in (None, wanted.anchor):
            return False
        there = self._expected.get((one.step, one.anchor), ())
        return any(other.opening.key != wanted.opening.key and _reaches(one, other) for other in there)

    def claim(self, uid: str) -> Published:
        return self.by_uid.pop(uid)

    def near_of(self, wanted: Wanted) -> list[Published]:
        """Unclaimed ones of its step that agree in the opening or in the end of a day of the interview."""
        agrees_in = (contact.opening_hash(wanted.opening), *sorted(_instants(wanted)))
        found = {one.uid: one for what in agrees_in for one in self._near.get((wanted.step.name, what), ())}
        return [one for one in found.values() if one.uid in self.by_uid]


def by_their_uids(published: Iterable[Published], wanted: Iterable[Wanted]) -> tuple[Published, ...]:
    """What was published. A UID is of one opening and one step for ever: where damage put it beside another step, or another
    program left nothing else, it says whose an event is, and only the times count besides.
    """
    wanted_by_uid = {uid_of(*one.key): one for one in wanted}
    return tuple(_by_its_uid(one, wanted_by_uid.get(one.uid)) for one in published)


def _by_its_uid(one: Published, wanted: Wanted | None) -> Published:
    if wanted is None or one.step == wanted.step.name:
        return one
    return dataclasses.replace(
        one,
        step="",
        opening=contact.opening_hash(wanted.opening),
        source=wanted.visit[0].source,
        anchor=None,
        counted_from="",
        people=(),
    )


def matched(
    wanted: Sequence[Wanted], openings: Iterable[Opening], days: Days, situation: Situation
) -> tuple[list[Match], list[Published]]:
    """Each wanted follow-up with what was published of it, and what was published and is wanted no longer.

    First by what it is: the interview's instant where a step is taken once a visit, else its UID. What is left over is
    the same follow-up under a corrected name if just one of its step agrees in the opening or in the interview's instant.
    """
    matches = [Match(one, uid_of(*one.key)) for one in sorted(wanted, key=lambda one: one.key)]
    left = _Left(situation.published)
    carried: set[str] = set()
    if left.by_uid:
        openings = tuple(openings)
        found = _found(matches, left, situation)
        known = {contact.opening_hash(opening) for opening in openings}
        for match, hits in zip(matches, found, strict=True):
            if hits:
                hits += _sent_under_a_former_name(match.wanted, left, known, situation)
        carried = {*left.by_uid, *(one.uid for hits in found for one in hits)}
        held = _held_until(openings)
        matches = [_divided(match, hits, held, days, situation) for match, hits in zip(matches, found, strict=True)]
    return _with_uids_of_their_own(matches, carried), [*left.by_uid.values()]


def _found(matches: Sequence[Match], left: _Left, situation: Situation) -> list[list[Published]]:
    """What was published of each."""
    found = [_by_instant(match.wanted, left) for match in matches]
    left.expect(matches, [match for match, hits in zip(matches, found, strict=True) if not hits])
    found = [hits or _by_uid(match, left) for match, hits in zip(matches, found, strict=True)]
    lacking = [(match.wanted, hits) for match, hits in zip(matches, found, strict=True) if not hits]
    _take_over(lacking, left, situation)
    return found


def _by_instant(wanted: Wanted, left: _Left) -> list[Published]:
    """What was published for this visit, withdrawn or not. It may have been so when the visit had fewer days, and ended
    sooner.
    """
    if not wanted.is_of_visits:
        return []
    key, instants = contact.opening_hash(wanted.opening), _instants(wanted)
    return [
        left.claim(one.uid) for one in left.near_of(wanted)
        if one.opening == key and one.anchor in instants and _is_for_them(wanted, one)
    ]  # fmt: skip


def _instants(wanted: Wanted) -> frozenset[dt.datetime]:
    """When its interview ends, and each day of it: what was sent after the first day is of the visit that it grew to."""
    return frozenset({wanted.anchor, *(interview.end for interview in wanted.visit)})


def _sent_under_a_former_name(
    wanted: Wanted, left: _Left, known: Collection[str], situation: Situation
) -> list[Published]:
    """What people of this visit were sent when its opening was called otherwise, beside what goes by the new name now. The
    hashes of all openings, by the names that they have now, are `known`.
    """
    if not wanted.is_of_visits:
        return []
    return [
        left.claim(one.uid) for one in left.near_of(wanted)
        if not one.is_withdrawn and one.opening not in known and situation.scope.may_rename(one) and _reaches(one, wanted)
    ]  # fmt: skip


def _is_for_them(wanted: Wanted, one: Published) -> bool:
    """Whether a published event may be this one of several that a step has for different people."""
    return not wanted.step.one_event_for_person or contact.share_a_person(one.people, contact.hashes_of(wanted.people))


def _by_uid(match: Match, left: _Left) -> list[Published]:
    if not left.by_uid:
        return []
    wanted, uid = match.wanted, match.uid
    hits = [uid] if uid in left.by_uid and not _is_anothers(left.by_uid[uid], wanted, left) else []
    for number in range(1, _MOST_FURTHER if wanted.step.name in left.steps_with_others else 1):
        further = further_uid(wanted, number)
        if further not in left.by_uid:
            break
        if not _is_anothers(left.by_uid[further], wanted, left):
            hits.append(further)
    return [left.claim(hit) for hit in hits]


def _is_anothers(one: Published, wanted: Wanted, left: _Left) -> bool:
    return _is_of_another_visit(one, wanted) or left.is_of_another(one, wanted)


def _is_of_another_visit(one: Published, wanted: Wanted) -> bool:
    """Whether a visit's number has moved on to another visit, because one was added before it."""
    if not wanted.is_of_visits or one.anchor in (None, wanted.anchor):
        return False
    others = (each for opening in wanted.openings for each in opening.interviews if each not in wanted.visit)
    return any(interview.end == one.anchor for interview in others)


def further_uid(wanted: Wanted, number: int) -> str:
    """The UID of a further event, for people who were added after the first was sent."""
    return uid_of(*wanted.key, f"further {number}")


def _take_over(lacking: Sequence[tuple[Wanted, list[Published]]], left: _Left, situation: Situation) -> None:
    """Gives what is published and wanted no longer to the one follow-up that it may be under another name: to one of its
    own opening first, then to one of the interview's instant. What was withdrawn of an opening still is its own; of another, it
    only stands beside what was not: which of two it is, is no surer when one of them is withdrawn.
    """
    may_rename, now = situation.scope.may_rename, situation.now
    near = [
        [
            one for one in left.near_of(wanted)
            if not left.is_of_another(one, wanted) and may_rename(one)
        ]
        for wanted, _ in lacking
    ]  # fmt: skip
    own = [
        [one for one in several if _is_of_the_opening(wanted, one)]
        for (wanted, _), several in zip(lacking, near, strict=True)
    ]
    owned = {one.uid for several in own for one in several}
    possible = [
        _same_thing(wanted, of_it or [one for one in several if one.uid not in owned], now)
        for (wanted, _), several, of_it in zip(lacking, near, own, strict=True)
    ]
    claims: dict[str, int] = {}
    for one in (one for several in possible for one in several):
        claims[one.uid] = claims.get(one.uid, 0) + 1
    for (wanted, hits), several in zip(lacking, possible, strict=True):
        is_there = any(not one.is_withdrawn or _is_of_the_opening(wanted, one) for one in several)
        is_sure = len({one.opening for one in several}) == 1 and all(claims[one.uid] == 1 for one in several)
        if is_there and is_sure:
            hits.extend(left.claim(one.uid) for one in several)


def _reaches(one: Published, wanted: Wanted) -> bool:
    """Whether a published follow-up reached somebody whom a wanted one is for; one for nobody reaches everyone."""
    return not one.people or contact.share_a_person(one.people, contact.hashes_of(wanted.people))


def _is_of_the_opening(wanted: Wanted, one: Published) -> bool:
    return one.opening == contact.opening_hash(wanted.opening)


def _same_thing(wanted: Wanted, near: Sequence[Published], now: dt.datetime) -> list[Published]:
    """What may be this follow-up under another name: one, or one and its further events. Where there are several for
    different people, those who are among both decide; what one person was sent, another is not taken to have got.
    """
    same = near
    people = contact.hashes_of(wanted.people)
    if len(same) > 1 and not (wanted.is_of_visits and _are_of_one_visit(same, _instants(wanted))):
        same = [one for one in same if contact.share_a_person(one.people, people)]
    is_one_persons = contact.is_for_references(wanted.step)
    return [one for one in same if not (is_one_persons and one.start < now and _is_another(one.people, people))]


def _are_of_one_visit(several: Sequence[Published], instants: Collection[dt.datetime]) -> bool:
    first = several[0]
    days = {first.anchor} if first.anchor not in instants else instants
    return all(one.opening == first.opening and one.anchor in days for one in several)


def _is_another(before: Sequence[Hashes], people: Sequence[Hashes]) -> bool:
    """Whether these are certainly other people: nobody is the same, and everybody has an address."""
    return not contact.share_a_person(before, people) and all(address != "-" for _, address in (*before, *people))


def _divided(match: Match, hits: Sequence[Published], held: _Held, days: Days, situation: Situation) -> Match:
    """Tells what was sent from what is to come; of several to come, the first that is not withdrawn."""
    if not hits:
        return match
    sent: list[Published] = []
    to_come: list[Published] = []
    for one in hits:
        has_passed = one.start < situation.now and not one.is_withdrawn
        (sent if has_passed and not _is_put_off(match.wanted, one, held, days, situation) else to_come).append(one)
    to_come.sort(key=lambda one: one.is_withdrawn)
    uid = (to_come or sent)[0].uid
    return Match(match.wanted, uid, tuple(sent), next(iter(to_come), None), tuple(to_come[1:]))


def is_of_a_former_round(match: Match) -> bool:
    """Whether what is sent once an opening was sent before another round came, from which it would be counted now."""
    wanted = match.wanted
    if wanted.step.once_a is not OnceA.OPENING or wanted.until is not None or not match.sent:
        return False
    last = match.sent[-1]
    return last.anchor is not None and last.anchor < wanted.anchor and last.start < wanted.anchor


_Held = Mapping[dt.datetime | None, Sequence[Interview]]
"""Interviews by their end."""


def _held_until(openings: Iterable[Opening]) -> _Held:
    held: dict[dt.datetime | None, list[Interview]] = {}
    for interview in (interview for opening in openings for interview in opening.interviews):
        held.setdefault(interview.end, []).append(interview)
    return held


def _is_put_off(wanted: Wanted, one: Published, held: _Held, days: Days, situation: Situation) -> bool:
    """Whether a sent message belongs to an interview that has been put off: it ends after the message now, and no
    interview of the opening, nor of one that had its name before, is where it was.
    """
    if one.anchor is None or one.anchor == wanted.anchor:
        return False
    if not _is_about_the_interview(wanted.step):
        return False
    if wanted.until is not None and isinstance(wanted.counted, dt.date):  # a deadline, and more time was given
        return wanted.anchor > one.anchor and days.aim(wanted, wanted.counted).latest > situation.now
    ends = {interview.end for opening in wanted.openings for interview in opening.interviews}
    if one.anchor in ends or wanted.anchor <= one.start or _is_held_elsewhere(one, held):
        return False
    if wanted.wait.amount >= 0 or wanted.counted is None:
        return True
    return days.aim(wanted, wanted.counted).proper > situation.now


_OF_AN_ANSWER = (Anchor.OUTCOME, Anchor.OFFER_ELSEWHERE, Anchor.ACCEPTED_ELSEWHERE)


def _is_about_the_interview(step: Step) -> bool:
    """Whether a step is about an interview, or a deadline; news of an answer, here or elsewhere, stays news when an interview
    is added or put off.
    """
    return any(anchor not in _OF_AN_ANSWER for anchor, _ in step.counted_from)


def _is_held_elsewhere(one: Published, held: _Held) -> bool:
    """Whether some opening has the interview that a message was for, with somebody whom the message reached."""
    return any(
        contact.share_a_person(one.people, contact.hashes_of(interview.interviewers))
        for interview in held.get(one.anchor, ())
    )


def _with_uids_of_their_own(matches: Iterable[Match], carried: Collection[str]) -> list[Match]:
    """The same, where a new follow-up whose UID another one carries has one of its own."""
    carried = set(carried)
    own = []
    for match in matches:
        if match.sent or match.to_come:
            own.append(match)
            continue
        uid, number = match.uid, 1
        while uid in carried:
            number += 1
            uid = uid_of(*match.wanted.key, f"again {number}")
        carried.add(uid)
        own.append(match if uid == match.uid else dataclasses.replace(match, uid=uid))
    return own


def not_covered(match: Match) -> tuple[Person, ...]:
    """The people of a wanted follow-up to whom nothing was sent. One who took the place of a person that is gone was
    renamed, not added, unless both have addresses. Where nothing is known of what was sent but that it was, it was for all.
    """
    if any(one.is_bare for one in match.sent):
        return ()
    opening = match.wanted.opening
    there = contact.hashes_of((*opening.people, *filter(None, (opening.arranged_by,))))
    sent = [hashes for one in match.sent for hashes in one.people]
    gone = [hashes for hashes in sent if not contact.share_a_person([hashes], there)]
    new = []
    for person in match.wanted.people:
        hashes = person_hashes(person)
        if contact.share_a_person(sent, [hashes]):
            continue
        before = next((one for one in gone if "-" in (one[1], hashes[1])), None)
        if before is None:
            new.append(person)
        else:
            gone.remove(before)
    return tuple(new)

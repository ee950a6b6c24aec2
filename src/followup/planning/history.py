"""What an earlier run published, matched with what is wanted now: the same follow-up keeps its UID through corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from followup.identity import person_hashes, uid_of
from followup.model import OnceA, Opening, Person, Published
from followup.planning.contact import opening_hash
from followup.planning.wanted import Wanted

MOST_FURTHER = 20


@dataclass(slots=True)
class Match:
    """A wanted follow-up and its UID; what of it was sent already, and what is published and still to come."""

    wanted: Wanted
    uid: str
    sent: list[Published] = field(default_factory=list)
    to_come: Published | None = None


def matched(
    wanted: Sequence[Wanted], published: Iterable[Published], now: dt.datetime, is_postponed: Callable[[Wanted, Published], bool]
) -> tuple[list[Match], list[Published]]:
    """Each wanted follow-up with what was published of it, and what was published and is wanted no longer.

    First by what it is: its UID, or the interview's instant where a step is taken once a visit. What is left over is the
    same follow-up under a corrected name if just one of its step agrees in the opening or in the interview's instant.
    """
    left = {one.uid: one for one in sorted(published, key=lambda one: one.uid)}
    matches = [Match(one, uid_of(*one.key)) for one in sorted(wanted, key=lambda one: one.key)]
    found: dict[int, list[Published]] = {index: _by_instant(match.wanted, left) for index, match in enumerate(matches)}
    for index, match in enumerate(matches):
        found[index] += _by_uid(match.wanted, left)
    _take_over([(matches[index], hits) for index, hits in found.items() if not hits], left)
    taken: set[str] = set(left)
    for index, match in enumerate(matches):
        _settle(match, found[index], now, is_postponed)
        taken.update(one.uid for one in found[index])
    _rename_clashes(matches, taken)
    return matches, list(left.values())


def _by_instant(wanted: Wanted, left: dict[str, Published]) -> list[Published]:
    if wanted.step.once_a not in (OnceA.VISIT, OnceA.DAY):
        return []
    key = opening_hash(wanted.opening)
    hits = [
        one for one in left.values()
        if one.step == wanted.step.name and one.opening == key and one.anchor == wanted.anchor and not one.is_withdrawn
    ]  # fmt: skip
    for one in hits:
        del left[one.uid]
    return hits


def _by_uid(wanted: Wanted, left: dict[str, Published]) -> list[Published]:
    uids = (uid_of(*wanted.key), *(further_uid(wanted, number) for number in range(1, MOST_FURTHER)))
    hits = []
    for uid in uids:
        one = left.get(uid)
        if one is None:
            if uid != uids[0]:
                break
            continue
        if wanted.step.once_a in (OnceA.VISIT, OnceA.DAY) and _is_of_another_visit(one, wanted):
            continue
        hits.append(left.pop(uid))
    return hits


def _is_of_another_visit(one: Published, wanted: Wanted) -> bool:
    """Whether a visit's number has moved on to another visit, because one was added before it."""
    ends = {interview.end for opening in wanted.openings for interview in opening.interviews}
    return one.anchor is not None and one.anchor != wanted.anchor and one.anchor in ends


def further_uid(wanted: Wanted, number: int) -> str:
    """The UID of a further event, for people who were added after the first was sent."""
    return uid_of(*wanted.key, f"further {number}")


def _take_over(lacking: list[tuple[Match, list[Published]]], left: dict[str, Published]) -> None:
    candidates = [(hits, _same_thing(match.wanted, left)) for match, hits in lacking]
    claims: dict[str, int] = {}
    for _, possible in candidates:
        for one in possible:
            claims[one.uid] = claims.get(one.uid, 0) + 1
    for hits, possible in candidates:
        if len(possible) == 1 and claims[possible[0].uid] == 1:
            hits.append(left.pop(possible[0].uid))


def _same_thing(wanted: Wanted, left: dict[str, Published]) -> list[Published]:
    """What may be this follow-up under another name; people in common decide where several may be."""
    key = opening_hash(wanted.opening)
    same = [
        one for one in left.values()
        if one.step == wanted.step.name and not one.is_withdrawn and (one.opening == key or one.anchor == wanted.anchor)
    ]  # fmt: skip
    names = {person_hashes(person)[0] for person in wanted.people}
    shared = [one for one in same if names & {name for name, _ in one.people}]
    return shared if len(same) > 1 else same


def _settle(match: Match, hits: list[Published], now: dt.datetime, is_postponed: Callable[[Wanted, Published], bool]) -> None:
    if not hits:
        return
    match.uid = hits[0].uid
    for one in hits:
        if one.start <= now and not one.is_withdrawn and not is_postponed(match.wanted, one):
            match.sent.append(one)
        elif match.to_come is None:
            match.to_come = one
            match.uid = one.uid


def _rename_clashes(matches: list[Match], taken: set[str]) -> None:
    """A new follow-up whose UID another one carries gets one of its own."""
    carried = set(taken)
    for match in matches:
        if match.sent or match.to_come:
            continue
        number = 1
        while match.uid in carried:
            number += 1
            match.uid = uid_of(*match.wanted.key, f"again {number}")
        carried.add(match.uid)


def not_covered(match: Match, opening: Opening) -> tuple[Person, ...]:
    """The people of a wanted follow-up to whom nothing was sent. One who took the place of a person that is gone was
    renamed, not added."""
    sent = {name_or_address for one in match.sent for pair in one.people for name_or_address in pair if name_or_address != "-"}
    now_there = {hashed for person in opening.people for hashed in person_hashes(person)}
    gone = sum(1 for one in match.sent for pair in one.people if not set(pair) & now_there)
    new = [person for person in match.wanted.people if not set(person_hashes(person)) & sent]
    return tuple(new[gone:])


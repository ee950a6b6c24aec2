"""What has its time already: messages that count as sent, and what an earlier run published and this one may not touch."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup import spoken, zones
from followup.identity import folded, opening_hash, person_hashes, short_hash
from followup.model.etiquette import Channel, OnceA, Recipients
from followup.model.follow_ups import DONE_ALREADY, DONE_BEFORE, FollowUp, LeftOut
from followup.model.interviews import Interview, Opening
from followup.model.people import Person
from followup.model.published import Published
from followup.model.status import Status
from followup.planning import contact
from followup.planning.calendar.days import Days
from followup.planning.calendar.slots import Slots
from followup.planning.history import Match, further_uid, is_of_a_former_round, not_covered
from followup.planning.joining import left_out_of
from followup.planning.offers import KNOWN_OUTCOME
from followup.planning.placing import Placing, Span
from followup.planning.sent_before import is_due
from followup.planning.situation import Situation
from followup.planning.wanted import Wanted, for_people
from followup.planning.why_not import ended


@dataclass(frozen=True, slots=True)
class Settled:
    """What is still to be placed, and beside it what has its time; messages that were sent; what is left out; and what was
    published and is not needed any more, with the reason.
    """

    placings: tuple[Placing, ...] = ()
    sent: tuple[FollowUp, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    given_up: tuple[tuple[Published, str], ...] = ()


def settled(matches: Iterable[Match], days: Days, situation: Situation) -> Settled:
    """Every match as what it comes to: sent, done, left as it is, or to be placed."""
    each = [_settled(match, days, situation) for match in matches]
    return Settled(
        tuple(placing for one in each for placing in one.placings),
        tuple(sent for one in each for sent in one.sent),
        tuple(left_out for one in each for left_out in one.left_out),
        tuple(given_up for one in each for given_up in one.given_up),
    )


def _settled(match: Match, days: Days, situation: Situation) -> Settled:
    to_come = match.to_come
    if to_come is not None and situation.is_to_come(to_come) and to_come.opening in situation.scope.frozen:
        return Settled((_placed([to_come], match, situation),))  # a row of its opening could not be read
    if not match.sent:
        return _still_to_do(match, situation)
    there = Settled((_placed(match.sent, match, situation),), tuple(_sent(match, days, situation)))
    people = _still_to_hear(match)
    if (
        people
        and match.wanted.is_done
        and match.wanted.is_of_visits
        and (asked := _asked_about(match, people, days, situation))
    ):
        return dataclasses.replace(there, left_out=asked)
    if people:
        more = _still_to_do(_further(match, people, situation), situation)
        return dataclasses.replace(more, placings=(*there.placings, *more.placings), sent=there.sent)
    there = dataclasses.replace(there, left_out=_not_again(match, situation))
    if to_come is not None and situation.is_to_come(to_come):
        return dataclasses.replace(there, given_up=((to_come, "it was sent already"),))
    return there


def _not_again(match: Match, situation: Situation) -> tuple[LeftOut, ...]:
    """Why what was sent before another round does not come again after it."""
    wanted = match.wanted
    if not is_of_a_former_round(match) or wanted.is_done:
        return ()
    day = zones.in_zone(match.sent[-1].start, situation.timezone).date()
    why = f"it comes once, and was there on {spoken.day(day)}, before the last interview"
    return tuple(left_out_of(wanted, opening, why) for opening in wanted.openings)


def _asked_about(match: Match, people: Iterable[Person], days: Days, situation: Situation) -> tuple[LeftOut, ...]:
    """Whoever came into the list after a step had been taken that is done for everyone: whether for them too, nobody says."""
    wanted = match.wanted
    marks = [done for one in wanted.visit for done in one.done if done.step == wanted.step.name]
    is_useful = wanted.counted is not None and days.aim(wanted, wanted.counted).latest > situation.now
    if situation.is_to_come(match.to_come) or not is_useful or all(one.people for one in marks):
        return ()
    return tuple(left_out_of(wanted, wanted.opening, DONE_BEFORE, person) for person in people)


def _still_to_do(match: Match, situation: Situation) -> Settled:
    if match.wanted.is_done and not situation.is_to_come(match.to_come):
        left_out = tuple(left_out_of(match.wanted, opening, DONE_ALREADY) for opening in match.wanted.openings)
        return Settled((Placing(match, is_only_a_time=True),), left_out=left_out)
    return Settled((Placing(match),))


def _placed(there: Sequence[Published], match: Match, situation: Situation) -> Placing:
    start, end = (zones.in_zone(time, situation.timezone) for time in (there[0].start, there[-1].end))
    return Placing(match, span=Span(start, end))


def _sent(match: Match, days: Days, situation: Situation) -> Iterable[FollowUp]:
    """What was sent; each of several messages with the people whom it reached. Of those who are gone from the list, none is asked
    about.
    """
    new = not_covered(match)
    told = [person for person in match.wanted.people if person not in new]
    for number, one in enumerate(match.sent):
        later = [hashes for other in match.sent[number + 1 :] for hashes in other.people]
        people = [
            person for person in told
            if contact.share_a_person(one.people, [person_hashes(person)])
            or (number == 0 and not contact.share_a_person(later, [person_hashes(person)]))
        ]  # fmt: skip
        is_everyone = len(people) == len(match.wanted.people)
        wanted = match.wanted if is_everyone else for_people(match.wanted, people, situation.playbook)
        start, end = (zones.in_zone(time, situation.timezone) for time in (one.start, one.end))
        sent = follow_up_of(wanted, one.uid, start, "Sent at its time.", days)
        reached_somebody = bool(people) or not match.wanted.people
        yield dataclasses.replace(sent, is_sent=True, is_due=reached_somebody and is_due(sent, situation), end=end)


def follow_up_of(
    wanted: Wanted,
    uid: str,
    start: dt.datetime,
    why: str,
    days: Days,
    says_when: str = "",
    *,
    is_late: bool = False,
    late_since: dt.date | None = None,
) -> FollowUp:
    """A wanted follow-up that has found its time."""
    return FollowUp(
        uid=uid,
        step=wanted.step,
        openings=wanted.openings,
        visit=wanted.visit,
        messages=wanted.messages,
        people=wanted.people,
        start=start,
        end=days.local(start + wanted.length),
        why=why,
        counted_from=says_when,
        anchor=wanted.anchor,
        elsewhere=wanted.elsewhere,
        arrives=days.arrival(wanted.step, start.date()) if wanted.step.channel is Channel.CARD else None,
        is_done=wanted.is_done,
        is_late=is_late,
        late_since=late_since,
    )


def _still_to_hear(match: Match) -> tuple[Person, ...]:
    """People who were added since, where a step concerns each of several people."""
    step = match.wanted.step
    is_for_each = (
        step.recipients in (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS) or step.once_a is OnceA.PERSON
    )
    return not_covered(match) if is_for_each else ()


def _further(match: Match, people: tuple[Person, ...], situation: Situation) -> Match:
    wanted = for_people(match.wanted, people, situation.playbook)
    uid = match.uid if match.to_come is not None else further_uid(wanted, len(match.sent))
    return Match(wanted, uid, to_come=match.to_come)


def take_what_stays(matches: Iterable[Match], staying: Iterable[Published], slots: Slots, situation: Situation) -> None:
    """Fills the calendar with what has its time: what was sent, what may not be touched, what is left where it is."""
    for match in matches:
        to_come = match.to_come
        if to_come is not None and situation.is_to_come(to_come) and to_come.opening in situation.scope.frozen:
            slots.take_published(to_come, match.wanted.step)
        else:
            for one in match.sent:
                slots.take_published(one, match.wanted.step)
    for one in staying:
        slots.take_published(one, situation.playbook.step(one.step))


def parted(
    unwanted: Iterable[Published], matches: Iterable[Match], situation: Situation
) -> tuple[list[Published], list[Published]]:
    """What was published and is wanted no longer: what this run may withdraw, and what is left where it is."""
    surplus = (one for match in matches for one in match.surplus)
    there = [one for one in (*unwanted, *surplus) if not one.is_withdrawn]
    going = [one for one in there if situation.is_to_come(one) and situation.scope.may_withdraw(one)]
    gone = {one.uid for one in going}
    return going, [one for one in there if one.uid not in gone]


def may_give_up(one: Published, wanted: Wanted, situation: Situation) -> bool:
    """Whether what was published for a follow-up that has no room goes with it: not what is past or frozen, nor what another
    opening has of a list that is gone.
    """
    if not situation.is_to_come(one) or one.opening in situation.scope.frozen:
        return False
    return situation.scope.may_withdraw(one) or one.opening in map(contact.opening_hash, wanted.openings)


def withdrawn(
    going: Iterable[Published],
    given_up: Iterable[tuple[Published, str]],
    left_out: Iterable[LeftOut],
    openings: Sequence[Opening],
    interviews: Iterable[Interview],
) -> dict[str, str]:
    """What is withdrawn, by UID, each with the reason; `left_out` says why steps are left out."""
    reasons = _reasons(left_out, interviews)
    known_openings = {contact.opening_hash(opening): opening for opening in openings}
    gone = {one.uid: why for one, why in given_up}
    for one in going:
        if one.uid not in gone:
            in_general = _why_in_general(known_openings.get(one.opening))
            known = (reason.why for reason in reasons.get((one.opening, one.step), ()) if reason.holds_for(one))
            gone[one.uid] = next(known, in_general)
    return gone


def _why_in_general(opening: Opening | None) -> str:
    if opening is None:
        return "the interview is no longer in the list"
    is_over = opening.status in KNOWN_OUTCOME or opening.status is Status.WITHDRAWN
    return ended(opening.status) if is_over else "it is planned otherwise now"


def _reasons(left_out: Iterable[LeftOut], interviews: Iterable[Interview]) -> dict[tuple[str, str], list[_Reason]]:
    """Why steps are left out, by opening (its short hash) and step."""
    ends = {one.identity: one.end for one in interviews}
    reasons: dict[tuple[str, str], list[_Reason]] = {}
    for one in left_out:
        name = short_hash(folded(one.person)) if one.person else None
        reason = _Reason(one.why, ends.get(one.interview) if one.interview else None, name)
        reasons.setdefault((opening_hash(one.opening), one.step), []).append(reason)
    return reasons


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why a step is left out: for everyone or, where they are given, for an interview that ends so or a person."""

    why: str
    end: dt.datetime | None = None
    name: str | None = None

    def holds_for(self, one: Published) -> bool:
        return self.end in (None, one.anchor) and (
            self.name is None or any(name == self.name for name, _ in one.people)
        )

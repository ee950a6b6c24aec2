"""Interviews, playbook, the time now and what was published -> follow-ups, and what was left out, each with its reason.

The whole list at once: what is published and still right keeps its slot; the rest is placed by proper time.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded, opening_hash, person_hashes, short_hash
from followup.model import (
    Candidate,
    Channel,
    FollowUp,
    Interview,
    LeftOut,
    OnceA,
    Opening,
    Person,
    Playbook,
    Published,
    Recipients,
    Settings,
    Status,
)
from followup.planning import contact
from followup.planning.anchors import UNKNOWN_DAY, Anchors
from followup.planning.days_off import DaysOff
from followup.planning.history import Match, further_uid, matched, not_covered
from followup.planning.joining import joined, left_out_of
from followup.planning.openings import openings_from
from followup.planning.placing import LONG_AGO, NO_AIM, Links, Placing, Queue
from followup.planning.references import References
from followup.planning.slots import Slots
from followup.planning.told import Told
from followup.planning.wanted import Wanted, Wants, for_people, is_of_visits
from followup.planning.workdays import Workdays
from followup.problems import Problem, Severity

_LATE_WORKING_DAYS = 1
_TIME_TO_IMPORT = dt.timedelta(minutes=30)
"""What is late already waits so long: an event that has passed before it is imported would count as sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What this run may withdraw: events of `sources` (as published), but none of a frozen opening (its short hash).

    `read` are all lists that were read: their events are recognised after a correction even where none may be withdrawn.
    """

    read: Collection[str] = ()
    sources: Collection[str] = ()
    frozen: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do, by time; what not, and why; what was published and is wanted no longer (UID -> why)."""

    openings: tuple[Opening, ...]
    follow_ups: tuple[FollowUp, ...]
    left_out: tuple[LeftOut, ...]
    withdrawn: dict[str, str]
    problems: tuple[Problem, ...]


def plan(
    interviews: Sequence[Interview], playbook: Playbook, candidate: Candidate, settings: Settings, now: dt.datetime,
    published: Sequence[Published] = (), scope: Scope | None = None, *, include_past: bool = False,
    known_days_off: DaysOff | None = None,
) -> Plan:  # fmt: skip
    """The follow-ups of all interviews. `now` is aware; with `include_past`, steps whose time is over are planned too.
    `known_days_off` are those of the candidate's country in some years, which then need not be looked up.
    """
    workdays = Workdays(
        candidate.country, candidate.subdivision, (*playbook.quiet_days, *settings.quiet), known_days_off
    )
    return _Planning(
        interviews, playbook, candidate, settings, now, published, scope or Scope(), include_past, workdays
    ).plan()


class _Planning:
    """One run over one list."""

    def __init__(
        self, interviews: Sequence[Interview], playbook: Playbook, candidate: Candidate, settings: Settings, now: dt.datetime,
        published: Sequence[Published], scope: Scope, include_past: bool, workdays: Workdays,
    ) -> None:  # fmt: skip
        self._playbook, self._timezone, self._now = playbook, candidate.timezone, now
        self._now_as_published = now.astimezone(dt.UTC)  # times of one zone compare without asking pytz
        self._candidate, self._scope, self._include_past = candidate, scope, include_past
        self._interviews, self._published = interviews, published
        self._openings = openings_from(interviews)
        self._workdays = workdays
        held = [one for each in self._openings for one in each.interviews]
        self._slots = Slots(self._workdays, candidate.timezone, settings.hours, held)
        self._told = Told(published, playbook, self._openings, now)
        anchors = Anchors(candidate.timezone, now, include_past)
        self._wants = Wants(self._openings, playbook, self._workdays, anchors, self._told)
        self._withdrawn: dict[str, str] = {}
        self._follow_ups: list[FollowUp] = []
        self._left_out: list[LeftOut] = []
        self._queue = Queue(playbook.steps)

    def plan(self) -> Plan:
        wanted, left_out = joined(self._wants.all(), self._playbook, self._timezone)
        self._left_out += [*self._wants.left_out, *left_out, *self._cancelled()]
        matches, unwanted = matched(wanted, self._published, self._now, self._is_postponed, self._may_be_renamed)
        placings = [placing for match in matches for placing in self._settled(match)]
        placings = self._without_what_is_told_together(placings)
        self._withdraw([*unwanted, *(one for match in matches for one in match.surplus)])
        self._place(placings)
        return Plan(
            openings=self._openings,
            follow_ups=tuple(sorted(self._follow_ups, key=lambda one: (one.start.timestamp(), one.uid))),
            left_out=tuple(sorted(self._left_out, key=_by_opening)),
            withdrawn=self._withdrawn,
            problems=self._problems(),
        )

    def _cancelled(self) -> Iterator[LeftOut]:
        """Cancelled interviews of openings that go on: their visits have no follow-ups."""
        alive = {opening.key for opening in self._openings if opening.interviews}
        for one in self._interviews:
            if one.status is Status.CANCELLED and one.opening in alive:
                for step in self._playbook.steps:
                    if is_of_visits(step):
                        yield LeftOut(step.name, one.opening, "the interview was cancelled", one.identity)

    # --- what was published ---

    def _is_postponed(self, wanted: Wanted, one: Published) -> bool:
        """Whether a sent message belongs to an interview that has been put off: it ends after the message now, and no
        interview of the opening, nor of one that had its name before, is where it was.
        """
        if one.anchor is None or one.anchor == wanted.anchor:
            return False
        ends = {interview.end for opening in wanted.openings for interview in opening.interviews}
        if one.anchor in ends or wanted.anchor <= one.start or self._is_held_elsewhere(one):
            return False
        if wanted.wait.amount >= 0 or wanted.counted is None:
            return True
        return self._slots.aim(wanted, wanted.counted).proper > self._now

    def _is_held_elsewhere(self, one: Published) -> bool:
        """Whether some opening has the interview that a message was for, with somebody whom the message reached."""
        return any(
            contact.share_a_person(one.people, contact.hashes_of(interview.interviewers))
            for interview in self._held_until.get(one.anchor, ())
        )

    @functools.cached_property
    def _held_until(self) -> dict[dt.datetime | None, list[Interview]]:
        """The interviews by their end."""
        found: dict[dt.datetime | None, list[Interview]] = {}
        for opening in self._openings:
            for interview in opening.interviews:
                found.setdefault(interview.end, []).append(interview)
        return found

    def _is_to_come(self, one: Published | None) -> bool:
        return one is not None and not one.is_withdrawn and one.start >= self._now_as_published

    def _may_withdraw(self, one: Published) -> bool:
        return one.source in self._scope.sources and one.opening not in self._scope.frozen

    def _may_be_renamed(self, one: Published) -> bool:
        return one.source in (*self._scope.read, *self._scope.sources) and one.opening not in self._scope.frozen

    def _settled(self, match: Match) -> Iterator[Placing]:
        """The placings of a match: what is still to be placed, and what has its time already."""
        if (
            match.to_come is not None
            and self._is_to_come(match.to_come)
            and match.to_come.opening in self._scope.frozen
        ):
            yield self._left_as_it_is(match, match.to_come)
            return
        if match.sent:
            yield self._sent(match)
            people = self._still_to_hear(match)
            if not people:
                self._give_up(match.to_come, "it was sent already")
                return
            match = self._further(match, people)
        if match.wanted.is_done and not self._is_to_come(match.to_come):
            self._leave_out(match.wanted, "done already")
            yield Placing(match, is_only_a_time=True)
        else:
            yield Placing(match)

    def _left_as_it_is(self, match: Match, one: Published) -> Placing:
        """What was published for an opening of which a row could not be read."""
        self._slots.take_published(one, match.wanted.step)
        return self._placed(match, one.start, one.end)

    def _placed(self, match: Match, start: dt.datetime, end: dt.datetime) -> Placing:
        start, end = zones.in_zone(start, self._timezone), zones.in_zone(end, self._timezone)
        return Placing(match, is_settled=True, time=start, end=end)

    def _sent(self, match: Match) -> Placing:
        """Tells what was sent; each of several messages with the people whom it reached."""
        new = not_covered(match)
        told = [person for person in match.wanted.people if person not in new]
        for number, one in enumerate(match.sent):
            self._slots.take_published(one, match.wanted.step)
            later = [hashes for other in match.sent[number + 1 :] for hashes in other.people]
            people = [
                person for person in told
                if contact.share_a_person(one.people, [person_hashes(person)])
                or (number == 0 and not contact.share_a_person(later, [person_hashes(person)]))
            ]  # fmt: skip
            is_everyone = len(people) == len(match.wanted.people)
            wanted = match.wanted if is_everyone else for_people(match.wanted, people, self._playbook)
            start, end = zones.in_zone(one.start, self._timezone), zones.in_zone(one.end, self._timezone)
            sent = self._follow_up(wanted, one.uid, start, "Sent at its time.", "", is_late=False)
            self._follow_ups.append(dataclasses.replace(sent, is_sent=True, end=end))
        return self._placed(match, match.sent[0].start, match.sent[-1].end)

    def _still_to_hear(self, match: Match) -> tuple[Person, ...]:
        """People who were added since, where a step concerns each of several people."""
        step = match.wanted.step
        is_for_each = (
            step.recipients in (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS) or step.once_a is OnceA.PERSON
        )
        return not_covered(match) if is_for_each else ()

    def _further(self, match: Match, people: tuple[Person, ...]) -> Match:
        wanted = for_people(match.wanted, people, self._playbook)
        uid = match.uid if match.to_come is not None else further_uid(wanted, len(match.sent))
        return Match(wanted, uid, to_come=match.to_come)

    def _give_up(self, one: Published | None, why: str) -> None:
        if one is not None and self._is_to_come(one):
            self._withdrawn[one.uid] = why

    def _withdraw(self, unwanted: Sequence[Published]) -> None:
        """What was published and is wanted no longer is withdrawn, where this run may; the rest is left where it is."""
        reasons = self._reasons()
        openings = {contact.opening_hash(opening) for opening in self._openings}
        for one in unwanted:
            if one.is_withdrawn or one.uid in self._withdrawn:
                continue
            if self._is_to_come(one) and self._may_withdraw(one):
                gone = (
                    "it is planned otherwise now"
                    if one.opening in openings
                    else "the interview is no longer in the list"
                )
                known = (reason.why for reason in reasons.get((one.opening, one.step), ()) if reason.holds_for(one))
                self._withdrawn[one.uid] = next(known, gone)
            else:
                self._slots.take_published(one, self._playbook.step(one.step))

    def _reasons(self) -> dict[tuple[str, str], list[_Reason]]:
        """Why steps are left out, by opening (its short hash) and step; those that name an interview or a person first."""
        ends = {one.identity: one.end for one in self._interviews}
        reasons: dict[tuple[str, str], list[_Reason]] = {}
        for one in self._left_out:
            name = short_hash(folded(one.person)) if one.person else None
            reason = _Reason(one.why, ends.get(one.interview) if one.interview else None, name)
            reasons.setdefault((opening_hash(one.opening), one.step), []).append(reason)
        return reasons

    # --- placing ---

    def _without_what_is_told_together(self, placings: Sequence[Placing]) -> list[Placing]:
        references = References(self._slots, self._workdays, self._told, self._timezone, self._now, self._include_past)
        covered = dict(references.join(placings))
        for one, why in covered.items():
            self._leave_out(one.wanted, why)
            self._give_up(one.match.to_come, why)
        return [one for one in placings if one not in covered]

    def _place(self, placings: list[Placing]) -> None:
        """Published slots whose reasons have not changed first, by start and UID; then the rest, by proper time."""
        links = Links(placings, self._wants.as_if_taken)
        open_ones = [*(one for one in placings if not one.is_settled), *links.link(placings)]
        there = ((one.match.to_come, one) for one in open_ones)
        slots = [
            (to_come.start, to_come.uid, one)
            for to_come, one in there
            if to_come is not None and self._is_to_come(to_come)
        ]
        for *_, one in sorted(slots, key=lambda slot: slot[:2]):
            if one.is_ready and not one.is_settled:
                self._keep(one)
        for one in open_ones:
            if one.is_ready:
                self._queue_up(one)
        for one in self._queue:
            self._find(one)
        for one in open_ones:
            if not one.is_settled and not one.is_only_a_time:
                self._give_none(one, "it waits for a step that waits for it")

    def _queue_up(self, one: Placing) -> None:
        if one.is_settled or self._keep(one):
            return
        if self._has_aim(one):
            self._queue.add(one)
        elif one.is_only_a_time:
            self._settle(one, None, None)
        else:
            self._give_none(one, f"“{(one.wanted.base or '').replace('_', ' ')}” is not taken here")

    def _has_aim(self, one: Placing) -> bool:
        """Whether a placing that waits for nothing has a proper time; it is set here."""
        if one.aim is NO_AIM:
            wanted, counted, since = one.wanted, one.wanted.counted, ""
            if wanted.base is not None and one.base is not None and one.base.time is not None:
                counted, since = one.base.time, f"{one.base.time.isoformat()} "
            if counted is None:
                return False
            one.aim = self._slots.aim(wanted, counted)
            one.says_when = f"{since}{wanted.says_when} {wanted.step.at} {wanted.step.hours} {wanted.step.their_hours}"
            one.not_before = max([one.not_before, *(self._earliest_behind(other, days) for other, days in one.behind)])
        return True

    def _earliest_behind(self, other: Placing, working_days: int) -> dt.datetime:
        if other.end is None or other.time is None:
            return LONG_AGO
        return (
            self._slots.beginning_of(self._workdays.after(other.time.date(), working_days))
            if working_days
            else other.end
        )

    def _is_unchanged(self, one: Placing) -> bool:
        """Whether it was published, is to come, and is counted from the same as then."""
        published = one.match.to_come
        return (
            published is not None
            and self._is_to_come(published)
            and published.counted_from == short_hash(one.says_when)
        )

    def _keep(self, one: Placing) -> bool:
        """Whether a published follow-up stays where it is; then it is placed."""
        published = one.match.to_come
        if published is None or one.is_only_a_time or not self._has_aim(one):
            return False
        stays = self._is_unchanged(one) and self._slots.fits(one.wanted, published.start, one.not_before)
        if stays or (one.wanted.is_done and self._is_to_come(published)):
            self._put(one, published.start)
            return True
        return False

    def _find(self, one: Placing) -> None:
        """The first slot that suits; else the reason why there is none."""
        if one.is_only_a_time:
            self._settle(one, one.aim.proper, None)
            return
        earliest = max(one.aim.proper, one.not_before)
        if one.match.to_come is not None and self._is_unchanged(one):
            earliest = max(earliest, one.match.to_come.start)
        if not self._include_past and earliest < self._now:
            earliest = self._slots.next_round_time(self._now + _TIME_TO_IMPORT)
        start = self._slots.first(one.wanted, one.aim, earliest)
        if start is not None:
            self._put(one, start)
        else:
            self._give_none(one, *self._why_none(one, earliest))

    def _give_none(self, one: Placing, why: str, too_late: bool = False) -> None:
        self._leave_out(one.wanted, why, too_late=too_late)
        self._give_up(one.match.to_come, why)
        self._settle(one, None if one.aim is NO_AIM else one.aim.proper, None)

    def _why_none(self, one: Placing, earliest: dt.datetime) -> tuple[str, bool]:
        if one.wanted.not_after is not None and one.aim.proper.date() > one.wanted.not_after:
            return "a card could not arrive before they decide", False
        if self._now >= one.aim.latest:
            if one.wanted.step.useful_for is None:
                return "the interview is over", True
            return f"too late since {zones.day_in_words((one.aim.latest - dt.timedelta(seconds=1)).date())}", True
        earliest = zones.in_zone(earliest, self._timezone)
        return f"no good time between {zones.time_in_words(earliest)} and {zones.time_in_words(one.aim.latest)}", False

    def _put(self, one: Placing, start: dt.datetime) -> None:
        start = zones.in_zone(start, self._timezone)
        wanted = one.wanted
        if send_at := self._slots.send_at(wanted, start):
            messages = tuple(dataclasses.replace(message, send_at=send_at) for message in wanted.messages)
            wanted = dataclasses.replace(wanted, messages=messages)
        self._slots.take(wanted, start)
        on_time = self._workdays.after(one.aim.proper.date(), _LATE_WORKING_DAYS)
        is_late = start.date() > on_time and UNKNOWN_DAY not in one.says_when
        why = self._why(one, start)
        self._follow_ups.append(self._follow_up(wanted, one.match.uid, start, why, one.says_when, is_late=is_late))
        self._settle(one, start, start + wanted.length)

    def _settle(self, one: Placing, time: dt.datetime | None, end: dt.datetime | None) -> None:
        for other in one.settle(time, end):
            self._queue_up(other)

    # --- in words ---

    def _why(self, one: Placing, start: dt.datetime) -> str:
        """Why it is then: what it was counted from and, where it is not at its proper time, what spoke against that."""
        because = one.wanted.because[0].upper() + one.wanted.because[1:]
        if start.date() == one.aim.proper.date() or UNKNOWN_DAY in one.says_when:
            return f"{because}."
        reason = self._slots.why_not_at(one.wanted, one.aim.proper)
        if reason is None and start >= one.not_before > one.aim.proper:
            reason = "something else has to come first"
        reason = reason or f"{zones.time_in_words(one.aim.proper)} could not be kept"
        return f"{because}; {reason}, so this is the next good time."

    def _follow_up(
        self, wanted: Wanted, uid: str, start: dt.datetime, why: str, says_when: str, *, is_late: bool
    ) -> FollowUp:
        return FollowUp(
            uid=uid,
            step=wanted.step,
            openings=wanted.openings,
            visit=wanted.visit,
            messages=wanted.messages,
            people=wanted.people,
            start=start,
            end=zones.in_zone(start + wanted.length, self._timezone),
            why=why,
            counted_from=says_when,
            anchor=wanted.anchor,
            arrives=self._slots.arrival(wanted.step, start.date()) if wanted.step.channel is Channel.CARD else None,
            is_done=wanted.is_done,
            is_late=is_late,
        )

    def _leave_out(self, wanted: Wanted, why: str, *, too_late: bool = False) -> None:
        self._left_out += [left_out_of(wanted, opening, why, too_late=too_late) for opening in wanted.openings]

    # --- problems ---

    def _problems(self) -> tuple[Problem, ...]:
        return (*self._unknown_holidays(), *self._accepted_elsewhere(), *self._outcomes_without_a_day())

    def _unknown_holidays(self) -> list[Problem]:
        unknown = self._workdays.unknown
        if unknown is None:
            return []
        what = "country" if unknown == self._candidate.country else "subdivision"
        return [
            Problem("unknown-holidays", f"no public holidays are known for {unknown}: weekends only", self._candidate.place,
                    Severity.WARNING, "country: takes two letters, subdivision: those of a state or region", what)
        ]  # fmt: skip

    def _accepted_elsewhere(self) -> list[Problem]:
        accepted = [opening for opening in self._openings if opening.status is Status.ACCEPTED]
        waiting = [
            opening for opening in self._openings if opening.status in (Status.WAITING, Status.SCHEDULED, Status.OFFER)
        ]
        return [
            Problem("still-waiting", f"you have accepted at {accepted[0].company}, and {one.company} is still waiting",
                    one.interviews[-1].place, Severity.WARNING, "tell them kindly, and set status: withdrawn", "status")
            for one in waiting if accepted and one.interviews
        ]  # fmt: skip

    def _outcomes_without_a_day(self) -> list[Problem]:
        undated = {one.opening.key: one.opening for one in self._follow_ups if UNKNOWN_DAY in one.counted_from}
        return [
            Problem("no-outcome-day", f"the day of the answer from {one.company} is not given, so it is taken to be news",
                    one.interviews[-1].place, Severity.WARNING, "add outcome_on: 2026-12-09", "outcome_on")
            for one in undated.values()
        ]  # fmt: skip


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


def _by_opening(one: LeftOut) -> tuple[str, str, str, str, str]:
    return one.opening, one.step, one.interview or "", one.person or "", one.why

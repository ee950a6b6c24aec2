"""Interviews, playbook, the time now and what was published -> follow-ups, and what was left out, each with its reason.

The whole list at once: what is published and still right keeps its slot; the rest is placed by proper time.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import heapq
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import short_hash
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
from followup.planning.history import Match, further_uid, matched, not_covered
from followup.planning.openings import openings_from
from followup.planning.slots import Aim, Slots, length
from followup.planning.wanted import Wanted, Wants, for_people
from followup.planning.workdays import Workdays
from followup.problems import Problem, Severity

_LATE_WORKING_DAYS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What this run may withdraw: events of `sources` (as published), but none of a frozen opening (its short hash)."""

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
) -> Plan:  # fmt: skip
    """The follow-ups of all interviews. `now` is aware; with `include_past`, steps whose time is over are planned too."""
    return _Planning(interviews, playbook, candidate, settings, now, published, scope or Scope(), include_past).plan()


@dataclass(slots=True)
class _Placing:
    """A match on its way to a time: it has an aim once its anchor has a time, and is settled once it is placed or left out."""

    match: Match
    aim: Aim | None = None
    says_when: str = ""
    is_queued: bool = False
    is_settled: bool = False

    @property
    def wanted(self) -> Wanted:
        return self.match.wanted


class _Planning:
    """One run over one list."""

    def __init__(
        self, interviews: Sequence[Interview], playbook: Playbook, candidate: Candidate, settings: Settings, now: dt.datetime,
        published: Sequence[Published], scope: Scope, include_past: bool,
    ) -> None:  # fmt: skip
        self._playbook, self._timezone, self._now = playbook, candidate.timezone, now
        self._candidate, self._scope, self._include_past = candidate, scope, include_past
        self._openings = openings_from(interviews)
        self._by_key = {opening.key: opening for opening in self._openings}
        self._workdays = Workdays(candidate.country, candidate.subdivision, (*playbook.quiet_days, *settings.quiet))
        self._slots = Slots(self._workdays, candidate.timezone, settings.hours, [one for each in self._openings for one in each.interviews])
        self._wants = Wants(
            self._openings, playbook, self._workdays, candidate.timezone, now, published, include_past=include_past
        )
        self._published = published
        self._withdrawn: dict[str, str] = {}
        self._follow_ups: list[FollowUp] = []
        self._left_out: list[LeftOut] = []
        self._times: dict[tuple[str, str], dt.datetime] = {}
        self._dependents: dict[tuple[str, str], list[_Placing]] = {}
        self._placed_for: dict[tuple[str, str, str], dt.datetime] = {}
        self._to_come: dict[tuple[str, str, str], _Placing] = {}
        self._queue: list[tuple[dt.datetime, str, str, int, _Placing]] = []

    def plan(self) -> Plan:
        matches, unwanted = matched(self._wants.all(), self._published, self._now, self._is_postponed)
        placings = [placing for match in matches for placing in self._settled(match)]
        self._withdraw(unwanted)
        self._place(placings)
        return Plan(
            openings=self._openings,
            follow_ups=tuple(sorted(self._follow_ups, key=lambda one: (one.start, one.uid))),
            left_out=tuple(sorted((*self._wants.left_out, *self._left_out), key=_by_opening)),
            withdrawn=self._withdrawn,
            problems=self._problems(),
        )

    # --- what was published ---

    def _is_postponed(self, wanted: Wanted, one: Published) -> bool:
        """Whether a sent message belongs to an interview that has been put off: it ends after the message now, and no
        interview of the opening is where it was."""
        if one.anchor is None or one.anchor == wanted.anchor:
            return False
        ends = {interview.end for opening in wanted.openings for interview in opening.interviews}
        if one.anchor in ends or wanted.anchor <= one.start:
            return False
        if wanted.wait.amount >= 0 or wanted.counted is None:
            return True
        return self._slots.aim(wanted, wanted.counted).proper > self._now

    def _settled(self, match: Match) -> list[_Placing]:
        """What is still to be placed of a match; what was sent, or is done, is told here."""
        for one in match.sent:
            self._keep_sent(match, one)
        wanted = match.wanted
        if match.sent:
            people = self._still_to_hear(match)
            if not people:
                self._give_up(match.to_come, "it was sent already")
                return []
            match.wanted = wanted = for_people(wanted, people, self._playbook)
            if match.to_come is None:
                match.uid = further_uid(wanted, len(match.sent))
        if wanted.is_done and not self._is_to_come(match.to_come):
            self._leave_out(wanted, "done already")
            return [] if wanted.counted is None else self._only_time(match)
        return [_Placing(match)]

    def _is_to_come(self, one: Published | None) -> bool:
        return one is not None and not one.is_withdrawn and one.start > self._now

    def _only_time(self, match: Match) -> list[_Placing]:
        """A step that is done has a time all the same, for the steps that are counted from it."""
        wanted = match.wanted
        assert wanted.counted is not None
        self._times[wanted.opening.key, wanted.step.name] = self._slots.aim(wanted, wanted.counted).proper
        return []

    def _still_to_hear(self, match: Match) -> tuple[Person, ...]:
        """People who were added since, where a step concerns each of several people."""
        step = match.wanted.step
        if step.recipients in (Recipients.INTERVIEWERS, Recipients.OTHER_INTERVIEWERS) or step.once_a is OnceA.PERSON:
            return not_covered(match, match.wanted.opening)
        return ()

    def _keep_sent(self, match: Match, one: Published) -> None:
        wanted = match.wanted
        self._slots.take_published(one.opening, one.people, wanted.step, one.start, one.end)
        start = zones.in_zone(one.start, self._timezone)
        self._times.setdefault((wanted.opening.key, wanted.step.name), start)
        self._note_placed(wanted, start)
        self._follow_ups.append(
            dataclasses.replace(self._follow_up(wanted, one.uid, start, "sent at its time", ""), is_sent=True,
                                end=zones.in_zone(one.end, self._timezone))
        )  # fmt: skip

    def _give_up(self, one: Published | None, why: str) -> None:
        if one is not None and self._is_to_come(one):
            self._withdrawn[one.uid] = why

    def _withdraw(self, unwanted: Sequence[Published]) -> None:
        """What was published and is wanted no longer is withdrawn, where this run may; the rest is left where it is."""
        reasons = {(short_hash(one.opening), one.step): one.why for one in self._wants.left_out}
        openings = {short_hash(opening.key) for opening in self._openings}
        for one in unwanted:
            if one.is_withdrawn or one.start <= self._now:
                continue
            if one.source in self._scope.sources and one.opening not in self._scope.frozen:
                gone = "it is planned otherwise now" if one.opening in openings else "the interview is no longer in the list"
                self._withdrawn[one.uid] = reasons.get((one.opening, one.step), gone)
            else:
                self._slots.take_published(one.opening, one.people, self._playbook.step(one.step), one.start, one.end)

    # --- placing ---

    def _place(self, placings: list[_Placing]) -> None:
        """Published slots whose reasons have not changed first, by start and UID; then the rest, by proper time."""
        for placing in placings:
            if placing.wanted.base is not None:
                self._dependents.setdefault(placing.wanted.base, []).append(placing)
            else:
                self._aim(placing, placing.wanted.counted, placing.wanted.says_when)
        self._to_come = {(one.wanted.step.name, one.wanted.opening.key, person.name): one for one in placings for person in one.wanted.people}
        for one in sorted((one for one in placings if one.match.to_come is not None), key=_by_slot):
            self._keep_or_queue(one)
        for one in placings:
            self._keep_or_queue(one)
        self._resolve_unplaced_bases()
        while self._queue:
            self._find(heapq.heappop(self._queue)[-1])

    def _keep_or_queue(self, one: _Placing) -> None:
        if one.aim is None or one.is_settled or one.is_queued or self._keep(one):
            return
        one.is_queued = True
        heapq.heappush(self._queue, (one.aim.proper, one.wanted.step.name, one.match.uid, len(self._queue), one))

    def _aim(self, placing: _Placing, counted: dt.datetime | dt.date | None, says_when: str) -> None:
        if counted is not None:
            step = placing.wanted.step
            placing.aim = self._slots.aim(placing.wanted, counted)
            placing.says_when = f"{says_when} {step.at} {step.hours} {step.their_hours}"

    def _resolve_unplaced_bases(self) -> None:
        """Steps counted from one that is not taken itself are counted from where it would have been."""
        queued = {(one.wanted.opening.key, one.wanted.step.name) for *_, one in self._queue}
        for base in sorted(set(self._dependents) - queued):
            if base in self._times:
                self._release(base, self._times[base])
                continue
            if base in {(other.wanted.opening.key, other.wanted.step.name) for others in self._dependents.values() for other in others}:
                continue
            time = self._would_be(*base)
            if time is not None:
                self._release(base, time)

    def _would_be(self, key: str, name: str) -> dt.datetime | None:
        one = self._wants.as_if_taken(self._by_key[key], name)
        if one is None:
            return None
        counted = one.counted if one.base is None else self._would_be(*one.base)
        return self._slots.aim(one, counted).proper if counted is not None else None

    def _release(self, base: tuple[str, str], time: dt.datetime) -> None:
        """The time of a step is known: what is counted from it has a proper time now."""
        for placing in self._dependents.pop(base, ()):
            self._aim(placing, time, f"{time.isoformat()} {placing.wanted.says_when}")
            self._keep_or_queue(placing)

    def _keep(self, one: _Placing) -> bool:
        """Whether a published follow-up stays where it is; then it is placed."""
        published = one.match.to_come
        if one.aim is None or published is None:
            return False
        if published.counted_from != short_hash(one.says_when) and not one.wanted.is_done:
            return False
        if not self._is_to_come(published) or self._waits_for_another(one.wanted):
            return False
        if not one.wanted.is_done and not self._slots.fits(one.wanted, one.aim, published.start, self._not_before(one.wanted)):
            return False
        self._put(one, published.start)
        return True

    def _waits_for_another(self, wanted: Wanted) -> bool:
        """Whether a step that has to come first is yet to be placed for one of these people."""
        first = wanted.step.not_before
        ahead = (self._to_come.get((first, wanted.opening.key, person.name)) for person in wanted.people if first)
        return any(one is not None and not one.is_settled for one in ahead)

    def _find(self, one: _Placing) -> None:
        """The first slot that suits; else the reason why there is none."""
        assert one.aim is not None
        earliest = max(one.aim.proper, self._not_before(one.wanted))
        published = one.match.to_come
        if published is not None and published.counted_from == short_hash(one.says_when) and published.start > self._now:
            earliest = max(earliest, published.start)
        if not self._include_past and earliest < self._now:
            earliest = self._slots.next_round_time(self._now)
        start = self._slots.first(one.wanted, one.aim, earliest)
        if start is None:
            self._leave_out(one.wanted, *self._why_none(one, earliest))
            self._give_up(published, "there is no good time for it any more")
            self._settle_time(one, one.aim.proper)
        else:
            self._put(one, start)

    def _why_none(self, one: _Placing, earliest: dt.datetime) -> tuple[str, bool]:
        assert one.aim is not None
        if one.wanted.not_after is not None and one.aim.proper.date() > one.wanted.not_after:
            return "a card could not arrive before they decide", False
        if earliest >= one.aim.latest or self._now >= one.aim.latest:
            if one.wanted.step.useful_for is None:
                return "the interview is over", True
            return f"too late since {zones.day_in_words((one.aim.latest - dt.timedelta(seconds=1)).date())}", True
        return f"no free time between {zones.time_in_words(earliest)} and {zones.time_in_words(one.aim.latest)}", False

    def _not_before(self, wanted: Wanted) -> dt.datetime:
        """The end of what has to come first for these people; the distant past where nothing has to."""
        first = wanted.step.not_before
        if first is None:
            return _LONG_AGO
        ends = (self._placed_for.get((first, wanted.opening.key, person.name), _LONG_AGO) for person in wanted.people)
        return max(ends, default=_LONG_AGO)

    def _put(self, one: _Placing, start: dt.datetime) -> None:
        start = zones.in_zone(start, self._timezone)
        wanted = one.wanted
        if send_at := self._slots.send_at(wanted, start):
            wanted = dataclasses.replace(wanted, messages=tuple(dataclasses.replace(each, send_at=send_at) for each in wanted.messages))
        self._slots.take(wanted, start)
        self._note_placed(wanted, start + length(wanted))
        assert one.aim is not None
        self._follow_ups.append(self._follow_up(wanted, one.match.uid, start, self._why(one, start), one.says_when))
        self._settle_time(one, start)

    def _settle_time(self, one: _Placing, time: dt.datetime) -> None:
        one.is_settled = True
        base = one.wanted.opening.key, one.wanted.step.name
        self._times[base] = time
        self._release(base, time)

    def _note_placed(self, wanted: Wanted, end: dt.datetime) -> None:
        for person in wanted.people:
            key = wanted.step.name, wanted.opening.key, person.name
            self._placed_for[key] = max(end, self._placed_for.get(key, _LONG_AGO))

    # --- in words ---

    def _why(self, one: _Placing, start: dt.datetime) -> str:
        """Why it is then: what it was counted from and, where it is not at its proper time, what spoke against that."""
        assert one.aim is not None
        because = one.wanted.because[0].upper() + one.wanted.because[1:]
        if start.date() == one.aim.proper.date():
            return f"{because}."
        reason = self._slots.why_not_at(one.wanted, one.aim.proper)
        reason = reason or f"{zones.time_in_words(one.aim.proper)} could not be kept"
        return f"{because}; {reason}, so this is the next good time."

    def _follow_up(self, wanted: Wanted, uid: str, start: dt.datetime, why: str, says_when: str) -> FollowUp:
        proper = None
        if wanted.counted is not None:
            proper = self._slots.aim(wanted, wanted.counted).proper
        is_late = proper is not None and start.date() > self._workdays.after(proper.date(), _LATE_WORKING_DAYS)
        return FollowUp(
            uid=uid,
            step=wanted.step,
            openings=wanted.openings,
            visit=wanted.visit,
            messages=wanted.messages,
            people=wanted.people,
            start=start,
            end=zones.in_zone(start + length(wanted), self._timezone),
            why=why,
            counted_from=says_when,
            anchor=wanted.anchor,
            arrives=self._slots.arrival(wanted.step, start.date()) if wanted.step.channel is Channel.CARD else None,
            is_done=wanted.is_done,
            is_late=is_late,
        )

    def _leave_out(self, wanted: Wanted, why: str, too_late: bool = False) -> None:
        is_visits = wanted.step.once_a in (OnceA.DAY, OnceA.VISIT)
        person = wanted.people[0].name if wanted.step.one_event_for_person and wanted.people else None
        for opening in wanted.openings:
            interview = next((one.identity for one in wanted.visit if one.opening == opening.key), None) if is_visits else None
            self._left_out.append(LeftOut(wanted.step.name, opening.key, why, interview, person, too_late))

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
        waiting = [opening for opening in self._openings if opening.status in (Status.WAITING, Status.SCHEDULED, Status.OFFER)]
        return [
            Problem("still-waiting", f"you have accepted at {accepted[0].company}, and {one.company} is still waiting",
                    one.interviews[-1].place, Severity.WARNING, "tell them kindly, and set status: withdrawn", "status")
            for one in waiting if accepted and one.interviews
        ]  # fmt: skip

    def _outcomes_without_a_day(self) -> list[Problem]:
        undated = {one.opening.key: one.opening for one in self._follow_ups if "unknown day" in one.counted_from}
        return [
            Problem("no-outcome-day", f"the day of the answer from {one.company} is not given, so it is taken to be news",
                    one.interviews[-1].place, Severity.WARNING, "add outcome_on: 2026-12-09", "outcome_on")
            for one in undated.values()
        ]  # fmt: skip


_LONG_AGO = dt.datetime(1, 1, 2, tzinfo=zones.UTC)


def _by_slot(one: _Placing) -> tuple[dt.datetime, str]:
    assert one.match.to_come is not None
    return one.match.to_come.start, one.match.to_come.uid


def _by_opening(one: LeftOut) -> tuple[str, str, str, str]:
    return one.opening, one.step, one.interview or "", one.person or ""


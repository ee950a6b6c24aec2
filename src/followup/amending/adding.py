"""Messages about interviews -> a list that holds them: what is new is written into it, what was moved or called off is corrected.

First it is decided what to do with each message, then all is written at once, read again, and compared: the list must hold
the old records and the new ones, else it stays as it was, and each is tried by itself.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from followup import zones
from followup.amending import applying
from followup.amending.applying import Addition, Change, Reader
from followup.amending.correcting import Changed, Correction, correction_of
from followup.amending.entry import by_day, entry_of, on_a_clock, record_of
from followup.amending.invitation import Invitation
from followup.amending.listed import Listed, listed_in, openings_of, text_of, written_uid
from followup.amending.matching import Known
from followup.amending.occasion.domains import mailbox
from followup.amending.occasion.evidence import Opening, Openings
from followup.amending.understanding import Said, Understood, understood
from followup.model import Candidate, Status
from followup.problems import Problem
from followup.reading.sources.encodings import decoded
from followup.reading.sources.yaml_files import yaml_source
from followup.reading.words import statuses


class Outcome(StrEnum):
    """What came of an invitation."""

    ADDED = "added"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    KNOWN = "known"
    OLD = "old"
    NOT_LISTED = "not listed"
    NOT_TAKEN = "not taken"
    ASKED = "asked"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done with one invitation.

    `line` is where its entry begins in the list, None where it has none; `still_to_say` are the keys that it left open.
    """

    outcome: Outcome
    title: str
    company: str | None = None
    role: str | None = None
    round: str | None = None
    day: dt.date | None = None
    start: dt.datetime | None = None
    line: int | None = None
    changed: tuple[Changed, ...] = ()
    still_to_say: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A list's bytes after invitations, what was done with each, the titles of appointments that were passed over because
    nothing in them speaks of an interview, and why the list could not be read.
    """

    data: bytes = field(repr=False)
    steps: tuple[Step, ...] = ()
    passed_over: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Decision:
    """What is to be done with one message: a step to tell, and what it writes, if anything."""

    step: Step
    writes: Addition | Change | None = None


def add(data: bytes, file: str, invitations: Iterable[Invitation], read: Reader, said: Said) -> Result:
    """A list with the invitations in it. A list that cannot be read is not changed: its problems say why."""
    _, not_clean = decoded(data, file)
    source = yaml_source(data, file)
    if not_clean or any(one.is_error for one in source.problems):
        return Result(data, problems=not_clean or source.problems)
    listing = read(source)
    entries = listed_in(source, listing)
    desk = _Desk(listing.candidate, Known(entries), openings_of(entries), said)
    decisions: list[_Decision] = []
    passed_over: list[str] = []
    for group in _by_uid(invitations, listing.candidate.timezone):
        if (found := desk.decided(group)) is None:
            passed_over.append(group[-1].title)
        else:
            decisions.extend(found)
    writes = [one.writes for one in decisions if one.writes is not None]
    data, refused, lines = applying.written(data, file, writes, read)
    steps = (_told(one, refused, lines) for one in decisions)
    return Result(data, tuple(steps), tuple(passed_over))


def _told(decision: _Decision, refused: Mapping[int, str], lines: Mapping[int, int]) -> Step:
    """A step as it came out: refused where the list could not be changed, else with the line of its entry."""
    writes, step = decision.writes, decision.step
    if writes is not None and (why := refused.get(id(writes))) is not None:
        return dataclasses.replace(step, outcome=Outcome.REFUSED, changed=(), still_to_say=(), notes=(*step.notes, why))
    return dataclasses.replace(step, line=lines.get(id(writes), step.line)) if writes is not None else step


def _by_uid(invitations: Iterable[Invitation], zone: str) -> list[list[Invitation]]:
    """The messages about one appointment together, the latest last; those without a UID each by itself."""
    groups: dict[str, list[Invitation]] = {}
    in_order = sorted(
        (on_a_clock(one, zone) for one in invitations), key=lambda one: (one.sequence, one.stamp, one.is_cancelled)
    )
    for number, one in enumerate(in_order):
        kind = "" if _why_not(one) is None else one.method
        groups.setdefault(f"{one.uid}\0{kind}" if one.uid else f"\0{number}", []).append(one)
    return list(groups.values())


_NOT_TAKEN = {
    "REPLY": "it is somebody's answer to an invitation, and no invitation",
    "COUNTER": "somebody proposes another time; the interview stays where it is until a new invitation comes",
    "DECLINECOUNTER": "the time that was proposed was declined; the interview stays where it is",
    "REFRESH": "somebody asks for the latest invitation, and this is none",
}


def _why_not(one: Invitation) -> str | None:
    """Why a message changes nothing, by its method (RFC 5546, 1.4); None for those that are taken."""
    return _NOT_TAKEN.get(one.method)


class _Desk:
    """What is known while messages are decided upon, one after the other: the list, and what they add to it."""

    def __init__(self, candidate: Candidate, known: Known, openings: Openings, said: Said) -> None:
        self._candidate, self._known, self._openings, self._said = candidate, known, openings, said

    def decided(self, group: Sequence[Invitation]) -> list[_Decision] | None:
        """What to do with the messages about one appointment; None for one that is no interview, as far as it says."""
        latest = group[-1]
        if (why := _why_not(latest)) is not None:
            return [_Decision(_step(Outcome.NOT_TAKEN, latest, None, notes=(why,)))]
        request = next((one for one in reversed(group) if not one.is_cancelled), None)
        content = request or latest
        what = understood(content, self._candidate, self._openings, self._said)
        family = self._known.family(latest.uid)
        if not family and not self._may_be_taken(content, what):
            return None
        if latest.is_cancelled:
            content = dataclasses.replace(
                content, sequence=latest.sequence, is_cancelled=True, is_cancelled_by_title=latest.is_cancelled_by_title
            )
            if family:
                return [self._called_off(content, what, one, is_moved=request is not None) for one in family]
            if request is None:
                return [self._called_off_elsewhere(content, what)]
        days = list(by_day(content)) if content.day is not None else [content]
        decisions = [self._placed(one, what, is_first=not number) for number, one in enumerate(days)]
        wanted = {one.uid for one in days}
        decisions += [self._called_off(content, what, one, is_moved=False) for one in family if one.uid not in wanted]
        return decisions

    def _may_be_taken(self, one: Invitation, what: Understood) -> bool:
        """Whether an appointment that the list does not know is taken: alone in its file, sent to somebody, or an interview."""
        return one.is_alone or one.method in ("REQUEST", "CANCEL") or what.is_interview

    # --- new

    def _placed(self, invitation: Invitation, what: Understood, *, is_first: bool) -> _Decision:
        """An appointment of one day: corrected where the list has it, else added."""
        known = self._known.with_uid(invitation.uid)
        if known is not None:
            return self._corrected(invitation, what, known)
        if what.company is None:
            why = "it does not say the company: add it with --company NAME"
            return _Decision(_step(Outcome.REFUSED, invitation, None, what, notes=(*what.notes, why)))
        alike = self._known.alike(invitation, what.company)
        if alike is not None and not invitation.is_cancelled:
            values = {"invitation": written_uid(invitation.uid, invitation.sequence)} if invitation.uid else {}
            step = _step(Outcome.KNOWN, invitation, what.company, what, alike.node.place.line)
            return _Decision(step, Change(alike.number, values) if values else None)
        lines = entry_of(invitation, what, self._candidate.timezone)
        addresses = frozenset(mailbox(one.email) for one in what.cast.everyone if one.email)
        self._openings.add(Opening(what.company, what.role, addresses))
        notes = what.notes if is_first else ()
        if is_first and invitation.last_day is not None:
            last = zones.day_in_words(invitation.last_day)
            notes = (*notes, f"it goes on until {last}: each of the days is in the list")
        open_keys = tuple(line.key for line in lines if line.is_remark)
        outcome = Outcome.CANCELLED if invitation.is_cancelled else Outcome.ADDED
        step = _step(outcome, invitation, what.company, what, still_to_say=open_keys, notes=notes)
        return _Decision(step, Addition(tuple(lines), tuple(record_of(lines))))

    # --- known

    def _corrected(self, invitation: Invitation, what: Understood, known: Listed) -> _Decision:
        company = text_of(known.node, "company") or invitation.title
        line = known.node.place.line
        if invitation.sequence < known.sequence:
            return _Decision(_step(Outcome.OLD, invitation, company, what, line))
        if known.interview is None:
            why = f"its entry, on line {line}, has mistakes: correct them first"
            return _Decision(_step(Outcome.REFUSED, invitation, company, what, line, notes=(why,)))
        correction = correction_of(invitation, what, known, known.interview, self._candidate)
        outcome = Outcome.CHANGED if correction.told else Outcome.KNOWN
        step = _step(outcome, invitation, company, what, line, changed=correction.told, notes=correction.notes)
        return _Decision(step, _change(known, correction, invitation))

    def _called_off(self, invitation: Invitation, what: Understood, known: Listed, *, is_moved: bool) -> _Decision:
        """Sets the status, where the candidate has not written there how it ended."""
        company, line = text_of(known.node, "company") or invitation.title, known.node.place.line
        if invitation.sequence < known.sequence:
            return _Decision(_step(Outcome.OLD, invitation, company, what, line))
        correction = Correction()
        if is_moved and known.interview is not None and known.uid == invitation.uid:
            correction = correction_of(invitation, what, known, known.interview, self._candidate)
        status = statuses.status_in(text_of(known.node, "status"))
        outcome, notes, values = Outcome.KNOWN, list(correction.notes), dict(correction.values)
        if invitation.sequence > known.sequence and invitation.uid:
            values["invitation"] = written_uid(known.uid, invitation.sequence)
        if status in (None, Status.SCHEDULED, Status.WAITING, Status.ON_HOLD):
            outcome = Outcome.CANCELLED
            values["status"] = str(Status.CANCELLED)
            if invitation.is_cancelled_by_title:
                notes.append("only its title says so: take status: cancelled out again if it is still on")
        elif status is not Status.CANCELLED:
            notes.append(f"it was cancelled; its status stays {status}")
            values = {}
        correction = dataclasses.replace(correction, values=values, people=correction.people if values else None)
        shown = _shown(invitation, known)
        step = _step(outcome, shown, company, what, line, changed=correction.told, notes=tuple(notes))
        return _Decision(step, _change(known, correction, None))

    def _called_off_elsewhere(self, invitation: Invitation, what: Understood) -> _Decision:
        """A cancellation whose UID the list does not have: of the entry of that company at that time, if there is one."""
        alike = self._known.alike(invitation, what.company, [one.email for one in what.cast.everyone])
        if alike is None:
            return _Decision(_step(Outcome.NOT_LISTED, invitation, what.company, what))
        if invitation.is_cancelled_by_title:
            company = text_of(alike.node, "company")
            why = "only its title says that it was called off; nothing was changed"
            return _Decision(_step(Outcome.ASKED, invitation, company, what, alike.node.place.line, notes=(why,)))
        return self._called_off(invitation, what, dataclasses.replace(alike, uid=invitation.uid), is_moved=False)


def _shown(invitation: Invitation, known: Listed) -> Invitation:
    """A cancellation that names no time, shown at the time that the list has."""
    if invitation.day is not None or known.interview is None:
        return invitation
    return dataclasses.replace(invitation, day=known.interview.day, start=known.interview.start)


def _change(known: Listed, correction: Correction, invitation: Invitation | None) -> Change | None:
    if not correction.values and correction.people is None:
        return None
    start = invitation.start if invitation is not None else None
    return Change(known.number, correction.values, correction.people, start)


def _step(
    outcome: Outcome, invitation: Invitation, company: str | None, what: Understood | None = None, line: int | None = None,
    changed: tuple[Changed, ...] = (), still_to_say: tuple[str, ...] = (), notes: tuple[str, ...] = (),
) -> Step:  # fmt: skip
    return Step(
        outcome=outcome, title=invitation.title, company=company, role=what.role if what else None,
        round=what.round if what else None, day=invitation.day, start=invitation.start, line=line, changed=changed,
        still_to_say=still_to_say, notes=notes,
    )  # fmt: skip

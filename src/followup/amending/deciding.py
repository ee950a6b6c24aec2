"""Messages about one appointment -> what is to be done: an entry added, corrected, called off, or nothing, and why.

What an entry keeps of its invitation says how far it has come: the number of the latest content, and of the latest
cancellation. So the messages may come in any order, and the entry is the same in the end.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup import spoken
from followup.amending.applying import Addition, Change, Reminder
from followup.amending.correcting import Changed, Correction, correction_of
from followup.amending.entry import by_day, entry_of, record_of
from followup.amending.invitation import Invitation
from followup.amending.listed import Listed, text_of, written_uid
from followup.amending.matching import Known
from followup.amending.occasion.evidence import Opening, Openings
from followup.amending.understanding import Said, Understood, understood
from followup.identity import mailbox
from followup.model.people import Candidate
from followup.model.status import Status
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
class Decision:
    """What is to be done with one message: a step to tell, and what it writes, if anything."""

    step: Step
    writes: Addition | Change | Reminder | None = None


@dataclass(frozen=True, slots=True)
class _Cancellation:
    """That an appointment was called off: by which number of its messages, and whether a title alone says so."""

    sequence: int
    is_by_title: bool = False


_NOT_TAKEN = {
    "REPLY": "it is somebody's answer to an invitation, and no invitation",
    "COUNTER": "somebody proposes another time; the interview stays where it is until a new invitation comes",
    "DECLINECOUNTER": "the time that was proposed was declined; the interview stays where it is",
    "REFRESH": "somebody asks for the latest invitation, and this is none",
}
_OPEN = (None, Status.SCHEDULED, Status.WAITING, Status.ON_HOLD)


def why_not(one: Invitation) -> str | None:
    """Why a message changes nothing, by its method (RFC 5546, 1.4); None for those that are taken."""
    return _NOT_TAKEN.get(one.method)


class Desk:
    """What is known while messages are decided upon, one after the other: the list, and what they add to it.

    `remembered` are the cancellations that came before their invitations, by UID.
    """

    def __init__(
        self, candidate: Candidate, known: Known, openings: Openings, remembered: Mapping[str, int], said: Said
    ) -> None:
        self._candidate, self._known, self._openings = candidate, known, openings
        self._remembered, self._said = remembered, said

    def decided(self, group: Sequence[Invitation]) -> list[Decision] | None:
        """What to do with the messages about one appointment, the latest last; None for one that is no interview, as far as it
        says.
        """
        latest = group[-1]
        if (why := why_not(latest)) is not None:
            return [Decision(_step(Outcome.NOT_TAKEN, latest, None, notes=(why,)))]
        request = next((one for one in reversed(group) if not one.is_cancelled), None)
        content = request or latest
        is_met = content.organizer is not None and self._known.meets(content.organizer, latest.uid)
        what = understood(content, self._candidate, self._openings, self._said, is_met=is_met)
        family = self._known.family(latest.uid)
        if not family and not self._may_be_taken(content, what):
            return None
        cancellation = self._cancellation(latest, request)
        if request is None and cancellation is not None:
            if family:
                return [self._called_off(latest, what, one, cancellation) for one in family]
            return [self._called_off_elsewhere(latest, what, cancellation)]
        if what.instead is not None and not family and self._said.company is None:
            why = f"it reads like {what.instead}, and no interview: if it is one, add it with --company NAME"
            return [Decision(_step(Outcome.REFUSED, content, None, notes=(why,)))]
        days = list(by_day(content))
        decisions = [self._placed(one, what, cancellation, is_first=not n) for n, one in enumerate(days)]
        gone = [one for one in family if one.uid not in {each.uid for each in days}]
        return decisions + [self._called_off(content, what, one, _Cancellation(content.sequence)) for one in gone]

    def _cancellation(self, latest: Invitation, request: Invitation | None) -> _Cancellation | None:
        """The cancellation that counts: the latest message, or one that came before the invitation."""
        if latest.is_cancelled:
            return _Cancellation(latest.sequence, latest.is_cancelled_by_title)
        before = self._remembered.get(latest.uid, -1)
        return _Cancellation(before) if request is None or before >= request.sequence else None

    def _may_be_taken(self, one: Invitation, what: Understood) -> bool:
        """Whether an appointment that the list does not know is taken: alone in its file, sent to somebody, or an interview."""
        return one.is_alone or one.method in ("REQUEST", "CANCEL") or what.is_interview

    def _placed(
        self, invitation: Invitation, what: Understood, cancellation: _Cancellation | None, *, is_first: bool
    ) -> Decision:
        """An appointment of one day: corrected where the list has it, else added."""
        known = self._known.with_uid(invitation.uid)
        if known is not None:
            return self._corrected(invitation, what, known, cancellation)
        if what.company is None:
            why = "it does not say the company: add it with --company NAME"
            return Decision(_step(Outcome.REFUSED, invitation, None, what, notes=(why,)))
        alike = self._known.alike(invitation, what.company)
        if alike is not None and cancellation is not None:
            return self._called_off(invitation, what, dataclasses.replace(alike, uid=invitation.uid), cancellation)
        if alike is not None:
            values = {"invitation": written_uid(invitation.uid, invitation.sequence)} if invitation.uid else {}
            step = _step(Outcome.KNOWN, invitation, what.company, what, alike.node.place.line)
            return Decision(step, Change(alike.number, values) if values else None)
        return self._added(invitation, what, cancellation, is_first=is_first)

    def _added(
        self, invitation: Invitation, what: Understood, cancellation: _Cancellation | None, *, is_first: bool
    ) -> Decision:
        called_off = cancellation.sequence if cancellation is not None else None
        lines = entry_of(invitation, what, self._candidate.timezone, called_off)
        addresses = frozenset(mailbox(one.email) for one in what.cast.everyone if one.email)
        self._openings.add(Opening(what.company or "", what.role, addresses))
        notes = what.notes if is_first else ()
        if is_first and invitation.last_day is not None:
            last = spoken.day(invitation.last_day)
            notes = (*notes, f"it goes on until {last}: each of the days is in the list")
        outcome = Outcome.ADDED if cancellation is None else Outcome.CANCELLED
        open_keys = tuple(line.key for line in lines if line.is_remark)
        step = _step(outcome, invitation, what.company, what, still_to_say=open_keys, notes=notes)
        return Decision(step, Addition(tuple(lines), tuple(record_of(lines))))

    def _corrected(
        self, invitation: Invitation, what: Understood, known: Listed, cancellation: _Cancellation | None
    ) -> Decision:
        company, line = text_of(known.node, "company") or invitation.title, known.node.place.line
        is_old = invitation.sequence < known.sequence
        if is_old and (cancellation is None or cancellation.sequence < known.sequence):
            return Decision(_step(Outcome.OLD, invitation, company, what, line))
        if known.interview is None:
            why = f"its entry, on line {line}, has mistakes: correct them first"
            return Decision(_step(Outcome.REFUSED, invitation, company, what, line, notes=(why,)))
        correction = Correction()
        if not is_old:
            correction = correction_of(invitation, what, known, known.interview, self._candidate)
        outcome = Outcome.CHANGED if correction.told else Outcome.KNOWN
        if cancellation is not None:
            ended, correction = _ended(known, correction, cancellation, max(invitation.sequence, known.sequence))
            outcome = ended or outcome
        step = _step(outcome, invitation, company, what, line, changed=correction.told, notes=correction.notes)
        return Decision(step, _change(known, correction, None if is_old else invitation.start))

    def _called_off(
        self, invitation: Invitation, what: Understood, known: Listed, cancellation: _Cancellation
    ) -> Decision:
        """An entry whose appointment was called off, and nothing else was said of it."""
        company, line = text_of(known.node, "company") or invitation.title, known.node.place.line
        if cancellation.sequence < known.sequence:
            return Decision(_step(Outcome.OLD, invitation, company, what, line))
        outcome, correction = _ended(known, Correction(), cancellation, known.sequence)
        shown = _shown(invitation, known)
        step = _step(outcome or Outcome.KNOWN, shown, company, what, line, notes=correction.notes)
        return Decision(step, _change(known, correction, None))

    def _called_off_elsewhere(self, invitation: Invitation, what: Understood, cancellation: _Cancellation) -> Decision:
        """A cancellation whose UID the list does not have: of the entry of that company at that time, if there is one."""
        alike = self._known.alike(invitation, what.company, [one.email for one in what.cast.everyone])
        if alike is None:
            is_kept = bool(invitation.uid) and what.is_interview and not cancellation.is_by_title
            is_kept = is_kept and self._remembered.get(invitation.uid, -1) < cancellation.sequence
            reminder = Reminder(invitation.uid, cancellation.sequence) if is_kept else None
            return Decision(_step(Outcome.NOT_LISTED, invitation, what.company, what), reminder)
        if cancellation.is_by_title:
            company = text_of(alike.node, "company")
            why = "only its title says that it was called off; nothing was changed"
            return Decision(_step(Outcome.ASKED, invitation, company, what, alike.node.place.line, notes=(why,)))
        return self._called_off(invitation, what, dataclasses.replace(alike, uid=invitation.uid), cancellation)


def _ended(
    known: Listed, correction: Correction, cancellation: _Cancellation, sequence: int
) -> tuple[Outcome | None, Correction]:
    """A correction with the end of an appointment in it, where the candidate has not written there how it ended."""
    status = statuses.status_in(text_of(known.node, "status"))
    values, notes = dict(correction.values), list(correction.notes)
    outcome: Outcome | None = None
    values.pop("status", None)
    if status in _OPEN:
        outcome = Outcome.CANCELLED
        values["status"] = str(Status.CANCELLED)
        if cancellation.is_by_title:
            notes.append("only its title says so: take status: cancelled out again if it is still on")
    elif status is not Status.CANCELLED:
        notes.append(f"it was cancelled; its status stays {status}")
        return None, dataclasses.replace(correction, values=values, notes=tuple(notes))
    called_off = max(cancellation.sequence, known.called_off or 0)
    written = written_uid(known.uid, sequence, called_off) if known.uid else ""
    if written and written != text_of(known.node, "invitation"):
        values["invitation"] = written
    told = tuple(one for one in correction.told if one.key != "status")
    return outcome, dataclasses.replace(correction, values=values, told=told, notes=tuple(notes))


def _shown(invitation: Invitation, known: Listed) -> Invitation:
    """A cancellation that names no time, shown at the time that the list has."""
    if invitation.day is not None or known.interview is None:
        return invitation
    return dataclasses.replace(invitation, day=known.interview.day, start=known.interview.start)


def _change(known: Listed, correction: Correction, start: dt.datetime | None) -> Change | None:
    if not correction.values and correction.people is None:
        return None
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

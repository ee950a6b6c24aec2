"""A later message about an interview that the list has -> what has to change in its entry.

Time, place, people and round are the organizer's to say; company, role and whatever the candidate wrote of somebody are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from followup.amending.entry import arranger_of, minutes_of, person_of, when_of
from followup.amending.guest_list import Present, present_in
from followup.amending.invitation import Invitation
from followup.amending.listed import Listed, text_of, value_of, written_uid
from followup.amending.people import guest_from, is_same
from followup.amending.understanding import Understood
from followup.identity import folded
from followup.model.interviews import Interview
from followup.model.people import Candidate
from followup.model.status import Status
from followup.reading.words import statuses, vocabulary


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is now otherwise: the key, what stood there ("" for nothing), and what stands there now."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What changes in an entry: values by key (None takes one away), and who stands under `interviewers` afterwards."""

    values: Mapping[str, str | None] = field(default_factory=dict)
    people: tuple[Present | Mapping[str, str], ...] | None = None
    told: tuple[Changed, ...] = ()
    notes: tuple[str, ...] = ()


def correction_of(
    invitation: Invitation, what: Understood, one: Listed, interview: Interview, candidate: Candidate
) -> Correction:
    """What a message changes in the entry of its interview; nothing where the entry says the same."""
    is_newer = invitation.sequence > one.sequence
    values: dict[str, str | None] = {}
    told: list[Changed] = []
    notes: list[str] = []
    values |= _times(invitation, one, interview, candidate)
    values |= _place(invitation, what, one, is_newer, notes)
    if is_newer:
        values |= _words(invitation, what, one, notes)
    status = statuses.status_in(text_of(one.node, "status"))
    is_on_again = one.called_off is None or invitation.sequence > one.called_off
    if status is Status.CANCELLED and is_newer and is_on_again:
        # called off, and then fixed again: what this program set is taken out, what the candidate wrote is corrected
        values["status"] = str(Status.SCHEDULED) if one.called_off is None else None
    people = _people(what, one, is_newer, values, told, notes)
    told = [
        *(Changed(key, text_of(one.node, key), value or "") for key, value in values.items() if key != "invitation"),
        *told,
    ]
    if is_newer and invitation.uid:
        called_off = None if is_on_again else one.called_off
        values["invitation"] = written_uid(invitation.uid, invitation.sequence, called_off)
    return Correction(values if told or is_newer else {}, people, tuple(told), tuple(notes))


def _times(invitation: Invitation, one: Listed, interview: Interview, candidate: Candidate) -> dict[str, str | None]:
    """The keys that have to change so that the entry says when the interview now is; none where it does."""
    has = {folded(key.text) for key, _ in one.node.entries}
    if invitation.day is None:
        return {}
    if invitation.start is None:
        away: dict[str, str | None] = {key: None for key in ("start", "end", "duration") if key in has}
        if interview.start is None and interview.day == invitation.day:
            return {}
        return {"date": f"{invitation.day}", **away}
    is_same_end = invitation.end is None or interview.end == invitation.end or interview.start is None
    goes_on = invitation.end is None and invitation.last_day is not None and bool({"end", "duration"} & has)
    if interview.start == invitation.start and is_same_end and not goes_on:
        return {}
    when: dict[str, str | None] = dict(when_of(invitation, interview.timezone))
    if "duration" in has and "end" not in has and invitation.end is not None:
        when.pop("end", None)
        when["duration"] = minutes_of(invitation)
    for key, other in (("end", "duration"), ("duration", "end")):
        if key in has and (key not in when or other in when) and (other in when or goes_on):
            when[key] = None
    if "timezone" in has or interview.timezone == candidate.timezone:
        when.pop("timezone", None)
    return {key: value for key, value in when.items() if value is None or value != text_of(one.node, key)}


def _place(
    invitation: Invitation, what: Understood, one: Listed, is_newer: bool, notes: list[str]
) -> dict[str, str | None]:
    """Place and mode, where the message names another place."""
    before, after = text_of(one.node, "location"), what.location or ""
    if not after or folded(after) in folded(before):
        return _mode(what, one) if is_newer and after and not before else {}
    is_link = before.startswith("http") and after.startswith("http")
    if not is_newer and before and not is_link:
        notes.append(f"it says that the place is {after}; the list's stays")
        return {}
    return {"location": after, **_mode(what, one)}


def _mode(what: Understood, one: Listed) -> dict[str, str | None]:
    before = text_of(one.node, "mode")
    if what.mode is None or vocabulary.mode_in(before) is what.mode:
        return {}
    return {"mode": str(what.mode)}


def _words(invitation: Invitation, what: Understood, one: Listed, notes: list[str]) -> dict[str, str | None]:
    """Round, role and text, where a newer message says them."""
    values: dict[str, str | None] = {}
    role = text_of(one.node, "role")
    if what.role and not role:
        values["role"] = what.role
    elif what.role and role and folded(what.role) != folded(role) and folded(what.role) in folded(invitation.title):
        notes.append(f"its title says the role {what.role}; the list's stays")
    if what.round and folded(what.round) != folded(text_of(one.node, "round")):
        values["round"] = what.round
    before, after = text_of(one.node, "notes"), what.for_oneself
    if after and not before and value_of(one.node, "notes") is None:
        values["notes"] = after
    elif after and before != after:
        old, new = set(before.split("\n")), set(after.split("\n"))
        if len(old & new) * 2 >= len(old):
            values["notes"] = after
        elif not new <= old:
            notes.append(
                "its text has changed; your notes stay: "
                + " ".join(line for line in after.split("\n") if line not in old)[:200]
            )
    return values


def _people(
    what: Understood, one: Listed, is_newer: bool, values: dict[str, str | None], told: list[Changed], notes: list[str]
) -> tuple[Present | Mapping[str, str], ...] | None:
    """Who stands under `interviewers` after a message; None where that does not change.

    Those whom only the candidate named, without an address, stay, and so do those of whom they wrote something.
    """
    present = present_in(value_of(one.node, "interviewers"))
    if not present and text_of(one.node, "interviewers"):
        return None  # several names in one cell, which an invitation does not take apart
    wanted = what.interviewers
    new = [each for each in wanted if not any(there.is_same(each) for there in present)]
    gone = []
    for there in present:
        left = any(there.is_same(each) for each in what.cast.left)
        if any(there.is_same(each) for each in wanted) or not (left or (is_newer and there.email and wanted)):
            continue
        if there.has_own_words and any(there.is_same(each) for each in (what.cast.arranged_by,) if each):
            continue
        if there.has_own_words:
            notes.append(
                f"{there.name} is no longer invited; what you wrote of them stays: take them out if they were not there"
            )
        else:
            gone.append(there)
    _arranger(what, one, is_newer, present, values)
    if not new and not gone:
        return None
    stay = [there for there in present if there not in gone]
    told += [Changed("interviewers", there.name, "") for there in gone]
    told += [Changed("interviewers", "", each.name) for each in new]
    in_order: list[Present | Mapping[str, str]] = []
    for each in wanted:
        known = next((there for there in stay if there.is_same(each)), None)
        if known is None or known not in in_order:
            in_order.append(known if known is not None else person_of(each))
    return (*in_order, *(there for there in stay if there not in in_order))


def _arranger(
    what: Understood, one: Listed, is_newer: bool, present: Sequence[Present], values: dict[str, str | None]
) -> None:
    """Who arranged it, where a newer message names somebody else, or makes an interviewer of them."""
    if not is_newer:
        return
    written, now = text_of(one.node, "arranged_by"), what.cast.arranged_by
    before = guest_from(written.partition("<")[0], written) if written else None
    if (now is not None and value_of(one.node, "arranged_by") is None) or (now and before and not is_same(before, now)):
        values["arranged_by"] = arranger_of(what)
    elif now is None and before is not None and any(is_same(before, each) for each in what.interviewers):
        if any(there.is_same(before) for there in present):
            return  # the candidate has them as both
        values["arranged_by"] = None

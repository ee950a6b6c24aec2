"""How an interview is written as an entry of a list: when it is, who is there, and what is still to be said."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from followup import zones
from followup.amending.invitation import Invitation
from followup.amending.listed import written_uid
from followup.amending.people import Guest
from followup.amending.understanding import Understood
from followup.amending.writing import Line
from followup.model.status import Status

_LONGEST_DAY = dt.timedelta(days=1)
_MOST_DAYS = 14


def on_a_clock(invitation: Invitation, zone: str) -> Invitation:
    """An invitation whose times are instants, shown in its zone, else the candidate's."""
    if invitation.start is None:
        return invitation
    shown = invitation.zone or zone

    def aware(moment: dt.datetime) -> dt.datetime:
        if moment.tzinfo is None:
            return zones.nearest_instant(moment.date(), moment.time(), shown)
        return zones.in_zone(moment, shown)

    start = aware(invitation.start)
    end = aware(invitation.end) if invitation.end is not None else None
    return dataclasses.replace(invitation, start=start, end=end, zone=shown, day=start.date())


def by_day(invitation: Invitation) -> Iterator[Invitation]:
    """An invitation for each day that it lasts. The first keeps the UID; the others are told from it by their date."""
    last = invitation.last_day
    if invitation.start is not None and invitation.end is not None:
        if invitation.end - invitation.start <= _LONGEST_DAY:
            yield invitation
            return
        last = (invitation.end - dt.timedelta(minutes=1)).date()
    first = invitation.day
    if first is None or last is None or last <= first or (last - first).days >= _MOST_DAYS:
        yield dataclasses.replace(invitation, end=None) if last is not None else invitation
        return
    yield dataclasses.replace(invitation, end=None, last_day=last)
    for count in range(1, (last - first).days + 1):
        day = first + dt.timedelta(count)
        uid = f"{invitation.uid}/{day:%Y%m%d}" if invitation.uid else ""
        yield dataclasses.replace(invitation, uid=uid, day=day, start=None, end=None, last_day=None)


def when_of(invitation: Invitation, zone: str) -> dict[str, str]:
    """The keys that say when an invitation is, on the clock of a zone."""
    if invitation.start is None:
        return {"date": f"{invitation.day}"}
    start = zones.in_zone(invitation.start, zone)
    when = {"date": f"{start.date()}", "start": _wall(start, zone)}
    if invitation.end is not None:
        end = zones.in_zone(invitation.end, zone)
        when |= {"end": _wall(end, zone)} if end.date() == start.date() else {"duration": minutes_of(invitation)}
    return {**when, "timezone": zone}


def _wall(moment: dt.datetime, zone: str) -> str:
    """A time on the clock of a zone; in the hour that happens twice, with the name of the one that is meant."""
    try:
        zones.instant(moment.date(), moment.time(), zone)
    except zones.HappensTwice:
        return f"{moment:%H:%M} {moment.tzname()}"
    return f"{moment:%H:%M}"


def minutes_of(invitation: Invitation) -> str:
    if invitation.start is None or invitation.end is None:
        return ""
    return f"{(invitation.end - invitation.start) // dt.timedelta(minutes=1)} minutes"


def entry_of(invitation: Invitation, what: Understood, home: str, called_off: int | None) -> list[Line]:
    """The lines of a new entry; what the invitation could not say is a remark. `called_off` is the number of its cancellation."""
    when = when_of(invitation, invitation.zone or home)
    if invitation.zone == home:
        when.pop("timezone", None)
    lines = [
        Line("company", what.company or ""),
        Line("role", what.role) if what.role else Line("role", is_remark=True, remark="the job"),
        Line("round", what.round or ""),
        *(Line(key, value) for key, value in when.items()),
        *([Line("start", is_remark=True, remark="when it begins: 14:00")] if "start" not in when else []),
        Line("status", str(Status.CANCELLED) if called_off is not None else ""),
        Line("mode", str(what.mode or "")),
        Line("location", what.location or ""),
        Line("interviewers", [person_of(one) for one in what.interviewers])
        if what.interviewers
        else Line("interviewers", is_remark=True, remark="the people you will speak with"),
        Line("arranged_by", arranger_of(what)),
        Line("notes", what.for_oneself),
        Line("invitation", written_uid(invitation.uid, invitation.sequence, called_off) if invitation.uid else ""),
    ]
    return [line for line in lines if line.value or line.is_remark]


def person_of(guest: Guest) -> dict[str, str]:
    """A person's keys; what begins with # is a remark."""
    said = {"name": guest.name, "title": guest.title or "", "email": guest.email}
    return {**{key: value for key, value in said.items() if value}, "#topic": "one thing you talked about"}


def arranger_of(what: Understood) -> str:
    one = what.cast.arranged_by
    if one is None:
        return ""
    return f"{one.name} <{one.email}>" if one.email else one.name


def record_of(lines: Sequence[Line]) -> list[tuple[str, Any]]:
    """What the reader must find where these lines were written."""
    record: list[tuple[str, Any]] = []
    for line in lines:
        if isinstance(line.value, str):
            if not line.is_remark:
                record.append((line.key, line.value))
        else:
            people = [
                one if isinstance(one, str) else [(k, v) for k, v in one.items() if k[0] != "#"] for one in line.value
            ]
            record.append((line.key, people))
    return record

"""Which entry of the list an invitation is about: by its UID, else by company and time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from followup.amending.invitation import Invitation
from followup.amending.listed import Listed
from followup.amending.occasion.evidence import is_same_company
from followup.amending.people import Guest, person
from followup.identity import is_same_person, mailbox
from followup.model.interviews import Interview
from followup.model.people import Interviewer


class Known:
    """The entries of a list, found by what an invitation says of them."""

    def __init__(self, entries: Iterable[Listed]) -> None:
        self._by_uid: dict[str, Listed] = {}
        self._families: dict[str, list[Listed]] = {}
        self._by_day: dict[dt.date, list[Listed]] = {}
        self._entries = tuple(entries)
        for one in self._entries:
            if one.uid:
                self._by_uid.setdefault(one.uid, one)
                self._families.setdefault(_family(one.uid), []).append(one)
            if one.interview is not None:
                self._by_day.setdefault(one.interview.day, []).append(one)

    def with_uid(self, uid: str) -> Listed | None:
        """The entry that keeps the invitation's UID."""
        return self._by_uid.get(uid) if uid else None

    def family(self, uid: str) -> Sequence[Listed]:
        """The entries of an appointment, one for each of its days."""
        if not uid:
            return ()
        return self._families.get(uid, ()) if _family(uid) == uid else tuple(filter(None, [self.with_uid(uid)]))

    def alike(self, invitation: Invitation, company: str | None, addresses: Sequence[str] = ()) -> Listed | None:
        """The entry of the same company at the same time, which keeps no other invitation's UID; where no company is known,
        the one at that time at which one of the addresses is met.
        """
        found = [one for one in self._on_days_around(invitation) if not one.uid and _is_then(one, invitation)]
        if company is not None:
            found = [one for one in found if one.interview and is_same_company(one.interview.company, company)]
        else:
            found = [one for one in found if _addresses(one) & {mailbox(each) for each in addresses if each}]
        return found[0] if found else None

    def meets(self, guest: Guest, uid: str) -> bool:
        """Whether the list has somebody as an interviewer: in a round that was no phone screen, which recruiters hold; or in the
        entry of that invitation, where the candidate has put them.
        """
        own = self.family(uid)
        return any(
            _is_put_there(found, one.interview) if one in own else not one.interview.is_phone_screen
            for one in self._entries
            if one.interview is not None
            for found in one.interview.interviewers
            if is_same_person(person(guest), found)
        )

    def _on_days_around(self, invitation: Invitation) -> Iterable[Listed]:
        if invitation.day is None:
            return
        for away in (0, -1, 1):  # the same time is another day elsewhere
            yield from self._by_day.get(invitation.day + dt.timedelta(away), ())


def _family(uid: str) -> str:
    """The UID of an appointment that lasts several days; the entries of its later days have the date behind it."""
    base, slash, day = uid.rpartition("/")
    return base if slash and len(day) == len("20261204") and day.isdecimal() else uid


def _is_put_there(one: Interviewer, interview: Interview) -> bool:
    """Whether the candidate has put somebody among the interviewers, as far as it shows: an invitation puts its organizer there
    alone, and says nothing more of them.
    """
    is_told_more = any((one.topic, one.say, one.phone, one.linkedin, one.lead, one.connected))
    arranged_it = interview.arranged_by is not None and is_same_person(interview.arranged_by, one)
    return is_told_more or arranged_it or len(interview.interviewers) > 1


def _is_then(one: Listed, invitation: Invitation) -> bool:
    interview = one.interview
    if interview is None:
        return False
    if invitation.start is not None and interview.start is not None:
        return interview.start == invitation.start
    return interview.day == invitation.day


def _addresses(one: Listed) -> set[str]:
    if one.interview is None:
        return set()
    people = [*one.interview.interviewers, one.interview.arranged_by]
    return {mailbox(each.email) for each in people if each is not None and each.email}

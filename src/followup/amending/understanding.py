"""An invitation -> what it says of an interview: company, role and round, where it is, and who is who."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from followup.amending.cast import Cast, cast_of
from followup.amending.invitation import Invitation
from followup.amending.occasion.evidence import Evidence, Openings, is_same_company, whose
from followup.amending.occasion.something_else import Else
from followup.amending.occasion.title import Title, title_of
from followup.amending.people import Guest
from followup.amending.people_in_text import with_titles
from followup.amending.said_times import contradiction
from followup.identity import folded
from followup.model.interviews import Mode
from followup.model.people import Candidate


@dataclass(frozen=True, slots=True)
class Said:
    """What the candidate said of an invitation on the command line."""

    company: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What an invitation says of an interview; None where it does not. `notes` are what had to be guessed.

    `for_oneself` is what it says besides: what to bring, a link beside a room. `instead` is what it is in place of an
    interview, as far as it says.
    """

    company: str | None
    role: str | None
    round: str | None
    mode: Mode | None
    location: str | None
    for_oneself: str
    cast: Cast
    is_interview: bool
    instead: Else | None = None
    notes: tuple[str, ...] = ()

    @property
    def interviewers(self) -> tuple[Guest, ...]:
        return self.cast.interviewers


def understood(
    invitation: Invitation, candidate: Candidate, openings: Openings, said: Said, *, is_met: bool = False
) -> Understood:
    """What an invitation says, with what the list knows of its people and companies; `is_met` tells that it has the organizer
    as an interviewer.
    """
    cast = cast_of(
        invitation.organizer, invitation.guests, candidate, invitation.title, text=invitation.text,
        location=invitation.location, is_met=is_met,
    )  # fmt: skip
    title = _title(invitation, candidate, cast)
    addresses = [one.email for one in cast.everyone if one.email]
    found = whose(
        Evidence(
            title=title,
            addresses=addresses,
            names=[one.name for one in cast.everyone],
            organizations=[one.organization for one in cast.everyone if one.organization],
            text=invitation.text,
            location=invitation.location,
            openings=openings,
        )
    )
    cast = dataclasses.replace(cast, interviewers=with_titles(cast.interviewers, invitation.text))
    notes = [*cast.notes, *(found.notes if said.company is None else ())]
    notes += found.notes_of_role if said.role is None else ()
    if (other := _other_time(invitation, candidate)) is not None:
        notes.append(other)
    named = [one for one in title.companions if not is_same_company(one, said.company or found.company or "")]
    if named:
        cast, note = _with_named(cast, named)
        notes.append(note)
    instead = title.instead or (Else.DEADLINE if _ends_a_day(invitation) else None)
    is_interview = instead is None and (title.is_interview or bool(openings.with_people(addresses)))
    if not is_interview:
        notes.append("its title does not say that it is an interview: delete the entry if it is none")
    is_here = invitation.mode is Mode.ONSITE or not invitation.link
    link = invitation.link if is_here and invitation.link else ""
    return Understood(
        company=said.company or found.company,
        role=said.role or found.role,
        round=title.round,
        mode=invitation.mode,
        location=invitation.location if is_here else invitation.link,
        for_oneself="\n".join(filter(None, (link, invitation.text))),
        cast=cast,
        is_interview=is_interview,
        instead=instead,
        notes=tuple(notes),
    )


def _other_time(invitation: Invitation, candidate: Candidate) -> str | None:
    if invitation.start is None or invitation.start.tzinfo is None:
        return None
    return contradiction(invitation.text, invitation.start, invitation.end, candidate.timezone, invitation.zone)


def _with_named(cast: Cast, named: Sequence[str]) -> tuple[Cast, str]:
    """The people with those whom the title alone names, where these are several and nobody else asks; and what to say of it.

    One alone may be a company.
    """
    names = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    if len(named) == 1 or cast.interviewers:
        return cast, f"the title names {names}: add them to interviewers if you meet"
    guests = tuple(Guest(name) for name in named)
    cast = dataclasses.replace(cast, everyone=(*cast.everyone, *guests), interviewers=guests)
    return cast, f"{names} are taken from the title: take them out of interviewers if you do not meet"


def _ends_a_day(invitation: Invitation) -> bool:
    """Whether it is the last minute of a day, which is when something is due, and nobody is met."""
    start, end = invitation.start, invitation.end
    is_short = start is not None and (end is None or end - start <= dt.timedelta(minutes=1))
    return is_short and start is not None and (start.hour, start.minute) == (23, 59)


def _title(invitation: Invitation, candidate: Candidate, cast: Cast) -> Title:
    own = [one for one in (candidate.name, *candidate.also) if one and "@" not in one]
    people = [one.name for one in (*invitation.guests, *cast.everyone) if not one.is_office and one.name]
    organizations = [one.organization for one in cast.everyone if one.organization]
    said, named = invitation.title, invitation.event_name
    if named and folded(named) not in folded(said):
        said = f"{said} | {named}"
    return title_of(said, [one for one in people if one not in organizations], own)

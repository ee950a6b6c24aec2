"""What the event of an interview says: how and where it is held, with whom, who arranged it, and what was noted of it."""

from __future__ import annotations

from collections.abc import Iterator

from followup import spoken, zones
from followup.identity import folded
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Interview, Mode
from followup.model.people import Interviewer
from followup.model.settings import Settings

_HELD = {
    Mode.ONSITE: "On-site interview",
    Mode.VIDEO: "Video interview",
    Mode.PHONE: "Interview by phone",
    None: "Interview",
}
_BRING = "Bring home: their names and addresses, one topic a person, and the day by which they decide."


def wording_of_interview(follow_up: FollowUp, settings: Settings) -> Wording:
    """The title and the text of an interview's event; without names in the title of a private one."""
    (interview,) = follow_up.visit
    opening = follow_up.opening
    job = f"{opening.company}, {opening.role}" if opening.role else opening.company
    return Wording(
        title="Interview" if settings.private else f"Interview: {job}",
        instruction=_held(interview),
        drafts=(Draft(to=None, channel=Channel.NOTE, subject=None, body="\n".join(_lines(follow_up, interview))),),
        notes=(_BRING,),
    )


def _held(interview: Interview) -> str:
    held = _HELD[interview.mode]
    says_more = interview.round is not None and folded(interview.round) not in folded(held)
    return f"{held} ({interview.round})." if says_more else f"{held}."


def _lines(follow_up: FollowUp, interview: Interview) -> Iterator[str]:
    there = zones.in_zone(follow_up.start, interview.timezone)
    if there.utcoffset() != follow_up.start.utcoffset():
        yield f"Their clock: {there:%H:%M} ({interview.timezone.rsplit('/', 1)[-1].replace('_', ' ')})"
    if interview.location:
        yield f"Where: {interview.location}"
    if interview.address and interview.address != interview.location:
        yield f"Address: {interview.address}"
    if interview.interviewers:
        yield f"With: {'; '.join(map(_person, interview.interviewers))}"
    if interview.arranged_by:
        yield f"Arranged by: {_person(interview.arranged_by)}"
    if interview.decision_by:
        yield f"They decide by {spoken.day(interview.decision_by)}"
    if interview.notes:
        yield ""
        yield interview.notes


def _person(one: Interviewer) -> str:
    said = [part for part in (one.title, one.phone, one.email) if part]
    return f"{one.name} ({', '.join(said)})" if said else one.name

"""The interviews themselves, where the candidate wants them in the calendar too: each at its own time."""

from __future__ import annotations

from collections.abc import Iterable

from followup.model.etiquette import Anchor, Channel, OnceA, Recipients, Step
from followup.model.follow_ups import LeftOut, Message
from followup.model.interviews import Opening
from followup.model.stretches import Unit, Wait
from followup.planning.situation import Situation
from followup.planning.wanted import Wanted

INTERVIEW = Step(
    name="interview",
    recipients=Recipients.CANDIDATE,
    once_a=OnceA.VISIT,
    counted_from=((Anchor.INTERVIEW_START, Wait(0, Unit.MINUTES)),),
    template="",
    channel=Channel.NOTE,
    on_quiet_days=True,
    on_interview_days=True,
    is_busy=True,
)


def meetings(openings: Iterable[Opening], situation: Situation) -> tuple[list[Wanted], list[LeftOut]]:
    """An event for every interview whose hour is known, where the settings say so."""
    if not situation.settings.interviews:
        return [], []
    found, left_out = [], []
    for opening in openings:
        for number, one in enumerate(opening.interviews, 1):
            if one.start is None:
                left_out.append(LeftOut(INTERVIEW.name, opening.key, "its hour is not known", one.identity))
                continue
            found.append(
                Wanted(
                    step=INTERVIEW,
                    openings=(opening,),
                    visit=(one,),
                    messages=(Message(to=None, channel=Channel.NOTE, met=(one,)),),
                    people=(),
                    key=(opening.key, INTERVIEW.name, f"visit {number}"),
                    counted=one.start,
                    wait=INTERVIEW.counted_from[0][1],
                    extra_days=0,
                    because="the interview itself",
                    says_when=f"{one.start.isoformat()} {one.end.isoformat()}",
                    anchor=one.end,
                    length=one.end - one.start,
                )
            )
    return found, left_out

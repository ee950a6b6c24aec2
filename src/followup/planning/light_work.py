"""Openings for which the playbook `light` would do, by what the list says of them. It is offered, never chosen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from followup.identity import folded
from followup.model.etiquette import Channel, Step
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Opening
from followup.planning.contact import is_for_references
from followup.problems import Problem, Severity

_TEN_MINUTES = dt.timedelta(minutes=15)
"""What is called ten minutes takes up to a quarter of an hour."""
_WHERE_MANY_COME = re.compile(
    r"\b(?:shifts?|walk ins?|hiring (?:event|day)|(?:job|career|careers) fair|open (?:house|day))\b"
)
"""In a round's name: work is tried, or forty people are seen in an afternoon."""
_BY_THE_HOUR = re.compile(r"\bhourly\b|\d\D{0,4}(?:/|\bper|\ban|\bpro|\bde)\s*(?:hr?|hour|std|stunde|l'heure)\b")
"""In a role: what an hour of it pays, or that an hour of it is paid."""
_IN_SHIFTS = re.compile(r"\bshifts?\b")
_MOST_WHO_ASK = 2
"""Where more ask, or there is a final round, such work is chosen for as carefully as any: nurses work shifts too."""


def would_do_with_less(openings: Sequence[Opening], follow_ups: Sequence[FollowUp]) -> Iterator[Problem]:
    """The playbook that suits openings which want no more than a thank-you and a check-in, and have more planned."""
    much = {one.opening.key for one in follow_ups if not one.is_sent and _is_much(one.step)}
    for one in openings:
        what = _little(one) if one.key in much else None
        if what is not None:
            yield Problem(
                "light-would-do", f"{what} a thank-you and one check-in, and no more", one.interviews[-1].place,
                Severity.WARNING, "write playbook: light here, or under settings for every interview", "playbook",
            )  # fmt: skip


def _is_much(step: Step) -> bool:
    return step.channel in (Channel.CARD, Channel.LINKEDIN) or is_for_references(step)


def _little(opening: Opening) -> str | None:
    """What an opening is that wants little, with its verb; None where nothing says that it does."""
    company, role = opening.company, (opening.role or "").casefold()
    if _were_ten_minutes(opening):
        return f"ten minutes with {company} want"
    if len(opening.people) > _MOST_WHO_ASK or any(one.is_final for one in opening.interviews):
        return None
    rounds = (one.round for one in opening.interviews if one.round is not None)
    if (found := next((name for name in rounds if _WHERE_MANY_COME.search(folded(name))), None)) is not None:
        return f"“{found}” at {company} wants"
    if _BY_THE_HOUR.search(role):
        return f"work by the hour at {company} wants"
    return f"shift work at {company} wants" if _IN_SHIFTS.search(role) else None


def _were_ten_minutes(opening: Opening) -> bool:
    """Whether there was no more than talks of ten minutes, each with its end."""
    return bool(opening.interviews) and all(
        one.end_is_given and one.start is not None and one.end - one.start <= _TEN_MINUTES for one in opening.interviews
    )

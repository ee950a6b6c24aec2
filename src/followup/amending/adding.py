"""Messages about interviews -> a list that holds them: what is new is written into it, what was moved or called off is corrected.

First it is decided what to do with each message, then all is written at once, read again, and compared: the list must hold
the old records and the new ones, else it stays as it was, and each is tried by itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from followup.amending import applying
from followup.amending.applying import Reader
from followup.amending.deciding import Decision, Desk, Outcome, Step, why_not
from followup.amending.editing import text_of
from followup.amending.entry import on_a_clock
from followup.amending.invitation import Invitation
from followup.amending.listed import listed_in, openings_of, remembered_in
from followup.amending.matching import Known
from followup.amending.understanding import Said
from followup.problems import Problem
from followup.reading.sources.encodings import decoded
from followup.reading.sources.yaml_files import yaml_source


@dataclass(frozen=True, slots=True)
class Result:
    """A list's bytes after invitations, what was done with each, the titles of appointments that were passed over because
    nothing in them speaks of an interview, and why the list could not be read.
    """

    data: bytes = field(repr=False)
    steps: tuple[Step, ...] = ()
    passed_over: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def add(data: bytes, file: str, invitations: Iterable[Invitation], read: Reader, said: Said) -> Result:
    """A list with the invitations in it. A list that cannot be read is not changed: its problems say why."""
    _, not_clean = decoded(data, file)
    source = yaml_source(data, file)
    if not_clean or any(one.is_error for one in source.problems):
        return Result(data, problems=not_clean or source.problems)
    listing = read(source)
    entries = listed_in(source, listing)
    remembered = remembered_in(text_of(data))
    desk = Desk(listing.candidate, Known(entries), openings_of(entries), remembered, said)
    decisions: list[Decision] = []
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


def _told(decision: Decision, refused: Mapping[int, str], lines: Mapping[int, int]) -> Step:
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
        kind = "" if why_not(one) is None else one.method
        groups.setdefault(f"{one.uid}\0{kind}" if one.uid else f"\0{number}", []).append(one)
    return list(groups.values())

"""The second step: when to follow up, with what an earlier run left and within what this run may withdraw."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from followup.identity import opening_hash, short_hash
from followup.model.published import Published
from followup.pipeline.request import Request
from followup.pipeline.result import Refused, Result
from followup.planning.calendar.days_off import DaysOff, as_text, days_off, from_text
from followup.planning.plan import Plan, Scope, plan
from followup.problems import Problem
from followup.publishing import lists


def plan_of(read: Result, identities: Mapping[str, str], published: Sequence[Published], gone: frozenset[str]) -> Plan:
    """What a run plans beside what was published. `identities` say how events name a list; `gone` are those that left something
    and are not there any more. Raises Refused.
    """
    request, listing = read.request, read.listing
    planned = plan(
        tuple(dataclasses.replace(one, source=identities[one.source]) for one in listing.interviews),
        read.playbook,
        listing.candidate,
        listing.settings,
        read.now,
        published,
        _scope(read, identities, published, gone),
        include_past=request.include_past,
        known_days_off=_days_off(read),
    )
    if not request.withdraw:
        _refuse_to_withdraw_all(planned, published, read.now)
    return planned


def identities_of(request: Request) -> Mapping[str, str]:
    """How events name the lists of a run, by the names that were given."""
    return {file.name: lists.list_identity(file.name, request.output) for file in request.lists}


def names_of_lists(result: Result) -> Mapping[str, str]:
    """The lists of a run as they were given, by how their events name them."""
    return {identity: name for name, identity in identities_of(result.request).items()}


def _days_off(read: Result) -> DaysOff | None:
    """The candidate's days off in the years that a plan may touch, as an earlier run was told them, if one was."""
    country, subdivision, shelf = read.listing.candidate.country, read.listing.candidate.subdivision, read.request.shelf
    if country is None or shelf is None:
        return None
    in_plan = sorted(day.year for day in (read.now.date(), *(one.day for one in read.listing.interviews)))
    years = frozenset(range(in_plan[0] - 1, in_plan[-1] + 2))
    name = f"days-off-{short_hash(country, subdivision or '')}.json"
    kept = shelf.recalled(name)
    known = from_text(kept) if kept is not None else None
    if known is None or not years <= known.years:
        known = days_off(country, subdivision, years)
        shelf.keep(name, as_text(known).encode())
    return known


def left_behind(read: Result, planned: Plan, published: Sequence[Published], gone: frozenset[str]) -> Iterator[Problem]:
    """A warning for each list that is gone and left something, with what to type to withdraw it."""
    if gone:
        from followup.amending.marking.shell import word  # only where there is something to type

        request = read.request
        named = (
            request.program,
            "export",
            *(file.name for file in request.lists),
            "-o",
            str(request.output),
            "--withdraw",
        )
        kept = {*planned.withdrawn, *(one.uid for one in planned.follow_ups)}
        yield from lists.left_behind(published, gone, kept, request.output, read.now, " ".join(map(word, named)))


def _scope(read: Result, identities: Mapping[str, str], published: Sequence[Published], gone: frozenset[str]) -> Scope:
    """What lists that are gone left is recognised where a list has it now, and withdrawn only if the user says so.

    The openings of refused rows are frozen. A list with a refused row whose opening cannot be told, or was never
    published (it may have been renamed as well), withdraws nothing.
    """
    known = {one.opening for one in published}
    frozen = {opening_hash(one.opening) for one in read.listing.refused if one.opening is not None}
    unsure = {
        one.source for one in read.listing.refused if one.opening is None or opening_hash(one.opening) not in known
    }
    return Scope(
        read=frozenset(identities.values()) | gone,
        sources={identities[name] for name in identities if name not in unsure}
        | (gone if read.request.withdraw else set()),
        frozen=frozen,
    )


def _refuse_to_withdraw_all(planned: Plan, published: Sequence[Published], now: dt.datetime) -> None:
    """Refuses to withdraw all that a list has still to come, where none of its openings is known any more. What damage left, or
    another program, may name no list, and counts for none.
    """
    openings = {opening_hash(opening.key) for opening in planned.openings}
    to_come: dict[str, list[bool]] = {}
    for one in published:
        if one.source and one.start >= now and not one.is_withdrawn:
            is_lost = one.uid in planned.withdrawn and one.opening not in openings
            to_come.setdefault(one.source, []).append(is_lost)
    for source, lost in to_come.items():
        if all(lost):
            raise Refused(source, len(lost))

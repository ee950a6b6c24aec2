"""Plans of lists that are written as people write them, and what an earlier run would have published."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import textwrap
from collections.abc import Iterable

from followup import playbooks, spoken, zones
from followup.identity import person_hashes, short_hash
from followup.model.etiquette import Playbook
from followup.model.follow_ups import FollowUp
from followup.model.published import Published
from followup.planning.plan import Plan, Scope, plan
from followup.reading.etiquette.changes import with_changes
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.playbook import playbook_from
from followup.reading.sources.yaml_files import yaml_source

SOURCE = "interviews.yaml"
NOW = "2026-11-22T12:00"
CANDIDATE = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
"""


@functools.cache
def graceful(changed: tuple[tuple[str, str], ...] = ()) -> Playbook:
    """The playbook of the house, with some of its text replaced."""
    files = dict(playbooks.graceful())
    for before, after in changed:
        assert before.encode() in files["playbook.yaml"]
        files["playbook.yaml"] = files["playbook.yaml"].replace(before.encode(), after.encode())
    playbook, problems = playbook_from(files, "")
    assert not [problem for problem in problems if problem.is_error], problems
    return playbook


def listing_of(text: str, playbook: Playbook | None = None) -> Listing:
    """What a list says; one without a candidate is Priya Raman's, who lives in New York."""
    text = textwrap.dedent(text)
    if not text.lstrip().startswith(("candidate:", "{")):
        text = CANDIDATE + text
    listing = listing_from([yaml_source(text.encode(), SOURCE)], None, None, Given(), playbook or graceful())
    assert not [problem for problem in listing.problems if problem.is_error], listing.problems
    return listing


def plan_of(
    text: str, now: str = NOW, published: Iterable[Published] = (), *,
    playbook: Playbook | None = None, scope: Scope | None = None, include_past: bool = False,
) -> Plan:  # fmt: skip
    """The plan of a list at a time on the candidate's clock."""
    return plan_of_listing(
        listing_of(text, playbook), now, published, playbook=playbook, scope=scope, include_past=include_past
    )


def plan_of_listing(
    listing: Listing, now: str, published: Iterable[Published] = (), *,
    playbook: Playbook | None = None, scope: Scope | None = None, include_past: bool = False,
) -> Plan:  # fmt: skip
    candidate, said = listing.candidate, listing.settings
    changed = with_changes(playbook or graceful(), said.changes)
    time, scope = instant_of(now, candidate.timezone), scope or Scope(sources={SOURCE})
    return plan(listing.interviews, changed, candidate, said, time, tuple(published), scope, include_past=include_past)


def instant_of(text: str, timezone: str) -> dt.datetime:
    wall = dt.datetime.fromisoformat(text)
    return zones.nearest_instant(wall.date(), wall.time(), timezone)


def published_by(planned: Plan, before: Iterable[Published] = ()) -> list[Published]:
    """What the output folder holds after a plan: what was sent stays as it was published, what was withdrawn is told so."""
    there = {one.uid: one for one in before}
    for uid in planned.withdrawn:
        there[uid] = dataclasses.replace(there[uid], is_withdrawn=True)
    for one in planned.follow_ups:
        if not one.is_sent:
            there[one.uid] = published(one)
    return list(there.values())


def published(one: FollowUp) -> Published:
    return Published(
        uid=one.uid,
        step=one.step.name,
        opening=short_hash(one.opening.key),
        source=next(iter(one.visit or one.opening.interviews)).source,
        start=one.start,
        end=one.end,
        anchor=one.anchor,
        counted_from=short_hash(one.counted_from),
        people=tuple(person_hashes(person) for person in one.people),
    )


def told(planned: Plan, *steps: str) -> list[str]:
    """The follow-ups of some steps, else all, by time: when, which step, to whom."""
    return [line(one) for one in planned.follow_ups if not steps or one.step.name in steps]


def line(one: FollowUp) -> str:
    to = ", ".join(person.name for person in one.people)
    state = " (sent)" if one.is_sent else " (done)" if one.is_done else ""
    return f"{spoken.time(one.start)} {one.step.name}{': ' if to else ''}{to}{state}"


def one_of(planned: Plan, step: str) -> FollowUp:
    """The only follow-up of a step."""
    found = [one for one in planned.follow_ups if one.step.name == step]
    assert len(found) == 1, told(planned)
    return found[0]


def whys(planned: Plan, step: str) -> list[str]:
    """Why a step was left out, once for each."""
    return [one.why for one in planned.left_out if one.step == step]

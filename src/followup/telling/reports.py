"""What somebody who looks after several candidates has to know of one of them, as plain values that cross processes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from followup import zones
from followup.pipeline import Planned, Result
from followup.problems import Problem
from followup.telling.openings import Standing, is_to_come, standings
from followup.telling.problems import place_in_words

_QUIET_DAYS = 14
"""From when on an opening that waits for them is told as quiet."""
_WEEK = dt.timedelta(days=7)
_ERRORS_TOLD = 3


class Outcome(StrEnum):
    """What came of a client: planned, with or without mistakes in the list; refused because of them; or not done at all."""

    DONE = "done"
    REFUSED = "refused"
    NOT_DONE = "not done"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a client has to do, or that happens to them: the day, the hour where one is known, and what."""

    day: dt.date
    clock: dt.time | None
    what: str

    @property
    def order(self) -> tuple[dt.date, dt.time]:
        return self.day, self.clock or dt.time.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of one client. Days and hours are on the client's own clock.

    `name` is what to call them: their own, unless they want it kept out. `to_do` is for today, `due` passed within three
    working days and nobody has said that it went out; `quiet` are openings that have said nothing for two weeks.
    `why_not` says why they were not planned; `errors` are the first of their list's mistakes, with their places.
    `is_again_worth_it` tells that it was a matter of the moment, another run in the folder.
    """

    client: str
    name: str
    outcome: Outcome
    why_not: str | None = None
    is_again_worth_it: bool = False
    to_do: tuple[Item, ...] = ()
    due: tuple[Item, ...] = ()
    deadlines: tuple[Item, ...] = ()
    interviews: tuple[Item, ...] = ()
    quiet: tuple[Item, ...] = ()
    errors: tuple[str, ...] = ()
    error_count: int = 0
    warning_count: int = 0
    openings: int = 0
    to_come: int = 0
    new: int = 0
    changed: int = 0
    withdrawn: int = 0
    has_page: bool = False

    @property
    def is_in_order(self) -> bool:
        return self.outcome is Outcome.DONE and not self.error_count

    @property
    def has_plan(self) -> bool:
        """Whether they were planned, though some rows of their list may have been left out."""
        return self.outcome is Outcome.DONE

    @property
    def needs_somebody(self) -> bool:
        """Whether there is something to do today."""
        return bool(self.to_do or self.due or not self.is_in_order)


def not_done(client: str, why: str, *, is_again_worth_it: bool = False) -> Report:
    """The report of a client who could not be planned."""
    return Report(
        client=client, name=client, outcome=Outcome.NOT_DONE, why_not=why, is_again_worth_it=is_again_worth_it
    )


def report_of(client: str, result: Result, *, has_page: bool) -> Report:
    """What came of a client's run. Where they want no names shown, there is none in it."""
    errors = [one for one in result.problems if one.is_error]
    is_private = result.listing.settings.private
    said = client if is_private else " ".join((result.listing.candidate.name or client).split())
    about: dict[str, Any] = {
        "client": client,
        "name": said,
        "errors": tuple(_error(one, result, is_private=is_private) for one in errors[:_ERRORS_TOLD]),
        "error_count": len(errors),
        "warning_count": len(result.problems) - len(errors),
    }
    if result.planned is None:
        return Report(**about, outcome=Outcome.REFUSED)
    return Report(**about, outcome=Outcome.DONE, has_page=has_page, **_planned(result, result.planned))


def _error(one: Problem, result: Result, *, is_private: bool) -> str:
    place = place_in_words(one, result.sources.get(one.place.file))
    return f"{place}: {one.code.replace('-', ' ') if is_private else one.message}"


def _planned(result: Result, planned: Planned) -> dict[str, Any]:
    is_private = result.listing.settings.private
    timezone, now = result.listing.candidate.timezone, result.now
    today = zones.in_zone(now, timezone).date()
    told = [*zip(planned.plan.follow_ups, planned.changes.outcomes, strict=True)]
    to_come = [(one, outcome.summary) for one, outcome in told if is_to_come(one, now) and not one.step.is_busy]
    found = standings(planned.plan.openings, planned.plan.follow_ups, now, timezone)
    counts = planned.changes.counts
    return {
        "to_do": tuple(_item(one.start, summary) for one, summary in to_come if one.start.date() == today),
        "due": tuple(_item(one.start, outcome.summary) for one, outcome in told if one.is_due),
        "deadlines": tuple(_deadlines(found, today, is_private=is_private)),
        "interviews": tuple(
            sorted(_interviews(found, now, timezone, is_private=is_private), key=lambda one: one.order)
        ),
        "quiet": tuple(_quiet(found, today, is_private=is_private)),
        "openings": len(planned.plan.openings),
        "to_come": len(to_come),
        "new": counts.new,
        "changed": counts.changed,
        "withdrawn": counts.withdrawn,
    }


def _item(moment: dt.datetime, what: str) -> Item:
    return Item(moment.date(), moment.time().replace(second=0, microsecond=0), what)


def _deadlines(found: tuple[Standing, ...], today: dt.date, *, is_private: bool) -> Iterator[Item]:
    """The days of the next week by which somebody decides."""
    there = [(one.deadline, one) for one in found if one.deadline and today <= one.deadline.day < today + _WEEK]
    for deadline, one in sorted(there, key=lambda each: each[0].day):
        yield Item(deadline.day, None, _of(one, str(deadline.what).removesuffix(" by"), is_private=is_private))


def _interviews(found: tuple[Standing, ...], now: dt.datetime, timezone: str, *, is_private: bool) -> Iterator[Item]:
    """The interviews of the next seven days."""
    for one in found:
        for each in one.opening.interviews:
            if now < each.end <= now + _WEEK and one.ahead is not None:
                what = _of(one, " ".join((each.round or "interview").split()), is_private=is_private)
                here = zones.in_zone(each.start or each.end, timezone)
                yield Item(here.date(), here.time().replace(second=0, microsecond=0) if each.start else None, what)


def _quiet(found: tuple[Standing, ...], today: dt.date, *, is_private: bool) -> Iterator[Item]:
    """The openings that have said nothing for long, the longest first."""
    there = [(one.quiet_days, one) for one in found if one.quiet_days is not None and one.quiet_days >= _QUIET_DAYS]
    for days, one in sorted(there, key=lambda each: -each[0]):
        yield Item(today - dt.timedelta(days=days), None, _of(one, one.stage, is_private=is_private))


def _of(one: Standing, what: str, *, is_private: bool) -> str:
    return what if is_private else f"{what} ({' '.join(one.opening.company.split())})"


_ITEMS = ("to_do", "due", "deadlines", "interviews", "quiet")


def to_object(report: Report) -> dict[str, Any]:
    """A report as JSON can say it."""
    said = {one.name: getattr(report, one.name) for one in dataclasses.fields(Report)}
    items = {
        name: [{"day": one.day.isoformat(), "clock": f"{one.clock:%H:%M}" if one.clock else None, "what": one.what}
               for one in said[name]]
        for name in _ITEMS
    }  # fmt: skip
    return {**said, **items, "errors": list(report.errors)}


def from_object(said: dict[str, Any]) -> Report:
    """The report that `to_object` said. Raises ValueError, TypeError and KeyError for what none is."""
    items = {
        name: tuple(
            Item(dt.date.fromisoformat(one["day"]), one["clock"] and dt.time.fromisoformat(one["clock"]), one["what"])
            for one in said[name]
        )
        for name in _ITEMS
    }
    return Report(**{**said, **items, "errors": tuple(said["errors"]), "outcome": Outcome(said["outcome"])})

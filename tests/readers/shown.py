"""What readers say of events, as values that can be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from commands import Shown
from ical.calendar_stream import IcsCalendarStream


def shown_by_ical(text: str) -> list[Shown]:
    """The events of a calendar as `ical` reads them."""
    return [
        Shown(one.uid, _utc(one.dtstart), _utc(one.dtend), one.summary, one.description or "")
        for one in IcsCalendarStream.calendar_from_ics(text).events
    ]


def shown_from(told: Iterable[Mapping[str, str]]) -> list[Shown]:
    """The events that a program printed; times in ISO 8601 with an offset."""
    return sorted(
        Shown(
            one["uid"], *(_utc(dt.datetime.fromisoformat(one[end])) for end in ("start", "end")),
            one["summary"], one["description"],
        )
        for one in told
    )  # fmt: skip


def _utc(moment: dt.datetime) -> dt.datetime:
    assert moment.tzinfo, f"{moment} says no zone"
    return moment.astimezone(dt.UTC)

"""A follow-up and its drafts as events: one sitting, and one event or several."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from followup.identity import opening_hash, person_hashes, short_hash, uid_of
from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.model.settings import Settings
from followup.publishing.events.content_lines import in_seconds
from followup.publishing.events.descriptions import texts_of
from followup.publishing.events.fitting import MOST_SUMMARY_UNITS, fit_line, fit_summary
from followup.publishing.events.tracking import Tracking

CATEGORY = "Follow-up"
_TO_GET_READY = 30  # minutes: who is reminded when an interview begins is late


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a calendar is to show. `summary` and `description` are exactly what every reader returns.

    `start` and `end` are aware; `alarm_minutes` is before the start, None for no alarm. A follow-up whose text is too
    long for one event has several, of which `part` of `parts` is this one.
    """

    uid: str
    summary: str
    description: str
    start: dt.datetime
    end: dt.datetime
    tracking: Tracking
    alarm_minutes: int | None = None
    private: bool = False
    is_busy: bool = False
    category: str = CATEGORY

    @property
    def part(self) -> int:
        return self.tracking.part

    @property
    def parts(self) -> int:
        return self.tracking.parts


def events_from(
    follow_up: FollowUp, wording: Wording, settings: Settings, tracking: Tracking | None = None
) -> tuple[Event, ...]:
    """The events of a follow-up: one, or several where its text is longer than a calendar keeps."""
    tracking = tracking or tracking_of(follow_up, short_hash())
    texts = texts_of(wording)
    times = _shares(follow_up.start, follow_up.end, len(texts))
    return tuple(
        Event(
            uid=part_uid(follow_up.uid, part),
            summary=_title(follow_up, wording, part, len(texts)),
            description=text,
            start=start,
            end=end,
            tracking=replace(tracking, part=part, parts=len(texts)) if len(texts) > 1 else tracking,
            alarm_minutes=_alarm_minutes(follow_up, settings) if part == 1 else None,
            private=settings.private,
            is_busy=follow_up.step.is_busy,
        )
        for part, (text, (start, end)) in enumerate(zip(texts, times, strict=True), 1)
    )


def part_uid(uid: str, part: int) -> str:
    """The UID of a follow-up's first or further event."""
    return uid if part == 1 else uid_of(uid, f"part {part}")


def tracking_of(follow_up: FollowUp, facts: str) -> Tracking:
    """What the first event's X-FOLLOWUP line says; `facts` is the hash of everything the text may use."""
    interview = next(iter(follow_up.visit or follow_up.opening.interviews), None)
    return Tracking(
        step=follow_up.step.name,
        opening=opening_hash(follow_up.opening.key),
        source=interview.source if interview else "",
        people=tuple(map(person_hashes, follow_up.people)),
        counted_from=short_hash(follow_up.counted_from),
        facts=facts,
        anchor=in_seconds(follow_up.anchor),
    )


def _title(follow_up: FollowUp, wording: Wording, part: int, parts: int) -> str:
    counter = f" ({part} of {parts})" if parts > 1 else ""
    title = fit_line(wording.title) or CATEGORY
    return fit_summary(f"Done: {title}" if follow_up.is_done else title, MOST_SUMMARY_UNITS - len(counter)) + counter


def _alarm_minutes(follow_up: FollowUp, settings: Settings) -> int | None:
    wanted = follow_up.step.alarm and not follow_up.is_done
    if not wanted or settings.reminder_minutes is None:
        return None
    return max(settings.reminder_minutes, _TO_GET_READY) if follow_up.step.is_busy else settings.reminder_minutes


def _shares(start: dt.datetime, end: dt.datetime, parts: int) -> list[tuple[dt.datetime, dt.datetime]]:
    """A sitting's time divided in order among its events: whole minutes, at least one each, none twice."""
    if parts == 1:
        return [(start, max(end, start + dt.timedelta(minutes=1)))]
    minutes = max(parts, int((end - start) / dt.timedelta(minutes=1)))
    begins = [start + dt.timedelta(minutes=minutes * part // parts) for part in range(parts)]
    last = max(end, begins[-1] + dt.timedelta(minutes=1))
    return list(zip(begins, [*begins[1:], last], strict=True))

"""What a candidate asks in the morning: what is due, what comes today and in the week after it, and how each opening stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followup import spoken, zones
from followup.identity import folded
from followup.model.interviews import Interview, Mode, Opening
from followup.model.published import State
from followup.model.status import Status
from followup.telling.openings import Deadline, Deciding, Move, Standing, by_move, is_to_come
from followup.telling.table import Line

_DAYS_AHEAD = 7
_HELD = {Mode.ONSITE: "on-site", Mode.VIDEO: "video", Mode.PHONE: "phone", None: ""}


@dataclass(frozen=True, slots=True)
class Due:
    """A message of which nobody has said that it went out, and what is to be typed once it has."""

    when: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """Something on the candidate's clock; `clock` is None for an interview whose hour is not known."""

    day: dt.date
    clock: dt.time | None
    title: str
    why: str = ""
    is_interview: bool = False

    @property
    def order(self) -> tuple[dt.date, dt.time]:
        return self.day, self.clock or dt.time.min


@dataclass(frozen=True, slots=True)
class Row:
    """An opening in one line. What is not known, or does not apply, is empty."""

    name: str
    stage: str
    quiet_days: int | None
    next: str
    deadline: str
    deadline_in_words: str
    is_past_deadline: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The openings of which it is the same side's move; `ended` are those with nothing left to do, in a word each."""

    move: Move
    rows: tuple[Row, ...]
    ended: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """`soon` are the days after today up to `until`, that day included; `later` is what comes first after them."""

    today: dt.date
    until: dt.date
    due: tuple[Due, ...]
    now: tuple[Item, ...]
    soon: tuple[Item, ...]
    later: Item | None
    groups: tuple[Group, ...]


def morning(lines: Sequence[Line], standings: Sequence[Standing], now: dt.datetime, timezone: str) -> Morning:
    """The plan as it is read in the morning. `now` is aware; `timezone` is the candidate's, an IANA name."""
    today = zones.in_zone(now, timezone).date()
    until = today + dt.timedelta(days=_DAYS_AHEAD)
    names = _names(standings)
    items = sorted((*_follow_ups(lines, now), *_interviews(standings, names, now, timezone)), key=lambda one: one.order)
    later = [one for one in items if one.day > until]
    return Morning(
        today=today,
        until=until,
        due=tuple(_due(line) for line in lines if line.state is State.DUE),
        now=tuple(one for one in items if one.day <= today),
        soon=tuple(one for one in items if today < one.day <= until),
        later=later[0] if later else None,
        groups=tuple(_group(move, there, names, today) for move, there in by_move(standings)),
    )


def _due(line: Line) -> Due:
    return Due(spoken.time(line.follow_up.start), line.title, line.marks or (f"done: [{line.follow_up.step.name}]",))


def _follow_ups(lines: Iterable[Line], now: dt.datetime) -> Iterator[Item]:
    for line in lines:
        one = line.follow_up
        if is_to_come(one, now) and not one.step.is_busy:  # the interviews stand there themselves
            yield Item(one.start.date(), one.start.time(), line.title, one.why)


def _interviews(
    standings: Iterable[Standing], names: dict[str, str], now: dt.datetime, timezone: str
) -> Iterator[Item]:
    for standing in standings:
        if standing.ahead is not None:
            opening = standing.opening
            yield from (_interview(one, names[opening.key], timezone) for one in opening.interviews if one.end > now)


def _interview(one: Interview, name: str, timezone: str) -> Item:
    here = zones.in_zone(one.start, timezone) if one.start else None
    mode, round = _HELD[one.mode], " ".join((one.round or "").split())
    said = [round] if round and folded(mode) in folded(round) else [part for part in (round, mode) if part]
    title = f"Interview: {name}" + (f" ({', '.join(said)})" if said else "")
    return Item(here.date() if here else one.day, here.time() if here else None, title, is_interview=True)


def _names(standings: Iterable[Standing]) -> dict[str, str]:
    """Each opening's name by its key: its company, and the role where the company has several."""
    openings = [one.opening for one in standings]
    companies = Counter(folded(one.company) for one in openings)
    return {one.key: _name(one, is_only=companies[folded(one.company)] == 1) for one in openings}


def _name(one: Opening, *, is_only: bool) -> str:
    name = one.company if is_only or not one.role else f"{one.company}: {one.role}"
    return " ".join(name.split())


def _group(move: Move, standings: Sequence[Standing], names: dict[str, str], today: dt.date) -> Group:
    ended = [one for one in standings if move is Move.SETTLED and one.next is None]
    return Group(
        move,
        tuple(_row(one, names[one.opening.key], today) for one in standings if one not in ended),
        tuple(f"{names[one.opening.key]} ({one.stage})" for one in ended),
    )


def _row(one: Standing, name: str, today: dt.date) -> Row:
    deadline = one.deadline
    return Row(
        name=name,
        stage=one.stage,
        quiet_days=one.quiet_days,
        next=_next(one, today),
        deadline=_decided(deadline, today) if deadline else "",
        deadline_in_words=_decided_in_words(deadline, today) if deadline else "",
        is_past_deadline=deadline is not None and deadline.is_past,
    )


def _next(one: Standing, today: dt.date) -> str:
    is_today = one.next is not None and one.next.start.date() <= today
    if one.due and not is_today:
        return "sent? " + (one.due[0].step.name.replace("_", " ") if len(one.due) == 1 else f"{len(one.due)} messages")
    if one.ahead and (one.move is Move.MEETING or one.next is None):
        return f"{_day(one.ahead.day, today)} interview"
    if one.next:
        return f"{_day(one.next.start.date(), today)} {one.next.step.name.replace('_', ' ')}"
    return "answer the offer" if one.opening.status is Status.OFFER else ""


def _day(day: dt.date, today: dt.date) -> str:
    return "today" if day <= today else spoken.day(day) + _year(day, today)


def _decided(deadline: Deadline, today: dt.date) -> str:
    day = _deadline_day(deadline, today)
    if deadline.is_past:
        return f"{day}, past"
    return f"{'you' if deadline.what is Deciding.ANSWER else 'they'} {day}"


def _decided_in_words(deadline: Deadline, today: dt.date) -> str:
    words = f"{deadline.what} {_deadline_day(deadline, today)}"
    return f"{words}, past" if deadline.is_past else words


def _deadline_day(deadline: Deadline, today: dt.date) -> str:
    return f"{deadline.day.day} {deadline.day:%b}{_year(deadline.day, today)}"


def _year(day: dt.date, today: dt.date) -> str:
    return f" {day.year}" if day.year != today.year else ""

"""What a row says of when -> the instants at which its interview begins and ends, and the zone that shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup import zones
from followup.model.interviews import Mode
from followup.model.people import Candidate
from followup.problems import Place, Problem, Severity
from followup.reading.cells.clocks import Clock
from followup.reading.findings import Findings, Once
from followup.reading.form.reader import Read
from followup.reading.rows.dates import Dates, written_day
from followup.reading.rows.row_times import end_of, is_a_day_alone, is_heard, minutes_of, start_of, when_in
from followup.reading.rows.row_zones import Clocks, RowZones

ASSUMED_END = dt.time(17)
"""When a day's interview is taken to be over where no time is known."""

_LONGEST_NIGHT = dt.timedelta(hours=8)
"""An interview that ends on an earlier time than it begins runs past midnight, if it is not longer than this."""
_EVENING = dt.time(17)


@dataclass(frozen=True, slots=True)
class Moment:
    """When an interview is. `day` is on the clock of `timezone`; `start` is None where nobody wrote it. `unsaid` warns of
    what had to be assumed.
    """

    day: dt.date
    timezone: str
    start: dt.datetime | None
    end: dt.datetime
    end_is_given: bool = True
    unsaid: Problem | None = None


class Moments:
    """Tells the moments of rows, one after the other."""

    def __init__(self, dates: Dates, candidate: Candidate) -> None:
        self._dates, self._candidate = dates, candidate
        self._zones, self._once = RowZones(candidate), Once()

    def of(self, row: Read, mode: Mode | None, people: int, findings: Findings) -> Moment | None:
        """When the interview of a row is; None where that cannot be told, and why is among the findings."""
        day = self._day(row, findings)
        clocks = self._zones.of(row, day, ("start", "date", "end"), findings)
        is_clear = is_heard(row, self._candidate.country, findings)
        if day is None or clocks is None or not is_clear or row.unread & {"timezone", "start", "end", "duration"}:
            return None
        start_clock, place = start_of(row)
        if start_clock is None:
            return self._without_start(row, day, clocks, findings)
        begins = self._start(row, day, clocks, findings)
        if begins is None:
            return None
        start, clocks = begins
        self._tell_night(row, start_clock, place, findings)
        end_clock, end_place = end_of(row)
        if end_clock is not None:
            ends = clocks if when_in(row, "end").zone is None else self._zones.of(row, day, ("end",), findings)
            return self._with_end(row, start, end_clock, end_place, ends, findings) if ends is not None else None
        said = minutes_of(row)
        end = zones.in_zone(start + dt.timedelta(minutes=said or _usual_minutes(mode, people)), clocks.shown)
        return Moment(start.date(), clocks.shown, start, end, said is not None)

    def _day(self, row: Read, findings: Findings) -> dt.date | None:
        day = self._dates.of(row, "date", findings)
        if day is None and row.get("date") is not None and written_day(row, "date") is None:
            message = "a day is expected here, and there is only a time"
            findings.of("date").error("not-a-date", message, row.at("date"), "write it as 2026-12-02")
            return None
        other = self._dates.of(row, "start", findings) if day is not None else None
        if other is not None and other != day:
            message = f"the start is on {other}, and the date is {day}"
            findings.of("start").error("two-days", message, row.at("start"), "correct one of the two")
            return None
        return day

    def _tell_night(self, row: Read, clock: Clock, place: Place, findings: Findings) -> None:
        """Warns of a bare 2:30, which was read as a time at night."""
        if not clock.is_sure and self._once.is_first(row.place.file, "night"):
            afternoon = clock.time.replace(hour=clock.time.hour + 12)
            message = f"{clock.time:%H:%M} is read as a time at night, as it stands"
            hint = f"write {afternoon:%H:%M} if it is in the afternoon; at night, {clock.time:%H:%M}"
            findings.of("start").warning("at-night", message, place, hint)

    def _start(self, row: Read, day: dt.date, clocks: Clocks, findings: Findings) -> tuple[dt.datetime, Clocks] | None:
        """The instant at which it begins, and the zones of the row's other times; None where there is none, or two: an hour
        beside the date, and another one in the cell of the start.
        """
        clock, place = start_of(row)
        beside_date, own = when_in(row, "date"), when_in(row, "start").start
        if clock is None or own is None or beside_date.start is None or is_a_day_alone(beside_date):
            start = _instant(day, clock, clocks, place, findings.of("start")) if clock is not None else None
            return (start, clocks) if start is not None else None
        there, here = (self._zones.of(row, day, (key,), Findings()) for key in ("date", "start"))
        first = _instant(day, beside_date.start, there, place, Findings()) if there is not None else None
        if first is not None and there is not None and here is not None:
            shown = next((one for one in (here, there) if _is_shown(own, zones.in_zone(first, one.wall))), None)
            if shown is not None:
                sure = first if beside_date.start.is_sure else _instant(day, own, shown, place, findings.of("start"))
                return (zones.in_zone(sure, shown.shown), shown) if sure is not None else None
        message = f"the date says {beside_date.start.time:%H:%M}, and the start {own.time:%H:%M}"
        hint = "correct one of the two, or delete the hour beside the date"
        findings.of("start").error("two-times", message, place, hint)
        return None

    def _without_start(self, row: Read, day: dt.date, clocks: Clocks, findings: Findings) -> Moment | None:
        clock, place = end_of(row)
        if clock is None:
            end = zones.nearest_instant(day, ASSUMED_END, clocks.shown)
        elif (known := _instant(day, clock, clocks, place, findings.of("end"))) is not None:
            end = known
        else:
            return None
        counted = "the end, " if clock is not None else ""
        message = f"no start is given, so follow-ups count from {counted}{end:%H:%M} that day"
        unsaid = Problem("no-start", message, row.place, Severity.WARNING, "add start: 14:00", "start")
        return Moment(end.date(), clocks.shown, None, end, clock is not None, unsaid)

    def _with_end(
        self, row: Read, start: dt.datetime, clock: Clock, place: Place, clocks: Clocks, findings: Findings
    ) -> Moment | None:
        begins = zones.in_zone(start, clocks.wall)
        day = self._end_day(row, begins, clock, findings)
        end = _instant(day, clock, clocks, place, findings.of("end"))
        if end is None:
            return None
        if not start < end <= start + dt.timedelta(days=1):
            _refuse_end(start, end, place, findings.of("end"))
            return None
        minutes, said = (end - start) // dt.timedelta(minutes=1), minutes_of(row)
        if said not in (None, minutes):
            message = f"from {start:%H:%M} to {end:%H:%M} it takes {minutes} minutes, and duration says {said}; the end counts"
            findings.of("end").warning("two-ends", message, row.at("duration"), "keep one of the two")
        return Moment(start.date(), clocks.shown, start, end)

    def _end_day(self, row: Read, begins: dt.datetime, clock: Clock, findings: Findings) -> dt.date:
        """The day on which an interview ends: as written, else the next one where it runs past midnight."""
        for key in ("end", "start", "date"):
            said = when_in(row, key)
            written = said.end_day or (said.day if key == "end" else None)
            if written is not None:
                return self._dates.date(written, row, key, findings.of(key), begins.date()) or begins.date()
        night = dt.datetime.combine(begins.date() + dt.timedelta(1), clock.time) - begins.replace(tzinfo=None)
        is_past_midnight = clock.time <= begins.time() and begins.time() >= _EVENING and night <= _LONGEST_NIGHT
        return begins.date() + dt.timedelta(is_past_midnight)


def _is_shown(clock: Clock, moment: dt.datetime) -> bool:
    """Whether a clock on the wall shows a time; a bare 2:30 may be in the afternoon."""
    if clock.time == moment.time():
        return True
    is_half_a_day_off = (clock.time.hour - moment.hour) % 24 == 12 and clock.time.minute == moment.minute
    return is_half_a_day_off and (not clock.is_sure or moment.hour < 7)


def _instant(day: dt.date, clock: Clock, clocks: Clocks, place: Place, findings: Findings) -> dt.datetime | None:
    """The instant of a wall time, in the zone that shows it; None where there is none, or two, and the row does not say
    which.
    """
    try:
        return zones.in_zone(zones.instant(day, clock.time, clocks.wall), clocks.shown)
    except zones.HappensTwice as twice:
        named = [one for one in twice.readings if _is_meant(one, clocks)]
        if named:
            return zones.in_zone(named[0], clocks.shown)
        both = " or ".join(f"{reading:%H:%M} {reading.tzname()}" for reading in twice.readings)
        message = f"{clock.time:%H:%M} happens twice on {day} in {clocks.wall}: the clock goes back"
        findings.error("time-happens-twice", message, place, f"write {both}")
        return None
    except zones.DoesNotExist as gap:
        both = " or ".join(f"{reading:%H:%M}" for reading in gap.readings)
        message = f"{clock.time:%H:%M} does not exist on {day} in {clocks.wall}: the clock goes forward"
        findings.error("time-does-not-exist", message, place, f"it was either {both}")
        return None


def _is_meant(reading: dt.datetime, clocks: Clocks) -> bool:
    """Whether the abbreviation that was written names this reading of an hour that happens twice."""
    is_season = clocks.is_daylight is not None and bool(reading.dst()) == clocks.is_daylight
    return is_season or reading.tzname() == clocks.written.upper()


def _refuse_end(start: dt.datetime, end: dt.datetime, place: Place, findings: Findings) -> None:
    if end > start:
        message = f"from {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} is longer than a day"
        findings.error("too-long", message, place, "write each day of a visit as an interview of its own")
        return
    later = end + dt.timedelta(hours=12)
    hint = "correct one of the two"
    if start.time() >= _EVENING:
        hint = "correct one of the two; an interview that runs past midnight can say duration: instead"
    if start < later <= start + _LONGEST_NIGHT:
        hint = f"did you mean {later:%H:%M}?"
    findings.error("end-before-start", f"the end, {end:%H:%M}, is not after the start, {start:%H:%M}", place, hint)


def _usual_minutes(mode: Mode | None, people: int) -> int:
    """How long such an interview usually takes: phone 30, on-site 30 for each interviewer, 60 to 360, any other 60."""
    if mode is Mode.PHONE:
        return 30
    return min(max(30 * people, 60), 360) if mode is Mode.ONSITE else 60

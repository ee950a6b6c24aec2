"""What a row says of when -> the instants at which its interview begins and ends, and the zone that shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup import zones
from followup.model import Candidate, Mode
from followup.problems import Place, Problem, Severity
from followup.reading.cells.clocks import Clock
from followup.reading.cells.times import When
from followup.reading.findings import Findings
from followup.reading.form.reader import Read
from followup.reading.rows.dates import Dates, written_day
from followup.reading.words.countries import says_half_past
from followup.reading.words.zone_names import ZoneReading, zone_reading

ASSUMED_END = dt.time(17)
"""When a day's interview is taken to be over where no time is known."""

_LONGEST_NIGHT = dt.timedelta(hours=8)
"""An interview that ends on an earlier time than it begins runs past midnight, if it is not longer than this."""
_EVENING = dt.time(17)
_NOTHING = When()


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


@dataclass(frozen=True, slots=True)
class _Clocks:
    """The zone of the wall times in a row, the zone to show them in, and what was said of the season (EST, EDT)."""

    wall: str
    shown: str
    is_daylight: bool | None = None
    written: str = ""


class Moments:
    """Tells the moments of rows, one after the other."""

    def __init__(self, dates: Dates, candidate: Candidate) -> None:
        self._dates, self._candidate = dates, candidate
        self._told: set[tuple[str, str, str]] = set()

    def of(self, row: Read, mode: Mode | None, people: int, findings: Findings) -> Moment | None:
        """When the interview of a row is; None where that cannot be told, and why is among the findings."""
        day = self._day(row, findings)
        clocks = self._clocks(row, day, ("start", "date", "end"), findings)
        is_heard = self._is_heard(row, findings)
        if day is None or clocks is None or not is_heard or row.unread & {"timezone", "start", "end", "duration"}:
            return None
        start_clock, place = _start(row)
        if start_clock is None:
            return self._without_start(row, day, clocks, findings)
        start = _instant(day, start_clock, clocks, place, findings.of("start"))
        if start is None:
            return None
        self._tell_night(row, start_clock, place, findings)
        end_clock, end_place = _end(row)
        if end_clock is not None:
            ends = clocks if _when(row, "end").zone is None else self._clocks(row, day, ("end",), findings)
            return self._with_end(row, start, end_clock, end_place, ends, findings) if ends is not None else None
        said = _minutes(row)
        end = zones.in_zone(start + dt.timedelta(minutes=said or _usual_minutes(mode, people)), clocks.shown)
        return Moment(start.date(), clocks.shown, start, end, said is not None)

    # --- the day

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

    def _is_heard(self, row: Read, findings: Findings) -> bool:
        """Whether a `half eleven` is one time to people of the candidate's country; asks where it may be two."""
        for key in ("date", "start", "end"):
            when = _when(row, key)
            half = next((one for one in (when.start, when.end) if one is not None and one.half), None)
            if half is not None and not says_half_past(self._candidate.country):
                later = dt.datetime.combine(dt.date.min, half.time)
                earlier = later.replace(hour=(later.hour - 1) % 12 or 12)
                said = f"{half.half} is {later:%H:%M} in Britain"
                message = f"{said}, and {earlier:%H:%M} to those who say it as in German or Dutch"
                findings.of(key).error("half-an-hour", message, row.at(key), f"write {earlier:%H:%M} or {later:%H:%M}")
                return False
        return True

    # --- the zone

    def _clocks(self, row: Read, day: dt.date | None, cells: tuple[str, ...], findings: Findings) -> _Clocks | None:
        """The zones of a row's times, as the first of `cells` that names one has it, else the row, else the candidate.

        An offset, or UTC, fixes the instant and says not where: the zone that shows it is the row's, else the candidate's.
        """
        named = self._reading(row, "timezone", row.get("timezone"), day, findings)
        key, written = _zone_in_a_cell(row, cells)
        said = self._reading(row, key, written, day, findings)
        wall = named.zone if named is not None else self._candidate.timezone
        shown = self._candidate.timezone if zones.is_fixed(wall) else wall
        if said is None:
            return _Clocks(wall, shown, named.is_daylight if named else None)
        if zones.is_fixed(said.zone):
            return _Clocks(said.zone, shown)
        if named is None or named.zone == said.zone:
            return _Clocks(said.zone, said.zone, said.is_daylight, written or "")
        clock = _start(row)[0] or Clock(dt.time(12))
        if day is not None and _agree(day, clock.time, named.zone, said.zone, written):
            return _Clocks(named.zone, named.zone, said.is_daylight, written or "")
        message = f"{written} is {said.zone}, and the row's time zone is {named.zone}"
        findings.of(key).error("two-zones", message, row.at(key), "correct one of the two")
        return None

    def _reading(
        self, row: Read, key: str, written: str | None, day: dt.date | None, findings: Findings
    ) -> ZoneReading | None:
        """The zone that was written, with a warning, once a list, where it is a guess or the season contradicts it."""
        reading = zone_reading(written, self._candidate.country) if written else None
        if reading is None or written is None:
            return None
        if reading.others and self._is_first(row, "guess", written):
            tell_guess(written, reading, row.at(key), findings.of(key))
        if reading.is_daylight is not None and day is not None:
            self._tell_season(row, key, written, reading, day, findings)
        return reading

    def _tell_season(
        self, row: Read, key: str, written: str, reading: ZoneReading, day: dt.date, findings: Findings
    ) -> None:
        first, last = (zones.nearest_instant(day, clock, reading.zone) for clock in (dt.time.min, dt.time.max))
        is_out = reading.is_daylight not in (bool(first.dst()), bool(last.dst()))
        if is_out and self._is_first(row, "season", written):
            season = "summer" if reading.is_daylight else "winter"
            message = (
                f"{written} is {season} time, and on {day} the clock in {reading.zone} says {last.tzname()}; "
                f"times are read on the clock there"
            )
            findings.of(key).warning("zone-out-of-season", message, row.at(key), f"write {reading.zone}")

    def _tell_night(self, row: Read, clock: Clock, place: Place, findings: Findings) -> None:
        """Warns of a bare 2:30, which was read as a time at night."""
        if not clock.is_sure and self._is_first(row, "night", ""):
            afternoon = clock.time.replace(hour=clock.time.hour + 12)
            message = f"{clock.time:%H:%M} is read as a time at night, as it stands"
            hint = f"write {afternoon:%H:%M} if it is in the afternoon; at night, {clock.time:%H:%M}"
            findings.of("start").warning("at-night", message, place, hint)

    def _is_first(self, row: Read, what: str, written: str) -> bool:
        key = (row.place.file, what, written)
        is_first = key not in self._told
        self._told.add(key)
        return is_first

    # --- start and end

    def _without_start(self, row: Read, day: dt.date, clocks: _Clocks, findings: Findings) -> Moment | None:
        clock, place = _end(row)
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
        self, row: Read, start: dt.datetime, clock: Clock, place: Place, clocks: _Clocks, findings: Findings
    ) -> Moment | None:
        begins = zones.in_zone(start, clocks.wall)
        day = self._end_day(row, begins, clock, findings)
        end = _instant(day, clock, clocks, place, findings.of("end"))
        if end is None:
            return None
        if not start < end <= start + dt.timedelta(days=1):
            _refuse_end(start, end, place, findings.of("end"))
            return None
        minutes, said = (end - start) // dt.timedelta(minutes=1), _minutes(row)
        if said not in (None, minutes):
            message = f"from {start:%H:%M} to {end:%H:%M} it takes {minutes} minutes, and duration says {said}; the end counts"
            findings.of("end").warning("two-ends", message, row.at("duration"), "keep one of the two")
        return Moment(start.date(), clocks.shown, start, end)

    def _end_day(self, row: Read, begins: dt.datetime, clock: Clock, findings: Findings) -> dt.date:
        """The day on which an interview ends: as written, else the next one where it runs past midnight."""
        for key in ("end", "start", "date"):
            when: When = row.get(key) or _NOTHING
            written = when.end_day or (when.day if key == "end" else None)
            if written is not None:
                return self._dates.date(written, row, key, findings.of(key), begins.date()) or begins.date()
        night = dt.datetime.combine(begins.date() + dt.timedelta(1), clock.time) - begins.replace(tzinfo=None)
        is_past_midnight = clock.time <= begins.time() and begins.time() >= _EVENING and night <= _LONGEST_NIGHT
        return begins.date() + dt.timedelta(is_past_midnight)


def tell_guess(written: str, reading: ZoneReading, place: Place, findings: Findings) -> None:
    """Warns that a zone's abbreviation means another one in other countries."""
    message = f"{written} is read as {reading.zone}; elsewhere it means {' or '.join(reading.others)}"
    findings.warning("zone-guessed", message, place, f"write {reading.zone}")


# --- what the cells of a row say together ---------------------------------------------------------------------------


def _start(row: Read) -> tuple[Clock | None, Place]:
    """The time at which it begins. Midnight in a cell of the date is how spreadsheets write a day without a time."""
    date, start = _when(row, "date"), _when(row, "start")
    if start.start is not None:
        return start.start, row.at("start")
    is_a_day_alone = date.start == Clock(dt.time(0)) and date.end is None and date.zone is None
    return (None if is_a_day_alone else date.start), row.at("date")


def _end(row: Read) -> tuple[Clock | None, Place]:
    for key, clock in (
        ("end", _when(row, "end").start),
        ("end", _when(row, "end").end),
        ("start", _when(row, "start").end),
        ("date", _when(row, "date").end),
    ):
        if clock is not None:
            return clock, row.at(key)
    return None, row.place


def _minutes(row: Read) -> int | None:
    said = (row.get("duration"), *(_when(row, key).minutes for key in ("end", "start", "date")))
    return next((minutes for minutes in said if minutes), None)


def _zone_in_a_cell(row: Read, cells: tuple[str, ...]) -> tuple[str, str | None]:
    """The zone that stands beside a time, and the key of its cell."""
    for key in cells:
        if (written := _when(row, key).zone) is not None:
            return key, written
    return "start", None


def _when(row: Read, key: str) -> When:
    return row.get(key) or _NOTHING


def _agree(day: dt.date, clock: dt.time, one: str, other: str, written: str | None) -> bool:
    """Whether two zones show the same at a time, or the written abbreviation is one of the first one's own."""
    if written is not None and written.upper() in zones.abbreviations(one, day.year):
        return True
    return zones.nearest_instant(day, clock, one) == zones.nearest_instant(day, clock, other)


def _instant(day: dt.date, clock: Clock, clocks: _Clocks, place: Place, findings: Findings) -> dt.datetime | None:
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


def _is_meant(reading: dt.datetime, clocks: _Clocks) -> bool:
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

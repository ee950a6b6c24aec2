"""What a row says of zones -> the clock on which its times are read, and the zone that shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup import zones
from followup.model.people import Candidate
from followup.problems import Place
from followup.reading.cells.clocks import Clock
from followup.reading.findings import Findings, Once
from followup.reading.form.reader import Read
from followup.reading.rows.row_times import start_of, when_in
from followup.reading.words.zone_names import ZoneReading, zone_reading


@dataclass(frozen=True, slots=True)
class Clocks:
    """The zone of the wall times in a row, the zone to show them in, and what was said of the season (EST, EDT)."""

    wall: str
    shown: str
    is_daylight: bool | None = None
    written: str = ""


class RowZones:
    """Tells the zones of rows, one after the other."""

    def __init__(self, candidate: Candidate) -> None:
        self._candidate = candidate
        self._once = Once()

    def of(self, row: Read, day: dt.date | None, cells: tuple[str, ...], findings: Findings) -> Clocks | None:
        """The zones of a row's times, as the first of `cells` that names one has it, else the row, else the candidate.

        An offset, or UTC, fixes the instant and says not where: the zone that shows it is the row's, else the candidate's.
        """
        named = self._reading(row, "timezone", row.get("timezone"), day, findings)
        key, written = _zone_in_a_cell(row, cells)
        said = self._reading(row, key, written, day, findings)
        wall = named.zone if named is not None else self._candidate.timezone
        shown = self._candidate.timezone if zones.is_fixed(wall) else wall
        if said is None:
            return Clocks(wall, shown, named.is_daylight if named else None)
        if zones.is_fixed(said.zone):
            return Clocks(said.zone, shown)
        if named is None or named.zone == said.zone:
            return Clocks(said.zone, said.zone, said.is_daylight, written or "")
        clock = start_of(row)[0] or Clock(dt.time(12))
        if day is not None and _agree(day, clock.time, named.zone, said.zone, written):
            return Clocks(named.zone, named.zone, said.is_daylight, written or "")
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
        if reading.others and self._once.is_first(row.place.file, "guess", written):
            tell_guess(written, reading, row.at(key), findings.of(key))
        if reading.is_daylight is not None and day is not None:
            self._tell_season(row, key, written, reading, day, findings)
        return reading

    def _tell_season(
        self, row: Read, key: str, written: str, reading: ZoneReading, day: dt.date, findings: Findings
    ) -> None:
        first, last = (zones.nearest_instant(day, clock, reading.zone) for clock in (dt.time.min, dt.time.max))
        is_out = reading.is_daylight not in (bool(first.dst()), bool(last.dst()))
        if is_out and self._once.is_first(row.place.file, "season", written):
            season = "summer" if reading.is_daylight else "winter"
            message = (
                f"{written} is {season} time, and on {day} the clock in {reading.zone} says {last.tzname()}; "
                f"times are read on the clock there"
            )
            findings.of(key).warning("zone-out-of-season", message, row.at(key), f"write {reading.zone}")


def tell_guess(written: str, reading: ZoneReading, place: Place, findings: Findings) -> None:
    """Warns that a zone's abbreviation means another one in other countries."""
    message = f"{written} is read as {reading.zone}; elsewhere it means {' or '.join(reading.others)}"
    findings.warning("zone-guessed", message, place, f"write {reading.zone}")


def _zone_in_a_cell(row: Read, cells: tuple[str, ...]) -> tuple[str, str | None]:
    """The zone that stands beside a time, and the key of its cell."""
    for key in cells:
        if (written := when_in(row, key).zone) is not None:
            return key, written
    return "start", None


def _agree(day: dt.date, clock: dt.time, one: str, other: str, written: str | None) -> bool:
    """Whether two zones show the same at a time, or the written abbreviation is one of the first one's own."""
    if written is not None and written.upper() in zones.abbreviations(one, day.year):
        return True
    return zones.nearest_instant(day, clock, one) == zones.nearest_instant(day, clock, other)

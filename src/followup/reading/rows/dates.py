"""Days as they were written -> dates: which of two numbers is the month, and which year it is, as the whole list tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from followup.problems import Place
from followup.reading.cells.days import Day, Order
from followup.reading.cells.times import When
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.form.reader import Read
from followup.reading.words.countries import month_first

_MOST_YEARS_AWAY = 3
"""A weekday that fits in none of the years so near was written by mistake."""
_COLUMNS = ("date", "start", "end", "decision_by", "outcome_on", "answer_by")


class Dates:
    """The dates of all rows of all lists.

    The order of day and month is settled by the column, then by the candidate's country, then by the file's other columns
    (DESIGN, section 4). A day without a year is the nearest to the dated row before it, else after it; any other day of
    a row is the first on or after its interview. Beside its weekday it is in the year nearest to `today` that fits.
    """

    def __init__(self, rows: Sequence[Read], country: str | None, today: dt.date | None = None) -> None:
        self._country_order, self._today = _order_in(country), today
        self._country = country
        self._proven: dict[tuple[str, str], dict[Order, Day]] = {}
        for row in rows:
            for key in _COLUMNS:
                day = written_day(row, key)
                if day is not None and day.order is not None:
                    self._proven.setdefault((row.place.file, key), {}).setdefault(day.order, day)
        self._told: set[tuple[str, str]] = set()
        self._dated: dict[str, list[tuple[int, dt.date]]] = {}
        for row in rows:
            if (known := self._with_year(row)) is not None:
                self._dated.setdefault(row.place.file, []).append((row.place.line, known))
        for dated in self._dated.values():
            dated.sort()

    def of(self, row: Read, key: str, findings: Findings, after: dt.date | None = None) -> dt.date | None:
        """The date of what stands under `key`; None where nothing does, or where it was refused.

        Without a year it is the first on or after `after`, where that is given.
        """
        day = written_day(row, key)
        return None if day is None else self.date(day, row, key, findings.of(key), after)

    def date(self, day: Day, row: Read, key: str, findings: Findings, after: dt.date | None = None) -> dt.date | None:
        """The date of a day that was written in a cell of `row`."""
        place = row.at(key)
        order = self._order(day, row.place.file, key)
        if day.is_either and order is None:
            self._refuse_either(day, place, findings)
            return None
        try:
            found = day.on(order, None) if day.year is not None else self._in_a_year(day, order, row, after)
        except Unreadable as wrong:
            findings.error(wrong.code, wrong.message, place, wrong.hint)
            return None
        if found is None:
            hint = "write it with its year: 2026-12-02"
            findings.error(
                "no-year", f"{day.written} has no year, and no other date in this list tells it", place, hint
            )
            return None
        self._tell(day, found, row, key, findings)
        return found

    def _order(self, day: Day, file: str, key: str) -> Order | None:
        if not day.is_either:
            return day.order
        if day.weekday is not None and day.year is not None:
            fits = [order for order in Order if _on(day, order) and day.on(order, None).weekday() == day.weekday]
            if len(fits) == 1:
                return fits[0]
        own = self._proven.get((file, key), {})
        if own:
            return next(iter(own)) if len(own) == 1 else None
        everywhere = {order for (there, _), proven in self._proven.items() if there == file for order in proven}
        return self._country_order or (everywhere.pop() if len(everywhere) == 1 else None)

    def _refuse_either(self, day: Day, place: Place, findings: Findings) -> None:
        both = [found for order in Order if (found := _on(day, order))]
        if day.year is None:
            readings, hint = "read with the day first or with the month first", "write it as 2026-12-02"
        else:
            readings = "either " + " or ".join(f"{one.day} {one:%B %Y}" for one in both)
            hint = f"write {' or '.join(f'{one:%Y-%m-%d}' for one in both)}, or say the candidate's country"
        findings.error("day-or-month-first", f"{day.written} can be {readings}", place, hint)

    def _with_year(self, row: Read) -> dt.date | None:
        """The date of an interview that was written with its year, or with a weekday that tells it."""
        for key in ("date", "start"):
            day = written_day(row, key)
            if day is not None and (day.year is not None or day.weekday is not None):
                order = self._order(day, row.place.file, key)
                if order is None and day.is_either:
                    return None
                return _on(day, order) if day.year is not None else self._by_weekday(day, order)
        return None

    def _by_weekday(self, day: Day, order: Order | None) -> dt.date | None:
        """The date nearest to today on which a day without a year falls on the weekday that was written beside it."""
        if self._today is None or day.weekday is None:
            return None
        near = self._today
        possible = (_on(day, order, near.year + offset) for offset in range(-_MOST_YEARS_AWAY, _MOST_YEARS_AWAY + 1))
        fitting = [found for found in possible if found is not None and found.weekday() == day.weekday]
        return min(fitting, key=lambda found: (abs(found - near), -found.toordinal()), default=None)

    def _in_a_year(self, day: Day, order: Order | None, row: Read, after: dt.date | None) -> dt.date | None:
        near = after or self._neighbour(row)
        if near is None:
            return self._by_weekday(day, order)
        years = [near.year - 1, near.year, near.year + 1, near.year + 2, near.year + 3, near.year + 4]
        possible = [found for year in years if (found := _on(day, order, year))]
        if after is not None:
            possible = [found for found in possible if found >= after]
        if not possible:
            return day.on(order, near.year)  # a day that no year has: its own problem
        return min(possible, key=lambda found: (abs(found - near), -found.toordinal()))

    def _neighbour(self, row: Read) -> dt.date | None:
        """The date of the dated row before this one in its file, else of the next."""
        dated = self._dated.get(row.place.file, [])
        before = [found for line, found in dated if line < row.place.line]
        return before[-1] if before else dated[0][1] if dated else None

    def _tell(self, day: Day, found: dt.date, row: Read, key: str, findings: Findings) -> None:
        place = row.at(key)
        if day.weekday is not None and day.weekday != found.weekday():
            message = f"{found.day} {found:%B %Y} is a {found:%A}, not as {day.written} says; the date counts"
            findings.warning("wrong-weekday", message, place, "correct the one that is wrong")
        if day.year is None and self._is_first(row, "year"):
            message = f"{day.written} has no year: read as {found}, and others of this list in the same way"
            findings.warning("no-year", message, place, "write dates with their year: 2026-12-02")
        if day.is_either and self._country_order is not None:
            self._tell_of_country(day, found, row, key, findings)

    def _tell_of_country(self, day: Day, found: dt.date, row: Read, key: str, findings: Findings) -> None:
        """Warns where the column's other dates say another order than the candidate's country writes."""
        own = self._proven.get((row.place.file, key), {})
        if len(own) != 1 or self._country_order in own or not self._is_first(row, key):
            return
        order, proof = next(iter(own.items()))
        message = (
            f"{day.written} is read as {found}: {proof.written} in the same column has the {order}, though people in "
            f"{self._country} write the other way"
        )
        findings.warning("day-or-month-first", message, row.at(key), "write dates as 2026-12-02")

    def _is_first(self, row: Read, what: str) -> bool:
        key = (row.place.file, what)
        is_first = key not in self._told
        self._told.add(key)
        return is_first


def written_day(row: Read, key: str) -> Day | None:
    """The day that a cell says, if it says one."""
    value: When | Day | Callable[[dt.date], dt.date] | None = row.get(key)
    if isinstance(value, When):
        return value.day
    return value if isinstance(value, Day) else None


def _on(day: Day, order: Order | None, year: int | None = None) -> dt.date | None:
    try:
        return day.on(order, year)
    except Unreadable:
        return None


def _order_in(country: str | None) -> Order | None:
    is_month_first = month_first(country)
    return None if is_month_first is None else Order.MONTH_FIRST if is_month_first else Order.DAY_FIRST

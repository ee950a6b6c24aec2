"""The days that come after an interview -> dates: when the status changed, until when to answer, by when they decide."""

from __future__ import annotations

import datetime as dt

from followup.model.status import Status
from followup.reading.cells.days import Day
from followup.reading.cells.deadlines import Deadline, counted_words
from followup.reading.findings import Findings
from followup.reading.form.reader import Read
from followup.reading.rows.dates import Dates, written_day

_LONGEST_TO_AN_ANSWER = dt.timedelta(270)
"""A day without a year that would be later is one before the interview, or a mistake."""


class Deadlines:
    """Tells the days of rows, one after the other."""

    def __init__(self, dates: Dates) -> None:
        self._dates = dates

    def _deadline(self, row: Read, key: str, said_on: dt.date, findings: Findings) -> dt.date | None:
        """The day of a deadline whose words were said on a day."""
        said: Deadline | None = row.get(key)
        if said is None or isinstance(said, Day):
            return self._dates.of(row, key, findings, said_on)
        return said(said_on)

    def outcome_on(self, row: Read, met_on: dt.date, findings: Findings) -> dt.date | None:
        """The day on which the status changed."""
        if _is_told_by_status(row, "outcome_on"):
            return self._told_by_status(row, "outcome_on", met_on, findings)
        return self._dates.of(row, "outcome_on", findings, met_on)

    def _told_by_status(
        self, row: Read, key: str, after: dt.date, findings: Findings, said_on: dt.date | None = None
    ) -> dt.date | None:
        """A day that stands in the status. One that is in doubt, or months away, is not read: the status holds without it. So
        are words that are counted from a day, where `said_on` is not known.
        """
        own, said = Findings(), row.get(key)
        words = counted_words(said)
        if words is None:
            day, written = self._dates.of(row, key, own, after), written_day(row, key)
            words = written.written if written else str(day)
        else:
            day = said(said_on) if said_on is not None else None
        if day is not None and after <= day <= after + _LONGEST_TO_AN_ANSWER:
            findings.extend(own.problems)
            return day
        message = f"the day in the status, {words}, is not read: which day it means is open"
        findings.of("status").warning(
            "day-in-status", message, row.at("status"), f"write {key}: with its year, as 2026-12-02"
        )
        return None

    def answer_by(self, row: Read, outcome_on: dt.date | None, met_on: dt.date, findings: Findings) -> dt.date | None:
        """The day by which an offer has to be answered; words for it count from the day of the offer, and are refused
        where that is not known: the interview may be weeks ago.
        """
        if _is_told_by_status(row, "answer_by"):
            return self._told_by_status(row, "answer_by", outcome_on or met_on, findings, outcome_on)
        said: Deadline | None = row.get("answer_by")
        words = counted_words(said) if said is not None else None
        if words is None or outcome_on is not None:
            return self._deadline(row, "answer_by", outcome_on or met_on, findings)
        is_open = row.get("status") in (None, Status.OFFER, Status.WAITING, Status.SCHEDULED)
        if is_open and "outcome_on" not in (*row.values, *row.unread):
            message = f"{words} is counted from the day of the offer, and nothing says which day that was"
            hint = "add outcome_on: with the day of the offer, or write the day to answer by as a date: 2026-12-14"
            findings.of("answer_by").error("offer-day-missing", message, row.at("answer_by"), hint)
        return None

    def decision_by(self, row: Read, met_on: dt.date, findings: Findings) -> dt.date | None:
        """The day by which they decide; one before the interview is a mistake, and ignored."""
        if _is_told_by_status(row, "decision_by"):
            return self._told_by_status(row, "decision_by", met_on, findings)
        decision = self._deadline(row, "decision_by", met_on, findings)
        if decision is None or decision >= met_on:
            return decision
        message = f"they decide on {decision}, and the interview is on {met_on}; that is ignored"
        findings.of("decision_by").warning(
            "decision-before-interview", message, row.at("decision_by"), "check the year"
        )
        return None


def _is_told_by_status(row: Read, key: str) -> bool:
    """Whether a day stands in the cell of the status."""
    return key in row.values and "status" in row.places and row.at(key) == row.at("status")

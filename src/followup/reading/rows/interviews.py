"""Records -> interviews, one after the other: what each row alone says, and every problem in it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.identity import folded, is_candidate, is_same_person, mailbox
from followup.model import Candidate, Done, Interview, Interviewer, Mode, Playbook, Reference, Status
from followup.problems import Place, Problem
from followup.reading.candidate import with_zone
from followup.reading.cells import values
from followup.reading.cells.days import Day
from followup.reading.cells.deadlines import Deadline, counted_words
from followup.reading.cells.streets import has_street
from followup.reading.etiquette.changes import known_step, step_changes
from followup.reading.findings import Findings
from followup.reading.form.contents.standing import RESCHEDULED
from followup.reading.form.reader import Read
from followup.reading.rows.dates import Dates, written_day
from followup.reading.rows.moments import Moment, Moments
from followup.reading.rows.openings import Naming
from followup.reading.rows.records import Cells, naming_of
from followup.reading.sources.nodes import Text
from followup.reading.words import statuses, vocabulary


@dataclass(frozen=True, slots=True)
class Row:
    """An interview as its row alone has it, and what the others have to know of that row."""

    naming: Naming
    interview: Interview
    names_references: bool
    is_rescheduled: bool
    unsaid: Problem | None


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be an interview; `naming` is None where its opening cannot be told."""

    naming: Naming | None
    source: str
    place: Place


class Rows:
    """Makes rows of cells; what is wrong with one does not touch the others."""

    def __init__(
        self,
        candidate: Candidate,
        playbook: Playbook,
        shared: tuple[Reference, ...],
        dates: Dates,
        findings: Findings,
    ) -> None:
        self._playbook, self._all_findings, self._dates = playbook, findings, dates
        self._candidate, self._country = candidate, candidate.country
        self._shared = {folded(one.name): one for one in shared}
        self._moments = Moments(dates, candidate)
        self._findings = findings

    def row(self, cells: Cells) -> Row | RefusedRow:
        """The interview that a row is, or the row refused. All is read that can be, so that one mistake does not hide
        another.
        """
        found, self._findings = cells.found, Findings([*cells.problems])
        if found is None:
            self._all_findings.extend(cells.problems)
            return RefusedRow(None, cells.source, cells.place)
        row = self._row(found, cells.source)
        self._all_findings.extend(self._findings.problems)
        errors = [one for one in self._findings.problems if one.is_error]
        if row is None or found.is_cut or errors:
            # Without a field a key or a comma is out of place, and any cell may be wrong.
            is_clear = all(one.field for one in errors)
            return RefusedRow(naming_of(found) if is_clear else None, cells.source, found.place)
        if row.unsaid is not None:
            self._all_findings.extend([row.unsaid])
        return row

    def _row(self, found: Read, source: str) -> Row | None:
        mode = _mode(found)
        people = self._met(found.get("interviewers") or ())
        references = tuple(filter(None, (self._reference(one) for one in found.get("references") or ())))
        done = tuple(self._done(found, (*people, *references)))
        skip = self._steps(found.get("skip") or (), self._findings.of("skip"))
        changes = step_changes(found.get("steps"), self._playbook, self._findings.of("steps"))
        moment = self._moments.of(found, mode, len(people), self._findings)
        naming = naming_of(found)
        self._tell_end_in_notes(found)
        if moment is None or naming is None:
            return None
        plain = ("company", "role", "round", "location", "playbook")
        arranged_by = found.get("arranged_by")
        outcome_on = self._outcome_on(found, moment.day)
        is_rescheduled = found.get("status") == RESCHEDULED
        interview = Interview(
            **{key: found.get(key) for key in plain},
            opening=naming.key,
            is_final=_is_final(found.get("round")),
            day=moment.day,
            start=moment.start,
            end=moment.end,
            end_is_given=moment.end_is_given,
            timezone=moment.timezone,
            mode=mode,
            address=_postal_address(found, mode),
            interviewers=people,
            arranged_by=None if arranged_by and is_candidate(arranged_by, self._candidate) else arranged_by,
            references=references,
            strengths=found.get("strengths") or (),
            decision_by=self._decision(found, moment),
            status=None if is_rescheduled else found.get("status"),
            outcome_on=outcome_on,
            answer_by=self._answer_by(found, outcome_on, moment.day),
            no_contact=bool(found.get("no_contact")),
            notes=note.text.strip() or None if isinstance(note := found.get("notes"), Text) else None,
            done=done,
            skip=skip,
            changes=changes,
            source=source,
            place=found.place,
        )
        return Row(naming, interview, "references" in found.values, is_rescheduled, moment.unsaid)

    def _deadline(self, found: Read, key: str, said_on: dt.date) -> dt.date | None:
        """The day of a deadline whose words were said on a day."""
        said: Deadline | None = found.get(key)
        if said is None or isinstance(said, Day):
            return self._dates.of(found, key, self._findings, said_on)
        return said(said_on)

    def _outcome_on(self, found: Read, met_on: dt.date) -> dt.date | None:
        if _is_told_by_status(found, "outcome_on"):
            return self._told_by_status(found, "outcome_on", met_on)
        return self._dates.of(found, "outcome_on", self._findings, met_on)

    def _told_by_status(self, found: Read, key: str, after: dt.date, said_on: dt.date | None = None) -> dt.date | None:
        """A day that stands in the status. One that is in doubt, or months away, is not read: the status holds without it. So
        are words that are counted from a day, where `said_on` is not known.
        """
        own, said = Findings(), found.get(key)
        words = counted_words(said)
        if words is None:
            day, written = self._dates.of(found, key, own, after), written_day(found, key)
            words = written.written if written else str(day)
        else:
            day = said(said_on) if said_on is not None else None
        if day is not None and after <= day <= after + _LONGEST_TO_AN_ANSWER:
            self._findings.extend(own.problems)
            return day
        message = f"the day in the status, {words}, is not read: which day it means is open"
        self._findings.of("status").warning(
            "day-in-status", message, found.at("status"), f"write {key}: with its year, as 2026-12-02"
        )
        return None

    def _answer_by(self, found: Read, outcome_on: dt.date | None, met_on: dt.date) -> dt.date | None:
        """The day by which an offer has to be answered; words for it count from the day of the offer, and are refused
        where that is not known: the interview may be weeks ago.
        """
        if _is_told_by_status(found, "answer_by"):
            return self._told_by_status(found, "answer_by", outcome_on or met_on, outcome_on)
        said: Deadline | None = found.get("answer_by")
        words = counted_words(said) if said is not None else None
        if words is None or outcome_on is not None:
            return self._deadline(found, "answer_by", outcome_on or met_on)
        is_open = found.get("status") in (None, Status.OFFER, Status.WAITING, Status.SCHEDULED)
        if is_open and "outcome_on" not in (*found.values, *found.unread):
            message = f"{words} is counted from the day of the offer, and nothing says which day that was"
            hint = "add outcome_on: with the day of the offer, or write the day to answer by as a date: 2026-12-14"
            self._findings.of("answer_by").error("offer-day-missing", message, found.at("answer_by"), hint)
        return None

    def _decision(self, found: Read, moment: Moment) -> dt.date | None:
        if _is_told_by_status(found, "decision_by"):
            return self._told_by_status(found, "decision_by", moment.day)
        decision = self._deadline(found, "decision_by", moment.day)
        if decision is None or decision >= moment.day:
            return decision
        message = f"they decide on {decision}, and the interview is on {moment.day}; that is ignored"
        self._findings.of("decision_by").warning(
            "decision-before-interview", message, found.at("decision_by"), "check the year"
        )
        return None

    def _tell_end_in_notes(self, found: Read) -> None:
        """Asks about an end that only the notes tell: what follows an interview goes by the status."""
        notes = found.get("notes")
        said = statuses.end_in_notes(notes.text) if isinstance(notes, Text) else None
        if said is None or found.get("status") not in (None, Status.WAITING, Status.SCHEDULED):
            return
        message = f"the notes say “{said}”, and the status does not: is it over?"
        hint = "if it is, write it into the status: rejected, withdrawn, offer"
        self._findings.of("notes").warning("end-in-notes", message, found.at("notes"), hint)

    # --- people and steps

    def _met(self, people: Iterable[Interviewer]) -> tuple[Interviewer, ...]:
        """The people, one who is named twice only once, and without the candidate, whom lists of attendees name as well."""
        kept: list[Interviewer] = []
        under: dict[
            str, list[int]
        ] = {}  # by name and by address: of two thousand people not each is compared with each
        for one in people:
            if is_candidate(one, self._candidate):
                continue
            keys = (folded(one.name), *((mailbox(one.email),) if one.email else ()))
            alike = sorted({index for key in keys for index in under.get(key, ())})
            known = next((index for index in alike if is_same_person(kept[index], one)), None)
            for key in keys:
                under.setdefault(key, []).append(len(kept) if known is None else known)
            if known is None:
                kept.append(one)
                continue
            said = {key.name: value for key in dataclasses.fields(one) if (value := getattr(one, key.name))}
            kept[known] = dataclasses.replace(kept[known], **{**said, "place": kept[known].place})
            self._findings.of("interviewers").warning(
                "named-twice", f"{one.name} is named twice", one.place, "keep the fuller one"
            )
        return tuple(kept)

    def _reference(self, named: Reference) -> Reference | None:
        """A reference with what is known of them from the list's own; written out, they may be somebody else."""
        named = with_zone(named, self._country, self._findings.of("references"))
        known = self._shared.get(folded(named.name))
        if known is not None:
            given = {key: said for key in _OF_A_REFERENCE if (said := getattr(named, key))}
            return dataclasses.replace(known, **{**given, "name": known.name})
        close = _person_like(named.name, [one.name for one in self._shared.values()])
        if close is None or named != Reference(name=named.name):
            return named
        self._findings.of("references").error(
            "unknown-reference", f"{named.name} is none of your references", named.place, f"did you mean {close}?"
        )
        return None

    def _done(self, found: Read, people: Sequence[Interviewer | Reference]) -> Iterable[Done]:
        if "done" not in found.values:
            return
        findings = self._findings.of("done")
        arranged_by = found.get("arranged_by")
        names = [one.name for one in (*people, *self._shared.values(), *((arranged_by,) if arranged_by else ()))]
        for step, done_for in found.get("done") or ():
            for one in done_for:
                close = _person_like(one.text, names)
                if close and folded(close) != folded(one.text):
                    findings.error(
                        "unknown-person", f"{one.text} is nobody in this interview", one.place, f"did you mean {close}?"
                    )
            for name in self._steps((step,), findings):
                yield Done(name, tuple(one.text for one in done_for))

    def _steps(self, names: Iterable[Text], findings: Findings) -> tuple[str, ...]:
        known = (known_step(one.text, one.place, self._playbook, findings) for one in names)
        return tuple(name for name in known if name is not None)


_LONGEST_TO_AN_ANSWER = dt.timedelta(270)
"""A day without a year that would be later is one before the interview, or a mistake."""


def _is_told_by_status(found: Read, key: str) -> bool:
    """Whether a day stands in the cell of the status."""
    return key in found.values and "status" in found.places and found.at(key) == found.at("status")


_OF_A_REFERENCE = tuple(one.name for one in dataclasses.fields(Reference))


def _person_like(name: str, known: Sequence[str]) -> str | None:
    """The one of `known` that `name` is, or may be meant for: misspelt, or only a part of it."""
    exact = [one for one in known if folded(one) == folded(name)]
    part = [one for one in known if f" {folded(name)} " in f" {folded(one)} "]
    return next(iter(exact), None) or values.nearest(name, tuple(known)) or (part[0] if len(part) == 1 else None)


def _mode(found: Read) -> Mode | None:
    """How the interview is held: as written, else as its place or its round gives away; None where nothing says it.

    A city, or Remote, says where the job is, and not how the interview is held.
    """
    location, round = found.get("location"), found.get("round")
    mode: Mode | None = (
        found.get("mode") or (location and values.mode_of_location(location)) or (round and vocabulary.mode_in(round))
    )
    is_there = found.get("address") or (location and values.is_a_place(location))
    return mode or (Mode.ONSITE if is_there else None)


def _is_final(round: str | None) -> bool:
    words = f" {folded(round or '')} ".replace(" semi final", "")
    return any(f" {sign} " in words for sign in ("final", "finals", "last", "on site loop", "onsite loop"))


def _postal_address(found: Read, mode: Mode | None) -> str | None:
    """Where a card can be posted; on-site, the location if it has a street and more than that."""
    location = found.get("location") or ""
    if found.get("address") or mode is not Mode.ONSITE or not re.search(r"[,\n]", location):
        return found.get("address")  # type: ignore[no-any-return]
    return location if has_street(location) else None

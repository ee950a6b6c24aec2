"""Records -> interviews, one after the other: what each row alone says, and every problem in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup.identity import folded, is_candidate
from followup.model.etiquette import Playbook
from followup.model.interviews import Done, Interview, Mode
from followup.model.people import Candidate, Interviewer, Reference
from followup.model.status import Status
from followup.problems import Place, Problem
from followup.reading.cells import values
from followup.reading.cells.days import first_day, plain, says_day
from followup.reading.cells.streets import has_street
from followup.reading.etiquette.changes import known_step, step_changes
from followup.reading.findings import Findings
from followup.reading.form.contents.standing import RESCHEDULED
from followup.reading.form.reader import Read
from followup.reading.rows.dates import Dates
from followup.reading.rows.deadlines import Deadlines
from followup.reading.rows.moments import Moments
from followup.reading.rows.openings import Naming
from followup.reading.rows.people import met, person_like, reference
from followup.reading.rows.records import Cells, naming_of
from followup.reading.sources.nodes import Text
from followup.reading.words import vocabulary
from followup.reading.words.notes import end_in_notes, move_in_notes


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
        self._playbook, self._all_findings, self._candidate = playbook, findings, candidate
        self._shared = {folded(one.name): one for one in shared}
        self._moments, self._deadlines = Moments(dates, candidate), Deadlines(dates)
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
        people = met(found.get("interviewers") or (), self._candidate, found.get("company"), self._findings)
        references = tuple(filter(None, (self._reference(one) for one in found.get("references") or ())))
        done = tuple(self._done(found, (*people, *references)))
        skip = self._steps(found.get("skip") or (), self._findings.of("skip"))
        changes = step_changes(found.get("steps"), self._playbook, self._findings.of("steps"))
        moment = self._moments.of(found, mode, len(people), self._findings)
        naming = naming_of(found)
        self._tell_end_in_notes(found)
        if moment is None or naming is None:
            return None
        is_moved_away = self._tell_move_in_notes(found, moment.day)
        plain = ("company", "role", "round", "location", "playbook")
        arranged_by = found.get("arranged_by")
        outcome_on = self._deadlines.outcome_on(found, moment.day, self._findings)
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
            decision_by=self._deadlines.decision_by(found, moment.day, self._findings),
            status=Status.CANCELLED if is_moved_away else None if is_rescheduled else found.get("status"),
            outcome_on=outcome_on,
            answer_by=self._deadlines.answer_by(found, outcome_on, moment.day, self._findings),
            no_contact=bool(found.get("no_contact")),
            notes=note.text.strip() or None if isinstance(note := found.get("notes"), Text) else None,
            done=done,
            skip=skip,
            changes=changes,
            source=source,
            place=found.place,
        )
        return Row(naming, interview, "references" in found.values, is_rescheduled, moment.unsaid)

    def _tell_end_in_notes(self, found: Read) -> None:
        """Asks about an end that only the notes tell: what follows an interview goes by the status."""
        notes = found.get("notes")
        said = end_in_notes(notes.text) if isinstance(notes, Text) else None
        if said is None or found.get("status") not in (None, Status.WAITING, Status.SCHEDULED):
            return
        message = f"the notes say “{said}”, and the status does not: is it over?"
        hint = "if it is, write it into the status: rejected, withdrawn, offer"
        self._findings.of("notes").warning("end-in-notes", message, found.at("notes"), hint)

    def _tell_move_in_notes(self, found: Read, day: dt.date) -> bool:
        """Whether the notes tell of another day, which is asked about; until it is settled, nobody is thanked for this one."""
        notes = found.get("notes")
        said = move_in_notes(notes.text) if isinstance(notes, Text) else None
        if said is None or says_day(said, day):
            return False
        is_open = found.get("status") in (None, Status.WAITING, Status.SCHEDULED, RESCHEDULED)
        is_moved_away = is_open and first_day(plain(said)) is not None
        meanwhile = "; until then, nothing is planned for it" if is_moved_away else ""
        message = f"the notes say “{said}”, and the date is {day}: which of the two is it?"
        hint = f"write the day into the date{meanwhile}"
        self._findings.of("notes").warning("move-in-notes", message, found.at("notes"), hint)
        return is_moved_away

    def _reference(self, named: Reference) -> Reference | None:
        return reference(named, self._shared, self._candidate.country, self._findings)

    def _done(self, found: Read, people: Sequence[Interviewer | Reference]) -> Iterable[Done]:
        if "done" not in found.values:
            return
        findings = self._findings.of("done")
        arranged_by = found.get("arranged_by")
        names = [one.name for one in (*people, *self._shared.values(), *((arranged_by,) if arranged_by else ()))]
        for step, done_for in found.get("done") or ():
            named = tuple(self._done_for(one, names, findings) for one in done_for)
            for name in self._steps((step,), findings):
                yield Done(name, named)

    def _done_for(self, one: Text, names: Sequence[str], findings: Findings) -> str:
        """The name of somebody for whom a step was taken, in full where only a part of it is written."""
        close = person_like(one.text, names)
        if close is None:
            message = f"{one.text} is nobody in this interview, so nobody in it counts as written to"
            findings.warning("unknown-person", message, one.place, "write the names of those who have it")
            return one.text
        if not set(folded(one.text).split()) <= set(folded(close).split()):
            message = f"{one.text} is nobody in this interview"
            findings.error("unknown-person", message, one.place, f"did you mean {close}?")
        return close

    def _steps(self, names: Iterable[Text], findings: Findings) -> tuple[str, ...]:
        known = (known_step(one.text, one.place, self._playbook, findings) for one in names)
        return tuple(name for name in known if name is not None)


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

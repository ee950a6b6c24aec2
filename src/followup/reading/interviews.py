"""Records -> who the candidate is, their settings and their interviews; every problem at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model import Candidate, Done, Interview, Interviewer, Mode, Playbook, Reference, Settings
from followup.problems import Place, Problem, Severity, in_order
from followup.reading import openings, values
from followup.reading.candidate import (
    Given,
    candidate_from,
    settings_from,
    shared_references,
    tell_different_candidates,
)
from followup.reading.cells import Entries, Items, Node, Source, Text
from followup.reading.fields import CANDIDATE, INTERVIEW, LIST, Read, is_blank, read
from followup.reading.findings import Findings, listed
from followup.reading.openings import Naming, Openings
from followup.reading.playbook import known_step, step_changes, with_changes
from followup.reading.times import Clock

__all__ = ["Given", "Listing", "Refused", "listing_from"]

ASSUMED_END = dt.time(17)
"""When a day's interview is taken to be over where no time is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row, or the rest of a file, that could not be read: its list, and the opening's identity where that can be told."""

    source: str
    opening: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All that was read. `interviews` are in the order of the lists."""

    candidate: Candidate
    settings: Settings
    interviews: tuple[Interview, ...]
    refused: tuple[Refused, ...]
    problems: tuple[Problem, ...]


def listing_from(
    lists: Sequence[Source], candidate_file: Source | None, configured: Source | None, given: Given, playbook: Playbook
) -> Listing:
    """What the candidate's files say together.

    Who the candidate is: `given` over `candidate_file` over the lists' own section over `configured`.
    """
    findings = Findings()
    files = [_file(source, findings) for source in lists]
    before = [_candidates_sections(source, findings) for source in (candidate_file,) if source is not None]
    after = [_candidates_sections(source, findings) for source in (configured,) if source is not None]
    everything = [*before, *(file.sections for file in files), *after]
    candidate = candidate_from(everything, given, findings)
    if not before:
        tell_different_candidates([file.sections for file in files], findings)
    settings = settings_from(everything, playbook, findings)
    references = shared_references(everything)
    rows = _Rows(candidate, settings, playbook, references, findings)
    read_rows = [rows.row(node, file.source) for file in files for node in file.rows]
    understood = [one for one in read_rows if isinstance(one, _Row)]
    refused = [one for one in read_rows if isinstance(one, _RefusedRow)]
    known = Openings(one.naming for one in read_rows if one.naming is not None)
    return Listing(
        candidate=candidate,
        settings=settings,
        interviews=_together(understood, known, references[: playbook.most_references], findings),
        refused=(*_refused(refused, known), *_unread(files, refused)),
        problems=in_order(_each_key_once(findings.problems)),
    )


# --- files ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _File:
    """A list, its sections told apart. `is_whole` tells that there are no rows but `rows`."""

    source: Source
    sections: Read
    rows: tuple[Node, ...]
    is_whole: bool


def _file(source: Source, findings: Findings) -> _File:
    before = len(findings.problems)
    if source.is_table:
        findings.extend(source.problems)
        sections, rows = Read(Place(source.file), is_cut=True), _table_rows(source, findings)
    else:
        sections = _sections(source, findings)
        rows = _rows_in(sections.get("interviews"), findings.of("interviews"))
    is_whole = not any(one.is_error and one.field in ("", "interviews") for one in findings.problems[before:])
    if not rows and is_whole:
        findings.warning(
            "empty-list",
            "there are no interviews in this file",
            Place(source.file),
            "write interviews: and - company: … below it",
        )
    return _File(source, sections, rows, is_whole)


def _sections(source: Source, findings: Findings) -> Read:
    """The sections of a YAML file; a file that is a sequence is a list of interviews alone."""
    findings.extend(source.problems)
    nothing = Read(Place(source.file), is_cut=True)
    if isinstance(source.node, Items):
        return dataclasses.replace(nothing, values={"interviews": source.node})
    if source.node is None or is_blank(source.node):
        return nothing
    return read(source.node, LIST, findings) or nothing


def _candidates_sections(source: Source, findings: Findings) -> Read:
    """The sections of a file that is about the candidate; name, email and so on may stand in it without a heading."""
    node = source.node
    if not isinstance(node, Entries) or any(LIST.field(key.text) for key, _ in node.entries):
        return _sections(source, findings)
    findings.extend(source.problems)
    found = read(node, CANDIDATE, findings.of("candidate"))
    return Read(node.place, values={"candidate": found} if found else {})


def _rows_in(node: Node | None, findings: Findings) -> tuple[Node, ...]:
    if isinstance(node, Items):
        return tuple(item for item in node.items if not is_blank(item))
    if node is not None:
        findings.error(
            "not-a-list",
            "interviews are listed one below the other, each with a dash",
            node.place,
            "write - company: …",
        )
    return ()


def _table_rows(source: Source, findings: Findings) -> tuple[Node, ...]:
    """The rows of a table; none where its headings are not clear. What is wrong with the headings is told once, here."""
    rows = source.node.items if isinstance(source.node, Items) else ()
    headings = source.headings or ()
    filled = {key.place.column for row in rows if isinstance(row, Entries) for key, _ in row.entries}
    named = [field.key for heading in headings if (field := INTERVIEW.field(heading.text))]
    missing = [field.key for field in INTERVIEW if field.required and field.key not in named]
    for heading in headings:
        if INTERVIEW.field(heading.text) is None and (heading.text or heading.place.column in filled):
            _tell_heading(heading, missing, findings)
    twice = [
        heading
        for index, heading in enumerate(headings)
        if (field := INTERVIEW.field(heading.text)) and field.key in _keys(headings[:index])
    ]
    for heading in twice:
        findings.error(
            "duplicate-heading", f"a second column is headed {heading.text}", heading.place, "keep one of the two"
        )
    if missing and headings:
        findings.error(
            "missing-heading", f"no column is headed {listed(missing)}", headings[0].place, "name it in the first row"
        )
    return () if missing or twice else rows


def _keys(headings: Iterable[Text]) -> set[str]:
    return {field.key for heading in headings if (field := INTERVIEW.field(heading.text))}


def _tell_heading(heading: Text, missing: Sequence[str], findings: Findings) -> None:
    if not heading.text:
        findings.warning(
            "no-heading",
            f"column {heading.place.column} has no heading, and is ignored",
            heading.place,
            "name it in the first row",
        )
        return
    close = values.nearest(heading.text, INTERVIEW.keys)
    hint = f"did you mean {close}?" if close else f"known are: {', '.join(INTERVIEW.keys)}"
    message = f"{heading.text} is no heading of a list"
    if close in missing:
        findings.error("unknown-heading", message, heading.place, hint)
    else:
        findings.warning("unknown-heading", f"{message}, and is ignored", heading.place, hint)


def _each_key_once(problems: Iterable[Problem]) -> Iterable[Problem]:
    """The problems; a key that is ignored in many rows is named at the first."""
    seen: set[tuple[str, str]] = set()
    for one in problems:
        key = (one.place.file, one.message)
        if one.code != "ignored-key" or key not in seen:
            seen.add(key)
            yield one


# --- rows -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """An interview as its row alone has it, and what the others have to know of that row."""

    naming: Naming
    interview: Interview
    names_references: bool
    unsaid: Problem | None


@dataclass(frozen=True, slots=True)
class _RefusedRow:
    """A row that cannot be an interview; `naming` is None where its opening cannot be told."""

    naming: Naming | None
    source: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Times:
    """`unsaid` warns of what had to be assumed."""

    start: dt.datetime | None
    end: dt.datetime
    unsaid: Problem | None = None


class _Rows:
    """Reads rows one after the other; what is wrong with one does not touch the others."""

    def __init__(
        self,
        candidate: Candidate,
        settings: Settings,
        playbook: Playbook,
        shared: tuple[Reference, ...],
        findings: Findings,
    ) -> None:
        self._candidate, self._settings, self._playbook, self._findings = candidate, settings, playbook, findings
        self._shared = {folded(one.name): one for one in shared}
        self._thank_you = with_changes(playbook, settings.changes).step("thank_you_email")

    def row(self, node: Node, source: Source) -> _Row | _RefusedRow:
        before = len(self._findings.problems)
        found = read(node, INTERVIEW, self._findings, is_table=source.is_table)
        if found is None:
            return _RefusedRow(None, source.file, node.place)
        row = self._row(found, source.file)
        errors = [one for one in self._findings.problems[before:] if one.is_error]
        if row is None or found.is_cut or errors:
            is_clear = all(
                one.field for one in errors
            )  # else a key or a comma is out of place, and any cell may be wrong
            return _RefusedRow(_naming(found) if is_clear else None, source.file, found.place)
        if row.unsaid is not None:
            self._findings.extend([row.unsaid])
        return row

    def _row(self, found: Read, source: str) -> _Row | None:
        """All is read that can be, so that one mistake does not hide another."""
        mode = _mode(found)
        people = self._each_once(found.get("interviewers") or ())
        references = tuple(filter(None, (self._reference(one) for one in found.get("references") or ())))
        done = tuple(self._done(found, (*people, *references)))
        skip = self._steps(found.get("skip") or (), self._findings.of("skip"))
        changes = step_changes(found.get("steps"), self._playbook, self._findings.of("steps"))
        times = self._times(found, mode, len(people))
        naming = _naming(found)
        if times is None or naming is None:
            return None
        day: dt.date = found.get("date")
        plain = ("company", "role", "round", "location", "arranged_by", "status", "outcome_on", "answer_by")
        interview = Interview(
            **{key: found.get(key) for key in plain},
            opening=naming.key,
            is_final=_is_final(found.get("round")),
            day=day,
            start=times.start,
            end=times.end,
            timezone=self._zone(found),
            mode=mode,
            address=_postal_address(found, mode),
            interviewers=people,
            references=references,
            strengths=found.get("strengths") or (),
            decision_by=self._decision(found, day),
            no_contact=bool(found.get("no_contact")),
            done=done,
            skip=skip,
            changes=changes,
            source=source,
            place=found.place,
        )
        return _Row(naming, interview, "references" in found.values, times.unsaid)

    def _zone(self, found: Read) -> str:
        return found.get("timezone") or self._candidate.timezone

    # --- times

    def _times(self, found: Read, mode: Mode, people: int) -> _Times | None:
        """Start and end in the interview's zone; None where they cannot be told."""
        if found.get("date") is None or found.unread & {"timezone", "start", "end", "duration"}:
            return None
        if found.get("start") is None:
            return self._times_without_start(found)
        start = self._instant(found, "start")
        if start is None:
            return None
        if found.get("end") is not None:
            return self._times_with_end(found, start)
        length = found.get("duration") or _usual_minutes(mode, people)
        end = zones.in_zone(start + dt.timedelta(minutes=length), self._zone(found))
        if found.get("duration") is not None:
            return _Times(start, end)
        message = f"no end is given: taken to end at {end:%H:%M}{self._thank_you_in_words(end)}"
        hint = "add end: 15:30, or duration: 90 minutes"
        return _Times(start, end, Problem("no-end", message, found.place, Severity.WARNING, hint, "end"))

    def _times_without_start(self, found: Read) -> _Times | None:
        is_known = found.get("end") is not None
        end = (
            self._instant(found, "end")
            if is_known
            else zones.nearest_instant(found.get("date"), ASSUMED_END, self._zone(found))
        )
        if end is None:
            return None
        message = f"no start is given, so follow-ups count from {'the end, ' if is_known else ''}{end:%H:%M} that day"
        return _Times(
            None, end, Problem("no-start", message, found.place, Severity.WARNING, "add start: 14:00", "start")
        )

    def _thank_you_in_words(self, end: dt.datetime) -> str:
        """When the thank-you comes that is counted from an assumed end, on the candidate's clock."""
        step = self._thank_you
        if step is None or step.off or not step.counted_from or not step.counted_from[0][1].is_on_the_clock:
            return ""
        wait = step.counted_from[0][1]
        moment = zones.in_zone(end + dt.timedelta(**{wait.unit: wait.amount}), self._candidate.timezone)
        hours = self._settings.hours or step.hours
        if hours is not None and not hours.start <= moment.time() <= hours.end:
            return ", so the thank-you comes when you can next sit down"
        is_elsewhere = moment.utcoffset() != end.utcoffset()
        return f", so the thank-you comes at {moment:%H:%M}{' on your clock' if is_elsewhere else ''}"

    def _times_with_end(self, found: Read, start: dt.datetime) -> _Times | None:
        end = self._instant(found, "end")
        if end is None:
            return None
        findings = self._findings.of("end")
        if end <= start:
            findings.error(
                "end-before-start",
                f"the end, {end:%H:%M}, is not after the start, {start:%H:%M}",
                found.at("end"),
                "correct one of the two",
            )
            return None
        minutes = (end - start) // dt.timedelta(minutes=1)
        if found.get("duration") not in (None, minutes):
            findings.warning(
                "two-ends",
                f"from {start:%H:%M} to {end:%H:%M} it takes {minutes} minutes, and duration says "
                f"{found.get('duration')}; the end counts",
                found.at("duration"),
                "keep one of the two",
            )
        return _Times(start, end)

    def _instant(self, found: Read, key: str) -> dt.datetime | None:
        """The instant of a wall time; None where there is none, or two, and the row does not say which."""
        clock: Clock = found.get(key)
        day: dt.date = found.get("date")
        zone, place, findings = self._zone(found), found.at(key), self._findings.of(key)
        called = zones.abbreviations(zone, day.year)
        if clock.abbreviation is not None and clock.abbreviation not in called:
            findings.error(
                "unknown-timezone",
                f"the clock in {zone} is never called {clock.abbreviation}",
                place,
                f"write {clock.time:%H:%M} alone, and the zone behind timezone:",
            )
            return None
        try:
            return zones.instant(day, clock.time, zone)
        except zones.HappensTwice as twice:
            named = [reading for reading in twice.readings if reading.tzname() == clock.abbreviation]
            if named:
                return named[0]
            both = " or ".join(f"{reading:%H:%M} {reading.tzname()}" for reading in twice.readings)
            findings.error(
                "time-happens-twice",
                f"{clock.time:%H:%M} happens twice on {day} in {zone}: the clock goes back",
                place,
                f"write {both}",
            )
        except zones.DoesNotExist as gap:
            both = " or ".join(f"{reading:%H:%M}" for reading in gap.readings)
            findings.error(
                "time-does-not-exist",
                f"{clock.time:%H:%M} does not exist on {day} in {zone}: the clock goes forward",
                place,
                f"it was either {both}",
            )
        return None

    def _decision(self, found: Read, day: dt.date) -> dt.date | None:
        decide: Callable[[dt.date], dt.date] | None = found.get("decision_by")
        if decide is None:
            return None
        decision = decide(day)
        if decision >= day:
            return decision
        self._findings.of("decision_by").warning(
            "decision-before-interview", f"they decide on {decision}, and the interview is on {day}; that is ignored",
            found.at("decision_by"), "check the year",
        )  # fmt: skip
        return None

    # --- people and steps

    def _each_once(self, people: Iterable[Interviewer]) -> tuple[Interviewer, ...]:
        """The people, one who is named twice only once; those of one name and two addresses are two."""
        kept: list[Interviewer] = []
        addresses: dict[str, set[str | None]] = {}
        for one in people:
            known = addresses.setdefault(folded(one.name), set())
            if known and (one.email is None or None in known or one.email in known):
                self._findings.of("interviewers").warning(
                    "named-twice", f"{one.name} is named twice", one.place, "keep the fuller one"
                )
            else:
                known.add(one.email)
                kept.append(one)
        return tuple(kept)

    def _reference(self, named: Reference) -> Reference | None:
        """A reference with what is known of them from the list's own; written out, they may be somebody else."""
        known = self._shared.get(folded(named.name))
        if known is not None:
            given = {
                field.name: getattr(named, field.name)
                for field in dataclasses.fields(named)
                if getattr(named, field.name)
            }
            return dataclasses.replace(known, **{**given, "name": known.name})
        close = _person_like(named.name, [one.name for one in self._shared.values()])
        if close is None or named != Reference(name=named.name):
            return named
        self._findings.of("references").error(
            "unknown-reference", f"{named.name} is none of your references", named.place, f"did you mean {close}?"
        )
        return None

    def _done(self, found: Read, people: Sequence[Interviewer | Reference]) -> Iterable[Done]:
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


def _naming(found: Read) -> Naming | None:
    """What a row says of its opening; None where that is missing or in doubt."""
    if found.get("company") is None or found.is_cut or found.unread & {"company", "role", "id"}:
        return None
    return Naming(found.get("company"), found.get("role"), found.get("id"))


def _person_like(name: str, known: Sequence[str]) -> str | None:
    """The one of `known` that `name` is, or may be meant for: misspelt, or only a part of it."""
    exact = [one for one in known if folded(one) == folded(name)]
    part = [one for one in known if f" {folded(name)} " in f" {folded(one)} "]
    return next(iter(exact), None) or values.nearest(name, tuple(known)) or (part[0] if len(part) == 1 else None)


def _mode(found: Read) -> Mode:
    """How the interview is held: as written, else as its place or its round gives away."""
    location, round = found.get("location"), found.get("round")
    mode = (
        found.get("mode") or (location and values.mode_of_location(location)) or (round and values.mode_of_round(round))
    )
    return mode or (Mode.ONSITE if location or found.get("address") else Mode.VIDEO)


def _is_final(round: str | None) -> bool:
    words = f" {folded(round or '')} ".replace(" semi final", "")
    return any(f" {sign} " in words for sign in ("final", "finals", "last", "on site loop", "onsite loop"))


def _postal_address(found: Read, mode: Mode) -> str | None:
    """Where a card can be posted; on-site, the location if it has a street: a number beside a word, and a comma or line."""
    location = found.get("location") or ""
    if found.get("address") or mode is not Mode.ONSITE or not re.search(r"[,\n]", location):
        return found.get("address")  # type: ignore[no-any-return]
    outside = re.sub(
        r"\b(room|floor|building|suite|level|unit|office|gate|hall|block)\s+\w+|\b\w+\s+floor\b",
        "",
        location,
        flags=re.IGNORECASE,
    )
    return location if re.search(r"(^|[\s,])\d+\w?\s+\w{2,}|\w{3,}\s+\d+\w?\b", outside) else None


def _usual_minutes(mode: Mode, people: int) -> int:
    """How long such an interview usually takes: phone 30, video 60, on-site 30 for each interviewer, 60 to 360."""
    return {Mode.PHONE: 30, Mode.VIDEO: 60}.get(mode, min(max(30 * people, 60), 360))


# --- all rows together ----------------------------------------------------------------------------------------------


def _together(
    rows: Sequence[_Row], known: Openings, usual: tuple[Reference, ...], findings: Findings
) -> tuple[Interview, ...]:
    """The interviews, with what each can only know from the others."""
    interviews, own_references = [], set()
    for row in rows:
        opening, role = known.of(row.naming)
        one = dataclasses.replace(row.interview, opening=opening, role=role)
        known.tell_no_role(row.naming, one, findings)
        interviews.append(one)
        if row.names_references:
            own_references.add(opening)
    each = openings.without_repetitions(interviews, findings)
    return openings.with_usual_references(openings.with_phone_screens(each), own_references, usual)


def _refused(rows: Iterable[_RefusedRow], known: Openings) -> Iterable[Refused]:
    for row in rows:
        yield Refused(source=row.source, opening=known.of(row.naming)[0] if row.naming else None, place=row.place)


def _unread(files: Iterable[_File], rows: Iterable[_RefusedRow]) -> Iterable[Refused]:
    """What stands behind a mistake that ended a file: nobody can tell which openings."""
    told = {row.source for row in rows if row.naming is None}
    for file in files:
        if not file.is_whole and file.source.file not in told:
            yield Refused(source=file.source.file, opening=None, place=Place(file.source.file))
